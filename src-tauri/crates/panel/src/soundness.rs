//! Whether a report is sound: every criterion decided, every number a quote, every sentence true to its cell, and a final
//! report honest about what it changed.
//!
//! What is found here blocks signing, and makes a verifier fail `report.cells` or `report.chain`.

use std::collections::BTreeSet;

use descriptor::{Content, FieldTexts, occurs};
use review::{Rating, needs_comment};
use rulebook::Pack;
use serde::Serialize;
use signing::Did;

use crate::FORMAT;
use crate::changes::changed;
use crate::report::{Named, PanelReport, Stage};
use crate::room::Room;

/// A sentence that does not say what its cell says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Mark {
    /// The passage, from 0.
    pub passage: usize,
    /// The sentence in it, from 0.
    pub sentence: usize,
    /// The cell.
    pub criterion: String,
    /// What the sentence says.
    pub says: Rating,
    /// What the cell says; `None` when nothing is decided about the criterion.
    pub is: Option<Rating>,
}

/// What keeps a report from being signed, or true.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "fault", rename_all = "kebab-case")]
pub enum ReportFault {
    /// Another format.
    #[error("format {format}")]
    Format {
        /// Which.
        format: u32,
    },
    /// No review is bound.
    #[error("no reviews")]
    NoReviews,
    /// A member is bound twice, or is bound and left.
    #[error("{member} stands there twice")]
    MemberTwice {
        /// Who.
        member: Did,
    },
    /// A criterion of the pack is not decided.
    #[error("{criterion} is not decided")]
    Undecided {
        /// Which.
        criterion: String,
    },
    /// A decision about what the pack does not have, or the second one about a criterion, or out of order.
    #[error("the decision about {criterion} is not in its place")]
    Misplaced {
        /// Which.
        criterion: String,
    },
    /// A decision that asks for words and has none.
    #[error("{criterion} wants words")]
    NoWords {
        /// Which.
        criterion: String,
    },
    /// A number without a quote.
    #[error("{criterion} cites number {number}")]
    NoSuchQuote {
        /// The criterion that cites it.
        criterion: String,
        /// The number.
        number: usize,
    },
    /// A quote that no decision cites.
    #[error("nobody cites number {number}")]
    Uncited {
        /// The number.
        number: usize,
    },
    /// A quote that does not stand in the descriptor.
    #[error("quote {number} does not stand there")]
    QuoteMissing {
        /// The number.
        number: usize,
    },
    /// A sentence states another rating than its cell, or has no words.
    #[error("sentence {sentence} of passage {passage} is not true to its cell")]
    Sentence {
        /// The passage, from 1.
        passage: usize,
        /// The sentence in it, from 1.
        sentence: usize,
    },
    /// A draft with what only a final report has, or a final report without its draft.
    #[error("not what its stage asks for")]
    Stage,
    /// The other report is no draft of the same panel about the same package.
    #[error("the draft is another")]
    OtherDraft,
    /// A sealed review is not the one that the draft bound, or a revision of the draft is gone.
    #[error("the review of {member} is not that of the draft")]
    OtherReview {
        /// Whose.
        member: Did,
    },
    /// Something changed and nobody says why.
    #[error("no reason for the change of {criterion:?}")]
    NoReason {
        /// The criterion; `None` for the overall result.
        criterion: Option<String>,
    },
    /// A reason for what did not change, a second reason, or one without words.
    #[error("the reason about {criterion:?} has no change")]
    IdleReason {
        /// The criterion; `None` for the overall result.
        criterion: Option<String>,
    },
    /// A point of the response without a reply.
    #[error("the point about {criterion} has no reply")]
    NoReply {
        /// Which.
        criterion: String,
    },
    /// A reply without its point, a second one, or one without words.
    #[error("the reply about {criterion} has no point")]
    IdleReply {
        /// Which.
        criterion: String,
    },
}

