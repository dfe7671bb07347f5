//! From the decisions of a panel to the council: the draft report, what each member says to it, the institution's answer,
//! the final report with a reason for each change, and the pack that holds everything.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::panel::edit;
use super::room::{Room, text};
use super::sealed::{DISPUTED, Member, Table};

/// A conflict is declared before the content, seals that one package, and the panel sits without the member.
pub(super) fn a_conflict_closes_one_package_and_leaves_the_rest(table: &Table) {
    let [chair, _, student] = &table.members[..] else {
        panic!("three members");
    };
    let package = student.row(&table.other)["package"].clone();
    let ask = json!({"package": package, "declared": "conflict", "note": "ავტორი ვარ.", "role": "student"});
    student.room.call("declare", ask);
    assert_eq!(student.row(&table.other)["state"], "sealed");
    assert_eq!(student.row(&table.descriptor)["state"], "waiting");
    let mut ask = chair.panel_ask(table);
    ask["descriptor"] = json!(table.other);
    ask["member"] = json!(student.key);
    chair.room.call("member_left", ask);
    let panels = chair.room.call("panels", json!({"digest": table.round}));
    let rows = panels["rows"].as_array().expect("rows");
    let last = rows.last().expect("the last of them");
    assert_eq!(
        (&last["descriptor"], &last["leaves"][0]["ka"]),
        (&json!(table.other), &json!("student")),
        "who has a conflict leaves once, at the end"
    );
}

/// Signs by a command that takes a document, and gives the file.
fn signs(member: &Member, command: &str, document: &str, name: &str) -> PathBuf {
    let path = member.room.file(name);
    member.room.host.will_save(path.clone());
    let ask = json!({"document": document, "key": member.key, "passphrase": super::PASSPHRASE});
    assert_eq!(member.room.done(command, ask)["identical"], true);
    path
}

fn verifies(room: &Room, path: &Path, kind: &str) {
    let verified = room.done("verify_path", json!({"path": path}));
    assert_eq!(
        (&verified["kind"], &verified["intact"]["yes"]),
        (&json!(kind), &json!(true)),
        "{verified}"
    );
}

/// Every member reads the report on an own computer and says something to it; the chair signs it with all of that.
fn everybody_speaks(table: &Table, document: &str, stage: &str) -> PathBuf {
    let chair = &table.members[0];
    let first = signs(chair, "sign_report", document, &format!("{stage}-1.zip"));
    verifies(&chair.room, &first, "report");
    for (member, number) in table.members.iter().zip(1..) {
        let digest = match number {
            1 => text(&chair.room.call("report_draft", json!({"document": document}))["signed"]["digest"]),
            _ => text(&member.room.takes(first.clone(), "report")["digest"]),
        };
        let view = member.room.call("report_file", json!({"digest": digest}));
        assert_eq!((&view["seat"], &view["stage"]), (&json!(member.seat), &json!(stage)));
        assert_eq!(view["complete"], false);
        let path = member.room.file(&format!("{stage}-opinion-{number}.vc.json"));
        member.room.host.will_save(path.clone());
        let mut ask = json!({
            "digest": digest,
            "key": member.key,
            "passphrase": super::PASSPHRASE,
            "position": if number == 2 { "dissents" } else { "concurs" },
            "words": {},
        });
        if number == 2 {
            assert_eq!(
                member.room.fails("sign_opinion", ask.clone()),
                "report-not-ready",
                "no words"
            );
            ask["words"] = json!({"ka": "შედეგი უფრო მკაცრად უნდა შეფასდეს."});
        }
        member.room.done("sign_opinion", ask);
        verifies(&member.room, &path, "opinion");
        if number > 1 {
            chair.room.takes(path, "opinion");
        }
    }
    let draft = chair.room.call("report_draft", json!({"document": document}));
    assert_eq!(draft["complete"], true, "{}", draft["opinions"]);
    let whole = signs(chair, "sign_report", document, &format!("{stage}.zip"));
    verifies(&chair.room, &whole, "report");
    whole
}

