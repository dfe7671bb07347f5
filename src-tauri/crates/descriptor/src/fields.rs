//! The table of all fields: which paths exist and what kind of value each holds.
//!
//! Drafts are read leniently through it, templates are checked against it, and the window learns from it which
//! control a field wants. A test proves that it and [`crate::Content`] name the same fields.

use crate::path::FieldPath;
use crate::text::Lang;
use crate::vocabulary::{
    ActivityKind, Answer, AssessmentType, Category, Instruction, NeedSource, Participation, Position, QualityType,
    Stacking, Supervision, TagKind,
};

/// What kind of value a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// One side of a bilingual text.
    Prose,
    /// A text without a language: a code, an address, a name of a file.
    Line,
    /// A number with at most two decimals.
    Hundredths,
    /// A whole number from 0.
    Integer,
    /// A date, `YYYY-MM-DD`.
    Date,
    /// One token of a closed list.
    Choice(&'static [&'static str]),
    /// Membership in a set: `true` or absent. The last segment is the member.
    Member(Set),
    /// The place of a list item among its siblings.
    Order,
    /// True when a list item was taken out; it stays in the history.
    Removed,
}

/// What the members of a set are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// Ids of outcomes.
    Outcomes,
    /// Ids of attachments.
    Attachments,
    /// Tokens of a closed list.
    Tokens(&'static [&'static str]),
}

use FieldKind::{Choice, Date, Hundredths, Integer, Line, Member, Prose};

/// All lists of items: the pattern of their path and the letter of their ids.
pub const LISTS: &[(&str, char)] = &[
    ("purpose/needs", 'n'),
    ("purpose/tags", 'g'),
    ("outcomes", 'o'),
    ("outcomes/*/skills", 'k'),
    ("activities", 'a'),
    ("assessments", 'x'),
    ("stackability/targets", 't'),
    ("resources/staff", 's'),
    ("attachments", 'f'),
    ("paperEndorsements", 'p'),
];

/// All leaves: `*` stands for an item's id, a member or a key. A `Prose` field has the sides `/ka` and `/en`.
pub const FIELDS: &[(&str, FieldKind)] = &[
    ("identification/title", Prose),
    ("identification/code", Line),
    ("identification/iscedF", Line),
    ("identification/languages/*", Member(Set::Tokens(Instruction::TOKENS))),
    ("identification/country", Line),
    ("identification/region", Prose),
    ("provider/name", Prose),
    ("provider/identificationCode", Line),
    ("provider/unit", Prose),
    ("provider/contact", Line),
    ("provider/email", Line),
    ("provider/website", Line),
    ("awardingBody/name", Prose),
    ("awardingBody/identificationCode", Line),
    ("awardingBody/unit", Prose),
    ("awardingBody/contact", Line),
    ("awardingBody/email", Line),
    ("awardingBody/website", Line),
    ("purpose/aim", Prose),
    ("purpose/needs/*/claim", Prose),
    ("purpose/needs/*/source", Choice(NeedSource::TOKENS)),
    ("purpose/needs/*/reference", Line),
    ("purpose/needs/*/evidence/*", Member(Set::Attachments)),
    ("purpose/tags/*/kind", Choice(TagKind::TOKENS)),
    ("purpose/tags/*/label", Prose),
    ("purpose/tags/*/source", Line),
    ("purpose/progression", Prose),
    ("audience/targetGroup", Prose),
    ("audience/minLearners", Integer),
    ("audience/maxLearners", Integer),
    ("admission/prerequisites", Prose),
    ("admission/priorLearning", Prose),
    ("outcomes/*/text", Prose),
    ("outcomes/*/category", Choice(Category::TOKENS)),
    ("outcomes/*/levelJustification", Prose),
    ("outcomes/*/skills/*/uri", Line),
    ("outcomes/*/skills/*/label", Line),
    ("syllabus/topics", Prose),
    ("syllabus/methods", Prose),
    ("syllabus/literature", Prose),
    ("activities/*/title", Prose),
    ("activities/*/kind", Choice(ActivityKind::TOKENS)),
    ("activities/*/contactHours", Hundredths),
    ("activities/*/independentHours", Hundredths),
    ("activities/*/assessmentHours", Hundredths),
    ("activities/*/practicalHours", Hundredths),
    ("activities/*/outcomes/*", Member(Set::Outcomes)),
    ("workload/credits", Hundredths),
    ("workload/weeks", Hundredths),
    ("workload/hoursPerWeek", Hundredths),
    ("assessments/*/title", Prose),
    ("assessments/*/kind", Choice(AssessmentType::TOKENS)),
    ("assessments/*/weight", Hundredths),
    ("assessments/*/threshold", Hundredths),
    ("assessments/*/description", Prose),
    ("assessments/*/outcomes/*", Member(Set::Outcomes)),
    ("assessments/*/supervision", Choice(Supervision::TOKENS)),
    ("grading/scheme", Prose),
    ("grading/reassessment", Prose),
    ("level/nqf", Integer),
    ("level/justification", Prose),
    ("level/notLower", Prose),
    ("level/notHigher", Prose),
    ("delivery/participation", Choice(Participation::TOKENS)),
    ("delivery/place", Prose),
    ("delivery/schedule", Prose),
    ("quality/kind", Choice(QualityType::TOKENS)),
    ("quality/internal", Prose),
    ("quality/external", Prose),
    ("quality/feedback", Prose),
    ("stackability/kind", Choice(Stacking::TOKENS)),
    ("stackability/targets/*/title", Prose),
    ("stackability/targets/*/institution", Prose),
    ("stackability/targets/*/credits", Hundredths),
    ("stackability/targets/*/programCredits", Hundredths),
    ("stackability/targets/*/condition", Prose),
    ("stackability/conditions", Prose),
    ("resources/staff/*/role", Prose),
    ("resources/staff/*/qualification", Prose),
    ("resources/environment", Prose),
    ("resources/support", Prose),
    ("validity/reviewDate", Date),
    ("validity/reviewNote", Prose),
    ("validity/months", Integer),
    ("further/information", Prose),
    ("further/link", Line),
    ("further/cost", Prose),
    ("attachments/*/title", Prose),
    ("attachments/*/name", Line),
    ("attachments/*/sha256", Line),
    ("attachments/*/mediaType", Line),
    ("attachments/*/bytes", Integer),
    ("paperEndorsements/*/organisation", Prose),
    ("paperEndorsements/*/person", Line),
    ("paperEndorsements/*/date", Date),
    ("paperEndorsements/*/position", Choice(Position::TOKENS)),
    ("paperEndorsements/*/answerNeed", Choice(Answer::TOKENS)),
    ("paperEndorsements/*/answerOutcomes", Choice(Answer::TOKENS)),
    ("paperEndorsements/*/answerTasks", Choice(Answer::TOKENS)),
    ("paperEndorsements/*/answerRecognition", Choice(Answer::TOKENS)),
    ("paperEndorsements/*/words", Prose),
    ("paperEndorsements/*/pages/*", Member(Set::Attachments)),
    ("paperEndorsements/*/typedBy", Line),
    ("paperEndorsements/*/outcomesSha256", Line),
    ("paperEndorsements/*/assessmentsSha256", Line),
    ("paperEndorsements/*/creditsSha256", Line),
    ("extra/*", Line),
];

