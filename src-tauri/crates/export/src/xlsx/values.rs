//! One field as a cell: what it holds, what may be chosen for it, and what does not fit.

use descriptor::fields::{FieldKind, Set};
use descriptor::{FieldPath, Scalar};
use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, Formula, Worksheet};

use super::layout::Line;
use super::look::cut;
use super::write::{Book, Written};
use super::{cells, is_cut};
use crate::loss::{Loss, LossKind};
use crate::sections::list_of as choice_list;

impl Book<'_> {
    /// The value of one field; for a set `path` ends in `/*`.
    pub(super) fn cell(&mut self, sheet: &mut Worksheet, at: (u32, u16), line: &Line<'_>, path: &str) -> Written {
        if let (FieldKind::Member(set), Some(body)) = (line.kind, path.strip_suffix("/*")) {
            let members = self.members(set, body, line.pattern);
            return self.put(sheet, at, path, &members);
        }
        let value = FieldPath::parse(path)
            .ok()
            .and_then(|path| self.flat.get(&path).cloned());
        let (row, column) = at;
        match (line.kind, value) {
            (_, None) => return self.empty(sheet, at, line),
            (FieldKind::Choice(tokens), Some(Scalar::Text(token))) if tokens.contains(&token.as_str()) => {
                let words = cells::choice(self.print.words, self.print.lang, choice_list(line.pattern), &token);
                sheet.write_string_with_format(row, column, words, &self.formats.value)?;
            }
            (FieldKind::Hundredths, Some(Scalar::Text(text))) if cells::number(&text).is_some() => {
                let number = cells::number(&text).unwrap_or_default();
                sheet.write_number_with_format(row, column, number, &self.formats.number)?;
            }
            (_, Some(Scalar::Number(number))) => match i32::try_from(number) {
                Ok(number) => {
                    sheet.write_number_with_format(row, column, f64::from(number), &self.formats.number)?;
                }
                Err(_) => self.put(sheet, at, path, &number.to_string())?,
            },
            (_, Some(Scalar::Text(text))) => self.put(sheet, at, path, &text)?,
            (_, Some(Scalar::Bool(yes))) => self.put(sheet, at, path, &yes.to_string())?,
        }
        self.offer(sheet, at, line)
    }

    /// An empty cell that takes what its field takes.
    pub(super) fn empty(&self, sheet: &mut Worksheet, (row, column): (u32, u16), line: &Line<'_>) -> Written {
        let is_number = matches!(line.kind, FieldKind::Hundredths | FieldKind::Integer);
        let format = if is_number {
            &self.formats.number
        } else {
            &self.formats.value
        };
        sheet.write_blank(row, column, format)?;
        self.offer(sheet, (row, column), line)
    }

    /// A text, cut where a cell ends; that it was cut is a loss.
    pub(super) fn put(&mut self, sheet: &mut Worksheet, (row, column): (u32, u16), path: &str, text: &str) -> Written {
        if text.is_empty() {
            sheet.write_blank(row, column, &self.formats.value)?;
            return Ok(());
        }
        if is_cut(text)
            && let Ok(path) = FieldPath::parse(path)
        {
            self.losses.push(Loss::at(LossKind::Cut, path));
        }
        sheet.write_string_with_format(row, column, cut(text), &self.formats.value)?;
        Ok(())
    }

    /// The members of a set: words of a closed list, or the numbers of items that people see.
    fn members(&self, set: Set, body: &str, pattern: &str) -> String {
        let is_member = |member: &str| {
            let path = FieldPath::parse(&format!("{body}/{member}"));
            path.is_ok_and(|path| self.flat.get(&path) == Some(&Scalar::Bool(true)))
        };
        let numbered = |list: &str| {
            let ids = self.items.get(list).cloned().unwrap_or_default();
            let numbers = (1..).zip(ids).filter(|(_, id)| is_member(id));
            numbers
                .map(|(number, _): (u32, _)| number.to_string())
                .collect::<Vec<_>>()
        };
        let words = match set {
            Set::Outcomes => numbered("outcomes"),
            Set::Attachments => numbered("attachments"),
            Set::Tokens(tokens) => {
                let chosen = tokens.iter().filter(|token| is_member(token));
                chosen
                    .map(|token| cells::choice(self.print.words, self.print.lang, choice_list(pattern), token))
                    .collect()
            }
        };
        words.join(", ")
    }

    /// Offers the words of a closed list.
    pub(super) fn offer(&self, sheet: &mut Worksheet, (row, column): (u32, u16), line: &Line<'_>) -> Written {
        if let FieldKind::Choice(_) = line.kind
            && let Some(range) = self.choices.get(choice_list(line.pattern))
        {
            let choose = DataValidation::new()
                .allow_list_formula(Formula::new(range))
                .set_error_style(DataValidationErrorStyle::Warning);
            sheet.add_data_validation(row, column, row, column, &choose)?;
        }
        Ok(())
    }
}
