//! The typed code and the saved file, held to values of a third implementation; and every mistake of one or two symbols.

use review::Rating;
use serde_json::Value;
use workshop::code::{CodeFault, decode, encode};
use workshop::{Feedback, MOST_BYTES, Seat, Sheet, SheetFault, Slip, argument, read, tag};

use crate::common::file;

fn vectors() -> Value {
    serde_json::from_str(&file("tests/workshop/codes.json")).expect("the vectors are JSON")
}

fn list<'a>(value: &'a Value, name: &str) -> &'a Vec<Value> {
    value[name].as_array().unwrap_or_else(|| panic!("{name} is a list"))
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_else(|| panic!("{name} is a text"))
}

fn number<T: TryFrom<u64>>(value: &Value, name: &str) -> T {
    let number = value[name].as_u64().and_then(|number| T::try_from(number).ok());
    number.unwrap_or_else(|| panic!("{name} is a number"))
}

fn slip(vector: &Value) -> Slip {
    let seat = Seat {
        table: number(vector, "table"),
        seat: number(vector, "seat"),
    };
    let tag = number(vector, "tag");
    if text(vector, "kind") == "feedback" {
        let answers: Vec<u8> = serde_json::from_value(vector["answers"].clone()).expect("answers");
        let answers = answers.try_into().expect("five answers");
        return Slip::Feedback(Feedback { tag, seat, answers });
    }
    let ratings = list(vector, "ratings").iter();
    Slip::Sheet(Sheet {
        tag,
        seat,
        round: number(vector, "round"),
        ratings: ratings
            .map(|token| Rating::from_token(token.as_str().expect("a token")))
            .collect(),
        arguments: serde_json::from_value(vector["arguments"].clone()).unwrap_or_default(),
    })
}

/// What a code holds of a slip.
fn in_a_code(slip: &Slip) -> Slip {
    let mut slip = slip.clone();
    if let Slip::Sheet(sheet) = &mut slip {
        sheet.arguments.clear();
    }
    slip
}

#[test]
fn an_argument_stands_in_a_file_as_the_vectors_say() {
    for vector in list(&vectors(), "arguments") {
        let typed = text(vector, "typed");
        assert_eq!(
            argument(typed, number(vector, "most")),
            text(vector, "file"),
            "{typed:?}"
        );
    }
}

#[test]
fn a_workshop_is_called_by_the_first_twenty_bits_of_its_digest() {
    for vector in list(&vectors(), "tags") {
        assert_eq!(tag(text(vector, "workshop")), number::<u32>(vector, "tag"), "{vector}");
    }
}

#[test]
fn codes_and_files_are_those_of_a_third_implementation() {
    for vector in list(&vectors(), "good") {
        let (name, code) = (text(vector, "name"), text(vector, "code"));
        let slip = slip(vector);
        assert_eq!(encode(&slip), code, "{name}: written");
        assert_eq!(decode(code), Ok(in_a_code(&slip)), "{name}: read");
        let bytes = slip.to_bytes(text(vector, "workshop"));
        assert_eq!(
            String::from_utf8_lossy(&bytes),
            text(vector, "file"),
            "{name}: the file"
        );
        let filed = read(&bytes).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        assert_eq!(
            (filed.workshop.as_str(), filed.slip),
            (text(vector, "workshop"), slip),
            "{name}"
        );
    }
}

#[test]
fn a_code_is_read_as_people_type_it() {
    for vector in list(&vectors(), "typed") {
        let typed = text(vector, "typed");
        let slip = decode(typed).unwrap_or_else(|fault| panic!("{typed:?}: {fault}"));
        assert_eq!(encode(&slip), text(vector, "code"), "{typed:?}");
    }
}

#[test]
fn what_is_no_code_is_refused_by_name() {
    for vector in list(&vectors(), "refused") {
        let fault = decode(text(vector, "typed")).map_err(CodeFault::name);
        assert_eq!(fault, Err(text(vector, "fault")), "{}", text(vector, "why"));
    }
}

