//! The way back: the institution answers a review point by point, signs, and others read and verify the answer; an
//! answer that is not what was signed, or that answers something else, is refused and named.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use parcel::{Bag, BagKind, BuildError, Contents, REVISED_FILE};
use serde_json::{Value, json};
use signing::{Bilingual, CheckId, Issuer, Issuing, Kind, Related, SigningKey, Time};

use super::room::{Room, text};

const CHANGED: &str = "identification/title/en";
const AIM: &str = "purpose/aim/ka";

/// Answers the review that came back, after the next version was signed; others take the file in.
pub(super) fn answers(designer: &Room, expert: &Room, document: &str, key: &str) {
    let states = designer.call("draft", json!({"document": document}))["responses"].clone();
    let (_, begun) = states
        .as_object()
        .and_then(|all| all.iter().next())
        .expect("a review came");
    assert_eq!(
        (&begun["document"], &begun["answered"]),
        (&Value::Null, &json!(0)),
        "{begun}"
    );
    let ask = json!({"document": document, "review": null});
    let answer = text(&designer.call("answer_review", ask.clone())["document"]);
    assert_eq!(
        text(&designer.call("answer_review", ask)["document"]),
        answer,
        "one answer to a review"
    );

    let (points, quoted) = points(designer, &answer);
    assert_eq!(
        begun["total"],
        json!(points.len()),
        "every rating below the best is a point"
    );
    let sign = json!({"document": answer, "key": key, "passphrase": super::PASSPHRASE});
    assert_eq!(designer.fails("sign_response", sign.clone()), "response-not-ready");
    let told = says(designer, &answer, &points, quoted);
    unsigned_changes_wait(designer, document, &answer, &points[quoted]);

    let path = designer.file("answer.zip");
    designer.host.will_save(path.clone());
    let written = designer.done("sign_response", sign.clone());
    assert_eq!(written["identical"], true, "{written}");
    let late = json!({"document": answer, "path": format!("points/{}/answer", points[0]), "value": "agree"});
    assert_eq!(designer.refuses("edit", late), "response-signed");
    assert_eq!(designer.fails("sign_response", sign), "response-signed");
    let shelf = designer.call("shelf", Value::Null);
    let sent = shelf
        .as_array()
        .expect("rows")
        .iter()
        .find(|row| row["kind"] == "response");
    assert_eq!(sent.expect("it is kept")["direction"], "sent");

    is_read(expert, &path, &points, told);
    is_refused(expert, &path, told);
}

fn view(room: &Room, answer: &str) -> Value {
    room.call("response", json!({"document": answer}))
}

/// The points, and the one whose quote stands in what changed.
fn points(room: &Room, answer: &str) -> (Vec<String>, usize) {
    let view = view(room, answer);
    assert_eq!(
        (&view["answered"], &view["revised"]),
        (&json!(0), &json!(2)),
        "{}",
        view["blocked"]
    );
    let changes = view["changes"].as_array().expect("changes");
    let paths: Vec<&Value> = changes.iter().map(|one| &one["path"]).collect();
    assert_eq!(paths, [CHANGED], "the changed fields list themselves");
    let points = view["points"].as_array().expect("points");
    let quoted = points.iter().position(|point| point["suggested"] == json!([CHANGED]));
    let names = points.iter().map(|point| text(&point["criterion"])).collect();
    (names, quoted.expect("the first quote is of the title"))
}

fn edit(room: &Room, document: &str, path: &str, value: &str) {
    room.call("edit", json!({"document": document, "path": path, "value": value}));
}

/// Which point agrees, corrects and disagrees.
type Told = [usize; 3];

