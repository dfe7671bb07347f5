//! What one seat hands in: a sheet of a round, or the feedback at the end; and the file that a page saves.
//!
//! The file is RFC 8785 JSON, so that a page and the application write the same bytes for the same answers. The reader
//! takes nothing else: every input is bounded, and what it does not know it refuses.

use std::collections::BTreeMap;
use std::fmt;

use review::Rating;
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};
use unicode_normalization::is_nfc;

use crate::{FORMAT, MOST_CRITERIA, MOST_ROUNDS, MOST_SEATS, MOST_TABLES};

/// A sheet's file is not larger.
pub const MOST_BYTES: usize = 16 * 1024;

/// An argument is not longer, in characters.
pub const LONGEST_ARGUMENT: usize = 400;

/// How many questions the feedback has.
pub const QUESTIONS: usize = 5;

/// Ids of workshops and criteria are not longer.
const LONGEST_ID: usize = 80;

/// Where somebody sits: the only name that anybody has in a workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seat {
    /// The table, from 1.
    pub table: u8,
    /// The seat at the table, from 1.
    pub seat: u8,
}

/// What one seat answered in one round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What the workshop is called in a code.
    pub tag: u32,
    /// The round, from 1.
    pub round: u8,
    /// Who.
    pub seat: Seat,
    /// One rating for each criterion, in the order of the round; `None` where nothing was marked.
    pub ratings: Vec<Option<Rating>>,
    /// Why, by criterion; never in a code.
    pub arguments: BTreeMap<String, String>,
}

/// What one seat says about the workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback {
    /// What the workshop is called in a code.
    pub tag: u32,
    /// Who.
    pub seat: Seat,
    /// An answer from 1 to 5 to each question.
    pub answers: [u8; QUESTIONS],
}

/// What one seat hands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slip {
    /// A sheet of a round.
    Sheet(Sheet),
    /// The feedback.
    Feedback(Feedback),
}

/// A slip from a file, which names its workshop whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filed {
    /// Id of the workshop.
    pub workshop: String,
    /// What was handed in.
    pub slip: Slip,
}

/// Why bytes are no slip.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SheetFault {
    /// More bytes than a slip has.
    #[error("{bytes} bytes are more than a sheet has")]
    TooBig {
        /// How many.
        bytes: usize,
    },
    /// No strict JSON, or not in its one form.
    #[error("no json in its one form")]
    NotJson,
    /// Another kind of file, or a member that is missing, unknown or of another kind.
    #[error("no sheet: {member}")]
    NotASheet {
        /// What is wrong first.
        member: &'static str,
    },
    /// Made by a newer version.
    #[error("a newer format")]
    Newer,
    /// A number or a text is beyond its bounds.
    #[error("out of range: {member}")]
    OutOfRange {
        /// Where.
        member: &'static str,
    },
}

impl fmt::Display for Seat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.table, self.seat)
    }
}

impl Seat {
    /// A seat that a code can name.
    #[must_use]
    pub fn new(table: u32, seat: u32) -> Option<Seat> {
        let table = u8::try_from(table).ok()?;
        let seat = u8::try_from(seat).ok()?;
        let is_named = (1..=MOST_TABLES).contains(&table) && (1..=MOST_SEATS).contains(&seat);
        is_named.then_some(Seat { table, seat })
    }
}

impl Slip {
    /// What the workshop is called in a code.
    #[must_use]
    pub fn tag(&self) -> u32 {
        match self {
            Slip::Sheet(sheet) => sheet.tag,
            Slip::Feedback(feedback) => feedback.tag,
        }
    }

    /// Who handed it in.
    #[must_use]
    pub fn seat(&self) -> Seat {
        match self {
            Slip::Sheet(sheet) => sheet.seat,
            Slip::Feedback(feedback) => feedback.seat,
        }
    }

