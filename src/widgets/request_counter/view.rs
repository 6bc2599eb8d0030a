//! The sentence with the count, the day of the last request, and the buttons that are there only where they can do something.

use std::borrow::Cow;

use super::{RequestCounter, text};
use crate::widgets::attribute::Attribute;
use crate::widgets::frame::Frame;
use crate::widgets::names::{SENT, id};
use vneid::day;

/// Renders today's count in words, with a warning about a clock that went back. The root element tells the styles whether a request
/// is on record.
pub fn render(request_counter: &RequestCounter, frame: &mut impl Frame) {
    let today = request_counter.today.as_ref();
    let used_up = today.is_some_and(|today| today.left() == 0);
    let words = today.map_or(String::new(), |today| {
        let then = if used_up { text::USED_UP_THEN } else { "" };
        let warning = today.warning().unwrap_or_default();
        [&today.text(), then, warning]
            .into_iter()
            .filter(|words| !words.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    });
    frame.text(id::COUNTER_COUNT, words);
    let none = today.is_none_or(|today| today.count() == 0 && !used_up);
    frame.attribute(Attribute::flag(id::COUNTER_UNDO, "hidden", none));
    frame.attribute(Attribute::flag(id::COUNTER_USED_UP, "hidden", used_up));
    let sent_on = today.and_then(|today| today.sent_on()).map(day::written);
    for id in id::SENT_DAYS {
        frame.text(id, sent_on.clone().unwrap_or_default());
    }
    frame.attribute(Attribute {
        value: sent_on.map(Cow::Owned),
        ..Attribute::new(id::ROOT, SENT, None)
    });
}
