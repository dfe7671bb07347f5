//! The document of a workshop: the plan that it would be, and the one that was handed out.
//!
//! A plan is frozen when its kit is written, and at the latest when the first round begins: from then on everybody
//! scores what was frozen, whatever happens to the descriptors that it was made from.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::workshop::faults::{FAULTS, Seeds};
use ::workshop::{Case, FORMAT, PlannedRound, Reference, RoundResult, Workshop};
use descriptor::{Content, FieldPath, Flat, Lang, Scalar, Text, exercise, from_flat, lists, to_flat};
use review::PackRef;
use store::DocumentHead;

use super::{WORKSHOP, list_letter, rating};
use crate::compose::Rulebook;
use crate::failure::{Code, Failure};
use crate::library::sample;
use crate::wire::Both;
use crate::{Desk, packs, words};

/// What an exercise is marked with that was not made from one pilot.
const MARK: &str = "workshop";

/// What stands in the document.
pub(super) struct Document {
    pub(super) head: DocumentHead,
    pub(super) flat: Flat,
    /// Ids of the cases, in their order.
    pub(super) cases: Vec<String>,
    /// Ids of the rounds, in their order.
    pub(super) rounds: Vec<String>,
}

/// Where a case comes from.
pub(super) enum Source {
    /// A pilot, by its slug.
    Sample(String),
    /// A descriptor of the library, by its document.
    Descriptor(String),
}

/// A case as it would be handed out.
pub(super) struct Made {
    /// What it was made from; absent when that is gone.
    pub(super) base: Option<Content>,
    /// What everybody would read.
    pub(super) content: Content,
    /// Faults that were chosen and do not fit.
    pub(super) unfit: Vec<String>,
}

/// A frozen plan, and the ids of its cases in the document.
pub(super) struct Frozen {
    pub(super) plan: Workshop,
    pub(super) cases: Vec<String>,
}

impl Source {
    fn read(text: &str) -> Option<Source> {
        match text.split_once(':')? {
            ("sample", slug) => Some(Source::Sample(slug.to_owned())),
            ("document", id) => Some(Source::Descriptor(id.to_owned())),
            _ => None,
        }
    }

    pub(super) fn write(&self) -> String {
        match self {
            Source::Sample(slug) => format!("sample:{slug}"),
            Source::Descriptor(id) => format!("document:{id}"),
        }
    }

    /// What stands there; nothing when it is gone.
    pub(super) fn content(&self, desk: &Desk) -> Result<Option<Content>, Failure> {
        match self {
            Source::Sample(slug) => Ok(sample(slug)),
            Source::Descriptor(id) => {
                let head = desk.store.read(|reader| reader.document(id))?;
                if head.is_none_or(|head| head.kind != crate::library::DESCRIPTOR) {
                    return Ok(None);
                }
                let flat = desk.store.read(|reader| reader.flat(id))?;
                Ok(Some(from_flat(&flat).0))
            }
        }
    }
}

/// The words that faults write.
pub(super) fn seeds() -> Seeds {
    let text = |id: &str| {
        let both = words::both(id);
        Text {
            ka: both.ka,
            en: both.en,
        }
    };
    Seeds {
        vague: text("workshop-seed-vague"),
        award: text("workshop-seed-award"),
    }
}

impl Document {
    pub(super) fn read(desk: &Desk, id: &str) -> Result<Document, Failure> {
        let head = desk.store.read(|reader| reader.document(id))?;
        let head = head
            .filter(|head| head.kind == WORKSHOP)
            .ok_or_else(|| Failure::new(Code::DocumentMissing))?;
        let flat = desk.store.read(|reader| reader.flat(id))?;
        let mut items = lists::lists(&flat, &list_letter);
        Ok(Document {
            head,
            cases: items.remove("cases").unwrap_or_default(),
            rounds: items.remove("rounds").unwrap_or_default(),
            flat,
        })
    }

    pub(super) fn text(&self, path: &str) -> Option<String> {
        let value = self.flat.get(&FieldPath::parse(path).ok()?)?;
        value.as_text().map(str::to_owned).filter(|text| !text.is_empty())
    }

    pub(super) fn both(&self, path: &str) -> Text {
        let side = |lang: Lang| self.text(&format!("{path}/{}", lang.code()));
        Text {
            ka: side(Lang::Ka),
            en: side(Lang::En),
        }
    }

