//! What is looked for, and what of the page holds it.

use super::{folded, view};
use crate::widgets::actions::actions;
use crate::widgets::command::Command;
use crate::widgets::frame::{Frame, Widget};

actions! {
    /// What is looked for.
    QUERY = "search-query",
}

/// So many are shown at most.
const SHOWN: usize = 8;

/// A place of the page that can be found.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Entry {
    /// The id of its element.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// The same, [`folded`].
    pub title_folded: String,
    /// All of its words, [`folded`].
    pub text: String,
}

impl Entry {
    /// An entry of an element's id, heading and words.
    pub fn new(id: String, title: String, text: &str) -> Entry {
        Entry {
            id,
            title_folded: folded(&title),
            title,
            text: folded(text),
        }
    }
}

/// The search.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Search {
    entries: Vec<Entry>,
    found: Option<Vec<usize>>,
    query: String,
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Message {
    /// The field holds this now.
    Query(String),
    /// What there is to be found, in the order of the page.
    Entries(Vec<Entry>),
}

impl Widget for Search {
    type Message = Message;

    const ACTIONS: &[&str] = action::ALL;

    fn parse(action: &str, value: Option<String>) -> Option<Message> {
        value
            .filter(|_| action == action::QUERY)
            .map(Message::Query)
    }

    fn update(&mut self, message: Message) -> Vec<Command> {
        match message {
            Message::Query(query) => self.query = query,
            Message::Entries(entries) => self.entries = entries,
        }
        if self.entries.is_empty() {
            return vec![Command::CollectEntries];
        }
        self.look();
        Vec::new()
    }

    fn render(&self, frame: &mut impl Frame) {
        view::render(self, frame);
    }
}

impl Search {
    /// What holds the words as they stand comes first, then what holds words that begin like them; headings before texts.
    fn look(&mut self) {
        let query = folded(&self.query);
        let words: Vec<&str> = query.split_whitespace().collect();
        let whole = words.join(" ");
        if whole.len() < 2 {
            self.found = None;
            return;
        }
        let scattered = |text: &str| {
            let begins = |word: &&str| {
                text.split([' ', '“', '('])
                    .any(|one| one.starts_with(*word))
            };
            words.iter().all(begins)
        };
        let mut found = Vec::new();
        for rank in 0..4 {
            // Words strewn over a text are a last resort.
            if rank == 3 && !found.is_empty() {
                break;
            }
            for (at, entry) in self.entries.iter().enumerate() {
                let held = match rank {
                    0 => entry.title_folded.contains(&whole),
                    1 => entry.text.contains(&whole),
                    2 => scattered(&entry.title_folded),
                    _ => scattered(&entry.text),
                };
                if held && !found.contains(&at) && found.len() < SHOWN {
                    found.push(at);
                }
            }
        }
        self.found = Some(found);
    }

    /// What was found, the best first; nothing where nothing is looked for.
    ///
    /// ```
    /// use bhyt_vneid::widgets::frame::Widget as _;
    /// use bhyt_vneid::widgets::search::{Entry, Message, Search};
    /// let mut search = Search::default();
    /// search.update(Message::Entries(vec![
    ///     Entry::new("hoi-a".into(), "Chưa thấy thẻ".into(), "Mỗi ngày gửi quá số lần thì dừng"),
    ///     Entry::new("hoi-b".into(), "VNeID báo quá số lần quy định".into(), "Dừng lại."),
    /// ]));
    /// search.update(Message::Query("qua so lan".into()));
    /// let found: Vec<_> = search.found().unwrap().map(|entry| &*entry.id).collect();
    /// assert_eq!(found, ["hoi-b", "hoi-a"]);
    /// ```
    pub fn found(&self) -> Option<impl Iterator<Item = &Entry>> {
        let found = self.found.as_ref()?;
        Some(found.iter().map(|at| &self.entries[*at]))
    }
}
