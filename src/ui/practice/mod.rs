//! The practice: the quick checks, the simulated phone with its three modes, and the card of completion.

#[cfg(not(target_arch = "wasm32"))]
mod drawing;
mod model;
mod phone;
#[cfg(not(target_arch = "wasm32"))]
pub mod shell;
pub mod text;
pub mod view;

#[cfg(not(target_arch = "wasm32"))]
pub use drawing::{drawing, drawings};
pub use model::{Message, Practice, word};
pub use phone::{Look, Use, control, name, screen};
