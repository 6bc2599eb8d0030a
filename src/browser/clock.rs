//! Time: the present moment, what is done after the next paint, the film's clock, and the slices of long work.

use std::cell::{Cell, RefCell};

use leptos::prelude::window;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, js_sys};

use super::dom::closure;
use super::{send, with_tools};
use crate::ui::practice;
use crate::ui::tools::Message;
use crate::vneid::day;

/// How long the page may stand still at a time, in milliseconds: half of what a task may take, for slower machines.
const SLICE: f64 = 10.0;

thread_local! {
    static LATER: RefCell<Vec<Message>> = const { RefCell::new(Vec::new()) };
    static FRAME: Closure<dyn FnMut(Event)> = closure(|_| soon(&PAINTED));
    static PAINTED: Closure<dyn FnMut(Event)> = closure(|_| catch_up());
    static TICK: Closure<dyn FnMut(Event)> = closure(|_| send(Message::Practice(practice::Message::Tick)));
    static TIMER: Cell<Option<i32>> = const { Cell::new(None) };
    static JUDGE: Closure<dyn FnMut(Event)> = closure(|_| slice());
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

/// Sends a message once what is drawn now has been painted.
pub fn after_paint(message: Message) {
    let first = LATER.with_borrow_mut(|later| {
        later.push(message);
        later.len() == 1
    });
    if first {
        // A window never refuses a frame. A timer of no delay that is set in a frame runs when the frame is done.
        FRAME.with(|frame| {
            let _ = window().request_animation_frame(frame.as_ref().unchecked_ref());
        });
    }
}

/// Sends at once what waits for the paint: what was asked for first is done before anything that happens next. A window that
/// nobody looks at is not painted for long.
pub fn catch_up() {
    LATER.take().into_iter().for_each(send);
}

/// Runs a function when the present task is done.
fn soon(act: &'static std::thread::LocalKey<Closure<dyn FnMut(Event)>>) {
    act.with(|act| {
        // A window never refuses a timer.
        let _ = window().set_timeout_with_callback(act.as_ref().unchecked_ref());
    });
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
        soon(&JUDGE);
    }
}

fn slice() {
    let end = js_sys::Date::now() + SLICE;
    let worked = with_tools(|tools| {
        let mut more = true;
        while more && js_sys::Date::now() < end {
            more = tools.list.work();
        }
        (more, tools.list.after_work())
    });
    JUDGING.set(false);
    if let Some((more, message)) = worked {
        send(Message::List(message));
        if more {
            judge();
        }
    }
}
