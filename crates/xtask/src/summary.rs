//! What a test run says at its end: the seconds of each part, the slowest cases, what was repeated, what passed and failed.

use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead, BufReader, Write as _};
use std::path::PathBuf;
use std::process::Stdio;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use site::{Failure, timed, workspace};

use super::machine;

/// The most cases that a run may repeat because an engine or its driver crashed or hung.
pub const MOST_REPEATED: usize = 2;

/// How many of the slowest cases are printed.
const SLOWEST: usize = 20;

/// A run's parts and counts so far. Parts may run at the same time.
#[derive(Debug)]
pub struct Summary {
    start: Instant,
    parts: Mutex<Vec<(String, Duration)>>,
    counts: Mutex<Counts>,
}

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
struct Counts {
    passed: usize,
    failed: usize,
}

impl Summary {
    /// Begins a run: the reports of earlier runs are removed.
    pub fn begin() -> Self {
        for report in [CASES, REPEATED] {
            // There is none before the first run.
            let _ = fs::remove_file(report_path(report));
        }
        Self {
            start: Instant::now(),
            parts: Mutex::default(),
            counts: Mutex::default(),
        }
    }

    /// Runs a part and notes its time.
    ///
    /// # Errors
    /// As the part.
    pub fn part<T>(
        &self,
        name: &str,
        work: impl FnOnce() -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let start = Instant::now();
        let result = timed(name, work);
        self.parts
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push((name.to_owned(), start.elapsed()));
        result
    }

    /// Runs `cargo test` with these arguments, shows its output and adds up its results.
    ///
    /// # Errors
    /// Where a test fails or does not compile.
    pub fn tests(
        &self,
        name: &str,
        arguments: &[&str],
        environment: &[(&str, &OsStr)],
    ) -> Result<(), Failure> {
        let mut counts = Counts::default();
        let result = self.part(name, || run_tests(arguments, environment, &mut counts));
        let mut all = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        all.passed += counts.passed;
        all.failed += counts.failed;
        result
    }

    /// Prints the summary.
    ///
    /// # Errors
    /// Where more than [`MOST_REPEATED`] cases were repeated.
    pub fn print(&self) -> Result<(), Failure> {
        println!("\nseconds of each part, some of which ran at the same time:");
        for (name, time) in &*self.parts.lock().unwrap_or_else(PoisonError::into_inner) {
            println!("  {:7.1} {name}", time.as_secs_f64());
        }
        println!(
            "  {:7.1} from begin to end",
            self.start.elapsed().as_secs_f64()
        );
        let cases = read_report(CASES);
        if !cases.is_empty() {
            println!("slowest cases (seconds: the case, getting its browser, cleaning it):");
            for case in slowest(&cases) {
                println!("  {case}");
            }
        }
        let repeated = read_report(REPEATED);
        println!("repeated: {}", repeated.len());
        for case in &repeated {
            println!("  {case}");
        }
        let counts = *self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        println!("{} passed, {} failed", counts.passed, counts.failed);
        if repeated.len() > MOST_REPEATED {
            return Err(Failure::Step(format!(
                "{} cases were repeated, at most {MOST_REPEATED} may be",
                repeated.len()
            )));
        }
        Ok(())
    }
}

/// The report with the seconds and the name of each browser test case.
const CASES: &str = "cases.txt";

/// The report with a line for each repetition and its cause.
const REPEATED: &str = "repeated.txt";

/// Cargo gives the tests the same folder.
fn report_path(name: &str) -> PathBuf {
    workspace::target().join("tmp").join(name)
}

fn read_report(name: &str) -> Vec<String> {
    let report = fs::read_to_string(report_path(name)).unwrap_or_default();
    report.lines().map(str::to_owned).collect()
}

/// Returns the lines with the largest first number, the largest first.
fn slowest(cases: &[String]) -> Vec<&String> {
    let seconds = |case: &str| -> f64 {
        let first = case.split(' ').next().unwrap_or_default();
        first.parse().unwrap_or_default()
    };
    let mut cases: Vec<_> = cases.iter().collect();
    cases.sort_by(|a, b| seconds(b).total_cmp(&seconds(a)));
    cases.truncate(SLOWEST);
    cases
}

fn run_tests(
    arguments: &[&str],
    environment: &[(&str, &OsStr)],
    counts: &mut Counts,
) -> Result<(), Failure> {
    let failed = |cause| Failure::step("cargo test", cause);
    let mut tests = workspace::cargo()
        .args(arguments)
        .env("PATH", machine::path_with_cargo_home())
        .envs(environment.iter().copied())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    let mut shown = std::io::stdout();
    let output = tests.stdout.take().map(BufReader::new);
    for line in output.into_iter().flat_map(BufRead::lines) {
        let line = line.map_err(failed)?;
        writeln!(shown, "{line}").map_err(failed)?;
        if let Some(more) = result_of(&line) {
            counts.passed += more.passed;
            counts.failed += more.failed;
        }
    }
    if tests.wait().map_err(failed)?.success() {
        Ok(())
    } else {
        Err(Failure::Step(format!(
            "cargo {} failed",
            arguments.join(" ")
        )))
    }
}

/// Reads the counts of a test program's last line: `test result: ok. 20 passed; 1 failed; …`.
fn result_of(line: &str) -> Option<Counts> {
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let number = |what: &str| -> Option<usize> {
        let count = counts
            .split("; ")
            .find_map(|count| count.strip_suffix(what))?;
        count.trim().parse().ok()
    };
    Some(Counts {
        passed: number("passed")?,
        failed: number("failed")?,
    })
}

#[cfg(test)]
mod tests {
    use super::{Counts, result_of, slowest};

    #[test]
    fn counts_are_read_from_the_last_line_of_a_test_program() {
        assert_eq!(
            result_of(
                "test result: FAILED. 20 passed; 1 failed; 3 ignored; 0 measured; 0 filtered out; finished in 0.2s"
            ),
            Some(Counts {
                passed: 20,
                failed: 1
            })
        );
        assert_eq!(result_of("test a::b ... ok"), None);
    }

    #[test]
    fn the_slowest_case_comes_first() {
        let cases = ["9.50 a", "10.25 b", "0.10 c"].map(str::to_owned);
        assert_eq!(slowest(&cases), ["10.25 b", "9.50 a", "0.10 c"]);
    }
}
