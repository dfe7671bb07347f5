//! A positive final decision of a panel as an endorsement in Open Badges 3.0: `assets/formats.md` §6.
//!
//! An endorsement there only ever speaks for something, and whoever reads it does not ask twice. So it is made from a
//! final report whose decision is positive, by the key that signed that report, and from nothing else: a rejection or a
//! condition has no place in it. It is an export and never evidence; the signed report is.

use descriptor::{Lang, Text};
use i18n::{Args, Bundles};
use panel::{PanelReport, Round, Stage};
use rulebook::{DecisionToken, Pack, PackStatus};
use serde_json::{Map, Value, json};
use signing::{Credential, Id, SigningKey, Time, canonical, proof};

/// The contexts, in their order.
pub const CONTEXT: [&str; 2] = [
    signing::CONTEXT,
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
];
/// The published schema that it names.
pub const SCHEMA: &str =
    "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_endorsementcredential_schema.json";

/// What an endorsement is made from.
#[derive(Clone, Copy, Debug)]
pub struct Endorsing<'a> {
    /// The words of its comment: `print-panel.ftl`.
    pub words: &'a Bundles,
    /// The pack by which was judged.
    pub pack: &'a Pack,
    /// The round, which names the judged credential.
    pub round: &'a Round,
    /// The final report, as it was read and found intact.
    pub report: &'a Credential<PanelReport>,
    /// The new credential's id.
    pub id: &'a Id,
    /// When it is signed.
    pub at: Time,
}

/// Why there is no endorsement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unendorsed {
    /// The decision is not positive.
    #[error("the decision is {}", .0.token())]
    Decision(DecisionToken),
    /// The report is a draft.
    #[error("the report is a draft")]
    Draft,
    /// Another key than the one that signed the report.
    #[error("another key signed the report")]
    OtherKey,
    /// The round does not have what the report judges.
    #[error("the round is another")]
    OtherRound,
}

/// Makes the endorsement and signs it. Its bytes are canonical.
///
/// # Errors
/// [`Unendorsed`], the first that holds.
pub fn endorsement_credential(endorsing: &Endorsing<'_>, key: &SigningKey) -> Result<Vec<u8>, Unendorsed> {
    let Credential { envelope, literal } = endorsing.report;
    if literal.decision != DecisionToken::Positive {
        return Err(Unendorsed::Decision(literal.decision));
    }
    if literal.stage != Stage::Final {
        return Err(Unendorsed::Draft);
    }
    if key.did() != envelope.did {
        return Err(Unendorsed::OtherKey);
    }
    let package = endorsing.round.package(&literal.descriptor.id);
    let package = package.filter(|package| package.descriptor == literal.descriptor);
    let package = package.ok_or(Unendorsed::OtherRound)?;
    let name = &envelope.issuer.name;
    let issuer = [&name.ka, &name.en].map(|name| name.as_deref().unwrap_or_default());
    let mut document = object(json!({
        "@context": CONTEXT,
        "id": endorsing.id.as_str(),
        "type": ["VerifiableCredential", "EndorsementCredential"],
        "name": both(|lang| endorsing.say(lang, "badge-name", &[("title", title(&package.title, lang))]), " / "),
        "issuer": {"id": key.did().as_str(), "type": ["Profile"], "name": distinct(issuer, " / ")},
        "validFrom": endorsing.at.to_string(),
        "credentialSubject": {
            "id": package.credential.id.as_str(),
            "type": ["EndorsementSubject"],
            "endorsementComment": both(|lang| endorsing.comment(lang, &package.title), "\n\n"),
        },
        "credentialSchema": [{"id": SCHEMA, "type": "1EdTechJsonSchemaValidator2019"}],
        "relatedResource": [
            {"id": package.credential.id.as_str(), "digestSRI": package.credential.digest.to_string(), "mediaType": "application/vc"},
            {"id": envelope.id.as_str(), "digestSRI": envelope.digest.to_string(), "mediaType": "application/vc"},
        ],
    }));
    let made = proof::prove(&document, key, endorsing.at);
    document.insert("proof".into(), Value::Array(vec![Value::Object(made)]));
    Ok(canonical(&document))
}

impl Endorsing<'_> {
    fn say(&self, lang: Lang, id: &str, args: &[(&str, &str)]) -> String {
        let args: Args = args
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        self.words.message(lang.code(), id, &args)
    }

    /// What was decided, by which requirements and by which report; with the notice of a pack that nobody adopted.
    fn comment(&self, lang: Lang, of: &Text) -> String {
        let Credential { envelope, literal } = self.report;
        let head = &self.pack.head;
        let decision = head.decision.title.get(&literal.decision).map(|words| words.get(lang));
        let comment = self.say(
            lang,
            "badge-comment",
            &[
                ("title", title(of, lang)),
                ("version", &literal.descriptor.version.to_string()),
                ("pack", head.title.get(lang)),
                ("packversion", &head.version),
                ("decision", decision.unwrap_or_default()),
                ("date", &envelope.at.date()),
                ("digest", &envelope.digest.short()),
            ],
        );
        let notice = Some(head.notice.get(lang)).filter(|_| head.status != PackStatus::Adopted);
        std::iter::once(comment.as_str())
            .chain(notice)
            .collect::<Vec<_>>()
            .join(" ")
    }
}

fn title(text: &Text, lang: Lang) -> &str {
    text.best(lang)
}

/// Open Badges has one language in a member: Georgian stands first, then English.
fn both(say: impl Fn(Lang) -> String, between: &str) -> String {
    let [ka, en] = Lang::BOTH.map(say);
    distinct([&ka, &en], between)
}

fn distinct([one, other]: [&str; 2], between: &str) -> String {
    match (one.is_empty(), other.is_empty() || other == one) {
        (false, true) => one.to_owned(),
        (true, _) => other.to_owned(),
        (false, false) => format!("{one}{between}{other}"),
    }
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(object) => object,
        _ => Map::new(),
    }
}
