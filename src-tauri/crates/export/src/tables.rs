//! The lists of a descriptor as tables: outcomes, activities with hours, assessments with weights, and the matrix of all three.

use descriptor::workload::{Hours, activity_hours, hours, weights};
use descriptor::{Category, Content, Hundredths};

use crate::model::{Cell, Column, Group, Item, Matrix, MatrixRow, Part, Table};
use crate::pen::Pen;

impl Pen<'_> {
    /// Outcomes under their categories, with the numbers that people see.
    pub(crate) fn outcomes(&self, content: &Content) -> Vec<Part> {
        let categories = Category::ALL.iter().copied().map(Some).chain([None]);
        let groups = categories.map(|category| {
            let numbered = content.outcomes.iter().zip(1..);
            let items = numbered
                .filter(|(outcome, _)| outcome.category == category)
                .map(|(outcome, number)| {
                    let skills: Vec<&str> = outcome.skills.iter().map(|skill| skill.label.as_str()).collect();
                    let note = if skills.is_empty() {
                        String::new()
                    } else {
                        self.say_with("print-skills", &[("skills", &skills.join(", "))])
                    };
                    Item {
                        number,
                        body: self.rich(&outcome.text).unwrap_or_else(|| self.gap()),
                        note,
                    }
                });
            let title = category.map_or_else(
                || self.say("print-category-none"),
                |category| self.choice("category", category.token()),
            );
            Group {
                title,
                items: items.collect(),
            }
        });
        let groups: Vec<Group> = groups.filter(|group| !group.items.is_empty()).collect();
        if groups.is_empty() {
            Vec::new()
        } else {
            vec![Part::Groups { groups }]
        }
    }

    /// Why each outcome sits at the level.
    pub(crate) fn justifications(&self, content: &Content) -> Option<Part> {
        let items = content.outcomes.iter().zip(1..).filter_map(|(outcome, number)| {
            Some(Item {
                number,
                body: self.rich(&outcome.level_justification)?,
                note: String::new(),
            })
        });
        let items: Vec<Item> = items.collect();
        let title = self.label("outcomes/*/levelJustification");
        (!items.is_empty()).then(|| Part::Groups {
            groups: vec![Group { title, items }],
        })
    }

    /// Activities with their hours, and the sums.
    pub(crate) fn activities(&self, content: &Content) -> Option<Part> {
        let rows = content.activities.iter().zip(1..).map(|(activity, place)| {
            let own = activity_hours(activity);
            let kind = activity.kind.map(|kind| self.choice("activity-kind", kind.token()));
            let outcomes = Some(positions(content, &activity.outcomes)).filter(|outcomes| !outcomes.is_empty());
            let outcomes = outcomes.map(|numbers| self.say_with("print-outcomes-of", &[("numbers", &numbers)]));
            let note: Vec<String> = kind.into_iter().chain(outcomes).collect();
            let mut row = vec![
                self.cell(&(place as usize).to_string()),
                Cell {
                    main: self.rich(&activity.title),
                    note: note.join(" · "),
                    ..Cell::default()
                },
            ];
            row.extend(self.hour_cells(own));
            row
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        let mut foot = vec![Cell::default(), self.cell(&self.say("print-sum"))];
        foot.extend(self.hour_cells(hours(content)));
        let labels = ["contact", "independent", "assessment", "total", "practical"];
        let mut columns = vec![column(String::new(), "tag"), self.column("activity", "text")];
        columns.extend(labels.map(|name| self.column(name, "number")));
        let total = hours(content).total();
        let needed = content
            .workload
            .credits
            .map(|credits| credits.product(self.pack.head.hours_per_credit));
        let note = content.workload.credits.zip(needed).map(|(credits, needed)| {
            self.say_with(
                "print-hours-note",
                &[
                    ("total", &self.number(total)),
                    ("credits", &self.number(credits)),
                    ("each", &self.number(self.pack.head.hours_per_credit)),
                    ("needed", &self.number(needed)),
                ],
            )
        });
        (!rows.is_empty()).then_some(Part::Table(Table {
            label: None,
            columns,
            rows,
            foot: Some(foot),
            note,
        }))
    }

    fn hour_cells(&self, of: Hours) -> [Cell; 5] {
        [of.contact, of.independent, of.assessment, of.total(), of.practical].map(|number| {
            self.cell(&if number == Hundredths::ZERO {
                "–".to_owned()
            } else {
                self.number(number)
            })
        })
    }

    /// Assessments with weights and thresholds, and what each is.
    pub(crate) fn assessments(&self, content: &Content) -> Option<Part> {
        let percent = |number: Option<Hundredths>| {
            number.map_or_else(
                || "–".to_owned(),
                |number| self.say_with("print-percent", &[("number", &self.number(number))]),
            )
        };
        let rows = content.assessments.iter().zip(1..).map(|(assessment, place)| {
            let kind = assessment.kind.map(|kind| self.choice("assessment-type", kind.token()));
            let supervision = assessment
                .supervision
                .map(|kind| self.choice("supervision", kind.token()));
            let note: Vec<String> = kind.into_iter().chain(supervision).collect();
            vec![
                self.cell(&(place as usize).to_string()),
                Cell {
                    main: self.rich(&assessment.title),
                    note: note.join(" · "),
                    body: self.rich(&assessment.description),
                    ..Cell::default()
                },
                self.cell(&positions(content, &assessment.outcomes)),
                self.cell(&percent(assessment.weight)),
                self.cell(&percent(assessment.threshold)),
            ]
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        (!rows.is_empty()).then(|| {
            Part::Table(Table {
                label: None,
                columns: vec![
                    column(String::new(), "tag"),
                    self.column("assessment-name", "text"),
                    self.column("outcomes", "tag"),
                    self.column("weight", "number"),
                    self.column("threshold", "number"),
                ],
                rows,
                foot: Some(vec![
                    Cell::default(),
                    self.cell(&self.say("print-sum")),
                    Cell::default(),
                    self.cell(&percent(Some(weights(content)))),
                    Cell::default(),
                ]),
                note: Some(self.say("print-threshold-note")),
            })
        })
    }

    /// Which outcome is taught by which activity and proven by which assessment.
    pub(crate) fn matrix(&self, content: &Content) -> Option<Part> {
        if content.outcomes.is_empty() || (content.activities.is_empty() && content.assessments.is_empty()) {
            return None;
        }
        let rows = content.outcomes.iter().zip(1..).map(|(outcome, number)| {
            let taught = content
                .activities
                .iter()
                .map(|activity| activity.outcomes.contains(&outcome.id));
            let proven = content
                .assessments
                .iter()
                .map(|assessment| assessment.outcomes.contains(&outcome.id));
            MatrixRow {
                number,
                text: self.plain(&outcome.text),
                marks: taught.chain(proven).collect(),
            }
        });
        Some(Part::Matrix(Matrix {
            label: self.say("print-matrix"),
            corner: self.say("print-column-outcome"),
            taught: self.say("print-matrix-activities"),
            proven: self.say("print-matrix-assessments"),
            activities: content.activities.len(),
            assessments: content.assessments.len(),
            rows: rows.collect(),
            key: self.say("print-matrix-key"),
            yes: self.say("print-yes"),
            no: self.say("print-no"),
        }))
    }

    pub(crate) fn column(&self, name: &str, kind: &'static str) -> Column {
        column(self.say(&format!("print-column-{name}")), kind)
    }

    pub(crate) fn cell(&self, text: &str) -> Cell {
        Cell {
            text: text.to_owned(),
            ..Cell::default()
        }
    }

    /// What stands in place of words that nobody wrote.
    pub(crate) fn gap(&self) -> crate::model::Rich {
        self.rich_line(&self.say("print-gap"))
    }
}

pub(crate) fn column(label: String, kind: &'static str) -> Column {
    Column { label, kind }
}

/// The positions of outcomes, `1, 3, 4`, which stay on one line.
fn positions(content: &Content, ids: &[String]) -> String {
    let places: Vec<String> = ids
        .iter()
        .filter_map(|id| content.outcome_position(id))
        .map(|place| place.to_string())
        .collect();
    places.join(",\u{a0}")
}
