//! The page's small scripts beside the WASM, minified.
//!
//! They are JavaScript and not part of the WASM: one runs before the first paint, one in other sites, one as a service
//! worker, two start the WASM, and four work where the widgets do not.

use super::{Error, routes};

/// Every script, minified; the same for every ward.
#[derive(Clone, Debug)]
pub struct Scripts {
    /// For the head: what is decided before the first paint: settings, view, what a frame shows, what has to be said of this copy.
    pub early: String,
    /// For the end of the page: goes where the address leads, and tells the site around a frame how high the page is and where
    /// a step begins. One script, because each has a hash in the policy, which nothing compresses.
    pub late: String,
    /// For the element behind the module: compiles it.
    pub compile: String,
    /// For the end of the page: writes the lines that a webmaster copies, and shows what they do.
    pub snippets: String,
    /// For the other site: puts a frame with the page into it. Stands beside the page as `embed.js`.
    pub embed: String,
    /// For the end of the page: starts the WASM, registers the service worker, and says of which day a kept copy is. One
    /// script, because each has a hash in the policy, which nothing compresses.
    pub boot: String,
    /// The service worker, `sw.js`.
    pub worker: String,
}

impl Scripts {
    /// Puts the routes into the scripts of `src/scripts/` and minifies them.
    ///
    /// # Errors
    /// When one of them cannot be read as JavaScript, or `embed.js` would be misread in a page of another encoding.
    pub fn new() -> Result<Self, Error> {
        let embed = minify("embed.js", bhyt_vneid::scripts::EMBED)?;
        if !embed.is_ascii() {
            return Err(Error::source(
                "embed.js",
                "holds letters that a site with another encoding would misread",
            ));
        }
        Ok(Self {
            early: with_routes("early.js", bhyt_vneid::scripts::EARLY)?,
            late: [
                with_routes("arrive.js", bhyt_vneid::scripts::ARRIVE)?,
                minify("framed.js", bhyt_vneid::scripts::FRAMED)?,
            ]
            .concat(),
            compile: minify("compile.js", bhyt_vneid::scripts::COMPILE)?,
            snippets: minify("snippets.js", bhyt_vneid::scripts::SNIPPETS)?,
            embed,
            boot: [
                minify("boot.js", bhyt_vneid::scripts::BOOT)?,
                minify("offline.js", bhyt_vneid::scripts::OFFLINE)?,
            ]
            .concat(),
            worker: minify("sw.js", bhyt_vneid::scripts::SW)?,
        })
    }

    /// What stands behind the module: compiles it, and works for webmasters meanwhile. One script, because each has a hash in the
    /// policy, which nothing compresses.
    pub fn behind_module(&self) -> String {
        [&*self.compile, &*self.snippets].concat()
    }

    /// The script for other sites as data, so that the preview for webmasters runs what they will run.
    pub fn embedding(&self) -> String {
        format!(
            "<script id=\"nhung-js\" type=\"text/plain\">{}</script>",
            self.embed
        )
    }
}

fn with_routes(name: &str, script: &str) -> Result<String, Error> {
    minify(name, &routes::script(name, script)?)
}

/// A script without comments, line ends and spaces that carry no meaning; its names stay.
///
/// # Errors
/// When it cannot be read; the name says which.
///
/// ```
/// use page::scripts::minify;
/// assert_eq!(minify("a.js", "// Why.\nvar a = 1;\n\nalert(a + 1);\n").unwrap(), "var a=1;alert(a+1);");
/// ```
pub fn minify(name: &str, script: &str) -> Result<String, Error> {
    minifier::js::minify(script)
        .map(|minified| minified.to_string())
        .map_err(|cause| Error::source(name, cause))
}
