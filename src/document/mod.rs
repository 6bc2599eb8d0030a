//! The static markup of the page, prerendered and never in the WASM.
//!
//! Styles come by class name only, since the page's policy forbids `style` attributes.

mod chapters;
pub mod embedding;
pub mod extras;
mod header;
mod helping;
mod history;
mod notices;
pub mod page;
pub mod parts;
mod sheets;
mod sources;
pub mod troubleshooter;
pub mod views;
