//! What a ward takes away: its page with all that belongs beside it, as one zip.

use std::io::{Cursor, Write as _};

use chrono::NaiveDateTime;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use page::{PICTURE, Page};

/// The sheet to read first, in every zip; no name in Vietnamese letters, which some systems unpack wrongly. Its lines end as
/// Notepad of old Windows needs it.
pub fn read_first() -> (String, Vec<u8>) {
    let text = include_str!("doc-truoc.txt").replace('\n', "\r\n");
    ("DOC-TRUOC.txt".to_owned(), text.into_bytes())
}

/// Packs files into one zip. Every entry carries the time `made`: a web server tells two versions of a file apart by its
/// length and its time, and answers "not modified" where both are equal.
///
/// # Errors
/// When a name is too long for a zip, the files are too many, or the year is not between 1980 and 2107.
pub fn archive(files: &[(String, Vec<u8>)], made: NaiveDateTime) -> Result<Vec<u8>, String> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let time = DateTime::try_from(made).map_err(|cause| cause.to_string())?;
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(time);
    for (name, bytes) in files {
        writer
            .start_file(name.as_str(), options)
            .map_err(|cause| cause.to_string())?;
        writer.write_all(bytes).map_err(|cause| cause.to_string())?;
    }
    let zip = writer.finish().map_err(|cause| cause.to_string())?;
    Ok(zip.into_inner())
}

/// The files of a page's folder in a zip: what the command line writes but the precompressed variants, and a sheet to read first.
///
/// # Errors
/// When a zip cannot hold them.
pub fn zip(
    id: &str,
    page: &Page,
    icons: &[(String, Vec<u8>)],
    share: Option<&[u8]>,
    made: NaiveDateTime,
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
    archive(&files, made)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use chrono::{NaiveDate, NaiveDateTime};
    use zip::ZipArchive;

    use super::archive;

    #[test]
    fn every_entry_carries_the_time_of_making() {
        let made = NaiveDate::from_ymd_opt(2026, 11, 30).and_then(|day| day.and_hms_opt(9, 30, 58));
        let made = made.expect("a time");
        let files = ["index.html", "sw.js"].map(|name| (name.to_owned(), b"a".to_vec()));
        let zip = archive(&files, made).expect("a zip");
        let mut zip = ZipArchive::new(Cursor::new(zip)).expect("a zip that opens");
        assert_eq!(zip.len(), 2);
        for at in 0..zip.len() {
            let entry = zip.by_index(at).expect("an entry");
            let time = entry
                .last_modified()
                .and_then(|time| NaiveDateTime::try_from(time).ok());
            assert_eq!(time, Some(made), "entry {at}");
        }
    }
}
