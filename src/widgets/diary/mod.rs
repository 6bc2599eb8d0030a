//! The count of real requests sent today.

mod model;
pub mod shell;
pub mod text;
pub mod view;

pub use model::{Diary, Message, word};
