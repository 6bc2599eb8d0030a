//! What changes on the list.

use leptos::prelude::*;

use super::{List, Row, Run, text};
use crate::widgets::attribute::Attribute;
use crate::widgets::frame::Frame;
use crate::widgets::names::id;
use card_number::batch::{Batch, Filter, Kind};

/// Renders the counts, how far the judging is, and the rows that are shown.
pub fn render(list: &List, frame: &mut impl Frame) {
    let words = list.words();
    let none = words.is_empty();
    frame.text(id::LIST_COUNTS, words);
    frame.text(id::LIST_SAID, list.said().to_owned());
    frame.mount(id::LIST_ROWS, list.rows().clone(), |rows| {
        rows.iter().map(row).collect::<Vec<_>>().into_any()
    });
    let going = list.run() == Run::Going;
    let percent = list.batch().map_or(0, Batch::percent);
    frame.attribute(Attribute::flag(id::LIST_RESULT, "hidden", none));
    frame.attribute(Attribute::flag(id::LIST_VIEW, "hidden", list.judged() == 0));
    frame.attribute(Attribute::flag(id::LIST_RUN, "hidden", !going));
    // A count that still runs is seen; only where it ends is it read out.
    frame.attribute(Attribute::new(
        id::LIST_COUNTS,
        "aria-busy",
        going.then_some("true"),
    ));
    frame.attribute(Attribute::text(id::LIST_BAR, "value", percent.to_string()));
    frame.attribute(Attribute::flag(id::LIST_MORE, "hidden", !list.has_more()));
    for (at, filter) in Filter::ALL.iter().enumerate() {
        let button = [id::LIST_FILTER, &at.to_string()].concat();
        frame.attribute(Attribute::pressed(button, *filter == list.filter()));
    }
    // Digits are values of fields, which do not go along into a saved copy.
    let mut cells = Vec::new();
    for Row { details, .. } in list.rows().iter() {
        cells.push(details.number.clone());
        if !details.beside.is_empty() {
            cells.push(details.beside.clone());
        }
        cells.extend(details.suggestion.clone());
    }
    frame.values(["#", id::LIST_ROWS, " input"].concat(), cells);
}

fn row(row: &Row) -> AnyView {
    let number = row.number.to_string();
    let details = &row.details;
    let (class, verdict) = match row.kind {
        Kind::Rejected => ("row row--error", ""),
        Kind::Twice | Kind::Warning => ("row row--warning", ""),
        Kind::Ok => ("row row--ok", text::WELL_FORMED),
    };
    let stop = if verdict.is_empty() || details.reasons.is_empty() {
        ""
    } else {
        ". "
    };
    let beside = (!details.beside.is_empty()).then(|| cell(text::BESIDE_IN_ROW, &number));
    let suggestion = details.suggestion.as_ref().map(|_| {
        view! {
            <span class="row__try">{text::SUGGESTION}</span>
            {cell(text::SUGGESTION_IN_ROW, &number)}
        }
        .into_any()
    });
    view! {
        <li class=class>
            <b>{[text::ROW, &number].concat()}</b>
            {cell(text::NUMBER_IN_ROW, &number)}
            {beside}
            <span class="row__why">{[verdict, stop, &details.reasons].concat()}</span>
            {suggestion}
        </li>
    }
    .into_any()
}

/// A read-only field for a cell.
fn cell(label: &'static str, row: &str) -> AnyView {
    view! { <input readonly aria-label=[label, row].concat() /> }.into_any()
}
