//! The static markup of the chapter to practise in.

use leptos::prelude::*;

use super::{Practice, text, view, word};
use crate::ui::names::id;
use crate::ui::parts::{chapter as section, read_aloud, shown};
use crate::ui::tools::Attribute;
use crate::vneid::{
    EntryForm, Mode, Prerequisite, SAMPLE, Sample, TASKS, Task, VersionVerdict, text as app,
};

/// The chapter `#thuc-hanh`, with the film's first scene on the phone.
pub fn chapter() -> AnyView {
    section(
        "thuc-hanh",
        text::HEADING,
        view! {
            <p>{text::INTRO}</p>
            <p class="notice no-tools">{text::NO_TOOLS}</p>
            {checks()}
            <h3>{text::PHONE}</h3>
            {practice()}
            {completion()}
            {crate::ui::diary::shell::diary()}
        },
    )
}

/// The first two checks need no program: the answer's radio button shows its advice.
fn checks() -> AnyView {
    let questions: Vec<_> = Prerequisite::ALL
        .into_iter()
        .zip(1..)
        .map(|(check, number)| {
            let answers = match check {
                Prerequisite::Version => version(),
                _ => answers(check, text::ANSWERS[number - 1], number),
            };
            view! {
                <li class="card check">
                    <h4>{check.question()}</h4>
                    <p>{check.how()}</p>
                    {answers}
                </li>
            }
        })
        .collect();
    view! {
        <h3>{text::CHECKS}</h3>
        <ol class="cards checks">{questions}</ol>
    }
    .into_any()
}

fn answers(check: Prerequisite, (yes, no): (&'static str, &'static str), number: usize) -> AnyView {
    let group = format!("xem-{number}");
    let answer = |word: &'static str, end: &str| {
        let id = format!("{group}-{end}");
        view! {
            <input type="radio" id=id.clone() name=group.clone() class=format!("choice choice--{end}") autocomplete="off" />
            <label for=id>{word}</label>
        }
    };
    view! {
        <div class="choices" role="group" aria-label=check.question()>
            {answer(yes, "co")}
            {answer(no, "chua")}
            <div class="advice" role="status">
                <p class="advice--co">{check.advice(true)}</p>
                <p class="advice--chua">{check.advice(false)}</p>
            </div>
        </div>
    }
    .into_any()
}

fn version() -> AnyView {
    let verdicts = [
        ("too-old", VersionVerdict::TooOld.message()),
        ("card-only", VersionVerdict::CardOnly.message()),
        ("good", VersionVerdict::Good.message()),
        ("none", app::NOT_A_VERSION),
    ];
    let verdicts =
        verdicts.map(|(word, message)| view! { <p class=format!("advice--{word}")>{message}</p> });
    view! {
        <p class="version-by-eye no-tools">{text::VERSION_BY_EYE}</p>
        <form class="version can-script" autocomplete="off" novalidate>
            <label for=id::VERSION>{text::VERSION_FIELD}</label>
            <input id=id::VERSION class="field" type="text" inputmode="decimal" autocomplete="off" aria-describedby=id::VERSION_VERDICT data-do=word::VERSION />
            <button type="submit" class="button button--quiet" data-do=word::JUDGE_VERSION>{text::VERSION_BUTTON}</button>
        </form>
        <div id=id::VERSION_VERDICT class="advice" role="status">{verdicts}</div>
        <p class="update">{app::UPDATE_ANDROID} " " {app::UPDATE_IOS}</p>
    }
    .into_any()
}

