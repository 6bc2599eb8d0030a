//! The list's mount points.

use leptos::prelude::*;

use super::{List, Row, Run, text};
use crate::widgets::attribute::Attribute;
use crate::widgets::names::id;
use crate::widgets::parts::maybe;
use card_number::batch::{Batch, Filter, Kind};

/// The counts, or what happened last.
pub fn counts(list: &List) -> AnyView {
    maybe(&list.words())
}

/// The rows that are shown.
pub fn rows(list: &List) -> AnyView {
    let rows: Vec<_> = list.rows().iter().map(row).collect();
    rows.into_any()
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

/// The cells of the shown rows, in the order of their fields: properties, which do not go along into a saved copy.
pub fn values(list: &List) -> Vec<(String, Vec<String>)> {
    let mut cells = Vec::new();
    for Row { details, .. } in list.rows() {
        cells.push(details.number.clone());
        if !details.beside.is_empty() {
            cells.push(details.beside.clone());
        }
        cells.extend(details.suggestion.clone());
    }
    vec![(["#", id::LIST_ROWS, " input"].concat(), cells)]
}

/// What of the list is shown, and how far the judging is. A count that still runs is seen, and only where it ends is it
/// read out.
pub fn attributes(list: &List) -> Vec<Attribute> {
    let going = list.run() == Run::Going;
    let percent = list.batch().map_or(0, Batch::percent);
    vec![
        Attribute::flag(id::LIST_RESULT, "hidden", list.words().is_empty()),
        Attribute::flag(id::LIST_VIEW, "hidden", list.judged() == 0),
        Attribute::flag(id::LIST_RUN, "hidden", !going),
        Attribute::new(id::LIST_COUNTS, "aria-busy", going.then_some("true")),
        Attribute::text(id::LIST_BAR, "value", percent.to_string()),
    ]
}

/// Which filter is chosen, and whether there are more rows to show.
pub fn row_attributes(list: &List) -> Vec<Attribute> {
    let mut attributes = vec![Attribute::flag(id::LIST_MORE, "hidden", !list.has_more())];
    attributes.extend(Filter::ALL.iter().enumerate().map(|(at, filter)| {
        let button = [id::LIST_FILTER, &at.to_string()].concat();
        Attribute::pressed(button, *filter == list.filter())
    }));
    attributes
}
