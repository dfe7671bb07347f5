// Written by `cargo run -p nishani-tests --bin codegen` from desk/src/commands.rs; do not edit.

export type About = { 
/**
 * Version.
 */
version: string, 
/**
 * Licence of the program and notices of others, as safe HTML.
 */
html: Both, };

export type AddEvidence = { 
/**
 * Review.
 */
document: string, 
/**
 * Criterion.
 */
criterion: string, 
/**
 * Field with its language side.
 */
field: string, 
/**
 * The exact words.
 */
exact: string, 
/**
 * Where they begin in the plain text, in UTF-16 units.
 */
start: number | null, };

export type AddItem = { 
/**
 * Document.
 */
document: string, 
/**
 * Path of the list.
 */
list: string, };

export type Announce = { 
/**
 * Digest of the round's file.
 */
round: string, 
/**
 * The descriptor.
 */
descriptor: string, 
/**
 * The key of the member.
 */
member: string, 
/**
 * The receipt as it was typed.
 */
receipt: string, 
/**
 * Why it replaces the one before.
 */
reason: string | null, };

export type Answer = { 
/**
 * True yes, false no, absent when it cannot be said.
 */
yes: boolean | null, 
/**
 * The sentence.
 */
sentence: Both, 
/**
 * The detail.
 */
detail: Both, };

export type AnswerReview = { 
/**
 * The descriptor.
 */
document: string, 
/**
 * Digest of the review's file; the newest one without it.
 */
review: string | null, };

export type AskedAsk = { 
/**
 * The descriptor.
 */
document: string, 
/**
 * Id of the note.
 */
asked: string, };

export type AskedState = "asked" | "accepted" | "declined" | "withdrawn";

export type AskedView = { 
/**
 * Id of the note.
 */
id: string, 
/**
 * Name of the person.
 */
name: string, 
/**
 * Organisation.
 */
organisation: string, 
/**
 * The day on which they were asked.
 */
asked: string, 
/**
 * How far it has come.
 */
state: AskedState, 
/**
 * When the answer was given.
 */
at: string | null, 
/**
 * The words of the answer; its reason where one is due.
 */
reason: Both, 
/**
 * What changed after the answer, of all that it speaks of.
 */
outdated: Array<Spoken>, 
/**
 * The answer, by the digest by which it is listed.
 */
answer: string | null, 
/**
 * A person found the answer, not the names.
 */
byHand: boolean, 
/**
 * The answer came on paper.
 */
paper: boolean, };

export type Attach = { 
/**
 * Document.
 */
document: string, 
/**
 * Need claim it proves: path of the item.
 */
need: string | null, };

export type AttachmentView = { 
/**
 * Path on this machine.
 */
path: string, 
/**
 * File name.
 */
name: string, 
/**
 * Title.
 */
title: Both, 
/**
 * Media type.
 */
mediaType: string, 
/**
 * Size in bytes.
 */
bytes: number, 
/**
 * False when the file is missing on this machine.
 */
present: boolean, };

export type BackupAsk = { 
/**
 * Its id.
 */
id: string, };

export type BackupRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * When it was made.
 */
at: string, 
/**
 * Size in bytes.
 */
bytes: number, 
/**
 * Why: by hand, before an upgrade, before a restore, daily.
 */
reason: string, };

export type BalanceView = { 
/**
 * Hours of all activities.
 */
total: string, 
/**
 * What the credits ask for.
 */
expected: string, 
/**
 * The distance between them.
 */
difference: string, 
/**
 * There are more hours than the credits ask for.
 */
over: boolean, 
/**
 * The credits these hours would make.
 */
credits: string, 
/**
 * The credits are no whole number.
 */
half: boolean, 
/**
 * Every activity with the hours it would have in the same proportion.
 */
shares: Array<ShareView>, };

export type BehindView = { 
/**
 * The field, without a side.
 */
path: string, 
/**
 * The side that was not changed.
 */
side: Language, 
/**
 * When the other side was changed.
 */
since: string, 
/**
 * Label of the field, with the position of its item.
 */
place: Both, };

export type BlockedField = { 
/**
 * Field.
 */
path: string, 
/**
 * Section.
 */
section: string, 
/**
 * Label.
 */
label: Both, };

export type Both = { 
/**
 * Georgian.
 */
ka?: string, 
/**
 * English.
 */
en?: string, };

export type CalendarView = { 
/**
 * Weeks.
 */
weeks: string, 
/**
 * Hours a week.
 */
weekly: string, 
/**
 * What they give together.
 */
planned: string, 
/**
 * Hours of all activities.
 */
total: string, 
/**
 * The distance between them.
 */
difference: string, 
/**
 * More than the activities need, fewer, or as many: `1`, `-1`, `0`.
 */
sign: number, 
/**
 * Hours a week that the activities would need.
 */
needed: string, };

export type Carried = { 
/**
 * How many.
 */
count: number, 
/**
 * What they say; empty until every criterion has an own rating.
 */
reviews: Array<ReceivedReview>, };

export type Changed = { 
/**
 * Documents, or `library`, `keys`, `queue`, `shelf`, `settings`, `store`.
 */
ids: Array<string>, };

export type ChangedField = { 
/**
 * What a link names: the field, the item that went, or the list in another order.
 */
path: string, 
/**
 * How it differs.
 */
difference: FieldDifference, 
/**
 * It differs in the signed version, too.
 */
signed: boolean, };

export type CheckView = { 
/**
 * Id from the closed list.
 */
id: string, 
/**
 * It holds.
 */
ok: boolean, 
/**
 * Where in the file.
 */
path: string | null, 
/**
 * In words.
 */
label: Both, };

export type ChoiceView = { 
/**
 * Token in files.
 */
token: string, 
/**
 * Words.
 */
label: Both, };

export type ChoosePackage = { 
/**
 * Round.
 */
document: string, 
/**
 * Digest of the package.
 */
package: string, 
/**
 * In or out.
 */
chosen: boolean, };

export type Code = "file-missing" | "not-ours" | "truncated" | "changed" | "attachment-damaged" | "working-copy" | "copy-damaged" | "copy-other" | "note-missing" | "comment-empty" | "file-too-new" | "climbing-path" | "too-large" | "not-a-descriptor" | "ratings-file" | "pack-file" | "pack-unknown" | "pack-untrusted" | "round-asks-other-pack" | "round-keeps-pack" | "upgrade-unanswered" | "network-address" | "network-open" | "network-absent" | "wrong-passphrase" | "short-passphrase" | "not-a-key" | "not-a-record" | "key-missing" | "file-exists" | "read-only" | "disk-full" | "read-back" | "file-access" | "store-too-new" | "store-damaged" | "no-backup" | "store-busy" | "document-missing" | "no-such-field" | "not-ready-to-sign" | "exercise" | "review-not-ready" | "nobody-asked" | "paper-incomplete" | "endorsement-not-ready" | "wrote-what" | "declare-first" | "sealed-by-conflict" | "review-signed" | "response-not-ready" | "response-signed" | "round-not-ready" | "other-key" | "not-the-chair" | "not-a-receipt" | "panel-refuses" | "panel-closed" | "draft-missing" | "report-signed" | "package-missing" | "workshop-not-ready" | "workshop-begun" | "workshop-wiped" | "round-runs" | "round-order" | "round-signed" | "report-not-ready" | "not-positive" | "report-not-final" | "other-signer" | "quote-missing" | "older-list" | "other-root" | "attachment-unnamed" | "attachment-kind" | "picture-small" | "attachment-too-large" | "installer-too-large" | "source-kind" | "source-too-large" | "source-locked" | "source-broken" | "bad-call" | "internal";

export type CommentView = { 
/**
 * Its id.
 */
id: string, 
/**
 * The field it is pinned to, without language.
 */
path: string, 
/**
 * Section of the template.
 */
section: string, 
/**
 * Where that is, in words.
 */
place: Both, 
/**
 * False when what it is pinned to was taken out since.
 */
present: boolean, 
/**
 * Who wrote it.
 */
who: string, 
/**
 * When.
 */
at: string, 
/**
 * What it says.
 */
text: string, 
/**
 * It is settled.
 */
resolved: boolean, 
/**
 * Who settled it.
 */
resolvedBy: string, 
/**
 * Replies, oldest first.
 */
replies: Array<ReplyView>, };

export type CompareAsk = { 
/**
 * Document.
 */
document: string, 
/**
 * The earlier one.
 */
from: string, 
/**
 * The later one.
 */
to: string, };

export type Comparison = { 
/**
 * Fields, in the order of the template.
 */
fields: Array<FieldDifference>, };

export type ConfirmSide = { 
/**
 * Document.
 */
document: string, 
/**
 * The field with its side.
 */
path: string, };

export type Conflict = { 
/**
 * Field.
 */
path: string, 
/**
 * Values to choose from.
 */
values: Array<FieldValue>, };

export type Consistency = { 
/**
 * The criterion.
 */
criterion: string, 
/**
 * The packages in the order in which they were begun.
 */
cells: Array<ConsistencyCell>, 
/**
 * Where the own ratings begin to differ from those before.
 */
drift: DriftView | null, 
/**
 * With fewer ratings than this nothing can be told.
 */
least: number, };

export type ConsistencyCell = { 
/**
 * The review.
 */
review: string, 
/**
 * The package's title.
 */
title: Both, 
/**
 * Its institution.
 */
institution: Both, 
/**
 * Its version.
 */
version: number, 
/**
 * The rating, when given.
 */
rating: string | null, 
/**
 * The comment.
 */
comment: Both, 
/**
 * The quotes.
 */
evidence: Array<Quote>, 
/**
 * Signed: it is only read.
 */
signed: boolean, };

export type Control = "prose" | "line" | "decimal" | "integer" | "date" | "choice" | "set" | "list";

export type CriterionAsk = { 
/**
 * Its id.
 */
criterion: string, };

export type CriterionStatus = { 
/**
 * Criterion.
 */
criterion: string, 
/**
 * Worst of its findings.
 */
status: FindingStatus, 
/**
 * It is a minimum requirement.
 */
minimum: boolean, };

export type CriterionView = { 
/**
 * Id.
 */
id: string, 
/**
 * Standard it belongs to.
 */
standard: string, 
/**
 * It is a minimum requirement.
 */
minimum: boolean, 
/**
 * The requirement.
 */
text: Both, 
/**
 * Guidance.
 */
guidance: Both, 
/**
 * Evidence wanted.
 */
evidence: Both, 
/**
 * What is seen at each rating: token → anchor.
 */
anchors: { [key in string]: Both }, 
/**
 * Source: title and place.
 */
source: Both, 
/**
 * A comment is required at this rating and below.
 */
commentBelow: string | null, 
/**
 * Where in a descriptor it usually shows: prefixes of paths.
 */
fields: Array<string>, 
/**
 * A rule informs it.
 */
computed: boolean, };

export type DeadlineView = { 
/**
 * The last second in time.
 */
at: string, 
/**
 * What the clocks of the coordinator show then, in words.
 */
wall: Both, 
/**
 * How much time is left, in words.
 */
left: Both, 
/**
 * It is over.
 */
past: boolean, };

export type Declare = { 
/**
 * Digest of the package.
 */
package: string, 
/**
 * Declaration.
 */
declared: Declared, 
/**
 * In the expert's words.
 */
note: string | null, 
/**
 * Role in which one reviews: expert, employer, student, international.
 */
role: string, };

export type DeclareInternal = { 
/**
 * Digest of the package.
 */
package: string, 
/**
 * Whoever reviews wrote on the descriptor.
 */
wrote: boolean, 
/**
 * What they wrote.
 */
note: string | null, };

export type Declared = "none" | "conflict" | "unsure";

export type Depth = { 
/**
 * Only for an exercise: what was made faulty.
 */
exercise: Exercise | null, 
/**
 * What to cut or add, once credits stand there.
 */
balance: BalanceView | null, 
/**
 * What weeks and hours a week give, once both stand there.
 */
calendar: CalendarView | null, 
/**
 * Where outcomes seem to sit, by their verbs.
 */
seats: Array<SeatView>, 
/**
 * Sides of texts that fell behind the other language.
 */
behind: Array<BehindView>, };

export type Difference = "changed" | "added" | "emptied" | "taken-out" | "moved";

export type DocumentAsk = { 
/**
 * The document.
 */
document: string, };

export type Draft = { 
/**
 * Document.
 */
id: string, 
/**
 * Pack that guides it.
 */
pack: PackHead, 
/**
 * Version last signed, 0 for none.
 */
version: number, 
/**
 * When the last change was written.
 */
savedAt: string, 
/**
 * Every field that has a value; fields of removed items are left out.
 */
fields: { [key in string]: FieldValue }, 
/**
 * Lists: path → ids of items in order.
 */
lists: { [key in string]: Array<string> }, 
/**
 * Fields whose text cannot be read as they ask; it is kept as typed.
 */
unreadable: Array<string>, 
/**
 * Fields that two people changed, with both values.
 */
conflicts: Array<Conflict>, 
/**
 * Open comments by the field or item they are pinned to.
 */
comments: { [key in string]: number }, 
/**
 * Findings in the order of the pack.
 */
findings: Array<FindingView>, 
/**
 * Status of each criterion in the order of the pack.
 */
criteria: Array<CriterionStatus>, 
/**
 * State of each section in order.
 */
sections: Array<SectionState>, 
/**
 * Sums.
 */
hours: HoursView, 
/**
 * What helps beside fields and findings.
 */
depth: Depth, 
/**
 * What undo would take back.
 */
undo: Both | null, 
/**
 * What redo would bring back.
 */
redo: Both | null, 
/**
 * Required-to-sign fields that are empty.
 */
blocked: Array<string>, 
/**
 * Reviews that came back.
 */
reviews: Array<ReceivedReview>, 
/**
 * How far the answer to each has come, by the digest of the review's file.
 */
responses: { [key in string]: ResponseState }, };

export type DriftView = { 
/**
 * Its place, from 1.
 */
from: number, 
/**
 * Stricter than before, else milder.
 */
stricter: boolean, };

export type Edit = { 
/**
 * Document: a descriptor or a review.
 */
document: string, 
/**
 * Field.
 */
path: string, 
/**
 * New value.
 */
value: FieldValue | null, 
/**
 * What the window saw there before; another value there meanwhile is kept beside this one.
 */
seen?: Seen, };

