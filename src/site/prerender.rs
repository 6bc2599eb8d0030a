//! The page as HTML text, made by the same components that the browser mounts.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use crate::locality::Locality;
use crate::ui;

use super::{Failure, qr};

/// The style for readers whose browser runs no scripts: what only scripts can work is not shown.
pub const NO_SCRIPT_STYLE: &str =
    ".can-script{display:none!important}.steps--one>.step,.no-tools{display:block!important}";

/// The body of a ward's page.
///
/// # Errors
/// When the video's address does not fit into a QR code.
pub fn body(locality: &Locality) -> Result<String, Failure> {
    let drawings = ui::page::Drawings {
        video: qr::draw(&locality.video.address)?,
    };
    Ok(render(|| ui::page::page(locality, &drawings)))
}

/// The HTML text of any view, without a browser.
pub fn render<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| view().into_view().to_html());
    owner.cleanup();
    html
}

/// The ward's own colours as custom properties that override the design's.
pub fn ward_style(locality: &Locality) -> String {
    locality
        .colors
        .accent
        .as_ref()
        .map_or_else(String::new, |accent| format!(":root{{--ward:{accent}}}\n"))
}
