//! Whether a report fits what it binds: the round, the judged version, the pack, its draft, the answer and the opinions.
//!
//! The one place that both making and verifying ask, so that nothing is signed which a verifier would refuse. Each
//! misfit is named by the member of the report's literal in which it stands, or by the file that is wrong. Whether the
//! reviews are the sealed ones is asked of the council's bag, which holds them (`reported`).

use std::collections::BTreeSet;

use ::panel::{Decision, FORMAT, Named, Opinion, PanelReport, ReportFault, Round, Seat, Stage};
use descriptor::Anchor;
use parcel::{DRAFT_FILE, OPINIONS, REPORT_FILE, RESPONSE_FILE};
use review::response::{Answered, asking};
use review::{RatingEntry, Response};
use signing::{Credential, Did, Envelope, Id};

use crate::compose::{DescriptorLiteral, Rulebook};

/// A report among everything that it speaks of.
pub(super) struct Fit<'a> {
    /// The report.
    pub(super) report: &'a PanelReport,
    /// Who signs it.
    pub(super) signer: &'a Did,
    /// Its signature, once there is one.
    pub(super) signed: Option<&'a Envelope>,
    /// The round.
    pub(super) round: &'a Credential<Round>,
    /// The version that is judged.
    pub(super) judged: &'a Credential<DescriptorLiteral>,
    /// The pack.
    pub(super) rulebook: &'a Rulebook,
    /// The draft of a final report.
    pub(super) draft: Option<&'a Credential<PanelReport>>,
    /// What the institution answered to it.
    pub(super) response: Option<&'a Credential<Response>>,
    /// What the members say.
    pub(super) opinions: &'a [Credential<Opinion>],
}

/// What a report says of each criterion, as the entries of a review say it.
pub(in crate::compose) fn entries(report: &PanelReport) -> Vec<RatingEntry> {
    let quote = |number: &usize| -> Option<Anchor> { report.evidence.get(number.checked_sub(1)?).cloned() };
    let entry = |decision: &Decision| RatingEntry {
        criterion: decision.criterion.clone(),
        rating: decision.rating,
        comment: decision.text.clone(),
        evidence: decision.evidence.iter().filter_map(quote).collect(),
        recommendations: decision.recommendations.clone(),
        suggestions: decision.suggestions.clone(),
        good_practice: decision.good_practice.clone(),
        questions: Vec::new(),
        confidence: None,
    };
    report.decisions.iter().map(entry).collect()
}

/// The name of a credential's file in a folder that names files by the id of the credential.
pub(super) fn file_name(folder: &str, id: &Id) -> String {
    let uuid = id.as_str().trim_start_matches("urn:uuid:");
    format!("{folder}{uuid}.vc.json")
}

/// A credential as others name it.
pub(super) fn named(envelope: &Envelope) -> Named {
    Named {
        id: envelope.id.clone(),
        digest: envelope.digest,
    }
}

/// A place in the literal of the report.
pub(super) fn place(member: &str) -> String {
    format!("data/{REPORT_FILE}#{member}")
}

/// A file beside the report.
fn file(path: &str) -> String {
    format!("data/{path}")
}

