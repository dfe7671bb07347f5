### Rounds: making one, signing it, reading it.

rail-panel = Panel
role-coordinator = I coordinate a panel
role-coordinator-hint = You choose packages, experts and a deadline, and hand the round out
command-rounds = Rounds of expert panels
import-to-round = See the round

rounds-empty = There is no round here yet.
rounds-empty-next = A coordinator makes one: packages, members, roles, a deadline. Whoever sits on a panel imports the round that came with the packages.
rounds-new = New round
rounds-untitled = Round without a title
rounds-column-title = Round
rounds-column-deadline = Deadline
rounds-column-packages = Packages
rounds-column-members = Members
rounds-state-making = In the making
rounds-state-signed = Signed
rounds-remove = Remove the round: { $title }
rounds-removed = “{ $title }” was removed.
rounds-back = All rounds

rounds-title = What the round is called
rounds-packages = Packages
rounds-packages-of = { $chosen } of { $total } chosen
rounds-packages-none = No package is on this computer yet. Import those that the panel will rate.
rounds-packages-all = Choose all
rounds-version = version { $n }
rounds-members = Members
rounds-members-count = { $n ->
    [one] 1 member
   *[other] { $n } members
}
rounds-members-none = Add the members from the public records of their keys: files whose names end in .pub.json. Every member finds such a file beside their key.
rounds-members-add = Add members from files
rounds-member = Name of member { $n }
rounds-seat-of = Role of member { $n }
rounds-member-remove = Remove member { $n }
rounds-seat-chair = Chair
rounds-seat-expert = Expert
rounds-seat-employer = Employer
rounds-seat-student = Student
rounds-seat-international = International expert
rounds-until = Deadline
rounds-until-day = Day
rounds-until-time = Time
rounds-until-zone = Time zone
rounds-until-what = The last minute in which a review may be signed. Whoever is elsewhere sees the same moment with this time zone beside it.
rounds-until-zone-georgia = Georgia, UTC+04:00
rounds-until-zone-other = UTC{ $zone }
rounds-conflict = Conflict of interest
rounds-conflict-what = Before a package opens, every member says whether any of this holds.
rounds-conflict-years = How many years back
rounds-conflict-before = in the last
rounds-conflict-after = years
rounds-conflict-words = What else to consider
rounds-pack = Everyone rates by
rounds-pack-see = Template and requirements
rounds-lacks = { $n ->
    [0] Nothing is missing
    [one] 1 thing is missing
   *[other] { $n } things are missing
}
rounds-lacks-none = The round can be signed.
rounds-travels = What travels
rounds-travels-what = After signing, the round and its packages lie in one folder: hand it over on a stick or send it.
rounds-help = How a round works
rounds-to-sign = To the signature

rounds-sign = Sign the round
rounds-sign-what = What you sign
rounds-sign-back = Back to the round
rounds-sign-figures = { $packages } packages, { $members } members
rounds-sign-until = Deadline: { $time }
rounds-sign-files = What is written
rounds-sign-files-what = You choose where the round goes. The packages are written beside it, so that one folder holds all.
rounds-sign-not = The signature shows that this round is yours and that nobody changed it. It is not a qualified electronic signature. A signed round does not change any more.
rounds-sign-beside = Packages beside it
rounds-sign-after = Give every member the whole folder, on a stick or by e-mail. They import all files at once.
rounds-signed = This round is signed and does not change any more.
rounds-read = Read the signed round

rounds-own = You
rounds-own-what = Your role in this round
rounds-own-not = None of the keys on this computer sits in this round.
rounds-by = Who made the round
rounds-here = here
rounds-missing = missing
rounds-here-of = { $here } of { $total } here
rounds-missing-what = Import what is missing from the stick or the folder in which the round came.
rounds-whole = All packages of the round are here.
rounds-conflict-read = What counts as a conflict
rounds-sealing = Rate alone, then seal and read the receipt over the phone: only when all receipts match are the reviews laid side by side.
rounds-fork-what = A signed round does not change.
rounds-fork = Make another round in its place
