//! The projector, the second round, and what the room agreed.

use serde_json::{Value, json};
use workshop::{Feedback, Seat, Slip, code, tag};

use super::super::room::text;
use super::{ARGUMENT, Day, seats, second};

/// The projector: one scene at a time, nothing private, and back again.
pub(super) fn reveals(day: &Day) {
    let stage = day.ask("workshop_stage");
    let arguments = stage["arguments"].as_array().expect("arguments");
    assert_eq!(arguments.len(), 1, "the facilitator reads it first");
    assert!(
        !day.ask("workshop_shown").to_string().contains("ZQ7"),
        "and the room does not"
    );
    let pick = json!({
        "document": day.document, "round": 1, "criterion": "assessment.every-outcome-assessed",
        "text": ARGUMENT, "picked": true,
    });
    day.room.call("pick_argument", pick);
    let mut scenes = Vec::new();
    for _ in 0..30 {
        let stage = day.stage("next");
        let shown = day.ask("workshop_shown");
        assert_eq!(stage["shown"], shown);
        for private in ["seat\"", "table", "far", "3-5", "წამყვანი"] {
            assert!(!shown.to_string().contains(private), "{private}: {shown}");
        }
        scenes.push(text(&shown["scene"]));
        if shown["scene"] == "waiting" {
            break;
        }
    }
    let expected = [
        "distribution",
        "distribution",
        "distribution",
        "arguments",
        "distribution",
        "distribution",
        "alpha",
        "waiting",
    ];
    assert_eq!(
        scenes, expected,
        "one argument was picked, and the good case has no reference"
    );
    assert_eq!(day.stage("blank")["blank"], true);
    assert_eq!(day.ask("workshop_shown")["scene"], "blank");
    day.stage("blank");
}

/// The second round on the faulty case, and both beside each other.
pub(super) fn again(day: &Day) {
    assert_eq!(
        day.room
            .refuses("start_round", json!({"document": day.document, "round": 1})),
        "round-order"
    );
    day.round("start_round", 2);
    for (table, seat) in seats() {
        let sheet = day.sheet(2, table, seat, second(table, seat));
        let typed = code::encode(&Slip::Sheet(sheet));
        assert_eq!(day.types("code", 2, &typed)["taken"], "counted");
    }
    assert_eq!(day.collected(2), 25);
    day.round("close_round", 2);
    let results = day.ask("workshop_results");
    assert_eq!(
        results["before"].as_array().map(Vec::len),
        Some(5),
        "both rounds asked for the same: {results}"
    );
    let judged = &results["rounds"][1]["criteria"][2];
    assert_eq!(
        (&judged["reference"], &judged["same"]),
        (&json!("does-not-comply"), &json!(25)),
        "{judged}"
    );
    assert!(
        results["whole"]["units"].as_u64().is_some_and(|units| units == 10),
        "two cases together: {results}"
    );
    // Ten give feedback, one of them twice.
    for (table, seat) in seats().take(10).chain([(1, 1)]) {
        let feedback = Feedback {
            tag: tag(&day.document),
            seat: Seat { table, seat },
            answers: [5, 4, 5, 4, 3],
        };
        day.types("code", 1, &code::encode(&Slip::Feedback(feedback)));
    }
    assert_eq!(day.ask("workshop_room")["feedback"], 10);
    let mut scenes = Vec::new();
    while day.ask("workshop_stage")["canNext"] == true {
        scenes.push(text(&day.stage("next")["shown"]["scene"]));
    }
    let expected = [
        "distribution",
        "distribution",
        "distribution",
        "reference",
        "distribution",
        "distribution",
        "alpha",
        "before",
        "end",
    ];
    assert_eq!(scenes, expected);
    assert_eq!(day.stage("back")["shown"]["scene"], "before");
}

/// What the room agreed goes to whoever keeps the pack; the trend knows the workshop.
pub(super) fn agrees(day: &Day) {
    day.edit(
        "meanings/assessment.identity/ka",
        json!("ვინაობა ყოველი შეფასებისას მოწმდება."),
    );
    let rows = day.ask("propose_meanings");
    assert_eq!(rows.as_array().map(Vec::len), Some(1), "{rows}");
    day.edit(
        "meanings/assessment.identity/ka",
        json!("ვინაობა საბოლოო შეფასებისას მაინც მოწმდება."),
    );
    let again = day.ask("propose_meanings");
    assert_eq!(
        again[0]["document"], rows[0]["document"],
        "the same proposal, with its newest words"
    );
    assert!(text(&again[0]["text"]["ka"]).contains("საბოლოო"));
    let view = day.view();
    assert_eq!(view["meanings"][0]["proposal"], rows[0]["document"]);
    let proposals = day.room.call("proposals", Value::Null);
    assert_eq!(
        (&proposals[0]["criterion"], &proposals[0]["workshop"]),
        (&json!("assessment.identity"), &json!(day.document))
    );
    let trend = day.room.call("workshop_trend", Value::Null);
    assert_eq!(trend["lines"].as_array().map(Vec::len), Some(5), "{trend}");
    assert!(
        trend["lines"]
            .as_array()
            .into_iter()
            .flatten()
            .all(|line| line["never"] == false),
        "once is no trend"
    );
    // A record of what happened is not taken back, an edit is.
    let undone = day.room.call("undo", json!({"document": day.document}));
    assert!(undone["savedAt"].is_string());
    assert_eq!(
        day.ask("workshop_results")["rounds"].as_array().map(Vec::len),
        Some(2),
        "results stay"
    );
}
