//! The sentence with the count, and the button that is there only where something can be taken back.

use leptos::prelude::*;

use super::RequestCounter;
use crate::widgets::attribute::Attribute;
use crate::widgets::names::id;
use vneid::text::COUNTER_FULL;

/// Today's count in words, and a word about a clock that went back.
pub fn count(request_counter: &RequestCounter) -> AnyView {
    let words = request_counter.today.as_ref().map(|today| {
        let warning = today.warning().unwrap_or_default();
        let full = if request_counter.full {
            COUNTER_FULL
        } else {
            ""
        };
        [full, &today.text(), warning]
            .into_iter()
            .filter(|words| !words.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    });
    words.into_any()
}

/// Whether something can be taken back.
pub fn attributes(request_counter: &RequestCounter) -> Vec<Attribute> {
    let none = request_counter
        .today
        .as_ref()
        .is_none_or(|today| today.count() == 0);
    vec![Attribute::flag(id::COUNTER_UNDO, "hidden", none)]
}