    /// The bytes that a page saves and the application keeps.
    #[must_use]
    pub fn to_bytes(&self, workshop: &str) -> Vec<u8> {
        let seat = self.seat();
        let mut file = Map::from_iter([
            ("format".to_owned(), Value::from(FORMAT)),
            ("workshop".to_owned(), Value::from(workshop)),
            ("table".to_owned(), Value::from(seat.table)),
            ("seat".to_owned(), Value::from(seat.seat)),
        ]);
        match self {
            Slip::Sheet(sheet) => {
                let token = |rating: &Option<Rating>| Value::from(rating.map_or("", Rating::token));
                file.insert("kind".to_owned(), Value::from("sheet"));
                file.insert("round".to_owned(), Value::from(sheet.round));
                file.insert("ratings".to_owned(), sheet.ratings.iter().map(token).collect());
                if !sheet.arguments.is_empty() {
                    let arguments = sheet.arguments.iter();
                    let arguments = arguments.map(|(id, text)| (id.clone(), Value::from(text.as_str())));
                    file.insert("arguments".to_owned(), Value::Object(arguments.collect()));
                }
            }
            Slip::Feedback(feedback) => {
                file.insert("kind".to_owned(), Value::from("feedback"));
                file.insert("answers".to_owned(), feedback.answers.iter().copied().collect());
            }
        }
        signing::canonical(&Value::Object(file))
    }
}

/// What a typed code calls a workshop: the first twenty bits of the SHA-256 of its id.
#[must_use]
pub fn tag(workshop: &str) -> u32 {
    let digest = Sha256::digest(workshop.as_bytes());
    (u32::from(digest[0]) << 12) | (u32::from(digest[1]) << 4) | (u32::from(digest[2]) >> 4)
}

/// The level of a rating, the lowest is 0; `None` for who could not judge.
#[must_use]
pub fn level(rating: Rating) -> Option<usize> {
    match rating {
        Rating::DoesNotComply => Some(0),
        Rating::PartiallyComplies => Some(1),
        Rating::SubstantiallyComplies => Some(2),
        Rating::Complies => Some(3),
        Rating::CannotJudge => None,
    }
}

/// The rating of a level, the lowest is 0.
#[must_use]
pub fn rating_of(level: usize) -> Option<Rating> {
    Rating::ALL
        .iter()
        .copied()
        .find(|rating| self::level(*rating) == Some(level))
}

/// Reads the file of a slip.
///
/// # Errors
/// [`SheetFault`].
pub fn read(bytes: &[u8]) -> Result<Filed, SheetFault> {
    if bytes.len() > MOST_BYTES {
        return Err(SheetFault::TooBig { bytes: bytes.len() });
    }
    let value = signing::parse_strict(bytes).map_err(|_| SheetFault::NotJson)?;
    let filed = Reader(&value).filed()?;
    // One slip has one form: what does not write back is another.
    if filed.slip.to_bytes(&filed.workshop) == bytes {
        Ok(filed)
    } else {
        Err(SheetFault::NotJson)
    }
}

struct Reader<'a>(&'a Value);

impl<'a> Reader<'a> {
    fn filed(&self) -> Result<Filed, SheetFault> {
        let members = self.0.as_object().ok_or(SheetFault::NotASheet { member: "file" })?;
        match self.0.get("format").and_then(Value::as_u64) {
            Some(format) if format == u64::from(FORMAT) => {}
            Some(format) if format > u64::from(FORMAT) => return Err(SheetFault::Newer),
            _ => return Err(SheetFault::NotASheet { member: "format" }),
        }
        let workshop = self.text("workshop", LONGEST_ID)?.to_owned();
        let (tag, seat) = (tag(&workshop), self.seat()?);
        let slip = match self.text("kind", LONGEST_ID)? {
            "sheet" => Slip::Sheet(Sheet {
                tag,
                seat,
                round: u8::try_from(self.number("round", u32::from(MOST_ROUNDS))?)
                    .map_err(|_| SheetFault::OutOfRange { member: "round" })?,
                ratings: self.ratings()?,
                arguments: self.arguments()?,
            }),
            "feedback" => Slip::Feedback(Feedback {
                tag,
                seat,
                answers: self.answers()?,
            }),
            _ => return Err(SheetFault::NotASheet { member: "kind" }),
        };
        let known: &[&str] = match slip {
            Slip::Sheet(_) => &[
                "arguments",
                "format",
                "kind",
                "ratings",
                "round",
                "seat",
                "table",
                "workshop",
            ],
            Slip::Feedback(_) => &["answers", "format", "kind", "seat", "table", "workshop"],
        };
        if members.keys().any(|name| !known.contains(&name.as_str())) {
            return Err(SheetFault::NotASheet { member: "member" });
        }
        Ok(Filed { workshop, slip })
    }

