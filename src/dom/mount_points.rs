//! The mount points of the page: built by Leptos over what was prerendered in them, and rebuilt after each message.
//!
//! Leptos's own `mount_to` starts an executor for asynchronous effects, which weighs much and which nothing here needs.

use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use super::elements::{attribute, by_id, each, element, set_value, takes_text};
use super::focus::Held;
use crate::widgets::registry::{MOUNT_POINTS, MountPoint, Part, Widgets};

/// All mount points that the page has.
pub struct MountPoints(Vec<Drawn>);

struct Drawn {
    mount_point: &'static MountPoint,
    element: HtmlElement,
    /// Nothing until it is drawn for the first time: till then what was prerendered stands in it.
    state: Option<AnyViewState>,
}

impl MountPoints {
    /// The mount points of the page as it was prerendered.
    pub fn of_the_page() -> MountPoints {
        MountPoints::new(|mount_point| by_id(mount_point.id))
    }

    /// The same mount points outside of the document.
    pub fn unseen() -> MountPoints {
        MountPoints::new(|_| document().create_element("div").ok()?.dyn_into().ok())
    }

    fn new(place: impl Fn(&MountPoint) -> Option<HtmlElement>) -> MountPoints {
        let drawn = MOUNT_POINTS.iter().filter_map(|mount_point| {
            Some(Drawn {
                mount_point,
                element: place(mount_point)?,
                state: None,
            })
        });
        MountPoints(drawn.collect())
    }

    /// Draws a part, and what of it are attributes and values of static elements.
    pub fn draw(&mut self, part: Part, widgets: &Widgets) {
        let held = self.draw_mount_points(part, widgets);
        set_attributes(part, widgets);
        set_values(part, widgets);
        if let Some(held) = held {
            held.put_back_anywhere();
        }
    }

    /// Draws the mount points of a part; Leptos changes only what differs. Gives the focus of a mount point that had to be built anew.
    pub fn draw_mount_points(&mut self, part: Part, widgets: &Widgets) -> Option<Held> {
        let mut held = None;
        for drawn in self
            .0
            .iter_mut()
            .filter(|drawn| drawn.mount_point.part == part)
        {
            let view = (drawn.mount_point.view)(widgets);
            if drawn.is_translated() {
                drawn.state = None;
            }
            if let Some(state) = &mut drawn.state {
                view.rebuild(state);
            } else {
                held = held.or(Some(Held::within(&drawn.element)));
                drawn.build(view);
            }
        }
        held
    }
}

impl Drawn {
    fn build(&mut self, view: AnyView) {
        self.element.set_text_content(None);
        let mut state = view.build();
        state.mount(&self.element, None);
        self.state = Some(state);
    }

    /// A browser's translation puts elements of its own in the place of every piece of text: what Leptos then writes into
    /// the old pieces is seen by nobody.
    fn is_translated(&self) -> bool {
        matches!(self.element.query_selector("font"), Ok(Some(_)))
    }
}

fn set_attributes(part: Part, widgets: &Widgets) {
    for one in widgets.attributes(part) {
        if let Some(element) = element(&one.id) {
            attribute(&element, one.name, one.value.as_deref());
        }
    }
}

/// Fields hold what the model says, but for the one that somebody types into.
fn set_values(part: Part, widgets: &Widgets) {
    let active = document().active_element();
    for (selector, values) in widgets.values(part) {
        for (field, value) in each(&selector).iter().zip(values) {
            let typing = takes_text(field) && active.as_deref() == Some(field.as_ref());
            if !typing {
                set_value(field, &value);
            }
        }
    }
}
