//! What the documents name is there: files, headings, tests, commands and their options.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use regex::Regex;
use site::workspace;

/// The documents, relative to the project's folder.
const DOCUMENTS: [&str; 10] = [
    ".github/CONTRIBUTING.md",
    "DESIGN.md",
    "README.md",
    "crates/card-number/README.md",
    "docs/CHANGELOG.md",
    "docs/decisions.md",
    "docs/measurements.md",
    "docs/phuong-xa.md",
    "docs/webmaster.md",
    "tests/README.md",
];

/// Files that a command of the documents writes.
const WRITTEN: [&str; 1] = ["content/wards.csv"];

/// Where sources lie.
const SOURCES: [&str; 3] = ["crates", "src", "tests"];

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a pattern")
}

fn read(document: &str) -> String {
    let path = workspace::root().join(document);
    fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// Every match of a pattern's first group, with its document.
fn named(pattern: &Regex) -> Vec<(&'static str, String)> {
    DOCUMENTS
        .into_iter()
        .flat_map(|document| {
            let text = read(document);
            let found = pattern
                .captures_iter(&text)
                .map(|found| found[1].to_owned());
            found.map(|one| (document, one)).collect::<Vec<_>>()
        })
        .collect()
}

/// The anchor that GitHub gives a heading.
fn anchor(heading: &str) -> String {
    heading
        .to_lowercase()
        .chars()
        .filter_map(|letter| match letter {
            ' ' => Some('-'),
            '-' | '_' => Some(letter),
            _ => letter.is_alphanumeric().then_some(letter),
        })
        .collect()
}

fn anchors(text: &str) -> BTreeSet<String> {
    let headings = pattern("(?m)^#{1,6} (.+)$");
    let found = headings.captures_iter(text);
    found.map(|heading| anchor(&heading[1])).collect()
}

/// Every Rust source below a folder, without what tools put there.
fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            if !path.ends_with("node_modules") && !path.ends_with("target") {
                sources(&path, into);
            }
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            into.push(path);
        }
    }
}

#[test]
fn every_link_leads_to_a_file_and_a_heading() {
    let links = named(&pattern(r"\]\(([^)\s]+)\)"));
    assert!(links.len() > 20, "{links:?}");
    for (document, link) in links {
        if link.contains("://") {
            continue;
        }
        let (file, heading) = link.split_once('#').unwrap_or((&link, ""));
        let path = match file {
            "" => workspace::root().join(document),
            _ => workspace::root()
                .join(document)
                .parent()
                .expect("a folder")
                .join(file),
        };
        assert!(path.exists(), "{document}: {link}");
        if !heading.is_empty() {
            let text = fs::read_to_string(&path).expect("a document");
            assert!(anchors(&text).contains(heading), "{document}: {link}");
        }
    }
}

#[test]
fn every_path_is_there() {
    let paths = named(&pattern(
        r"`((?:\.ci|\.cargo|\.config|\.github|content|crates|docs|src|style|tests)/[\w./-]*)`",
    ));
    assert!(paths.len() > 50, "{paths:?}");
    for (document, path) in paths {
        let there = workspace::root().join(&path).exists() || WRITTEN.contains(&&*path);
        assert!(there, "{document}: {path}");
    }
}

#[test]
fn every_test_is_there() {
    let mut files = Vec::new();
    for folder in SOURCES {
        sources(&workspace::root().join(folder), &mut files);
    }
    let name = pattern(r"fn (\w+)\(");
    let functions: BTreeSet<String> = files
        .iter()
        .flat_map(|file| {
            let text = fs::read_to_string(file).expect("a source");
            let found = name.captures_iter(&text).map(|found| found[1].to_owned());
            found.collect::<Vec<_>>()
        })
        .collect();
    // Tests are sentences; the codes of the checker have three words at most.
    let tests = named(&pattern("`([a-z0-9]+(?:_[a-z0-9]+){3,})`"));
    assert!(tests.len() > 10, "{tests:?}");
    for (document, test) in tests {
        assert!(functions.contains(&test), "{document}: {test}");
    }
}

#[test]
fn every_command_has_its_options() {
    let help = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_site"))
            .args(arguments)
            .arg("--help")
            .output()
            .expect("the command line starts");
        assert!(output.status.success(), "cargo site {arguments:?} --help");
        String::from_utf8(output.stdout).expect("text")
    };
    let commands = named(&pattern(r"cargo site(?:-fast)? ([a-z]+[^`\n#]*)"));
    assert!(commands.len() > 30, "{commands:?}");
    let option = pattern(r"--[a-z-]+");
    let mut helps = BTreeMap::new();
    for (document, command) in commands {
        let name = command.split_whitespace().next().unwrap_or_default();
        let help = helps
            .entry(name.to_owned())
            .or_insert_with(|| help(&[name]));
        for option in option.find_iter(&command) {
            assert!(
                help.contains(option.as_str()),
                "{document}: cargo site {command}"
            );
        }
    }
}
