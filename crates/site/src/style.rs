//! The styles of the page: the files of `style/` joined in the order of their names.

use std::fs;

use super::{Failure, workspace};

/// Reads every `style/*.css` in the order of the file names: tokens and base first, print last.
///
/// # Errors
/// When the folder or a file cannot be read.
pub fn read() -> Result<String, Failure> {
    let folder = workspace::root().join("style");
    let failed = |cause| Failure::step(folder.display(), cause);
    let mut files: Vec<_> = fs::read_dir(&folder)
        .map_err(failed)?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "css"))
        .collect();
    files.sort();
    files
        .iter()
        .map(|file| fs::read_to_string(file).map_err(|cause| Failure::step(file.display(), cause)))
        .collect()
}

/// The values that all designs of the project are made of.
///
/// # Errors
/// When the file cannot be read.
pub fn tokens() -> Result<String, Failure> {
    let file = workspace::root().join("style").join("0-tokens.css");
    fs::read_to_string(&file).map_err(|cause| Failure::step(file.display(), cause))
}
