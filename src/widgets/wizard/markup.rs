//! The static markup of the wizard.

use leptos::prelude::*;

use super::{Wizard, action, text};
use crate::document::parts::shown;
use crate::document::troubleshooter::{answer_address, node_address};
use crate::routes::{PLACES, place, view, window};
use crate::widgets::checker::Checker;
use crate::widgets::frame::Snapshot;
use crate::widgets::names::id;
use crate::widgets::practice::{self, picture};
use crate::widgets::request_counter::{self, markup::sent_day};
use crate::widgets::text as page;
use content::Locality;
use vneid::{Control, SAMPLE, Screen, text as app};

/// The chapter with all places but the steps, the phone and the checker, which stand below it and are shown where the wizard uses
/// them.
pub fn wizard(locality: &Locality) -> AnyView {
    let stages = text::STAGES.map(|stage| view! { <li>{stage} <b>{text::STAGE_HERE}</b></li> });
    let bar = text::STAGES.map(|_| view! { <i></i> });
    view! {
        <section id=id::PATH class="chapter wizard" data-views=view::PATH aria-label=page::VIEW_PATH>
            <p class="stage-bar can-script" aria-hidden="true">{bar}</p>
            {waiting()}
            <ol class="places">
                {have(locality)}
                {version(locality)}
                {level()}
                {card(locality)}
                {practise()}
                {stop(place::REAL, text::REAL, view! { <p class="hint">{text::REAL_HOW}</p> }.into_any())}
                {sent(locality)}
                {later(locality)}
                {done()}
            </ol>
            <ol class="stages can-script">{stages}</ol>
        </section>
    }
    .into_any()
}

/// Where the reader stopped, for the door. It asks by itself who sent a request, and whose card has come.
pub fn resumes() -> AnyView {
    let resume: Vec<_> = PLACES
        .iter()
        .zip(text::NAMES)
        .skip(1)
        .map(|(place, name)| view! { <span class="resume" data-of=*place>{text::RESUME} <b>{name}</b> ". " <a href=format!("#{place}")>{text::RESUME_ON}</a></span> })
        .collect();
    view! { <p class="resumes can-script">{resume}</p> }.into_any()
}

/// The way back to the beginning for who has not sent what is on record; it is asked for twice, because the day is forgotten.
pub fn not_sent() -> AnyView {
    view! {
        <details class="not-sent">
            <summary>{text::NOT_SENT}</summary>
            <p>{text::NOT_SENT_ASK}</p>
            {anew(text::NOT_SENT_YES)}
        </details>
    }
    .into_any()
}

/// The link that begins anew where nothing was sent or the card has come.
pub fn anew(label: &'static str) -> AnyView {
    view! { <a class="quiet-link" href=format!("#{}", place::HAVE) data-action=action::ANEW>{label}</a> }
        .into_any()
}

/// Above the places that lead to sending: a request is on record.
fn waiting() -> AnyView {
    let [_, day, _] = id::SENT_DAYS;
    view! {
        <aside class="waiting can-script">
            <p><b>{text::WAITING} " " {sent_day(day)} "."</b> " " {text::WAITING_DO}</p>
            <p class="waiting__ways"><a class="quiet-link" href=format!("#{}", place::LATER)>{text::WAITING_LOOK}</a></p>
            {not_sent()}
        </aside>
    }
    .into_any()
}

