//! A pack: the template, the criteria and the rules that hold together, as the three files `pack.toml`,
//! `template.toml` and `criteria.toml` say them.
//!
//! One set of types reads the TOML and writes `pack.json`: kebab-case in both, and the JSON has one member per file,
//! `{"pack": …, "template": …, "criteria": …}`. Comments do not count. An unknown key is an error. What a pack must
//! fulfill beyond its form is in [`crate::validate`].

use std::collections::BTreeMap;

use descriptor::{FieldPath, Hundredths, Lang};
use serde::{Deserialize, Serialize};

use crate::scale::{DecisionToken, PackStatus, Rating, Role, SourceKind};
use crate::validate::{Problem, problems};
use crate::words::Words;

/// A whole pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// `pack.toml`.
    #[serde(rename = "pack")]
    pub head: Head,
    /// `template.toml`.
    pub template: Template,
    /// `criteria.toml`.
    #[serde(rename = "criteria")]
    pub catalogue: Catalogue,
}

/// What a pack says about itself: `pack.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Head {
    /// Slug, such as `ge-draft-2025`.
    pub id: String,
    /// Version, such as `2025.2`.
    pub version: String,
    /// Draft, pilot or adopted.
    pub status: PackStatus,
    /// Languages in which every word of it stands.
    pub languages: Vec<Lang>,
    /// Its name.
    pub title: Words,
    /// Who made it and in whose name.
    pub issuer: Words,
    /// One sentence that stands on every screen and page, above all while it is not adopted.
    pub notice: Words,
    /// Hours of work for one credit.
    pub hours_per_credit: Hundredths,
    /// What it builds on.
    #[serde(rename = "source", default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Edition>,
    /// The heads under which criteria stand, in order.
    #[serde(rename = "standard", default, skip_serializing_if = "Vec::is_empty")]
    pub standards: Vec<Standard>,
    /// How an overall result is proposed.
    pub decision: DecisionRule,
    /// How a review is answered; a pack that says nothing sets no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<AnswerRule>,
}

/// How an institution answers a review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AnswerRule {
    /// Most words of the answer to one point, in one language.
    pub words: u32,
    /// Where the limit comes from.
    pub source: Source,
}

/// One text that the pack builds on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Edition {
    /// Whose it is.
    pub kind: SourceKind,
    /// Its title.
    pub title: Words,
    /// Edition, date, number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<Words>,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

/// A head under which criteria stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Standard {
    /// Slug.
    pub id: String,
    /// Its name.
    pub title: Words,
}

/// How a pack proposes an overall result from ratings. Ratings are never averaged, and a person decides.
///
/// The first that holds is proposed: negative, positive with conditions, positive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DecisionRule {
    /// Negative when a minimum criterion is rated below this.
    pub negative_if_minimum_below: Rating,
    /// With conditions when a minimum criterion is rated below this.
    pub conditions_if_minimum_below: Rating,
    /// With conditions when any criterion is rated below this.
    pub conditions_if_any_below: Rating,
    /// The rule in words.
    pub text: Words,
    /// The words for each decision.
    pub title: BTreeMap<DecisionToken, Words>,
}

/// The form that a designer fills in: `template.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Its sections, in order.
    #[serde(rename = "section", default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
}

/// One section of the template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Section {
    /// Slug.
    pub id: String,
    /// Its heading.
    pub title: Words,
    /// A few words under the heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intro: Option<Words>,
    /// Its fields, in order.
    #[serde(rename = "field", default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
}

/// One field of the template, with the help that stands beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Field {
    /// Pattern of [`descriptor::fields::FIELDS`] without a language, such as `outcomes/*/text`; a list itself, such as
    /// `outcomes`; a set, such as `identification/languages`; or a field of this pack only, such as `extra/moderation`.
    pub path: String,
    /// Its label.
    pub label: Words,
    /// What belongs here.
    pub guidance: Words,
    /// An example that does it well.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub good: Option<Words>,
    /// An example that does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bad: Option<Words>,
    /// Asked for, though nothing is blocked without it.
    #[serde(default)]
    pub required: bool,
    /// Without it a descriptor cannot be signed.
    #[serde(default)]
    pub to_sign: bool,
    /// Most characters on one side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

/// All criteria: `criteria.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// The criteria, in order.
    #[serde(rename = "criterion", default, skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<Criterion>,
}

/// One criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Criterion {
    /// `<standard>.<slug>`.
    pub id: String,
    /// The standard it stands under.
    pub standard: String,
    /// A minimum requirement.
    #[serde(default)]
    pub minimum: bool,
    /// Who rates it.
    pub roles: Vec<Role>,
    /// A rating below this asks for a comment.
    pub comment_below: Rating,
    /// Rules that inform it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<RuleUse>,
    /// What is required.
    pub text: Words,
    /// The same in plain words, for those of its roles who do not assess by profession.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plain: Option<Plain>,
    /// How to look at it.
    pub guidance: Words,
    /// What evidence is wanted.
    pub evidence: Words,
    /// What is seen in the descriptor at each rating.
    pub anchors: Anchors,
    /// Where it comes from.
    pub source: Source,
    /// Prefixes of the fields where the evidence usually stands.
    pub fields: Vec<FieldPath>,
}

