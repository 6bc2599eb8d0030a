//! `cargo site new`: the first content file of a ward.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};

use crate::content::starter;

use super::{Failure, workspace};

/// Writes `content/<id>.toml` and says what to do next.
///
/// # Errors
/// When the id cannot name a file and a folder, or when the file is there already: it is never overwritten.
pub fn run(id: &str) -> Result<(), Failure> {
    let text = starter(id).map_err(|bad| Failure::Usage(bad.to_string()))?;
    let folder = workspace::content();
    let file = folder.join(format!("{id}.toml"));
    let failed = |cause| Failure::step(file.display(), cause);
    fs::create_dir_all(&folder).map_err(failed)?;
    let mut new = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&file)
        .map_err(|cause| match cause.kind() {
            io::ErrorKind::AlreadyExists => Failure::Usage(format!(
                "{}: there already, and left as it is; choose another id or edit the file",
                file.display()
            )),
            _ => failed(cause),
        })?;
    new.write_all(text.as_bytes()).map_err(failed)?;
    println!("{}", file.display());
    println!(
        "next: fill in every “(điền …)”, then run: cargo site build --content content/{id}.toml"
    );
    Ok(())
}
