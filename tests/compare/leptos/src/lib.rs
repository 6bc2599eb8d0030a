//! The small page in Leptos: hydrated as a whole, or with its widgets mounted over what was prerendered.

/// The texts of the page, which `cargo site compare` writes.
pub mod page {
    include!(env!("COMPARE_PAGE"));
}
pub mod rules;

pub mod view;

#[cfg(feature = "hydrate")]
mod hydrate;
#[cfg(feature = "mount")]
mod mount;

/// Tells the measurement that the widgets answer.
#[cfg(any(feature = "hydrate", feature = "mount"))]
fn ready() {
    let _ = js_sys::Reflect::set(
        &leptos::prelude::window(),
        &wasm_bindgen::JsValue::from_str("bhytReady"),
        &wasm_bindgen::JsValue::TRUE,
    );
}
