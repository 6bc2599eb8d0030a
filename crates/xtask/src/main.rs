//! What engineers run: the whole test run, speed, the comparison with other frameworks. `cargo site` starts it.
//!
//! Nothing of it takes part in a build. Packages of Node and browsers are installed here and never come into a page.

mod axe;
mod compare;
mod failures;
mod machine;
mod npm;
mod speed;
mod suite;
mod summary;

use std::process::ExitCode;

use clap::Parser;
use site::Failure;
use site::xtask::Command;

/// What follows `cargo run --package xtask --`.
#[derive(Parser)]
struct Call {
    #[command(subcommand)]
    command: Command,
}

fn main() -> ExitCode {
    match run(Call::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::from(failure.exit_status())
        }
    }
}

fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Test { quick, all_engines } => suite::run(match (quick, all_engines) {
            (true, _) => suite::Scope::Quick,
            (_, true) => suite::Scope::AllEngines,
            _ => suite::Scope::Whole,
        }),
        Command::Speed { record } => speed::run(record),
        Command::Compare => compare::run(),
    }
}
