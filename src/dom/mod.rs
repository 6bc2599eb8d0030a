//! The adapters to the browser: events become messages, mount points are drawn, commands are carried out.
//!
//! This module alone touches the document, the address, the storage, the clock and the focus. It must never make a request,
//! and never store, send or put into the address anything that a person typed.

mod clipboard;
mod clock;
mod commands;
mod dates;
mod elements;
mod events;
mod export;
mod failure;
mod focus;
mod intake;
mod mount_points;
mod speech;
mod start;
mod storage;
mod warm_up;

use std::cell::RefCell;

use leptos::prelude::window;
use wasm_bindgen::JsValue;

use crate::widgets::command::Command;
use crate::widgets::registry::{Message, Part, Widgets};
use mount_points::MountPoints;

/// The widgets at work, and where they are drawn.
struct Page {
    widgets: Widgets,
    mount_points: MountPoints,
    /// What still stands as it was prerendered.
    undrawn: std::slice::Iter<'static, Part>,
}

thread_local! {
    static PAGE: RefCell<Option<Page>> = const { RefCell::new(None) };
}

/// Sets the widgets to work: they answer from `window.bhytReady` on, and what they show of this reader is all there from
/// `window.bhytDrawn` on.
///
/// The signs are properties because attributes would be saved with the page, and a dead copy would look ready.
pub fn start() {
    failure::watch();
    let begun = PAGE.with_borrow(Option::is_some);
    assert!(!begun, "two sets of widgets would answer every tap");
    let typed = start::typed();
    PAGE.set(Some(Page {
        widgets: start::widgets(),
        mount_points: MountPoints::of_the_page(),
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
            widgets,
            mount_points,
            undrawn,
        }) = page
        else {
            return false;
        };
        let part = undrawn.next();
        if let Some(part) = part {
            mount_points.draw(*part, widgets);
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
    events::open_request_counter();
    events::show_film();
    speech::offer();
    sign("bhytDrawn");
    clock::soon(warm_up::begin);
}

/// The window takes any property; were it refused, nothing but the sign itself would be missing.
fn sign(name: &str) {
    let _ = js_sys::Reflect::set(&window(), &JsValue::from_str(name), &JsValue::TRUE);
}

/// Gives a message to the widgets, draws what it changed, and carries out what it asks for.
///
/// Drawing takes the focus from what goes away, and some browsers report that at once: such an event finds the page busy
/// and is passed over.
fn send(message: Message) {
    let commands = PAGE.with(|page| {
        let mut page = page.try_borrow_mut().ok()?;
        let Page {
            widgets,
            mount_points,
            ..
        } = page.as_mut()?;
        let parts = message.parts();
        let mut commands = widgets.update(message);
        // What goes away loses the focus, and its place, before anything is drawn.
        commands.retain(|command| match command {
            Command::Rescue { from, .. } => focus::is_within(from),
            Command::Release(within) => {
                focus::release(within);
                false
            }
            // Layout is still that of what was seen: after drawing it would have to be made at once.
            Command::Unscroll(within) => {
                if let Some(element) = elements::by_id(within) {
                    element.set_scroll_top(0);
                }
                false
            }
            _ => true,
        });
        for part in parts {
            mount_points.draw(*part, widgets);
        }
        Some(commands)
    });
    for command in commands.unwrap_or_default() {
        commands::perform(command);
    }
}

/// Works with the widgets without drawing them.
fn with_widgets<T>(work: impl FnOnce(&mut Widgets) -> T) -> Option<T> {
    PAGE.with(|page| Some(work(&mut page.try_borrow_mut().ok()?.as_mut()?.widgets)))
}
