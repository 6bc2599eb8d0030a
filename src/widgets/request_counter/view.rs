//! The sentence with the count, and the button that is there only where something can be taken back.

use super::RequestCounter;
use crate::widgets::attribute::Attribute;
use crate::widgets::frame::Frame;
use crate::widgets::names::id;
use vneid::text::COUNTER_FULL;

/// Renders today's count in words, with a warning about a clock that went back.
pub fn render(request_counter: &RequestCounter, frame: &mut impl Frame) {
    let today = request_counter.today.as_ref();
    let words = today.map_or(String::new(), |today| {
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
    frame.text(id::COUNTER_COUNT, words);
    let none = today.is_none_or(|today| today.count() == 0);
    frame.attribute(Attribute::flag(id::COUNTER_UNDO, "hidden", none));
}
