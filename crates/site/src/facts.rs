//! `cargo site facts`: every entry of a page with its sources, its grade and the age of its last check.

use std::path::PathBuf;

use chrono::NaiveDate;

use content::{Choice as _, Entry, Locality};

use super::{Failure, build};

/// Prints the table of every ward.
///
/// # Errors
/// Broken content.
pub fn run(content: &[PathBuf]) -> Result<(), Failure> {
    let today = build::today();
    for locality in build::read(content)? {
        println!("{}", table(&locality, today));
    }
    Ok(())
}

/// A line for each entry, the longest unchecked first: the entry, its weakest grade, the days since it was checked, its sources.
pub fn table(locality: &Locality, today: NaiveDate) -> String {
    let mut entries = locality.entries();
    entries.sort_by_key(|entry| entry.basis.checked);
    let mut table = format!("{}: {} entries\n", locality.id, entries.len());
    for Entry {
        kind, id, basis, ..
    } in entries
    {
        let entry = [kind, id].join(".");
        let entry = entry.trim_end_matches('.');
        let sources: Vec<String> = basis
            .sources
            .iter()
            .map(|source| format!("{} ({})", source.id, source.grade.as_str()))
            .collect();
        let age = (today - basis.checked).num_days();
        table.push_str(&format!(
            "  {entry:<34} {}  checked {}, {age:>4} days ago  {}\n",
            basis.grade().as_str(),
            basis.checked,
            sources.join(", "),
        ));
    }
    table
}
