//! `nishani demo`: the same time gives the same bytes, every file verifies, and paper carries what was signed.

use std::collections::BTreeMap;

use super::bad_input::demo;
use super::{AT, Desktop, names};

/// Every file that the demo leaves.
const FILES: [&str; 8] = [
    "descriptor.en.pdf",
    "descriptor.json",
    "descriptor.ka.pdf",
    "package.zip",
    "report.en.pdf",
    "report.ka.pdf",
    "review.zip",
    "trust-list.vc.json",
];

fn bag(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    parcel::open(bytes).expect("the bag opens").files
}

#[test]
fn the_demo_walks_the_main_job_and_everything_fits_together() {
    let desktop = Desktop::new();
    desktop.done(&["demo", "one", "--at", AT]);
    desktop.done(&["demo", "two", "--at", AT]);
    assert_eq!(names(&desktop.path("one")), FILES);
    for file in FILES {
        let (one, two) = (
            desktop.read(&format!("one/{file}")),
            desktop.read(&format!("two/{file}")),
        );
        assert!(one == two, "{file} is the same in both runs");
    }

    let trust = ["--trust", "one/trust-list.vc.json", "--at", AT];
    for file in ["one/package.zip", "one/review.zip"] {
        desktop.ends(0, &[&["verify", file][..], &trust].concat());
        desktop.ends(3, &["verify", file, "--at", AT]);
        let stale = ["--trust", "one/trust-list.vc.json", "--at", "2028-01-01T00:00:00Z"];
        desktop.ends(3, &[&["verify", file][..], &stale].concat());
    }

    let package = bag(&desktop.read("one/package.zip"));
    let review = bag(&desktop.read("one/review.zip"));
    assert!(
        package["descriptor.vc.json"] == review["descriptor.vc.json"],
        "the review holds the bytes it judged"
    );
    for (file, signed) in [
        ("descriptor.ka.pdf", &package["descriptor.vc.json"]),
        ("descriptor.en.pdf", &package["descriptor.vc.json"]),
        ("report.ka.pdf", &review["review.vc.json"]),
        ("report.en.pdf", &review["review.vc.json"]),
    ] {
        let pdf = desktop.read(&format!("one/{file}"));
        let inside = export::pdf::embedded(&pdf)
            .expect("it is a PDF")
            .expect("it carries a file");
        assert!(inside.bytes == *signed, "{file} carries what was signed");
        let packed = package.get(file).or_else(|| review.get(file));
        assert!(packed == Some(&pdf), "{file} also lies in its bag");
    }
    desktop.write("taken-out.vc.json", &package["descriptor.vc.json"]);
    desktop.ends(0, &[&["verify", "taken-out.vc.json"][..], &trust].concat());
}

#[test]
fn the_findings_are_the_same_for_every_form_of_a_descriptor_and_on_its_paper() {
    let desktop = Desktop::new();
    std::fs::create_dir(desktop.path("out")).expect("a folder");
    for (name, bytes) in demo() {
        desktop.write(&format!("out/{name}"), bytes);
    }
    let package = bag(&desktop.read("out/package.zip"));
    desktop.write("descriptor.vc.json", &package["descriptor.vc.json"]);
    let check = |file: &str| desktop.done(&["check", file, "--json", "--at", AT]).data;
    let findings = check("out/descriptor.json");
    assert!(findings == check("out/package.zip"), "the package has the same");
    assert!(findings == check("descriptor.vc.json"), "so has the bare credential");
    for lang in ["ka", "en"] {
        let pdf = desktop.read(&format!("out/descriptor.{lang}.pdf"));
        let inside = export::pdf::findings(&pdf).expect("it is a PDF");
        let inside = inside.expect("paper carries its findings");
        assert!(inside.bytes == findings, "paper in {lang} carries the same");
    }
    let report: serde_json::Value = serde_json::from_slice(&findings).expect("it is JSON");
    assert_eq!(report["pack"]["id"], "ge-draft-2025");
    let criteria = report["criteria"].as_array().expect("a list of criteria");
    assert!(criteria.len() >= 20, "{} criteria", criteria.len());
    let known: Vec<_> = criteria.iter().map(|one| &one["criterion"]).collect();
    let findings = report["findings"].as_array().expect("a list of findings");
    assert!(
        findings.iter().all(|one| known.contains(&&one["criterion"])),
        "each finding belongs to a criterion"
    );
}

#[test]
fn the_demo_overwrites_nothing_and_makes_no_folder_unasked() {
    let desktop = Desktop::new();
    std::fs::create_dir(desktop.path("here")).expect("a folder");
    desktop.write("here/review.zip", "mine");
    let before = names(desktop.folder.path());
    let said = desktop.ends(2, &["demo", "here"]);
    assert!(said.words.contains("review.zip"), "{}", said.words);
    desktop.ends(2, &["demo", "here/review.zip"]);
    desktop.ends(2, &["demo", "no/such/folder"]);
    assert_eq!(names(desktop.folder.path()), before);
    assert_eq!(desktop.read("here/review.zip"), b"mine");
}