export type Edited = { 
/**
 * Value as it stands now.
 */
value: FieldValue | null, 
/**
 * Id of a new item.
 */
item: string | null, 
/**
 * Documents to fetch again.
 */
changed: Array<string>, 
/**
 * When it was written.
 */
savedAt: string, };

export type EndorseView = { 
/**
 * Digest of the package.
 */
package: string, 
/**
 * Title.
 */
title: Both, 
/**
 * Institution.
 */
institution: Both, 
/**
 * Version.
 */
version: number, 
/**
 * Credits.
 */
credits: string, 
/**
 * Hours of work in all.
 */
hours: string, 
/**
 * What it is for.
 */
purpose: Both, 
/**
 * For whom.
 */
audience: Both, 
/**
 * What learners can do at the end.
 */
outcomes: Array<Both>, 
/**
 * What they do to learn it.
 */
tasks: Array<Both>, 
/**
 * How it is assessed.
 */
assessments: Array<Both>, 
/**
 * Keys to sign with.
 */
keys: Array<KeyRow>, 
/**
 * What was signed here about this package before.
 */
own: Array<EndorsementView>, 
/**
 * Signer of the package.
 */
signer: SignerView, };

export type EndorsementView = { 
/**
 * Digest of its file.
 */
digest: string, 
/**
 * Who signed it; absent on paper.
 */
signer: SignerView | null, 
/**
 * It came on paper: what was typed is no signature.
 */
paper: PaperView | null, 
/**
 * The organisation that the endorser names.
 */
organisation: Both, 
/**
 * When.
 */
at: string, 
/**
 * The version it speaks of; absent on paper.
 */
version: number | null, 
/**
 * Where the endorser stands.
 */
position: Position, 
/**
 * The answers.
 */
answers: Array<Replied>, 
/**
 * The endorser's words.
 */
words: Both, 
/**
 * What changed after it, of all that it speaks of.
 */
outdated: Array<Spoken>, 
/**
 * When it was taken back.
 */
withdrawn: string | null, };

export type Envelope = { 
/**
 * Digest of the package.
 */
package: string, 
/**
 * Title.
 */
title: Both, 
/**
 * Provider.
 */
institution: Both, 
/**
 * Awarding body.
 */
awardingBody: Both, 
/**
 * Contact named in it.
 */
contact: string | null, 
/**
 * Version.
 */
version: number, 
/**
 * Signer.
 */
signer: SignerView, 
/**
 * Who endorsed it.
 */
endorsers: Array<Both>, 
/**
 * What it has in common with the own profile.
 */
hints: Array<HintView>, 
/**
 * Names and sizes of the files in it.
 */
files: Array<FileLine>, 
/**
 * Pack it was made with.
 */
pack: PackHead, 
/**
 * The same pack is in this store.
 */
packKnown: boolean, 
/**
 * Declaration, when made.
 */
declared: Declared | null, 
/**
 * Review begun on it.
 */
review: string | null, 
/**
 * Internal review begun on it.
 */
internal: string | null, };

export type EvidenceView = { 
/**
 * Id of the item.
 */
id: string, 
/**
 * The quote.
 */
quote: Quote, };

export type Exercise = { 
/**
 * The faults that were built in.
 */
faults: Array<FaultView>, };

export type ExerciseAnswer = { 
/**
 * Criterion.
 */
criterion: string, 
/**
 * Token of the rating.
 */
rating: string | null, 
/**
 * Why.
 */
why: string, };

export type ExerciseAsk = { 
/**
 * Document.
 */
document: string, 
/**
 * The round from 1; 0 is the feedback.
 */
round: number, };

export type ExerciseCase = { 
/**
 * The text of the case.
 */
text: Array<TextSection>, 
/**
 * The criteria in the order of the round.
 */
criteria: Array<CriterionView>, };

export type ExerciseRound = { 
/**
 * Its number, from 1.
 */
n: number, 
/**
 * How long it lasts.
 */
minutes: number, 
/**
 * What its case is called.
 */
title: Both, 
/**
 * One answer a criterion, in the order of the round.
 */
answers: Array<ExerciseAnswer>, 
/**
 * Criteria that are rated.
 */
done: number, 
/**
 * An argument is not longer, in characters.
 */
longest: number, 
/**
 * What is handed in of it, once one sits and something is rated.
 */
slip: SlipView | null, };

export type ExerciseRow = { 
/**
 * Document.
 */
document: string, 
/**
 * What the workshop is called.
 */
title: Both, 
/**
 * Where.
 */
place: Both, 
/**
 * When, `2026-11-21`.
 */
date: string, 
/**
 * Rounds.
 */
rounds: number, 
/**
 * Rounds in which every criterion is rated.
 */
done: number, };

export type ExerciseView = { 
/**
 * Document.
 */
id: string, 
/**
 * What the workshop is called.
 */
title: Both, 
/**
 * Where.
 */
place: Both, 
/**
 * When, `2026-11-21`.
 */
date: string, 
/**
 * Tables of the room.
 */
tables: number, 
/**
 * Seats at each.
 */
seats: number, 
/**
 * The own table; 0 until it is chosen.
 */
table: number, 
/**
 * The own seat; 0 until it is chosen.
 */
seat: number, 
/**
 * Template and requirements by which everyone scores.
 */
pack: PackHead, 
/**
 * The rounds in their order.
 */
rounds: Array<ExerciseRound>, 
/**
 * Answers to the five questions, 1 to 5; 0 where none is given.
 */
feedback: Array<number>, 
/**
 * What is handed in of them, once one sits and all are answered.
 */
slip: SlipView | null, 
/**
 * Saved at.
 */
savedAt: string, 
/**
 * A change can be taken back.
 */
undo: boolean, 
/**
 * A change can be made again.
 */
redo: boolean, };

export type FactView = { 
/**
 * Rule.
 */
rule: string, 
/**
 * Answer.
 */
status: FindingStatus, 
/**
 * What was seen.
 */
message: Both, 
/**
 * Field.
 */
path: string, };

export type FailureKind = "refused" | "failed";

export type FailureView = { 
/**
 * The code.
 */
code: Code, 
/**
 * Refused or failed.
 */
kind: FailureKind, 
/**
 * What happened.
 */
what: Both, 
/**
 * What to do next.
 */
next: Both, 
/**
 * Id under which it stands in the log, for failures.
 */
logId: string | null, };

export type FaultView = { 
/**
 * Where it is.
 */
path: string, 
/**
 * What it is.
 */
name: Both, };

export type FieldAsk = { 
/**
 * Document.
 */
document: string, 
/**
 * Field, without its language.
 */
path: string, };

export type FieldDifference = { 
/**
 * Field.
 */
path: string, 
/**
 * Section of the template.
 */
section: string, 
/**
 * Where it is, in words.
 */
place: Both, 
/**
 * Its language.
 */
language: Language | null, 
/**
 * How it differs.
 */
kind: Difference, 
/**
 * The value before, as people read it.
 */
before: Both, 
/**
 * The value after.
 */
after: Both, 
/**
 * Word by word, for texts.
 */
marks: Array<Mark>, };

export type FieldEdit = { 
/**
 * Field.
 */
path: string, 
/**
 * Value.
 */
value: FieldValue | null, };

export type FieldOfStudy = { 
/**
 * Code.
 */
code: string, 
/**
 * Words; the Georgian ones are our own translation.
 */
label: Both, 
/**
 * It is offered first.
 */
likely: boolean, };

export type FieldStepView = { 
/**
 * The field, with its language.
 */
path: string, 
/**
 * Where it is, in words.
 */
place: Both, 
/**
 * Its language.
 */
language: Language | null, 
/**
 * When.
 */
at: string, 
/**
 * Who.
 */
who: string, 
/**
 * What it became, as people read it; empty when it was emptied.
 */
text: Both, 
/**
 * What differs from before.
 */
marks: Array<Mark>, };

export type FieldValue = boolean | number | string;

export type FileLine = { 
/**
 * Name in the package.
 */
name: string, 
/**
 * Its human name: for an attachment the one its author gave it.
 */
title: Both, 
/**
 * What it is, where the name does not say that.
 */
kind: Both, 
/**
 * Size, when known.
 */
bytes: number | null, 
/**
 * It came damaged and cannot be opened.
 */
damaged: boolean, };

export type FindingStatus = "met" | "not-met" | "unclear" | "person";

export type FindingView = { 
/**
 * Criterion it informs.
 */
criterion: string, 
/**
 * Rule.
 */
rule: string, 
/**
 * Field it speaks of.
 */
path: string, 
/**
 * Section of the template where that field is.
 */
section: string, 
/**
 * Answer.
 */
status: FindingStatus, 
/**
 * The criterion is a minimum requirement.
 */
minimum: boolean, 
/**
 * What was seen and why it matters.
 */
message: Both, 
/**
 * Source of the criterion.
 */
source: Both, };

export type GoalView = { 
/**
 * Its title.
 */
title: Both, 
/**
 * Who recognizes.
 */
institution: Both, 
/**
 * The descriptor of that title in this library.
 */
document: string | null, 
/**
 * Credits of the whole.
 */
whole: string | null, 
/**
 * Credits that count together.
 */
counted: string, 
/**
 * Who gives them; the descriptor at hand first.
 */
steps: Array<StepView>, };

export type HandedOut = { 
/**
 * The round.
 */
written: Written, 
/**
 * File names of the packages that lie beside it.
 */
packages: Array<string>, };

export type HelpPage = { 
/**
 * Its slug.
 */
slug: string, 
/**
 * Its title.
 */
title: Both, 
/**
 * Its body as safe HTML.
 */
html: Both, };

export type HintView = { 
/**
 * What was compared: `institution`, `mail-domain`, `oneself`, `known`, `surname`.
 */
kind: string, 
/**
 * Why, in both languages.
 */
why: Both, };

export type HistoryRow = { 
/**
 * Number of the change.
 */
seq: number, 
/**
 * Its point, for comparing and bringing back.
 */
point: string, 
/**
 * Token of what it was: edit, merge, sign …
 */
kind: string, 
/**
 * When.
 */
at: string, 
/**
 * Who.
 */
who: string, 
/**
 * What, in words.
 */
what: Both, 
/**
 * The version that was signed here.
 */
version: number | null, 
/**
 * Fields touched.
 */
paths: Array<string>, 
/**
 * What came with a colleague's copy, newest first.
 */
steps: Array<HistoryStep>, };

export type HistoryStep = { 
/**
 * Its point.
 */
point: string, 
/**
 * When.
 */
at: string, 
/**
 * Who.
 */
who: string, 
/**
 * What, in words.
 */
what: Both, };

export type HoursView = { 
/**
 * Contact.
 */
contact: string, 
/**
 * Independent.
 */
independent: string, 
/**
 * Assessment.
 */
assessment: string, 
/**
 * Practical, a part of the others.
 */
practical: string, 
/**
 * Total.
 */
total: string, 
/**
 * What the credits ask for, when they can be read.
 */
expected: string | null, 
/**
 * Share of the expected hours in percent, 0–200.
 */
percent: number, 
/**
 * Sum of weights.
 */
weights: string, };

export type ImportKey = { 
/**
 * Its passphrase.
 */
passphrase: string, };

export type ItemAsk = { 
/**
 * Document.
 */
document: string, 
/**
 * Path of the item.
 */
item: string, };

export type JobEnd = { "end": "done", "value": JobResult } | { "end": "failed", "value": FailureView } | { "end": "cancelled" };

export type JobId = { 
/**
 * Its id.
 */
job: number, };

export type JobResult = { "kind": "written", "value": Written } | { "kind": "imported", "value": Array<TrayRow> } | { "kind": "verified", "value": Verification } | { "kind": "key", "value": KeyRow } | { "kind": "trust-list", "value": TrustListRow } | { "kind": "backup", "value": BackupRow } | { "kind": "saved", "value": Saved } | { "kind": "source", "value": SourceView } | { "kind": "handed-out", "value": HandedOut } | { "kind": "kit", "value": KitWritten } | { "kind": "sheets", "value": Array<SheetTaken> } | { "kind": "nothing" };

export type JobState = { 
/**
 * Its id.
 */
job: number, 
/**
 * Steps done.
 */
done: number, 
/**
 * Steps in all, 0 when unknown.
 */
total: number, 
/**
 * What it is doing: message id `job-<step>`.
 */
step: string, 
/**
 * Absent while it runs.
 */
end: JobEnd | null, };

export type KeyAsk = { 
/**
 * DID.
 */
did: string, };

export type KeyRow = { 
/**
 * DID.
 */
did: string, 
/**
 * Fingerprint in groups, for reading aloud.
 */
fingerprint: string, 
/**
 * Name of its owner.
 */
name: Both, 
/**
 * Organisation.
 */
organisation: Both, 
/**
 * When it was made.
 */
created: string, 
/**
 * Where the key file lies.
 */
path: string, 
/**
 * The key file is there.
 */
present: boolean, 
/**
 * When it was copied to a second place.
 */
backedUp: string | null, };

export type Keys = { 
/**
 * Own keys.
 */
keys: Array<KeyRow>, 
/**
 * Trusted lists.
 */
lists: Array<TrustListRow>, };

export type KitInstaller = { 
/**
 * What it is called.
 */
name: string, 
/**
 * Its size, when it was copied, read back and found identical.
 */
bytes: number, 
/**
 * Why it could not be copied.
 */
failure: FailureView | null, };

export type KitStick = { 
/**
 * The folder.
 */
folder: string, 
/**
 * Its files, read back and found identical.
 */
files: Array<Written>, 
/**
 * What became of the installer, when one was chosen and the kit was written.
 */
installer: KitInstaller | null, 
/**
 * Why it could not be written.
 */
failure: FailureView | null, };

export type KitWritten = { 
/**
 * One for each place that was chosen.
 */
sticks: Array<KitStick>, 
/**
 * Why the installer is on no stick.
 */
installer: FailureView | null, };

export type Language = "ka" | "en";

export type LastChange = { 
/**
 * The review it was made in.
 */
document: string, 
/**
 * The package's title.
 */
title: Both, 
/**
 * What it was.
 */
what: Both, 
/**
 * When.
 */
at: string, 
/**
 * Where it can be seen.
 */
route: string, };

