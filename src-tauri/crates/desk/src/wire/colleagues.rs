//! Working with colleagues: what both sides changed, comments, and who wrote what.

use super::{Both, FieldValue};

words! {
    /// What became of a piece of a text.
    MarkKind { /// It stands on both sides.
        Same, /// It went.
        Gone, /// It came.
        Came }
}

wire! {
    /// A piece of a text between two states.
    Mark {
        /// What became of it.
        kind: MarkKind,
        /// The words.
        text: String,
    }
    /// What two people wrote into the same fields.
    MergeView {
        /// Document.
        document: String,
        /// Title.
        title: Both,
        /// The fields, in the order of the template.
        fields: Vec<MergeField>,
        /// Name of the person who works here; empty when nobody said it.
        author: String,
    }
    /// A field with more than one value.
    MergeField {
        /// Field.
        path: String,
        /// Section of the template.
        section: String,
        /// Where it is, in words.
        place: Both,
        /// Its language, for one side of a text in two languages.
        language: Option<super::Language>,
        /// True when a person may write a third text.
        free: bool,
        /// The values; the one that is shown comes first.
        values: Vec<MergeValue>,
    }
    /// One of the values.
    MergeValue {
        /// The value.
        value: FieldValue,
        /// The value as people read it.
        text: Both,
        /// What differs from the first value; for the first one, from the second.
        marks: Vec<Mark>,
        /// Who wrote it; empty when the change does not say.
        who: String,
        /// When; empty when that is not known.
        at: String,
        /// The person who works here wrote it.
        own: bool,
    }
    /// Chooses a value of a field that two people changed, or writes a third.
    Resolve {
        /// Document.
        document: String,
        /// Field.
        path: String,
        /// The value that stays.
        value: FieldValue,
    }
    /// What a window saw in a field.
    Seen {
        /// The value; absent when the field was empty.
        value: Option<FieldValue>,
    }
    /// Names a field.
    FieldAsk {
        /// Document.
        document: String,
        /// Field, without its language.
        path: String,
    }
    /// What one person wrote into a field.
    FieldStepView {
        /// The field, with its language.
        path: String,
        /// Where it is, in words.
        place: Both,
        /// Its language.
        language: Option<super::Language>,
        /// When.
        at: String,
        /// Who.
        who: String,
        /// What it became, as people read it; empty when it was emptied.
        text: Both,
        /// What differs from before.
        marks: Vec<Mark>,
    }
    /// A comment with its replies.
    CommentView {
        /// Its id.
        id: String,
        /// The field it is pinned to, without language.
        path: String,
        /// Section of the template.
        section: String,
        /// Where that is, in words.
        place: Both,
        /// False when what it is pinned to was taken out since.
        present: bool,
        /// Who wrote it.
        who: String,
        /// When.
        at: String,
        /// What it says.
        text: String,
        /// It is settled.
        resolved: bool,
        /// Who settled it.
        resolved_by: String,
        /// Replies, oldest first.
        replies: Vec<ReplyView>,
    }
    /// A reply.
    ReplyView {
        /// Its id.
        id: String,
        /// Who wrote it.
        who: String,
        /// When.
        at: String,
        /// What it says.
        text: String,
    }
    /// A new comment at a field, or a reply.
    WriteComment {
        /// Document.
        document: String,
        /// Field it is pinned to, without language.
        path: String,
        /// The comment that it replies to.
        reply_to: Option<String>,
        /// What it says.
        text: String,
    }
    /// Settles a comment, or opens it again.
    SettleComment {
        /// Document.
        document: String,
        /// The comment.
        comment: String,
        /// Settled or open.
        resolved: bool,
    }
}
