//! What the device remembers of the wizard: the place and the ticks, nothing that was typed.

use super::view;
use crate::routes::{PLACES, place};
use crate::widgets::actions::actions;
use crate::widgets::command::Command;
use crate::widgets::frame::{Frame, Widget};
use crate::widgets::names::{id, key};
use crate::widgets::registry::Message as ToWidgets;
use crate::widgets::request_counter;

actions! {
    /// Ticks a step that was done, or takes the tick away; its number from 1 follows.
    TICK = "wizard-tick-",
    /// Ticks a step on the way to the next place; its number from 1 follows.
    DID = "wizard-did-",
    /// Asks whether the wizard shall begin anew.
    RESTART = "wizard-restart",
    /// Begins it anew.
    RESTART_YES = "wizard-restart-yes",
    /// Goes on with it.
    RESTART_NO = "wizard-restart-no",
    /// Begins anew, for nothing was sent or the card has come.
    ANEW = "wizard-anew",
}

/// The six steps of the guide.
const STEPS: usize = 6;

/// The place that an address inside the page names; a step is a line of the place where all of it is done.
///
/// ```
/// use bhyt_vneid::widgets::wizard::place_of_hash;
/// assert_eq!(place_of_hash("#bat-dau-the"), Some("bat-dau-the"));
/// assert_eq!(place_of_hash("#buoc-3"), Some("bat-dau-lam-that"));
/// assert_eq!(place_of_hash("#video"), None);
/// ```
pub fn place_of_hash(hash: &str) -> Option<&'static str> {
    let id = hash.strip_prefix('#')?;
    let id = if id == id::GUIDE || id.starts_with(id::STEP) {
        place::REAL
    } else {
        id
    };
    PLACES.into_iter().find(|place| *place == id)
}

/// The wizard as this reader left it.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Wizard {
    /// Whether it is asked if it shall begin anew.
    pub asking: bool,
    place: &'static str,
    ticks: u8,
    done: bool,
    /// Whether one of the six steps is open.
    step_open: bool,
}

/// Stands behind the ticks in the remembered word once the card has come.
const DONE: &str = "xong";

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Message {
    /// The address inside the page is now this one.
    Address(String),
    /// A step was done, or not; its number from 0.
    Tick(usize),
    /// A step was found to be done before the six of them are done one by one; its number from 0.
    Did(usize),
    /// The wizard is to begin anew, if the reader says so once more.
    Restart,
    /// The reader says so.
    RestartYes,
    /// The reader goes on.
    RestartNo,
    /// It begins anew without a question: nothing was sent, or the card has come.
    Anew,
}

impl Widget for Wizard {
    type Message = Message;

    const ACTIONS: &[&str] = action::ALL;

    fn parse(action: &str, value: Option<String>) -> Option<Message> {
        Some(match (action, value) {
            (action::RESTART, None) => Message::Restart,
            (action::RESTART_YES, None) => Message::RestartYes,
            (action::RESTART_NO, None) => Message::RestartNo,
            (action::ANEW, None) => Message::Anew,
            (action, None) => {
                let after = |start, message: fn(usize) -> Message| {
                    Some((action.strip_prefix(start)?, message))
                };
                let tick = after(action::TICK, Message::Tick);
                let (step, message) = tick.or_else(|| after(action::DID, Message::Did))?;
                let step: usize = step.parse().ok()?;
                message((1..=STEPS).contains(&step).then(|| step - 1)?)
            }
            _ => return None,
        })
    }

