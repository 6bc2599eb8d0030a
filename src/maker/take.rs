//! What a ward takes away: its page with all that belongs beside it, as one zip.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::text::READ_FIRST;
use crate::page::{PICTURE, Page};

/// The files of a page's folder in a zip: what the command line writes but the compressed twins, and a sheet to read first.
///
/// # Errors
/// When a zip cannot hold them.
pub fn zip(
    id: &str,
    page: &Page,
    icons: &[(String, Vec<u8>)],
    share: Option<&[u8]>,
) -> Result<Vec<u8>, String> {
    let read_first = READ_FIRST.replace('\n', "\r\n");
    let texts = page
        .files()
        .map(|(name, text)| (name.to_owned(), text.as_bytes()));
    let icons = icons.iter().map(|(name, png)| (name.clone(), &png[..]));
    let share = share.map(|png| (PICTURE.to_owned(), png));
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut add = |name: &str, bytes: &[u8]| {
        writer
            .start_file(name, options)
            .map_err(|cause| cause.to_string())?;
        writer.write_all(bytes).map_err(|cause| cause.to_string())
    };
    add("DOC-TRUOC.txt", read_first.as_bytes())?;
    for (name, bytes) in texts.into_iter().chain(icons).chain(share) {
        add(&format!("{id}/{name}"), bytes)?;
    }
    let zip = writer.finish().map_err(|cause| cause.to_string())?;
    Ok(zip.into_inner())
}
