# Errors: error-<code> says what happened, error-<code>-help what to do next.
# An argument that is not known is none, and the sentence does without it.

error-the-file = { $file ->
    [none] The file
   *[named] The file “{ $file }”
}
error-reason = { $why ->
    [none] .
   *[said] : { $why }
}

## Reading a file
error-file-missing = { error-the-file } could not be found.
error-file-missing-help = Check whether it was moved or renamed, and choose it again. If it is an attachment of the descriptor, attach it once more.
error-not-ours = { error-the-file } is not of a kind that Nishani opens.
error-not-ours-help = Nishani opens a package (.zip), a descriptor and a list of trusted keys (.json). If you were sent this file as a package, ask the sender for the original: it may have been packed anew on its way.
error-truncated = { error-the-file } ends too early: a part of it is missing.
error-truncated-help = Download or copy it again, and compare its size with the sender’s.
error-changed = { error-the-file } is not as it was signed: something was changed, added or taken out.
error-changed-help = Do not rely on what it says. Ask the sender for the original.
error-attachment-damaged = This package has a damaged attachment.
error-attachment-damaged-help = Ask the institution for the file again and import the whole one; then it can be put into a round.
error-file-too-new = { error-the-file } was made by a newer version of Nishani.
error-file-too-new-help = Install the newer version and open the file again. The file is not damaged.
error-climbing-path = { error-the-file } tries to write outside of its folder, so it was not opened.
error-climbing-path-help = Nothing was written to the disk. Do not open it with other programs either, and tell the sender.
error-too-large = { error-the-file } is too large.
error-too-large-help = A package may hold 64 MB, and each file in it 16 MB. Make the attachments smaller, for example the resolution of pictures.
error-not-a-descriptor = { error-the-file } does not have the form of a descriptor{ error-reason }
error-not-a-descriptor-help = Choose a descriptor that Nishani wrote, or correct the file at the place named.
error-ratings-file = The ratings file could not be used{ error-reason }
error-ratings-file-help = Correct the place named and try again. The command nishani review PACKAGE.zip --blank prints a file to fill in.
error-pack-file = The files of the template and its requirements could not be used{ error-reason }
error-pack-file-help = Correct the place named, or use the template and requirements that come with Nishani.
error-pack-unknown = { $pack ->
    [none] The package was made with another template and other requirements; they are not on this computer.
   *[named] The package was made with another template and other requirements ({ $pack }); they are not on this computer.
}
error-pack-unknown-help = Install the version of Nishani that comes with this template and these requirements, or ask the author for a package signed with your version.

## Keys
error-network-address = The room’s network could not be opened on this address.
error-network-address-help = Check that Wi-Fi is on, choose another address and try again. The workshop works without a network, too: by codes and on paper.
error-network-open = The room’s network is open already.
error-network-open-help = Close it first, in the workshop for which it was opened.
error-network-absent = This program has no network for a room.
error-network-absent-help = The workshop works without one: by sticks, codes and on paper.
error-wrong-passphrase = This passphrase does not open the key.
error-wrong-passphrase-help = Check which language you are typing in, and try again. A forgotten passphrase cannot be recovered: then you need a new key.
error-short-passphrase = { $shortest ->
    [none] The passphrase is too short.
   *[said] The passphrase is too short: at least { $shortest } characters are needed.
}
error-short-passphrase-help = Choose a longer passphrase. A few words are easy to remember.
error-not-a-key = { error-the-file } is not a key, or not one that Nishani can use.
error-not-a-key-help = Choose a file whose name ends in .key.pem. If the key is damaged, choose its backup.
error-not-a-record = { error-the-file } is not the public part of a key.
error-not-a-record-help = Choose a file whose name ends in .pub.json. It lies beside the key, and its owner can send it to you.
error-key-missing = { $file ->
    [none] The file of the key is not in its place.
   *[named] The file of the key, “{ $file }”, is not in its place.
}
error-key-missing-help = Connect the disk that holds the key, or import the backup from the Keys screen.

## Writing a file
error-file-exists = { error-the-file } is here already; nothing was written over it.
error-file-exists-help = Choose another name or another folder.
error-read-only = { $folder ->
    [none] Writing or reading is not allowed in this place.
   *[named] Writing or reading is not allowed in this place: { $folder }
}
error-read-only-help = Choose another folder, or ask whoever looks after this computer for permission. What was there before is unchanged.
error-disk-full = { $file ->
    [none] The disk is full, so nothing could be written.
   *[named] The disk is full, so the file “{ $file }” could not be written.
}
error-disk-full-help = Free some space or choose another disk, and do it again. No half-written file is left.
error-read-back = { error-the-file } was written, but reading it back gave something else.
error-read-back-help = Do not send this file. Write it to another disk: this one may be damaged.
error-file-access = { error-the-file } could not be read or written.
error-file-access-help = Check that the disk is connected and the folder exists, and try again.