fn practice() -> AnyView {
    let model = Practice::default();
    let attributes = [
        view::attributes(&model),
        view::finished(&model),
        view::mark(&model),
    ]
    .concat();
    let aloud = format!(
        "#{}, .task:not([hidden]) > h4, .task:not([hidden]) > p",
        id::VOICE
    );
    let stories: Vec<_> = TASKS
        .iter()
        .enumerate()
        .map(|(index, task)| story(index, task, &attributes))
        .collect();
    view! {
        <div id={id::PRACTICE} class="practice" {..shown(&attributes, id::PRACTICE)}>
            <div class="modes can-script" role="group" aria-label=text::MODES>{modes(&attributes)}</div>
            <div class="task-choice can-script">
                <h4 id=id::TASKS_HEADING tabindex="-1">{text::TASKS}</h4>
                <ol>{choice(&attributes)}</ol>
            </div>
            <div class="practice__guide">
                <div class="practice__head can-script">
                    <p id=id::PLACE class="practice__place">{view::place(&model)}</p>
                    {read_aloud(aloud)}
                </div>
                <p id=id::VOICE class="voice can-script" role="status">{view::voice(&model)}</p>
                {stories}
                <div id={id::SAMPLE} class="sample-card" {..shown(&attributes, id::SAMPLE)}>{card(&SAMPLE)}</div>
            </div>
            <div class="phone" role="group" aria-label=text::PHONE_OF_PRACTICE>
                <p class="phone__note">{app::SIMULATED}</p>
                <div id={id::SCREEN} class="phone__screen" {..shown(&attributes, id::SCREEN)}>{view::screen(&model)}</div>
                <p class="phone__note">{text::DASHED}</p>
            </div>
            <div class="practice__tools can-script">{tools()}</div>
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
            let word = format!("{}{}", word::MODE, mode.code());
            let pressed = shown(attributes, &id);
            view! {
                <button id=id type="button" class="mode" data-do={word} {..pressed}>
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
            let word = format!("{}{index}", word::TASK);
            let done = format!("{}{index}", id::TASK_DONE);
            let hidden = shown(attributes, &done);
            view! {
                <li>
                    <button type="button" class="task-button" data-do=word>
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

/// The tools beside the phone; the mode and the stage, as attributes of the root, say which of them are shown.
fn tools() -> AnyView {
    let forms =
        EntryForm::ALL.map(|form| view! { <option value=form.code()>{form.label()}</option> });
    let speeds = text::SPEEDS.map(|(milliseconds, name)| {
        view! { <option value=milliseconds selected=name == text::SPEEDS[1].1>{name}</option> }
    });
    view! {
        <div class="player">
            {button(word::BACK, text::BACK)}
            <button type="button" class="button" data-do=word::PLAY>
                <span class="player__play">{text::PLAY}</span>
                <span class="player__pause">{text::PAUSE}</span>
            </button>
            {button(word::ON, text::ON)}
            <label>
                {text::SPEED} " "
                <select class="field" data-do=word::PACE autocomplete="off">{speeds}</select>
            </label>
        </div>
        <div class="aside">
            {button(word::NEXT_DAY, app::NEXT_DAY)}
            {button(word::APPROVE, app::LET_APPROVE)}
        </div>
        <div class="again">
            {button(word::RESTART, app::RESTART)}
            {button(word::NEXT_TASK, text::NEXT_TASK)}
            {button(word::TASKS, text::ALL_TASKS)}
        </div>
        <label class="form-choice">
            {app::FORM_CHOICE}
            <select class="field" data-do=word::FORM autocomplete="off">{forms}</select>
        </label>
    }
    .into_any()
}

fn button(deed: &'static str, label: &'static str) -> AnyView {
    view! { <button type="button" class="button button--quiet" data-do=deed>{label}</button> }
        .into_any()
}

fn completion() -> AnyView {
    let model = Practice::default();
    let attributes = [
        view::attributes(&model),
        view::finished(&model),
        view::mark(&model),
    ]
    .concat();
    let tasks: Vec<_> = TASKS
        .iter()
        .enumerate()
        .map(|(index, task)| {
            let id = format!("{}{index}", id::COMPLETION_TASK);
            let hidden = shown(&attributes, &id);
            view! { <li id={id} {..hidden}>{task.title()}</li> }
        })
        .collect();
    view! {
        <div id={id::COMPLETION} class="completion" {..shown(&attributes, id::COMPLETION)}>
            <h3>{text::CARD}</h3>
            <p>{text::CARD_SENTENCE}</p>
            <p class="completion__name">{text::CARD_NAME}</p>
            <p>{text::CARD_DATE} " " <b id=id::COMPLETION_DAY>{view::day(&model)}</b></p>
            <p>{text::CARD_TASKS} " " <b id=id::COMPLETION_COUNT>{view::count(&model)}</b> "/" {TASKS.len()}</p>
            <ul>
                <li id={id::COMPLETION_LESSON} {..shown(&attributes, id::COMPLETION_LESSON)}>{text::CARD_LESSON}</li>
                {tasks}
            </ul>
            <p class="hint">{text::CARD_LIMIT}</p>
            <button type="button" class="button" data-do=word::PRINT>{text::CARD_PRINT}</button>
        </div>
    }
    .into_any()
}
