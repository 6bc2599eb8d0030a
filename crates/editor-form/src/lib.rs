//! The editor's form: fields as signals, beside a preview of the page.
//!
//! The form knows neither content files nor pages. It sends each change to the builder (`editor-wasm`), which runs in a worker so
//! that typing never waits for a page, and shows what comes back.

#![cfg(target_arch = "wasm32")]

mod builder;
mod components;
mod drafts;
mod editor;
mod files;
mod text;

use editor_protocol::ids;
use leptos::mount::mount_to;
use leptos::prelude::document;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

/// Starts the editor, and then sets `window.bhytReady`.
#[wasm_bindgen(start)]
pub fn start() {
    // A saved copy of the editor carries the form as it stood.
    for id in [ids::FORM, ids::STATUS_ACTIONS] {
        if let Some(place) = document().get_element_by_id(id) {
            place.set_text_content(None);
        }
    }
    let place = document().get_element_by_id(ids::FORM);
    if let Some(place) = place.and_then(|place| place.dyn_into::<HtmlElement>().ok()) {
        mount_to(place, components::Editor).forget();
    }
}
