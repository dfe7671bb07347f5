//! Hints about a conflict of interest: what the own profile and the envelope have in common, with the reason in words.

use descriptor::Text;
use review::conflict::Named;
use review::{Hint, Institution, Part, Reviewer, Sender, conflict_hints};

use super::profile;
use crate::compose::endorse;
use crate::failure::Failure;
use crate::reviewing::Received;
use crate::wire::{Both, HintView};
use crate::{Desk, words};

/// Who endorsed a package, by signature or on paper, as the envelope names them.
pub(crate) fn endorsers(package: &Received) -> Vec<Both> {
    let named = sender(package).named.into_iter();
    let endorsers = named.filter(|one| one.part == Part::Endorser);
    let mut found: Vec<Both> = endorsers
        .map(|one| {
            let (name, body) = (Both::from(&one.name), Both::from(&one.organisation));
            // A side is there when all of it is said in that language; whoever mixed them is shown as they wrote.
            let side = |lang: fn(&Both) -> Option<&String>| {
                let said = [&name, &body].into_iter().filter(|both| **both != Both::default());
                let parts: Option<Vec<&str>> = said.map(|both| lang(both).map(String::as_str)).collect();
                parts.map(|parts| parts.join(", "))
            };
            let (ka, en) = (side(|both| both.ka.as_ref()), side(|both| both.en.as_ref()));
            let mixed = || side(|both| both.ka.as_ref().or(both.en.as_ref()));
            Both {
                ka: if en.is_none() { ka.or_else(mixed) } else { ka },
                en,
            }
        })
        .collect();
    found.dedup();
    found
}

/// Everything in the own profile that could make a conflict with a package, with the reason.
pub(crate) fn hints(desk: &Desk, package: &Received) -> Result<Vec<HintView>, Failure> {
    let own = profile::known(desk)?;
    let said = crate::author::known(desk)?;
    let reviewer = Reviewer {
        names: own
            .names
            .into_iter()
            .chain([said])
            .filter(|name| !name.is_empty())
            .collect(),
        institutions: own
            .institutions
            .into_iter()
            .map(|one| Institution {
                name: one.name,
                until: one.until,
            })
            .collect(),
        emails: own.emails,
        people: own.people,
    };
    let hints = conflict_hints(&sender(package), &reviewer);
    Ok(hints.iter().map(view).collect())
}

/// The outside of a package: what its descriptor says of itself, who signed it and who endorsed it.
fn sender(package: &Received) -> Sender {
    let issuer = &package.descriptor.envelope.issuer;
    let text = |words: &signing::Bilingual| Text {
        ka: words.ka.clone(),
        en: words.en.clone(),
    };
    let author = Named {
        name: text(&issuer.name),
        organisation: text(&issuer.organisation),
        part: Part::Author,
    };
    let endorsers = endorse::in_bag(&package.bag).into_iter().map(|one| Named {
        name: one.name,
        organisation: one.organisation,
        part: Part::Endorser,
    });
    let signers = [author].into_iter().chain(endorsers).collect();
    Sender::of(&package.descriptor.literal.content, signers)
}

fn view(hint: &Hint) -> HintView {
    let (kind, name, more) = match hint {
        Hint::Institution {
            institution,
            until,
            endorses,
        } => {
            let kind = match (endorses, until) {
                (true, _) => "institution-endorses",
                (false, Some(_)) => "institution-past",
                (false, None) => "institution",
            };
            (
                kind,
                institution,
                until.map(|year| year.to_string()).unwrap_or_default(),
            )
        }
        Hint::MailDomain { domain } => ("mail-domain", domain, String::new()),
        Hint::Oneself { name, part } => ("oneself", name, part.token().to_owned()),
        Hint::Known { name, part } => ("known", name, part.token().to_owned()),
        Hint::Surname { name, part } => ("surname", name, part.token().to_owned()),
    };
    let args = words::args([
        ("name", name),
        ("year", words::or_none(&more)),
        ("part", words::or_none(&more)),
    ]);
    HintView {
        kind: kind.to_owned(),
        why: words::both_with(&format!("hint-{kind}"), &args),
    }
}
