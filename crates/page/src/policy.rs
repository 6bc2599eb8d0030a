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
