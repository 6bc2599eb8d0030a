//! Carries out what the tools ask for.

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::HtmlInputElement;

use super::dom::{attribute, by_id, set_value};
use super::{clipboard, clock, files, focus, send, speech, storage};
use crate::ui::effect::Effect;
use crate::ui::names::{PRINT_CARD, id, key};
use crate::ui::practice;
use crate::ui::tools::Message;
use crate::vneid::Finished;

/// Does one thing.
pub fn perform(effect: Effect) {
    match effect {
        Effect::Focus(id) => focus::to(&id),
        Effect::FocusInPlace(id) => focus_in_place(&id),
        Effect::FocusUnlessTyping { within, to } => {
            if !focus::is_typing(within) {
                focus::to(to);
            }
        }
        Effect::Rescue { to, .. } => focus_in_place(to),
        Effect::Reveal(id) => {
            if let Some(element) = by_id(&id) {
                element.scroll_into_view();
            }
        }
        // A browser that refuses to change the address leaves the reader in place.
        Effect::GoTo(hash) => drop(window().location().set_hash(&hash)),
        Effect::Select { field, from, to } => select(field, from, to),
        Effect::Write { field, text } => {
            if let Some(field) = by_id(field) {
                set_value(&field, &text);
            }
        }
        Effect::CopyField {
            field,
            copied,
            refused,
        } => clipboard::copy_field(field, copied, refused),
        Effect::CopyText {
            text,
            copied,
            refused,
        } => clipboard::copy_text(text, copied, refused),
        Effect::Download { name, text } => files::download(name, &text),
        Effect::Remember { key, word } => storage::remember(key, &word),
        Effect::AfterPaint(message) => clock::after_paint(message),
        Effect::Recall => send(recalled()),
        Effect::Clock(pace) => clock::set(pace),
        Effect::Judge => clock::judge(),
        Effect::StopReading => speech::stop(),
        Effect::Share(address) => share(&address),
        // A browser that cannot print, as inside some apps, leaves the page on the screen.
        Effect::Print => drop(window().print()),
        Effect::PrintCard => {
            print_only(true);
            if window().print().is_err() {
                print_only(false);
            }
        }
    }
}

fn focus_in_place(id: &str) {
    if let Some(element) = by_id(id) {
        focus::in_place(&element);
    }
}

/// What the device remembers as finished, and the day.
fn recalled() -> Message {
    Message::Practice(practice::Message::Recalled {
        finished: Finished::read(storage::recall(key::FINISHED).as_deref()),
        day: clock::today(),
    })
}

fn select(field: &str, from: u32, to: u32) {
    focus::to(field);
    if let Some(field) = by_id(field).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        // A field of text has a selection; one that refuses it keeps the focus all the same.
        let _ = field.set_selection_range(from, to);
    }
}

/// While the card of completion is printed, nothing else of the page is.
pub fn print_only(card: bool) {
    if let Some(root) = by_id(id::ROOT) {
        attribute(&root, "class", card.then_some(PRINT_CARD));
    }
}

/// The device's own function for sharing, where it has one.
pub fn sharing() -> Option<Function> {
    Reflect::get(&window().navigator(), &"share".into())
        .ok()?
        .dyn_into()
        .ok()
}

fn share(address: &str) {
    let Some(share) = sharing() else { return };
    let what = Object::new();
    // A plain object takes any property.
    let _ = Reflect::set(&what, &"title".into(), &document().title().into());
    let _ = Reflect::set(&what, &"url".into(), &address.into());
    let shared = share.call1(&window().navigator(), &what).ok();
    if let Some(shared) = shared.and_then(|shared| shared.dyn_into::<Promise>().ok()) {
        // A reader who closes the device's sheet has decided not to share: that is no error.
        let closed = Closure::<dyn FnMut(JsValue)>::new(|_| ());
        let _ = shared.catch(&closed);
        closed.forget();
    }
}
