# The hour of a workshop: what the facilitator sees (workshop-run-*) and what the room sees (projector-*).

workshop-run = The hour of the workshop
workshop-run-exercise = Exercise: this is no real review
workshop-run-round = Round { $n } of { $total }
workshop-run-plan = Plan
workshop-run-results = Results
workshop-run-results-see = See what it came to
workshop-run-to-plan = Finish the plan
workshop-run-lacks = Before a round can begin
workshop-run-start = Start round { $n }
workshop-run-started = Round { $n } has begun.
workshop-run-close = Close round { $n }
workshop-run-closed = Round { $n } is closed.
workshop-run-close-early = { $n ->
    [one] One seat has not handed in yet
   *[other] { $n } seats have not handed in yet
}
workshop-run-close-early-what = There is still time. What comes after the close is late and counts only when you let it in.
workshop-run-close-wait = Wait
workshop-run-close-now = Close now
workshop-run-next = Next
workshop-run-back = Back
workshop-run-space = Space

# The wall
workshop-run-projector = Projector
workshop-run-blank = Black
workshop-run-blank-now = The wall is black.
workshop-run-shown-now = The wall shows the scene again.
workshop-run-wall = On the wall
workshop-run-wall-closed = This is what the wall would show; the projector is off
workshop-run-wall-blank = black
workshop-run-key-next = next
workshop-run-key-back = back
workshop-run-key-blank = wall black
workshop-run-scene-waiting = The round is announced
workshop-run-scene-collected = The round is closed
workshop-run-scene-distribution = Distribution
workshop-run-scene-arguments = Arguments
workshop-run-scene-reference = Your own judgement
workshop-run-scene-alpha = Agreement of the round
workshop-run-scene-before = Before and after
workshop-run-scene-meanings = What we agreed
workshop-run-scene-end = The end

# Coming in
workshop-run-ways = How everybody comes in
workshop-run-way-stick = Open index.html from the stick in any browser; the code at the end is read to you or saved as a file.
workshop-run-way-program = Whoever has Nishani imports the signed plan (ZIP) from the stick and rates in the program.
workshop-run-way-paper = Rate on paper; you type the sheet in: table and seat, then the digits.
workshop-run-way-network = Over the room’s own network, without internet.
workshop-run-network = Network of the room
workshop-run-on = on
workshop-run-off = off
workshop-run-network-what = Off. Only while you switch it on does this program speak on a network, and then with this room alone: no internet, nothing but the pages of this workshop. It goes off when the round closes.
workshop-run-network-on = On. The program now speaks on a network, with this room alone. It goes off when the round closes, or here.
workshop-run-network-opened = The network of the room is on.
workshop-run-network-closed = The network of the room is off.
workshop-run-network-elsewhere = It is on for another workshop. Switch it off there first.
workshop-run-network-none = This computer is in no network. Connect it to the room’s Wi-Fi; internet is not needed.
workshop-run-network-address = Address of this computer in the room
workshop-run-network-alone = Only this computer reaches this address: nobody else can come in.
workshop-run-network-large = Show the picture large

# Collecting
workshop-run-left = Time left
workshop-run-over = Time is up
workshop-run-collected = Handed in
workshop-run-count = { $n } of { $total }
workshop-run-case = Descriptor
workshop-run-asked = What is asked
workshop-run-sheet = Code or digits, then Enter
workshop-run-sheet-hint = From paper: table-seat and the digit of each criterion as it stands on the sheet, such as 3‑2 4 3 1 4 2 or 3‑243142; 0 is “cannot judge”, a dot is empty. Feedback from paper has a plus: 3‑2+54354.
workshop-run-files = From files …
workshop-run-sound = Sound
workshop-run-files-taken = { $n ->
    [one] One file was read.
   *[other] { $n } files were read.
}
workshop-run-seats = Seats
workshop-run-table = Table { $n }
workshop-run-seat-empty = not yet
workshop-run-seat-counted = handed in
workshop-run-seat-changed = changed
workshop-run-seat-late = late
workshop-run-let-in = Let in
workshop-run-let-in-of = Let in the late sheet of seat { $seat }
workshop-run-let-in-done = Seat { $seat } counts now.
workshop-run-came-late = { $n ->
    [0] Sheets that come late
    [one] One sheet came late
   *[other] { $n } sheets came late
}

# Talking
workshop-run-private = Only you see this side
workshop-run-far = Furthest from the room
workshop-run-far-what = Ask the table, never a person.
workshop-run-reference = Your own judgement, not revealed yet
workshop-run-reference-same = { $n } of { $total } gave the same
workshop-run-arguments = Arguments
workshop-run-arguments-none = Nobody wrote an argument for this criterion.
workshop-run-arguments-what = Tick what the wall may show, without a name.
workshop-run-meaning = What we agreed this criterion means
workshop-run-feedback = Feedback
workshop-run-feedback-what = It comes as a code, as a file, over the network or from paper, like the sheets.
workshop-run-wipe-hint = Participants’ data are wiped under Results, once the report is written.
workshop-run-wiped = Participants’ data are wiped. Counts and distributions are kept under Results.

# What the room sees
projector = Projector
projector-blank = Nothing is shown
projector-exercise = Exercise, not a review
projector-round = Round { $n }
projector-round-of = Round { $n } of { $total }
projector-rounds = Rounds { $from } and { $to }
projector-minutes = { $n ->
    [one] One minute, in silence
   *[other] { $n } minutes, in silence
}
projector-silence = everybody rates in silence
projector-left = Time left
projector-over = Time is up
projector-count = { $n } of { $total }
projector-collected = handed in
projector-closed = The round is closed
projector-counted = sheets are counted
projector-criterion = Criterion { $n } / { $total }
projector-criterion-name = Criterion
projector-criteria = { $n ->
    [one] one criterion
   *[other] { $n } criteria
}
projector-distribution = How often each rating was given
projector-agreement = { $n } sheets · agreement
projector-arguments = arguments from the room
projector-quote = “{ $text }”
projector-reference = the facilitator’s judgement
projector-same = { $n } of { $total } gave the same
projector-alpha = How far we agree
projector-raters = { $n ->
    [one] one sheet
   *[other] { $n } sheets
}
projector-before = Agreement before and after
projector-then = then
projector-meanings = What we agreed
projector-end = Thank you!
projector-feedback-what = Please answer the five questions on the page or on paper before you leave.
projector-feedback = { $n } of { $total } have answered
projector-join-picture = Picture for the camera of a phone
projector-join-code = then type these digits
