//! The styles of the page: the files of `style/` joined in the order of their names. Those whose names begin with a digit are
//! the first screen's.

use std::fs;

use super::{Failure, workspace};

/// Reads every `style/*.css` in the order of the file names: the styles of the first screen, and the rest.
///
/// # Errors
/// When the folder or a file cannot be read.
pub fn read() -> Result<[String; 2], Failure> {
    let folder = workspace::root().join("style");
    let failed = |cause| Failure::step(folder.display(), cause);
    let mut files: Vec<_> = fs::read_dir(&folder)
        .map_err(failed)?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "css"))
        .collect();
    files.sort();
    let mut styles = [String::new(), String::new()];
    for file in files {
        let css =
            fs::read_to_string(&file).map_err(|cause| Failure::step(file.display(), cause))?;
        let name = file.file_name().unwrap_or_default().as_encoded_bytes();
        let is_first = name.first().is_some_and(u8::is_ascii_digit);
        styles[usize::from(!is_first)].push_str(&css);
    }
    Ok(styles)
}

/// The values that all designs of the project are made of.
///
/// # Errors
/// When the file cannot be read.
pub fn tokens() -> Result<String, Failure> {
    let file = workspace::root().join("style").join("0-tokens.css");
    fs::read_to_string(&file).map_err(|cause| Failure::step(file.display(), cause))
}
