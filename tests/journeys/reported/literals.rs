//! What the panel of three and the institution say, before it is signed; reviews are signed here, as they are sealed.

use descriptor::{Anchor, Content, FieldPath, FieldTexts, Text, anchor_at};
use desk::compose::literal::PackReference;
use desk::compose::{DescriptorLiteral, Rulebook};
use panel::{
    Answer, Conflict, Deadline, Decision, Member, Named, Panel, PanelReport, Passage, Reason, Reply, Room, Round,
    RoundPackage, Seal, Seat, Sentence, Stage, Stated, Tie,
};
use review::{
    Conflict as Declaration, Declared, DescriptorRef, PackRef, Predecessor, RatingEntry, Review, criteria_for,
};
use rulebook::{Criterion, DecisionToken, Rating};
use signing::{Issuing, Kind, Related};

use super::made::{envelope, id, issuer, key, named, salt, time};

/// The seats, in the order of the round.
const SEATS: [Seat; 3] = [Seat::Chair, Seat::Employer, Seat::Student];

fn content() -> Content {
    let text = std::fs::read(crate::journeys::asset("samples/gis-for-tourism.json")).expect("the pilot");
    serde_json::from_slice(&text).expect("it can be read")
}

fn pack_ref() -> PackRef {
    let rulebook = Rulebook::shipped();
    let head = &rulebook.pack.head;
    PackRef {
        id: head.id.clone(),
        version: head.version.clone(),
        digest: rulebook.digest.to_string(),
    }
}

fn descriptor_ref() -> DescriptorRef {
    DescriptorRef {
        id: id(1).to_string(),
        version: 1,
    }
}

fn related_pack() -> Related {
    let pack = pack_ref();
    Related::pack(&pack.id, &pack.version, Rulebook::shipped().digest)
}

fn issuing(number: u8, at: &str, related: Vec<Related>) -> Issuing {
    Issuing {
        id: id(number),
        at: time(at),
        valid_until: None,
        subject: id(1),
        issuer: issuer(),
        related,
    }
}

pub(super) fn judged() -> Vec<u8> {
    let pack = pack_ref();
    let literal = DescriptorLiteral {
        format: 1,
        version: 1,
        previous: None,
        pack: PackReference {
            id: pack.id,
            version: pack.version,
            digest: Rulebook::shipped().digest,
        },
        clock_suspect: None,
        content: content(),
    };
    let issuing = issuing(2, "2026-11-01T10:00:00Z", vec![related_pack()]);
    signing::sign(Kind::Descriptor, &literal, &issuing, &key(5)).expect("it signs")
}

pub(super) fn round(judged: &[u8]) -> Round {
    let member = |(place, seat): (usize, Seat)| Member {
        did: key(place).did(),
        name: Text::both(format!("წევრი {place}"), format!("Member {place}")),
        seat,
    };
    Round {
        format: 1,
        title: Text::both("საცდელი რაუნდი", "Test round"),
        pack: pack_ref(),
        packages: vec![RoundPackage {
            descriptor: descriptor_ref(),
            credential: named(judged),
            title: content().identification.title,
            institution: Text::both("საცდელი დაწესებულება", "Test institution"),
        }],
        members: SEATS.into_iter().enumerate().map(member).collect(),
        deadline: Deadline {
            at: time("2026-11-21T19:59:59Z"),
            zone: "+04:00".into(),
        },
        conflict: Conflict {
            ties: vec![Tie::Employed],
            years: None,
            words: Text::default(),
        },
        forks: None,
        clock_suspect: None,
    }
}

/// A member's review in which everything has this rating.
pub(super) fn review(
    member: usize,
    number: u8,
    rating: Rating,
    at: &str,
    supersedes: Option<&[u8]>,
    judged: &[u8],
) -> Vec<u8> {
    let role = SEATS[member].role();
    let entry = |criterion: &&Criterion| RatingEntry {
        criterion: criterion.id.clone(),
        rating,
        comment: Text::both("რადგან ასეა", "because it is so"),
        evidence: Vec::new(),
        recommendations: Vec::new(),
        suggestions: Vec::new(),
        good_practice: Vec::new(),
        questions: Vec::new(),
        confidence: None,
    };
    let literal = Review {
        format: 1,
        descriptor: descriptor_ref(),
        pack: pack_ref(),
        role,
        conflict: Declaration {
            declared: Declared::None,
            note: None,
        },
        ratings: criteria_for(&Rulebook::shipped().pack, role)
            .iter()
            .map(entry)
            .collect(),
        decision: DecisionToken::Positive,
        supersedes: supersedes.map(|bytes| {
            let named = named(bytes);
            Predecessor {
                id: named.id.to_string(),
                digest: named.digest.to_string(),
            }
        }),
        clock_suspect: None,
    };
    let related = vec![Related::credential(&envelope(judged)), related_pack()];
    signing::sign(Kind::Review, &literal, &issuing(number, at, related), &key(member)).expect("it signs")
}

