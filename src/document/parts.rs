//! The small parts the document is made of.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute as _};
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use crate::qr::Drawing;
use crate::routes::views_of;
use crate::widgets::attribute::Attribute;
use crate::widgets::share;

pub use vneid::day::written as date;

/// The attributes that a widget's model gives an element, to be spread over it.
pub fn shown(attributes: &[Attribute], id: &str) -> Vec<AnyAttribute> {
    attributes
        .iter()
        .filter(|attribute| attribute.id == id)
        .map(|attribute| {
            custom_attribute(attribute.name, attribute.value.clone().map(String::from))
                .into_any_attr()
        })
        .collect()
}

/// A chapter of the page: a landmark named by its heading.
pub fn chapter(id: &str, heading: &str, content: impl IntoView + 'static) -> AnyView {
    view! {
        <section id=id.to_owned() class="chapter" data-views=views_of(id) aria-labelledby=heading_id(id)>
            <h2 id=heading_id(id)>{heading.to_owned()}</h2>
            {content}
        </section>
    }
    .into_any()
}

/// A form around ticks and choices that a reload must not bring back. It is never sent: outside of a dialog this method
/// does nothing.
pub fn forgetful(content: impl IntoView + 'static) -> AnyView {
    view! { <form autocomplete="off" method="dialog">{content}</form> }.into_any()
}

fn heading_id(id: &str) -> String {
    format!("{id}-tieu-de")
}

/// A bulleted list of sentences; nothing where there is none.
pub fn bullets(items: &[String]) -> AnyView {
    let items: Vec<_> = items
        .iter()
        .map(|item| view! { <li>{linked(item)}</li> })
        .collect();
    (!items.is_empty())
        .then(|| view! { <ul>{items}</ul> })
        .into_any()
}

/// A numbered list of sentences; nothing where there is none.
pub fn numbered(items: &[String]) -> AnyView {
    let items: Vec<_> = items
        .iter()
        .map(|item| view! { <li>{linked(item)}</li> })
        .collect();
    (!items.is_empty())
        .then(|| view! { <ol>{items}</ol> })
        .into_any()
}

/// A sentence whose https addresses can be followed; each is shown in full.
pub fn linked(sentence: &str) -> AnyView {
    let mut pieces = Vec::new();
    let mut rest = sentence;
    while let Some(start) = rest.find("https://") {
        let length = rest[start..]
            .find(|c: char| c.is_whitespace() || ",;)”".contains(c))
            .unwrap_or(rest.len() - start);
        let address = rest[start..start + length].trim_end_matches('.');
        if start > 0 {
            pieces.push(rest[..start].to_owned().into_any());
        }
        pieces.push(address_link(address).into_any());
        rest = &rest[start + address.len()..];
    }
    if !rest.is_empty() {
        pieces.push(rest.to_owned().into_any());
    }
    pieces.into_any()
}

/// A link that shows where it leads in clear text and tells the other site nothing.
pub fn address_link(address: &str) -> AnyView {
    view! { <a class="address" href=address.to_owned() rel="noopener noreferrer">{address.to_owned()}</a> }
.into_any()
}

/// A QR code, always black on white, with what it opens said to those who cannot see it.
pub fn code(drawing: &Drawing, address: &str) -> AnyView {
    let side = drawing.side;
    view! {
        <div class="qr-code" role="img" aria-label=format!("{}: {address}", share::text::QR_OF)>
            <svg class="qr" viewBox=format!("0 0 {side} {side}") aria-hidden="true" shape-rendering="crispEdges">
                <rect width="100%" height="100%" fill="#fff"></rect>
                <path d=drawing.path.clone() fill="#000"></path>
            </svg>
        </div>
    }
    .into_any()
}
