//! The checker of a card number: says what VNeID would say, without spending one of the day's three requests.
//!
//! A number that somebody typed lives in memory and in the *value* of fields only. Whatever stands in text or in an
//! attribute would go along into a saved copy of the page.

pub mod markup;
mod model;
pub mod text;
mod view;

pub use model::{Answer, Asked, Checker, Message, action, answer};
