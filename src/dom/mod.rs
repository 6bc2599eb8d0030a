//! The edge to the browser: events become messages, slots are drawn, effects are carried out.
//!
//! This module alone touches the document, the address, the storage, the clock and the focus. It must never make a request,
//! and never store, send or put into the address anything that a person typed.

mod clipboard;
mod clock;
mod dates;
mod effects;
mod elements;
mod events;
mod export;
mod failure;
mod focus;
mod intake;
mod rehearsal;
mod slots;
mod speech;
mod start;
mod storage;

use std::cell::RefCell;

use leptos::prelude::window;
use wasm_bindgen::JsValue;

use crate::widgets::effect::Effect;
use crate::widgets::tools::{Message, Part, Tools};
use slots::Slots;

/// The tools at work, and where they are drawn.
struct Page {
    tools: Tools,
    slots: Slots,
    /// What still stands as it was prerendered.
    undrawn: std::slice::Iter<'static, Part>,
}

thread_local! {
    static PAGE: RefCell<Option<Page>> = const { RefCell::new(None) };
}

/// Sets the tools to work: they answer from `window.bhytReady` on, and what they show of this reader is all there from
/// `window.bhytDrawn` on.
///
/// The signs are properties because attributes would be saved with the page, and a dead copy would look ready.
pub fn start() {
    failure::watch();
    let begun = PAGE.with_borrow(Option::is_some);
    assert!(!begun, "two sets of tools would answer every tap");
    let typed = start::typed();
    PAGE.set(Some(Page {
        tools: start::tools(),
        slots: Slots::of_the_page(),
        undrawn: Part::ALL.iter(),
    }));
    events::listen();
    start::take_over();
    for message in typed {
        send(message);
    }
    clock::touched();
    draw_next();
    sign("bhytReady");
    clock::soon(draw_rest);
}

/// Draws the next part that stands as it was prerendered, and says whether there was one.
fn draw_next() -> bool {
    PAGE.with_borrow_mut(|page| {
        let Some(Page {
            tools,
            slots,
            undrawn,
        }) = page
        else {
            return false;
        };
        let part = undrawn.next();
        if let Some(part) = part {
            slots.draw(*part, tools);
        }
        part.is_some()
    })
}

/// Draws what is left a slice at a time: a reader's first tap waits for no more than one slice. A message draws its parts by
/// itself, whether they were drawn before or not.
fn draw_rest() {
    let end = js_sys::Date::now() + clock::SLICE;
    while draw_next() {
        if js_sys::Date::now() >= end {
            return clock::soon(draw_rest);
        }
    }
    dates::mark();
    events::open_diary();
    events::show_film();
    speech::offer();
    sign("bhytDrawn");
    clock::soon(rehearsal::begin);
}

/// The window takes any property; were it refused, nothing but the sign itself would be missing.
fn sign(name: &str) {
    let _ = js_sys::Reflect::set(&window(), &JsValue::from_str(name), &JsValue::TRUE);
}

/// Gives a message to the tools, draws what it changed, and carries out what it asks for.
///
/// Drawing takes the focus from what goes away, and some browsers report that at once: such an event finds the page busy
/// and is passed over.
fn send(message: Message) {
    let effects = PAGE.with(|page| {
        let mut page = page.try_borrow_mut().ok()?;
        let Page { tools, slots, .. } = page.as_mut()?;
        let parts = message.parts();
        let mut effects = tools.update(message);
        // What goes away loses the focus, and its place, before anything is drawn.
        effects.retain(|effect| match effect {
            Effect::Rescue { from, .. } => focus::is_within(from),
            Effect::Release(within) => {
                focus::release(within);
                false
            }
            // Layout is still that of what was seen: after drawing it would have to be made at once.
            Effect::Unscroll(within) => {
                if let Some(element) = elements::by_id(within) {
                    element.set_scroll_top(0);
                }
                false
            }
            _ => true,
        });
        for part in parts {
            slots.draw(*part, tools);
        }
        Some(effects)
    });
    for effect in effects.unwrap_or_default() {
        effects::perform(effect);
    }
}

/// Works with the tools without drawing them.
fn with_tools<T>(work: impl FnOnce(&mut Tools) -> T) -> Option<T> {
    PAGE.with(|page| Some(work(&mut page.try_borrow_mut().ok()?.as_mut()?.tools)))
}