    fn text(&self, member: &'static str, longest: usize) -> Result<&'a str, SheetFault> {
        let text = self.0.get(member).and_then(Value::as_str);
        let text = text.ok_or(SheetFault::NotASheet { member })?;
        if text.is_empty() || text.len() > longest {
            return Err(SheetFault::OutOfRange { member });
        }
        Ok(text)
    }

    /// A number from 1.
    fn number(&self, member: &'static str, most: u32) -> Result<u32, SheetFault> {
        let number = self.0.get(member).and_then(Value::as_u64);
        let number = number.ok_or(SheetFault::NotASheet { member })?;
        let number = u32::try_from(number).ok().filter(|number| (1..=most).contains(number));
        number.ok_or(SheetFault::OutOfRange { member })
    }

    fn seat(&self) -> Result<Seat, SheetFault> {
        let table = self.number("table", u32::from(MOST_TABLES))?;
        let seat = self.number("seat", u32::from(MOST_SEATS))?;
        Seat::new(table, seat).ok_or(SheetFault::OutOfRange { member: "seat" })
    }

    fn list(&self, member: &'static str) -> Result<&'a Vec<Value>, SheetFault> {
        let list = self.0.get(member).and_then(Value::as_array);
        list.ok_or(SheetFault::NotASheet { member })
    }

    fn ratings(&self) -> Result<Vec<Option<Rating>>, SheetFault> {
        let fault = SheetFault::OutOfRange { member: "ratings" };
        let list = self.list("ratings")?;
        if list.is_empty() || list.len() > MOST_CRITERIA {
            return Err(fault);
        }
        let rating = |value: &Value| match value.as_str() {
            Some("") => Ok(None),
            Some(token) => Rating::from_token(token).map(Some).ok_or_else(|| fault.clone()),
            None => Err(SheetFault::NotASheet { member: "ratings" }),
        };
        list.iter().map(rating).collect()
    }

    fn arguments(&self) -> Result<BTreeMap<String, String>, SheetFault> {
        let Some(value) = self.0.get("arguments") else {
            return Ok(BTreeMap::new());
        };
        let wrong = SheetFault::NotASheet { member: "arguments" };
        let fault = SheetFault::OutOfRange { member: "arguments" };
        let members = value.as_object().ok_or_else(|| wrong.clone())?;
        if members.is_empty() || members.len() > MOST_CRITERIA {
            return Err(fault);
        }
        let argument = |(id, text): (&String, &Value)| {
            let text = text.as_str().ok_or_else(|| wrong.clone())?;
            let is_argument = !text.is_empty()
                && text.trim() == text
                && text.chars().count() <= LONGEST_ARGUMENT
                && is_nfc(text)
                && !text.chars().any(|letter| letter.is_control() && letter != '\n');
            let is_id = !id.is_empty() && id.len() <= LONGEST_ID;
            if is_argument && is_id {
                Ok((id.clone(), text.to_owned()))
            } else {
                Err(fault.clone())
            }
        };
        members.iter().map(argument).collect()
    }

    fn answers(&self) -> Result<[u8; QUESTIONS], SheetFault> {
        let fault = || SheetFault::OutOfRange { member: "answers" };
        let list = self.list("answers")?;
        let answers: Option<Vec<u8>> = list
            .iter()
            .map(|answer| {
                u8::try_from(answer.as_u64()?)
                    .ok()
                    .filter(|answer| (1..=5).contains(answer))
            })
            .collect();
        answers.and_then(|answers| answers.try_into().ok()).ok_or_else(fault)
    }
}
