//! What the reader sees.
//!
//! Static markup is prerendered and never enters the WASM. What changes belongs to a tool: a folder with its `model` (pure:
//! a message changes it and gives effects), its `view` (functions of the model, in Leptos's `view!`), its `text` (Vietnamese
//! words) and its `shell` (static markup around the slots, prerendered only). [`tools`] puts the tools together; the module
//! `browser` draws their slots and carries out their effects.
//!
//! A view knows its model and its markup, never the browser. Styles come by class name only, since the page's policy forbids
//! `style` attributes. Digits that a person typed are values of fields, never text or attributes: those would go along into
//! a saved copy of the page.

pub mod attribute;
pub mod checker;
pub mod diary;
pub mod effect;
pub mod list;
pub mod looks;
pub mod names;
pub mod parts;
pub mod path;
pub mod practice;
pub mod search;
pub mod share;
pub mod speech;
pub mod steps;
pub mod text;
pub mod tools;
