//! Browsers compile a function of the program when it is first called, which a reader's first tap would have to wait for. So
//! once the tools have come, another set of them is led, unseen, through what most readers do.

use std::cell::RefCell;

use super::clock::soon;
use super::slots::Slots;
use crate::widgets::tools::{Message, REHEARSED, Tools};

struct Rehearsal {
    tools: Tools,
    slots: Slots,
    words: std::slice::Iter<'static, (&'static str, Option<&'static str>)>,
}

thread_local! {
    static REHEARSAL: RefCell<Option<Rehearsal>> = const { RefCell::new(None) };
}

/// Begins, one message a task, so that what the reader does meanwhile never waits for more than one.
pub fn begin() {
    let tools = Tools::default();
    REHEARSAL.set(Some(Rehearsal {
        tools,
        slots: Slots::unseen(),
        words: REHEARSED.iter(),
    }));
    soon(next);
}

fn next() {
    REHEARSAL.with_borrow_mut(|rehearsal| {
        let Some(Rehearsal {
            tools,
            slots,
            words,
        }) = rehearsal
        else {
            return;
        };
        let message = words
            .next()
            .and_then(|(word, value)| Message::parse(word, value.map(str::to_owned)));
        let Some(message) = message else {
            *rehearsal = None;
            return;
        };
        let parts = message.parts();
        // What the tools ask for is done for the reader alone.
        tools.update(message);
        for part in parts {
            slots.draw_slots(*part, tools);
        }
        soon(next);
    });
}
