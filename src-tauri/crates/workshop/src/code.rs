//! The typed code of a slip: what a participant reads from a screen and somebody else types, at most thirty-one
//! characters with its hyphens.
//!
//! Bits, the most significant first: kind 2 (1 sheet, 2 feedback), workshop 20, round 4 (0 for feedback), table 6,
//! seat 5, how many answers 5, and 3 for each answer (a sheet: 0 none, 1 to 4 the levels from the lowest, 5 cannot
//! judge; feedback: 1 to 5). Zero bits fill the last symbol of five. Two check symbols follow: the sum of each symbol
//! times its place from 1, modulo 1021, the higher five bits first. As 1021 is a prime and no place comes near it, one
//! wrong symbol and two swapped ones always show. The page of the kit writes the same; tests/workshop/codes.json holds
//! both to it.

use std::collections::BTreeMap;

use review::Rating;

use crate::sheet::{Feedback, QUESTIONS, Seat, Sheet, Slip};
use crate::{MOST_CRITERIA, MOST_ROUNDS};

/// Crockford's base 32: no I, L, O, U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// What the check symbols count modulo.
const MODULUS: usize = 1021;

/// How many symbols the check has.
const CHECK: usize = 2;

/// Nobody types more characters.
const LONGEST: usize = 200;

/// Bits before the answers.
const HEAD: usize = 42;

/// Bits of an answer.
const ANSWER: usize = 3;

/// Bits of a symbol.
const SYMBOL: usize = 5;

/// Why typed characters are no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeFault {
    /// A character that no code has.
    #[error("unknown symbol at {place}")]
    UnknownSymbol {
        /// Which of the symbols, from 1.
        place: usize,
    },
    /// Too few or too many symbols.
    #[error("wrong length")]
    WrongLength,
    /// Something was mistyped: the check symbols do not fit.
    #[error("wrong check")]
    WrongCheck,
    /// Bits that fill the last symbol are not zero.
    #[error("wrong padding")]
    WrongPadding,
    /// A number that there is not.
    #[error("out of range")]
    OutOfRange,
}

impl CodeFault {
    /// Its name, the same in the page.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            CodeFault::UnknownSymbol { .. } => "unknown-symbol",
            CodeFault::WrongLength => "wrong-length",
            CodeFault::WrongCheck => "wrong-check",
            CodeFault::WrongPadding => "wrong-padding",
            CodeFault::OutOfRange => "out-of-range",
        }
    }
}

/// The code of a slip, in groups of four. Arguments are not in it.
#[must_use]
pub fn encode(slip: &Slip) -> String {
    let seat = slip.seat();
    let (kind, round, answers): (u32, u8, Vec<u8>) = match slip {
        Slip::Sheet(sheet) => (1, sheet.round, sheet.ratings.iter().copied().map(digit).collect()),
        Slip::Feedback(feedback) => (2, 0, feedback.answers.to_vec()),
    };
    let mut bits = Bits::default();
    bits.put(kind, 2);
    bits.put(slip.tag(), 20);
    bits.put(u32::from(round), 4);
    bits.put(u32::from(seat.table), 6);
    bits.put(u32::from(seat.seat), 5);
    bits.put(u32::try_from(answers.len()).unwrap_or(0), 5);
    for answer in answers {
        bits.put(u32::from(answer), ANSWER);
    }
    let mut symbols = bits.symbols();
    let check = check(&symbols);
    symbols.extend([check >> SYMBOL, check & 31]);
    let letters: Vec<char> = symbols.iter().map(|symbol| char::from(ALPHABET[*symbol])).collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join("-")
}

