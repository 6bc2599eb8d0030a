//! The least that a page with our first screen can cost: a document that ends with it and says at once that it answers.

use std::fs;
use std::path::{Path, PathBuf};

use page::FIRST_SCREEN_END;
use site::{Failure, workspace};

/// Stands at the end of the bare page, where the page itself begins to unpack its tools.
const SIGN: &str = "<script>bhytReady = bhytDrawn = true</script>";

/// A built page cut off behind its first screen.
///
/// # Errors
/// When it has no first screen or no policy, which would forbid the sign.
///
/// ```
/// # use xtask::speed::bare::page;
/// let built = "<head><meta http-equiv=\"x\" content=\"y\"><title>A</title><body><h1>A</h1><main id=\"noi-dung\"><p>B</main>";
/// let bare = page(built).unwrap();
/// assert!(bare.starts_with("<head><title>A</title><body><h1>A</h1><main id=\"noi-dung\"></main><script>") && !bare.contains("<p>"));
/// ```
pub fn page(built: &str) -> Result<String, Failure> {
    let broken = |what: &str| Failure::Step(format!("the built page has no {what}"));
    let (first, _) = built
        .split_once(FIRST_SCREEN_END)
        .ok_or_else(|| broken("first screen"))?;
    let (before, policy) = first
        .split_once("<meta http-equiv=")
        .ok_or_else(|| broken("policy"))?;
    let (_, after) = policy.split_once('>').ok_or_else(|| broken("policy"))?;
    Ok([
        before,
        after,
        FIRST_SCREEN_END,
        "</main>",
        SIGN,
        "</body></html>",
    ]
    .concat())
}

/// The folder of the bare pages.
pub fn folder() -> PathBuf {
    workspace::target().join("bare")
}

/// Writes the bare version of a ward's built page: `<id>/index.html` in [`folder`].
///
/// # Errors
/// When the page cannot be read, or its bare version written.
pub fn write(locality: &str) -> Result<(), Failure> {
    let built = workspace::dist().join(locality).join("index.html");
    let failed = |path: &Path, cause| Failure::step(path.display(), cause);
    let html = fs::read_to_string(&built).map_err(|cause| failed(&built, cause))?;
    let folder = folder().join(locality);
    fs::create_dir_all(&folder).map_err(|cause| failed(&folder, cause))?;
    let file = folder.join("index.html");
    fs::write(&file, page(&html)?).map_err(|cause| failed(&file, cause))
}
