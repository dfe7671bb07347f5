# The words of the window: shell, library, drafting, signing, the pack.

app-name = Nishani
loading = Loading …
close = Close
cancel = Cancel
open = Open
understood = Understood
missing = There is no such page
missing-next = The address you came to no longer exists. Go back to the
notice = Notice
skip-to-text = Skip to the text
percent = { $n } %

cannot-open = Nishani could not be opened
failure-unknown = Something happened that the program did not expect.
failure-unknown-next = What you wrote is saved. Try once more; if it happens again, close the program and open it anew.
failure-log = The log keeps it under the number { $id }.

answer-met = Yes
answer-not-met = No
answer-unclear = Cannot be said

rail = Main menu
rail-library = Library
rail-draft = Draft
rail-review = Review
rail-verify = Verify
rail-keys = Keys
rail-packs = Template
rail-help = Help
switch-language = Switch to Georgian
switch-language-short = ქარ

display = View and language
display-short = Aa
display-language = Language of the program
display-text = Size of text
display-theme = Colors
display-role = What you do
display-advance = After a rating, move on to the next criterion that is not rated
theme-system = As in the system
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast

role-designer = I draft descriptors
role-designer-hint = A curriculum designer or the quality office of a university
role-expert = I review packages
role-expert-hint = An expert, an employer or a student among the reviewers
role-employer = I endorse, as somebody from the field
role-employer-hint = An employer or an association that was sent a descriptor
role-facilitator = I teach people to review
role-facilitator-hint = You lead workshops where reviewers learn to rate alike

first-what = Descriptors of micro-credentials: draft, review, sign, verify.
first-language = Which language shall we speak?
first-role = What do you do?
first-name = Your name, if you like
first-name-hint = It stands beside your changes, so that colleagues know who wrote what. It can be changed later.
first-local = Everything stays on this computer. The program uses no network and asks for no account. You can change both answers later.
first-begin = Begin

palette = What are you looking for?
palette-open = Find a command
palette-label = A command, a descriptor or a page of help
palette-nothing = Nothing was found. Try another word, in Georgian or in English.
palette-command = Command
palette-descriptor = Descriptor
palette-help = Help
command-new = New descriptor
command-import = Import a package
command-queue = Packages to review
command-verify = Verify a file
command-keys = Keys and trust lists
command-packs = Template and minimum requirements
command-shelf = Files sent and received
command-trash = Trash
command-about = About the program
command-matrix = Matrix of the descriptor
command-history = History of the descriptor
command-sign = Sign and package the descriptor
command-reviews = Reviews of the descriptor that came back

keys-sheet = Keys of the keyboard
keys-sheet-note = Keys follow their place on the keyboard, so they work alike in the Georgian and the English layout. While you write in a field, single letters are only text.
key-palette = Find a command
key-sheet = This sheet of keys
key-display = View and language
key-language = Switch the language
key-larger = Larger text
key-smaller = Smaller text
key-normal = Text of normal size
key-move = Move between cells
key-link = Link, or take the link away
key-item-up = Move the item of a list up
key-item-down = Move the item of a list down
key-sentence-before = In the text: the sentence before
key-sentence-after = In the text: the next sentence
key-drop-first = Leave the first word out of the mark
key-drop-last = Leave the last word out of the mark
key-take-first = Take the word before into the mark
key-take-last = Take the next word into the mark
key-search = The search field
key-escape = Close or go back; nothing is lost

today-at = today { $time }
yesterday-at = yesterday { $time }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-long = { $day } { $month } { $year }
date-short = { $day } { $month }
date-and-time = { $date }, { $time }
date-and-time-offset = { $date }, { $time } (UTC{ $offset })
size-bytes = { $n } bytes
size-kb = { $n } kB
size-mb = { $n } MB
job-running = Working …

rating-complies = Complies with the requirements
rating-substantially-complies = Substantially complies
rating-partially-complies = Partially complies
rating-does-not-comply = Does not comply
rating-cannot-judge = Cannot judge
finding-word-met = Met
finding-word-not-met = Not met
finding-word-unclear = Unclear
finding-word-person = A person will judge

library = Library
library-count = { $n ->
    [one] { $n } descriptor
   *[other] { $n } descriptors
  }
library-search-label = Search the library
library-search = Search: title, outcome, field …
library-none-found = “{ $query }” was found nowhere.
library-show-all = Show all
library-empty = The library is empty.
library-empty-next = Begin a new descriptor from the template or from a sample
library-hint = Move between lines with the arrows, open with Enter.
open-package = Open a package
new-descriptor = New descriptor
column-title = Title
column-provider = Provider
column-credits = Credits
column-level = Level
column-state = State
column-touched = Last touched
column-actions = Actions
level-n = { $n }
untitled = Without a title
state-new = New
state-draft = In progress
state-signed = Signed · v{ $version }
state-reviewed = A review came back
state-filled = { $n } % filled in
state-open = { $n ->
    [0] Nothing to clarify
    [one] { $n } point to clarify
   *[other] { $n } points to clarify
  }
