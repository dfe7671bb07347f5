//! How far several people agree, on the command line: numbers as published, the same bytes each time, and tables that
//! are refused.

use serde_json::{Value, json};

use super::Desktop;
use super::bad_input::refused;

/// Three experts and ten criteria, as a spreadsheet writes them.
const EXPERTS: &str =
    "criterion,A,B,C\n1,4,4,4\n2,4,3,4\n3,3,3,3\n4,2,3,2\n5,4,4,3\n6,3,3,2\n7,4,4,4\n8,1,2,1\n9,3,4,3\n10,2,2,2\n";

/// Example C of Krippendorff (2011), with ratings missing.
const GAPS: &str =
    "1,1,,1\n2,2,3,2\n3,3,3,3\n3,3,3,3\n2,2,2,2\n1,2,3,4\n4,4,4,4\n1,1,2,1\n2,2,2,2\n,5,5,5\n,,1,1\n,3,,\n";

fn numbers(desktop: &Desktop, words: &[&str]) -> Value {
    let words = [words, &["--json"]].concat();
    let said = desktop.done(&words);
    assert_eq!(said.words, "", "data was asked for");
    assert_eq!(said.data, desktop.done(&words).data, "the same table, the same bytes");
    serde_json::from_slice(&said.data).expect("numbers are JSON")
}

#[track_caller]
fn is_near(found: &Value, expected: f64, what: &str) {
    let found = found.as_f64().unwrap_or_else(|| panic!("{what} is a number: {found}"));
    assert!(
        (found - expected).abs() < 0.000_5,
        "{what}: {found}, and not {expected}"
    );
}

#[test]
fn a_table_gives_the_published_numbers() {
    let desktop = Desktop::new();
    desktop.write("gaps.csv", GAPS);
    let found = numbers(&desktop, &["agree", "gaps.csv"]);
    assert_eq!(found["n_units"], 12);
    assert_eq!(found["n_raters"], 4);
    for (path, expected) in [
        ("/percent", 0.818_181_8),
        ("/alpha/nominal", 0.743),
        ("/alpha/ordinal", 0.815),
        ("/alpha/interval", 0.849),
        ("/ac1", 0.775_44),
        ("/ac2_quadratic", 0.914),
        ("/fleiss", 0.761_17),
    ] {
        is_near(found.pointer(path).unwrap_or(&Value::Null), expected, path);
    }
    let names: Vec<&String> = found.as_object().expect("an object").keys().collect();
    assert_eq!(
        names,
        [
            "ac1",
            "ac2_quadratic",
            "alpha",
            "fleiss",
            "n_raters",
            "n_units",
            "percent"
        ]
    );
}

#[test]
fn the_same_ratings_in_another_form_give_the_same_bytes() {
    let desktop = Desktop::new();
    desktop.write("names.csv", EXPERTS);
    let plain: Vec<String> = EXPERTS
        .lines()
        .skip(1)
        .map(|line| line[line.find(',').expect("a cell") + 1..].to_owned())
        .collect();
    desktop.write("plain.csv", plain.join("\r\n"));
    desktop.write("excel.csv", format!("\u{feff}{}", EXPERTS.replace(',', ";")));
    let words = ["არა", "ნაწილობრივ", "მეტწილად", "კი"];
    let named: Vec<String> = plain
        .iter()
        .map(|line| {
            line.split(',')
                .map(|rating| format!("\"{}\"", words[rating.parse::<usize>().expect("a level") - 1]))
                .collect::<Vec<_>>()
                .join(",")
        })
        .collect();
    desktop.write("words.csv", named.join("\n"));
    let expected = numbers(&desktop, &["agree", "names.csv"]);
    is_near(&expected["alpha"]["ordinal"], 0.763_640_1, "ordinal alpha");
    for file in ["plain.csv", "excel.csv"] {
        assert_eq!(numbers(&desktop, &["agree", file]), expected, "{file}");
    }
    let levels = words.join(",");
    assert_eq!(
        numbers(&desktop, &["agree", "words.csv", "--levels", &levels]),
        expected
    );
    assert_eq!(
        numbers(&desktop, &["agree", "names.csv", "--levels", "1,2,3,4"]),
        expected
    );
}

