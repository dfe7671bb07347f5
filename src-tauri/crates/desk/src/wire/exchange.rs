//! Files that go out of a draft without a signature, and foreign files that words are taken from.

use super::{Both, FieldValue, Language, Written};

words! {
    /// As what a draft is saved.
    SaveFormat { /// PDF, an unsigned print.
        Pdf, /// Word document.
        Docx, /// Spreadsheet with every field.
        Xlsx, /// Empty spreadsheet to fill in.
        BlankXlsx, /// One page in plain words for an employer.
        Summary, /// One page for whoever recognizes the learning.
        Recognition, /// Letter that goes with the package.
        Letter }
    /// What a block of a source is.
    SourceBlockKind { /// Heading, or the name of a sheet.
        Heading, /// Paragraph.
        Paragraph, /// Line of a list.
        Item, /// Row of a table.
        Row, /// Footnote or endnote.
        Note }
    /// What a change that a spreadsheet brings would do.
    SourceChangeKind { /// A field that is empty gets a value.
        Fill, /// A value replaces another.
        Change, /// A field would be emptied.
        Empty, /// A new item of a list.
        Add, /// An item would be taken out.
        Remove, /// Items stand in another order.
        Move }
}

wire! {
    /// Saves a draft as a file of another kind.
    SaveAs {
        /// Document.
        document: String,
        /// As what.
        format: SaveFormat,
        /// Language of the file.
        language: Language,
        /// Words for the letter.
        letter: Option<LetterWords>,
    }
    /// What a person says in a letter. Nothing of it is made up.
    LetterWords {
        /// To whom: name, office, address.
        to: String,
        /// What the letter says.
        text: String,
        /// Who writes: name and office.
        from: String,
    }
    /// A file that was written, and what it does not carry.
    Saved {
        /// The file.
        written: Written,
        /// What the draft says and the file does not.
        losses: Vec<Both>,
    }
    /// A foreign file, opened beside the draft. Nothing of it is in the draft yet.
    SourceView {
        /// File name.
        name: String,
        /// Its text, block by block; empty for a spreadsheet of ours.
        blocks: Vec<SourceBlock>,
        /// A spreadsheet of ours: what it would change.
        table: Option<SourceTable>,
    }
    /// One block of a source.
    SourceBlock {
        /// Its number.
        id: u32,
        /// What it is.
        kind: SourceBlockKind,
        /// Its text.
        text: String,
        /// The cells of a row.
        cells: Vec<String>,
    }
    /// A spreadsheet of ours.
    SourceTable {
        /// It was made from this draft.
        same_document: bool,
        /// It was made with another template than this draft has.
        other_template: bool,
        /// What it would change.
        changes: Vec<SourceChange>,
        /// What could not be read.
        flaws: Vec<SourceFlaw>,
    }
    /// One change that a spreadsheet would make.
    SourceChange {
        /// Its number.
        id: u32,
        /// What it does.
        kind: SourceChangeKind,
        /// Where, in words.
        place: Both,
        /// The language side, for a text.
        side: Option<Language>,
        /// What stands there now.
        before: Both,
        /// What would stand there.
        after: Both,
        /// Taken unless the person says no. What empties or takes out waits for a yes.
        suggested: bool,
        /// The fields it writes.
        edits: Vec<FieldEdit>,
    }
    /// One cell that was not read.
    SourceFlaw {
        /// The sheet.
        sheet: String,
        /// The cell.
        cell: String,
        /// What stands there.
        text: String,
        /// Why it was not read.
        why: Both,
    }
    /// One field and its new value; absent = emptied.
    FieldEdit {
        /// Field.
        path: String,
        /// Value.
        value: Option<FieldValue>,
    }
    /// New items of a list, one for each text.
    NewItems {
        /// The list.
        list: String,
        /// The field of the item that gets the text, such as `text/ka`.
        field: String,
        /// The texts.
        texts: Vec<String>,
    }
    /// Takes words from a source into a draft.
    TakeAsk {
        /// Document.
        document: String,
        /// Name of the file, for the history.
        name: String,
        /// Fields.
        edits: Vec<FieldEdit>,
        /// New items.
        items: Vec<NewItems>,
    }
}
