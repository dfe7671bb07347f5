//! Ids of items inside a descriptor: one letter for the kind and eight random base32 letters, never reused, never shown.

/// Letters of an id (RFC 4648 base32 in lower case).
const LETTERS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";

/// Makes the id of a new item: `kind` is its letter (`o` outcome, `a` activity, `x` assessment, `n` need claim,
/// `t` stackability target, `s` staff, `f` attachment, `k` skill link, `e` evidence, `r` remark).
#[must_use]
pub fn item_id(kind: char, random: [u8; 5]) -> String {
    let bits = random.iter().fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
    let letters = (0..8)
        .rev()
        .map(|place| char::from(LETTERS[usize::try_from(bits >> (place * 5) & 31).unwrap_or(0)]));
    format!("{kind}-{}", letters.collect::<String>())
}

/// True for the form that [`item_id`] gives, with that letter.
#[must_use]
pub fn is_item_id(kind: char, text: &str) -> bool {
    let mut letters = text.bytes();
    letters.next() == u8::try_from(kind).ok()
        && letters.next() == Some(b'-')
        && letters.len() == 8
        && letters.all(|letter| LETTERS.contains(&letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_a_letter_and_eight_base32_letters() {
        assert_eq!(item_id('o', [0; 5]), "o-aaaaaaaa");
        assert_eq!(item_id('x', [255; 5]), "x-77777777");
        assert!(is_item_id('o', &item_id('o', [1, 2, 3, 4, 5])));
        for bad in [
            "o-aaaaaaa",
            "o-aaaaaaaaa",
            "a-aaaaaaaa",
            "o_aaaaaaaa",
            "o-AAAAAAAA",
            "o-aaaaaaa1",
            "",
            "ო-aaaaaaaa",
        ] {
            assert!(!is_item_id('o', bad), "{bad:?}");
        }
    }
}
