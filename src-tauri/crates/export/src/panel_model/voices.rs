//! What members say to the report, each in an own name; and the signatures and receipts by which the chair binds them.

use panel::{BoundReview, Member, Opinion, Position};
use serde::Serialize;

use super::Desk;
use crate::model::Rich;
use crate::print::Standing;

/// Who goes along with the report and who does not.
#[derive(Debug, Serialize)]
pub(crate) struct Opinions {
    pub(crate) title: String,
    pub(crate) note: String,
    /// One sentence with those who concur without words.
    pub(crate) concur: Option<String>,
    pub(crate) voices: Vec<Voice>,
}

/// One member's words.
#[derive(Debug, Serialize)]
pub(crate) struct Voice {
    pub(crate) who: String,
    pub(crate) position: String,
    pub(crate) dissents: bool,
    pub(crate) words: Option<Rich>,
}

/// The signatures and receipts.
#[derive(Debug, Serialize)]
pub(crate) struct Seals {
    pub(crate) title: String,
    pub(crate) sentences: Vec<String>,
    pub(crate) columns: [String; 3],
    pub(crate) rows: Vec<SealRow>,
}

#[derive(Debug, Serialize)]
pub(crate) struct SealRow {
    pub(crate) name: String,
    pub(crate) seat: String,
    pub(crate) position: String,
    /// The digest of the member's opinion.
    pub(crate) opinion: String,
    pub(crate) receipt: String,
    pub(crate) review: String,
    /// Revisions after the opening, with the member's reason.
    pub(crate) revisions: Vec<String>,
}

impl Desk<'_> {
    pub(crate) fn opinions(&self) -> Option<Opinions> {
        let (pen, is_redacted) = (self.pen, self.print.redacted);
        let mut silent = Vec::new();
        let mut voices = Vec::new();
        for member in &self.print.round.members {
            let Some((_, opinion)) = self.said.opinions.iter().find(|(did, _)| *did == member.did) else {
                continue;
            };
            let words = pen.rich(&opinion.words);
            let dissents = opinion.position == Position::Dissents;
            if words.is_none() && !dissents {
                silent.push(self.name(&member.did));
                continue;
            }
            voices.push(Voice {
                who: if is_redacted {
                    pen.say("print-panel-a-member")
                } else {
                    self.name(&member.did)
                },
                position: pen.say(if dissents {
                    "print-panel-dissents"
                } else {
                    "print-panel-concurs"
                }),
                dissents,
                words,
            });
        }
        if silent.is_empty() && voices.is_empty() {
            return None;
        }
        let concur = match (silent.len(), is_redacted) {
            (0, _) => None,
            (count, true) => Some(pen.say_with("print-panel-concur-count", &[("count", &count.to_string())])),
            (_, false) => Some(pen.say_with("print-panel-concur", &[("names", &silent.join(", "))])),
        };
        let note = if voices.iter().any(|voice| voice.dissents) {
            "print-panel-minority-note"
        } else {
            "print-panel-no-minority"
        };
        Some(Opinions {
            title: pen.say("print-panel-opinions"),
            note: pen.say(note),
            concur,
            voices,
        })
    }

    /// Not in the version for publication: it names nobody.
    pub(crate) fn seals(&self) -> Option<Seals> {
        let pen = self.pen;
        if self.print.redacted {
            return None;
        }
        let bound = self.print.report.reviews.iter();
        let rows: Vec<SealRow> = bound.map(|bound| self.row(bound)).collect();
        let mut sentences = vec![pen.say("print-panel-binds")];
        if matches!(self.print.standing, Standing::Draft { .. }) {
            sentences.push(pen.say("print-panel-not-bound"));
        }
        Some(Seals {
            title: pen.say("print-panel-signatures"),
            sentences,
            columns: [
                pen.say("print-panel-column-member"),
                pen.say("print-panel-column-opinion"),
                pen.say("print-panel-column-receipt"),
            ],
            rows,
        })
    }

    fn row(&self, bound: &BoundReview) -> SealRow {
        let pen = self.pen;
        let member: Option<&Member> = self.print.round.member(&bound.member);
        let opinion = self.print.opinions.iter().find(|(did, _)| *did == bound.member);
        let named = self
            .print
            .report
            .opinions
            .iter()
            .find(|opined| opined.member == bound.member);
        let revisions = bound.revisions.iter().map(|revised| {
            let digest = revised.review.digest.short();
            pen.say_with(
                "print-panel-revised",
                &[("digest", &digest), ("reason", &revised.reason)],
            )
        });
        SealRow {
            name: member.map_or_else(|| pen.line(bound.member.short()), |one| pen.plain(&one.name)),
            seat: member.map_or_else(String::new, |one| self.seat(one.seat)),
            position: self.position(bound, opinion.map(|(_, opinion)| opinion)),
            opinion: named.map_or_else(String::new, |opined| {
                pen.say_with("print-panel-digest", &[("digest", &opined.opinion.digest.short())])
            }),
            receipt: bound.receipt.to_string(),
            review: pen.say_with("print-panel-digest", &[("digest", &bound.review.digest.short())]),
            revisions: revisions.collect(),
        }
    }

    fn position(&self, bound: &BoundReview, opinion: Option<&Opinion>) -> String {
        let signs = match &self.print.standing {
            Standing::Signed(signature) => signature.did == bound.member.as_str(),
            Standing::Draft { .. } => false,
        };
        self.pen.say(match opinion.map(|opinion| opinion.position) {
            Some(Position::Concurs) => "print-panel-concurs",
            Some(Position::Dissents) => "print-panel-dissents",
            None if signs => "print-panel-signs",
            None => "print-panel-no-opinion",
        })
    }
}
