//! The scripts that embedding needs, sent without comments and spaces.
//!
//! They are JavaScript and not part of the WASM: one runs in other sites, one before the first paint, and the third is a
//! page's edge that works where the tools do not.

use super::Failure;

const EMBED: &str = include_str!("../browser/embed.js");
const FRAMED: &str = include_str!("../browser/framed.js");
const SNIPPETS: &str = include_str!("../browser/snippets.js");

/// What makes the page fit into other sites.
#[derive(Clone, Debug)]
pub struct Embedding {
    /// For the other site: puts a frame with the page into it. Stands beside the page as `embed.js`.
    pub embed: String,
    /// For the head of the page: what it does inside such a frame.
    pub framed: String,
    /// For the end of the page: writes the lines that a webmaster copies, and shows what they do.
    pub snippets: String,
}

impl Embedding {
    /// Makes the three scripts small.
    ///
    /// # Errors
    /// When one of them cannot be read as JavaScript, or would be misread in a page of another encoding.
    pub fn read() -> Result<Self, Failure> {
        let embed = small("embed.js", EMBED)?;
        if !embed.is_ascii() {
            return Err(Failure::Step(
                "embed.js: holds letters that a site with another encoding would misread".into(),
            ));
        }
        Ok(Self {
            embed,
            framed: small("framed.js", FRAMED)?,
            snippets: small("snippets.js", SNIPPETS)?,
        })
    }

    /// What stands at the end of the page: the script for other sites as data, so that the preview runs what they will
    /// run, and the one that shows it.
    pub fn body(&self) -> String {
        format!(
            "<script id=\"nhung-js\" type=\"text/plain\">{}</script>\n<script>{}</script>",
            self.embed, self.snippets
        )
    }
}

/// A script without comments, line ends and spaces that carry no meaning; its names stay.
///
/// # Errors
/// When it cannot be read; the name says which.
///
/// ```
/// use bhyt_vneid::site::script::small;
/// assert_eq!(small("a.js", "// Why.\nvar a = 1;\n\nalert(a + 1);\n").unwrap(), "var a=1;alert(a+1);");
/// ```
pub fn small(name: &str, script: &str) -> Result<String, Failure> {
    minifier::js::minify(script)
        .map(|small| small.to_string())
        .map_err(|cause| Failure::step(name, cause))
}
