//! What a caller brings to have a descriptor, a review or the report of a panel printed, and the short digest that
//! stands on every page.

use descriptor::{Content, FieldPath, Lang, Text};
use i18n::Bundles;
use panel::{Opinion, PanelReport, Round};
use review::{Draft, RatingEntry, Response};
use rulebook::{Pack, Status};
use sha2::{Digest, Sha384};
use signing::Did;

use crate::ExportError;

/// Whether the printed thing is signed.
#[derive(Clone, Copy, Debug)]
pub enum Standing<'a> {
    /// An unsigned draft: marked, without a digest, nothing embedded.
    Draft {
        /// When it is printed, `2026-11-21T10:00:00Z`.
        printed: &'a str,
    },
    /// A signed credential: its digest stands on every page and its bytes are embedded.
    Signed(Signature<'a>),
}

/// What the block of a signature says.
#[derive(Clone, Copy, Debug)]
pub struct Signature<'a> {
    /// The signed bytes: `descriptor.vc.json` or `review.vc.json`.
    pub credential: &'a [u8],
    /// When it was signed, `2026-11-21T10:00:00Z`.
    pub at: &'a str,
    /// The signer's DID.
    pub did: &'a str,
    /// The fingerprint of the key, as people compare it.
    pub fingerprint: &'a str,
    /// The signer's name.
    pub name: &'a Text,
    /// The signer's organisation.
    pub organisation: &'a Text,
}

/// A descriptor to print.
#[derive(Clone, Copy, Debug)]
pub struct DescriptorPrint<'a> {
    /// The printed language; a text that only stands in the other one is printed in that, and says so.
    pub lang: Lang,
    /// The words on paper: `print.ftl` and `choices.ftl`.
    pub words: &'a Bundles,
    /// The pack whose template orders the sections.
    pub pack: &'a Pack,
    /// The descriptor.
    pub content: &'a Content,
    /// The signed version; for a draft the last signed one, 0 when there is none.
    pub version: u32,
    /// Signed or not.
    pub standing: Standing<'a>,
    /// The field of study with its code, in the printed language.
    pub field_of_study: Option<&'a str>,
    /// What the rules found, in their order. Without any, no appendix is printed.
    pub findings: &'a [FindingLine],
    /// The same as data, embedded beside the signed JSON.
    pub findings_json: Option<&'a [u8]>,
}

/// One finding with its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingLine {
    /// The criterion informed.
    pub criterion: String,
    /// What the finding says.
    pub status: Status,
    /// The field, or the list or section.
    pub path: FieldPath,
    /// The sentence, in the printed language.
    pub sentence: String,
}

/// A review to print.
#[derive(Clone, Copy, Debug)]
pub struct ReportPrint<'a> {
    /// The printed language.
    pub lang: Lang,
    /// The words on paper: `print.ftl` and `choices.ftl`.
    pub words: &'a Bundles,
    /// The pack by which was judged.
    pub pack: &'a Pack,
    /// The judged descriptor.
    pub content: &'a Content,
    /// Which version of it, and who signed that.
    pub judged: Judged<'a>,
    /// The review: [`Draft::of`] a signed one, or one in progress.
    pub review: &'a Draft,
    /// It is the institution's own quality office that reviews, and the paper says so.
    pub internal: bool,
    /// Signed or not.
    pub standing: Standing<'a>,
    /// What the rules computed. It is shown as computed, apart from what the reviewer says.
    pub findings: &'a [FindingLine],
}

/// An answer to a review or to a panel's draft report, to print.
#[derive(Clone, Copy, Debug)]
pub struct AnswerPrint<'a> {
    /// The printed language.
    pub lang: Lang,
    /// The words on paper: `print.ftl` and `choices.ftl`.
    pub words: &'a Bundles,
    /// The pack by which was judged.
    pub pack: &'a Pack,
    /// The judged version.
    pub judged: &'a Content,
    /// The version that was signed since.
    pub revised: Option<&'a Content>,
    /// What asks for an answer, in the pack's order.
    pub points: &'a [&'a RatingEntry],
    /// The signed bytes of what is answered.
    pub answered: &'a [u8],
    /// Who signed that.
    pub reviewer: &'a Text,
    /// The answer.
    pub response: &'a Response,
    /// What differs between the two versions, in words of the printed language.
    pub changes: &'a [ChangeLine],
    /// Signed or not.
    pub standing: Standing<'a>,
}

/// One difference between two versions, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeLine {
    /// The field, item or list.
    pub path: FieldPath,
    /// Where it is.
    pub place: String,
    /// What stood there; empty for nothing.
    pub before: String,
    /// What stands there; empty for nothing.
    pub after: String,
}

