//! The whole way on the command line: three people, each with a key, and files between them.

use std::fs;

use super::{AT, Desktop, PASSPHRASE, asset};

/// A key in a folder of its own: its file and its public part.
pub(super) struct Holder {
    pub(super) key: String,
    pub(super) public: String,
}

pub(super) fn keygen(desktop: &Desktop, folder: &str, name: &str) -> Holder {
    fs::create_dir(desktop.path(folder)).expect("a folder for the key");
    let words = [
        "keygen",
        "--name",
        name,
        "--name-en",
        folder,
        "--organisation",
        "სატესტო დაწესებულება",
        "--out",
        folder,
        "--passphrase-file",
        "passphrase",
        "--at",
        AT,
    ];
    let said = desktop.done(&words);
    let find = |ending: &str| {
        let names = super::names(&desktop.path(folder));
        let name = names.iter().find(|name| name.ends_with(ending));
        format!("{folder}/{}", name.expect("keygen writes it"))
    };
    let holder = Holder {
        key: find(".key.pem"),
        public: find(".pub.json"),
    };
    let did = serde_json::from_slice::<serde_json::Value>(&desktop.read(&holder.public))
        .expect("the public part is JSON")["did"]
        .clone();
    let did = signing::Did::parse(did.as_str().expect("a text")).expect("a did");
    assert!(
        said.words.contains(&did.fingerprint()),
        "the fingerprint is said: {}",
        said.words
    );
    holder
}

pub(super) fn sign<'a>(words: &[&'a str], holder: &'a Holder, at: &'a str) -> Vec<&'a str> {
    let key = ["--key", &holder.key, "--passphrase-file", "passphrase", "--at", at];
    [words, &key].concat()
}

/// The attachments of the pilot, as arguments.
pub(super) fn attachments() -> Vec<String> {
    let folder = asset("samples/gis-for-tourism");
    let files = fs::read_dir(folder).expect("the pilot has evidence").flatten();
    let mut words: Vec<String> = files.map(|file| file.path().display().to_string()).collect();
    words.sort();
    words
}

/// `descriptor.json` of the GIS pilot in its canonical form.
pub(super) fn pilot() -> Vec<u8> {
    let text = fs::read(asset("samples/gis-for-tourism.json")).expect("the pilot");
    let content: descriptor::Content = serde_json::from_slice(&text).expect("a descriptor");
    signing::canonical(&content)
}

#[test]
fn three_people_walk_the_whole_way() {
    let desktop = Desktop::new();
    let designer = keygen(&desktop, "designer", "შემმუშავებელი");
    let expert = keygen(&desktop, "expert", "ექსპერტი");
    let root = keygen(&desktop, "root", "სიის გამცემი");

    // The designer checks and packages.
    desktop.write("descriptor.json", pilot());
    let said = desktop.done(&["check", "descriptor.json", "--as-of", "2026-03-04"]);
    assert!(said.data.is_empty(), "words are not data");
    for sign in ['✓', '✋'] {
        assert!(said.words.contains(sign), "{sign} is in {}", said.words);
    }
    let attached = attachments();
    let attached: Vec<&str> = attached.iter().map(String::as_str).collect();
    let words = [
        &["package", "descriptor.json", "--out", "v1.zip", "--attach"],
        &attached[..],
    ]
    .concat();
    desktop.done(&sign(&words, &designer, AT));

    // The expert prints a ratings file, and signs the one that was filled in.
    let blank = desktop.done(&["review", "v1.zip", "--blank"]).data;
    let blank = String::from_utf8(blank).expect("a ratings file is text");
    assert!(blank.contains("[[rating]]") && blank.contains("format = 1"), "{blank}");
    desktop.write("blank.toml", &blank);
    let words = ["review", "v1.zip", "--ratings", "blank.toml", "--out", "review.zip"];
    let said = desktop.ends(2, &sign(&words, &expert, AT));
    assert!(
        said.words.contains("learning-outcomes.stated"),
        "each criterion is named: {}",
        said.words
    );
    fs::copy(
        asset("samples/gis-for-tourism.ratings.toml"),
        desktop.path("ratings.toml"),
    )
    .expect("the sample");
    let words = ["review", "v1.zip", "--ratings", "ratings.toml", "--out", "review.zip"];
    desktop.done(&sign(&words, &expert, "2026-03-05T08:00:00Z"));

    // Somebody puts both on a list, later than they signed.
    let words = [
        "trust-list",
        "--add",
        &designer.public,
        "--role",
        "hei",
        "--add",
        &expert.public,
        "--role",
        "expert",
        "--out",
        "list.vc.json",
    ];
    desktop.done(&sign(&words, &root, "2026-03-06T08:00:00Z"));
    let now = ["--at", "2026-03-07T08:00:00Z"];
    let trust = ["--trust", "list.vc.json"];
    for file in ["v1.zip", "review.zip"] {
        let said = desktop.ends(0, &[&["verify", file][..], &trust, &now].concat());
        assert!(
            said.data.is_empty() && said.words.contains("on faith"),
            "the root is named: {}",
            said.words
        );
        let said = desktop.ends(3, &[&["verify", file][..], &now].concat());
        assert!(
            said.words.contains("? No list that you trust") && !said.words.contains('✕'),
            "nobody vouches, and nobody denies: {}",
            said.words
        );
        assert!(
            said.words.contains("(UTC)"),
            "the time of signing is named: {}",
            said.words
        );
    }
    let record: serde_json::Value = serde_json::from_slice(&desktop.read(&root.public)).expect("JSON");
    let did = record["did"].as_str().expect("a did");
    let said = desktop.ends(0, &[&["verify", "v1.zip", "--root", did][..], &trust, &now].concat());
    assert!(!said.words.contains("on faith"), "{}", said.words);
    let record: serde_json::Value = serde_json::from_slice(&desktop.read(&expert.public)).expect("JSON");
    let other = record["did"].as_str().expect("a did");
    desktop.ends(2, &[&["verify", "v1.zip", "--root", other][..], &trust, &now].concat());

    // The answer as data, and nothing else on standard output.
    let said = desktop.ends(0, &[&["verify", "review.zip", "--json"][..], &trust, &now].concat());
    let report: serde_json::Value = serde_json::from_slice(&said.data).expect("only JSON");
    assert_eq!(
        (&report["verdict"], &report["kind"]),
        (&"trusted".into(), &"review".into())
    );
    assert_eq!(report["signers"].as_array().map(Vec::len), Some(3), "{report}");
    assert!(said.words.is_empty(), "{}", said.words);

    second_version(&desktop, &designer, &attached, &now, &trust);
    longer_list(&desktop, &designer, &expert, &root);
}

