//! The two sheets to print: a handout for everybody's pocket and a poster for the wall, one A4 page each.
//!
//! They stand at the end of the document, hidden until `?in=to-roi`, `?in=ap-phich` or a link asks for one. Black on
//! white says everything; colour only adds. A sheet that is shown is all there is of the page, so it has the main heading
//! and is the main part.

use leptos::prelude::*;

use crate::qr::Drawing;
use content::Locality;

use super::chapters;
use super::extras::Extras;
use super::parts::{code, date};
use crate::widgets::names::id;
use crate::widgets::practice;
use crate::widgets::share::action;
use crate::widgets::share::markup::{film_qr, own_qr};
use crate::widgets::share::text as share;
use crate::widgets::text;

/// Both sheets.
pub fn sheets(locality: &Locality, extras: &Extras) -> AnyView {
    view! {
        {sheet(id::HANDOUT, share::PRINT_HANDOUT, handout(locality, extras))}
        {sheet(id::POSTER, share::PRINT_POSTER, poster(locality, extras))}
    }
    .into_any()
}

fn sheet(id: &'static str, name: &'static str, content: AnyView) -> AnyView {
    view! {
        <section id=id class="sheet" role="main" aria-label=name>
            <p class="sheet__bar buttons">
                <button type="button" class="button can-script" data-action=action::PRINT>{text::PRINT_NOW}</button>
                <a class="button button--quiet" href=format!("#{}", id::SHARING)>{text::PRINT_BACK}</a>
            </p>
            <div class="paper">{content}</div>
        </section>
    }
    .into_any()
}

/// The steps with a picture each, as large as the paper allows.
fn handout(locality: &Locality, extras: &Extras) -> AnyView {
    let steps: Vec<_> = locality
        .steps
        .iter()
        .zip(1..)
        .map(|(step, number)| {
            view! {
                <li>
                    <p class="six__words"><b class="six__number">{number}</b> " " <b>{step.title.clone()}</b></p>
                    {practice::main_picture(step.screen)}
                </li>
            }
        })
        .collect();
    view! {
        <p class="paper__authority">{authority(locality)}</p>
        <h1>{text::HANDOUT_HEADING}</h1>
        <p class="paper__first">{text::HANDOUT_FIRST}</p>
        <ol class="six">{steps}</ol>
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
            <p class="paper__authority">{authority(locality)}</p>
            <h1>{text::POSTER_HEADING}</h1>
            <p class="paper__first">{text::HANDOUT_FIRST}</p>
            <div class="poster__middle">
                {video_qr(locality, &extras.video, 2)}
                <div>
                    <ol>{steps}</ol>
                    <p class="poster__number">{text::POSTER_NUMBER}</p>
                </div>
            </div>
            <p class="poster__warning">{text::PRINT_SCAM}</p>
            <div class="paper__feet">{own_qr(locality, 2)} {help(locality)}</div>
        </div>
    }
    .into_any()
}

/// Whose sheet it is, and what the place belongs to today.
fn authority(locality: &Locality) -> AnyView {
    let now = locality.place.now.as_ref();
    let now = now.map(|now| view! { <span>" " {text::PLACE_NOW} " " {now.name.clone()}</span> });
    view! { <b>{locality.place.authority.clone()}</b> {now} }.into_any()
}

/// What the handout ends with: the codes, the warning, and who helps.
fn feet(locality: &Locality, extras: &Extras, own: usize) -> AnyView {
    view! {
        <div class="paper__feet">
            {video_qr(locality, &extras.video, own)}
            {own_qr(locality, own)}
            <div>
                <p class="paper__scam">{text::PRINT_SCAM}</p>
                {help(locality)}
            </div>
        </div>
    }
    .into_any()
}

/// The hotlines, and what the sheet rests on.
fn help(locality: &Locality) -> AnyView {
    let contacts: Vec<_> = locality
        .contacts
        .iter()
        .map(
            |contact| view! { <li>{contact.name.clone()} ": " <b>{contact.phone.clone()}</b></li> },
        )
        .collect();
    let document = locality
        .document
        .as_ref()
        .map(|document| format!("{}. ", chapters::source_line(locality, document)));
    view! {
        <div class="paper__help">
            <p><b>{text::CONTACTS}</b></p>
            <ul>{contacts}</ul>
            <p class="paper__source">
                {document} {text::REVIEWED} " " {date(locality.reviewed)} "."
            </p>
        </div>
    }
    .into_any()
}

/// The QR code of the official video, of the page's own film, or of what the content names in its place.
fn video_qr(locality: &Locality, drawing: &Drawing, own: usize) -> AnyView {
    let video = &locality.video;
    let named = view! {
        <figure>
            {code(drawing, &video.address)}
            <figcaption>{video.leads_to.clone()} ": " <span class="address">{video.address.clone()}</span></figcaption>
        </figure>
    }
    .into_any();
    match video.official {
        true => named,
        false => film_qr(locality, own, named),
    }
}