## The data on this computer
error-store-too-new = Your data were written by a newer version of Nishani.
error-store-too-new-help = Install the newer version. Your data have not been touched.
error-store-damaged = The data file is damaged, and no backup of it could be used either.
error-store-damaged-help = The damaged file was kept, not deleted. If you have a copy of the folder on another disk, put it back in its place.
error-no-backup = There is no backup to restore from yet, or its file is gone or damaged. Nothing was changed.
error-no-backup-help = Choose another backup, or make one with “Back up now”.
error-store-busy = Another program is using the data now.
error-store-busy-help = Close other windows of Nishani, wait a moment and try again.

## Documents
error-document-missing = What you are opening is not here any more.
error-document-missing-help = Go back to the library. What is in the trash can be restored from there; a file you can open again.
error-no-such-field = { $field ->
    [none] There is no such field.
   *[named] There is no field “{ $field }”.
}
error-no-such-field-help = Close the document and open it again. What you wrote is saved.
error-not-ready-to-sign = { $field ->
    [none] The descriptor cannot be signed: something that signing needs is not filled in.
   *[named] The descriptor cannot be signed: “{ $field }” is not filled in.
}
error-not-ready-to-sign-help = To be signed, it needs a title, a provider, one learning outcome and the credits. Nothing else stands in the way.
error-exercise = This is an exercise: it was made faulty on purpose.
error-exercise-help = An exercise is never signed and leaves only as a marked PDF. For a real descriptor, begin a new one or make a copy of the sample.
error-review-not-ready = { $count ->
    [none] The review cannot be signed yet: it is not complete.
    [one] The review cannot be signed yet: { $count } place is still open.
   *[said] The review cannot be signed yet: { $count } places are still open.
}
error-review-not-ready-help = It needs the declaration about conflicts of interest, a rating for every criterion, the required comments and a decision.
error-endorsement-not-ready = The endorsement cannot be signed yet: an answer or a reason is missing.
error-endorsement-not-ready-help = Answer all four questions. If you decline or take an endorsement back, say why in a sentence.
error-response-not-ready = { $count ->
    [none] The answer cannot be signed yet: something is missing.
    [1] The answer cannot be signed yet: one thing is missing.
   *[other] The answer cannot be signed yet: { $count } things are missing.
}
error-response-not-ready-help = Go through the list of what is missing; each line leads to its point.
error-response-signed = This answer is signed and does not change any more.
error-response-signed-help = Open it to read it, or write it to a file again from the shelf.
error-wrote-what = You said that you wrote on this descriptor, and not what.
error-wrote-what-help = Say in a few words which parts are yours; this stands in the internal review.
error-nobody-asked = It is not noted whom you asked, or when.
error-nobody-asked-help = Write a name or an organisation, and the day.
error-paper-incomplete = What you typed from the paper is not complete yet.
error-paper-incomplete-help = Name who signed the paper, the day, all four answers and who typed them, and choose its picture among the attachments. A refusal or a withdrawal needs its reason; a withdrawal needs no answers.
error-declare-first = The content stays closed until you have declared whether you have a conflict of interest.
error-declare-first-help = Open the envelope of the package: the question about conflicts of interest is there.
error-sealed-by-conflict = You declared a conflict of interest, so the content stays closed.
error-sealed-by-conflict-help = Tell whoever sent you the package: another expert will review it.
error-review-signed = This review is signed and does not change any more.
error-review-signed-help = The signed file is among the files sent and received; you can save it again from there.
error-quote-missing = { $quote ->
    [none] These words are not in the descriptor.
   *[said] These words are not in the descriptor: “{ $quote }”.
}
error-quote-missing-help = Mark the quote in the text itself and add it as evidence again.
error-older-list = { $serial ->
    [none] The same or a newer trust list of this issuer is here already.
   *[said] Trust list no. { $serial } of this issuer is here already; this one is older, or says something else under the same number.
}
error-older-list-help = The list that you have stays in force. Ask the issuer for the newest one.
error-other-root = { error-the-file } is a list signed by another key than the one that was named.
error-other-root-help = Compare the fingerprint of the list’s issuer by phone or in person, and use the list only if it is theirs.
error-attachment-unnamed = { error-the-file } is not an attachment of this descriptor.
error-attachment-unnamed-help = Leave it out, or attach it to the descriptor first. A file that was changed since then counts as another file.
error-attachment-kind = { error-the-file } cannot be an attachment: Nishani does not take files of this type.
error-attachment-kind-help = Attach a PDF, a picture (PNG, JPEG), a text (TXT, MD, DOCX, ODT) or a table (CSV, XLSX, ODS).
error-picture-small = { error-the-file } is small already: written again, it would take no less room.
error-picture-small-help = Leave it as it is, or attach another picture.
error-attachment-too-large = { error-the-file } is too large for an attachment.
error-attachment-too-large-help = An attachment may have 16 MB. Make it smaller, or split it.
error-installer-too-large = { error-the-file } is too large for the sticks of a kit.
error-installer-too-large-help = An installer may have 1 GB. The kit itself was written without it.

