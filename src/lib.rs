//! One HTML file per ward that teaches people to put their health-insurance card (thẻ BHYT) into VNeID.
//!
//! # Modules
//!
//! | module | what it is for | uses |
//! |---|---|---|
//! | [`card_number`] | the card number: fold, parse, findings, tables | nothing |
//! | [`fold`] | Vietnamese without its marks | nothing |
//! | [`qr`] | QR codes as SVG | nothing |
//! | [`vneid`] | the simulated app, app versions, the diary of the 3 requests a day | `card_number` |
//! | [`content`] | a ward's content: model, loading, validation, the form of a ward's own fields | `fold`, files |
//! | [`ui`] | Leptos components, the same for the prerendered page and the browser | the modules above |
//! | `browser` | the edge to the browser: mounting, place, focus, the small scripts | `ui` |
//! | [`page`] | a ward's page from its content and the program, as text; no files, no clock | `ui`, `content` |
//! | [`maker`] | the page in which a ward makes its page | `page` |
//! | [`site`] | the command line: compile, read, write, serve, check numbers | `page` |
//! | [`workshop`] | what engineers measure and test with | `site` |
//!
//! Arrows point one way, up this table; `tests/modules.rs` holds them to it. The first five modules know neither Leptos nor
//! web-sys. The crate is compiled three times: natively; as the WASM of the page (feature `reader`), where `browser` comes in
//! and `content`, `page` and `maker` stay out; and as the WASM of the maker (feature `maker`). `site` and `workshop` are native.

#![forbid(unsafe_code)]

pub mod card_number;
pub mod fold;
pub mod qr;
pub mod ui;
pub mod vneid;

#[cfg(feature = "reader")]
mod browser;

#[cfg(not(feature = "reader"))]
pub mod content;
#[cfg(not(feature = "reader"))]
pub mod maker;
#[cfg(not(feature = "reader"))]
pub mod page;
#[cfg(not(target_arch = "wasm32"))]
pub mod site;
#[cfg(not(target_arch = "wasm32"))]
pub mod workshop;
