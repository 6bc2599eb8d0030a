//! The page as HTML text, made by the same components that the browser mounts.

use std::sync::Arc;

use chrono::NaiveDate;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use bhyt_vneid::document::{extras, page, parts};
use bhyt_vneid::qr;
use content::Locality;

use super::Error;

/// The body of a ward's page that was built on that day.
///
/// # Errors
/// When an address does not fit into a QR code.
pub fn body(locality: &Locality, built: NaiveDate) -> Result<String, Error> {
    let draw = |address: &str| {
        qr::draw(address).ok_or_else(|| {
            Error::Content(format!(
                "{address}: the address does not fit into a QR code"
            ))
        })
    };
    let extras = extras::Extras {
        video: draw(&locality.video.address)?,
        built: parts::date(built),
    };
    Ok(render(|| page::page(locality, &extras)))
}

/// What Leptos writes between pieces for a browser that would take the markup over; every mount point is built anew instead, and to
/// the HTML standard each is an error.
const MARK: &str = "<!>";

/// The HTML text of any view, without a browser.
pub fn render<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| view().into_view().to_html());
    owner.cleanup();
    html.replace(MARK, "")
}