    /// A whole number, typed or chosen; 0 for what is none.
    pub(super) fn number(&self, path: &str) -> u32 {
        match self.flat.get(&FieldPath::known(path)) {
            Some(Scalar::Number(number)) => u32::try_from(*number).unwrap_or(0),
            Some(Scalar::Text(text)) => text.trim().parse().unwrap_or(0),
            _ => 0,
        }
    }

    /// Members of a set, such as the criteria of a round.
    fn members(&self, path: &str) -> Vec<&str> {
        let set = self
            .flat
            .iter()
            .filter(|(key, value)| key.is_within(path) && key.as_str() != path && **value == Scalar::Bool(true));
        set.map(|(key, _)| key.last()).collect()
    }

    /// The faults of a case, in the order of the library.
    pub(super) fn faults(&self, case: &str) -> Vec<&'static str> {
        let chosen = self.members(&format!("cases/{case}/faults"));
        let names = FAULTS.iter().map(|fault| fault.name);
        names.filter(|name| chosen.contains(name)).collect()
    }

    /// The criteria of a round, in the order of the pack.
    pub(super) fn criteria(&self, round: &str, rulebook: &Rulebook) -> Vec<String> {
        let chosen = self.members(&format!("rounds/{round}/criteria"));
        let known = rulebook.pack.criteria().iter().map(|criterion| &criterion.id);
        known.filter(|id| chosen.contains(&id.as_str())).cloned().collect()
    }

    /// The case of a round, when it is one of the document's.
    pub(super) fn case_of(&self, round: &str) -> Option<String> {
        self.text(&format!("rounds/{round}/case"))
            .filter(|case| self.cases.contains(case))
    }

    /// The pack by which everyone scores.
    pub(super) fn rulebook(&self, desk: &Desk) -> Result<Arc<Rulebook>, Failure> {
        let part = |name: &str| self.text(&format!("pack/{name}")).unwrap_or_default();
        packs::named(desk, &part("digest"), &part("id"), &part("version"))
    }

    /// A case as it would be handed out now.
    pub(super) fn case(&self, desk: &Desk, case: &str) -> Result<Made, Failure> {
        let source = self
            .text(&format!("cases/{case}/source"))
            .and_then(|text| Source::read(&text));
        let base = match source {
            Some(source) => source.content(desk)?,
            None => None,
        };
        let mut content = base.clone().unwrap_or_default();
        let mut unfit = Vec::new();
        let (seeds, chosen) = (seeds(), self.faults(case));
        for fault in FAULTS.iter().filter(|fault| chosen.contains(&fault.name)) {
            match fault.seed(&content, &seeds) {
                Ok(faulty) => content = faulty,
                Err(error) => unfit.push(error.name.to_owned()),
            }
        }
        Ok(Made {
            base,
            content: for_a_room(content),
            unfit,
        })
    }

    /// What participants see as the title of a case.
    pub(super) fn title_of(&self, case: &str, made: &Made) -> Text {
        let own = self.both(&format!("cases/{case}/title"));
        if own.is_empty() {
            made.content.identification.title.clone()
        } else {
            own
        }
    }

    /// The plan as it stands now, and each case as it would be handed out.
    pub(super) fn plan(&self, desk: &Desk) -> Result<(Workshop, Vec<Made>), Failure> {
        let rulebook = self.rulebook(desk)?;
        let made = self.cases.iter().map(|case| self.case(desk, case));
        let made: Vec<Made> = made.collect::<Result<_, _>>()?;
        let letters: BTreeMap<&str, String> = self
            .cases
            .iter()
            .map(String::as_str)
            .zip(('a'..='z').map(String::from))
            .collect();
        let letter = |case: &str| letters.get(case).cloned().unwrap_or_default();
        let case = |(id, made): (&String, &Made)| Case {
            id: letter(id),
            title: self.title_of(id, made),
            content: made.content.clone(),
        };
        let round = |id: &String| PlannedRound {
            case: self.case_of(id).map(|case| letter(&case)).unwrap_or_default(),
            criteria: self.criteria(id, &rulebook),
            minutes: self.number(&format!("rounds/{id}/minutes")),
        };
        let small = |path: &str| u8::try_from(self.number(path)).unwrap_or(u8::MAX);
        let plan = Workshop {
            format: FORMAT,
            id: self.head.id.clone(),
            title: self.both("title"),
            place: self.both("place"),
            date: self.text("date"),
            pack: PackRef {
                id: rulebook.pack.head.id.clone(),
                version: rulebook.pack.head.version.clone(),
                digest: rulebook.digest.to_string(),
            },
            tables: small("tables"),
            seats: small("seats"),
            cases: self.cases.iter().zip(&made).map(case).collect(),
            rounds: self.rounds.iter().map(round).collect(),
        };
        Ok((plan, made))
    }

    /// The plan that was handed out.
    pub(super) fn frozen(&self) -> Result<Option<Frozen>, Failure> {
        let (Some(plan), Some(cases)) = (self.text("frozen/plan"), self.text("frozen/cases")) else {
            return Ok(None);
        };
        Ok(Some(Frozen {
            plan: serde_json::from_str(&plan).map_err(|error| Failure::internal().because(error))?,
            cases: cases.split(' ').map(str::to_owned).collect(),
        }))
    }

    /// The plan that holds: the frozen one, else the one that stands there now.
    pub(super) fn in_force(&self, desk: &Desk) -> Result<Frozen, Failure> {
        match self.frozen()? {
            Some(frozen) => Ok(frozen),
            None => Ok(Frozen {
                plan: self.plan(desk)?.0,
                cases: self.cases.clone(),
            }),
        }
    }

    /// The edits that freeze a plan.
    pub(super) fn freeze(&self, plan: &Workshop) -> Vec<(FieldPath, Option<Scalar>)> {
        let plan = String::from_utf8(signing::canonical(plan)).unwrap_or_default();
        let text = |text: String| Some(Scalar::Text(text));
        vec![
            (FieldPath::known("frozen/plan"), text(plan)),
            (FieldPath::known("frozen/cases"), text(self.cases.join(" "))),
        ]
    }

    /// The facilitator's judgements of a case, by criterion.
    pub(super) fn references(&self, case: &str) -> BTreeMap<String, Reference> {
        let place = format!("reference/{case}");
        let mut found = BTreeMap::new();
        for (path, value) in &self.flat {
            let Some(criterion) = path
                .as_str()
                .strip_prefix(&place)
                .and_then(|rest| rest.strip_prefix('/'))
                .and_then(|rest| rest.strip_suffix("/rating"))
            else {
                continue;
            };
            if let Some(rating) = value.as_text().and_then(rating) {
                let reasons = self.both(&format!("{place}/{criterion}/reasons"));
                found.insert(criterion.to_owned(), Reference { rating, reasons });
            }
        }
        found
    }

    /// What the room agreed that criteria mean.
    pub(super) fn meanings(&self) -> BTreeMap<String, Text> {
        let places = self.flat.keys().filter(|path| path.is_within("meanings"));
        let criteria = places.filter_map(|path| path.as_str().split('/').nth(1));
        criteria
            .map(|criterion| (criterion.to_owned(), self.both(&format!("meanings/{criterion}"))))
            .filter(|(_, text)| !text.is_empty())
            .collect()
    }

    /// The results of the closed rounds, in their order.
    pub(super) fn results(&self) -> Result<Vec<RoundResult>, Failure> {
        let kept = self.flat.iter().filter(|(path, _)| path.is_within("results/rounds"));
        let texts = kept.filter_map(|(_, value)| value.as_text());
        let read = |text: &str| serde_json::from_str(text).map_err(|error| Failure::internal().because(error));
        let mut results: Vec<RoundResult> = texts.map(read).collect::<Result<_, _>>()?;
        results.sort_by_key(|result| result.round);
        Ok(results)
    }

    /// When participants' data were wiped.
    pub(super) fn wiped(&self) -> Option<String> {
        self.text("wiped/at")
    }
}

impl Frozen {
    /// The facilitator's judgements of the case of a round.
    pub(super) fn references(&self, document: &Document, case: &str) -> BTreeMap<String, Reference> {
        let place = self.plan.cases.iter().position(|one| one.id == case);
        let item = place.and_then(|place| self.cases.get(place));
        item.map(|item| document.references(item)).unwrap_or_default()
    }

    /// What the case of a round is called.
    pub(super) fn case_title(&self, round: u8) -> Both {
        let case = self.plan.round(round).and_then(|round| self.plan.case(&round.case));
        case.map(|case| Both::from(&case.title)).unwrap_or_default()
    }
}

/// What everybody may read: an exercise in the one form of texts, without the people to whom a real one leads.
fn for_a_room(mut content: Content) -> Content {
    for organisation in [&mut content.provider, &mut content.awarding_body] {
        organisation.contact = None;
        organisation.email = None;
    }
    let mut flat = to_flat(&content);
    exercise::mark(&mut flat, MARK);
    from_flat(&flat).0
}
