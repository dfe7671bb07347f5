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
role-facilitator = I teach people to review
role-facilitator-hint = You lead workshops where reviewers learn to rate alike

first-what = Descriptors of micro-credentials: draft, review, sign, verify.
first-language = Which language shall we speak?
first-role = What do you do?
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
trash-count = { $n ->
    [one] { $n } descriptor in the trash
   *[other] { $n } descriptors in the trash
  }
trash-link = Trash: { $n }
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
