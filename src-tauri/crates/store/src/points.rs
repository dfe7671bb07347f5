//! Points of a document's history, and who wrote what between them: plain records, no behavior.

use descriptor::{FieldPath, Scalar};

/// A point of a document's history: after one of its changes here, or as a colleague had it elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// After this change.
    Seq(u64),
    /// After the step of this name.
    Step([u8; 32]),
}

impl From<u64> for Point {
    fn from(seq: u64) -> Point {
        Point::Seq(seq)
    }
}

impl std::str::FromStr for Point {
    type Err = ();

    fn from_str(text: &str) -> Result<Point, ()> {
        if text.len() < 64 {
            return text.parse().map(Point::Seq).map_err(|_| ());
        }
        let digits = text.as_bytes();
        let mut name = [0; 32];
        for (byte, pair) in name.iter_mut().zip(digits.chunks(2)) {
            let pair = std::str::from_utf8(pair).map_err(|_| ())?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| ())?;
        }
        if digits.len() == 64 {
            Ok(Point::Step(name))
        } else {
            Err(())
        }
    }
}

impl std::fmt::Display for Point {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Point::Seq(seq) => write!(formatter, "{seq}"),
            Point::Step(name) => name.iter().try_for_each(|byte| write!(formatter, "{byte:02x}")),
        }
    }
}

/// One step that came with a colleague's copy, as it was made there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its place in the history.
    pub point: Point,
    /// When.
    pub at: String,
    /// Who, as it says.
    pub by: String,
    /// The fields that it wrote.
    pub paths: Vec<FieldPath>,
}

/// What one person wrote into one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldStep {
    /// When.
    pub at: String,
    /// Who, as the change says.
    pub by: String,
    /// What; `None` when the field was emptied.
    pub value: Option<Scalar>,
}
