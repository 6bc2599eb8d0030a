//! The page's small scripts, as they are written; `crates/page` puts the [`routes`](crate::routes) into them and minifies them.
//!
//! They are JavaScript and not part of the WASM: one runs before the first paint, one in other sites, one as a service worker,
//! two start the WASM, and four work where the widgets do not.

/// Decides before the first paint: settings, view, what a frame shows, what has to be said of this copy.
pub const EARLY: &str = include_str!("early.js");
/// Goes where the address leads.
pub const ARRIVE: &str = include_str!("arrive.js");
/// Tells the site around a frame how high the page is and where a step begins.
pub const FRAMED: &str = include_str!("framed.js");
/// Compiles the module.
pub const COMPILE: &str = include_str!("compile.js");
/// Writes the lines that a webmaster copies, and shows what they do.
pub const SNIPPETS: &str = include_str!("snippets.js");
/// Puts a frame with the page into another site.
pub const EMBED: &str = include_str!("embed.js");
/// Starts the module.
pub const BOOT: &str = include_str!("boot.js");
/// Registers the service worker, and says of which day a kept copy is.
pub const OFFLINE: &str = include_str!("offline.js");
/// The service worker.
pub const SW: &str = include_str!("sw.js");
