//! Signing a panel's report, and packing a final one for the council.

use std::collections::BTreeMap;

use ::panel::{Opined, Opinion, PanelReport, Round, Stage, audit};
use descriptor::Lang;
use export::{Judged, PanelPrint};
use parcel::{Bag, BagKind, DRAFT_FILE, OPINIONS, REPORT_FILE, RESPONSE_FILE, REVIEWS, ROUND_FILE};
use review::{Response, Review};
use signing::{Credential, Did, Envelope, Issuing, Kind, Related};

use super::fit::{Fit, file_name, named};
use super::{Reported, read_opinion};
use crate::compose::package::{Parcel, SignerWords, of_sign, seal};
use crate::compose::verify::of_signing;
use crate::compose::{DescriptorLiteral, Rulebook, Signer, paper};
use crate::failure::{Code, Failure};

/// A report about to be signed, with the signed bytes of everything that it speaks of.
pub struct Reporting<'a> {
    /// `round.vc.json`.
    pub round: &'a [u8],
    /// `descriptor.vc.json`, the version that is judged.
    pub judged: &'a [u8],
    /// The pack of the round.
    pub rulebook: &'a Rulebook,
    /// What the panel says. Its opinions are taken from those below, and the mark of the clock from there, too.
    pub report: PanelReport,
    /// What members say to it, each signed.
    pub opinions: &'a [Vec<u8>],
    /// `report.vc.json` of the draft, for a final report.
    pub draft: Option<&'a [u8]>,
    /// What the institution answered to the draft.
    pub response: Option<&'a [u8]>,
    /// The clock stands before the newest time seen.
    pub clock_suspect: bool,
}

/// The same, read.
struct Read {
    round: Credential<Round>,
    judged: Credential<DescriptorLiteral>,
    draft: Option<Credential<PanelReport>>,
    response: Option<Credential<Response>>,
    /// In the order of the round.
    opinions: Vec<Credential<Opinion>>,
    /// The bytes of each, by the names of their files.
    said: BTreeMap<String, Vec<u8>>,
}

fn read<L: serde::Serialize + serde::de::DeserializeOwned>(
    kind: Kind,
    file: &str,
    bytes: &[u8],
) -> Result<Credential<L>, Failure> {
    signing::read(kind, bytes).map_err(|refusal| of_signing(&refusal, file))
}

impl Read {
    fn of(reporting: &Reporting<'_>) -> Result<Read, Failure> {
        let round: Credential<Round> = read(Kind::Round, ROUND_FILE, reporting.round)?;
        let draft = reporting.draft.map(|bytes| read(Kind::Report, DRAFT_FILE, bytes));
        let response = reporting
            .response
            .map(|bytes| read(Kind::Response, RESPONSE_FILE, bytes));
        let (mut opinions, mut said) = (Vec::new(), BTreeMap::new());
        for bytes in reporting.opinions {
            let opinion = read_opinion("opinion", bytes)?;
            said.insert(file_name(OPINIONS, &opinion.envelope.id), bytes.clone());
            opinions.push(opinion);
        }
        let seat = |did: &Did| round.literal.members.iter().position(|member| member.did == *did);
        opinions.sort_by_key(|one: &Credential<Opinion>| (seat(&one.envelope.did).is_none(), seat(&one.envelope.did)));
        Ok(Read {
            judged: read(Kind::Descriptor, "descriptor.vc.json", reporting.judged)?,
            draft: draft.transpose()?,
            response: response.transpose()?,
            round,
            opinions,
            said,
        })
    }

    fn fit<'a>(&'a self, reporting: &'a Reporting<'_>, report: &'a PanelReport, signer: &'a Did) -> Fit<'a> {
        Fit {
            report,
            signer,
            signed: None,
            round: &self.round,
            judged: &self.judged,
            rulebook: reporting.rulebook,
            draft: self.draft.as_ref(),
            response: self.response.as_ref(),
            opinions: &self.opinions,
        }
    }
}

/// Refuses to sign what a verifier would refuse.
fn ready(wrong: &[String]) -> Result<(), Failure> {
    if wrong.is_empty() {
        return Ok(());
    }
    Err(Failure::new(Code::ReportNotReady)
        .with("count", wrong.len())
        .because(wrong.join(", ")))
}

/// Everything that keeps a report from being signed by somebody, by its place; empty when nothing does.
///
/// # Errors
/// `changed`, `not-ours` or `file-too-new` for what it speaks of.
pub fn lacking(reporting: &Reporting<'_>, signer: &Did) -> Result<Vec<String>, Failure> {
    let read = Read::of(reporting)?;
    Ok(read.fit(reporting, &opined(reporting, &read), signer).all())
}

/// The report as it is signed: with the opinions.
fn opined(reporting: &Reporting<'_>, read: &Read) -> PanelReport {
    let opined = |one: &Credential<Opinion>| Opined {
        member: one.envelope.did.clone(),
        opinion: named(&one.envelope),
    };
    PanelReport {
        opinions: read.opinions.iter().map(opined).collect(),
        clock_suspect: reporting.clock_suspect.then_some(true),
        ..reporting.report.clone()
    }
}

