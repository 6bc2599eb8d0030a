//! `cargo site pack`: one zip that a province's office can put on its server or on a USB stick.

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::build::{self, Order};
use super::wasm::Profile;
use super::{Failure, maker, workspace};

/// The sheet to read first; no name in Vietnamese letters, which some systems unpack wrongly.
const READ_FIRST: (&str, &str) = ("DOC-TRUOC.txt", include_str!("doc-truoc.txt"));

/// Builds the maker and the project's own pages and packs them, without the compressed twins, which unpacked files do not need.
///
/// # Errors
/// When a page cannot be built, or the file cannot be written.
pub fn run(out: Option<&Path>) -> Result<(), Failure> {
    let dist = workspace::dist();
    build::run(&Order {
        content: Vec::new(),
        out: dist.clone(),
        profile: Profile::Release,
    })?;
    let out = out.map_or_else(|| dist.join("bhyt-vneid.zip"), Path::to_path_buf);
    let mut files = vec![(
        READ_FIRST.0.to_owned(),
        windows_lines(READ_FIRST.1).into_bytes(),
    )];
    let maker = dist.join(maker::NAME);
    let bytes = fs::read(&maker).map_err(|cause| Failure::io(maker.display(), cause))?;
    files.push((maker::NAME.to_owned(), bytes));
    for locality in build::read(&[])? {
        files.extend(folder(&dist, &locality.id)?);
    }
    fs::write(&out, zip(&files)?).map_err(|cause| Failure::io(out.display(), cause))?;
    println!("{}", out.display());
    Ok(())
}

/// Notepad of old Windows shows other ends of lines as none.
fn windows_lines(text: &str) -> String {
    text.replace('\n', "\r\n")
}

/// The files of a built page, in the order of their names.
fn folder(dist: &Path, id: &str) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let place = dist.join(id);
    let failed = |cause| Failure::io(place.display(), cause);
    let mut files = Vec::new();
    for entry in fs::read_dir(&place).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let twin = path
            .extension()
            .is_some_and(|kind| kind == "br" || kind == "gz");
        if let (true, false, Some(name)) = (path.is_file(), twin, path.file_name()) {
            let name = format!("{id}/{}", name.to_string_lossy());
            files.push((name, fs::read(&path).map_err(failed)?));
        }
    }
    files.sort();
    Ok(files)
}

/// Files as one zip; the same files give the same bytes.
///
/// # Errors
/// When a name is too long for a zip, or the files are too many.
pub fn zip(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, Failure> {
    let failed = |cause| Failure::step("write a zip", cause);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in files {
        writer.start_file(name.as_str(), options).map_err(failed)?;
        writer
            .write_all(bytes)
            .map_err(|cause| Failure::step("write a zip", cause))?;
    }
    Ok(writer.finish().map_err(failed)?.into_inner())
}
