//! What was found.

use leptos::prelude::*;

use super::{Search, text};

/// Links to it, or that there is nothing.
pub fn found(search: &Search) -> AnyView {
    let Some(found) = search.found() else {
        return ().into_any();
    };
    let links: Vec<_> = found
        .map(|entry| {
            let address = ["#", &entry.id].concat();
            view! { <a class="door" href=address><b>{entry.title.clone()}</b></a> }.into_any()
        })
        .collect();
    if links.is_empty() {
        text::NONE.into_any()
    } else {
        links.into_any()
    }
}
