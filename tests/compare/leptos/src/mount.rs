//! The prose stays in the document; the checker is mounted anew, and the steps are moved on where they stand.

use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{Element, Event};

use crate::view::{Checker, place};

#[wasm_bindgen(start)]
fn start() {
    if let Some(root) = by_id("kiem-tra") {
        root.set_text_content(None);
        let mut built = view! { <Checker /> }.into_view().build();
        built.mount(&root, None);
        std::mem::forget(built);
    }
    listen("buoc-truoc", -1);
    listen("buoc-sau", 1);
    show(0);
    crate::ready();
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

fn listen(id: &str, by: isize) {
    let step = Closure::<dyn FnMut(Event)>::new(move |_| {
        let now = steps()
            .iter()
            .position(|step| !step.has_attribute("hidden"));
        if let Some(next) = now.and_then(|now| now.checked_add_signed(by)) {
            show(next);
        }
    });
    if let Some(button) = by_id(id) {
        let _ = button.add_event_listener_with_callback("click", step.as_ref().unchecked_ref());
    }
    step.forget();
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
