//! The wizard: one question or move at a time, from "is the card there already?" to the next day.
//!
//! Each place has an address and its moves are links, so that the wizard is walked without the widgets: `early.js` shows the place of
//! the address. The widgets remember the place and the ticks, and put the ten digits of the checked number where they are needed.

pub mod markup;
mod model;
pub mod text;
mod view;

pub use model::{Message, Wizard, action, place_of_hash};
