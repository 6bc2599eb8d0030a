//! The small parts the page is made of.

use leptos::prelude::*;

/// A text, or nothing where it is empty, so that the style's `:empty` holds.
pub fn maybe(text: &str) -> AnyView {
    (!text.is_empty()).then(|| text.to_owned()).into_any()
}
