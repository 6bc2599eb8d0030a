//! Text size and colors: each is one of three, remembered, and applied by a script before the first paint.

use super::actions::actions;
use super::attribute::Attribute;
use super::command::Command;
use super::frame::{Frame, Widget};
use super::names::{id, key};

actions! {
    /// Chooses a text size; its number follows.
    SIZE = "display-size-",
    /// Chooses the colors; their code follows.
    COLORS = "display-colors-",
}

/// The root's attribute with the text size, absent for the usual one.
const SIZE: &str = "data-chu-to";
/// The root's attribute with light or dark colors, absent where they follow the device.
const COLORS: &str = "data-mau";
/// The root's attribute for more contrast.
const CONTRAST: &str = "data-tuong-phan";

/// How many text sizes there are: usual, 1.25 and 1.5 times as large.
pub const SIZES: usize = 3;

/// The colors that a reader can choose.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Colors {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Stronger contrasts, light or dark as the device is.
    Contrast,
}

impl Colors {
    /// All of them, in the order of their buttons.
    pub const ALL: [Colors; 3] = [Colors::Light, Colors::Dark, Colors::Contrast];

    /// The word in the action, the id of the button and, for light and dark, the storage.
    pub const fn code(self) -> &'static str {
        match self {
            Colors::Light => "sang",
            Colors::Dark => "toi",
            Colors::Contrast => "tuong-phan",
        }
    }

    fn of_code(code: &str) -> Option<Colors> {
        Colors::ALL.into_iter().find(|colors| colors.code() == code)
    }
}

/// How the page is shown.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct DisplaySettings {
    /// The text size, from 0.
    pub size: usize,
    /// The colors that the reader has chosen.
    pub colors: Option<Colors>,
    /// Whether the device asks for dark colors: they are seen until others are chosen.
    pub dark_device: bool,
}

/// What happened.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Message {
    /// A text size was chosen.
    Size(usize),
    /// Colors were chosen.
    Colors(Colors),
}

impl Widget for DisplaySettings {
    type Message = Message;

    const ACTIONS: &[&str] = action::ALL;

    fn parse(action: &str, value: Option<String>) -> Option<Message> {
        if value.is_some() {
            return None;
        }
        match action.strip_prefix(action::SIZE) {
            Some(size) => {
                let size = size.parse().ok().filter(|size| *size < SIZES)?;
                Some(Message::Size(size))
            }
            None => Colors::of_code(action.strip_prefix(action::COLORS)?).map(Message::Colors),
        }
    }

    fn update(&mut self, message: Message) -> Vec<Command> {
        let remember = |key, word: Option<&str>| Command::Remember {
            key,
            word: word.unwrap_or_default().to_owned(),
        };
        match message {
            Message::Size(size) => {
                self.size = size;
                vec![remember(key::SIZE, self.size_code())]
            }
            Message::Colors(colors) => {
                self.colors = Some(colors);
                vec![
                    remember(key::COLORS, self.colors_code()),
                    remember(key::CONTRAST, self.contrast_code()),
                ]
            }
        }
    }

    fn render(&self, frame: &mut impl Frame) {
        for (name, value) in [
            (SIZE, self.size_code()),
            (COLORS, self.colors_code()),
            (CONTRAST, self.contrast_code()),
        ] {
            frame.attribute(Attribute::new(id::ROOT, name, value));
        }
        for size in 0..SIZES {
            let button = [id::TEXT_SIZE, &size.to_string()].concat();
            frame.attribute(Attribute::pressed(button, size == self.size));
        }
        for colors in Colors::ALL {
            let button = [id::COLORS, colors.code()].concat();
            frame.attribute(Attribute::pressed(button, colors == self.seen()));
        }
    }
}

impl DisplaySettings {
    /// Reads the root's attributes, as the early script left them.
    pub fn new(root: impl Fn(&str) -> Option<String>, dark_device: bool) -> DisplaySettings {
        let size = root(SIZE).and_then(|size| size.parse().ok());
        let contrast = root(CONTRAST).map(|_| Colors::Contrast);
        DisplaySettings {
            size: size.filter(|size| *size < SIZES).unwrap_or_default(),
            colors: contrast.or_else(|| Colors::of_code(&root(COLORS)?)),
            dark_device,
        }
    }

    /// The colors that are seen.
    pub fn seen(&self) -> Colors {
        let device = if self.dark_device {
            Colors::Dark
        } else {
            Colors::Light
        };
        self.colors.unwrap_or(device)
    }

    const fn size_code(&self) -> Option<&'static str> {
        match self.size {
            0 => None,
            1 => Some("1"),
            _ => Some("2"),
        }
    }

    fn colors_code(&self) -> Option<&'static str> {
        let colors = self.colors.filter(|colors| *colors != Colors::Contrast);
        colors.map(Colors::code)
    }

    fn contrast_code(&self) -> Option<&'static str> {
        (self.colors == Some(Colors::Contrast)).then_some("1")
    }
}
