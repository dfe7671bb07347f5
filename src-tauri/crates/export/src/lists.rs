//! The shorter lists of a descriptor as tables: needs, targets of stacking, staff and attachments.

use descriptor::{Content, Hundredths, StackTarget, Text};

use crate::model::{Cell, Part, Table};
use crate::pen::Pen;
use crate::tables::column;

impl Pen<'_> {
    /// Claims of need with their evidence.
    pub(crate) fn needs(&self, content: &Content) -> Option<Part> {
        let rows = content.purpose.needs.iter().zip(1..).map(|(need, place)| {
            let source = need.source.map(|source| self.choice("need-source", source.token()));
            let evidence = need.evidence.iter().filter_map(|id| {
                let place = content.attachments.iter().position(|file| file.id == *id)?;
                Some(self.say_with("print-attachment-number", &[("number", &(place + 1).to_string())]))
            });
            let note: Vec<String> = need
                .reference
                .iter()
                .map(|text| self.line(text))
                .chain(evidence)
                .collect();
            vec![
                self.cell(&(place as usize).to_string()),
                Cell {
                    main: self.rich(&need.claim),
                    note: note.join(" · "),
                    ..Cell::default()
                },
                self.cell(&source.unwrap_or_default()),
            ]
        });
        self.list(
            "purpose/needs",
            &[("claim", "text"), ("source", "words")],
            rows.collect(),
        )
    }

    /// National strategies and competency gaps.
    pub(crate) fn tags(&self, content: &Content) -> Option<Part> {
        let rows = content.purpose.tags.iter().zip(1..).map(|(tag, place)| {
            let kind = tag.kind.map(|kind| self.choice("tag-kind", kind.token()));
            vec![
                self.cell(&(place as usize).to_string()),
                Cell {
                    main: self.rich(&tag.label),
                    note: [kind, tag.source.as_ref().map(|source| self.line(source))]
                        .into_iter()
                        .flatten()
                        .collect::<Vec<_>>()
                        .join(" · "),
                    ..Cell::default()
                },
            ]
        });
        self.list("purpose/tags", &[("tag", "text")], rows.collect())
    }

    /// Programmes and credentials towards which it counts.
    pub(crate) fn targets(&self, content: &Content) -> Option<Part> {
        let rows = content.stackability.targets.iter().zip(1..).map(|(target, place)| {
            vec![
                self.cell(&(place as usize).to_string()),
                Cell {
                    main: self.rich(&target.title),
                    note: self.plain(&target.institution),
                    body: self.rich(&target.condition),
                    ..Cell::default()
                },
                self.cell(&self.of_program(target)),
            ]
        });
        self.list(
            "stackability/targets",
            &[("target", "text"), ("credits", "number")],
            rows.collect(),
        )
    }

    /// Credits recognized, and of how many in the whole program.
    fn of_program(&self, target: &StackTarget) -> String {
        let number = |credits: Option<Hundredths>| credits.map(|credits| self.number(credits));
        let credits = number(target.credits).unwrap_or_else(|| "–".to_owned());
        number(target.program_credits).map_or(credits.clone(), |whole| format!("{credits} / {whole}"))
    }

    /// Roles of staff.
    pub(crate) fn staff(&self, content: &Content) -> Option<Part> {
        let rich_cell = |text: &Text| Cell {
            main: self.rich(text),
            ..Cell::default()
        };
        let rows = content.resources.staff.iter().zip(1..).map(|(staff, place)| {
            vec![
                self.cell(&(place as usize).to_string()),
                rich_cell(&staff.role),
                rich_cell(&staff.qualification),
            ]
        });
        self.list(
            "resources/staff",
            &[("role", "text"), ("qualification", "wide")],
            rows.collect(),
        )
    }

    /// Files that belong to the descriptor, with the digests that tell them.
    pub(crate) fn attachments(&self, content: &Content) -> Option<Part> {
        let rows = content.attachments.iter().zip(1..).map(|(file, place)| {
            let digest: Vec<&str> = (0..file.sha256.len())
                .step_by(8)
                .filter_map(|at| file.sha256.get(at..at + 8))
                .collect();
            let size = Hundredths::from_hundredths(i32::try_from(file.bytes / 10).unwrap_or(i32::MAX));
            let size = if file.bytes < 1000 {
                self.say_with("print-bytes", &[("number", &file.bytes.to_string())])
            } else {
                self.say_with("print-kilobytes", &[("number", &self.number(size))])
            };
            vec![
                self.cell(&(place as usize).to_string()),
                Cell {
                    main: self.rich(&file.title).or_else(|| Some(self.rich_line(&file.name))),
                    note: format!(
                        "{} · SHA-256 {}",
                        self.line(&file.name),
                        self.ink.exact(&digest.join(" "))
                    ),
                    ..Cell::default()
                },
                self.cell(&size),
            ]
        });
        self.list("attachments", &[("file", "text"), ("size", "number")], rows.collect())
    }

    /// What the field said on paper: by whom it was typed, where its picture is, and what it speaks of.
    pub(crate) fn papers(&self, content: &Content) -> Option<Part> {
        let rows = content.paper_endorsements.iter().zip(1..).map(|(paper, place)| {
            let answers = [
                ("need", paper.answer_need),
                ("outcomes", paper.answer_outcomes),
                ("tasks", paper.answer_tasks),
                ("recognition", paper.answer_recognition),
            ];
            let answers = answers.into_iter().filter_map(|(question, answer)| {
                let answer = self.choice("endorsement-answer", answer?.token());
                Some(self.say_with(&format!("print-paper-{question}"), &[("answer", &answer)]))
            });
            let typist = paper.typed_by.as_ref().map(|name| {
                let name = self.line(name);
                self.say_with("print-paper-typed", &[("name", &name)])
            });
            let pages = paper.pages.iter().filter_map(|id| {
                let place = content.attachments.iter().position(|file| file.id == *id)?;
                Some(self.say_with("print-attachment-number", &[("number", &(place + 1).to_string())]))
            });
            let digests = [&paper.outcomes_sha256, &paper.assessments_sha256, &paper.credits_sha256];
            let digests = digests
                .into_iter()
                .flatten()
                .map(|digest| self.ink.exact(digest).clone());
            let note: Vec<String> = paper
                .position
                .map(|position| self.choice("endorsement-position", position.token()))
                .into_iter()
                .chain(paper.person.as_ref().map(|name| self.line(name)))
                .chain(paper.date.as_ref().map(|date| self.date(date)))
                .chain(answers)
                .chain(typist)
                .chain(pages)
                .chain(digests)
                .collect();
            vec![
                self.cell(&(place as usize).to_string()),
                Cell {
                    main: self.rich(&paper.organisation),
                    note: note.join(" · "),
                    body: self.rich(&paper.words),
                    ..Cell::default()
                },
            ]
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        (!rows.is_empty()).then(|| {
            Part::Table(Table {
                label: None,
                columns: vec![column(String::new(), "tag"), self.column("endorser", "text")],
                rows,
                foot: None,
                note: None,
            })
        })
    }

    /// A numbered list with its own columns.
    fn list(&self, path: &str, columns: &[(&str, &'static str)], rows: Vec<Vec<Cell>>) -> Option<Part> {
        let heads = columns.iter().map(|(name, kind)| self.column(name, kind));
        (!rows.is_empty()).then(|| {
            Part::Table(Table {
                label: Some(self.label(path)),
                columns: [column(String::new(), "tag")].into_iter().chain(heads).collect(),
                rows,
                foot: None,
                note: None,
            })
        })
    }
}
