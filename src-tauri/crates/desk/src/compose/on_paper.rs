//! Endorsements on paper: what the institution typed from a paper whose picture lies among the attachments.
//!
//! No program can see who signed a paper. So it is part of what the institution signs, it is never shown as a signature
//! of the field's, and the rulebook hears of it as paper.

use std::collections::BTreeMap;

use descriptor::{Content, PaperEndorsement, Position, Text};
use review::Spoken;

use super::endorse::digests;

/// What changed after the paper, of all that it speaks of. What it does not name cannot be compared.
#[must_use]
pub fn outdated(paper: &PaperEndorsement, content: &Content) -> Vec<Spoken> {
    let now = digests(content);
    let then = spoken(paper);
    let changed = now.iter().filter(|(part, digest)| then.get(part) != Some(digest));
    changed.map(|(part, _)| *part).collect()
}

/// The digests that the paper was typed with.
#[must_use]
pub fn spoken(paper: &PaperEndorsement) -> BTreeMap<Spoken, String> {
    let named = [
        (Spoken::Outcomes, &paper.outcomes_sha256),
        (Spoken::Assessments, &paper.assessments_sha256),
        (Spoken::Credits, &paper.credits_sha256),
    ];
    named
        .into_iter()
        .filter_map(|(part, digest)| Some((part, digest.clone()?)))
        .collect()
}

/// A later paper of the same party that takes this one back.
#[must_use]
pub fn withdrawn<'a>(paper: &PaperEndorsement, content: &'a Content) -> Option<&'a PaperEndorsement> {
    content.paper_endorsements.iter().find(|other| {
        other.position == Some(Position::Withdraws)
            && other.date >= paper.date
            && is_same_party(
                (&other.organisation, other.person.as_deref()),
                (&paper.organisation, paper.person.as_deref()),
            )
    })
}

/// What the rulebook hears of papers: those that endorse, with their picture.
#[must_use]
pub fn facts(content: &Content) -> Vec<rulebook::Endorsement> {
    let endorses = |paper: &&PaperEndorsement| paper.position == Some(Position::Endorses) && !paper.pages.is_empty();
    let papers = content.paper_endorsements.iter().filter(endorses);
    papers
        .map(|paper| rulebook::Endorsement {
            organisation: party(&paper.organisation, paper.person.as_deref()),
            issued: paper.date.clone().unwrap_or_default(),
            valid_until: None,
            stale: !outdated(paper, content).is_empty(),
            withdrawn: withdrawn(paper, content).is_some(),
            paper: true,
        })
        .collect()
}

/// The name by which a party is told: the organisation, else the person.
fn party(organisation: &Text, person: Option<&str>) -> String {
    let sides = [organisation.ka.as_deref(), organisation.en.as_deref(), person];
    sides.into_iter().flatten().next().unwrap_or_default().to_owned()
}

/// Whether two parties are the same: one organisation, or one person where an organisation is not named.
#[must_use]
pub fn is_same_party(one: (&Text, Option<&str>), other: (&Text, Option<&str>)) -> bool {
    let sides = |text: &Text| -> Vec<String> {
        let sides = [text.ka.as_deref(), text.en.as_deref()].into_iter().flatten();
        sides.map(folded).filter(|name| !name.is_empty()).collect()
    };
    let (own, theirs) = (sides(one.0), sides(other.0));
    if own.is_empty() || theirs.is_empty() {
        let person = |name: Option<&str>| name.map(folded).filter(|name| !name.is_empty());
        return person(one.1).is_some() && person(one.1) == person(other.1);
    }
    own.iter().any(|name| theirs.contains(name))
}

/// A name without case, quotation marks and further blanks.
fn folded(name: &str) -> String {
    let letters = name
        .chars()
        .map(|letter| if letter.is_alphanumeric() { letter } else { ' ' });
    let words: String = letters.collect::<String>().to_lowercase();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper(organisation: &str, position: Position, date: &str, content: &Content) -> PaperEndorsement {
        let mut spoken = digests(content);
        PaperEndorsement {
            organisation: Text::both(organisation, ""),
            position: Some(position),
            date: Some(date.to_owned()),
            pages: vec!["f-aaaaaaaa".to_owned()],
            outcomes_sha256: spoken.remove(&Spoken::Outcomes),
            assessments_sha256: spoken.remove(&Spoken::Assessments),
            credits_sha256: spoken.remove(&Spoken::Credits),
            ..PaperEndorsement::default()
        }
    }

    #[test]
    fn a_paper_counts_as_paper_while_it_holds_and_its_picture_is_there() {
        let mut content = Content::default();
        let given = paper("შპს „მაგალითი“", Position::Endorses, "2026-03-01", &content);
        content.paper_endorsements.push(given.clone());
        let [fact] = &facts(&content)[..] else {
            panic!("one paper")
        };
        assert_eq!((fact.paper, fact.stale, fact.withdrawn), (true, false, false));

        let mut changed = content.clone();
        changed.outcomes.push(descriptor::Outcome::default());
        assert_eq!(outdated(&given, &changed), [Spoken::Outcomes]);
        assert!(facts(&changed)[0].stale, "an outcome changed after it");

        let back = paper("შპს მაგალითი", Position::Withdraws, "2026-03-02", &content);
        changed.paper_endorsements.push(back);
        assert!(facts(&changed)[0].withdrawn, "the same organisation took it back");

        content.paper_endorsements[0].pages.clear();
        assert!(facts(&content).is_empty(), "nothing shows it");
    }
}
