//! Mounting over a prerendered twin without losing what the reader did before the WASM was there.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement};

const FOCUSABLE: &str = "a,button,input,select,textarea,summary";

/// Empties `root`, mounts `view` in it, and puts typed text, choices, focus and selection back.
pub fn over<N: IntoView + 'static>(root: &HtmlElement, view: impl FnOnce() -> N + 'static) {
    let typed = typed(root);
    let focus = Focus::of(root);
    root.set_text_content(None);
    leptos::mount::mount_to(root.clone(), view).forget();
    for (id, value) in typed {
        if let Some(field) = document().get_element_by_id(&id) {
            put(&field, &value);
        }
    }
    if let Some(focus) = focus {
        focus.put_back(root);
    }
}

fn each(root: &HtmlElement, selector: &str) -> Vec<Element> {
    let Ok(found) = root.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.get(index)?.dyn_into().ok())
        .collect()
}

fn typed(root: &HtmlElement) -> Vec<(String, String)> {
    each(root, "input[id]:not([readonly]),select[id]")
        .into_iter()
        .filter_map(|field| Some((field.id(), value(&field)?)))
        .filter(|(_, value)| !value.is_empty())
        .collect()
}

fn value(field: &Element) -> Option<String> {
    field
        .dyn_ref::<HtmlInputElement>()
        .map(HtmlInputElement::value)
        .or_else(|| {
            field
                .dyn_ref::<HtmlSelectElement>()
                .map(HtmlSelectElement::value)
        })
}

/// Sets the field and tells its component in the way the browser would.
fn put(field: &Element, value: &str) {
    let event = if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        input.set_value(value);
        "input"
    } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        select.set_value(value);
        "change"
    } else {
        return;
    };
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(event, &bubbling) {
        // A listener that cancels the event changes nothing about the value that was put back.
        let _ = field.dispatch_event(&event);
    }
}

/// Which of a root's controls had the focus, and the selection inside it.
struct Focus {
    index: usize,
    selection: Option<(u32, u32)>,
}

impl Focus {
    fn of(root: &HtmlElement) -> Option<Self> {
        let active = document().active_element()?;
        let index = each(root, FOCUSABLE)
            .iter()
            .position(|control| *control == active)?;
        let selection = active
            .dyn_ref::<HtmlInputElement>()
            .and_then(|input| Some((input.selection_start().ok()??, input.selection_end().ok()??)));
        Some(Self { index, selection })
    }

    fn put_back(self, root: &HtmlElement) {
        let Some(control) = each(root, FOCUSABLE).into_iter().nth(self.index) else {
            return;
        };
        super::steps::focus_in_place(&control);
        if let (Some((start, end)), Some(input)) =
            (self.selection, control.dyn_ref::<HtmlInputElement>())
        {
            // Kinds of fields without a selection refuse it; the focus is back all the same.
            let _ = input.set_selection_range(start, end);
        }
    }
}
