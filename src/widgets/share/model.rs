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

/// Returns true for an address whose host has a name or number outside of private networks (RFC 1918, RFC 6761, RFC 6762).
fn is_public(address: &str) -> bool {
    // Only single letters are searched for: the search for a text would add 4 KB to the page.
    let host = address.split('/').nth(2).unwrap_or_default();
    // Numbers of version 6 are nothing that a ward would print.
    let host = host.split(':').next().unwrap_or_default();
    let mut parts = host.split('.');
    let (Some(first), Some(second)) = (parts.next(), parts.next()) else {
        return false;
    };
    let last = parts.next_back().unwrap_or(second);
    let is_number = last.bytes().all(|letter| letter.is_ascii_digit());
    match (first, second) {
        ("10" | "127", _) | ("169", "254") | ("192", "168") => !is_number,
        ("172", second) => !(second.len() == 2 && ("16"..="31").contains(&second)),
        _ => !matches!(last, "local" | "localhost"),
    }
}

impl Share {
    /// Returns the address that the QR codes of the page lead to.
    pub fn address(&self) -> Option<&str> {
        self.loaded_from.as_deref().or(self.public.as_deref())
    }

    /// Returns the address that paper leads to: the public one, else the one that the page was loaded from where others can
    /// reach it.
    pub fn address_on_paper(&self) -> Option<&str> {
        let loaded_from = self.loaded_from.as_deref();
        self.public
            .as_deref()
            .or(loaded_from.filter(|address| is_public(address)))
    }
}
