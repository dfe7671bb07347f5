//! Drafting a descriptor.

use std::collections::BTreeMap;

use super::{Both, FieldValue, KeyRow, PackHead};

words! {
    /// Answer of a rule or a criterion.
    FindingStatus { /// Met.
        Met, /// Not met.
        NotMet, /// The input is missing or unreadable.
        Unclear, /// Only a person can say.
        Person }
}

wire! {
    /// A descriptor being drafted.
    Draft {
        /// Document.
        id: String,
        /// Pack that guides it.
        pack: PackHead,
        /// Version last signed, 0 for none.
        version: u32,
        /// When the last change was written.
        saved_at: String,
        /// Every field that has a value; fields of removed items are left out.
        fields: BTreeMap<String, FieldValue>,
        /// Lists: path → ids of items in order.
        lists: BTreeMap<String, Vec<String>>,
        /// Fields whose text cannot be read as they ask; it is kept as typed.
        unreadable: Vec<String>,
        /// Fields that two people changed, with both values.
        conflicts: Vec<Conflict>,
        /// Open comments by the field or item they are pinned to.
        comments: BTreeMap<String, u32>,
        /// Findings in the order of the pack.
        findings: Vec<FindingView>,
        /// Status of each criterion in the order of the pack.
        criteria: Vec<CriterionStatus>,
        /// State of each section in order.
        sections: Vec<SectionState>,
        /// Sums.
        hours: HoursView,
        /// What helps beside fields and findings.
        depth: super::Depth,
        /// What undo would take back.
        undo: Option<Both>,
        /// What redo would bring back.
        redo: Option<Both>,
        /// Required-to-sign fields that are empty.
        blocked: Vec<String>,
        /// Reviews that came back.
        reviews: Vec<ReceivedReview>,
        /// How far the answer to each has come, by the digest of the review's file.
        responses: BTreeMap<String, super::ResponseState>,
    }
    /// A field that two people changed.
    Conflict {
        /// Field.
        path: String,
        /// Values to choose from.
        values: Vec<FieldValue>,
    }
    /// A finding in words.
    FindingView {
        /// Criterion it informs.
        criterion: String,
        /// Rule.
        rule: String,
        /// Field it speaks of.
        path: String,
        /// Section of the template where that field is.
        section: String,
        /// Answer.
        status: FindingStatus,
        /// The criterion is a minimum requirement.
        minimum: bool,
        /// What was seen and why it matters.
        message: Both,
        /// Source of the criterion.
        source: Both,
    }
    /// Status of a criterion.
    CriterionStatus {
        /// Criterion.
        criterion: String,
        /// Worst of its findings.
        status: FindingStatus,
        /// It is a minimum requirement.
        minimum: bool,
    }
    /// How far a section is.
    SectionState {
        /// Section.
        id: String,
        /// Required fields filled (each language counts).
        filled: u32,
        /// Required fields.
        total: u32,
        /// Findings not met or unclear in it.
        open: u32,
    }
    /// Sums of hours, as written numbers.
    HoursView {
        /// Contact.
        contact: String,
        /// Independent.
        independent: String,
        /// Assessment.
        assessment: String,
        /// Practical, a part of the others.
        practical: String,
        /// Total.
        total: String,
        /// What the credits ask for, when they can be read.
        expected: Option<String>,
        /// Share of the expected hours in percent, 0–200.
        percent: u32,
        /// Sum of weights.
        weights: String,
    }
    /// One change of one field. `null` empties it.
    Edit {
        /// Document: a descriptor or a review.
        document: String,
        /// Field.
        path: String,
        /// New value.
        value: Option<FieldValue>,
        /// What the window saw there before; another value there meanwhile is kept beside this one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        seen: Option<super::Seen>,
    }
    /// What a change led to.
    Edited {
        /// Value as it stands now.
        value: Option<FieldValue>,
        /// Id of a new item.
        item: Option<String>,
        /// Documents to fetch again.
        changed: Vec<String>,
        /// When it was written.
        saved_at: String,
    }
    /// A new item at the end of a list.
    AddItem {
        /// Document.
        document: String,
        /// Path of the list.
        list: String,
    }
    /// Names an item.
    ItemAsk {
        /// Document.
        document: String,
        /// Path of the item.
        item: String,
    }
    /// Moves an item.
    MoveItem {
        /// Document.
        document: String,
        /// Path of the item.
        item: String,
        /// New position from 0.
        to: u32,
    }
    /// Attaches a file that the person chooses.
    Attach {
        /// Document.
        document: String,
        /// Need claim it proves: path of the item.
        need: Option<String>,
    }
    /// One attachment.
    AttachmentView {
        /// Path on this machine.
        path: String,
        /// File name.
        name: String,
        /// Title.
        title: Both,
        /// Media type.
        media_type: String,
        /// Size in bytes.
        bytes: u32,
        /// False when the file is missing on this machine.
        present: bool,
    }
    /// Prints a document.
    PrintAsk {
        /// Document.
        document: String,
        /// Language of the page.
        language: super::Language,
    }
    /// Asks what signing would do.
    PreviewAsk {
        /// Document.
        document: String,
        /// What the quality office said goes along.
        #[serde(default)]
        internal: bool,
    }
    /// What signing would do.
    SignPreview {
        /// Document.
        document: String,
        /// Title.
        title: Both,
        /// Version this would become.
        version: u32,
        /// Files that would go into the package.
        files: Vec<FileLine>,
        /// What the quality office said about a version in the package: it goes along or stays, as was asked.
        internal: Vec<ReceivedReview>,
        /// Minimum requirements that are not met.
        unmet: Vec<FindingView>,
        /// What must be filled first.
        blocked: Vec<BlockedField>,
        /// Fields whose text cannot be read and would not travel.
        unreadable: Vec<BlockedField>,
        /// Keys to sign with.
        keys: Vec<KeyRow>,
        /// Suggested file name.
        name: String,
        /// A change note is asked for, because an earlier version exists.
        note_wanted: bool,
        /// The attachments, the heaviest first, when together they are too heavy for many mailboxes.
        heavy: Vec<FileLine>,
        /// The same version goes once more: endorsements came since, or it carries other internal reviews.
        again: bool,
        /// The clock stands before the newest time seen.
        clock_suspect: bool,
    }
    /// A field that stands in the way.
    BlockedField {
        /// Field.
        path: String,
        /// Section.
        section: String,
        /// Label.
        label: Both,
    }
    /// A file in a package.
    FileLine {
        /// Name in the package.
        name: String,
        /// Its human name: for an attachment the one its author gave it.
        title: Both,
        /// What it is, where the name does not say that.
        kind: Both,
        /// Size, when known.
        bytes: Option<u32>,
        /// It came damaged and cannot be opened.
        damaged: bool,
    }
    /// Signs a descriptor and writes its package where the person chooses.
    SignPackage {
        /// Document.
        document: String,
        /// DID of the key.
        key: String,
        /// Passphrase.
        passphrase: String,
        /// What changed since the earlier version.
        note: Option<String>,
        /// What the quality office said goes along.
        #[serde(default)]
        internal: bool,
    }
    /// A review that came back, beside the fields it speaks of.
    ReceivedReview {
        /// Digest of its file.
        digest: String,
        /// It is what the institution's own quality office said.
        internal: bool,
        /// Claimed name of the signer.
        signer: Both,
        /// Short fingerprint of the key.
        fingerprint: String,
        /// True on a trusted list for reviewing, false where such a list denies it, absent where none says.
        trusted: Option<bool>,
        /// When it was signed.
        at: String,
        /// Version it judged.
        version: u32,
        /// The draft has changed since.
        changed_since: bool,
        /// Decision.
        decision: Both,
        /// Token of the decision.
        decision_token: String,
        /// What it says, criterion by criterion.
        remarks: Vec<ReceivedRemark>,
    }
    /// What a review says about one criterion.
    ReceivedRemark {
        /// Criterion.
        criterion: String,
        /// The requirement.
        text: Both,
        /// Token of the rating.
        rating: String,
        /// Words of the rating.
        rating_label: Both,
        /// Comment.
        comment: Both,
        /// Quotes, each at its field.
        quotes: Vec<Quote>,
        /// Recommendations.
        recommendations: Vec<Both>,
        /// Suggestions.
        suggestions: Vec<Both>,
        /// Good practice.
        good_practice: Vec<Both>,
        /// Questions to the institution.
        questions: Vec<Both>,
        /// Fields it speaks of.
        fields: Vec<String>,
    }
    /// A quote.
    Quote {
        /// Field.
        field: String,
        /// Label of that field, with the position of its item.
        place: Both,
        /// The exact words.
        exact: String,
    }
}
