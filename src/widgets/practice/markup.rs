//! The static markup of the chapter to practise in.

use leptos::prelude::*;

use super::drawing::status;
use super::{Practice, action, text};
use crate::document::parts::{chapter as section, shown};
use crate::widgets::attribute::Attribute;
use crate::widgets::frame::Snapshot;
use crate::widgets::names::id;
use vneid::{EntryForm, Mode, SAMPLE, Sample, TASKS, Task, VersionVerdict, text as app};

/// The chapter `#thuc-hanh`, with the film's first scene on the phone.
pub fn chapter() -> AnyView {
    section(
        id::PRACTICE_CHAPTER,
        text::HEADING,
        view! {
            <p>{text::INTRO}</p>
            <p class="notice no-widgets">{text::NO_WIDGETS}</p>
            <h3>{text::PHONE}</h3>
            {practice()}
            {completion()}
        },
    )
}

/// Where the version is typed, and what it means.
pub fn version() -> AnyView {
    let initial = Snapshot::of(&Practice::default());
    let messages = [
        VersionVerdict::TooOld.message(),
        VersionVerdict::CardOnly.message(),
        VersionVerdict::Good.message(),
        app::NOT_A_VERSION,
    ];
    let verdicts: Vec<_> = id::VERSION_VERDICTS
        .into_iter()
        .zip(messages)
        .enumerate()
        .map(|(verdict, (id, message))| {
            // What is old comes with how to update it.
            let update = (verdict < 2)
                .then(|| view! { <span>" " {app::UPDATE_ANDROID} " " {app::UPDATE_IOS}</span> });
            view! { <p id={id} {..shown(&initial.attributes, id)}>{message}{update}</p> }
        })
        .collect();
    view! {
        <p class="version-by-eye no-widgets">{text::VERSION_BY_EYE}</p>
        <form class="version can-script" autocomplete="off" novalidate>
            <label for=id::VERSION>{text::VERSION_FIELD}</label>
            <input id=id::VERSION class="field" type="text" inputmode="decimal" autocomplete="off" aria-describedby=id::VERSION_VERDICT data-action=action::VERSION />
            <button type="submit" class="button button--quiet" data-action=action::JUDGE_VERSION>{text::VERSION_BUTTON}</button>
        </form>
        <div id=id::VERSION_VERDICT class="advice" role="status">{verdicts}</div>
    }
    .into_any()
}

fn practice() -> AnyView {
    let model = Practice::default();
    let initial = Snapshot::of(&model);
    let attributes = &initial.attributes;
    let stories: Vec<_> = TASKS
        .iter()
        .enumerate()
        .map(|(index, task)| story(index, task, attributes))
        .collect();
    view! {
        <div id={id::PRACTICE} class="practice" {..shown(attributes, id::PRACTICE)}>
            <div class="modes can-script" role="group" aria-label=text::MODES>{modes(attributes)}</div>
            <div id={id::TASK_CHOICE} class="task-choice can-script" {..shown(attributes, id::TASK_CHOICE)}>
                <h4 id=id::TASKS_HEADING tabindex="-1">{text::TASKS}</h4>
                <ol>{choice(attributes)}</ol>
            </div>
            <div id={id::STAGE} class="stage" {..shown(attributes, id::STAGE)}>
                <div class="practice__guide">
                    <div id=id::FILM class="practice__head can-script">
                        <button id={id::STAGE_MORE} type="button" class="stage__more" data-action={action::MORE} aria-controls={id::VOICE} {..shown(attributes, id::STAGE_MORE)}>{initial.view(id::STAGE_MORE)}</button>
                    </div>
                    <p id=id::VOICE class="voice can-script" role="status">{initial.view(id::VOICE)}</p>
                    {stories}
                    <div id={id::SAMPLE} class="sample-card" {..shown(attributes, id::SAMPLE)}>{card(&SAMPLE)}</div>
                </div>
                <div id={id::PHONE} class="phone" {..shown(attributes, id::PHONE)}>
                    {status()}
                    <div id={id::SCREEN} class="phone__screen" role="group" aria-label={text::PHONE_OF_PRACTICE} {..shown(attributes, id::SCREEN)}>{initial.view(id::SCREEN)}</div>
                </div>
                <div class="practice__tools can-script">{controls(&initial)}</div>
            </div>
            <p class="hint">{app::SIMULATED} " " {text::OWN}</p>
            <details class="options can-script">
                <summary>{text::OPTIONS}</summary>
                {options(attributes)}
            </details>
        </div>
    }
    .into_any()
}

fn modes(attributes: &[Attribute]) -> Vec<AnyView> {
    Mode::ALL
        .into_iter()
        .zip(text::MODE_HINTS)
        .map(|(mode, hint)| {
            let id = format!("{}{}", id::MODE, mode.code());
            let word = format!("{}{}", action::MODE, mode.code());
            let pressed = shown(attributes, &id);
            view! {
                <button id=id type="button" class="mode" data-action={word} {..pressed}>
                    <b>{mode.label()}</b>
                    <span>{hint}</span>
                </button>
            }
            .into_any()
        })
        .collect()
}

/// The tasks to choose from.
fn choice(attributes: &[Attribute]) -> Vec<AnyView> {
    TASKS
        .iter()
        .enumerate()
        .map(|(index, task)| {
            let word = format!("{}{index}", action::TASK);
            let done = format!("{}{index}", id::TASK_DONE);
            let hidden = shown(attributes, &done);
            view! {
                <li>
                    <button type="button" class="task-button" data-action=word>
                        <span>{task.title()}</span>
                        <em id={done} {..hidden}>{text::TASK_DONE}</em>
                    </button>
                </li>
            }
            .into_any()
        })
        .collect()
}