impl Fit<'_> {
    /// Everything that does not fit.
    pub(super) fn all(&self) -> Vec<String> {
        [self.unbound(), self.cells(), self.chain(), self.opinions()].concat()
    }

    /// What is not bound as it has to be: round, pack, judged version, members, signer, related files.
    pub(super) fn unbound(&self) -> Vec<String> {
        let (report, round, judged) = (self.report, &self.round.literal, self.judged);
        let mut wrong = Vec::new();
        if !round.is_whole() || report.round != named(&self.round.envelope) {
            wrong.push("round".to_owned());
        }
        let head = &self.rulebook.pack.head;
        let pack = &report.pack;
        let is_pack =
            pack.digest == self.rulebook.digest.to_string() && (&pack.id, &pack.version) == (&head.id, &head.version);
        if !is_pack || *pack != round.pack {
            wrong.push("pack".to_owned());
        }
        let is_of_round = round.package(&report.descriptor.id).is_some_and(|package| {
            package.descriptor == report.descriptor && package.credential == named(&judged.envelope)
        });
        let is_judged = judged.envelope.subject.as_str() == report.descriptor.id
            && judged.literal.version == report.descriptor.version;
        if !is_of_round || !is_judged {
            wrong.push("descriptor".to_owned());
        }
        if report.reviews.is_empty() {
            wrong.push("reviews".to_owned());
        }
        wrong.extend(self.misseated().iter().map(ToString::to_string));
        if !self.is_led() {
            wrong.push(self.signer.to_string());
        }
        if self.signed.is_some_and(|signed| !self.relates(signed)) {
            wrong.push("relatedResource".to_owned());
        }
        wrong.iter().map(|member| place(member)).collect()
    }

    /// Who of the round is neither bound nor left, or is named more than once, or does not sit in it at all.
    fn misseated(&self) -> BTreeSet<&Did> {
        let named = || {
            self.report
                .reviews
                .iter()
                .map(|bound| &bound.member)
                .chain(&self.report.left)
        };
        let asked = self.round.literal.members.iter().map(|member| &member.did);
        let times = |did: &Did| named().filter(|one| *one == did).count();
        let stranger = |did: &&Did| self.round.literal.member(did).is_none();
        let missing = asked.filter(|did| times(did) != 1);
        missing.chain(named().filter(stranger)).collect()
    }

    /// The chair signs; when the chair left, another member who stayed.
    fn is_led(&self) -> bool {
        let members = &self.round.literal.members;
        let chair = members.iter().find(|member| member.seat == Seat::Chair);
        let is_seated = self.report.reviews.iter().any(|bound| bound.member == *self.signer);
        chair.is_some_and(|chair| is_seated && (chair.did == *self.signer || self.report.left.contains(&chair.did)))
    }

    /// Whether the signature names everything that the report is bound to.
    fn relates(&self, signed: &Envelope) -> bool {
        let names = |id: &str, digest| signed.related.iter().any(|one| one.id == id && one.digest == digest);
        let judged = &self.judged.envelope;
        let has_pack = signed.related.iter().any(|one| one.digest == self.rulebook.digest);
        let follows = [&self.report.previous, &self.report.response].into_iter().flatten();
        signed.subject == judged.subject
            && has_pack
            && names(judged.id.as_str(), judged.digest)
            && names(self.report.round.id.as_str(), self.report.round.digest)
            && follows.into_iter().all(|one| names(one.id.as_str(), one.digest))
    }

    /// Decisions, quotes and sentences that do not hold.
    pub(super) fn cells(&self) -> Vec<String> {
        let faults = self.report.faults(&self.rulebook.pack, &self.judged.literal.content);
        let cell = |fault: &ReportFault| match fault {
            ReportFault::Undecided { criterion }
            | ReportFault::Misplaced { criterion }
            | ReportFault::NoWords { criterion }
            | ReportFault::NoSuchQuote { criterion, .. } => Some(format!("decisions/{criterion}")),
            ReportFault::Uncited { number } | ReportFault::QuoteMissing { number } => {
                Some(format!("evidence/{number}"))
            }
            ReportFault::Sentence { passage, sentence } => Some(format!("passages/{passage}/sentences/{sentence}")),
            ReportFault::Format { .. } => Some("format".to_owned()),
            // Who sits on the panel is asked with the binding, and stages with the chain.
            _ => None,
        };
        faults.iter().filter_map(cell).map(|member| place(&member)).collect()
    }

    /// What is wrong between a final report, its draft and the institution's answer.
    pub(super) fn chain(&self) -> Vec<String> {
        let report = self.report;
        let own = report.faults(&self.rulebook.pack, &self.judged.literal.content);
        let mut faults: Vec<ReportFault> = own.into_iter().filter(|one| *one == ReportFault::Stage).collect();
        let mut wrong = Vec::new();
        match self.draft {
            Some(draft) if report.stage == Stage::Final => {
                faults.extend(report.chain_faults(&draft.literal, &named(&draft.envelope)));
                if !self.of_draft(draft).is_sound() {
                    wrong.push(file(DRAFT_FILE));
                }
            }
            None if report.stage == Stage::Draft => {}
            // A draft of a draft, or a final report without one.
            _ => wrong.push(place("previous")),
        }
        let points: Vec<&str> = self.response.map_or_else(Vec::new, |response| {
            response
                .literal
                .points
                .iter()
                .map(|point| point.criterion.as_str())
                .collect()
        });
        faults.extend(report.reply_faults(&points));
        let is_answer = match (&report.response, self.response) {
            (None, None) => true,
            (Some(name), Some(response)) => *name == named(&response.envelope) && self.is_answered(response),
            _ => false,
        };
        if !is_answer {
            wrong.push(if self.response.is_some() {
                file(RESPONSE_FILE)
            } else {
                place("response")
            });
        }
        wrong.extend(faults.iter().map(|fault| place(&link(fault))));
        wrong
    }

    /// The draft among what it binds, which is the same.
    fn of_draft<'b>(&'b self, draft: &'b Credential<PanelReport>) -> Fit<'b> {
        Fit {
            report: &draft.literal,
            signer: &draft.envelope.did,
            signed: Some(&draft.envelope),
            draft: None,
            response: None,
            opinions: &[],
            ..*self
        }
    }

    /// Whether a report stands, apart from what its members say to it.
    fn is_sound(&self) -> bool {
        self.report.format == FORMAT && [self.unbound(), self.cells(), self.chain()].concat().is_empty()
    }

    /// Whether an answer is one to the draft: to these very bytes, and to each of its points in their order.
    fn is_answered(&self, response: &Credential<Response>) -> bool {
        let Some(draft) = self.draft else { return false };
        let (literal, envelope) = (&response.literal, &draft.envelope);
        let entries = entries(&draft.literal);
        let asked = asking(&entries, &self.rulebook.pack).into_iter();
        let given = literal.points.iter().map(|point| point.criterion.as_str());
        literal.answers_to.kind == Answered::Report
            && literal.answers_to.id == envelope.id.as_str()
            && literal.answers_to.digest == envelope.digest.to_string()
            && response
                .envelope
                .related
                .iter()
                .any(|one| one.digest == envelope.digest)
            && response.envelope.subject == envelope.subject
            && (&literal.descriptor, &literal.pack) == (&draft.literal.descriptor, &draft.literal.pack)
            && given.eq(asked.map(|point| point.criterion.as_str()))
    }

    /// Opinions that are not their member's, not of this report, not listed, or not there.
    pub(super) fn opinions(&self) -> Vec<String> {
        let report = self.report;
        let fits = |one: &Credential<Opinion>| {
            let listed = report
                .opinions
                .iter()
                .filter(|opined| opined.opinion == named(&one.envelope));
            let is_its_members = listed.map(|opined| &opined.member).eq([&one.envelope.did]);
            is_its_members
                && report.reviews.iter().any(|bound| bound.member == one.envelope.did)
                && one.envelope.subject.as_str() == report.descriptor.id
                && one.literal.is_whole()
                && one.literal.speaks_of(report)
        };
        let strange = self.opinions.iter().filter(|one| !fits(one));
        let mut wrong: Vec<String> = strange
            .map(|one| file(&file_name(OPINIONS, &one.envelope.id)))
            .collect();
        let mut spoken = BTreeSet::new();
        for opined in &report.opinions {
            let is_here = self.opinions.iter().any(|one| named(&one.envelope) == opined.opinion);
            if !is_here || !spoken.insert(&opined.member) {
                wrong.push(place(&format!("opinions/{}", opined.member)));
            }
        }
        wrong
    }
}

/// Where a fault between a final report, its draft and the answer stands.
fn link(fault: &ReportFault) -> String {
    let about = |criterion: &Option<String>| criterion.clone().unwrap_or_else(|| "decision".to_owned());
    match fault {
        ReportFault::OtherDraft => "previous".to_owned(),
        ReportFault::OtherReview { member } => format!("reviews/{member}"),
        ReportFault::NoReason { criterion } | ReportFault::IdleReason { criterion } => {
            format!("changes/{}", about(criterion))
        }
        ReportFault::NoReply { criterion } | ReportFault::IdleReply { criterion } => format!("replies/{criterion}"),
        _ => "stage".to_owned(),
    }
}