/// The way on from the places that use a widget below them.
pub fn next(locality: &Locality) -> AnyView {
    let attributes = Snapshot::of(&Wizard::default()).attributes;
    let number = Snapshot::of(&Checker::default()).attributes;
    let row = |here: &'static str, links: AnyView| {
        view! { <div class="on" data-of=here>{links}</div> }
    };
    view! {
        <nav id=id::PATH_ON class="wizard-next" data-views=view::PATH aria-label=text::ON>
            {row(place::CARD, view! {
                <p id={id::NO_NUMBER} class="hint can-script" {..shown(&number, id::NO_NUMBER)}>{text::NO_NUMBER}</p>
                {likely(place::PRACTISE, text::ON)}
            }.into_any())}
            {row(place::REAL, view! {
                <div class="on__said" role="status"><p id={id::STEPS_DONE} class="notice" {..shown(&attributes, id::STEPS_DONE)}>{text::STEPS_DONE}</p></div>
                {link(node_address(locality, "so"), text::REAL_REFUSED)}
                <button type="button" class="button can-script" data-action=request_counter::action::RECORD>{app::COUNTER_RECORD}</button>
                <button id={id::PATH_RESTART} type="button" class="quiet-link can-script" data-action={action::RESTART} {..shown(&attributes, id::PATH_RESTART)}>{app::RESTART}</button>
                <div id={id::PATH_RESTART_ASK} class="erase" {..shown(&attributes, id::PATH_RESTART_ASK)}>
                    <p>{text::RESTART_ASK}</p>
                    <button type="button" class="button button--quiet" data-action=action::RESTART_YES>{text::RESTART_YES}</button>
                    " "
                    <button id=id::PATH_RESTART_NO type="button" class="button button--quiet" data-action=action::RESTART_NO>{text::RESTART_NO}</button>
                </div>
            }.into_any())}
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

/// A move to an address.
fn link(address: String, label: &'static str) -> AnyView {
    view! { <a class="button button--quiet" href=address>{label}</a> }.into_any()
}

/// The likely one of the moves.
fn likely(to: &str, label: &'static str) -> AnyView {
    view! { <a class="button" href=format!("#{to}")>{label}</a> }.into_any()
}

/// The likely one of the moves, which says that a step of the six is done; its number from 1.
fn likely_and_done(to: &str, step: usize, label: &'static str) -> AnyView {
    view! { <a class="button" href=format!("#{to}") data-action=format!("{}{step}", action::DID)>{label}</a> }
        .into_any()
}

fn moves(links: AnyView) -> AnyView {
    view! { <div class="moves">{links}</div> }.into_any()
}

/// A screen that stands beside a place on a desk alone.
fn beside(screen: Screen, marked: Control) -> AnyView {
    view! { <div class="crop crop--desk">{picture(screen, marked)}</div> }.into_any()
}

fn wallet() -> AnyView {
    view! { <div class="crop crop--end">{picture(Screen::Wallet, Control::HealthCard)}</div> }
        .into_any()
}

fn have(locality: &Locality) -> AnyView {
    let content = view! {
        <p id=id::NEEDS>{text::HAVE_HOW}</p>
        {wallet()}
        <p><b>{text::HAVE_ASK}</b></p>
        {moves(view! {
            {likely(place::VERSION, text::HAVE_NO)}
            {link(format!("#{}", place::DONE), text::HAVE_YES)}
            <a class="quiet-link" href=node_address(locality, "tai-khoan")>{text::HAVE_CANNOT}</a>
        }.into_any())}
        <p class="side-note">{text::HAVE_MORE}</p>
    };
    stop(place::HAVE, text::HAVE, content.into_any())
}

fn version(locality: &Locality) -> AnyView {
    let content = view! {
        <p>{text::VERSION_HOW}</p>
        {practice::markup::version()}
        <div class="crop crop--end crop--version">{picture(Screen::Profile, Control::AppVersion)}</div>
        {moves(likely_and_done(place::LEVEL, 1, text::VERSION_ON))}
        <details>
            <summary>{text::VERSION_NONE}</summary>
            <p>{text::VERSION_NONE_DO}</p>
            <p>{app::UPDATE_ANDROID} " " {app::UPDATE_IOS}</p>
            <p>{locality.app.advice.clone()}</p>
        </details>
    };
    stop(place::VERSION, text::VERSION, content.into_any())
}

fn level() -> AnyView {
    let content = view! {
        <p>{text::LEVEL_HOW}</p>
        <div class="crop crop--level">{picture(Screen::Wallet, Control::Level)}</div>
        {moves(likely_and_done(place::CARD, 2, text::LEVEL_YES))}
        <details><summary>{text::LEVEL_NO}</summary><p>{text::LEVEL_NO_DO}</p></details>
        <details><summary>{text::CHILD}</summary><p>{text::CHILD_DO}</p></details>
    };
    stop(place::LEVEL, text::LEVEL, content.into_any())
}

/// Two pictures to choose from. The checker of the page stands below.
fn card(locality: &Locality) -> AnyView {
    let attributes = Snapshot::of(&practice::Practice::default()).attributes;
    let kind = |id: &'static str,
                word: &'static str,
                start: &'static str,
                (name, how): (&'static str, &'static str)| {
        view! {
            <button id={id} type="button" class="card-kind" data-action={word} {..shown(&attributes, id)}>
                <span class="paper-card"><small>{app::CARD_TITLE}</small><span class="paper-card__number">{start} " " <u>{SAMPLE.ten()}</u></span><i>{app::SPECIMEN}</i></span>
                <span><b>{name}</b> " " {how}</span>
            </button>
        }
    };
    let content = view! {
        <div class="card-kinds">
            {kind(id::CARD_OLD, practice::action::CARD_OLD, SAMPLE.start(), text::CARD_OLD)}
            {kind(id::CARD_NEW, practice::action::CARD_NEW, "", text::CARD_NEW)}
            <a class="card-kind" href=answer_address(locality, "quen-so")>
                <span class="paper-card paper-card--none" aria-hidden="true">"?"</span>
                <span><b>{text::CARD_NONE.0}</b> " " {text::CARD_NONE.1}</span>
            </a>
            <div class="card-hints" role="status">
                <p class="card-hint card-hint--old">{text::CARD_OLD_DO}</p>
                <p class="card-hint card-hint--new">{text::CARD_NEW_DO}</p>
            </div>
        </div>
        <p class="side-note">{text::CARD_SAME}</p>
        {beside(Screen::Form, Control::Number)}
    };
    stop(place::CARD, text::CARD, content.into_any())
}

/// The lesson with the form of the reader's own phone, or the real thing.
fn practise() -> AnyView {
    let begin = |class: &'static str, word: &'static str, label: &'static str| {
        view! { <a class=class href=format!("#{}", place::LESSON) data-action=word>{label}</a> }
    };
    let content = view! {
        <p>{text::PRACTISE_HOW}</p>
        <p><b>{text::PRACTISE_ASK}</b></p>
        <div class="moves can-script">
            {begin("button", practice::action::LEARN_WITH, text::PRACTISE_YES)}
            {begin("button button--quiet", practice::action::LEARN_WITHOUT, text::PRACTISE_NO)}
        </div>
        <p><a class="quiet-link" href=format!("#{}", place::REAL)>{text::PRACTISE_SKIP}</a></p>
        {beside(Screen::Wallet, Control::Integrate)}
    };
    stop(place::PRACTISE, text::PRACTISE, content.into_any())
}

