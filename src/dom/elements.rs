//! The few words in which this module speaks with the document.

use js_sys::{Function, Reflect};
use leptos::prelude::document;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{
    Element, Event, EventTarget, HtmlElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement,
};

use crate::widgets::names::id;

/// The element with an id, perhaps one of a drawing; [`id::ROOT`] is the root element.
pub fn element(id: &str) -> Option<Element> {
    if id == id::ROOT {
        document().document_element()
    } else {
        document().get_element_by_id(id)
    }
}

/// The element of the page with an id.
pub fn by_id(id: &str) -> Option<HtmlElement> {
    element(id)?.dyn_into().ok()
}

/// Every element that a selector finds, in the order of the document.
pub fn each(selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = document().query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.get(index)?.dyn_into().ok())
        .collect()
}

/// Listens as long as the page lives; one kind of closure for all events keeps the page light.
pub fn listen(target: &EventTarget, kind: &str, act: impl FnMut(Event) + 'static) {
    let act = closure(act);
    // A target takes any listener that is a function.
    let _ = target.add_event_listener_with_callback(kind, act.as_ref().unchecked_ref());
    act.forget();
}

/// A function that the browser can call.
pub fn closure(act: impl FnMut(Event) + 'static) -> Closure<dyn FnMut(Event)> {
    let act: Box<dyn FnMut(Event)> = Box::new(act);
    Closure::wrap(act)
}

/// A function of an object, where it has it.
pub fn method(object: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(object, &name.into()).ok()?.dyn_into().ok()
}

/// Waits for a promise, and calls one of the two with what comes of it.
pub fn settle(
    promise: &JsValue,
    kept: impl FnOnce(JsValue) + 'static,
    broken: impl FnOnce(JsValue) + 'static,
) {
    let then = method(promise, "then");
    let _ = then.map(|then| then.call2(promise, &once(kept), &once(broken)));
}

/// A function that the browser calls once; one kind for all keeps the page light.
pub fn once(act: impl FnOnce(JsValue) + 'static) -> Function {
    let act: Box<dyn FnOnce(JsValue)> = Box::new(act);
    Closure::once_into_js(act).unchecked_into()
}

/// The element that an event happened to.
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// An attribute of an element.
pub fn attribute_of(element: &Element, name: &str) -> Option<String> {
    element.get_attribute(name)
}

/// Sets an attribute or takes it away.
pub fn attribute(element: &Element, name: &str, value: Option<&str>) {
    // The names written here are well-formed, which is all that could be refused.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Shows or hides an element by its `hidden` attribute.
pub fn show(element: &Element, wanted: bool) {
    attribute(element, "hidden", (!wanted).then_some(""));
}

/// What a field holds; nothing for what is none.
pub fn value(field: &Element) -> Option<String> {
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        Some(input.value())
    } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        Some(select.value())
    } else {
        field
            .dyn_ref::<HtmlTextAreaElement>()
            .map(HtmlTextAreaElement::value)
    }
}

/// Whether somebody can type into an element.
pub fn takes_text(element: &Element) -> bool {
    match element.dyn_ref::<HtmlInputElement>() {
        Some(input) => !input.read_only() && matches!(&*input.type_(), "text" | "search"),
        None => element.is_instance_of::<HtmlTextAreaElement>(),
    }
}

/// Makes a field hold a text; a tick is set by any text. A field that holds it is left alone: an open list would close.
pub fn set_value(field: &Element, text: &str) {
    let checkbox = field
        .dyn_ref::<HtmlInputElement>()
        .filter(|input| input.type_() == "checkbox");
    if let Some(checkbox) = checkbox {
        return checkbox.set_checked(!text.is_empty());
    }
    if value(field).as_deref() == Some(text) {
        return;
    }
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        input.set_value(text);
    } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        select.set_value(text);
    } else if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(text);
    }
}
