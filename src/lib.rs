//! One HTML file per ward that teaches people to put their health-insurance card (thẻ BHYT) into VNeID.
//!
//! # The map of the house
//!
//! | room | what it is for | knows |
//! |---|---|---|
//! | [`card_number`] | the card number: fold, parse, findings, tables | nothing |
//! | [`qr`] | QR codes as SVG | nothing |
//! | [`vneid`] | the simulated app, app versions, the diary of the 3 requests a day | `card_number` |
//! | [`locality`] | a ward's content: model, loading, validation | files |
//! | [`ui`] | Leptos components, the same for the prerendered page and the browser | the rooms above |
//! | `browser` | the edge to the browser: mounting, place, focus | `ui` |
//! | [`site`] | the builder's workshop: prerender, WASM, one file, server, tests | `ui`, `locality` |
//!
//! Arrows point one way, up this table. The pure rooms know neither Leptos nor web-sys. `browser` exists in the WASM
//! alone, [`site`] and [`locality`] on the builder's machine alone.

#![forbid(unsafe_code)]

pub mod card_number;
pub mod qr;
pub mod ui;
pub mod vneid;

#[cfg(target_arch = "wasm32")]
mod browser;

#[cfg(not(target_arch = "wasm32"))]
pub mod locality;
#[cfg(not(target_arch = "wasm32"))]
pub mod site;
