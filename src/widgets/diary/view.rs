//! The sentence with the count, and the button that is there only where something can be taken back.

use leptos::prelude::*;

use super::Diary;
use crate::widgets::attribute::Attribute;
use crate::widgets::names::id;
use vneid::text::DIARY_FULL;

/// Today's count in words, and a word about a clock that went back.
pub fn count(diary: &Diary) -> AnyView {
    let words = diary.today.as_ref().map(|today| {
        let warning = today.warning().unwrap_or_default();
        let full = if diary.full { DIARY_FULL } else { "" };
        [full, &today.text(), warning]
            .into_iter()
            .filter(|words| !words.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    });
    words.into_any()
}

/// Whether something can be taken back.
pub fn attributes(diary: &Diary) -> Vec<Attribute> {
    let none = diary.today.as_ref().is_none_or(|today| today.count() == 0);
    vec![Attribute::flag(id::DIARY_UNDO, "hidden", none)]
}
