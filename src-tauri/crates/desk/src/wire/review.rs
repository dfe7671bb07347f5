//! Importing packages and reviewing them.

use std::collections::BTreeMap;

use super::{Both, FileLine, FindingStatus, HintView, KeyRow, NewerPack, PackHead, Quote, SignerView};

words! {
    /// What became of a file that was imported.
    TrayOutcome { /// A package to review.
        Package, /// A package whose text is intact, with a damaged attachment.
        Damaged, /// The whole copy of a package that had come damaged.
        Whole, /// A review of one's own descriptor.
        Review, /// An endorsement of one's own descriptor.
        Endorsement, /// An internal review of one's own descriptor.
        Internal, /// The same bytes are here.
        AlreadyHere, /// A newer version of something here.
        Newer, /// An older version than one here; kept beside it.
        Older, /// A trust list.
        TrustList, /// A review of something that is not here.
        Unrelated, /// An institution's answer to a review.
        Response, /// A round of a panel.
        Round, /// A signed pack that is in force here now.
        Pack, /// The plan of a workshop to take part in.
        Exercise, /// A sealed review of a member of a panel.
        Sealed, /// A report of a panel.
        Report, /// What a member says to a report.
        Opinion, /// One's own review, sent back by the chair with a note.
        Returned, /// A note that goes to another member.
        ForOther, /// A note that does not fit what is here.
        Unfit, /// A colleague's working copy that cannot be taken in.
        WorkingCopy, /// A working copy of something new, taken in.
        Adopted, /// A working copy of something here, merged.
        Merged, /// A working copy with nothing new.
        CopyKnown, /// Not one of our files.
        NotOurs, /// Ours, and not as it was signed.
        Changed, /// Made by a newer program.
        FromNewer, /// Could not be read from the disk.
        Unreadable }
    /// Conflict of interest.
    Declared { /// None.
        None, /// There is one.
        Conflict, /// Not sure.
        Unsure }
    /// How far a package in the queue is.
    QueueState { /// No declaration yet.
        Waiting, /// Sealed by a conflict.
        Sealed, /// Being reviewed.
        Open, /// Signed.
        Signed }
}

