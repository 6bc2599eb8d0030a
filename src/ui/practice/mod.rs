//! The practice: the simulated phone with its three modes, and the card of completion.

#[cfg(not(target_arch = "wasm32"))]
mod drawing;
#[cfg(not(target_arch = "wasm32"))]
pub mod film;
mod model;
mod phone;
#[cfg(not(target_arch = "wasm32"))]
pub mod shell;
pub mod text;
pub mod view;

#[cfg(not(target_arch = "wasm32"))]
pub use drawing::{drawings, main_picture, picture};
pub use model::{Message, PACE, Practice, word};
pub use phone::{Look, Use, control, name, screen};
