//! The edge to the browser: where the prerendered page becomes a page with tools.
//!
//! Every interactive root is found by its id, emptied, and mounted over its prerendered twin; what the reader typed or
//! focused before that is put back. This room alone touches the address, the storage and the focus. It must never make
//! a request, and never store, send or put into the address anything that a person typed.

mod list;
mod mount;
mod place;
mod steps;

use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::HtmlElement;

use crate::ui::checker::Checker;

/// Mounts every root and then says so in `window.bhytReady`.
///
/// The sign is a property because an attribute would be saved with the page, and a dead copy would look ready.
#[wasm_bindgen(start)]
pub fn start() {
    if let Some(root) = by_id("kiem-tra-so-the") {
        mount::over(&root, || view! { <Checker /> });
    }
    list::mount();
    steps::mount();
    // The window takes any property; were it refused, nothing but the sign itself would be missing.
    let _ = js_sys::Reflect::set(&window(), &JsValue::from_str("bhytReady"), &JsValue::TRUE);
}

fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
