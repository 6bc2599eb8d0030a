//! The list of numbers: pasted cells or a file, judged in short slices, shown as a window of rows.
//!
//! Nothing of a list is stored or sent. No number, name or other cell ever stands in text or in an attribute, where it would
//! go along into a saved copy of the page: cells are the *values* of read-only fields, and reasons are words without digits
//! of a number.

pub mod markup;
mod model;
pub mod text;
mod view;

pub use model::{
    Export, FILE_NAME, LARGEST_FILE, LONGEST_TEXT, List, Message, Note, Row, Run, action, counts,
};
