### The report of a panel: writing it, signing it, reading it, saying something to it.

panel-report = Report of the panel
panel-report-to = To the report
panel-report-stage-draft = Draft report
panel-report-stage-final = Final report
panel-report-room = To the discussion
panel-report-room-of = To the discussion: { $criterion }

# What is missing
panel-report-missing = Missing before signing: { $n }
panel-report-missing-more = { $n } more
panel-report-go = Go there
panel-report-ready = Nothing is missing before signing.

# The page
panel-report-overall = Overall decision
panel-report-no-overall = The overall result is not chosen yet.
panel-report-overall-to = Choose it in the discussion
panel-report-whole = About the whole
panel-report-criteria = Decisions by criterion
panel-report-locked = This sentence states the decision and cannot be edited.
panel-report-marked = This sentence is not true any more. The decision is now: { $rating }.
panel-report-anew = Write it anew
panel-report-anew-of = Write it anew: { $criterion }
panel-report-written-anew = The sentence is written anew.
panel-report-prose-of = Own words: { $criterion }
panel-report-quote = Quote { $n }: { $words }
panel-report-quotes = Quotes
panel-report-quotes-none = No quote is cited.
panel-report-not-written = Nothing is decided yet.

# The members
panel-report-opinions = Opinions of the members
panel-report-concurs = Goes along
panel-report-dissents = Minority opinion
panel-report-silent = Has not said anything yet
panel-report-stale = Spoke of an earlier state and has to speak again
panel-report-speak-own = Say my own opinion
panel-report-spoke = { $n } of { $total } have spoken
panel-report-asked = The file is signed. Give it to the members; each reads it on an own computer, signs an opinion and sends that file back.
panel-report-take = Import files
panel-report-came = Just imported

# What one does next
panel-report-sign-members = Sign for the members to read
panel-report-sign-whole = Sign with everybody’s opinion
panel-report-begin-final = Go on to the final report
panel-report-begun-final = The final report has begun.
panel-report-council = Pack for the council
panel-report-signed-read = Read the signed file
panel-report-done = The final report is signed and does not change any more.

# The institution's points
panel-report-points = The institution’s position and the panel’s replies
panel-report-points-none = No answer of the institution to the draft has come yet. The final report can be signed without it.
panel-report-institution = The institution
panel-report-panel = The panel
panel-report-reply = Reply of the panel
panel-report-reply-accepted = Accepted
panel-report-reply-partly-accepted = Partly accepted
panel-report-reply-not-accepted = Not accepted
panel-report-reply-none = Not answered yet
panel-report-reply-words = Why
panel-report-replied = { $reply }. { $done } of { $total } answered.
panel-report-next-point = Next point without a reply
panel-report-no-point = Every point has a reply.

# What changed
panel-report-changes = What changed since the draft
panel-report-changes-none = No decision has changed since the draft.
panel-report-changes-n = { $n ->
    [1] One decision changed since the draft
   *[other] { $n } decisions changed since the draft
}
panel-report-changed-overall = Overall decision
panel-report-changed-parts = Changed: { $parts }
panel-report-reason = Reason for the change

# Signing
panel-report-sign-back = Back to the report
panel-report-sign-what = What you sign
panel-report-sign-criteria = { $quotes ->
    [one] { $decisions } decisions, one quote
   *[other] { $decisions } decisions, { $quotes } quotes
}
panel-report-sign-members-what = Without opinions: the members read it and say theirs.
panel-report-sign-whole-what = With the opinion of every member: { $concur } go along, { $dissent } minority opinions.
panel-report-sign-council-what = The final report, and beside it every sealed review it names, every opinion, the draft and the institution’s answer.
panel-report-not = The signature shows that the file is unchanged and which key signed it. It is not a qualified electronic signature, and it is not an accreditation.
panel-report-after-members = Give this file to every member. Import the opinions that come back.
panel-report-after-draft = Send this file to the institution; it answers point by point.
panel-report-after-final = The final report does not change any more. Send it to the institution, and pack it for the council.
panel-report-after-council = Hand this file to the council: everything in it is bound and can be verified.

# Reading
panel-report-judged = What is judged
panel-report-by = Signed by
panel-report-round = Round: { $round }
panel-report-left = Declared a conflict of interest and left
panel-report-left-nobody = Nobody on the panel declared a conflict of interest.
panel-report-no-minority = No member has given a minority opinion.
panel-report-minority-by = Minority opinion of { $name }
panel-report-no-response = The institution has not answered the draft.
panel-report-incomplete = This file is for the members to read: not everybody has spoken yet.
panel-report-recommendations = Recommendations
panel-report-suggestions = Suggestions
panel-report-good-practice = Good practice
panel-report-answer = Answer the report
panel-report-speak = Say my opinion

# Saying one's opinion
panel-report-opinion = Opinion about the report
panel-report-opinion-ask = Do you go along with the report?
panel-report-opinion-concurs = I go along
panel-report-opinion-dissents = I do not, because …
panel-report-opinion-seat = Your seat: { $seat }
panel-report-opinion-words = Your minority opinion
panel-report-opinion-words-hint = It stands in the report word for word, in your name.
panel-report-opinion-not = The signature shows that the opinion is yours and about this report as it stands. If the report changes, you are asked again.
panel-report-opinion-after = Send this file to the chair.

# The endorsement
panel-report-badge = Endorse in Open Badges
panel-report-badge-what = An endorsement in Open Badges 3.0 says the overall decision of this final report and names it by its digest. It says no more than the report does.

# Saving to read
panel-report-save = Save to read
panel-report-save-form = As
panel-report-save-pdf = PDF
panel-report-save-docx = Word document
panel-report-save-language = Language
panel-report-save-names = For whom
panel-report-save-full = In full
panel-report-save-full-hint = With the names of members and signers.
panel-report-save-redacted = For publication
panel-report-save-redacted-hint = Without names, keys and receipts.
panel-report-save-choose = Choose a place

# Elsewhere
kind-council = Council pack
kind-sealed-review = Sealed review
shelf-read = Read
import-to-report = Read the report
response-report = Answer to the draft report
response-panel = The expert panel
response-report-by = Draft report signed by
response-report-no-points = Nothing in this draft report asks for an answer.
response-report-after = A signed answer does not change any more. Send the file to the chair of the panel; a copy stays among the files sent.
response-report-no-version = No version was signed after the draft report.
response-report-revised = The answer goes with version { $n }, signed after the draft report.
response-report-quote-near = Where the panel quoted