/// The report, the answer, the final report, the council.
pub(super) fn the_panel_reports_and_the_council_gets_everything(table: &Table) {
    let chair = &table.members[0];
    let document = text(&chair.panel(table)["document"]);
    let sign = json!({"document": document, "key": chair.key, "passphrase": super::PASSPHRASE});
    assert_eq!(chair.room.fails("sign_report", sign.clone()), "report-not-ready");
    let view = chair.room.call("report_draft", json!({"document": document}));
    assert!(
        !view["blocked"].as_array().expect("what is missing").is_empty(),
        "{view}"
    );
    edit(&chair.room, &document, "decision", "positive-with-conditions");
    edit(
        &chair.room,
        &document,
        "text/ka",
        "აღწერილობა მოთხოვნებს ძირითადად აკმაყოფილებს.",
    );
    let remark = format!("ratings/{DISPUTED}/recommendations/r-aaaaaaaa/ka");
    edit(&chair.room, &document, &remark, "დააზუსტეთ მესამე შედეგი.");
    edit(
        &chair.room,
        &document,
        &format!("prose/{DISPUTED}/ka"),
        "ჯგუფმა ციტატებზე იმსჯელა.",
    );
    chair
        .room
        .call("write_sentences", json!({"document": document, "criterion": null}));

    // A sentence is locked to its cell and marked when the cell changes; nobody signs it so.
    let rating = format!("ratings/{DISPUTED}/rating");
    edit(&chair.room, &document, &rating, "partially-complies");
    let view = chair.room.call("report_draft", json!({"document": document}));
    let marked: Vec<&Value> = passages(&view).filter(|passage| passage["marked"] == true).collect();
    assert_eq!((marked.len(), &marked[0]["criterion"]), (1, &json!(DISPUTED)));
    assert_eq!(view["blocked"][0]["criterion"], DISPUTED, "{}", view["blocked"]);
    assert_eq!(chair.room.fails("sign_report", sign.clone()), "report-not-ready");
    chair
        .room
        .call("write_sentences", json!({"document": document, "criterion": DISPUTED}));
    let view = chair.room.call("report_draft", json!({"document": document}));
    assert_eq!(view["blocked"], json!([]), "{view}");
    assert_eq!(
        chair.room.refuses("begin_final", json!({"document": document})),
        "draft-missing"
    );

    let draft = everybody_speaks(table, &document, "draft");
    let response = answers(table, draft);
    chair.room.takes(response, "response");
    chair.room.call("begin_final", json!({"document": document}));
    let view = chair.room.call("report_draft", json!({"document": document}));
    assert_eq!((&view["stage"], &view["changes"]), (&json!("final"), &json!([])));
    let points = view["points"].as_array().expect("points").clone();
    assert_eq!(points[0]["criterion"], DISPUTED);
    for point in &points {
        let place = format!("replies/{}", text(&point["criterion"]));
        edit(&chair.room, &document, &format!("{place}/answer"), "accepted");
        edit(
            &chair.room,
            &document,
            &format!("{place}/text/ka"),
            "ჯგუფმა გაითვალისწინა.",
        );
    }
    edit(&chair.room, &document, &rating, "substantially-complies");
    chair
        .room
        .call("write_sentences", json!({"document": document, "criterion": DISPUTED}));
    let view = chair.room.call("report_draft", json!({"document": document}));
    assert_eq!(
        view["changes"][0]["criterion"], DISPUTED,
        "what changed since the draft"
    );
    assert_eq!(
        chair.room.fails("sign_report", sign),
        "report-not-ready",
        "a change wants a reason"
    );
    edit(
        &chair.room,
        &document,
        &format!("reasons/{DISPUTED}/ka"),
        "დაწესებულებამ შედეგი დააზუსტა.",
    );
    everybody_speaks(table, &document, "final");
    let view = chair.room.call("report_draft", json!({"document": document}));
    let badge = json!({"digest": view["signed"]["digest"], "key": chair.key, "passphrase": super::PASSPHRASE});
    assert_eq!(
        chair.room.fails("sign_badge", badge),
        "not-positive",
        "conditions are no endorsement"
    );
    let late = json!({"document": document, "path": "text/ka", "value": "სხვა"});
    assert_eq!(chair.room.refuses("edit", late), "report-signed");

    let council = signs(chair, "sign_council", &document, "council.zip");
    verifies(&table.designer, &council, "council");
    let digest = text(&table.designer.takes(council, "report")["digest"]);
    let view = table.designer.call("report_file", json!({"digest": digest}));
    assert_eq!((&view["council"], &view["stage"]), (&json!(true), &json!("final")));
    assert_eq!(view["opinions"][1]["position"], "dissents");
    assert_eq!(view["opinions"][1]["words"]["ka"], "შედეგი უფრო მკაცრად უნდა შეფასდეს.");
    assert_eq!(view["changes"][0]["reason"]["ka"], "დაწესებულებამ შედეგი დააზუსტა.");
    assert_eq!(view["points"][0]["reply"], "accepted");
    for (form, redacted) in [("pdf", false), ("docx", false), ("pdf", true)] {
        let path = table.designer.file(&format!("report-{redacted}.{form}"));
        table.designer.host.will_save(path.clone());
        let ask = json!({"digest": digest, "language": "ka", "form": form, "redacted": redacted});
        table.designer.done("save_report", ask);
        assert!(std::fs::metadata(path).is_ok_and(|file| file.len() > 5_000));
    }
}

fn passages(view: &Value) -> impl Iterator<Item = &Value> {
    view["passages"].as_array().expect("passages").iter()
}

/// The institution answers the draft, point by point, in one signed file.
fn answers(table: &Table, draft: PathBuf) -> PathBuf {
    let designer = &table.designer;
    let digest = text(&designer.takes(draft, "report")["digest"]);
    let view = designer.call("report_file", json!({"digest": digest}));
    assert_eq!((&view["own"], &view["complete"]), (&json!(true), &json!(true)));
    assert!(
        !view.to_string().contains("მესამე შედეგი დასაზუსტებელია"),
        "no member's review"
    );
    let ask = json!({"document": table.descriptor, "review": digest});
    let answer = text(&designer.call("answer_review", ask)["document"]);
    let view = designer.call("response", json!({"document": answer}));
    for point in view["points"].as_array().expect("points") {
        let place = format!("points/{}", text(&point["criterion"]));
        edit(designer, &answer, &format!("{place}/answer"), "disagree");
        edit(
            designer,
            &answer,
            &format!("{place}/text/ka"),
            "პირობა მესამე შედეგში წერია.",
        );
    }
    let path = designer.file("response.zip");
    designer.host.will_save(path.clone());
    let keys = designer.call("keys", Value::Null);
    let ask = json!({"document": answer, "key": keys["keys"][0]["did"], "passphrase": super::PASSPHRASE});
    designer.done("sign_response", ask);
    verifies(designer, &path, "response");
    path
}
