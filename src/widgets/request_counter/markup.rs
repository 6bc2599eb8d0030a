//! The static markup of the request counter.

use leptos::prelude::*;

use super::{RequestCounter, action, text};
use crate::document::parts::shown;
use crate::widgets::frame::Snapshot;
use crate::widgets::names::id;
use vneid::text as app;

/// The request counter; its count is written where the page is read, because it depends on the day. Where nothing is recorded it asks
/// what VNeID said.
pub fn request_counter() -> AnyView {
    let initial = Snapshot::of(&RequestCounter::default());
    let attributes = &initial.attributes;
    view! {
        <div id=id::REQUEST_COUNTER class="request-counter can-script">
            <p class="if-unsent">{text::ASK}</p>
            <p id=id::COUNTER_COUNT class="request-counter__count" role="status" tabindex="-1">{initial.view(id::COUNTER_COUNT)}</p>
            <p class="request-counter__buttons">
                <button id=id::COUNTER_RECORD type="button" class="button if-unsent" data-action=action::RECORD>{text::SENT}</button>
                <button id={id::COUNTER_USED_UP} type="button" class="button button--quiet" data-action={action::USED_UP} {..shown(attributes, id::COUNTER_USED_UP)}>{text::USED_UP}</button>
                <button id={id::COUNTER_UNDO} type="button" class="button button--quiet" data-action={action::UNDO} {..shown(attributes, id::COUNTER_UNDO)}>{app::COUNTER_UNDO}</button>
            </p>
            <p class="hint if-unsent">{text::HINT}</p>
        </div>
    }
    .into_any()
}

/// The day of the last request, where one of [`id::SENT_DAYS`] stands. `arrive.js` writes it as long as the widgets are not there.
pub fn sent_day(id: &'static str) -> AnyView {
    let initial = Snapshot::of(&RequestCounter::default());
    view! { <span id=id class="sent-day">{initial.view(id)}</span> }.into_any()
}
