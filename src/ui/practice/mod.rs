//! The practice: the simulated phone with its three modes, and the card of completion.

#[cfg(not(feature = "reader"))]
mod drawing;
#[cfg(not(feature = "reader"))]
pub mod film;
mod model;
mod phone;
#[cfg(not(feature = "reader"))]
pub mod shell;
pub mod text;
pub mod view;

#[cfg(not(feature = "reader"))]
pub use drawing::{drawings, main_picture, picture};
pub use model::{Message, PACE, Practice, word};
pub use phone::{Look, Use, control, name, screen};