/// Editing a signed descriptor starts the next version; the signed one stays byte for byte.
fn second_version(desktop: &Desktop, designer: &Holder, attached: &[&str], now: &[&str], trust: &[&str]) {
    let mut content: descriptor::Content = serde_json::from_slice(&pilot()).expect("a descriptor");
    content.identification.title.en = Some("GIS for Tourism, revised".to_owned());
    let second = signing::canonical(&content);
    desktop.write("second.json", &second);
    let words = [
        &[
            "package",
            "second.json",
            "--previous",
            "v1.zip",
            "--out",
            "v2.zip",
            "--attach",
        ],
        attached,
    ]
    .concat();
    desktop.done(&sign(&words, designer, "2026-03-06T09:00:00Z"));
    desktop.ends(0, &[&["verify", "v2.zip"], trust, now].concat());

    let (v1, v2) = (desktop.read("v1.zip"), desktop.read("v2.zip"));
    let (v1, v2) = (parcel::open(&v1).expect("a bag"), parcel::open(&v2).expect("a bag"));
    assert_eq!((v1.package.version, v2.package.version), (Some(1), Some(2)));
    assert_eq!(v1.package.subject, v2.package.subject, "the descriptor keeps its id");
    assert!(
        v2.files["history/v1.vc.json"] == v1.files["descriptor.vc.json"],
        "the signed stays byte for byte"
    );
    for (bag, content) in [(&v1, pilot()), (&v2, second)] {
        let out = desk::compose::submission::taken_out("descriptor.vc.json", &bag.files["descriptor.vc.json"]);
        assert!(
            out.expect("it is intact") == content,
            "what was packaged is taken out again"
        );
    }
    let sizes: Vec<_> = v1.attachments().into_keys().collect();
    assert_eq!(sizes.len(), attached.len(), "every attachment lies in the package");

    // A third version that forgets the second is a fork that nobody can hide: the chain names its versions.
    let words = [
        &[
            "package",
            "second.json",
            "--previous",
            "v2.zip",
            "--out",
            "v3.zip",
            "--attach",
        ],
        attached,
    ]
    .concat();
    desktop.done(&sign(&words, designer, "2026-03-06T10:00:00Z"));
    let v3 = parcel::open(&desktop.read("v3.zip")).expect("a bag");
    assert_eq!(v3.history().into_keys().collect::<Vec<_>>(), [1, 2]);
}

