//! Which step is the present one, and whether the others are shown.

use super::{text, view};
use crate::routes::place;
use crate::widgets::actions::actions;
use crate::widgets::command::Command;
use crate::widgets::frame::{Frame, Widget};
use crate::widgets::names::{id, key};
use crate::widgets::practice;
use crate::widgets::registry::Message as ToWidgets;
use vneid::Screen;

actions! {
    /// Shows all steps, or one at a time.
    SWITCH = "steps-switch",
}

/// The address of a step inside the page, counted from 1.
///
/// ```
/// assert_eq!(bhyt_vneid::widgets::steps::hash(3), "#buoc-3");
/// ```
pub fn hash(step: usize) -> String {
    ["#", id::STEP, &step.to_string()].concat()
}

/// The step that an address inside the page names, if there is such a step among `total`.
///
/// ```
/// use bhyt_vneid::widgets::steps::step_of_hash;
/// assert_eq!(step_of_hash("#buoc-3", 6), Some(3));
/// assert_eq!(step_of_hash("#buoc-7", 6), None);
/// assert_eq!(step_of_hash("#video", 6), None);
/// ```
pub fn step_of_hash(hash: &str, total: usize) -> Option<usize> {
    let number = hash.strip_prefix('#')?.strip_prefix(id::STEP)?;
    step_of(number, total)
}

/// The step that a stored text names, if there is such a step among `total`.
///
/// ```
/// use bhyt_vneid::widgets::steps::step_of;
/// assert_eq!(step_of("6", 6), Some(6));
/// assert_eq!(step_of("0", 6), None);
/// assert_eq!(step_of("rubbish", 6), None);
/// ```
pub fn step_of(number: &str, total: usize) -> Option<usize> {
    number
        .parse()
        .ok()
        .filter(|step| (1..=total).contains(step))
}

/// Where the reader is among the steps.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Steps {
    /// The present step, from 1.
    pub step: usize,
    /// Whether all of them are shown at once.
    pub all: bool,
    /// The step whose address is open, from 1; its own link then closes it.
    pub open: Option<usize>,
    /// Whether another site's frame shows them: there the one that is open stays open.
    pub framed: bool,
    /// The phone's screen of every step.
    pub screens: Vec<Option<Screen>>,
}

impl Default for Steps {
    fn default() -> Self {
        Steps::new(vec![None; 6])
    }
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Message {
    /// The address inside the page is now this one.
    Address(String),
    /// So many steps on, or back where it is negative.
    Turn(isize),
    /// All steps instead of one, or the other way round.
    Switch,
}

impl Widget for Steps {
    type Message = Message;

    const ACTIONS: &[&str] = action::ALL;

    fn parse(action: &str, value: Option<String>) -> Option<Message> {
        (action == action::SWITCH && value.is_none()).then_some(Message::Switch)
    }

    fn update(&mut self, message: Message) -> Vec<Command> {
        match message {
            Message::Address(hash) => {
                let step = step_of_hash(&hash, self.total());
                self.open = step.filter(|_| !self.framed);
                let Some(step) = step else {
                    return Vec::new();
                };
                self.step = step;
                let number = step.to_string();
                let mut commands = vec![
                    Command::StopReading,
                    Command::Reveal([id::STEP, &number].concat()),
                    Command::FocusInPlace([id::STEP_HEADING, &number].concat()),
                    Command::Remember {
                        key: key::STEP,
                        word: number,
                    },
                ];
                // The phone stands in another chapter: nobody waits for it.
                commands.extend(self.screen().map(|screen| {
                    Command::AfterPaint(ToWidgets::Practice(practice::Message::Open(screen)))
                }));
                commands
            }
            Message::Turn(by) => self
                .step
                .checked_add_signed(by)
                .filter(|step| (1..=self.total()).contains(step))
                .map(|step| Command::GoTo(hash(step)))
                .into_iter()
                .collect(),
            Message::Switch => {
                self.all = !self.all;
                vec![Command::Reveal([id::STEP, &self.step.to_string()].concat())]
            }
        }
    }

    fn render(&self, frame: &mut impl Frame) {
        view::render(self, frame);
    }
}

impl Steps {
    /// The first of the steps, all shown, as the page is built; each step is on a screen of the phone.
    pub fn new(screens: Vec<Option<Screen>>) -> Steps {
        Steps {
            step: 1,
            all: true,
            open: None,
            framed: false,
            screens,
        }
    }

    /// How many steps there are.
    pub fn total(&self) -> usize {
        self.screens.len()
    }

    /// The address of the step before, unless this is the first.
    ///
    /// ```
    /// use bhyt_vneid::widgets::steps::Steps;
    /// let second = Steps { step: 2, ..Steps::default() };
    /// assert_eq!(second.back().as_deref(), Some("#buoc-1"));
    /// assert_eq!(Steps::default().back(), None);
    /// ```
    pub fn back(&self) -> Option<String> {
        (self.step > 1).then(|| hash(self.step - 1))
    }

    /// The address of the step after, unless this is the last.
    ///
    /// ```
    /// use bhyt_vneid::widgets::steps::Steps;
    /// assert_eq!(Steps::default().next().as_deref(), Some("#buoc-2"));
    /// assert_eq!(Steps { step: 6, ..Steps::default() }.next(), None);
    /// ```
    pub fn next(&self) -> Option<String> {
        (self.step < self.total()).then(|| hash(self.step + 1))
    }

    /// Where the link of a step leads: to the step, or back to the lines of all where it is open.
    ///
    /// ```
    /// use bhyt_vneid::widgets::steps::Steps;
    /// let steps = Steps { open: Some(3), ..Steps::default() };
    /// assert_eq!([steps.link(2), steps.link(3)], ["#buoc-2", "#bat-dau-lam-that"]);
    /// ```
    pub fn link(&self, step: usize) -> String {
        if self.open == Some(step) {
            ["#", place::REAL].concat()
        } else {
            hash(step)
        }
    }

    /// The place in words.
    ///
    /// ```
    /// use bhyt_vneid::widgets::steps::Steps;
    /// assert_eq!(Steps { step: 2, ..Steps::default() }.words(), "Bước 2/6");
    /// ```
    pub fn words(&self) -> String {
        [
            text::STEP,
            " ",
            &self.step.to_string(),
            "/",
            &self.total().to_string(),
        ]
        .concat()
    }

    /// The phone's screen of the present step.
    pub fn screen(&self) -> Option<Screen> {
        self.screens.get(self.step - 1).copied().flatten()
    }
}
