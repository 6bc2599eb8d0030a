//! How a browser test is written and run: one story, told once on each engine, each time in a browser without a past.

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

/// A story takes seconds, and minutes where it looks for barriers beside seven others; one that takes this long hangs.
const LONGEST: Duration = Duration::from_secs(600);

/// Makes one test per engine from each story: `the_story::in_chromium`, `::in_firefox` and `::in_webkit`.
///
/// A story whose parameter says `without scripts` gets a browser that runs no script of the page; one that says
/// `in chromium`, because it is about the program and not about a browser, is one test of that name:
///
/// ```text
/// on_every_engine! {
///     async fn the_stepper_goes_forward(page) {
///         page.open(&url).await;
///         page.wait_ready().await;
///         page.click("#next").await;
///         page.wait_for_text("#place", "Bước 2/6").await;
///     }
///
///     async fn the_steps_can_be_read(page without scripts) { … }
/// }
/// ```
macro_rules! on_every_engine {
    () => {};
    ($(#[$note:meta])* async fn $story:ident($page:ident) $told:block $($rest:tt)*) => {
        $crate::story::on_every_engine!(@ $(#[$note])* $story, $page, On, $told);
        $crate::story::on_every_engine!($($rest)*);
    };
    ($(#[$note:meta])* async fn $story:ident($page:ident without scripts) $told:block $($rest:tt)*) => {
        $crate::story::on_every_engine!(@ $(#[$note])* $story, $page, Off, $told);
        $crate::story::on_every_engine!($($rest)*);
    };
    ($(#[$note:meta])* async fn $story:ident($page:ident in chromium) $told:block $($rest:tt)*) => {
        $(#[$note])*
        #[test]
        fn $story() {
            async fn story($page: &$crate::page::Page) $told
            let name = concat!(module_path!(), "::", stringify!($story));
            $crate::story::tell($crate::engine::Engine::Chromium, $crate::engine::Scripts::On, name, story);
        }
        $crate::story::on_every_engine!($($rest)*);
    };
    (@ $(#[$note:meta])* $story:ident, $page:ident, $scripts:ident, $told:block) => {
        $(#[$note])*
        mod $story {
            #[allow(unused_imports)]
            use super::*;

            async fn story($page: &$crate::page::Page) $told

            fn told_on(engine: $crate::engine::Engine) {
                let scripts = $crate::engine::Scripts::$scripts;
                $crate::story::tell(engine, scripts, module_path!(), story);
            }

            #[test]
            fn in_chromium() {
                told_on($crate::engine::Engine::Chromium);
            }

            #[test]
            fn in_firefox() {
                told_on($crate::engine::Engine::Firefox);
            }

            #[test]
            fn in_webkit() {
                told_on($crate::engine::Engine::WebKit);
            }
        }
    };
}
pub(crate) use on_every_engine;

/// What a failure or the log says where an engine's own process fell or hung: WebKit's in Skia, which could not read a
/// shader of its own; Chromium's while a key was pressed; a driver that did not even answer with a screenshot.
const CRASHED: [&str; 3] = [
    "WebProcess CRASHED",
    "Unable to receive message from renderer",
    NO_ANSWER,
];

/// Tells one story on one engine; keeps the evidence in `target/browser-failures/` where it fails.
///
/// An engine that crashes or hangs says nothing of the page: its story is told once more, in another browser.
pub fn tell(engine: Engine, scripts: Scripts, name: &str, story: impl AsyncFn(&Page)) {
    if let Err((failure, log)) = told(engine, scripts, name, &story) {
        if !CRASHED.iter().any(|words| log.contains(words)) {
            resume_unwind(failure);
        }
        eprintln!("{engine} crashed or hung in {name}, which is told once more");
        if let Err((failure, _)) = told(engine, scripts, name, &story) {
            resume_unwind(failure);
        }
    }
}

/// A failure, and what it said, with the log of the browser in which it came.
type Failure = (Box<dyn Any + Send>, String);

fn told(
    engine: Engine,
    scripts: Scripts,
    name: &str,
    story: impl AsyncFn(&Page),
) -> Result<(), Failure> {
    let begun = Instant::now();
    let page = runtime()
        .block_on(pool::borrow(engine, scripts))
        .map_or_else(|why| panic!("{engine} cannot be used: {why}"), Page::from);
    let ready = Instant::now();
    let told = catch_unwind(AssertUnwindSafe(|| {
        runtime().block_on(async {
            tokio::time::timeout(LONGEST, story(&page))
                .await
                .unwrap_or_else(|_| panic!("{name} on {engine} did not end within {LONGEST:?}"));
            if engine == Engine::Chromium {
                asks_for_nothing(&page).await;
            }
        });
    }));
    if let Err(failure) = told {
        runtime().block_on(keep_evidence(&page, name, failure.as_ref()));
        let log = format!("{}\n\n{}", message(failure.as_ref()), page.session().log());
        drop(page);
        return Err((failure, log));
    }
    let over = Instant::now();
    runtime().block_on(pool::give_back(page.into()));
    note_times(&[ready - begun, over - ready, over.elapsed()], name, engine);
    Ok(())
}

/// Writes down how long it took to get a browser, to tell the story and to clean up: `target/tmp/stories.txt`, of which
/// `sort -rn -k2` shows the slowest stories of the last run.
fn note_times(times: &[Duration], name: &str, engine: Engine) {
    static NOTES: LazyLock<Option<Mutex<File>>> = LazyLock::new(|| {
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("stories.txt");
        File::create(file).ok().map(Mutex::new)
    });
    let Some(notes) = &*NOTES else { return };
    let times: Vec<_> = times
        .iter()
        .map(|time| format!("{:6.2}", time.as_secs_f64()))
        .collect();
    let mut notes = notes.lock().unwrap_or_else(PoisonError::into_inner);
    // Nothing depends on it.
    let _ = writeln!(notes, "{} {engine} {name}", times.join(" "));
}

/// What sites that embed the page load besides: `embed.js`, and the picture that Chromium looks for where a site names none.
const OF_OTHER_SITES: [&str; 2] = ["/embed.js", "/favicon.ico"];

/// Looks at everything that was asked for during a story: whatever was clicked and typed in it, nothing else left.
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
    if let Ok(Ok(png)) = tokio::time::timeout(limit, client.screenshot()).await {
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
