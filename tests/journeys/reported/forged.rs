//! What somebody could make of a panel's files with keys of their own, each part signed well: refused, by the named check.

use desk::compose::panel::Reported;
use panel::{Named, Opined, PanelReport};
use parcel::{DRAFT_FILE, OPINIONS, REPORT_FILE, RESPONSE_FILE, REVIEWS};
use rulebook::Rating;
use signing::{CheckId, Credential, Kind, Verdict};

use super::forgery::{Forgery, name, sign};
use super::literals::review;
use super::made::{CHAIR, EMPLOYER, STRANGER, STUDENT, credential, id, key, made, named, opened};
use super::verified;

fn place(check: CheckId, member: &str) -> Vec<(CheckId, String)> {
    vec![(check, format!("data/{REPORT_FILE}#{member}"))]
}

fn file(check: CheckId, path: &str) -> Vec<(CheckId, String)> {
    vec![(check, format!("data/{path}"))]
}

fn of(member: usize) -> String {
    key(member).did().to_string()
}

fn review_file(named: &Named) -> String {
    name(REVIEWS, &named.id)
}

#[test]
fn a_review_that_is_not_the_sealed_one_is_refused_by_member() {
    let made = made();
    let (at, judged) = ("2026-11-20T10:00:00Z", &made.judged);
    let binding = |member| place(CheckId::ReportBinding, &of(member));
    // The employer lowers the score after sealing, by the own key and under the same name and time.
    let changed = review(EMPLOYER, 21, Rating::DoesNotComply, at, None, judged);
    let path = review_file(&named(&changed));
    let lies_there = Forgery::council().put(&path, changed.clone());
    assert_eq!(lies_there.refused(CHAIR), binding(EMPLOYER), "the report binds another");
    let bound = |report: &mut PanelReport| report.reviews[EMPLOYER].review = named(&changed);
    let resealed = Forgery::council()
        .put(&path, changed.clone())
        .agreed(bound)
        .refused(CHAIR);
    let chain = place(CheckId::ReportChain, &format!("reviews/{}", of(EMPLOYER)));
    let both = [binding(EMPLOYER), chain.clone()].concat();
    assert_eq!(
        resealed, both,
        "the receipt is of the sealed one, and the draft bound that"
    );

    // Somebody else's review in the place of the student's.
    let other = named(&made.reviews[EMPLOYER]);
    let dropped = review_file(&named(&made.reviews[STUDENT]));
    let swapped = Forgery::council().without(&dropped).agreed(|report| {
        report.reviews[STUDENT].review = other;
        report.reviews[STUDENT].revisions.clear();
    });
    let swapped = swapped.without(&review_file(&named(&made.reviews[3]))).refused(CHAIR);
    assert!(
        swapped.iter().any(|one| binding(EMPLOYER).contains(one)),
        "whose it is: {swapped:?}"
    );

    // An earlier review of the employer, which was sealed once and replaced.
    let older = review(
        EMPLOYER,
        31,
        Rating::PartiallyComplies,
        "2026-11-19T10:00:00Z",
        None,
        judged,
    );
    let sealed = review_file(&named(&made.reviews[EMPLOYER]));
    let replayed = Forgery::council()
        .put(&review_file(&named(&older)), older.clone())
        .without(&sealed);
    let replayed = replayed
        .agreed(|report| report.reviews[EMPLOYER].review = named(&older))
        .refused(CHAIR);
    assert_eq!(replayed, [binding(EMPLOYER), chain].concat(), "an older review");

    // Missing, or there and not named.
    let missing = Forgery::council().without(&sealed).refused(CHAIR);
    assert_eq!(missing, binding(EMPLOYER), "a missing review");
    let extra = review_file(&named(&older));
    let extra_there = Forgery::council().put(&extra, older).refused(CHAIR);
    assert_eq!(extra_there, file(CheckId::ReportBinding, &extra), "one too many");
}

