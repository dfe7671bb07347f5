### Workshops: the list, the plan, the kit, what one came to, and several beside each other.

rail-workshop = Workshop
command-workshops = Workshops

workshop-plan-list = Workshops
workshop-plan-back = All workshops
workshop-plan-trend = Workshops compared
workshop-plan-help = How a workshop goes
workshop-plan-new = New workshop
workshop-plan-empty = No workshop has been planned on this computer.
workshop-plan-empty-next = Choose one good description and one with seeded faults, a few criteria and the minutes for each round. Participants score in silence, see how far apart they are, and talk about what a criterion means.
workshop-plan-removed = “{ $title }” is in the trash.
workshop-plan-removed-held = What participants handed in is still on this computer. In thirty days it is wiped, with the workshop.
workshop-plan-removed-wipe = Wipe it now
workshop-plan-remove = Move “{ $title }” to the trash
workshop-plan-untitled = Workshop without a name
workshop-state-planned = in planning
workshop-state-running = a round is running
workshop-state-between = between two rounds
workshop-state-over = over
workshop-state-wiped = over, participants’ data wiped

workshop-plan-title = Name of the workshop
workshop-plan-begun = A round has begun: the plan stays as it was handed out
workshop-plan-room = The room
workshop-plan-place = Place
workshop-plan-date = Day
workshop-plan-tables = Tables
workshop-plan-seats = Seats
workshop-plan-people = { $n ->
    [one] Room for one participant, known by table and seat alone.
   *[other] Room for { $n } participants, known by table and seat alone.
}
workshop-plan-cases = What is scored
workshop-plan-cases-what = Participants never see which one is faulty
workshop-plan-case = Case { $letter }
workshop-plan-case-from = Made from
workshop-plan-case-gone = The description it was made from is not here any more.
workshop-plan-case-add = Add a case
workshop-plan-case-remove = Remove case { $letter }
workshop-plan-faults = { $n ->
    [one] One seeded fault
   *[other] { $n } seeded faults
}
workshop-plan-faults-none = As it is, without seeded faults
workshop-plan-fault-unfit = This description offers no place for it.
workshop-plan-rounds = Rounds
workshop-plan-rounds-what = Everybody scores the same criteria at the same time
workshop-plan-round-case = Case
workshop-plan-round-case-of = Case of round { $n }
workshop-plan-minutes = Minutes
workshop-plan-minutes-of = Minutes of round { $n }
workshop-plan-criteria = { $n ->
    [0] Choose criteria
    [one] One criterion
   *[other] { $n } criteria
}
workshop-plan-round-add = Add a round
workshop-plan-round-remove = Remove round { $n }
workshop-plan-reference = What I think
workshop-plan-reference-what = Hidden until you reveal it; on no stick
workshop-plan-reference-none = It can be written once a round has a case and criteria.
workshop-plan-reference-of = { $done } of { $total } rated
workshop-plan-reference-rating = Rating
workshop-plan-reference-reasons = Reasons
workshop-plan-lacks = { $n ->
    [0] Nothing is missing
    [one] One thing is missing
   *[other] { $n } things are missing
}
workshop-plan-lacks-none = The kit can be written.
workshop-plan-pack = Requirements
workshop-plan-pack-what = The rounds keep those criteria that the chosen requirements have too.
workshop-plan-private = Who knows what
workshop-plan-private-what = Names stand nowhere: a participant is a table and a seat. What they hand in lies in a file of its own, is in no backup, and is wiped at the end.

