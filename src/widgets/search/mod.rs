//! Finds headings, steps and answers of the whole page by words, with or without their marks; nothing leaves the page.

pub mod markup;
mod model;
pub mod text;
mod view;

use content::fold::folded;
pub use model::{Entry, Message, Search, action};