/// The kind of the value at a path of a descriptor, `None` when no such field exists.
#[must_use]
pub fn field_kind(path: &FieldPath) -> Option<FieldKind> {
    let text = path.as_str();
    if let Some((item, last)) = text.rsplit_once('/')
        && let Some((list, id)) = item.rsplit_once('/')
        && let Some(letter) = list_letter(list)
        && crate::ids::is_item_id(letter, id)
    {
        match last {
            "order" => return Some(FieldKind::Order),
            "removed" => return Some(FieldKind::Removed),
            _ => {}
        }
    }
    FIELDS.iter().find_map(|(pattern, kind)| {
        let body = match kind {
            Prose => {
                let (body, side) = text.rsplit_once('/')?;
                Lang::from_code(side)?;
                body
            }
            _ => text,
        };
        matches(pattern, body).then_some(*kind)
    })
}

/// The letter of ids in a list, `None` when the path is not a list.
#[must_use]
pub fn list_letter(path: &str) -> Option<char> {
    LISTS
        .iter()
        .find(|(pattern, _)| matches(pattern, path))
        .map(|(_, letter)| *letter)
}

/// True when `path` has the form of `pattern`.
#[must_use]
pub fn matches(pattern: &str, path: &str) -> bool {
    let (mut wanted, mut given) = (pattern.split('/'), path.split('/'));
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return true,
            (Some(wanted), Some(given)) if wanted == "*" || wanted == given => {}
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Collects the leaves of a JSON Schema as patterns of paths.
    fn leaves(schema: &serde_json::Value, node: &serde_json::Value, path: &str, found: &mut Vec<String>) {
        let node = resolve(schema, node);
        let name = node.get("title").and_then(|title| title.as_str()).unwrap_or_default();
        if name == "Text" {
            found.push(path.to_owned());
        } else if let Some(properties) = node.get("properties").and_then(|value| value.as_object()) {
            for (key, child) in properties {
                if key != "id" {
                    leaves(schema, child, &format!("{path}/{key}"), found);
                }
            }
        } else if node.get("items").is_some()
            || node
                .get("additionalProperties")
                .is_some_and(serde_json::Value::is_object)
        {
            let items = node
                .get("items")
                .or_else(|| node.get("additionalProperties"))
                .expect("one of both");
            leaves(schema, items, &format!("{path}/*"), found);
        } else {
            found.push(path.to_owned());
        }
    }

    fn resolve<'a>(schema: &'a serde_json::Value, node: &'a serde_json::Value) -> &'a serde_json::Value {
        let pointer = node
            .get("$ref")
            .or_else(|| node.pointer("/anyOf/0/$ref"))
            .and_then(|value| value.as_str());
        pointer.map_or(node, |pointer| {
            schema
                .pointer(pointer.trim_start_matches('#'))
                .expect("references resolve")
        })
    }

    #[test]
    fn the_table_and_the_types_name_the_same_fields() {
        let mut schema = crate::schema();
        schema["$defs"]["Text"]["title"] = "Text".into();
        let mut found = Vec::new();
        leaves(&schema, &schema, "", &mut found);
        let mut found: Vec<&str> = found.iter().map(|path| path.trim_start_matches('/')).collect();
        let mut table: Vec<&str> = FIELDS.iter().map(|(pattern, _)| *pattern).collect();
        found.sort_unstable();
        table.sort_unstable();
        assert_eq!(found, table, "left: the types, right: the table");
    }

    #[test]
    fn a_path_has_a_kind_only_when_it_exists() {
        let kind = |text: &str| field_kind(&FieldPath::known(text));
        assert_eq!(kind("outcomes/o-k3f2a2qd/text/ka"), Some(Prose));
        assert_eq!(kind("outcomes/o-k3f2a2qd/text"), None, "a bilingual field has sides");
        assert_eq!(kind("outcomes/o-k3f2a2qd/order"), Some(FieldKind::Order));
        assert_eq!(kind("outcomes/0/order"), None, "items are never named by position");
        assert_eq!(kind("workload/credits"), Some(Hundredths));
        assert_eq!(kind("approved"), None);
    }
}
