//! The static markup of the diary.

use leptos::prelude::*;

use super::{Diary, text, view, word};
use crate::document::parts::shown;
use crate::widgets::names::id;
use vneid::text as app;

/// The diary; its count is written where the page is read, because it depends on the day.
pub fn diary() -> AnyView {
    let diary = Diary::default();
    let attributes = view::attributes(&diary);
    view! {
        <div id=id::DIARY class="diary can-script">
            <p class="hint">{text::HINT}</p>
            <p id=id::DIARY_COUNT class="diary__count" role="status" tabindex="-1">{view::count(&diary)}</p>
            <p class="diary__buttons">
                <button id=id::DIARY_RECORD type="button" class="button" data-do=word::RECORD>{app::DIARY_RECORD}</button>
                <button id=id::DIARY_UNDO type="button" class="button button--quiet" data-do={word::UNDO} {..shown(&attributes, id::DIARY_UNDO)}>{app::DIARY_UNDO}</button>
            </p>
        </div>
    }
    .into_any()
}
