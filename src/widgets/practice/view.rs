//! The mount points of the practice.

use leptos::prelude::*;

use super::phone::{self, Look, Use, name};
use super::{Practice, action};
use crate::widgets::attribute::Attribute;
use crate::widgets::names::{ACTION, id};
use crate::widgets::parts::maybe;
use card_number::Issuer;
use vneid::{Control, Finished, Mode, NEW_SAMPLE, SAMPLE, Screen, TASKS};

/// The step of the guide, with a dot for each of its small moves; or the number of the task.
pub fn place(practice: &Practice) -> AnyView {
    let session = &practice.session;
    let dots = match session.moves() {
        Some((done, all)) if all > 1 => {
            [&"●".repeat(done + 1), &*"○".repeat(all - done - 1)].concat()
        }
        _ => String::new(),
    };
    view! { {maybe(&session.place_in_words())} " " <span class="dots" aria-hidden="true">{dots}</span> }
        .into_any()
}

/// The words of the moment.
pub fn voice(practice: &Practice) -> AnyView {
    let session = &practice.session;
    view! { <b>{session.tone().lead()}</b>{maybe(session.voice())} }.into_any()
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
        missed: session.missed(),
        card: match session.task() {
            Some(task) => &TASKS[task].card,
            None if practice.new_card == Some(true) => &NEW_SAMPLE,
            None => &SAMPLE,
        },
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
    vec![
        root("data-screen", session.state().screen().name()),
        root("data-mode", session.mode().code()),
        root("data-stage", session.stage().name()),
        root("data-playing", if session.playing() { "yes" } else { "no" }),
        root("data-tone", session.tone().name()),
        root("data-more", if practice.more { "yes" } else { "no" }),
        Attribute::new(
            id::STAGE_MORE,
            "aria-expanded",
            Some(if practice.more { "true" } else { "false" }),
        ),
        Attribute::new(
            id::VERSION_VERDICT,
            "data-verdict",
            practice.version_verdict,
        ),
    ]
}

/// The way of practising, and the story of the task.
pub fn task(practice: &Practice) -> Vec<Attribute> {
    let session = &practice.session;
    let alone = session.mode() == Mode::Alone;
    let mut attributes = vec![Attribute::flag(id::SAMPLE, "hidden", alone)];
    attributes.extend(card(practice));
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

/// The card that the reader holds.
pub fn card(practice: &Practice) -> Vec<Attribute> {
    [(id::CARD_OLD, false), (id::CARD_NEW, true)]
        .map(|(button, new)| Attribute::pressed(button, practice.new_card == Some(new)))
        .into()
}

/// What of the practice is finished, in the list of tasks and on the card of completion.
pub fn finished(practice: &Practice) -> Vec<Attribute> {
    let finished = practice.session.finished();
    let mut attributes = vec![
        Attribute::flag(id::COMPLETION, "hidden", finished == Finished::default()),
        Attribute::flag(id::COMPLETION_LESSON, "hidden", !finished.learned()),
        Attribute::flag(id::ERASE, "hidden", practice.erasing),
        Attribute::flag(id::ERASE_ASK, "hidden", !practice.erasing),
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
    let one = |word: &str, value: &str| {
        (
            ["[", ACTION, "=", word, "]"].concat(),
            vec![value.to_owned()],
        )
    };
    let mut values = vec![one(action::FORM, practice.session.form().code())];
    if state.screen() == Screen::Form {
        let ticked = if state.confirmed() { "yes" } else { "" };
        let field = |control, value: &str| one(&[action::TAP, name(control)].concat(), value);
        values.push(field(Control::Number, state.number()));
        if state.form().has_issuer() {
            let issuer = state.issuer().map_or("", Issuer::code);
            values.push(field(Control::Issuer, issuer));
            values.push(field(Control::Confirm, ticked));
        }
    }
    values
}
