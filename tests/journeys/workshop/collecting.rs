//! Collecting a round in every way, and counting it.

use std::{fs, thread};

use serde_json::json;
use workshop::{Slip, code};

use super::super::room::text;
use super::{ARGUMENT, CRITERIA, Day, LEVELS, first, seats};

/// Codes, paper, files and the network; everything twice, late, broken or hostile among it.
pub(super) fn collects(day: &Day) {
    let early = code::encode(&Slip::Sheet(day.sheet(1, 1, 1, first(1, 1))));
    assert_eq!(
        day.types("code", 1, &early)["taken"],
        "refused",
        "the round has not begun"
    );
    let room = day.round("start_round", 1);
    assert_eq!(room["rounds"][0]["state"], "running");
    assert_eq!(
        day.room
            .refuses("start_round", json!({"document": day.document, "round": 2})),
        "round-runs"
    );
    let plan = json!({"document": day.document, "path": "tables", "value": 6});
    assert_eq!(day.room.refuses("edit", plan), "workshop-begun");
    day.edit("title/en", json!("Calibration in November"));

    // Ten people type codes, in any case and with or without hyphens; each is typed twice.
    for ((table, seat), place) in seats().take(10).zip(0..) {
        let typed = code::encode(&Slip::Sheet(day.sheet(1, table, seat, first(table, seat))));
        let again = if place % 2 == 0 {
            typed.to_lowercase()
        } else {
            typed.replace('-', " ")
        };
        assert_eq!(day.types("code", 1, &typed)["taken"], "counted");
        assert_eq!(day.types("code", 1, &again)["taken"], "same");
        let swapped: String = typed.chars().rev().collect();
        assert_eq!(day.types("code", 1, &swapped)["taken"], "refused");
    }
    assert_eq!(day.collected(1), 10);
    // Five on paper; one of them was counted by its code already.
    for (table, seat) in seats().skip(9).take(5) {
        let marks: String = first(table, seat).map(digit).iter().collect();
        let taken = day.types("keyed", 1, &format!("{table}-{seat} {marks}"));
        let expected = if (table, seat) == (2, 5) { "same" } else { "counted" };
        assert_eq!(taken["taken"], expected, "{taken}");
    }
    for broken in ["", "3-2", "3-2 4", "9-9 44444", "3-2 49999", "x", &"4".repeat(5_000)] {
        assert_eq!(day.types("keyed", 1, broken)["taken"], "refused", "{broken}");
        assert_eq!(day.types("code", 1, broken)["taken"], "refused", "{broken}");
    }
    assert_eq!(day.collected(1), 14);
    from_sticks(day);
    from_the_network(day);
    assert_eq!(day.collected(1), 25, "none is lost and none is counted twice");
    // A seat that changes its mind is counted once, and named to the facilitator.
    let other = code::encode(&Slip::Sheet(day.sheet(1, 1, 1, [1, 1, 1, 1, 1])));
    assert_eq!(day.types("code", 1, &other)["taken"], "replaces");
    let back = code::encode(&Slip::Sheet(day.sheet(1, 1, 1, first(1, 1))));
    assert_eq!(day.types("code", 1, &back)["taken"], "replaces");
    let room = day.ask("workshop_room");
    assert_eq!(
        (&room["rounds"][0]["collected"], &room["rounds"][0]["seats"][0]["state"]),
        (&json!(25), &json!("changed"))
    );
}

/// The digit that is keyed from paper for a level, whatever is printed there.
fn digit(mark: usize) -> char {
    let says = |digit: &char| {
        let sheet = workshop::keyed(&format!("1-1 {digit}"), 0, 1, 1);
        matches!(sheet, Ok(Slip::Sheet(sheet)) if sheet.ratings == [Some(LEVELS[mark - 1])])
    };
    ('0'..='9').find(says).expect("each level has a digit")
}

/// Files that participants saved, with arguments, and what else lies on a stick.
pub(super) fn from_sticks(day: &Day) {
    let mut argued = day.sheet(1, 3, 5, first(3, 5));
    argued
        .arguments
        .insert("assessment.every-outcome-assessed".to_owned(), ARGUMENT.to_owned());
    let file = |name: &str, bytes: &[u8]| {
        fs::write(day.room.file(name), bytes).expect("a file");
        day.room.file(name)
    };
    let good = Slip::Sheet(argued).to_bytes(&day.document);
    let other = Slip::Sheet(day.sheet(1, 4, 1, first(4, 1))).to_bytes("urn:uuid:01932c00-0000-7000-8000-000000000001");
    day.room.host.will_open(vec![
        file("sheet.json", &good),
        file("sheet again.json", &good),
        file("other.json", &other),
        file("holiday.json", b"{\"photo\": true}"),
        file("huge.json", &vec![b'7'; 200_000]),
        day.room.file("missing.json"),
    ]);
    let rows = day.room.done("take_sheet_files", json!({"document": day.document}));
    let taken: Vec<&str> = rows
        .as_array()
        .expect("rows")
        .iter()
        .filter_map(|row| row["taken"].as_str())
        .collect();
    assert_eq!(
        taken,
        ["counted", "same", "refused", "refused", "refused", "refused"],
        "{rows}"
    );
}

