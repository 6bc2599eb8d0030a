//! Browsers compile a function of the module when it is first called, which a reader's first tap would have to wait for. A
//! detached instance of the widgets therefore replays common actions once the page answers.

use std::cell::RefCell;

use super::clock::soon;
use super::frame::DocumentFrame;
use crate::widgets::registry::{Message, WARM_UP, Widgets};

struct WarmUp {
    widgets: Widgets,
    frame: DocumentFrame,
    actions: std::slice::Iter<'static, (&'static str, Option<&'static str>)>,
}

thread_local! {
    static INSTANCE: RefCell<Option<WarmUp>> = const { RefCell::new(None) };
}

/// Begins, one message a task, so that what the reader does meanwhile never waits for more than one.
pub fn begin() {
    let widgets = Widgets::default();
    INSTANCE.set(Some(WarmUp {
        widgets,
        frame: DocumentFrame::unseen(),
        actions: WARM_UP.iter(),
    }));
    soon(next);
}

fn next() {
    INSTANCE.with_borrow_mut(|warm_up| {
        let Some(WarmUp {
            widgets,
            frame,
            actions,
        }) = warm_up
        else {
            return;
        };
        let message = actions
            .next()
            .and_then(|(action, value)| Message::parse(action, value.map(str::to_owned)));
        let Some(message) = message else {
            *warm_up = None;
            return;
        };
        let widget = message.widget();
        // Commands are carried out for the reader alone.
        widgets.update(message);
        frame.render(widget, widgets);
        soon(next);
    });
}
