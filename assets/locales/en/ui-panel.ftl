### The panel: the receipt, opening the reviews, the room.

# The receipt of a sealed review
report-seals = When you sign, this review is sealed for the round “{ $round }” and you get a receipt. Deadline:
receipt = Receipt
receipt-copy = Copy the receipt
receipt-copied = Copied
receipt-picture = The receipt as a QR code: the same twenty-five digits
receipt-read = Read the receipt to the chair over the phone, group by group.
receipt-hand = Hand the file over only after every member has sealed.
receipt-open = The reviews are opened when all receipts match.
receipt-to-panel = Who has sealed already
receipt-sealed = A sealed review cannot change unnoticed.
receipt-revise = Change it with a reason
receipt-revise-what = A new review begins, with everything as it is now. Once signed it replaces this one; every member of the panel sees the reason.
receipt-reason = Why it changes
receipt-revise-begin = Begin the new review

# All packages of a round
panels-title = Opening and discussion
panels-to-round = The round
panels-back = All packages of the round
panels-next = The next package
panels-order = In this order a member with a conflict leaves the room and comes back as seldom as can be.
panels-order-nobody = The packages stand in the order of the round: nobody leaves the room.
panels-state = State
panels-opened = open
panels-ready = can be opened
panels-lacking = { $n } missing
panels-leaves = Leaves the room
panel-standing-asked = not sealed yet
panel-standing-sealed = sealed, file missing
panel-standing-here = the review is here
panel-standing-left = left because of a conflict
import-to-rounds = See the rounds

# Before the opening
panel-closed = Opening the reviews
panel-here-of = { $here } of { $total } here
panel-own-review = My review
panel-receipt-type = Type the receipt
panel-receipt-replace = Another receipt
panel-receipt-of = What { $name } reads out
panel-receipt-digits = { $n } of { $of } digits
panel-receipt-reason = Why the receipt changes
panel-receipt-save = Write it down
panel-left = Left for a conflict
panel-leave-ask = { $name }: left because of a conflict?
panel-leave-what = Nobody waits for this member’s review of this package any more, and if it is here already nobody sees it. This cannot be taken back.
panel-leave = Yes, left
panel-take-files = Import sealed files
panel-missing = What keeps the reviews closed
panel-nothing-missing = Nothing is missing
panel-may-open = All reviews are here and all receipts match.
panel-nothing-seen = Nothing of any review is shown before the opening. All are opened at once, and no receipt is taken afterwards.
panel-refused = What is refused
panel-open = Open the reviews
panel-opened = The reviews are open.

# The room: the map
panel-room = Discussion
panel-decided-of = { $done } of { $total } decided
panel-not-chair = The report takes the decisions that are written on the chair’s computer. What you write here stays on this one.
panel-agreement-n = n = { $units } criteria, { $raters } members
panel-confirm = Confirm the undisputed ({ $n })
panel-confirm-key = Confirm the undisputed criteria
panel-confirmed = { $n } confirmed.
panel-map = Map of disagreement
panel-criterion = Criterion
panel-spread = Spread
panel-agree = Agreement
panel-decides = Decision of the panel
panel-undisputed = undisputed
panel-to-decide = to decide
panel-text-wanted = words are missing
panel-not-asked = not rated from this seat
panel-count = { $n } – { $rating }
panel-percent = { $n } %
panel-numbers = What the numbers mean
panel-numbers-agree = Agreement: how many pairs of members give the same rating.
panel-numbers-ac2 = AC2 (Gwet): agreement on one criterion; neighboring levels count as almost agreeing, chance is taken off. 1 is full agreement.
panel-numbers-alpha = α (Krippendorff): agreement on all criteria together, in brackets its 95 % interval. No number is a decision.
panel-members = Members
panel-proposes = Proposes
panel-revised = Changed after the opening
panel-send-back = Send back with a note
panel-send-back-to = { $name }: send the review back
panel-send-back-what = Nobody corrects a member’s words. The note is signed and saved as a file for the member, who can sign another review, with a reason, and give you its file.
panel-note = Note
panel-sent-back = Sent back with a note
panel-send-back-not = The signature shows that the note is the chair’s and about this review as it stands. The note is for the member alone; no report carries it.
panel-send-back-after = Give this file to { $name }: Import shows it, and the note stands at the head of the review.

# The review that came back
review-returned = Sent back with a note
review-returned-by = { $name ->
    [none] The chair sent this review back, { $date }
   *[other] { $name } sent this review back, { $date }
}
review-returned-what = Your review is as you signed it. To change it, begin another one with a reason.
review-returned-go-on = Go on with the new review
import-to-own-review = Open your review

# The room: one criterion
panel-next-open = Next to decide
panel-next = Next
panel-no-comment = There is no comment.
panel-take = Take over into the decision
panel-taken = Taken over
panel-text = Words for the decision
panel-rated = { $rating }. { $done } of { $total } decided.
panel-key-before = The quote or remark before
panel-key-after = The quote or remark after

# The room: the decision on the whole
panel-decision = Decision on the whole
panel-decision-what = The rule proposes, the panel decides. Ratings are never averaged.
panel-proposed-none = Nothing yet: not every criterion is decided
panel-differs = The panel’s decision differs from what the rule proposes. That is allowed; write why.
panel-why = Reasons
