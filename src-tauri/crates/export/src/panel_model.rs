//! The report of a panel as its designs read it: what was judged and by whom, what was decided, then every criterion in
//! the order of the agency's template, what members and the institution say, and what it all stands on.
//!
//! Nothing is computed here that could be taken for a verdict: ratings are counted and never weighed or averaged.

mod answered;
mod criteria;
mod voices;

use panel::{Member, Seat, Stage};
use rulebook::{DecisionToken, Rating};
use serde::Serialize;
use signing::Did;

use crate::ExportError;
use crate::descriptor_model::frame;
use crate::model::{Frame, Pair, Rich, SignatureBlock};
use crate::pen::Pen;
use crate::print::{Moment, PanelPrint, Standing, full_digest, short_digest};
use crate::redact::Said;
use crate::report_model::rating_glyph;
pub(crate) use answered::{Answers, Changes};
pub(crate) use criteria::{EvidenceList, Quote, StandardModel};
pub(crate) use voices::{Opinions, Seals};

/// The name of the embedded file.
pub(crate) const FILE: &str = "report.vc.json";

#[derive(Debug, Serialize)]
pub(crate) struct PanelModel {
    pub(crate) frame: Frame,
    pub(crate) kind: String,
    /// What follows the kind at the head of the first page.
    pub(crate) version: String,
    pub(crate) title: String,
    /// Of the version for publication: what was left out.
    pub(crate) redacted: Option<Notice>,
    pub(crate) facts: Vec<Pair>,
    pub(crate) decision: Overall,
    pub(crate) people: People,
    pub(crate) overview: Overview,
    pub(crate) standards: Vec<StandardModel>,
    pub(crate) opinions: Option<Opinions>,
    pub(crate) answers: Option<Answers>,
    pub(crate) changes: Option<Changes>,
    pub(crate) evidence: Option<EvidenceList>,
    pub(crate) seals: Option<Seals>,
    pub(crate) labels: Labels,
    pub(crate) signature: Option<SignatureBlock>,
    pub(crate) unsigned: Option<String>,
}

/// A sentence with its heading.
#[derive(Debug, Serialize)]
pub(crate) struct Notice {
    pub(crate) title: String,
    pub(crate) sentences: Vec<String>,
}

/// The overall result.
#[derive(Debug, Serialize)]
pub(crate) struct Overall {
    pub(crate) label: String,
    pub(crate) words: String,
    pub(crate) texts: Vec<Rich>,
    pub(crate) note: String,
}

/// Who sat on the panel.
#[derive(Debug, Serialize)]
pub(crate) struct People {
    pub(crate) title: String,
    pub(crate) members: Vec<Person>,
    /// Who left for a conflict of interest, or that nobody did.
    pub(crate) left: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct Person {
    pub(crate) seat: String,
    /// Empty in the version for publication.
    pub(crate) name: String,
}

/// Ratings at a glance.
#[derive(Debug, Serialize)]
pub(crate) struct Overview {
    pub(crate) title: String,
    pub(crate) columns: [String; 2],
    pub(crate) counts: Vec<Count>,
    pub(crate) note: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct Count {
    pub(crate) glyph: &'static str,
    pub(crate) words: String,
    pub(crate) number: usize,
}

/// The words over the blocks of a criterion.
#[derive(Debug, Serialize)]
pub(crate) struct Labels {
    pub(crate) evidence: String,
    pub(crate) computed: String,
    pub(crate) analysis: String,
    pub(crate) rating: String,
}

/// What the parts of the model are made from.
pub(crate) struct Desk<'a> {
    pub(crate) pen: &'a Pen<'a>,
    pub(crate) print: &'a PanelPrint<'a>,
    pub(crate) said: Said,
}

impl PanelModel {
    pub(crate) fn of(pen: &Pen<'_>, print: &PanelPrint<'_>) -> Result<PanelModel, ExportError> {
        let desk = Desk {
            pen,
            print,
            said: Said::of(print),
        };
        let title = pen.plain(&print.content.identification.title);
        let title = if title.is_empty() {
            pen.say("print-untitled")
        } else {
            title
        };
        let is_draft = print.report.stage == Stage::Draft;
        let kind = pen.say(if is_draft {
            "print-panel-draft"
        } else {
            "print-panel-final"
        });
        let is_unsigned = matches!(print.standing, Standing::Draft { .. });
        Ok(PanelModel {
            frame: desk.frame(&kind, &title)?,
            redacted: desk.notice(),
            facts: desk.facts()?,
            decision: desk.overall(),
            people: desk.people(),
            overview: desk.overview(),
            standards: desk.standards(),
            opinions: desk.opinions(),
            answers: desk.answers(),
            changes: desk.changes(),
            evidence: desk.evidence(),
            seals: desk.seals(),
            labels: Labels {
                evidence: pen.say("print-panel-evidence"),
                computed: pen.say("print-computed"),
                analysis: pen.say("print-panel-analysis"),
                rating: pen.say("print-panel-rating"),
            },
            signature: desk.signature()?,
            version: format!(" · {}", desk.version()),
            unsigned: is_unsigned.then(|| pen.say("print-unsigned")),
            kind,
            title,
        })
    }
}

impl Desk<'_> {
    fn frame(&self, kind: &str, title: &str) -> Result<Frame, ExportError> {
        let (pen, print) = (self.pen, self.print);
        let own = frame(pen, &print.standing, title, FILE, "print-panel-embedded")?;
        let marks = [
            (print.report.stage == Stage::Draft).then(|| pen.say("print-panel-mark-draft")),
            own.mark.clone(),
            print.redacted.then(|| pen.say("print-panel-mark-redacted")),
        ];
        let marks: Vec<String> = marks.into_iter().flatten().collect();
        let short = match print.report.stage {
            Stage::Draft => "print-panel-mark-draft",
            Stage::Final => "print-panel-mark-final",
        };
        let author = match print.standing {
            Standing::Signed(signature) if !print.redacted => pen.plain(signature.name),
            _ => String::new(),
        };
        Ok(Frame {
            title: format!("{kind}: {title}"),
            // The foot of a page has little room.
            edition: format!("{} · {}", pen.say(short), self.version()),
            description: kind.to_owned(),
            author,
            mark: (!marks.is_empty()).then(|| marks.join(" · ")),
            embedded: if print.redacted { Vec::new() } else { own.embedded },
            ..own
        })
    }

