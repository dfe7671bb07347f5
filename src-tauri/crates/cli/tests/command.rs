//! The finished command from outside: what every call has in common. Its work is tested by the journeys of the whole
//! house; this test also makes `cargo test` build the command that they start.

use std::process::{Command, Output};

fn nishani(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_nishani"))
        .args(words)
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "C")
        .output()
        .expect("the command starts")
}

#[test]
fn help_is_data_on_standard_output() {
    let help = nishani(&["--help", "--lang", "en"]);
    assert_eq!(help.status.code(), Some(0));
    assert_eq!(help.stderr, b"", "nothing went wrong");
    let text = String::from_utf8(help.stdout).expect("help is text");
    for command in [
        "demo",
        "check",
        "keygen",
        "package",
        "review",
        "trust-list",
        "verify",
        "agree",
    ] {
        assert!(text.contains(&format!("nishani {command} ")), "{command} is in\n{text}");
    }
    assert!(nishani(&["--version"]).stdout.starts_with(b"nishani "));
}

#[test]
fn a_refusal_is_words_on_standard_error_in_georgian_first() {
    let refused = nishani(&["verify", "no-such-file.zip"]);
    assert_eq!(refused.status.code(), Some(2));
    assert_eq!(refused.stdout, b"", "data was not asked for");
    let words = String::from_utf8(refused.stderr).expect("words are text");
    assert!(words.contains("ვერ მოიძებნა") && words.contains('→'), "{words}");
}
