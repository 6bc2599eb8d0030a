//! The static markup of the search.

use leptos::prelude::*;

use super::{Search, action, text};
use crate::document::parts::forgetful;
use crate::widgets::frame::Snapshot;
use crate::widgets::names::id;

/// The field, and the place of what is found.
pub fn search() -> AnyView {
    view! {
        <div id=id::FIND class="find can-script" role="search">
            {forgetful(view! {
                <label for=id::FIND_FIELD>{text::FIELD}</label>
                <input id=id::FIND_FIELD class="field" type="search" autocomplete="off" spellcheck="false" data-action=action::QUERY />
            })}
            <div id=id::FOUND class="found" role="status">{Snapshot::of(&Search::default()).view(id::FOUND)}</div>
        </div>
    }
    .into_any()
}
