//! What the device remembers of the wizard: the place and the ticks, nothing that was typed.

use super::view;
use crate::routes::{PLACES, place};
use crate::widgets::actions::actions;
use crate::widgets::command::Command;
use crate::widgets::frame::{Frame, Widget};
use crate::widgets::names::{id, key};

actions! {
    /// Ticks a step that was done, or takes the tick away; its number from 1 follows.
    TICK = "wizard-tick-",
    /// Asks whether the wizard shall begin anew.
    RESTART = "wizard-restart",
    /// Begins it anew.
    RESTART_YES = "wizard-restart-yes",
    /// Goes on with it.
    RESTART_NO = "wizard-restart-no",
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
}

/// What happened.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Message {
    /// The address inside the page is now this one.
    Address(String),
    /// A step was done, or not; its number from 0.
    Tick(usize),
    /// The wizard is to begin anew, if the reader says so once more.
    Restart,
    /// The reader says so.
    RestartYes,
    /// The reader goes on.
    RestartNo,
}

impl Widget for Wizard {
    type Message = Message;

    const ACTIONS: &[&str] = action::ALL;

    fn parse(action: &str, value: Option<String>) -> Option<Message> {
        Some(match (action, value) {
            (action::RESTART, None) => Message::Restart,
            (action::RESTART_YES, None) => Message::RestartYes,
            (action::RESTART_NO, None) => Message::RestartNo,
            (action, None) => {
                let step: usize = action.strip_prefix(action::TICK)?.parse().ok()?;
                Message::Tick((1..=STEPS).contains(&step).then(|| step - 1)?)
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
                vec![self.remember()]
            }
            Message::Tick(step) => {
                self.ticks ^= 1 << step;
                vec![self.remember()]
            }
            Message::Restart => {
                self.asking = true;
                vec![Command::FocusInPlace(id::PATH_RESTART_NO.to_owned())]
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
        let (place, ticks) = stored.split_once(' ').unwrap_or((stored, ""));
        Wizard {
            asking: false,
            place: place_of_hash(&["#", place].concat()).unwrap_or_default(),
            ticks: ticks
                .parse()
                .ok()
                .filter(|ticks| *ticks < 1 << STEPS)
                .unwrap_or_default(),
        }
    }

    /// The word under which it is remembered: the place, and the ticks as the bits of a number.
    ///
    /// ```
    /// use bhyt_vneid::widgets::wizard::Wizard;
    /// assert_eq!(Wizard::read("bat-dau-lam-that 5").write(), "bat-dau-lam-that 5");
    /// assert_eq!(Wizard::default().write(), "");
    /// ```
    pub fn write(&self) -> String {
        if self.place.is_empty() && self.ticks == 0 {
            return String::new();
        }
        [self.place, " ", &self.ticks.to_string()].concat()
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
