//! Today's count as this device remembers it.

use super::view;
use crate::routes::place;
use crate::widgets::actions::actions;
use crate::widgets::command::Command;
use crate::widgets::frame::{Frame, Widget};
use crate::widgets::names::{id, key};
use vneid;

actions! {
    /// Counts a request.
    RECORD = "counter-record",
    /// Takes the last one back.
    UNDO = "counter-undo",
}

/// The request counter as it was read last.
#[derive(Clone, Debug, Default)]
pub struct RequestCounter {
    /// Today's count; nothing before the day is known.
    pub today: Option<vneid::RequestCounter>,
    /// Whether one more was counted than a day has.
    pub full: bool,
    /// The text written last, where the device keeps nothing.
    written: Option<String>,
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Message {
    /// What the device remembers now, and the moment in milliseconds since the epoch: comes before each of the others,
    /// because another window may have counted.
    Opened {
        /// The stored text.
        stored: Option<String>,
        /// The moment.
        now_ms: i64,
    },
    /// One more request was sent.
    Record,
    /// The last one was none.
    Undo,
}

impl Widget for RequestCounter {
    type Message = Message;

    const ACTIONS: &[&str] = action::ALL;

    fn parse(action: &str, value: Option<String>) -> Option<Message> {
        match (action, value) {
            (action::RECORD, None) => Some(Message::Record),
            (action::UNDO, None) => Some(Message::Undo),
            _ => None,
        }
    }

    fn update(&mut self, message: Message) -> Vec<Command> {
        match message {
            Message::Opened { stored, now_ms } => {
                let text = stored.or_else(|| self.written.clone());
                let today = vneid::RequestCounter::read(text.as_deref(), now_ms);
                self.full &= today.left() == 0;
                self.today = Some(today);
                Vec::new()
            }
            Message::Record => {
                let mut commands = self.change(vneid::RequestCounter::record);
                if !commands.is_empty() {
                    commands.push(Command::GoTo(["#", place::SENT].concat()));
                }
                commands
            }
            Message::Undo => self.change(|today| {
                today.undo();
                true
            }),
        }
    }

    fn render(&self, frame: &mut impl Frame) {
        view::render(self, frame);
    }
}

impl RequestCounter {
    fn change(&mut self, change: fn(&mut vneid::RequestCounter) -> bool) -> Vec<Command> {
        let Some(today) = &mut self.today else {
            return Vec::new();
        };
        self.full = !change(today);
        let word = today.write();
        let mut commands = vec![Command::Remember {
            key: key::REQUEST_COUNTER,
            word: word.clone(),
        }];
        if today.count() == 0 {
            commands.push(Command::Rescue {
                from: id::COUNTER_UNDO,
                to: id::COUNTER_COUNT,
            });
        }
        self.written = Some(word);
        commands
    }
}
