//! How a browser test case is written and run: once per engine that its attribute names, each time in a clean browser.

use std::any::Any;
use std::fs::{self, File};
use std::io::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::{Duration, Instant};

use regex::Regex;

use super::commands::chromium_requests;
use super::engine::{Engine, Scripts};
use super::page::{NO_ANSWER, Page};
use super::pool::{self, runtime};
use super::server::COMPANIONS;

/// The time limit of one case. The longest take a minute beside three others.
const TIME_LIMIT: Duration = Duration::from_secs(600);

/// Declares browser test cases. The attribute of each says on which engines it runs:
///
/// - `#[every_engine]`: in Chromium, Firefox and WebKit, because what it proves differs by engine;
/// - `#[chromium]`: in Chromium; in the other two only by `cargo site test --all-engines`;
/// - `#[only_chromium]`: in Chromium alone, because it needs the DevTools protocol or a stub that only Chromium takes.
///
/// Each makes the tests `case_name::in_chromium`, `::in_firefox` and `::in_webkit`. A parameter `page without scripts` is a
/// browser that runs no script of the page:
///
/// ```text
/// browser_tests! {
///     #[every_engine]
///     async fn next_opens_the_next_step(page) {
///         page.open(&url).await;
///         page.wait_ready().await;
///         page.click("#next").await;
///         page.wait_for_text("#place", "Bước 2/6").await;
///     }
///
///     #[chromium]
///     async fn steps_can_be_read(page without scripts) { … }
/// }
/// ```
macro_rules! browser_tests {
    () => {};
    (#[$engines:ident] async fn $case:ident($page:ident) $body:block $($rest:tt)*) => {
        $crate::case::browser_tests!(@case $engines, $case, $page, On, $body);
        $crate::case::browser_tests!($($rest)*);
    };
    (#[$engines:ident] async fn $case:ident($page:ident without scripts) $body:block $($rest:tt)*) => {
        $crate::case::browser_tests!(@case $engines, $case, $page, Off, $body);
        $crate::case::browser_tests!($($rest)*);
    };
    (@case $engines:ident, $case:ident, $page:ident, $scripts:ident, $body:block) => {
        mod $case {
            #[allow(unused_imports)]
            use super::*;

            async fn case($page: &$crate::page::Page) $body

            fn run_on(engine: $crate::engine::Engine) {
                $crate::case::run(engine, $crate::engine::Scripts::$scripts, module_path!(), case);
            }

            #[test]
            fn in_chromium() {
                run_on($crate::engine::Engine::Chromium);
            }

            $crate::case::browser_tests!(@other_engines $engines);
        }
    };
    (@other_engines only_chromium) => {};
    (@other_engines chromium) => {
        #[test]
        #[ignore = "proven in Chromium; `cargo site test --all-engines` runs it here too"]
        fn in_firefox() {
            run_on($crate::engine::Engine::Firefox);
        }

        #[test]
        #[ignore = "proven in Chromium; `cargo site test --all-engines` runs it here too"]
        fn in_webkit() {
            run_on($crate::engine::Engine::WebKit);
        }
    };
    (@other_engines every_engine) => {
        #[test]
        fn in_firefox() {
            run_on($crate::engine::Engine::Firefox);
        }

        #[test]
        fn in_webkit() {
            run_on($crate::engine::Engine::WebKit);
        }
    };
}
pub(crate) use browser_tests;

/// Signs of a crashed or hung engine in a failure's message or log: a web process of WebKit that crashed, a renderer of
/// Chromium that stopped answering, a driver that answers nothing.
const CRASHED: [&str; 3] = [
    "WebProcess CRASHED",
    "Unable to receive message from renderer",
    NO_ANSWER,
];

/// Runs one case on one engine; keeps the evidence in `target/browser-failures/` where it fails.
///
/// A crashed or hung engine proves nothing about the page: the case is repeated once in another browser and listed in
/// `target/tmp/repeated.txt`. The test run prints that list and fails where it is longer than two lines.
pub fn run(engine: Engine, scripts: Scripts, name: &str, case: impl AsyncFn(&Page)) {
    if let Err((failure, log)) = attempt(engine, scripts, name, &case) {
        let Some(sign) = CRASHED.iter().find(|sign| log.contains(**sign)) else {
            resume_unwind(failure);
        };
        report_repeat(&format!("{name} on {engine}: {sign}"));
        if let Err((failure, _)) = attempt(engine, scripts, name, &case) {
            resume_unwind(failure);
        }
    }
}

/// Adds a line to `target/tmp/repeated.txt`, the list of what was done twice because an engine or its driver failed.
pub fn report_repeat(what: &str) {
    static REPORT: LazyLock<Option<Mutex<File>>> = LazyLock::new(|| report("repeated.txt"));
    eprintln!("repeated: {what}");
    add_line(&REPORT, what);
}

