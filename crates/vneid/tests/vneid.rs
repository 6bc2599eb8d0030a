//! The simulated VNeID against the rules of its guides, and the two things asked of the real app: version and request counter.
//!
//! Expectations come from letter 202/UBND-VHXH of Trường Thi (appendix 01) and from VNeID's guide attached to Thái
//! Nguyên's plan of 17/7/2025. Every card number is made up.

#[path = "vneid/lesson.rs"]
mod lesson;
#[path = "vneid/reach.rs"]
mod reach;
#[path = "vneid/request_counter.rs"]
mod request_counter;
#[path = "vneid/rules.rs"]
mod rules;
#[path = "vneid/solutions.rs"]
mod solutions;
#[path = "vneid/tasks.rs"]
mod tasks;
#[path = "vneid/transitions.rs"]
mod transitions;
#[path = "vneid/versions.rs"]
mod versions;
#[path = "vneid/walks.rs"]
mod walks;

use card_number::Issuer;
use solutions::{TO_THE_FORM, sending};
use vneid::{Action, Control, EntryForm, Reaction, State, apply};

/// Does one action after another and gives back the phone with the last answer.
fn play(state: &State, actions: &[Action]) -> (State, Reaction) {
    let mut last = (state.clone(), Reaction::Restarted);
    for action in actions {
        last = apply(&last.0, *action);
    }
    last
}

/// Fills the entry screen and presses "Gửi yêu cầu".
fn send(state: &State, number: &'static str, issuer: Issuer) -> (State, Reaction) {
    let actions = sending(state, number, issuer);
    play(state, &actions)
}

/// The entry screen of a new phone.
fn entry(form: EntryForm) -> State {
    play(&State::new(form), &TO_THE_FORM).0
}

/// Sends one request after another, each from the success screen of the one before.
fn send_all(form: EntryForm, numbers: &[&'static str]) -> (State, Reaction) {
    let mut last = (entry(form), Reaction::Restarted);
    for (count, number) in numbers.iter().enumerate() {
        if count > 0 {
            let again = [
                Action::Tap(Control::More),
                Action::Tap(Control::KindHealthCard),
            ];
            last.0 = play(&last.0, &again).0;
        }
        last = send(&last.0, number, Issuer::Vss);
    }
    last
}
