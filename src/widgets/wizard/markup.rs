//! The static markup of the wizard.

use leptos::prelude::*;

use super::{Wizard, action, text};
use crate::document::parts::shown;
use crate::routes::{PLACES, place, view};
use crate::widgets::frame::Snapshot;
use crate::widgets::names::id;
use crate::widgets::practice::{self, picture};
use crate::widgets::{request_counter, text as page};
use content::Locality;
use vneid::{Control, SAMPLE, Screen, text as app};

/// The chapter with all places but the steps, the phone and the checker, which stand below it and are shown where the wizard uses
/// them.
pub fn wizard(locality: &Locality) -> AnyView {
    let resume: Vec<_> = PLACES
        .iter()
        .zip(text::NAMES)
        .skip(1)
        .map(|(place, name)| view! { <span class="resume" data-of=*place>{text::RESUME} <b>{name}</b> ". " <a href=format!("#{place}")>{text::RESUME_ON}</a></span> })
        .collect();
    view! {
        <section id=id::PATH class="chapter wizard" data-views=view::PATH aria-label=page::VIEW_PATH>
            <p class="resumes can-script">{resume}</p>
            <ol class="places">
                {have()}
                {version(locality)}
                {level()}
                {card()}
                {practise()}
                {stop(place::REAL, text::REAL, view! { <p>{text::REAL_HOW}</p> }.into_any())}
                {sent()}
                {later()}
                {done()}
            </ol>
        </section>
    }
    .into_any()
}

/// The navigation to the next place, below the widgets that a place uses.
pub fn next() -> AnyView {
    let attributes = Snapshot::of(&Wizard::default()).attributes;
    let row = |here: &'static str, before: &'static str, links: AnyView| {
        view! { <div class="on" data-of=here>{link(before, text::BACK)}{links}</div> }
    };
    view! {
        <nav id=id::PATH_ON class="wizard-next" data-views=view::PATH aria-label=text::ON>
            {row(place::CARD, place::LEVEL, likely(place::PRACTISE, text::ON))}
            {row(place::PRACTISE, place::CARD, likely(place::REAL, text::PRACTISE_SKIP))}
            {row(place::REAL, place::PRACTISE, view! {
                <button type="button" class="button can-script" data-action=request_counter::action::RECORD>{app::COUNTER_RECORD}</button>
                {link(view::TROUBLE, text::REAL_REFUSED)}
            }.into_any())}
            <p class="can-script">
                <button id={id::PATH_RESTART} type="button" class="wizard__restart" data-action={action::RESTART} {..shown(&attributes, id::PATH_RESTART)}>{app::RESTART}</button>
            </p>
            <div id={id::PATH_RESTART_ASK} class="erase" {..shown(&attributes, id::PATH_RESTART_ASK)}>
                <p>{text::RESTART_ASK}</p>
                <button type="button" class="button button--quiet" data-action=action::RESTART_YES>{text::RESTART_YES}</button>
                " "
                <button id=id::PATH_RESTART_NO type="button" class="button button--quiet" data-action=action::RESTART_NO>{text::RESTART_NO}</button>
            </div>
        </nav>
    }
    .into_any()
}

/// One place.
fn stop(place: &'static str, heading: &'static str, content: AnyView) -> AnyView {
    view! {
        <li id=place class="place">
            <h2>{heading}</h2>
            {content}
        </li>
    }
    .into_any()
}

/// A move to a place.
fn link(to: &str, label: &'static str) -> AnyView {
    view! { <a class="button button--quiet" href=format!("#{to}")>{label}</a> }.into_any()
}

/// The likely one of the moves.
fn likely(to: &str, label: &'static str) -> AnyView {
    view! { <a class="button" href=format!("#{to}")>{label}</a> }.into_any()
}

fn moves(links: AnyView) -> AnyView {
    view! { <div class="moves">{links}</div> }.into_any()
}

fn have() -> AnyView {
    let content = view! {
        <p id=id::NEEDS>{text::HAVE_HOW} " " <b>{text::HAVE_ASK}</b></p>
        <div class="crop crop--end">{picture(Screen::Wallet, Control::HealthCard)}</div>
        {moves(view! {
            {likely(place::VERSION, text::HAVE_NO)}
            {link(place::DONE, text::HAVE_YES)}
            {link(place::VERSION, text::HAVE_UNKNOWN)}
            {link(&format!("{}tai-khoan", id::NODE), text::HAVE_CANNOT)}
        }.into_any())}
        <details><summary>{text::MORE}</summary><p>{text::HAVE_MORE}</p></details>
    };
    stop(place::HAVE, text::HAVE, content.into_any())
}

