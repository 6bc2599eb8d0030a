//! `cargo site build`: from content, styles and source to one folder per ward.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{NaiveDate, NaiveDateTime};

use content::{Locality, Note};
use vneid::day;

use super::page_writer::{PageWriter, forget_unfinished, on_all_cores};
use super::wasm::Profile;
use super::{Failure, budget, editor_file, fingerprint, progress_file, record, timed, workspace};

/// What to build, and where to put it.
#[derive(Clone, Debug)]
pub struct Order {
    /// The content files to build; none means every file of `content/`.
    pub content: Vec<PathBuf>,
    /// The folder that receives one folder per ward.
    pub out: PathBuf,
    /// How the WASM is compiled.
    pub profile: Profile,
    /// Whether the editor and the progress table are built beside the pages.
    pub editor: bool,
}

/// Builds every ordered ward and, in the release profile, prints the table of budgets.
///
/// # Errors
/// Broken content ends it before anything is compiled; nothing is written for any ward then. A page over its budget is
/// written, so that it can be looked at, and fails the build.
pub fn run(order: &Order) -> Result<(), Failure> {
    let localities = read(&order.content)?;
    for locality in &localities {
        // A page whose build did not end has no fingerprint, and is known by its content.
        if !fingerprint::is_put(&order.out, &locality.id) {
            record::check_ward_folder(&order.out, &locality.id)?;
        }
    }
    // Before anything is compiled: what is changed from now on is not in the page.
    let sources = fingerprint::of(&fingerprint::sum(&workspace::root())?, order.profile);
    let page_writer = PageWriter::new(order.profile, &order.out, today())?;
    let accepted = budget::accepted()?;
    // The tests read pages of the project's own content alone.
    let fingerprinted = is_ours(&order.content);
    let mut pages = Vec::new();
    timed(&format!("write {} pages", localities.len()), || {
        on_all_cores(
            &localities,
            |locality| -> Result<_, Failure> {
                fingerprint::lift(&order.out, &locality.id)?;
                let (page, _) = page_writer.write(locality)?;
                if fingerprinted {
                    fingerprint::put(&order.out, &locality.id, &sources)?;
                }
                let release = order.profile == Profile::Release;
                Ok(release.then(|| budget::weigh(&page, &page_writer.parts.style.all())))
            },
            |at, weighed| pages.push((at, weighed)),
        );
        forget_unfinished(&order.out)
    })?;
    if order.editor {
        write_editor(&page_writer, order)?;
    }
    pages.sort_by_key(|(at, _)| *at);
    let mut wrong = Vec::new();
    for (at, lines) in pages {
        let Some(lines) = lines? else { continue };
        let id = &localities[at].id;
        println!("{}", budget::table(id, &lines));
        wrong.extend(budget::wrong(id, &lines, &accepted));
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(Failure::Step(wrong.join("\n")))
    }
}

/// Builds the editor and the progress table alone, for an order whose pages are built.
///
/// # Errors
/// When it does not compile, cannot be written, or is too heavy.
pub fn editor(order: &Order) -> Result<(), Failure> {
    let page_writer = PageWriter::new(order.profile, &order.out, today())?;
    write_editor(&page_writer, order)
}

fn write_editor(page_writer: &PageWriter, order: &Order) -> Result<(), Failure> {
    editor_file::write(page_writer, order.profile, &order.out)?;
    progress_file::write(page_writer, order.profile, &order.out)?;
    forget_unfinished(&order.out)
}

/// The content of these files; none means every file of `content/`.
pub fn read(files: &[PathBuf]) -> Result<Vec<Locality>, Failure> {
    let loaded = if files.is_empty() {
        super::content_files::load_all(&workspace::content())
    } else {
        super::content_files::load_each(files)
    };
    let localities = loaded.map_err(|problems| Failure::Usage(problems.to_string()))?;
    tell(localities.iter().flat_map(|locality| &locality.notes));
    Ok(localities)
}

/// Prints the notes on content files on standard error, each once however many wards extend its file.
pub fn tell<'n>(notes: impl IntoIterator<Item = &'n Note>) {
    let mut told = HashSet::new();
    for line in notes.into_iter().map(ToString::to_string) {
        if told.insert(line.clone()) {
            eprintln!("{line}");
        }
    }
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
    now().date()
}

/// The date and time in Vietnam, by the clock of this machine.
pub fn now() -> NaiveDateTime {
    let since_1970 = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    day::local(i64::try_from(since_1970.as_millis()).unwrap_or(i64::MAX))
}
