//! The form of the progress table: a window of its cells, the targets, and the report that follows from both.

#![cfg(target_arch = "wasm32")]

mod components;
mod state;
mod text;

use leptos::mount::mount_to;
use leptos::prelude::document;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

/// The id of the element that holds the form.
const FORM: &str = "bieu-mau";

/// Starts the form, and then sets `window.bhytReady`.
#[wasm_bindgen(start)]
pub fn start() {
    let place = document().get_element_by_id(FORM);
    if let Some(place) = place.and_then(|place| place.dyn_into::<HtmlElement>().ok()) {
        // A saved copy carries the form as it stood.
        place.set_text_content(None);
        mount_to(place, components::Progress).forget();
        state::say("");
        // The window takes any property.
        let _ = js_sys::Reflect::set(
            &leptos::prelude::window(),
            &"bhytReady".into(),
            &true.into(),
        );
    }
}
