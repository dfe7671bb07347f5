//! The projector goes one scene at a time, and never past what a facilitator did on purpose.

use workshop::{Chapter, Scene, Stage, Step};

use crate::common::at;

fn chapter() -> Chapter {
    Chapter {
        criteria: vec![(true, true), (false, false), (false, true)],
        has_meanings: true,
        has_before: false,
        is_last: false,
    }
}

/// All scenes from the close of a round, and where it ends.
fn run(stage: &mut Stage, chapter: &Chapter) -> Vec<Step> {
    let mut steps = Vec::new();
    while stage.next(chapter) {
        steps.push(stage.step.clone());
        assert!(steps.len() < 100, "it comes to an end");
        if stage.step == Step::Waiting {
            break;
        }
    }
    steps
}

#[test]
fn no_key_starts_or_closes_a_round() {
    let mut stage = Stage::new();
    assert!(!stage.next(&chapter()) && !stage.back(&chapter()));
    assert_eq!((stage.round, &stage.step), (1, &Step::Waiting));
    stage.start(1, at(900));
    assert!(!stage.next(&chapter()) && !stage.back(&chapter()));
    assert_eq!(stage.step, Step::Scoring { ends: at(900) });
    stage.close();
    assert!(!stage.back(&chapter()), "a closed round stays closed");
    assert_eq!(stage.step, Step::Collected);
}

#[test]
fn the_reveal_shows_one_criterion_after_the_other_and_leads_to_the_next_round() {
    let mut stage = Stage::new();
    stage.start(1, at(900));
    stage.close();
    let scene = |scene| Step::Reveal { scene };
    assert_eq!(
        run(&mut stage, &chapter()),
        [
            scene(Scene::Distribution { place: 0 }),
            scene(Scene::Arguments { place: 0 }),
            scene(Scene::Reference { place: 0 }),
            scene(Scene::Distribution { place: 1 }),
            scene(Scene::Distribution { place: 2 }),
            scene(Scene::Reference { place: 2 }),
            scene(Scene::Alpha),
            scene(Scene::Meanings),
            Step::Waiting,
        ]
    );
    assert_eq!(stage.round, 2);
}

#[test]
fn back_leads_to_the_beginning_of_the_reveal_and_no_further() {
    let mut stage = Stage::new();
    stage.start(1, at(900));
    stage.close();
    stage.next(&chapter());
    stage.next(&chapter());
    assert!(stage.back(&chapter()));
    assert_eq!(
        stage.step,
        Step::Reveal {
            scene: Scene::Distribution { place: 0 }
        }
    );
    assert!(stage.back(&chapter()));
    assert_eq!(stage.step, Step::Collected);
    assert!(!stage.back(&chapter()));
}

#[test]
fn the_last_round_ends_the_workshop_with_what_changed() {
    let mut stage = Stage::new();
    stage.start(2, at(900));
    stage.close();
    let chapter = Chapter {
        criteria: vec![(false, false)],
        has_meanings: false,
        has_before: true,
        is_last: true,
    };
    let steps = run(&mut stage, &chapter);
    let scene = |scene| Step::Reveal { scene };
    assert_eq!(
        steps,
        [
            scene(Scene::Distribution { place: 0 }),
            scene(Scene::Alpha),
            scene(Scene::Before),
            scene(Scene::End)
        ]
    );
    assert!(!stage.next(&chapter), "the end is the end");
    assert!(stage.back(&chapter));
}

#[test]
fn a_scene_that_is_gone_begins_the_reveal_anew() {
    let mut stage = Stage::new();
    stage.start(1, at(900));
    stage.close();
    stage.next(&chapter());
    stage.next(&chapter());
    let fewer = Chapter {
        criteria: vec![(false, false); 3],
        ..chapter()
    };
    assert!(stage.next(&fewer));
    assert_eq!(
        stage.step,
        Step::Reveal {
            scene: Scene::Distribution { place: 0 }
        }
    );
}

#[test]
fn blank_hides_and_shows_the_same_scene() {
    let mut stage = Stage::new();
    stage.start(1, at(900));
    let shown = stage.clone();
    stage.turn_blank();
    assert!(stage.is_blank);
    stage.turn_blank();
    assert_eq!(stage, shown);
    let text = serde_json::to_string(&stage).expect("it is kept as JSON");
    assert_eq!(serde_json::from_str::<Stage>(&text).expect("and reads back"), stage);
}
