//! What keeps a workshop from being handed out.

use descriptor::Text;
use workshop::{Lacking, Workshop};

use crate::common::{pack, workshop};

#[track_caller]
fn check(change: impl FnOnce(&mut Workshop), expected: &[Lacking]) {
    let mut workshop = workshop();
    change(&mut workshop);
    assert_eq!(workshop.lacking(&pack()), expected);
}

#[test]
fn a_whole_workshop_lacks_nothing() {
    check(|_| (), &[]);
    assert_eq!(workshop().seat_count(), 25);
}

#[test]
fn each_lack_is_named() {
    check(|one| one.format = 2, &[Lacking::Format { format: 2 }]);
    check(|one| one.id = "w".to_owned(), &[Lacking::Id]);
    check(|one| one.title = Text::default(), &[Lacking::Untitled]);
    check(|one| one.pack.version = "9".to_owned(), &[Lacking::Pack]);
    check(|one| one.pack.digest.clear(), &[Lacking::Pack]);
    check(|one| one.tables = 0, &[Lacking::Seats { tables: 0, seats: 5 }]);
    check(|one| one.seats = 21, &[Lacking::Seats { tables: 5, seats: 21 }]);
    check(
        |one| one.cases[1].id = "c".to_owned(),
        &[Lacking::Case { place: 2 }, Lacking::RoundWithoutCase { place: 2 }],
    );
    check(
        |one| one.cases[0].title = Text::default(),
        &[Lacking::Case { place: 1 }],
    );
    check(
        |one| {
            one.cases.clear();
            one.rounds.clear();
        },
        &[Lacking::NoCases, Lacking::NoRounds],
    );
    check(
        |one| one.rounds = vec![one.rounds[0].clone(); 16],
        &[Lacking::TooManyRounds { rounds: 16 }],
    );
    check(|one| one.rounds[0].criteria.clear(), &[Lacking::Criteria { place: 1 }]);
    check(
        |one| one.rounds[0].criteria[1] = one.rounds[0].criteria[0].clone(),
        &[Lacking::Criteria { place: 1 }],
    );
    check(
        |one| one.rounds[1].criteria[1] = "beauty".to_owned(),
        &[Lacking::Criteria { place: 2 }],
    );
    check(
        |one| one.rounds[1].minutes = 0,
        &[Lacking::Minutes { place: 2, minutes: 0 }],
    );
}

#[test]
fn a_plan_is_one_literal_that_comes_back_whole() {
    let workshop = workshop();
    let bytes = signing::canonical(&workshop);
    let again: Workshop = serde_json::from_slice(&bytes).expect("it reads back");
    assert_eq!(again, workshop);
    assert!(
        !String::from_utf8_lossy(&bytes).contains("reference\":{\"rating"),
        "no reference travels"
    );
}
