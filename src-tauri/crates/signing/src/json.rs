//! Strict JSON in, RFC 8785 bytes out.
//!
//! Readers elsewhere take the last of two equal members, a lone surrogate or a byte order mark
//! in their stride; each of these lets two programs see two documents in one file. Here they are
//! refused before anything else looks at the value.

use std::cell::RefCell;
use std::fmt;

use serde::Serialize;
use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use unicode_normalization::is_nfc;

/// The largest signed file that is read: 16 MiB.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;

/// The deepest nesting of arrays and objects that is read.
pub const MAX_DEPTH: usize = 64;

/// The largest integer that every JSON reader keeps exactly: 2⁵³ − 1.
const MAX_INTEGER: u64 = (1 << 53) - 1;

/// Why bytes are not strict JSON.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JsonFault {
    /// More than [`MAX_BYTES`].
    #[error("{bytes} bytes are more than {MAX_BYTES}")]
    TooBig {
        /// How many there are.
        bytes: usize,
    },
    /// Not UTF-8, from this offset on.
    #[error("not utf-8 at byte {at}")]
    NotUtf8 {
        /// The first offending byte.
        at: usize,
    },
    /// A byte order mark stands before the value.
    #[error("a byte order mark stands before the value")]
    ByteOrderMark,
    /// An object names the same member twice.
    #[error("the member {name:?} occurs twice")]
    DuplicateMember {
        /// The repeated name.
        name: String,
    },
    /// Nested deeper than [`MAX_DEPTH`].
    #[error("nested deeper than {MAX_DEPTH}")]
    TooDeep,
    /// Not one JSON value: syntax, lone surrogates, numbers out of range, words after it.
    #[error("not one json value: {what}")]
    Malformed {
        /// The parser's words, for the log.
        what: String,
    },
}

/// Reads exactly one JSON value, strictly.
///
/// # Errors
/// [`JsonFault`]; see its variants.
pub fn parse_strict(bytes: &[u8]) -> Result<Value, JsonFault> {
    if bytes.len() > MAX_BYTES {
        return Err(JsonFault::TooBig { bytes: bytes.len() });
    }
    let text = std::str::from_utf8(bytes).map_err(|fault| JsonFault::NotUtf8 {
        at: fault.valid_up_to(),
    })?;
    if text.starts_with('\u{feff}') {
        return Err(JsonFault::ByteOrderMark);
    }
    let fault = RefCell::new(None);
    let mut reader = serde_json::Deserializer::from_str(text);
    Strict {
        depth: 0,
        fault: &fault,
    }
    .deserialize(&mut reader)
    .and_then(|value| reader.end().map(|()| value))
    .map_err(|error| {
        fault.take().unwrap_or_else(|| JsonFault::Malformed {
            what: error.to_string(),
        })
    })
}

/// The RFC 8785 bytes of a value: no byte order mark, no newline at the end.
///
/// # Panics
/// When the value cannot be JSON at all (a map with keys that are no strings, a number that is
/// not finite); no literal of ours has either.
pub fn canonical<T: Serialize + ?Sized>(value: &T) -> Vec<u8> {
    serde_json_canonicalizer::to_vec(&value).expect("literals have string keys and finite numbers")
}

/// A hostile file can hold millions of faults; people read the first few.
const MAX_FAULTS: usize = 100;

/// Why a value may not stand in a signed file, although JSON allows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ValueFault {
    /// `null`, `""`, `[]` or `{}`: an empty value is absent instead.
    #[error("an empty value is written, it must be absent")]
    Empty,
    /// An integer that some JSON readers round.
    #[error("an integer beyond 2^53 - 1")]
    Integer,
    /// Text that is not in Unicode normal form C.
    #[error("text that is not in normal form C")]
    NotNfc,
    /// Text with a carriage return.
    #[error("text with a carriage return")]
    CarriageReturn,
}

/// Every place in a value that a signed file may not contain, as (path, fault); of very many,
/// the first hundred.
#[must_use]
pub fn value_faults(value: &Value) -> Vec<(String, ValueFault)> {
    let mut faults = Vec::new();
    visit(value, &mut String::new(), &mut faults);
    faults
}

