//! The way through each task: what solves it and what fails it, for the native tests and for those in browsers.

use card_number::Issuer;
use vneid::{Action, Control, Failure, Goal, PASSCODE, Screen, State, Task};

/// From any screen with a way on to the empty entry screen.
pub const TO_THE_FORM: [Action; 4] = [
    Action::Tap(Control::Wallet),
    Action::Tap(Control::Integrate),
    Action::Tap(Control::NewRequest),
    Action::Tap(Control::KindHealthCard),
];

/// Well-formed, and on the card of no task.
const STRANGE_NUMBER: &str = "3899990008";

/// Goes to the entry screen unless it is there, fills it, and presses "Gửi yêu cầu".
pub fn sending(start: &State, number: &'static str, issuer: Issuer) -> Vec<Action<'static>> {
    let mut actions = Vec::new();
    if start.screen() == Screen::Home {
        actions.extend(TO_THE_FORM);
    }
    actions.push(Action::Type(number));
    if start.form().has_issuer() {
        actions.push(Action::Choose(Some(issuer)));
        if !start.confirmed() {
            actions.push(Action::Tap(Control::Confirm));
        }
    }
    actions.push(Action::Tap(Control::Submit));
    actions
}

/// Sends on the first day on which something can be sent.
fn sending_in_time(task: &Task, number: &'static str, issuer: Issuer) -> Vec<Action<'static>> {
    let start = task.start();
    let waits = (start.left_today() == 0).then_some(Action::NextDay);
    let actions = waits.into_iter().chain(sending(&start, number, issuer));
    actions.collect()
}

/// What solves a task without a wrong tap.
pub fn solution(task: &'static Task) -> Vec<Action<'static>> {
    match task.goal {
        Goal::Send => sending_in_time(task, task.card.ten(), task.card.issuer),
        Goal::OpenCard => opening_the_card(),
        Goal::LookAndSend => {
            let mut actions = opening_the_card();
            actions.push(Action::Tap(Control::Back));
            actions.extend(sending_in_time(task, task.card.ten(), task.card.issuer));
            actions
        }
        Goal::OpenRequest => [Control::Wallet, Control::Integrate, Control::Request]
            .map(Action::Tap)
            .into(),
    }
}

/// From the home screen to the opened card, digit by digit.
pub fn opening_the_card() -> Vec<Action<'static>> {
    let tile = [Control::Wallet, Control::HealthCard].into_iter();
    tile.chain(PASSCODE.map(Control::Digit))
        .map(Action::Tap)
        .collect()
}

/// What fails it, and why.
pub fn failure(task: &'static Task) -> (Vec<Action<'static>>, Failure) {
    let why = match task.goal {
        Goal::Send => Failure::OtherNumber,
        Goal::OpenCard | Goal::OpenRequest => Failure::Needless,
        Goal::LookAndSend => Failure::NotLooked,
    };
    (sending_in_time(task, STRANGE_NUMBER, Issuer::Vss), why)
}
