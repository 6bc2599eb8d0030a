//! What stands beside a page on a web server so that it opens without a network and can be installed like an app.
//!
//! The page itself needs none of it: where these files are missing, it is a page like others.

use serde_json::json;

use crate::content::Locality;

use super::Failure;
use super::picture::ACCENT;
use super::script::small;

const WORKER: &str = include_str!("../browser/sw.js");
const OFFLINE: &str = include_str!("../browser/offline.js");

/// The manifest's file beside the page, which `offline.js` names too.
pub const MANIFEST: &str = "manifest.webmanifest";

/// The page's background (`--paper` in `style/0-tokens.css`), seen while the installed page starts.
const PAPER: &str = "#faf7f1";
/// The name under an icon; launchers cut off what is longer than twelve letters.
const SHORT_NAME: &str = "BHYT – VNeID";

/// The scripts that keep the page on a device; the same for every ward.
#[derive(Clone, Debug)]
pub struct Offline {
    /// The service worker, `sw.js`.
    pub worker: String,
    /// For the end of the page: registers the worker, and says of which day a kept copy is.
    pub script: String,
}

impl Offline {
    /// Makes both scripts small.
    ///
    /// # Errors
    /// When one of them cannot be read as JavaScript.
    pub fn read() -> Result<Self, Failure> {
        Ok(Self {
            worker: small("sw.js", WORKER)?,
            script: small("offline.js", OFFLINE)?,
        })
    }
}

/// The web app manifest of a ward's page (<https://www.w3.org/TR/appmanifest/>), as JSON.
///
/// It leads to `index.html` beside it: its addresses count from itself, and it cannot know where a ward will put it.
pub fn manifest(locality: &Locality) -> String {
    let icon = |src: &str, sizes: &str, purpose: &str| json!({ "src": src, "sizes": sizes, "type": "image/png", "purpose": purpose });
    let accent = locality.colors.accent.unwrap_or(ACCENT).to_string();
    let manifest = json!({
        "name": locality.title,
        "short_name": SHORT_NAME,
        "description": locality.summary,
        "lang": "vi",
        "start_url": "index.html",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": accent,
        "icons": [
            icon("icon-192.png", "192x192", "any"),
            icon("icon-512.png", "512x512", "any"),
            icon("icon-512-maskable.png", "512x512", "maskable"),
        ],
    });
    format!("{manifest:#}\n")
}
