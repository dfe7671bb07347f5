//! The small values every signed file is made of: times, ids, digests, bilingual names.
//!
//! Each has exactly one text form and refuses every other, so that equal things are equal bytes.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, NaiveDateTime};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256, Sha384};

/// A text that is not in the one form its kind of value allows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ValueError {
    /// Not `YYYY-MM-DDThh:mm:ssZ`.
    #[error("not a time in the form YYYY-MM-DDThh:mm:ssZ: {0:?}")]
    Time(String),
    /// Not `urn:uuid:` with a lower-case version 7 UUID.
    #[error("not an id in the form urn:uuid: with a version 7 uuid: {0:?}")]
    Id(String),
    /// Not `sha384-` with 64 base64 characters.
    #[error("not a digest in the form sha384-<base64>: {0:?}")]
    Digest(String),
}

/// A moment to the second, in UTC, written `YYYY-MM-DDThh:mm:ssZ`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(i64);

impl Time {
    const FORMAT: &'static str = "%Y-%m-%dT%H:%M:%SZ";
    /// 9999-12-31T23:59:59Z, the last moment the form can write.
    const LAST: i64 = 253_402_300_799;

    /// Reads the one allowed form.
    ///
    /// # Errors
    /// [`ValueError::Time`] for any other text, leap seconds included.
    pub fn parse(text: &str) -> Result<Self, ValueError> {
        let fault = || ValueError::Time(text.to_owned());
        let parsed = NaiveDateTime::parse_from_str(text, Self::FORMAT).map_err(|_| fault())?;
        let time = Self::from_unix(parsed.and_utc().timestamp()).ok_or_else(fault)?;
        // One moment has one spelling: what does not print back is refused.
        if time.to_string() == text {
            Ok(time)
        } else {
            Err(fault())
        }
    }

    /// The moment so many seconds after 1970, if the form can write it.
    #[must_use]
    pub fn from_unix(seconds: i64) -> Option<Self> {
        (0..=Self::LAST).contains(&seconds).then_some(Self(seconds))
    }

    /// Seconds since 1970.
    #[must_use]
    pub fn unix(self) -> i64 {
        self.0
    }

    /// The day alone, `YYYY-MM-DD`.
    #[must_use]
    pub fn date(self) -> String {
        self.to_string()[..10].to_owned()
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = DateTime::from_timestamp(self.0, 0).expect("the range was checked when made");
        write!(f, "{}", time.format(Self::FORMAT))
    }
}

impl FromStr for Time {
    type Err = ValueError;
    fn from_str(text: &str) -> Result<Self, ValueError> {
        Self::parse(text)
    }
}

/// The id of a descriptor, a credential or a bag: `urn:uuid:` and a version 7 UUID.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    const PREFIX: &'static str = "urn:uuid:";

    /// Reads the one allowed form: lower case, version 7, RFC 9562 variant.
    ///
    /// # Errors
    /// [`ValueError::Id`] for any other text.
    pub fn parse(text: &str) -> Result<Self, ValueError> {
        let fault = || ValueError::Id(text.to_owned());
        let uuid = text.strip_prefix(Self::PREFIX).ok_or_else(fault)?.as_bytes();
        let well_formed = uuid.len() == 36
            && uuid.iter().enumerate().all(|(place, byte)| match place {
                8 | 13 | 18 | 23 => *byte == b'-',
                14 => *byte == b'7',
                19 => matches!(byte, b'8' | b'9' | b'a' | b'b'),
                _ => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
            });
        if well_formed {
            Ok(Self(text.to_owned()))
        } else {
            Err(fault())
        }
    }

    /// A version 7 id from a clock's milliseconds and ten random bytes.
    #[must_use]
    pub fn v7(unix_ms: u64, random: [u8; 10]) -> Self {
        let mut bytes = [0_u8; 16];
        bytes[..6].copy_from_slice(&unix_ms.to_be_bytes()[2..]);
        bytes[6..].copy_from_slice(&random);
        bytes[6] = 0x70 | (bytes[6] & 0x0f);
        bytes[8] = 0x80 | (bytes[8] & 0x3f);
        let hex = hex(&bytes);
        Self(format!(
            "{}{}-{}-{}-{}-{}",
            Self::PREFIX,
            &hex[..8],
            &hex[8..12],
            &hex[12..16],
            &hex[16..20],
            &hex[20..]
        ))
    }

    /// The id as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last eight hex digits, used in file names (the first eight are a clock).
    #[must_use]
    pub fn id8(&self) -> &str {
        &self.0[self.0.len() - 8..]
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Id {
    type Err = ValueError;
    fn from_str(text: &str) -> Result<Self, ValueError> {
        Self::parse(text)
    }
}

/// A SHA-384 digest, written as Subresource Integrity does: `sha384-<base64>`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 48]);

impl Digest {
    const PREFIX: &'static str = "sha384-";

    /// The digest of some bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha384::digest(bytes).into())
    }

    /// Reads the written form.
    ///
    /// # Errors
    /// [`ValueError::Digest`] for any other text, other hash functions included.
    pub fn parse(text: &str) -> Result<Self, ValueError> {
        let fault = || ValueError::Digest(text.to_owned());
        let coded = text.strip_prefix(Self::PREFIX).ok_or_else(fault)?;
        let bytes = STANDARD.decode(coded).map_err(|_| fault())?;
        Ok(Self(bytes.try_into().map_err(|_| fault())?))
    }

    /// The first sixteen hex digits in groups of four, as on every printed page: enough to compare by eye, never to
    /// check.
    #[must_use]
    pub fn short(&self) -> String {
        let digits = hex(&self.0[..8]);
        let groups: Vec<&str> = (0..4).map(|group| &digits[group * 4..group * 4 + 4]).collect();
        groups.join(" ")
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", Self::PREFIX, STANDARD.encode(self.0))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

impl FromStr for Digest {
    type Err = ValueError;
    fn from_str(text: &str) -> Result<Self, ValueError> {
        Self::parse(text)
    }
}

/// The digest of some bytes, as `digestSRI` members carry it.
#[must_use]
pub fn digest_sri(bytes: &[u8]) -> Digest {
    Digest::of(bytes)
}

/// SHA-256 in lower-case hex: the name of an attachment and the line of a BagIt manifest.
#[must_use]
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Lower-case hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    text
}

/// A name in Georgian, in English or in both; an empty language is absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// The Georgian text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ka: Option<String>,
    /// The English text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Bilingual {
    /// Both languages; an empty one is left out.
    #[must_use]
    pub fn new(ka: &str, en: &str) -> Self {
        let present = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Self {
            ka: present(ka),
            en: present(en),
        }
    }

    /// Is there no text in either language?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ka.is_none() && self.en.is_none()
    }
}

