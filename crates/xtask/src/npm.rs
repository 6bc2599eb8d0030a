//! Packages of Node that measure and test the page; nothing of them ever comes into it.
//!
//! A folder that needs some has a `package.json` and a `package-lock.json`, and is installed as its lock says.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use serde::Deserialize;

use site::{Failure, timed, workspace};

/// Installs the packages that the lock file of `folder` (below the project's) names, unless they are there already.
///
/// Nothing that comes along is run, so that no package fetches a browser of its own.
///
/// # Errors
/// When Node or npm is missing, or the packages cannot be had.
pub fn install(folder: &str) -> Result<(), Failure> {
    let folder = workspace::root().join(folder);
    let lock = folder.join("package-lock.json");
    let wanted = fs::read(&lock).map_err(|cause| Failure::step(lock.display(), cause))?;
    // What was installed, written when it was complete.
    let done = folder.join("node_modules").join(".installed");
    if fs::read(&done).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    new_enough(&folder)?;
    timed(&format!("npm ci in {}", folder.display()), || {
        ci(&folder)?;
        fs::write(&done, &wanted).map_err(|cause| Failure::step(done.display(), cause))
    })
}

fn ci(folder: &Path) -> Result<(), Failure> {
    let quiet = ["--ignore-scripts", "--no-audit", "--no-fund"];
    let status = Command::new("npm")
        .arg("ci")
        .args(quiet)
        .current_dir(folder)
        .env("PUPPETEER_SKIP_DOWNLOAD", "1")
        .stdout(Stdio::null())
        .status()
        .map_err(|cause| missing("npm", cause))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::Step(format!(
            "npm ci failed in {}; its messages stand above",
            folder.display()
        )))
    }
}

/// Runs a script of `folder` with Node and returns what it printed; its messages go to standard error.
///
/// # Errors
/// When Node is missing or the script fails.
pub fn run(folder: &str, script: &str, words: &[&str]) -> Result<String, Failure> {
    let output = Command::new("node")
        .arg(script)
        .args(words)
        .current_dir(workspace::root().join(folder))
        .stderr(Stdio::inherit())
        .output()
        .map_err(|cause| missing("node", cause))?;
    if !output.status.success() {
        return Err(Failure::Step(format!(
            "{folder}/{script} failed; its messages stand above"
        )));
    }
    String::from_utf8(output.stdout)
        .map_err(|cause| Failure::step(format!("{folder}/{script}"), cause))
}

fn missing(program: &str, cause: std::io::Error) -> Failure {
    Failure::Step(format!(
        "{program} could not be started ({cause}); this needs Node with npm; on Debian, as root: apt-get install --no-install-recommends nodejs npm"
    ))
}

/// The part of `package.json` that says which Node its packages need.
#[derive(Deserialize)]
struct Package {
    engines: Engines,
}

#[derive(Deserialize)]
struct Engines {
    /// `>=` and a version.
    node: String,
}

/// Fails where Node is older than the packages of a folder need.
fn new_enough(folder: &Path) -> Result<(), Failure> {
    let file = folder.join("package.json");
    let failed = |cause: String| Failure::step(file.display(), cause);
    let package = fs::read(&file).map_err(|cause| failed(cause.to_string()))?;
    let package: Package =
        serde_json::from_slice(&package).map_err(|cause| failed(cause.to_string()))?;
    let asked = Command::new("node").arg("--version").output();
    let told = asked.map_err(|cause| missing("node", cause))?.stdout;
    let told = String::from_utf8_lossy(&told);
    let wanted = package.engines.node.trim_start_matches(">=");
    if version(&told) >= version(wanted) {
        return Ok(());
    }
    Err(Failure::Step(format!(
        "the packages in {} need Node {wanted} or newer, and this one is {}",
        folder.display(),
        told.trim()
    )))
}

/// The numbers of a version, such as `v20.19.0`.
fn version(text: &str) -> Vec<u32> {
    let numbers = text.trim().trim_start_matches('v').split('.');
    numbers.map(|number| number.parse().unwrap_or(0)).collect()
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn versions_are_compared_by_their_numbers() {
        assert!(version("v20.20.2\n") >= version("20.19"));
        assert!(version("v18.20.4\n") < version("20.19"));
        assert!(version("v20.9.0") < version("20.19"));
        assert!(version("") < version("18.20"));
    }
}