#[test]
fn a_report_that_leaves_a_member_out_is_refused() {
    // The draft goes to the institution without any review, and still names everyone.
    let out = Forgery::of(&made().draft).agreed(|report| drop(report.reviews.remove(STUDENT)));
    assert_eq!(
        out.refused(CHAIR),
        place(CheckId::ReportBinding, &of(STUDENT)),
        "a missing member"
    );
    let twice = Forgery::of(&made().draft).agreed(|report| report.left.push(key(STUDENT).did()));
    assert_eq!(
        twice.refused(CHAIR),
        place(CheckId::ReportBinding, &of(STUDENT)),
        "bound and left"
    );
    let stranger = Forgery::of(&made().draft).agreed(|report| report.left.push(key(STRANGER).did()));
    assert_eq!(
        stranger.refused(CHAIR),
        place(CheckId::ReportBinding, &of(STRANGER)),
        "who was never asked"
    );
    for signer in [STRANGER, EMPLOYER] {
        let usurped = Forgery::council().refused(signer);
        assert_eq!(usurped, place(CheckId::ReportBinding, &of(signer)), "not the chair");
    }
    let round = Forgery::council().agreed(|report| report.round.id = id(77));
    let failed = round.refused(CHAIR);
    for member in ["round", "relatedResource"] {
        assert!(
            failed.contains(&place(CheckId::ReportBinding, member)[0]),
            "another round: {failed:?}"
        );
    }
}

#[test]
fn an_opinion_that_is_dropped_or_not_its_members_is_refused() {
    let council = Reported::of(&opened(&made().council)).expect("a report");
    let [employer, student] = &council.opinions[..] else {
        panic!("two members spoke")
    };
    let path = name(OPINIONS, &student.envelope.id);
    let unheard = place(CheckId::OpinionBinding, &format!("opinions/{}", of(STUDENT)));
    assert_eq!(
        Forgery::council().without(&path).refused(CHAIR),
        unheard,
        "the minority opinion is gone"
    );
    let unlisted = Forgery::council().with(|report| drop(report.opinions.pop()));
    assert_eq!(
        unlisted.refused(CHAIR),
        file(CheckId::OpinionBinding, &path),
        "it is there and not named"
    );

    let faked = sign(student, &student.literal, STRANGER);
    let signed = |report: &mut PanelReport| report.opinions[1].opinion = named(&faked);
    let faked = Forgery::council().with(signed).put(&path, faked.clone()).refused(CHAIR);
    assert_eq!(faked, file(CheckId::OpinionBinding, &path), "signed by somebody else");
    let taken = Opined {
        member: key(STUDENT).did(),
        opinion: named(&made().council_file(&name(OPINIONS, &employer.envelope.id))),
    };
    let swapped = Forgery::council()
        .without(&path)
        .with(|report| report.opinions[1] = taken);
    let path = name(OPINIONS, &employer.envelope.id);
    assert_eq!(
        swapped.refused(CHAIR),
        file(CheckId::OpinionBinding, &path),
        "one opinion for two members"
    );

    let draft = opened(&made().draft);
    let (path, earlier) = draft.opinions().into_iter().next().expect("the draft has one");
    let late = Forgery::council().put(path, earlier.to_vec()).with(|report| {
        report.opinions[0].opinion = named(earlier);
    });
    let late = late.without(&name(OPINIONS, &employer.envelope.id)).refused(CHAIR);
    assert_eq!(late, file(CheckId::OpinionBinding, path), "what was said to the draft");
    let unspoken = Forgery::council().with(|report| report.text.en = Some("It is not.".to_owned()));
    let unspoken = unspoken.refused(CHAIR);
    assert_eq!(
        unspoken.iter().filter(|one| one.0 == CheckId::OpinionBinding).count(),
        2,
        "{unspoken:?}"
    );
}