macro_rules! as_text {
    ($($name:ident),*) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::parse(&text).map_err(serde::de::Error::custom)
            }
        }
    )*};
}
pub(crate) use as_text;

as_text!(Time, Id, Digest);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_has_one_spelling() {
        assert_eq!(
            Time::parse("2026-11-21T08:05:09Z").map(|t| t.to_string()),
            Ok("2026-11-21T08:05:09Z".to_owned()),
            "the allowed form reads and prints back"
        );
        for other in [
            "2026-11-21T08:05:09+00:00",
            "2026-11-21t08:05:09z",
            "2026-11-21T08:05:09.0Z",
            "2026-11-21 08:05:09Z",
            "2026-11-21T8:05:09Z",
            "2026-02-30T08:05:09Z",
            "2026-11-21T24:00:00Z",
            "2016-12-31T23:59:60Z",
            "1969-12-31T23:59:59Z",
            "+12026-11-21T08:05:09Z",
            " 2026-11-21T08:05:09Z",
            "",
        ] {
            assert!(Time::parse(other).is_err(), "{other:?} is another spelling or no time");
        }
        assert_eq!(Time::from_unix(-1), None, "before 1970 nothing was signed");
        assert_eq!(
            Time::from_unix(Time::LAST + 1),
            None,
            "year 10000 does not fit the form"
        );
    }

    #[test]
    fn an_id_is_a_lower_case_version_seven_urn() {
        let id = Id::v7(0x0199_aabb_ccdd, [0xff; 10]);
        assert_eq!(
            id.as_str(),
            "urn:uuid:0199aabb-ccdd-7fff-bfff-ffffffffffff",
            "bits are set"
        );
        assert_eq!(Id::parse(id.as_str()), Ok(id.clone()), "what is made can be read");
        assert_eq!(id.id8(), "ffffffff", "file names use the end, not the clock");
        for other in [
            "urn:uuid:0199AABB-ccdd-7fff-bfff-ffffffffffff",
            "urn:uuid:0199aabb-ccdd-4fff-bfff-ffffffffffff",
            "urn:uuid:0199aabb-ccdd-7fff-cfff-ffffffffffff",
            "0199aabb-ccdd-7fff-bfff-ffffffffffff",
            "urn:uuid:0199aabbccdd-7fff-bfff-ffffffffffff",
            "urn:uuid:0199aabb-ccdd-7fff-bfff-fffffffffffff",
            "",
        ] {
            assert!(Id::parse(other).is_err(), "{other:?} is no id of ours");
        }
    }

    #[test]
    fn a_digest_is_sha384_and_nothing_else() {
        let digest = Digest::of(b"");
        let text = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(digest.to_string(), text, "the published SHA-384 of nothing");
        assert_eq!(Digest::parse(text), Ok(digest), "the written form reads back");
        assert_eq!(
            digest.short(),
            "38b0 60a7 51ac 9638",
            "the short form begins as openssl prints it"
        );
        for other in [
            "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
            "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLl",
            "OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb",
            "sha384-OLBgp1GsljhM2TJ-sbHjaiH9txEUvgdDTAzHv2P24donTt6_529l-9Ua0vFImLlb",
            "",
        ] {
            assert!(Digest::parse(other).is_err(), "{other:?} is no digest of ours");
        }
    }
}