    fn version(&self) -> String {
        let version = self.print.judged.version.to_string();
        self.pen.say_with("print-of-version", &[("version", &version)])
    }

    fn notice(&self) -> Option<Notice> {
        let pen = self.pen;
        let mark = pen.say("print-panel-left-out");
        self.print.redacted.then(|| Notice {
            title: pen.say("print-panel-mark-redacted"),
            sentences: vec![
                pen.say("print-panel-redacted"),
                pen.say_with("print-panel-redacted-texts", &[("mark", &mark)]),
            ],
        })
    }

    fn facts(&self) -> Result<Vec<Pair>, ExportError> {
        let (pen, print) = (self.pen, self.print);
        let version = pen.say_with("print-version", &[("version", &print.judged.version.to_string())]);
        let pack = &print.pack.head;
        let title = pen.packed(&pack.title);
        let pack = pen.say_with("print-pack", &[("title", &title), ("version", &pack.version)]);
        let mut facts = vec![
            pen.pair(pen.say("print-provider"), &pen.plain(&print.content.provider.name)),
            pen.pair(pen.say("print-judged"), &version),
        ];
        let signer = pen.plain(print.judged.signer);
        if !print.redacted && !signer.is_empty() {
            facts.push(pen.pair(pen.say("print-judged-signer"), &signer));
        }
        facts.push(pen.code(pen.say("print-judged-digest"), &short_digest(print.judged.credential)));
        facts.push(pen.pair(pen.say("print-judged-by"), &pack));
        facts.push(pen.pair(pen.say("print-panel-round"), &pen.plain(&print.round.title)));
        facts.push(pen.pair(pen.say("print-panel-deadline"), &self.deadline()?));
        if let Some(previous) = &print.report.previous {
            facts.push(pen.code(pen.say("print-panel-previous"), &previous.digest.short()));
        }
        if let Some(response) = &print.report.response {
            facts.push(pen.code(pen.say("print-panel-response"), &response.digest.short()));
        }
        Ok(facts.into_iter().filter(|fact| !is_blank(fact)).collect())
    }

    /// The deadline as the coordinator's clocks show it.
    fn deadline(&self) -> Result<String, ExportError> {
        let (pen, deadline) = (self.pen, &self.print.round.deadline);
        let Some(wall) = deadline.on_the_wall() else {
            return Ok(pen.time(Moment::parse(&deadline.at.to_string())?));
        };
        let Moment([_, _, _, hour, minute, _]) = Moment::parse(&wall.to_string())?;
        let time = format!("{hour:02}:{minute:02}");
        let args = [
            ("date", pen.date(&wall.date())),
            ("time", time),
            ("zone", deadline.zone.clone()),
        ];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        Ok(pen.say_with("print-panel-deadline-at", &args))
    }