    fn update(&mut self, message: Message) -> Vec<Command> {
        match message {
            Message::Address(hash) => {
                let Some(place) = place_of_hash(&hash) else {
                    return Vec::new();
                };
                self.place = place;
                let id = hash.strip_prefix('#');
                self.step_open = id.is_some_and(|id| id.starts_with(id::STEP));
                // Who sends once more waits once more.
                self.done = place == place::DONE || self.done && place != place::SENT;
                vec![self.remember()]
            }
            Message::Tick(step) => {
                self.ticks ^= 1 << step;
                let mut commands = vec![self.remember()];
                // What is done is a line again, and the next step is seen.
                if self.step_open && self.ticked(step) {
                    commands.push(Command::GoTo(["#", place::REAL].concat()));
                }
                commands
            }
            // What was pressed is a link that leads on.
            Message::Did(step) => {
                self.ticks |= 1 << step;
                vec![self.remember()]
            }
            Message::Restart => {
                self.asking = true;
                vec![Command::Focus(id::PATH_RESTART_NO.to_owned())]
            }
            Message::RestartNo => {
                self.asking = false;
                vec![Command::FocusInPlace(id::PATH_RESTART.to_owned())]
            }
            Message::RestartYes => {
                *self = Wizard::default();
                vec![
                    self.remember(),
                    Command::ForgetNumber,
                    Command::GoTo(["#", place::HAVE].concat()),
                ]
            }
            // What was pressed is a link that leads to the beginning.
            Message::Anew => {
                *self = Wizard::default();
                let forget = request_counter::Message::Forget;
                vec![
                    self.remember(),
                    Command::ForgetNumber,
                    Command::AfterPaint(ToWidgets::RequestCounter(forget)),
                ]
            }
        }
    }

    fn render(&self, frame: &mut impl Frame) {
        view::render(self, frame);
    }
}

impl Wizard {
    /// The wizard as it was remembered: [`write`](Wizard::write) gave the word; any other word begins anew.
    ///
    /// ```
    /// use bhyt_vneid::widgets::wizard::Wizard;
    /// let wizard = Wizard::read("bat-dau-lam-that 5");
    /// assert!(wizard.ticked(0) && !wizard.ticked(1) && wizard.ticked(2));
    /// assert_eq!(Wizard::read("☂ 400"), Wizard::default());
    /// ```
    pub fn read(stored: &str) -> Wizard {
        let mut words = stored.split(' ');
        let mut word = || words.next().unwrap_or_default();
        let place = place_of_hash(&["#", word()].concat()).unwrap_or_default();
        let ticks = word().parse().ok();
        Wizard {
            asking: false,
            step_open: false,
            place,
            ticks: ticks
                .filter(|ticks| *ticks < 1 << STEPS)
                .unwrap_or_default(),
            done: place == place::DONE || word() == DONE,
        }
    }

    /// The word under which it is remembered: the place, the ticks as the bits of a number, and whether the card has come.
    ///
    /// ```
    /// use bhyt_vneid::widgets::wizard::Wizard;
    /// assert_eq!(Wizard::read("bat-dau-lam-that 5").write(), "bat-dau-lam-that 5");
    /// assert_eq!(Wizard::read("bat-dau-the 5 xong").write(), "bat-dau-the 5 xong");
    /// assert_eq!(Wizard::default().write(), "");
    /// ```
    pub fn write(&self) -> String {
        if self.place.is_empty() && self.ticks == 0 && !self.done {
            return String::new();
        }
        let done = if self.done { [" ", DONE] } else { [""; 2] };
        [self.place, " ", &self.ticks.to_string(), done[0], done[1]].concat()
    }

    /// Whether the card has come.
    pub const fn done(&self) -> bool {
        self.done
    }

    /// The first step that is not ticked, by its number from 0.
    ///
    /// ```
    /// use bhyt_vneid::widgets::wizard::Wizard;
    /// assert_eq!(Wizard::read("bat-dau-lam-that 5").next(), Some(1));
    /// assert_eq!(Wizard::read("bat-dau-lam-that 63").next(), None);
    /// ```
    pub fn next(&self) -> Option<usize> {
        (0..STEPS).find(|step| !self.ticked(*step))
    }

    /// Whether a step is ticked, by its number from 0.
    pub const fn ticked(&self, step: usize) -> bool {
        self.ticks >> step & 1 == 1
    }

    fn remember(&self) -> Command {
        Command::Remember {
            key: key::PATH,
            word: self.write(),
        }
    }
}