/// A panic's payload, and its message with the log of the browser in which it came.
type Failure = (Box<dyn Any + Send>, String);

fn attempt(
    engine: Engine,
    scripts: Scripts,
    name: &str,
    case: impl AsyncFn(&Page),
) -> Result<(), Failure> {
    let start = Instant::now();
    let page = runtime()
        .block_on(pool::borrow(engine, scripts))
        .map_or_else(|why| panic!("{engine} cannot be used: {why}"), Page::from);
    let browser_ready = Instant::now();
    let result = catch_unwind(AssertUnwindSafe(|| {
        runtime().block_on(async {
            tokio::time::timeout(TIME_LIMIT, case(&page))
                .await
                .unwrap_or_else(|_| panic!("{name} on {engine} did not end within {TIME_LIMIT:?}"));
            if engine == Engine::Chromium {
                asks_for_nothing(&page).await;
            }
        });
    }));
    if let Err(failure) = result {
        runtime().block_on(keep_evidence(&page, name, failure.as_ref()));
        let log = format!("{}\n\n{}", message(failure.as_ref()), page.session().log());
        drop(page);
        return Err((failure, log));
    }
    let end = Instant::now();
    runtime().block_on(pool::give_back(page.into()));
    report_times(
        &[end - browser_ready, browser_ready - start, end.elapsed()],
        name,
        engine,
    );
    Ok(())
}

/// Writes the seconds of the case, of getting its browser and of cleaning it to `target/tmp/cases.txt`.
fn report_times(times: &[Duration], name: &str, engine: Engine) {
    static REPORT: LazyLock<Option<Mutex<File>>> = LazyLock::new(|| report("cases.txt"));
    let times: Vec<_> = times
        .iter()
        .map(|time| format!("{:.2}", time.as_secs_f64()))
        .collect();
    add_line(&REPORT, &format!("{} {engine} {name}", times.join(" ")));
}

/// Opens an empty report in the folder that cargo gives the tests.
fn report(name: &str) -> Option<Mutex<File>> {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    File::create(file).ok().map(Mutex::new)
}

/// Adds a line to a report; the tests do not depend on it.
fn add_line(report: &Option<Mutex<File>>, line: &str) {
    if let Some(file) = report {
        let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = writeln!(file, "{line}");
    }
}

/// What sites that embed the page load besides: `embed.js`, and the picture that Chromium looks for where a site names none.
const OF_OTHER_SITES: [&str; 2] = ["/embed.js", "/favicon.ico"];

/// Looks at everything that was asked for during a case: whatever was clicked and typed in it, nothing else left.
async fn asks_for_nothing(page: &Page) {
    let requests = chromium_requests(page.session())
        .await
        .expect("the log of requests");
    let others: Vec<_> = requests
        .iter()
        .filter(|asked| {
            let path = asked.url.split(['?', '#']).next().unwrap_or_default();
            let mut known = COMPANIONS.iter().chain(&OF_OTHER_SITES);
            asked.kind != "Document" && !known.any(|file| path.ends_with(file))
        })
        .collect();
    assert!(others.is_empty(), "the page asked for {others:?}");
    let digits = Regex::new(r"\d{10}").expect("a pattern");
    let telling: Vec<_> = requests
        .iter()
        .filter(|asked| digits.is_match(&asked.url))
        .collect();
    assert!(telling.is_empty(), "an address holds a number: {telling:?}");
}

/// What a failed test said.
fn message(failure: &(dyn Any + Send)) -> &str {
    match failure.downcast_ref::<String>() {
        Some(text) => text,
        None => failure
            .downcast_ref::<&str>()
            .copied()
            .unwrap_or("no message"),
    }
}

/// Saves screenshot, live document and log of a failed test; what cannot be had is left out.
async fn keep_evidence(page: &Page, name: &str, failure: &(dyn Any + Send)) {
    let Some(target) = Path::new(env!("CARGO_TARGET_TMPDIR")).parent() else {
        return;
    };
    let folder = target.join("browser-failures");
    let file = |ending: &str| {
        let name = name.replace("::", ".");
        folder.join(format!("{name}.{}.{ending}", page.engine()))
    };
    if fs::create_dir_all(&folder).is_err() {
        return;
    }
    let message = message(failure);
    let client = &page.session().client;
    let limit = Duration::from_secs(10);
    if let Ok(Ok(png)) = tokio::time::timeout(limit, page.session().screenshot()).await {
        let _ = fs::write(file("png"), png);
    }
    if let Ok(Ok(html)) = tokio::time::timeout(limit, client.source()).await {
        let _ = fs::write(file("html"), html);
    }
    let _ = fs::write(
        file("log"),
        format!("{message}\n\n{}", page.session().log()),
    );
    eprintln!("screenshot, document and log: {}", file("*").display());
}
