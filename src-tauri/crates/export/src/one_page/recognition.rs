//! The recognition sheet: what a credential evaluator asks, question by question. An answer that the descriptor does not
//! have stands there as missing.

use descriptor::{Content, Hundredths, Text, workload};

use super::{Answer, Block, OnePage, PagePrint, Room, frame, points};
use crate::ExportError;
use crate::model::Rich;
use crate::pen::Pen;
use crate::print::{Standing, short_digest};

/// Builds the page.
pub(super) fn page(pen: &Pen<'_>, print: &PagePrint<'_>, room: Room) -> Result<OnePage, ExportError> {
    let kind = pen.say("paper-recognition");
    let (frame, title, twin) = frame(pen, print, &kind)?;
    let sheet = Sheet { pen, print, room };
    let blocks = vec![
        sheet.identification(),
        sheet.verification(),
        sheet.quality(),
        sheet.level(),
        sheet.outcomes(),
        sheet.workload(),
        sheet.assessment(),
        sheet.towards(),
    ];
    let asked = blocks.iter().map(|block| block.answers.len()).sum::<usize>();
    let missing = blocks.iter().flat_map(|block| &block.answers);
    let missing = missing.filter(|answer| answer.missing.is_some()).count();
    let args = [("missing", missing.to_string()), ("asked", asked.to_string())];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let mut foot = vec![pen.say_with("paper-recognition-missing", &args)];
    foot.push(pen.say("paper-recognition-award"));
    Ok(OnePage {
        frame,
        kind,
        title,
        twin,
        size: points(room),
        figures: Vec::new(),
        blocks,
        foot,
    })
}

struct Sheet<'a> {
    pen: &'a Pen<'a>,
    print: &'a PagePrint<'a>,
    room: Room,
}

