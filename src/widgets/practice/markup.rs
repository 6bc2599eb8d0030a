//! The static markup of the chapter to practise in.

use leptos::prelude::*;

use super::drawing::status;
use super::{Practice, action, text};
use crate::document::parts::{chapter as section, shown};
use crate::routes::{place, view, window};
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
    let initial = Snapshot::of(&Practice::default());
    let attributes = &initial.attributes;
    view! {
        <div id={id::PRACTICE} class="practice" {..shown(attributes, id::PRACTICE)}>
            {menu(attributes)}
            <div id=id::STAGE class="stage">
                {lesson_end(attributes)}
                <div id=id::FILM class="stage__words can-script">
                    {every_task(|task, number| face(id::TASK, number, task, attributes))}
                    {every_task(|task, number| words(id::TASK_STORY, number, task.story(), attributes))}
                    <p id={id::VOICE} class="voice" role="status" {..shown(attributes, id::VOICE)}>{initial.view(id::VOICE)}</p>
                    <button id={id::STAGE_MORE} type="button" class="stage__more" data-action={action::MORE} aria-controls={id::PANEL} aria-label={text::WORDS_MORE} {..shown(attributes, id::STAGE_MORE)}></button>
                    {controls(&STRIP, &initial)}
                </div>
                {panel(&initial)}
                <div class="stage__phone">
                    <div id={id::FILM_CARD} class="film-card" aria-hidden="true" {..shown(attributes, id::FILM_CARD)}>{initial.view(id::FILM_CARD)}</div>
                    <div id=id::PHONE class="phone">
                        {status()}
                        <div id={id::SCREEN} class="phone__screen" role="group" aria-label={text::PHONE_OF_PRACTICE} {..shown(attributes, id::SCREEN)}>{initial.view(id::SCREEN)}</div>
                    </div>
                </div>
                <div class="practice__bar can-script">
                    {controls(&BAR, &initial)}
                    {way(id::TRY, window::LESSON, text::TRY, attributes)}
                    <button id={id::CARD_AGAIN} type="button" class="button button--quiet" data-action={action::RESTART} {..shown(attributes, id::CARD_AGAIN)}>{text::LESSON_AGAIN}</button>
                    {way(id::CARD_REAL, place::REAL, text::NOW_REAL, attributes)}
                </div>
                {step_list()}
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

/// What there is to practise, each as an address.
fn menu(attributes: &[Attribute]) -> AnyView {
    let tasks: Vec<_> = TASKS
        .iter()
        .enumerate()
        .map(|(index, task)| {
            let done = format!("{}{index}", id::TASK_DONE);
            let hidden = shown(attributes, &done);
            view! {
                <li>
                    <a class="task-link" href=format!("#{}{}", window::TASK, index + 1)>
                        <span>{task.title()}</span>
                        <em id={done} {..hidden}>{text::TASK_DONE}</em>
                    </a>
                </li>
            }
        })
        .collect();
    let ways = [(id::FILM, Mode::Watch), (window::LESSON, Mode::Follow)];
    let ways: Vec<_> = ways
        .into_iter()
        .zip(text::WAY_HINTS)
        .map(|((address, mode), hint)| {
            view! { <a class="way" href=format!("#{address}")><b>{mode.label()}</b><span>{hint}</span></a> }
        })
        .collect();
    view! {
        <div class="practice__menu can-script">
            <div class="ways">{ways}</div>
            <h4 id=id::TASKS_HEADING tabindex="-1">{text::TASKS}</h4>
            <ol class="task-list">{tasks}</ol>
        </div>
    }
    .into_any()
}

fn every_task(part: impl Fn(&'static Task, usize) -> AnyView) -> Vec<AnyView> {
    TASKS
        .iter()
        .enumerate()
        .map(|(index, task)| part(task, index + 1))
        .collect()
}

/// The face of a task's card; the ten digits that matter stand apart from the rest.
fn face(id: &str, number: usize, task: &'static Task, attributes: &[Attribute]) -> AnyView {
    let one = format!("{id}{number}");
    let hidden = shown(attributes, &one);
    view! { <p id={one} class="face" {..hidden}>{number_of(&task.card)}</p> }.into_any()
}

/// What stands on the face of a made-up card.
fn number_of(card: &'static Sample) -> AnyView {
    view! {
        <span>{text::CARD_FACE} " " <em>{app::SPECIMEN}</em></span> " "
        <b>{card.start()} " " <u>{card.ten()}</u></b>
    }
    .into_any()
}

fn words(id: &str, number: usize, words: &'static str, attributes: &[Attribute]) -> AnyView {
    let one = format!("{id}{number}");
    let hidden = shown(attributes, &one);
    view! { <p id={one} class="task__story" tabindex="-1" {..hidden}>{words}</p> }.into_any()
}

/// All of the words, for those who ask; on a desk they are always there.
fn panel(initial: &Snapshot) -> AnyView {
    let attributes = &initial.attributes;
    let whole = every_task(|task, number| {
        let one = format!("{}{number}", id::TASK_WHOLE);
        let hidden = shown(attributes, &one);
        view! {
            <div id={one} class="task" {..hidden}>
                <h3>{task.title()}</h3>
                <p>{task.situation()}</p>
                <p class="task__remember">{text::REMEMBER} {task.lesson()}</p>
            </div>
        }
        .into_any()
    });
    view! {
        <div id=id::PANEL class="panel can-script">
            {whole}
            <p id=id::MORE_WORDS class="panel__words">{initial.view(id::MORE_WORDS)}</p>
            <p id={id::SAMPLE} class="face" {..shown(attributes, id::SAMPLE)}>{number_of(&SAMPLE)}</p>
            <button id={id::LESSON_AGAIN} type="button" class="button button--quiet" data-action={action::RESTART} {..shown(attributes, id::LESSON_AGAIN)}>{text::LESSON_AGAIN}</button>
            <div id={id::HOW} class="how" {..shown(attributes, id::HOW)}>
                <h3>{text::HOW}</h3>
                <p>{text::HOW_TO}</p>
                <p class="hint">{text::SAMPLE_CARD}</p>
                <div class="again">
                    <button id={id::TASK_AGAIN} type="button" class="button button--quiet" data-action={action::RESTART} {..shown(attributes, id::TASK_AGAIN)}>{text::TASK_AGAIN}</button>
                    <a class="button button--quiet" href=format!("#{}", view::PRACTICE)>{text::ALL_TASKS}</a>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// Says that the lesson is over: what was learnt, and what comes next.
fn lesson_end(attributes: &[Attribute]) -> AnyView {
    let [next_day, shows] = text::NEXT_DAY_LESSON;
    view! {
        <div id={id::LESSON_END} class="lesson-end can-script" {..shown(attributes, id::LESSON_END)}>
            <div class="lesson-end__done">
                <h3>{text::LESSON_OVER}</h3>
                <p>{text::LESSON_DID}</p>
            </div>
            <p><b>{text::REMEMBER}</b> {text::LEARNT}</p>
            <a class="button" href=format!("#{}", place::REAL)>{text::NOW_REAL}</a>
            <a class="button button--quiet" href=format!("#{}", window::OPENING)><span>{next_day}<small>{shows}</small></span></a>
            <button type="button" class="button button--quiet" data-action=action::RESTART>{text::LESSON_AGAIN}</button>
        </div>
    }
    .into_any()
}

/// The six steps of the guide beside film and lesson; the style marks those that are done, and the present one.
fn step_list() -> AnyView {
    let steps: Vec<_> = text::STEPS
        .iter()
        .enumerate()
        .map(|(index, words)| view! { <li><b>{text::STEP} {index + 1}</b> " " <span>{*words}</span></li> })
        .collect();
    view! { <ol class="step-list can-script">{steps}</ol> }.into_any()
}

/// The one button of a task, with its action as its id: each for its own moment.
const STRIP: [(&str, &str, &str); 4] = [
    (action::HINT, QUIET, text::HINT),
    (action::NEXT_DAY, QUIET, app::NEXT_DAY),
    (action::RESTART, QUIET, text::TASK_AGAIN),
    (action::NEXT_TASK, FILLED, ""),
];

/// The bar of film and lesson.
const BAR: [(&str, &str, &str); 4] = [
    (action::PLAY, QUIET, ""),
    (action::ON, QUIET, text::ON),
    (action::MORE, QUIET, ""),
    (action::HELP, QUIET, text::HELP),
];

const FILLED: &str = "button";
const QUIET: &str = "button button--quiet";

/// Controls with their action as their id; one without a label has what the widget renders.
fn controls(
    all: &[(&'static str, &'static str, &'static str)],
    initial: &Snapshot,
) -> Vec<AnyView> {
    all.iter()
        .map(|&(id, class, label)| {
            let label = if label.is_empty() {
                initial.view(id)
            } else {
                label.into_any()
            };
            let hidden = shown(&initial.attributes, id);
            view! { <button id={id} type="button" class=class data-action={id} {..hidden}>{label}</button> }
                .into_any()
        })
        .collect()
}

/// A filled link that leads on.
fn way(id: &'static str, to: &str, label: &'static str, attributes: &[Attribute]) -> AnyView {
    view! { <a id={id} class="button" href=format!("#{to}") {..shown(attributes, id)}>{label}</a> }
        .into_any()
}

/// What is seldom wanted.
fn options(attributes: &[Attribute]) -> AnyView {
    let forms =
        EntryForm::ALL.map(|form| view! { <option value=form.code()>{form.label()}</option> });
    view! {
        <button id={action::APPROVE} type="button" class="button button--quiet" data-action={action::APPROVE} {..shown(attributes, action::APPROVE)}>{app::LET_APPROVE}</button>
        <label class="form-choice">
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
