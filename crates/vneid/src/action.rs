//! What a reader can do, and what comes of it.

use super::{
    Control, EntryForm, PASSCODE, Reaction, Refusal, Request, Screen, State, Status, text,
};
use card_number::{Issuer, Severity, check};

/// Something done on the phone, or beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action<'a> {
    /// A control was touched; on [`Control::Confirm`] it turns the tick.
    Tap(Control),
    /// The number field now holds this text.
    Type(&'a str),
    /// The issuer field now holds this issuer, or none.
    Choose(Option<Issuer>),
    /// Beside the phone: "Sang ngày mai".
    NextDay,
    /// Beside the phone: the oldest request in process is approved.
    LetApprove,
    /// Beside the phone: another form of the entry screen.
    Use(EntryForm),
    /// Beside the phone: all from the beginning, with the same form.
    Restart,
    /// Beside the phone: the reader logs in. Nothing is typed for it: nobody learns here to type a password into a page.
    LogIn,
    /// Beside the phone: the reader looks at the card, to pick the ten digits or to compare them.
    LookAtCard,
    /// The practice passcode, all of its digits.
    Passcode,
}

impl Action<'_> {
    /// The control that the action touches; none for what stands beside the phone.
    ///
    /// ```
    /// use vneid::{Action, Control};
    /// assert_eq!(Action::Type("38").control(), Some(Control::Number));
    /// assert_eq!(Action::NextDay.control(), None);
    /// ```
    pub const fn control(self) -> Option<Control> {
        match self {
            Action::Tap(control) => Some(control),
            Action::Type(_) => Some(Control::Number),
            Action::Choose(_) => Some(Control::Issuer),
            Action::Passcode => Some(Control::Digit(PASSCODE[0])),
            _ => None,
        }
    }
}

/// The next state and the answer; defined for every action on every screen. A useless action leaves the state as it was.
///
/// ```
/// use vneid::{Action, Control, EntryForm, State, apply};
/// let home = State::new(EntryForm::ThreeIssuers);
/// let (after, reaction) = apply(&home, Action::Tap(Control::Submit));
/// assert!(after == home && reaction.is_wrong());
/// ```
pub fn apply(state: &State, action: Action) -> (State, Reaction) {
    let mut next = state.clone();
    let reaction = act(&mut next, action);
    (next, reaction)
}

fn act(state: &mut State, action: Action) -> Reaction {
    if action
        .control()
        .is_some_and(|control| !state.shows(control))
    {
        return Reaction::NotHere;
    }
    match action {
        Action::Tap(control) => tap(state, control),
        Action::Type(text) => {
            text.clone_into(&mut state.number);
            Reaction::Changed
        }
        Action::Choose(issuer) => choose(state, issuer),
        Action::NextDay => {
            state.day = state.day.saturating_add(1);
            Reaction::NextDay
        }
        Action::LetApprove => let_approve(state),
        Action::Use(form) => {
            state.form = form;
            state.issuer = state
                .issuer
                .filter(|issuer| form.issuers().contains(issuer));
            state.confirmed &= form.has_issuer();
            Reaction::Changed
        }
        Action::Restart => {
            *state = State::new(state.form);
            Reaction::Restarted
        }
        Action::LogIn if state.screen == Screen::Login => {
            state.screen = Screen::Home;
            Reaction::Moved
        }
        Action::LogIn | Action::LookAtCard => Reaction::Changed,
        Action::Passcode => {
            state.entered = 0;
            let keys = PASSCODE.iter().map(|digit| press(state, *digit));
            keys.last().unwrap_or(Reaction::Changed)
        }
    }
}

