//! What a built page was built from, so that no test reads a page of other sources.
//!
//! A finished page gets a fingerprint beside its folder: a sum over every file that has a part in it. All of `src/` counts,
//! although some of it never comes into a page: a list of exceptions would be wrong one day, and a build takes a minute.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use sha2::{Digest, Sha256};

use super::wasm::Profile;
use super::{Failure, workspace};

/// The folder of the wards' content.
const CONTENT: &str = "content";

/// Files and folders of the project that make a page.
const SOURCES: [&str; 10] = [
    "Cargo.lock",
    "Cargo.toml",
    ".cargo/config.toml",
    ".cargo/patch",
    CONTENT,
    "crates",
    "index.html",
    "rust-toolchain.toml",
    "src",
    "style",
];

/// The sum over the sources of a project's folder: their names and every byte of them.
///
/// # Errors
/// Where one cannot be read.
pub fn sum(root: &Path) -> Result<String, Failure> {
    sum_of(root, |_| true)
}

/// The sum over the sources of a project's folder that are no ward's content.
///
/// # Errors
/// Where one cannot be read.
pub fn program(root: &Path) -> Result<String, Failure> {
    sum_of(root, |name| name != CONTENT)
}

fn sum_of(root: &Path, counts: impl Fn(&str) -> bool) -> Result<String, Failure> {
    let mut sum = Sha256::new();
    for name in SOURCES.into_iter().filter(|name| counts(name)) {
        add(&mut sum, root, Path::new(name)).map_err(|cause| Failure::step(name, cause))?;
    }
    Ok(hex(sum))
}

/// Returns the fingerprint of pages that a profile makes of the sources with this sum.
pub fn of(sum: &str, profile: Profile) -> String {
    format!("{sum} {}", profile.name())
}

/// A sum as it is written down.
pub fn hex(sum: Sha256) -> String {
    let sum = sum.finalize();
    sum.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn add(sum: &mut Sha256, root: &Path, name: &Path) -> io::Result<()> {
    let path = root.join(name);
    if path.is_dir() {
        let inside: io::Result<Vec<_>> = fs::read_dir(&path)?
            .map(|entry| entry.map(|entry| entry.file_name()))
            .collect();
        let mut inside = inside?;
        inside.sort();
        // Editors keep their own things under names that begin with a dot.
        inside.retain(|file| !file.as_encoded_bytes().starts_with(b"."));
        return inside
            .iter()
            .try_for_each(|file| add(sum, root, &name.join(file)));
    }
    let bytes = fs::read(&path)?;
    let name = name.as_os_str().as_encoded_bytes();
    for part in [name, &bytes] {
        // With its length before it, no part can pass for a piece of another one.
        sum.update(part.len().to_le_bytes());
        sum.update(part);
    }
    Ok(())
}

/// Where the fingerprint of a ward's page lies in the folder of the built pages.
fn place(out: &Path, id: &str) -> PathBuf {
    out.join(format!("{id}.fingerprint"))
}

/// Whether a ward's page in this folder has a fingerprint.
pub fn is_put(out: &Path, id: &str) -> bool {
    place(out, id).is_file()
}

/// Takes the fingerprint away, before anything of the page is written.
///
/// # Errors
/// Where it is there and stays.
pub fn lift(out: &Path, id: &str) -> Result<(), Failure> {
    match fs::remove_file(place(out, id)) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => {
            Err(Failure::step(place(out, id).display(), cause))
        }
        _ => Ok(()),
    }
}

/// Writes the fingerprint of a finished page with the sum of the sources as they were when its build began.
///
/// # Errors
/// Where it cannot be written.
pub fn put(out: &Path, id: &str, sum: &str) -> Result<(), Failure> {
    fs::write(place(out, id), sum).map_err(|cause| Failure::step(place(out, id).display(), cause))
}

/// Returns the folder of a ward's built page: the release build in `dist/`, or the development build in the folder that
/// [`workspace::TESTED_PAGES`] names.
///
/// The sources are read once in a process: a change made while the tests run does not count.
///
/// # Errors
/// As [`built_from`].
pub fn built(id: &str) -> Result<PathBuf, Failure> {
    static SUM: LazyLock<Result<String, String>> =
        LazyLock::new(|| sum(&workspace::root()).map_err(|why| why.to_string()));
    let sum = SUM.as_ref().map_err(|why| Failure::Step(why.clone()))?;
    match std::env::var_os(workspace::TESTED_PAGES) {
        Some(pages) => built_from(Path::new(&pages), id, &of(sum, Profile::Dev)),
        None => built_from(&workspace::dist(), id, &of(sum, Profile::Release)),
    }
}

/// The folder of a ward's page among built pages, if it was built from the sources with this sum.
///
/// # Errors
/// Where the page is not there, is not finished, was compiled for quick looks, or was built from other sources.
pub fn built_from(dist: &Path, id: &str, sum: &str) -> Result<PathBuf, Failure> {
    let folder = dist.join(id);
    let fingerprint = fs::read_to_string(place(dist, id)).unwrap_or_default();
    if folder.join("index.html").is_file() && fingerprint == sum {
        return Ok(folder);
    }
    Err(Failure::Step(format!(
        "dist/{id} was built from other sources; run: cargo site build"
    )))
}
