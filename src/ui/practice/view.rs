//! The slots of the practice.

use leptos::prelude::*;

use super::phone::{self, Look, Use, name};
use super::{Practice, word};
use crate::card_number::Issuer;
use crate::ui::names::{DO, id};
use crate::ui::parts::maybe;
use crate::ui::tools::Attribute;
use crate::vneid::{Control, Finished, Mode, Screen, TASKS};

/// The place within the film, the lesson or the tasks, in words.
pub fn place(practice: &Practice) -> AnyView {
    maybe(&practice.session.place_in_words())
}

/// The words of the moment.
pub fn voice(practice: &Practice) -> AnyView {
    maybe(practice.session.voice())
}

/// The phone's screen.
pub fn screen(practice: &Practice) -> AnyView {
    let session = &practice.session;
    let look = Look {
        used: if session.inert() {
            Use::Film
        } else {
            Use::Live
        },
        marked: session.marked(),
        beating: practice.beating,
        callouts: session.mode() != Mode::Alone,
    };
    phone::screen(&session.state(), look)
}

/// The day of the card of completion.
pub fn day(practice: &Practice) -> AnyView {
    maybe(&practice.day)
}

/// How many tasks are finished.
pub fn count(practice: &Practice) -> AnyView {
    practice.session.finished().count().to_string().into_any()
}

/// What the styles around the phone go by, and which of the static parts are to be seen.
pub fn attributes(practice: &Practice) -> Vec<Attribute> {
    let session = &practice.session;
    let root = |name, value| Attribute::new(id::PRACTICE, name, Some(value));
    let hidden = |id: String, hidden| Attribute::flag(id, "hidden", hidden);
    let finished = session.finished();
    let alone = session.mode() == Mode::Alone;
    let mut attributes = vec![
        root("data-screen", session.state().screen().name()),
        root("data-mode", session.mode().code()),
        root("data-stage", session.stage().name()),
        root("data-playing", if session.playing() { "yes" } else { "no" }),
        Attribute::new(
            id::VERSION_VERDICT,
            "data-verdict",
            practice.version_verdict,
        ),
        Attribute::flag(id::COMPLETION, "hidden", finished == Finished::default()),
        Attribute::flag(id::COMPLETION_LESSON, "hidden", !finished.learned()),
        Attribute::flag(id::SAMPLE, "hidden", alone),
    ];
    attributes.extend(Mode::ALL.map(|mode| {
        let button = [id::MODE, mode.code()].concat();
        Attribute::pressed(button, mode == session.mode())
    }));
    let present = session.task().filter(|_| alone);
    for task in 0..TASKS.len() {
        let one = |start: &str| [start, &task.to_string()].concat();
        attributes.extend([
            hidden(one(id::TASK), present != Some(task)),
            hidden(one(id::TASK_DONE), !finished.has(task)),
            hidden(one(id::COMPLETION_TASK), !finished.has(task)),
        ]);
    }
    attributes
}

/// What the fields hold.
pub fn values(practice: &Practice) -> Vec<(String, Vec<String>)> {
    let state = practice.session.state();
    let one =
        |word: &str, value: &str| (["[", DO, "=", word, "]"].concat(), vec![value.to_owned()]);
    let mut values = vec![one(word::FORM, practice.session.form().code())];
    if state.screen() == Screen::Form {
        let ticked = if state.confirmed() { "yes" } else { "" };
        let field = |control, value: &str| one(&[word::TAP, name(control)].concat(), value);
        values.extend([
            field(Control::Number, state.number()),
            field(Control::Issuer, state.issuer().map_or("", Issuer::code)),
            field(Control::Confirm, ticked),
        ]);
    }
    values
}
