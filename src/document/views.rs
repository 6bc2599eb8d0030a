//! The bar above a view, and what comes next at its end.

use leptos::prelude::*;

use crate::routes::{place, view, with_bar};
use crate::widgets::names::id;
use crate::widgets::text;

/// The bar; the style shows it and the name of the view.
pub fn bar() -> AnyView {
    let names: Vec<_> = with_bar()
        .map(|view| view! { <b data-of=view.name>{view.label}</b> })
        .collect();
    view! {
        <nav class="topbar" aria-label=text::BAR>
            <a href=format!("#{}", view::HOME)>"‹ " {text::HOME}</a>
            {names}
            <a class="topbar__find can-script" href=format!("#{}", id::FIND)>{text::FIND}</a>
        </nav>
    }
    .into_any()
}

/// What comes next, at the end of a view.
pub fn next(view: &'static str) -> AnyView {
    let (to, label) = match view {
        view::CHECKER => (view::PATH, text::NEXT_PATH),
        view::PRACTICE => (place::REAL, text::NEXT_REAL),
        _ => (view::HOME, text::HOME),
    };
    view! {
        <nav class="next" data-views=view aria-label=text::NEXT>
            <a class="button" href=format!("#{to}")>{label}</a>
        </nav>
    }
    .into_any()
}
