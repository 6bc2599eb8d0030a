//! The count of real requests sent today.

pub mod markup;
mod model;
pub mod text;
pub mod view;

pub use model::{Message, RequestCounter, action};
