//! `need.evidence-attached`: every claim that somebody needs this micro-credential has evidence that is really here.
//!
//! Source: evidence of need in New Zealand's rules and Trinity's descriptor (domain facts §4.1, §4.4).

use descriptor::{Content, FieldPath, Need};
use serde::Deserialize;

use super::{Check, Hit, Input, paths};
use crate::scale::Status;

/// Each claim has an attached file, or, when the pack accepts it, a written reference.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct EvidenceAttached {
    /// True when a title, a page or an address is enough.
    #[serde(default)]
    accept_reference: bool,
}

impl Check for EvidenceAttached {
    const NAME: &'static str = "need.evidence-attached";
    const STATUSES: &'static [Status] = &[Status::Met, Status::NotMet, Status::Unclear];
    const ARGS: &'static [&'static str] = &["position", "count", "file", "reason"];

    fn run(&self, input: &Input<'_>) -> Vec<Hit> {
        let needs = &input.content.purpose.needs;
        if needs.is_empty() {
            return vec![Hit::not_met(FieldPath::known("purpose/needs")).saw("reason", "no-claim")];
        }
        let hits: Vec<Hit> = needs
            .iter()
            .enumerate()
            .filter_map(|(index, need)| self.look_at(need, index + 1, input))
            .collect();
        if hits.is_empty() {
            vec![Hit::met("purpose/needs").saw("count", &needs.len())]
        } else {
            hits
        }
    }
}

impl EvidenceAttached {
    fn look_at(&self, need: &Need, position: usize, input: &Input<'_>) -> Option<Hit> {
        let referenced = need
            .reference
            .as_deref()
            .is_some_and(|reference| !reference.trim().is_empty());
        let files: Vec<(&str, bool)> = need.evidence.iter().filter_map(|id| file(input, id)).collect();
        if files.iter().any(|(_, here)| *here) || (self.accept_reference && referenced) {
            return None;
        }
        let hit =
            |status| Hit::new(status, paths::item("purpose/needs", &need.id, "evidence")).saw("position", &position);
        Some(match files.first() {
            Some((name, _)) => hit(Status::Unclear).saw("file", &name),
            None => hit(Status::NotMet).saw("reason", "no-evidence"),
        })
    }
}

/// The name of an attachment, and whether its bytes are here.
fn file<'a>(input: &Input<'a>, id: &str) -> Option<(&'a str, bool)> {
    let content: &'a Content = input.content;
    let file = content.attachments.iter().find(|file| file.id == id)?;
    Some((file.name.as_str(), input.facts.attachments.contains(&file.sha256)))
}
