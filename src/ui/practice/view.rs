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
        Attribute::flag(id::SAMPLE, "hidden", alone),
    ];
    attributes.extend(Mode::ALL.map(|mode| {
        let button = [id::MODE, mode.code()].concat();
        Attribute::pressed(button, mode == session.mode())
    }));
    let present = session.task().filter(|_| alone);
    attributes.extend((0..TASKS.len()).map(|task| {
        let story = [id::TASK, &task.to_string()].concat();
        Attribute::flag(story, "hidden", present != Some(task))
    }));
    attributes
}

/// What of the practice is finished, in the list of tasks and on the card of completion.
pub fn finished(practice: &Practice) -> Vec<Attribute> {
    let finished = practice.session.finished();
    let mut attributes = vec![
        Attribute::flag(id::COMPLETION, "hidden", finished == Finished::default()),
        Attribute::flag(id::COMPLETION_LESSON, "hidden", !finished.learned()),
    ];
    for task in 0..TASKS.len() {
        for start in [id::TASK_DONE, id::COMPLETION_TASK] {
            let line = [start, &task.to_string()].concat();
            attributes.push(Attribute::flag(line, "hidden", !finished.has(task)));
        }
    }
    attributes
}

/// Whether the mark of what is to be pressed beats.
pub fn mark(practice: &Practice) -> Vec<Attribute> {
    vec![Attribute::flag(
        id::SCREEN,
        "data-beating",
        practice.beating,
    )]
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
        values.push(field(Control::Number, state.number()));
        if state.form().has_issuer() {
            let issuer = state.issuer().map_or("", Issuer::code);
            values.push(field(Control::Issuer, issuer));
            values.push(field(Control::Confirm, ticked));
        }
    }
    values
}
