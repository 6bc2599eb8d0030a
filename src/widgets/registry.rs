//! All widgets of the page as one model: what a message changes, and which places of the page show it.
//!
//! A widget is a folder: `model` (pure: a message changes it and gives commands), `view` (functions of the model), `text` (its
//! Vietnamese words), `markup` (its static markup, prerendered only). What changes stands in [`MOUNT_POINTS`], places of the static
//! markup that are drawn anew after each message of their widget; Leptos changes only what differs. What changes on static
//! elements themselves is told by [`Widgets::attributes`] and [`Widgets::values`].

use leptos::prelude::AnyView;

use super::attribute::Attribute;
use super::checker::{self, Checker};
use super::command::Command;
use super::display_settings::{self, DisplaySettings};
use super::list::{self, List};
use super::names::id;
use super::practice::{self, Practice};
use super::request_counter::{self, RequestCounter};
use super::search::{self, Search};
use super::share::{self, Share};
use super::steps::{self, Steps};
use super::wizard::{self, Wizard};

/// The widgets of the page.
#[derive(Default)]
pub struct Widgets {
    /// The wizard.
    pub wizard: Wizard,
    /// The steps of the guide.
    pub steps: Steps,
    /// The checker of one number.
    pub checker: Checker,
    /// The checker of a list.
    pub list: List,
    /// The practice with the phone.
    pub practice: Practice,
    /// The count of today's requests.
    pub request_counter: RequestCounter,
    /// Sharing and printing.
    pub share: Share,
    /// Larger text and more contrast.
    pub display_settings: DisplaySettings,
    /// The search.
    pub search: Search,
}

/// What happened to a widget.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// To the wizard.
    Wizard(wizard::Message),
    /// To the steps.
    Steps(steps::Message),
    /// To the checker.
    Checker(checker::Message),
    /// To the list.
    List(list::Message),
    /// To the practice.
    Practice(practice::Message),
    /// To the request counter.
    RequestCounter(request_counter::Message),
    /// To sharing.
    Share(share::Message),
    /// To the looks.
    DisplaySettings(display_settings::Message),
    /// To the search.
    Search(search::Message),
}

/// A part of the page that is drawn anew together.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Part {
    /// The wizard.
    Wizard,
    /// The ten digits of the checked number on the wizard.
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
    /// The request counter.
    RequestCounter,
    /// Sharing.
    Share,
    /// The buttons for looks.
    DisplaySettings,
    /// What the search found.
    Found,
}

impl Part {
    /// Every part, in the order in which they are first drawn: what the address and the device say of the guide comes first.
    pub const ALL: [Part; 14] = [
        Part::Steps,
        Part::Wizard,
        Part::DisplaySettings,
        Part::Checker,
        Part::Ten,
        Part::Practice,
        Part::Task,
        Part::Finished,
        Part::Mark,
        Part::RequestCounter,
        Part::Found,
        Part::List,
        Part::Rows,
        Part::Share,
    ];
}

/// A place of the static markup whose content is a view of the widgets.
#[derive(Clone, Copy)]
pub struct MountPoint {
    /// The part that it belongs to.
    pub part: Part,
    /// The element's id.
    pub id: &'static str,
    /// What stands in it.
    pub view: fn(&Widgets) -> AnyView,
}

/// Every mount point of the page.
pub const MOUNT_POINTS: &[MountPoint] = &[
    mount_point(Part::Steps, id::STEP_PLACE, |widgets| {
        steps::view::place(&widgets.steps)
    }),
    mount_point(Part::Steps, id::STEP_SWITCH, |widgets| {
        steps::view::switch(&widgets.steps)
    }),
    mount_point(Part::Checker, id::NUMBER_ERROR, |widgets| {
        checker::view::error(&widgets.checker)
    }),
    mount_point(Part::Checker, id::PROGRESS, |widgets| {
        checker::view::progress(&widgets.checker)
    }),
    mount_point(Part::Checker, id::RESULT, |widgets| {
        checker::view::result(&widgets.checker)
    }),
    mount_point(Part::Checker, id::MEANINGS, |widgets| {
        checker::view::meanings(&widgets.checker)
    }),
    mount_point(Part::Checker, id::ISSUER_SEEN, |widgets| {
        checker::view::issuer(&widgets.checker)
    }),
    mount_point(Part::List, id::LIST_COUNTS, |widgets| {
        list::view::counts(&widgets.list)
    }),
    mount_point(Part::Rows, id::LIST_ROWS, |widgets| {
        list::view::rows(&widgets.list)
    }),
    mount_point(Part::Practice, id::PLACE, |widgets| {
        practice::view::place(&widgets.practice)
    }),
    mount_point(Part::Practice, id::VOICE, |widgets| {
        practice::view::voice(&widgets.practice)
    }),
    mount_point(Part::Practice, id::SCREEN, |widgets| {
        practice::view::screen(&widgets.practice)
    }),
    mount_point(Part::Finished, id::COMPLETION_DAY, |widgets| {
        practice::view::day(&widgets.practice)
    }),
    mount_point(Part::Finished, id::COMPLETION_COUNT, |widgets| {
        practice::view::count(&widgets.practice)
    }),
    mount_point(Part::RequestCounter, id::COUNTER_COUNT, |widgets| {
        request_counter::view::count(&widgets.request_counter)
    }),
    mount_point(Part::Share, id::SHARE_COPIED, |widgets| {
        share::view::copied(&widgets.share)
    }),
    mount_point(Part::Share, id::OWN_ADDRESS[0], |widgets| {
        share::view::own_address(&widgets.share)
    }),
    mount_point(Part::Share, id::OWN_ADDRESS[1], |widgets| {
        share::view::own_address(&widgets.share)
    }),
    mount_point(Part::Share, id::OWN_ADDRESS[2], |widgets| {
        share::view::own_address(&widgets.share)
    }),
    mount_point(Part::Found, id::FOUND, |widgets| {
        search::view::found(&widgets.search)
    }),
];

