//! All tools of the page as one model: what a message changes, and which places of the page show it.
//!
//! A tool is a folder: `model` (pure: a message changes it and gives effects), `view` (functions of the model), `text` (its
//! Vietnamese words), `shell` (its static markup, prerendered only). What changes stands in [`SLOTS`], places of the static
//! markup that are drawn anew after each message of their tool; Leptos changes only what differs. What changes on static
//! elements themselves is told by [`Tools::attributes`] and [`Tools::values`].

use leptos::prelude::AnyView;

use super::attribute::Attribute;
use super::checker::{self, Checker};
use super::diary::{self, Diary};
use super::effect::Effect;
use super::list::{self, List};
use super::looks::{self, Looks};
use super::names::id;
use super::path::{self, Path};
use super::practice::{self, Practice};
use super::search::{self, Search};
use super::share::{self, Share};
use super::steps::{self, Steps};

/// The tools of the page.
#[derive(Default)]
pub struct Tools {
    /// The path.
    pub path: Path,
    /// The steps of the guide.
    pub steps: Steps,
    /// The checker of one number.
    pub checker: Checker,
    /// The checker of a list.
    pub list: List,
    /// The practice with the phone.
    pub practice: Practice,
    /// The count of today's requests.
    pub diary: Diary,
    /// Sharing and printing.
    pub share: Share,
    /// Larger text and more contrast.
    pub looks: Looks,
    /// The search.
    pub search: Search,
}

/// What happened to a tool.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// To the path.
    Path(path::Message),
    /// To the steps.
    Steps(steps::Message),
    /// To the checker.
    Checker(checker::Message),
    /// To the list.
    List(list::Message),
    /// To the practice.
    Practice(practice::Message),
    /// To the diary.
    Diary(diary::Message),
    /// To sharing.
    Share(share::Message),
    /// To the looks.
    Looks(looks::Message),
    /// To the search.
    Search(search::Message),
}

/// A part of the page that is drawn anew together.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Part {
    /// The path.
    Path,
    /// The ten digits of the checked number on the path.
    Ten,
    /// The bar of the steps.
    Steps,
    /// The checker.
    Checker,
    /// The list without its rows.
    List,
    /// The rows of the list: many, and they stay while the list is judged.
    Rows,
    /// The phone, and what is said and chosen beside it.
    Practice,
    /// The way of practising and the task, in the static markup around the phone.
    Task,
    /// What of the practice is finished.
    Finished,
    /// The mark of what is to be pressed.
    Mark,
    /// The diary.
    Diary,
    /// Sharing.
    Share,
    /// The buttons for looks.
    Looks,
    /// What the search found.
    Found,
}

impl Part {
    /// Every part, in the order in which they are first drawn: what the address and the device say of the guide comes first.
    pub const ALL: [Part; 14] = [
        Part::Steps,
        Part::Path,
        Part::Looks,
        Part::Checker,
        Part::Ten,
        Part::Practice,
        Part::Task,
        Part::Finished,
        Part::Mark,
        Part::Diary,
        Part::Found,
        Part::List,
        Part::Rows,
        Part::Share,
    ];
}

/// A place of the static markup whose content is a view of the tools.
#[derive(Clone, Copy)]
pub struct Slot {
    /// The part that it belongs to.
    pub part: Part,
    /// The element's id.
    pub id: &'static str,
    /// What stands in it.
    pub view: fn(&Tools) -> AnyView,
}

