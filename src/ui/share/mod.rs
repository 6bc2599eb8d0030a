//! Handing the page on: its address, its QR code, the file itself, and the sheets to print.

mod model;
#[cfg(not(feature = "reader"))]
pub mod shell;
pub mod text;
pub mod view;

pub use model::{Message, Share, word};
