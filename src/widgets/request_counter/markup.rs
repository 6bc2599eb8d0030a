//! The static markup of the request counter.

use leptos::prelude::*;

use super::{RequestCounter, action, text};
use crate::document::parts::shown;
use crate::widgets::frame::Snapshot;
use crate::widgets::names::id;
use vneid::text as app;

/// The request counter; its count is written where the page is read, because it depends on the day.
pub fn request_counter() -> AnyView {
    let request_counter = RequestCounter::default();
    let initial = Snapshot::of(&request_counter);
    let attributes = &initial.attributes;
    view! {
        <div id=id::REQUEST_COUNTER class="request-counter can-script">
            <p class="hint">{text::HINT}</p>
            <p id=id::COUNTER_COUNT class="request-counter__count" role="status" tabindex="-1">{initial.view(id::COUNTER_COUNT)}</p>
            <p class="request-counter__buttons">
                <button id=id::COUNTER_RECORD type="button" class="button" data-action=action::RECORD>{app::COUNTER_RECORD}</button>
                <button id=id::COUNTER_UNDO type="button" class="button button--quiet" data-action={action::UNDO} {..shown(attributes, id::COUNTER_UNDO)}>{app::COUNTER_UNDO}</button>
            </p>
        </div>
    }
    .into_any()
}