export type Leaving = { 
/**
 * Title of the descriptor.
 */
title: Both, 
/**
 * All that its readers will read, in the order of the template.
 */
text: Array<TextSection>, 
/**
 * Places that name somebody or say how to reach them.
 */
named: Array<NamedPlace>, 
/**
 * Signed versions whose wording travels along.
 */
earlier: number, 
/**
 * What stays.
 */
stays: Stays, };

export type LetterWords = { 
/**
 * To whom: name, office, address.
 */
to: string, 
/**
 * What the letter says.
 */
text: string, 
/**
 * Who writes: name and office.
 */
from: string, };

export type LevelView = { 
/**
 * Level, 1 to 8.
 */
level: number, 
/**
 * Category of outcomes.
 */
category: string, 
/**
 * Unofficial wording.
 */
text: Both, };

export type Library = { 
/**
 * Rows, last touched first.
 */
rows: Array<LibraryRow>, 
/**
 * Descriptors outside the trash.
 */
total: number, 
/**
 * What lies in the trash, of any kind.
 */
trashed: number, 
/**
 * What lies in the trash beside descriptors, when the trash is asked for.
 */
others: Array<TrashedRow>, 
/**
 * Samples one can begin with.
 */
samples: Array<SampleRow>, };

export type LibraryAsk = { 
/**
 * Words to find.
 */
query: string | null, 
/**
 * The trash instead.
 */
trashed: boolean, };

export type LibraryRow = { 
/**
 * Document.
 */
id: string, 
/**
 * Title.
 */
title: Both, 
/**
 * Provider.
 */
provider: Both, 
/**
 * Credits.
 */
credits: string | null, 
/**
 * NQF level.
 */
level: string | null, 
/**
 * State.
 */
state: RowState, 
/**
 * Minimum requirements not met.
 */
unmet: number, 
/**
 * Findings to look at that are not met or unclear.
 */
open: number, 
/**
 * It is for practice.
 */
exercise: boolean, 
/**
 * Required fields filled, in percent.
 */
filled: number, 
/**
 * Version last signed, 0 for none.
 */
version: number, 
/**
 * Last touched.
 */
touched: string, 
/**
 * Whole days until it leaves the trash.
 */
daysLeft?: number, };

export type LinkChange = { 
/**
 * Document.
 */
document: string, 
/**
 * Point.
 */
criterion: string, 
/**
 * What is linked.
 */
path: string, 
/**
 * Linked or not.
 */
linked: boolean, };

export type Made = { 
/**
 * The document.
 */
document: string, };

export type MakeKey = { 
/**
 * Name of its owner.
 */
name: Both, 
/**
 * Organisation.
 */
organisation: Both, 
/**
 * Passphrase; forgetting it is final.
 */
passphrase: string, };

export type Mark = { 
/**
 * What became of it.
 */
kind: MarkKind, 
/**
 * The words.
 */
text: string, };

export type MarkKind = "same" | "gone" | "came";

export type MarkdownAsk = { 
/**
 * Markdown subset.
 */
text: string, };

export type MatchAsked = { 
/**
 * The descriptor.
 */
document: string, 
/**
 * Id of the note.
 */
asked: string, 
/**
 * The answer, by its digest; none = by the names.
 */
answer: string | null, };

export type MergeField = { 
/**
 * Field.
 */
path: string, 
/**
 * Section of the template.
 */
section: string, 
/**
 * Where it is, in words.
 */
place: Both, 
/**
 * Its language, for one side of a text in two languages.
 */
language: Language | null, 
/**
 * True when a person may write a third text.
 */
free: boolean, 
/**
 * The values; the one that is shown comes first.
 */
values: Array<MergeValue>, };

export type MergeValue = { 
/**
 * The value.
 */
value: FieldValue, 
/**
 * The value as people read it.
 */
text: Both, 
/**
 * What differs from the first value; for the first one, from the second.
 */
marks: Array<Mark>, 
/**
 * Who wrote it; empty when the change does not say.
 */
who: string, 
/**
 * When; empty when that is not known.
 */
at: string, 
/**
 * The person who works here wrote it.
 */
own: boolean, };

export type MergeView = { 
/**
 * Document.
 */
document: string, 
/**
 * Title.
 */
title: Both, 
/**
 * The fields, in the order of the template.
 */
fields: Array<MergeField>, 
/**
 * Name of the person who works here; empty when nobody said it.
 */
author: string, };

export type MoveItem = { 
/**
 * Document.
 */
document: string, 
/**
 * Path of the item.
 */
item: string, 
/**
 * New position from 0.
 */
to: number, };

export type NameFile = { 
/**
 * Document.
 */
document: string, 
/**
 * Point.
 */
criterion: string, 
/**
 * Digest of the file.
 */
sha256: string, };

export type NamedPlace = { 
/**
 * Field.
 */
path: string, 
/**
 * Where that is, in words.
 */
label: Both, 
/**
 * The name, address or number as it stands there.
 */
text: string, };

export type NetworkInterface = { 
/**
 * The address.
 */
address: string, 
/**
 * What the system calls its interface.
 */
name: string, 
/**
 * Only this computer reaches it.
 */
alone: boolean, };

export type NetworkPicture = { 
/**
 * How wide and high it is.
 */
size: number, 
/**
 * The squares as the path of a drawing.
 */
path: string, };

export type NetworkRoom = { 
/**
 * What participants type into their browser.
 */
url: string, 
/**
 * The six digits, in two groups.
 */
code: string, 
/**
 * Address and digits as a picture for the camera of a phone.
 */
qr: NetworkPicture, 
/**
 * The address that was chosen.
 */
address: string, };

export type NewAsk = { 
/**
 * Sample to begin with, or an empty template.
 */
sample: string | null, };

export type NewItems = { 
/**
 * The list.
 */
list: string, 
/**
 * The field of the item that gets the text, such as `text/ka`.
 */
field: string, 
/**
 * The texts.
 */
texts: Array<string>, };

export type NewerPack = { 
/**
 * The pack.
 */
pack: PackHead, 
/**
 * The round keeps the pack that it has: the difference can be read, and nothing more.
 */
roundKeeps: boolean, };

export type NoteAsked = { 
/**
 * The descriptor.
 */
document: string, 
/**
 * Name of the person.
 */
name: string, 
/**
 * Organisation.
 */
organisation: string, 
/**
 * The day, `YYYY-MM-DD`.
 */
at: string, };

export type Notice = { 
/**
 * Message id: `notice-<code>`.
 */
code: string, 
/**
 * What happened, in both languages.
 */
what: Both, 
/**
 * What to do next, in both languages.
 */
next: Both, };

export type OpenNetwork = { 
/**
 * Workshop.
 */
document: string, 
/**
 * One of the addresses of this computer.
 */
address: string, };

export type OpenedFiles = { 
/**
 * Paths.
 */
paths: Array<string>, };

export type OpinionPosition = "concurs" | "dissents";

export type OwnEvidence = { 
/**
 * Id of the item.
 */
id: string, 
/**
 * Words of the own text.
 */
quote: Quote | null, 
/**
 * A file of one's own.
 */
file: OwnFile | null, };

export type OwnFile = { 
/**
 * SHA-256.
 */
sha256: string, 
/**
 * Title.
 */
title: Both, 
/**
 * File name.
 */
name: string, };

export type OwnInstitution = { 
/**
 * Its name.
 */
name: string, 
/**
 * The year in which they left; absent while they are there.
 */
until: number | null, };

export type Pace = { 
/**
 * Packages it stands on.
 */
packages: number, 
/**
 * Minutes for one of them, the middle one.
 */
minutes: number, };

export type PackAsk = { 
/**
 * Its digest; the shipped one when absent.
 */
digest: string | null, };

export type PackChange = "added" | "removed" | "changed";

export type PackHead = { 
/**
 * Id.
 */
id: string, 
/**
 * Version.
 */
version: string, 
/**
 * Status.
 */
status: PackStatus, 
/**
 * Title.
 */
title: Both, 
/**
 * The sentence that says it is a draft.
 */
notice: Both, 
/**
 * SHA-384 of its canonical form, as `sha384-…`.
 */
digest: string, };

export type PackStatus = "draft" | "pilot" | "adopted";

export type PackView = { 
/**
 * Its head.
 */
head: PackHead, 
/**
 * Hours of one credit.
 */
hoursPerCredit: string, 
/**
 * Sections of the template in order.
 */
sections: Array<SectionView>, 
/**
 * Standards in order.
 */
standards: Array<StandardView>, 
/**
 * Criteria in order.
 */
criteria: Array<CriterionView>, 
/**
 * Decisions a person may choose.
 */
decisions: Array<ChoiceView>, 
/**
 * Words of all closed lists: list → choices.
 */
choices: { [key in string]: Array<ChoiceView> }, 
/**
 * Fields of study.
 */
fieldsOfStudy: Array<FieldOfStudy>, 
/**
 * What each level of the national framework asks for; unofficial wording.
 */
levels: Array<LevelView>, };

export type PackageAsk = { 
/**
 * Digest of the package.
 */
package: string, };

export type PanelAgreement = { 
/**
 * Criteria with two ratings or more.
 */
units: number, 
/**
 * Members.
 */
raters: number, 
/**
 * Krippendorff's alpha for ordered levels; absent when nothing can be said.
 */
alpha: number | null, 
/**
 * The lower limit of its interval.
 */
low: number | null, 
/**
 * The upper limit.
 */
high: number | null, 
/**
 * In plain words.
 */
words: Both, };

export type PanelAsk = { 
/**
 * Digest of the round's file.
 */
round: string, 
/**
 * The descriptor that is rated.
 */
descriptor: string, };

export type PanelCell = { 
/**
 * Token; absent when the seat does not rate it.
 */
rating: string | null, 
/**
 * Comment.
 */
comment: Both, 
/**
 * Quotes.
 */
evidence: Array<Quote>, 
/**
 * Recommendations.
 */
recommendations: Array<Both>, 
/**
 * Suggestions.
 */
suggestions: Array<Both>, 
/**
 * Good practice.
 */
goodPractice: Array<Both>, };

export type PanelCriterion = { 
/**
 * The criterion.
 */
criterion: string, 
/**
 * What each member said, in the order of the members.
 */
cells: Array<PanelCell>, 
/**
 * How often each level was given, the lowest first.
 */
counts: Array<number>, 
/**
 * Levels between the lowest and the highest.
 */
width: number, 
/**
 * What the spread looks like, in words.
 */
shape: Both, 
/**
 * The share of agreeing pairs, from 0 to 1.
 */
percent: number | null, 
/**
 * Gwet's AC2 with quadratic weights.
 */
ac2: number | null, 
/**
 * Nobody disputes it.
 */
undisputed: boolean, 
/**
 * What the panel decides.
 */
decision: RatingView, };

export type PanelMember = { 
/**
 * The key.
 */
did: string, 
/**
 * Name.
 */
name: Both, 
/**
 * The seat.
 */
seat: RoundSeat, 
/**
 * It is a key of this computer.
 */
own: boolean, 
/**
 * How far.
 */
standing: PanelStanding, 
/**
 * The receipt as it is known here.
 */
receipt: string | null, 
/**
 * Why the review of this member is not taken; empty when nothing is wrong.
 */
refused: Array<Both>, };

export type PanelMemberAsk = { 
/**
 * Digest of the round's file.
 */
round: string, 
/**
 * The descriptor.
 */
descriptor: string, 
/**
 * The key of the member.
 */
member: string, };

export type PanelNote = { 
/**
 * Id of the item.
 */
id: string, 
/**
 * The key of the member.
 */
member: string, 
/**
 * The words.
 */
text: Both, };

export type PanelRoom = { 
/**
 * Who stayed.
 */
members: Array<PanelSeated>, 
/**
 * One row a criterion, the widest spread first.
 */
rows: Array<PanelCriterion>, 
/**
 * Over all criteria.
 */
agreement: PanelAgreement, 
/**
 * Criteria that nobody disputes and about which nothing is decided yet.
 */
undisputed: number, 
/**
 * Criteria that are decided.
 */
decided: number, 
/**
 * The overall result that was chosen.
 */
decision: string | null, 
/**
 * What the rule of the pack proposes.
 */
proposed: string | null, 
/**
 * Why.
 */
text: Both, 
/**
 * Notes with which reviews were sent back.
 */
notes: Array<PanelNote>, 
/**
 * Keys of this computer that may send one back.
 */
leading: Array<KeyRow>, 
/**
 * What undo takes back.
 */
undo: Both | null, 
/**
 * What redo brings back.
 */
redo: Both | null, 
/**
 * When the last change was written.
 */
savedAt: string, };

export type PanelRow = { 
/**
 * The descriptor.
 */
descriptor: string, 
/**
 * Title.
 */
title: Both, 
/**
 * Institution.
 */
institution: Both, 
/**
 * How far each member has come, in the order of the round.
 */
standings: Array<PanelStanding>, 
/**
 * The reviews are open.
 */
opened: boolean, 
/**
 * Names of those who leave the room for it.
 */
leaves: Array<Both>, };

export type PanelSeated = { 
/**
 * The key.
 */
did: string, 
/**
 * Name.
 */
name: Both, 
/**
 * The seat.
 */
seat: RoundSeat, 
/**
 * The overall result that this member proposed.
 */
decision: string, 
/**
 * How often this member signed another review since, each with its reason.
 */
reasons: Array<string>, };

export type PanelStanding = "asked" | "left" | "sealed" | "here";

export type PanelView = { 
/**
 * Digest of the round's file.
 */
round: string, 
/**
 * The descriptor.
 */
descriptor: string, 
/**
 * The panel's document, once something was written.
 */
document: string | null, 
/**
 * Title.
 */
title: Both, 
/**
 * Institution.
 */
institution: Both, 
/**
 * Version that is rated.
 */
version: number, 
/**
 * What the round is called.
 */
roundTitle: Both, 
/**
 * The pack by which everyone in it rates.
 */
pack: PackHead, 
/**
 * Until when.
 */
deadline: DeadlineView, 
/**
 * The own seat.
 */
seat: RoundSeat | null, 
/**
 * The members.
 */
members: Array<PanelMember>, 
/**
 * What keeps the reviews closed.
 */
missing: Array<Both>, 
/**
 * Files that are refused and belong to no member.
 */
refused: Array<Both>, 
/**
 * When the reviews were opened here.
 */
opened: string | null, 
/**
 * The room; only once the reviews are open.
 */
room: PanelRoom | null, };

