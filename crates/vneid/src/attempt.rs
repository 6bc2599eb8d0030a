//! An attempt at a task: the phone, the wrong taps, and how it stands.

use super::text::task;
use super::{Action, Goal, Reaction, State, Task, apply};

/// So many refusals end an attempt, as VNeID's three requests end a day.
const REFUSALS: u8 = 3;

/// How an attempt stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Under way.
    Open,
    /// Solved.
    Solved,
    /// Failed, and why.
    Failed(Failure),
}

/// Why an attempt failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// A request with another number than the card's was taken.
    OtherNumber,
    /// The request was taken with another issuer than the card's.
    OtherIssuer,
    /// Refused three times.
    RefusedThrice,
    /// "Gửi yêu cầu" was pressed where nothing was to be sent.
    Needless,
    /// The request was sent, and whether the card is there already was never looked at.
    NotLooked,
}

impl Outcome {
    /// What to tell the reader; empty while under way.
    ///
    /// ```
    /// use vneid::Outcome;
    /// assert_eq!(Outcome::Solved.message(), "Bạn đã làm xong bài này.");
    /// ```
    pub const fn message(self) -> &'static str {
        match self {
            Outcome::Open => "",
            Outcome::Solved => task::SOLVED,
            Outcome::Failed(Failure::OtherNumber) => task::OTHER_NUMBER,
            Outcome::Failed(Failure::OtherIssuer) => task::OTHER_ISSUER,
            Outcome::Failed(Failure::RefusedThrice) => task::REFUSED_THRICE,
            Outcome::Failed(Failure::Needless) => task::NEEDLESS,
            Outcome::Failed(Failure::NotLooked) => task::NOT_LOOKED,
        }
    }
}

/// A task under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    task: &'static Task,
    state: State,
    wrong: u32,
    refusals: u8,
    /// Whether the tile "Thẻ BHYT" was opened.
    looked: bool,
    outcome: Outcome,
}

impl Attempt {
    /// Begins a task.
    pub fn new(task: &'static Task) -> Attempt {
        Attempt {
            task,
            state: task.start(),
            wrong: 0,
            refusals: 0,
            looked: false,
            outcome: Outcome::Open,
        }
    }

    /// Returns the task.
    pub const fn task(&self) -> &'static Task {
        self.task
    }

    /// Returns the state of the simulated phone.
    ///
    /// ```
    /// use vneid::{Action, Attempt, Control, Screen, TASKS};
    /// let mut attempt = Attempt::new(&TASKS[0]);
    /// attempt.act(Action::Tap(Control::Wallet));
    /// assert_eq!(attempt.state().screen(), Screen::Wallet);
    /// ```
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// Returns how many taps were wrong since the task began.
    ///
    /// ```
    /// use vneid::{Action, Attempt, Control, TASKS};
    /// let mut attempt = Attempt::new(&TASKS[0]);
    /// attempt.act(Action::Tap(Control::Submit));
    /// assert_eq!(attempt.wrong(), 1);
    /// ```
    pub const fn wrong(&self) -> u32 {
        self.wrong
    }

    /// Returns how the attempt stands. A solved or failed attempt stays so until [`Action::Restart`].
    pub const fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// Does an action and judges it. [`Action::Restart`] begins the task anew; after the end nothing else is done.
    ///
    /// ```
    /// use vneid::{Action, Attempt, Control, Reaction, TASKS};
    /// let mut attempt = Attempt::new(&TASKS[0]);
    /// assert_eq!(attempt.act(Action::Tap(Control::Wallet)), Reaction::Moved);
    /// ```
    pub fn act(&mut self, action: Action) -> Reaction {
        if action == Action::Restart {
            *self = Attempt::new(self.task);
            return Reaction::Restarted;
        }
        if self.outcome != Outcome::Open {
            return Reaction::Changed;
        }
        let (state, reaction) = apply(&self.state, action);
        self.state = state;
        if reaction.is_wrong() {
            self.wrong = self.wrong.saturating_add(1);
        }
        self.looked |= reaction == Reaction::NoCard;
        self.outcome = self.judge(&reaction);
        reaction
    }

    fn judge(&mut self, reaction: &Reaction) -> Outcome {
        match (self.task.goal, reaction) {
            (Goal::LookAndSend, Reaction::Sent) if !self.looked => {
                Outcome::Failed(Failure::NotLooked)
            }
            (Goal::Send | Goal::LookAndSend, Reaction::Sent) => self.judge_sent(),
            (Goal::Send | Goal::LookAndSend, Reaction::Refused(_)) => {
                self.refusals += 1;
                if self.refusals < REFUSALS {
                    Outcome::Open
                } else {
                    Outcome::Failed(Failure::RefusedThrice)
                }
            }
            (Goal::OpenCard, Reaction::Card) | (Goal::OpenRequest, Reaction::Row) => {
                Outcome::Solved
            }
            (_, Reaction::Sent | Reaction::Refused(_)) => Outcome::Failed(Failure::Needless),
            _ => Outcome::Open,
        }
    }

    fn judge_sent(&self) -> Outcome {
        let Some(sent) = self.state.requests().last() else {
            return Outcome::Open;
        };
        let card = &self.task.card;
        if sent.ten.as_str() != card.ten() {
            Outcome::Failed(Failure::OtherNumber)
        } else if sent.issuer.is_some_and(|issuer| issuer != card.issuer) {
            Outcome::Failed(Failure::OtherIssuer)
        } else {
            Outcome::Solved
        }
    }
}
