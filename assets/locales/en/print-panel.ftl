# Words on paper: the report of an expert panel, as a draft and as the final one.
# print-panel-seat-<seat>, print-panel-part-<part>.

## Head
print-panel-draft = Draft report of the expert panel
print-panel-final = Final report of the expert panel
print-panel-mark-draft = Draft report
print-panel-mark-final = Final report
print-panel-mark-redacted = Version for publication
print-panel-embedded = Signed report of the expert panel (data)
print-panel-round = Round
print-panel-deadline = Deadline for reviews
print-panel-deadline-at = { $date }, { $time } (UTC{ $zone })
print-panel-previous = Digest of the draft report, SHA-384
print-panel-response = Digest of the institution’s response, SHA-384

## The version for publication
print-panel-left-out = (left out)
print-panel-redacted = People are left out of this version: the names of the panel’s members and of whoever signed, their keys, their receipts, the authors of opinions, and the people whom the descriptor names. The signed data are not embedded, because they hold these.
print-panel-redacted-texts = Where a text names somebody, it says “{ $mark }” instead. Everything else is word for word as in the full report.
print-panel-source = What this version was made from
print-panel-source-is = This version is not signed itself. Whoever has the full report can compare its digest with the one above.

## Decision and panel
print-panel-decision = Overall decision
print-panel-decides = The panel took this decision; ratings are not added up and no average is computed.
print-panel-members = Members of the panel
print-panel-seat-chair = Chair of the panel
print-panel-seat-expert = Expert
print-panel-seat-employer = Employer
print-panel-seat-student = Student
print-panel-seat-international = International expert
print-panel-nobody-left = Nobody on the panel declared a conflict of interest.
print-panel-left = Declared a conflict of interest and left: { $names }.
print-panel-left-count = Members who declared a conflict of interest and left: { $count }.

## Each criterion
print-panel-evidence = Evidence and indicators
print-panel-analysis = Description and analysis
print-panel-recommendations = Recommendations
print-panel-suggestions = Suggestions
print-panel-good-practice = Good practice
print-panel-rating = Rating by the panel

## Opinions of members
print-panel-opinions = Opinions of the members
print-panel-no-minority = No member has given a minority opinion.
print-panel-minority-note = A minority opinion stands here word for word, as its author signed it.
print-panel-concur = Concur with the report: { $names }.
print-panel-concur-count = Members who concur with the report: { $count }.
print-panel-a-member = A member of the panel
print-panel-concurs = concurs with the report
print-panel-dissents = minority opinion

## The institution answers
print-panel-answers = The institution’s position and the panel’s replies
print-panel-replies = The panel
print-panel-no-response = The institution has not responded to the draft report.
print-panel-no-points = The institution’s response has no point to answer.
print-panel-accepted = Accepted
print-panel-partly-accepted = Partly accepted
print-panel-not-accepted = Not accepted
print-panel-unanswered = Not answered yet

## What changed since the draft
print-panel-changes = What changed since the draft report
print-panel-changes-note = Every change of a decision, with its reason.
print-panel-unchanged = No decision has changed since the draft report.
print-panel-before = In the draft
print-panel-after = Now
print-panel-reason = Reason for the change
print-panel-part-result = the result
print-panel-part-rating = the rating
print-panel-part-text = the reasons
print-panel-part-evidence = the evidence
print-panel-part-recommendations = recommendations
print-panel-part-suggestions = suggestions
print-panel-part-good-practice = good practice

## Evidence
print-panel-evidence-list = List of evidence
print-panel-evidence-note = The words are quoted from the judged version of the descriptor.
print-panel-cited = under { $numbers }

## Signatures and receipts
print-panel-signatures = Signatures of the members and receipts of their reviews
print-panel-binds = Each member sealed a review before anybody saw another, and announced its receipt. The signature under this report binds all of these reviews and opinions by digest: none can be swapped or left out unnoticed.
print-panel-not-bound = This report is not signed yet, so nothing is bound.
print-panel-column-member = Member
print-panel-column-opinion = Opinion
print-panel-column-receipt = Receipt of the sealed review
print-panel-signs = signs this report
print-panel-no-opinion = no opinion given
print-panel-digest = SHA-384: { $digest }
print-panel-revised = Revised later (SHA-384: { $digest }): { $reason }

## The endorsement in Open Badges
badge-name = Endorsement by the expert panel: { $title }
badge-comment = The expert panel reviewed version { $version } of the descriptor “{ $title }” by the requirements “{ $pack }”, version { $packversion }. Its overall decision: { $decision }. The final report was signed on { $date } (SHA-384: { $digest }). This endorsement says no more than that decision.
