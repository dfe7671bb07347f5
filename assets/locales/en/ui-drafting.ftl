# What helps while drafting: doors, exercises, lists to choose from, hours, level, languages, pathway.

## The four doors
doors = Where to begin
door-continue = Continue
door-continue-what = { $title } · { $when }
door-practise = Practice

## Exercises
exercise = Exercise
exercise-mark = Exercise: faults are built in on purpose
exercise-faults = { $n ->
    [one] What was made faulty: { $n } fault
   *[other] What was made faulty: { $n } faults
  }
exercise-findings = What the program found
exercise-not-signed = An exercise is never signed. Find the faults, correct them, and compare with the list.
practise = Practice
practise-what = Each pilot has a faulty twin: whole, but spoiled in two or three places. Find them before the list tells you. An exercise is marked on every screen and is never signed.
practise-faults = { $n ->
    [one] { $n } fault is built in
   *[other] { $n } faults are built in
  }
practise-begin = Open the exercise
practise-one = Open the exercise: { $title }
command-practise = Practice on a faulty descriptor

## Lists to choose from
fields-likely = Offered first
fields-all = All fields
fields-found = { $n ->
    [0] Nothing fits
    [one] { $n } entry
   *[other] { $n } entries
  }
fields-own-words = ISCED-F 2013. The Georgian names are this project’s own translation; the classifier in force decides.
skills-source = ESCO of the European Commission, v1.1.1: a list chosen for the four pilots. The Georgian names are our own translation.
tags-choose = Strategies that the roadmap names
add-purpose-tags = Add a strategy or a gap
item-purpose-tags = Strategy or gap { $n }
tags-source = Strategies that the roadmap of 2025 names in §2. Anything else you write yourself.

## Outcomes
verbs-for = Verbs for “{ $category }”
verbs-all = Verbs
verbs-note = This project’s own list, proposed for native review. For which category a verb is offered is an assumption.
seats = Where the outcomes seem to sit
seats-what = A rule of thumb by the verb alone. The object and the condition of an outcome count as much, and a person decides.
seat-levels = { $process }, usually level { $from } to { $to }
seat-hint = { $process }: outcomes with such a verb usually sit at level { $from } to { $to }; a rule of thumb.
seat-none = no known verb
seat-fits = fits
seat-below = looks lower
seat-above = looks higher
evidence-per-outcome = Evidence for each outcome
evidence-per-outcome-what = Why each outcome stands at this level. The same text stands in the details of the outcome.

## Hours
balance-over = { $credits } ECTS: { $difference } hours too many.
balance-under = { $credits } ECTS: { $difference } hours too few.
balance-link-over = { $difference } hours too many: what to cut
balance-link-under = { $difference } hours too few: what to add
balance-credits = { $total } hours would be { $credits } credits.
balance-how-over = What to cut
balance-how-under = What to add
balance-share = In the same proportion
balance-now = now
balance-then = would be
balance-note = Only a proposal: cut or add where the outcomes need it least or most.
balance-half = Half credits are allowed here. Some registers take whole credits only.
calendar-equal = { $weeks } weeks of { $weekly } hours are { $planned } hours, as many as the activities.
calendar-over = { $weeks } weeks of { $weekly } hours are { $planned } hours: { $difference } more than the activities. { $needed } hours a week would do.
calendar-under = { $weeks } weeks of { $weekly } hours are { $planned } hours: { $difference } fewer than the activities. They need { $needed } hours a week.

## Pathway
pathway = Where the credits lead
pathway-what = With the other descriptors of this library. The same learning counts once.
pathway-none = No program is named yet. Add one above, and the way to it is drawn here.
pathway-sum = { $counted } of { $whole } credits
pathway-sum-alone = { $counted } credits
pathway-this = this descriptor
pathway-step = { $title }: { $counted } credits
pathway-step-of = { $title }: { $counted } of { $promised } credits count
pathway-less-own = it has no more
pathway-less-twice = the same learning counts already as “{ $other }”
pathway-less-inside = a part counts already inside “{ $other }”
pathway-less-full = the program has no room for more

## Two languages
behind-ka = The Georgian text is out of date: the English one changed { $when }.
behind-en = The English text is out of date: the Georgian one changed { $when }.
behind-confirm = It still says the same
behind-confirm-one = It still says the same: { $place }
behind-count = { $n ->
    [one] { $n } text is behind in one language
   *[other] { $n } texts are behind in one language
  }
terms = Term
terms-seen = seen in Georgian sources
terms-proposed = proposed
terms-insert = Insert the term: { $term }
key-term = Insert the term that is offered

## Long text
long-preview = Preview
long-preview-of = Preview: { $label }
long-hint = **strong**, *emphasis*, - list, [text](address)
long-empty = Nothing to show yet.
