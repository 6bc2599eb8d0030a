//! Larger text and more contrast: two switches that are remembered. A script applies them before the first paint.

use super::attribute::Attribute;
use super::effect::Effect;
use super::names::{id, key};

/// The words of its elements.
pub mod word {
    /// Switches the larger text.
    pub const LARGE: &str = "looks-large";
    /// Switches the stronger contrasts.
    pub const CONTRAST: &str = "looks-contrast";
    /// Both.
    pub const ALL: &[&str] = &[LARGE, CONTRAST];
}

/// The root's attribute for larger text.
const LARGE: &str = "data-chu-to";
/// The root's attribute for more contrast.
const CONTRAST: &str = "data-tuong-phan";

/// How the page is shown.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Looks {
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
            (word::LARGE, None) => Some(Message::Large),
            (word::CONTRAST, None) => Some(Message::Contrast),
            _ => None,
        }
    }
}

impl Looks {
    /// Reads the root's attributes, as the early script left them.
    pub fn new(has: impl Fn(&str) -> bool) -> Looks {
        Looks {
            large: has(LARGE),
            contrast: has(CONTRAST),
        }
    }

    /// Turns a switch.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        let (key, on) = match message {
            Message::Large => (key::LARGE, &mut self.large),
            Message::Contrast => (key::CONTRAST, &mut self.contrast),
        };
        *on = !*on;
        let word = if *on { "1" } else { "" };
        vec![Effect::Remember {
            key,
            word: word.to_owned(),
        }]
    }
}

/// What the style goes by, and the state of the two switches.
pub fn attributes(looks: &Looks) -> Vec<Attribute> {
    let one = |name, on: bool| Attribute::new(id::ROOT, name, on.then_some("1"));
    vec![
        one(LARGE, looks.large),
        one(CONTRAST, looks.contrast),
        Attribute::pressed(id::LARGE, looks.large),
        Attribute::pressed(id::CONTRAST, looks.contrast),
    ]
}
