//! Writes the pages of wards: what they have in common is made once, the pages on all cores at a time.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::channel;
use std::thread;

use chrono::NaiveDate;
use precompress::SharedEnd;

use content::Locality;
use page::{self, Page, Parts, Scripts, Style};

use super::record::Written;
use super::wasm::{self, Profile};
use super::{Failure, picture, style, workspace};

/// Where files lie until they are whole, below the folder of the pages.
const UNFINISHED: &str = ".unfinished";

/// The level at which the precompressed variants of a page are made.
#[derive(Clone, Debug)]
pub enum Effort {
    /// The lowest, for development builds.
    Fast,
    /// The highest: two seconds a page.
    Hardest,
    /// 1.5 % heavier, with an end that all pages have in common: a page in a tenth of a second.
    Joined(SharedEnd),
}

/// What all pages have in common.
#[derive(Clone, Debug)]
pub struct PageWriter {
    /// Styles, scripts, template and program.
    pub parts: Parts,
    /// The pictures beside every page.
    pub icons: Vec<(&'static str, Vec<u8>)>,
    built: NaiveDate,
    out: PathBuf,
    effort: Effort,
}

impl PageWriter {
    /// Makes what all pages have in common, for pages in the folder `out` that give this day as their own.
    ///
    /// # Errors
    /// When the WASM does not compile, or a style or script of the project is broken.
    pub fn new(profile: Profile, out: &Path, built: NaiveDate) -> Result<Self, Failure> {
        let parts = Parts {
            program: wasm::build(wasm::For::Page, profile)?,
            ..parts()?
        };
        Ok(Self {
            icons: picture::icons(parts.style.palette.accent)?,
            parts,
            built,
            out: out.to_path_buf(),
            effort: match profile {
                Profile::Release => Effort::Hardest,
                Profile::Dev => Effort::Fast,
            },
        })
    }

    /// The same page writer, for many pages. Development pages are compressed at the lowest level, however many they are.
    #[must_use]
    pub fn for_many(self) -> Self {
        let effort = match self.effort {
            Effort::Fast => Effort::Fast,
            _ => Effort::Joined(SharedEnd::new(&self.parts.end())),
        };
        Self { effort, ..self }
    }

    /// Writes the page of a ward with the precompressed variants of the document, and its pictures; each file is complete before it
    /// takes its name.
    ///
    /// The document comes first: with it alone, a later run knows the folder of an interrupted one as its own.
    ///
    /// # Errors
    /// When the content cannot be shown, or a file cannot be written.
    pub fn write(&self, locality: &Locality) -> Result<(Page, Vec<Written>), Failure> {
        let page = page::build(&self.parts, locality, self.built)?;
        let share = picture::share(locality, self.parts.style.palette.accent)?;
        let (brotli, gzip) = match &self.effort {
            Effort::Hardest => {
                let html = page.html.as_bytes();
                (precompress::brotli(html), precompress::gzip(html))
            }
            Effort::Fast => {
                let html = page.html.as_bytes();
                (precompress::brotli_fast(html), precompress::gzip_fast(html))
            }
            Effort::Joined(end) => (end.brotli(&page.html), end.gzip(&page.html)),
        };
        let texts = page.files().map(|(name, text)| (name, text.as_bytes()));
        let variants: [(&str, &[u8]); 3] = [
            ("index.html.br", &brotli),
            ("index.html.gz", &gzip),
            (page::PICTURE, &share),
        ];
        let icons = self.icons.iter().map(|(name, png)| (*name, &png[..]));
        let folder = self.out.join(&locality.id);
        let mut files = Vec::new();
        for (name, bytes) in texts.into_iter().chain(variants).chain(icons) {
            write_whole(&self.out, &Path::new(&locality.id).join(name), bytes)?;
            let written = Written::note(&folder, name, bytes)
                .map_err(|cause| unwritable(&folder.join(name), &cause))?;
            files.push(written);
        }
        Ok((page, files))
    }
}

/// All parts but the program.
///
/// # Errors
/// When a style or a script of the project is broken.
pub fn parts() -> Result<Parts, Failure> {
    let [first, rest] = style::read()?;
    Ok(Parts {
        program: page::Program::default(),
        style: Style::new(&first, &rest)?,
        scripts: Scripts::new()?,
        template: fs::read_to_string(workspace::root().join("index.html"))
            .map_err(|cause| Failure::step("index.html", cause))?,
    })
}

/// Writes a file below a folder: under another name until it is whole, so that an interrupted run leaves whole files alone.
///
/// # Errors
/// When it cannot be written.
pub fn write_whole(folder: &Path, name: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let place = folder.join(name);
    let failed = |cause| unwritable(&place, &cause);
    let unfinished = folder.join(UNFINISHED);
    fs::create_dir_all(&unfinished).map_err(failed)?;
    if let Some(parent) = place.parent() {
        fs::create_dir_all(parent).map_err(failed)?;
    }
    let whole = unfinished.join(
        name.as_os_str()
            .to_string_lossy()
            .replace(['/', '\\'], "--"),
    );
    fs::write(&whole, bytes).map_err(failed)?;
    fs::rename(&whole, &place).map_err(failed)
}

/// Takes away what an interrupted run left unfinished.
///
/// # Errors
/// When it is there and stays.
pub fn forget_unfinished(folder: &Path) -> Result<(), Failure> {
    let unfinished = folder.join(UNFINISHED);
    match fs::remove_dir_all(&unfinished) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => {
            Err(unwritable(&unfinished, &cause))
        }
        _ => Ok(()),
    }
}

/// What cannot be written, in Vietnamese.
pub fn unwritable(place: &Path, cause: &io::Error) -> Failure {
    Failure::Io(format!(
        "{}: không ghi được; hãy xem lại quyền ghi và chỗ trống trên đĩa (mã lỗi {})",
        place.display(),
        cause.raw_os_error().unwrap_or_default()
    ))
}

/// Does a piece of work for each item on all cores, and tells each result, in the order in which they come, to `told`.
pub fn on_all_cores<I: Sync, O: Send>(
    items: &[I],
    work: impl Fn(&I) -> O + Sync,
    mut told: impl FnMut(usize, O),
) {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let (sender, results) = channel();
    thread::scope(|scope| {
        for _ in 0..cores.min(items.len()) {
            let sender = sender.clone();
            let (next, work) = (&next, &work);
            scope.spawn(move || {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(at) else { break };
                    if sender.send((at, work(item))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        for (at, result) in results {
            told(at, result);
        }
    });
}
