//! The literal `<NS>round` of formats.md §5: which packages, who rates them in which seat, by which pack and until when.
//!
//! A coordinator signs it once and it travels with the packages. It binds the packages and the pack by digest, so that
//! nobody rates another version; a change of any of this is another round, which names the one that it forks.

use std::collections::BTreeSet;

use descriptor::Text;
use review::{DescriptorRef, PackRef, Role};
use serde::{Deserialize, Serialize};
use signing::{Did, Digest, Id, Time};

use crate::FORMAT;
use crate::report::Named;

/// A signed round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Round {
    /// [`FORMAT`].
    pub format: u32,
    /// What it is called.
    pub title: Text,
    /// The pack by which everyone rates.
    pub pack: PackRef,
    /// What is rated, in the coordinator's order.
    pub packages: Vec<RoundPackage>,
    /// Who rates.
    pub members: Vec<Member>,
    /// Until when.
    pub deadline: Deadline,
    /// What everyone is asked before a package opens.
    pub conflict: Conflict,
    /// The round that this one replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forks: Option<Named>,
    /// `true` when the clock stood before a time already seen; absent otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock_suspect: Option<bool>,
}

/// One package of a round: no more than may be seen before the declaration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RoundPackage {
    /// The version that is rated.
    pub descriptor: DescriptorRef,
    /// Its credential.
    pub credential: Named,
    /// Its title.
    pub title: Text,
    /// Whose it is.
    pub institution: Text,
}

/// Where somebody sits at the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seat {
    /// The expert who leads the panel and signs its report.
    Chair,
    /// An expert.
    Expert,
    /// An employer.
    Employer,
    /// A student.
    Student,
    /// An international expert.
    International,
}

/// A member of the panel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Member {
    /// The key with which this person signs.
    pub did: Did,
    /// The person's name.
    pub name: Text,
    /// The seat.
    pub seat: Seat,
}

/// Until when reviews are sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Deadline {
    /// The last second that is in time.
    pub at: Time,
    /// The zone in which the coordinator set it: how far its clocks are ahead, `+04:00`.
    pub zone: String,
}

/// What could tie a member to a package.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tie {
    /// Works for the institution or for who awards.
    Employed,
    /// Worked there within the years that the round names.
    FormerlyEmployed,
    /// Wrote on the descriptor.
    Author,
    /// Endorsed it.
    Endorser,
    /// Is a relative of an author.
    Related,
}

/// What everyone is asked before a package opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Conflict {
    /// The ties that are a conflict, each once, in the order of [`Tie`].
    pub ties: Vec<Tie>,
    /// How many years back a tie of the past counts; only with [`Tie::FormerlyEmployed`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub years: Option<u32>,
    /// What else the coordinator asks to consider.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub words: Text,
}

/// Why a round cannot be signed, or is not one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "fault", rename_all = "kebab-case")]
pub enum RoundFault {
    /// Another format.
    #[error("format {format}")]
    Format {
        /// Which.
        format: u32,
    },
    /// It is called nothing.
    #[error("no title")]
    Untitled,
    /// The digest of the pack is none.
    #[error("the digest of the pack is none")]
    Pack,
    /// There is nothing to rate.
    #[error("no packages")]
    NoPackages,
    /// A package has no title or institution, or an id or a version that is none.
    #[error("package {place} is not named whole")]
    Package {
        /// Its place, from 1.
        place: usize,
    },
    /// A descriptor or a credential stands in the round twice.
    #[error("package {place} stands before it, too")]
    PackageTwice {
        /// The second place, from 1.
        place: usize,
    },
    /// There is no chair, or more than one.
    #[error("{found} chairs")]
    Chairs {
        /// How many.
        found: usize,
    },
    /// A member has no name.
    #[error("member {place} has no name")]
    Nameless {
        /// The place, from 1.
        place: usize,
    },
    /// A key sits in two seats.
    #[error("member {place} sits before it, too")]
    MemberTwice {
        /// The second place, from 1.
        place: usize,
    },
    /// The zone is not in its one form.
    #[error("not a zone in the form +04:00")]
    Zone,
    /// There are no ties, they stand twice or out of order, or years stand without their tie or are missing.
    #[error("the ties are not in their one form")]
    Ties,
}

