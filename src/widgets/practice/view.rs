//! What changes on the practice.

use std::borrow::Cow;

use leptos::prelude::*;

use super::phone::{self, Look, Use};
use super::{Practice, action, text, visible};
use crate::widgets::attribute::Attribute;
use crate::widgets::frame::Frame;
use crate::widgets::names::{ACTION, id};
use crate::widgets::parts::maybe;
use card_number::Issuer;
use vneid::{Control, Finished, Mode, NEW_SAMPLE, SAMPLE, Screen, State, TASKS};

/// Renders the phone, what is said and chosen beside it, and what is finished.
pub fn render(practice: &Practice, frame: &mut impl Frame) {
    let session = &practice.session;
    frame.mount(
        id::PLACE,
        (session.place_in_words(), dots(practice)),
        |(place, dots)| {
            view! { {maybe(place)} " " <span class="dots" aria-hidden="true">{dots.clone()}</span> }
                .into_any()
        },
    );
    frame.mount(
        id::VOICE,
        (session.tone().lead().to_owned(), session.voice().to_owned()),
        |(lead, words)| view! { <b>{lead.clone()}</b>{maybe(words)} }.into_any(),
    );
    // The screen shows no typed number, so another one changes nothing on it.
    let screen: (State, Look) = (session.state().without_number(), look(practice));
    frame.mount(id::SCREEN, screen, |(state, look)| {
        phone::screen(state, *look)
    });
    frame.text(id::COMPLETION_DAY, practice.day.clone());
    frame.text(id::COMPLETION_COUNT, session.finished().count().to_string());
    let play = if session.playing() {
        text::PAUSE
    } else {
        text::PLAY
    };
    frame.text(action::PLAY, play.to_owned());
    let more = if practice.more {
        text::WORDS_LESS
    } else {
        text::WORDS_MORE
    };
    frame.text(action::MORE, more.to_owned());
    frame.text(id::MORE_WORDS, session.more().to_owned());
    let next = match session.next_task() {
        Some(task) => [text::TASK, &(task + 1).to_string(), text::LEADS_ON].concat(),
        None => text::CARD.to_owned(),
    };
    frame.text(action::NEXT_TASK, next);
    frame.mount(id::FILM_CARD, session.digits(), |digits| {
        digits
            .map(|digits| phone::film_card(&SAMPLE, digits))
            .into_any()
    });
    stage(practice, frame);
    shown(practice, frame);
    choices(practice, frame);
    frame.attribute(Attribute::flag(
        id::SCREEN,
        "data-beating",
        practice.beating,
    ));
    fields(practice, frame);
}

/// A dot for each small move within the step of the guide, a filled one for each that is done.
fn dots(practice: &Practice) -> String {
    match practice.session.moves() {
        Some((done, all)) if all > 1 => {
            [&"●".repeat(done + 1), &*"○".repeat(all - done - 1)].concat()
        }
        _ => String::new(),
    }
}

fn look(practice: &Practice) -> Look {
    let session = &practice.session;
    Look {
        used: if session.inert() {
            Use::Film
        } else {
            Use::Live
        },
        marked: session.marked(),
        missed: session.missed(),
        card: match (session.task(), session.mode()) {
            (Some(task), _) => &TASKS[task].card,
            (None, Mode::Follow) if practice.new_card == Some(true) => &NEW_SAMPLE,
            _ => &SAMPLE,
        },
        digits: session.digits(),
    }
}

/// What the styles around the phone go by.
fn stage(practice: &Practice, frame: &mut impl Frame) {
    let session = &practice.session;
    let mut root = |name, value| frame.attribute(Attribute::new(id::PRACTICE, name, Some(value)));
    root("data-screen", session.state().screen().name());
    root("data-mode", session.mode().code());
    root("data-tone", session.tone().name());
    root("data-more", if practice.more { "yes" } else { "no" });
    let number = session.number().to_string();
    frame.attribute(Attribute::text(id::PRACTICE, "data-number", number));
    let expanded = if practice.more { "true" } else { "false" };
    for button in [id::STAGE_MORE, action::MORE] {
        frame.attribute(Attribute::new(button, "aria-expanded", Some(expanded)));
    }
}

/// Which of the static parts are shown, those that tell what is finished among them.
fn shown(practice: &Practice, frame: &mut impl Frame) {
    let finished = practice.session.finished();
    let mut hidden = |id: Cow<'static, str>, hidden| {
        frame.attribute(Attribute::flag(id, "hidden", hidden));
    };
    for (id, shown) in visible::parts(practice) {
        hidden(id.into(), !shown);
    }
    for (at, id) in id::VERSION_VERDICTS.iter().enumerate() {
        hidden((*id).into(), practice.version_verdict != Some(at));
    }
    hidden(id::COMPLETION.into(), finished == Finished::default());
    hidden(id::COMPLETION_LESSON.into(), !finished.learned());
    hidden(id::ERASE.into(), practice.erasing);
    hidden(id::ERASE_ASK.into(), !practice.erasing);
    let task = practice.session.task();
    // What is said stands in place of the story.
    let silent = practice.session.voice().is_empty();
    hidden(id::VOICE.into(), task.is_some() && silent);
    for index in 0..TASKS.len() {
        let (other, undone) = (task != Some(index), !finished.has(index));
        let number = (index + 1).to_string();
        for (start, is_hidden) in [
            (id::TASK, other),
            (id::TASK_STORY, other || !silent),
            (id::TASK_WHOLE, other),
        ] {
            hidden([start, &number].concat().into(), is_hidden);
        }
        let place = index.to_string();
        for start in [id::TASK_DONE, id::COMPLETION_TASK] {
            hidden([start, &place].concat().into(), undone);
        }
    }
}

/// The card that the reader holds.
fn choices(practice: &Practice, frame: &mut impl Frame) {
    for (button, new) in [(id::CARD_OLD, false), (id::CARD_NEW, true)] {
        frame.attribute(Attribute::pressed(button, practice.new_card == Some(new)));
    }
}

/// What the fields hold.
fn fields(practice: &Practice, frame: &mut impl Frame) {
    let state = practice.session.state();
    let mut field = |action: &str, value: &str| {
        let selector = ["[", ACTION, "=", action, "]"].concat();
        frame.values(selector, vec![value.to_owned()]);
    };
    field(action::FORM, practice.session.form().code());
    // Where the film types it, the number stands in columns and in no field.
    if state.screen() == Screen::Form && practice.session.digits().is_none() {
        let of = |control: Control| [action::TAP, control.name()].concat();
        field(&of(Control::Number), state.number());
        if state.form().has_issuer() {
            let issuer = state.issuer().map_or("", Issuer::code);
            field(&of(Control::Issuer), issuer);
            let confirmed = if state.confirmed() { "yes" } else { "" };
            field(&of(Control::Confirm), confirmed);
        }
    }
}