export type Panels = { 
/**
 * Digest of the round's file.
 */
round: string, 
/**
 * What the round is called.
 */
title: Both, 
/**
 * Until when.
 */
deadline: DeadlineView, 
/**
 * The packages.
 */
rows: Array<PanelRow>, };

export type PaperPage = { 
/**
 * Path of the attachment.
 */
item: string, 
/**
 * Its title.
 */
title: Both, };

export type PaperView = { 
/**
 * Path of the item.
 */
item: string, 
/**
 * Who signed the paper.
 */
person: string | null, 
/**
 * Who typed it.
 */
typedBy: string, 
/**
 * Its pictures among the attachments: ids and titles.
 */
pages: Array<PaperPage>, };

export type PathAsk = { 
/**
 * The path.
 */
path: string, };

export type Pathway = { 
/**
 * Programs and credentials.
 */
goals: Array<GoalView>, };

export type PickArgument = { 
/**
 * Workshop.
 */
document: string, 
/**
 * The round, from 1.
 */
round: number, 
/**
 * The criterion.
 */
criterion: string, 
/**
 * The argument, exactly.
 */
text: string, 
/**
 * On the wall.
 */
picked: boolean, };

export type Place = { 
/**
 * Route of the screen, such as `/draft/<id>/outcomes`.
 */
route: string, 
/**
 * Field or criterion.
 */
focus: string | null, 
/**
 * Where the caret stood in that field, in UTF-16 units.
 */
caret?: number, };

export type Plan = { 
/**
 * The order in force.
 */
order: QueueOrder, 
/**
 * The packages in that order.
 */
rows: Array<PlanRow>, 
/**
 * The own pace, when enough was reviewed here to tell.
 */
pace: Pace | null, 
/**
 * How many packages have to be finished before a pace is told.
 */
least: number, 
/**
 * Minutes left for all packages that are open or wait.
 */
minutes: number | null, 
/**
 * The last change in any package, which undo would take back.
 */
last: LastChange | null, };

export type PlanAsk = { 
/**
 * The order from now on.
 */
order: QueueOrder | null, };

export type PlanRow = { 
/**
 * Digest of the package.
 */
package: string, 
/**
 * Level.
 */
level: number | null, 
/**
 * Words of its text.
 */
words: number, 
/**
 * Minutes left at the own pace.
 */
minutes: number | null, };

export type PointView = { 
/**
 * Criterion.
 */
criterion: string, 
/**
 * What the reviewer said.
 */
remark: ReceivedRemark, 
/**
 * Answer.
 */
answer: Stance | null, 
/**
 * In own words.
 */
text: Both, 
/**
 * Words of the Georgian side.
 */
wordsKa: number, 
/**
 * Words of the English side.
 */
wordsEn: number, 
/**
 * Evidence.
 */
evidence: Array<OwnEvidence>, 
/**
 * Changed fields that belong to it.
 */
linked: Array<string>, 
/**
 * Changed fields that are suggested, because the reviewer quoted them.
 */
suggested: Array<string>, 
/**
 * What it still asks for.
 */
open: Array<Both>, };

export type Position = "endorses" | "declines" | "withdraws";

export type PractiseAsk = { 
/**
 * Slug of the pilot.
 */
sample: string, };

export type PreviewAsk = { 
/**
 * Document.
 */
document: string, 
/**
 * What the quality office said goes along.
 */
internal: boolean, };

export type PrintAsk = { 
/**
 * Document.
 */
document: string, 
/**
 * Language of the page.
 */
language: Language, };

export type PrintWorkshop = { 
/**
 * Workshop.
 */
document: string, 
/**
 * Which paper.
 */
kind: WorkshopPaper, 
/**
 * In which language.
 */
language: Language, };

export type Profile = { 
/**
 * The own name, in as many spellings as there are.
 */
names: Array<string>, 
/**
 * Where one works and worked.
 */
institutions: Array<OwnInstitution>, 
/**
 * Mail addresses.
 */
emails: Array<string>, 
/**
 * People with whom one wrote or worked.
 */
people: Array<string>, 
/**
 * Own phrases.
 */
phrases: Array<Both>, };

export type Projected = { 
/**
 * Language of its words.
 */
language: Language, 
/**
 * Its colors.
 */
theme: Theme, 
/**
 * How participants come in, while the room's network is open.
 */
join: NetworkRoom | null, 
/**
 * What it shows.
 */
shown: Shown, };

export type Projector = { 
/**
 * Workshop.
 */
document: string, 
/**
 * There can be one here.
 */
available: boolean, 
/**
 * It is open and shows this workshop.
 */
open: boolean, };

export type ProjectorAsk = { 
/**
 * Workshop.
 */
document: string, 
/**
 * Open or closed.
 */
on: boolean | null, };

export type ProposalRow = { 
/**
 * Document.
 */
document: string, 
/**
 * The workshop that it comes from.
 */
workshop: string, 
/**
 * What that workshop is called.
 */
from: Both, 
/**
 * The pack.
 */
pack: string, 
/**
 * Digest of the pack.
 */
digest: string, 
/**
 * The criterion.
 */
criterion: string, 
/**
 * In words.
 */
text: Both, 
/**
 * When it was made.
 */
at: string, };

export type Question = "need" | "outcomes" | "tasks" | "recognition";

export type QueueOrder = "received" | "institution" | "level" | "size";

export type QueueRound = { 
/**
 * Digest of the round's file.
 */
round: string, 
/**
 * What it is called.
 */
title: Both, 
/**
 * Until when.
 */
deadline: DeadlineView, 
/**
 * The descriptor that is rated.
 */
descriptor: string, 
/**
 * The own seat; absent for who does not sit in it.
 */
seat: RoundSeat | null, };

export type QueueRow = { 
/**
 * Digest of the package.
 */
package: string, 
/**
 * Title.
 */
title: Both, 
/**
 * Institution.
 */
institution: Both, 
/**
 * Version.
 */
version: number, 
/**
 * When it came.
 */
received: string, 
/**
 * State.
 */
state: QueueState, 
/**
 * Review begun on it.
 */
review: string | null, 
/**
 * That review is an internal one.
 */
internal: boolean, 
/**
 * Criteria rated.
 */
done: number, 
/**
 * Criteria in all.
 */
total: number, 
/**
 * Signer.
 */
signer: SignerView, 
/**
 * What its damaged attachments are called.
 */
damaged: Array<Both>, 
/**
 * The round in which it is rated.
 */
round: QueueRound | null, };

export type QueueState = "waiting" | "sealed" | "open" | "signed";

export type Quote = { 
/**
 * Field.
 */
field: string, 
/**
 * Label of that field, with the position of its item.
 */
place: Both, 
/**
 * The exact words.
 */
exact: string, };

export type RatingView = { 
/**
 * Token, when rated.
 */
rating: string | null, 
/**
 * Comment.
 */
comment: Both, 
/**
 * Evidence.
 */
evidence: Array<EvidenceView>, 
/**
 * Recommendations.
 */
recommendations: Array<RemarkView>, 
/**
 * Suggestions.
 */
suggestions: Array<RemarkView>, 
/**
 * Good practice.
 */
goodPractice: Array<RemarkView>, 
/**
 * Questions to the institution.
 */
questions: Array<RemarkView>, 
/**
 * Token of how sure the person is, when said.
 */
confidence: string | null, 
/**
 * A note for oneself that never leaves this computer.
 */
private: string | null, 
/**
 * The pack asks for a comment at this rating and there is none.
 */
commentMissing: boolean, };

export type ReceiptView = { 
/**
 * Its five groups of five digits.
 */
groups: Array<string>, 
/**
 * How many squares the picture is wide.
 */
size: number, 
/**
 * The dark squares of its QR picture, as the path of a drawing.
 */
picture: string, 
/**
 * Digest of the round's file.
 */
round: string, 
/**
 * What the round is called.
 */
title: Both, 
/**
 * The descriptor.
 */
descriptor: string, };

export type ReceivedRemark = { 
/**
 * Criterion.
 */
criterion: string, 
/**
 * The requirement.
 */
text: Both, 
/**
 * Token of the rating.
 */
rating: string, 
/**
 * Words of the rating.
 */
ratingLabel: Both, 
/**
 * Comment.
 */
comment: Both, 
/**
 * Quotes, each at its field.
 */
quotes: Array<Quote>, 
/**
 * Recommendations.
 */
recommendations: Array<Both>, 
/**
 * Suggestions.
 */
suggestions: Array<Both>, 
/**
 * Good practice.
 */
goodPractice: Array<Both>, 
/**
 * Questions to the institution.
 */
questions: Array<Both>, 
/**
 * Fields it speaks of.
 */
fields: Array<string>, };

export type ReceivedReview = { 
/**
 * Digest of its file.
 */
digest: string, 
/**
 * It is what the institution's own quality office said.
 */
internal: boolean, 
/**
 * Claimed name of the signer.
 */
signer: Both, 
/**
 * Short fingerprint of the key.
 */
fingerprint: string, 
/**
 * True on a trusted list for reviewing, false where such a list denies it, absent where none says.
 */
trusted: boolean | null, 
/**
 * When it was signed.
 */
at: string, 
/**
 * Version it judged.
 */
version: number, 
/**
 * The draft has changed since.
 */
changedSince: boolean, 
/**
 * Decision.
 */
decision: Both, 
/**
 * Token of the decision.
 */
decisionToken: string, 
/**
 * What it says, criterion by criterion.
 */
remarks: Array<ReceivedRemark>, };

export type RemarkView = { 
/**
 * Id of the item.
 */
id: string, 
/**
 * Its text.
 */
text: Both, };

export type Rendered = { 
/**
 * Safe HTML.
 */
html: string, };

export type Replied = { 
/**
 * What was asked.
 */
question: Question, 
/**
 * What was answered.
 */
answer: Reply, };

export type Reply = "yes" | "partly" | "no";

export type ReplyView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Who wrote it.
 */
who: string, 
/**
 * When.
 */
at: string, 
/**
 * What it says.
 */
text: string, };

export type ReportBlock = { 
/**
 * Criterion, absent for the whole.
 */
criterion: string | null, 
/**
 * Why.
 */
why: Both, };

export type ReportChange = { 
/**
 * The criterion; absent for the overall result.
 */
criterion: string | null, 
/**
 * The parts that changed, in words.
 */
parts: Array<Both>, 
/**
 * Why.
 */
reason: Both, };

export type ReportDecision = { 
/**
 * The criterion.
 */
criterion: string, 
/**
 * What it asks for.
 */
requirement: Both, 
/**
 * Token.
 */
rating: string, 
/**
 * The reasons.
 */
text: Both, 
/**
 * Numbers of the quotes.
 */
evidence: Array<number>, 
/**
 * Recommendations.
 */
recommendations: Array<Both>, 
/**
 * Suggestions.
 */
suggestions: Array<Both>, 
/**
 * Good practice.
 */
goodPractice: Array<Both>, 
/**
 * The prose about it, sentence after sentence.
 */
prose: Both, };

export type ReportDraft = { 
/**
 * The panel's document.
 */
document: string, 
/**
 * Digest of the round's file.
 */
round: string, 
/**
 * The descriptor.
 */
descriptor: string, 
/**
 * Title of the descriptor.
 */
title: Both, 
/**
 * Draft or final.
 */
stage: ReportStage, 
/**
 * One passage for each decided criterion, in the pack's order.
 */
passages: Array<ReportPassage>, 
/**
 * What is decided about each criterion; nothing while no overall result is chosen.
 */
decisions: Array<ReportDecision>, 
/**
 * Free prose about the whole.
 */
whole: Both, 
/**
 * The quotes by their numbers; the first is 1.
 */
evidence: Array<Quote>, 
/**
 * The overall result that was chosen.
 */
decision: string | null, 
/**
 * Why.
 */
text: Both, 
/**
 * What keeps it from being signed.
 */
blocked: Array<ReportBlock>, 
/**
 * What each member says to it as it stands.
 */
opinions: Array<ReportOpinion>, 
/**
 * Every member who stayed has said something to it as it stands.
 */
complete: boolean, 
/**
 * What changed since the draft; of a final report only.
 */
changes: Array<ReportChange>, 
/**
 * The institution's points and the replies to them; of a final report only.
 */
points: Array<ReportPoint>, 
/**
 * Digest of the newest file that was signed, and whether every member has spoken in it.
 */
signed: SignedReport | null, 
/**
 * Digest of the signed draft; of a final report only.
 */
draft: string | null, 
/**
 * Keys to sign with.
 */
keys: Array<KeyRow>, 
/**
 * What undo takes back.
 */
undo: Both | null, 
/**
 * What redo brings back.
 */
redo: Both | null, 
/**
 * When the last change was written.
 */
savedAt: string, };

export type ReportForm = "pdf" | "docx";

export type ReportOpinion = { 
/**
 * The key of the member.
 */
member: string, 
/**
 * Name.
 */
name: Both, 
/**
 * The seat.
 */
seat: RoundSeat, 
/**
 * Where the member stands; absent when nothing was said to the report as it stands.
 */
position: OpinionPosition | null, 
/**
 * The minority opinion.
 */
words: Both, 
/**
 * Something was said to another state of the report.
 */
stale: boolean, };

export type ReportPassage = { 
/**
 * The criterion.
 */
criterion: string, 
/**
 * The sentence that states the rating; locked to the decision.
 */
sentence: Both, 
/**
 * The token that the sentence states.
 */
states: string, 
/**
 * The decision says something else now: the sentence has to be written anew.
 */
marked: boolean, 
/**
 * Free prose around it.
 */
prose: Both, 
/**
 * Numbers of the quotes it stands on.
 */
evidence: Array<number>, };

export type ReportPoint = { 
/**
 * The criterion.
 */
criterion: string, 
/**
 * Token of the institution's answer.
 */
answer: string, 
/**
 * What it says.
 */
text: Both, 
/**
 * Token of the reply, when chosen.
 */
reply: string | null, 
/**
 * Why.
 */
words: Both, };

