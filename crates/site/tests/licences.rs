//! Every dependency comes from crates.io under a licence of the list in `.cargo/deny.toml`.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;
use site::workspace;
use spdx::{Expression, Licensee, ParseMode};

/// The packages of `Cargo.lock` as cargo describes them.
fn packages() -> Vec<Value> {
    let output = workspace::cargo()
        .args(["metadata", "--format-version", "1", "--locked"])
        .output()
        .expect("cargo metadata");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    metadata["packages"].as_array().expect("packages").clone()
}

fn accepted() -> Vec<Licensee> {
    let file = workspace::root().join(".cargo/deny.toml");
    let text = fs::read_to_string(file).expect("the list of licences");
    let list: toml_edit::DocumentMut = text.parse().expect("TOML");
    let allow = list["licenses"]["allow"].as_array().expect("a list");
    allow
        .iter()
        .map(|one| Licensee::parse(one.as_str().expect("a name")).expect("a name of SPDX"))
        .collect()
}

#[test]
fn every_dependency_has_an_accepted_licence() {
    let accepted = accepted();
    let mut used = BTreeSet::new();
    let mut refused = Vec::new();
    for package in packages() {
        let (name, licence) = (&package["name"], package["license"].as_str());
        let expression = Expression::parse_mode(licence.unwrap_or_default(), ParseMode::LAX);
        let Ok(expression) = expression else {
            refused.push(format!("{name}: {licence:?}"));
            continue;
        };
        let is_accepted = expression.evaluate(|asked| {
            let fitting = accepted.iter().position(|one| one.satisfies(asked));
            used.extend(fitting);
            fitting.is_some()
        });
        if !is_accepted {
            refused.push(format!("{name}: {licence:?}"));
        }
    }
    assert!(refused.is_empty(), "{refused:?}");
    assert_eq!(
        used.len(),
        accepted.len(),
        "a licence of the list is that of no dependency"
    );
}

#[test]
fn every_dependency_comes_from_crates_io_or_this_workspace() {
    for package in packages() {
        let source = package["source"].as_str();
        let is_known = source.is_none_or(|source| source.contains("crates.io"));
        assert!(is_known, "{}: {source:?}", package["name"]);
    }
}