/// Reads a typed code, in any case, with or without its hyphens.
///
/// # Errors
/// [`CodeFault`].
pub fn decode(typed: &str) -> Result<Slip, CodeFault> {
    if typed.chars().nth(LONGEST).is_some() {
        return Err(CodeFault::WrongLength);
    }
    let symbols = typed.chars().filter(|letter| !is_blank(*letter));
    let symbols: Vec<usize> = symbols
        .zip(1..)
        .map(|(letter, place)| symbol(letter).ok_or(CodeFault::UnknownSymbol { place }))
        .collect::<Result<_, _>>()?;
    if !(length(1)..=length(MOST_CRITERIA)).contains(&symbols.len()) {
        return Err(CodeFault::WrongLength);
    }
    let (data, ends) = symbols.split_at(symbols.len() - CHECK);
    if [check(data) >> SYMBOL, check(data) & 31] != ends {
        return Err(CodeFault::WrongCheck);
    }
    let mut bits = Bits::of(data);
    let out = CodeFault::OutOfRange;
    let (kind, tag, round) = (bits.take(2), bits.take(20), bits.take(4));
    let seat = Seat::new(bits.take(6), bits.take(5)).ok_or(out)?;
    let count = usize::try_from(bits.take(5)).map_err(|_| out)?;
    let round = u8::try_from(round).map_err(|_| out)?;
    let is_known = match kind {
        1 => (1..=MOST_ROUNDS).contains(&round) && (1..=MOST_CRITERIA).contains(&count),
        2 => round == 0 && count == QUESTIONS,
        _ => false,
    };
    if !is_known {
        return Err(out);
    }
    if length(count) != symbols.len() {
        return Err(CodeFault::WrongLength);
    }
    let answers: Vec<u32> = (0..count).map(|_| bits.take(ANSWER)).collect();
    if bits.0.iter().any(|bit| *bit) {
        return Err(CodeFault::WrongPadding);
    }
    if kind == 1 {
        let ratings = answers.iter().map(|answer| rating(*answer).ok_or(out));
        Ok(Slip::Sheet(Sheet {
            tag,
            round,
            seat,
            ratings: ratings.collect::<Result<_, _>>()?,
            arguments: BTreeMap::new(),
        }))
    } else {
        let answers = answers.iter().map(|answer| u8::try_from(*answer).ok());
        let answers: Option<Vec<u8>> = answers
            .map(|answer| answer.filter(|answer| (1..=5).contains(answer)))
            .collect();
        let answers = answers.and_then(|answers| answers.try_into().ok()).ok_or(out)?;
        Ok(Slip::Feedback(Feedback { tag, seat, answers }))
    }
}

/// How a code holds a rating.
pub(crate) fn digit(rating: Option<Rating>) -> u8 {
    match rating {
        None => 0,
        Some(Rating::DoesNotComply) => 1,
        Some(Rating::PartiallyComplies) => 2,
        Some(Rating::SubstantiallyComplies) => 3,
        Some(Rating::Complies) => 4,
        Some(Rating::CannotJudge) => 5,
    }
}

/// The rating that a code holds; `None` for a number that is none.
fn rating(digit: u32) -> Option<Option<Rating>> {
    match digit {
        0 => Some(None),
        1 => Some(Some(Rating::DoesNotComply)),
        2 => Some(Some(Rating::PartiallyComplies)),
        3 => Some(Some(Rating::SubstantiallyComplies)),
        4 => Some(Some(Rating::Complies)),
        5 => Some(Some(Rating::CannotJudge)),
        _ => None,
    }
}

/// How many symbols a code with so many answers has.
fn length(answers: usize) -> usize {
    (HEAD + ANSWER * answers).div_ceil(SYMBOL) + CHECK
}

fn check(symbols: &[usize]) -> usize {
    let sum: usize = symbols.iter().zip(1..).map(|(symbol, place)| symbol * place).sum();
    sum % MODULUS
}

/// Blanks and hyphens, also those that a telephone makes of them.
fn is_blank(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '\t' | '\r' | '\n' | '\u{a0}' | '-' | '\u{2010}'..='\u{2015}' | '\u{2212}'
    )
}

/// The value of a symbol; what looks alike is the same.
fn symbol(letter: char) -> Option<usize> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    ALPHABET.iter().position(|known| char::from(*known) == letter)
}

/// Bits, the next one last, so that taking one is cheap.
#[derive(Default)]
struct Bits(Vec<bool>);

impl Bits {
    /// The bits of symbols, ready to be taken.
    fn of(symbols: &[usize]) -> Bits {
        let mut bits: Vec<bool> = symbols
            .iter()
            .flat_map(|symbol| (0..SYMBOL).rev().map(move |bit| symbol >> bit & 1 == 1))
            .collect();
        bits.reverse();
        Bits(bits)
    }

    fn take(&mut self, count: usize) -> u32 {
        (0..count).fold(0, |value, _| value << 1 | u32::from(self.0.pop().unwrap_or(false)))
    }

    fn put(&mut self, value: u32, count: usize) {
        self.0.extend((0..count).rev().map(|bit| value >> bit & 1 == 1));
    }

    fn symbols(&self) -> Vec<usize> {
        let of =
            |bits: &[bool]| (0..SYMBOL).fold(0, |value, bit| value << 1 | usize::from(bits.get(bit) == Some(&true)));
        self.0.chunks(SYMBOL).map(of).collect()
    }
}
