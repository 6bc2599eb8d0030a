//! The whole page becomes Leptos's own.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(start)]
fn start() {
    leptos::mount::hydrate_body(crate::view::App);
    crate::ready();
}