export type ReportPreview = { 
/**
 * Review.
 */
document: string, 
/**
 * Title.
 */
title: Both, 
/**
 * Version judged.
 */
version: number, 
/**
 * Short digest judged.
 */
digest: string, 
/**
 * Decision chosen.
 */
decision: string | null, 
/**
 * Decision the pack's rule proposes.
 */
proposed: string | null, 
/**
 * What the report will say, criterion by criterion.
 */
remarks: Array<ReceivedRemark>, 
/**
 * Conflict of interest as declared.
 */
declared: Declared, 
/**
 * What stands in the way.
 */
blocked: Array<ReviewBlock>, 
/**
 * Files that would go into the package.
 */
files: Array<FileLine>, 
/**
 * Keys to sign with.
 */
keys: Array<KeyRow>, 
/**
 * Suggested file name.
 */
name: string, 
/**
 * Signed already: digest of the file.
 */
signed: string | null, 
/**
 * It is internal quality assurance, not an expert's review.
 */
internal: boolean, };

export type ReportStage = "draft" | "final";

export type ReportView = { 
/**
 * Digest of its file.
 */
digest: string, 
/**
 * Title of the descriptor.
 */
title: Both, 
/**
 * The institution.
 */
institution: Both, 
/**
 * The descriptor.
 */
descriptor: string, 
/**
 * The version that is judged.
 */
version: number, 
/**
 * Draft or final.
 */
stage: ReportStage, 
/**
 * It is a council pack: every review lies beside it.
 */
council: boolean, 
/**
 * Who signed it.
 */
signer: SignerView, 
/**
 * What the round is called.
 */
round: Both, 
/**
 * The overall result.
 */
decision: string, 
/**
 * Why.
 */
text: Both, 
/**
 * The prose about the whole.
 */
whole: Both, 
/**
 * One decision a criterion, in the pack's order.
 */
decisions: Array<ReportDecision>, 
/**
 * The quotes by their numbers; the first is 1.
 */
evidence: Array<Quote>, 
/**
 * What the members say.
 */
opinions: Array<ReportOpinion>, 
/**
 * Every member has spoken.
 */
complete: boolean, 
/**
 * Names of those who left for a conflict of interest.
 */
left: Array<Both>, 
/**
 * What changed since the draft.
 */
changes: Array<ReportChange>, 
/**
 * The points and the replies.
 */
points: Array<ReportPoint>, 
/**
 * A key of this computer sits on the panel: this seat can say something to it.
 */
seat: RoundSeat | null, 
/**
 * The descriptor was written on this computer: it can be answered.
 */
own: boolean, 
/**
 * Keys to sign with.
 */
keys: Array<KeyRow>, };

export type Resolve = { 
/**
 * Document.
 */
document: string, 
/**
 * Field.
 */
path: string, 
/**
 * The value that stays.
 */
value: FieldValue, };

export type ResponseState = { 
/**
 * Document, when it was begun.
 */
document: string | null, 
/**
 * Points that ask for nothing more.
 */
answered: number, 
/**
 * Points.
 */
total: number, 
/**
 * It is signed.
 */
signed: boolean, };

export type ResponseView = { 
/**
 * Document; empty for an answer that came from elsewhere.
 */
id: string, 
/**
 * The descriptor.
 */
descriptor: string, 
/**
 * Title.
 */
title: Both, 
/**
 * Version judged.
 */
version: number, 
/**
 * Pack it was judged by.
 */
pack: PackHead, 
/**
 * It answers the draft report of a panel, not one expert's review.
 */
panel: boolean, 
/**
 * Who signed the review.
 */
reviewer: SignerView, 
/**
 * Who signed the answer.
 */
signer: SignerView | null, 
/**
 * Signed: nothing can be changed any more. Digest of the file.
 */
signed: string | null, 
/**
 * The points, in order.
 */
points: Array<PointView>, 
/**
 * Points that ask for nothing more.
 */
answered: number, 
/**
 * Most words of one answer in one language.
 */
limit: number | null, 
/**
 * The version that was signed since.
 */
revised: number | null, 
/**
 * The draft has changes that are in no signed version.
 */
unsigned: boolean, 
/**
 * What differs from the version judged.
 */
changes: Array<ChangedField>, 
/**
 * The own text, in order, to quote from.
 */
text: Array<TextSection>, 
/**
 * The own attachments, to name as evidence.
 */
attachments: Array<OwnFile>, 
/**
 * What stands in the way of signing.
 */
blocked: Array<ReviewBlock>, 
/**
 * Keys to sign with.
 */
keys: Array<KeyRow>, 
/**
 * Files that would go into the file.
 */
files: Array<FileLine>, 
/**
 * Suggested file name.
 */
name: string, 
/**
 * What undo would take back.
 */
undo: Both | null, 
/**
 * What redo would bring back.
 */
redo: Both | null, 
/**
 * When the last change was written.
 */
savedAt: string, };

export type RestoreTo = { 
/**
 * Document.
 */
document: string, 
/**
 * The point whose state is wanted.
 */
point: string, };

export type ReturnedNote = { 
/**
 * Digest of its file.
 */
digest: string, 
/**
 * Name of who sent it.
 */
from: Both, 
/**
 * When it was signed.
 */
at: string, 
/**
 * The words.
 */
note: Both, 
/**
 * The review that is begun or signed in place of the one that was sent back.
 */
revision: string | null, };

export type ReviewBlock = { 
/**
 * Criterion, absent for the whole review.
 */
criterion: string | null, 
/**
 * Why, in both languages.
 */
why: Both, };

export type ReviewView = { 
/**
 * Document.
 */
id: string, 
/**
 * Digest of the package.
 */
package: string, 
/**
 * Title.
 */
title: Both, 
/**
 * Version judged.
 */
version: number, 
/**
 * Short digest of the version judged.
 */
digest: string, 
/**
 * Pack it is pinned to.
 */
pack: PackHead, 
/**
 * The pack is one of this computer's; without it nothing can be signed.
 */
packKnown: boolean, 
/**
 * Another pack that could take its place.
 */
newer: NewerPack | null, 
/**
 * Signed: nothing can be changed any more.
 */
signed: boolean, 
/**
 * It is internal quality assurance, not an expert's review.
 */
internal: boolean, 
/**
 * In which role the person reviews.
 */
role: string, 
/**
 * Requirements in plain words by criterion, for roles that do not assess by profession.
 */
plain: { [key in string]: Both }, 
/**
 * What the quality office said, when the package carries it.
 */
carried: Carried, 
/**
 * What the damaged attachments of the package are called.
 */
damaged: Array<Both>, 
/**
 * Notes with which the chair sent it back, the oldest first.
 */
returned: Array<ReturnedNote>, 
/**
 * The text to judge, in order.
 */
text: Array<TextSection>, 
/**
 * Ratings by criterion.
 */
ratings: { [key in string]: RatingView }, 
/**
 * Computed facts by criterion.
 */
facts: { [key in string]: Array<FactView> }, 
/**
 * Criteria rated.
 */
done: number, 
/**
 * Criteria in all.
 */
total: number, 
/**
 * Decision that the pack's rule proposes.
 */
proposed: string | null, 
/**
 * Decision chosen.
 */
decision: string | null, 
/**
 * What stands in the way of signing.
 */
blocked: Array<ReviewBlock>, 
/**
 * What undo would take back.
 */
undo: Both | null, 
/**
 * What redo would bring back.
 */
redo: Both | null, 
/**
 * When the last change was written.
 */
savedAt: string, };

export type ReviseReview = { 
/**
 * The sealed review.
 */
document: string, 
/**
 * Why, in the member's words.
 */
reason: string, };

export type Role = "designer" | "expert" | "facilitator" | "employer" | "coordinator";

export type RoundBlock = { 
/**
 * Where on the screen it is mended.
 */
place: RoundPlace, 
/**
 * In words.
 */
why: Both, };

export type RoundChoice = { 
/**
 * Digest of the package.
 */
package: string, 
/**
 * Title.
 */
title: Both, 
/**
 * Institution.
 */
institution: Both, 
/**
 * Version.
 */
version: number, 
/**
 * It is in the round.
 */
chosen: boolean, };

export type RoundDraft = { 
/**
 * Document.
 */
id: string, 
/**
 * What it is called.
 */
title: Both, 
/**
 * The packages that are here, chosen or not.
 */
packages: Array<RoundChoice>, 
/**
 * Who rates.
 */
members: Array<RoundMember>, 
/**
 * The day of the deadline, `2026-11-21`.
 */
day: string, 
/**
 * The time of the deadline, `23:59`.
 */
time: string, 
/**
 * How far the clocks are ahead, `+04:00`.
 */
zone: string, 
/**
 * Until when, as it will be read; absent while it cannot be read.
 */
until: DeadlineView | null, 
/**
 * What can be a conflict.
 */
ties: Array<RoundTie>, 
/**
 * How many years back a tie of the past counts.
 */
years: number | null, 
/**
 * What else is asked to consider.
 */
words: Both, 
/**
 * What is missing before it can be signed.
 */
blocked: Array<RoundBlock>, 
/**
 * The pack by which everyone rates.
 */
pack: PackHead, 
/**
 * Keys to sign with.
 */
keys: Array<KeyRow>, 
/**
 * Signed already: digest of the file.
 */
signed: string | null, 
/**
 * When the last change was written.
 */
savedAt: string, 
/**
 * There is a change to take back.
 */
undo: boolean, 
/**
 * There is one to bring back.
 */
redo: boolean, };

export type RoundMember = { 
/**
 * Id of the item.
 */
id: string, 
/**
 * The key.
 */
did: string, 
/**
 * Fingerprint of the key.
 */
fingerprint: string, 
/**
 * Name.
 */
name: Both, 
/**
 * The seat, when chosen.
 */
seat: RoundSeat | null, };

export type RoundPackageRow = { 
/**
 * The descriptor.
 */
descriptor: string, 
/**
 * Digest of the package, when it is here.
 */
package: string | null, 
/**
 * What its damaged attachments are called.
 */
damaged: Array<Both>, 
/**
 * Title.
 */
title: Both, 
/**
 * Institution.
 */
institution: Both, 
/**
 * Version.
 */
version: number, };

export type RoundPlace = "title" | "packages" | "members" | "deadline" | "conflict" | "pack";

export type RoundRow = { 
/**
 * Its document while it is in the making here.
 */
document: string | null, 
/**
 * Digest of its file once it is signed.
 */
digest: string | null, 
/**
 * What it is called.
 */
title: Both, 
/**
 * Until when, in words.
 */
deadline: Both, 
/**
 * How many packages.
 */
packages: number, 
/**
 * How many members.
 */
members: number, };

export type RoundSeat = "chair" | "expert" | "employer" | "student" | "international";

export type RoundTie = { 
/**
 * Token.
 */
token: string, 
/**
 * In words.
 */
label: Both, 
/**
 * It counts in this round.
 */
chosen: boolean, };

export type RoundView = { 
/**
 * Digest of its file.
 */
digest: string, 
/**
 * What it is called.
 */
title: Both, 
/**
 * Who signed it.
 */
signer: SignerView, 
/**
 * Until when.
 */
deadline: DeadlineView, 
/**
 * Who sits where.
 */
members: Array<RoundMember>, 
/**
 * The key of this computer that sits in it, and its seat.
 */
own: RoundMember | null, 
/**
 * What is rated.
 */
packages: Array<RoundPackageRow>, 
/**
 * What counts as a conflict.
 */
ties: Array<Both>, 
/**
 * What else is asked to consider.
 */
words: Both, };

export type RowState = "new" | "draft" | "signed" | "reviewed";

export type SampleRow = { 
/**
 * Slug.
 */
slug: string, 
/**
 * Title.
 */
title: Both, 
/**
 * Credits.
 */
credits: string, 
/**
 * Level.
 */
level: string, 
/**
 * Faults of its twin for practice.
 */
faults: number, };

export type SaveAs = { 
/**
 * Document.
 */
document: string, 
/**
 * As what.
 */
format: SaveFormat, 
/**
 * Language of the file.
 */
language: Language, 
/**
 * Words for the letter.
 */
letter: LetterWords | null, };

export type SaveFormat = "pdf" | "docx" | "xlsx" | "blank-xlsx" | "summary" | "recognition" | "letter";

export type SaveReport = { 
/**
 * Digest of the report's file.
 */
digest: string, 
/**
 * Georgian or English.
 */
language: Language, 
/**
 * In which form.
 */
form: ReportForm, 
/**
 * Without names: for publication.
 */
redacted: boolean, };

export type Saved = { 
/**
 * The file.
 */
written: Written, 
/**
 * What the draft says and the file does not.
 */
losses: Array<Both>, };

export type SeatState = "empty" | "counted" | "changed" | "late";

export type SeatView = { 
/**
 * Id of the outcome.
 */
outcome: string, 
/**
 * The verb found.
 */
word: string, 
/**
 * The side of the text where it was found.
 */
side: Language, 
/**
 * Name of its process.
 */
process: Both, 
/**
 * Lowest level at which such outcomes usually sit.
 */
from: number, 
/**
 * Highest one.
 */
to: number, };

export type SectionState = { 
/**
 * Section.
 */
id: string, 
/**
 * Required fields filled (each language counts).
 */
filled: number, 
/**
 * Required fields.
 */
total: number, 
/**
 * Findings not met or unclear in it.
 */
open: number, };

export type SectionView = { 
/**
 * Id.
 */
id: string, 
/**
 * Title.
 */
title: Both, 
/**
 * What it is for.
 */
intro: Both, 
/**
 * Fields in order.
 */
fields: Array<TemplateField>, };

export type Seen = { 
/**
 * The value; absent when the field was empty.
 */
value: FieldValue | null, };

export type SendBack = { 
/**
 * The panel.
 */
document: string, 
/**
 * The key of the member.
 */
member: string, 
/**
 * The note.
 */
text: Both, 
/**
 * DID of the key.
 */
key: string, 
/**
 * Passphrase.
 */
passphrase: string, };

export type Settings = { 
/**
 * Language of the window.
 */
language: Language, 
/**
 * Role of the person.
 */
role: Role, 
/**
 * Appearance.
 */
theme: Theme, 
/**
 * Text size in percent, 100–250.
 */
textSize: number, 
/**
 * Rating a criterion moves on to the next open one.
 */
advance: boolean, 
/**
 * A tone when a sheet is taken or refused.
 */
sounds: boolean, 
/**
 * Name of the person who works here; it stands beside each change.
 */
author?: string, };