    /// The overall result with its reasons, and the prose about the package as a whole.
    fn overall(&self) -> Overall {
        let (pen, report) = (self.pen, &self.said.report);
        let mut texts: Vec<Rich> = pen.rich(&report.text).into_iter().collect();
        texts.extend(self.prose(None));
        Overall {
            label: pen.say("print-panel-decision"),
            words: self.decision_words(report.decision),
            texts,
            note: pen.say("print-panel-decides"),
        }
    }

    pub(crate) fn decision_words(&self, decision: DecisionToken) -> String {
        let titles = &self.print.pack.head.decision.title;
        let words = titles.get(&decision).map(|words| self.pen.packed(words));
        words.unwrap_or_else(|| decision.token().to_owned())
    }

    fn people(&self) -> People {
        let (pen, print) = (self.pen, self.print);
        let mut members: Vec<&Member> = self.seated().collect();
        // The chair first, the others as the round has them.
        members.sort_by_key(|member| member.seat != Seat::Chair);
        let left: Vec<String> = print.report.left.iter().map(|did| self.name(did)).collect();
        let left = match (left.len(), print.redacted) {
            (0, _) => pen.say("print-panel-nobody-left"),
            (count, true) => pen.say_with("print-panel-left-count", &[("count", &count.to_string())]),
            (_, false) => pen.say_with("print-panel-left", &[("names", &left.join(", "))]),
        };
        People {
            title: pen.say("print-panel-members"),
            members: members
                .into_iter()
                .map(|member| Person {
                    seat: self.seat(member.seat),
                    name: if print.redacted {
                        String::new()
                    } else {
                        pen.plain(&member.name)
                    },
                })
                .collect(),
            left,
        }
    }

    /// The members whose reviews the report binds, in the order of the round.
    pub(crate) fn seated(&self) -> impl Iterator<Item = &Member> {
        let report = self.print.report;
        let members = self.print.round.members.iter();
        members.filter(|member| report.reviews.iter().any(|bound| bound.member == member.did))
    }

    pub(crate) fn seat(&self, seat: Seat) -> String {
        self.pen.say(match seat {
            Seat::Chair => "print-panel-seat-chair",
            Seat::Expert => "print-panel-seat-expert",
            Seat::Employer => "print-panel-seat-employer",
            Seat::Student => "print-panel-seat-student",
            Seat::International => "print-panel-seat-international",
        })
    }

    /// „ნინო ნიმუშაძე (სტუდენტი)“; of somebody whom the round does not know, the end of the key.
    pub(crate) fn name(&self, did: &Did) -> String {
        self.print.round.member(did).map_or_else(
            || self.pen.line(did.short()),
            |member| format!("{} ({})", self.pen.plain(&member.name), self.seat(member.seat)),
        )
    }

    fn overview(&self) -> Overview {
        let pen = self.pen;
        let counts = Rating::ALL.iter().map(|rating| Count {
            glyph: rating_glyph(Some(*rating)),
            words: self.rating_words(*rating),
            number: self
                .said
                .report
                .decisions
                .iter()
                .filter(|one| one.rating == *rating)
                .count(),
        });
        Overview {
            title: pen.say("print-overview"),
            columns: [pen.say("print-column-requirement"), pen.say("print-panel-rating")],
            counts: counts.filter(|count| count.number > 0).collect(),
            note: pen.say("print-minimum-note"),
        }
    }

    pub(crate) fn rating_words(&self, rating: Rating) -> String {
        self.pen.choice("rating", rating.token())
    }

    /// What is signed and by which key; for publication only when, and the digest of what was signed.
    fn signature(&self) -> Result<Option<SignatureBlock>, ExportError> {
        let (pen, print) = (self.pen, self.print);
        let Standing::Signed(signature) = &print.standing else {
            return Ok(None);
        };
        if !print.redacted {
            return Ok(pen.signature(&print.standing, FILE));
        }
        Ok(Some(SignatureBlock {
            title: pen.say("print-panel-source"),
            pairs: vec![
                pen.pair(pen.say("print-signed-at"), &pen.time(Moment::parse(signature.at)?)),
                pen.code(pen.say("print-digest-full"), &full_digest(signature.credential)),
            ],
            sentences: vec![pen.say("print-panel-source-is")],
        }))
    }
}

fn is_blank(pair: &Pair) -> bool {
    use crate::model::Piece;
    let is_empty = |piece: &Piece| match piece {
        Piece::Paragraph { runs } => runs.iter().all(|run| run.text.trim().is_empty()),
        Piece::List { .. } => false,
    };
    pair.value.iter().all(|rich| rich.blocks.iter().all(is_empty))
}
