//! A coordinator makes a round and hands it out with its packages; an expert takes it in and sees the deadline.

use std::fs;
use std::path::PathBuf;

use panel::Round;
use parcel::{BagKind, Contents};
use serde_json::{Value, json};
use signing::{Bilingual, Issuer, Issuing, Kind, SigningKey};

use super::room::{Room, text};

const NOW: &str = "2026-11-20T10:00:00Z";

pub(super) fn edit(room: &Room, document: &str, path: &str, value: impl Into<Value>) {
    let value: Value = value.into();
    room.call("edit", json!({"document": document, "path": path, "value": value}));
}

/// The public record of a key, which its owner gives to the coordinator.
pub(super) fn record(room: &Room, did: &str) -> PathBuf {
    let keys = room.call("keys", Value::Null);
    let rows = keys["keys"].as_array().expect("keys");
    let row = rows.iter().find(|row| row["did"] == did).expect("the key");
    let did = signing::Did::parse(did).expect("a key");
    PathBuf::from(text(&row["path"])).with_file_name(signing::record_file_name(&did))
}

/// The coordinator's round in the making, whole but for nothing.
fn makes(coordinator: &Room, package: &str, records: Vec<PathBuf>) -> String {
    let round = text(&coordinator.call("new_round", Value::Null)["document"]);
    let draft = coordinator.call("round_draft", json!({"document": round}));
    assert_eq!(draft["zone"], "+04:00");
    let places = |draft: &Value| -> Vec<String> {
        let blocked = draft["blocked"].as_array().expect("what is missing");
        blocked.iter().map(|block| text(&block["place"])).collect()
    };
    assert_eq!(
        places(&draft),
        ["deadline", "title", "packages", "members"],
        "all that is missing, without a deadline, too: {draft}"
    );
    assert_eq!((&draft["undo"], &draft["until"]), (&json!(false), &Value::Null));
    edit(coordinator, &round, "title/ka", "საცდელი რაუნდი");
    edit(coordinator, &round, "deadline/day", "2026-11-21");
    coordinator.call(
        "choose_package",
        json!({"document": round, "package": package, "chosen": true}),
    );
    coordinator.host.will_open(records);
    coordinator.job("add_members", json!({"document": round}));
    let draft = coordinator.call("round_draft", json!({"document": round}));
    let members = draft["members"].as_array().expect("members");
    for (member, seat) in members.iter().zip(["chair", "employer", "student"]) {
        edit(
            coordinator,
            &round,
            &format!("members/{}/seat", text(&member["id"])),
            seat,
        );
    }
    let draft = coordinator.call("round_draft", json!({"document": round}));
    assert_eq!(draft["blocked"], json!([]), "{draft}");
    assert_eq!(draft["until"]["wall"]["en"], "21 November 2026, 23:59 (UTC+04:00)");
    assert_eq!(draft["undo"], json!(true));
    round
}

