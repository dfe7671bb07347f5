//! A photograph made small enough to travel: what people attach comes from telephones, and a package should fit into a
//! letter.
//!
//! Decoding hostile pictures is bounded in size and memory; what cannot be made smaller is left as it is.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageReader, Limits, Rgb, RgbImage, imageops::FilterType};

/// The longer side of a picture that was made smaller, in pixels: an A4 page at about 170 dots an inch.
const LONGEST_SIDE: u32 = 2000;
/// Of 100: text in a photographed letter stays readable.
const QUALITY: u8 = 82;
/// No picture that people attach has a longer side, in pixels.
const LARGEST_SIDE: u32 = 20_000;
/// Memory that decoding may take, in bytes.
const MEMORY: u64 = 512 * 1024 * 1024;

/// A picture that cannot be made smaller.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PictureFlaw {
    /// The bytes are no picture that can be read.
    #[error("not a picture: {0}")]
    Unreadable(String),
    /// Made again, it would not be smaller.
    #[error("the picture is as small as it gets")]
    Small,
}

/// The picture as a JPEG whose longer side has at most 2,000 pixels; what was transparent is white.
///
/// # Errors
/// [`PictureFlaw`].
pub fn smaller(bytes: &[u8]) -> Result<Vec<u8>, PictureFlaw> {
    let unreadable = |error: &dyn std::fmt::Display| PictureFlaw::Unreadable(error.to_string());
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|error| unreadable(&error))?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST_SIDE);
    limits.max_image_height = Some(LARGEST_SIDE);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let picture = reader.decode().map_err(|error| unreadable(&error))?;
    let picture = if picture.width().max(picture.height()) > LONGEST_SIDE {
        picture.resize(LONGEST_SIDE, LONGEST_SIDE, FilterType::Lanczos3)
    } else {
        picture
    };
    let mut made = Vec::new();
    JpegEncoder::new_with_quality(&mut made, QUALITY)
        .encode_image(&on_white(&picture))
        .map_err(|error| unreadable(&error))?;
    // Each time a JPEG is written again it loses detail: less than a tenth is not worth it.
    if made.len() * 10 < bytes.len() * 9 {
        Ok(made)
    } else {
        Err(PictureFlaw::Small)
    }
}

/// A JPEG knows no transparency: the paper behind is white.
fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let colored = picture.to_rgba8();
    RgbImage::from_fn(colored.width(), colored.height(), |x, y| {
        let [red, green, blue, alpha] = colored.get_pixel(x, y).0;
        let mixed = |color: u8| {
            let (color, alpha) = (u32::from(color), u32::from(alpha));
            u8::try_from((color * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
        };
        Rgb([mixed(red), mixed(green), mixed(blue)])
    })
}

#[cfg(test)]
mod tests {
    use image::{ImageFormat, Rgba, RgbaImage};

    use super::*;

    /// A picture that no format makes much smaller: every pixel is another color.
    fn noise(width: u32, height: u32) -> Vec<u8> {
        let picture = RgbaImage::from_fn(width, height, |x, y| {
            let mixed = (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503)).to_le_bytes();
            Rgba([mixed[0], mixed[1], mixed[2], 255])
        });
        let mut bytes = Vec::new();
        picture
            .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)
            .expect("a picture");
        bytes
    }

    #[test]
    fn a_large_photograph_becomes_a_small_jpeg_of_the_same_shape() {
        let large = noise(2400, 1200);
        let small = smaller(&large).expect("it can be made smaller");
        assert!(
            small.len() * 2 < large.len(),
            "{} of {} bytes",
            small.len(),
            large.len()
        );
        let picture = image::load_from_memory_with_format(&small, ImageFormat::Jpeg).expect("a JPEG");
        assert_eq!((picture.width(), picture.height()), (2000, 1000));
    }

    #[test]
    fn what_was_transparent_is_white() {
        let clear = RgbaImage::from_pixel(64, 64, Rgba([0, 0, 0, 0]));
        assert_eq!(
            on_white(&DynamicImage::ImageRgba8(clear)).get_pixel(5, 5).0,
            [255, 255, 255]
        );
    }

    #[test]
    fn a_picture_that_would_not_shrink_stays_as_it_is() {
        let once = smaller(&noise(300, 300)).expect("the first time");
        assert_eq!(smaller(&once), Err(PictureFlaw::Small));
    }

    #[test]
    fn bytes_that_only_begin_like_a_picture_are_refused() {
        let whole = noise(64, 64);
        for bytes in [&b""[..], b"%PDF-1.7", &whole[..8], &whole[..whole.len() / 2]] {
            assert!(
                matches!(smaller(bytes), Err(PictureFlaw::Unreadable(_))),
                "{} bytes",
                bytes.len()
            );
        }
        // A header that promises 60,000 by 60,000 pixels.
        let mut vast = whole;
        vast[16..24].copy_from_slice(&[0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60]);
        assert!(matches!(smaller(&vast), Err(PictureFlaw::Unreadable(_))), "too vast");
    }
}
