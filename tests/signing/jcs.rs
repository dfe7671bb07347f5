//! The RFC 8785 collection of its author, and that nothing in the build changes our canonical bytes.

use signing::{canonical, parse_strict};

use super::{bytes, collection, ran, text, unhex};

const NAME: &str = "rfc8785-jcs";

#[test]
fn documents_come_out_byte_for_byte_as_published() {
    let Some(folder) = collection(NAME) else {
        return;
    };
    let mut cases = 0;
    for entry in std::fs::read_dir(folder.join("testdata/input"))
        .expect("a folder")
        .flatten()
    {
        let name = entry.file_name();
        let value = parse_strict(&bytes(&entry.path())).expect("strict json");
        let expected = bytes(&folder.join("testdata/output").join(&name));
        assert_eq!(canonical(&value), expected, "{}", name.display());
        let stem = entry.path().with_extension("txt");
        let digits = folder.join("testdata/outhex").join(stem.file_name().expect("a name"));
        let digits: String = text(&digits).split_whitespace().collect();
        assert_eq!(canonical(&value), unhex(&digits), "{}, in hex", name.display());
        let again = parse_strict(&expected).expect("what comes out is strict json");
        assert_eq!(canonical(&again), expected, "{}, once more", name.display());
        cases += 3;
    }
    ran("rfc8785-jcs, documents", cases, 18);
}

#[test]
fn numbers_come_out_as_published() {
    let Some(folder) = collection(NAME) else {
        return;
    };
    let mut cases = 0;
    for line in text(&folder.join("es6-1000.txt")).lines() {
        let (bits, expected) = line.split_once(',').expect("a line is `hex,number`");
        let number = f64::from_bits(u64::from_str_radix(bits, 16).expect("64 bits in hex"));
        assert_eq!(canonical(&number), expected.as_bytes(), "{bits}");
        cases += 1;
    }
    ran("rfc8785-jcs, numbers", cases, 1_000);
}

#[test]
fn no_crate_in_the_build_switches_on_what_would_change_signed_bytes() {
    // `serde_json/preserve_order` keeps members as they came; we rely on sorted maps.
    let value: serde_json::Value = serde_json::from_str(r#"{"b":1,"a":2}"#).expect("json");
    assert_eq!(value.to_string(), r#"{"a":2,"b":1}"#, "preserve_order must stay off");
    // `serde_json/arbitrary_precision` keeps numbers as they were spelled.
    let value: serde_json::Value = serde_json::from_str("1e2").expect("json");
    assert_eq!(value.to_string(), "100.0", "arbitrary_precision must stay off");
    assert_eq!(canonical(&value), b"100", "and the canonical form is short");
}
