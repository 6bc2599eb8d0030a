//! `cargo site new`: the first content file of a ward.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::PathBuf;

use content::starter;

use super::page_writer::unwritable;
use super::{Failure, workspace};

/// Writes `content/wards.csv`, the table of a province to begin with, and says what to do next.
///
/// # Errors
/// When the file is there already: it is never overwritten.
pub fn table() -> Result<(), Failure> {
    let file = write_new("wards.csv", &super::table::template())?;
    println!("{}", file.display());
    println!(
        "Tiếp theo: điền mỗi phường, xã một dòng, rồi chạy: cargo site build --table content/wards.csv"
    );
    Ok(())
}

/// Writes `content/<id>.toml` and says what to do next.
///
/// # Errors
/// When the id cannot name a file and a folder, or when the file is there already: it is never overwritten.
pub fn run(id: &str) -> Result<(), Failure> {
    let text = starter(id).map_err(|bad| Failure::Usage(bad.to_string()))?;
    let file = write_new(&format!("{id}.toml"), &text)?;
    println!("{}", file.display());
    println!(
        "Tiếp theo: điền mọi chỗ “(điền …)”, rồi chạy: cargo site build --content content/{id}.toml"
    );
    Ok(())
}

/// Writes a file into `content/` that is not there yet.
fn write_new(name: &str, text: &str) -> Result<PathBuf, Failure> {
    let folder = workspace::content();
    let file = folder.join(name);
    let failed = |cause| unwritable(&file, &cause);
    fs::create_dir_all(&folder).map_err(failed)?;
    let mut new = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&file)
        .map_err(|cause| match cause.kind() {
            io::ErrorKind::AlreadyExists => Failure::Usage(format!(
                "{}: đã có sẵn nên để nguyên; hãy sửa tệp ấy, hoặc chọn tên khác",
                file.display()
            )),
            _ => failed(cause),
        })?;
    new.write_all(text.as_bytes()).map_err(failed)?;
    Ok(file)
}