impl Sheet<'_> {
    fn content(&self) -> &Content {
        self.print.content
    }

    fn answer(&self, label: String, value: Vec<Rich>) -> Answer {
        let missing = value.is_empty().then(|| self.pen.say("paper-missing"));
        Answer {
            label,
            value,
            missing,
            code: false,
        }
    }

    fn line(&self, label: String, value: Option<String>) -> Answer {
        let value = value.filter(|value| !value.trim().is_empty());
        self.answer(
            label,
            value.map(|value| self.pen.rich_line(&value)).into_iter().collect(),
        )
    }

    fn text(&self, pattern: &str, text: &Text) -> Answer {
        let value = self.pen.shortened(text, self.room);
        self.answer(self.pen.label(pattern), value.into_iter().collect())
    }

    fn block(&self, id: &str, answers: Vec<Answer>) -> Block {
        Block {
            title: self.pen.say(id),
            answers,
            ..Block::default()
        }
    }

    fn identification(&self) -> Block {
        let (pen, content) = (self.pen, self.content());
        let organisation = |text: &Text, code: Option<&str>| {
            let mut value: Vec<Rich> = pen.rich(text).into_iter().collect();
            if let (false, Some(code)) = (value.is_empty(), code) {
                value.push(pen.rich_line(&pen.say_with("print-identification-code", &[("code", code)])));
            }
            value
        };
        let place = content.identification.country.as_deref().map(|code| {
            let id = format!("choice-country-{}", code.to_lowercase());
            let country = if pen.words.has(pen.lang.code(), &id) {
                pen.say(&id)
            } else {
                pen.line(code)
            };
            let region = pen.plain(&content.identification.region);
            [country, region]
                .into_iter()
                .filter(|word| !word.is_empty())
                .collect::<Vec<_>>()
                .join(", ")
        });
        let languages = content.identification.languages.iter();
        let languages = languages
            .map(|one| pen.choice("instruction", one.token()))
            .collect::<Vec<_>>()
            .join(", ");
        let code = content.identification.code.as_deref().map(|code| pen.line(code));
        let field = self.print.field_of_study.map(|field| pen.line(field));
        self.block(
            "paper-recognition-identification",
            vec![
                self.answer(
                    pen.label("provider/name"),
                    organisation(&content.provider.name, content.provider.identification_code.as_deref()),
                ),
                self.answer(
                    pen.label("awardingBody/name"),
                    organisation(
                        &content.awarding_body.name,
                        content.awarding_body.identification_code.as_deref(),
                    ),
                ),
                self.line(pen.say("print-country-region"), place),
                self.line(pen.label("identification/code"), code),
                self.line(pen.label("identification/iscedF"), field),
                self.line(pen.label("identification/languages"), Some(languages)),
            ],
        )
    }

    fn verification(&self) -> Block {
        let pen = self.pen;
        let answers = match &self.print.standing {
            Standing::Draft { .. } => vec![self.answer(pen.say("paper-recognition-signature"), Vec::new())],
            Standing::Signed(signature) => {
                let code = |label: String, value: &str| Answer {
                    code: true,
                    ..self.line(label, Some(value.to_owned()))
                };
                let signer = [pen.plain(signature.name), pen.plain(signature.organisation)];
                let signer: Vec<String> = signer.into_iter().filter(|word| !word.is_empty()).collect();
                vec![
                    self.line(pen.say("print-signer"), Some(signer.join(", "))),
                    code(pen.say("print-fingerprint"), signature.fingerprint),
                    code(
                        pen.say("print-digest-full"),
                        &format!("{} …", short_digest(signature.credential)),
                    ),
                    self.line(
                        pen.say("paper-recognition-check"),
                        Some(pen.say("paper-recognition-check-how")),
                    ),
                ]
            }
        };
        self.block("paper-recognition-verification", answers)
    }

    fn quality(&self) -> Block {
        let (pen, quality) = (self.pen, &self.content().quality);
        let kind = quality.kind.map(|one| pen.choice("quality-type", one.token()));
        self.block(
            "paper-recognition-quality",
            vec![
                self.line(pen.label("quality/kind"), kind),
                self.text("quality/internal", &quality.internal),
                self.text("quality/external", &quality.external),
            ],
        )
    }

    fn level(&self) -> Block {
        let (pen, level) = (self.pen, &self.content().level);
        let number = level
            .nqf
            .map(|level| pen.say_with("print-level", &[("level", &level.to_string())]));
        self.block(
            "paper-recognition-level",
            vec![
                self.line(pen.label("level/nqf"), number),
                self.text("level/justification", &level.justification),
                self.text("admission/prerequisites", &self.content().admission.prerequisites),
            ],
        )
    }

    fn outcomes(&self) -> Block {
        let category = |outcome: &descriptor::Outcome| {
            let category = outcome.category.map(|one| self.pen.choice("category", one.token()));
            category.unwrap_or_default()
        };
        let outcomes = self
            .content()
            .outcomes
            .iter()
            .map(|outcome| (&outcome.text, category(outcome)));
        let (items, more) = self.pen.items(outcomes, self.room);
        let missing = items.is_empty();
        Block {
            items,
            more,
            answers: if missing {
                vec![self.answer(self.pen.label("outcomes"), Vec::new())]
            } else {
                Vec::new()
            },
            ..self.block("paper-recognition-outcomes", Vec::new())
        }
    }

    fn workload(&self) -> Block {
        let (pen, content) = (self.pen, self.content());
        let hours = workload::hours(content);
        let all = (hours.total() != Hundredths::ZERO).then(|| {
            pen.say_with(
                "paper-recognition-hours",
                &[
                    ("total", &pen.number(hours.total())),
                    ("contact", &pen.number(hours.contact)),
                    ("independent", &pen.number(hours.independent)),
                    ("assessment", &pen.number(hours.assessment)),
                    ("practical", &pen.number(hours.practical)),
                ],
            )
        });
        let weeks = content.workload.weeks;
        let weeks = weeks.map(|weeks| pen.say_with("print-weeks", &[("weeks", &pen.number(weeks))]));
        let participation = content.delivery.participation;
        self.block(
            "paper-recognition-workload",
            vec![
                self.line(
                    pen.label("workload/credits"),
                    content.workload.credits.map(|credits| pen.number(credits)),
                ),
                self.line(pen.say("paper-recognition-all-hours"), all),
                self.line(pen.say("print-calendar"), weeks),
                self.line(
                    pen.label("delivery/participation"),
                    participation.map(|one| pen.choice("participation", one.token())),
                ),
            ],
        )
    }

    fn assessment(&self) -> Block {
        let (pen, content) = (self.pen, self.content());
        let forms = content.assessments.iter().map(|assessment| {
            let kind = assessment.kind.map(|kind| pen.choice("assessment-type", kind.token()));
            let weight = assessment
                .weight
                .map(|weight| pen.say_with("print-percent", &[("number", &pen.number(weight))]));
            kind.into_iter().chain(weight).collect::<Vec<_>>().join(" ")
        });
        let forms = forms.filter(|form| !form.is_empty()).collect::<Vec<_>>().join("; ");
        let mut supervision: Vec<String> = Vec::new();
        for kind in content
            .assessments
            .iter()
            .filter_map(|assessment| assessment.supervision)
        {
            let words = pen.choice("supervision", kind.token());
            if !supervision.contains(&words) {
                supervision.push(words);
            }
        }
        self.block(
            "paper-recognition-assessment",
            vec![
                self.line(pen.say("paper-recognition-forms"), Some(forms)),
                self.line(pen.say("print-supervision"), Some(supervision.join("; "))),
                self.text("grading/scheme", &content.grading.scheme),
            ],
        )
    }

    fn towards(&self) -> Block {
        let (pen, stackability) = (self.pen, &self.content().stackability);
        let kind = stackability.kind.map(|one| pen.choice("stacking", one.token()));
        let targets = stackability.targets.iter().map(|target| {
            let credits = target.credits.map(|credits| format!("{} ECTS", pen.number(credits)));
            let words = [
                Some(pen.plain(&target.title)),
                Some(pen.plain(&target.institution)),
                credits,
            ];
            words
                .into_iter()
                .flatten()
                .filter(|word| !word.is_empty())
                .collect::<Vec<_>>()
                .join(", ")
        });
        let targets: Vec<String> = targets.take(self.room.items).collect();
        let mut answers = vec![self.line(pen.label("stackability/kind"), kind)];
        if !targets.is_empty() {
            let value = targets.iter().map(|target| pen.rich_line(target)).collect();
            answers.push(self.answer(pen.label("stackability/targets"), value));
        }
        self.block("paper-recognition-towards", answers)
    }
}
