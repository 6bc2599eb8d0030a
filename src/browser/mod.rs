//! The edge to the browser: where the prerendered page becomes a page with tools.
//!
//! Every interactive root is found by its id, emptied, and mounted over its prerendered twin; what the reader typed or
//! focused before that is put back. This room alone touches the address, the storage and the focus. It must never make
//! a request, and never store, send or put into the address anything that a person typed.

mod aloud;
mod checker;
mod dates;
mod failure;
mod list;
mod looks;
mod memory;
mod mount;
mod place;
mod practice;
mod share;
mod steps;

use std::cell::Cell;

use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, Event, EventTarget, HtmlElement};

thread_local! {
    static BEGUN: Cell<bool> = const { Cell::new(false) };
}

/// Mounts every root and then says so in `window.bhytReady`.
///
/// The sign is a property because an attribute would be saved with the page, and a dead copy would look ready.
#[wasm_bindgen(start)]
pub fn start() {
    failure::watch();
    assert!(
        !BEGUN.replace(true),
        "two sets of tools would answer every tap"
    );
    checker::mount();
    list::mount();
    steps::mount();
    practice::mount();
    looks::mount();
    dates::mount();
    share::mount();
    aloud::mount();
    // The window takes any property; were it refused, nothing but the sign itself would be missing.
    let _ = js_sys::Reflect::set(&window(), &JsValue::from_str("bhytReady"), &JsValue::TRUE);
}

fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Every element that a selector finds, in the order of the document.
fn each(selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = document().query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.get(index)?.dyn_into().ok())
        .collect()
}

/// Shows or hides an element by its `hidden` attribute.
fn show(element: &Element, wanted: bool) {
    // A well-formed attribute name cannot be refused.
    let _ = element.toggle_attribute_with_force("hidden", !wanted);
}

/// Shows or hides what may hold the focus; where it goes, the first that a selector finds takes the focus: from nowhere, a
/// reader without a mouse would have to begin at the top.
fn show_near(element: &Element, wanted: bool, near: &str) {
    let active = document().active_element();
    let held = !wanted && active.is_some_and(|active| element.contains(Some(&active)));
    show(element, wanted);
    if let (true, Some(near)) = (held, each(near).first()) {
        steps::focus_in_place(near);
    }
}

/// Listens as long as the page lives; one kind of closure for all events keeps the page light.
fn listen(target: &EventTarget, kind: &str, act: impl FnMut(Event) + 'static) {
    connect(target, kind, Box::new(act));
}

fn connect(target: &EventTarget, kind: &str, act: Box<dyn FnMut(Event)>) {
    let act = Closure::wrap(act);
    // A target takes any listener that is a function.
    let _ = target.add_event_listener_with_callback(kind, act.as_ref().unchecked_ref());
    act.forget();
}

/// Work that nobody waits for: it is done once what the present event changed has been painted.
struct Later(Closure<dyn FnMut(Event)>);

impl Later {
    fn new(act: impl FnMut(Event) + 'static) -> Self {
        let act: Closure<dyn FnMut(Event)> = Closure::wrap(Box::new(act));
        Self(Closure::wrap(Box::new(move |_| {
            // A timer of no delay that is set in a frame runs when the frame is done; a window never refuses one.
            let _ = window().set_timeout_with_callback(act.as_ref().unchecked_ref());
        })))
    }

    fn call(&self) {
        // A window never refuses a frame.
        let _ = window().request_animation_frame(self.0.as_ref().unchecked_ref());
    }
}

/// Sets an attribute or takes it away.
fn attribute(element: &Element, name: &str, value: Option<&str>) {
    // The names written here are well-formed, which is all that could be refused.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}
