//! The slots of the page: built once by Leptos over what was prerendered in them, and rebuilt after each message.
//!
//! Leptos's own `mount_to` starts an executor for asynchronous effects, which weighs much and which nothing here needs.

use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use super::dom::{attribute, by_id, each, element, set_value, takes_text};
use super::focus::Held;
use crate::ui::tools::{Part, SLOTS, Slot, Tools};

/// All slots that the page has.
pub struct Slots(Vec<Drawn>);

struct Drawn {
    slot: &'static Slot,
    element: HtmlElement,
    state: AnyViewState,
}

impl Slots {
    /// Builds every slot of the page.
    pub fn mount(tools: &Tools) -> Slots {
        let mut parts = Vec::new();
        let drawn = SLOTS
            .iter()
            .filter_map(|slot| {
                if !parts.contains(&slot.part) {
                    parts.push(slot.part);
                }
                let element = by_id(slot.id)?;
                let held = Held::within(&element);
                let drawn = Drawn::build(slot, element, tools);
                set_values(slot.part, tools);
                held.put_back(&drawn.element);
                Some(drawn)
            })
            .collect();
        for part in parts {
            set_attributes(part, tools);
        }
        Slots(drawn)
    }

    /// The same slots outside of the document.
    pub fn unseen(tools: &Tools) -> Slots {
        let drawn = SLOTS.iter().filter_map(|slot| {
            let element = document().create_element("div").ok()?.dyn_into().ok()?;
            Some(Drawn::build(slot, element, tools))
        });
        Slots(drawn.collect())
    }

    /// Draws a part anew, and what of it are attributes and values of static elements.
    pub fn draw(&mut self, part: Part, tools: &Tools) {
        let held = self.rebuild(part, tools);
        set_attributes(part, tools);
        set_values(part, tools);
        if let Some(held) = held {
            held.put_back_anywhere();
        }
    }

    /// Draws the slots of a part anew; Leptos changes only what differs. Gives the focus of a slot that had to be built again.
    pub fn rebuild(&mut self, part: Part, tools: &Tools) -> Option<Held> {
        let mut held = None;
        for drawn in self.0.iter_mut().filter(|drawn| drawn.slot.part == part) {
            if drawn.is_translated() {
                held = held.or(Some(Held::within(&drawn.element)));
                *drawn = Drawn::build(drawn.slot, drawn.element.clone(), tools);
            } else {
                (drawn.slot.view)(tools).rebuild(&mut drawn.state);
            }
        }
        held
    }
}

impl Drawn {
    fn build(slot: &'static Slot, element: HtmlElement, tools: &Tools) -> Drawn {
        element.set_text_content(None);
        let mut state = (slot.view)(tools).build();
        state.mount(&element, None);
        Drawn {
            slot,
            element,
            state,
        }
    }

    /// A browser's translation puts elements of its own in the place of every piece of text: what Leptos then writes into
    /// the old pieces is seen by nobody.
    fn is_translated(&self) -> bool {
        matches!(self.element.query_selector("font"), Ok(Some(_)))
    }
}

fn set_attributes(part: Part, tools: &Tools) {
    for one in tools.attributes(part) {
        if let Some(element) = element(&one.id) {
            attribute(&element, one.name, one.value.as_deref());
        }
    }
}

/// Fields hold what the model says, but for the one that somebody types into.
fn set_values(part: Part, tools: &Tools) {
    let active = document().active_element();
    for (selector, values) in tools.values(part) {
        for (field, value) in each(&selector).iter().zip(values) {
            let typing = takes_text(field) && active.as_deref() == Some(field.as_ref());
            if !typing {
                set_value(field, &value);
            }
        }
    }
}
