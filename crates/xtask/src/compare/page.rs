//! The texts of the small page, once for JavaScript and once for Rust, so that all of them say the same.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;

use site::{Failure, workspace};

use super::FOLDER;

/// Where the texts stand.
pub struct Texts {
    /// For JavaScript.
    pub json: PathBuf,
    /// For Rust, as constants.
    pub rust: PathBuf,
    /// The title of the page.
    pub title: String,
}

#[derive(Serialize)]
struct Page<'a> {
    title: &'a str,
    summary: &'a str,
    steps: Vec<Step<'a>>,
    rules: &'a [String],
    words: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct Step<'a> {
    title: &'a str,
    text: &'a str,
}

/// Writes the default ward's texts and the small page's own words into `folder`.
///
/// # Errors
/// When they cannot be read or written.
pub fn write(folder: &Path) -> Result<Texts, Failure> {
    let content = workspace::content().join(format!("{}.toml", workspace::DEFAULT_LOCALITY));
    let locality = site::content_files::load(&content)
        .map_err(|problems| Failure::Usage(problems.to_string()))?;
    let words = workspace::root().join(FOLDER).join("words.json");
    let words = fs::read_to_string(&words)
        .map_err(|cause| Failure::step(words.display(), cause))
        .and_then(|text| {
            serde_json::from_str(&text).map_err(|cause| Failure::step(words.display(), cause))
        })?;
    let steps = locality.steps.iter().map(|step| Step {
        title: &step.title,
        text: &step.text,
    });
    let page = Page {
        title: &locality.title,
        summary: &locality.summary,
        steps: steps.collect(),
        rules: &locality.number.rules,
        words,
    };
    let texts = Texts {
        json: folder.join("page.json"),
        rust: folder.join("page.rs"),
        title: locality.title.clone(),
    };
    let json = serde_json::to_string(&page).map_err(|cause| Failure::step("page.json", cause))?;
    super::write(&texts.json, json)?;
    super::write(&texts.rust, constants(&page))?;
    Ok(texts)
}

fn constants(page: &Page) -> String {
    let steps: Vec<_> = page
        .steps
        .iter()
        .map(|step| (step.title, step.text))
        .collect();
    let mut out = format!(
        "pub const TITLE: &str = {:?};\npub const SUMMARY: &str = {:?};\npub const STEPS: &[(&str, &str)] = &{steps:?};\npub const RULES: &[&str] = &{:?};\n",
        page.title, page.summary, page.rules
    );
    for (name, text) in &page.words {
        let name = name.to_uppercase();
        // Writing to a string does not fail.
        let _ = writeln!(out, "pub const {name}: &str = {text:?};");
    }
    out
}
