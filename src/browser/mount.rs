//! Mounting over a prerendered twin without losing what the reader did before the WASM was there.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::by_id;

const FOCUSABLE: &str = "a,button,input,select,textarea,summary";

/// Empties `root`, mounts `view` in it, and puts typed text and choices back; the focus that was there waits in what is
/// returned until the tool is drawn.
///
/// Leptos's own `mount_to` starts an executor for asynchronous effects, which weighs much and which nothing here needs.
pub fn over(root: &HtmlElement, view: impl IntoView) -> Option<Focus> {
    let typed = typed(root);
    let focus = Focus::of(root);
    root.set_text_content(None);
    let mut built = view.into_view().build();
    built.mount(root, None);
    // What is mounted stays as long as the page.
    std::mem::forget(built);
    for (id, value) in typed {
        if let Some(field) = by_id(&id) {
            put(&field, &value);
        }
    }
    focus
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

fn put(field: &Element, value: &str) {
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        input.set_value(value);
    } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        select.set_value(value);
    }
}

/// Which of a root's controls had the focus, and the selection inside it.
pub struct Focus {
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

    /// Focuses the same control of the mounted twin.
    pub fn put_back(self, root: &HtmlElement) {
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
