//! Conflict of interest: what a person sees before the content opens, and hints that never decide.
//!
//! Names are compared folded: without case, marks and blanks, Georgian as it is written in Latin letters, so that
//! „ლომიძე" and "Lomidze" are one name. Nothing is learned from a hint but that a person should look.

use descriptor::{Content, Lang, Text};
use serde::Serialize;

/// What stands on the outside of a descriptor: all that is shown before the declaration.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sender {
    /// Its title.
    pub title: Text,
    /// The institution's own code.
    pub code: Option<String>,
    /// Who teaches.
    pub provider: Text,
    /// Who awards.
    pub awarding_body: Text,
    /// Everybody who is named on it.
    pub named: Vec<Named>,
    /// The mail addresses of the institution.
    pub addresses: Vec<String>,
}

/// Somebody who is named on the outside.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Named {
    /// The name of the person; empty when only an organization is named.
    pub name: Text,
    /// For whom they stand there.
    pub organisation: Text,
    /// As what they are named.
    pub part: Part,
}

/// As what somebody is named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Signed the descriptor.
    #[default]
    Author,
    /// Named as a contact.
    Contact,
    /// Endorsed it.
    Endorser,
}

impl Part {
    /// The word in messages.
    #[must_use]
    pub fn token(self) -> &'static str {
        match self {
            Part::Author => "author",
            Part::Contact => "contact",
            Part::Endorser => "endorser",
        }
    }
}

impl Sender {
    /// Takes the outside of a descriptor. Who signed and who endorsed with a signature stands beside it: `signers`.
    #[must_use]
    pub fn of(content: &Content, signers: Vec<Named>) -> Sender {
        let bodies = [&content.provider, &content.awarding_body];
        let contacts = bodies.iter().filter_map(|body| {
            let name = body.contact.clone()?;
            Some(Named {
                name: one_text(name),
                organisation: body.name.clone(),
                part: Part::Contact,
            })
        });
        let papers = content.paper_endorsements.iter().map(|paper| Named {
            name: paper.person.clone().map(one_text).unwrap_or_default(),
            organisation: paper.organisation.clone(),
            part: Part::Endorser,
        });
        let mut named: Vec<Named> = signers;
        named.extend(contacts);
        named.extend(papers);
        named.dedup();
        let mut addresses: Vec<String> = bodies.iter().filter_map(|body| body.email.clone()).collect();
        addresses.dedup();
        Sender {
            title: content.identification.title.clone(),
            code: content.identification.code.clone(),
            provider: content.provider.name.clone(),
            awarding_body: content.awarding_body.name.clone(),
            named,
            addresses,
        }
    }
}

/// A name that is written in one language: which one does not matter for comparing.
fn one_text(name: String) -> Text {
    Text {
        ka: Some(name),
        en: None,
    }
}

/// What is known of the person who is asked. It stays on the machine where it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reviewer {
    /// Their name, in as many spellings as they have.
    pub names: Vec<String>,
    /// Where they work and worked.
    pub institutions: Vec<Institution>,
    /// Their mail addresses.
    pub emails: Vec<String>,
    /// People with whom they wrote or worked.
    pub people: Vec<String>,
}

/// An institution of the reviewer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Institution {
    /// Its name.
    pub name: String,
    /// The year in which they left; absent while they are there.
    pub until: Option<u32>,
}

/// A reason to think twice. Only a person declares.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "hint", rename_all = "kebab-case")]
pub enum Hint {
    /// An institution of the reviewer is the provider, the awarding body or an endorser.
    Institution {
        /// As the envelope writes it.
        institution: String,
        /// The year in which the reviewer left it.
        until: Option<u32>,
        /// It only endorses.
        endorses: bool,
    },
    /// The reviewer's mail address is of the domain of the institution.
    MailDomain {
        /// The domain.
        domain: String,
    },
    /// The reviewer is named on the envelope.
    Oneself {
        /// As the envelope writes it.
        name: String,
        /// As what.
        part: Part,
    },
    /// Somebody of the reviewer's own list is named on the envelope.
    Known {
        /// As the envelope writes it.
        name: String,
        /// As what.
        part: Part,
    },
    /// Somebody named on the envelope has the reviewer's surname.
    Surname {
        /// As the envelope writes it.
        name: String,
        /// As what.
        part: Part,
    },
}

