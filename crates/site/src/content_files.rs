//! Content files on disk: reads them and what they extend.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use content::{ContentFile, Locality, MAX_BYTES, Problems, builds_no_page, parse_with, too_big};

const NO_FOLDER: &str = "không đọc được thư mục này; hãy kiểm tra đường dẫn";
const NO_FILES: &str =
    "không có tệp .toml nào trong thư mục này; hãy tạo bằng: cargo site new ten-phuong";
const NOT_UTF8: &str = "có ký tự không phải UTF-8; hãy lưu lại tệp bằng bảng mã UTF-8";

fn unreadable(error: &io::Error) -> String {
    if error.kind() == io::ErrorKind::NotFound {
        "không có tệp này; hãy kiểm tra đường dẫn".to_owned()
    } else {
        format!("không đọc được tệp ({error})")
    }
}

/// Reads one content file, which can extend its neighbours.
///
/// # Errors
/// The file cannot be read, is too large or not UTF-8, or has mistakes; all of them at once.
pub fn load(path: &Path) -> Result<Locality, Problems> {
    let file = read(path)?;
    let folder = path.parent().map(Path::to_owned).unwrap_or_default();
    parse_beside(&folder, &file.name, &file.text)
}

/// Reads a content file from its text, which can extend the files of a folder.
///
/// # Errors
/// As [`load`].
pub fn parse_beside(folder: &Path, source_name: &str, text: &str) -> Result<Locality, Problems> {
    parse_with(source_name, text, &|id| {
        let file = folder.join(format!("{id}.toml"));
        file.exists().then(|| read(&file)).transpose()
    })
}

/// Reads a file's text; its name is the path as the caller wrote it.
fn read(path: &Path) -> Result<ContentFile, Problems> {
    let name = path.display().to_string();
    let refuse = |line, message| Problems::of_file(&name, line, message);
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MAX_BYTES + 1).read_to_end(&mut bytes))
        .map_err(|error| refuse(None, unreadable(&error)))?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(refuse(None, too_big(MAX_BYTES)));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = 1 + good.iter().filter(|byte| **byte == b'\n').count();
        refuse(Some(line), NOT_UTF8.to_owned())
    })?;
    Ok(ContentFile { name, text })
}

/// Reads every `*.toml` of a folder that builds a page, in the order of their names.
///
/// # Errors
/// The folder cannot be read or holds no such file, or files have mistakes; those of all files at once.
pub fn load_all(folder: &Path) -> Result<Vec<Locality>, Problems> {
    let refuse =
        |message: &str| Problems::of_file(&folder.display().to_string(), None, message.to_owned());
    let entries = fs::read_dir(folder).map_err(|_| refuse(NO_FOLDER))?;
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()
        .map_err(|_| refuse(NO_FOLDER))?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    // What cannot be read is reported when it is loaded.
    paths.retain(|path| !read(path).is_ok_and(|file| builds_no_page(&file.text)));
    paths.sort();
    if paths.is_empty() {
        return Err(refuse(NO_FILES));
    }
    load_each(&paths)
}

/// Reads these files.
///
/// # Errors
/// Files have mistakes, those of all files at once; or two of them have one id, so that one page would overwrite the other.
pub fn load_each(paths: &[PathBuf]) -> Result<Vec<Locality>, Problems> {
    let mut localities: Vec<(Locality, String)> = Vec::new();
    let mut problems = Vec::new();
    for path in paths {
        let source = path.display().to_string();
        match load(path) {
            Ok(locality) => match localities.iter().find(|(other, _)| other.id == locality.id) {
                Some((_, first)) => {
                    let message = format!(
                        "tệp {first} cũng có id này, hai trang sẽ ghi đè lên nhau; hãy đổi id và tên của một tệp"
                    );
                    problems.extend(Problems::of_file(&source, None, message).into_list());
                }
                None => localities.push((locality, source)),
            },
            Err(found) => problems.extend(found.into_list()),
        }
    }
    match Problems::found(problems) {
        None => Ok(localities
            .into_iter()
            .map(|(locality, _)| locality)
            .collect()),
        Some(problems) => Err(problems),
    }
}
