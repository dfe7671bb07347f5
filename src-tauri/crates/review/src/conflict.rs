//! Conflict of interest: what a person sees before the content opens, and hints that never decide.

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
    /// Persons named as contacts.
    pub contacts: Vec<String>,
    /// Their mail addresses.
    pub addresses: Vec<String>,
}

impl Sender {
    /// Takes the outside of a descriptor.
    #[must_use]
    pub fn of(content: &Content) -> Sender {
        let bodies = [&content.provider, &content.awarding_body];
        let mut contacts: Vec<String> = bodies.iter().filter_map(|body| body.contact.clone()).collect();
        let mut addresses: Vec<String> = bodies.iter().filter_map(|body| body.email.clone()).collect();
        contacts.dedup();
        addresses.dedup();
        Sender {
            title: content.identification.title.clone(),
            code: content.identification.code.clone(),
            provider: content.provider.name.clone(),
            awarding_body: content.awarding_body.name.clone(),
            contacts,
            addresses,
        }
    }
}

/// What is known of the person who is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reviewer {
    /// Name.
    pub name: Text,
    /// Organisation.
    pub organisation: Text,
    /// Mail address.
    pub email: Option<String>,
}

/// A reason to think twice. Only a person declares.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "hint", rename_all = "kebab-case")]
pub enum Hint {
    /// The reviewer's organisation is the provider or the awarding body.
    SameOrganisation {
        /// As the descriptor writes it.
        organisation: String,
    },
    /// The reviewer's mail address is of the same domain as a contact's.
    SameMailDomain {
        /// The domain.
        domain: String,
    },
    /// A contact has the reviewer's surname.
    SameSurname {
        /// The surname.
        surname: String,
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
    let mut hints = Vec::new();
    for lang in Lang::BOTH {
        let Some(own) = reviewer.organisation.get(lang) else {
            continue;
        };
        for name in [&sender.provider, &sender.awarding_body] {
            if let Some(name) = name.get(lang).filter(|name| folded(name) == folded(own)) {
                hints.push(Hint::SameOrganisation {
                    organisation: name.to_owned(),
                });
            }
        }
    }
    if let Some(own) = reviewer.email.as_deref().and_then(domain)
        && !PUBLIC_DOMAINS.contains(&own.as_str())
        && sender
            .addresses
            .iter()
            .any(|address| domain(address).as_ref() == Some(&own))
    {
        hints.push(Hint::SameMailDomain { domain: own });
    }
    for lang in Lang::BOTH {
        let surname = reviewer.name.get(lang).and_then(surname);
        let contacts = || sender.contacts.iter().filter_map(|contact| self::surname(contact));
        if let Some(surname) = surname.filter(|own| contacts().any(|other| folded(other) == folded(own))) {
            hints.push(Hint::SameSurname {
                surname: surname.to_owned(),
            });
        }
    }
    hints.dedup();
    hints
}

fn folded(text: &str) -> String {
    let letters = text
        .chars()
        .map(|letter| if letter.is_alphanumeric() { letter } else { ' ' });
    let text: String = letters.collect::<String>().to_lowercase();
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}

fn domain(address: &str) -> Option<String> {
    let (_, domain) = address.trim().rsplit_once('@')?;
    (!domain.is_empty()).then(|| domain.to_lowercase())
}

/// The last word of a name of at least two.
fn surname(name: &str) -> Option<&str> {
    let mut words = name.split_whitespace();
    words.next()?;
    words.next_back()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sender() -> Sender {
        Sender {
            provider: Text::both("ტბის უნივერსიტეტი", "Lake University"),
            contacts: vec!["ნინო ლომიძე".into()],
            addresses: vec!["nino@lake.example".into()],
            ..Sender::default()
        }
    }

    #[test]
    fn a_colleague_is_hinted_at() {
        let colleague = Reviewer {
            name: Text::both("გია ლომიძე", "Gia Lomidze"),
            organisation: Text {
                en: Some("LAKE  university".into()),
                ka: None,
            },
            email: Some("gia@Lake.example".into()),
        };
        assert_eq!(
            conflict_hints(&sender(), &colleague),
            [
                Hint::SameOrganisation {
                    organisation: "Lake University".into()
                },
                Hint::SameMailDomain {
                    domain: "lake.example".into()
                },
                Hint::SameSurname {
                    surname: "ლომიძე".into()
                },
            ]
        );
    }

    #[test]
    fn a_stranger_and_a_public_mail_address_say_nothing() {
        let mut sender = sender();
        sender.addresses.push("office@gmail.com".into());
        let stranger = Reviewer {
            name: Text::both("ანა", "Ana"),
            organisation: Text::both("მთის კოლეჯი", "Mountain College"),
            email: Some("ana@gmail.com".into()),
        };
        assert_eq!(conflict_hints(&sender, &stranger), []);
    }
}
