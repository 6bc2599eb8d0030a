//! A content file read into the model, every rule on the way.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use toml::de::DeTable;

use super::layers::{self, COMMON, Find, Layer};
use super::log::Log;
use super::model::{ContentFile, Locality};
use super::problems::Problems;
use super::sections::locality;
use super::text;
use super::toml_cursor::TomlCursor;

/// The largest content file, in bytes; the largest of the project, the common content, has half of it.
pub const MAX_BYTES: u64 = 128 * 1024;

impl Locality {
    /// Reads a content file from its text; `source_name` is its path, and its last part must be `<id>.toml`. It can extend
    /// the common content that the program carries.
    ///
    /// # Errors
    /// Every mistake in the text and in what it extends, with file and line.
    ///
    /// ```
    /// use content::Locality;
    ///
    /// let problems = Locality::parse("content/x.toml", "id = \"x\"\nreviewd = 2026-11-24").unwrap_err();
    /// let first = problems.iter().find(|p| p.line == Some(2)).unwrap();
    /// assert_eq!(
    ///     first.to_string(),
    ///     "content/x.toml:2: reviewd: không có mục tên này; có phải bạn muốn viết reviewed?"
    /// );
    /// ```
    pub fn parse(source_name: &str, text: &str) -> Result<Self, Problems> {
        Self::parse_over(source_name, text, layers::COMMON_TEXT)
    }

    /// As [`Self::parse`], with this text in place of the common content that the program carries.
    ///
    /// # Errors
    /// Every mistake in both texts, with file and line.
    ///
    /// ```
    /// use content::{Locality, starter};
    ///
    /// let ward = starter("x").unwrap();
    /// let common = "id = \"common\"\npage = false\nsummary = 1";
    /// let problems = Locality::parse_over("content/x.toml", &ward, common).unwrap_err();
    /// assert!(problems.iter().any(|p| p.source == "content/common.toml" && p.line == Some(3)));
    /// ```
    pub fn parse_over(source_name: &str, text: &str, common: &str) -> Result<Self, Problems> {
        let layer = |source: &str, text: &str| Layer {
            source: source.to_owned(),
            text: text.to_owned(),
        };
        read(layer(source_name, text), &|id| {
            Ok((id == COMMON).then(|| layer(layers::COMMON_NAME, common)))
        })
    }
}

fn read(first: Layer, find: Find) -> Result<Locality, Problems> {
    if first.text.len() as u64 > MAX_BYTES {
        let message = text::too_big(MAX_BYTES);
        return Err(Problems::of_file(&first.source, None, message));
    }
    let layers = layers::chain(first, find)?;
    let log = Log::new(&layers);
    let (table, left_out) = layers::merged(&layers, &log);
    let stem = layers[0].stem().to_owned();
    let notes = log.notes();
    let read = TomlCursor::root(&log, &table, |fields| locality(fields, &stem, &left_out));
    match (Problems::found(log.into_problems()), read) {
        (None, Some(locality)) => Ok(Locality {
            files: layers
                .into_iter()
                .filter(|layer| layer.stem() != COMMON)
                .map(file)
                .collect(),
            notes,
            ..locality
        }),
        (Some(problems), _) => Err(problems),
        (None, None) => unreachable!("a field that could not be read has written down why"),
    }
}

fn file(layer: Layer) -> ContentFile {
    ContentFile {
        name: format!("{}.toml", layer.stem()),
        text: layer.text,
    }
}

/// Reads a content file that can extend the others of a list, and the common content that the program carries.
///
/// # Errors
/// As [`Locality::parse`].
pub fn parse_files(files: &[ContentFile]) -> Result<Locality, Problems> {
    let first = files.first().map(Layer::from).unwrap_or_else(|| Layer {
        source: String::new(),
        text: String::new(),
    });
    read(first, &among(files))
}

/// Finds what the first of these files can extend: the others, and the common content that the program carries.
pub(super) fn among(files: &[ContentFile]) -> impl Fn(&str) -> Result<Option<Layer>, Problems> {
    move |id| {
        let mut others = files.iter().skip(1).map(Layer::from);
        let found = others.find(|layer| layer.stem() == id);
        Ok(found.or_else(|| (id == COMMON).then(Layer::common)))
    }
}

/// Reads one content file.
///
/// # Errors
/// The file cannot be read, is too large or not UTF-8, or has mistakes; all of them at once.
pub fn load(path: &Path) -> Result<Locality, Problems> {
    read_beside(
        layer(path)?,
        &path.parent().map(Path::to_owned).unwrap_or_default(),
    )
}

/// Reads a content file from its text, which can extend the files of a folder.
///
/// # Errors
/// As [`load`].
pub fn parse_beside(folder: &Path, source_name: &str, text: &str) -> Result<Locality, Problems> {
    let first = Layer {
        source: source_name.to_owned(),
        text: text.to_owned(),
    };
    read_beside(first, folder)
}

fn read_beside(first: Layer, folder: &Path) -> Result<Locality, Problems> {
    read(first, &|id| {
        let file = folder.join(format!("{id}.toml"));
        match file.exists() {
            true => layer(&file).map(Some),
            false => Ok((id == COMMON).then(Layer::common)),
        }
    })
}

/// A file's text under its name.
fn layer(path: &Path) -> Result<Layer, Problems> {
    let source = path.display().to_string();
    let refuse = |line, message| Problems::of_file(&source, line, message);
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MAX_BYTES + 1).read_to_end(&mut bytes))
        .map_err(|error| refuse(None, text::unreadable(&error)))?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(refuse(None, text::too_big(MAX_BYTES)));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = 1 + good.iter().filter(|byte| **byte == b'\n').count();
        refuse(Some(line), text::NOT_UTF8.to_owned())
    })?;
    Ok(Layer { source, text })
}

/// Whether a file says that it is for others to extend and no page itself.
fn builds_no_page(path: &Path) -> bool {
    let Ok(layer) = layer(path) else { return false };
    let (table, _) = DeTable::parse_recoverable(&layer.text);
    let page = table.get_ref().get("page");
    page.and_then(|page| page.get_ref().as_bool()) == Some(false)
}

/// Reads every `*.toml` of a folder that builds a page, in the order of their names.
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
    paths.retain(|path| !builds_no_page(path));
    paths.sort();
    if paths.is_empty() {
        return Err(refuse(text::NO_FILES));
    }
    load_each(&paths)
}

/// Reads these files.
///
/// # Errors
/// Files have mistakes, those of all files at once; or two of them have one id, so that one page would overwrite the other.
pub fn load_each(paths: &[PathBuf]) -> Result<Vec<Locality>, Problems> {
    let mut localities: Vec<(Locality, String)> = Vec::new();
    let mut problems = Vec::new();
    for path in paths {
        let source = path.display().to_string();
        match load(path) {
            Ok(locality) => match localities.iter().find(|(other, _)| other.id == locality.id) {
                Some((_, first)) => {
                    let message = text::taken_file_id(first);
                    problems.extend(Problems::of_file(&source, None, message).into_list());
                }
                None => localities.push((locality, source)),
            },
            Err(found) => problems.extend(found.into_list()),
        }
    }
    match Problems::found(problems) {
        None => Ok(localities
            .into_iter()
            .map(|(locality, _)| locality)
            .collect()),
        Some(problems) => Err(problems),
    }
}
