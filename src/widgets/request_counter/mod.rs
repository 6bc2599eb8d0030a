//! The count of real requests sent today.

pub mod markup;
mod model;
pub mod text;
mod view;

pub use model::{Message, RequestCounter, action};
