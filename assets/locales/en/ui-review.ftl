# The words of the window: importing, the queue, the envelope, reviewing, the report.

signer-unnamed = No name is given
signer-trusted = On a trust list
signer-untrusted = On no trust list
signer-denied = A trust list does not vouch for it

# Importing
import-what = Choose the files you received: packages, reviews or trust lists. Each is checked on its own, and nothing you have is overwritten.
import-choose = Choose files
import-now = Imported files
import-before = Files imported before
import-came = { $n ->
    [one] { $n } file was imported. Its answer stands below.
   *[other] { $n } files were imported. The answer to each stands below.
  }
import-to-envelope = Open the envelope
import-to-review = See the review
import-to-queue = Packages to review
import-to-exercise = Take part
import-to-packs = See the template and requirements
import-to-draft = Open the descriptor
import-to-keys = See the trust list

# The queue
queue-count = { $n ->
    [one] { $n } package
   *[other] { $n } packages
  }
queue-empty = You have no package to review yet.
queue-empty-next = First import the file that the institution sent you. The package appears here and asks about a conflict of interest.
queue-version = Version
queue-received = Received
damaged = damaged
damaged-names = { $n ->
    [one] Damaged attachment: { $names }
   *[other] Damaged attachments: { $names }
}
damaged-what = The text is intact; the attachment cannot be opened. Ask for the file again and import it: this review goes on with it.
queue-state-waiting = Waits for your declaration
queue-state-sealed = Closed: conflict of interest
queue-state-open = Being reviewed
queue-state-signed = Signed
back-to-queue = Back to the packages to review

# The envelope
envelope = Envelope
envelope-beside = The content is closed until you declare
envelope-institution = Provider
envelope-awarding = Awarding body
envelope-contact = Contact
envelope-pack-unknown = The package was made with another template that is not on this computer, so it cannot be reviewed. Ask the author for a package signed with your version.
envelope-question = Do you have a conflict of interest?
envelope-examples = For instance: you work or teach at this institution, took part in drafting the descriptor, or are close to the author.
declared-none = I have no conflict
declared-hint-none = The content opens and you begin the review.
declared-unsure = I am not sure
declared-hint-unsure = The content opens, and your note will stand in the report.
declared-conflict = I have a conflict
declared-hint-conflict = The content stays closed for you. You cannot change this declaration later.
envelope-note = What should others know?
envelope-role = In which role do you review?
envelope-declare = Declare and open
envelope-declare-conflict = Declare the conflict
envelope-sealed = You declared a conflict of interest, so the content is closed.
envelope-sealed-next = Tell whoever sent you the package: another expert will review it.
envelope-declared = Your declaration: { $declared }.
envelope-continue = Go on reviewing

# Reviewing
review-criterion-of = Criterion { $n } of { $total }
review-done-of = { $done } of { $total } rated
review-criteria = All criteria
review-unrated = Not rated yet
review-text = Text of the descriptor
review-keys-move = sentence
review-keys-narrow = narrow
review-evidence = Evidence
review-quote = Attach the quote
review-quote-how = Mark a sentence in the text and press E.
review-quote-nothing = Nothing is marked in the text yet: go to the text and choose a sentence with the arrows or the mouse.
review-quoted = The quote is attached.
quote-show = Show in the text:
quote-remove = Remove the quote: { $quote }
review-guidance = Guidance and source
review-computed = Computed facts
review-rating = Your rating
review-rated = { $rating }. { $done } of { $total } rated.
review-comment = Comment
review-comment-wanted = This rating needs a comment
remark-recommendations = Recommendation
remark-suggestions = Suggestion
remark-goodPractice = Good practice
review-next = Next
review-previous = Previous criterion
review-next-open = Next unrated
review-finish = The criterion is done, on to the next unrated one
review-all-rated = All criteria are rated.
review-report = Report
review-to-report = Report and signature
review-signed = The review is signed and no longer changes.
review-switch = What is on the screen
review-switch-criterion = Criterion
review-switch-text = Text of the descriptor

# The report
report = Report and signature
report-back = Back to the review
report-decision = Decision
report-proposed = The rule proposes
report-proposed-none = Nothing yet: not all criteria are rated
report-proposed-unjudged = Nothing: some minimum requirement could not be judged
report-yours = Your decision
report-differs = Your decision differs from what the rule proposes. That is allowed: a person makes the decision.
report-declared = Conflict of interest
report-blocked = { $n } left before signing
report-blocked-more = { $n } more
report-go = Go there
report-says = What the report will say
report-says-nothing = No criterion is rated yet.
report-not = The signature shows that the file is unchanged and which key signed it. It is not a qualified electronic signature and does not mean that the micro-credential is accredited.
report-after = A signed review no longer changes. Send the file to the institution; a copy is kept among the files sent.

## Requirements of a review
requirements = Requirements
requirements-missing = The requirements this review was begun with ({ $own }) are not on this computer. Write on, everything is kept; it can be signed once they are imported.
requirements-bring = Import them
requirements-newer = This review was begun with { $own }; newer requirements are here: { $newer }.
requirements-see = See what differs
requirements-title = Other requirements
requirements-back = Back to the review
requirements-what = Of each criterion that differs and that you rated, say whether your rating stands. Comments, quotes and remarks stay in any case, and the step can be undone.
requirements-changed = Changed
requirements-added = New: it waits for your rating
requirements-removed = Falls away; what you wrote stays in the history
requirements-yours = You rated: { $rating }
requirements-answer = Your rating
requirements-stands = It stands
requirements-again = I rate it again
requirements-left = { $n ->
    [one] One answer is open
   *[other] { $n } answers are open
}
requirements-go = Go over
requirements-same = None of your criteria differs.
requirements-others = { $n ->
    [one] Beside the criteria one part of the template differs.
   *[other] Beside the criteria { $n } parts of the template differ.
}
packs-here = Requirements on this computer