workshop-plan-kit = Workshop kit
workshop-plan-to-kit = To the kit
workshop-plan-to-run = To the room
workshop-plan-to-plan = Back to the plan
workshop-plan-to-results = What it came to
workshop-plan-kit-what = Sticks for the tables; whoever has one needs no program and no network.
workshop-plan-kit-at = Written { $time }
workshop-plan-kit-stale = The plan has changed since: the sticks hold another one. Write them again.
workshop-plan-kit-write = Write the sticks
workshop-plan-kit-holds = What lies on a stick
workshop-plan-kit-page = The scoring page.
workshop-plan-kit-page-what = Opens in any browser, in Georgian and English, without a network, and ends with a short code.
workshop-plan-kit-plan = The signed plan.
workshop-plan-kit-plan-what = With it participants who have Nishani score in the program itself; it verifies that the plan is yours and unchanged.
workshop-plan-kit-paper = Hand-outs, answer sheets, feedback sheets and table numbers.
workshop-plan-kit-paper-what = To print, in both languages.
workshop-plan-kit-readme = A page of words.
workshop-plan-kit-readme-what = How to begin, for whoever finds the stick.
workshop-plan-kit-not = What you think of a case is on no stick.
workshop-plan-sticks = Sticks
workshop-plan-sticks-what = For each one you are asked for its place; it is written, read back and compared, then comes the next.
workshop-plan-installer = Also put an installer on the sticks
workshop-plan-installer-what = You are asked for the file once, before the first stick. It lies in the folder install, read back and compared; at most 1 GB.
workshop-plan-installer-done = installer, read back and found the same
workshop-plan-installer-none = The sticks have no installer
workshop-plan-kit-unsigned = Without a key the kit is written without the signed plan; page and papers are the same.
workshop-plan-kit-done = { $n ->
    [one] One stick written and read back
   *[other] { $n } sticks written and read back
}
workshop-plan-kit-after = The sticks can be pulled. Lay one on each table.

workshop-results = What the workshop came to
workshop-results-alpha = Krippendorff’s alpha:
workshop-results-none = No round has been closed yet.
workshop-results-whole = All rounds together
workshop-results-before = Before and after
workshop-results-criterion = Criterion
workshop-results-percent = Agreeing pairs
workshop-results-round = Round { $n }
workshop-results-collected = { $n } of { $of } seats counted
workshop-results-reference = the facilitator’s rating
workshop-results-same = { $n ->
    [0] Nobody gave the same rating as the facilitator.
    [one] One gave the same rating as the facilitator.
   *[other] { $n } gave the same rating as the facilitator.
}
workshop-results-meanings = What we agreed
workshop-results-proposed = Attached to the requirements as a proposal.
workshop-results-propose = { $n ->
    [one] Attach it to the requirements as a proposal
   *[other] Attach { $n } to the requirements as proposals
}
workshop-results-propose-what = A proposal changes no requirement: it stands beside it for whoever maintains them.
workshop-results-feedback = What the room says
workshop-results-question = Question
workshop-results-feedback-what = 1 means “not at all”, 5 means “fully”. Counts alone: nobody’s answers stand together.
workshop-results-data = Participants’ data
workshop-results-wipe = Wipe participants’ data
workshop-results-wipe-what = Every sheet, code and argument that participants handed in is removed from this computer. This cannot be undone.
workshop-results-wipe-stays = What stays: counts and agreement by criterion, what the room agreed, and your plan.
workshop-results-wiped = Participants’ data were wiped: { $time }.

workshop-trend-none = When two workshops have scored the same criterion, they stand here beside each other.
workshop-trend-never = { $n ->
    [one] One criterion was never agreed on
   *[other] { $n } criteria were never agreed on
}
workshop-trend-never-what = Rooms keep reading it differently: perhaps its words should change, not its readers.
workshop-trend-agreed = the room agreed
workshop-trend-not = the room did not agree
workshop-trend-what = The share of agreeing pairs, below it Gwet’s AC2 and the number of seats.
workshop-results-papers = Papers
workshop-paper-handout = Hand-outs.
workshop-paper-handout-what = What everybody reads in each round, and the criteria.
workshop-paper-sheets = Answer sheets.
workshop-paper-sheets-what = A sheet for each seat and round, to be typed in as digits.
workshop-paper-feedback = Feedback sheets.
workshop-paper-feedback-what = The five questions at the end, half a page for each seat.
workshop-paper-cards = Cards for tables and seats.
workshop-paper-cards-what = Numbers that can be read across the room.
workshop-paper-report = Report of the workshop.
workshop-paper-report-what = Attendance in numbers, agreement, what the room agreed and says; no seat and no name.
workshop-paper-certificates = Certificates of attendance.
workshop-paper-certificates-what = Names are written by hand: the program knows none.
workshop-paper-attendance = List of attendance.
workshop-paper-attendance-what = Blank, to sign.
packs-proposal = { $workshop ->
    [none] Proposal of a workshop, { $date }: what a room agreed it means
   *[named] Proposal of “{ $workshop }”, { $date }: what the room agreed it means
}
