# Files that go out of a draft and come into it: spreadsheets, Word documents, one-page papers, and what each cannot carry.

## The spreadsheet
sheet-title = Descriptor of a micro-credential
sheet-guide = How to fill in
sheet-other = Other fields
sheet-extra = Fields of this template only
sheet-extra-key = Name of the field
sheet-extra-value = Value
sheet-number = No.
sheet-parent = No. of the outcome
sheet-guide-fill = Write in the framed cells. Texts stand in two columns, Georgian and English; each side may wait for the other.
sheet-guide-required = Fields marked * are asked for.
sheet-guide-choices = Where a cell offers a list, choose a word from it.
sheet-guide-lists = A list has one row for each item. Write on in the empty rows, or add rows above the end of the list.
sheet-guide-numbers = Links are numbers: “1, 3” in the column of outcomes means the outcomes with these numbers.
sheet-guide-keys = Hidden rows and columns hold the names of the fields. Leave them as they are; rows may be sorted and columns moved.
sheet-guide-back = To bring it back, open the draft, choose “Take from a document” in its menu, and then this file. Before anything changes, you see what would change.

## What a file does not carry
loss-signature = The file is not signed: it can be changed without a trace.
loss-attachments = { $count ->
    [1] The attachment itself is not in the file, only its name and digest.
   *[other] The { $count } attachments themselves are not in the file, only their names and digests.
}
loss-history = The history is not in the file.
loss-other-language = The file is in one language only.
loss-unreadable = { $count ->
    [1] One value that cannot be read as its field asks is not in the file.
   *[other] { $count } values that cannot be read as their fields ask are not in the file.
}
loss-cut = The text of a field is longer than a cell holds and was cut: { $place }. When the file comes back, this field stays as it is.
loss-summary = The file shows a part of the descriptor only.
loss-shortened = Some texts were shortened to fit one page; the descriptor has them whole.
loss-findings = What the automatic check found is not in the file.

## What was not read from a file
flaw-choice = No such word is in the list to choose from
flaw-number = No row has this number
flaw-cut = The text fills the whole cell, so its end may be missing
flaw-stray = No field stands here

flaw-attachment = This attachment is not on this computer; attach the file itself to the draft

## Word documents
docx-signature-check = The signed data are not in this document: they are in the signed package, in the file { $file }. That file is the original: where a page differs, trust the file. To verify, open the package in Nishani or run nishani verify.

## Dialogs and history
dialog-docx-kinds = Word document
dialog-xlsx-kinds = Spreadsheet
dialog-source = Choose a document to take words from
dialog-source-kinds = Word documents and spreadsheets
history-taken = Taken from “{ $text }”: { history-place }