/// A requirement in plain words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Plain {
    /// The words.
    pub words: Words,
    /// Whose words they are.
    pub kind: SourceKind,
}

/// What is seen in the descriptor at each of the four ratings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Anchors {
    /// Complies.
    pub complies: Words,
    /// Substantially complies.
    pub substantially_complies: Words,
    /// Partially complies.
    pub partially_complies: Words,
    /// Does not comply.
    pub does_not_comply: Words,
}

impl Anchors {
    /// The anchor of a rating, `None` for "cannot judge".
    #[must_use]
    pub fn get(&self, rating: Rating) -> Option<&Words> {
        match rating {
            Rating::Complies => Some(&self.complies),
            Rating::SubstantiallyComplies => Some(&self.substantially_complies),
            Rating::PartiallyComplies => Some(&self.partially_complies),
            Rating::DoesNotComply => Some(&self.does_not_comply),
            Rating::CannotJudge => None,
        }
    }
}

/// Where a criterion comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Source {
    /// Title of the text.
    pub title: Words,
    /// Place in it: a section, an article, an element.
    pub place: Words,
    /// Whose text it is.
    pub kind: SourceKind,
}

/// The use of a rule by a criterion: its name, and its parameters beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleUse {
    /// Name in [`crate::rules::REGISTRY`].
    pub rule: String,
    /// Parameters, as that rule reads them.
    #[serde(flatten)]
    pub parameters: serde_json::Map<String, serde_json::Value>,
}

/// Why a pack could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// A file is not what it should be.
    #[error("{file} cannot be read: {reason}")]
    Unreadable {
        /// Which of the three files, or `pack.json`.
        file: &'static str,
        /// What the parser says, with line and column.
        reason: String,
    },
    /// The files can be read and contradict what a pack must be.
    #[error("the pack has {} problems, the first: {}", .0.len(), .0.first().map(ToString::to_string).unwrap_or_default())]
    Invalid(Vec<Problem>),
}

impl Pack {
    /// Reads the texts of the three files, without asking whether the pack is valid.
    ///
    /// # Errors
    /// [`PackError::Unreadable`] names the file, the place and the reason.
    pub fn parse(pack: &str, template: &str, criteria: &str) -> Result<Pack, PackError> {
        fn read<T: for<'a> Deserialize<'a>>(file: &'static str, text: &str) -> Result<T, PackError> {
            toml::from_str(text).map_err(|error| PackError::Unreadable {
                file,
                reason: error.to_string(),
            })
        }
        Ok(Pack {
            head: read("pack.toml", pack)?,
            template: read("template.toml", template)?,
            catalogue: read("criteria.toml", criteria)?,
        })
    }

    /// Reads the texts of the three files of a valid pack.
    ///
    /// # Errors
    /// [`PackError::Unreadable`], or [`PackError::Invalid`] with every problem that makes it unusable.
    pub fn load(pack: &str, template: &str, criteria: &str) -> Result<Pack, PackError> {
        Pack::parse(pack, template, criteria)?.checked()
    }

    /// Reads `pack.json`, as it travels in bags, of a valid pack.
    ///
    /// # Errors
    /// As [`Pack::load`].
    pub fn from_json(value: &serde_json::Value) -> Result<Pack, PackError> {
        let pack: Pack =
            serde::Deserialize::deserialize(value).map_err(|error: serde_json::Error| PackError::Unreadable {
                file: "pack.json",
                reason: error.to_string(),
            })?;
        pack.checked()
    }

    fn checked(self) -> Result<Pack, PackError> {
        let fatal: Vec<Problem> = problems(&self).into_iter().filter(Problem::is_fatal).collect();
        if fatal.is_empty() {
            Ok(self)
        } else {
            Err(PackError::Invalid(fatal))
        }
    }

    /// The value whose canonical bytes are `pack.json`.
    ///
    /// # Panics
    /// Never: a pack has only text keys and no binary floating point.
    #[must_use]
    pub fn to_json(&self) -> serde_json::Value {
        serde_json::to_value(self).expect("a pack serializes")
    }

    /// All criteria, in order.
    #[must_use]
    pub fn criteria(&self) -> &[Criterion] {
        &self.catalogue.criteria
    }

    /// All sections of the template, in order.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.template.sections
    }

    /// The criterion with this id.
    #[must_use]
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria().iter().find(|criterion| criterion.id == id)
    }

    /// The standard with this id.
    #[must_use]
    pub fn standard(&self, id: &str) -> Option<&Standard> {
        self.head.standards.iter().find(|standard| standard.id == id)
    }

    /// Criteria whose evidence usually stands at this field or below or above it.
    pub fn criteria_at<'a>(&'a self, path: &'a FieldPath) -> impl Iterator<Item = &'a Criterion> {
        self.criteria().iter().filter(|criterion| {
            criterion
                .fields
                .iter()
                .any(|field| path.is_within(field.as_str()) || field.is_within(path.as_str()))
        })
    }

    /// Id and version in one, as ratings files name a pack: `ge-draft-2025@2025.2`.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}@{}", self.head.id, self.head.version)
    }
}
