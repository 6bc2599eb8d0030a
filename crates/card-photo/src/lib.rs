//! Reads the QR code of a health-insurance card from a photo, given as the brightness of its pixels.
//!
//! [`quircs`] finds and decodes codes, but separates black from white by one threshold for the whole picture and reads each cell
//! from one pixel. A photo from a phone is shaded and blurred, so several [`PASSES`] prepare it differently before. The work is
//! bounded by the number of pixels and of passes.
//!
//! `docs/measurements.md` has what each pass reads. No program of this workspace calls this crate yet.

#![forbid(unsafe_code)]

mod picture;

pub use picture::Picture;

/// How one pass prepares a photo.
struct Pass {
    size: Size,
    sharpen: Option<Sharpen>,
}

/// The size at which a pass looks.
enum Size {
    /// The photo's own.
    Own,
    /// Twice the photo's own, with at most this longer side, in pixels.
    Doubled(usize),
    /// This longer side, in pixels.
    Side(usize),
}

/// An unsharp mask: adds what the picture differs by from its blurred self.
struct Sharpen {
    /// The reach of the blur, in pixels.
    radius: usize,
    /// How many times the difference is added.
    times: i32,
}

const EACH: [Pass; PASSES] = [
    Pass {
        size: Size::Own,
        sharpen: None,
    },
    Pass {
        size: Size::Doubled(2000),
        sharpen: Some(Sharpen {
            radius: 3,
            times: 3,
        }),
    },
    Pass {
        size: Size::Side(1000),
        sharpen: Some(Sharpen {
            radius: 2,
            times: 2,
        }),
    },
];

/// The number of passes.
pub const PASSES: usize = 3;

/// A pixel is compared with the mean of a square whose half is this part of the longer side.
const SURROUNDINGS: usize = 16;
/// By how much a black pixel is darker than that mean: paper without print is white in spite of its noise.
const DARKER: i32 = 20;

/// Reads a photo by one pass, counted from 0, and returns the text of the first code that it can decode.
///
/// The decoder panics on some pictures without a code. The caller goes on with the next pass then.
pub fn read(photo: &Picture, pass: usize) -> Option<Vec<u8>> {
    let Pass { size, sharpen } = EACH.get(pass)?;
    let own = photo.longer_side();
    let side = match *size {
        Size::Own => own,
        Size::Doubled(most) => most.min(2 * own).max(own),
        Size::Side(side) => side,
    };
    let mut picture = photo.resized(side);
    if let Some(Sharpen { radius, times }) = *sharpen {
        picture = picture.sharpened(radius, times);
    }
    let picture = picture.black_and_white(side / SURROUNDINGS, DARKER);
    let mut decoder = quircs::Quirc::default();
    decoder
        .identify(picture.width(), picture.height(), picture.pixels())
        .find_map(|code| Some(code.ok()?.decode().ok()?.payload))
}
