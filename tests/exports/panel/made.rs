//! A report that a panel of three makes about the pilot, as a draft and as the final one; people stand in all its texts.

mod texts;

use descriptor::{Lang, PaperEndorsement, Text};
use export::{ExportError, Judged, PanelPrint, Signature, Standing, docx, pdf};
use panel::{Conflict, Deadline, Member, Named, Opinion, PanelReport, Round, RoundPackage, Seat, Stage, Tie};
use review::{DescriptorRef, PackRef, Response};
use signing::{Bilingual, Did, Digest, Id, Issuer, Issuing, Kind, SigningKey, Time};

use crate::exports::paper::Desk;
use texts::{draft, finished, response, with_opinions};

pub(crate) const AT: &str = "2026-11-24T10:05:09Z";

/// Parts of names and addresses that stand in the report, in members' names, in texts or in the descriptor.
pub(crate) const PEOPLE: [&str; 15] = [
    "ნიმუშაძ",
    "Nimushadze",
    "საცდელაშვილ",
    "Satsdelashvili",
    "მაგალითიან",
    "Magalitiani",
    "ვითომიშვილ",
    "Vitomishvili",
    "ავტორიძ",
    "Avtoridze",
    "კონტაქტაძ",
    "Kontaktadze",
    "მწერელაძ",
    "Mtsereladze",
    "kontaktadze@example.org",
];

/// What the minority says, without people.
pub(crate) struct Both(&'static str, &'static str);

impl Both {
    pub(crate) fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ka => self.0,
            Lang::En => self.1,
        }
    }
}

pub(crate) const DISSENT: Both = Both(
    "სამუშაო ადგილზე პრაქტიკა 20 საათზე მეტი უნდა იყოს: ალბომი კარგია, მაგრამ ტერიტორიას ჩვენთან გასვლის გარეშე ვერავინ ისწავლის.",
    "Practice at the workplace must take more than 20 hours: the album is good, yet nobody learns a territory without going out with us.",
);

const MEMBERS: [(&str, &str, Seat); 4] = [
    ("ნინო ნიმუშაძე", "Nino Nimushadze", Seat::Chair),
    ("გიორგი საცდელაშვილი", "Giorgi Satsdelashvili", Seat::Employer),
    ("თამარ მაგალითიანი", "Tamar Magalitiani", Seat::Student),
    ("ლევან ვითომიშვილი", "Levan Vitomishvili", Seat::Expert),
];

pub(crate) struct Made {
    pub(crate) desk: Desk,
    pub(crate) round: Round,
    pub(crate) report: PanelReport,
    pub(crate) opinions: Vec<(Did, Opinion)>,
    pub(crate) draft: Option<PanelReport>,
    pub(crate) response: Option<Response>,
    pub(crate) credential: Vec<u8>,
    author: Text,
    chair: Text,
    organisation: Text,
    did: String,
    fingerprint: String,
}

pub(crate) fn key(member: usize) -> SigningKey {
    SigningKey::generate([u8::try_from(member + 40).expect("few"); 32])
}

fn id(number: u8) -> Id {
    Id::v7(1_795_255_509_000, [number; 10])
}

fn named(number: u8) -> Named {
    Named {
        id: id(number),
        digest: Digest::of(&[number]),
    }
}

fn time(text: &str) -> Time {
    Time::parse(text).expect("a time")
}

impl Made {
    pub(crate) fn of(mut desk: Desk, stage: Stage) -> Made {
        desk.content.provider.contact = Some("დავით კონტაქტაძე / Davit Kontaktadze".into());
        desk.content.provider.email = Some("kontaktadze@example.org".into());
        desk.content.paper_endorsements = vec![PaperEndorsement {
            id: "p-operator".into(),
            organisation: Text::both("საპილოტე ტუროპერატორი (ნიმუში)", "Pilot tour operator (sample)"),
            person: Some("Elene Mtsereladze".into()),
            ..PaperEndorsement::default()
        }];
        let round = round(&desk);
        let draft = draft(&desk, &round);
        let (report, draft, response) = match stage {
            Stage::Draft => (draft, None, None),
            Stage::Final => (finished(&draft), Some(draft.clone()), Some(response(&draft))),
        };
        let (report, opinions) = with_opinions(report);
        let did = key(0).did();
        Made {
            credential: sign(&report, &round),
            fingerprint: did.fingerprint(),
            did: did.as_str().to_owned(),
            author: Text::both("მარიამ ავტორიძე", "Mariam Avtoridze"),
            chair: round.members[0].name.clone(),
            organisation: Text::both("ნიმუშის ჯგუფი", "Sample group"),
            desk,
            round,
            report,
            opinions,
            draft,
            response,
        }
    }