/// Every kind of answer, and what each lacks until it is whole.
fn says(room: &Room, answer: &str, points: &[String], quoted: usize) -> Told {
    let others: Vec<usize> = (0..points.len()).filter(|at| *at != quoted).collect();
    let [agree, correct, disagree] = [quoted, others[0], others[1]];
    let open = |at: usize| view(room, answer)["points"][at]["open"].as_array().map_or(0, Vec::len);
    let say = |at: usize, last: &str, value: &str| edit(room, answer, &format!("points/{}/{last}", points[at]), value);
    let link = |at: usize, path: &str, linked: bool| json!({"document": answer, "criterion": points[at], "path": path, "linked": linked});
    say(agree, "answer", "agree");
    assert_eq!(
        open(agree),
        0,
        "what the expert quoted changed, and is taken for the answer"
    );
    room.call("link_change", link(agree, CHANGED, false));
    assert_eq!(open(agree), 1, "until the person says no");
    room.call("undo", json!({"document": answer}));
    assert_eq!(open(agree), 0, "an answer is undone like anything else");
    assert_eq!(
        room.refuses("link_change", link(agree, AIM, true)),
        "no-such-field",
        "it did not change"
    );

    say(correct, "answer", "correct");
    assert_eq!(open(correct), 2, "words and evidence are missing");
    say(correct, "text/ka", "ეს ტექსტში წერია.");
    let quote =
        |exact: &str| json!({"document": answer, "criterion": points[correct], "field": CHANGED, "exact": exact});
    assert_eq!(room.refuses("add_evidence", quote("never said")), "quote-missing");
    room.call("add_evidence", quote("Tourism, second"));
    let file = text(&view(room, answer)["attachments"][0]["sha256"]);
    room.call(
        "name_file",
        json!({"document": answer, "criterion": points[correct], "sha256": file}),
    );
    room.call("link_change", link(correct, CHANGED, true));
    assert_eq!(open(correct), 0);

    say(disagree, "answer", "disagree");
    say(disagree, "text/ka", &"სიტყვა ".repeat(252));
    let long = view(room, answer)["points"][disagree].clone();
    assert_eq!(long["wordsKa"], 252, "it is saved all the same");
    assert!(
        text(&long["open"][0]["en"]).contains("2 words"),
        "and says by how much: {}",
        long["open"]
    );
    say(disagree, "text/ka", "ჩვენ სხვაგვარად ვხედავთ.");
    for at in others[2..].iter().copied() {
        say(at, "answer", "agree");
        say(at, "text/en", "It stays as it is, because the text says so already.");
    }
    let whole = view(room, answer);
    assert_eq!(
        (&whole["blocked"], &whole["answered"]),
        (&json!([]), &json!(points.len()))
    );
    [agree, correct, disagree]
}

/// A change that no signed version has cannot be linked and signed.
fn unsigned_changes_wait(room: &Room, document: &str, answer: &str, point: &str) {
    edit(room, document, AIM, "სხვა მიზანი.");
    room.call(
        "link_change",
        json!({"document": answer, "criterion": point, "path": AIM, "linked": true}),
    );
    let blocked = view(room, answer);
    assert_eq!(blocked["unsigned"], true);
    assert!(
        text(&blocked["blocked"][0]["why"]["en"]).contains("no signed version"),
        "{}",
        blocked["blocked"]
    );
    room.call("undo", json!({"document": document}));
    assert_eq!(view(room, answer)["blocked"], json!([]));
}

/// Another store takes the file in; anybody verifies it, with and without a window.
fn is_read(expert: &Room, path: &Path, points: &[String], [agree, correct, _]: Told) {
    let row = expert.takes(path.to_path_buf(), "response");
    let digest = text(&row["digest"]);
    assert_eq!(row["route"], format!("/response/{digest}"));
    let read = expert.call("response_file", json!({"digest": digest}));
    let given: Vec<String> = read["points"]
        .as_array()
        .expect("points")
        .iter()
        .map(|one| text(&one["criterion"]))
        .collect();
    assert_eq!(given, points);
    let first = &read["points"][agree];
    assert_eq!(
        (&first["answer"], &first["linked"]),
        (&json!("agree"), &json!([CHANGED])),
        "{first}"
    );
    let second = &read["points"][correct]["evidence"];
    assert_eq!(second[0]["quote"]["exact"], "Tourism, second", "{second}");
    assert!(second[1]["file"]["name"].is_string(), "{second}");
    assert_eq!(
        read["changes"][0]["difference"]["after"]["en"],
        "GIS for Tourism, second"
    );

    let said = super::run(Command::new(super::command()).args(["verify", "--json"]).arg(path));
    assert_eq!(
        said.code, 3,
        "intact, and nobody vouches for the signers: {}",
        said.words
    );
    let report: Value = serde_json::from_slice(&said.data).expect("data");
    assert_eq!(report["kind"], "response");
    let signed: Vec<&str> = report["signers"]
        .as_array()
        .expect("signers")
        .iter()
        .filter_map(|one| one["signed"].as_str())
        .collect();
    assert_eq!(
        signed,
        ["descriptor", "response", "review", "descriptor", "package"],
        "{report}"
    );
}

fn key() -> SigningKey {
    SigningKey::generate([7; 32])
}

fn issuer() -> Issuer {
    Issuer {
        name: Bilingual::new("სხვა", "Another"),
        ..Issuer::default()
    }
}

