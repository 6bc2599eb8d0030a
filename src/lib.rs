//! One HTML file per ward that teaches people to put their health-insurance card (thẻ BHYT) into VNeID.
//!
//! # Modules
//!
//! | module | what it is for | uses |
//! |---|---|---|
//! | [`card_number`] | the card number: fold, parse, findings, tables | nothing |
//! | [`qr`] | QR codes as SVG | nothing |
//! | [`vneid`] | the simulated app, app versions, the diary of the 3 requests a day | `card_number` |
//! | [`content`] | a ward's content: model, loading, validation | files |
//! | [`ui`] | Leptos components, the same for the prerendered page and the browser | the modules above |
//! | `browser` | the edge to the browser: mounting, place, focus | `ui` |
//! | [`site`] | the command line: prerender, WASM, one file, server, tests | `ui`, `content` |
//!
//! Arrows point one way, up this table. The pure modules know neither Leptos nor web-sys. `browser` is compiled to WASM
//! alone, [`site`] and [`content`] natively alone.

#![forbid(unsafe_code)]

pub mod card_number;
pub mod qr;
pub mod ui;
pub mod vneid;

#[cfg(target_arch = "wasm32")]
mod browser;

#[cfg(not(target_arch = "wasm32"))]
pub mod content;
#[cfg(not(target_arch = "wasm32"))]
pub mod site;
