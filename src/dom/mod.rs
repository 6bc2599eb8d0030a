//! The adapters to the browser: events become messages, widgets render into the document, commands are carried out.
//!
//! This module alone touches the document, the address, the storage, the clock and the focus. It must never make a request,
//! and never store, send or put into the address anything that a person typed.

mod clipboard;
mod clock;
mod commands;
mod dates;
pub mod download;
mod elements;
mod events;
mod export;
mod failure;
mod focus;
mod frame;
mod intake;
mod speech;
mod start;
mod storage;
mod warm_up;

use std::cell::RefCell;

use leptos::prelude::window;
use wasm_bindgen::JsValue;

use crate::widgets::command::Command;
use crate::widgets::registry::{Message, Name, Widgets};
use frame::DocumentFrame;

/// The widgets at work, and where they render.
struct Page {
    widgets: Widgets,
    frame: DocumentFrame,
    /// The widgets that still stand as they were prerendered.
    prerendered: std::slice::Iter<'static, Name>,
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
        frame: DocumentFrame::default(),
        prerendered: Name::ALL.iter(),
    }));
    events::listen();
    start::take_over();
    for message in typed {
        send(message);
    }
    clock::touched();
    render_next();
    sign("bhytReady");
    clock::soon(render_rest);
}

/// Renders the next widget that stands as it was prerendered, and returns whether there was one.
fn render_next() -> bool {
    PAGE.with_borrow_mut(|page| {
        let Some(Page {
            widgets,
            frame,
            prerendered,
        }) = page
        else {
            return false;
        };
        let widget = prerendered.next();
        if let Some(widget) = widget {
            frame.render(*widget, widgets);
        }
        widget.is_some()
    })
}

/// Renders what is left a slice at a time: a reader's first tap waits for no more than one slice. A message renders its widget
/// by itself, whether it was rendered before or not.
fn render_rest() {
    let end = js_sys::Date::now() + clock::SLICE;
    while render_next() {
        if js_sys::Date::now() >= end {
            return clock::soon(render_rest);
        }
    }
    dates::mark();
    events::open_request_counter();
    events::open_place();
    events::open_address();
    speech::offer();
    sign("bhytDrawn");
    clock::soon(warm_up::begin);
}

/// The window takes any property; were it refused, nothing but the sign itself would be missing.
fn sign(name: &str) {
    let _ = js_sys::Reflect::set(&window(), &JsValue::from_str(name), &JsValue::TRUE);
}

/// Gives a message to its widget, renders the widget, and carries out what it asks for.
///
/// Rendering takes the focus from what goes away, and some browsers report that at once: such an event finds the page busy
/// and is passed over.
fn send(message: Message) {
    let commands = PAGE.with(|page| {
        let mut page = page.try_borrow_mut().ok()?;
        let Page { widgets, frame, .. } = page.as_mut()?;
        let widget = message.widget();
        let mut commands = widgets.update(message);
        // What goes away loses the focus, and its place, before anything is rendered.
        commands.retain(|command| match command {
            Command::Rescue { from, .. } => focus::is_within(from),
            Command::Release(within) => {
                focus::release(within);
                false
            }
            // Layout is still that of what was seen: after rendering it would have to be made at once.
            Command::Unscroll(within) => {
                if let Some(element) = elements::by_id(within) {
                    element.set_scroll_top(0);
                }
                false
            }
            _ => true,
        });
        frame.render(widget, widgets);
        Some(commands)
    });
    for command in commands.unwrap_or_default() {
        commands::perform(command);
    }
}

/// Works with the widgets without rendering them.
fn with_widgets<T>(work: impl FnOnce(&mut Widgets) -> T) -> Option<T> {
    PAGE.with(|page| Some(work(&mut page.try_borrow_mut().ok()?.as_mut()?.widgets)))
}
