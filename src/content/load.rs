//! A content file read into the model, every rule on the way.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use toml::de::DeTable;

use super::log::Log;
use super::model::Locality;
use super::problems::Problems;
use super::reader::Fields;
use super::sections::locality;
use super::text;

/// The largest content file, in bytes; the two of the project have a quarter of it.
pub const MAX_BYTES: u64 = 128 * 1024;

impl Locality {
    /// Reads a content file from its text; `source_name` is its path, and its last part must be `<id>.toml`.
    ///
    /// # Errors
    /// Every mistake in the text, with its line.
    ///
    /// ```
    /// use bhyt_vneid::content::Locality;
    ///
    /// let problems = Locality::parse("content/x.toml", "id = \"x\"\ntitel = \"Thẻ BHYT\"").unwrap_err();
    /// let first = problems.iter().find(|p| p.line == Some(2)).unwrap();
    /// assert_eq!(
    ///     first.to_string(),
    ///     "content/x.toml:2: titel: không có khóa này; có phải bạn muốn viết title?"
    /// );
    /// ```
    pub fn parse(source_name: &str, text: &str) -> Result<Self, Problems> {
        if text.len() as u64 > MAX_BYTES {
            return Err(Problems::of_file(
                source_name,
                None,
                text::too_big(MAX_BYTES),
            ));
        }
        let log = Log::new(source_name, text);
        let (table, mistakes) = DeTable::parse_recoverable(text);
        log.syntax(&mistakes);
        let stem = Path::new(source_name)
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default();
        let read = Fields::root(&log, table.get_ref(), |fields| locality(fields, &stem));
        match (Problems::found(log.into_problems()), read) {
            (None, Some(locality)) => Ok(locality),
            (Some(problems), _) => Err(problems),
            (None, None) => unreachable!("a field that could not be read has written down why"),
        }
    }
}

/// Reads one content file.
///
/// # Errors
/// The file cannot be read, is too large or not UTF-8, or has mistakes; all of them at once.
pub fn load(path: &Path) -> Result<Locality, Problems> {
    let source = path.display().to_string();
    let refuse = |line, message| Problems::of_file(&source, line, message);
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MAX_BYTES + 1).read_to_end(&mut bytes))
        .map_err(|error| refuse(None, text::unreadable(&error)))?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(refuse(None, text::too_big(MAX_BYTES)));
    }
    let content = String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = 1 + good.iter().filter(|byte| **byte == b'\n').count();
        refuse(Some(line), text::NOT_UTF8.to_owned())
    })?;
    Locality::parse(&source, &content)
}

/// Reads every `*.toml` of a folder, in the order of their names.
///
/// # Errors
/// The folder cannot be read or holds no such file, or files have mistakes; those of all files at once.
pub fn load_all(dir: &Path) -> Result<Vec<Locality>, Problems> {
    let refuse =
        |message: &str| Problems::of_file(&dir.display().to_string(), None, message.to_owned());
    let entries = fs::read_dir(dir).map_err(|_| refuse(text::NO_FOLDER))?;
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()
        .map_err(|_| refuse(text::NO_FOLDER))?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    paths.sort();
    if paths.is_empty() {
        return Err(refuse(text::NO_FILES));
    }
    let mut localities = Vec::new();
    let mut problems = Vec::new();
    for path in paths {
        match load(&path) {
            Ok(locality) => localities.push(locality),
            Err(found) => problems.extend(found.into_list()),
        }
    }
    match Problems::found(problems) {
        None => Ok(localities),
        Some(problems) => Err(problems),
    }
}