/// Domains that say nothing about where a person works.
const PUBLIC_DOMAINS: &[&str] = &[
    "gmail.com",
    "outlook.com",
    "hotmail.com",
    "yahoo.com",
    "mail.ru",
    "proton.me",
];

/// Everything that could make a conflict, found by comparing names.
#[must_use]
pub fn conflict_hints(sender: &Sender, reviewer: &Reviewer) -> Vec<Hint> {
    let mut hints: Vec<Hint> = Vec::new();
    let mut add = |hint: Hint| {
        if !hints.contains(&hint) {
            hints.push(hint);
        }
    };
    for own in &reviewer.institutions {
        let institution = |name: &Text, endorses: bool| {
            let written = sides(name).find(|name| same_body(name, &own.name))?;
            Some(Hint::Institution {
                institution: written.to_owned(),
                until: own.until,
                endorses,
            })
        };
        let bodies = [&sender.provider, &sender.awarding_body];
        let body = bodies.into_iter().find_map(|name| institution(name, false));
        let endorser = || {
            let endorsers = sender.named.iter().filter(|one| one.part == Part::Endorser);
            endorsers
                .map(|one| &one.organisation)
                .find_map(|name| institution(name, true))
        };
        if let Some(hint) = body.or_else(endorser) {
            add(hint);
        }
    }
    for own in reviewer.emails.iter().filter_map(|address| domain(address)) {
        let theirs = sender.addresses.iter().filter_map(|address| domain(address));
        let of_theirs = |theirs: String| own == theirs || is_within(&own, &theirs) || is_within(&theirs, &own);
        if !PUBLIC_DOMAINS.contains(&own.as_str()) && theirs.into_iter().any(of_theirs) {
            add(Hint::MailDomain { domain: own });
        }
    }
    for person in &sender.named {
        let Some(hint) = sides(&person.name).find_map(|name| about(name, person.part, reviewer)) else {
            continue;
        };
        add(hint);
    }
    hints
}

/// What a name on the envelope says to the reviewer.
fn about(name: &str, part: Part, reviewer: &Reviewer) -> Option<Hint> {
    let written = name.to_owned();
    let is = |own: &String| same_person(own, name);
    if reviewer.names.iter().any(is) {
        return Some(Hint::Oneself { name: written, part });
    }
    if reviewer.people.iter().any(is) {
        return Some(Hint::Known { name: written, part });
    }
    let theirs = surname(name)?;
    let own = reviewer.names.iter().filter_map(|own| surname(own));
    own.into_iter()
        .any(|own| own == theirs)
        .then_some(Hint::Surname { name: written, part })
}

fn sides(text: &Text) -> impl Iterator<Item = &str> {
    Lang::BOTH.into_iter().filter_map(|lang| text.get(lang))
}

/// One body: the same words, or one name holds the whole other one, which is not a single word.
fn same_body(left: &str, right: &str) -> bool {
    let (left, right) = (words(left), words(right));
    let (short, long) = if left.len() <= right.len() {
        (&left, &right)
    } else {
        (&right, &left)
    };
    if short.is_empty() {
        return false;
    }
    left == right || (short.len() > 1 && long.windows(short.len()).any(|part| part == short.as_slice()))
}

/// One person: the same words in any order, at least two of them.
fn same_person(left: &str, right: &str) -> bool {
    let (mut left, mut right) = (words(left), words(right));
    left.sort();
    right.sort();
    left.len() > 1 && left == right
}

/// The folded words of a name.
fn words(text: &str) -> Vec<String> {
    let letters: String = text.chars().map(folded).collect();
    letters.split_whitespace().map(str::to_owned).collect()
}

