//! The programs that the tests start: found, installed where that is possible, or named with the command that gets them.
//!
//! Debian's packages are installed as root, geckodriver is compiled by cargo, Node's packages come by npm.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use site::{Failure, timed, workspace};

use super::{axe, npm, speed};

/// A program that a test starts, or a file that only its package has, and the Debian package that brings it.
struct Program {
    file: &'static str,
    package: &'static str,
}

const DEBIAN: [Program; 16] = [
    // Chromium for the browser cases, without windows and menus.
    Program {
        file: "chromium-headless-shell",
        package: "chromium-headless-shell",
    },
    Program {
        file: "chromedriver",
        package: "chromium-driver",
    },
    // The whole browser, for the film and for Lighthouse.
    Program {
        file: "chromium",
        package: "chromium",
    },
    Program {
        file: "firefox-esr",
        package: "firefox-esr",
    },
    Program {
        file: "WebKitWebDriver",
        package: "webkit2gtk-driver",
    },
    Program {
        file: "Xvfb",
        package: "xvfb",
    },
    Program {
        file: "zbarimg",
        package: "zbar-tools",
    },
    Program {
        file: "pdftoppm",
        package: "poppler-utils",
    },
    Program {
        file: "node",
        package: "nodejs",
    },
    Program {
        file: "npm",
        package: "npm",
    },
    Program {
        file: "ffmpeg",
        package: "ffmpeg",
    },
    // The W3C's checker of HTML is a program in Java.
    Program {
        file: "java",
        package: "default-jre-headless",
    },
    Program {
        file: "/usr/sbin/nginx",
        package: "nginx-light",
    },
    Program {
        file: "/usr/sbin/apache2",
        package: "apache2",
    },
    // WebKit's driver cannot print; a small program with the same engine does it.
    Program {
        file: "/usr/lib/python3/dist-packages/gi/__init__.py",
        package: "python3-gi",
    },
    Program {
        file: WEBKIT_BINDING,
        package: "gir1.2-webkit2-4.1",
    },
];

#[cfg(target_arch = "aarch64")]
const WEBKIT_BINDING: &str = "/usr/lib/aarch64-linux-gnu/girepository-1.0/WebKit2-4.1.typelib";
#[cfg(not(target_arch = "aarch64"))]
const WEBKIT_BINDING: &str = "/usr/lib/x86_64-linux-gnu/girepository-1.0/WebKit2-4.1.typelib";

/// The folder of `package.json` with the checker of HTML.
const HTML_CHECKER: &str = "tests/html";

/// The folder of `package.json` with the old browsers.
const OLD_BROWSERS: &str = "tests/oldest";

const GECKODRIVER: &str = "0.37.1";

/// Installs every program and package that the whole test run needs and that this machine lacks.
///
/// # Errors
/// Where something is missing and cannot be installed, with the command that installs it.
pub fn prepare() -> Result<(), Failure> {
    let missing: Vec<_> = DEBIAN
        .iter()
        .filter(|program| !installed(program.file))
        .collect();
    let packages: Vec<_> = missing.iter().map(|program| program.package).collect();
    if !packages.is_empty() && installed("apt-get") && is_root() {
        timed("install Debian's packages", || debian(&packages))?;
    }
    if !installed("geckodriver") {
        timed("compile geckodriver, once, for some minutes", geckodriver)?;
    }
    require(&DEBIAN)?;
    [axe::FOLDER, HTML_CHECKER, OLD_BROWSERS, speed::FOLDER]
        .into_iter()
        .try_for_each(npm::install)
}

/// Fails unless this machine has what the quick test run needs: a Chromium and its driver.
///
/// # Errors
/// With the command that installs what is missing.
pub fn require_chromium() -> Result<(), Failure> {
    require(&DEBIAN[..2])
}

fn require(programs: &[Program]) -> Result<(), Failure> {
    let missing: Vec<_> = programs
        .iter()
        .filter(|program| !installed(program.file))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let files: Vec<_> = missing.iter().map(|program| program.file).collect();
    let packages: Vec<_> = missing.iter().map(|program| program.package).collect();
    Err(Failure::Step(format!(
        "the tests need {}; on Debian, as root: apt-get install --no-install-recommends {}",
        files.join(", "),
        packages.join(" ")
    )))
}

fn debian(packages: &[&str]) -> Result<(), Failure> {
    let apt = |arguments: &[&str]| {
        let status = Command::new("apt-get")
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdout(Stdio::null())
            .status();
        match status {
            Ok(status) if status.success() => Ok(()),
            _ => Err(Failure::Step(format!(
                "apt-get {} failed",
                arguments.join(" ")
            ))),
        }
    };
    apt(&["update"])?;
    apt(&[&["install", "--yes", "--no-install-recommends"], packages].concat())
}

fn geckodriver() -> Result<(), Failure> {
    // A folder of its own keeps this foreign lock file's artefacts out of ours.
    let folder = workspace::target().join("geckodriver");
    let folder = folder.to_string_lossy();
    let installed = workspace::cargo()
        .args([
            "install",
            "--quiet",
            "--locked",
            "geckodriver",
            "--version",
            GECKODRIVER,
            // It only hands messages on and is not worth an optimiser.
            "--debug",
            "--config",
            "profile.dev.opt-level=1",
            "--config",
            "profile.dev.debug=false",
            "--target-dir",
            &folder,
        ])
        .status()
        .is_ok_and(|status| status.success());
    if installed {
        Ok(())
    } else {
        Err(Failure::Step(format!(
            "geckodriver could not be compiled; run: cargo install --locked geckodriver --version {GECKODRIVER}"
        )))
    }
}

/// Returns `PATH` with cargo's `bin` folder added, which a machine's settings may have left out.
pub fn path_with_cargo_home() -> OsString {
    let mut folders: Vec<PathBuf> =
        std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()).collect();
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::var_os("HOME").map(|home| Path::new(&home).join(".cargo")));
    folders.extend(home.map(|home| home.join("bin")));
    std::env::join_paths(folders).unwrap_or_default()
}

fn installed(program: &str) -> bool {
    std::env::split_paths(&path_with_cargo_home()).any(|folder| folder.join(program).is_file())
}

fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
