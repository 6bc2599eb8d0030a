//! One HTML file per ward that teaches people to put their health-insurance card (thẻ BHYT) into VNeID: the page itself.
//!
//! | module | what it is for |
//! |---|---|
//! | [`widgets`] | what answers a person: models, views and static markup of each widget |
//! | [`document`] | the static markup of the page around them |
//! | [`dom`] | the adapters between the widgets and the browser |
//! | [`routes`] | the addresses inside the page: its views, what leads to them, and the places of the wizard |
//! | [`scripts`] | the small scripts that work without the WASM |
//! | [`qr`] | QR codes as SVG |
//!
//! `crates/page-wasm` compiles the widgets with their adapters for the browser; the linker leaves the static markup out.
//! `crates/page` renders the whole document natively and in the editor.

#![forbid(unsafe_code)]

pub mod document;
pub mod dom;
pub mod qr;
pub mod routes;
pub mod scripts;
pub mod widgets;