export type SettingsChange = { 
/**
 * Language of the window.
 */
language: Language | null, 
/**
 * Role of the person.
 */
role: Role | null, 
/**
 * Appearance.
 */
theme: Theme | null, 
/**
 * Text size in percent.
 */
textSize: number | null, 
/**
 * Rating moves on.
 */
advance: boolean | null, 
/**
 * Tones are heard.
 */
sounds: boolean | null, 
/**
 * Name of the person who works here.
 */
author?: string, };

export type SettleComment = { 
/**
 * Document.
 */
document: string, 
/**
 * The comment.
 */
comment: string, 
/**
 * Settled or open.
 */
resolved: boolean, };

export type ShareView = { 
/**
 * Path of the activity.
 */
item: string, 
/**
 * Its title.
 */
title: Both, 
/**
 * Hours now.
 */
now: string, 
/**
 * Hours in the same proportion.
 */
then: string, };

export type SheetTaken = { 
/**
 * What it did.
 */
taken: TakenWord, 
/**
 * In words.
 */
words: Both, 
/**
 * The seat, `3-2`, when it could be read.
 */
seat: string | null, 
/**
 * The round, from 1; absent for feedback.
 */
round: number | null, 
/**
 * Seats that are counted in that round now.
 */
collected: number | null, 
/**
 * The file it came from.
 */
name: string | null, };

export type SheetWay = "code" | "keyed";

export type ShelfAsk = { 
/**
 * Digest.
 */
digest: string, };

export type ShelfRow = { 
/**
 * Digest.
 */
digest: string, 
/**
 * Kind.
 */
kind: string, 
/**
 * `sent` or `received`.
 */
direction: string, 
/**
 * Title.
 */
title: Both, 
/**
 * Version.
 */
version: number, 
/**
 * When.
 */
at: string, 
/**
 * File name.
 */
name: string, };

export type Shown = { "scene": "blank" } | { "scene": "waiting", "value": ShownWaiting } | { "scene": "scoring", "value": ShownScoring } | { "scene": "collected", "value": ShownCollected } | { "scene": "distribution", "value": ShownDistribution } | { "scene": "arguments", "value": ShownArguments } | { "scene": "reference", "value": ShownReference } | { "scene": "alpha", "value": ShownAlpha } | { "scene": "before", "value": ShownBefore } | { "scene": "meanings", "value": ShownMeanings } | { "scene": "end", "value": ShownEnd };

export type ShownAlpha = { 
/**
 * The round, from 1.
 */
round: number, 
/**
 * Seats that are counted.
 */
collected: number, 
/**
 * In numbers and words.
 */
whole: WorkshopWhole, };

export type ShownArguments = { 
/**
 * The criterion's place in the round, from 1.
 */
place: number, 
/**
 * Criteria of the round.
 */
of: number, 
/**
 * The requirement.
 */
criterion: Both, 
/**
 * What was written, in no order that says who wrote it.
 */
arguments: Array<string>, };

export type ShownBefore = { 
/**
 * The earlier round, from 1.
 */
from: number, 
/**
 * This round, from 1.
 */
to: number, 
/**
 * Alpha of both.
 */
alpha: WorkshopPair, 
/**
 * The criteria that both asked for.
 */
criteria: Array<WorkshopBefore>, };

export type ShownCollected = { 
/**
 * The round, from 1.
 */
round: number, 
/**
 * Seats that are counted.
 */
collected: number, 
/**
 * Seats in the room.
 */
of: number, };

export type ShownDistribution = { 
/**
 * The criterion's place in the round, from 1.
 */
place: number, 
/**
 * Criteria of the round.
 */
of: number, 
/**
 * The requirement.
 */
criterion: Both, 
/**
 * How often each rating was given, the lowest level first.
 */
bars: Array<WorkshopBar>, 
/**
 * Seats that are counted.
 */
collected: number, 
/**
 * The share of agreeing pairs, in words.
 */
percent: Both, 
/**
 * How far they agree, in words.
 */
words: Both, 
/**
 * What the ratings look like, in words.
 */
shape: Both, };

export type ShownEnd = { 
/**
 * What the workshop is called.
 */
title: Both, 
/**
 * How many gave feedback.
 */
feedback: number, 
/**
 * Seats in the room.
 */
of: number, };

export type ShownMeaning = { 
/**
 * The requirement.
 */
criterion: Both, 
/**
 * In words.
 */
text: Both, };

export type ShownMeanings = { 
/**
 * The criteria and what they mean.
 */
meanings: Array<ShownMeaning>, };

export type ShownReference = { 
/**
 * The criterion's place in the round, from 1.
 */
place: number, 
/**
 * Criteria of the round.
 */
of: number, 
/**
 * The requirement.
 */
criterion: Both, 
/**
 * Token of the rating.
 */
rating: string, 
/**
 * The rating in words.
 */
label: Both, 
/**
 * Why.
 */
reasons: Both, 
/**
 * How many gave the same.
 */
same: number, 
/**
 * How many rated.
 */
rated: number, };

export type ShownScoring = { 
/**
 * The round, from 1.
 */
round: number, 
/**
 * What the case is called.
 */
case: Both, 
/**
 * When the time is over.
 */
ends: string, 
/**
 * The time of this answer.
 */
now: string, 
/**
 * Seats that are counted.
 */
collected: number, 
/**
 * Seats in the room.
 */
of: number, 
/**
 * What is asked.
 */
criteria: Array<Both>, };

export type ShownWaiting = { 
/**
 * What the workshop is called.
 */
title: Both, 
/**
 * The round, from 1.
 */
round: number, 
/**
 * Rounds in all.
 */
of: number, 
/**
 * What the case is called.
 */
case: Both, 
/**
 * How long it will last.
 */
minutes: number, 
/**
 * What is asked.
 */
criteria: Array<Both>, };

export type SignBadge = { 
/**
 * Digest of the report's file.
 */
digest: string, 
/**
 * DID of the key that signed the report.
 */
key: string, 
/**
 * Passphrase.
 */
passphrase: string, };

export type SignEndorsement = { 
/**
 * Digest of the package.
 */
package: string, 
/**
 * Where the endorser stands.
 */
position: Position, 
/**
 * The answers.
 */
answers: Array<Replied>, 
/**
 * The endorser's words.
 */
words: string, 
/**
 * In which language they are.
 */
language: Language, 
/**
 * Digest of the endorsement that is taken back.
 */
withdraws: string | null, 
/**
 * Key.
 */
key: string, 
/**
 * Passphrase.
 */
passphrase: string, };

export type SignOpinion = { 
/**
 * Digest of the report's file.
 */
digest: string, 
/**
 * DID of the key.
 */
key: string, 
/**
 * Passphrase.
 */
passphrase: string, 
/**
 * Where the member stands.
 */
position: OpinionPosition, 
/**
 * The minority opinion.
 */
words: Both, };

export type SignPackage = { 
/**
 * Document.
 */
document: string, 
/**
 * DID of the key.
 */
key: string, 
/**
 * Passphrase.
 */
passphrase: string, 
/**
 * What changed since the earlier version.
 */
note: string | null, 
/**
 * What the quality office said goes along.
 */
internal: boolean, };

export type SignPreview = { 
/**
 * Document.
 */
document: string, 
/**
 * Title.
 */
title: Both, 
/**
 * Version this would become.
 */
version: number, 
/**
 * Files that would go into the package.
 */
files: Array<FileLine>, 
/**
 * What the quality office said about a version in the package: it goes along or stays, as was asked.
 */
internal: Array<ReceivedReview>, 
/**
 * Minimum requirements that are not met.
 */
unmet: Array<FindingView>, 
/**
 * What must be filled first.
 */
blocked: Array<BlockedField>, 
/**
 * Fields whose text cannot be read and would not travel.
 */
unreadable: Array<BlockedField>, 
/**
 * Keys to sign with.
 */
keys: Array<KeyRow>, 
/**
 * Suggested file name.
 */
name: string, 
/**
 * A change note is asked for, because an earlier version exists.
 */
noteWanted: boolean, 
/**
 * The attachments, the heaviest first, when together they are too heavy for many mailboxes.
 */
heavy: Array<FileLine>, 
/**
 * The same version goes once more: endorsements came since, or it carries other internal reviews.
 */
again: boolean, 
/**
 * The clock stands before the newest time seen.
 */
clockSuspect: boolean, };

export type SignReview = { 
/**
 * Review.
 */
document: string, 
/**
 * DID of the key.
 */
key: string, 
/**
 * Passphrase.
 */
passphrase: string, };

export type SignedReport = { 
/**
 * Digest of its file.
 */
digest: string, 
/**
 * Draft or final.
 */
stage: ReportStage, 
/**
 * It holds what every member says to it.
 */
complete: boolean, 
/**
 * It is as the panel's document stands now.
 */
current: boolean, };

export type SignerView = { 
/**
 * DID.
 */
did: string, 
/**
 * Fingerprint in groups.
 */
fingerprint: string, 
/**
 * Name claimed in the file.
 */
claimed: Both, 
/**
 * What was signed: descriptor, review, package …
 */
signed: string, 
/**
 * Claimed time.
 */
created: string, 
/**
 * True on a trusted list with the role for this, false where such a list denies it, absent where none says.
 */
trusted: boolean | null, 
/**
 * Name on that list.
 */
listName: Both, };

export type SkillView = { 
/**
 * Its address.
 */
uri: string, 
/**
 * English as ESCO gives it; the Georgian is our own translation.
 */
label: Both, 
/**
 * What it means, as ESCO gives it.
 */
description: string, 
/**
 * Skill or knowledge.
 */
knowledge: boolean, };

export type SlipView = { 
/**
 * Its typed code, in groups of four.
 */
code: string, 
/**
 * The code as a picture for a scanner.
 */
qr: NetworkPicture, };

export type SourceBlock = { 
/**
 * Its number.
 */
id: number, 
/**
 * What it is.
 */
kind: SourceBlockKind, 
/**
 * Its text.
 */
text: string, 
/**
 * The cells of a row.
 */
cells: Array<string>, };

export type SourceBlockKind = "heading" | "paragraph" | "item" | "row" | "note";

export type SourceChange = { 
/**
 * Its number.
 */
id: number, 
/**
 * What it does.
 */
kind: SourceChangeKind, 
/**
 * Where, in words.
 */
place: Both, 
/**
 * The language side, for a text.
 */
side: Language | null, 
/**
 * What stands there now.
 */
before: Both, 
/**
 * What would stand there.
 */
after: Both, 
/**
 * Taken unless the person says no. What empties or takes out waits for a yes.
 */
suggested: boolean, 
/**
 * The fields it writes.
 */
edits: Array<FieldEdit>, };

export type SourceChangeKind = "fill" | "change" | "empty" | "add" | "remove" | "move";

export type SourceFlaw = { 
/**
 * The sheet.
 */
sheet: string, 
/**
 * The cell.
 */
cell: string, 
/**
 * What stands there.
 */
text: string, 
/**
 * Why it was not read.
 */
why: Both, };

export type SourceTable = { 
/**
 * It was made from this draft.
 */
sameDocument: boolean, 
/**
 * It was made with another template than this draft has.
 */
otherTemplate: boolean, 
/**
 * What it would change.
 */
changes: Array<SourceChange>, 
/**
 * What could not be read.
 */
flaws: Array<SourceFlaw>, };

export type SourceView = { 
/**
 * File name.
 */
name: string, 
/**
 * Its text, block by block; empty for a spreadsheet of ours.
 */
blocks: Array<SourceBlock>, 
/**
 * A spreadsheet of ours: what it would change.
 */
table: SourceTable | null, };

export type Spoken = "outcomes" | "assessments" | "credits";

export type StageStep = "next" | "back" | "blank";

export type Stance = "agree" | "correct" | "disagree";

export type StandardView = { 
/**
 * Id.
 */
id: string, 
/**
 * Title.
 */
title: Both, };

export type Start = { 
/**
 * False until language and role were chosen.
 */
configured: boolean, 
/**
 * Settings in force.
 */
settings: Settings, 
/**
 * Where the person was when the window closed.
 */
place: Place | null, 
/**
 * What happened at opening that a person should know.
 */
notices: Array<Notice>, 
/**
 * Languages whose spelling is checked where one writes.
 */
spelling: Array<Language>, 
/**
 * Version of the program.
 */
version: string, 
/**
 * The pack in use.
 */
pack: PackHead, 
/**
 * Files the program was asked to open.
 */
opened: Array<string>, };

export type Stays = { 
/**
 * Changes in the history of the draft.
 */
changes: number, 
/**
 * Comments and replies.
 */
comments: number, 
/**
 * Names that stand beside changes and comments.
 */
people: Array<string>, };

export type StepView = { 
/**
 * The descriptor.
 */
document: string, 
/**
 * Its title.
 */
title: Both, 
/**
 * It is the one at hand.
 */
own: boolean, 
/**
 * Credits written as recognized.
 */
promised: string, 
/**
 * Credits that count.
 */
counted: string, 
/**
 * Why fewer count: `own`, `twice`, `inside`, `full`.
 */
less: string | null, 
/**
 * The other descriptor of that reason.
 */
other: Both, };

export type StoreInfo = { 
/**
 * Path of the database.
 */
path: string, 
/**
 * Folder of the store.
 */
folder: string, 
/**
 * Size in bytes.
 */
bytes: number, 
/**
 * When the last backup was made.
 */
lastBackup: string | null, 
/**
 * All backups, newest first.
 */
backups: Array<BackupRow>, };

export type TagView = { 
/**
 * Token of its kind.
 */
kind: string, 
/**
 * Its name.
 */
label: Both, 
/**
 * Where it is named.
 */
source: string, };

export type TakeAsk = { 
/**
 * Document.
 */
document: string, 
/**
 * Name of the file, for the history.
 */
name: string, 
/**
 * Fields.
 */
edits: Array<FieldEdit>, 
/**
 * New items.
 */
items: Array<NewItems>, };