/// The next list keeps the keys of the one before, and only its own signer continues it.
fn longer_list(desktop: &Desktop, designer: &Holder, expert: &Holder, root: &Holder) {
    let at = "2026-03-08T08:00:00Z";
    let words = [
        "trust-list",
        "--add",
        &expert.public,
        "--role",
        "employer",
        "--previous",
        "list.vc.json",
        "--out",
        "list-2.vc.json",
    ];
    desktop.done(&sign(&words, root, at));
    let list = signing::AcceptedList::accept(&desktop.read("list-2.vc.json"), None, None).expect("a list");
    assert_eq!((list.list.serial, list.list.entries.len()), (2, 2));
    let roles: Vec<_> = list.list.entries[1].roles.iter().map(|role| role.as_str()).collect();
    assert_eq!(roles, ["expert", "employer"], "a key may have two roles");
    let words = ["trust-list", "--previous", "list.vc.json", "--out", "foreign.vc.json"];
    let said = desktop.ends(2, &sign(&words, designer, at));
    assert!(said.words.contains("another key"), "{}", said.words);
    desktop.done(&sign(
        &["trust-list", "--previous", "list.vc.json", "--out", "renewed.vc.json"],
        root,
        at,
    ));
}

#[test]
fn a_key_is_for_its_owner_alone() {
    let desktop = Desktop::new();
    let holder = keygen(&desktop, "designer", "შემმუშავებელი");
    let pem = String::from_utf8(desktop.read(&holder.key)).expect("PEM is text");
    assert!(pem.starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----"), "{pem}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(desktop.path(&holder.key))
            .expect("the key")
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600, "nobody else reads the key");
    }
    signing::SigningKey::from_pem(&pem, Some(PASSPHRASE)).expect("the passphrase of the file opens it");
}

#[test]
fn the_same_key_time_and_content_give_the_same_package() {
    let desktop = Desktop::new();
    let holder = keygen(&desktop, "designer", "შემმუშავებელი");
    let mut content: descriptor::Content = serde_json::from_slice(&pilot()).expect("a descriptor");
    content.attachments.clear();
    desktop.write("small.json", signing::canonical(&content));
    for out in ["one.zip", "two.zip"] {
        desktop.done(&sign(&["package", "small.json", "--out", out], &holder, AT));
    }
    assert!(desktop.read("one.zip") == desktop.read("two.zip"));
}

/// The exit code speaks of minimum requirements alone; words tell the rest.
#[test]
fn an_unmet_minimum_requirement_is_told_by_the_exit_code() {
    let desktop = Desktop::new();
    let mut content: descriptor::Content = serde_json::from_slice(&pilot()).expect("a descriptor");
    let check = ["check", "changed.json", "--as-of", "2026-03-04"];
    for need in &mut content.purpose.needs {
        need.evidence.clear();
    }
    desktop.write("changed.json", signing::canonical(&content));
    let said = desktop.ends(0, &check);
    assert!(said.words.contains("✕ Need is shown"), "{}", said.words);
    content.workload.credits = descriptor::Hundredths::parse("3");
    desktop.write("changed.json", signing::canonical(&content));
    let said = desktop.ends(1, &check);
    assert!(
        said.words.contains("1 minimum requirement is not met."),
        "{}",
        said.words
    );
    let said = desktop.ends(1, &[&check[..], &["--json"]].concat());
    let report: serde_json::Value = serde_json::from_slice(&said.data).expect("only JSON");
    let criteria = report["criteria"].as_array().expect("criteria").iter();
    let unmet: Vec<_> = criteria
        .filter(|one| one["status"] == "not-met" && one["minimum"] == true)
        .map(|one| &one["criterion"])
        .collect();
    assert_eq!(unmet, ["credit-workload.hours-match-credits"]);
    assert!(said.words.is_empty(), "{}", said.words);
}

/// A pack in a folder is used instead of the shipped one, and a flawed one is refused with its flaw.
#[test]
fn another_pack_may_be_asked() {
    let desktop = Desktop::new();
    desktop.write("descriptor.json", pilot());
    fs::create_dir(desktop.path("pack")).expect("a folder");
    for file in ["pack.toml", "template.toml", "criteria.toml"] {
        fs::copy(
            asset(&format!("packs/ge-draft-2025/{file}")),
            desktop.path(&format!("pack/{file}")),
        )
        .expect("a copy");
    }
    let check = ["check", "descriptor.json", "--as-of", "2026-03-04", "--json"];
    let shipped = desktop.done(&check).data;
    let check = [&check[..], &["--pack", "pack"]].concat();
    assert!(
        desktop.done(&check).data == shipped,
        "the same pack gives the same bytes"
    );
    let text = String::from_utf8(desktop.read("pack/pack.toml")).expect("text");
    desktop.write("pack/pack.toml", text.replace("2025.2", "2025.9"));
    assert!(desktop.done(&check).data != shipped, "another version is named");
    desktop.write("pack/pack.toml", format!("{text}\nsurprise = 1\n"));
    let said = desktop.ends(2, &check);
    assert!(said.words.contains("surprise"), "{}", said.words);
}
