//! What the rules found, as the appendix of a descriptor and the computed facts of a report show it.

use descriptor::Content;
use rulebook::Status;
use serde::Serialize;

use crate::pen::Pen;
use crate::print::FindingLine;

/// What the rules found.
#[derive(Debug, Serialize)]
pub(crate) struct Findings {
    pub(crate) title: String,
    pub(crate) intro: String,
    pub(crate) counts: Vec<Count>,
    pub(crate) groups: Vec<FindingGroup>,
}

#[derive(Debug, Serialize)]
pub(crate) struct Count {
    pub(crate) glyph: &'static str,
    pub(crate) words: String,
    pub(crate) number: usize,
}

#[derive(Debug, Serialize)]
pub(crate) struct FindingGroup {
    pub(crate) title: String,
    pub(crate) source: String,
    pub(crate) minimum: Option<String>,
    pub(crate) lines: Vec<FindingModel>,
}

/// One finding.
#[derive(Debug, Serialize)]
pub(crate) struct FindingModel {
    pub(crate) glyph: &'static str,
    pub(crate) status: &'static str,
    pub(crate) words: String,
    pub(crate) sentence: String,
    pub(crate) place: String,
}

impl Pen<'_> {
    /// All findings under their criteria.
    pub(crate) fn findings(&self, content: &Content, lines: &[FindingLine]) -> Option<Findings> {
        if lines.is_empty() {
            return None;
        }
        let groups = self.pack.criteria().iter().filter_map(|criterion| {
            let own: Vec<FindingModel> = self.findings_of(content, lines, &criterion.id);
            (!own.is_empty()).then(|| FindingGroup {
                title: self.packed(&criterion.text),
                source: format!(
                    "{}, {}",
                    self.packed(&criterion.source.title),
                    self.packed(&criterion.source.place)
                ),
                minimum: criterion.minimum.then(|| self.say("print-minimum")),
                lines: own,
            })
        });
        let counts = [Status::Met, Status::NotMet, Status::Unclear, Status::Person].map(|status| Count {
            glyph: status_glyph(status),
            words: self.choice("finding", status.token()),
            number: lines.iter().filter(|line| line.status == status).count(),
        });
        Some(Findings {
            title: self.say("print-findings"),
            intro: self.say("print-findings-intro"),
            counts: counts.into_iter().filter(|count| count.number > 0).collect(),
            groups: groups.collect(),
        })
    }

    /// The findings that inform one criterion.
    pub(crate) fn findings_of(&self, content: &Content, lines: &[FindingLine], criterion: &str) -> Vec<FindingModel> {
        let own = lines.iter().filter(|line| line.criterion == criterion);
        own.map(|line| FindingModel {
            glyph: status_glyph(line.status),
            status: line.status.token(),
            words: self.choice("finding", line.status.token()),
            sentence: self.line(&line.sentence),
            place: self.place(content, &line.path),
        })
        .collect()
    }
}

/// The glyphs of look.md: they survive greyscale.
fn status_glyph(status: Status) -> &'static str {
    match status {
        Status::Met => "✓",
        Status::NotMet => "✕",
        Status::Unclear => "?",
        Status::Person => "✋",
    }
}
