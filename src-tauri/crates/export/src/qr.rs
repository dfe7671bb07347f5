//! A QR picture as a drawing: dark squares in one path, one unit a square.

use qrcode::{Color, EcLevel, QrCode};

/// Squares of light around a picture, without which a camera does not find it (ISO/IEC 18004 §9.1 asks for four).
const MARGIN: usize = 4;

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// How many squares it is wide and high, its margin included.
    pub size: u32,
    /// The dark squares as the `d` of an SVG path.
    pub path: String,
}

/// Draws a text; `None` when it is too long for a picture.
#[must_use]
pub fn qr(text: &str) -> Option<Qr> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (place, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            let (x, y) = (place % width + MARGIN, place / width + MARGIN);
            path.push_str(&format!("M{x} {y}h1v1h-1z"));
        }
    }
    Some(Qr {
        size: u32::try_from(width + 2 * MARGIN).ok()?,
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_is_drawn_with_its_three_finders_and_margin() {
        let drawn = qr("50559 87329 70999 00814 52525").expect("it is short");
        assert_eq!(drawn.size, 25 + 8, "version 2 is 25 squares wide");
        for (x, y) in [(4, 4), (28, 4), (4, 28)] {
            assert!(
                drawn.path.contains(&format!("M{x} {y}h1v1h-1z")),
                "a corner of a finder at {x} {y}"
            );
        }
        assert!(!drawn.path.contains("M3 "), "nothing in the margin");
    }

    #[test]
    fn what_is_too_long_is_not_drawn() {
        assert_eq!(qr(&"a".repeat(4000)), None);
    }
}
