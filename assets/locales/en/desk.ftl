# What the program says itself: notices, history, verification, imported files, dialogs that ask for a file.
# An argument that is not known is none, and the sentence does without it.

## What happened at opening
notice-set-aside-restored = The data file was damaged. It was set aside, and we go on with a backup ({ $backup }).
notice-set-aside-restored-help = See whether anything is missing that you wrote after this backup. The damaged file was not deleted: { $file }
notice-set-aside-empty = The data file was damaged, and no backup was found. The file was set aside, and we begin with an empty library.
notice-set-aside-empty-help = The damaged file was not deleted: { $file }. If you have a copy of the folder on another disk, close Nishani and put the copy back in its place.
notice-upgraded = Your data moved to the form of the new version ({ $from } → { $to }).
notice-upgraded-help = There is nothing to do. A backup was made before; you find it on the Help screen.

## Library
copy-mark = {" (copy)"}

## Dialogs that ask for a file
dialog-attach = Choose an attachment
dialog-attach-kinds = Documents, pictures and tables
dialog-import = Choose files to import
dialog-signed-kinds = Package or signed file
dialog-verify = Choose a file to verify
dialog-save = Where should the file be written?
dialog-pdf-kinds = PDF document
dialog-import-key = Choose the file of a key
dialog-backup-key = Where should the backup of the key be written?
dialog-key-kinds = File of a key
dialog-open-list = Choose a trust list
dialog-list-kinds = Trust list

## History: one change in words
history-place = { $place ->
    [none] document
   *[named] { $more ->
        [many] { $place } and others
       *[one] { $place }
    }
}
history-create = Document made
history-edit = { history-place }
history-removed = Taken out: { history-place }
history-placed = Added or moved: { history-place }
history-linked = { history-place }: linked
history-unlinked = { history-place }: link removed
history-typed = Typed from paper: { history-place }
history-confirmed = Still says the same: { history-place }
history-pair = { $item }, { $member }
history-undo = Undone: { history-place }
history-redo = Done again: { history-place }
history-revert = Set back to an earlier state: { history-place }
history-resolve = One of two was chosen: { history-place }
history-sign = { $text ->
    [none] Signed
   *[said] Signed: { $text }
}
history-place-conflict = Conflict of interest
history-place-decision = Decision
history-place-role = Role
history-item-outcomes = { $n ->
    [none] Outcome
   *[said] Outcome { $n }
}
history-item-activities = { $n ->
    [none] Activity
   *[said] Activity { $n }
}
history-item-assessments = { $n ->
    [none] Assessment
   *[said] Assessment { $n }
}
history-item-purpose-needs = { $n ->
    [none] Need
   *[said] Need { $n }
}
history-item-purpose-tags = { $n ->
    [none] Tag
   *[said] Tag { $n }
}
history-item-stackability-targets = { $n ->
    [none] Program
   *[said] Program { $n }
}
history-item-resources-staff = { $n ->
    [none] Staff
   *[said] Staff { $n }
}
history-item-paperEndorsements = { $n ->
    [none] Endorsement on paper
   *[said] Endorsement on paper { $n }
}
history-item-attachments = { $n ->
    [none] Attachment
   *[said] Attachment { $n }
}

## What a review still lacks before it can be signed
missing-role = You have not chosen in which role you review.
missing-conflict = You have not declared yet whether you have a conflict of interest.
missing-conflict-stands = You declared a conflict of interest, so another expert has to review this descriptor.
missing-unrated = Not rated yet: { $criterion }.
missing-comment = This rating needs a comment: { $criterion }.
missing-quote = The quote “{ $quote }” is not in the descriptor. Criterion: { $criterion }.
missing-decision = You have not chosen a decision yet.
lacking-answer = No answer yet.
lacking-reason = You agree: link a change to it, or say why nothing changes.
lacking-text = This answer needs a few words.
lacking-evidence = A corrected fact needs evidence: quote your own text or name an attachment.
lacking-long = { $side ->
    [ka] The Georgian answer is { $over ->
        [1] one word
       *[other] { $over } words
    } too long.
   *[en] The English answer is { $over ->
        [1] one word
       *[other] { $over } words
    } too long.
}
lacking-quote = The evidence “{ $quote }” is not in the signed version.
lacking-unsigned = This change is in no signed version yet: { $place }. Sign the new version first, or unlink the change.
lacking-at = “{ $criterion }”: { $what }

