//! The small parts the chapters are made of: a section with its heading, lists, dates, addresses, the QR code.

use leptos::prelude::*;

use crate::qr::{self, Drawing};

pub use crate::vneid::day::written as date;

use super::text;

/// A chapter of the page: a landmark named by its heading.
pub fn chapter(id: &str, heading: &str, content: impl IntoView + 'static) -> AnyView {
    view! {
        <section id=id.to_owned() class="chapter" aria-labelledby=heading_id(id)>
            <h2 id=heading_id(id)>{heading.to_owned()}</h2>
            {content}
        </section>
    }
    .into_any()
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
pub fn qr_code(drawing: &Drawing, address: &str) -> AnyView {
    let label = format!("{}: {address}", text::QR_OF);
    view! { <div class="qr-code" role="img" aria-label=label inner_html=qr::svg(drawing)></div> }
        .into_any()
}
