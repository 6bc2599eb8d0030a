//! Which parts of the practice are shown.

use super::{Practice, action};
use crate::widgets::names::id;
use vneid::{Course, Mode, Outcome, Stage, Status};

/// Moments of the practice, one bit each.
mod at {
    pub const FILM: u16 = 1 << 0;
    pub const FILM_END: u16 = 1 << 1;
    pub const LESSON: u16 = 1 << 2;
    pub const LESSON_END: u16 = 1 << 3;
    /// The course of a later day is over: the card stands open on the phone.
    pub const CARD_END: u16 = 1 << 4;
    pub const TASK: u16 = 1 << 5;
    /// Only another day helps.
    pub const TASK_WAITS: u16 = 1 << 6;
    pub const TASK_SOLVED: u16 = 1 << 7;
    pub const TASK_FAILED: u16 = 1 << 8;

    pub const ANY_FILM: u16 = FILM | FILM_END;
    pub const ANY_TASK: u16 = TASK | TASK_WAITS | TASK_SOLVED | TASK_FAILED;
}

/// The parts that come and go with the moment, by their ids; a control has its action as its id.
const PARTS: &[(&str, u16)] = &[
    (action::PLAY, at::ANY_FILM),
    (action::ON, at::FILM),
    (id::TRY, at::FILM_END),
    (action::MORE, at::LESSON),
    (action::HELP, at::LESSON),
    (id::LESSON_AGAIN, at::LESSON),
    (id::LESSON_END, at::LESSON_END),
    (id::CARD_AGAIN, at::CARD_END),
    (id::CARD_REAL, at::CARD_END),
    (id::STAGE_MORE, at::ANY_TASK),
    (action::HINT, at::TASK),
    (action::NEXT_DAY, at::TASK_WAITS),
    (action::RESTART, at::TASK_FAILED),
    (action::NEXT_TASK, at::TASK_SOLVED),
    (id::HOW, at::ANY_TASK),
    (id::TASK_AGAIN, at::ANY_TASK & !at::TASK_FAILED),
];

/// Returns the parts that come and go with the moment, by their ids, and whether each is shown now.
pub fn parts(practice: &Practice) -> impl Iterator<Item = (&'static str, bool)> {
    let session = &practice.session;
    let now = moment(practice);
    let waiting = |sent: &vneid::Request| sent.status == Status::Processing;
    let others = [
        (action::BACK, session.goes_back()),
        (id::FILM_CARD, session.digits().is_some()),
        (
            id::SAMPLE,
            session.mode() == Mode::Follow && session.course() == Course::Request,
        ),
        (
            action::APPROVE,
            now & (at::ANY_TASK | at::LESSON_END) != 0
                && session.state().requests().iter().any(waiting),
        ),
    ];
    let by_moment = PARTS.iter().map(move |(id, at)| (*id, at & now != 0));
    by_moment.chain(others)
}

/// Returns the present moment.
fn moment(practice: &Practice) -> u16 {
    let session = &practice.session;
    match (session.mode(), session.stage(), session.course()) {
        (Mode::Watch, Stage::Over, _) => at::FILM_END,
        (Mode::Watch, ..) => at::FILM,
        (Mode::Follow, Stage::Over, Course::Request) => at::LESSON_END,
        (Mode::Follow, Stage::Over, Course::Card) => at::CARD_END,
        (Mode::Follow, ..) => at::LESSON,
        (Mode::Alone, ..) => match session.outcome() {
            Some(Outcome::Solved) => at::TASK_SOLVED,
            Some(Outcome::Failed(_)) => at::TASK_FAILED,
            _ if session.waits() => at::TASK_WAITS,
            _ => at::TASK,
        },
    }
}
