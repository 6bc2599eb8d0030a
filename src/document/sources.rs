//! What the page rests on: every source, and for every entry its sources and the day they were looked up.

use leptos::prelude::*;

use content::{Locality, Source};

use super::troubleshooter::basis;
use crate::document::parts::{address_link, chapter};
use crate::widgets::names::id;
use crate::widgets::text;

/// The chapter with the sources of the page.
pub fn sources(locality: &Locality) -> AnyView {
    let sources: Vec<_> = locality.sources.iter().map(source).collect();
    let mut steps = 1..;
    // An answer shows its own sources.
    let entries = locality
        .entries()
        .into_iter()
        .filter(|entry| entry.kind != "answer");
    let entries: Vec<_> = entries
        .map(|entry| {
            let name = match entry.kind {
                "step" => format!("{} {}", text::STEP, steps.next().unwrap_or_default()),
                "number" => text::RULES.to_owned(),
                "app" => text::APP.to_owned(),
                _ => entry.title.to_owned(),
            };
            view! { <li><b>{name}</b> {basis(entry.basis)}</li> }
        })
        .collect();
    chapter(
        id::SOURCES,
        text::SOURCES,
        view! {
            <details><summary>{text::SOURCES_ALL}</summary><ul>{sources}</ul></details>
            <details><summary>{text::SOURCES_ENTRIES}</summary><ul>{entries}</ul></details>
        },
    )
}

fn source(source: &Source) -> AnyView {
    let date = source.date.as_ref().map(|date| format!(", {date}"));
    let address = source.address.as_deref().map(address_link);
    view! { <li>{source.title.clone()} {date} " (" {source.grade.label()} ")" " " {address}</li> }
        .into_any()
}