/// The report of a panel, to print: a draft or the final one, by its stage.
#[derive(Clone, Copy, Debug)]
pub struct PanelPrint<'a> {
    /// The printed language.
    pub lang: Lang,
    /// The words on paper: `print.ftl`, `print-panel.ftl` and `choices.ftl`.
    pub words: &'a Bundles,
    /// The pack by which was judged.
    pub pack: &'a Pack,
    /// The round: members with their seats, title, deadline.
    pub round: &'a Round,
    /// The judged descriptor.
    pub content: &'a Content,
    /// Which version of it, and who signed that.
    pub judged: Judged<'a>,
    /// The report.
    pub report: &'a PanelReport,
    /// What members say to it, and who.
    pub opinions: &'a [(Did, Opinion)],
    /// The draft that a final report follows.
    pub draft: Option<&'a PanelReport>,
    /// What the institution answered to the draft.
    pub response: Option<&'a Response>,
    /// For publication: without who sat on the panel and without what names a person.
    pub redacted: bool,
    /// What the rules computed. It is shown as computed, apart from what the panel decides.
    pub findings: &'a [FindingLine],
    /// Signed or not.
    pub standing: Standing<'a>,
}

/// The version that was judged.
#[derive(Clone, Copy, Debug)]
pub struct Judged<'a> {
    /// Its number.
    pub version: u32,
    /// The signed bytes, `descriptor.vc.json`.
    pub credential: &'a [u8],
    /// Who signed it.
    pub signer: &'a Text,
}

/// The first 16 hexadecimal digits of the SHA-384 in groups of four, as on every page: `9f3a 11c0 77de 04b2`.
#[must_use]
pub fn short_digest(bytes: &[u8]) -> String {
    grouped(bytes, 4)
}

/// All 96 digits, for the block of the signature.
pub(crate) fn full_digest(bytes: &[u8]) -> String {
    grouped(bytes, 24)
}

fn grouped(bytes: &[u8], groups: usize) -> String {
    let digest = Sha384::digest(bytes);
    let pairs = digest.chunks(2).take(groups);
    let groups: Vec<String> = pairs.map(|pair| format!("{:02x}{:02x}", pair[0], pair[1])).collect();
    groups.join(" ")
}

/// A moment of the document: year, month, day, hour, minute, second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Moment(pub(crate) [u32; 6]);

impl Moment {
    /// Reads `2026-11-21T10:00:00Z`.
    pub(crate) fn parse(text: &str) -> Result<Moment, ExportError> {
        let refused = || ExportError::Time(text.chars().take(40).collect());
        let date = text
            .get(..10)
            .filter(|date| descriptor::flat::is_date(date))
            .ok_or_else(refused)?;
        let clock = text
            .get(10..)
            .and_then(|rest| rest.strip_prefix('T')?.strip_suffix('Z'));
        let parts: Vec<&str> = date.split('-').chain(clock.ok_or_else(refused)?.split(':')).collect();
        let two_digits = parts[3..]
            .iter()
            .all(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()));
        let numbers: Vec<u32> = parts.iter().filter_map(|part| part.parse().ok()).collect();
        let numbers: [u32; 6] = numbers.try_into().map_err(|_| refused())?;
        let [_, _, _, hour, minute, second] = numbers;
        if two_digits && hour < 24 && minute < 60 && second < 60 {
            Ok(Moment(numbers))
        } else {
            Err(refused())
        }
    }
}

impl Standing<'_> {
    pub(crate) fn moment(&self) -> Result<Moment, ExportError> {
        match self {
            Standing::Draft { printed } => Moment::parse(printed),
            Standing::Signed(signature) => Moment::parse(signature.at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_digest_is_the_beginning_of_what_openssl_prints() {
        // printf abc | openssl dgst -sha384
        assert_eq!(short_digest(b"abc"), "cb00 753f 45a3 5e8b");
        assert!(full_digest(b"abc").starts_with("cb00 753f 45a3 5e8b b5a0"));
        assert_eq!(full_digest(b"abc").replace(' ', "").len(), 96);
    }

    #[test]
    fn only_a_whole_time_in_utc_is_a_moment() {
        assert_eq!(
            Moment::parse("2026-11-21T10:05:09Z").ok(),
            Some(Moment([2026, 11, 21, 10, 5, 9]))
        );
        for bad in [
            "",
            "2026-11-21",
            "2026-11-21T10:05:09",
            "2026-02-30T10:05:09Z",
            "2026-11-21T24:00:00Z",
            "2026-11-21T10:05Z",
            "2026-11-21T10:05:09+04:00",
            "2026-11-21 10:05:09Z",
            "2026-11-21T1:5:9Z",
            "ოც-ნო-ემბერი",
        ] {
            assert!(Moment::parse(bad).is_err(), "{bad:?} is refused");
        }
    }
}