impl PanelReport {
    /// Sentences that state another rating than their cell, in order. They are mended by writing them anew, never by
    /// changing the cell.
    #[must_use]
    pub fn marks(&self) -> Vec<Mark> {
        let mut marks = Vec::new();
        for (passage, paragraph) in self.passages.iter().enumerate() {
            for (sentence, words) in paragraph.sentences.iter().enumerate() {
                let Some(stated) = &words.states else { continue };
                let is = self.decision_of(&stated.criterion).map(|decision| decision.rating);
                if is != Some(stated.rating) {
                    marks.push(Mark {
                        passage,
                        sentence,
                        criterion: stated.criterion.clone(),
                        says: stated.rating,
                        is,
                    });
                }
            }
        }
        marks
    }

    /// Everything that is wrong with the report in itself, in the order of its members.
    #[must_use]
    pub fn faults(&self, pack: &Pack, content: &Content) -> Vec<ReportFault> {
        let mut faults = Vec::new();
        if self.format != FORMAT {
            faults.push(ReportFault::Format { format: self.format });
        }
        self.member_faults(&mut faults);
        self.decision_faults(pack, &mut faults);
        self.quote_faults(content, &mut faults);
        self.sentence_faults(&mut faults);
        let of_final = self.previous.is_some();
        let more = self.response.is_some() || !self.replies.is_empty() || !self.changes.is_empty();
        if of_final != (self.stage == Stage::Final) || (more && !of_final) {
            faults.push(ReportFault::Stage);
        }
        faults
    }

    fn member_faults(&self, faults: &mut Vec<ReportFault>) {
        if self.reviews.is_empty() {
            faults.push(ReportFault::NoReviews);
        }
        let mut seen = BTreeSet::new();
        for member in self.reviews.iter().map(|bound| &bound.member).chain(&self.left) {
            if !seen.insert(member) {
                faults.push(ReportFault::MemberTwice { member: member.clone() });
            }
        }
        let mut spoken = BTreeSet::new();
        for opined in &self.opinions {
            let is_seated = self.reviews.iter().any(|bound| bound.member == opined.member);
            if !is_seated || !spoken.insert(&opined.member) {
                faults.push(ReportFault::MemberTwice {
                    member: opined.member.clone(),
                });
            }
        }
    }

    fn decision_faults(&self, pack: &Pack, faults: &mut Vec<ReportFault>) {
        let mut decisions = self.decisions.iter().peekable();
        for criterion in pack.criteria() {
            match decisions.next_if(|decision| decision.criterion == criterion.id) {
                None => faults.push(ReportFault::Undecided {
                    criterion: criterion.id.clone(),
                }),
                Some(decision) if needs_comment(criterion, decision.rating) && decision.text.is_empty() => {
                    faults.push(ReportFault::NoWords {
                        criterion: criterion.id.clone(),
                    });
                }
                Some(_) => {}
            }
        }
        faults.extend(decisions.map(|decision| ReportFault::Misplaced {
            criterion: decision.criterion.clone(),
        }));
    }

    fn quote_faults(&self, content: &Content, faults: &mut Vec<ReportFault>) {
        let mut cited = BTreeSet::new();
        for decision in &self.decisions {
            for number in &decision.evidence {
                if *number == 0 || *number > self.evidence.len() {
                    faults.push(ReportFault::NoSuchQuote {
                        criterion: decision.criterion.clone(),
                        number: *number,
                    });
                }
                cited.insert(*number);
            }
        }
        let texts = FieldTexts::of(content);
        for (quote, number) in self.evidence.iter().zip(1..) {
            if !cited.contains(&number) {
                faults.push(ReportFault::Uncited { number });
            }
            if !texts.get(&quote.field).is_some_and(|text| occurs(quote, text)) {
                faults.push(ReportFault::QuoteMissing { number });
            }
        }
    }

