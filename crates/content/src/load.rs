//! A content file read into the model, every rule on the way.

use toml::de::DeTable;

use super::layers::{self, COMMON, Find, Layer};
use super::log::Log;
use super::model::{ContentFile, Locality};
use super::problems::Problems;
use super::sections::locality;
use super::text;
pub use super::text::too_big;
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
        parse_with(source_name, text, &|_| Ok(None))
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
        parse_with(source_name, text, &|id| {
            let file = || ContentFile {
                name: layers::COMMON_NAME.to_owned(),
                text: common.to_owned(),
            };
            Ok((id == COMMON).then(file))
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

/// Reads a content file from its text, which can extend what `find` gives for an id, or the common content that the program
/// carries where it gives nothing.
///
/// # Errors
/// As [`Locality::parse`], and as `find`.
///
/// ```
/// use content::{ContentFile, parse_with, starter};
///
/// let province = "id = \"tinh-x\"\nextends = \"common\"\npage = false\n";
/// let ward = starter("xa-x").unwrap().replacen("\"common\"", "\"tinh-x\"", 1);
/// let ward = parse_with("xa-x.toml", &ward, &|id| {
///     let file = ContentFile { name: "tinh-x.toml".into(), text: province.into() };
///     Ok((id == "tinh-x").then_some(file))
/// });
/// assert_eq!(ward.unwrap().id, "xa-x");
/// ```
pub fn parse_with(
    source_name: &str,
    text: &str,
    find: &dyn Fn(&str) -> Result<Option<ContentFile>, Problems>,
) -> Result<Locality, Problems> {
    let first = Layer {
        source: source_name.to_owned(),
        text: text.to_owned(),
    };
    read(first, &|id| {
        let found = find(id)?.as_ref().map(Layer::from);
        Ok(found.or_else(|| (id == COMMON).then(Layer::common)))
    })
}

/// Returns true for a content file that builds no page: others extend it.
pub fn builds_no_page(text: &str) -> bool {
    let (table, _) = DeTable::parse_recoverable(text);
    let page = table.get_ref().get("page");
    page.and_then(|page| page.get_ref().as_bool()) == Some(false)
}
