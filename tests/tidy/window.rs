//! What the page may ask of the machine.

use nishani_tests::root;
use serde_json::{Value, json};

fn read(path: &str) -> Value {
    let text = std::fs::read_to_string(root().join(path)).expect("the settings of the window");
    serde_json::from_str(&text).expect("settings are JSON")
}

#[test]
fn the_page_comes_from_the_program_and_nowhere_else() {
    let settings = read("src-tauri/tauri.conf.json");
    assert_eq!(
        settings["build"],
        json!({ "frontendDist": "../ui/dist" }),
        "no address of a development server"
    );
    assert_eq!(
        settings["app"]["withGlobalTauri"],
        json!(false),
        "only modules of the page reach Tauri"
    );
    let policy = settings["app"]["security"]["csp"]
        .as_str()
        .expect("the window has a policy");
    assert!(
        policy.starts_with("default-src 'self';"),
        "everything not named comes from the program"
    );
    for word in policy.split_whitespace().map(|word| word.trim_end_matches(';')) {
        let far = word.contains("//") && word != "http://ipc.localhost";
        let loose = word == "*" || word == "'unsafe-eval'" || word == "'unsafe-inline'" || word == "https:";
        assert!(!far && !loose, "{word} opens the page to more than the program");
    }
}

#[test]
fn the_page_may_ask_five_things() {
    let capability = read("src-tauri/capabilities/main.json");
    let expected = json!([
        "allow-rpc",
        "core:event:allow-listen",
        "core:event:allow-unlisten",
        "core:window:allow-destroy",
        "fs:allow-read-file"
    ]);
    assert_eq!(
        capability["permissions"], expected,
        "each permission was decided; the files it may read are named at start"
    );
    assert_eq!(
        capability["windows"],
        json!(["main"]),
        "only for the window in which one works"
    );
}

#[test]
fn the_page_of_the_projector_may_ask_nothing() {
    let capability = read("src-tauri/capabilities/projector.json");
    assert_eq!(capability["permissions"], json!([]), "it is told what it shows");
    assert_eq!(capability["windows"], json!(["projector"]), "only for that window");
    let settings = read("src-tauri/tauri.conf.json");
    assert_eq!(
        settings["app"]["security"]["capabilities"],
        json!(["main", "projector"]),
        "no window has more"
    );
}
