//! Where micro-credentials lead together: programs and credentials they count towards, and how many credits really count.
//!
//! The arithmetic never counts the same learning twice: a credential gives at most what it has, a copy of it gives
//! nothing more, credits that already count inside another credential on the same way count there, and nothing goes
//! beyond the whole of a program. Who recognizes what is for people to decide; this only adds up what was written.

use crate::content::{Content, Outcome, StackTarget};
use crate::hundredths::Hundredths;
use crate::text::{Lang, Text};

/// A descriptor that takes part.
#[derive(Clone, Copy, Debug)]
pub struct Member<'a> {
    /// Its document.
    pub id: &'a str,
    /// What it says.
    pub content: &'a Content,
}

/// A program or a credential towards which credits count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Its title.
    pub title: Text,
    /// Who recognizes.
    pub institution: Text,
    /// The descriptor with that title, when it is one of the members.
    pub credential: Option<String>,
    /// Credits of the whole program, when they are known.
    pub whole: Option<Hundredths>,
    /// Credits that count together.
    pub counted: Hundredths,
    /// Who gives them; the descriptor that was asked about comes first.
    pub steps: Vec<Step>,
}

/// What one descriptor gives to a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The descriptor.
    pub id: String,
    /// Credits written as recognized.
    pub promised: Hundredths,
    /// Credits that count.
    pub counted: Hundredths,
    /// Why fewer count than are written.
    pub less: Option<Less>,
}

/// Why fewer credits count than are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Less {
    /// It has no more credits than these.
    Own,
    /// The same learning counts already as another descriptor.
    Twice {
        /// That descriptor.
        with: String,
    },
    /// A part counts already inside a credential that goes the same way.
    Inside {
        /// That credential.
        via: String,
    },
    /// The program has no room for more.
    Full,
}

