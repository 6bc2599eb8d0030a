//! Reading the present view aloud with a voice of the device itself.
//!
//! Only voices that work on the device count: others would send the text, and with it a typed number, to their vendor.

use std::cell::RefCell;

use js_sys::{Array, Reflect};
use leptos::prelude::window;
use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, Event, HtmlElement, HtmlInputElement, SpeechSynthesis, SpeechSynthesisUtterance,
    SpeechSynthesisVoice,
};

use crate::widgets::names::{READ, READ_INSIDE, READING, UNREAD, VOICE, id};
use crate::widgets::speech::{reads_vietnamese, spoken};

use super::elements::{attribute, by_id, each, listen};

/// What is being read, and the button that began it.
struct Reading {
    button: HtmlElement,
    utterance: SpeechSynthesisUtterance,
}

thread_local! {
    static NOW: RefCell<Option<Reading>> = const { RefCell::new(None) };
}

/// Shows the button where the device has a Vietnamese voice, now or as soon as it is loaded.
pub fn offer() {
    // A copy saved while something was read carries the mark of it.
    for button in each(&["[", READING, "]"].concat()) {
        attribute(&button, READING, None);
    }
    tell();
    if let Some(speech) = speech() {
        // Most browsers load their voices after the page.
        listen(&speech, "voiceschanged", |_| tell());
    }
}

fn tell() {
    if let Some(root) = by_id(id::ROOT) {
        attribute(&root, VOICE, voice().map(|_| "vi"));
    }
}

/// The device's speech; older browsers, and some that readers have set so, have none.
fn speech() -> Option<SpeechSynthesis> {
    let speech = Reflect::get(&window(), &"speechSynthesis".into()).ok()?;
    speech.is_object().then(|| speech.unchecked_into())
}

fn voice() -> Option<SpeechSynthesisVoice> {
    let voices: Array = speech()?.get_voices();
    voices
        .iter()
        .map(|voice| voice.unchecked_into::<SpeechSynthesisVoice>())
        .find(|voice| voice.local_service() && reads_vietnamese(&voice.lang()))
}

/// Reads the view, or falls silent where it is being read.
pub fn pressed(button: &Element) {
    let Some(button) = button.dyn_ref::<HtmlElement>() else {
        return;
    };
    let again = NOW.with_borrow(|now| now.as_ref().is_some_and(|now| now.button == *button));
    stop();
    if !again {
        read(button.clone());
    }
}

fn read(button: HtmlElement) {
    let (Some(speech), Some(voice)) = (speech(), voice()) else {
        return;
    };
    let pieces = seen();
    let words = spoken(pieces.iter().map(String::as_str));
    let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(&words) else {
        return;
    };
    utterance.set_lang("vi-VN");
    utterance.set_voice(Some(&voice));
    for kind in ["end", "error"] {
        listen(&utterance, kind, |event| ended(&event));
    }
    speech.speak(&utterance);
    attribute(&button, READING, Some(""));
    NOW.set(Some(Reading { button, utterance }));
}

/// Returns the words of what is seen of the view, in the order of the document, each once.
fn seen() -> Vec<String> {
    let mut last: Option<HtmlElement> = None;
    let mut pieces = Vec::new();
    for element in each(READ) {
        let is_read = last
            .as_ref()
            .is_some_and(|last| last.contains(Some(&element)));
        let is_drawn = matches!(element.closest(UNREAD), Ok(Some(_)));
        let is_whole = matches!(element.query_selector(READ_INSIDE), Ok(None));
        if is_read || is_drawn || !is_whole || element.offset_width() == 0 {
            continue;
        }
        pieces.push(words(&element));
        last = Some(element);
    }
    pieces
}

/// What stands in a field, else the text of an element.
fn words(element: &HtmlElement) -> String {
    match element.dyn_ref::<HtmlInputElement>() {
        Some(field) => field.value(),
        None => element.text_content().unwrap_or_default(),
    }
}

/// One that was stopped ends late, when the next may be read already.
fn ended(event: &Event) {
    let present = NOW.with_borrow(|now| {
        now.as_ref().is_some_and(|now| {
            event
                .target()
                .is_some_and(|it| it == *now.utterance.as_ref())
        })
    });
    if present {
        stop();
    }
}

/// Falls silent; also where what is read no longer stands in the page.
pub fn stop() {
    if let Some(now) = NOW.take() {
        attribute(&now.button, READING, None);
        if let Some(speech) = speech() {
            speech.cancel();
        }
    }
}
