//! The file that a new ward starts from.

use std::fmt;

use super::rules;

/// The starter: a whole file in the words of any ward, with `ID_OF_WARD` where its id belongs.
const TEMPLATE: &str = include_str!("starter.toml");
const PLACEHOLDER: &str = "ID_OF_WARD";

/// An id that cannot name a file and a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadId {
    written: String,
    why: String,
}

impl fmt::Display for BadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}: {}", self.written, self.why)
    }
}

impl std::error::Error for BadId {}

/// The text of `content/<id>.toml` for a new ward: commented in Vietnamese and English, and valid as it is.
///
/// # Errors
/// The id is not made of a–z, 0–9 and `-` alone, or Windows cannot store a folder of this name.
///
/// ```
/// use content::starter;
///
/// assert!(starter("phuong-x").unwrap().contains("id = \"phuong-x\""));
/// assert!(starter("Phường X").is_err());
/// ```
pub fn starter(id: &str) -> Result<String, BadId> {
    rules::page_id(id)
        .map(|id| TEMPLATE.replace(PLACEHOLDER, &id))
        .map_err(|why| BadId {
            written: id.to_owned(),
            why,
        })
}
