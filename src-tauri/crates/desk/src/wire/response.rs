//! Answering a review that came back, and reading an answer.

use super::{
    Both, FieldDifference, FileLine, KeyRow, PackHead, Quote, ReceivedRemark, ReviewBlock, SignerView, TextSection,
};

words! {
    /// Where an institution stands on one point.
    Stance { /// The point is right.
        Agree, /// It rests on a fact that is not so.
        Correct, /// The judgement is not shared.
        Disagree }
}

wire! {
    /// Begins the answer to a review, or opens the one that was begun.
    AnswerReview {
        /// The descriptor.
        document: String,
        /// Digest of the review's file; the newest one without it.
        review: Option<String>,
    }
    /// An answer being written, or as it was signed.
    ResponseView {
        /// Document; empty for an answer that came from elsewhere.
        id: String,
        /// The descriptor.
        descriptor: String,
        /// Title.
        title: Both,
        /// Version judged.
        version: u32,
        /// Pack it was judged by.
        pack: PackHead,
        /// It answers the draft report of a panel, not one expert's review.
        panel: bool,
        /// Who signed the review.
        reviewer: SignerView,
        /// Who signed the answer.
        signer: Option<SignerView>,
        /// Signed: nothing can be changed any more. Digest of the file.
        signed: Option<String>,
        /// The points, in order.
        points: Vec<PointView>,
        /// Points that ask for nothing more.
        answered: u32,
        /// Most words of one answer in one language.
        limit: Option<u32>,
        /// The version that was signed since.
        revised: Option<u32>,
        /// The draft has changes that are in no signed version.
        unsigned: bool,
        /// What differs from the version judged.
        changes: Vec<ChangedField>,
        /// The own text, in order, to quote from.
        text: Vec<TextSection>,
        /// The own attachments, to name as evidence.
        attachments: Vec<OwnFile>,
        /// What stands in the way of signing.
        blocked: Vec<ReviewBlock>,
        /// Keys to sign with.
        keys: Vec<KeyRow>,
        /// Files that would go into the file.
        files: Vec<FileLine>,
        /// Suggested file name.
        name: String,
        /// What undo would take back.
        undo: Option<Both>,
        /// What redo would bring back.
        redo: Option<Both>,
        /// When the last change was written.
        saved_at: String,
    }
    /// A point and its answer.
    PointView {
        /// Criterion.
        criterion: String,
        /// What the reviewer said.
        remark: ReceivedRemark,
        /// Answer.
        answer: Option<Stance>,
        /// In own words.
        text: Both,
        /// Words of the Georgian side.
        words_ka: u32,
        /// Words of the English side.
        words_en: u32,
        /// Evidence.
        evidence: Vec<OwnEvidence>,
        /// Changed fields that belong to it.
        linked: Vec<String>,
        /// Changed fields that are suggested, because the reviewer quoted them.
        suggested: Vec<String>,
        /// What it still asks for.
        open: Vec<Both>,
    }
    /// What an answer stands on.
    OwnEvidence {
        /// Id of the item.
        id: String,
        /// Words of the own text.
        quote: Option<Quote>,
        /// A file of one's own.
        file: Option<OwnFile>,
    }
    /// An attachment of the own descriptor.
    OwnFile {
        /// SHA-256.
        sha256: String,
        /// Title.
        title: Both,
        /// File name.
        name: String,
    }
    /// A field that differs from the version judged.
    ChangedField {
        /// What a link names: the field, the item that went, or the list in another order.
        path: String,
        /// How it differs.
        difference: FieldDifference,
        /// It differs in the signed version, too.
        signed: bool,
    }
    /// Links a changed field to a point, or takes it away.
    LinkChange {
        /// Document.
        document: String,
        /// Point.
        criterion: String,
        /// What is linked.
        path: String,
        /// Linked or not.
        linked: bool,
    }
    /// Names one's own attachment as evidence.
    NameFile {
        /// Document.
        document: String,
        /// Point.
        criterion: String,
        /// Digest of the file.
        sha256: String,
    }
    /// How far the answer to a review has come.
    ResponseState {
        /// Document, when it was begun.
        document: Option<String>,
        /// Points that ask for nothing more.
        answered: u32,
        /// Points.
        total: u32,
        /// It is signed.
        signed: bool,
    }
}