fn visit(value: &Value, path: &mut String, faults: &mut Vec<(String, ValueFault)>) {
    if faults.len() >= MAX_FAULTS {
        return;
    }
    let fault = match value {
        Value::Null => Some(ValueFault::Empty),
        Value::Bool(_) => None,
        Value::Number(number) => (!is_exact(number)).then_some(ValueFault::Integer),
        Value::String(text) => text_fault(text),
        Value::Array(items) => items.is_empty().then_some(ValueFault::Empty),
        Value::Object(members) => members.is_empty().then_some(ValueFault::Empty),
    };
    if let Some(fault) = fault {
        faults.push((path.clone(), fault));
    }
    let length = path.len();
    let mut step = |name: &str, child: &Value| {
        if length > 0 {
            path.push('/');
        }
        path.push_str(name);
        visit(child, path, faults);
        path.truncate(length);
    };
    match value {
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                step(&place.to_string(), item);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                step(name, member);
            }
        }
        _ => {}
    }
}

fn text_fault(text: &str) -> Option<ValueFault> {
    if text.is_empty() {
        Some(ValueFault::Empty)
    } else if text.contains('\r') {
        Some(ValueFault::CarriageReturn)
    } else if !is_nfc(text) {
        Some(ValueFault::NotNfc)
    } else {
        None
    }
}

fn is_exact(number: &Number) -> bool {
    match (number.as_u64(), number.as_i64()) {
        (Some(positive), _) => positive <= MAX_INTEGER,
        (None, Some(negative)) => negative.unsigned_abs() <= MAX_INTEGER,
        // What is left is written with a point or an exponent.
        (None, None) => number
            .as_f64()
            .is_some_and(|value| value.fract() != 0.0 || value.abs() <= MAX_INTEGER as f64),
    }
}

/// Builds a [`Value`] and remembers the first fault that serde_json itself would let pass.
#[derive(Clone, Copy)]
struct Strict<'a> {
    depth: usize,
    fault: &'a RefCell<Option<JsonFault>>,
}

