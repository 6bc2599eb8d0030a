//! What is known of the page's own address.

use super::view;
use crate::widgets::actions::actions;
use crate::widgets::command::Command;
use crate::widgets::frame::{Frame, Widget};
use crate::widgets::names::id;
use crate::widgets::registry::Message as ToWidgets;

actions! {
    /// Opens the device's own way of sharing.
    SEND = "share-send",
    /// Copies the address.
    COPY = "share-copy",
    /// Opens the print dialog.
    PRINT = "share-print",
}

/// Sharing.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Share {
    /// Where the page was loaded from; nothing where it is a file.
    pub loaded_from: Option<String>,
    /// The public address that the ward's content names.
    pub public: Option<String>,
    /// Whether the device has a way of sharing.
    pub can_send: bool,
    /// Whether the page has asked the browser: until then it is not known whether the page is a file.
    pub asked: bool,
    /// Whether the address was copied, where that was asked for.
    pub copied: Option<bool>,
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Message {
    /// The address is to be sent.
    Send,
    /// The address is to be copied.
    Copy,
    /// Whether it was.
    Copied(bool),
    /// The page as it stands is to be printed.
    Print,
}

impl Widget for Share {
    type Message = Message;

    const ACTIONS: &[&str] = action::ALL;

    fn parse(action: &str, value: Option<String>) -> Option<Message> {
        match (action, value) {
            (action::SEND, None) => Some(Message::Send),
            (action::COPY, None) => Some(Message::Copy),
            (action::PRINT, None) => Some(Message::Print),
            _ => None,
        }
    }

    fn update(&mut self, message: Message) -> Vec<Command> {
        match message {
            Message::Send => self
                .loaded_from
                .clone()
                .map(Command::Share)
                .into_iter()
                .collect(),
            Message::Copy => {
                // The same words a second time would not be read out.
                self.copied = None;
                vec![Command::CopyField {
                    field: id::ADDRESS,
                    copied: ToWidgets::Share(Message::Copied(true)),
                    refused: ToWidgets::Share(Message::Copied(false)),
                }]
            }
            Message::Copied(copied) => {
                self.copied = Some(copied);
                Vec::new()
            }
            Message::Print => vec![Command::Print],
        }
    }

    fn render(&self, frame: &mut impl Frame) {
        view::render(self, frame);
    }
}

impl Share {
    /// The address that the QR codes lead to.
    pub fn address(&self) -> Option<&str> {
        self.loaded_from.as_deref().or(self.public.as_deref())
    }
}
