//! The steps of the guide as a stepper: one at a time or all at once, by button, link, arrow key and address.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

use crate::ui::stepper::{Stepper, hash, step_of, step_of_hash};

use super::{by_id, mount, place};

const PLACE: &str = "buoc";

/// Mounts the bar and connects it to the steps in the page.
pub fn mount() {
    let (Some(bar), Some(list)) = (by_id("dieu-huong-buoc"), by_id("cac-buoc")) else {
        return;
    };
    let total = list.child_element_count() as usize;
    mount::over(&bar, move || {
        let start = step_of_hash(&address(), total)
            .or_else(|| step_of(&place::recall(PLACE)?, total))
            .unwrap_or(1);
        let current = RwSignal::new(start);
        // Steps that the reader is already looking at are not folded away under his eyes.
        let all = RwSignal::new(list.get_bounding_client_rect().top() < viewport_height());
        show(&list, start, all.get_untracked());
        follow_address(&list, total, current, all);
        follow_arrows(total, current);
        follow_switch(&list, current, all);
        view! { <Stepper total=total current=current all=all /> }
    });
}

fn address() -> String {
    window().location().hash().unwrap_or_default()
}

fn viewport_height() -> f64 {
    window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64())
        .unwrap_or_default()
}

fn follow_address(list: &HtmlElement, total: usize, current: RwSignal<usize>, all: RwSignal<bool>) {
    let list = list.clone();
    let _ = window_event_listener(ev::hashchange, move |_| {
        let Some(step) = step_of_hash(&address(), total) else {
            return;
        };
        current.set(step);
        place::remember(PLACE, &step.to_string());
        show(&list, step, all.get_untracked());
        if let Some(now) = child(&list, step) {
            now.scroll_into_view();
            if let Some(heading) = now.first_element_child() {
                focus_in_place(&heading);
            }
        }
    });
}

/// Left and right lead back and on, while the focus is in the chapter of the steps and not in a field.
fn follow_arrows(total: usize, current: RwSignal<usize>) {
    let _ = window_event_listener(ev::keydown, move |event| {
        let now = current.get_untracked();
        let step = match event.key().as_str() {
            "ArrowLeft" => now - 1,
            "ArrowRight" => now + 1,
            _ => return,
        };
        let held = event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key();
        let inside = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .is_some_and(|target| matches!(target.closest("#huong-dan"), Ok(Some(_))));
        if inside && !held && (1..=total).contains(&step) {
            event.prevent_default();
            // The address is the one way to a step; a browser that refuses to change it leaves the reader in place.
            let _ = window().location().set_hash(&hash(step));
        }
    });
}

fn follow_switch(list: &HtmlElement, current: RwSignal<usize>, all: RwSignal<bool>) {
    let list = list.clone();
    Effect::watch(
        move || all.get(),
        move |all, _, _| {
            let step = current.get_untracked();
            show(&list, step, *all);
            if let Some(now) = child(&list, step) {
                now.scroll_into_view();
            }
        },
        false,
    );
}

/// Marks the present step, and hides the others unless all are wanted.
fn show(list: &HtmlElement, step: usize, all: bool) {
    // Class names and attributes written here are well-formed, which is all that could be refused.
    let _ = list.class_list().toggle_with_force("steps--one", !all);
    for number in 1..=list.child_element_count() as usize {
        if let Some(one) = child(list, number) {
            let _ = if number == step {
                one.set_attribute("aria-current", "step")
            } else {
                one.remove_attribute("aria-current")
            };
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
