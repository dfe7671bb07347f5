# Rounds: which packages a panel of experts rates, who sits on it, and until when.
# round-fault-<fault>, round-lacks-<what>, round-tie-<tie>, round-counts-<tie>.

## Importing
tray-round = This is a round of an expert panel; it is intact.
tray-round-help = Import its packages too: the packages to review then show the deadline.
dialog-record-kinds = Public record of a key
dialog-add-members = Choose the public records of the members

## The deadline
round-deadline = { $date }, { $time } (UTC{ $zone })
round-past = The deadline is over
round-left-days = { $days ->
    [1] 1 day
   *[other] { $days } days
} and { $hours } h left
round-left-hours = { $hours } h { $minutes } min left
round-left-minutes = { $minutes } min left

## What is missing
round-lacks-deadline = The deadline needs a day and a time.
round-lacks-past = The deadline is over already.
round-lacks-seat = A member has no role.
round-fault-format = The format of the round is not known.
round-fault-untitled = The round has no title.
round-fault-pack = Template and requirements are not named.
round-fault-no-packages = No package is chosen.
round-fault-package = Package { $place } is not named whole.
round-fault-package-twice = Package { $place } is in the list twice.
round-fault-chairs = There must be one chair; there are { $found }.
round-fault-nameless = Member { $place } has no name.
round-fault-member-twice = Member { $place } is in the list twice.
round-fault-zone = A time zone is written like this: +04:00.
round-fault-ties = Choose at least one tie; work in the past also needs a number of years.

## What is a conflict of interest
round-tie-employed = Works for the institution or for who awards
round-tie-formerly-employed = Worked there in earlier years
round-tie-author = Wrote on the descriptor
round-tie-endorser = Endorsed the descriptor
round-tie-related = Is a relative of an author
round-counts-employed = Whoever works for the institution or for who awards
round-counts-formerly-employed = Whoever worked there in the last { $years } years
round-counts-author = Whoever wrote on the descriptor
round-counts-endorser = Whoever endorsed the descriptor
round-counts-related = Whoever is a relative of an author