/// A letter as it is compared: Georgian in Latin letters, lower case, anything else a blank.
#[must_use]
pub fn folded(letter: char) -> String {
    const LETTERS: [&str; 33] = [
        "a", "b", "g", "d", "e", "v", "z", "t", "i", "k", "l", "m", "n", "o", "p", "zh", "r", "s", "t", "u", "p", "k",
        "gh", "q", "sh", "ch", "ts", "dz", "ts", "ch", "kh", "j", "h",
    ];
    let lower: String = letter.to_lowercase().collect();
    let georgian = lower.chars().next().and_then(|letter| {
        let place = u32::from(letter).checked_sub(u32::from('ა'))?;
        LETTERS.get(usize::try_from(place).ok()?)
    });
    match georgian {
        Some(letters) => (*letters).to_owned(),
        None if letter.is_alphanumeric() => lower,
        // The Latin spelling of a Georgian name marks sounds that the folded one does not tell apart.
        None if matches!(letter, '\'' | '’' | 'ʼ') => String::new(),
        None => " ".to_owned(),
    }
}

fn domain(address: &str) -> Option<String> {
    let (_, domain) = address.trim().rsplit_once('@')?;
    (!domain.is_empty()).then(|| domain.to_lowercase())
}

/// True for a part of a domain: `cs.lake.example` of `lake.example`.
fn is_within(part: &str, whole: &str) -> bool {
    part.strip_suffix(whole)
        .is_some_and(|rest| rest.ends_with('.') && whole.contains('.'))
}

/// The last word of a name of at least two.
fn surname(name: &str) -> Option<String> {
    let mut words = words(name);
    (words.len() > 1).then(|| words.pop()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: Text, organisation: &str, part: Part) -> Named {
        Named {
            name,
            organisation: Text::both(organisation, organisation),
            part,
        }
    }

    fn sender() -> Sender {
        Sender {
            provider: Text::both("ტბის უნივერსიტეტი", "Lake University"),
            named: vec![
                named(Text::both("ნინო ლომიძე", "Nino Lomidze"), "", Part::Author),
                named(Text::both("დავით ჭავჭანიძე", ""), "მთის ასოციაცია", Part::Endorser),
            ],
            addresses: vec!["nino@lake.example".into()],
            ..Sender::default()
        }
    }

    fn institution(name: &str, until: Option<u32>) -> Institution {
        Institution {
            name: name.into(),
            until,
        }
    }

    #[test]
    fn a_colleague_is_hinted_at_in_either_script() {
        let colleague = Reviewer {
            names: vec!["Gia LOMIDZE".into()],
            institutions: vec![
                institution("The LAKE  university", Some(2024)),
                institution("Mtis asotsiatsia", None),
            ],
            emails: vec!["gia@cs.Lake.example".into(), "gia@gmail.com".into()],
            people: vec!["Ch'avch'anidze Davit".into()],
        };
        assert_eq!(
            conflict_hints(&sender(), &colleague),
            [
                Hint::Institution {
                    institution: "Lake University".into(),
                    until: Some(2024),
                    endorses: false
                },
                Hint::Institution {
                    institution: "მთის ასოციაცია".into(),
                    until: None,
                    endorses: true
                },
                Hint::MailDomain {
                    domain: "cs.lake.example".into()
                },
                Hint::Surname {
                    name: "ნინო ლომიძე".into(),
                    part: Part::Author
                },
                Hint::Known {
                    name: "დავით ჭავჭანიძე".into(),
                    part: Part::Endorser
                },
            ]
        );
        let oneself = Reviewer {
            names: vec!["LOMIDZE, Nino".into()],
            ..Reviewer::default()
        };
        assert_eq!(
            conflict_hints(&sender(), &oneself),
            [Hint::Oneself {
                name: "ნინო ლომიძე".into(),
                part: Part::Author
            }]
        );
    }

    #[test]
    fn a_stranger_and_a_public_mail_address_say_nothing() {
        let mut sender = sender();
        sender.addresses.push("office@gmail.com".into());
        sender.addresses.push("office@example".into());
        let stranger = Reviewer {
            names: vec!["ანა".into(), "Ana Hill".into()],
            institutions: vec![
                institution("მთის კოლეჯი", None),
                institution("University", None),
                institution(" ", None),
            ],
            emails: vec!["ana@gmail.com".into(), "ana@hill.example".into(), "no address".into()],
            people: vec!["ნინო".into(), String::new()],
        };
        assert_eq!(conflict_hints(&sender, &stranger), []);
        assert_eq!(conflict_hints(&sender, &Reviewer::default()), []);
    }
}
