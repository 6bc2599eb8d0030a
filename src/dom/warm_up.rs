//! Browsers compile a function of the module when it is first called, which a reader's first tap would have to wait for. A
//! detached instance of the widgets therefore replays common actions once the page answers.

use std::cell::RefCell;

use super::clock::soon;
use super::mount_points::MountPoints;
use crate::widgets::registry::{Message, WARM_UP, Widgets};

struct WarmUp {
    widgets: Widgets,
    mount_points: MountPoints,
    words: std::slice::Iter<'static, (&'static str, Option<&'static str>)>,
}

thread_local! {
    static INSTANCE: RefCell<Option<WarmUp>> = const { RefCell::new(None) };
}

/// Begins, one message a task, so that what the reader does meanwhile never waits for more than one.
pub fn begin() {
    let widgets = Widgets::default();
    INSTANCE.set(Some(WarmUp {
        widgets,
        mount_points: MountPoints::unseen(),
        words: WARM_UP.iter(),
    }));
    soon(next);
}

fn next() {
    INSTANCE.with_borrow_mut(|warm_up| {
        let Some(WarmUp {
            widgets,
            mount_points,
            words,
        }) = warm_up
        else {
            return;
        };
        let message = words
            .next()
            .and_then(|(word, value)| Message::parse(word, value.map(str::to_owned)));
        let Some(message) = message else {
            *warm_up = None;
            return;
        };
        let parts = message.parts();
        // What the widgets ask for is done for the reader alone.
        widgets.update(message);
        for part in parts {
            mount_points.draw_mount_points(*part, widgets);
        }
        soon(next);
    });
}