/// The other ten over the network, all at once and each several times, with noise between.
pub(super) fn from_the_network(day: &Day) {
    let desk = day.room.desk();
    let sheets: Vec<Vec<u8>> = seats()
        .skip(15)
        .map(|(table, seat)| Slip::Sheet(day.sheet(1, table, seat, first(table, seat))).to_bytes(&day.document))
        .collect();
    let replies: Vec<&str> = thread::scope(|scope| {
        let handles: Vec<_> = (0..4)
            .map(|_| {
                let (sheets, document) = (&sheets, &day.document);
                scope.spawn(move || {
                    let noise = desk::workshops::take_bytes(desk, document, b"GET / HTTP/1.1");
                    assert_eq!((noise.taken, noise.why.as_deref()), ("refused", Some("malformed")));
                    let takes = sheets
                        .iter()
                        .map(|bytes| desk::workshops::take_bytes(desk, document, bytes).taken);
                    takes.collect::<Vec<_>>()
                })
            })
            .collect();
        handles
            .into_iter()
            .flat_map(|handle| handle.join().expect("no panic"))
            .collect()
    });
    let counted = replies.iter().filter(|reply| **reply == "counted").count();
    let same = replies.iter().filter(|reply| **reply == "same").count();
    assert_eq!((counted, same), (10, 30), "each once, whoever came first: {replies:?}");
    for hostile in [
        vec![b'{'; 16 * 1024],
        vec![b'x'; 1024 * 1024],
        b"[[[[[[[[".to_vec(),
        vec![0xff; 100],
    ] {
        assert_eq!(
            desk::workshops::take_bytes(desk, &day.document, &hostile).taken,
            "refused"
        );
    }
    assert_eq!(
        desk::workshops::take_bytes(desk, "urn:uuid:none", &sheets[0]).taken,
        "refused"
    );
    let open = desk::workshops::open_round(desk, &day.document).expect("a round is open");
    assert_eq!(open.round, Some(1));
    assert!((1..=15 * 60).contains(&open.left), "{open:?}");
}

/// After the close: late sheets wait, and the round is counted.
pub(super) fn closes(day: &Day) {
    let room = day.round("close_round", 1);
    assert_eq!(
        (&room["state"], &room["rounds"][0]["state"]),
        (&json!("between"), &json!("closed"))
    );
    let late = code::encode(&Slip::Sheet(day.sheet(1, 2, 2, [2, 2, 2, 2, 2])));
    assert_eq!(day.types("code", 1, &late)["taken"], "late");
    assert_eq!(day.types("code", 1, &late)["taken"], "same");
    let result = day.ask("workshop_results")["rounds"][0].clone();
    assert_eq!((&result["collected"], &result["of"]), (&json!(25), &json!(25)));
    let criteria = result["criteria"].as_array().expect("criteria");
    let ids: Vec<String> = criteria.iter().map(|one| text(&one["criterion"])).collect();
    assert_eq!(ids.len(), 5, "{ids:?}");
    let of = |id: &str| {
        criteria
            .iter()
            .find(|one| one["criterion"] == id)
            .expect("the criterion")
    };
    let counts = |id: &str| -> Vec<u64> {
        let bars = of(id)["bars"].as_array().expect("bars").iter();
        bars.filter_map(|bar| bar["count"].as_u64()).collect()
    };
    // Codes hold ratings in the order of the plan, so the criteria of the test stand in the order of the pack.
    assert_eq!(ids, CRITERIA, "the order of the pack is the order of the plan");
    assert_eq!(counts(CRITERIA[0]), [0, 0, 0, 25, 0]);
    assert_eq!(of(CRITERIA[0])["percent"]["en"], "100%");
    assert_eq!(counts(CRITERIA[1]), [12, 0, 0, 13, 0]);
    assert_eq!(of(CRITERIA[1])["shape"], "two-camps");
    assert_eq!(of(CRITERIA[4])["farTables"], json!([5]));
    assert!(
        result["whole"]["alpha"]["ka"]
            .as_str()
            .is_some_and(|alpha| alpha.contains(',')),
        "{result}"
    );
    // The facilitator lets the late one in.
    let seat = json!({"document": day.document, "round": 1, "table": 2, "seat": 2});
    day.room.call("let_in", seat.clone());
    assert_eq!(day.room.refuses("let_in", seat), "document-missing");
    let result = day.ask("workshop_results")["rounds"][0].clone();
    assert_eq!(result["collected"], 25, "in place of what that seat gave before");
    assert_eq!(result["criteria"][0]["bars"][1]["count"], 1, "{result}");
}
