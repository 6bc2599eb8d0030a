//! Which parts of the practice are shown.

use super::{Practice, action};
use crate::widgets::names::id;
use vneid::{Mode, Stage, Tone};

/// Moments of the practice, one bit each. A refusal takes the place of the phone, and has one button.
mod at {
    pub const FILM: u16 = 1 << 0;
    pub const FILM_END: u16 = 1 << 1;
    pub const LESSON: u16 = 1 << 2;
    pub const LESSON_REFUSAL: u16 = 1 << 3;
    pub const LESSON_END: u16 = 1 << 4;
    pub const TASK_CHOICE: u16 = 1 << 5;
    pub const TASK: u16 = 1 << 6;
    pub const TASK_REFUSAL: u16 = 1 << 7;
    pub const TASK_SOLVED: u16 = 1 << 8;
    pub const TASK_FAILED: u16 = 1 << 9;
    /// A task is over, and something else was said since.
    pub const TASK_OVER: u16 = 1 << 10;

    pub const ANY_FILM: u16 = FILM | FILM_END;
    pub const ANY_LESSON: u16 = LESSON | LESSON_REFUSAL | LESSON_END;
    pub const ANY_OVER: u16 = TASK_SOLVED | TASK_FAILED | TASK_OVER;
    pub const ANY_TASK: u16 = TASK_CHOICE | TASK | TASK_REFUSAL | ANY_OVER;
}

/// The parts that come and go with the moment, by their ids; a control has its action as its id.
const PARTS: &[(&str, u16)] = &[
    (id::TASK_CHOICE, at::TASK_CHOICE),
    (id::STAGE, !at::TASK_CHOICE),
    (
        action::BACK,
        at::ANY_FILM | at::ANY_LESSON & !at::LESSON_REFUSAL,
    ),
    (action::PLAY, at::ANY_FILM),
    (action::ON, at::FILM),
    (action::HELP, at::LESSON),
    (id::TRY, at::FILM_END),
    (action::MORE, at::LESSON_REFUSAL | at::TASK_REFUSAL),
    (action::RESTART, at::TASK_FAILED),
    (action::NEXT_DAY, at::LESSON_END | at::TASK),
    (action::TASKS, at::TASK | at::ANY_OVER),
    (action::NEXT_TASK, at::TASK_SOLVED),
    (action::APPROVE, at::LESSON_END | at::ANY_TASK),
    (action::PACE, at::ANY_FILM),
    (action::FORM, at::ANY_FILM | at::ANY_LESSON),
];

/// Returns the parts that come and go with the moment, by their ids, and whether each is shown now.
pub fn parts(practice: &Practice) -> impl Iterator<Item = (&'static str, bool)> {
    let now = moment(practice);
    PARTS.iter().map(move |(id, at)| (*id, at & now != 0))
}

/// Returns the task whose story is shown.
pub fn story(practice: &Practice) -> Option<usize> {
    let session = &practice.session;
    let told = practice.more && session.stage() != Stage::Over;
    session.task().filter(|_| told)
}

/// Returns the present moment.
fn moment(practice: &Practice) -> u16 {
    let session = &practice.session;
    let refused = practice.more && session.tone() == Tone::Wrong;
    match (session.mode(), session.stage()) {
        (Mode::Watch, Stage::Over) => at::FILM_END,
        (Mode::Watch, _) => at::FILM,
        (Mode::Follow, Stage::Over) => at::LESSON_END,
        (Mode::Follow, _) if refused => at::LESSON_REFUSAL,
        (Mode::Follow, _) => at::LESSON,
        (Mode::Alone, Stage::Choice) => at::TASK_CHOICE,
        (Mode::Alone, Stage::Running) if refused => at::TASK_REFUSAL,
        (Mode::Alone, Stage::Running) => at::TASK,
        (Mode::Alone, Stage::Over) => match session.tone() {
            Tone::Right => at::TASK_SOLVED,
            Tone::Wrong => at::TASK_FAILED,
            Tone::Plain => at::TASK_OVER,
        },
    }
}
