//! What the browser tests left of each test case that failed: told in one line after the run, whose output is thousands of lines long.

use std::fs;
use std::path::PathBuf;

use site::workspace;

/// Where each test case that failed leaves its message and log, its screenshot and the document.
fn folder() -> PathBuf {
    workspace::target().join("browser-failures")
}

/// Forgets the failures of earlier runs.
pub fn forget() {
    // Where there are none, nothing is to be forgotten.
    let _ = fs::remove_dir_all(folder());
}

/// The name and the message of each test case that failed, also of one that was well when it was told once more.
pub fn print() {
    let mut logs: Vec<PathBuf> = fs::read_dir(folder())
        .into_iter()
        .flatten()
        .filter_map(|file| Some(file.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|kind| kind == "log"))
        .collect();
    logs.sort();
    for path in logs {
        let log = fs::read_to_string(&path).unwrap_or_default();
        eprintln!("  {}: {}", path.display(), message(&log));
    }
}

/// The message at the beginning of a log, in one line: what the browser said comes after an empty one.
fn message(log: &str) -> String {
    /// A message may hold a whole page's words.
    const LONGEST: usize = 600;
    let lines = log.lines().take_while(|line| !line.is_empty());
    let whole = lines.collect::<Vec<_>>().join(" ");
    match whole.char_indices().nth(LONGEST) {
        Some((end, _)) => [&whole[..end], "…"].concat(),
        None => whole,
    }
}

#[cfg(test)]
mod tests {
    use super::message;

    #[test]
    fn the_message_is_one_line_without_the_log_of_the_browser() {
        let log = "never within 60s;\ninstead: false\n\n[SEVERE] something else";
        assert_eq!(message(log), "never within 60s; instead: false");
        assert_eq!(message(&"ế".repeat(700)).chars().count(), 601);
    }
}
