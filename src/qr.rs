//! QR codes as inline SVG: the video's while the page is built, the page's own where it is read.
//!
//! Always black on white with the four-module quiet zone that ISO/IEC 18004 asks for, in dark mode and in print too:
//! phone cameras read inverted or borderless codes badly.

use qrcodegen::{QrCode, QrCodeEcc};

const QUIET_ZONE: i32 = 4;

/// One QR code ready to be drawn: a square of `side` modules and the path of the dark ones.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Drawing {
    /// Modules a side, quiet zone included: the SVG's view box is `0 0 side side`.
    pub side: i32,
    /// SVG path data that fills every dark module.
    pub path: String,
}

/// Draws an address, with error correction M (15 % of the code may be unreadable), as posters get dirty.
///
/// Answers nothing for an address longer than a QR code can hold (2,331 bytes).
///
/// ```
/// let drawing = bhyt_vneid::qr::draw("https://vneid.gov.vn").unwrap();
/// assert_eq!(drawing.side, 25 + 8);
/// ```
pub fn draw(address: &str) -> Option<Drawing> {
    // Small letters leave no other mode than bytes. To look for one would bring the string searcher into the page, and
    // panics that tell a piece of text.
    let code = QrCode::encode_binary(address.as_bytes(), QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size())
                .take_while(|&column| code.get_module(column, y))
                .count() as i32;
            if run > 0 {
                let [x, y, run] =
                    [x + QUIET_ZONE, y + QUIET_ZONE, run].map(|number| number.to_string());
                path.push_str(&["M", &x, ",", &y, "h", &run, "v1h-", &run, "z"].concat());
            }
            x += run.max(1);
        }
    }
    Some(Drawing {
        side: code.size() + 2 * QUIET_ZONE,
        path,
    })
}
