//! `cargo site compare`: one small page in Leptos, Preact and Solid and by this project's own way, built, measured in one
//! run, and written into `docs/measurements.md`.
//!
//! The texts are the default ward's, the rules of the small page a few of the checker's. All four are prerendered, and
//! each is made the way its documentation recommends. The project's own whole page stands beside them.

mod leptos;
mod page;
mod table;

use std::fs;
use std::path::{Path, PathBuf};

use site::{Failure, serve, timed, workspace};

use super::{npm, speed};

const FOLDER: &str = "tests/compare";

/// The pages in the order of the table; the last two are the first screen alone and the whole page of the default ward.
const PAGES: [&str; 6] = ["leptos", "preact", "solid", "small", "bare", "ours"];

/// Builds and measures all pages and writes the table.
///
/// # Errors
/// When something is missing, does not build, or finds other mistakes in a number than the rest.
pub fn run() -> Result<(), Failure> {
    npm::install(speed::FOLDER)?;
    npm::install(FOLDER)?;
    // Other programs are started in folders of their own.
    let folder = std::path::absolute(workspace::target().join("compare"))
        .map_err(|cause| Failure::step("the target folder", cause))?;
    let site = folder.join("site");
    if site.exists() {
        fs::remove_dir_all(&site).map_err(|cause| Failure::step(site.display(), cause))?;
    }
    fs::create_dir_all(&folder).map_err(|cause| Failure::step(folder.display(), cause))?;
    let texts = page::write(&folder)?;
    timed("build the small page in Leptos", || {
        leptos::build(&texts, &site)
    })?;
    timed("build the small page in Preact and Solid", || {
        let words = [&texts.json, &site].map(|path| path.display().to_string());
        npm::run(FOLDER, "build.mjs", &[&words[0], &words[1]])
    })?;
    let ours = workspace::dist()
        .join(workspace::DEFAULT_LOCALITY)
        .join("index.html");
    let ours = fs::read_to_string(&ours).map_err(|cause| {
        Failure::Step(format!(
            "{}: {cause}; run: cargo site build",
            ours.display()
        ))
    })?;
    write(&site.join("bare/index.html"), speed::bare::page(&ours)?)?;
    write(&site.join("ours/index.html"), &ours)?;
    for page in PAGES {
        pack(&site.join(page))?;
    }
    let server = serve::Server::open(0)?;
    let address = server.address()?;
    server.run_in_background(&site);
    let rows = timed("measure", || {
        let site = site.display().to_string();
        let words = [&[&*address, &*site][..], &PAGES].concat();
        npm::run(FOLDER, "measure.mjs", &words)
    })?;
    let table = table::markdown(&rows)?;
    println!("{table}");
    table::put_into_document(&table)
}

/// Writes a file and the folders above it.
fn write(path: &Path, text: impl AsRef<[u8]>) -> Result<(), Failure> {
    let failed = |cause| Failure::step(path.display(), cause);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    fs::write(path, text).map_err(failed)
}

/// Puts a precompressed variant beside every file of a folder, as a good host serves it.
fn pack(folder: &Path) -> Result<(), Failure> {
    for file in files(folder)? {
        let failed = |cause| Failure::step(file.display(), cause);
        let packed = precompress::brotli(&fs::read(&file).map_err(failed)?);
        let mut variant = file.clone().into_os_string();
        variant.push(".br");
        write(Path::new(&variant), packed)?;
    }
    Ok(())
}

/// Every file of a folder and of those inside it, but precompressed variants.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let failed = |cause| Failure::step(folder.display(), cause);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if path.extension().is_none_or(|kind| kind != "br") {
            found.push(path);
        }
    }
    Ok(found)
}
