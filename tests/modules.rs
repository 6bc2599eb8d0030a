//! The modules of the source know only the ones below them, and what builds a page touches nothing but its arguments.

use std::fs;
use std::path::{Path, PathBuf};

/// Every module with the modules of the crate that it may name.
const MAY_USE: [(&str, &[&str]); 11] = [
    ("card_number", &[]),
    ("fold.rs", &[]),
    ("qr.rs", &[]),
    ("vneid", &["card_number"]),
    ("content", &["card_number", "fold"]),
    ("ui", &["card_number", "fold", "qr", "vneid", "content"]),
    ("browser", &["card_number", "qr", "vneid", "ui"]),
    ("page", &["fold", "qr", "content", "ui"]),
    ("maker", &["vneid", "content", "page"]),
    (
        "site",
        &["card_number", "fold", "vneid", "content", "page", "maker"],
    ),
    ("workshop", &["ui", "content", "page", "site"]),
];

fn sources(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_path_buf()];
    }
    fs::read_dir(path)
        .expect("a folder")
        .flat_map(|entry| sources(&entry.expect("an entry").path()))
        .filter(|path| path.extension().is_some_and(|kind| kind == "rs"))
        .collect()
}

fn source_of(module: &str) -> impl Iterator<Item = (PathBuf, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src")
        .join(module);
    sources(&path).into_iter().map(|path| {
        let text = fs::read_to_string(&path).expect("a source");
        (path, text)
    })
}

/// The lines that are code, not documentation.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
}

/// The modules of the crate that a line names.
fn named(line: &str) -> Vec<&str> {
    let word = |text: &str| {
        text.find(|c: char| !c.is_ascii_lowercase() && c != '_')
            .unwrap_or(text.len())
    };
    let after = line
        .match_indices("crate::")
        .map(|(at, path)| &line[at + path.len()..]);
    after
        .flat_map(|rest| match rest.strip_prefix('{') {
            // At the level of the crate a list holds modules; what follows each belongs to it.
            Some(list) => list.split(", ").map(|one| &one[..word(one)]).collect(),
            None => vec![&rest[..word(rest)]],
        })
        .collect()
}

#[test]
fn arrows_between_modules_point_one_way() {
    for (module, may_use) in MAY_USE {
        let own = module.trim_end_matches(".rs");
        for (path, text) in source_of(module) {
            for line in code(&text) {
                for other in named(line) {
                    assert!(
                        other == own || may_use.contains(&other),
                        "{}: {line}",
                        path.display()
                    );
                }
            }
        }
    }
}

#[test]
fn what_builds_a_page_has_no_files_processes_clock_network_or_threads() {
    for (path, text) in source_of("page") {
        for line in code(&text) {
            for foreign in [
                "fs", "process", "env", "net", "thread", "time", "path", "io",
            ] {
                assert!(
                    !line.contains(&format!("std::{foreign}")),
                    "{}: {line}",
                    path.display()
                );
            }
        }
    }
}