state-unmet = { $n ->
    [one] { $n } minimum requirement not met
   *[other] { $n } minimum requirements not met
  }
actions-of = Actions: { $title }
copy = Make a copy
to-trash = Move to the trash
take-back = Take it back
open-it = Open it
trashed-one = “{ $title }” is in the trash.
restored-one = “{ $title }” is back in the library.
restore = Restore
restore-one = Restore: { $title }
trash = Trash
trash-count = In the trash: { $n }
trash-link = Trash: { $n }
restored-other = “{ $title }” is back.
trash-others = Rounds, workshops and exercises
trash-other-round = Round of a panel
trash-other-workshop = Workshop
trash-other-exercise = Exercise
trash-empty = The trash is empty.
back-to-library = Back to the library

new-from-template = From the empty template
new-from-template-what = All sections are empty, and every field has its guidance.
new-begin-empty = Begin with the empty template
new-from-sample = From a sample
new-from-sample-what = A complete descriptor opens as your copy. The sample itself stays as it is.
new-take = Begin with a copy
new-from-one = Begin with a copy: { $title }
sample-figures = { $credits } credits · level { $level }

# Drafting
outline = Sections
outline-here = Section { $n } of { $total }
section-state = { $filled } of { $total } filled in; { $open } to clarify
hours-of = { $total } / { $expected } hours · { $credits } ECTS
hours-alone = { $total } hours
hours-contact = Contact
hours-independent = Independent
hours-assessment = Assessment
hours-practical = Of these practical
hours-total = Hours in all
weights-total = Sum of weights
totals = Totals
after-version = after version { $n }
saving = saving …
saved-at = saved { $time }
reviews-came = { $n ->
    [one] { $n } review came back
   *[other] { $n } reviews came back
  }
undo = Undo
undo-what = Undo: { $what }
redo = Redo
redo-what = Redo: { $what }
draft-menu = Actions of the descriptor
matrix = Matrix
history = History
reviews = Reviews that came back
print = Print as PDF
printed = The PDF is written:
sign-and-package = Sign and package
findings = What a reviewer will ask
findings-count = { $n ->
    [0] Nothing to clarify
    [one] { $n } point to clarify
   *[other] { $n } points to clarify
  }
criteria-met = { $n ->
    [one] { $n } requirement looks met
   *[other] { $n } requirements look met
  }
criteria-person = { $n ->
    [one] { $n } requirement is for a person to judge
   *[other] { $n } requirements are for a person to judge
  }
why = Why?
minimum = Minimum requirement
not-minimum = Criterion
sides = Languages of the text
sides-both = ka + en
sides-ka = ka
sides-en = en
in-ka = in Georgian
in-en = in English
label-in = { $label }, { $language }
label-of-item = { $label }: { $item }
next-section = Next: { $title } →
choose = Choose
combobox-type = Type a code or a word
combobox-nothing = There is no such entry in the list.
date-mask = yyyy-mm-dd
level-compared = What the chosen level and its neighbors ask for
level-lower = one lower
level-chosen = chosen
level-higher = one higher
level-unofficial = Unofficial wording
level-source = Source: the levels of the European Qualifications Framework, in our own words; the national framework follows them. The text of the National Qualifications Framework in force decides.
level-name = Level { $n }
outcome-n = Outcome { $n }: { $text }
field-required = This field is required.
field-to-sign = This field is needed for signing.
field-example = A good and a bad example
field-good = Good
field-bad = Bad
field-length = { $n } of { $limit } characters
field-unreadable = This value could not be read. What you wrote is kept as you typed it; correct it so that it counts.
conflict = Two people changed this field. Which text shall stay?
conflict-keep = Keep this
conflict-keep-this = Keep this: { $text }
recommendation = Recommendation
suggestion = Suggestion
remarks-comply = { $n ->
    [one] Complies with { $n } requirement
   *[other] Complies with { $n } requirements
  }
