//! Leaving people out of texts: the version of a report that is published.
//!
//! Names are found in every case of Georgian, and in Georgian and in Latin letters whichever they were written in.
//! Better a word too many is left out than a name too few; that something stood there is always said. Deliberately not
//! here: which parts of a report are not printed at all (`panel_model`).

use std::collections::BTreeSet;

use descriptor::{Content, FieldKind, FieldPath, Lang, Scalar, Text, field_kind, to_flat};
use panel::{Opinion, PanelReport};
use review::{Evidence, Response, folded};
use rulebook::Pack;

use crate::print::{FindingLine, PanelPrint, Standing};

/// Fields of a descriptor in which people stand.
const PEOPLE: [&str; 4] = ["contact", "email", "person", "typedBy"];
/// The most Latin letters that a case adds to a Georgian name: „-ისთვისაც“.
const ENDING: usize = 12;
/// A shorter part of a name is sought only within the whole name.
const PART: usize = 3;

/// Everything that people said, as it is printed.
pub(crate) struct Said {
    pub(crate) report: PanelReport,
    pub(crate) opinions: Vec<(signing::Did, Opinion)>,
    pub(crate) response: Option<Response>,
    pub(crate) findings: Vec<FindingLine>,
}

impl Said {
    /// All of it, or without people.
    pub(crate) fn of(print: &PanelPrint<'_>) -> Said {
        let mut said = Said {
            report: print.report.clone(),
            opinions: print.opinions.to_vec(),
            response: print.response.cloned(),
            findings: print.findings.to_vec(),
        };
        if print.redacted {
            said.redact(&Redactor::of(print), print.lang);
        }
        said
    }

    fn redact(&mut self, redactor: &Redactor, lang: Lang) {
        let report = &mut self.report;
        redactor.text(&mut report.text);
        for decision in &mut report.decisions {
            redactor.text(&mut decision.text);
            let lists = [
                &mut decision.recommendations,
                &mut decision.suggestions,
                &mut decision.good_practice,
            ];
            lists.into_iter().flatten().for_each(|text| redactor.text(text));
        }
        let sentences = report.passages.iter_mut().flat_map(|passage| &mut passage.sentences);
        sentences.for_each(|sentence| redactor.text(&mut sentence.text));
        for anchor in &mut report.evidence {
            redactor.quote(&anchor.field, &mut anchor.exact, lang);
        }
        report
            .replies
            .iter_mut()
            .for_each(|reply| redactor.text(&mut reply.text));
        report
            .changes
            .iter_mut()
            .for_each(|change| redactor.text(&mut change.reason));
        for (_, opinion) in &mut self.opinions {
            redactor.text(&mut opinion.words);
        }
        for point in self.response.iter_mut().flat_map(|response| &mut response.points) {
            redactor.text(&mut point.text);
            for evidence in &mut point.evidence {
                if let Evidence::Quote(anchor) = evidence {
                    redactor.quote(&anchor.field, &mut anchor.exact, lang);
                }
            }
        }
        for finding in &mut self.findings {
            finding.sentence = redactor.line(&finding.sentence, lang);
        }
    }
}

/// One word of a name as it is compared: in Latin letters, whatever it was written in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Stem(String);

impl Stem {
    fn of(word: &str) -> Stem {
        Stem(latin(word))
    }

    /// In Georgian a name loses its last vowel and gains an ending; in Latin letters it may gain an s.
    fn is_in(&self, word: &str) -> bool {
        let found = latin(word);
        if !word.chars().any(is_georgian) {
            return found
                .strip_prefix(&self.0)
                .is_some_and(|ending| matches!(ending, "" | "s"));
        }
        let stem = match self.0.strip_suffix(['a', 'e', 'i', 'o', 'u']) {
            Some(stem) if stem.len() >= PART => stem,
            _ => self.0.as_str(),
        };
        found.strip_prefix(stem).is_some_and(|ending| ending.len() <= ENDING)
    }
}

fn latin(word: &str) -> String {
    word.chars().map(folded).collect()
}

fn is_georgian(letter: char) -> bool {
    matches!(u32::from(letter), 0x10A0..=0x10FF | 0x1C90..=0x1CBF)
}

