//! The command line: compile the WASM, read content and styles, write the pages, serve them, check card numbers.
//!
//! It runs on the machine of whoever makes the pages and is never compiled into the WASM. It must never fetch anything for
//! a page from a network: whatever the reader's browser needs is inside the one file, which [`page`] builds.
//!
//! The order of a build reads top to bottom in [`build`].

pub mod budget;
pub mod build;
pub mod check_command;
pub mod content_files;
pub mod editor_file;
pub mod facts;
pub mod film;
pub mod fingerprint;
pub mod new;
pub mod pack;
pub mod page_writer;
pub mod picture;
pub mod progress_file;
pub mod record;
pub mod serve;
pub mod style;
pub mod table;
pub mod wasm;
pub mod workspace;
pub mod xtask;

use std::fmt;

/// Why a command of `cargo site` ended early; each kind has its own exit status.
#[derive(Debug)]
pub enum Failure {
    /// The words of the call or the content are wrong; the person who called can mend it (exit status 2).
    Usage(String),
    /// A step could not be done on this machine (exit status 1).
    Step(String),
    /// Something could not be read or written (exit status 3).
    Io(String),
}

impl Failure {
    /// The exit status of the process: 2 for a wrong call or broken content, 3 for what could not be read or written, 1 for
    /// all else.
    ///
    /// ```
    /// use site::Failure;
    /// assert_eq!(Failure::Usage("content/x.toml: …".into()).exit_status(), 2);
    /// ```
    pub fn exit_status(&self) -> u8 {
        match self {
            Self::Usage(_) => 2,
            Self::Step(_) => 1,
            Self::Io(_) => 3,
        }
    }

    /// A failed step: what was being done, and what the machine answered.
    pub fn step(doing: impl fmt::Display, cause: impl fmt::Display) -> Self {
        Self::Step(format!("{doing}: {cause}"))
    }

    /// What could not be read or written, and what the machine answered.
    pub fn io(what: impl fmt::Display, cause: impl fmt::Display) -> Self {
        Self::Io(format!("{what}: {cause}"))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(message) | Self::Step(message) | Self::Io(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for Failure {}

impl From<page::Error> for Failure {
    fn from(error: page::Error) -> Self {
        match error {
            page::Error::Content(message) => Self::Usage(message),
            page::Error::Source(message) => Self::Step(message),
        }
    }
}

/// Runs one long step, saying what runs and how long it took on standard error.
pub fn timed<T>(what: &str, step: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
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
