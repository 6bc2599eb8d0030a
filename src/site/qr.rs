//! QR codes as inline SVG, drawn while the page is built.
//!
//! Always black on white with the four-module quiet zone that ISO/IEC 18004 asks for, in dark mode and in print too:
//! phone cameras read inverted or borderless codes badly.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

use super::Failure;

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
/// # Errors
/// When the address is longer than a QR code can hold (2,331 bytes).
///
/// ```
/// let drawing = bhyt_vneid::site::qr::draw("https://vneid.gov.vn").unwrap();
/// assert_eq!(drawing.side, 25 + 8);
/// ```
pub fn draw(address: &str) -> Result<Drawing, Failure> {
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).map_err(|cause| {
        Failure::Usage(format!(
            "{address}: the address does not fit into a QR code ({cause})"
        ))
    })?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size())
                .take_while(|&column| code.get_module(column, y))
                .count() as i32;
            if run > 0 {
                write!(
                    path,
                    "M{},{}h{run}v1h-{run}z",
                    x + QUIET_ZONE,
                    y + QUIET_ZONE
                )
                .expect("writing to memory does not fail");
            }
            x += run.max(1);
        }
    }
    Ok(Drawing {
        side: code.size() + 2 * QUIET_ZONE,
        path,
    })
}
