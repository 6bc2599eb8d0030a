//! The practice: the simulated phone with its three modes, and the card of completion.

mod drawing;
pub mod film;
pub mod markup;
mod model;
mod phone;
pub mod text;
mod view;
mod visible;

pub use drawing::{drawings, main_picture, picture};
pub use model::{Message, Practice, action};
pub use phone::{Look, Use, screen};
