//! Prints the body of the page, prerendered.

#[cfg(feature = "ssr")]
fn main() {
    use std::sync::Arc;

    use hydration_context::SsrSharedContext;
    use leptos::prelude::*;

    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    print!(
        "{}",
        owner.with(|| compare::view::App().into_view().to_html())
    );
}

#[cfg(not(feature = "ssr"))]
fn main() {}
