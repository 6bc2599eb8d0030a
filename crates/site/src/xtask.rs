//! The commands that engineers run, which are a program of their own: users compile nothing of it.

use std::env;

use clap::Subcommand;

use super::{Failure, workspace};

/// A command of `crates/xtask`.
#[derive(Clone, Copy, Debug, Subcommand)]
pub enum Command {
    /// Install what the tests need, or say what is missing; then run all of them.
    Test {
        /// Only what takes a few minutes: lints, the development build, the tests without a browser, one smoke case in Chromium.
        #[arg(long)]
        quick: bool,
        /// Every browser test case on Chromium, Firefox and WebKit, for a release.
        #[arg(long, conflicts_with = "quick")]
        all_engines: bool,
    },
    /// Measure the built pages with Lighthouse and Chromium: scores, first paint, widgets, answers; fails on a low score.
    Speed {
        /// Append what was measured to tests/lighthouse/history.csv.
        #[arg(long)]
        record: bool,
    },
    /// Build one small page in Leptos, Preact and Solid and by this project's own way, measure all, and write the table of docs/measurements.md.
    Compare,
}

/// Compiles `crates/xtask` where it has changed and gives it the arguments of this process, which the command line has already
/// parsed as a [`Command`]; returns its exit status.
///
/// # Errors
/// Where cargo cannot be started.
pub fn run() -> Result<u8, Failure> {
    let status = workspace::cargo()
        .args(["run", "--quiet", "--locked", "--package", "xtask", "--"])
        .args(env::args_os().skip(1))
        .status()
        .map_err(|cause| Failure::step("cargo could not be started", cause))?;
    Ok(status
        .code()
        .and_then(|code| u8::try_from(code).ok())
        .unwrap_or(1))
}
