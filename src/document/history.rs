//! Figures, dates and the page's own age: what was, told as what was.
//!
//! Whether a date has passed is decided twice: here against the day of the last review, so that it holds without
//! scripts, and in the browser against the reader's own clock.

use leptos::prelude::*;

use content::{Figure, FigureKind, FigureValue, Locality};
use vneid::day::iso;

use crate::document::parts::{chapter, date, linked};
use crate::routes::view;
use crate::widgets::names::id;
use crate::widgets::text;

/// Says that nobody has looked at the page for long; hidden until the reader's clock says so.
pub fn review(locality: &Locality) -> AnyView {
    view! {
        <p id="lau-chua-xem-lai" class="notice" data-views=view::HOME data-reviewed=iso(locality.reviewed) hidden>
            {text::STALE_BEFORE}
            " "
            {date(locality.reviewed)}
            ". "
            {text::STALE_AFTER}
        </p>
    }
    .into_any()
}

/// The figures as charts with their tables, and the dates of the document.
pub fn history(locality: &Locality) -> AnyView {
    let figures: Vec<_> = locality.figures.iter().map(figure).collect();
    let milestones: Vec<_> = locality
        .milestones
        .iter()
        .map(|milestone| {
            view! {
                <li class="milestone" data-due=iso(milestone.date)>
                    <p>
                        <b>{date(milestone.date)} " – " {milestone.title.clone()}</b>
                        " "
                        <span class="passed" hidden={milestone.date > locality.reviewed}>{text::PASSED}</span>
                    </p>
                    <p>{linked(&milestone.text)}</p>
                </li>
            }
        })
        .collect();
    let milestones =
        (!milestones.is_empty()).then(|| view! { <ol class="milestones">{milestones}</ol> });
    chapter(id::FIGURES, text::HISTORY, view! { {figures} {milestones} })
}

fn figure(figure: &Figure) -> AnyView {
    let bars: Vec<_> = figure
        .values
        .iter()
        .map(|value| bar(value, &figure.unit, widest(figure)))
        .collect();
    let rows: Vec<_> = figure
        .values
        .iter()
        .map(|value| {
            view! {
                <tr>
                    <th scope="row">{value.label.clone()}</th>
                    <td>{amount(value, &figure.unit)}</td>
                    <td>{value.kind.label()}</td>
                    <td>{value.date.map(date)}</td>
                    <td>{value.note.clone()}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <figure class="figure">
            <figcaption>{figure.title.clone()}</figcaption>
            <ul class="chart">{bars}</ul>
            <p class="hint">{figure.source.clone()}</p>
            <details>
                <summary>{text::FIGURE_TABLE}</summary>
                <div class="wide" tabindex="0" role="region" aria-label=figure.title.clone()>
                    <table>
                        <thead>
                            <tr>{text::FIGURE_COLUMNS.map(|name| view! { <th scope="col">{name}</th> })}</tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </details>
        </figure>
    }
    .into_any()
}

/// The full width of the chart: a hundred for per cents, else the largest value.
fn widest(figure: &Figure) -> f64 {
    if figure.unit == "%" {
        100.0
    } else {
        figure
            .values
            .iter()
            .map(|value| value.value)
            .fold(f64::MIN_POSITIVE, f64::max)
    }
}

fn bar(value: &FigureValue, unit: &str, widest: f64) -> AnyView {
    let width = format!("{:.2}", value.value / widest * 100.0);
    let class = match value.kind {
        FigureKind::Measured => "bar bar--measured",
        FigureKind::Target => "bar bar--target",
    };
    let label = format!(
        "{}: {}, {}",
        value.label,
        amount(value, unit),
        value.kind.label()
    );
    view! {
        <li>
            <p class="chart__label">
                <span>{value.label.clone()}</span>
                " "
                <b>{amount(value, unit)}</b>
                " "
                <small>{value.kind.label()}</small>
            </p>
            <svg class=class viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label=label>
                <rect class="bar__whole" width="100" height="6"></rect>
                <rect class="bar__part" width=width height="6"></rect>
            </svg>
        </li>
    }
    .into_any()
}

/// A value as the documents write it: decimal comma, two places where there are any.
fn amount(value: &FigureValue, unit: &str) -> String {
    let number = if value.value.fract() == 0.0 {
        format!("{:.0}", value.value)
    } else {
        format!("{:.2}", value.value).replace('.', ",")
    };
    // A per cent sign stands close, as both documents print it.
    let space = if unit == "%" { "" } else { " " };
    format!("{number}{space}{unit}")
}

#[cfg(test)]
mod tests {
    use super::amount;
    use content::{FigureKind, FigureValue};

    #[test]
    fn values_are_written_as_the_documents_write_them() {
        let written = |value| {
            let value = FigureValue {
                label: "Bắc Kạn".into(),
                date: None,
                value,
                kind: FigureKind::Measured,
                note: None,
            };
            amount(&value, "%")
        };
        assert_eq!(written(11.83), "11,83%");
        assert_eq!(written(32.9), "32,90%");
        assert_eq!(written(50.0), "50%");
    }
}
