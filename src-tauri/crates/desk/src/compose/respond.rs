//! Answering a review or a panel's draft report: the answer's credential, bound to what it answers and to the versions,
//! and its bag.

use std::collections::BTreeMap;

use ::panel::{PanelReport, Stage};
use descriptor::{Content, FieldPath, Lang};
use export::{AnswerPrint, ChangeLine};
use parcel::{Bag, BagKind, REPORT_FILE, RESPONSE_FILE, REVISED_FILE};
use review::response::{Answered, asking};
use review::{
    AnswersTo, DescriptorRef, Ground, Lacking, PackRef, RatingEntry, Response, ResponseBinding, ResponseDraft, Review,
    RevisedRef,
};
use signing::{Credential, Envelope, Issuing, Kind, Related};

use super::literal::DescriptorLiteral;
use super::package::{Parcel, SignerWords, of_sign, seal};
use super::panel::entries;
use super::rulebook::Rulebook;
use super::{Signer, paper, report, verify};
use crate::failure::{Code, Failure};
use crate::timeline;
use crate::wire::Both;

/// The file of a review beside what it judged.
const REVIEW_FILE: &str = "review.vc.json";

/// What came back, opened: what is answered.
pub struct Asked {
    /// What it is.
    pub kind: Answered,
    /// The signature over it.
    pub envelope: Envelope,
    /// What it says, criterion by criterion.
    pub entries: Vec<RatingEntry>,
    /// Which version it judges, by its own words.
    pub descriptor: DescriptorRef,
    /// By which pack, by its own words.
    pub pack: PackRef,
    /// Its signed bytes.
    pub bytes: Vec<u8>,
    /// The version it judged.
    pub judged: Credential<DescriptorLiteral>,
    /// Its signed bytes.
    pub judged_bytes: Vec<u8>,
    /// The pack it was judged by, as it came along.
    pub rulebook: Rulebook,
    /// It is not final: there is something to answer.
    is_open: bool,
}

impl Asked {
    /// Opens the bag of a review, of a panel's report, or of an answer to either.
    ///
    /// # Errors
    /// `changed` or `file-too-new`, as the bag says.
    pub fn of(bag: &Bag) -> Result<Asked, Failure> {
        let is_report = bag.file(REPORT_FILE).is_some();
        let file = if is_report { REPORT_FILE } else { REVIEW_FILE };
        let refused = |refusal: signing::Refusal| verify::of_signing(&refusal, file);
        let (kind, envelope, entries, (descriptor, pack), is_open) = if is_report {
            let read = bag.credential::<PanelReport>(file, Kind::Report).map_err(refused)?;
            let (entries, report) = (entries(&read.literal), read.literal);
            let is_open = report.stage == Stage::Draft;
            (
                Answered::Report,
                read.envelope,
                entries,
                (report.descriptor, report.pack),
                is_open,
            )
        } else {
            let read = bag.credential::<Review>(file, Kind::Review).map_err(refused)?;
            let review = read.literal;
            let of = (review.descriptor, review.pack);
            (Answered::Review, read.envelope, review.ratings, of, true)
        };
        Ok(Asked {
            kind,
            envelope,
            entries,
            descriptor,
            pack,
            bytes: bag.file(file).unwrap_or_default().to_vec(),
            judged: report::judged(bag)?,
            judged_bytes: bag.file("descriptor.vc.json").unwrap_or_default().to_vec(),
            rulebook: Rulebook::from_json(bag.file("pack.json").unwrap_or_default())?,
            is_open,
        })
    }

    /// The points to answer.
    #[must_use]
    pub fn points(&self) -> Vec<&RatingEntry> {
        asking(&self.entries, &self.rulebook.pack)
    }

    /// The file that holds it in the bag of an answer, relative to `data/`.
    #[must_use]
    pub fn file(&self) -> &'static str {
        match self.kind {
            Answered::Review => REVIEW_FILE,
            Answered::Report => REPORT_FILE,
        }
    }

    /// Most words of one answer in one language: what the pack of the review says, else the shipped one.
    #[must_use]
    pub fn limit(&self) -> Option<u32> {
        let own = self.rulebook.pack.head.answer.as_ref();
        let rule = own.or(Rulebook::shipped().pack.head.answer.as_ref());
        rule.map(|rule| rule.words)
    }
}

