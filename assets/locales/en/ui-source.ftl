# Files that go out of a draft and come into it: the screens “Save as” and “Take from a document”.

## Save as
save-as = Save as
save-as-menu = Save as …
save-as-what = What kind of file
save-as-language = Language of the file
save-as-choose = Save …
save-pdf = PDF
save-pdf-hint = The whole descriptor, to read and to print. A version that is signed and unchanged carries its signature data.
save-docx = Word document
save-docx-hint = The whole descriptor with headings and tables, to go on working in Word.
save-xlsx = Spreadsheet
save-xlsx-hint = Every field in a cell of its own, in both languages. Changed cells can be taken back into the draft.
save-blank-xlsx = Empty template, spreadsheet
save-blank-xlsx-hint = To fill in without Nishani, and then take into a draft.
save-summary = Summary for an employer
save-summary-hint = One page in plain words: what graduates can do, how long it takes and how it is proven.
save-recognition = Recognition sheet
save-recognition-hint = One page with what is asked when learning is to be recognized. What is missing is shown as missing.
save-letter = Cover letter
save-letter-hint = One page that goes with the package, in your words.
save-losses = What this file does not carry
save-losses-none = Nothing of the draft is lost.
letter-words = Words of the letter
letter-words-hint = Whatever you leave empty is not printed. Names, titles and places are yours to write.
letter-to = To whom
letter-text = What you want to say
letter-from = From whom

## Take from a document
source-screen = Take from a document
source-menu = Take from a document …
source-what = Open a Word syllabus or a spreadsheet beside the draft, and choose which of its words go into which field. Nothing fills itself.
source-what-table = A spreadsheet that Nishani saved is read whole: you see every change before it is made.
source-choose = Choose a document …
source-other = Another document …
source-file = { $name }
source-text = Text of the document
source-keys = ↑↓ move, Space chooses, Shift+↑↓ chooses on. Then choose the field.
source-empty = There are no words in this document.
source-used = Taken
source-where = Where to
source-nothing-chosen = Choose words in the document first.
source-chosen = { $n ->
    [1] One piece is chosen.
   *[other] { $n } pieces are chosen.
}
source-field = Field
source-new-items = New lines
source-side = Language of these words
source-side-ka = Georgian
source-side-en = English
source-now = What stands there now
source-then = What will be added
source-then-items = { $n ->
    [1] This becomes a new line
   *[other] These become { $n } new lines
}
source-how = What stands there
source-keep = stays, the words follow it
source-replace = is replaced
source-take = Take
source-taken-into = Taken into { $place }.
source-report = What was taken
source-report-sum = Taken: { $taken } · replaced: { $replaced } · left in the document: { $left }
source-replaced = replaced
source-undo = Undo in the draft takes each step back; the history names this document.
source-agree = { $n ->
    [1] Take one change
   *[other] Take { $n } changes
}
source-table-other = This spreadsheet was not made from this draft. What it leaves empty takes nothing away.
source-table-template = It was made with another edition of the template; fields that do not exist here are listed below.
source-table-same = The spreadsheet says what the draft says: there is nothing to change.
source-table-changes = { $n ->
    [1] One change. Mark whether you want it.
   *[other] { $n } changes. Mark those that you want.
}
source-table-done = { $n ->
    [1] One change was taken into the draft.
   *[other] { $n } changes were taken into the draft.
}
source-table-left = { $n ->
    [0] Nothing was left.
    [1] One change was left.
   *[other] { $n } changes were left.
}
source-change-fill = is filled in
source-change-change = is replaced
source-change-empty = is emptied
source-change-add = new line
source-change-remove = line is taken out
source-change-move = another order
source-flaws = { $n ->
    [1] One cell was not read
   *[other] { $n } cells were not read
}