    /// Lets the places where people write take turns with these texts, beginning with the one at `first`.
    pub(crate) fn say_in_turn(&mut self, texts: &[Text], first: usize) {
        let turn = |place: usize| texts[(first + place) % texts.len()].clone();
        self.report.text = turn(0);
        for (place, decision) in self.report.decisions.iter_mut().enumerate() {
            decision.text = turn(place);
            decision.recommendations = vec![turn(place + 1)];
        }
        let passages = self.report.passages.iter_mut();
        for (place, sentence) in passages.flat_map(|passage| &mut passage.sentences).enumerate() {
            sentence.text = turn(place + 2);
        }
        for (place, (_, opinion)) in self.opinions.iter_mut().enumerate() {
            opinion.words = turn(place);
        }
        for (place, member) in self.round.members.iter_mut().enumerate() {
            member.name = turn(place);
        }
        for (place, anchor) in self.report.evidence.iter_mut().enumerate() {
            anchor.exact = turn(place).best(Lang::Ka).to_owned();
        }
    }

    pub(crate) fn signed(&self) -> Standing<'_> {
        Standing::Signed(Signature {
            credential: &self.credential,
            at: AT,
            did: &self.did,
            fingerprint: &self.fingerprint,
            name: &self.chair,
            organisation: &self.organisation,
        })
    }

    pub(crate) fn word(&self, lang: Lang, id: &str) -> String {
        self.desk.words().message(lang.code(), id, &i18n::Args::new())
    }

    pub(crate) fn pdf(&self, lang: Lang, redacted: bool, standing: Standing<'_>) -> Vec<u8> {
        self.try_pdf(lang, redacted, standing).expect("it prints")
    }

    pub(crate) fn try_pdf(&self, lang: Lang, redacted: bool, standing: Standing<'_>) -> Result<Vec<u8>, ExportError> {
        self.print(lang, redacted, standing, |print| {
            pdf::panel_report(self.desk.press(), print)
        })
    }

    pub(crate) fn docx(&self, lang: Lang, redacted: bool) -> Vec<u8> {
        let written = self.print(lang, redacted, self.signed(), docx::panel_report);
        written.expect("it is written").0
    }

    fn print<T>(&self, lang: Lang, redacted: bool, standing: Standing<'_>, print: impl Fn(&PanelPrint<'_>) -> T) -> T {
        print(&PanelPrint {
            lang,
            words: self.desk.words(),
            pack: &self.desk.pack,
            round: &self.round,
            content: &self.desk.content,
            judged: Judged {
                version: 3,
                credential: &self.desk.descriptor_credential,
                signer: &self.author,
            },
            report: &self.report,
            opinions: &self.opinions,
            draft: self.draft.as_ref(),
            response: self.response.as_ref(),
            redacted,
            findings: &self.desk.findings(&self.desk.content, lang),
            standing,
        })
    }
}

pub(crate) fn sign(report: &PanelReport, round: &Round) -> Vec<u8> {
    let name = &round.members[0].name;
    let issuing = Issuing {
        id: id(90),
        at: time(AT),
        valid_until: None,
        subject: id(1),
        issuer: Issuer {
            name: Bilingual::new(name.best(Lang::Ka), name.best(Lang::En)),
            organisation: Bilingual::default(),
        },
        related: Vec::new(),
    };
    signing::sign(Kind::Report, report, &issuing, &key(0)).expect("it can be signed")
}

fn round(desk: &Desk) -> Round {
    let member = |(place, (ka, en, seat)): (usize, (&str, &str, Seat))| Member {
        did: key(place).did(),
        name: Text::both(ka, en),
        seat,
    };
    Round {
        format: panel::FORMAT,
        title: Text::both("შემოდგომის საცდელი რაუნდი", "Autumn trial round"),
        pack: PackRef {
            id: desk.pack.head.id.clone(),
            version: desk.pack.head.version.clone(),
            digest: Digest::of(b"pack.json").to_string(),
        },
        packages: vec![RoundPackage {
            descriptor: DescriptorRef {
                id: id(1).to_string(),
                version: 3,
            },
            credential: named(2),
            title: desk.content.identification.title.clone(),
            institution: desk.content.provider.name.clone(),
        }],
        members: MEMBERS.into_iter().enumerate().map(member).collect(),
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
