//! Text as XML: escaped, and without the characters that XML cannot hold.

/// Escapes a text for an element or an attribute.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' => escaped.push(letter),
            _ if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// True for letters of the Georgian scripts.
pub(super) fn is_georgian(letter: char) -> bool {
    matches!(letter, '\u{10a0}'..='\u{10ff}' | '\u{1c90}'..='\u{1cbf}' | '\u{2d00}'..='\u{2d2f}')
}

/// Splits a text where the script changes, so that each piece is set in a font that has its letters. Digits, signs and
/// spaces stay with what stands before them.
pub(super) fn scripts(text: &str) -> Vec<(bool, &str)> {
    let mut pieces = Vec::new();
    let (mut start, mut georgian) = (0, None);
    for (at, letter) in text.char_indices() {
        if !letter.is_alphabetic() {
            continue;
        }
        let here = is_georgian(letter);
        match georgian {
            None => georgian = Some(here),
            Some(before) if before != here => {
                pieces.push((before, &text[start..at]));
                (start, georgian) = (at, Some(here));
            }
            Some(_) => {}
        }
    }
    if start < text.len() {
        pieces.push((georgian.unwrap_or(false), &text[start..]));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_told_apart_and_no_letter_is_lost() {
        let text = "QGIS-ით რუკა, 12 % map";
        let pieces = scripts(text);
        assert_eq!(pieces, [(false, "QGIS-"), (true, "ით რუკა, 12 % "), (false, "map")]);
        assert_eq!(scripts("12 %"), [(false, "12 %")]);
        assert_eq!(scripts(""), []);
        assert_eq!(escape("a<b>&\"\u{1}\u{fffe}"), "a&lt;b&gt;&amp;&quot;");
    }
}