/// A version that was signed after the judged one.
pub struct Revised {
    /// It.
    pub credential: Credential<DescriptorLiteral>,
    /// Its signed bytes.
    pub bytes: Vec<u8>,
}

impl Revised {
    /// Reads the credential of a version.
    ///
    /// # Errors
    /// `changed` or `file-too-new`, as the bytes say.
    pub fn read(bytes: &[u8]) -> Result<Revised, Failure> {
        let credential = signing::read::<DescriptorLiteral>(Kind::Descriptor, bytes)
            .map_err(|refusal| verify::of_signing(&refusal, REVISED_FILE))?;
        Ok(Revised {
            credential,
            bytes: bytes.to_vec(),
        })
    }

    /// What it says.
    #[must_use]
    pub fn content(&self) -> &Content {
        &self.credential.literal.content
    }
}

/// An answer about to be signed.
pub struct Answering<'a> {
    /// What is answered.
    pub asked: &'a Asked,
    /// What the institution wrote.
    pub draft: &'a ResponseDraft,
    /// The version that was signed since.
    pub revised: Option<&'a Revised>,
    /// What differs now from the judged version.
    pub changed: &'a [FieldPath],
    /// The clock stands before the newest time seen.
    pub clock_suspect: bool,
}

impl Answering<'_> {
    /// Everything that blocks signing.
    #[must_use]
    pub fn lacking(&self) -> Vec<Lacking> {
        review::lacking(self.draft, &self.ground(&self.asked.points()))
    }

    fn ground<'b>(&'b self, points: &'b [&'b RatingEntry]) -> Ground<'b> {
        Ground {
            points,
            judged: &self.asked.judged.literal.content,
            revised: self.revised.map(Revised::content),
            changed: self.changed,
            limit: self.asked.limit(),
        }
    }
}

/// Signs an answer and packs it with everything it speaks of.
///
/// # Errors
/// `response-not-ready` or `quote-missing` for what is missing and for a final report, which is not answered; or what
/// signing and packing refuse.
pub fn respond(answering: &Answering<'_>, signer: &Signer<'_>) -> Result<Parcel, Failure> {
    let asked = answering.asked;
    if !asked.is_open {
        return Err(Failure::new(Code::ResponseNotReady)
            .with("count", 1)
            .because("a final report"));
    }
    let judged = &asked.judged;
    let binding = ResponseBinding {
        answers_to: AnswersTo {
            kind: asked.kind,
            id: asked.envelope.id.to_string(),
            digest: asked.envelope.digest.to_string(),
        },
        descriptor: DescriptorRef {
            id: judged.envelope.subject.to_string(),
            version: judged.literal.version,
        },
        pack: asked.pack.clone(),
        revised: answering.revised.map(|revised| RevisedRef {
            id: revised.credential.envelope.id.to_string(),
            version: revised.credential.literal.version,
            digest: revised.credential.envelope.digest.to_string(),
        }),
        clock_suspect: answering.clock_suspect,
    };
    let points = asked.points();
    let literal = review::response_to_literal(answering.draft, binding, &answering.ground(&points))
        .map_err(|lacking| refusal(&lacking))?;
    let mut related = vec![
        Related::credential(&asked.envelope),
        Related::credential(&judged.envelope),
        Related::pack(&literal.pack.id, &literal.pack.version, asked.rulebook.digest),
    ];
    related.extend(
        answering
            .revised
            .map(|revised| Related::credential(&revised.credential.envelope)),
    );
    let issuing = Issuing {
        id: signer.id_for(&[b"response", &signing::canonical(&literal)]),
        at: signer.at,
        valid_until: None,
        subject: judged.envelope.subject.clone(),
        issuer: signer.issuer.clone(),
        related,
    };
    let credential = signing::sign(Kind::Response, &literal, &issuing, signer.key).map_err(of_sign)?;
    let mut data = BTreeMap::new();
    for lang in Lang::BOTH {
        let pdf = print(asked, &literal, answering.revised, &credential, signer, lang)?;
        data.insert(format!("answer.{}.pdf", lang.code()), pdf);
    }
    data.insert("descriptor.vc.json".to_owned(), asked.judged_bytes.clone());
    data.insert("pack.json".to_owned(), asked.rulebook.json.clone());
    data.insert(asked.file().to_owned(), asked.bytes.clone());
    data.insert(RESPONSE_FILE.to_owned(), credential.clone());
    data.extend(
        answering
            .revised
            .map(|revised| (REVISED_FILE.to_owned(), revised.bytes.clone())),
    );
    seal(BagKind::Response, issuing.id, None, data, credential, signer)
}

