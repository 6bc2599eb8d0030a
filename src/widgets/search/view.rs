//! What was found.

use leptos::prelude::*;

use super::{Search, text};
use crate::widgets::frame::Frame;
use crate::widgets::names::id;

/// Renders links to what was found, or that there is nothing.
pub fn render(search: &Search, frame: &mut impl Frame) {
    let links = search.found().map(|found| {
        let links = found.map(|entry| (["#", &entry.id].concat(), entry.title.clone()));
        links.collect::<Vec<_>>()
    });
    frame.mount(id::FOUND, links, |links| match links.as_deref() {
        None => ().into_any(),
        Some([]) => text::NONE.into_any(),
        Some(links) => links.iter().map(link).collect::<Vec<_>>().into_any(),
    });
}

fn link((address, title): &(String, String)) -> AnyView {
    view! { <a class="door" href=address.clone()><b>{title.clone()}</b></a> }.into_any()
}