## The program
error-bad-call = { $command ->
    [none] The window asked for something that this version cannot do.
   *[named] The window asked for something that this version cannot do ({ $command }).
}
error-bad-call-help = Close Nishani and open it again. What you wrote is saved.
error-internal = Nishani could not do this: something happened that it did not expect.
error-internal-help = What you wrote is saved. Try again; if it happens once more, tell the number of this error to whoever installed the program for you.

## Documents of others, opened beside a draft
error-source-kind = { error-the-file } is neither a Word document nor a spreadsheet.
error-source-kind-help = Choose a file whose name ends in .docx or .xlsx. Save other documents in one of these formats first.
error-source-too-large = { error-the-file } is too large to be opened beside the draft.
error-source-too-large-help = Documents up to 32 MB can be opened. Take out pictures, or save the part that you need as a document of its own.
error-source-locked = { error-the-file } is of an old format (.doc, .xls) or locked with a password.
error-source-locked-help = Open it in the program it was made with, take the password off, and save it as .docx or .xlsx.
error-source-broken = { error-the-file } is damaged and cannot be read to its end.
error-source-broken-help = Open it in the program it was made with and save it again, or ask for another copy.
error-round-not-ready = The round still lacks something before it can be signed.
error-round-not-ready-help = The screen of the round lists what is missing. Fill it in and sign again.
error-other-key = Another of your keys has the seat in this round.
error-other-key-help = Choose that key: the round names it as a member.
error-not-the-chair = This key does not lead the panel.
error-not-the-chair-help = The chair sends a review back, with the chair’s key. An own review is not sent back; revise it.
error-not-a-receipt = That is not a receipt.
error-not-a-receipt-help = A receipt has 25 digits in five groups of five. Ask for it once more and type it again.
error-panel-refuses = { $why ->
    [none] The panel does not take this.
   *[said] { $why }
}
error-panel-refuses-help = Nothing was changed. Ask the member, then try again.
error-panel-closed = The reviews of this panel are not open yet.
error-panel-closed-help = They open when the receipts and the reviews of all members are here.
error-draft-missing = There is no signed report in which every member has spoken.
error-draft-missing-help = Collect the opinions of all members and sign the report once more.
error-report-signed = The final report is signed and does not change any more.
error-report-signed-help = Everything that belongs to it is on the shelf of sent files.
error-package-missing = The package that is rated is not on this computer.
error-package-missing-help = Import the package that came with the round.
error-not-positive = An endorsement in Open Badges is made from a positive decision only, and the panel’s decision is another one.
error-not-positive-help = Hand over the report: it says the decision and its reasons.
error-report-not-final = This is a draft report, and an endorsement in Open Badges is made from the final one.
error-report-not-final-help = Sign the final report first.
error-other-signer = Another key signed the report.
error-other-signer-help = Choose the key that signed the report: only whoever signed it can endorse in its name.
error-workshop-not-ready = { $count ->
    [none] The workshop is not ready yet: something is missing.
    [1] The workshop is not ready yet: one thing is missing.
   *[other] The workshop is not ready yet: { $count } things are missing.
}
error-workshop-not-ready-help = The builder lists what is missing. Complete it, then write the kit or start the round.
error-workshop-begun = A round has begun: the plan that participants hold does not change any more.
error-workshop-begun-help = Go on with this plan, or make a new workshop for another one.
error-workshop-wiped = The participants’ data of this workshop are wiped, so it takes nothing more.
error-workshop-wiped-help = The results and the report stay. For another session make a new workshop.
error-round-runs = A round is still running.
error-round-runs-help = Close that round first.
error-round-order = This round is not the one that is due.
error-round-order-help = Rounds go one after another, each once. Go on with the round that is shown as the next.
error-round-signed = This round is signed and does not change any more.
error-round-signed-help = If the deadline, a member or a package must change, make a new round.
error-report-not-ready = { $count ->
    [none] The report cannot be signed yet: something is missing or does not fit.
    [1] The report cannot be signed yet: one thing is missing or does not fit.
   *[other] The report cannot be signed yet: { $count } things are missing or do not fit.
}
error-report-not-ready-help = Decide every criterion, mend the marked sentences and give a reason for each change; then ask the members again and sign.
