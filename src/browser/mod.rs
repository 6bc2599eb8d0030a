//! The edge to the browser: events become messages, slots are drawn, effects are carried out.
//!
//! This module alone touches the document, the address, the storage, the clock and the focus. It must never make a request,
//! and never store, send or put into the address anything that a person typed.

mod allocator;
mod clipboard;
mod clock;
mod dates;
mod dom;
mod effects;
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
use wasm_bindgen::prelude::wasm_bindgen;

use crate::ui::effect::Effect;
use crate::ui::tools::{Message, Tools};
use slots::Slots;

/// The tools at work, and where they are drawn.
struct Page {
    tools: Tools,
    slots: Slots,
}

thread_local! {
    static PAGE: RefCell<Option<Page>> = const { RefCell::new(None) };
}

/// Draws every tool, and then says so in `window.bhytReady`.
///
/// The sign is a property because an attribute would be saved with the page, and a dead copy would look ready.
#[wasm_bindgen(start)]
pub fn start() {
    failure::watch();
    let begun = PAGE.with_borrow(Option::is_some);
    assert!(!begun, "two sets of tools would answer every tap");
    let typed = start::typed();
    let tools = start::tools();
    let slots = Slots::mount(&tools);
    PAGE.set(Some(Page { tools, slots }));
    for message in typed {
        send(message);
    }
    clock::touched();
    start::prepare();
    dates::mark();
    events::listen();
    events::show_film();
    speech::offer();
    rehearsal::begin();
    // The window takes any property; were it refused, nothing but the sign itself would be missing.
    let _ = js_sys::Reflect::set(&window(), &JsValue::from_str("bhytReady"), &JsValue::TRUE);
}

/// Gives a message to the tools, draws what it changed, and carries out what it asks for.
///
/// Drawing takes the focus from what goes away, and some browsers report that at once: such an event finds the page busy
/// and is passed over.
fn send(message: Message) {
    let effects = PAGE.with(|page| {
        let mut page = page.try_borrow_mut().ok()?;
        let Page { tools, slots } = page.as_mut()?;
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
                if let Some(element) = dom::by_id(within) {
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
