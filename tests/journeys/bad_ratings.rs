//! Ratings files that cannot be signed: each fault is named, and the folder stays as it was.

use super::bad_input::{refused, with_key};

#[test]
fn ratings_that_cannot_be_signed() {
    let (desktop, sign) = with_key();
    let good = String::from_utf8(desktop.read("ratings.toml")).expect("text");
    let change = |from: &str, to: &str| {
        assert!(good.contains(from), "the sample has {from}");
        good.replacen(from, to, 1)
    };
    let start = good.find("[[rating]]").expect("a rating");
    let second = start + 1 + good[start + 1..].find("[[rating]]").expect("another rating");
    for (name, ratings, named) in [
        (
            "unknown-key.toml",
            change("rating = \"complies\"", "rating = \"complies\"\nstars = 5"),
            "stars",
        ),
        (
            "missing-criterion.toml",
            format!("{}{}", &good[..start], &good[second..]),
            "learning-outcomes.stated",
        ),
        (
            "quote.toml",
            change(
                "by weighting at least 3 spatial criteria",
                "by weighting at least 9 spatial criteria",
            ),
            "at least 9 spatial",
        ),
        ("malformed.toml", change("format = 1", "format = "), "4"),
        ("format.toml", change("format = 1", "format = 2"), "2"),
        (
            "pack.toml",
            change("ge-draft-2025@2025.2", "ge-draft-2025@2019.1"),
            "2019.1",
        ),
        (
            "word.toml",
            change("rating = \"complies\"", "rating = \"fine\""),
            "fine",
        ),
        (
            "criterion.toml",
            change("learning-outcomes.stated", "learning-outcomes.invented"),
            "learning-outcomes.invented",
        ),
        (
            "conflict.toml",
            change("declared = \"none\"", "declared = \"conflict\""),
            "→",
        ),
        ("undeclared.toml", change("declared = \"none\"", "declared = \"\""), "–"),
        (
            "undecided.toml",
            change("decision = \"positive\"", "decision = \"\""),
            "–",
        ),
        ("deep.toml", format!("x = {}", "[".repeat(50_000)), "1"),
        ("empty.toml", String::new(), "→"),
    ] {
        desktop.write(name, &ratings);
        let words = [
            &["review", "package.zip", "--ratings", name, "--out", "new.zip"][..],
            &sign,
        ]
        .concat();
        refused(&desktop, 2, &words);
        let said = desktop.nishani(&words).words;
        assert!(said.contains(named), "{name} is refused for {named}: {said}");
    }
    for file in ["package.zip", "missing", "."] {
        refused(
            &desktop,
            2,
            &[
                &["review", "package.zip", "--ratings", file, "--out", "new.zip"][..],
                &sign,
            ]
            .concat(),
        );
    }
}
