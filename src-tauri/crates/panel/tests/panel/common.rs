//! A round with a panel of three about the shipped pilot, and reviews that are really signed.

use std::sync::OnceLock;

use descriptor::{Content, Text};
use panel::{Conflict, Deadline, FORMAT, Member, Named, Panel, Round, RoundPackage, Seal, Seat, Tie};
use review::{
    Conflict as Declaration, DecisionToken, Declared, DescriptorRef, PackRef, Predecessor, Rating, RatingEntry, Review,
    criteria_for,
};
use rulebook::Pack;
use signing::{Bilingual, Did, Digest, Id, Issuer, Issuing, Kind, Receipt, Related, Salt, SigningKey, Time};

/// The seats of the panel, in the order of the round.
pub(crate) const SEATS: [Seat; 3] = [Seat::Chair, Seat::Employer, Seat::Student];

/// The shipped pack, read once.
pub(crate) fn pack() -> &'static Pack {
    static PACK: OnceLock<Pack> = OnceLock::new();
    PACK.get_or_init(|| {
        Pack::parse(
            include_str!("../../../../../assets/packs/ge-draft-2025/pack.toml"),
            include_str!("../../../../../assets/packs/ge-draft-2025/template.toml"),
            include_str!("../../../../../assets/packs/ge-draft-2025/criteria.toml"),
        )
        .expect("the shipped pack can be read")
    })
}

pub(crate) fn content() -> Content {
    serde_json::from_str(include_str!("../../../../../assets/samples/gis-for-tourism.json"))
        .expect("the pilot can be read")
}

pub(crate) fn id(number: u8) -> Id {
    Id::v7(1_700_000_000_000, [number; 10])
}

pub(crate) fn named(number: u8) -> Named {
    Named {
        id: id(number),
        digest: Digest::of(&[number]),
    }
}

pub(crate) fn time(text: &str) -> Time {
    Time::parse(text).expect("a time")
}

/// An hour before the deadline of [`round`].
pub(crate) fn in_time() -> Time {
    time("2026-11-21T18:59:59Z")
}

pub(crate) fn after() -> Time {
    time("2026-11-21T20:00:00Z")
}

pub(crate) fn key(member: usize) -> SigningKey {
    SigningKey::generate([u8::try_from(member + 1).expect("few members"); 32])
}

pub(crate) fn did(member: usize) -> Did {
    key(member).did()
}

pub(crate) fn salt(member: usize) -> Salt {
    Salt::new(&[u8::try_from(member + 100).expect("few members"); 16]).expect("long enough")
}

pub(crate) fn pack_ref() -> PackRef {
    PackRef {
        id: "ge-draft-2025".into(),
        version: "1".into(),
        digest: Digest::of(b"pack").to_string(),
    }
}

pub(crate) fn descriptor() -> DescriptorRef {
    DescriptorRef {
        id: id(1).to_string(),
        version: 2,
    }
}

pub(crate) fn round() -> Round {
    let member = |(place, seat): (usize, Seat)| Member {
        did: did(place),
        name: Text::both(format!("წევრი {place}"), format!("Member {place}")),
        seat,
    };
    Round {
        format: FORMAT,
        title: Text::both("სატესტო რაუნდი", "Test round"),
        pack: pack_ref(),
        packages: vec![
            RoundPackage {
                descriptor: descriptor(),
                credential: named(2),
                title: Text::both("გეოინფორმაცია", "Geoinformation"),
                institution: Text::both("სატესტო დაწესებულება", "Test institution"),
            },
            RoundPackage {
                descriptor: DescriptorRef {
                    id: id(3).to_string(),
                    version: 1,
                },
                credential: named(4),
                title: Text::both("ქსელები", "Networks"),
                institution: Text::both("სატესტო დაწესებულება", "Test institution"),
            },
        ],
        members: SEATS.into_iter().enumerate().map(member).collect(),
        deadline: Deadline {
            at: time("2026-11-21T19:59:59Z"),
            zone: "+04:00".into(),
        },
        conflict: Conflict {
            ties: vec![Tie::Employed, Tie::FormerlyEmployed],
            years: Some(3),
            words: Text::default(),
        },
        forks: None,
        clock_suspect: None,
    }
}

/// What a review is made of besides its ratings, so that each can be wrong on its own.
pub(crate) struct Making {
    pub(crate) member: usize,
    pub(crate) seat: Seat,
    pub(crate) rating: Rating,
    pub(crate) descriptor: DescriptorRef,
    pub(crate) subject: Id,
    pub(crate) credential: Named,
    pub(crate) pack: PackRef,
    pub(crate) at: Time,
    pub(crate) supersedes: Option<Predecessor>,
    pub(crate) drop_last: bool,
}

pub(crate) fn making(member: usize) -> Making {
    Making {
        member,
        seat: SEATS.get(member).copied().unwrap_or(Seat::Expert),
        rating: Rating::Complies,
        descriptor: descriptor(),
        subject: id(1),
        credential: named(2),
        pack: pack_ref(),
        at: in_time(),
        supersedes: None,
        drop_last: false,
    }
}

impl Making {
    pub(crate) fn literal(&self) -> Review {
        let pack = pack();
        let role = self.seat.role();
        let entry = |criterion: &&rulebook::Criterion| RatingEntry {
            criterion: criterion.id.clone(),
            rating: self.rating,
            comment: Text::both("რადგან", "because"),
            evidence: Vec::new(),
            recommendations: Vec::new(),
            suggestions: Vec::new(),
            good_practice: Vec::new(),
            questions: Vec::new(),
            confidence: None,
        };
        let mut ratings: Vec<RatingEntry> = criteria_for(pack, role).iter().map(entry).collect();
        if self.drop_last {
            ratings.pop();
        }
        Review {
            format: 1,
            descriptor: self.descriptor.clone(),
            pack: self.pack.clone(),
            role,
            conflict: Declaration {
                declared: Declared::None,
                note: None,
            },
            ratings,
            decision: DecisionToken::Positive,
            supersedes: self.supersedes.clone(),
            clock_suspect: None,
        }
    }

    pub(crate) fn sign(&self) -> Vec<u8> {
        self.sign_literal(&self.literal())
    }

    pub(crate) fn sign_literal(&self, review: &Review) -> Vec<u8> {
        let issuing = Issuing {
            id: Id::v7(1_700_000_000_001, [u8::try_from(self.member + 50).expect("few"); 10]),
            at: self.at,
            valid_until: None,
            subject: self.subject.clone(),
            issuer: Issuer {
                name: Bilingual::new("წევრი", "Member"),
                organisation: Bilingual::default(),
            },
            related: vec![
                Related {
                    id: self.credential.id.to_string(),
                    digest: self.credential.digest,
                    media_type: "application/vc".into(),
                },
                Related::pack(
                    &self.pack.id,
                    &self.pack.version,
                    Digest::parse(&self.pack.digest).expect("a digest"),
                ),
            ],
        };
        signing::sign(Kind::Review, review, &issuing, &key(self.member)).expect("it can be signed")
    }
}

pub(crate) fn receipt(member: usize, bytes: &[u8]) -> Receipt {
    Seal::new(salt(member)).receipt(bytes)
}

pub(crate) fn panel() -> Panel {
    Panel::of(&round(), &descriptor().id).expect("the package is in the round")
}

/// A panel whose members have all announced the receipts of these reviews.
pub(crate) fn sealed(reviews: &[Vec<u8>]) -> Panel {
    let mut panel = panel();
    for (member, bytes) in reviews.iter().enumerate() {
        panel
            .announce(&did(member), receipt(member, bytes), in_time())
            .expect("it is in time");
    }
    panel
}
