//! Handing the page on: its address, its QR code, the file itself, and the sheets to print.

mod model;
pub mod shell;
pub mod text;
pub mod view;

pub use model::{Message, Share, word};