    fn sentence_faults(&self, faults: &mut Vec<ReportFault>) {
        let mut places: BTreeSet<(usize, usize)> = self
            .marks()
            .iter()
            .map(|mark| (mark.passage + 1, mark.sentence + 1))
            .collect();
        for (paragraph, passage) in self.passages.iter().zip(1..) {
            let silent = paragraph
                .sentences
                .iter()
                .zip(1..)
                .filter(|(words, _)| words.text.is_empty());
            places.extend(silent.map(|(_, sentence)| (passage, sentence)));
            if paragraph.sentences.is_empty() {
                places.insert((passage, 1));
            }
        }
        faults.extend(
            places
                .into_iter()
                .map(|(passage, sentence)| ReportFault::Sentence { passage, sentence }),
        );
    }

    /// What is wrong between a final report and its draft: another panel or package, reviews that are not the same, and
    /// changes without a reason or reasons without a change.
    #[must_use]
    pub fn chain_faults(&self, draft: &PanelReport, named: &Named) -> Vec<ReportFault> {
        let is_its_draft = self.previous.as_ref() == Some(named)
            && draft.stage == Stage::Draft
            && self.round == draft.round
            && self.descriptor == draft.descriptor
            && self.pack == draft.pack;
        if !is_its_draft {
            return vec![ReportFault::OtherDraft];
        }
        let mut faults = Vec::new();
        for before in &draft.reviews {
            let kept = self.reviews.iter().any(|bound| {
                bound.member == before.member
                    && (&bound.review, &bound.salt, bound.receipt) == (&before.review, &before.salt, before.receipt)
                    && bound.revisions.starts_with(&before.revisions)
            });
            if !kept {
                faults.push(ReportFault::OtherReview {
                    member: before.member.clone(),
                });
            }
        }
        let is_new = |member: &&Did| !draft.reviews.iter().any(|before| before.member == **member);
        let new = self.reviews.iter().map(|bound| &bound.member).filter(is_new);
        faults.extend(new.map(|member| ReportFault::OtherReview { member: member.clone() }));
        let changed: BTreeSet<Option<String>> = changed(draft, self).into_iter().map(|one| one.criterion).collect();
        let mut given = BTreeSet::new();
        for reason in &self.changes {
            let is_first = given.insert(reason.criterion.clone());
            if !is_first || reason.reason.is_empty() || !changed.contains(&reason.criterion) {
                faults.push(ReportFault::IdleReason {
                    criterion: reason.criterion.clone(),
                });
            }
        }
        let silent = changed.difference(&given).cloned();
        faults.extend(silent.map(|criterion| ReportFault::NoReason { criterion }));
        faults
    }

    /// What is wrong between the replies and the points of the institution's response, by their criteria.
    #[must_use]
    pub fn reply_faults(&self, points: &[&str]) -> Vec<ReportFault> {
        let mut faults = Vec::new();
        let mut given = BTreeSet::new();
        for reply in &self.replies {
            let criterion = reply.criterion.as_str();
            if !given.insert(criterion) || reply.text.is_empty() || !points.contains(&criterion) {
                faults.push(ReportFault::IdleReply {
                    criterion: reply.criterion.clone(),
                });
            }
        }
        let silent = points.iter().filter(|point| !given.contains(**point));
        faults.extend(silent.map(|point| ReportFault::NoReply {
            criterion: (*point).to_owned(),
        }));
        faults
    }
}

impl Room {
    /// The criteria that members dispute and about which a report says no word, in the order of the pack. A panel that
    /// does not agree says why it decides as it does.
    #[must_use]
    pub fn unexplained(&self, report: &PanelReport, pack: &Pack) -> Vec<String> {
        let undisputed: BTreeSet<String> = self
            .undisputed(pack)
            .into_iter()
            .map(|(criterion, _)| criterion)
            .collect();
        let is_silent = |criterion: &&rulebook::Criterion| {
            let decision = report.decision_of(&criterion.id);
            !undisputed.contains(&criterion.id) && decision.is_none_or(|decision| decision.text.is_empty())
        };
        pack.criteria()
            .iter()
            .filter(is_silent)
            .map(|criterion| criterion.id.clone())
            .collect()
    }
}
