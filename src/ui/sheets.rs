//! The two sheets to print: a handout for everybody's pocket and a poster for the wall, one A4 page each.
//!
//! They stand at the end of the document, hidden until `?in=to-roi`, `?in=ap-phich` or a link asks for one. Black on
//! white says everything; colour only adds. A sheet that is shown is all there is of the page, so it has the main heading
//! and is the main part.

use leptos::prelude::*;

use crate::content::Locality;
use crate::qr::Drawing;

use super::page::Extras;
use super::parts::date;
use super::share::shell::{code, own_qr};
use super::share::text as share;
use super::share::word;
use super::steps::text as steps;
use super::text;

/// Both sheets.
pub fn sheets(locality: &Locality, extras: &Extras) -> AnyView {
    view! {
        {sheet("to-roi", share::PRINT_HANDOUT, handout(locality, extras))}
        {sheet("ap-phich", share::PRINT_POSTER, poster(locality, extras))}
    }
    .into_any()
}

fn sheet(id: &'static str, name: &'static str, content: AnyView) -> AnyView {
    view! {
        <section id=id class="sheet" role="main" aria-label=name>
            <p class="sheet__bar buttons">
                <button type="button" class="button can-script" data-do=word::PRINT>{text::PRINT_NOW}</button>
                <a class="button button--quiet" href="#chia-se">{text::PRINT_BACK}</a>
            </p>
            <div class="paper">{content}</div>
        </section>
    }
    .into_any()
}

fn handout(locality: &Locality, extras: &Extras) -> AnyView {
    let steps: Vec<_> = locality
        .steps
        .iter()
        .map(|step| {
            let points: Vec<_> = step
                .points
                .iter()
                .map(|point| view! { <li>{point.clone()}</li> })
                .collect();
            let points = (!points.is_empty()).then(|| view! { <ul>{points}</ul> });
            view! {
                <li>
                    <b>{step.title.clone()}.</b>
                    " "
                    {step.text.clone()}
                    {points}
                </li>
            }
        })
        .collect();
    let rules: Vec<_> = locality
        .number
        .rules
        .iter()
        .map(|rule| view! { <li>{rule.clone()}</li> })
        .collect();
    view! {
        <h1>{locality.title.clone()}</h1>
        <p>{locality.summary.clone()}</p>
        <div class="paper__columns">
            <h2>{steps::HEADING}</h2>
            <ol>{steps}</ol>
            <h2>{text::RULES}</h2>
            <ul>{rules}</ul>
        </div>
        {feet(locality, extras, 1)}
    }
    .into_any()
}

fn poster(locality: &Locality, extras: &Extras) -> AnyView {
    let steps: Vec<_> = locality
        .steps
        .iter()
        .map(|step| view! { <li>{step.title.clone()}</li> })
        .collect();
    view! {
        <div class="poster">
            <p class="poster__authority">{locality.place.authority.clone()}</p>
            <h1>{text::POSTER_HEADING}</h1>
            <ol>{steps}</ol>
            <p class="poster__number">{text::POSTER_NUMBER}</p>
            {feet(locality, extras, 2)}
        </div>
    }
    .into_any()
}

/// What both sheets end with: the codes, the hotlines, the warning, the source.
fn feet(locality: &Locality, extras: &Extras, own: usize) -> AnyView {
    let contacts: Vec<_> = locality
        .contacts
        .iter()
        .map(
            |contact| view! { <li>{contact.name.clone()} ": " <b>{contact.phone.clone()}</b></li> },
        )
        .collect();
    let document = &locality.document;
    let number = document.number.as_ref().map(|number| format!(" {number}"));
    view! {
        <div class="paper__feet">
            {video_qr(locality, &extras.video)}
            {own_qr(locality, own)}
            <div>
                <p><b>{text::CONTACTS}</b></p>
                <ul>{contacts}</ul>
                <p>{text::PRINT_SCAM}</p>
                <p>
                    {text::SOURCE} ": " {document.kind.clone()} {number} ", " {date(document.date)} ", "
                    {locality.place.authority.clone()} ". " {text::REVIEWED} " " {date(locality.reviewed)} "."
                </p>
            </div>
        </div>
    }
    .into_any()
}

fn video_qr(locality: &Locality, drawing: &Drawing) -> AnyView {
    let address = locality.video.address.clone();
    view! {
        <figure>
            {code(drawing, &address)}
            <figcaption>{locality.video.leads_to.clone()} ": " <span class="address">{address}</span></figcaption>
        </figure>
    }
    .into_any()
}
