use super::*;

fn whole(credits: i32) -> Hundredths {
    Hundredths::whole(credits)
}

fn text(en: &str) -> Text {
    Text {
        en: Some(en.to_owned()),
        ka: None,
    }
}

/// A descriptor with a title, credits and one outcome, that counts towards these.
fn credential(title: &str, credits: i32, towards: &[(&str, i32)]) -> Content {
    let mut content = Content::default();
    content.identification.title = text(title);
    content.workload.credits = Some(whole(credits));
    content.outcomes.push(Outcome {
        id: "o-aaaaaaaa".to_owned(),
        text: text(&format!("Does what {title} teaches")),
        ..Outcome::default()
    });
    for (program, credits) in towards {
        content.stackability.targets.push(StackTarget {
            title: text(program),
            credits: Some(whole(*credits)),
            ..StackTarget::default()
        });
    }
    content
}

fn goals(all: &[(&str, &Content)]) -> Vec<Goal> {
    let members: Vec<Member<'_>> = all.iter().map(|(id, content)| Member { id, content }).collect();
    pathways(&members, all[0].0)
}

#[test]
fn credits_of_several_add_up_in_one_program() {
    let mut maps = credential("Maps", 5, &[("Minor in Geoinformatics", 5)]);
    maps.stackability.targets[0].program_credits = Some(whole(60));
    let networks = credential("Networks", 6, &[("minor in  geoinformatics", 5)]);
    let other = credential("Drones", 5, &[("Minor in Robotics", 5)]);
    let goals = goals(&[("maps", &maps), ("networks", &networks), ("drones", &other)]);
    assert_eq!(goals.len(), 1);
    assert_eq!((goals[0].counted, goals[0].whole), (whole(10), Some(whole(60))));
    let who: Vec<&str> = goals[0].steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(who, ["maps", "networks"]);
}

#[test]
fn a_credential_gives_no_more_than_it_has_and_once_per_program() {
    let maps = credential("Maps", 5, &[("Minor", 8), ("Minor", 3)]);
    let goals = goals(&[("maps", &maps)]);
    assert_eq!(goals.len(), 1, "one program");
    assert_eq!(
        (goals[0].counted, &goals[0].steps[0].less),
        (whole(5), &Some(Less::Own))
    );
}

#[test]
fn a_copy_gives_nothing_more() {
    let maps = credential("Maps", 5, &[("Minor", 5)]);
    let mut copy = maps.clone();
    copy.identification.title = text("Maps (copy)");
    let goals = goals(&[("maps", &maps), ("copy", &copy)]);
    assert_eq!(goals[0].counted, whole(5));
    let twice = Less::Twice {
        with: "maps".to_owned(),
    };
    assert_eq!(goals[0].steps[1].less, Some(twice));
}

#[test]
fn what_counts_inside_another_credential_on_the_way_counts_there() {
    let maps = credential("Maps", 5, &[("Minor", 5), ("Micro-credential “Routes”", 2)]);
    let routes = credential("Routes", 6, &[("Minor", 6)]);
    let goals = goals(&[("maps", &maps), ("routes", &routes)]);
    let minor = goals
        .iter()
        .find(|goal| same(&goal.title, &text("Minor")))
        .expect("the minor");
    assert_eq!(minor.counted, whole(9), "5 - 2 that count inside Routes, and 6");
    let inside = Less::Inside {
        via: "routes".to_owned(),
    };
    assert_eq!(minor.steps[0].less, Some(inside));
    let routes = goals
        .iter()
        .find(|goal| goal.credential.is_some())
        .expect("the credential");
    assert_eq!((routes.counted, routes.whole), (whole(2), Some(whole(6))));
}

#[test]
fn nothing_goes_beyond_the_whole() {
    let mut maps = credential("Maps", 5, &[("Minor", 5)]);
    maps.stackability.targets[0].program_credits = Some(whole(8));
    let networks = credential("Networks", 6, &[("Minor", 6)]);
    let goals = goals(&[("maps", &maps), ("networks", &networks)]);
    assert_eq!(goals[0].counted, whole(8));
    assert_eq!(goals[0].steps[1].less, Some(Less::Full));
}

#[test]
fn one_sees_who_leads_into_the_descriptor_at_hand() {
    let routes = credential("Routes", 6, &[]);
    let maps = credential("Maps", 5, &[("Routes", 2)]);
    let goals = goals(&[("routes", &routes), ("maps", &maps)]);
    assert_eq!(goals.len(), 1);
    assert_eq!(goals[0].credential.as_deref(), Some("routes"));
    assert_eq!(goals[0].counted, whole(2));
}

#[test]
fn another_institution_with_the_same_title_is_another_program() {
    let mut maps = credential("Maps", 5, &[("Minor", 5)]);
    maps.stackability.targets[0].institution = text("One University");
    let mut networks = credential("Networks", 6, &[("Minor", 6)]);
    networks.stackability.targets[0].institution = text("Another University");
    let goals = goals(&[("maps", &maps), ("networks", &networks)]);
    assert_eq!(goals[0].counted, whole(5));
}
