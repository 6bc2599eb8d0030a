//! The Content-Security-Policy that the page carries: the browser itself then guarantees that nothing leaves it.

use base64::Engine as _;
use sha2::{Digest as _, Sha256};

/// The source expression that allows exactly one inline script or style, by its bytes.
///
/// ```
/// // The SHA-256 of nothing, a published constant.
/// assert_eq!(page::policy::hash(""), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
/// ```
pub fn hash(inline: &str) -> String {
    let digest = Sha256::digest(inline.as_bytes());
    format!(
        "'sha256-{}'",
        base64::engine::general_purpose::STANDARD.encode(digest)
    )
}

/// The policy for a server that sends one: the same for every ward, every version, and a province's directory, because a server
/// sends it for a whole folder.
///
/// A browser enforces it beside the page's own, so it allows inline scripts and styles by kind, and the page's own still chooses
/// them by hash. A worker has no other policy than what comes with its script, and fetches the page: `connect-src` falls back
/// to `'self'`.
pub const OF_SERVER: &str = "default-src 'self'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data: 'self'; object-src 'none'; base-uri 'none'; form-action 'none'";

/// Writes the policy for a page with these inline styles and scripts.
///
/// `default-src 'none'` forbids everything, so only what is allowed here needs a reason:
/// the page's own scripts and styles by hash, the WASM's compilation, pictures that stand in the page as data, the
/// page itself in a frame, for the preview of how a site embeds it, and the files beside it that keep it on a device: the
/// worker, the manifest and its icons.
/// `connect-src` and `form-action` are closed by name because the second does not fall back to the default.
pub fn policy(styles: &[&str], scripts: &[&str]) -> String {
    let hashes = |inline: &[&str]| {
        inline
            .iter()
            .map(|text| hash(text))
            .collect::<Vec<_>>()
            .join(" ")
    };
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data: 'self'; frame-src 'self'; worker-src 'self'; manifest-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'",
        hashes(scripts),
        hashes(styles),
    )
}
