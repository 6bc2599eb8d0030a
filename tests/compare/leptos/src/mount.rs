//! The prose stays in the document; the checker is mounted anew, and the steps are moved on where they stand.

use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{Element, Event, HtmlInputElement};

use crate::page;
use crate::rules::findings;
use crate::view::place;

#[wasm_bindgen(start)]
fn start() {
    if let Some(root) = by_id("kiem-tra") {
        root.set_text_content(None);
        let mut built = checker().into_view().build();
        built.mount(&root, None);
        std::mem::forget(built);
    }
    listen("so-the", "input", |event| {
        let field = event
            .target()
            .and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
        if let (Some(field), Some(list)) = (field, by_id("ket-qua")) {
            list.set_inner_html(&items(&field.value()));
        }
    });
    listen("buoc-truoc", "click", |_| go(-1));
    listen("buoc-sau", "click", |_| go(1));
    show(0);
    crate::ready();
}

/// The same as the hydrated one, without the reactive system: what a number gets is drawn after each event.
fn checker() -> impl IntoView {
    view! {
        <h2>{page::CHECK}</h2>
        <label for="so-the">{page::LABEL}</label>
        <input id="so-the" autocomplete="off" />
        <ul id="ket-qua" role="status"></ul>
    }
}

fn items(typed: &str) -> String {
    let mut items = String::new();
    for found in findings(typed) {
        items.push_str("<li>");
        items.push_str(found);
        items.push_str("</li>");
    }
    items
}

fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

fn steps() -> Vec<Element> {
    let list = by_id("cac-buoc").map(|list| list.children());
    let Some(list) = list else { return Vec::new() };
    (0..list.length())
        .filter_map(|index| list.item(index))
        .collect()
}

fn listen(id: &str, kind: &str, act: impl FnMut(Event) + 'static) {
    let act = Closure::<dyn FnMut(Event)>::new(act);
    if let Some(element) = by_id(id) {
        let _ = element.add_event_listener_with_callback(kind, act.as_ref().unchecked_ref());
    }
    act.forget();
}

fn go(by: isize) {
    let now = steps()
        .iter()
        .position(|step| !step.has_attribute("hidden"));
    if let Some(next) = now.and_then(|now| now.checked_add_signed(by)) {
        show(next);
    }
}

fn show(now: usize) {
    let steps = steps();
    for (index, step) in steps.iter().enumerate() {
        let _ = step.toggle_attribute_with_force("hidden", index != now);
    }
    for (id, off) in [
        ("buoc-truoc", now == 0),
        ("buoc-sau", now + 1 == steps.len()),
    ] {
        if let Some(button) = by_id(id) {
            let _ = button.toggle_attribute_with_force("disabled", off);
        }
    }
    if let Some(words) = by_id("buoc-nay") {
        words.set_text_content(Some(&place(now)));
    }
}
