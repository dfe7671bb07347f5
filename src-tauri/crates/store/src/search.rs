//! The library's rows and finding them by any word, prefix or inner part of a word, in both languages.

use rusqlite::{Row as SqlRow, params, params_from_iter};
use unicode_normalization::UnicodeNormalization;

use crate::error::StoreError;
use crate::reader::{Reader, from_json, to_json};
use crate::records::{Row, RowData};
use crate::writer::Tx;

/// Shortest part of a word that is looked for inside words: the index knows groups of three characters.
const INNER: usize = 3;

/// Most words of a query that are looked at.
const WORDS: usize = 16;

/// One form for all ways of writing the same word: NFC, lower case, Mtavruli as Mkhedruli.
#[must_use]
pub fn fold(text: &str) -> String {
    // Unicode gives each Mtavruli letter its Mkhedruli letter as lower case; SQLite's tokenizer does not know that.
    text.nfc().flat_map(char::to_lowercase).nfc().collect()
}

/// The words of a query as the index knows them; anything that is no letter or digit only separates.
fn words(query: &str) -> Vec<String> {
    let folded = fold(query);
    let words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.take(WORDS).map(str::to_owned).collect()
}

const COLUMNS: &str = "d.id, d.kind, r.title_ka, r.title_en, r.provider_ka, r.provider_en, r.credits, r.level, r.state,
    r.detail, d.touched, d.trashed, d.version";

impl Reader {
    /// The library's rows of a kind: all of them with the newest first, or those that have every word of the query
    /// with the best first. The words of a query may be prefixes or stand inside other words; no query is an error.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn rows(&self, kind: Option<&str>, query: Option<&str>, trashed: bool) -> Result<Vec<Row>, StoreError> {
        let words = words(query.unwrap_or_default());
        let mut values: Vec<Option<String>> = vec![kind.map(str::to_owned), Some(i64::from(trashed).to_string())];
        let mut sql = format!("SELECT {COLUMNS} FROM documents d JOIN rows r ON r.document = d.number");
        let mut order = String::new();
        if !words.is_empty() {
            let all: Vec<String> = words.iter().map(|word| prefix(word)).collect();
            values.push(Some(all.join(" AND ")));
            // A word in the title weighs more than one in the provider's name or in the text.
            sql.push_str(
                " LEFT JOIN (SELECT rowid AS found, bm25(words, 10.0, 4.0, 1.0) AS score FROM words WHERE words MATCH ?3)
                  ON found = d.number",
            );
            order.push_str("score IS NULL, score, ");
        }
        sql.push_str(" WHERE (?1 IS NULL OR d.kind = ?1) AND (d.trashed IS NOT NULL) = CAST(?2 AS INTEGER)");
        for word in &words {
            values.push(Some(prefix(word)));
            let place = values.len();
            sql.push_str(&format!(
                " AND (d.number IN (SELECT rowid FROM words WHERE words MATCH ?{place})"
            ));
            if word.chars().count() >= INNER {
                values.push(Some(format!("\"{word}\"")));
                let place = values.len();
                sql.push_str(&format!(
                    " OR d.number IN (SELECT rowid FROM inner_words WHERE inner_words MATCH ?{place})"
                ));
            }
            sql.push(')');
        }
        sql.push_str(&format!(" ORDER BY {order}d.touched DESC, d.number DESC"));
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut found = statement.query(params_from_iter(values))?;
        let mut rows = Vec::new();
        while let Some(row) = found.next()? {
            rows.push(read(row)?);
        }
        Ok(rows)
    }
}

impl Tx<'_> {
    /// Sets what the library shows and finds of a document.
    ///
    /// # Errors
    /// [`StoreError::NoDocument`].
    pub fn set_row(&mut self, id: &str, row: &RowData) -> Result<(), StoreError> {
        let number = self.standing(id)?.number;
        self.connection
            .prepare_cached(
                "INSERT OR REPLACE INTO rows
                 (document, title_ka, title_en, provider_ka, provider_en, credits, level, state, detail)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![
                number,
                row.title_ka,
                row.title_en,
                row.provider_ka,
                row.provider_en,
                row.credits,
                row.level,
                row.state,
                to_json(&row.detail)
            ])?;
        // Words that did not change are not indexed again.
        self.connection
            .prepare_cached(
                "INSERT INTO texts (document, title, provider, body) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (document) DO UPDATE SET title = excluded.title, provider = excluded.provider,
                     body = excluded.body
                 WHERE title <> excluded.title OR provider <> excluded.provider OR body <> excluded.body",
            )?
            .execute(params![
                number,
                fold(&format!("{}\n{}", row.title_ka, row.title_en)),
                fold(&format!("{}\n{}", row.provider_ka, row.provider_en)),
                fold(&row.search)
            ])?;
        Ok(())
    }
}

/// A word or the beginning of one, in the words of FTS5; the word holds letters and digits only.
fn prefix(word: &str) -> String {
    format!("\"{word}\"*")
}

fn read(row: &SqlRow<'_>) -> Result<Row, StoreError> {
    Ok(Row {
        id: row.get(0)?,
        kind: row.get(1)?,
        title_ka: row.get(2)?,
        title_en: row.get(3)?,
        provider_ka: row.get(4)?,
        provider_en: row.get(5)?,
        credits: row.get(6)?,
        level: row.get(7)?,
        state: row.get(8)?,
        detail: from_json(&row.get::<_, String>(9)?)?,
        touched: row.get(10)?,
        trashed: row.get(11)?,
        version: row.get(12)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_a_word_is_folded_into_one() {
        for (written, folded) in [
            ("ᲢᲣᲠᲘᲖᲛᲘ", "ტურიზმი"),
            ("ტურიზმი", "ტურიზმი"),
            ("GIS for Tourism", "gis for tourism"),
            ("E\u{301}tude", "étude"),
            ("ÉTUDE", "étude"),
        ] {
            assert_eq!(fold(written), folded);
        }
    }

    #[test]
    fn what_is_no_letter_or_digit_only_separates() {
        assert_eq!(words("\"გის\" AND (c++) NEAR/2 *"), ["გის", "and", "c", "near", "2"]);
        assert!(words(" \" * ( ) : ^ - \u{0} ").is_empty());
        assert_eq!(words(&"ა ".repeat(100)).len(), WORDS, "a query has a longest length");
    }
}