#[test]
fn a_report_that_lies_about_itself_or_its_draft_is_refused() {
    let council = |change: &dyn Fn(&mut PanelReport)| Forgery::council().agreed(change).refused(CHAIR);
    let first = Reported::of(&opened(&made().council))
        .expect("a report")
        .report
        .literal
        .decisions[0]
        .clone();
    let lie = |report: &mut PanelReport| {
        report.passages[0].sentences[0].states.as_mut().expect("a cell").rating = Rating::Complies;
    };
    let sentence = place(CheckId::ReportCells, "passages/1/sentences/1");
    assert_eq!(council(&lie), sentence, "a sentence that lies about its cell");
    let draft = Forgery::of(&made().draft).agreed(lie).refused(CHAIR);
    assert_eq!(draft, sentence, "in a draft, too");
    let quote = council(&|report| report.evidence[0].exact = "never said".to_owned());
    assert!(
        quote.contains(&place(CheckId::ReportCells, "evidence/1")[0]),
        "an invented quote: {quote:?}"
    );
    let reasons = place(CheckId::ReportChain, &format!("changes/{}", first.criterion));
    assert_eq!(
        council(&|report| report.changes.clear()),
        reasons,
        "no reason for a change"
    );
    let replies = place(CheckId::ReportChain, &format!("replies/{}", first.criterion));
    assert_eq!(
        council(&|report| report.replies.clear()),
        replies,
        "no reply to a point"
    );
    let silent = council(&|report| report.response = None);
    assert_eq!(
        silent,
        file(CheckId::ReportChain, RESPONSE_FILE),
        "the answer is not named"
    );
}

#[test]
fn another_draft_or_another_answer_is_refused() {
    let made = made();
    let draft = credential(&made.draft, REPORT_FILE);
    let read = signing::read::<PanelReport>(Kind::Report, &draft).expect("a report");
    // The draft once more, by the chair: milder than the one that was answered.
    let mut milder = read.literal.clone();
    milder.decisions[0].rating = Rating::SubstantiallyComplies;
    milder.passages.clear();
    let milder = sign(&read, &milder, CHAIR);
    let mut swapped = Forgery::council().put(DRAFT_FILE, milder.clone());
    let digests = |paths: &[&str]| {
        paths
            .iter()
            .map(|path| (CheckId::Digests, Some(format!("data/{path}"))))
            .collect()
    };
    let refused: Vec<_> = digests(&[REPORT_FILE, RESPONSE_FILE]);
    assert_eq!(swapped.unpacked(), refused, "report and answer name another");
    swapped.rebind(&milder);
    let response = swapped.bag.files[RESPONSE_FILE].clone();
    let response = signing::read::<review::Response>(Kind::Response, &response).expect("an answer");
    let named_milder = named(&milder);
    let swapped = swapped.agreed(|report| report.previous = Some(named_milder.clone()));
    // The answer names the digest of what it answered, so that no bag holds both.
    let refused: Vec<_> = digests(&[RESPONSE_FILE]);
    assert_eq!(swapped.unpacked(), refused, "the answer is to another");

    // The answer once more, by somebody else, to the milder draft; the points are those of the first.
    let mut related = response.envelope.related.clone();
    for one in related.iter_mut().filter(|one| one.id == named_milder.id.as_str()) {
        one.digest = named_milder.digest;
    }
    let mut literal = response.literal.clone();
    literal.answers_to.digest = named_milder.digest.to_string();
    literal.points[0].criterion = read.literal.decisions[1].criterion.clone();
    let other = Credential {
        envelope: signing::Envelope {
            related,
            ..response.envelope.clone()
        },
        literal: (),
    };
    let other = sign(&other, &literal, STRANGER);
    let mut forged = swapped.put(RESPONSE_FILE, other.clone());
    forged.rebind(&other);
    let failed = forged
        .agreed(|report| report.response = Some(named(&other)))
        .refused(CHAIR);
    let wrong = file(CheckId::ReportChain, RESPONSE_FILE);
    assert!(
        failed.contains(&wrong[0]),
        "it answers what the draft does not ask: {failed:?}"
    );
}

#[test]
fn what_is_newer_is_not_called_forged() {
    let newer = Forgery::council().agreed(|report| report.format = 2);
    let found = verified(&newer.packed(CHAIR).expect("it packs"));
    assert_eq!(found.report.verdict, Verdict::NotOurs);
    let failed: Vec<CheckId> = found
        .report
        .checks
        .iter()
        .filter(|one| !one.ok)
        .map(|one| one.id)
        .collect();
    assert_eq!(failed, [CheckId::LiteralKnown]);
}
