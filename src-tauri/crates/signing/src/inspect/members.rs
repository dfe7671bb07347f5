//! The members of a document, read one by one, each missing, malformed or unknown one noted.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::checks::{CheckId, Checks};
use crate::did::Did;
use crate::envelope::{BASE_TYPE, Issuer, Related, WireIssuer, from_words};
use crate::kind::{Kind, NS};
use crate::values::{Id, Time};

/// The most files that a credential builds on: as many as a bag holds.
const MAX_RELATED: usize = 1_000;

/// Reads members one by one and notes those that are missing, malformed or unknown.
pub(super) struct Members<'a> {
    pub(super) document: &'a Map<String, Value>,
    pub(super) failed: Vec<String>,
}

impl Members<'_> {
    pub(super) fn required<W: DeserializeOwned, T>(
        &mut self,
        name: &str,
        accept: impl FnOnce(W) -> Option<T>,
    ) -> Option<T> {
        let read = self
            .document
            .get(name)
            .and_then(|value| W::deserialize(value).ok())
            .and_then(accept);
        if read.is_none() {
            self.failed.push(name.to_owned());
        }
        read
    }

    pub(super) fn kind(&mut self, checks: &mut Checks) -> Option<Kind> {
        let [base, ours] = self.required("type", |types: [String; 2]| Some(types))?;
        let kind = Kind::ALL.into_iter().find(|kind| kind.type_iri() == ours);
        if kind.is_none() && ours.starts_with(NS) {
            // Ours, but of a kind that a later version added.
            checks.fail(CheckId::LiteralKnown);
        } else if kind.is_none() || base != BASE_TYPE {
            self.failed.push("type".to_owned());
        }
        kind
    }

    pub(super) fn issuer(&mut self) -> Option<(Did, Issuer)> {
        self.required("issuer", |wire: WireIssuer| {
            let name = from_words(&wire.name).filter(|name| !name.is_empty())?;
            let organisation = from_words(&wire.organisation)?;
            Some((wire.id, Issuer { name, organisation }))
        })
    }

    /// A trust list ends some day; nothing else does.
    pub(super) fn until(&mut self, kind: Option<Kind>) -> Option<Time> {
        // What a kind of a later version does is not for this one to say.
        let allowed = kind.is_none_or(|kind| kind == Kind::TrustList);
        if kind == Some(Kind::TrustList) || self.document.contains_key("validUntil") {
            self.required("validUntil", |time: Time| allowed.then_some(time))
        } else {
            None
        }
    }

    pub(super) fn subject(&mut self, kind: Option<Kind>) -> (Option<Id>, Option<Value>) {
        let read = self.required("credentialSubject", |subject: Map<String, Value>| {
            let id = Id::deserialize(subject.get("id")?).ok()?;
            let (term, payload) = subject.iter().find(|(name, _)| *name != "id")?;
            // An unknown kind keeps its own term; a known one must use the one it has.
            let ours = kind.map_or_else(|| term.starts_with(NS), |kind| *term == kind.term_iri());
            let payload = Payload::deserialize(payload).ok()?;
            let sound = subject.len() == 2 && ours && payload.r#type == "@json";
            sound.then_some((id, Value::Object(payload.value)))
        });
        read.unzip()
    }

    pub(super) fn related(&mut self) -> Vec<Related> {
        if !self.document.contains_key("relatedResource") {
            return Vec::new();
        }
        self.required("relatedResource", |related: Vec<Related>| {
            let ids: BTreeSet<&str> = related.iter().map(|one| one.id.as_str()).collect();
            let sound = ids.len() == related.len() && related.len() <= MAX_RELATED;
            sound.then_some(related)
        })
        .unwrap_or_default()
    }

    pub(super) fn refuse_others(&mut self) {
        const KNOWN: [&str; 8] = [
            "@context",
            "credentialSubject",
            "id",
            "issuer",
            "relatedResource",
            "type",
            "validFrom",
            "validUntil",
        ];
        let others = self.document.keys().filter(|name| !KNOWN.contains(&name.as_str()));
        self.failed.extend(others.cloned());
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Payload {
    #[serde(rename = "@type")]
    r#type: String,
    #[serde(rename = "@value")]
    value: Map<String, Value>,
}
