//! `cargo site test`: everything the tests need, then everything there is to test.
//!
//! No engine is ever skipped: what is missing is installed where that is possible (Debian's packages as root, crates by
//! cargo, Node's packages by npm), and otherwise named with the command that gets it.

use std::fs;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use crate::site::wasm::{self, Profile};
use crate::site::{Failure, build, timed, workspace};

use super::{axe, failures, npm, speed};

/// A program that a test starts (or a file that only this package has), and the Debian package it comes in.
struct Tool {
    program: &'static str,
    package: &'static str,
}

const DEBIAN: [Tool; 15] = [
    Tool {
        program: "chromium",
        package: "chromium",
    },
    Tool {
        program: "chromedriver",
        package: "chromium-driver",
    },
    Tool {
        program: "firefox-esr",
        package: "firefox-esr",
    },
    Tool {
        program: "WebKitWebDriver",
        package: "webkit2gtk-driver",
    },
    Tool {
        program: "Xvfb",
        package: "xvfb",
    },
    Tool {
        program: "zbarimg",
        package: "zbar-tools",
    },
    Tool {
        program: "pdftoppm",
        package: "poppler-utils",
    },
    Tool {
        program: "node",
        package: "nodejs",
    },
    Tool {
        program: "npm",
        package: "npm",
    },
    Tool {
        program: "ffmpeg",
        package: "ffmpeg",
    },
    // The W3C's checker of HTML is a program in Java.
    Tool {
        program: "java",
        package: "default-jre-headless",
    },
    Tool {
        program: "/usr/sbin/nginx",
        package: "nginx-light",
    },
    Tool {
        program: "/usr/sbin/apache2",
        package: "apache2",
    },
    // WebKit's driver cannot print; a small program with the same engine does it.
    Tool {
        program: "/usr/lib/python3/dist-packages/gi/__init__.py",
        package: "python3-gi",
    },
    Tool {
        program: WEBKIT_BINDING,
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

/// The tests of the browser's driver in one engine: whether a browser starts, opens a page and answers at all.
const SMOKE: &[&str] = &[
    "test",
    "--locked",
    "--test",
    "browser",
    "--",
    "engines_smoke",
    "--skip",
    "in_firefox",
    "--skip",
    "in_webkit",
];

/// Prepares the machine, then runs the checks of the source, the build with its budgets, and all tests.
///
/// # Errors
/// At the first part that fails; its own output stands above the message.
pub fn run() -> Result<(), Failure> {
    wasm::ensure_target()?;
    // What the tests need comes over the network while the compiler works.
    thread::scope(|beside| {
        let prepared = beside.spawn(|| timed("look for what the tests need", prepare));
        let checked = check();
        let prepared = prepared.join();
        checked?;
        prepared.unwrap_or_else(|panic| resume_unwind(panic))
    })?;
    timed("cargo doc", document)?;
    build()?;
    axe::forget();
    failures::forget();
    let tested = timed("cargo test", || {
        cargo(&["test", "--locked", "--no-fail-fast"])
    });
    axe::print();
    failures::print();
    tested?;
    // After the tests, because it needs a machine that does nothing else.
    speed::run_judged()
}

/// The part of it that takes a few minutes: the checks of the source, the build, the tests without a browser, and whether
/// Chromium works. Nothing is installed but the WASM target.
///
/// # Errors
/// At the first part that fails; its own output stands above the message.
pub fn run_quick() -> Result<(), Failure> {
    wasm::ensure_target()?;
    check()?;
    build()?;
    let native = native_tests()?;
    let mut tests = vec!["test", "--locked", "--no-fail-fast", "--lib", "--bins"];
    tests.extend(native.iter().flat_map(|name| ["--test", name]));
    timed("cargo test without a browser", || cargo(&tests))?;
    timed("cargo test of Chromium", || cargo(SMOKE))
}

/// Format and lints, for this machine and for the browser.
fn check() -> Result<(), Failure> {
    let deny = ["--", "--deny", "warnings"];
    timed("cargo fmt", || cargo(&["fmt", "--check"]))?;
    timed("cargo clippy", || {
        cargo(&[&["clippy", "--locked", "--all-targets"], &deny[..]].concat())
    })?;
    [wasm::For::Reader, wasm::For::Maker]
        .into_iter()
        .try_for_each(|program| {
            let feature = program.feature();
            timed(&format!("cargo clippy for the {feature}"), || {
                let browser = [
                    "clippy",
                    "--locked",
                    "--lib",
                    "--target",
                    wasm::TARGET,
                    "--features",
                    feature,
                ];
                cargo(&[&browser, &deny[..]].concat())
            })
        })
}

fn build() -> Result<(), Failure> {
    build::run(&build::Order {
        content: Vec::new(),
        out: workspace::dist(),
        profile: Profile::Release,
    })
}

/// The documentation with every link in it, private items too.
fn document() -> Result<(), Failure> {
    let words = ["doc", "--locked", "--no-deps", "--document-private-items"];
    succeed(
        workspace::cargo()
            .args(words)
            .env("RUSTDOCFLAGS", "--deny warnings"),
        &words,
    )
}

/// The names of the test programs of `tests/` that start no browser.
fn native_tests() -> Result<Vec<String>, Failure> {
    let folder = workspace::root().join("tests");
    let failed = |cause| Failure::step(folder.display(), cause);
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.extension().is_some_and(|kind| kind == "rs") {
            names.extend(
                path.file_stem()
                    .map(|name| name.to_string_lossy().into_owned()),
            );
        }
    }
    names.sort();
    Ok(names)
}

fn cargo(arguments: &[&str]) -> Result<(), Failure> {
    succeed(
        workspace::cargo()
            .args(arguments)
            .env("PATH", path_with_cargo_home()),
        arguments,
    )
}

fn succeed(command: &mut Command, arguments: &[&str]) -> Result<(), Failure> {
    let status = command
        .status()
        .map_err(|cause| Failure::step("cargo could not be started", cause))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::Step(format!(
            "cargo {} failed",
            arguments.join(" ")
        )))
    }
}

fn prepare() -> Result<(), Failure> {
    let missing: Vec<_> = DEBIAN
        .iter()
        .filter(|tool| !installed(tool.program))
        .collect();
    let packages: Vec<_> = missing.iter().map(|tool| tool.package).collect();
    if !packages.is_empty() && installed("apt-get") && is_root() {
        timed("install Debian's packages", || debian(&packages))?;
    }
    if !installed("geckodriver") {
        timed("compile geckodriver, once, for some minutes", geckodriver)?;
    }
    let missing: Vec<_> = DEBIAN
        .iter()
        .filter(|tool| !installed(tool.program))
        .collect();
    if missing.is_empty() {
        npm::install(axe::FOLDER)?;
        npm::install(HTML_CHECKER)?;
        npm::install(OLD_BROWSERS)?;
        return npm::install(speed::FOLDER);
    }
    let programs: Vec<_> = missing.iter().map(|tool| tool.program).collect();
    let packages: Vec<_> = missing.iter().map(|tool| tool.package).collect();
    Err(Failure::Step(format!(
        "the tests need {}; on Debian, as root: apt-get install --no-install-recommends {}",
        programs.join(", "),
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
    cargo(&[
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
    .map_err(|_| {
        Failure::Step(format!(
            "run: cargo install --locked geckodriver --version {GECKODRIVER}"
        ))
    })
}

/// The search path with cargo's own programs, which a machine's settings may have left out.
fn path_with_cargo_home() -> std::ffi::OsString {
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