fn version(locality: &Locality) -> AnyView {
    let content = view! {
        <p>{text::VERSION_HOW}</p>
        <div class="crop crop--end crop--version">{picture(Screen::Profile, Control::AppVersion)}</div>
        {practice::markup::version()}
        <details>
            <summary>{text::VERSION_NONE}</summary>
            <p>{text::VERSION_NONE_DO}</p>
            <p>{app::UPDATE_ANDROID} " " {app::UPDATE_IOS}</p>
            <p>{locality.app.advice.clone()}</p>
        </details>
        {moves(view! { {link(place::HAVE, text::BACK)}{likely(place::LEVEL, text::VERSION_ON)} }.into_any())}
    };
    stop(place::VERSION, text::VERSION, content.into_any())
}

fn level() -> AnyView {
    let content = view! {
        <p>{text::LEVEL_HOW}</p>
        <div class="crop crop--level">{picture(Screen::Wallet, Control::Level)}</div>
        {moves(view! { {link(place::VERSION, text::BACK)}{likely(place::CARD, text::LEVEL_YES)} }.into_any())}
        <details><summary>{text::LEVEL_NO}</summary><p>{text::LEVEL_NO_DO}</p></details>
        <details><summary>{text::CHILD}</summary><p>{text::CHILD_DO}</p></details>
    };
    stop(place::LEVEL, text::LEVEL, content.into_any())
}

/// Two pictures to choose from. The checker of the page stands below.
fn card() -> AnyView {
    let attributes = Snapshot::of(&practice::Practice::default()).attributes;
    let start = SAMPLE
        .printed
        .strip_suffix(SAMPLE.ten())
        .unwrap_or_default();
    let kind = |id: &'static str, word: &'static str, start: &'static str, label: &'static str| {
        view! {
            <button id={id} type="button" class="card-kind" data-action={word} {..shown(&attributes, id)}>
                <span class="paper-card"><small>{app::CARD_TITLE}</small><b>{start} " " <u>{SAMPLE.ten()}</u></b><i>{app::SPECIMEN}</i></span>
                {label}
            </button>
        }
    };
    let content = view! {
        <div class="card-kinds">
            {kind(id::CARD_OLD, practice::action::CARD_OLD, start, text::CARD_OLD)}
            {kind(id::CARD_NEW, practice::action::CARD_NEW, "", text::CARD_NEW)}
        </div>
        <p>{text::CARD_NEXT}</p>
        {moves(link(&format!("{}quen-so", id::ANSWER), text::CARD_NONE))}
    };
    stop(place::CARD, text::CARD, content.into_any())
}

/// The phone of the page stands below.
fn practise() -> AnyView {
    let begin = |word: &'static str, label: &'static str| {
        view! { <button type="button" class="button button--quiet" data-action=word>{label}</button> }
    };
    let content = view! {
        <p>{text::PRACTISE_HOW} " " <b>{text::PRACTISE_ASK}</b></p>
        <div class="moves can-script">
            {begin(practice::action::LEARN_WITH, text::PRACTISE_YES)}
            {begin(practice::action::LEARN_WITHOUT, text::PRACTISE_NO)}
            {begin(practice::action::LEARN_WITH, text::PRACTISE_UNKNOWN)}
        </div>
    };
    stop(place::PRACTISE, text::PRACTISE, content.into_any())
}

fn sent() -> AnyView {
    let content = view! {
        {request_counter::markup::request_counter()}
        <p>{text::SENT_NEXT}</p>
        {moves(view! { {link(place::REAL, text::BACK)}{likely(view::PRACTICE, text::OPEN)}{link(view::HOME, page::HOME)} }.into_any())}
    };
    stop(place::SENT, text::SENT, content.into_any())
}

fn later() -> AnyView {
    let content = view! {
        <p>{text::LATER_HOW}</p>
        {moves(view! {
            {likely(place::DONE, text::LATER_YES)}
            {link(&format!("{}cho", id::NODE), text::LATER_NO)}
            {link(view::HOME, text::LATER_LATER)}
        }.into_any())}
    };
    stop(place::LATER, text::LATER, content.into_any())
}

fn done() -> AnyView {
    let content = view! {
        <p>{text::DONE_HOW}</p>
        {moves(view! {
            {likely(view::PRACTICE, text::OPEN)}
            {link(id::AUDIENCES, text::HELP_OTHERS)}
            {link(view::HOME, page::HOME)}
        }.into_any())}
    };
    stop(place::DONE, text::DONE, content.into_any())
}
