//! What happens in the page, as messages. An element says by its word what it does; its kind says on which event: a field
//! when its text changes, a list when another entry is chosen, all else when it is pressed.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlSelectElement, KeyboardEvent};

use super::elements::{attribute, attribute_of, by_id, listen as on, target, value};
use super::{clock, commands, focus, intake, send, speech, storage};
use crate::widgets::names::{ACTION, TYPING, id, key};
use crate::widgets::registry::Message;
use crate::widgets::{checker, practice, request_counter, steps, wizard};

/// Listens as long as the page lives.
pub fn listen() {
    let (document, window) = (document(), window());
    on(&document, "click", pressed);
    on(&document, "input", typed);
    on(&document, "change", chosen);
    // No form is ever sent: its button's message says what to do.
    on(&document, "submit", |event| event.prevent_default());
    on(&document, "focusin", |_| {
        if focus::is_typing(id::SCREEN) {
            follow_typing();
        }
    });
    // What is pressed next must not move away under the finger.
    on(&document, "focusout", |_| {
        if by_id(id::ROOT).is_some_and(|root| attribute_of(&root, TYPING).is_some()) {
            clock::in_a_while(follow_typing);
        }
    });
    on(&window, "hashchange", |_| {
        // What is read no longer stands in the page.
        speech::stop();
        open_place();
        send(Message::Steps(steps::Message::Address(address())));
        open_address();
    });
    on(&window, "keydown", turned);
    on(&window, "focus", |_| open_request_counter());
    on(&window, "afterprint", |_| commands::print_only(false));
    on(&window, "pagehide", |_| {
        // Who leaves at once must not lose the place.
        send(Message::Practice(practice::Message::Leave));
        send(Message::Checker(checker::Message::Forget));
        speech::stop();
    });
    intake::listen();
}

/// The address inside the page, with its `#`.
pub fn address() -> String {
    window().location().hash().unwrap_or_default()
}

/// Opens what the address names of the practice.
pub fn open_address() {
    send(Message::Practice(practice::Message::Address(address())));
}

/// Tells the request counter what the device remembers now.
pub fn open_request_counter() {
    send(Message::RequestCounter(request_counter_opened()));
}

/// Tells the wizard of the place that is open: it may have been opened before anything listened.
pub fn open_place() {
    send(Message::Wizard(wizard::Message::Address(address())));
}

/// What the device remembers of requests, and the moment.
pub fn request_counter_opened() -> request_counter::Message {
    request_counter::Message::Opened {
        stored: storage::recall(key::REQUEST_COUNTER),
        now_ms: clock::now_ms(),
    }
}

/// Says whether somebody types into the phone.
fn follow_typing() {
    if let Some(root) = by_id(id::ROOT) {
        let typing = focus::is_typing(id::SCREEN).then_some("");
        attribute(&root, TYPING, typing);
    }
}

fn pressed(event: Event) {
    clock::catch_up();
    let Some(target) = target(&event) else { return };
    if let Ok(Some(button)) = target.closest(&["#", id::READ_ALOUD].concat()) {
        return speech::pressed(&button);
    }
    let pressed = target.closest(&["[", ACTION, "]"].concat()).ok().flatten();
    let message = pressed.and_then(|one| Message::parse(&attribute_of(&one, ACTION)?, None));
    if let Some(message) = message {
        if matches!(message, Message::RequestCounter(_)) {
            open_request_counter();
        }
        send(message);
    }
    clock::touched();
}

fn typed(event: Event) {
    if let Some(field) = target(&event).filter(|field| !field.is_instance_of::<HtmlSelectElement>())
    {
        changed(&field);
    }
}

fn chosen(event: Event) {
    if let Some(list) = target(&event).filter(|list| list.is_instance_of::<HtmlSelectElement>()) {
        changed(&list);
    }
}

fn changed(field: &web_sys::Element) {
    // Read first: what waited for the paint renders, and writes back what the field held before.
    let message =
        attribute_of(field, ACTION).and_then(|action| Message::parse(&action, Some(value(field)?)));
    clock::catch_up();
    if let Some(message) = message {
        send(message);
    }
    clock::touched();
}

/// Left and right lead a step back and on, while the focus is in the chapter of the steps.
fn turned(event: Event) {
    let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    // The keyboard of a device closes.
    if pressed.key() == "Enter" && focus::is_typing(id::SCREEN) {
        focus::release(id::SCREEN);
    }
    let by = match pressed.key().as_bytes() {
        b"ArrowLeft" => -1,
        b"ArrowRight" => 1,
        _ => return,
    };
    let held = pressed.alt_key() || pressed.ctrl_key() || pressed.meta_key() || pressed.shift_key();
    let guide = ["#", id::GUIDE].concat();
    let inside = target(&event).is_some_and(|target| matches!(target.closest(&guide), Ok(Some(_))));
    if inside && !held {
        event.prevent_default();
        send(Message::Steps(steps::Message::Turn(by)));
    }
}
