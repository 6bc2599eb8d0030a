//! Carries out what the widgets ask for.

use js_sys::{Function, Object, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement};

use super::elements::{attribute, by_id, each, method, set_value, settle};
use super::{clipboard, clock, export, focus, intake, send, speech, storage};
use crate::widgets::command::Command;
use crate::widgets::names::{PRINT_CARD, SEARCHED, SEARCHED_BY, id, key};
use crate::widgets::registry::Message;
use crate::widgets::{checker, practice, search};
use vneid::Finished;

/// Does one thing.
pub fn perform(command: Command) {
    match command {
        Command::Focus(id) => focus::to(&id),
        Command::FocusInPlace(id) => focus_in_place(&id),
        Command::FocusUnlessTyping { within, to } => {
            if !focus::is_typing(within) {
                focus::to(to);
            }
        }
        Command::Rescue { to, .. } => focus_in_place(to),
        // Done before the widget rendered.
        Command::Release(_) | Command::Unscroll(_) => {}
        Command::CollectEntries => send(Message::Search(search::Message::Entries(entries()))),
        Command::ForgetNumber => send(Message::Checker(checker::Message::Forget)),
        Command::ShowMark(within) => focus::show_mark(within),
        Command::Reveal(id) => {
            if let Some(element) = by_id(&id) {
                element.scroll_into_view();
            }
        }
        // A browser that refuses to change the address leaves the reader in place.
        Command::GoTo(hash) => drop(window().location().set_hash(&hash)),
        Command::Select { field, from, to } => select(field, from, to),
        Command::Write { field, text } => {
            if let Some(field) = by_id(field) {
                set_value(&field, &text);
            }
        }
        Command::CopyField {
            field,
            copied,
            refused,
        } => clipboard::copy_field(field, copied, refused),
        Command::Export(to) => export::begin(to),
        Command::Remember { key, word } => storage::remember(key, &word),
        Command::AfterPaint(message) => clock::after_paint(message),
        Command::Recall => send(recalled()),
        Command::Clock(pace) => clock::set(pace),
        Command::EndTransfers => {
            intake::end();
            export::end();
        }
        Command::Judge => clock::judge(),
        Command::StopReading => speech::stop(),
        Command::Share(address) => share(&address),
        // A browser that cannot print, as inside some apps, leaves the page on the screen.
        Command::Print => drop(window().print()),
        Command::PrintCard => {
            print_only(true);
            if window().print().is_err() {
                print_only(false);
            }
        }
    }
}

/// The answers, steps and chapters of the page. Of a chapter that answers or steps stand in, the heading alone is found.
fn entries() -> Vec<search::Entry> {
    let text = |element: &Element| element.text_content().unwrap_or_default();
    let heading = |element: &Element| {
        let heading = element.query_selector(SEARCHED_BY).ok()??;
        Some(text(&heading).trim().to_owned())
    };
    let found = each(SEARCHED);
    let entries = found.iter().filter_map(|one| {
        let title = heading(one)?;
        let alone = one.query_selector(SEARCHED).ok()?.is_none();
        let words = if alone { text(one) } else { String::new() };
        Some(search::Entry::new(one.id(), title, &words))
    });
    entries.collect()
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
    method(&window().navigator(), "share")
}

fn share(address: &str) {
    let Some(share) = sharing() else { return };
    let what = Object::new();
    // A plain object takes any property.
    let _ = Reflect::set(&what, &"title".into(), &document().title().into());
    let _ = Reflect::set(&what, &"url".into(), &address.into());
    let shared = share.call1(&window().navigator(), &what).ok();
    if let Some(shared) = shared {
        // A reader who closes the device's sheet has decided not to share: that is no error.
        settle(&shared, drop, drop);
    }
}
