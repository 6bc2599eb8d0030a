//! Larger text and more contrast: two switches that are remembered. A script applies them before the first paint.

use super::attribute::Attribute;
use super::command::Command;
use super::names::{id, key};

/// The words of its elements.
pub mod action {
    /// Switches the larger text.
    pub const LARGE: &str = "display-large";
    /// Switches the stronger contrasts.
    pub const CONTRAST: &str = "display-contrast";
    /// Both.
    pub const ALL: &[&str] = &[LARGE, CONTRAST];
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

impl Message {
    /// The message of an element's word.
    pub fn parse(word: &str, value: Option<String>) -> Option<Message> {
        match (word, value) {
            (action::LARGE, None) => Some(Message::Large),
            (action::CONTRAST, None) => Some(Message::Contrast),
            _ => None,
        }
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

    /// Turns a switch.
    pub fn update(&mut self, message: Message) -> Vec<Command> {
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
}

/// What the style goes by, and the state of the two switches.
pub fn attributes(display_settings: &DisplaySettings) -> Vec<Attribute> {
    let one = |name, on: bool| Attribute::new(id::ROOT, name, on.then_some("1"));
    vec![
        one(LARGE, display_settings.large),
        one(CONTRAST, display_settings.contrast),
        Attribute::pressed(id::LARGE, display_settings.large),
        Attribute::pressed(id::CONTRAST, display_settings.contrast),
    ]
}
