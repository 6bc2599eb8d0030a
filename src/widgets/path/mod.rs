//! The path: one question or move at a time, from "is the card there already?" to the next day.
//!
//! Each place has an address and its moves are links, so that the path is walked without the tools: `early.js` shows the place of
//! the address. The tools remember the place and the ticks, and put the ten digits of the checked number where they are needed.

mod model;
pub mod shell;
pub mod text;
pub mod view;

pub use model::{Message, PLACES, Path, place, place_of_hash, word};
