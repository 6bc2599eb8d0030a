//! Larger text and more contrast: two switches that are remembered. A script applies them before the first paint.

use super::actions::actions;
use super::attribute::Attribute;
use super::command::Command;
use super::frame::{Frame, Widget};
use super::names::{id, key};

actions! {
    /// Switches the larger text.
    LARGE = "display-large",
    /// Switches the stronger contrasts.
    CONTRAST = "display-contrast",
}

/// The root's attribute for larger text.
const LARGE: &str = "data-chu-to";
/// The root's attribute for more contrast.
const CONTRAST: &str = "data-tuong-phan";

/// How the page is shown.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct DisplaySettings {
    /// Whether all text is larger.
    pub large: bool,
    /// Whether contrasts are stronger.
    pub contrast: bool,
}

/// What happened.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Message {
    /// The switch for larger text.
    Large,
    /// The switch for more contrast.
    Contrast,
}

impl Widget for DisplaySettings {
    type Message = Message;

    const ACTIONS: &[&str] = action::ALL;

    fn parse(action: &str, value: Option<String>) -> Option<Message> {
        match (action, value) {
            (action::LARGE, None) => Some(Message::Large),
            (action::CONTRAST, None) => Some(Message::Contrast),
            _ => None,
        }
    }

    fn update(&mut self, message: Message) -> Vec<Command> {
        let (key, on) = match message {
            Message::Large => (key::LARGE, &mut self.large),
            Message::Contrast => (key::CONTRAST, &mut self.contrast),
        };
        *on = !*on;
        let word = if *on { "1" } else { "" };
        vec![Command::Remember {
            key,
            word: word.to_owned(),
        }]
    }

    fn render(&self, frame: &mut impl Frame) {
        let root = |name, on: bool| Attribute::new(id::ROOT, name, on.then_some("1"));
        frame.attribute(root(LARGE, self.large));
        frame.attribute(root(CONTRAST, self.contrast));
        frame.attribute(Attribute::pressed(id::LARGE, self.large));
        frame.attribute(Attribute::pressed(id::CONTRAST, self.contrast));
    }
}

impl DisplaySettings {
    /// Reads the root's attributes, as the early script left them.
    pub fn new(has: impl Fn(&str) -> bool) -> DisplaySettings {
        DisplaySettings {
            large: has(LARGE),
            contrast: has(CONTRAST),
        }
    }
}
