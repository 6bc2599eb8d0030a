//! The web app manifest, by which a page on a web server is installed like an app.

use serde_json::json;

use content::Locality;

use super::Palette;

/// The manifest's file beside the page, which `offline.js` names too.
pub const NAME: &str = "manifest.webmanifest";

/// An icon of the manifest: a square PNG beside the page.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Icon {
    /// Its file.
    pub name: &'static str,
    /// Its width and height in pixels.
    pub side: u32,
    /// Whether it fills its square, because the phone cuts the corners itself.
    pub maskable: bool,
}

/// The icons that a launcher asks for.
pub const ICONS: [Icon; 3] = [
    Icon {
        name: "icon-192.png",
        side: 192,
        maskable: false,
    },
    Icon {
        name: "icon-512.png",
        side: 512,
        maskable: false,
    },
    Icon {
        name: "icon-512-maskable.png",
        side: 512,
        maskable: true,
    },
];

/// The name under an icon; launchers cut off what is longer than twelve letters.
const SHORT_NAME: &str = "BHYT – VNeID";

/// The manifest of a ward's page (<https://www.w3.org/TR/appmanifest/>), as JSON.
///
/// It leads to `index.html` beside it: its addresses count from itself, and it cannot know where a ward will put it.
pub fn manifest(locality: &Locality, palette: &Palette) -> String {
    let icons = ICONS.map(|Icon { name, side, maskable }| {
        let purpose = if maskable { "maskable" } else { "any" };
        json!({ "src": name, "sizes": format!("{side}x{side}"), "type": "image/png", "purpose": purpose })
    });
    let accent = locality.colors.accent.unwrap_or(palette.accent);
    let manifest = json!({
        "name": locality.title,
        "short_name": SHORT_NAME,
        "description": locality.summary,
        "lang": "vi",
        "start_url": "index.html",
        "display": "standalone",
        "background_color": palette.paper.to_string(),
        "theme_color": accent.to_string(),
        "icons": icons,
    });
    format!("{manifest:#}\n")
}
