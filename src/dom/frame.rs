//! The frame in the browser: widgets render into the document, and only what differs from the last time is written.
//!
//! Leptos's own `mount_to` starts an executor for asynchronous effects, which weighs much and which nothing here needs.

use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use super::elements::{attribute, attribute_of, by_id, each, element, set_value, takes_text};
use super::focus::Held;
use crate::widgets::attribute::Attribute;
use crate::widgets::frame::{Frame, Last};
use crate::widgets::registry::{Name, Widgets};

/// The document as the widgets render into it.
#[derive(Default)]
pub struct DocumentFrame {
    last: Last,
    mounted: Vec<Mounted>,
    /// The values of the present rendering, which are written when all fields are there.
    values: Vec<(String, Vec<String>)>,
    /// The focus inside a mount point whose view was built anew in the present rendering.
    held: Option<Held>,
    /// Whether the elements stand outside of the document, and nothing else is written.
    unseen: bool,
}

struct Mounted {
    id: &'static str,
    element: HtmlElement,
    /// Nothing until the first rendering: till then what was prerendered stands in the element.
    state: Option<AnyViewState>,
}

impl DocumentFrame {
    /// Returns a frame whose mount points stand outside of the document, and which writes nothing else.
    pub fn unseen() -> DocumentFrame {
        DocumentFrame {
            unseen: true,
            ..DocumentFrame::default()
        }
    }

    /// Renders a widget.
    pub fn render(&mut self, widget: Name, widgets: &Widgets) {
        widgets.render(widget, self);
        let active = document().active_element();
        for (selector, values) in std::mem::take(&mut self.values) {
            for (field, value) in each(&selector).iter().zip(values) {
                let typing = takes_text(field) && active.as_deref() == Some(field.as_ref());
                if !typing {
                    set_value(field, &value);
                }
            }
        }
        if let Some(held) = self.held.take() {
            held.put_back_anywhere();
        }
    }

    /// Writes a view into its mount point. It is not generic, so that the module holds it once.
    fn write(&mut self, id: &'static str, view: AnyView) {
        let Some(at) = self.place(id) else { return };
        let mounted = &mut self.mounted[at];
        if mounted.is_translated() {
            mounted.state = None;
        }
        if let Some(state) = &mut mounted.state {
            return view.rebuild(state);
        }
        if self.held.is_none() {
            self.held = Held::within(&mounted.element);
        }
        mounted.element.set_text_content(None);
        let mut state = view.build();
        state.mount(&mounted.element, None);
        mounted.state = Some(state);
    }

    /// Returns the index of a mount point, which is looked up in the document once.
    fn place(&mut self, id: &'static str) -> Option<usize> {
        let known = self.mounted.iter().position(|one| one.id == id);
        if known.is_some() {
            return known;
        }
        let element = if self.unseen {
            document().create_element("div").ok()?.dyn_into().ok()?
        } else {
            by_id(id)?
        };
        self.mounted.push(Mounted {
            id,
            element,
            state: None,
        });
        Some(self.mounted.len() - 1)
    }
}

impl Frame for DocumentFrame {
    fn mount<I: PartialEq + 'static>(
        &mut self,
        id: &'static str,
        input: I,
        view: fn(&I) -> AnyView,
    ) {
        if let Some(view) = self.last.new_input(id, input).map(view) {
            self.write(id, view);
        }
    }

    #[inline(never)]
    fn attribute(&mut self, one: Attribute) {
        if self.unseen || !self.last.attribute_differs(&one) {
            return;
        }
        let Some(element) = element(&one.id) else {
            return;
        };
        // The prerendered markup has most of them already.
        if attribute_of(&element, one.name).as_deref() != one.value.as_deref() {
            attribute(&element, one.name, one.value.as_deref());
        }
    }

    #[inline(never)]
    fn values(&mut self, selector: String, values: Vec<String>) {
        if !self.unseen {
            self.values.push((selector, values));
        }
    }
}

impl Mounted {
    /// A browser's translation puts elements of its own in the place of every piece of text: what Leptos then writes into
    /// the old pieces is seen by nobody.
    fn is_translated(&self) -> bool {
        matches!(self.element.query_selector("font"), Ok(Some(_)))
    }
}
