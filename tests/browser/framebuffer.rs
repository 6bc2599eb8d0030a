//! What a virtual display shows, as a PNG. Xvfb keeps its pixels in a file in the XWD format (`XWDFile.h` of X11).

use std::fs;
use std::path::Path;

/// A rectangle of the display: left, top, width and height in pixels.
pub type Rectangle = (u64, u64, u64, u64);

/// The places of the header's fields, counted in numbers of four bytes, the most significant byte first.
mod field {
    pub const HEADER_SIZE: usize = 0;
    pub const WIDTH: usize = 4;
    pub const HEIGHT: usize = 5;
    pub const BYTES_PER_LINE: usize = 12;
    pub const COLORS: usize = 19;
}

/// The bytes of an entry of the color table between header and pixels.
const COLOR_SIZE: usize = 12;

/// Reads a part of the display from Xvfb's file and returns it as a PNG. What lies outside the display is left out.
///
/// # Errors
/// Where the file cannot be read or is no picture of 32 bits a pixel.
pub fn png(file: &Path, (left, top, width, height): Rectangle) -> Result<Vec<u8>, String> {
    let display = fs::read(file).map_err(|why| format!("{}: {why}", file.display()))?;
    let (rows, width) =
        rows(&display, left, top, width, height).ok_or("the display's file is cut off")?;
    let mut picture = Vec::new();
    let height = u32::try_from(rows.len() / (3 * width.max(1))).map_err(|why| why.to_string())?;
    let width = u32::try_from(width).map_err(|why| why.to_string())?;
    let mut encoder = png::Encoder::new(&mut picture, width, height);
    encoder.set_color(png::ColorType::Rgb);
    let written = encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(&rows));
    written.map_err(|why| why.to_string())?;
    Ok(picture)
}

/// Returns red, green and blue of each pixel of the rectangle, row by row, and the pixels of a row.
fn rows(display: &[u8], left: u64, top: u64, width: u64, height: u64) -> Option<(Vec<u8>, usize)> {
    let number = |field: usize| -> Option<usize> {
        let bytes = display.get(4 * field..4 * field + 4)?;
        usize::try_from(u32::from_be_bytes(bytes.try_into().ok()?)).ok()
    };
    let pixels = number(field::HEADER_SIZE)? + COLOR_SIZE * number(field::COLORS)?;
    let line = number(field::BYTES_PER_LINE)?;
    let (left, top) = (usize::try_from(left).ok()?, usize::try_from(top).ok()?);
    let right = (left + usize::try_from(width).ok()?).min(number(field::WIDTH)?);
    let bottom = (top + usize::try_from(height).ok()?).min(number(field::HEIGHT)?);
    let mut rows = Vec::new();
    for row in top..bottom {
        let start = pixels + row * line;
        for pixel in display
            .get(start + 4 * left..start + 4 * right)?
            .chunks_exact(4)
        {
            rows.extend([pixel[2], pixel[1], pixel[0]]);
        }
    }
    Some((rows, right.checked_sub(left)?))
}
