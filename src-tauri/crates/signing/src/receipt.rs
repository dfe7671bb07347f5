//! The receipt of a sealed review: 25 digits that fix its bytes and tell nothing of them (formats.md §7).
//!
//! Members of a panel read their receipts to each other, over the telephone if need be, before any of them shows a
//! review. Who later shows another review is found out, because its receipt is another. The salt keeps a short review
//! from being guessed, and scrypt makes each try to find a second review of the same receipt slow.
//!
//! Deliberately not here: who announced what and when (`panel`), and where salts come from (the caller).

use std::fmt;
use std::str::FromStr;

use scrypt::{Params, scrypt};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};

use crate::values::{as_text, hex};

/// Digits of a receipt.
const DIGITS: usize = 25;

/// Digits of a group, as they are read aloud.
const GROUP: usize = 5;

/// scrypt: N = 2¹⁴, r = 8, p = 1, which takes 16 MiB.
const LOG_N: u8 = 14;
const BLOCK: u32 = 8;
const PARALLEL: u32 = 1;

/// Random bytes that travel with a sealed review: 16 to 64 of them, written as lower-case hex.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Salt(Vec<u8>);

/// A text that is no salt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a salt is 16 to 64 bytes in lower-case hex")]
pub struct SaltFault;

/// The receipt of a sealed review.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Receipt([u8; DIGITS]);

/// Why what a person typed is no receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "fault", rename_all = "kebab-case")]
pub enum ReceiptFault {
    /// Nothing was typed.
    #[error("nothing was typed")]
    Empty,
    /// Something that is neither a digit nor stands between groups.
    #[error("{letter:?} is no digit")]
    Foreign {
        /// What it is.
        letter: char,
    },
    /// A group has another number of digits than five.
    #[error("group {group} has {digits} digits")]
    Group {
        /// Which, from 1.
        group: usize,
        /// Its digits.
        digits: usize,
    },
    /// There are fewer or more groups than five, each of five digits.
    #[error("{groups} groups")]
    Groups {
        /// How many there are.
        groups: usize,
    },
    /// Typed without a gap, and not 25 digits.
    #[error("{digits} digits")]
    Digits {
        /// How many there are.
        digits: usize,
    },
}

impl Salt {
    /// Takes random bytes.
    ///
    /// # Errors
    /// [`SaltFault`] for fewer than 16 or more than 64 bytes.
    pub fn new(bytes: &[u8]) -> Result<Self, SaltFault> {
        if (16..=64).contains(&bytes.len()) {
            Ok(Self(bytes.to_vec()))
        } else {
            Err(SaltFault)
        }
    }

    /// Reads the one written form.
    ///
    /// # Errors
    /// [`SaltFault`] for any other text.
    pub fn parse(text: &str) -> Result<Self, SaltFault> {
        let digit = |byte: &u8| match byte {
            b'0'..=b'9' => Some(byte - b'0'),
            b'a'..=b'f' => Some(byte - b'a' + 10),
            _ => None,
        };
        let digits: Option<Vec<u8>> = text.as_bytes().iter().map(digit).collect();
        let digits = digits
            .filter(|digits| digits.len().is_multiple_of(2))
            .ok_or(SaltFault)?;
        let bytes: Vec<u8> = digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect();
        Self::new(&bytes)
    }
}

impl fmt::Display for Salt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl fmt::Debug for Salt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Salt(…)")
    }
}

impl Receipt {
    /// The receipt of a review: of the bytes of its credential.
    ///
    /// # Panics
    /// Never: the parameters of scrypt are fixed and allowed.
    #[must_use]
    pub fn of(salt: &Salt, review: &[u8]) -> Self {
        let mut hash = Sha256::new();
        hash.update(&salt.0);
        hash.update(review);
        let key: [u8; 32] = hash.finalize().into();
        let params = Params::new(LOG_N, BLOCK, PARALLEL).expect("the parameters are allowed");
        let mut slow = [0; 32];
        scrypt(&key, &[], &params, &mut slow).expect("32 bytes are an allowed length");
        Self(first_digits(slow))
    }

