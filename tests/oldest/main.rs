//! The page in two old browsers: one on which the widgets must run, and one that is too old for them.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use site::fingerprint;

/// What the reader of the default ward's page gets in the browser that this package of npm carries.
fn opened_with(package: &str) -> Value {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let carried = root
        .join("tests/oldest/node_modules/@sparticuz")
        .join(package);
    assert!(
        carried.is_dir(),
        "{} is missing; run: npm ci --ignore-scripts --prefix tests/oldest",
        carried.display()
    );
    let page = fingerprint::built("truong-thi").unwrap_or_else(|why| panic!("{why}"));
    let output = Command::new("node")
        .arg(root.join("tests/oldest/smoke.mjs"))
        .arg(package)
        .arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join("oldest"))
        .arg(page.join("index.html"))
        .output()
        .expect("node starts");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).expect("what the reader gets")
}

/// The oldest browser at hand that is not below the floor, Chromium 97.
#[test]
fn the_widgets_run_in_chromium_102() {
    assert_eq!(
        opened_with("chrome-aws-lambda"),
        json!({
            "version": 102,
            "off": null,
            "notices": [],
            "steps": 1,
            "number": "DN4010123498765",
            "screen": "form",
        })
    );
}

#[test]
fn chromium_92_is_told_that_it_is_too_old_and_shows_every_step() {
    assert_eq!(
        opened_with("chromium"),
        json!({ "version": 92, "off": "old", "notices": ["old"], "steps": 6 })
    );
}
