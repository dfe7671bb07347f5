//! What stands before Automerge when a colleague's copy is read: its bytes are counted before they are unfolded.
//!
//! A copy is a row of plain change chunks, none deflated (<https://automerge.org/automerge-binary-format-spec>). Runs of
//! equal values are still written as a count and one value, so a few bytes may claim billions of operations. Here every
//! count is added up first; nothing is kept and nothing is understood beyond that. Checksums are Automerge's affair.

use crate::error::StoreError;

/// The first bytes of a chunk.
const MAGIC: [u8; 4] = [0x85, 0x6f, 0x4a, 0x83];
/// The only type of chunk that is taken in: a change that is not deflated.
const CHANGE: u8 = 1;
/// The bit of a column's number that says it is deflated.
const DEFLATED: u64 = 0b1000;

/// The most values that one copy may claim: a hundred times what a long life of a descriptor makes.
const MOST_VALUES: u64 = 1_000_000;
/// The longest key of a column of texts; paths of fields are shorter.
const LONGEST_KEY: u64 = 256;

/// Reads only the counts of a copy.
///
/// # Errors
/// [`StoreError::BadCopy`] for anything that is no row of plain changes, or that claims too much.
pub(crate) fn check(bytes: &[u8]) -> Result<(), StoreError> {
    let mut left = MOST_VALUES;
    let mut rest = Bytes(bytes);
    let sound = (|| {
        while !rest.0.is_empty() {
            chunk(&mut rest, &mut left)?;
        }
        Some(())
    })();
    sound.ok_or_else(|| StoreError::BadCopy {
        why: "not a row of plain changes, or too many of them".to_owned(),
    })
}

fn chunk(rest: &mut Bytes<'_>, left: &mut u64) -> Option<()> {
    if rest.take(4)? != MAGIC {
        return None;
    }
    let _checksum = rest.take(4)?;
    if rest.take(1)? != [CHANGE] {
        return None;
    }
    let length = rest.number()?;
    let mut body = Bytes(rest.take(length)?);
    for _ in 0..body.number()? {
        body.take(32)?;
    }
    body.bytes()?;
    // The number of the change, of its first operation, its time.
    for _ in 0..3 {
        body.number()?;
    }
    body.bytes()?;
    for _ in 0..body.number()? {
        body.bytes()?;
    }
    let mut columns = Vec::new();
    for _ in 0..body.number()? {
        let (name, length) = (body.number()?, body.number()?);
        if name & DEFLATED != 0 {
            return None;
        }
        columns.push((name & 0b111, length));
    }
    for (kind, length) in columns {
        column(kind, Bytes(body.take(length)?), left)?;
    }
    Some(())
}

/// Adds up how many values a column claims, and for a column of group sizes how many those claim.
fn column(kind: u64, mut data: Bytes<'_>, left: &mut u64) -> Option<()> {
    let mut spend = |count: u64| {
        *left = left.checked_sub(count)?;
        Some(())
    };
    match kind {
        // Raw values: as long as they are.
        7 => return Some(()),
        4 => {
            while !data.0.is_empty() {
                spend(data.number()?)?;
            }
            return Some(());
        }
        _ => {}
    }
    while !data.0.is_empty() {
        let run = data.signed()?;
        let (copies, values) = match run {
            // A run of nothing.
            0 => {
                spend(data.number()?)?;
                continue;
            }
            1.. => (run.unsigned_abs(), 1),
            _ => (1, run.unsigned_abs()),
        };
        spend(copies)?;
        for _ in 0..values {
            if values > 1 {
                spend(1)?;
            }
            match kind {
                5 => {
                    let length = data.number()?;
                    if length > LONGEST_KEY {
                        return None;
                    }
                    data.take(length)?;
                }
                // How many members each group has.
                0 => spend(data.number()?.checked_mul(copies)?)?,
                _ => drop(data.number()?),
            }
        }
    }
    Some(())
}

/// What is left to read.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, count: u64) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(usize::try_from(count).ok()?)?;
        self.0 = rest;
        Some(taken)
    }

    fn bytes(&mut self) -> Option<&'a [u8]> {
        let length = self.number()?;
        self.take(length)
    }

    /// A number in LEB128; that of a signed one is its bits.
    fn number(&mut self) -> Option<u64> {
        self.leb().map(|(number, _)| number)
    }

    fn signed(&mut self) -> Option<i64> {
        let (bits, width) = self.leb()?;
        if width >= 64 {
            return Some(bits.cast_signed());
        }
        let shift = 64 - width;
        Some((bits << shift).cast_signed() >> shift)
    }

    /// The bits of a LEB128 number, and how many were written.
    fn leb(&mut self) -> Option<(u64, u32)> {
        let (mut bits, mut width) = (0_u64, 0_u32);
        loop {
            let byte = *self.take(1)?.first()?;
            if width < 64 {
                bits |= u64::from(byte & 0x7f) << width;
            }
            width += 7;
            if byte & 0x80 == 0 {
                return Some((bits, width));
            }
            if width >= 70 {
                return None;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A change chunk with one column.
    fn with_column(name: u8, data: &[u8]) -> Vec<u8> {
        let mut body = vec![0, 1, 9, 1, 1, 0, 0, 0, 1, name, u8::try_from(data.len()).unwrap()];
        body.extend(data);
        let mut chunk = MAGIC.to_vec();
        chunk.extend([0, 0, 0, 0, CHANGE, u8::try_from(body.len()).unwrap()]);
        chunk.extend(body);
        chunk
    }

    #[test]
    fn a_few_bytes_that_claim_billions_are_refused() {
        let billions = [0x80, 0x80, 0x80, 0x80, 0x04, 0x01];
        assert!(check(&with_column(0x42, &billions)).is_err(), "a run of one action");
        assert!(
            check(&with_column(0x15, &[0x80, 0x80, 0x80, 0x80, 0x04, 1, b'a'])).is_err(),
            "of one key"
        );
        assert!(
            check(&with_column(0x34, &[0x80, 0x80, 0x80, 0x80, 0x04])).is_err(),
            "of no"
        );
        assert!(
            check(&with_column(0x42, &[0, 0x80, 0x80, 0x80, 0x80, 0x04])).is_err(),
            "of nothing"
        );
        assert!(
            check(&with_column(0x70, &[2, 0x80, 0x80, 0x80, 0x80, 0x04])).is_err(),
            "groups of billions"
        );
        assert!(check(&with_column(0x42, &[0x7f, 1])).is_ok(), "one value");
        assert!(check(&with_column(0x42, &[2, 1])).is_ok(), "two equal values");
        assert!(check(&with_column(0x42, &[0x7e, 1, 3])).is_ok(), "two values");
    }

    #[test]
    fn deflated_and_foreign_chunks_are_refused() {
        assert!(check(&with_column(0x4a, &[])).is_err(), "a deflated column");
        let mut other = with_column(0x42, &[]);
        for kind in [0, 2, 3, 9] {
            other[8] = kind;
            assert!(check(&other).is_err(), "a chunk of type {kind}");
        }
        assert!(check(b"hello, world").is_err(), "no chunk");
        let whole = with_column(0x42, &[0x7f, 1]);
        for length in 1..whole.len() {
            assert!(check(&whole[..length]).is_err(), "cut at {length}");
        }
        assert!(check(&[whole.clone(), whole].concat()).is_ok(), "one behind the other");
        assert!(check(&[]).is_ok(), "a document that nobody wrote in");
    }
}
