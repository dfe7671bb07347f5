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

## Papers of one page
paper-more = { $count ->
    [1] And one more in the descriptor.
   *[other] And { $count } more in the descriptor.
}
paper-missing = Missing
paper-contact = Contact

## The summary for an employer
paper-summary = Micro-credential in brief
paper-summary-aim = What it is for
paper-summary-outcomes = What a graduate can do
paper-summary-practice = How one learns
paper-summary-hours = { $total } hours of work in all; { $practical } of them are practical, { $contact } with a teacher.
paper-summary-proof = How it is proven
paper-summary-audience = For whom
paper-summary-need = Why it is needed
paper-summary-next = What comes after it
paper-summary-who = Who offers it
paper-summary-foot = This page is a short account in plain words. What holds is the descriptor itself.

## The recognition sheet
paper-recognition = Recognition sheet
paper-recognition-identification = What it is and who awards it
paper-recognition-verification = Verification
paper-recognition-signature = Signed data
paper-recognition-check = How to check
paper-recognition-check-how = Open the signed package in Nishani, or run nishani verify; compare the fingerprint with the one that the institution publishes.
paper-recognition-quality = Quality assurance
paper-recognition-level = Level and entry
paper-recognition-outcomes = Learning outcomes
paper-recognition-workload = Workload
paper-recognition-all-hours = Hours
paper-recognition-hours = { $total } in all: contact { $contact }, independent { $independent }, assessment { $assessment }; of which practical { $practical }
paper-recognition-assessment = Assessment
paper-recognition-forms = Forms and weights
paper-recognition-towards = What it counts towards
paper-recognition-missing = { $missing ->
    [0] Every item asked for here is there.
   *[other] Missing: { $missing } of { $asked } items.
}
paper-recognition-award = The learner’s name, the date of award and the grade stand on the award itself, not here.

## The cover letter
paper-letter = Cover letter
paper-letter-subject = Micro-credential “{ $title }”
paper-letter-subject-version = Micro-credential “{ $title }”, version { $version }
paper-letter-text = Enclosed is the descriptor of the micro-credential “{ $title }”.
paper-letter-enclosed = Enclosed
paper-letter-package = Signed package with the descriptor in Georgian and English
paper-letter-draft = Descriptor, unsigned draft
paper-letter-attachments = { $count ->
    [1] One attachment
   *[other] { $count } attachments
}
