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
//! | `browser` | the edge to the browser: mounting, place, focus, the small scripts | `ui` |
//! | [`page`] | a ward's page from its content and the program, as text; no files, no clock | `ui`, `content` |
//! | [`site`] | the command line: compile, read, write, serve, check numbers | `page` |
//! | [`workshop`] | what engineers measure and test with | `site` |
//!
//! Arrows point one way, up this table; `tests/modules.rs` holds them to it. The first four modules know neither Leptos nor
//! web-sys. `browser` is compiled to WASM alone; `content`, `page`, `site` and `workshop` natively alone.

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
pub mod page;
#[cfg(not(target_arch = "wasm32"))]
pub mod site;
#[cfg(not(target_arch = "wasm32"))]
pub mod workshop;