/// Every slot of the page.
pub const SLOTS: &[Slot] = &[
    slot(Part::Steps, id::STEP_PLACE, |tools| {
        steps::view::place(&tools.steps)
    }),
    slot(Part::Steps, id::STEP_SWITCH, |tools| {
        steps::view::switch(&tools.steps)
    }),
    slot(Part::Checker, id::NUMBER_ERROR, |tools| {
        checker::view::error(&tools.checker)
    }),
    slot(Part::Checker, id::PROGRESS, |tools| {
        checker::view::progress(&tools.checker)
    }),
    slot(Part::Checker, id::RESULT, |tools| {
        checker::view::result(&tools.checker)
    }),
    slot(Part::Checker, id::MEANINGS, |tools| {
        checker::view::meanings(&tools.checker)
    }),
    slot(Part::Checker, id::ISSUER_SEEN, |tools| {
        checker::view::issuer(&tools.checker)
    }),
    slot(Part::List, id::LIST_COUNTS, |tools| {
        list::view::counts(&tools.list)
    }),
    slot(Part::Rows, id::LIST_ROWS, |tools| {
        list::view::rows(&tools.list)
    }),
    slot(Part::Practice, id::PLACE, |tools| {
        practice::view::place(&tools.practice)
    }),
    slot(Part::Practice, id::VOICE, |tools| {
        practice::view::voice(&tools.practice)
    }),
    slot(Part::Practice, id::SCREEN, |tools| {
        practice::view::screen(&tools.practice)
    }),
    slot(Part::Finished, id::COMPLETION_DAY, |tools| {
        practice::view::day(&tools.practice)
    }),
    slot(Part::Finished, id::COMPLETION_COUNT, |tools| {
        practice::view::count(&tools.practice)
    }),
    slot(Part::Diary, id::DIARY_COUNT, |tools| {
        diary::view::count(&tools.diary)
    }),
    slot(Part::Share, id::SHARE_COPIED, |tools| {
        share::view::copied(&tools.share)
    }),
    slot(Part::Share, id::OWN_ADDRESS[0], |tools| {
        share::view::own_address(&tools.share)
    }),
    slot(Part::Share, id::OWN_ADDRESS[1], |tools| {
        share::view::own_address(&tools.share)
    }),
    slot(Part::Share, id::OWN_ADDRESS[2], |tools| {
        share::view::own_address(&tools.share)
    }),
    slot(Part::Found, id::FOUND, |tools| {
        search::view::found(&tools.search)
    }),
];

const fn slot(part: Part, id: &'static str, view: fn(&Tools) -> AnyView) -> Slot {
    Slot { part, id, view }
}

/// What most readers do, as words with the text of a field: the lesson up to its form, and a number with a look-alike checked
/// until it is right. The page leads tools that nobody sees through it, so that the browser has compiled what answers.
pub const REHEARSED: [(&str, Option<&str>); 8] = [
    ("checker-number", Some("DN4O1O123498765")),
    ("checker-check", None),
    ("checker-number", Some("DN4010123498765")),
    ("practice-mode-lam-theo", None),
    ("practice-tap-wallet", None),
    ("practice-tap-integrate", None),
    ("practice-tap-new-request", None),
    ("practice-tap-kind-health-card", None),
];

impl Message {
    /// The message of an element's word; a field gives its text as `value`, a button nothing.
    ///
    /// ```
    /// use bhyt_vneid::widgets::{checker, tools::Message};
    /// assert_eq!(Message::parse("checker-check", None), Some(Message::Checker(checker::Message::Check)));
    /// assert_eq!(Message::parse("checker-check", Some("1".into())), None);
    /// assert_eq!(Message::parse("nonsense", None), None);
    /// ```
    pub fn parse(word: &str, value: Option<String>) -> Option<Message> {
        let (tool, _) = word.split_once('-')?;
        match tool {
            "path" => path::Message::parse(word, value).map(Message::Path),
            "steps" => steps::Message::parse(word, value).map(Message::Steps),
            "checker" => checker::Message::parse(word, value).map(Message::Checker),
            "list" => list::Message::parse(word, value).map(Message::List),
            "practice" => practice::Message::parse(word, value).map(Message::Practice),
            "diary" => diary::Message::parse(word, value).map(Message::Diary),
            "share" => share::Message::parse(word, value).map(Message::Share),
            "looks" => looks::Message::parse(word, value).map(Message::Looks),
            "search" => search::Message::parse(word, value).map(Message::Search),
            _ => None,
        }
    }

