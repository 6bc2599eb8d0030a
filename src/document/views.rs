//! What comes next in a view.

use leptos::prelude::*;

use crate::routes::{place, view};
use crate::widgets::text;

/// What comes next. It stands above the video: that section is replaced once the page knows its own address, and what stood
/// below it would move.
pub fn next(view: &'static str) -> AnyView {
    let (to, label) = match view {
        view::CHECKER => (view::PATH, text::NEXT_PATH),
        view::PRACTICE => (place::REAL, text::NEXT_REAL),
        _ => (view::HOME, text::HOME),
    };
    view! {
        <nav class="next" data-views=view aria-label=text::NEXT>
            <a class="button button--quiet" href=format!("#{to}")>{label}</a>
        </nav>
    }
    .into_any()
}
