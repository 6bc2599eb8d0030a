//! What the reader sees.
//!
//! Static markup is prerendered and never enters the WASM. What changes belongs to a [`Widget`](frame::Widget): a folder with
//! its `model` (pure: a message changes it and returns commands), its `view` (what it renders, in Leptos's `view!`), its `text`
//! (Vietnamese words) and its `markup` (static markup around the mount points, prerendered only). [`registry`] lists the widgets
//! once; the module [`dom`](crate::dom) is the frame in the browser and carries out their commands.
//!
//! A view knows its model and its markup, never the browser. Styles come by class name only, since the page's policy forbids
//! `style` attributes. Digits that a person typed are values of fields, never text or attributes: those would go along into
//! a saved copy of the page.

mod actions;
pub mod attribute;
pub mod checker;
pub mod command;
pub mod display_settings;
pub mod frame;
pub mod list;
pub mod names;
pub mod parts;
pub mod practice;
pub mod registry;
pub mod request_counter;
pub mod search;
pub mod share;
pub mod speech;
pub mod steps;
pub mod text;
pub mod wizard;
