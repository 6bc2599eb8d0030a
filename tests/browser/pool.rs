//! Browsers that serve one case after another: drivers, displays and Firefox take longer to start than many a case takes.
//!
//! A browser whose case passed is made clean and kept for the next case, or is started again by the driver that is kept; one
//! whose case failed, or that could not be made clean, is ended. What a reader's browser remembers is gone then, as `a_next_case_finds_nothing_of_the_last`
//! proves on every engine: windows, storage of every kind, workers, cookies, caches, permissions, sizes, time limits,
//! what was logged, and the case's files.

use std::sync::{LazyLock, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use fantoccini::Client;
use fantoccini::wd::TimeoutConfiguration;
use serde_json::{Value, json};
use tokio::runtime::{Builder, Handle};

use super::case::report_repeat;
use super::commands::{Extra, in_words};
use super::engine::{Engine, Scripts, Session};

/// Cleaning takes a second; a driver that is not done by then has hung.
const LONGEST: Duration = Duration::from_secs(60);

/// The browsers that wait for a case.
static WAITING: Mutex<Vec<Session>> = Mutex::new(Vec::new());

/// What drives the talk with every driver, beyond the test in which a browser was started.
pub fn runtime() -> &'static Handle {
    static RUNTIME: LazyLock<Handle> = LazyLock::new(|| {
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime for the tests");
        let handle = runtime.handle().clone();
        thread::spawn(move || runtime.block_on(std::future::pending::<()>()));
        handle
    });
    &RUNTIME
}

/// A clean browser: one that waits, or a new one.
///
/// The error says in plain words which program is missing and how to get it, or what the driver answered.
pub async fn borrow(engine: Engine, scripts: Scripts) -> Result<Session, String> {
    let waiting = {
        let mut waiting = WAITING.lock().unwrap_or_else(PoisonError::into_inner);
        let fits = |one: &Session| one.engine == engine && one.scripts == scripts;
        waiting
            .iter()
            .rposition(fits)
            .map(|place| waiting.swap_remove(place))
    };
    match waiting {
        Some(session) => Ok(session),
        None => match Session::start(engine, scripts).await {
            Ok(session) => Ok(session),
            // A driver that has just begun to listen may close its first connection, which says nothing of the page.
            Err(why) => {
                report_repeat(&format!("start of {engine}: {why}"));
                Session::start(engine, scripts).await
            }
        },
    }
}

/// Takes a browser back whose case ended well.
pub async fn give_back(mut session: Session) {
    let cleaned = tokio::time::timeout(LONGEST, session.clean())
        .await
        .unwrap_or_else(|_| Err(format!("not clean within {LONGEST:?}")));
    match cleaned {
        Ok(()) => WAITING
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(session),
        // The next case starts one of its own, which takes longer and proves as much.
        Err(why) => eprintln!("{} is not used again: {why}", session.engine),
    }
}

impl Session {
    /// Makes this browser one that nobody has used.
    pub async fn clean(&mut self) -> Result<(), String> {
        match self.engine {
            Engine::Firefox => {
                one_new_window(&self.client).await?;
                forget_in_firefox(&self.client).await?;
                set_defaults(self).await?;
            }
            // Their drivers start another browser in less time than it takes to clean one.
            Engine::Chromium | Engine::WebKit => self.start_again().await?,
        }
        self.turn_the_page()
    }
}

/// Opens a new window and closes all others; a question that stands in the present one is dismissed.
async fn one_new_window(client: &Client) -> Result<(), String> {
    // Mostly there is none to dismiss.
    let _ = client.dismiss_alert().await;
    let mut windows = client.windows().await.map_err(in_words)?;
    // The present one may be closed already.
    let first = windows.first().ok_or("no window is left")?.clone();
    client.switch_to_window(first).await.map_err(in_words)?;
    let new = client.new_window(true).await.map_err(in_words)?.handle;
    // What a page opens while it is closed is closed too.
    for _ in 0..10 {
        windows.retain(|window| *window != new);
        for window in windows {
            client.switch_to_window(window).await.map_err(in_words)?;
            client.close_window().await.map_err(in_words)?;
        }
        client
            .switch_to_window(new.clone())
            .await
            .map_err(in_words)?;
        windows = client.windows().await.map_err(in_words)?;
        if windows.len() == 1 {
            return Ok(());
        }
    }
    Err(format!("{} windows do not close", windows.len()))
}

async fn forget_in_firefox(client: &Client) -> Result<(), String> {
    let context = |name: &str| Extra::post("moz/context", json!({ "context": name }));
    let chrome = client.issue_cmd(context("chrome")).await;
    chrome.map_err(in_words)?;
    let forget = "const done = arguments[0];
        Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, { onDataDeleted: done })";
    let failed = client.execute_async(forget, Vec::new()).await;
    let content = client.issue_cmd(context("content")).await;
    content.map_err(in_words)?;
    match failed.map_err(in_words)? {
        Value::Number(kinds) if kinds.as_u64() == Some(0) => Ok(()),
        kinds => Err(format!("these kinds of data stayed: {kinds}")),
    }
}

/// The limits of the WebDriver standard, and the window as it was at the start.
async fn set_defaults(session: &Session) -> Result<(), String> {
    let client = &session.client;
    let limits = TimeoutConfiguration::new(
        Some(Duration::from_secs(30)),
        Some(Duration::from_secs(300)),
        Some(Duration::ZERO),
    );
    client.update_timeouts(limits).await.map_err(in_words)?;
    let (left, top, width, height) = session.window;
    let size = |length: u64| u32::try_from(length).map_err(|why| why.to_string());
    client
        .set_window_rect(size(left)?, size(top)?, size(width)?, size(height)?)
        .await
        .map_err(in_words)
}
