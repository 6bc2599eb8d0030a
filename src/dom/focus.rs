//! The focus: moved in place, rescued from what goes away, and kept where a mount point is built anew.

use leptos::prelude::document;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement};

use super::elements::{attribute_of, by_id, takes_text};
use crate::widgets::names::{ACTION, ENTRY, MARKED};

/// The focused control's selector, valid before and after a rebuild.
pub struct Held {
    selector: String,
    selection: Option<(u32, u32)>,
}

impl Held {
    /// Returns the focused control inside an element, if there is one.
    pub fn within(element: &Element) -> Option<Held> {
        let active = document()
            .active_element()
            .filter(|active| element.contains(Some(active)))?;
        let selector = match attribute_of(&active, "id") {
            Some(id) => ["#", &id].concat(),
            None => ["[", ACTION, "=", &attribute_of(&active, ACTION)?, "]"].concat(),
        };
        let selection = active
            .dyn_ref::<HtmlInputElement>()
            .and_then(|input| Some((input.selection_start().ok()??, input.selection_end().ok()??)));
        Some(Held {
            selector,
            selection,
        })
    }

    /// Gives the focus to the control of this selector inside an element that was rebuilt.
    pub fn put_back(self, root: &Element) {
        let Ok(Some(control)) = root.query_selector(&self.selector) else {
            return;
        };
        in_place(&control);
        if let (Some((start, end)), Some(input)) =
            (self.selection, control.dyn_ref::<HtmlInputElement>())
        {
            // Kinds of fields without a selection refuse it; the focus is back all the same.
            let _ = input.set_selection_range(start, end);
        }
    }

    /// The same, anywhere in the document.
    pub fn put_back_anywhere(self) {
        if let Some(root) = document().document_element() {
            self.put_back(&root);
        }
    }
}

/// Moves the focus and leaves the page where it is scrolled to.
pub fn in_place(element: &Element) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else {
        return;
    };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take the focus leaves it where it was.
    let _ = element.focus_with_options(&options);
}

/// Moves the focus; the browser scrolls it into view.
pub fn to(id: &str) {
    if let Some(element) = by_id(id) {
        // An element that cannot take the focus leaves it where it was.
        let _ = element.focus();
    }
}

/// Scrolls an element, and nothing around it, as far as shows what is marked inside it, with room around that. A form is shown
/// from its end: all that is to be filled in stands above its button, and no field lies half below it.
pub fn show_mark(within: &str) {
    let Some(screen) = by_id(within) else { return };
    if let Ok(Some(_)) = screen.query_selector(&[".", ENTRY].concat()) {
        screen.set_scroll_top(screen.scroll_height());
    }
    if let Ok(Some(mark)) = screen.query_selector(&[".", MARKED].concat()) {
        let (seen, mark) = (
            screen.get_bounding_client_rect(),
            mark.get_bounding_client_rect(),
        );
        let (above, below) = (mark.top() - seen.top(), mark.bottom() - seen.bottom());
        let room = mark.height() / 2.0;
        let by = if above < room {
            above - room
        } else {
            (below + room).max(0.0)
        };
        screen.set_scroll_top(screen.scroll_top() + by as i32);
    }
}

/// Whether somebody types into a field inside an element.
pub fn is_typing(within: &str) -> bool {
    let active = document().active_element().filter(takes_text);
    by_id(within).is_some_and(|within| active.is_some_and(|active| within.contains(Some(&active))))
}

/// Takes the focus from what is inside an element.
pub fn release(within: &str) {
    if is_within(within)
        && let Some(active) = document().active_element()
        && let Some(active) = active.dyn_ref::<HtmlElement>()
    {
        // An element that has the focus can lose it.
        let _ = active.blur();
    }
}

/// Whether an element has the focus, or something inside it.
pub fn is_within(id: &str) -> bool {
    let active = document().active_element();
    by_id(id).is_some_and(|element| active.is_some_and(|active| element.contains(Some(&active))))
}