/// The story of a task, with the card to type from.
fn story(index: usize, task: &'static Task, attributes: &[Attribute]) -> AnyView {
    let one = format!("{}{index}", id::TASK);
    let hidden = shown(attributes, &one);
    view! {
        <div id=one class="task can-script" {..hidden}>
            <h4 id=format!("{}{index}", id::TASK_TITLE) tabindex="-1">{text::TASK} " " {index + 1} ": " {task.title()}</h4>
            <p>{task.story()}</p>
            {card(&task.card)}
        </div>
    }
    .into_any()
}

/// A made-up card; the ten digits that matter stand apart from the rest.
fn card(card: &'static Sample) -> AnyView {
    let start = card.printed.strip_suffix(card.ten()).unwrap_or_default();
    view! {
        <div class="health-card">
            <p class="health-card__head">{text::CARD_TITLE}</p>
            <p class="health-card__number">{start} " " <b>{card.ten()}</b></p>
            <p>{card.issuer.name()}</p>
            <p class="hint">{text::SAMPLE_CARD}</p>
        </div>
    }
    .into_any()
}

/// The controls beside the phone, each with its action as its id.
fn controls(initial: &Snapshot) -> Vec<AnyView> {
    let main = "button";
    let quiet = "button button--quiet";
    [
        (action::PLAY, main, ""),
        (action::ON, quiet, text::ON),
        (action::HELP, main, text::HELP),
        (id::TRY, main, text::TRY),
        (action::MORE, quiet, text::GO_ON),
        (action::RESTART, quiet, text::TASK_AGAIN),
        (action::NEXT_DAY, quiet, app::NEXT_DAY),
        (action::TASKS, quiet, text::ALL_TASKS),
        (action::NEXT_TASK, quiet, text::NEXT_TASK),
    ]
    .map(|(id, class, label)| {
        let action = if id == id::TRY {
            format!("{}{}", action::MODE, Mode::Follow.code())
        } else {
            id.to_owned()
        };
        let label = if label.is_empty() {
            initial.view(id)
        } else {
            label.into_any()
        };
        let hidden = shown(&initial.attributes, id);
        view! { <button id={id} type="button" class=class data-action={action} {..hidden}>{label}</button> }
            .into_any()
    })
    .into()
}

/// What is seldom wanted.
fn options(attributes: &[Attribute]) -> AnyView {
    let forms =
        EntryForm::ALL.map(|form| view! { <option value=form.code()>{form.label()}</option> });
    let speeds = text::SPEEDS.map(|(milliseconds, name)| {
        view! { <option value=milliseconds selected=name == text::SPEEDS[1].1>{name}</option> }
    });
    view! {
        <div class="again">
            {button(action::RESTART, app::RESTART)}
            <button id={action::APPROVE} type="button" class="button button--quiet" data-action={action::APPROVE} {..shown(attributes, action::APPROVE)}>{app::LET_APPROVE}</button>
        </div>
        <label id={action::PACE} class="pace" {..shown(attributes, action::PACE)}>
            {text::SPEED} " "
            <select class="field" data-action=action::PACE autocomplete="off">{speeds}</select>
        </label>
        <label id={action::FORM} class="form-choice" {..shown(attributes, action::FORM)}>
            {app::FORM_CHOICE}
            <select class="field" data-action=action::FORM autocomplete="off">{forms}</select>
        </label>
    }
    .into_any()
}

fn button(action: &'static str, label: &'static str) -> AnyView {
    view! { <button type="button" class="button button--quiet" data-action=action>{label}</button> }
        .into_any()
}

fn completion() -> AnyView {
    let model = Practice::default();
    let initial = Snapshot::of(&model);
    let attributes = &initial.attributes;
    let tasks: Vec<_> = TASKS
        .iter()
        .enumerate()
        .map(|(index, task)| {
            let id = format!("{}{index}", id::COMPLETION_TASK);
            let hidden = shown(attributes, &id);
            view! { <li id={id} {..hidden}>{task.title()}</li> }
        })
        .collect();
    view! {
        <div id={id::COMPLETION} class="completion" {..shown(attributes, id::COMPLETION)}>
            <h3 id=id::COMPLETION_HEADING tabindex="-1">{text::CARD}</h3>
            <p>{text::CARD_SENTENCE}</p>
            {text::CARD_LINES.map(|line| view! { <p class="completion__name">{line}</p> })}
            <p>{text::CARD_DATE} " " <b id=id::COMPLETION_DAY>{initial.view(id::COMPLETION_DAY)}</b></p>
            <p>{text::CARD_TASKS} " " <b id=id::COMPLETION_COUNT>{initial.view(id::COMPLETION_COUNT)}</b> "/" {TASKS.len()}</p>
            <ul>
                <li id={id::COMPLETION_LESSON} {..shown(attributes, id::COMPLETION_LESSON)}>{text::CARD_LESSON}</li>
                {tasks}
            </ul>
            <p class="hint">{text::CARD_LIMIT}</p>
            <button type="button" class="button" data-action=action::PRINT>{text::CARD_PRINT}</button>
            <button id=id::ERASE type="button" class="button button--quiet" data-action={action::ERASE} {..shown(attributes, id::ERASE)}>{text::ERASE}</button>
            <div id={id::ERASE_ASK} class="erase" {..shown(attributes, id::ERASE_ASK)}>
                <p>{text::ERASE_ASK}</p>
                {button(action::ERASE_YES, text::ERASE_YES)} " "
                <button id=id::ERASE_NO type="button" class="button button--quiet" data-action=action::ERASE_NO>{text::ERASE_NO}</button>
            </div>
        </div>
    }
    .into_any()
}
