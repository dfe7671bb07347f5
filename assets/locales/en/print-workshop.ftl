# Words on the papers of a workshop: hand-outs, answer sheets, cards, report, certificates, the list of who is there.

## Every paper
print-workshop-exercise = Exercise – not a review
print-workshop-edition = { $kind } · workshop { $id }
print-workshop-round = Round { $n }
print-workshop-table = Table { $table }
print-workshop-place = Table { $table }, seat { $seat }
print-workshop-word-round = Round
print-workshop-word-table = Table
print-workshop-word-seat = Seat
print-workshop-word-criterion = Criterion
print-workshop-minutes = { $minutes } min
print-workshop-no-rounds = No round has been planned yet.
print-workshop-no-case = No descriptor has been chosen for this round.
print-workshop-no-criteria = No criteria have been chosen for this round.

## Hand-outs
print-workshop-handout = Hand-out
print-workshop-handout-lead = Read the descriptor in silence and say how far it complies with each criterion. Your answers go on the answer sheet or the page of the kit, not on this paper. Nobody asks for your name.
print-workshop-criteria = Criteria of round { $n }

## Answer sheets
print-workshop-sheet = Answer sheet
print-workshop-sheet-how = Mark one box in each row. The texts of the levels are on the hand-out. Do not write your name.
print-workshop-why = Why?
print-workshop-why-note = What you write at “Why?” is for the talk at your table; it is not typed in.
print-workshop-key = To be typed in
print-workshop-key-how = Copy your digits here, in the order of the criteria; for a row without a mark, put a dot.

## Feedback sheets
print-workshop-feedback-sheet = Feedback sheet
print-workshop-feedback-lead = How far do you agree?
print-workshop-feedback-how = Mark one box in each row. Do not write your name.
print-workshop-feedback-key = Copy your five digits here, from the first row to the last.

## Cards
print-workshop-cards = Cards for tables and seats

## Report
print-workshop-report = Report of a workshop
print-workshop-report-note = This report counts answers given in an exercise. It is no official document of any authority, assesses no real micro-credential and names no participant.
print-workshop-when = When
print-workshop-where = Where
print-workshop-room = Room
print-workshop-room-is = { $tables } × { $seats } = { $all } (tables × seats)
print-workshop-wiped = Participants’ sheets
print-workshop-wiped-at = removed from the computer on { $at }; only these numbers were kept
print-workshop-kept = still on the facilitator’s computer
print-workshop-present = Attendance in numbers
print-workshop-column-round = Round
print-workshop-column-case = Descriptor
print-workshop-column-seats = Seats
print-workshop-column-collected = Sheets collected
print-workshop-feedback-sheets = Feedback
print-workshop-nothing = No round has been closed yet, so there are no numbers.
print-workshop-agreement = Agreement
print-workshop-all-rounds = All rounds together
print-workshop-alpha = alpha
print-workshop-units = Criteria: { $units }
print-workshop-one-unit = not computed for a single criterion
print-workshop-alpha-note = Krippendorff’s alpha for ordered levels, over all criteria of a round: 1 is full agreement, 0 is what chance would give. The interval comes from resampling with a fixed seed, so anybody gets the same numbers. No number is a verdict on a person.
print-workshop-before = Before and after the talk
print-workshop-before-note = Criteria that were asked for in both rounds. The descriptors may differ, so a change is a hint and no proof.
print-workshop-round-of = Round { $n }: { $case }
print-workshop-bars = Distribution of the ratings: a bar for each criterion. The same numbers stand in the table that follows.
print-workshop-column-percent = Pairs that agree
print-workshop-column-ac2 = AC2
print-workshop-blank = Nothing marked
print-workshop-reference = facilitator: { $glyph } { $words }; { $same } of { $of } gave the same
print-workshop-disputed = Disputed criteria
print-workshop-disputed-note = Criteria whose agreement, when they were last asked for, was less than substantial (AC2), or that split the room into two camps.
print-workshop-disputed-none = No criterion was disputed when it was last asked for.
print-workshop-agreed = What the room agreed
print-workshop-agreed-note = What the participants understand a criterion to mean. It changes no requirement: those that are marked are kept as a proposal for whoever keeps the template and requirements.
print-workshop-agreed-none = Nothing was written down.
print-workshop-proposed = proposal
print-workshop-not-proposed = not proposed
print-workshop-feedback = Feedback
print-workshop-feedback-note = { $count } answered. 1 is “{ $least }”, 5 is “{ $most }”. Answers are counted, not averaged.
print-workshop-feedback-none = Nobody has given feedback.
print-workshop-feedback-bars = Answers to each question as a bar from 1 to 5. The same numbers stand in the table that follows.
print-workshop-column-question = Question

## Certificates and the list
print-workshop-certificate = Certificate of attendance
print-workshop-confirms = This is to confirm that
print-workshop-name = First and last name
print-workshop-attended = attended the workshop
print-workshop-facilitator = Facilitator
print-workshop-signature = Signature
print-workshop-date = Date
print-workshop-no-qualification = This certificate confirms attendance only. It is not a qualification and gives no right to review; the workshop was an exercise.
print-workshop-by-pack = The criteria came from: { $pack }. { $notice }
print-workshop-attendance = Attendance list
print-workshop-number = No.
print-workshop-organisation = Organization
print-workshop-attendance-note = Do not write the number of a table or seat on this list: nobody is to learn from it who answered what. The list stays on paper with the organizer.