    /// Reads what a person typed. Between groups may stand blanks, hyphens, dots or commas; without any of them the
    /// 25 digits stand in one row.
    ///
    /// # Errors
    /// [`ReceiptFault`] says what is missing or too much, by group where there are groups.
    pub fn parse(text: &str) -> Result<Self, ReceiptFault> {
        let is_gap = |letter: char| {
            letter.is_whitespace()
                || matches!(letter, '-' | '.' | ',' | '\u{2010}'..='\u{2015}' | '\u{200b}'..='\u{200f}')
        };
        if let Some(letter) = text.chars().find(|letter| !letter.is_ascii_digit() && !is_gap(*letter)) {
            return Err(ReceiptFault::Foreign { letter });
        }
        let groups: Vec<&str> = text.split(is_gap).filter(|group| !group.is_empty()).collect();
        let digits: Vec<u8> = groups.concat().bytes().map(|byte| byte - b'0').collect();
        if let Ok(digits) = <[u8; DIGITS]>::try_from(digits.as_slice()) {
            return Ok(Self(digits));
        }
        match groups.as_slice() {
            [] => Err(ReceiptFault::Empty),
            [_] => Err(ReceiptFault::Digits { digits: digits.len() }),
            groups => Err(match groups.iter().position(|group| group.len() != GROUP) {
                Some(place) => ReceiptFault::Group {
                    group: place + 1,
                    digits: groups[place].len(),
                },
                None => ReceiptFault::Groups { groups: groups.len() },
            }),
        }
    }

    /// The groups in which two receipts differ, from 1; none when they are the same. A digit that was misheard shows
    /// in one group, another review in all of them.
    #[must_use]
    pub fn differing_groups(&self, other: &Self) -> Vec<usize> {
        let groups = self.0.chunks(GROUP).zip(other.0.chunks(GROUP)).zip(1..);
        groups
            .filter(|((own, other), _)| own != other)
            .map(|(_, group)| group)
            .collect()
    }
}

/// The first digits of the bytes, read as a number from 0 to 1 of base 256: every row of digits is equally likely.
fn first_digits(mut bytes: [u8; 32]) -> [u8; DIGITS] {
    let mut digits = [0; DIGITS];
    for digit in &mut digits {
        let mut carry = 0;
        for byte in bytes.iter_mut().rev() {
            let times_ten = u16::from(*byte) * 10 + carry;
            *byte = times_ten.to_be_bytes()[1];
            carry = times_ten >> 8;
        }
        *digit = carry.to_be_bytes()[1];
    }
    digits
}

impl fmt::Display for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, group) in self.0.chunks(GROUP).enumerate() {
            if place > 0 {
                f.write_str(" ")?;
            }
            for digit in group {
                write!(f, "{digit}")?;
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Receipt({self})")
    }
}

impl FromStr for Receipt {
    type Err = ReceiptFault;
    fn from_str(text: &str) -> Result<Self, ReceiptFault> {
        Self::parse(text)
    }
}

as_text!(Salt);

