//! The steps of the guide: one at a time or all at once, by button, link, arrow key and address.
//!
//! The steps themselves are prose and stay in the page. The bar's links are real `#buoc-N` links, so they work before the
//! widgets are there, and the browser's own back button works afterwards.

pub mod markup;
mod model;
pub mod text;
mod view;

pub use model::{Message, Steps, action, hash, step_of, step_of_hash};