#[test]
fn a_round_is_made_handed_out_and_taken_in_with_its_deadline() {
    let (designer, coordinator, expert) = (Room::new(NOW, 1), Room::new(NOW, 2), Room::new(NOW, 3));
    let package = designer.sign(&designer.pilot(), &designer.key("ავტორი"), "package.zip");
    let digest = text(&coordinator.takes(package.clone(), "package")["digest"]);
    let (own, chair) = (coordinator.key("კოორდინატორი"), expert.key("თავმჯდომარე"));
    let others = [coordinator.key("დამსაქმებელი"), coordinator.key("სტუდენტი")];
    let mut records = vec![record(&expert, &chair)];
    records.extend(others.iter().map(|did| record(&coordinator, did)));
    let round = makes(&coordinator, &digest, records);

    let out = coordinator.home.path().join("out");
    fs::create_dir(&out).expect("a folder");
    let path = out.join("round.zip");
    coordinator.host.will_save(path.clone());
    let ask = json!({"document": round, "key": own, "passphrase": super::PASSPHRASE});
    let handed = coordinator.done("sign_round", ask.clone());
    assert_eq!(handed["packages"], json!(["package.zip"]), "{handed}");
    assert_eq!(
        fs::read(out.join("package.zip")).ok(),
        fs::read(&package).ok(),
        "the very package"
    );
    assert_eq!(coordinator.fails("sign_round", ask), "round-signed");
    let late = json!({"document": round, "path": "title/ka", "value": "სხვა"});
    assert_eq!(coordinator.refuses("edit", late), "round-signed");

    let verified = expert.done("verify_path", json!({"path": path}));
    assert_eq!(
        (&verified["kind"], &verified["intact"]["yes"]),
        (&json!("round"), &json!(true))
    );
    assert_eq!(verified["title"]["ka"], "საცდელი რაუნდი");
    let file = text(&expert.takes(path.clone(), "round")["digest"]);
    let view = expert.call("round", json!({"digest": file}));
    assert_eq!(
        view["packages"][0]["package"],
        Value::Null,
        "its package is not here yet: {view}"
    );
    expert.takes(out.join("package.zip"), "package");
    let row = expert.call("queue", Value::Null)[0].clone();
    assert_eq!(
        (&row["round"]["round"], &row["round"]["seat"]),
        (&json!(file), &json!("chair"))
    );
    let deadline = &row["round"]["deadline"];
    assert_eq!(
        (&deadline["at"], &deadline["past"]),
        (&json!("2026-11-21T19:59:59Z"), &json!(false)),
        "a minute before midnight in Georgia: {deadline}"
    );
    assert_eq!(deadline["left"]["en"], "1 day and 9 h left");
    let view = expert.call("round", json!({"digest": file}));
    assert_eq!(view["own"]["seat"], "chair", "the key of the expert sits there");
    let seat = coordinator.call("round", json!({"digest": file}))["own"]["seat"].clone();
    assert_eq!(seat, "employer", "of the keys here the first that sits");
    assert_eq!(view["packages"][0]["package"], row["package"]);
    assert_eq!(expert.call("rounds", Value::Null)[0]["members"], 3);

    forged_rounds_are_refused(&expert, &path);
}

/// What somebody makes of a round.
type Change = fn(&mut Round);

/// A round that is signed and packed well, and is none: the check that it fails is named.
fn forged_rounds_are_refused(room: &Room, path: &PathBuf) {
    let bag = parcel::open(&fs::read(path).expect("the round")).expect("it opens");
    let round = bag
        .credential::<Round>(parcel::ROUND_FILE, Kind::Round)
        .expect("a round");
    let (key, issuer) = (
        SigningKey::generate([7; 32]),
        Issuer {
            name: Bilingual::new("", "N"),
            ..Issuer::default()
        },
    );
    let forge = |change: fn(&mut Round)| {
        let mut literal = round.literal.clone();
        change(&mut literal);
        let issuing = Issuing {
            id: round.envelope.id.clone(),
            at: round.envelope.at,
            valid_until: None,
            subject: round.envelope.subject.clone(),
            issuer: issuer.clone(),
            related: round.envelope.related.clone(),
        };
        let mut files = bag.files.clone();
        let credential = signing::sign(Kind::Round, &literal, &issuing, &key).expect("it signs");
        files.insert(parcel::ROUND_FILE.to_owned(), credential);
        let contents = Contents::new(BagKind::Round, issuing.id.clone(), None, files).expect("the files");
        let forged = contents.sign(bag.envelope.id.clone(), issuing.at, issuer.clone(), &key);
        fs::write(room.file("forged.zip"), forged.expect("it signs")).expect("a file");
        let verified = room.done("verify_path", json!({"path": room.file("forged.zip")}));
        let checks = verified["checks"].as_array().expect("checks").clone();
        let failed = checks.into_iter().filter(|check| check["ok"] == false);
        failed.map(|check| text(&check["id"])).collect::<Vec<_>>()
    };
    let cases: [(&str, Change); 3] = [
        ("two chairs", |round| round.members[1].seat = panel::Seat::Chair),
        ("another pack", |round| {
            round.pack.digest = signing::Digest::of(b"other").to_string();
        }),
        ("a package twice", |round| {
            round.packages.push(round.packages[0].clone());
        }),
    ];
    for (why, change) in cases {
        assert_eq!(forge(change), ["round.binding"], "{why}");
    }
    assert_eq!(forge(|round| round.format = 2), ["literal.known"], "a newer format");
    room.takes(room.file("forged.zip"), "from-newer");
}