/// Signs a report and packs it with what it speaks of, without any member's review.
///
/// # Errors
/// `report-not-ready` for what does not hold, or what reading, signing and packing refuse.
pub fn report(reporting: &Reporting<'_>, signer: &Signer<'_>) -> Result<Parcel, Failure> {
    let read = Read::of(reporting)?;
    let literal = opined(reporting, &read);
    ready(&read.fit(reporting, &literal, &signer.key.did()).all())?;
    let judged = &read.judged.envelope;
    let mut related = vec![
        Related::credential(judged),
        Related::pack(&literal.pack.id, &literal.pack.version, reporting.rulebook.digest),
        Related::credential(&read.round.envelope),
    ];
    let draft = read.draft.as_ref().map(|draft| &draft.envelope);
    let response = read.response.as_ref().map(|response| &response.envelope);
    related.extend(draft.into_iter().chain(response).map(Related::credential));
    let issuing = Issuing {
        id: signer.id_for(&[Kind::Report.as_str().as_bytes(), &signing::canonical(&literal)]),
        at: signer.at,
        valid_until: None,
        subject: judged.subject.clone(),
        issuer: signer.issuer.clone(),
        related,
    };
    let credential = signing::sign(Kind::Report, &literal, &issuing, signer.key).map_err(of_sign)?;
    let mut data = BTreeMap::new();
    for lang in Lang::BOTH {
        let pdf = print(reporting, &read, &literal, &credential, signer, lang)?;
        data.insert(format!("report.{}.pdf", lang.code()), pdf);
    }
    data.insert(REPORT_FILE.to_owned(), credential.clone());
    data.insert(ROUND_FILE.to_owned(), reporting.round.to_vec());
    data.insert("descriptor.vc.json".to_owned(), reporting.judged.to_vec());
    data.insert("pack.json".to_owned(), reporting.rulebook.json.clone());
    let beside = [(DRAFT_FILE, reporting.draft), (RESPONSE_FILE, reporting.response)];
    data.extend(
        beside
            .into_iter()
            .filter_map(|(path, bytes)| Some((path.to_owned(), bytes?.to_vec()))),
    );
    data.extend(read.said);
    seal(BagKind::Report, issuing.id, None, data, credential, signer)
}

fn print(
    reporting: &Reporting<'_>,
    read: &Read,
    report: &PanelReport,
    credential: &[u8],
    signer: &Signer<'_>,
    lang: Lang,
) -> Result<Vec<u8>, Failure> {
    let author = |envelope: &Envelope| descriptor::Text {
        ka: envelope.issuer.name.ka.clone(),
        en: envelope.issuer.name.en.clone(),
    };
    let said = read.opinions.iter();
    let opinions: Vec<(Did, Opinion)> = said
        .map(|one| (one.envelope.did.clone(), one.literal.clone()))
        .collect();
    let words = SignerWords::of(signer);
    paper::panel_report(&PanelPrint {
        lang,
        words: crate::words::bundles(),
        pack: &reporting.rulebook.pack,
        round: &read.round.literal,
        content: &read.judged.literal.content,
        judged: Judged {
            version: read.judged.literal.version,
            credential: reporting.judged,
            signer: &author(&read.judged.envelope),
        },
        report,
        opinions: &opinions,
        draft: read.draft.as_ref().map(|draft| &draft.literal),
        response: read.response.as_ref().map(|response| &response.literal),
        redacted: false,
        // Endorsements and attachments do not lie beside the judged version: what the rules find would not be true.
        findings: &[],
        standing: words.standing(credential),
    })
}

/// Packs a signed final report for the council: the very files of its bag, and every review and revision that it names.
///
/// # Errors
/// `report-not-ready` for a draft, and for reviews that are missing or not as they were sealed; `changed`, `not-ours` or
/// `file-too-new` for what cannot be read; or what packing refuses.
pub fn council(report: &Bag, reviews: &[Vec<u8>], signer: &Signer<'_>) -> Result<Parcel, Failure> {
    let opened = Reported::of(report)?;
    ready(&opened.fit().all())?;
    let literal = &opened.report.literal;
    if literal.stage != Stage::Final {
        return Err(Failure::new(Code::ReportNotReady).with("count", 1).because("a draft"));
    }
    let mut found = BTreeMap::new();
    for bytes in reviews {
        let review: Credential<Review> = read(Kind::Review, "review.vc.json", bytes)?;
        found.insert(review.envelope.id, bytes.as_slice());
    }
    let round = (&opened.round.literal, &named(&opened.round.envelope));
    let find = |named: &::panel::Named| found.get(&named.id).copied();
    if let Err(refusals) = audit(literal, round, &opened.rulebook.pack, find) {
        let why: Vec<String> = refusals.iter().map(ToString::to_string).collect();
        return ready(&why).and(Err(Failure::internal()));
    }
    let mut data = report.files.clone();
    for name in opened.names() {
        let bytes = found.get(&name.id).ok_or_else(Failure::internal)?;
        data.insert(file_name(REVIEWS, &name.id), bytes.to_vec());
    }
    let id = opened.report.envelope.id.clone();
    seal(BagKind::Council, id, None, data, opened.bytes, signer)
}