    /// The parts that are drawn anew after it.
    pub const fn parts(&self) -> &'static [Part] {
        match self {
            Message::Path(_) => &[Part::Path],
            Message::Steps(_) => &[Part::Steps],
            Message::Checker(_) => &[Part::Checker, Part::Ten],
            Message::List(
                list::Message::Judged
                | list::Message::Copy
                | list::Message::Exported(_)
                | list::Message::Save,
            ) => &[Part::List],
            Message::List(_) => &[Part::List, Part::Rows],
            // The title of a new screen has the focus by then: a phone drawn anew would take it away.
            Message::Practice(practice::Message::Settle | practice::Message::Leave) => {
                &[Part::Mark]
            }
            Message::Practice(practice::Message::Recalled { .. }) => &[Part::Finished],
            // What an answer does not need at once waits: what is finished is recalled as soon as the answer is painted.
            Message::Practice(
                practice::Message::Tap(_)
                | practice::Message::Number(_)
                | practice::Message::Issuer(_)
                | practice::Message::On
                | practice::Message::Back
                | practice::Message::Help
                | practice::Message::More
                | practice::Message::Tick,
            ) => &[Part::Practice, Part::Mark],
            Message::Practice(_) => &[Part::Practice, Part::Task, Part::Finished, Part::Mark],
            Message::Diary(_) => &[Part::Diary],
            Message::Share(_) => &[Part::Share],
            Message::Looks(_) => &[Part::Looks],
            Message::Search(_) => &[Part::Found],
        }
    }
}

impl Tools {
    /// Changes the tool that a message is for, and says what else is to be done.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Path(message) => self.path.update(message),
            Message::Steps(message) => self.steps.update(message),
            Message::Checker(message) => self.checker.update(message),
            Message::List(message) => self.list.update(message),
            Message::Practice(message) => self.practice.update(message),
            Message::Diary(message) => self.diary.update(message),
            Message::Share(message) => self.share.update(message),
            Message::Looks(message) => self.looks.update(message),
            Message::Search(message) => self.search.update(message),
        }
    }

    /// The changing attributes of a part's static elements.
    pub fn attributes(&self, part: Part) -> Vec<Attribute> {
        match part {
            Part::Path => path::view::attributes(&self.path),
            Part::Ten | Part::Found => Vec::new(),
            Part::Steps => steps::view::attributes(&self.steps),
            Part::Checker => checker::view::attributes(&self.checker),
            Part::List => list::view::attributes(&self.list),
            Part::Rows => list::view::row_attributes(&self.list),
            Part::Practice => practice::view::attributes(&self.practice),
            Part::Task => practice::view::task(&self.practice),
            Part::Finished => practice::view::finished(&self.practice),
            Part::Mark => practice::view::mark(&self.practice),
            Part::Diary => diary::view::attributes(&self.diary),
            Part::Share => share::view::attributes(&self.share),
            Part::Looks => looks::attributes(&self.looks),
        }
    }

    /// What fields hold: a selector, and the values of what it finds in the order of the document. A field that somebody
    /// types into at the moment keeps its text.
    pub fn values(&self, part: Part) -> Vec<(String, Vec<String>)> {
        match part {
            Part::Path => path::view::values(&self.path),
            Part::Ten => {
                let ten = self.checker.answer.ten;
                let ten = ten.map_or(String::new(), |ten| ten.as_str().to_owned());
                vec![(["#", id::REAL_TEN].concat(), vec![ten])]
            }
            Part::Rows => list::view::values(&self.list),
            Part::Practice => practice::view::values(&self.practice),
            Part::Checker => checker::view::values(&self.checker),
            Part::Share => share::view::values(&self.share),
            _ => Vec::new(),
        }
    }
}
