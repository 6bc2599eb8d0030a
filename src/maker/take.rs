//! What a ward takes away: its page with all that belongs beside it, as one zip.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::page::{PICTURE, Page};

/// The sheet to read first, in every zip; no name in Vietnamese letters, which some systems unpack wrongly. Its lines end as
/// Notepad of old Windows needs it.
pub fn read_first() -> (String, Vec<u8>) {
    let text = include_str!("../site/doc-truoc.txt").replace('\n', "\r\n");
    ("DOC-TRUOC.txt".to_owned(), text.into_bytes())
}

/// Files as one zip; the same files give the same bytes.
///
/// # Errors
/// When a name is too long for a zip, or the files are too many.
pub fn archive(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, String> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in files {
        writer
            .start_file(name.as_str(), options)
            .map_err(|cause| cause.to_string())?;
        writer.write_all(bytes).map_err(|cause| cause.to_string())?;
    }
    let zip = writer.finish().map_err(|cause| cause.to_string())?;
    Ok(zip.into_inner())
}

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
    let inside = |name: &str| format!("{id}/{name}");
    let texts = page.files().map(|(name, text)| (inside(name), text.into()));
    let icons = icons.iter().map(|(name, png)| (inside(name), png.clone()));
    let share = share.map(|png| (inside(PICTURE), png.to_vec()));
    let files: Vec<_> = [read_first()]
        .into_iter()
        .chain(texts)
        .chain(icons)
        .chain(share)
        .collect();
    archive(&files)
}