export type TakeOver = { 
/**
 * The panel.
 */
document: string, 
/**
 * The criterion.
 */
criterion: string, 
/**
 * The key of the member.
 */
member: string, 
/**
 * `evidence`, `recommendations`, `suggestions` or `goodPractice`.
 */
list: string, 
/**
 * Its place there, from 0.
 */
place: number, };

export type TakeSheet = { 
/**
 * Workshop.
 */
document: string, 
/**
 * How.
 */
way: SheetWay, 
/**
 * The round to which digits from paper belong; a code names its own.
 */
round: number, 
/**
 * What was typed.
 */
typed: string, };

export type TakenWord = "counted" | "same" | "adds" | "replaces" | "late" | "refused";

export type TemplateField = { 
/**
 * Pattern of its path.
 */
path: string, 
/**
 * Label.
 */
label: Both, 
/**
 * Guidance.
 */
guidance: Both, 
/**
 * A good example.
 */
good: Both, 
/**
 * A bad example.
 */
bad: Both, 
/**
 * The template asks for it.
 */
required: boolean, 
/**
 * Signing asks for it.
 */
toSign: boolean, 
/**
 * Longest text in characters.
 */
limit: number | null, 
/**
 * Control.
 */
control: Control, 
/**
 * Name of its closed list in `choices`.
 */
list: string | null, };

export type TermView = { 
/**
 * In both languages.
 */
words: Both, 
/**
 * The Georgian form stands in a Georgian source; else it is a proposal.
 */
seen: boolean, };

export type TextItem = { 
/**
 * Field; for a text without the language side.
 */
path: string, 
/**
 * Label.
 */
label: Both, 
/**
 * Position of its list item from 1.
 */
position: number | null, 
/**
 * Plain text in each language; anchors stand on it.
 */
text: Both, 
/**
 * Safe HTML in each language.
 */
html: Both, 
/**
 * It can be quoted: it is a text that a person wrote.
 */
quotable: boolean, };

export type TextSection = { 
/**
 * Section of the template.
 */
id: string, 
/**
 * Title.
 */
title: Both, 
/**
 * What it says.
 */
items: Array<TextItem>, };

export type Theme = "system" | "light" | "dark" | "contrast";

export type TrashedRow = { 
/**
 * Document.
 */
document: string, 
/**
 * `round`, `workshop` or `exercise`.
 */
kind: string, 
/**
 * Title.
 */
title: Both, 
/**
 * Whole days until it leaves.
 */
daysLeft: number, };

export type TrayOutcome = "package" | "damaged" | "whole" | "review" | "endorsement" | "internal" | "already-here" | "newer" | "older" | "trust-list" | "unrelated" | "response" | "round" | "pack" | "exercise" | "sealed" | "report" | "opinion" | "returned" | "for-other" | "unfit" | "working-copy" | "adopted" | "merged" | "copy-known" | "not-ours" | "changed" | "from-newer" | "unreadable";

export type TrayRow = { 
/**
 * File name.
 */
name: string, 
/**
 * Digest when it could be read.
 */
digest: string | null, 
/**
 * What became of it.
 */
outcome: TrayOutcome, 
/**
 * What happened, in both languages.
 */
what: Both, 
/**
 * What to do next, in both languages.
 */
next: Both, 
/**
 * Title inside, only when it is intact.
 */
title: Both, 
/**
 * Version inside.
 */
version: number | null, 
/**
 * Signer.
 */
signer: SignerView | null, 
/**
 * Where it leads: a route of the window.
 */
route: string | null, };

export type TrustEntryRow = { 
/**
 * DID.
 */
did: string, 
/**
 * Fingerprint.
 */
fingerprint: string, 
/**
 * Name.
 */
name: Both, 
/**
 * Organisation.
 */
organisation: Both, 
/**
 * Roles.
 */
roles: Array<string>, 
/**
 * Revoked.
 */
revoked: boolean, };

export type TrustListAsk = { 
/**
 * Digest of the list.
 */
digest: string, };

export type TrustListRow = { 
/**
 * Digest of the list.
 */
digest: string, 
/**
 * DID that signed it.
 */
issuer: string, 
/**
 * Fingerprint of that key.
 */
fingerprint: string, 
/**
 * Claimed name of the issuer.
 */
name: Both, 
/**
 * Serial number.
 */
serial: number, 
/**
 * When it was signed.
 */
issued: string, 
/**
 * Until when it holds.
 */
validUntil: string, 
/**
 * Its time is over.
 */
stale: boolean, 
/**
 * Entries.
 */
entries: Array<TrustEntryRow>, 
/**
 * Accepted on this machine.
 */
accepted: boolean, };

export type TypePaper = { 
/**
 * The descriptor.
 */
document: string, 
/**
 * The note it answers.
 */
asked: string | null, 
/**
 * Who signed the paper.
 */
name: string, 
/**
 * Organisation.
 */
organisation: string, 
/**
 * The day on the paper, `YYYY-MM-DD`.
 */
at: string, 
/**
 * Where the endorser stands.
 */
position: Position, 
/**
 * The answers.
 */
answers: Array<Replied>, 
/**
 * The endorser's words.
 */
words: string, 
/**
 * In which language organisation and words are typed.
 */
language: Language, 
/**
 * Ids of the attachments that show the paper.
 */
pages: Array<string>, 
/**
 * Who typed it.
 */
typedBy: string, };

export type Upgrade = { 
/**
 * The review.
 */
document: string, 
/**
 * Title of the descriptor.
 */
title: Both, 
/**
 * The pack it has.
 */
from: PackHead, 
/**
 * The pack that could take its place.
 */
to: PackHead, 
/**
 * Why it cannot.
 */
refused: FailureView | null, 
/**
 * How many fields, sections and standards differ beside the criteria.
 */
others: number, 
/**
 * Criteria of this role that differ.
 */
rows: Array<UpgradeRow>, };

export type UpgradePart = { 
/**
 * What it is.
 */
label: Both, 
/**
 * Words in the old pack.
 */
before: Both, 
/**
 * Words in the new pack.
 */
after: Both, };

export type UpgradeReview = { 
/**
 * The review.
 */
document: string, 
/**
 * Digest of the new pack.
 */
to: string, 
/**
 * Changed criteria of which the own rating stands.
 */
stands: Array<string>, 
/**
 * Changed criteria that are to be rated again.
 */
again: Array<string>, };

export type UpgradeRow = { 
/**
 * The criterion.
 */
criterion: string, 
/**
 * How it differs.
 */
change: PackChange, 
/**
 * Its words: the new ones where there are any.
 */
text: Both, 
/**
 * What differs in it.
 */
parts: Array<UpgradePart>, 
/**
 * The own rating.
 */
rating: string | null, };

export type VerbView = { 
/**
 * Third person.
 */
words: Both, 
/**
 * Name of its process.
 */
process: Both, 
/**
 * Categories for which it is offered.
 */
categories: Array<string>, };

export type VerdictWord = "trusted" | "unlisted" | "changed" | "not-ours";

export type Verification = { 
/**
 * File name.
 */
name: string, 
/**
 * Path on this machine, by which it can be verified again.
 */
path: string | null, 
/**
 * Size in bytes.
 */
bytes: number, 
/**
 * Kind, when it is one of ours.
 */
kind: string | null, 
/**
 * The verdict.
 */
verdict: VerdictWord, 
/**
 * First answer, a full sentence, and a second one with the detail.
 */
intact: Answer, 
/**
 * Second answer.
 */
signed: Answer, 
/**
 * Third answer; a key on no list is no fault of the file, so that cannot be said.
 */
listed: Answer, 
/**
 * Signers; empty for a broken file.
 */
signers: Array<SignerView>, 
/**
 * Every check.
 */
checks: Array<CheckView>, 
/**
 * What is in the file; empty for a broken file.
 */
contents: Array<FileLine>, 
/**
 * Title of what it is about; empty for a broken file.
 */
title: Both, 
/**
 * Version.
 */
version: number | null, 
/**
 * What to do next.
 */
next: Both, };

export type Vocabulary = { 
/**
 * Verbs for outcomes.
 */
verbs: Array<VerbView>, 
/**
 * Terms of the glossary.
 */
terms: Array<TermView>, 
/**
 * Skills of ESCO.
 */
skills: Array<SkillView>, 
/**
 * National strategies.
 */
tags: Array<TagView>, };

export type WorkshopAddCase = { 
/**
 * Workshop.
 */
document: string, 
/**
 * The descriptor's document; `None` for a pilot.
 */
descriptor: string | null, 
/**
 * The pilot's slug; `None` for a descriptor of the library.
 */
sample: string | null, 
/**
 * The faults to seed.
 */
faults: Array<string>, };

export type WorkshopArgument = { 
/**
 * The criterion.
 */
criterion: string, 
/**
 * In words.
 */
text: string, 
/**
 * It is shown on the wall.
 */
picked: boolean, };

export type WorkshopBar = { 
/**
 * Token of the rating; empty for who marked nothing.
 */
rating: string, 
/**
 * In words.
 */
label: Both, 
/**
 * How often.
 */
count: number, 
/**
 * Percent of those who were counted.
 */
share: number, };

export type WorkshopBefore = { 
/**
 * The criterion.
 */
criterion: string, 
/**
 * The requirement.
 */
text: Both, 
/**
 * The earlier round, from 1.
 */
from: number, 
/**
 * The share of agreeing pairs before and after.
 */
percent: WorkshopPair, 
/**
 * AC2 before and after.
 */
ac2: WorkshopPair, };

export type WorkshopBlock = { 
/**
 * Where on the screen it is mended.
 */
place: WorkshopPlace, 
/**
 * In words.
 */
why: Both, };

export type WorkshopCase = { 
/**
 * Id of the item.
 */
id: string, 
/**
 * Its letter.
 */
letter: string, 
/**
 * What participants see as its title.
 */
title: Both, 
/**
 * The descriptor that it is made from.
 */
from: Both, 
/**
 * That descriptor is not here any more.
 */
gone: boolean, 
/**
 * The faults that are seeded.
 */
faults: Array<string>, 
/**
 * Those of them that do not fit this descriptor.
 */
unfit: Array<string>, };

export type WorkshopCriterionResult = { 
/**
 * The criterion.
 */
criterion: string, 
/**
 * The requirement.
 */
text: Both, 
/**
 * How often each rating was given.
 */
bars: Array<WorkshopBar>, 
/**
 * The share of agreeing pairs, in words: `76 %`.
 */
percent: Both, 
/**
 * Gwet's AC2, in words: `0.62`.
 */
ac2: Both, 
/**
 * The class of AC2.
 */
strength: Both | null, 
/**
 * What the ratings look like: a token.
 */
shape: string, 
/**
 * The same in words.
 */
shapeWords: Both, 
/**
 * The tables furthest from the room; never shown to the room.
 */
farTables: Array<number>, 
/**
 * The reference, when there is one.
 */
reference: string | null, 
/**
 * How many gave the same rating as the reference.
 */
same: number | null, };

export type WorkshopFault = { 
/**
 * Its name.
 */
name: string, 
/**
 * What it is called.
 */
title: Both, 
/**
 * What it changes.
 */
what: Both, 
/**
 * The criteria of the workshop's pack that it touches.
 */
criteria: Array<string>, };

export type WorkshopFeedback = { 
/**
 * How many answered.
 */
collected: number, 
/**
 * The questions in their order.
 */
questions: Array<WorkshopQuestion>, };

export type WorkshopMeaning = { 
/**
 * The criterion.
 */
criterion: string, 
/**
 * In words.
 */
text: Both, 
/**
 * The proposal that was made of it.
 */
proposal: string | null, };

export type WorkshopNetwork = { 
/**
 * Workshop.
 */
document: string, 
/**
 * Whether this program can open a room at all.
 */
available: boolean, 
/**
 * The addresses of this computer that it can be opened on, those that others reach first.
 */
interfaces: Array<NetworkInterface>, 
/**
 * The room that is open for this workshop.
 */
open: NetworkRoom | null, 
/**
 * The room is open for another workshop.
 */
elsewhere: boolean, };

export type WorkshopPack = { 
/**
 * Workshop.
 */
document: string, 
/**
 * Digest of the pack.
 */
digest: string, };

export type WorkshopPair = { 
/**
 * In the earlier one.
 */
before: Both, 
/**
 * In the later one.
 */
after: Both, };

export type WorkshopPaper = "handout" | "sheets" | "feedback" | "cards" | "report" | "certificates" | "attendance";

export type WorkshopPlace = "title" | "room" | "cases" | "rounds" | "pack";

export type WorkshopQuestion = { 
/**
 * In words.
 */
text: Both, 
/**
 * How often each answer from 1 to 5 was given.
 */
counts: Array<number>, };

export type WorkshopReference = { 
/**
 * Id of the case.
 */
case: string, 
/**
 * The criterion.
 */
criterion: string, 
/**
 * The rating.
 */
rating: string | null, 
/**
 * Why.
 */
reasons: Both, };

export type WorkshopResults = { 
/**
 * Workshop.
 */
document: string, 
/**
 * The closed rounds in their order.
 */
rounds: Array<WorkshopRoundResult>, 
/**
 * All closed rounds taken together.
 */
whole: WorkshopWhole, 
/**
 * Criteria of the last closed round beside the last earlier one that asked for them.
 */
before: Array<WorkshopBefore>, 
/**
 * What the room says about the workshop.
 */
feedback: WorkshopFeedback, };

export type WorkshopRoom = { 
/**
 * Workshop.
 */
document: string, 
/**
 * The time of this answer, so that a page can count down without a clock of its own.
 */
now: string, 
/**
 * How far the workshop has come.
 */
state: WorkshopState, 
/**
 * The rounds in their order.
 */
rounds: Array<WorkshopRoomRound>, 
/**
 * How many gave feedback.
 */
feedback: number, };

export type WorkshopRoomRound = { 
/**
 * The round, from 1.
 */
n: number, 
/**
 * How far it has come.
 */
state: WorkshopRoundState, 
/**
 * When it began.
 */
began: string | null, 
/**
 * When its time is over.
 */
ends: string | null, 
/**
 * When it was closed.
 */
closed: string | null, 
/**
 * Seats that are counted.
 */
collected: number, 
/**
 * Seats in the room.
 */
of: number, 
/**
 * Every seat, table by table.
 */
seats: Array<WorkshopSeat>, };