impl Serialize for Receipt {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Receipt {
    /// Files write a receipt in its one form; only a person may type it otherwise.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let receipt = Self::parse(&text).map_err(serde::de::Error::custom)?;
        if receipt.to_string() == text {
            Ok(receipt)
        } else {
            Err(serde::de::Error::custom("a receipt is five groups of five digits"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn salt(bytes: &[u8]) -> Salt {
        Salt::new(bytes).expect("it is long enough")
    }

    #[test]
    fn receipts_are_those_that_another_program_computes() {
        // Computed with Python 3: h = hashlib.scrypt(hashlib.sha256(salt + review).digest(), salt=b"", n=16384, r=8,
        // p=1, dklen=32), then str(int.from_bytes(h, "big") * 10**25 >> 256).zfill(25).
        let counted: Vec<u8> = (0..32).collect();
        for (salted, review, expected) in [
            (&counted[..16], r#"{"format":1}"#, "50559 87329 70999 00814 52525"),
            (&counted, "ნიშანი", "66152 42063 49347 72651 36153"),
            (&[0; 16], "", "80853 32101 59575 29242 94885"),
            (
                &[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 121],
                "x",
                "00176 30502 24077 65722 76431",
            ),
        ] {
            let receipt = Receipt::of(&salt(salted), review.as_bytes());
            assert_eq!(receipt.to_string(), expected, "{review:?}");
        }
    }

    #[test]
    fn digits_are_those_of_the_bytes_as_a_fraction() {
        let digits = |bytes: [u8; 32]| Receipt(first_digits(bytes)).to_string();
        assert_eq!(digits([0; 32]), "00000 00000 00000 00000 00000");
        assert_eq!(digits([255; 32]), "99999 99999 99999 99999 99999");
        let mut half = [0; 32];
        half[0] = 128;
        assert_eq!(digits(half), "50000 00000 00000 00000 00000");
        let mut least = [0; 32];
        least[31] = 1;
        assert_eq!(
            digits(least),
            "00000 00000 00000 00000 00000",
            "two to the power of -256"
        );
    }

    #[test]
    fn a_changed_byte_or_salt_gives_another_receipt_in_every_group() {
        let review = b"a review";
        let receipt = Receipt::of(&salt(&[7; 16]), review);
        for other in [
            Receipt::of(&salt(&[7; 16]), b"a Review"),
            Receipt::of(&salt(&[8; 16]), review),
            Receipt::of(&salt(&[7; 17]), review),
        ] {
            assert_eq!(receipt.differing_groups(&other).len(), 5, "{receipt} and {other}");
        }
        assert_eq!(receipt.differing_groups(&receipt), [0_usize; 0]);
    }

    #[test]
    fn a_person_may_type_a_receipt_in_many_ways() {
        let expected = "01234 56789 01234 56789 01234";
        for typed in [
            expected,
            "0123456789012345678901234",
            " 01234-56789-01234-56789-01234\n",
            "01234\u{a0}56789 . 01234, 56789\t01234",
            "01234–56789–01234–56789–01234",
            "012 345 678 901 234 567 890 123 4",
        ] {
            assert_eq!(Receipt::parse(typed).expect(typed).to_string(), expected);
        }
        let misheard = Receipt::parse("01234 56789 01334 56789 01234").expect("a receipt");
        let right = Receipt::parse(expected).expect("a receipt");
        assert_eq!(right.differing_groups(&misheard), [3]);
    }

    #[test]
    fn what_is_missing_in_a_typed_receipt_is_named() {
        for (typed, expected) in [
            ("", ReceiptFault::Empty),
            (" - ", ReceiptFault::Empty),
            ("01234 5678O 01234 56789 01234", ReceiptFault::Foreign { letter: 'O' }),
            ("01234 ٥٦٧٨٩ 01234 56789 01234", ReceiptFault::Foreign { letter: '٥' }),
            ("01234 56789 01234 56789", ReceiptFault::Groups { groups: 4 }),
            (
                "01234 56789 01234 56789 01234 56789",
                ReceiptFault::Groups { groups: 6 },
            ),
            (
                "01234 5678 01234 56789 01234",
                ReceiptFault::Group { group: 2, digits: 4 },
            ),
            (
                "01234 56789 01234 56789 012345",
                ReceiptFault::Group { group: 5, digits: 6 },
            ),
            ("012345678901234567890123", ReceiptFault::Digits { digits: 24 }),
            ("7", ReceiptFault::Digits { digits: 1 }),
        ] {
            assert_eq!(Receipt::parse(typed), Err(expected), "{typed:?}");
        }
    }

    #[test]
    fn files_write_one_form() {
        let read = |text: &str| serde_json::from_value::<Receipt>(text.into());
        assert!(read("01234 56789 01234 56789 01234").is_ok());
        for other in [
            "0123456789012345678901234",
            "01234-56789-01234-56789-01234",
            "01234",
            "",
        ] {
            assert!(read(other).is_err(), "{other:?}");
        }
        let written = "00ff".repeat(8);
        assert_eq!(Salt::parse(&written).expect("a salt").to_string(), written);
        for other in [
            "",
            "00",
            &"00".repeat(15),
            &"00".repeat(65),
            &"0".repeat(33),
            &"0G".repeat(16),
            &"FF".repeat(16),
        ] {
            assert_eq!(Salt::parse(other), Err(SaltFault), "{other:?}");
        }
        assert_eq!(
            format!("{:?}", salt(&[1; 16])),
            "Salt(…)",
            "a salt is not written to logs"
        );
    }
}
