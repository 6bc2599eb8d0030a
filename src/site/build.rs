//! `cargo site build`: from content, styles and source to one file per ward.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::content::Locality;
use crate::ui::share::SIZE_MARK;
use crate::vneid::Day;

use super::offline::{self, Offline};
use super::script::Embedding;
use super::wasm::Profile;
use super::{
    Failure, budget, meaning, picture, policy, prerender, shell, style, told, wasm, workspace,
};

/// What closes the first screen of the page: the end of its opening.
const FIRST_SCREEN_ENDS: &str = "</header>";

const BOOT: &str = include_str!("../browser/boot.js");
const EARLY: &str = include_str!("../browser/early.js");

/// What to build, and where to put it.
#[derive(Clone, Debug)]
pub struct Order {
    /// The content files to build; none means every file of `content/`.
    pub content: Vec<PathBuf>,
    /// The folder that receives one folder per ward.
    pub out: PathBuf,
    /// How the WASM is compiled.
    pub profile: Profile,
}

/// Builds every ordered ward and prints the table of budgets.
///
/// # Errors
/// Broken content ends it before anything is compiled; nothing is written for any ward then. A page over its budget is
/// written, so that it can be looked at, and fails the build.
pub fn run(order: &Order) -> Result<(), Failure> {
    let localities = read(order)?;
    let program = wasm::build(order.profile)?;
    let style = style::read()?;
    let shell = fs::read_to_string(workspace::root().join("index.html"))
        .map_err(|cause| Failure::step("index.html", cause))?;
    let embedding = Embedding::read()?;
    let offline = Offline::read()?;
    let icons = picture::icons()?;
    let mut held = Ok(());
    for locality in &localities {
        let page = told(&format!("write {}", locality.id), || {
            let page = assemble(&shell, &style, &program, &embedding, &offline, locality)?;
            let manifest = offline::manifest(locality);
            let picture = picture::share(locality)?;
            let mut companions = vec![
                ("embed.js", embedding.embed.as_bytes()),
                ("sw.js", offline.worker.as_bytes()),
                (offline::MANIFEST, manifest.as_bytes()),
                (picture::NAME, &picture),
            ];
            companions.extend(icons.iter().map(|(name, png)| (*name, &png[..])));
            write(&order.out.join(&locality.id), &page, &companions)?;
            Ok(page)
        })?;
        let lines = budget::weigh(budget::Weighed {
            page: &page.html,
            first_screen: &page.html[..page.first_screen],
            style: &style,
            text: &program.text,
            program: &page.program,
            embed: &embedding.embed,
        });
        println!("{}", budget::table(&locality.id, &lines));
        if order.profile == Profile::Release {
            held = held.and(budget::hold(&locality.id, &lines));
        }
    }
    held
}

fn read(order: &Order) -> Result<Vec<Locality>, Failure> {
    let loaded = if order.content.is_empty() {
        crate::content::load_all(&workspace::content())
    } else {
        order
            .content
            .iter()
            .map(|path| crate::content::load(path))
            .collect()
    };
    let localities = loaded.map_err(|problems| Failure::Usage(problems.to_string()))?;
    Ok(localities)
}

/// A finished page.
#[derive(Clone, Debug)]
pub struct Page {
    /// The whole document.
    pub html: String,
    /// How many bytes of it make the first screen.
    pub first_screen: usize,
    /// Scripts and WASM as they stand in it.
    pub program: String,
    /// Its Content-Security-Policy, for hosts that send one of their own.
    pub policy: String,
}

/// Puts everything a ward's page needs into one document.
pub fn assemble(
    shell: &str,
    style: &str,
    program: &wasm::Program,
    embedding: &Embedding,
    offline: &Offline,
    locality: &Locality,
) -> Result<Page, Failure> {
    let style = format!("{style}{}", prerender::ward_style(locality));
    let built = today();
    let body = prerender::body(locality, &built.text())?;
    let policy = policy::policy(
        &[&style, prerender::NO_SCRIPT_STYLE],
        &[
            EARLY,
            &embedding.framed,
            &embedding.snippets,
            &embedding.embed,
            &program.glue,
            BOOT,
            &offline.script,
        ],
    );
    let scripts = format!(
        "<script id=\"wasm\" type=\"text/plain\">{}</script>\n<script>{}</script>\n<script>{BOOT}</script>",
        program.packed, program.glue
    );
    let html = shell::fill(
        shell,
        &[
            ("policy", &policy),
            ("title", &shell::escape(&locality.title)),
            ("summary", &shell::escape(&locality.summary)),
            ("meaning", &meaning::head(locality)),
            ("style", &style),
            ("no-script-style", prerender::NO_SCRIPT_STYLE),
            ("ward", &locality.id),
            ("built", &iso(built)),
            ("early", EARLY),
            ("framed", &embedding.framed),
            ("body", &body),
            ("embedding", &embedding.body()),
            ("data", &meaning::data(locality)),
            (
                "text",
                &format!(
                    "<script id=\"loi\" type=\"text/plain\">{}</script>",
                    program.text
                ),
            ),
            ("program", &scripts),
            ("offline", &offline.script),
        ],
    )?;
    let kilobytes = html.len().div_ceil(1024).to_string();
    let html = html.replacen(SIZE_MARK, &kilobytes, 1);
    let first_screen = html
        .find(FIRST_SCREEN_ENDS)
        .map(|start| start + FIRST_SCREEN_ENDS.len())
        .ok_or_else(|| {
            Failure::Step(
                "the page has no opening, so the weight of its first screen is unknown".into(),
            )
        })?;
    Ok(Page {
        html,
        first_screen,
        program: scripts,
        policy,
    })
}

/// Today in Vietnam, by the clock of this machine.
pub fn today() -> Day {
    let since_1970 = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    Day::at(i64::try_from(since_1970.as_millis()).unwrap_or(i64::MAX))
}

/// A day as scripts read it: year-month-day.
fn iso(day: Day) -> String {
    let (year, month, day) = day.date();
    format!("{year:04}-{month:02}-{day:02}")
}

/// Writes the page, its compressed twins and its companions; each file is complete before it takes its name.
fn write(folder: &Path, page: &Page, companions: &[(&str, &[u8])]) -> Result<(), Failure> {
    let failed = |cause| Failure::step(folder.display(), cause);
    fs::create_dir_all(folder).map_err(failed)?;
    let html = page.html.as_bytes();
    let header = format!("Content-Security-Policy: {}\n", page.policy);
    let (brotli, gzip) = (budget::brotli(html), wasm::gzip(html));
    let page: [(&str, &[u8]); 4] = [
        ("index.html", html),
        ("index.html.br", &brotli),
        ("index.html.gz", &gzip),
        ("csp.txt", header.as_bytes()),
    ];
    for (name, bytes) in page.iter().chain(companions) {
        let unfinished = folder.join(format!("{name}.new"));
        fs::write(&unfinished, bytes).map_err(failed)?;
        fs::rename(&unfinished, folder.join(name)).map_err(failed)?;
    }
    Ok(())
}
