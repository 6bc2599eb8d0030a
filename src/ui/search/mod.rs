//! Finds headings, steps and answers of the whole page by words, with or without their marks; nothing leaves the page.

mod fold;
mod model;
#[cfg(not(target_arch = "wasm32"))]
pub mod shell;
pub mod text;
pub mod view;

pub use fold::folded;
pub use model::{Entry, Message, Search, word};