fn tap(state: &mut State, control: Control) -> Reaction {
    let to = match control {
        Control::HomeTab | Control::ToHome => Screen::Home,
        Control::Update => Screen::Login,
        Control::Wallet => Screen::Wallet,
        Control::Profile => Screen::Profile,
        Control::Integrate => Screen::Integrate,
        Control::NewRequest | Control::More => {
            state.clear_form();
            Screen::Kind
        }
        Control::KindHealthCard => {
            state.kind = true;
            Screen::Form
        }
        Control::CloseSheet => Screen::Form,
        Control::KindField => Screen::Kind,
        Control::History => Screen::History,
        // The tile proves nothing: it is there before any card is.
        Control::HealthCard => {
            state.entered = 0;
            Screen::Passcode
        }
        Control::Back => back(state.screen),
        Control::Submit => return submit(state),
        Control::Confirm => {
            state.confirmed = !state.confirmed;
            return Reaction::Changed;
        }
        Control::Issuer | Control::Number => return Reaction::Changed,
        Control::Digit(digit) => return press(state, digit),
        Control::Request => return Reaction::Row,
        Control::AppVersion | Control::Level => return Reaction::Seen(control.what(state.screen)),
        Control::OtherService
        | Control::Unlock
        | Control::ChangePasscode
        | Control::Devices
        | Control::VerifyByQr
        | Control::Terms
        | Control::Privacy
        | Control::LogOut
        | Control::CitizenCard
        | Control::DrivingLicence
        | Control::VehiclePaper
        | Control::SocialInsurance
        | Control::Dependants => return Reaction::Explained(control.what(state.screen)),
    };
    state.screen = to;
    Reaction::Moved
}

/// One screen back in the flow. Where the history leads back to is not documented; its own list is on "Tích hợp thông tin".
const fn back(screen: Screen) -> Screen {
    match screen {
        Screen::Integrate | Screen::Passcode | Screen::Card => Screen::Wallet,
        Screen::Form | Screen::History => Screen::Integrate,
        other => other,
    }
}

/// A key of the keypad. It takes nothing but the next digit of the practice passcode, so that nobody types a real one here.
fn press(state: &mut State, digit: u8) -> Reaction {
    if PASSCODE.get(usize::from(state.entered)) != Some(&digit) {
        return Reaction::Explained(text::PRACTICE_PASSCODE_ALONE);
    }
    state.entered += 1;
    if usize::from(state.entered) < PASSCODE.len() {
        return Reaction::Changed;
    }
    state.screen = Screen::Card;
    if state.card().is_some() {
        Reaction::Card
    } else {
        Reaction::NoCard
    }
}

fn choose(state: &mut State, issuer: Option<Issuer>) -> Reaction {
    if issuer.is_some_and(|issuer| !state.form.issuers().contains(&issuer)) {
        return Reaction::NotHere;
    }
    state.issuer = issuer;
    Reaction::Changed
}

/// Only requests that are taken count towards the day's three: the guide speaks of requests sent.
fn submit(state: &mut State) -> Reaction {
    if let Some(missing) = state.missing() {
        return Reaction::Missing(missing);
    }
    let report = check(&state.number, state.issuer);
    let error = report
        .findings
        .into_iter()
        .find(|finding| finding.severity == Severity::Error);
    let ten = match (report.last_ten, error) {
        (Some(ten), None) => ten,
        (_, error) => {
            let code = error.as_ref().map(|finding| finding.code);
            let why = error.map(|finding| finding.message).unwrap_or_default();
            return Reaction::Refused(Refusal::Number { code, why });
        }
    };
    // The app asks for exactly 10 digits or 15 characters; `check` also reads a number in groups.
    if !state.number.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Reaction::Refused(Refusal::Number {
            code: None,
            why: text::NUMBER_IN_GROUPS.to_owned(),
        });
    }
    if state.left_today() == 0 {
        return Reaction::Refused(Refusal::Quota);
    }
    if state.card().is_some() {
        return Reaction::Refused(Refusal::AlreadyApproved);
    }
    if state.in_process(ten) {
        return Reaction::Refused(Refusal::InProcess);
    }
    state.requests.push(Request {
        ten,
        issuer: state.issuer,
        day: state.day,
        status: Status::Processing,
    });
    state.clear_form();
    state.screen = Screen::Success;
    Reaction::Sent
}

/// One person has one card, so after the first approval no other follows.
fn let_approve(state: &mut State) -> Reaction {
    if state.card().is_some() {
        return Reaction::NothingToApprove;
    }
    match state.requests.first_mut() {
        Some(oldest) => {
            oldest.status = Status::Approved;
            Reaction::Approved
        }
        None => Reaction::NothingToApprove,
    }
}
