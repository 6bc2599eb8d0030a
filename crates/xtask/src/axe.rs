//! What the browser tests found with axe-core: the counts that each test case writes down, printed after them.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use site::workspace;

/// The folder of `package.json` with axe-core.
pub const FOLDER: &str = "tests/axe";

/// Where each test case about accessibility writes down what it looked at; cargo gives the tests the same folder.
fn folder() -> PathBuf {
    workspace::target().join("tmp/axe")
}

/// Forgets the counts of earlier runs.
pub fn forget() {
    // Where there are none, nothing is to be forgotten.
    let _ = fs::remove_dir_all(folder());
}

/// One line a ward with what was looked at.
pub fn print() {
    let counts: Vec<Value> = fs::read_dir(folder())
        .into_iter()
        .flatten()
        .filter_map(|file| serde_json::from_slice(&fs::read(file.ok()?.path()).ok()?).ok())
        .collect();
    for line in lines(&counts) {
        eprintln!("  {line}");
    }
}

/// The counts of every test case and engine, added up for each ward.
fn lines(counts: &[Value]) -> Vec<String> {
    let mut wards: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
    for count in counts {
        wards
            .entry(count["ward"].as_str().unwrap_or_default())
            .or_default()
            .push(count);
    }
    wards
        .into_iter()
        .map(|(ward, counts)| {
            let mut states: BTreeMap<&str, u64> = BTreeMap::new();
            for count in &counts {
                *states
                    .entry(count["engine"].as_str().unwrap_or_default())
                    .or_default() += count["states"].as_u64().unwrap_or_default();
            }
            let sum = |what: &str| -> u64 {
                counts.iter().filter_map(|count| count[what].as_u64()).sum()
            };
            let engines: Vec<_> = states
                .iter()
                .map(|(engine, states)| format!("{states} in {engine}"))
                .collect();
            format!(
                "axe-core, {ward}: states {}; {} looks; {} violations",
                engines.join(", "),
                sum("looks"),
                sum("violations")
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::lines;
    use serde_json::json;

    #[test]
    fn the_stories_of_a_ward_are_added_up_in_one_line() {
        let count = |ward, engine, violations| json!({ "ward": ward, "engine": engine, "states": 3, "looks": 12, "violations": violations });
        let counts = [
            count("truong-thi", "Chromium", 0),
            count("truong-thi", "Chromium", 2),
            count("truong-thi", "WebKit", 0),
            count("thai-nguyen", "Firefox", 0),
        ];
        assert_eq!(
            lines(&counts),
            [
                "axe-core, thai-nguyen: states 3 in Firefox; 12 looks; 0 violations",
                "axe-core, truong-thi: states 6 in Chromium, 3 in WebKit; 36 looks; 2 violations",
            ]
        );
    }
}