const fn mount_point(part: Part, id: &'static str, view: fn(&Widgets) -> AnyView) -> MountPoint {
    MountPoint { part, id, view }
}

/// What most readers do, as words with the text of a field: the lesson up to its form, and a number with a look-alike checked
/// until it is right. The page leads widgets that nobody sees through it, so that the browser has compiled what answers.
pub const WARM_UP: [(&str, Option<&str>); 8] = [
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
    /// use bhyt_vneid::widgets::{checker, registry::Message};
    /// assert_eq!(Message::parse("checker-check", None), Some(Message::Checker(checker::Message::Check)));
    /// assert_eq!(Message::parse("checker-check", Some("1".into())), None);
    /// assert_eq!(Message::parse("nonsense", None), None);
    /// ```
    pub fn parse(word: &str, value: Option<String>) -> Option<Message> {
        let (widget, _) = word.split_once('-')?;
        match widget {
            "wizard" => wizard::Message::parse(word, value).map(Message::Wizard),
            "steps" => steps::Message::parse(word, value).map(Message::Steps),
            "checker" => checker::Message::parse(word, value).map(Message::Checker),
            "list" => list::Message::parse(word, value).map(Message::List),
            "practice" => practice::Message::parse(word, value).map(Message::Practice),
            "counter" => request_counter::Message::parse(word, value).map(Message::RequestCounter),
            "share" => share::Message::parse(word, value).map(Message::Share),
            "display" => {
                display_settings::Message::parse(word, value).map(Message::DisplaySettings)
            }
            "search" => search::Message::parse(word, value).map(Message::Search),
            _ => None,
        }
    }

    /// The parts that are drawn anew after it.
    pub const fn parts(&self) -> &'static [Part] {
        match self {
            Message::Wizard(_) => &[Part::Wizard],
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
            Message::RequestCounter(_) => &[Part::RequestCounter],
            Message::Share(_) => &[Part::Share],
            Message::DisplaySettings(_) => &[Part::DisplaySettings],
            Message::Search(_) => &[Part::Found],
        }
    }
}

impl Widgets {
    /// Changes the widget that a message is for, and says what else is to be done.
    pub fn update(&mut self, message: Message) -> Vec<Command> {
        match message {
            Message::Wizard(message) => self.wizard.update(message),
            Message::Steps(message) => self.steps.update(message),
            Message::Checker(message) => self.checker.update(message),
            Message::List(message) => self.list.update(message),
            Message::Practice(message) => self.practice.update(message),
            Message::RequestCounter(message) => self.request_counter.update(message),
            Message::Share(message) => self.share.update(message),
            Message::DisplaySettings(message) => self.display_settings.update(message),
            Message::Search(message) => self.search.update(message),
        }
    }

    /// The changing attributes of a part's static elements.
    pub fn attributes(&self, part: Part) -> Vec<Attribute> {
        match part {
            Part::Wizard => wizard::view::attributes(&self.wizard),
            Part::Ten | Part::Found => Vec::new(),
            Part::Steps => steps::view::attributes(&self.steps),
            Part::Checker => checker::view::attributes(&self.checker),
            Part::List => list::view::attributes(&self.list),
            Part::Rows => list::view::row_attributes(&self.list),
            Part::Practice => practice::view::attributes(&self.practice),
            Part::Task => practice::view::task(&self.practice),
            Part::Finished => practice::view::finished(&self.practice),
            Part::Mark => practice::view::mark(&self.practice),
            Part::RequestCounter => request_counter::view::attributes(&self.request_counter),
            Part::Share => share::view::attributes(&self.share),
            Part::DisplaySettings => display_settings::attributes(&self.display_settings),
        }
    }

    /// What fields hold: a selector, and the values of what it finds in the order of the document. A field that somebody
    /// types into at the moment keeps its text.
    pub fn values(&self, part: Part) -> Vec<(String, Vec<String>)> {
        match part {
            Part::Wizard => wizard::view::values(&self.wizard),
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