## Imported files
tray-package = This is a package to review; it is intact.
tray-package-help = Open the envelope: it first asks about conflicts of interest, then shows the content.
tray-damaged = { $count ->
    [one] The attachment { $names } is damaged; the text is intact.
   *[other] These attachments are damaged: { $names }; the text is intact.
}
tray-damaged-help = The text can be read and scored. Ask for the file again: the whole one will take the place of this one, and nothing you wrote is lost.
tray-damaged-again = { $count ->
    [one] In this copy, too, the attachment { $names } is damaged; a copy with intact text is here already.
   *[other] In this copy, too, attachments are damaged: { $names }; a copy with intact text is here already.
}
tray-damaged-again-help = Nothing has changed. Ask for the file again.
tray-damaged-idle = { $count ->
    [one] In this copy the attachment { $names } is damaged; the whole package is here already.
   *[other] In this copy attachments are damaged: { $names }; the whole package is here already.
}
tray-damaged-idle-help = Nothing has changed. Open the one that you have.
tray-whole = This is the whole copy of a package that came with a damaged attachment.
tray-whole-help = It took the place of the damaged one. A review that was begun goes on with it.
tray-review = This is a review of your descriptor; it is intact.
tray-review-help = Open the descriptor: quotes and recommendations stand beside the fields they speak of.
tray-endorsement = This is an endorsement of your descriptor; it is intact.
tray-endorsement-help = Open the descriptor and see what it confirms. When you sign once more, it goes into the package.
tray-response = This is an institution’s answer to a review; it is intact.
tray-response-help = Open it: each point stands beside the answer, with what was changed.
tray-internal = This is an internal review of your descriptor by your quality office; it is intact.
tray-internal-help = Open the descriptor: the remarks stand beside the fields, marked as internal. They do not travel unless you say so when you sign.
tray-to-endorse = This is the package of a descriptor that you are asked to endorse; it is intact.
tray-to-endorse-help = Read it in plain words and answer four questions. It takes about three minutes.
tray-already-here = Exactly this file is here already.
tray-already-here-help = Nothing was imported twice. Open the one that you have.
tray-newer = This is a newer version of a descriptor that you have.
tray-newer-help = The earlier version and its review are untouched. The new version is reviewed on its own.
tray-older = This is an older version of a descriptor that you have.
tray-older-help = It is kept beside the newer version; nothing has changed.
tray-trust-list = This is a list of trusted keys; it is intact.
tray-trust-list-help = See on the Keys screen who issued it and who is on it, and then decide whether you trust it.
tray-unrelated = It speaks of a descriptor or a version that is not on this computer.
tray-unrelated-help = Open it on the computer where that version was signed.
tray-working-copy = This is a colleague’s working copy, not a signed package.
tray-working-copy-help = To review it, ask your colleague for a signed package.

## Verification: three answers
verify-intact = The file is intact.
verify-intact-detail = { $count ->
    [1] What it holds is as it was signed.
   *[other] All { $count } files are as the signed list says.
} { $version ->
    [1] It is about the first version of the descriptor, { $digest }.
   *[other] It is about version { $version } of the descriptor, { $digest }.
}
verify-intact-bare = What it holds is as it was signed.
verify-changed = The file was changed.
verify-not-ours = Nishani cannot open this file.
verify-signed-unknown = Who signed it cannot be said.
verify-signed-one = One key signed it.
verify-signed-one-detail = { $name ->
    [none] No name is given in the document. Fingerprint of the key: { $fingerprint }
   *[named] Name given in the document: { $name }. Fingerprint of the key: { $fingerprint }
}
verify-signed-many = { $count } keys signed it.
verify-signed-many-detail = { $name ->
    [none] No name is given in the first signature. Fingerprint of the key: { $fingerprint }
   *[named] Name given in the first signature: { $name }. Fingerprint of the key: { $fingerprint }
}
verify-listed-unknown = The key was not looked up on a trust list.
verify-listed = Every key that signed is on a list that you trust.
verify-unlisted = No list that you trust vouches for a key that signed.
verify-denied = { $why ->
    [revoked] A list that you trust has revoked a key that signed.
    [expired] By a list that you trust, a key that signed had expired.
    [not-yet-valid] By a list that you trust, a key that signed was not yet in force.
   *[other-role] A list that you trust does not give a key that signed the role for this.
}
verify-list = { $stale ->
    [yes] Trust list no. { $serial } is out of date: it ended on { $until }.
   *[no] Trust list no. { $serial } is in force, until { $until }.
} Fingerprint of its issuer: { $issuer }
verify-no-list = The signature is valid, but no list says who the signer is.
verify-next-trusted = You can rely on what the file says. The signature shows whose key signed it and that nothing was changed; it is not a qualified electronic signature.
verify-next-unlisted = The content is intact. To know the signer, compare the fingerprint of the key by phone or in person, or import a trust list.
verify-next-denied = The content is intact, but the list does not vouch for this signature. Before you rely on it, ask the issuer of the list or the signer.

