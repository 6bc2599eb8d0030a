//! What the reader sees: Leptos components, the same ones for the prerendered page and for the browser.
//!
//! The interactive ones ([`stepper`], [`checker`], [`list`], [`phone`]) are compiled for both; the rest of the page is prose that is only ever
//! prerendered and must never enter the WASM. A component knows its signals and its markup, never the browser around it:
//! storage, address and focus belong to the room `browser`. Styles come by class name only, since the page's policy
//! forbids `style` attributes.

pub mod aloud;
pub mod checker;
pub mod list;
#[cfg(not(target_arch = "wasm32"))]
mod notices;
pub mod phone;
pub mod practice;
pub mod stepper;
pub mod text;

#[cfg(not(target_arch = "wasm32"))]
mod chapters;
#[cfg(not(target_arch = "wasm32"))]
pub mod embedding;
#[cfg(not(target_arch = "wasm32"))]
mod history;
#[cfg(not(target_arch = "wasm32"))]
pub mod page;
#[cfg(not(target_arch = "wasm32"))]
mod parts;
#[cfg(not(target_arch = "wasm32"))]
pub mod share;
#[cfg(not(target_arch = "wasm32"))]
mod sheets;
