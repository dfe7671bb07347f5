//! The six digits that let a participant in.

use std::fmt;

/// How many digits there are.
const DIGITS: usize = 6;

/// The six digits, compared in the same time whatever is compared.
#[derive(Clone, Copy)]
pub struct JoinCode([u8; DIGITS]);

impl JoinCode {
    /// A code from random bits.
    #[must_use]
    pub fn new(random: u64) -> Self {
        let mut rest = random;
        Self([(); DIGITS].map(|()| {
            let digit = u8::try_from(rest % 10).unwrap_or_default();
            rest /= 10;
            b'0' + digit
        }))
    }

    /// Whether somebody typed this code.
    #[must_use]
    pub fn is(&self, typed: &[u8]) -> bool {
        let mut differs = u8::from(typed.len() != DIGITS);
        for (place, digit) in self.0.iter().enumerate() {
            differs |= digit ^ typed.get(place).copied().unwrap_or_default();
        }
        std::hint::black_box(differs) == 0
    }
}

impl fmt::Display for JoinCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|digit| write!(f, "{}", char::from(*digit)))
    }
}

/// Not for logs.
impl fmt::Debug for JoinCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JoinCode(……)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_six_digits_themselves_are_the_code() {
        let code = JoinCode::new(0x0123_4567_89ab_cdef);
        let digits = code.to_string();
        assert_eq!(digits.len(), DIGITS, "six digits, zeros in front included");
        assert!(code.is(digits.as_bytes()), "itself");
        assert!(!code.is(b""), "nothing");
        assert!(!code.is(format!("{digits}0").as_bytes()), "longer");
        assert!(!code.is(&digits.as_bytes()[1..]), "shorter");
        for place in 0..DIGITS {
            let mut other = digits.clone().into_bytes();
            other[place] = b'0' + (other[place] - b'0' + 1) % 10;
            assert!(!code.is(&other), "another digit at {place}");
        }
        assert_eq!(JoinCode::new(0).to_string(), "000000");
        assert!(!format!("{code:?}").contains(&digits), "not in a log");
    }
}
