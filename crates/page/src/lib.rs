//! A ward's page, made from its content and the program: bytes in, bytes out.
//!
//! It must not touch the file system, a process, the network, a clock or a thread, so that it can be compiled for the
//! browser as well; whoever calls it hands over what was read and the day of the build. It needs no encoder: the files that
//! a build compresses or draws (`.br`, `.gz`, pictures) are the caller's.

pub mod directory;
pub mod film;
pub mod manifest;
pub mod policy;
pub mod prerender;
pub mod routes;
pub mod scripts;
pub mod source;
pub mod structured_data;
pub mod style;
pub mod template;

use std::collections::HashSet;
use std::fmt;
use std::ops::Range;

use chrono::NaiveDate;

use bhyt_vneid::widgets::share::markup::SIZE_MARK;
use content::Locality;

pub use scripts::Scripts;
pub use style::{Palette, Style};

/// The picture beside the page that Zalo and Facebook show with a link: its file name.
pub const PICTURE: &str = "share.png";
/// Its width and height in pixels: what Facebook asks for, and Zalo shows uncut.
pub const PICTURE_SIZE: (u32, u32) = (1200, 630);

/// The end of the first screen: what follows the page's `header` begins.
pub const FIRST_SCREEN_END: &str = "<main id=\"noi-dung\">";

/// Why a page could not be built.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Error {
    /// The ward's content cannot be shown; its author can correct it.
    Content(String),
    /// The template, a style or a script of the project is broken.
    Source(String),
}

