//! What the phone holds: where it is, what is typed, what was sent.

use super::{Control, EntryForm, Missing, Screen, controls, text};
use card_number::{Issuer, LastTen};

/// The passcode to practise with; it stands beside the keypad.
pub const PASSCODE: [u8; 6] = [2, 4, 6, 8, 1, 0];

/// How many requests VNeID takes in a day (its guide attached to Thái Nguyên's plan of 17/7/2025).
pub const PER_DAY: u8 = 3;

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Sent and being looked up.
    Processing,
    /// Approved: the card is in the wallet.
    Approved,
}

impl Status {
    /// No source names VNeID's statuses, so every label here is the simulator's own.
    pub const ILLUSTRATIVE: bool = true;

    /// The illustrative label.
    ///
    /// ```
    /// assert_eq!(vneid::Status::Processing.label(), "Đang xử lý");
    /// ```
    pub const fn label(self) -> &'static str {
        match self {
            Status::Processing => text::PROCESSING,
            Status::Approved => text::APPROVED,
        }
    }
}

/// A request that was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Request {
    /// The last ten of the card.
    pub ten: LastTen,
    /// The issuer chosen, or `None` on a form without the field.
    pub issuer: Option<Issuer>,
    /// The day of practice on which it was sent; day 0 is the first.
    pub day: u32,
    /// Where it stands.
    pub status: Status,
}

/// The whole phone. It lives in memory alone: a typed number is part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    pub(super) screen: Screen,
    pub(super) form: EntryForm,
    pub(super) kind: bool,
    pub(super) number: String,
    pub(super) issuer: Option<Issuer>,
    pub(super) confirmed: bool,
    pub(super) day: u32,
    pub(super) requests: Vec<Request>,
    pub(super) entered: u8,
}

impl State {
    /// A phone on its home screen, nothing sent yet.
    ///
    /// ```
    /// use vneid::{EntryForm, Screen, State};
    /// let state = State::new(EntryForm::NumberOnly);
    /// assert_eq!((state.screen(), state.left_today()), (Screen::Home, 3));
    /// ```
    pub const fn new(form: EntryForm) -> State {
        State {
            screen: Screen::Home,
            form,
            kind: false,
            number: String::new(),
            issuer: None,
            confirmed: false,
            day: 0,
            requests: Vec::new(),
            entered: 0,
        }
    }

    /// The phone before the app is opened: its page in the store.
    ///
    /// ```
    /// use vneid::{EntryForm, Screen, State};
    /// assert_eq!(State::in_the_store(EntryForm::ThreeIssuers).screen(), Screen::Store);
    /// ```
    pub const fn in_the_store(form: EntryForm) -> State {
        let mut state = State::new(form);
        state.screen = Screen::Store;
        state
    }

    /// The screen shown.
    ///
    /// ```
    /// use vneid::{EntryForm, Screen, State};
    /// assert_eq!(State::new(EntryForm::TwoIssuers).screen(), Screen::Home);
    /// ```
    pub const fn screen(&self) -> Screen {
        self.screen
    }

    /// The form of the entry screen.
    ///
    /// ```
    /// use vneid::{EntryForm, State};
    /// assert_eq!(State::new(EntryForm::TwoIssuers).form(), EntryForm::TwoIssuers);
    /// ```
    pub const fn form(&self) -> EntryForm {
        self.form
    }

    /// The number as typed.
    ///
    /// ```
    /// use vneid::{EntryForm, State};
    /// assert_eq!(State::new(EntryForm::NumberOnly).number(), "");
    /// ```
    pub fn number(&self) -> &str {
        &self.number
    }

    /// The same phone with nothing typed into it.
    ///
    /// ```
    /// use vneid::{EntryForm, State};
    /// let state = State::new(EntryForm::NumberOnly);
    /// assert_eq!(state.clone().without_number(), state);
    /// ```
    #[must_use]
    pub fn without_number(self) -> State {
        State {
            number: String::new(),
            ..self
        }
    }

    /// The issuer chosen.
    ///
    /// ```
    /// use vneid::{EntryForm, State};
    /// assert_eq!(State::new(EntryForm::ThreeIssuers).issuer(), None);
    /// ```
    pub const fn issuer(&self) -> Option<Issuer> {
        self.issuer
    }