/// The symbols of a few codes of different lengths.
fn some_codes() -> Vec<Vec<char>> {
    let vectors = vectors();
    let codes = list(&vectors, "good").iter().map(|vector| text(vector, "code"));
    codes
        .map(|code| code.chars().filter(|letter| *letter != '-').collect())
        .collect()
}

#[test]
fn one_wrong_symbol_always_shows() {
    let alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    for code in some_codes() {
        for place in 0..code.len() {
            for other in alphabet.chars().filter(|other| *other != code[place]) {
                let mut wrong = code.clone();
                wrong[place] = other;
                let wrong: String = wrong.iter().collect();
                assert_eq!(decode(&wrong), Err(CodeFault::WrongCheck), "{wrong}: symbol {place}");
            }
        }
    }
}

#[test]
fn two_swapped_symbols_always_show() {
    for code in some_codes() {
        for one in 0..code.len() {
            for other in one + 1..code.len() {
                let mut wrong = code.clone();
                wrong.swap(one, other);
                if wrong != code {
                    let wrong: String = wrong.iter().collect();
                    assert_eq!(decode(&wrong), Err(CodeFault::WrongCheck), "{wrong}: {one} and {other}");
                }
            }
        }
    }
}

#[test]
fn a_code_is_short_enough_to_be_typed() {
    let longest = some_codes().iter().map(Vec::len).max().expect("codes");
    assert_eq!(longest, 25, "24 criteria are 25 symbols, 31 characters with hyphens");
}

#[test]
fn a_hostile_file_is_refused_and_never_panics() {
    let vectors = vectors();
    let good = text(&list(&vectors, "good")[0], "file").to_owned();
    let check = |from: &str, to: &str, expected: SheetFault| {
        assert!(good.contains(from), "{from} stands in the file");
        assert_eq!(
            read(good.replacen(from, to, 1).as_bytes()),
            Err(expected),
            "{from} → {to}"
        );
    };
    let range = |member| SheetFault::OutOfRange { member };
    check("\"format\":1", "\"format\":2", SheetFault::Newer);
    check(
        "\"format\":1",
        "\"format\":\"1\"",
        SheetFault::NotASheet { member: "format" },
    );
    check("\"sheet\"", "\"review\"", SheetFault::NotASheet { member: "kind" });
    check("\"table\":3", "\"table\":0", range("table"));
    check("\"table\":3", "\"table\":41", range("table"));
    check("\"table\":3", "\"table\":4294967299", range("table"));
    check("\"table\":3", "\"table\":-3", SheetFault::NotASheet { member: "table" });
    check("\"seat\":2", "\"seat\":21", range("seat"));
    check("\"seat\":2", "\"seat\":2.5", SheetFault::NotASheet { member: "seat" });
    check("\"round\":1", "\"round\":16", range("round"));
    check("[\"complies\"", "[\"excellent\"", range("ratings"));
    check("[\"complies\"", "[4", SheetFault::NotASheet { member: "ratings" });
    check(
        "{\"format\"",
        "{\"name\":\"N\",\"format\"",
        SheetFault::NotASheet { member: "member" },
    );
    check("{\"format\"", "{ \"format\"", SheetFault::NotJson);
    check("{\"format\"", "{\"format\":1,\"format\"", SheetFault::NotJson);
    let long = "x".repeat(401);
    for argument in ["", " padded", "e\u{301}", "bell\u{7}", long.as_str()] {
        let arguments = serde_json::json!({ "arguments": { "a.b": argument } }).to_string();
        let member = format!("{{{},\"format\"", &arguments[1..arguments.len() - 1]);
        check("{\"format\"", &member, range("arguments"));
    }
    for cut in 0..good.len() {
        assert!(read(&good.as_bytes()[..cut]).is_err(), "cut at {cut}");
    }
    let big = vec![b' '; MOST_BYTES + 1];
    assert_eq!(
        read(&big),
        Err(SheetFault::TooBig { bytes: big.len() }),
        "nobody reads so much"
    );
}
