//! `cargo site build`: from content, styles and source to one folder per ward.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::NaiveDate;

use crate::content::{self, Locality};
use crate::page::{self, Parts, Scripts, Style};
use crate::vneid::day;

use super::wasm::{self, Profile};
use super::{Failure, budget, picture, stamp, style, timed, workspace};

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
    let localities = read(&order.content)?;
    // Before anything is compiled: what is changed from now on is not in the page.
    let sources = stamp::sum(&workspace::root())?;
    let parts = Parts {
        program: wasm::build(order.profile)?,
        style: Style::new(&style::read()?)?,
        scripts: Scripts::new()?,
        shell: fs::read_to_string(workspace::root().join("index.html"))
            .map_err(|cause| Failure::step("index.html", cause))?,
    };
    let icons = picture::icons(parts.style.palette.accent)?;
    let accepted = budget::accepted()?;
    let built = today();
    let mut wrong = Vec::new();
    for locality in &localities {
        let page = timed(&format!("write {}", locality.id), || {
            let page = page::build(&parts, locality, built)?;
            let share = picture::share(locality, parts.style.palette.accent)?;
            let mut pictures = vec![(page::PICTURE, &share[..])];
            pictures.extend(icons.iter().map(|(name, png)| (*name, &png[..])));
            stamp::lift(&order.out, &locality.id)?;
            write(&order.out.join(&locality.id), &page, &pictures)?;
            // A page compiled for quick looks or of another place's content is not what the tests are about.
            if order.profile == Profile::Release && is_ours(&order.content) {
                stamp::put(&order.out, &locality.id, &sources)?;
            }
            Ok(page)
        })?;
        let lines = budget::weigh(&page, &parts.style.css);
        println!("{}", budget::table(&locality.id, &lines));
        if order.profile == Profile::Release {
            wrong.extend(budget::wrong(&locality.id, &lines, &accepted));
        }
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(Failure::Step(wrong.join("\n")))
    }
}

/// The content of these files; none means every file of `content/`.
pub fn read(files: &[PathBuf]) -> Result<Vec<Locality>, Failure> {
    let loaded = if files.is_empty() {
        content::load_all(&workspace::content())
    } else {
        content::load_each(files)
    };
    let localities = loaded.map_err(|problems| Failure::Usage(problems.to_string()))?;
    Ok(localities)
}

/// Whether all these files are content of the project's own.
fn is_ours(content: &[PathBuf]) -> bool {
    let folder = workspace::content().canonicalize().ok();
    content.iter().all(|file| {
        let file = file.canonicalize().ok();
        file.as_deref().and_then(Path::parent) == folder.as_deref()
    })
}

/// Today in Vietnam, by the clock of this machine.
pub fn today() -> NaiveDate {
    let since_1970 = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    day::today(i64::try_from(since_1970.as_millis()).unwrap_or(i64::MAX))
}

/// Writes the page's files with the compressed twins of the document, and the pictures; each file is complete before it
/// takes its name.
fn write(folder: &Path, page: &page::Page, pictures: &[(&str, &[u8])]) -> Result<(), Failure> {
    let failed = |cause| Failure::io(folder.display(), cause);
    fs::create_dir_all(folder).map_err(failed)?;
    let html = page.html.as_bytes();
    let (brotli, gzip) = (budget::brotli(html), wasm::gzip(html));
    let twins: [(&str, &[u8]); 2] = [("index.html.br", &brotli), ("index.html.gz", &gzip)];
    let files = page.files().map(|(name, text)| (name, text.as_bytes()));
    for (name, bytes) in files.iter().chain(&twins).chain(pictures) {
        let unfinished = folder.join(format!("{name}.new"));
        fs::write(&unfinished, bytes).map_err(failed)?;
        fs::rename(&unfinished, folder.join(name)).map_err(failed)?;
    }
    Ok(())
}
