//! The header of every view, and the sheet of display settings that it opens.

use leptos::prelude::*;

use content::Locality;

use super::parts::shown;
use crate::routes::{named, view};
use crate::widgets::display_settings::{Colors, DisplaySettings, SIZES, action};
use crate::widgets::frame::Snapshot;
use crate::widgets::names::id;
use crate::widgets::practice::Practice;
use crate::widgets::{practice, text};

/// The one row above every view: the way back, what is shown, the display settings and the search. The first view has the
/// ward's name in place of the way back.
pub fn header(locality: &Locality) -> AnyView {
    let names: Vec<_> = named()
        .map(|view| view! { <b data-of=view.name>{view.label}</b> })
        .collect();
    let now = locality
        .place
        .now
        .as_ref()
        .map(|now| view! { <small>{text::PLACE_NOW} " " {now.name.clone()}</small> });
    let practice = Snapshot::of(&Practice::default());
    let back = practice::action::BACK;
    view! {
        <header class="topbar">
            <button id={back} type="button" class="topbar__move can-script" data-action={back} {..shown(&practice.attributes, back)}>{text::BACK}</button>
            <a class="topbar__back" href=format!("#{}", view::HOME)>{text::BACK}</a>
            <p class="topbar__ward"><span>{locality.place.authority.clone()}</span> " " {now}</p>
            <div class="topbar__name">{names}<h2 id=id::PLACE class="topbar__place" tabindex="-1">{practice.view(id::PLACE)}</h2></div>
            <button type="button" class="topbar__display can-script" aria-label=text::DISPLAY aria-haspopup="dialog">{text::DISPLAY_OPEN}</button>
            <a class="topbar__find can-script" href=format!("#{}", id::FIND)>{text::FIND}</a>
        </header>
    }
    .into_any()
}

/// The sheet of display settings.
pub fn display_settings(built: &str) -> AnyView {
    let attributes = Snapshot::of(&DisplaySettings::default()).attributes;
    let choice = |id: String, action: String, label: &'static str| {
        let pressed = shown(&attributes, &id);
        view! { <button id={id} type="button" data-action={action} {..pressed}>{label}</button> }
    };
    let sizes: Vec<_> = (0..SIZES)
        .zip(text::SIZES)
        .map(|(size, label)| {
            let [id, action] = [id::TEXT_SIZE, action::SIZE].map(|start| format!("{start}{size}"));
            choice(id, action, label)
        })
        .collect();
    let colors: Vec<_> = Colors::ALL
        .into_iter()
        .zip(text::COLORS_NAMES)
        .map(|(colors, label)| {
            let [id, action] =
                [id::COLORS, action::COLORS].map(|start| format!("{start}{}", colors.code()));
            choice(id, action, label)
        })
        .collect();
    let group = |label: &'static str, choices| {
        view! {
            <div class="display__group" role="group" aria-label=label>
                <p>{label}</p>
                <div class="display__choices">{choices}</div>
            </div>
        }
    };
    view! {
        <dialog id=id::DISPLAY class="display can-script" aria-label=text::DISPLAY>
            <div class="display__sheet">
                <h2>{text::DISPLAY}</h2>
                {group(text::SIZE, sizes)}
                {group(text::COLORS, colors)}
                <div class="display__rows">
                    <button id=id::READ_ALOUD type="button" class="aloud display__close">
                        <span class="aloud__read">{text::ALOUD}</span>
                        <span class="aloud__stop">{text::ALOUD_STOP}</span>
                    </button>
                    <a class="display__close" href=format!("#{}", view::HOME)>{text::TO_HOME}</a>
                </div>
                <p class="display__copy">{text::COPY_OF} " " <span id="ban-luu-ngay">{built.to_owned()}</span> ". " {text::COPY_RELOAD}</p>
                <button type="button" class="button display__close">{text::DISPLAY_CLOSE}</button>
            </div>
        </dialog>
    }
    .into_any()
}