export type WorkshopRound = { 
/**
 * Id of the item.
 */
id: string, 
/**
 * Its number, from 1.
 */
n: number, 
/**
 * Id of its case.
 */
case: string | null, 
/**
 * How long it lasts.
 */
minutes: number, 
/**
 * Its criteria, in the order of the pack.
 */
criteria: Array<string>, 
/**
 * How far it has come.
 */
state: WorkshopRoundState, };

export type WorkshopRoundAsk = { 
/**
 * Workshop.
 */
document: string, 
/**
 * The round, from 1.
 */
round: number, };

export type WorkshopRoundResult = { 
/**
 * The round, from 1.
 */
n: number, 
/**
 * The case.
 */
case: Both, 
/**
 * Seats that were counted.
 */
collected: number, 
/**
 * Seats in the room.
 */
of: number, 
/**
 * Criteria in their order.
 */
criteria: Array<WorkshopCriterionResult>, 
/**
 * All criteria together.
 */
whole: WorkshopWhole, };

export type WorkshopRoundState = "waiting" | "running" | "closed";

export type WorkshopRow = { 
/**
 * Document.
 */
document: string, 
/**
 * What it is called.
 */
title: Both, 
/**
 * Where.
 */
place: Both, 
/**
 * When, `2026-11-21`.
 */
date: string, 
/**
 * Rounds.
 */
rounds: number, 
/**
 * Seats in the room.
 */
seats: number, 
/**
 * How far it has come.
 */
state: WorkshopState, 
/**
 * What participants handed in is on this computer.
 */
held: boolean, };

export type WorkshopSeat = { 
/**
 * The table.
 */
table: number, 
/**
 * The seat.
 */
seat: number, 
/**
 * What came from there.
 */
state: SeatState, 
/**
 * When a late sheet waits to be let in.
 */
late: boolean, };

export type WorkshopSeatAsk = { 
/**
 * Workshop.
 */
document: string, 
/**
 * The round, from 1.
 */
round: number, 
/**
 * The table.
 */
table: number, 
/**
 * The seat.
 */
seat: number, };

export type WorkshopStage = { 
/**
 * Workshop.
 */
document: string, 
/**
 * The round, from 1.
 */
round: number, 
/**
 * What the projector shows, or would show if it were not blank.
 */
shown: Shown, 
/**
 * The projector is blank.
 */
blank: boolean, 
/**
 * There is a scene after this one.
 */
canNext: boolean, 
/**
 * There is one before it.
 */
canBack: boolean, 
/**
 * For this scene: the tables furthest from the room. Never on the wall.
 */
farTables: Array<number>, 
/**
 * For this scene: every argument, picked for the wall or not. Never on the wall unless picked.
 */
arguments: Array<WorkshopArgument>, 
/**
 * For this scene: what the facilitator thinks, before it is revealed.
 */
reference: ShownReference | null, };

export type WorkshopStageAsk = { 
/**
 * Workshop.
 */
document: string, 
/**
 * Where to.
 */
step: StageStep | null, };

export type WorkshopState = "planned" | "running" | "between" | "over" | "wiped";

export type WorkshopTrend = { 
/**
 * The workshops, the earliest first.
 */
workshops: Array<WorkshopRow>, 
/**
 * A line for each criterion that was scored.
 */
lines: Array<WorkshopTrendLine>, };

export type WorkshopTrendLine = { 
/**
 * The criterion.
 */
criterion: string, 
/**
 * The requirement.
 */
text: Both, 
/**
 * It was measured in at least two workshops and calibrated in none.
 */
never: boolean, 
/**
 * The workshops that scored it, the earliest first.
 */
points: Array<WorkshopTrendPoint>, };

export type WorkshopTrendPoint = { 
/**
 * Document of the workshop.
 */
document: string, 
/**
 * Seats that were counted.
 */
collected: number, 
/**
 * The share of agreeing pairs.
 */
percent: Both, 
/**
 * Gwet's AC2.
 */
ac2: Both, 
/**
 * The class of AC2.
 */
strength: Both | null, 
/**
 * What the ratings looked like.
 */
shape: Both, 
/**
 * The room agreed.
 */
calibrated: boolean, };

export type WorkshopView = { 
/**
 * Document.
 */
id: string, 
/**
 * What it is called.
 */
title: Both, 
/**
 * Where.
 */
place: Both, 
/**
 * When, `2026-11-21`.
 */
date: string, 
/**
 * Tables.
 */
tables: number, 
/**
 * Seats at each.
 */
seats: number, 
/**
 * What is scored.
 */
cases: Array<WorkshopCase>, 
/**
 * The rounds in their order.
 */
rounds: Array<WorkshopRound>, 
/**
 * What the facilitator thinks, hidden from everybody until it is revealed.
 */
references: Array<WorkshopReference>, 
/**
 * What the room agreed.
 */
meanings: Array<WorkshopMeaning>, 
/**
 * How far it has come.
 */
state: WorkshopState, 
/**
 * What is missing before it can be handed out.
 */
blocked: Array<WorkshopBlock>, 
/**
 * When the kit was last written.
 */
kit: string | null, 
/**
 * The plan was changed since the kit was written: sticks hold another one.
 */
kitStale: boolean, 
/**
 * When participants' data were wiped.
 */
wiped: string | null, 
/**
 * The pack by which everyone scores.
 */
pack: PackHead, 
/**
 * Keys to sign the kit with.
 */
keys: Array<KeyRow>, 
/**
 * When the last change was written.
 */
savedAt: string, 
/**
 * There is a change to take back.
 */
undo: boolean, 
/**
 * There is one to bring back.
 */
redo: boolean, };

export type WorkshopWhole = { 
/**
 * How many were taken together.
 */
units: number, 
/**
 * Krippendorff's alpha, in words; says so when it is not computable.
 */
alpha: Both, 
/**
 * What conclusions it allows.
 */
firmness: Both | null, 
/**
 * Its interval in words.
 */
interval: Both | null, };

export type WriteComment = { 
/**
 * Document.
 */
document: string, 
/**
 * Field it is pinned to, without language.
 */
path: string, 
/**
 * The comment that it replies to.
 */
replyTo: string | null, 
/**
 * What it says.
 */
text: string, };

export type WriteKit = { 
/**
 * Workshop.
 */
document: string, 
/**
 * How many sticks.
 */
sticks: number, 
/**
 * The key that signs the plan; without one the kit has no signed file.
 */
key: string | null, 
/**
 * Its passphrase.
 */
passphrase: string | null, 
/**
 * An installer goes beside the kit: the person is asked for it once.
 */
installer: boolean, };

export type WriteSentences = { 
/**
 * The panel's document.
 */
document: string, 
/**
 * The criterion whose sentence is written anew.
 */
criterion: string | null, };

export type Written = { 
/**
 * Path.
 */
path: string, 
/**
 * File name.
 */
name: string, 
/**
 * Size in bytes.
 */
bytes: number, 
/**
 * SHA-256 of its bytes, in groups.
 */
digest: string, 
/**
 * Reading back gave the same bytes.
 */
identical: boolean, 
/**
 * What is in it.
 */
contents: Array<FileLine>, };

/** Every command: what it takes and what it gives. */
export interface Commands {
  start: [null, Start];
  settings: [SettingsChange, Settings];
  place: [Place, null];
  pack: [PackAsk, PackView];
  packs: [null, Array<PackHead>];
  review_pack: [DocumentAsk, PackView];
  upgrade: [DocumentAsk, Upgrade];
  upgrade_review: [UpgradeReview, Edited];
  library: [LibraryAsk, Library];
  new_descriptor: [NewAsk, Made];
  copy_descriptor: [DocumentAsk, Made];
  trash_descriptor: [DocumentAsk, null];
  restore_descriptor: [DocumentAsk, null];
  practise: [PractiseAsk, Made];
  draft: [DocumentAsk, Draft];
  edit: [Edit, Edited];
  add_item: [AddItem, Edited];
  remove_item: [ItemAsk, Edited];
  move_item: [MoveItem, Edited];
  undo: [DocumentAsk, Edited];
  redo: [DocumentAsk, Edited];
  history: [DocumentAsk, Array<HistoryRow>];
  restore_to: [RestoreTo, Edited];
  compare: [CompareAsk, Comparison];
  field_history: [FieldAsk, Array<FieldStepView>];
  save_copy: [DocumentAsk, JobId];
  merge: [DocumentAsk, MergeView];
  resolve: [Resolve, Edited];
  comments: [DocumentAsk, Array<CommentView>];
  write_comment: [WriteComment, Edited];
  settle_comment: [SettleComment, Edited];
  attach: [Attach, JobId];
  attachment: [ItemAsk, AttachmentView];
  shrink_attachment: [ItemAsk, JobId];
  markdown: [MarkdownAsk, Rendered];
  confirm_side: [ConfirmSide, Edited];
  pathway: [DocumentAsk, Pathway];
  vocabulary: [null, Vocabulary];
  sign_preview: [PreviewAsk, SignPreview];
  sign_package: [SignPackage, JobId];
  leaving: [DocumentAsk, Leaving];
  print_document: [PrintAsk, JobId];
  save_as: [SaveAs, JobId];
  open_source: [DocumentAsk, JobId];
  take_source: [TakeAsk, Edited];
  import_files: [null, JobId];
  import_path: [PathAsk, JobId];
  tray: [null, Array<TrayRow>];
  profile: [null, Profile];
  save_profile: [Profile, Profile];
  plan: [PlanAsk, Plan];
  consistency: [CriterionAsk, Consistency];
  queue: [null, Array<QueueRow>];
  envelope: [PackageAsk, Envelope];
  declare: [Declare, Envelope];
  declare_internal: [DeclareInternal, Envelope];
  review: [DocumentAsk, ReviewView];
  add_evidence: [AddEvidence, Edited];
  report_preview: [DocumentAsk, ReportPreview];
  sign_review: [SignReview, JobId];
  rounds: [null, Array<RoundRow>];
  new_round: [null, Made];
  round_draft: [DocumentAsk, RoundDraft];
  choose_package: [ChoosePackage, Edited];
  add_members: [DocumentAsk, JobId];
  sign_round: [SignReview, JobId];
  round: [ShelfAsk, RoundView];
  fork_round: [ShelfAsk, Made];
  panels: [ShelfAsk, Panels];
  panel: [PanelAsk, PanelView];
  announce: [Announce, PanelView];
  member_left: [PanelMemberAsk, PanelView];
  open_panel: [PanelAsk, PanelView];
  receipt: [DocumentAsk, ReceiptView | null];
  revise_review: [ReviseReview, Made];
  confirm_undisputed: [DocumentAsk, Edited];
  take_over: [TakeOver, Edited];
  send_back: [SendBack, JobId];
  report_draft: [DocumentAsk, ReportDraft];
  write_sentences: [WriteSentences, Edited];
  sign_report: [SignReview, JobId];
  begin_final: [DocumentAsk, Edited];
  sign_council: [SignReview, JobId];
  sign_opinion: [SignOpinion, JobId];
  report_file: [ShelfAsk, ReportView];
  save_report: [SaveReport, JobId];
  sign_badge: [SignBadge, JobId];
  workshops: [null, Array<WorkshopRow>];
  new_workshop: [null, Made];
  workshop: [DocumentAsk, WorkshopView];
  workshop_faults: [DocumentAsk, Array<WorkshopFault>];
  workshop_pack: [WorkshopPack, Edited];
  workshop_add_case: [WorkshopAddCase, Edited];
  write_kit: [WriteKit, JobId];
  workshop_room: [DocumentAsk, WorkshopRoom];
  start_round: [WorkshopRoundAsk, WorkshopRoom];
  close_round: [WorkshopRoundAsk, WorkshopRoom];
  take_sheet: [TakeSheet, SheetTaken];
  take_sheet_files: [DocumentAsk, JobId];
  let_in: [WorkshopSeatAsk, WorkshopRoom];
  workshop_stage: [WorkshopStageAsk, WorkshopStage];
  workshop_shown: [DocumentAsk, Shown];
  pick_argument: [PickArgument, WorkshopStage];
  projector: [ProjectorAsk, Projector];
  workshop_results: [DocumentAsk, WorkshopResults];
  print_workshop: [PrintWorkshop, JobId];
  propose_meanings: [DocumentAsk, Array<ProposalRow>];
  proposals: [null, Array<ProposalRow>];
  workshop_trend: [null, WorkshopTrend];
  wipe_workshop: [DocumentAsk, Edited];
  exercises: [null, Array<ExerciseRow>];
  exercise: [DocumentAsk, ExerciseView];
  exercise_case: [ExerciseAsk, ExerciseCase];
  save_slip: [ExerciseAsk, JobId];
  workshop_network: [DocumentAsk, WorkshopNetwork];
  open_network: [OpenNetwork, WorkshopNetwork];
  close_network: [DocumentAsk, WorkshopNetwork];
  answer_review: [AnswerReview, Made];
  response: [DocumentAsk, ResponseView];
  link_change: [LinkChange, Edited];
  name_file: [NameFile, Edited];
  sign_response: [SignReview, JobId];
  response_file: [ShelfAsk, ResponseView];
  endorse_view: [PackageAsk, EndorseView];
  sign_endorsement: [SignEndorsement, JobId];
  endorsements: [DocumentAsk, Array<EndorsementView>];
  asked: [DocumentAsk, Array<AskedView>];
  note_asked: [NoteAsked, Array<AskedView>];
  forget_asked: [AskedAsk, Array<AskedView>];
  match_asked: [MatchAsked, Array<AskedView>];
  type_paper: [TypePaper, Edited];
  verify_file: [null, JobId];
  verify_path: [PathAsk, JobId];
  keys: [null, Keys];
  make_key: [MakeKey, JobId];
  import_key: [ImportKey, JobId];
  backup_key: [KeyAsk, JobId];
  open_trust_list: [null, JobId];
  accept_trust_list: [TrustListAsk, Keys];
  shelf: [null, Array<ShelfRow>];
  save_again: [ShelfAsk, JobId];
  reveal: [PathAsk, null];
  store_info: [null, StoreInfo];
  backup_now: [null, JobId];
  restore_backup: [BackupAsk, JobId];
  help: [null, Array<HelpPage>];
  about: [null, About];
  job: [JobId, JobState];
  cancel: [JobId, null];
}