impl Error {
    /// A broken file of the project, with what is wrong in it.
    pub fn source(file: &str, cause: impl fmt::Display) -> Self {
        Self::Source(format!("{file}: {cause}"))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Content(message) | Self::Source(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for Error {}

/// The page's program in the form in which it stands in the file.
#[derive(Clone, Debug, Default)]
pub struct Program {
    /// wasm-bindgen's glue, a classic script that defines `wasm_bindgen`.
    pub glue: String,
    /// The module, gzip then base64.
    pub packed: String,
}

impl Program {
    /// The elements that carry the module, the script that compiles it, then, read meanwhile, the glue, and the script that starts
    /// both, as they stand at the end of a body.
    ///
    /// ```
    /// let program = page::Program { glue: "var wasm_bindgen;".into(), packed: "H4s=".into() };
    /// let html = program.html("compile()", "start()");
    /// assert!(html.starts_with("<script id=\"wasm\" type=\"text/plain\">H4s=</script>\n<script>compile()</script>"));
    /// assert!(html.ends_with("<script>var wasm_bindgen;</script>\n<script>start()</script>"));
    /// ```
    pub fn html(&self, compile: &str, boot: &str) -> String {
        let Self { glue, packed } = self;
        format!(
            "<script id=\"wasm\" type=\"text/plain\">{packed}</script>\n<script>{compile}</script>\n<script>{glue}</script>\n<script>{boot}</script>"
        )
    }
}

/// What is the same for every ward's page; made once, used for each of them.
#[derive(Clone, Debug)]
pub struct Parts {
    /// The text of `index.html` with its placeholders.
    pub template: String,
    /// All styles.
    pub style: Style,
    /// All scripts.
    pub scripts: Scripts,
    /// The module with its glue.
    pub program: Program,
}

impl Parts {
    /// How every page ends: the program and what follows it, which no ward's content changes.
    pub fn end(&self) -> String {
        let scripts = &self.scripts;
        let program = self.program.html(&scripts.behind_module(), &scripts.boot);
        let after = self
            .template
            .split_once("{{program}}")
            .map_or("", |(_, after)| after);
        [&*program, after].concat()
    }
}

/// A finished page: the files of one ward's folder, and where in the document lies what has a budget.
#[derive(Clone, Debug)]
pub struct Page {
    /// `index.html`.
    pub html: String,
    /// `embed.js`, the script for other sites.
    pub embed: String,
    /// `sw.js`, the service worker.
    pub worker: String,
    /// `manifest.webmanifest`.
    pub manifest: String,
    /// `csp.txt`: the Content-Security-Policy for a server that sends one, as a header.
    pub policy: String,
    /// The bytes of the document up to the end of the first screen.
    pub first_screen: Range<usize>,
    /// The bytes of the program in it: up to the lines for webmasters, which stand beside the script that compiles the module, and
    /// from them on.
    pub program: [Range<usize>; 2],
}

impl Page {
    /// The module, the glue and the scripts that start them.
    pub fn program(&self) -> String {
        self.program.clone().map(|part| &self.html[part]).concat()
    }

    /// Every file by its name.
    pub fn files(&self) -> [(&'static str, &str); 5] {
        [
            ("index.html", &self.html),
            ("embed.js", &self.embed),
            ("sw.js", &self.worker),
            (manifest::NAME, &self.manifest),
            ("csp.txt", &self.policy),
        ]
    }
}

/// Builds a ward's page; `built` is the day that the page gives as its own.
///
/// # Errors
/// When an address of the content does not fit into a QR code, two elements have one id, or the template and this module disagree about its placeholders.
///
/// ```no_run
/// use page::{self, Parts, Program, Scripts, Style};
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let parts = Parts {
///     template: std::fs::read_to_string("index.html")?,
///     style: Style::new(&std::fs::read_to_string("style/0-tokens.css")?, "")?,
///     scripts: Scripts::new()?,
///     program: Program::default(),
/// };
/// let ward = content::Locality::parse("xa-x.toml", &content::starter("xa-x").unwrap())?;
/// let page = page::build(&parts, &ward, chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap())?;
/// assert!(page.html.starts_with("<!DOCTYPE html>"));
/// # Ok(()) }
/// ```
pub fn build(parts: &Parts, locality: &Locality, built: NaiveDate) -> Result<Page, Error> {
    let Parts {
        template,
        style,
        scripts,
        program,
    } = parts;
    let palette = &style.palette;
    let behind_module = scripts.behind_module();
    let css = format!("{}{}", style.css, style::of_ward(locality, palette));
    let policy = policy::policy(
        &[&css, &style.rest, style::NO_SCRIPT],
        &[
            &scripts.early,
            &scripts.late,
            &scripts.embed,
            &behind_module,
            &program.glue,
            &scripts.boot,
        ],
    );
    let program = program.html(&behind_module, &scripts.boot);
    // Browsers wait for the styles in the head before they paint anything.
    let rest = format!("{FIRST_SCREEN_END}<style>{}</style>", style.rest);
    let body = prerender::body(locality, built)?.replacen(FIRST_SCREEN_END, &rest, 1);
    let icon_color = palette.accent.to_string();
    let html = template::fill(
        template,
        &[
            ("policy", &policy),
            ("title", &template::escape(&locality.title)),
            ("summary", &template::escape(&locality.summary)),
            ("open-graph", &structured_data::open_graph(locality)),
            ("icon-color", icon_color.trim_start_matches('#')),
            ("style", &css),
            ("no-script-style", style::NO_SCRIPT),
            ("ward", &locality.id),
            ("built", &built.to_string()),
            ("early", &scripts.early),
            ("body", &body),
            ("late", &scripts.late),
            ("embedding", &scripts.embedding()),
            ("structured-data", &structured_data::json_ld(locality)),
            ("content", &source::block(locality)),
            ("program", &program),
        ],
    )?;
    unique_ids(&html)?;
    let kilobytes = html.len().div_ceil(1024).to_string();
    let html = html.replacen(SIZE_MARK, &kilobytes, 1);
    let first_screen = html
        .find(FIRST_SCREEN_END)
        .map(|start| 0..start + FIRST_SCREEN_END.len())
        .ok_or_else(|| {
            Error::source(
                "the page",
                "it has no main element, which ends its first screen",
            )
        })?;
    let place = |text: &str| {
        let start = html.rfind(text).unwrap_or(html.len());
        start..start + text.len()
    };
    let (program, snippets) = (place(&program), place(&scripts.snippets));
    Ok(Page {
        program: [program.start..snippets.start, snippets.end..program.end],
        html,
        embed: scripts.embed.clone(),
        worker: scripts.worker.clone(),
        manifest: manifest::manifest(locality, palette),
        policy: format!("Content-Security-Policy: {}\n", policy::OF_SERVER),
        first_screen,
    })
}

/// Refuses a page in which two elements have one id: links would lead to the first alone, and a widget that looks for its own
/// element would find another.
fn unique_ids(html: &str) -> Result<(), Error> {
    const START: &str = " id=\"";
    const SCRIPT: &str = "<script";
    let mut seen = HashSet::new();
    // Of a script only its own tag is markup.
    let markup = html.split(SCRIPT).enumerate().flat_map(|(at, piece)| {
        let (tag, rest) = match at {
            0 => ("", piece),
            _ => piece.split_once('>').unwrap_or_default(),
        };
        let rest = if at == 0 {
            rest
        } else {
            rest.split_once("</script>").unwrap_or_default().1
        };
        [tag, rest]
    });
    for piece in markup {
        for found in piece.split(START).skip(1) {
            let id = found.split('"').next().unwrap_or_default();
            if !seen.insert(id) {
                return Err(Error::Content(format!(
                    "trang có hai chỗ cùng mang id {id}; hãy đổi id của mục, câu hỏi hoặc đối tượng trong tệp nội dung"
                )));
            }
        }
    }
    Ok(())
}
