//! The page's entry point in the browser: the widgets on Leptos's `csr`, with a small allocator.

#![cfg(target_arch = "wasm32")]

mod allocator;

use wasm_bindgen::prelude::wasm_bindgen;

/// Starts the widgets.
#[wasm_bindgen(start)]
pub fn start() {
    bhyt_vneid::dom::start();
}
