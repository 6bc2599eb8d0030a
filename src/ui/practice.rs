//! The chapter to practise in: the quick checks, the simulated phone with its three modes, the card of completion, and
//! the diary of real requests.
//!
//! Words and buttons around the phone are prerendered prose that never changes: in the WASM live only the desk (what is
//! practised, how far, what is said) and the phone's drawing. The browser's edge shows them by attributes and properties
//! of this markup.

mod desk;
pub mod text;

#[cfg(not(target_arch = "wasm32"))]
mod chapter;

#[cfg(not(target_arch = "wasm32"))]
pub use chapter::chapter;
pub use desk::{Desk, Stage};