/// A bag of these files, signed as a whole by somebody else.
fn pack(files: BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>, BuildError> {
    let read = signing::read::<Value>(Kind::Response, &files["response.vc.json"]).expect("a response");
    let at = Time::parse(super::AT).expect("a time");
    let contents = Contents::new(BagKind::Response, read.envelope.id, None, files).expect("the files of an answer");
    contents.sign(signing::Id::v7(8, [8; 10]), at, issuer(), &key())
}

/// The same credential with another literal, signed by somebody else.
fn signed(kind: Kind, bytes: &[u8], change: impl FnOnce(&mut Value, &mut Vec<Related>)) -> Vec<u8> {
    let mut read = signing::read::<Value>(kind, bytes).expect("a credential");
    change(&mut read.literal, &mut read.envelope.related);
    let issuing = Issuing {
        id: read.envelope.id,
        at: read.envelope.at,
        valid_until: None,
        subject: read.envelope.subject,
        issuer: issuer(),
        related: read.envelope.related,
    };
    signing::sign(kind, &read.literal, &issuing, &key()).expect("it signs")
}

/// What somebody else could make of an answer without the keys of those who signed: each is refused by the check that
/// sees it.
fn is_refused(room: &Room, path: &Path, [agree, correct, disagree]: Told) {
    let bag: Bag = parcel::open(&fs::read(path).expect("the answer")).expect("it opens");
    let refused = |name: &str, check: &str, files: BTreeMap<String, Vec<u8>>| {
        let forged: PathBuf = room.file(name);
        fs::write(&forged, pack(files).expect("each file is intact by itself")).expect("a file");
        let found = room.done("verify_path", json!({"path": forged}));
        let failed: Vec<&Value> = found["checks"]
            .as_array()
            .expect("checks")
            .iter()
            .filter(|one| one["ok"] == false)
            .collect();
        assert_eq!(
            (&found["intact"]["yes"], &found["verdict"]),
            (&json!(false), &json!("changed")),
            "{name}: {found}"
        );
        assert!(
            failed.iter().any(|one| one["id"] == check),
            "{name} fails {check}: {failed:?}"
        );
    };
    let with = |path: &str, bytes: Vec<u8>| {
        let mut files = bag.files.clone();
        files.insert(path.to_owned(), bytes);
        files
    };
    let response = bag.file("response.vc.json").expect("the response");
    let answered = |change: &dyn Fn(&mut Value)| signed(Kind::Response, response, |literal, _| change(literal));
    let points = |literal: &mut Value| literal["points"].as_array_mut().expect("points").len();
    refused(
        "dropped.zip",
        "response.points",
        with(
            "response.vc.json",
            answered(&|literal| {
                drop(literal["points"].as_array_mut().map(|points| points.remove(disagree)));
            }),
        ),
    );
    room.takes(room.file("dropped.zip"), "changed");
    refused(
        "invented-point.zip",
        "response.points",
        with(
            "response.vc.json",
            answered(&|literal| {
                let last = points(literal) - 1;
                literal["points"][last]["criterion"] = json!("nobody.asked");
            }),
        ),
    );
    refused(
        "invented-change.zip",
        "response.points",
        with(
            "response.vc.json",
            answered(&|literal| {
                literal["points"][agree]["changes"] = json!([AIM]);
            }),
        ),
    );
    refused(
        "invented-quote.zip",
        "response.quotes",
        with(
            "response.vc.json",
            answered(&|literal| {
                literal["points"][correct]["evidence"][0]["exact"] = json!("never said");
            }),
        ),
    );

    // Another review, another version, or none: by themselves they do not fit what the response names, and a response
    // that is made to fit half names something else in its own words.
    let review = signed(
        Kind::Review,
        bag.file("review.vc.json").expect("the review"),
        |literal, _| {
            literal["decision"] = json!("negative");
        },
    );
    let revised = signed(
        Kind::Descriptor,
        bag.file(REVISED_FILE).expect("a version"),
        |literal, _| {
            literal["content"]["identification"]["title"]["en"] = json!("GIS for Tourism, third");
        },
    );
    let mut without = bag.files.clone();
    without.remove(REVISED_FILE);
    for files in [
        with("review.vc.json", review.clone()),
        with(REVISED_FILE, revised.clone()),
        without,
    ] {
        let refused = pack(files).expect_err("it does not fit");
        let BuildError::Unacceptable { failed } = &refused else {
            panic!("{refused}");
        };
        assert_eq!(*failed, [(CheckId::Digests, Some("data/response.vc.json".to_owned()))]);
    }
    for (name, file, kind, bytes) in [
        ("bound-review.zip", "review.vc.json", Kind::Review, review),
        ("bound-version.zip", REVISED_FILE, Kind::Descriptor, revised),
    ] {
        let other = signing::read::<Value>(kind, &bytes).expect("a credential").envelope;
        let mut files = with(file, bytes);
        let rebound = signed(Kind::Response, response, |_, related| {
            let one = related.iter_mut().find(|one| one.id == other.id.to_string());
            one.expect("it is named").digest = other.digest;
        });
        files.insert("response.vc.json".to_owned(), rebound);
        refused(name, "response.binding", files);
    }
}
