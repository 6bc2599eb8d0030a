//! Time: the present moment, what is done after the next paint, the film's clock, and the slices of long work.

use std::cell::{Cell, RefCell};

use leptos::prelude::window;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, js_sys};

use super::elements::{closure, once};
use super::{send, with_widgets};
use crate::widgets::registry::Message;
use crate::widgets::{checker, practice};
use vneid::day;

/// How long the page may stand still at a time, in milliseconds: half of what a task may take, for slower machines.
pub const SLICE: f64 = 10.0;

thread_local! {
    static LATER: RefCell<Vec<Message>> = const { RefCell::new(Vec::new()) };
    static TICK: Closure<dyn FnMut(Event)> = closure(|_| send(Message::Practice(practice::Message::Tick)));
    static TIMER: Cell<Option<i32>> = const { Cell::new(None) };
    static FORGET: Closure<dyn FnMut(Event)> = closure(|_| send(Message::Checker(checker::Message::Forget)));
    static IDLE: Cell<Option<i32>> = const { Cell::new(None) };
    static JUDGING: Cell<bool> = const { Cell::new(false) };
}

/// Milliseconds since 1970.
pub fn now_ms() -> i64 {
    js_sys::Date::now() as i64
}

/// Today in Vietnam, d/m/yyyy.
pub fn today() -> String {
    day::written(day::today(now_ms()))
}

/// Sends a message once what is rendered now has been painted.
pub fn after_paint(message: Message) {
    let first = LATER.with_borrow_mut(|later| {
        later.push(message);
        later.len() == 1
    });
    if first {
        // A window never refuses a frame. A timer of no delay that is set in a frame runs when the frame is done.
        let _ = window().request_animation_frame(&once(|_| soon(catch_up)));
    }
}

/// Sends at once what waits for the paint: what was asked for first is done before anything that happens next. A window that
/// nobody looks at is not painted for long.
pub fn catch_up() {
    LATER.take().into_iter().for_each(send);
}

/// Runs a function when the present task is done.
pub fn soon(act: fn()) {
    // A window never refuses a timer.
    let _ = window().set_timeout_with_callback(&once(move |_| act()));
}

/// Runs a function once a press that has begun is over.
pub fn in_a_while(act: fn()) {
    // A window never refuses a timer.
    let _ =
        window().set_timeout_with_callback_and_timeout_and_arguments_0(&once(move |_| act()), 600);
}

/// Forgets a typed number once nobody has touched the page for a quarter of an hour: to be told of each touch.
pub fn touched() {
    let held = with_widgets(|widgets| widgets.checker.answer.ten.is_some());
    if held != Some(true) {
        return;
    }
    let window = window();
    if let Some(timer) = IDLE.take() {
        window.clear_timeout_with_handle(timer);
    }
    let timer = FORGET.with(|forget| {
        let forget = forget.as_ref().unchecked_ref();
        window.set_timeout_with_callback_and_timeout_and_arguments_0(forget, 15 * 60 * 1000)
    });
    IDLE.set(timer.ok());
}

/// Runs the film's clock with so many milliseconds a scene, or stops it.
pub fn set(pace: Option<i32>) {
    let window = window();
    if let Some(timer) = TIMER.take() {
        window.clear_interval_with_handle(timer);
    }
    if let Some(pace) = pace {
        let timer = TICK.with(|tick| {
            let tick = tick.as_ref().unchecked_ref();
            window.set_interval_with_callback_and_timeout_and_arguments_0(tick, pace)
        });
        TIMER.set(timer.ok());
    }
}

/// Judges the list from now on, a slice at a time, and leaves the page to the reader in between.
pub fn judge() {
    if !JUDGING.replace(true) {
        soon(slice);
    }
}

fn slice() {
    let end = js_sys::Date::now() + SLICE;
    let worked = with_widgets(|widgets| {
        let mut more = true;
        while more && js_sys::Date::now() < end {
            more = widgets.list.work();
        }
        (more, widgets.list.after_work())
    });
    JUDGING.set(false);
    if let Some((more, message)) = worked {
        send(Message::List(message));
        if more {
            judge();
        }
    }
}
