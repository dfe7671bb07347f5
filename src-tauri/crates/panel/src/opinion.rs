//! The literal `<NS>opinion` of formats.md §5: what one member says to the report before the chair signs it.
//!
//! A minority opinion so is its author's, word for word and by an own signature; the chair binds it and cannot edit it.

use descriptor::Text;
use review::DescriptorRef;
use serde::{Deserialize, Serialize};
use signing::Digest;

use crate::report::{Named, PanelReport};
use crate::{FORMAT, report::Stage};

/// A member's opinion of one report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Opinion {
    /// [`FORMAT`].
    pub format: u32,
    /// The round.
    pub round: Named,
    /// What the report judges.
    pub descriptor: DescriptorRef,
    /// Draft or final.
    pub stage: Stage,
    /// What the report says: [`PanelReport::matter`].
    pub matter: Digest,
    /// Where the member stands.
    pub position: Position,
    /// The minority opinion; wanted from who dissents.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub words: Text,
    /// `true` when the clock stood before a time already seen; absent otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock_suspect: Option<bool>,
}

/// Where a member stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Position {
    /// Goes along with the report.
    Concurs,
    /// Does not, and says why.
    Dissents,
}

impl Opinion {
    /// An opinion of a report.
    #[must_use]
    pub fn of(report: &PanelReport, position: Position, words: Text) -> Opinion {
        Opinion {
            format: FORMAT,
            round: report.round.clone(),
            descriptor: report.descriptor.clone(),
            stage: report.stage,
            matter: report.matter(),
            position,
            words,
            clock_suspect: None,
        }
    }

    /// Whether a file holds what this program would sign: a known format, and words where they are wanted.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.format == FORMAT && (self.position == Position::Concurs || !self.words.is_empty())
    }

    /// Whether it speaks of this report, as it stands.
    #[must_use]
    pub fn speaks_of(&self, report: &PanelReport) -> bool {
        self.round == report.round
            && self.descriptor == report.descriptor
            && self.stage == report.stage
            && self.matter == report.matter()
    }
}
