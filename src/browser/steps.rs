//! The steps of the guide as a stepper: one at a time or all at once, by button, link, arrow key and address.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use crate::ui::stepper::{Place, hash, step_of, step_of_hash};

use super::{aloud, attribute, by_id, listen, place};

const PLACE: &str = "buoc";

/// Connects the bar to the steps in the page.
///
/// The bar is not mounted anew: it is the same markup before and after, and only its words and links change.
pub fn mount() {
    let Some(list) = by_id("cac-buoc") else {
        return;
    };
    let total = list.child_element_count() as usize;
    let step = step_of_hash(&address(), total)
        .or_else(|| step_of(&place::recall(PLACE)?, total))
        .unwrap_or(1);
    let start = Place {
        step,
        total,
        // Steps that the reader is already looking at are not folded away under his eyes. In another site's frame the
        // window is as high as the site makes it and says nothing about what is seen.
        all: !framed() && list.get_bounding_client_rect().top() < viewport_height(),
    };
    show(&list, start);
    let place = Rc::new(Cell::new(start));
    let (now, steps) = (place.clone(), list.clone());
    listen(&window(), "hashchange", move |_| {
        follow_address(&steps, &now)
    });
    let now = place.clone();
    listen(&window(), "keydown", move |event| {
        follow_arrows(&event, now.get())
    });
    if let Some(switch) = by_id("moi-buoc") {
        listen(&switch, "click", move |_| follow_switch(&list, &place));
    }
}

fn address() -> String {
    window().location().hash().unwrap_or_default()
}

fn framed() -> bool {
    document()
        .document_element()
        .is_some_and(|root| root.has_attribute("data-embed"))
}

fn viewport_height() -> f64 {
    window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64())
        .unwrap_or_default()
}

fn follow_address(list: &HtmlElement, place: &Cell<Place>) {
    let was = place.get();
    let Some(step) = step_of_hash(&address(), was.total) else {
        return;
    };
    aloud::stop();
    place.set(Place { step, ..was });
    place::remember(PLACE, &step.to_string());
    show(list, place.get());
    if let Some(now) = child(list, step) {
        now.scroll_into_view();
        if let Some(heading) = now.first_element_child() {
            focus_in_place(&heading);
        }
    }
}

/// Left and right lead back and on, while the focus is in the chapter of the steps and not in a field.
fn follow_arrows(event: &Event, place: Place) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    let step = match event.key().as_bytes() {
        b"ArrowLeft" => place.step - 1,
        b"ArrowRight" => place.step + 1,
        _ => return,
    };
    let held = event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key();
    let inside = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|target| matches!(target.closest("#huong-dan"), Ok(Some(_))));
    if inside && !held && (1..=place.total).contains(&step) {
        event.prevent_default();
        // The address is the one way to a step; a browser that refuses to change it leaves the reader in place.
        let _ = window().location().set_hash(&hash(step));
    }
}

fn follow_switch(list: &HtmlElement, place: &Cell<Place>) {
    let was = place.get();
    place.set(Place {
        all: !was.all,
        ..was
    });
    show(list, place.get());
    if let Some(now) = child(list, was.step) {
        now.scroll_into_view();
    }
}

/// Marks the present step, hides the others unless all are wanted, and moves the bar on.
fn show(list: &HtmlElement, place: Place) {
    // A class name without spaces is never refused.
    let _ = list
        .class_list()
        .toggle_with_force("steps--one", !place.all);
    for step in 1..=place.total {
        if let Some(one) = child(list, step) {
            attribute(&one, "aria-current", (step == place.step).then_some("step"));
        }
    }
    for (id, address) in [("buoc-truoc", place.back()), ("buoc-sau", place.on())] {
        if let Some(link) = by_id(id) {
            attribute(&link, "aria-disabled", address.is_none().then_some("true"));
            attribute(&link, "href", address.as_deref());
        }
    }
    for (id, words) in [("buoc-nay", &*place.words()), ("moi-buoc", place.switch())] {
        if let Some(element) = by_id(id) {
            element.set_text_content(Some(words));
        }
    }
}

fn child(list: &HtmlElement, step: usize) -> Option<Element> {
    list.children()
        .item(u32::try_from(step).ok()?.checked_sub(1)?)
}

/// Moves the focus and leaves the page where it is scrolled to.
pub fn focus_in_place(element: &Element) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else {
        return;
    };
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take the focus leaves it where it was.
    let _ = element.focus_with_options(&options);
}
