# The words of the window for the expert alone: profile, phrases, private notes, the plan of the day, consistency.

# The profile
profile = My profile and phrases
profile-stays = What you write here stays on this computer: no file holds it.
profile-section = For hints about conflicts of interest
profile-why = Before you declare, the application compares the envelope with this profile and tells you what they have in common. It decides nothing.
profile-names = My name, in every spelling
profile-lines = One on each line
profile-institutions = My institutions, present and past
profile-institution = Institution { $n }
profile-until = Worked there until (year)
profile-until-of = Institution { $n }: worked there until (year)
profile-until-now = I work there
profile-institution-add = Add an institution
profile-emails = My e-mail addresses
profile-people = People with whom I wrote or worked
profile-kept = Kept on this computer.

# Hints on the envelope
hints = What the envelope and your profile have in common
hints-decide = These are hints only: you declare.
hints-none = The envelope and your profile have nothing in common that the application can see.
hints-profile = My profile
envelope-endorsers = Endorsed by

# Phrases
phrases = My phrases
phrases-what = Where you write a comment, Ctrl+J opens this list and puts a phrase at the caret, in the language of that field.
phrases-insert = Insert a phrase
phrases-find = Find a phrase
phrases-none = You have no phrases yet.
phrases-none-ka = None of your phrases is in Georgian.
phrases-none-en = None of your phrases is in English.
phrases-none-found = No phrase like this.
phrases-to = Write phrases
phrase-n = Phrase { $n }
phrase-add = Add a phrase

# Beside a rating
remark-questions = Question to the institution
private-note = Note for myself
private-stays = never leaves this computer
confidence = How sure you are (optional)
confidence-none = Not said
confidence-high = Sure
confidence-medium = Fairly sure
confidence-low = Not very sure
confidence-outside-my-field = Outside my field

# The plan of the day
plan-order = Order
plan-order-received = newest first
plan-order-institution = institution
plan-order-level = level
plan-order-size = shortest first
plan-size = { $words } words
plan-level = level { $level }
plan-column = Size
plan-minutes = about { $n } min left
plan-minutes-all = About { $n } min left for all packages
plan-pace = An estimate from your own { $packages } finished packages, about { $minutes } min each. It is computed on this computer and kept nowhere.
plan-no-pace = Reading time is not told yet: it needs { $n } finished packages of your own.
day-last = Last change
day-in = in
day-undo = Undo it
day-undone = Undone: { $what }

# Consistency
consistency = My consistency
consistency-short = Compare
consistency-open = Compare in all my packages
consistency-only = Only you see this, and only your own ratings stand here.
consistency-criterion = Criterion
consistency-strip = Your ratings, package by package
consistency-none = You have no package with this criterion yet.
consistency-unrated = not rated yet
consistency-stricter = You rate this criterion stricter since package { $n }. The packages may differ, too: look again where you doubt.
consistency-milder = You rate this criterion milder since package { $n }. The packages may differ, too: look again where you doubt.
consistency-few = Whether you grow stricter or milder can be told from { $n } rated packages on.
consistency-steady = Nothing stands out in the order of your ratings.
consistency-no-comment = No comment.

# Views by role
role-plain = These plain words are an assumption of the draft.
role-formal = The requirement itself
role-international = You review as an international expert: the same criteria and levels are here in English.
role-to-english = Show the window in English
