//! The page as HTML text, made by the same components that the browser mounts.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use crate::content::{Color, Locality};
use crate::{qr, ui};

use super::Failure;

/// The style for readers whose browser runs no scripts: what only scripts can work is not shown.
pub const NO_SCRIPT_STYLE: &str = ".can-script,.tools-notice{display:none!important}.steps--one>.step,.no-tools{display:block!important}";

/// The darkest ground of the light design that the ward's colour is read on (`--error-tint` in `style/0-tokens.css`).
const LIGHT_GROUND: Color = Color::new(0xfd, 0xec, 0xea);
/// The lightest of the dark design (`--tint`).
const DARK_GROUND: Color = Color::new(0x1d, 0x2a, 0x2b);

/// The body of a ward's page, built on the day given as `d/m/yyyy`.
///
/// # Errors
/// When an address does not fit into a QR code.
pub fn body(locality: &Locality, built: &str) -> Result<String, Failure> {
    let draw = |address: &str| {
        qr::draw(address).ok_or_else(|| {
            Failure::Usage(format!(
                "{address}: the address does not fit into a QR code"
            ))
        })
    };
    let extras = ui::page::Extras {
        video: draw(&locality.video.address)?,
        own: locality.address.as_deref().map(draw).transpose()?,
        built: built.to_owned(),
    };
    Ok(render(|| ui::page::page(locality, &extras)))
}

/// The HTML text of any view, without a browser.
pub fn render<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| view().into_view().to_html());
    owner.cleanup();
    html
}

/// The ward's own colour as custom properties that override the design's, made darker and lighter until it can be read on
/// every ground of the design.
pub fn ward_style(locality: &Locality) -> String {
    let Some(accent) = locality.colors.accent else {
        return String::new();
    };
    let on_light = accent.readable_on(LIGHT_GROUND);
    let on_dark = accent.readable_on(DARK_GROUND);
    format!(":root{{--ward:{on_light};--ward-dark:{on_dark}}}\n")
}
