//! Today's count as this device remembers it.

use crate::widgets::effect::Effect;
use crate::widgets::names::{id, key};
use crate::widgets::path;
use vneid;

/// The words of its elements.
pub mod word {
    /// Counts a request.
    pub const RECORD: &str = "diary-record";
    /// Takes the last one back.
    pub const UNDO: &str = "diary-undo";
    /// Both.
    pub const ALL: &[&str] = &[RECORD, UNDO];
}

/// The diary as it was read last.
#[derive(Clone, Debug, Default)]
pub struct Diary {
    /// Today's count; nothing before the day is known.
    pub today: Option<vneid::Diary>,
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

impl Message {
    /// The message of an element's word.
    pub fn parse(word: &str, value: Option<String>) -> Option<Message> {
        match (word, value) {
            (word::RECORD, None) => Some(Message::Record),
            (word::UNDO, None) => Some(Message::Undo),
            _ => None,
        }
    }
}

impl Diary {
    /// Counts.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Opened { stored, now_ms } => {
                let text = stored.or_else(|| self.written.clone());
                let today = vneid::Diary::read(text.as_deref(), now_ms);
                self.full &= today.left() == 0;
                self.today = Some(today);
                Vec::new()
            }
            Message::Record => {
                let mut effects = self.change(vneid::Diary::record);
                if !effects.is_empty() {
                    effects.push(Effect::GoTo(["#", path::place::SENT].concat()));
                }
                effects
            }
            Message::Undo => self.change(|today| {
                today.undo();
                true
            }),
        }
    }

    fn change(&mut self, change: fn(&mut vneid::Diary) -> bool) -> Vec<Effect> {
        let Some(today) = &mut self.today else {
            return Vec::new();
        };
        self.full = !change(today);
        let word = today.write();
        let mut effects = vec![Effect::Remember {
            key: key::DIARY,
            word: word.clone(),
        }];
        if today.count() == 0 {
            effects.push(Effect::Rescue {
                from: id::DIARY_UNDO,
                to: id::DIARY_COUNT,
            });
        }
        self.written = Some(word);
        effects
    }
}
