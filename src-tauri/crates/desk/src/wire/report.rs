//! The report of a panel: writing it, signing it, saying something to it, reading it.

use super::{Both, KeyRow, Quote, RoundSeat, SignerView};

words! {
    /// How far a report has come.
    ReportStage { /// For the institution, which answers.
        Draft, /// For the council.
        Final }
    /// Where a member stands.
    OpinionPosition { /// Goes along.
        Concurs, /// Does not, and says why.
        Dissents }
    /// In which form a report is saved to be read.
    ReportForm { /// A PDF.
        Pdf, /// A Word document.
        Docx }
}

wire! {
    /// The report as the chair writes it.
    ReportDraft {
        /// The panel's document.
        document: String,
        /// Digest of the round's file.
        round: String,
        /// The descriptor.
        descriptor: String,
        /// Title of the descriptor.
        title: Both,
        /// Draft or final.
        stage: ReportStage,
        /// One passage for each decided criterion, in the pack's order.
        passages: Vec<ReportPassage>,
        /// What is decided about each criterion; nothing while no overall result is chosen.
        decisions: Vec<ReportDecision>,
        /// Free prose about the whole.
        whole: Both,
        /// The quotes by their numbers; the first is 1.
        evidence: Vec<Quote>,
        /// The overall result that was chosen.
        decision: Option<String>,
        /// Why.
        text: Both,
        /// What keeps it from being signed.
        blocked: Vec<ReportBlock>,
        /// What each member says to it as it stands.
        opinions: Vec<ReportOpinion>,
        /// Every member who stayed has said something to it as it stands.
        complete: bool,
        /// What changed since the draft; of a final report only.
        changes: Vec<ReportChange>,
        /// The institution's points and the replies to them; of a final report only.
        points: Vec<ReportPoint>,
        /// Digest of the newest file that was signed, and whether every member has spoken in it.
        signed: Option<SignedReport>,
        /// Digest of the signed draft; of a final report only.
        draft: Option<String>,
        /// Keys to sign with.
        keys: Vec<KeyRow>,
        /// What undo takes back.
        undo: Option<Both>,
        /// What redo brings back.
        redo: Option<Both>,
        /// When the last change was written.
        saved_at: String,
    }
    /// A report that was signed.
    SignedReport {
        /// Digest of its file.
        digest: String,
        /// Draft or final.
        stage: ReportStage,
        /// It holds what every member says to it.
        complete: bool,
        /// It is as the panel's document stands now.
        current: bool,
    }
    /// A passage about one criterion.
    ReportPassage {
        /// The criterion.
        criterion: String,
        /// The sentence that states the rating; locked to the decision.
        sentence: Both,
        /// The token that the sentence states.
        states: String,
        /// The decision says something else now: the sentence has to be written anew.
        marked: bool,
        /// Free prose around it.
        prose: Both,
        /// Numbers of the quotes it stands on.
        evidence: Vec<u32>,
    }
    /// Something that keeps a report from being signed.
    ReportBlock {
        /// Criterion, absent for the whole.
        criterion: Option<String>,
        /// Why.
        why: Both,
    }
    /// What a member says to a report.
    ReportOpinion {
        /// The key of the member.
        member: String,
        /// Name.
        name: Both,
        /// The seat.
        seat: RoundSeat,
        /// Where the member stands; absent when nothing was said to the report as it stands.
        position: Option<OpinionPosition>,
        /// The minority opinion.
        words: Both,
        /// Something was said to another state of the report.
        stale: bool,
    }
    /// What changed about one criterion since the draft.
    ReportChange {
        /// The criterion; absent for the overall result.
        criterion: Option<String>,
        /// The parts that changed, in words.
        parts: Vec<Both>,
        /// Why.
        reason: Both,
    }
    /// A point of the institution and the panel's reply.
    ReportPoint {
        /// The criterion.
        criterion: String,
        /// Token of the institution's answer.
        answer: String,
        /// What it says.
        text: Both,
        /// Token of the reply, when chosen.
        reply: Option<String>,
        /// Why.
        words: Both,
    }
    /// Writes the sentences that state ratings: all that are not written yet, or one anew.
    WriteSentences {
        /// The panel's document.
        document: String,
        /// The criterion whose sentence is written anew.
        criterion: Option<String>,
    }
    /// Signs what a member says to a report.
    SignOpinion {
        /// Digest of the report's file.
        digest: String,
        /// DID of the key.
        key: String,
        /// Passphrase.
        passphrase: String,
        /// Where the member stands.
        position: OpinionPosition,
        /// The minority opinion.
        words: Both,
    }
    /// Signs the endorsement in Open Badges that a final, positive report allows.
    SignBadge {
        /// Digest of the report's file.
        digest: String,
        /// DID of the key that signed the report.
        key: String,
        /// Passphrase.
        passphrase: String,
    }
    /// Saves a signed report to be read.
    SaveReport {
        /// Digest of the report's file.
        digest: String,
        /// Georgian or English.
        language: super::Language,
        /// In which form.
        form: ReportForm,
        /// Without names: for publication.
        redacted: bool,
    }
    /// A signed report.
    ReportView {
        /// Digest of its file.
        digest: String,
        /// Title of the descriptor.
        title: Both,
        /// The institution.
        institution: Both,
        /// The descriptor.
        descriptor: String,
        /// The version that is judged.
        version: u32,
        /// Draft or final.
        stage: ReportStage,
        /// It is a council pack: every review lies beside it.
        council: bool,
        /// Who signed it.
        signer: SignerView,
        /// What the round is called.
        round: Both,
        /// The overall result.
        decision: String,
        /// Why.
        text: Both,
        /// The prose about the whole.
        whole: Both,
        /// One decision a criterion, in the pack's order.
        decisions: Vec<ReportDecision>,
        /// The quotes by their numbers; the first is 1.
        evidence: Vec<Quote>,
        /// What the members say.
        opinions: Vec<ReportOpinion>,
        /// Every member has spoken.
        complete: bool,
        /// Names of those who left for a conflict of interest.
        left: Vec<Both>,
        /// What changed since the draft.
        changes: Vec<ReportChange>,
        /// The points and the replies.
        points: Vec<ReportPoint>,
        /// A key of this computer sits on the panel: this seat can say something to it.
        seat: Option<RoundSeat>,
        /// The descriptor was written on this computer: it can be answered.
        own: bool,
        /// Keys to sign with.
        keys: Vec<KeyRow>,
    }
    /// A decision in a report.
    ReportDecision {
        /// The criterion.
        criterion: String,
        /// What it asks for.
        requirement: Both,
        /// Token.
        rating: String,
        /// The reasons.
        text: Both,
        /// Numbers of the quotes.
        evidence: Vec<u32>,
        /// Recommendations.
        recommendations: Vec<Both>,
        /// Suggestions.
        suggestions: Vec<Both>,
        /// Good practice.
        good_practice: Vec<Both>,
        /// The prose about it, sentence after sentence.
        prose: Both,
    }
}
