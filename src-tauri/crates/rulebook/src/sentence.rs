//! From a finding to the message of the locales that says it: ids and arguments, no words.
//!
//! `finding-<rule>-<status>` says what was seen, `finding-<rule>-why` why it matters, `finding-<rule>-name` what the
//! rule is called; dots in the rule's name become dashes. The source is the criterion's.

use std::collections::BTreeMap;

use descriptor::{Hundredths, Lang};

use crate::finding::Finding;
use crate::pack::Pack;

impl Finding {
    /// Id of the message that says what was seen.
    #[must_use]
    pub fn message_id(&self) -> String {
        format!("finding-{}-{}", dashed(&self.rule), self.status.token())
    }

    /// Id of the message that says why it matters.
    #[must_use]
    pub fn why_id(&self) -> String {
        format!("finding-{}-why", dashed(&self.rule))
    }

    /// Id of the message that names the rule.
    #[must_use]
    pub fn name_id(&self) -> String {
        format!("finding-{}-name", dashed(&self.rule))
    }

    /// Arguments of these messages: what the finding saw, with the decimal sign of the language, and as `field` what
    /// the pack's template calls the place.
    #[must_use]
    pub fn message_args(&self, pack: &Pack, lang: Lang) -> BTreeMap<String, String> {
        let number = |text: &str| match Hundredths::parse(text) {
            Some(number) if lang == Lang::Ka => number.with_comma(),
            _ => text.to_owned(),
        };
        let said = |value: &String| value.split("; ").map(number).collect::<Vec<_>>().join("; ");
        let mut args: BTreeMap<String, String> = self
            .args
            .iter()
            .map(|(name, value)| (name.clone(), said(value)))
            .collect();
        args.insert("field".to_owned(), pack.label(&self.path, lang).to_owned());
        args
    }
}

fn dashed(rule: &str) -> String {
    rule.replace('.', "-")
}
