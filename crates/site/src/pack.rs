//! `cargo site pack`: one zip that a province's office can put on its server or on a USB stick.

use std::fs;
use std::path::Path;

use editor::archive;

use super::build::{self, Order};
use super::wasm::Profile;
use super::{Failure, editor_file, progress_file, workspace};

/// Builds the editor, the progress table and the project's own pages and packs them, without the precompressed variants: unpacked files do not need them.
///
/// # Errors
/// When a page cannot be built, or the file cannot be written.
pub fn run(out: Option<&Path>) -> Result<(), Failure> {
    let dist = workspace::dist();
    build::run(&Order {
        content: Vec::new(),
        out: dist.clone(),
        profile: Profile::Release,
        editor: true,
    })?;
    let out = out.map_or_else(|| dist.join("bhyt-vneid.zip"), Path::to_path_buf);
    let mut files = vec![archive::read_first()];
    for name in [editor_file::NAME, progress_file::NAME] {
        let path = dist.join(name);
        let bytes = fs::read(&path).map_err(|cause| Failure::io(path.display(), cause))?;
        files.push((name.to_owned(), bytes));
    }
    for locality in build::read(&[])? {
        files.extend(folder(&dist, &locality.id)?);
    }
    let zip = archive::archive(&files, build::now())
        .map_err(|cause| Failure::step("write a zip", cause))?;
    fs::write(&out, zip).map_err(|cause| Failure::io(out.display(), cause))?;
    println!("{}", out.display());
    Ok(())
}

/// The files of a built page, in the order of their names.
fn folder(dist: &Path, id: &str) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let place = dist.join(id);
    let failed = |cause| Failure::io(place.display(), cause);
    let mut files = Vec::new();
    for entry in fs::read_dir(&place).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let variant = path
            .extension()
            .is_some_and(|kind| kind == "br" || kind == "gz");
        if let (true, false, Some(name)) = (path.is_file(), variant, path.file_name()) {
            let name = format!("{id}/{}", name.to_string_lossy());
            files.push((name, fs::read(&path).map_err(failed)?));
        }
    }
    files.sort();
    Ok(files)
}
