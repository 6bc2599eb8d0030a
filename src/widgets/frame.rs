//! The contract between a widget and the page: a message changes the widget, and the widget renders itself into a frame.
//!
//! A widget never says what changed. It renders everything that can change, and the frame writes what differs from the last
//! time: [`Last`] holds that comparison, for the document and for tests alike. [`Snapshot`] collects what a widget renders,
//! for the prerendered markup.

use std::any::Any;

use leptos::prelude::{AnyView, IntoAny as _};

use super::attribute::Attribute;
use super::command::Command;
use super::parts::maybe;

/// An interactive part of the page.
///
/// A widget is a folder: `model` (what it holds and how a message changes it), `view` (what it renders), `text` (its
/// Vietnamese words) and `markup` (its static markup, prerendered only).
pub trait Widget {
    /// What can happen to it.
    type Message;

    /// The names in `data-action` that its elements have; one that ends with `-` is followed by which of several is meant.
    const ACTIONS: &[&str];

    /// Reads the message of an element's `data-action`. A field gives its text as `value`, a button nothing.
    fn parse(action: &str, value: Option<String>) -> Option<Self::Message>;

    /// Applies a message and returns what the browser has to do besides rendering.
    fn update(&mut self, message: Self::Message) -> Vec<Command>;

    /// Renders everything that can change. The frame calls this after every message of the widget; it depends on nothing but
    /// `self`, and names the same mount points and attributes every time.
    fn render(&self, frame: &mut impl Frame);
}

/// Where a widget renders: the document, the prerendered markup, or a test's record.
pub trait Frame {
    /// Fills the element `id` with `view(input)`. The view is built again when `input` differs from the last one.
    fn mount<I: PartialEq + 'static>(
        &mut self,
        id: &'static str,
        input: I,
        view: fn(&I) -> AnyView,
    );

    /// Sets an attribute of a static element, or removes it.
    fn attribute(&mut self, attribute: Attribute);

    /// Sets the values of the fields that `selector` finds, in the order of the document. A field that somebody types into
    /// keeps its text. Values are written after all mount points.
    fn values(&mut self, selector: String, values: Vec<String>);

    /// Fills the element `id` with a text.
    #[inline(never)]
    fn text(&mut self, id: &'static str, text: String) {
        self.mount(id, text, |text| maybe(text));
    }

    /// Sets the value of the field `id`.
    #[inline(never)]
    fn value(&mut self, id: &str, value: String) {
        self.values(["#", id].concat(), vec![value]);
    }
}

/// What was rendered last, to be compared with what is rendered now.
#[derive(Default)]
pub struct Last {
    inputs: Vec<(&'static str, Option<Box<dyn Any>>)>,
    attributes: Vec<Attribute>,
    /// The index at which the next attribute stood last time: a widget names its attributes in the same order every time.
    expected: usize,
}

impl Last {
    /// Keeps the input of a mount point, and returns it where it differs from the last one.
    pub fn new_input<I: PartialEq + 'static>(&mut self, id: &'static str, input: I) -> Option<&I> {
        let last = self.input(id);
        if last.as_deref().and_then(|last| last.downcast_ref()) == Some(&input) {
            return None;
        }
        last.insert(Box::new(input)).downcast_ref()
    }

    /// Returns the place of a mount point's last input. It is not generic, so that the module holds it once.
    #[inline(never)]
    fn input(&mut self, id: &'static str) -> &mut Option<Box<dyn Any>> {
        let known = self.inputs.iter().position(|(last, _)| *last == id);
        let at = known.unwrap_or_else(|| {
            self.inputs.push((id, None));
            self.inputs.len() - 1
        });
        &mut self.inputs[at].1
    }

    /// Whether an attribute differs from the last one of its name and element; it is kept for the next time.
    pub fn attribute_differs(&mut self, attribute: &Attribute) -> bool {
        let is_it = |last: &Attribute| last.id == attribute.id && last.name == attribute.name;
        let at = match self.attributes.get(self.expected) {
            Some(last) if is_it(last) => Some(self.expected),
            _ => self.attributes.iter().position(is_it),
        };
        let Some(at) = at else {
            self.attributes.push(attribute.clone());
            self.expected = self.attributes.len();
            return true;
        };
        self.expected = at + 1;
        let last = &mut self.attributes[at];
        let differs = last.value != attribute.value;
        if differs {
            last.value.clone_from(&attribute.value);
        }
        differs
    }
}

/// Builds a view, as often as it is asked to.
type Build = Box<dyn Fn() -> AnyView>;

/// Everything that a widget renders at one moment.
#[derive(Default)]
pub struct Snapshot {
    views: Vec<(&'static str, Build)>,
    /// The attributes, in the order in which they were rendered.
    pub attributes: Vec<Attribute>,
    /// The selectors of fields with their values.
    pub values: Vec<(String, Vec<String>)>,
}

impl Snapshot {
    /// Renders a widget.
    pub fn of(widget: &impl Widget) -> Snapshot {
        let mut snapshot = Snapshot::default();
        widget.render(&mut snapshot);
        snapshot
    }

    /// The view of a mount point; nothing where the widget has none of this id.
    pub fn view(&self, id: &str) -> AnyView {
        let view = self.views.iter().find(|(mounted, _)| *mounted == id);
        view.map_or_else(|| ().into_any(), |(_, view)| view())
    }

    /// The ids of the mount points.
    pub fn mount_points(&self) -> impl Iterator<Item = &'static str> {
        self.views.iter().map(|(id, _)| *id)
    }
}

impl Frame for Snapshot {
    fn mount<I: PartialEq + 'static>(
        &mut self,
        id: &'static str,
        input: I,
        view: fn(&I) -> AnyView,
    ) {
        self.views.push((id, Box::new(move || view(&input))));
    }

    fn attribute(&mut self, attribute: Attribute) {
        self.attributes.push(attribute);
    }

    fn values(&mut self, selector: String, values: Vec<String>) {
        self.values.push((selector, values));
    }
}
