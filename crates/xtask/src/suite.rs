//! `cargo site test`: the lints, the build and every test, with a summary at the end.
//!
//! `tests/README.md` says which test proves what, and on which engines a browser test case runs. No engine is ever skipped:
//! [`machine::prepare`] installs what is missing or fails with the command that installs it.

use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::thread;

use site::wasm::{self, Profile};
use site::{Failure, build, workspace};

use super::summary::Summary;
use super::{axe, failures, machine, speed};

/// How much of the tests runs.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Scope {
    /// What an engineer waits for after each change: lints, the development build, the native tests, one smoke case in Chromium.
    Quick,
    /// Everything, each browser test case on the engines that its attribute names.
    Whole,
    /// Everything, each browser test case on all three engines: for a release.
    AllEngines,
}

/// Test programs that the quick run leaves out: they start Java, ffmpeg, a web server or a browser, build a page for each
/// value of the content (`content_keys`), or compile the release module (`wards`).
const WHOLE_RUN_ONLY: [&str; 7] = [
    "browser",
    "content_keys",
    "film",
    "hosts",
    "oldest",
    "valid_html",
    "wards",
];

/// The one browser test case of the quick run.
const SMOKE: &str = "smoke::every_view_and_widget_answers::in_chromium";

/// Where the quick run builds its pages: the release pages in `dist/` stay.
const QUICK_PAGES: &str = "quick-pages";

/// Runs the tests of a scope and prints a summary: the seconds of each part, the slowest cases, what was repeated, and
/// `N passed, N failed`.
///
/// # Errors
/// Where a part fails, whose own output stands above the summary, and where more than
/// [`MOST_REPEATED`](super::summary::MOST_REPEATED) cases were repeated.
pub fn run(scope: Scope) -> Result<(), Failure> {
    let summary = Summary::begin();
    let result = match scope {
        Scope::Quick => quick(&summary),
        Scope::Whole => whole(&summary, &[]),
        Scope::AllEngines => whole(&summary, &["--include-ignored"]),
    };
    let repeats = summary.print();
    result.and(repeats)
}

fn quick(summary: &Summary) -> Result<(), Failure> {
    machine::require_chromium()?;
    wasm::ensure_target()?;
    check(summary, &[&[wasm::For::Page]])?;
    let pages = workspace::target().join(QUICK_PAGES);
    summary.part("build the pages", || {
        build::run(&build::Order {
            content: Vec::new(),
            out: pages.clone(),
            profile: Profile::Dev,
            editor: false,
        })
    })?;
    let mut tests = vec![
        "test",
        "--locked",
        "--workspace",
        "--no-fail-fast",
        "--lib",
        "--bins",
    ];
    let native = native_test_programs()?;
    tests.extend(native.iter().flat_map(|name| ["--test", name]));
    let environment = [(workspace::TESTED_PAGES, pages.as_os_str())];
    summary.tests("native tests", &tests, &environment)?;
    let smoke = [
        "test", "--locked", "--test", "browser", "--", "--exact", SMOKE,
    ];
    summary.tests("smoke in Chromium", &smoke, &environment)
}

fn whole(summary: &Summary, test_options: &[&str]) -> Result<(), Failure> {
    wasm::ensure_target()?;
    // Packages come over the network while the compiler works, and linking a module keeps one core busy: lints and the build
    // have target folders of their own and share the cores.
    thread::scope(|scope| {
        let prepared = scope.spawn(machine::prepare);
        let built = scope.spawn(|| {
            summary.part("build the pages", || {
                build::run(&build::Order {
                    content: Vec::new(),
                    out: workspace::dist(),
                    profile: Profile::Release,
                    editor: true,
                })
            })
        });
        let checked = check(
            summary,
            &[
                &[wasm::For::Page],
                &[wasm::For::EditorForm, wasm::For::ProgressForm],
                &[wasm::For::EditorBuilder],
            ],
        )
        .and_then(|()| summary.part("documentation", document));
        let built = built.join();
        let prepared = prepared.join();
        checked?;
        built.unwrap_or_else(|panic| resume_unwind(panic))?;
        prepared.unwrap_or_else(|panic| resume_unwind(panic))
    })?;
    axe::forget();
    failures::forget();
    let tests = ["test", "--locked", "--workspace", "--no-fail-fast"];
    summary.part("compile the tests", || {
        cargo(&[&tests[..], &["--no-run"]].concat())
    })?;
    let tests = [&tests[..], &["--"], test_options].concat();
    let tested = summary.tests("tests", &tests, &[]);
    axe::print();
    failures::print();
    tested?;
    summary.part("Lighthouse", speed::run_judged)
}

/// Checks the format and lints the program natively and for the browser, the programs of each group in one command.
fn check(summary: &Summary, programs: &[&[wasm::For]]) -> Result<(), Failure> {
    let deny = ["--", "--deny", "warnings"];
    summary.part("format", || cargo(&["fmt", "--check"]))?;
    summary.part("lints", || {
        cargo(
            &[
                &["clippy", "--locked", "--workspace", "--all-targets"],
                &deny[..],
            ]
            .concat(),
        )
    })?;
    for group in programs {
        let packages: Vec<&str> = group.iter().map(|program| program.package()).collect();
        summary.part(&format!("lints of {}", packages.join(", ")), || {
            // Each group alone: one command for all would give Leptos the features of all.
            let mut browser = vec!["clippy", "--locked", "--target", wasm::TARGET];
            browser.extend(packages.iter().flat_map(|package| ["--package", package]));
            cargo(&[&browser, &deny[..]].concat())
        })?;
    }
    Ok(())
}

/// Builds the documentation, private items included; a broken link is an error.
fn document() -> Result<(), Failure> {
    let arguments = [
        "doc",
        "--locked",
        "--workspace",
        "--no-deps",
        "--document-private-items",
    ];
    let status = workspace::cargo()
        .args(arguments)
        .env("RUSTDOCFLAGS", "--deny warnings")
        .status();
    match status {
        Ok(status) if status.success() => Ok(()),
        _ => Err(Failure::Step("cargo doc failed".into())),
    }
}

/// Returns the names of the test programs of the quick run: every `*.rs` and `*/main.rs` in the `tests` folder of a package
/// that is not in [`WHOLE_RUN_ONLY`].
fn native_test_programs() -> Result<Vec<String>, Failure> {
    let root = workspace::root();
    let mut folders = vec![root.join("tests")];
    for package in paths(&root.join("crates"))? {
        folders.push(package.join("tests"));
    }
    let mut names = Vec::new();
    for folder in folders.iter().filter(|folder| folder.is_dir()) {
        for path in paths(folder)? {
            let is_program =
                path.extension().is_some_and(|kind| kind == "rs") || path.join("main.rs").is_file();
            names.extend(
                path.file_stem()
                    .filter(|_| is_program)
                    .map(|name| name.to_string_lossy().into_owned()),
            );
        }
    }
    names.retain(|name| !WHOLE_RUN_ONLY.contains(&name.as_str()));
    names.sort();
    Ok(names)
}

/// Returns the paths of everything in a folder.
fn paths(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let failed = |cause| Failure::step(folder.display(), cause);
    let entries = std::fs::read_dir(folder).map_err(failed)?;
    entries
        .map(|entry| entry.map(|entry| entry.path()).map_err(failed))
        .collect()
}

fn cargo(arguments: &[&str]) -> Result<(), Failure> {
    let status = workspace::cargo().args(arguments).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Failure::Step(format!(
            "cargo {} failed",
            arguments.join(" ")
        ))),
        Err(cause) => Err(Failure::step("cargo could not be started", cause)),
    }
}