fn print(
    asked: &Asked,
    response: &Response,
    revised: Option<&Revised>,
    credential: &[u8],
    signer: &Signer<'_>,
    lang: Lang,
) -> Result<Vec<u8>, Failure> {
    let pack = &asked.rulebook.pack;
    let judged = &asked.judged.literal.content;
    let side = |both: Both| {
        if lang == Lang::Ka {
            both.ka.or(both.en)
        } else {
            both.en.or(both.ka)
        }
        .unwrap_or_default()
    };
    let between = revised.map_or_else(Vec::new, |revised| timeline::between(pack, judged, revised.content()));
    let changes: Vec<ChangeLine> = between
        .into_iter()
        .map(|(path, row)| ChangeLine {
            path,
            place: side(row.place),
            before: side(row.before),
            after: side(row.after),
        })
        .collect();
    let words = SignerWords::of(signer);
    let name = &asked.envelope.issuer.name;
    let reviewer = descriptor::Text {
        ka: name.ka.clone(),
        en: name.en.clone(),
    };
    paper::answer(&AnswerPrint {
        lang,
        words: crate::words::bundles(),
        pack,
        judged,
        revised: revised.map(Revised::content),
        points: &asked.points(),
        answered: &asked.bytes,
        reviewer: &reviewer,
        response,
        changes: &changes,
        standing: words.standing(credential),
    })
}

fn refusal(lacking: &[Lacking]) -> Failure {
    let detail = format!("{lacking:?}");
    if let Some(Lacking::Quote { exact, .. }) = lacking.first() {
        return Failure::new(Code::QuoteMissing).with("quote", exact).because(detail);
    }
    Failure::new(Code::ResponseNotReady)
        .with("count", lacking.len())
        .because(detail)
}

/// A signed answer with what it speaks of: what lies in its bag.
pub struct Responded {
    /// The answer.
    pub response: Credential<Response>,
    /// What it answers.
    pub asked: Asked,
    /// The version that was signed since.
    pub revised: Option<Revised>,
}

impl Responded {
    /// Opens the bag of an answer.
    ///
    /// # Errors
    /// `changed` or `file-too-new`, as the bag says.
    pub fn of(bag: &Bag) -> Result<Responded, Failure> {
        let response = bag
            .credential::<Response>(RESPONSE_FILE, Kind::Response)
            .map_err(|refusal| verify::of_signing(&refusal, RESPONSE_FILE))?;
        Ok(Responded {
            response,
            asked: Asked::of(bag)?,
            revised: bag.file(REVISED_FILE).map(Revised::read).transpose()?,
        })
    }

    /// Whether what is answered and the versions are those that the answer names.
    #[must_use]
    pub fn is_bound(&self) -> bool {
        let (literal, envelope) = (&self.response.literal, &self.response.envelope);
        let (asked, judged) = (&self.asked, &self.asked.judged);
        let names = |one: &Envelope| envelope.related.iter().any(|related| related.digest == one.digest);
        let of_asked = asked.is_open
            && literal.answers_to.kind == asked.kind
            && literal.answers_to.id == asked.envelope.id.to_string()
            && literal.answers_to.digest == asked.envelope.digest.to_string()
            && names(&asked.envelope);
        let of_judged = literal.descriptor == asked.descriptor
            && literal.descriptor.id == judged.envelope.subject.to_string()
            && literal.descriptor.version == judged.literal.version
            && envelope.subject == judged.envelope.subject
            && names(&judged.envelope);
        let of_pack = literal.pack == asked.pack && literal.pack.digest == asked.rulebook.digest.to_string();
        let of_revised = match (&literal.revised, &self.revised) {
            (None, None) => true,
            (Some(named), Some(revised)) => {
                let one = &revised.credential;
                named.id == one.envelope.id.to_string()
                    && named.digest == one.envelope.digest.to_string()
                    && named.version == one.literal.version
                    && named.version > judged.literal.version
                    && one.envelope.subject == judged.envelope.subject
                    && names(&one.envelope)
            }
            _ => false,
        };
        literal.format == 1 && of_asked && of_judged && of_pack && of_revised
    }
}