/// The room in which these reviews were opened; the last one revises the student's.
pub(super) fn room(round: &Round, reviews: &[Vec<u8>]) -> Room {
    let pack = &Rulebook::shipped().pack;
    let mut panel = Panel::of(round, &id(1).to_string()).expect("the package is in the round");
    for (member, bytes) in reviews.iter().enumerate().take(3) {
        let receipt = Seal::new(salt(member)).receipt(bytes);
        let announced = panel.announce(&key(member).did(), receipt, time("2026-11-20T11:00:00Z"));
        announced.expect("in time");
        panel.receive(bytes, &salt(member), pack).expect("as announced");
    }
    let mut room = panel.open().expect("everything is here");
    room.revise(&reviews[3], "Seen at the visit.", pack)
        .expect("it replaces the sealed one");
    room
}

fn quote(content: &Content) -> Anchor {
    let field = FieldPath::known("identification/title/ka");
    let texts = FieldTexts::of(content);
    let text = texts.get(&field).expect("the title");
    let words = text.split(' ').next().expect("a word");
    anchor_at(&field, text, words, None).expect("it occurs")
}

/// A draft that finds one thing to mend.
pub(super) fn draft(round: &[u8], room: &Room) -> PanelReport {
    let pack = &Rulebook::shipped().pack;
    let mut decisions: Vec<Decision> = pack
        .criteria()
        .iter()
        .map(|criterion| Decision {
            criterion: criterion.id.clone(),
            rating: Rating::Complies,
            text: Text::both("რადგან ასეა", "because it is so"),
            evidence: Vec::new(),
            recommendations: Vec::new(),
            suggestions: Vec::new(),
            good_practice: Vec::new(),
        })
        .collect();
    decisions[0].rating = Rating::PartiallyComplies;
    decisions[0].evidence = vec![1];
    decisions[0].recommendations = vec![Text::both("დააზუსტეთ სათაური.", "Make the title precise.")];
    PanelReport {
        format: 1,
        stage: Stage::Draft,
        round: named(round),
        descriptor: descriptor_ref(),
        pack: pack_ref(),
        reviews: room.bound(),
        left: Vec::new(),
        passages: vec![states(&decisions[0])],
        decisions,
        evidence: vec![quote(&content())],
        decision: DecisionToken::Positive,
        text: Text::both("დადებითია.", "It is positive."),
        opinions: Vec::new(),
        previous: None,
        response: None,
        replies: Vec::new(),
        changes: Vec::new(),
        clock_suspect: None,
    }
}

/// A passage that states a decision.
fn states(decision: &Decision) -> Passage {
    Passage {
        criterion: Some(decision.criterion.clone()),
        sentences: vec![Sentence {
            text: Text::both("ასე გადაწყვიტა ჯგუფმა.", "So the panel decided."),
            states: Some(Stated {
                criterion: decision.criterion.clone(),
                rating: decision.rating,
            }),
        }],
    }
}

/// The final report of that draft, which goes along with the institution in part.
pub(super) fn finished(draft: &PanelReport, previous: Named, response: Named) -> PanelReport {
    let mut report = PanelReport {
        stage: Stage::Final,
        previous: Some(previous),
        response: Some(response),
        opinions: Vec::new(),
        ..draft.clone()
    };
    let criterion = report.decisions[0].criterion.clone();
    report.decisions[0].rating = Rating::SubstantiallyComplies;
    report.passages = vec![states(&report.decisions[0])];
    report.changes = vec![Reason {
        criterion: Some(criterion.clone()),
        reason: Text::both("პასუხი დამაჯერებელია.", "The answer convinces."),
    }];
    report.replies = vec![Reply {
        criterion,
        answer: Answer::PartlyAccepted,
        text: Text::both("ნაწილობრივ.", "In part."),
    }];
    report
}
