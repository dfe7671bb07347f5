# The expert panel: sealing, opening, the room.
# panel-refusal-<reason>.

tray-sealed = This is a sealed review of a panel member; it is intact.
tray-sealed-help = Nothing of it is shown until the reviews of all members are here and opened together.

panel-no-alpha = not enough ratings to say anything

## Why the panel does not take something
panel-refusal-not-a-review = The file is not a review.
panel-refusal-damaged = The review is not as it was signed.
panel-refusal-stranger = The signer ({ $name }) is not a member of the panel.
panel-refusal-left = { $name } declared a conflict of interest and left.
panel-refusal-other-descriptor = The review by { $name } is about another descriptor.
panel-refusal-other-version = The review by { $name } is about version { $version }; this round asks about another version.
panel-refusal-other-package = The review by { $name } does not name the package of this round.
panel-refusal-other-pack = The review by { $name } was written with another template.
panel-refusal-other-role = The review by { $name } was written in another role.
panel-refusal-other-criteria = The review by { $name } does not rate the criteria of that seat.
panel-refusal-no-receipt = Nobody has read out the receipt of { $name } yet.
panel-refusal-changed = The review by { $name } is not the sealed one: these groups of the receipt differ: { $groups }.
panel-refusal-replayed = The review by { $name } is an earlier one that was replaced.
panel-refusal-late = The review by { $name } is late: the deadline was { $time }.
panel-refusal-sealed-already = { $name } has given another receipt already. To replace it, a reason is needed.
panel-refusal-no-reason = { $name } replaces a review and no reason is given.
panel-refusal-opened = The reviews are open; receipts are no longer taken.
panel-refusal-not-a-revision = The review by { $name } does not replace the one that is here.
panel-refusal-unsealed = The receipt of { $name } is missing.
panel-refusal-missing = The review by { $name } is missing.
panel-refusal-other-round = It belongs to another round.
panel-refusal-other-member = A review by { $name } lies under another member’s name.
panel-refusal-nobody-left = All members have left.

tray-report = This is the report of an expert panel; it is intact.
tray-report-help = Open it: members say their opinion of it, and the institution answers a draft.
tray-opinion = This is what a panel member says to the report; it is intact.
tray-opinion-help = The report shows it as soon as it speaks of the report as it stands.
tray-returned = The chair has sent your review back with a note.
tray-returned-help = Open the review: the note stands at its head. Nothing in it was changed; you can sign another one with a reason.
tray-for-other = { $name ->
    [none] This is a note of a chair to another panel member.
   *[other] This is a note of a chair to another panel member: { $name }.
}
tray-for-other-help = It is not kept here. Give the file to the member to whom it is addressed.
tray-unfit = This note of a chair does not fit what is here.
tray-unfit-help = Ask the chair.

## Why a note with which a review comes back is not taken
return-refusal-other-round = A note with which a review was sent back; its round is not on this computer.
return-refusal-other-round-help = Import the round first, then this file.
return-refusal-other-package = The note is about a package or version that this round does not rate.
return-refusal-other-package-help = It is not kept. Ask the chair for which round it is meant.
return-refusal-not-the-chair = The note is not signed by the chair of this panel.
return-refusal-not-the-chair-help = It is not kept. If the chair has left, write that down on the panel’s page and import the file again.
return-refusal-other-review = The note is about another review than the ones you signed here.
return-refusal-other-review-help = It is not kept. Open it on the computer on which you sealed the review, or ask the chair.
return-refusal-replaced = The note is about a review that you have replaced since.
return-refusal-replaced-help = It is not kept. Give the chair the file of your newer review.

## The report
panel-sentence = The panel’s evaluation of the requirement “{ $requirement }”: { $rating }.

## What keeps a report from being signed
panel-block-format = The format of the report is not known.
panel-block-no-reviews = The report names no review.
panel-block-member-twice = A member stands in the report twice.
panel-block-undecided = Not decided yet: { $criterion }
panel-block-misplaced = The decision stands in the wrong place: { $criterion }
panel-block-no-words = The decision needs words: { $criterion }
panel-block-no-such-quote = A quote that is named is missing: { $criterion }
panel-block-uncited = A quote is named by no decision.
panel-block-quote-missing = A quote does not stand in the descriptor.
panel-block-sentence = { $criterion ->
    [none] A sentence is empty or does not say what was decided.
   *[other] The sentence says another evaluation than the decision: { $criterion }
}
panel-block-stage = The report is not what its stage asks for.
panel-block-other-draft = The draft is another one.
panel-block-other-review = A review differs from that of the draft.
panel-block-no-reason = { $criterion ->
    [none] The overall result changed since the draft: say why.
   *[other] Changed since the draft, say why: { $criterion }
}
panel-block-idle-reason = { $criterion ->
    [none] A reason is given and the overall result did not change.
   *[other] A reason is given and nothing changed: { $criterion }
}
panel-block-no-reply = The institution’s point waits for a reply: { $criterion }
panel-block-idle-reply = A reply without a point or without words: { $criterion }
panel-block-no-decision = The overall result is not chosen yet.
panel-block-unexplained = Members disagreed, or only one of them rated this; say why the panel decides so: { $criterion }