#[test]
fn what_is_not_computable_is_null() {
    let desktop = Desktop::new();
    desktop.write("unit.csv", "A,B,C\n3,4,4\n");
    let found = numbers(&desktop, &["agree", "unit.csv", "--levels", "1,2,3,4"]);
    assert_eq!(
        found["alpha"],
        json!({"nominal": null, "ordinal": null, "interval": null})
    );
    assert_eq!(found["fleiss"], Value::Null);
    is_near(&found["percent"], 1.0 / 3.0, "percent over one unit");
    desktop.write("same.csv", "3,3\n3,3\n");
    let found = numbers(&desktop, &["agree", "same.csv"]);
    assert_eq!(found["alpha"]["ordinal"], Value::Null);
    assert_eq!(found["ac1"], 1);
    desktop.write("alone.csv", "3\n4\n");
    let found = numbers(&desktop, &["agree", "alone.csv"]);
    assert_eq!((&found["percent"], &found["ac1"]), (&Value::Null, &Value::Null));
}

#[test]
fn words_say_what_was_read_and_what_it_means() {
    let desktop = Desktop::new();
    desktop.write("camps.csv", "unit,A,B,C,D,E\nx,1,1,4,4,4\ny,2,2,2,2,3\n");
    let words = ["agree", "camps.csv", "--levels", "1,2,3,4"];
    let said = desktop.done(&words);
    assert!(said.data.is_empty(), "data was not asked for");
    for expected in [
        "2 units, 5 raters",
        "names of the raters",
        "two camps: 1",
        "Krippendorff’s alpha (ordinal): ",
    ] {
        assert!(said.words.contains(expected), "{expected} is in {}", said.words);
    }
    let georgian = desktop.nishani_in("ka", &words).words;
    for expected in ["ორი ბანაკი: 1", "კრიპენდორფის ალფა", "0,"] {
        assert!(georgian.contains(expected), "{expected} is in {georgian}");
    }
}

#[test]
fn a_table_that_cannot_be_read_is_refused_with_its_place() {
    let desktop = Desktop::new();
    let levels = &["--levels", "low,high"][..];
    let wide = vec!["1"; 200_001].join(",");
    let cases: [(&[u8], &[&str], &str); 15] = [
        (b"", &[], "no ratings"),
        (b"\n\n", &[], "no ratings"),
        (b"A,B\n", levels, "no ratings"),
        (b"1,2\n3\n", &[], "Cells in line 2: 1."),
        (b"1,2\n3,4,5\n", &[], "Cells in line 2: 3."),
        (b"1,2\n3,NaN\n", &[], "Line 2, column 2: “NaN”"),
        (b"1,2\ninf,3\n", &[], "Line 2, column 1"),
        (b"1,2\n3,1e300\n", &[], "column 2"),
        (b"1,2\n3,high\n", &[], "--levels"),
        (b"low,high\nlow,middle\n", levels, "none of the levels"),
        (b"low,high\nlow,High\n", levels, "none of the levels"),
        (b"1,\"2\n3,4\n", &[], "Line 1: the quotation marks"),
        (b"1,2\n\"3\"4,4\n", &[], "Line 2: the quotation marks"),
        (b"1,2\n3,\xff\n", &[], "UTF-8"),
        (wide.as_bytes(), &[], "too large"),
    ];
    for (bytes, more, place) in cases {
        desktop.write("ratings.csv", bytes);
        let words = [&["agree", "ratings.csv", "--json"], more].concat();
        refused(&desktop, 2, &words);
        let said = desktop.ends(2, &words).words;
        assert!(said.contains(place), "{place} is in {said}");
    }
    refused(&desktop, 2, &["agree", "no-such-file.csv"]);
    refused(&desktop, 2, &["agree", "."]);
    refused(&desktop, 2, &["agree", "ratings.csv", "--levels", "a,a"]);
    refused(&desktop, 2, &["agree", "ratings.csv", "--levels", "one"]);
    refused(&desktop, 2, &["agree"]);
}