    /// Whether the tick is set.
    ///
    /// ```
    /// use vneid::{EntryForm, State};
    /// assert!(!State::new(EntryForm::ThreeIssuers).confirmed());
    /// ```
    pub const fn confirmed(&self) -> bool {
        self.confirmed
    }

    /// Whether the kind of information is chosen.
    ///
    /// ```
    /// use vneid::{EntryForm, Screen, State};
    /// assert!(State::on(Screen::Form, EntryForm::ThreeIssuers).kind());
    /// ```
    pub const fn kind(&self) -> bool {
        self.kind
    }

    /// How many digits of the practice passcode are entered.
    ///
    /// ```
    /// use vneid::{Action, Control, EntryForm, Screen, State, apply};
    /// let keypad = State::on(Screen::Passcode, EntryForm::ThreeIssuers);
    /// assert_eq!(apply(&keypad, Action::Tap(Control::Digit(2))).0.entered(), 1);
    /// assert_eq!(apply(&keypad, Action::Tap(Control::Digit(9))).0.entered(), 0);
    /// ```
    pub const fn entered(&self) -> u8 {
        self.entered
    }

    /// The day of practice; day 0 is the first.
    ///
    /// ```
    /// use vneid::{Action, EntryForm, State, apply};
    /// let (next, _) = apply(&State::new(EntryForm::ThreeIssuers), Action::NextDay);
    /// assert_eq!(next.day(), 1);
    /// ```
    pub const fn day(&self) -> u32 {
        self.day
    }

    /// What was sent, oldest first.
    ///
    /// ```
    /// use vneid::{EntryForm, State};
    /// assert!(State::new(EntryForm::ThreeIssuers).requests().is_empty());
    /// ```
    pub fn requests(&self) -> &[Request] {
        &self.requests
    }

    /// How many more requests VNeID takes today, 0 to [`PER_DAY`].
    ///
    /// ```
    /// use vneid::{EntryForm, PER_DAY, State};
    /// assert_eq!(State::new(EntryForm::ThreeIssuers).left_today(), PER_DAY);
    /// ```
    pub fn left_today(&self) -> u8 {
        let today = self.requests.iter().filter(|sent| sent.day == self.day);
        today.fold(PER_DAY, |left, _| left.saturating_sub(1))
    }

    /// The card in the wallet, once a request is approved.
    ///
    /// ```
    /// use vneid::{EntryForm, State};
    /// assert_eq!(State::new(EntryForm::ThreeIssuers).card(), None);
    /// ```
    pub fn card(&self) -> Option<LastTen> {
        let approved = |sent: &&Request| sent.status == Status::Approved;
        self.requests.iter().find(approved).map(|sent| sent.ten)
    }

    /// Whether a request with these last ten is still being processed.
    pub(super) fn in_process(&self, ten: LastTen) -> bool {
        let same = |sent: &Request| sent.status == Status::Processing && sent.ten == ten;
        self.requests.iter().any(same)
    }

    /// Whether the control is on the screen now.
    ///
    /// ```
    /// use vneid::{Control, EntryForm, State};
    /// let state = State::new(EntryForm::ThreeIssuers);
    /// assert!(state.shows(Control::Wallet) && !state.shows(Control::Submit));
    /// ```
    pub fn shows(&self, control: Control) -> bool {
        let there = match control {
            Control::Request => !self.requests.is_empty(),
            _ => true,
        };
        there && controls(self.screen, self.form).contains(&control)
    }

    /// What the form still lacks before "Gửi yêu cầu" works, from top to bottom.
    ///
    /// ```
    /// use vneid::{EntryForm, Missing, State};
    /// assert_eq!(State::new(EntryForm::ThreeIssuers).missing(), Some(Missing::Kind));
    /// let form = State::on(vneid::Screen::Form, EntryForm::NumberOnly);
    /// assert_eq!(form.missing(), Some(Missing::Number));
    /// ```
    pub fn missing(&self) -> Option<Missing> {
        let asks = self.form.has_issuer();
        if !self.kind {
            Some(Missing::Kind)
        } else if asks && self.issuer.is_none() {
            Some(Missing::Issuer)
        } else if self.number.trim().is_empty() {
            Some(Missing::Number)
        } else if asks && !self.confirmed {
            Some(Missing::Confirm)
        } else {
            None
        }
    }

    pub(super) fn clear_form(&mut self) {
        self.kind = false;
        self.number.clear();
        self.issuer = None;
        self.confirmed = false;
    }
}
