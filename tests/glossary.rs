//! One word for one thing: what is never right stands in `tests/glossary.csv`, with what to say instead.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use regex::Regex;

#[derive(serde::Deserialize)]
struct Row {
    never: String,
    instead: String,
}

fn rows() -> Vec<Row> {
    csv::Reader::from_reader(&include_bytes!("glossary.csv")[..])
        .deserialize()
        .collect::<Result<_, _>>()
        .expect("the table")
}

/// The files whose words a reader of the page sees.
fn files() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    let mut folders = vec![
        root.join("content"),
        root.join("src/document"),
        root.join("src/widgets"),
        root.join("crates/vneid/src"),
        root.join("crates/card-number/src"),
    ];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if path.is_dir() {
                folders.push(path);
            } else if name == "text.rs" || name.ends_with(".toml") {
                files.push(path);
            }
        }
    }
    assert!(files.len() > 12, "only {} files", files.len());
    files
}

static QUOTED: LazyLock<Regex> = LazyLock::new(|| Regex::new("“[^”]*”").expect("a pattern"));

/// Labels of VNeID and titles of documents keep their own words; comments are not read by the page's readers.
fn own_words(line: &str) -> String {
    let line = line.trim_start();
    if line.starts_with("//") || line.starts_with('#') || line.starts_with("subject = ") {
        return String::new();
    }
    QUOTED.replace_all(line, "").to_lowercase()
}

#[test]
fn no_word_is_used_that_is_never_right() {
    let mut rows = rows();
    for row in &mut rows {
        row.never = row.never.to_lowercase();
    }
    let mut found = Vec::new();
    for file in files() {
        let text = fs::read_to_string(&file).expect("a text");
        for (line, number) in text.lines().zip(1..) {
            let words = own_words(line);
            for row in &rows {
                if words.contains(&row.never) {
                    found.push(format!(
                        "{}:{number}: {} → {}",
                        file.display(),
                        row.never,
                        row.instead
                    ));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_words_of_vneid_itself_may_say_what_they_say() {
    assert_eq!(
        own_words("title = \"Bấm “Đơn vị nơi cấp” đi\""),
        "title = \"bấm  đi\""
    );
    assert!(own_words("x = \"Chúng tôi\"").contains("chúng tôi"));
}
