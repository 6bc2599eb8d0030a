//! The chapter as it is prerendered: everything around the phone, and the film's first scene on it.

use leptos::prelude::*;

use super::Desk;
use super::text::page as words;
use crate::ui::parts;
use crate::ui::phone::{self, Look};
use crate::ui::text::ALOUD;
use crate::vneid::{
    EntryForm, Finished, Mode, Prerequisite, SAMPLE, Sample, TASKS, Task, VersionVerdict,
    text as app,
};

/// The chapter `#thuc-hanh`.
pub fn chapter() -> AnyView {
    parts::chapter(
        "thuc-hanh",
        words::HEADING,
        view! {
            <p>{words::INTRO}</p>
            <p class="notice no-tools">{words::NO_TOOLS}</p>
            {checks()}
            <h3>{words::PHONE}</h3>
            {practice()}
            {completion()}
            {diary()}
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
                _ => answers(check, words::ANSWERS[number - 1], number),
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
        <h3>{words::CHECKS}</h3>
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
        <p class="version-by-eye no-tools">{words::VERSION_BY_EYE}</p>
        <form id="xem-phien-ban" class="can-script" autocomplete="off" novalidate>
            <label for="phien-ban">{words::VERSION_FIELD}</label>
            <input id="phien-ban" class="field" type="text" inputmode="decimal" autocomplete="off" aria-describedby="phien-ban-ket-qua" />
            <button type="submit" class="button button--quiet">{words::VERSION_BUTTON}</button>
        </form>
        <div id="phien-ban-ket-qua" class="advice" role="status">{verdicts}</div>
        <p class="update">{app::UPDATE_ANDROID} " " {app::UPDATE_IOS}</p>
    }
    .into_any()
}

fn practice() -> AnyView {
    let desk = Desk::new(
        Mode::Watch,
        EntryForm::ThreeIssuers,
        Finished::default(),
        "",
    );
    let state = desk.state();
    let drawn = phone::html(
        &state,
        Look {
            marked: None,
            inert: true,
            callouts: true,
        },
    );
    let modes: Vec<_> = Mode::ALL
        .into_iter()
        .zip(words::MODE_HINTS)
        .map(|(mode, hint)| {
            let pressed = if mode == Mode::Watch { "true" } else { "false" };
            view! {
                <button type="button" class="mode" data-do="mode" data-value=mode.code() aria-pressed=pressed>
                    <b>{mode.label()}</b>
                    <span>{hint}</span>
                </button>
            }
        })
        .collect();
    view! {
        <div id="may-ao" class="practice" data-screen=state.screen().name() data-mode=desk.mode().code() data-stage=desk.stage().name()>
            <div class="modes can-script" role="group" aria-label=words::MODES>{modes}</div>
            {choice()}
            <div class="practice__guide">
                <div class="practice__head can-script">
                    <p class="practice__place">{desk.place_in_words()}</p>
                    <button type="button" class="aloud" data-aloud="#loi-may, .task:not([hidden]) > h4, .task:not([hidden]) > p" hidden>{ALOUD}</button>
                </div>
                <p id="loi-may" class="voice can-script" role="status">{desk.voice().to_owned()}</p>
                {cards()}
            </div>
            <div class="phone" role="group" aria-label=words::PHONE_OF_PRACTICE>
                <p class="phone__note">{app::SIMULATED}</p>
                <div id="man-hinh" class="phone__screen" inner_html=drawn></div>
                <p class="phone__note">{words::DASHED}</p>
            </div>
            <div class="practice__tools can-script">{tools()}</div>
        </div>
    }
    .into_any()
}

fn choice() -> AnyView {
    let tasks: Vec<_> = TASKS
        .iter()
        .enumerate()
        .map(|(index, task)| {
            view! {
                <li>
                    <button type="button" class="task-button" data-do="task" data-value=index.to_string()>
                        <span>{task.title()}</span>
                        <em>{words::TASK_DONE}</em>
                    </button>
                </li>
            }
        })
        .collect();
    view! {
        <div class="task-choice can-script">
            <h4 tabindex="-1">{words::TASKS}</h4>
            <ol>{tasks}</ol>
        </div>
    }
    .into_any()
}

/// The card to type from: the sample, or the story of the task with its own.
fn cards() -> AnyView {
    let tasks: Vec<_> = TASKS.iter().enumerate().map(task).collect();
    view! {
        {tasks}
        <div class="sample-card">{card(&SAMPLE)}</div>
    }
    .into_any()
}

/// The tools beside the phone; the mode and the stage, as attributes of the root, say which of them are shown.
fn tools() -> AnyView {
    let forms =
        EntryForm::ALL.map(|form| view! { <option value=form.code()>{form.label()}</option> });
    let speeds = words::SPEEDS.map(|(milliseconds, name)| {
        view! { <option value=milliseconds selected=name == words::SPEEDS[1].1>{name}</option> }
    });
    view! {
        <div class="player">
            {button("back", words::BACK)}
            <button type="button" class="button" data-do="play">
                <span class="player__play">{words::PLAY}</span>
                <span class="player__pause">{words::PAUSE}</span>
            </button>
            {button("on", words::ON)}
            <label>
                {words::SPEED} " "
                <select class="field" data-do="speed" autocomplete="off">{speeds}</select>
            </label>
        </div>
        <div class="aside">
            {button("next-day", app::NEXT_DAY)}
            {button("approve", app::LET_APPROVE)}
        </div>
        <div class="again">
            {button("restart", app::RESTART)}
            {button("next-task", words::NEXT_TASK)}
            {button("tasks", words::ALL_TASKS)}
        </div>
        <label class="form-choice">
            {app::FORM_CHOICE}
            <select class="field" data-do="form" autocomplete="off">{forms}</select>
        </label>
    }
    .into_any()
}

fn button(deed: &'static str, label: &'static str) -> AnyView {
    view! { <button type="button" class="button button--quiet" data-do=deed>{label}</button> }
        .into_any()
}

fn task((index, task): (usize, &'static Task)) -> AnyView {
    view! {
        <div class="task can-script" data-task=index.to_string() hidden>
            <h4 tabindex="-1">{words::TASK} " " {index + 1} ": " {task.title()}</h4>
            <p>{task.story()}</p>
            {card(&task.card)}
        </div>
    }
    .into_any()
}

/// A made-up card; the ten digits that matter stand apart from the rest.
fn card(card: &Sample) -> AnyView {
    let start = card.printed.strip_suffix(card.ten()).unwrap_or_default();
    view! {
        <div class="health-card">
            <p class="health-card__head">{words::CARD_TITLE}</p>
            <p class="health-card__number">{start} <b>{card.ten()}</b></p>
            <p>{card.issuer.name()}</p>
            <p class="hint">{words::SAMPLE_CARD}</p>
        </div>
    }
    .into_any()
}

fn completion() -> AnyView {
    let tasks = TASKS
        .iter()
        .enumerate()
        .map(|(index, task)| view! { <li data-done=index.to_string() hidden>{task.title()}</li> })
        .collect::<Vec<_>>();
    view! {
        <div id="phieu" class="completion" hidden>
            <h3>{words::CARD}</h3>
            <p>{words::CARD_SENTENCE}</p>
            <p class="completion__name">{words::CARD_NAME}</p>
            <p>{words::CARD_DATE} " " <b data-slot="date"></b></p>
            <p>{words::CARD_TASKS} " " <b data-slot="count">"0"</b> "/" {TASKS.len()}</p>
            <ul>
                <li data-done=Mode::Follow.code() hidden>{words::CARD_LESSON}</li>
                {tasks}
            </ul>
            <p class="hint">{words::CARD_LIMIT}</p>
            <button type="button" class="button" data-do="print">{words::CARD_PRINT}</button>
        </div>
    }
    .into_any()
}

fn diary() -> AnyView {
    view! {
        <div id="nhat-ky" class="diary can-script">
            <h3>{words::DIARY}</h3>
            <p>{words::DIARY_HINT}</p>
            <p class="diary__count" role="status"></p>
            <p class="diary__buttons">
                <button type="button" class="button" data-do="record">{app::DIARY_RECORD}</button>
                <button type="button" class="button button--quiet" data-do="undo" hidden>{app::DIARY_UNDO}</button>
            </p>
        </div>
    }
    .into_any()
}