impl Strict<'_> {
    fn deeper(self) -> Option<Self> {
        let depth = self.depth + 1;
        if depth > MAX_DEPTH {
            *self.fault.borrow_mut() = Some(JsonFault::TooDeep);
            return None;
        }
        Some(Self { depth, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a json value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let inner = self.deeper().ok_or_else(|| A::Error::custom("too deep"))?;
        let mut array = Vec::new();
        while let Some(item) = items.next_element_seed(inner)? {
            array.push(item);
        }
        Ok(Value::Array(array))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let inner = self.deeper().ok_or_else(|| A::Error::custom("too deep"))?;
        let mut object = Map::new();
        while let Some(name) = members.next_key::<String>()? {
            if object.contains_key(&name) {
                *self.fault.borrow_mut() = Some(JsonFault::DuplicateMember { name });
                return Err(A::Error::custom("duplicate member"));
            }
            let value = members.next_value_seed(inner)?;
            object.insert(name, value);
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn fault(text: &str) -> JsonFault {
        parse_strict(text.as_bytes()).expect_err("the text is not strict json")
    }

    #[test]
    fn an_ordinary_value_reads_as_it_stands() {
        let value = parse_strict(r#" {"b":[1,-2,2.5,true,null],"a":"ნიშანი 😀"} "#.as_bytes());
        assert_eq!(
            value,
            Ok(json!({"a":"ნიშანი 😀","b":[1,-2,2.5,true,null]})),
            "space is allowed"
        );
    }

    #[test]
    fn a_member_named_twice_is_refused_at_any_depth_and_in_any_escape() {
        for text in [
            r#"{"a":1,"a":1}"#,
            r#"{"x":[{"a":1,"b":2,"a":3}]}"#,
            r#"{"a":1,"\u0061":2}"#,
            r#"{"":1,"":2}"#,
        ] {
            assert!(
                matches!(fault(text), JsonFault::DuplicateMember { .. }),
                "twice in {text}"
            );
        }
    }

    #[test]
    fn nesting_ends_at_sixty_four() {
        let nested = |depth: usize| format!("{}1{}", "[".repeat(depth), "]".repeat(depth));
        assert!(parse_strict(nested(64).as_bytes()).is_ok(), "64 are allowed");
        assert_eq!(fault(&nested(65)), JsonFault::TooDeep, "65 are not");
        assert_eq!(
            fault(&"[".repeat(1_000_000)),
            JsonFault::TooDeep,
            "the stack is never at risk"
        );
        assert_eq!(fault(&"{\"a\":".repeat(100_000)), JsonFault::TooDeep, "nor by objects");
    }

    #[test]
    fn bytes_that_two_readers_could_read_differently_are_refused() {
        assert_eq!(fault("\u{feff}{}"), JsonFault::ByteOrderMark, "a byte order mark");
        assert_eq!(
            parse_strict(b"\"\xff\""),
            Err(JsonFault::NotUtf8 { at: 1 }),
            "a byte that is no utf-8"
        );
        assert_eq!(
            parse_strict(b"\"\xed\xa0\x80\""),
            Err(JsonFault::NotUtf8 { at: 1 }),
            "a surrogate coded as utf-8"
        );
        for text in [
            r#""\ud800""#,
            r#""\udc00\ud800""#,
            r#""\ud83dx""#,
            "{} {}",
            "{}x",
            "",
            " ",
            "NaN",
            "1e999",
            "01",
            "+1",
            ".5",
            "'a'",
            "{\"a\":1,}",
            "[1,]",
            "/**/1",
            "\"\n\"",
            "\"\\x41\"",
            "tru",
            "{a:1}",
        ] {
            assert!(
                matches!(fault(text), JsonFault::Malformed { .. }),
                "{text:?} is no json value"
            );
        }
    }

    #[test]
    fn size_is_looked_at_before_anything_else() {
        let big = vec![b' '; MAX_BYTES + 1];
        assert_eq!(
            parse_strict(&big),
            Err(JsonFault::TooBig { bytes: MAX_BYTES + 1 }),
            "one over"
        );
    }

    #[test]
    fn empty_values_long_integers_and_loose_text_are_named_with_their_place() {
        let value = json!({
            "a": null, "b": "", "c": [], "d": [{}], "e": 9_007_199_254_740_992_u64,
            "f": -9_007_199_254_740_992_i64, "g": "e\u{301}", "h": "a\r\n", "i": 1e300,
            "fine": [false, 0, 9_007_199_254_740_991_u64, 0.5, "é\n", {"x": true}]
        });
        let found = value_faults(&value);
        let expected: Vec<(String, ValueFault)> = [
            ("a", ValueFault::Empty),
            ("b", ValueFault::Empty),
            ("c", ValueFault::Empty),
            ("d/0", ValueFault::Empty),
            ("e", ValueFault::Integer),
            ("f", ValueFault::Integer),
            ("g", ValueFault::NotNfc),
            ("h", ValueFault::CarriageReturn),
            ("i", ValueFault::Integer),
        ]
        .map(|(path, fault)| (path.to_owned(), fault))
        .to_vec();
        assert_eq!(found, expected, "each fault once, with its path");
    }

    #[test]
    fn a_million_faults_are_not_all_collected() {
        let value = Value::Array(vec![Value::Null; 1_000_000]);
        assert_eq!(
            value_faults(&value).len(),
            MAX_FAULTS,
            "enough to say that it is broken"
        );
    }

    #[test]
    fn canonical_bytes_sort_by_utf16_and_write_short_numbers() {
        let value = json!({"\u{e000}": 1, "😀": 2, "b": 1.0, "a": "\u{8}\u{f}é/"});
        assert_eq!(
            String::from_utf8(canonical(&value)).unwrap(),
            "{\"a\":\"\\b\\u000fé/\",\"b\":1,\"😀\":2,\"\u{e000}\":1}",
            "a surrogate pair sorts before U+E000"
        );
    }
}