/// The goals of one of the members, and what all members together give to each.
#[must_use]
pub fn pathways(members: &[Member<'_>], of: &str) -> Vec<Goal> {
    let Some(focus) = members.iter().find(|member| member.id == of) else {
        return Vec::new();
    };
    let mut ordered = vec![*focus];
    ordered.extend(members.iter().filter(|member| member.id != of));
    let mut goals: Vec<Goal> = Vec::new();
    for target in &focus.content.stackability.targets {
        let known = goals
            .iter()
            .any(|goal| is_target(target, &goal.title, &goal.institution));
        if !target.title.is_empty() && !known {
            goals.push(goal_of(target, &ordered));
        }
    }
    let into_focus = |member: &Member<'_>| leads_into(member.content, focus.content);
    if ordered.iter().skip(1).any(into_focus) {
        goals.push(Goal {
            title: focus.content.identification.title.clone(),
            institution: focus.content.provider.name.clone(),
            credential: Some(of.to_owned()),
            whole: focus.content.workload.credits,
            counted: Hundredths::ZERO,
            steps: Vec::new(),
        });
    }
    for goal in &mut goals {
        add_up(goal, &ordered);
    }
    goals
}

fn goal_of(target: &StackTarget, members: &[Member<'_>]) -> Goal {
    let credential = members
        .iter()
        .find(|member| names(&target.title, &member.content.identification.title));
    Goal {
        title: target.title.clone(),
        institution: target.institution.clone(),
        credential: credential.map(|member| member.id.to_owned()),
        whole: target
            .program_credits
            .or_else(|| credential.and_then(|member| member.content.workload.credits)),
        counted: Hundredths::ZERO,
        steps: Vec::new(),
    }
}

fn add_up(goal: &mut Goal, members: &[Member<'_>]) {
    let promised_by: Vec<(Member<'_>, Hundredths)> = members
        .iter()
        .filter(|member| goal.credential.as_deref() != Some(member.id))
        .filter_map(|member| Some((*member, promised(member.content, goal)?)))
        .collect();
    for (member, promised) in &promised_by {
        let (mut counted, mut less) = (*promised, None);
        if let Some(own) = member.content.workload.credits
            && own < counted
        {
            (counted, less) = (own, Some(Less::Own));
        }
        for step in &goal.steps {
            let (other, _) = promised_by
                .iter()
                .find(|(other, _)| other.id == step.id)
                .expect("every step is one of these");
            if step.counted > Hundredths::ZERO && same_learning(member.content, other.content) {
                (counted, less) = (Hundredths::ZERO, Some(Less::Twice { with: step.id.clone() }));
            }
        }
        for (via, _) in &promised_by {
            let mutual = leads_into(via.content, member.content);
            if via.id != member.id && !mutual && counted > Hundredths::ZERO {
                let inside = recognized_in(member.content, via.content);
                if inside > Hundredths::ZERO {
                    counted = minus(counted, inside);
                    less = Some(Less::Inside { via: via.id.to_owned() });
                }
            }
        }
        if let Some(whole) = goal.whole {
            let room = minus(whole, goal.counted);
            if counted > room {
                (counted, less) = (room, Some(Less::Full));
            }
        }
        goal.counted = goal.counted + counted;
        goal.steps.push(Step {
            id: member.id.to_owned(),
            promised: *promised,
            counted,
            less,
        });
    }
}

/// What a descriptor writes as recognized by a goal; a goal that is named twice counts once.
fn promised(content: &Content, goal: &Goal) -> Option<Hundredths> {
    let targets = content.stackability.targets.iter();
    targets
        .filter(|target| match goal.credential {
            Some(_) => names(&target.title, &goal.title) || names(&goal.title, &target.title),
            None => is_target(target, &goal.title, &goal.institution),
        })
        .map(|target| target.credits.unwrap_or_default())
        .max()
}

fn is_target(target: &StackTarget, title: &Text, institution: &Text) -> bool {
    let elsewhere =
        !target.institution.is_empty() && !institution.is_empty() && !same(&target.institution, institution);
    same(&target.title, title) && !elsewhere
}

fn leads_into(content: &Content, credential: &Content) -> bool {
    recognized_in(content, credential) > Hundredths::ZERO
}

fn recognized_in(content: &Content, credential: &Content) -> Hundredths {
    let targets = content.stackability.targets.iter();
    targets
        .filter(|target| names(&target.title, &credential.identification.title))
        .filter_map(|target| target.credits)
        .max()
        .unwrap_or_default()
}

/// True when every outcome of one is an outcome of the other: a copy, or a part of it.
fn same_learning(one: &Content, other: &Content) -> bool {
    let within = |small: &[Outcome], large: &[Outcome]| {
        !small.is_empty()
            && small
                .iter()
                .all(|outcome| large.iter().any(|twin| same(&outcome.text, &twin.text)))
    };
    within(&one.outcomes, &other.outcomes) || within(&other.outcomes, &one.outcomes)
}

fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// True when two texts say the same in one of the languages.
fn same(one: &Text, other: &Text) -> bool {
    in_one_language(one, other, |one, other| one == other)
}

/// True when a target's title is a credential's title, or holds it between other words such as „micro-credential“.
fn names(target: &Text, credential: &Text) -> bool {
    in_one_language(target, credential, |target, title| target.contains(title))
}

fn in_one_language(one: &Text, other: &Text, fits: impl Fn(&str, &str) -> bool) -> bool {
    Lang::BOTH.iter().any(|lang| match (one.get(*lang), other.get(*lang)) {
        (Some(one), Some(other)) => {
            let (one, other) = (fold(one), fold(other));
            !one.is_empty() && !other.is_empty() && fits(&one, &other)
        }
        _ => false,
    })
}

fn minus(one: Hundredths, other: Hundredths) -> Hundredths {
    if other < one { one - other } else { Hundredths::ZERO }
}

#[cfg(test)]
#[path = "pathway/tests.rs"]
mod tests;