impl Seat {
    /// The role in which the seat reviews: a chair rates as an expert.
    #[must_use]
    pub fn role(self) -> Role {
        match self {
            Seat::Chair | Seat::Expert => Role::Expert,
            Seat::Employer => Role::Employer,
            Seat::Student => Role::Student,
            Seat::International => Role::International,
        }
    }
}

impl Deadline {
    /// Whether a moment is after it.
    #[must_use]
    pub fn is_past(&self, at: Time) -> bool {
        at > self.at
    }

    /// What the clocks of its zone show at the deadline, as if they were those of UTC; `None` for a zone that is none.
    #[must_use]
    pub fn on_the_wall(&self) -> Option<Time> {
        Time::from_unix(self.at.unix() + ahead(&self.zone)?)
    }
}

/// The seconds that the clocks of a zone are ahead. From -12:00 to +14:00, in quarters of an hour, as zones are.
fn ahead(zone: &str) -> Option<i64> {
    let sign = match zone.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let (hours, minutes) = zone.get(1..)?.split_once(':')?;
    let number = |text: &str| -> Option<i64> {
        let is_two_digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        is_two_digits.then(|| text.parse().ok())?
    };
    let minutes =
        sign * (number(hours)? * 60 + number(minutes).filter(|minutes| minutes % 15 == 0 && *minutes < 60)?);
    ((-12 * 60..=14 * 60).contains(&minutes) && zone != "-00:00").then_some(minutes * 60)
}

impl Round {
    /// Everything that keeps it from being a round, in the order of its members.
    #[must_use]
    pub fn faults(&self) -> Vec<RoundFault> {
        let mut faults = Vec::new();
        if self.format != FORMAT {
            faults.push(RoundFault::Format { format: self.format });
        }
        if self.title.is_empty() {
            faults.push(RoundFault::Untitled);
        }
        if Digest::parse(&self.pack.digest).is_err() || self.pack.id.is_empty() || self.pack.version.is_empty() {
            faults.push(RoundFault::Pack);
        }
        self.package_faults(&mut faults);
        self.member_faults(&mut faults);
        if ahead(&self.deadline.zone).is_none() {
            faults.push(RoundFault::Zone);
        }
        let ties = &self.conflict.ties;
        let years = self.conflict.years.is_some_and(|years| years > 0);
        if ties.is_empty()
            || !ties.is_sorted_by(|one, other| one < other)
            || ties.contains(&Tie::FormerlyEmployed) != years
            || years != self.conflict.years.is_some()
        {
            faults.push(RoundFault::Ties);
        }
        faults
    }

    fn package_faults(&self, faults: &mut Vec<RoundFault>) {
        if self.packages.is_empty() {
            faults.push(RoundFault::NoPackages);
        }
        let (mut descriptors, mut credentials) = (BTreeSet::new(), BTreeSet::new());
        for (package, place) in self.packages.iter().zip(1..) {
            let is_named = Id::parse(&package.descriptor.id).is_ok() && package.descriptor.version > 0;
            if !is_named || package.title.is_empty() || package.institution.is_empty() {
                faults.push(RoundFault::Package { place });
            }
            let is_new = descriptors.insert(&package.descriptor.id);
            if !credentials.insert(&package.credential.id) || !is_new {
                faults.push(RoundFault::PackageTwice { place });
            }
        }
    }

    fn member_faults(&self, faults: &mut Vec<RoundFault>) {
        let chairs = self.members.iter().filter(|member| member.seat == Seat::Chair).count();
        if chairs != 1 {
            faults.push(RoundFault::Chairs { found: chairs });
        }
        let mut keys = BTreeSet::new();
        for (member, place) in self.members.iter().zip(1..) {
            if member.name.is_empty() {
                faults.push(RoundFault::Nameless { place });
            }
            if !keys.insert(member.did.as_str()) {
                faults.push(RoundFault::MemberTwice { place });
            }
        }
    }

    /// Whether a file holds what this program would sign.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.faults().is_empty()
    }

    /// The package of a descriptor.
    #[must_use]
    pub fn package(&self, descriptor: &str) -> Option<&RoundPackage> {
        self.packages.iter().find(|package| package.descriptor.id == descriptor)
    }

    /// The member with a key.
    #[must_use]
    pub fn member(&self, did: &Did) -> Option<&Member> {
        self.members.iter().find(|member| member.did == *did)
    }
}