wire! {
    /// One file of an import.
    TrayRow {
        /// File name.
        name: String,
        /// Digest when it could be read.
        digest: Option<String>,
        /// What became of it.
        outcome: TrayOutcome,
        /// What happened, in both languages.
        what: Both,
        /// What to do next, in both languages.
        next: Both,
        /// Title inside, only when it is intact.
        title: Both,
        /// Version inside.
        version: Option<u32>,
        /// Signer.
        signer: Option<SignerView>,
        /// Where it leads: a route of the window.
        route: Option<String>,
    }
    /// A package in the review queue; nothing of its content.
    QueueRow {
        /// Digest of the package.
        package: String,
        /// Title.
        title: Both,
        /// Institution.
        institution: Both,
        /// Version.
        version: u32,
        /// When it came.
        received: String,
        /// State.
        state: QueueState,
        /// Review begun on it.
        review: Option<String>,
        /// That review is an internal one.
        internal: bool,
        /// Criteria rated.
        done: u32,
        /// Criteria in all.
        total: u32,
        /// Signer.
        signer: SignerView,
        /// What its damaged attachments are called.
        damaged: Vec<Both>,
        /// The round in which it is rated.
        round: Option<super::QueueRound>,
    }
    /// Names a package.
    PackageAsk {
        /// Digest of the package.
        package: String,
    }
    /// What may be seen before the declaration.
    Envelope {
        /// Digest of the package.
        package: String,
        /// Title.
        title: Both,
        /// Provider.
        institution: Both,
        /// Awarding body.
        awarding_body: Both,
        /// Contact named in it.
        contact: Option<String>,
        /// Version.
        version: u32,
        /// Signer.
        signer: SignerView,
        /// Who endorsed it.
        endorsers: Vec<Both>,
        /// What it has in common with the own profile.
        hints: Vec<HintView>,
        /// Names and sizes of the files in it.
        files: Vec<FileLine>,
        /// Pack it was made with.
        pack: PackHead,
        /// The same pack is in this store.
        pack_known: bool,
        /// Declaration, when made.
        declared: Option<Declared>,
        /// Review begun on it.
        review: Option<String>,
        /// Internal review begun on it.
        internal: Option<String>,
    }
    /// Begins an internal review.
    DeclareInternal {
        /// Digest of the package.
        package: String,
        /// Whoever reviews wrote on the descriptor.
        wrote: bool,
        /// What they wrote.
        note: Option<String>,
    }
    /// Internal reviews that a package carries.
    Carried {
        /// How many.
        count: u32,
        /// What they say; empty until every criterion has an own rating.
        reviews: Vec<super::ReceivedReview>,
    }
    /// Declares a conflict of interest, or none.
    Declare {
        /// Digest of the package.
        package: String,
        /// Declaration.
        declared: Declared,
        /// In the expert's words.
        note: Option<String>,
        /// Role in which one reviews: expert, employer, student, international.
        role: String,
    }
    /// A review being written.
    ReviewView {
        /// Document.
        id: String,
        /// Digest of the package.
        package: String,
        /// Title.
        title: Both,
        /// Version judged.
        version: u32,
        /// Short digest of the version judged.
        digest: String,
        /// Pack it is pinned to.
        pack: PackHead,
        /// The pack is one of this computer's; without it nothing can be signed.
        pack_known: bool,
        /// Another pack that could take its place.
        newer: Option<NewerPack>,
        /// Signed: nothing can be changed any more.
        signed: bool,
        /// It is internal quality assurance, not an expert's review.
        internal: bool,
        /// In which role the person reviews.
        role: String,
        /// Requirements in plain words by criterion, for roles that do not assess by profession.
        plain: BTreeMap<String, Both>,
        /// What the quality office said, when the package carries it.
        carried: Carried,
        /// What the damaged attachments of the package are called.
        damaged: Vec<Both>,
        /// Notes with which the chair sent it back, the oldest first.
        returned: Vec<super::ReturnedNote>,
        /// The text to judge, in order.
        text: Vec<TextSection>,
        /// Ratings by criterion.
        ratings: BTreeMap<String, RatingView>,
        /// Computed facts by criterion.
        facts: BTreeMap<String, Vec<FactView>>,
        /// Criteria rated.
        done: u32,
        /// Criteria in all.
        total: u32,
        /// Decision that the pack's rule proposes.
        proposed: Option<String>,
        /// Decision chosen.
        decision: Option<String>,
        /// What stands in the way of signing.
        blocked: Vec<ReviewBlock>,
        /// What undo would take back.
        undo: Option<Both>,
        /// What redo would bring back.
        redo: Option<Both>,
        /// When the last change was written.
        saved_at: String,
    }
    /// A section of the text to judge.
    TextSection {
        /// Section of the template.
        id: String,
        /// Title.
        title: Both,
        /// What it says.
        items: Vec<TextItem>,
    }
    /// One passage that can be quoted, or a fact.
    TextItem {
        /// Field; for a text without the language side.
        path: String,
        /// Label.
        label: Both,
        /// Position of its list item from 1.
        position: Option<u32>,
        /// Plain text in each language; anchors stand on it.
        text: Both,
        /// Safe HTML in each language.
        html: Both,
        /// It can be quoted: it is a text that a person wrote.
        quotable: bool,
    }
    /// A rating and what goes with it.
    RatingView {
        /// Token, when rated.
        rating: Option<String>,
        /// Comment.
        comment: Both,
        /// Evidence.
        evidence: Vec<EvidenceView>,
        /// Recommendations.
        recommendations: Vec<RemarkView>,
        /// Suggestions.
        suggestions: Vec<RemarkView>,
        /// Good practice.
        good_practice: Vec<RemarkView>,
        /// Questions to the institution.
        questions: Vec<RemarkView>,
        /// Token of how sure the person is, when said.
        confidence: Option<String>,
        /// A note for oneself that never leaves this computer.
        private: Option<String>,
        /// The pack asks for a comment at this rating and there is none.
        comment_missing: bool,
    }
    /// A remark in a list.
    RemarkView {
        /// Id of the item.
        id: String,
        /// Its text.
        text: Both,
    }
    /// A quote as evidence.
    EvidenceView {
        /// Id of the item.
        id: String,
        /// The quote.
        quote: Quote,
    }
    /// A computed fact: never a score.
    FactView {
        /// Rule.
        rule: String,
        /// Answer.
        status: FindingStatus,
        /// What was seen.
        message: Both,
        /// Field.
        path: String,
    }
    /// Something that stands in the way of signing a review.
    ReviewBlock {
        /// Criterion, absent for the whole review.
        criterion: Option<String>,
        /// Why, in both languages.
        why: Both,
    }
    /// Anchors words as evidence.
    AddEvidence {
        /// Review.
        document: String,
        /// Criterion.
        criterion: String,
        /// Field with its language side.
        field: String,
        /// The exact words.
        exact: String,
        /// Where they begin in the plain text, in UTF-16 units.
        start: Option<u32>,
    }
    /// The report before it is signed.
    ReportPreview {
        /// Review.
        document: String,
        /// Title.
        title: Both,
        /// Version judged.
        version: u32,
        /// Short digest judged.
        digest: String,
        /// Decision chosen.
        decision: Option<String>,
        /// Decision the pack's rule proposes.
        proposed: Option<String>,
        /// What the report will say, criterion by criterion.
        remarks: Vec<super::ReceivedRemark>,
        /// Conflict of interest as declared.
        declared: Declared,
        /// What stands in the way.
        blocked: Vec<ReviewBlock>,
        /// Files that would go into the package.
        files: Vec<FileLine>,
        /// Keys to sign with.
        keys: Vec<KeyRow>,
        /// Suggested file name.
        name: String,
        /// Signed already: digest of the file.
        signed: Option<String>,
        /// It is internal quality assurance, not an expert's review.
        internal: bool,
    }
    /// Signs a review and writes its package where the person chooses.
    SignReview {
        /// Review.
        document: String,
        /// DID of the key.
        key: String,
        /// Passphrase.
        passphrase: String,
    }
}
