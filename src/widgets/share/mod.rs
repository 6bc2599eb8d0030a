//! Handing the page on: its address, its QR code, the file itself, and the sheets to print.

pub mod markup;
mod model;
pub mod text;
mod view;

pub use model::{Message, Share, action};