## Verification: each check
check-json-size = Size of the file within its limit
check-json-utf8 = Text in UTF-8
check-json-strict = Strict JSON without repeated members
check-json-canonical = Canonical form (RFC 8785)
check-profile-members = The members of a Nishani document and no others
check-profile-context = Context of the document
check-profile-values = Form of the values
check-literal-known = Kind and version of the document are known
check-proof-shape = Form of the signature
check-proof-issuer = The issuer is the key that signed
check-proof-signature = The signature is valid
check-dates = The dates agree with each other
check-digests = The files named are those with these digests
check-bag-bytes = The package is byte for byte as it was made
check-bag-list = The list names every file of the package and nothing else
check-bag-bagit = The control files of the package
check-review-binding = The review is about this very descriptor
check-review-quotes = Every quote is in the descriptor
check-history-chain = Earlier versions follow one another without a gap
check-endorsement-binding = Each endorsement is about a version of this very descriptor
check-response-binding = The answer is about this very review and these very versions
check-response-points = Every point of the review is answered, none is invented, and what is called changed did change
check-response-quotes = What the answers quote and name stands in the institution’s own text
check-internal-binding = Each internal review is about a version of this very descriptor, and its quotes are in it
check-round-binding = The round is whole and names its template and requirements; a note names its round and review
check-report-binding = Every member of the panel is named, and the reviews are as they were sealed
check-report-cells = Every criterion is decided, quotes stand in the text, and sentences agree with the decisions
check-report-chain = The final report names its draft, its changes and its replies truly
check-opinion-binding = Each opinion is its member’s and is about this report
check-workshop-binding = The plan of a workshop is whole and is by the template and requirements that it lies beside
check-pack-known = Its template and requirements are on this computer too
check-trust-listed = The signer is on a trust list
check-trust-role = The list gives the signer the role for this
check-trust-fresh = The trust list is not out of date

## Files of a package
file-descriptor = Descriptor, signed data
file-descriptor-ka = Descriptor in Georgian (PDF)
file-descriptor-en = Descriptor in English (PDF)
file-review = Review, signed data
file-report-ka = Review report in Georgian (PDF)
file-report-en = Review report in English (PDF)
file-response = Answer to the review, signed data
file-answer-ka = Answer to the review in Georgian (PDF)
file-answer-en = Answer to the review in English (PDF)
file-revised = Revised descriptor, signed data
file-pack = Template and requirements
file-attachment = Attachment
file-history = Earlier version
file-endorsement = Endorsement from the field
file-internal = Internal review by the institution, signed data
file-round = Round, signed data
file-seal = Number of the seal, from which the receipt is computed again
file-panel-report = Report of the expert panel, signed data
file-panel-draft = Draft report of the expert panel, signed data
file-panel-ka = Report of the expert panel in Georgian (PDF)
file-panel-en = Report of the expert panel in English (PDF)
file-panel-response = Answer to the draft report, signed data
file-panel-answer-ka = Answer to the draft report in Georgian (PDF)
file-panel-answer-en = Answer to the draft report in English (PDF)
file-opinion = Opinion of a member, signed data
file-credential = Signed data