/// The names that are left out.
struct Redactor {
    /// Words that follow each other, longer names first.
    names: Vec<Vec<Stem>>,
    /// What stands in their place, Georgian and English.
    marks: [String; 2],
}

impl Redactor {
    fn of(print: &PanelPrint<'_>) -> Redactor {
        let content = print.content;
        let both = |text: &Text| {
            Lang::BOTH
                .into_iter()
                .filter_map(|lang| text.get(lang).map(str::to_owned))
                .collect()
        };
        let mut people: Vec<String> = print
            .round
            .members
            .iter()
            .flat_map(|member| both(&member.name))
            .collect::<Vec<_>>();
        for paper in &content.paper_endorsements {
            people.extend(paper.person.iter().chain(&paper.typed_by).cloned());
        }
        let mut perhaps: Vec<String> = both(print.judged.signer);
        if let Standing::Signed(signature) = &print.standing {
            people.extend(both(signature.name));
        }
        let contacts = [&content.provider, &content.awarding_body].map(|body| body.contact.as_deref());
        for contact in contacts.into_iter().flatten() {
            perhaps.extend(contact.split(['/', ',', ';', '(', ')', '\n']).map(str::to_owned));
        }
        let mut names = BTreeSet::new();
        for name in people {
            names.extend(sought(&name, &BTreeSet::new()));
        }
        // A contact is as often an office as a person: of it no word is sought alone that the descriptor uses, too.
        let known = words_of(content, print.pack);
        for name in perhaps {
            names.extend(sought(&name, &known));
        }
        let mut names: Vec<Vec<Stem>> = names.into_iter().collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        let mark = |lang: Lang| {
            print
                .words
                .message(lang.code(), "print-panel-left-out", &i18n::Args::new())
        };
        Redactor {
            names,
            marks: [mark(Lang::Ka), mark(Lang::En)],
        }
    }

    fn mark(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ka => &self.marks[0],
            Lang::En => &self.marks[1],
        }
    }

    fn text(&self, text: &mut Text) {
        text.ka = text.ka.as_deref().map(|side| self.line(side, Lang::Ka));
        text.en = text.en.as_deref().map(|side| self.line(side, Lang::En));
    }

    fn quote(&self, field: &FieldPath, words: &mut String, lang: Lang) {
        *words = if is_of_a_person(field) {
            self.mark(lang).to_owned()
        } else {
            self.line(words, Lang::from_code(field.last()).unwrap_or(lang))
        };
    }

    /// The text without names and addresses.
    fn line(&self, text: &str, lang: Lang) -> String {
        let words = words(text);
        let mut out = String::with_capacity(text.len());
        let (mut at, mut next) = (0, 0);
        while next < words.len() {
            let taken = self
                .names
                .iter()
                .find_map(|name| stands(name, text, &words[next..]))
                .or_else(|| {
                    let address = address(text, words[next].0)?;
                    let count = words[next..].iter().take_while(|word| word.1 <= address.1).count();
                    Some((count.max(1), address))
                });
            let Some((count, (start, end))) = taken else {
                next += 1;
                continue;
            };
            out.push_str(&text[at..start.max(at)]);
            out.push_str(self.mark(lang));
            at = end;
            next += count;
        }
        out.push_str(&text[at..]);
        out
    }
}

/// The name, and each part of it that may stand alone.
fn sought(name: &str, known: &BTreeSet<String>) -> Vec<Vec<Stem>> {
    let parts: Vec<&str> = words(name).into_iter().map(|(start, end)| &name[start..end]).collect();
    if parts.is_empty() {
        return Vec::new();
    }
    let alone = |part: &str| parts.len() > 1 && part.chars().count() >= PART && !known.contains(&part.to_lowercase());
    let own = parts.iter().filter(|part| alone(part));
    let mut all: Vec<Vec<Stem>> = own.map(|part| vec![Stem::of(part)]).collect();
    all.push(parts.iter().map(|part| Stem::of(part)).collect());
    all
}

