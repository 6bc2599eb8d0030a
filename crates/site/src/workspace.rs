//! Where things are: the project's folders, and the cargo that builds it.

use std::path::PathBuf;
use std::process::Command;

/// The locality served at `/` and built first.
pub const DEFAULT_LOCALITY: &str = "truong-thi";

/// The project's folder: the nearest one with a `Cargo.lock` around the package that cargo names to everything it runs, or
/// around the current folder for a binary started by hand.
pub fn root() -> PathBuf {
    let package =
        std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from("."), PathBuf::from);
    let found = package
        .ancestors()
        .find(|folder| folder.join("Cargo.lock").is_file());
    found.unwrap_or(&package).to_path_buf()
}

/// The folder of the wards' content files.
pub fn content() -> PathBuf {
    root().join("content")
}

/// The folder that holds the built pages unless `--out` names another.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The environment variable that names the folder of the pages that the tests read, where these are development builds.
pub const TESTED_PAGES: &str = "SITE_TESTED_PAGES";

/// The folder cargo builds into, wherever this machine's settings put it.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// The same cargo that runs this command, in the project's folder.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}
