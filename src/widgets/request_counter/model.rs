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
    /// Records that VNeID takes no more today.
    USED_UP = "counter-used-up",
    /// Takes the last one back.
    UNDO = "counter-undo",
}

/// The request counter as it was read last.
#[derive(Clone, Debug, Default)]
pub struct RequestCounter {
    /// Today's count; nothing before the day is known.
    pub today: Option<vneid::RequestCounter>,
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
    /// VNeID said that no more can be sent today.
    UsedUp,
    /// The last one was none.
    Undo,
    /// None of those on record was sent.
    Forget,
}

impl Widget for RequestCounter {
    type Message = Message;

    const ACTIONS: &[&str] = action::ALL;

    fn parse(action: &str, value: Option<String>) -> Option<Message> {
        match (action, value) {
            (action::RECORD, None) => Some(Message::Record),
            (action::USED_UP, None) => Some(Message::UsedUp),
            (action::UNDO, None) => Some(Message::Undo),
            _ => None,
        }
    }

    fn update(&mut self, message: Message) -> Vec<Command> {
        match message {
            Message::Opened { stored, now_ms } => {
                let text = stored.or_else(|| self.written.clone());
                self.today = Some(vneid::RequestCounter::read(text.as_deref(), now_ms));
                Vec::new()
            }
            Message::Record => {
                let mut commands = self.change(|today| {
                    today.record();
                });
                if !commands.is_empty() {
                    commands.push(Command::GoTo(["#", place::SENT].concat()));
                }
                commands
            }
            Message::UsedUp => {
                let mut commands = self.change(vneid::RequestCounter::use_up);
                if !commands.is_empty() {
                    commands.push(Command::Rescue {
                        from: id::COUNTER_USED_UP,
                        to: id::COUNTER_COUNT,
                    });
                }
                commands
            }
            Message::Undo => self.change(vneid::RequestCounter::undo),
            Message::Forget => {
                let Some(today) = self.today else {
                    return Vec::new();
                };
                self.change_to(today.forgotten())
            }
        }
    }

    fn render(&self, frame: &mut impl Frame) {
        view::render(self, frame);
    }
}

impl RequestCounter {
    fn change(&mut self, change: fn(&mut vneid::RequestCounter)) -> Vec<Command> {
        let Some(mut today) = self.today else {
            return Vec::new();
        };
        change(&mut today);
        self.change_to(today)
    }

    /// Remembers another count; where none is left, the button that takes the last one back goes away.
    fn change_to(&mut self, today: vneid::RequestCounter) -> Vec<Command> {
        self.today = Some(today);
        let word = today.write();
        self.written = Some(word.clone());
        let mut commands = vec![Command::Remember {
            key: key::REQUEST_COUNTER,
            word,
        }];
        if today.count() == 0 && today.left() > 0 {
            commands.push(Command::Rescue {
                from: id::COUNTER_UNDO,
                to: id::COUNTER_COUNT,
            });
        }
        commands
    }
}
