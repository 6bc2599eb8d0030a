//! The builder's workshop: everything that happens on the machine of the person who makes the pages.
//!
//! It prerenders the page, compiles the WASM, puts both into one file, serves it, and runs the project's tests.
//! It must never be compiled into the WASM, and it must never fetch anything for the page from a network:
//! whatever the reader's browser needs is inside the one file.
//!
//! The order of a build reads top to bottom in [`build`].

pub mod barriers;
pub mod budget;
pub mod build;
pub mod check;
pub mod compare;
pub mod glue;
pub mod meaning;
pub mod new;
pub mod npm;
pub mod offline;
pub mod picture;
pub mod policy;
pub mod prerender;
pub mod prose;
pub mod script;
pub mod serve;
pub mod shell;
pub mod speed;
pub mod stamp;
pub mod style;
pub mod suite;
pub mod wasm;
pub mod workspace;

use std::fmt;

/// Why a command of `cargo site` ended early; each kind has its own exit status.
#[derive(Debug)]
pub enum Failure {
    /// The words of the call or the content are wrong; the person who called can mend it (exit status 2).
    Usage(String),
    /// A step could not be done on this machine (exit status 1).
    Step(String),
}

impl Failure {
    /// The exit status of the process: 2 for a wrong call or broken content, 1 for all else.
    ///
    /// ```
    /// use bhyt_vneid::site::Failure;
    /// assert_eq!(Failure::Usage("content/x.toml: …".into()).exit_status(), 2);
    /// ```
    pub fn exit_status(&self) -> u8 {
        match self {
            Self::Usage(_) => 2,
            Self::Step(_) => 1,
        }
    }

    /// A failed step, told with what was being done and what the machine answered.
    pub fn step(doing: impl fmt::Display, cause: impl fmt::Display) -> Self {
        Self::Step(format!("{doing}: {cause}"))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(message) | Self::Step(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for Failure {}

/// Runs one long step, saying what runs and how long it took on standard error.
pub fn told<T>(what: &str, step: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    eprintln!("• {what} …");
    let start = std::time::Instant::now();
    let result = step();
    let seconds = start.elapsed().as_secs_f32();
    match &result {
        Ok(_) => eprintln!("  {what}: {seconds:.1} s"),
        Err(_) => eprintln!("  {what}: failed after {seconds:.1} s"),
    }
    result
}