/// Where a name stands at the beginning of these words: how many of them it is, and its span.
fn stands(name: &[Stem], text: &str, words: &[(usize, usize)]) -> Option<(usize, (usize, usize))> {
    let own = words.get(..name.len())?;
    let follows = own.windows(2).all(|pair| {
        let between = &text[pair[0].1..pair[1].0];
        between
            .chars()
            .all(|letter| letter.is_whitespace() || matches!(letter, '-' | '.'))
    });
    let is_it = name
        .iter()
        .zip(own)
        .all(|(stem, (start, end))| stem.is_in(&text[*start..*end]));
    let span = (own.first()?.0, own.last()?.1);
    (follows && is_it).then_some((name.len(), span))
}

/// The mail address that a word begins.
fn address(text: &str, start: usize) -> Option<(usize, usize)> {
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '@' | '.' | '_' | '-' | '+');
    let end = text[start..]
        .find(|letter| !is_part(letter))
        .map_or(text.len(), |end| start + end);
    let address = text[start..end].trim_end_matches(['.', '-']);
    let (before, after) = address.split_once('@')?;
    (!before.is_empty() && !after.is_empty()).then_some((start, start + address.len()))
}

/// The spans of runs of letters and digits.
fn words(text: &str) -> Vec<(usize, usize)> {
    let mut words = Vec::new();
    let mut begin = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (letter.is_alphanumeric(), begin) {
            (true, None) => begin = Some(at),
            (false, Some(start)) => {
                words.push((start, at));
                begin = None;
            }
            _ => {}
        }
    }
    words
}

/// Whether a person stands in a field, and not on the whole a text.
fn is_of_a_person(field: &FieldPath) -> bool {
    PEOPLE.contains(&field.last())
}

/// The words that descriptor and pack use.
fn words_of(content: &Content, pack: &Pack) -> BTreeSet<String> {
    let flat = to_flat(content);
    let written = flat.iter().filter_map(|(path, value)| match (value, field_kind(path)) {
        (Scalar::Text(text), Some(FieldKind::Prose | FieldKind::Line)) if !is_of_a_person(path) => Some(text.as_str()),
        _ => None,
    });
    let asked = pack
        .criteria()
        .iter()
        .flat_map(|criterion| Lang::BOTH.map(|lang| criterion.text.get(lang)));
    let all = written.chain(asked);
    all.flat_map(|text| {
        words(text)
            .into_iter()
            .map(move |(start, end)| text[start..end].to_lowercase())
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn redactor(names: &[&str], known: &[&str]) -> Redactor {
        let known: BTreeSet<String> = known.iter().map(|word| (*word).to_owned()).collect();
        let mut names: Vec<Vec<Stem>> = names.iter().flat_map(|name| sought(name, &known)).collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        Redactor {
            names,
            marks: ["[–]".into(), "[–]".into()],
        }
    }

    #[test]
    fn a_name_is_left_out_in_every_case_and_by_each_of_its_parts() {
        let redactor = redactor(&["Nino Nimushadze"], &[]);
        for (text, left) in [
            ("თქვა ნინო ნიმუშაძემ.", "თქვა [–]."),
            ("ნიმუშაძისთვის და ნინოს", "[–] და [–]"),
            ("Nimushadze’s view, NINO agrees", "[–]’s view, [–] agrees"),
            ("nino-nimushadze", "[–]"),
            ("ნინა ვარ; საათნინ", "[–] ვარ; საათნინ"),
            ("Nimushadzes Nimushadzeli", "[–] Nimushadzeli"),
            ("nothing of it", "nothing of it"),
            ("", ""),
        ] {
            assert_eq!(redactor.line(text, Lang::Ka), left, "{text:?}");
        }
    }

    #[test]
    fn an_address_is_left_out_and_what_is_none_stays() {
        let redactor = redactor(&[], &[]);
        for (text, left) in [
            ("write to nino.n@example.org.", "write to [–]."),
            ("(a_b-c@x.ge)", "([–])"),
            ("5 @ 3, a@ b", "5 @ 3, a@ b"),
            ("a@b", "[–]"),
        ] {
            assert_eq!(redactor.line(text, Lang::En), left, "{text:?}");
        }
    }

    #[test]
    fn of_an_office_no_word_is_sought_alone_that_is_used_elsewhere() {
        let redactor = redactor(&["Credentials Office"], &["credentials"]);
        assert_eq!(
            redactor.line("credentials of the Credentials Office, an office", Lang::En),
            "credentials of the [–], an [–]"
        );
    }
}
