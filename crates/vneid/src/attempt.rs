//! An attempt at a task: the phone, the wrong taps, and how it stands.

use super::text::{self, step, task};
use super::{Action, Control, EntryForm, Goal, Reaction, Refusal, Screen, State, Task, apply};
use card_number::{Code, fold};

/// After so many refusals it is said that the task can be begun anew, as VNeID's three requests end a day.
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
    /// What went wrong; empty where nothing did.
    ///
    /// ```
    /// use vneid::Outcome;
    /// use vneid::Failure;
    /// assert_eq!(Outcome::Failed(Failure::RefusedThrice).message(), "Máy đã từ chối 3 lần.");
    /// ```
    pub const fn message(self) -> &'static str {
        match self {
            Outcome::Open | Outcome::Solved => "",
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
    /// Whether the last request was refused because of the day's three.
    over_quota: bool,
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
            over_quota: false,
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

    /// Returns how the attempt stands. A solved or failed attempt stays so until [`Action::Restart`]; one that failed by
    /// refusals alone can still be solved, because nothing was sent.
    pub const fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// Returns whether what is done on the phone is still judged.
    ///
    /// ```
    /// use vneid::{Attempt, TASKS};
    /// assert!(Attempt::new(&TASKS[0]).judges());
    /// ```
    pub const fn judges(&self) -> bool {
        matches!(
            self.outcome,
            Outcome::Open | Outcome::Failed(Failure::RefusedThrice)
        )
    }

    /// Does an action and judges it. [`Action::Restart`] begins the task anew. After the end the phone can be used on, and
    /// nothing of it is judged.
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
        let (state, reaction) = if self.asks_for_ten(action) {
            let why = text::NUMBER_HINT.to_owned();
            let refusal = Refusal::Number { code: None, why };
            (self.state.clone(), Reaction::Refused(refusal))
        } else {
            apply(&self.state, action)
        };
        self.state = state;
        if !self.judges() {
            return reaction;
        }
        if reaction.is_wrong() {
            self.wrong = self.wrong.saturating_add(1);
        }
        self.looked |= reaction == Reaction::NoCard;
        self.over_quota = match reaction {
            Reaction::Refused(Refusal::Quota) => true,
            Reaction::NextDay => false,
            _ => self.over_quota,
        };
        self.outcome = self.judge(&reaction);
        reaction
    }

    /// Whether all 15 characters are to be sent in the form that asks for the last ten alone. Which of them VNeID takes there
    /// no source says; the field's own words ask for ten.
    fn asks_for_ten(&self, action: Action) -> bool {
        action == Action::Tap(Control::Submit)
            && self.state.screen() == Screen::Form
            && self.state.form() == EntryForm::NumberOnly
            && fold(self.state.number()).text().len() == 15
    }

    /// Returns what an answer of the phone means in this task, in a few words.
    ///
    /// ```
    /// use vneid::{Action, Attempt, Control, Screen, TASKS};
    /// let mut attempt = Attempt::new(&TASKS[1]);
    /// for control in [Control::Wallet, Control::Integrate, Control::NewRequest, Control::KindHealthCard] {
    ///     attempt.act(Action::Tap(control));
    /// }
    /// attempt.act(Action::Type("4383800005162")); // the card is HT 3 38 3800005162
    /// let refused = attempt.act(Action::Tap(Control::Submit));
    /// assert_eq!(attempt.words(&refused), "Thừa 3 số ở đầu. Nhập 10 số cuối.");
    /// ```
    pub fn words(&self, reaction: &Reaction) -> String {
        let words = match reaction {
            Reaction::Refused(Refusal::Number { code, .. }) => return self.mistake(*code),
            Reaction::Refused(Refusal::Quota) => task::QUOTA_SHORT,
            other => other.message(),
        };
        words.to_owned()
    }

    /// What is wrong with the number that was refused.
    fn mistake(&self, code: Option<Code>) -> String {
        let typed = fold(self.state.number());
        let (typed, ten) = (typed.text(), self.task.card.ten());
        let counted =
            |[before, after]: [&str; 2], count: usize| [before, &count.to_string(), after].concat();
        let words = match code {
            Some(Code::LookAlike) => task::LOOK_ALIKE,
            Some(Code::CitizenId) => task::CITIZEN_ID,
            Some(Code::IssuerMismatch) => task::ISSUER_DIFFERS,
            Some(Code::UnknownGroup) => task::UNKNOWN_GROUP,
            _ => match typed.strip_suffix(ten) {
                Some("") => task::PIECES,
                Some(before) if before.bytes().all(|byte| byte.is_ascii_digit()) => {
                    return counted(task::TOO_MANY_DIGITS, before.len());
                }
                Some(before) => return counted(task::TOO_MANY, before.len()),
                None if ten.starts_with(typed) || ten.ends_with(typed) => {
                    return counted(task::TOO_FEW, ten.len() - typed.len());
                }
                None => task::NUMBER_DIFFERS,
            },
        };
        words.to_owned()
    }

    /// Returns a hint of the way from the screen that is shown.
    ///
    /// ```
    /// use vneid::{Attempt, TASKS};
    /// assert_eq!(Attempt::new(&TASKS[0]).hint(), "Bấm “Ví giấy tờ” ở hàng dưới cùng.");
    /// ```
    pub fn hint(&self) -> &'static str {
        let opens = match self.task.goal {
            Goal::OpenCard => true,
            Goal::LookAndSend => !self.looked,
            Goal::Send | Goal::OpenRequest => false,
        };
        match self.state.screen() {
            Screen::Home | Screen::Profile => step::WALLET[1],
            Screen::Wallet if opens => step::CARD[1],
            Screen::Wallet => step::INTEGRATE[1],
            Screen::Passcode if opens => task::HINT_PASSCODE,
            Screen::Success => task::HINT_HOME,
            Screen::Integrate | Screen::History if self.task.goal == Goal::OpenRequest => {
                task::HINT_REQUEST
            }
            Screen::Integrate if !opens => step::NEW_REQUEST[1],
            Screen::Kind => step::KIND[1],
            Screen::Form if !opens && self.waits() => task::HINT_TOMORROW,
            Screen::Form if !opens && !self.task.hint().is_empty() => self.task.hint(),
            _ => task::HINT_BACK,
        }
    }

    /// Returns whether only another day helps: the right number was refused because the day's requests are used up.
    ///
    /// ```
    /// use vneid::{Attempt, TASKS};
    /// assert!(TASKS.iter().all(|task| !Attempt::new(task).waits()));
    /// ```
    pub const fn waits(&self) -> bool {
        self.over_quota && matches!(self.outcome, Outcome::Open)
    }

    fn judge(&mut self, reaction: &Reaction) -> Outcome {
        match (self.task.goal, reaction) {
            (Goal::LookAndSend, Reaction::Sent) if !self.looked => {
                Outcome::Failed(Failure::NotLooked)
            }
            (Goal::Send | Goal::LookAndSend, Reaction::Sent) => self.judge_sent(),
            (Goal::Send | Goal::LookAndSend, Reaction::Refused(_)) => {
                self.refusals = self.refusals.saturating_add(1);
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
            _ => self.outcome,
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
