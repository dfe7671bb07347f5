# A calibration workshop: many people score the same in silence and then talk about it.
# workshop-taken-<word>, workshop-refused-<why>, workshop-lacks-<what>, workshop-fault-<name>[-what].

## Files
file-workshop = Workshop, signed data
dialog-kit = Where should the workshop kit be written? A new folder is made on each stick
dialog-installer = Choose the installer for the sticks
dialog-take-sheets = Choose the sheets that participants saved
dialog-sheet-kinds = Sheet of a participant
tray-exercise = This is the signed plan of a workshop; it is intact. It is an exercise, not a review.
tray-exercise-help = Open it to take part: the facilitator gives you the number of your table and seat.
workshop-readme =
    This folder is the kit of a workshop. It is an exercise and no real review.

    1. Open index.html in any browser: neither internet nor installing is needed.
    2. Choose the number of your table and seat, read the descriptor and rate the criteria.
    3. At the end a short code appears. Read it to the facilitator, or save the file and hand it over on this stick.

    The PDF files are for the printer: hand-outs, answer sheets, feedback sheets, and cards for tables and seats.

    The ZIP file is the same plan, signed. If you have the program Nishani, import it there and take part in the program: it verifies the plan first. What the facilitator thinks is not in the kit.
workshop-readme-installer = In the folder install lies { $file }, the installer that the facilitator put there for those who want to take part in the program itself. The page needs no installing.

## What a fault writes into a descriptor
workshop-seed-vague = Knows the foundations of the field and understands why they matter.
workshop-seed-award = Diploma

## What became of a sheet
workshop-taken-counted = { $seat ->
    [none] Taken.
   *[other] Seat { $seat } is taken.
}
workshop-taken-same = { $seat ->
    [none] These answers were here already; they count once.
   *[other] Seat { $seat }: these answers were here already; they count once.
}
workshop-taken-adds = { $seat ->
    [none] The answers were here already; now the arguments are, too.
   *[other] Seat { $seat }: the answers were here already; now the arguments are, too.
}
workshop-taken-replaces = { $seat ->
    [none] Taken: the new answers replaced the earlier ones.
   *[other] Seat { $seat }: the new answers replaced the earlier ones.
}
workshop-taken-late = { $seat ->
    [none] Late: the round is closed. The sheet is kept apart.
   *[other] Seat { $seat } is late: the round is closed. The sheet is kept apart until you let it in.
}

## Why a sheet does not count
workshop-refused-other-workshop = This sheet belongs to another workshop.
workshop-refused-no-such-round = This workshop has no such round.
workshop-refused-no-such-seat = The room has no such seat.
workshop-refused-other-criteria = The number of ratings is not that of the criteria in this round.
workshop-refused-not-begun = This round has not begun.
workshop-refused-wiped = The participants’ data are wiped: this workshop takes no sheets any more.
workshop-refused-too-big = This file is too large to be a sheet.
workshop-refused-newer = This sheet was saved by a newer version.
workshop-refused-out-of-range = There is no such table, seat or rating. Check it and type it again.
workshop-refused-malformed = This is no sheet of a workshop.
workshop-refused-busy = The sheet could not be kept. Try again.
workshop-refused-unreadable = The file could not be read.
workshop-refused-unknown-symbol = This code has a character that no code has.
workshop-refused-wrong-length = The code is too short or too long. Check it and type it again.
workshop-refused-wrong-check = A character of the code is wrong. Compare it and type it again.
workshop-refused-wrong-padding = This code was not written by the program.
workshop-refused-no-seat = Type the table and the seat first, such as: 3-2 4 3 1 4 2
workshop-refused-no-rating = A rating is a digit from 1, the highest level, to 4; 0 means “cannot judge”, a dot means empty.
workshop-refused-no-answers = Feedback has five digits from 1 to 5 after the plus, such as: 3-2+54354

## What is missing
workshop-lacks-format = The format of the workshop is not known.
workshop-lacks-id = The workshop has no id.
workshop-lacks-untitled = The workshop has no title.
workshop-lacks-pack = Template and requirements are not named.
workshop-lacks-seats = There must be 1 to 40 tables with 1 to 20 seats each.
workshop-lacks-no-cases = Add at least one descriptor.
workshop-lacks-case = Descriptor { $place } has no title.
workshop-lacks-no-rounds = Add at least one round.
workshop-lacks-too-many-rounds = There cannot be more than 15 rounds.
workshop-lacks-round-without-case = Choose a descriptor for round { $place }.
workshop-lacks-criteria = Choose the criteria of round { $place }: one to { $most }.
workshop-lacks-minutes = Round { $place } must last 1 to 240 minutes.
workshop-lacks-gone = What descriptor { $place } is made from is no longer in the library.
workshop-lacks-unfit = A fault that was chosen does not fit descriptor { $place }: what it would change is not there.

## Numbers
workshop-percent = { $percent }%
workshop-blank = nothing marked

## The library of faults
workshop-fault-hours-miss-credits = Hours that miss the credits
workshop-fault-hours-miss-credits-what = The largest independent work loses 12 hours.
workshop-fault-contact-only = Contact hours only
workshop-fault-contact-only-what = Independent hours become contact hours; the total stays.
workshop-fault-orphan-outcome = An outcome without assessment
workshop-fault-orphan-outcome-what = No assessment checks the last learning outcome any more.
workshop-fault-untaught-outcome = An outcome without teaching
workshop-fault-untaught-outcome-what = No activity serves the first learning outcome any more.
workshop-fault-unobservable-verbs = Verbs that nobody can observe
workshop-fault-unobservable-verbs-what = The first learning outcome is written with “knows” and “understands”.
workshop-fault-too-few-outcomes = Too few outcomes
workshop-fault-too-few-outcomes-what = Only two learning outcomes are left.
workshop-fault-wrong-level = A wrong level
workshop-fault-wrong-level-what = The level is two higher, and the first outcome does not justify it any more.
workshop-fault-one-assessment-form = One form of assessment
workshop-fault-one-assessment-form-what = Every assessment takes the form of the first.
workshop-fault-weights-miss-total = Weights that miss 100
workshop-fault-weights-miss-total-what = The weight of the last assessment grows by 5 percent.
workshop-fault-no-threshold = No threshold
workshop-fault-no-threshold-what = The first assessment has no minimum threshold any more.
workshop-fault-no-identity-check = No identity check
workshop-fault-no-identity-check-what = The last assessment does not say who supervises and how identity is verified.
workshop-fault-missing-language = A missing language
workshop-fault-missing-language-what = The aim stands in Georgian only.
workshop-fault-numbers-disagree = Numbers that differ between languages
workshop-fault-numbers-disagree-what = A number in an English text gets one digit more.
workshop-fault-reserved-title = A title that promises another award
workshop-fault-reserved-title-what = The word “Diploma” is added to the title.
workshop-fault-stacking-without-credits = Stackable without credits
workshop-fault-stacking-without-credits-what = The first program no longer says how many credits it recognizes.
workshop-fault-no-need-evidence = A need without evidence
workshop-fault-no-need-evidence-what = The first need has no evidence any more.
workshop-fault-no-review-date = No review date
workshop-fault-no-review-date-what = The date of the next review disappears.