/// What was sent and what is left to do; where nothing is on record, the request counter asks what happened.
fn sent(locality: &Locality) -> AnyView {
    let [.., day] = id::SENT_DAYS;
    view! {
        <li id=place::SENT class="place">
            <div class="outcome">
                <h2><span class="if-sent">{text::SENT}</span><span class="if-unsent can-script">{text::UNSENT}</span></h2>
                <p class="if-sent"><span class="can-script">{text::SENT_ON} " " {sent_day(day)} ". "</span> {text::SENT_NEXT}</p>
            </div>
            <div class="if-sent">
                <h3>{text::TOMORROW}</h3>
                <p>{text::TOMORROW_DO}</p>
                <p class="side-note">{text::SENT_NOT} " " <a href=answer_address(locality, "dang-o-noi-kham")>{text::SENT_CLINIC}</a></p>
                {moves(view! {
                    {likely(window::OPENING, text::OPEN)}
                    {link(format!("#{}", view::HOME), page::TO_HOME)}
                }.into_any())}
            </div>
            {beside(Screen::Wallet, Control::HealthCard)}
            {request_counter::markup::request_counter()}
        </li>
    }
    .into_any()
}

fn later(locality: &Locality) -> AnyView {
    let content = view! {
        <p>{text::LATER_HOW}</p>
        {wallet()}
        <p><b>{text::HAVE_ASK}</b></p>
        {moves(view! {
            {likely(place::DONE, text::LATER_YES)}
            {link(node_address(locality, "cho"), text::LATER_NO)}
        }.into_any())}
    };
    stop(place::LATER, text::LATER, content.into_any())
}

fn done() -> AnyView {
    let content = view! {
        <p>{text::DONE_HOW}</p>
        {wallet()}
        {moves(view! {
            {likely(window::OPENING, text::OPEN)}
            {link(format!("#{}", id::AUDIENCES), text::HELP_OTHERS)}
        }.into_any())}
    };
    stop(place::DONE, text::DONE, content.into_any())
}