good-practice = Good practice
add-item = Add: { $list }
add-outcomes = Add an outcome
add-outcomes-skills = Add a skills link
add-activities = Add an activity
add-assessments = Add an assessment
add-purpose-needs = Add a need
add-stackability-targets = Add a program
add-resources-staff = Add a member of staff
item-n = { $list } { $n }
item-outcomes = Outcome { $n }
item-outcomes-skills = Skill { $n }
item-activities = Activity { $n }
item-assessments = Assessment { $n }
item-purpose-needs = Need { $n }
item-stackability-targets = Program { $n }
item-resources-staff = Staff { $n }
move-up = Move up
move-down = Move down
remove = Remove
moved = { $item } now stands at place { $n }.
removed = { $item } was removed. Undo brings it back.
more = Details
less = Hide details
attach = Attach a file
look = Look
attachment-shrink = Make the picture smaller
attachment-outside = Another program opens this file. Open it only if you know where it came from.
attachment-missing = The file is no longer on this computer. Attach it again.
attachment-no-look = The program cannot show this file. It goes into the package unchanged.
key-matrix = Open the matrix
key-next-section = Next section
key-previous-section = Previous section
back-to-draft = Back to the descriptor

# Matrix
matrix-what = outcome × activity × assessment
matrix-label = Matrix of outcomes, activities and assessments
matrix-keys-move = move
matrix-keys-link = link
matrix-taught = Taught
matrix-assessed = Assessed
matrix-cell = Outcome { $n } × { $column }
matrix-linked = Outcome { $outcome } is now linked with “{ $column }”.
matrix-unlinked = Outcome { $outcome } is no longer linked with “{ $column }”.
matrix-whole = Taught and assessed
matrix-not-assessed = not assessed
matrix-not-taught = not taught
matrix-neither = neither taught nor assessed
matrix-figures = Hours and weight
matrix-advice-assessed = Outcome { $n } is taught but not assessed. Link it with an assessment.
matrix-advice-taught = Outcome { $n } is assessed but not taught. Link it with an activity.
matrix-advice-neither = Outcome { $n } is neither taught nor assessed. Link it with an activity and an assessment.
matrix-change-outcome = Or change outcome { $n }
matrix-empty = The matrix needs at least one learning outcome and one activity or assessment.
matrix-to-outcomes = Learning outcomes
matrix-to-activities = Activities
matrix-to-assessments = Assessment
column-activities = Activity { $n }
column-assessments = Assessment { $n }

# History
history-what = Every change stands here, the last one first. You can bring back any moment and lose nothing: bringing back is a change too.
history-now = now
history-restore = Bring back this moment
history-restore-one = Bring back this moment: { $moment }, { $what }
history-ask = Bring back this moment?
history-ask-what = The descriptor becomes what it was on { $moment }. Later changes stay in the history, and you can bring them back too.
history-empty = There was no change yet.

# Reviews that came back
reviews-none = No review has come back yet.
reviews-none-next = When an expert sends you the file, open it here:
review-of = Review: { $signer }
review-of-version = on version { $n }
review-trusted = The key is on a trust list.
review-untrusted = The key is on no trust list. The signature is genuine, but no list confirms whose it is.
review-denied = A trust list does not vouch for this key.
review-changed-since = The descriptor changed since this review

# Sign and package
sign-what = What you sign
sign-version = Version { $n }
sign-files = What goes into the package
sign-unmet = { $n ->
    [one] { $n } minimum requirement is not met
   *[other] { $n } minimum requirements are not met
  }
sign-unmet-what = This does not stop you from signing. The list of requirements that are not met travels with the package, and the reviewer will see it.
sign-unmet-confirm = I know that these requirements are not met, and I sign nevertheless
sign-blocked = Fill in before signing
sign-unreadable = These fields could not be read and will not be in the package
to-the-field = Go to the field
sign-key = Who signs
signer = Signer
sign-no-key = Signing needs a key, and you have none yet. Make one here:
sign-key-absent = The file of the key is no longer in its place. Connect the disk you keep it on, or bring it back from a copy:
sign-note = What changed since the version before
sign-clock = The clock of this computer looks wrong. Its time goes into the signature; check the date.
sign-not = The signature shows that the file is unchanged and which key signed it. It is not a qualified electronic signature, and it does not mean that the descriptor is approved or accredited.
sign-after = The signed version will not change any more. If you edit the descriptor later, a new version begins.
sign = Sign
passphrase = Passphrase of the key
passphrase-show = Show the passphrase
files = Files
written-identical = Written, read back, identical
written-differs = Written, but what was read back differs
written-figures = { $size } · SHA-256
written-contents = { $n ->
    [one] { $n } file in the package
   *[other] { $n } files in the package
  }
sign-heavy = Together the attachments have more than 10 MB: many mailboxes will not take such a package. The heaviest are:
sign-heavy-to = Make attachments smaller
show-in-folder = Show in folder

# The pack
standards = Standards
pack-figures = { $criteria } criteria, { $minimum } of them minimum requirements. One credit is { $hours } hours.
criterion-computed = the program counts facts, a person judges
criterion-person = a person judges
evidence-wanted = Evidence wanted
source = Source
