//! How quickly a country's pages are built: tables of 10 to 3,321 made-up wards through `cargo site build --table`.
//!
//! `cargo bench --bench wards` prints a line a table: time, pages a second, the most memory, and the room on disk. Numbers of
//! wards after `--` are built instead.

#[path = "../tests/wards/table.rs"]
mod table;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// All wards of Vietnam since 1/7/2025.
const COUNTRY: usize = 3321;

fn main() {
    let asked: Vec<usize> = std::env::args()
        .filter_map(|word| word.parse().ok())
        .collect();
    let sizes = if asked.is_empty() {
        vec![10, 100, 1000, COUNTRY]
    } else {
        asked
    };
    println!("| wards | time | pages a second | memory | on disk, a ward | again, unchanged |");
    println!("|---|---|---|---|---|---|");
    for wards in sizes {
        measure(wards);
    }
}

fn measure(wards: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("wards.csv");
    fs::write(&file, table::table(wards)).expect("a table");
    let out = folder.path().join("out");
    // The program is compiled first, or the first table would wait for it.
    run(&folder.path().join("first"), &one(folder.path()));
    let (time, memory) = run(&out, &file);
    let (again, _) = run(&out, &file);
    println!(
        "| {wards} | {:.1} s | {:.1} | {} MB | {} KB | {:.1} s |",
        time.as_secs_f64(),
        wards as f64 / time.as_secs_f64(),
        memory / 1024,
        size(&out) / 1024 / wards as u64,
        again.as_secs_f64()
    );
}

fn one(folder: &Path) -> std::path::PathBuf {
    let file = folder.join("one.csv");
    fs::write(&file, table::table(1)).expect("a table");
    file
}

/// Builds a table; gives the time it took, and the most memory that it held in KiB.
fn run(out: &Path, table: &Path) -> (Duration, u64) {
    let begun = Instant::now();
    let mut build = Command::new(env!("CARGO_BIN_EXE_site"))
        .args(["build", "--table"])
        .arg(table)
        .arg("--out")
        .arg(out)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the command line");
    let status = format!("/proc/{}/status", build.id());
    let mut most = 0;
    let ended = loop {
        if let Some(ended) = build.try_wait().expect("a process") {
            break ended;
        }
        let text = fs::read_to_string(&status).unwrap_or_default();
        let peak = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let peak = peak.and_then(|peak| peak.trim().trim_end_matches(" kB").parse().ok());
        most = most.max(peak.unwrap_or(0));
        thread::sleep(Duration::from_millis(20));
    };
    assert!(ended.success(), "the build of {}", table.display());
    (begun.elapsed(), most)
}

fn size(folder: &Path) -> u64 {
    fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry"))
        .map(|entry| match entry.metadata().expect("a file") {
            about if about.is_dir() => size(&entry.path()),
            about => about.len(),
        })
        .sum()
}
