//! A page in a browser, in the words of a test: open, click, type, wait, read.
//!
//! Every action waits for what it needs and fails with the line of the test, what was asked and what was there
//! instead. Elements are named by CSS selectors (`#so-the`).

use std::fmt::Display;
use std::fs;
use std::future::Future;
use std::panic::Location;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fantoccini::Locator;
use fantoccini::actions::{
    Actions, InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
    WheelAction, WheelActions,
};
use fantoccini::elements::Element;
use fantoccini::error::{CmdError, ErrorStatus};
use serde_json::Value;
use url::Url;

use super::commands::{console_errors, in_words};
use super::engine::{Engine, Scripts, Session};

pub use fantoccini::key::Key;

/// The `file://` address of a file.
pub fn file_url(path: &Path) -> String {
    Url::from_file_path(path)
        .expect("an absolute path")
        .to_string()
}

/// How long a state may take to come, with as many cases beside this one as there are; only a broken page ever waits
/// that long.
const DEADLINE: Duration = Duration::from_secs(60);

/// The longest script, axe-core's, may take two minutes; a driver that is silent for longer hangs.
const UNANSWERED: Duration = Duration::from_secs(180);

/// What a failure says of a driver that hangs.
pub const NO_ANSWER: &str = "the driver gives no answer";

/// Scrolls an element into the window, which WebKit's driver does not always do, and notes whether the next click arrives at the
/// element or beside all that can be pressed. The driver looks for the place first and presses later: what scrolls or grows in
/// between is missed, and a person would press once more.
const WATCH: &str = "const wanted = arguments[0], box = wanted.getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight) wanted.scrollIntoView({ block: 'center' });
    window.missed = undefined;
    addEventListener('click', press => {
        window.missed = !wanted.contains(press.target) && !press.target.closest('a, button, input, select, textarea, label, summary');
    }, { capture: true, once: true });";

/// Pause between two looks.
const PAUSE: Duration = Duration::from_millis(40);

/// One browser window with the page of the test.
pub struct Page {
    session: Session,
}

impl From<Session> for Page {
    /// A page in a browser that has none of another case's traces.
    fn from(session: Session) -> Page {
        Page { session }
    }
}

impl From<Page> for Session {
    fn from(page: Page) -> Session {
        page.session
    }
}

impl Page {
    /// Starts a browser of its own for one test; the error says what to install.
    pub async fn start(engine: Engine, scripts: Scripts) -> Result<Page, String> {
        Session::start(engine, scripts).await.map(Page::from)
    }

    /// The engine this test runs on, for the few expectations that differ.
    pub fn engine(&self) -> Engine {
        self.session.engine
    }

    /// The session, for what this wrapper has no word for.
    pub fn session(&self) -> &Session {
        &self.session
    }

    #[track_caller]
    pub fn open(&self, url: &str) -> impl Future<Output = ()> {
        self.step(format!("open {url}"), async move {
            self.session.client.goto(url).await.map_err(in_words)
        })
    }

    /// Waits until the widgets answer, and show all that they know of this reader.
    #[track_caller]
    pub fn wait_ready(&self) -> impl Future<Output = ()> {
        self.wait_for("window.bhytDrawn === true", "the page is drawn")
    }

    /// Waits until a JavaScript expression is true; `what` says in words what that means.
    #[track_caller]
    pub fn wait_for(&self, condition: &str, what: &str) -> impl Future<Output = ()> {
        self.step(format!("wait until {what} ({condition})"), async move {
            let script = format!("return !!({condition})");
            let deadline = Instant::now() + DEADLINE;
            loop {
                let seen = self.session.client.execute(&script, Vec::new()).await;
                match seen {
                    Ok(Value::Bool(true)) => return Ok(()),
                    _ if Instant::now() < deadline => tokio::time::sleep(PAUSE).await,
                    _ => {
                        let instead = self.instead(condition).await;
                        return Err(format!("never within {DEADLINE:?}; instead: {instead}"));
                    }
                }
            }
        })
    }

    /// Waits until the text of an element, as a reader sees it, contains some words.
    #[track_caller]
    pub fn wait_for_text(&self, element: &str, words: &str) -> impl Future<Output = ()> {
        self.step(format!("wait until {element} says {words:?}"), async move {
            let deadline = Instant::now() + DEADLINE;
            loop {
                let text = self.act(element, async |found| found.text().await).await?;
                if text.contains(words) {
                    return Ok(());
                }
                if Instant::now() > deadline {
                    return Err(format!("never within {DEADLINE:?}; it says {text:?}"));
                }
                tokio::time::sleep(PAUSE).await;
            }
        })
    }

    /// The text of an element as a reader sees it.
    #[track_caller]
    pub fn text(&self, element: &str) -> impl Future<Output = String> {
        self.step(format!("read the text of {element}"), async move {
            self.act(element, async |found| found.text().await).await
        })
    }

    /// What stands in a field.
    #[track_caller]
    pub fn value(&self, field: &str) -> impl Future<Output = String> {
        self.step(format!("read the value of {field}"), async move {
            let value = self
                .act(field, async |found| found.prop("value").await)
                .await?;
            Ok(value.unwrap_or_default())
        })
    }

    /// An attribute as it stands in the document, or nothing.
    #[track_caller]
    pub fn attribute(&self, element: &str, name: &str) -> impl Future<Output = Option<String>> {
        self.step(format!("read {name} of {element}"), async move {
            self.act(element, async |found| found.attr(name).await)
                .await
        })
    }

    /// Whether a reader can see an element that is in the document.
    #[track_caller]
    pub fn is_shown(&self, element: &str) -> impl Future<Output = bool> {
        self.step(format!("see whether {element} is shown"), async move {
            self.act(element, async |found| found.is_displayed().await)
                .await
        })
    }

    /// Clicks in the middle of an element, scrolled to where a finger would reach it.
    #[track_caller]
    pub fn click(&self, element: &str) -> impl Future<Output = ()> {
        self.step(format!("click {element}"), async move {
            self.reach(element).await;
            // Nobody presses what still moves: the pointer would come to where it was.
            self.wait_for(
                "document.getAnimations().every(one => one.animationName !== 'rise')",
                "a sheet of the phone has risen",
            )
            .await;
            self.act(element, async |found| {
                let webkit = self.engine() == Engine::WebKit;
                let place = vec![serde_json::to_value(&found)?];
                if webkit {
                    // Where the page's scripts are off, nothing tells where a click arrived.
                    let _ = self.session.client.execute(WATCH, place.clone()).await;
                }
                let refused = match found.clone().click().await {
                    Err(why) if webkit || covered(&why) => Some(why),
                    Ok(()) if webkit && self.missed().await => None,
                    done => return done,
                };
                // WebKit's driver does not always scroll to what lies just outside the window, Chromium's scrolls no further
                // than to the edge, where a bar may stand. A person scrolls on; what still is covered then fails.
                let scroll = "arguments[0].scrollIntoView({ block: 'center' })";
                self.session.client.execute(scroll, place).await?;
                match refused {
                    Some(why) => Err(why),
                    None => found.click().await,
                }
            })
            .await
        })
    }

    /// Whether the last click arrived where nothing is to be pressed.
    async fn missed(&self) -> bool {
        let seen = self
            .session
            .client
            .execute("return window.missed === true", Vec::new());
        matches!(seen.await, Ok(Value::Bool(true)))
    }

    /// Empties a field.
    #[track_caller]
    pub fn clear(&self, field: &str) -> impl Future<Output = ()> {
        self.step(format!("empty {field}"), async move {
            self.reach(field).await;
            self.act(field, async |found| found.clear().await).await
        })
    }

    /// Types at the end of what a field holds.
    #[track_caller]
    pub fn type_keys(&self, field: &str, keys: &str) -> impl Future<Output = ()> {
        self.step(format!("type {keys:?} into {field}"), async move {
            self.reach(field).await;
            self.act(field, async |found| found.send_keys(keys).await)
                .await
        })
    }

    /// Puts a value into a field or list at once and says so, as typing or choosing does.
    #[track_caller]
    pub fn fill(&self, field: &str, value: &str) -> impl Future<Output = ()> {
        let script = format!(
            "const field = document.querySelector({}); field.value = {};
             const kind = field.matches('select') ? 'change' : 'input';
             field.dispatchEvent(new Event(kind, {{ bubbles: true }}))",
            Value::from(field),
            Value::from(value)
        );
        self.step(format!("fill {field} with {value:?}"), async move {
            self.reach(field).await;
            let filled = self.session.client.execute(&script, Vec::new()).await;
            filled.map(|_| ()).map_err(in_words)
        })
    }

    /// Presses and releases one key, wherever the focus is.
    #[track_caller]
    pub fn press(&self, key: Key) -> impl Future<Output = ()> {
        self.step(format!("press {key:?}"), async move {
            let value = char::from(key);
            let actions = KeyActions::new("keyboard".to_owned())
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
            self.perform(actions).await
        })
    }

    /// Presses and releases the key of a letter, wherever the focus is.
    #[track_caller]
    pub fn press_letter(&self, letter: char) -> impl Future<Output = ()> {
        self.step(format!("press {letter:?}"), async move {
            let actions = KeyActions::new("keyboard".to_owned())
                .then(KeyAction::Down { value: letter })
                .then(KeyAction::Up { value: letter });
            self.perform(actions).await
        })
    }

    /// Moves a pointer to a place of the window, and presses and releases it there.
    #[track_caller]
    pub fn tap_at(&self, x: f64, y: f64) -> impl Future<Output = ()> {
        self.step(format!("tap at {x}, {y}"), async move {
            let actions = MouseActions::new("pointer".to_owned())
                .then(PointerAction::MoveTo {
                    duration: None,
                    x: x.round(),
                    y: y.round(),
                })
                .then(PointerAction::Down {
                    button: MOUSE_BUTTON_LEFT,
                })
                .then(PointerAction::Up {
                    button: MOUSE_BUTTON_LEFT,
                });
            self.perform(actions).await
        })
    }

    /// Turns the wheel over a place of the window.
    #[track_caller]
    pub fn scroll_at(&self, x: f64, y: f64, by: f64) -> impl Future<Output = ()> {
        self.step(format!("scroll by {by} at {x}, {y}"), async move {
            let mut actions = WheelActions::new("wheel".to_owned());
            actions.push(WheelAction::Scroll {
                duration: None,
                x: x as i64,
                y: y as i64,
                delta_x: 0,
                delta_y: by as i64,
            });
            self.perform(actions).await?;
            self.next_frame().await;
            Ok(())
        })
    }

    async fn perform(&self, actions: impl Into<Actions>) -> Result<(), String> {
        let done = self.session.client.perform_actions(actions).await;
        done.map_err(in_words)
    }

    /// Runs the body of a JavaScript function with one argument and gives what it returns.
    #[track_caller]
    pub fn js_with(&self, body: &str, argument: Value) -> impl Future<Output = Value> {
        self.step(format!("run {body} with {argument}"), async move {
            let ran = self.session.client.execute(body, vec![argument]).await;
            ran.map_err(in_words)
        })
    }

    /// Runs the body of a JavaScript function and gives what it returns.
    #[track_caller]
    pub fn js(&self, body: &str) -> impl Future<Output = Value> {
        self.step(format!("run {body}"), async move {
            self.session
                .client
                .execute(body, Vec::new())
                .await
                .map_err(in_words)
        })
    }

    /// How many elements match right now.
    #[track_caller]
    pub fn count(&self, elements: &str) -> impl Future<Output = usize> {
        self.step(format!("count {elements}"), async move {
            let found = self.session.client.find_all(Locator::Css(elements)).await;
            found.map(|found| found.len()).map_err(in_words)
        })
    }

    /// Saves what the window shows as a PNG.
    #[track_caller]
    pub fn screenshot(&self, path: &Path) -> impl Future<Output = ()> {
        self.step(
            format!("take the screenshot {}", path.display()),
            async move {
                let png = self.session.screenshot().await?;
                fs::write(path, png).map_err(|why| why.to_string())
            },
        )
    }

    /// The live document as a browser's "save page" writes it.
    #[track_caller]
    pub fn serialise(&self) -> impl Future<Output = String> {
        self.step("serialise the document", async move {
            let script = "return '<!DOCTYPE html>' + document.documentElement.outerHTML";
            let html = self
                .session
                .client
                .execute(script, Vec::new())
                .await
                .map_err(in_words)?;
            html.as_str()
                .map(str::to_owned)
                .ok_or_else(|| format!("no text: {html}"))
        })
    }

    /// Loads the page again.
    #[track_caller]
    pub fn reload(&self) -> impl Future<Output = ()> {
        self.step("reload", async move {
            self.session.client.refresh().await.map_err(in_words)
        })
    }

    /// Goes into an iframe: what follows means the document inside, until `leave_frame`.
    #[track_caller]
    pub fn enter_frame(&self, iframe: &str) -> impl Future<Output = ()> {
        self.step(format!("enter the frame {iframe}"), async move {
            self.act(iframe, async |found| found.enter_frame().await)
                .await
        })
    }

    /// Goes back to the document that holds the iframe.
    #[track_caller]
    pub fn leave_frame(&self) -> impl Future<Output = ()> {
        self.step("leave the frame", async move {
            self.session
                .client
                .clone()
                .enter_parent_frame()
                .await
                .map_err(in_words)
        })
    }

    /// Opens another tab of the same browser; what follows means that one, until `to_tab` goes to another.
    #[track_caller]
    pub fn open_tab(&self) -> impl Future<Output = ()> {
        self.step("open a tab", async move {
            let client = &self.session.client;
            let tab = client.new_window(true).await.map_err(in_words)?;
            client.switch_to_window(tab.handle).await.map_err(in_words)
        })
    }

    /// Goes to the tab that was opened as this one of all, counted from 0.
    #[track_caller]
    pub fn to_tab(&self, number: usize) -> impl Future<Output = ()> {
        self.step(format!("go to tab {number}"), async move {
            let client = &self.session.client;
            let tabs = client.windows().await.map_err(in_words)?;
            let tab = tabs.get(number).ok_or("there are fewer tabs")?;
            client.switch_to_window(tab.clone()).await.map_err(in_words)
        })
    }

    /// An empty folder that goes away with the browser.
    pub fn fresh_folder(&self) -> PathBuf {
        self.session.fresh_folder()
    }

    /// Opens a view by its address, as a link does.
    #[track_caller]
    pub fn go(&self, view: &str) -> impl Future<Output = ()> {
        let there = format!("document.documentElement.dataset.view === '{view}'");
        let script = format!("location.hash = '{view}'");
        self.step(format!("go to the view {view}"), async move {
            self.session
                .client
                .execute(&script, Vec::new())
                .await
                .map_err(in_words)?;
            self.wait_for(&there, "the view is shown").await;
            Ok(())
        })
    }

    /// Goes to the view in which an element stands, unfolds what it is in, opens or closes the sheet of display settings and
    /// what more a task has to say, as its reader does who wants to press it.
    pub async fn reach(&self, element: &str) {
        let script = format!(
            "const root = document.documentElement.dataset, one = document.querySelector({});
             const chapter = one && one.closest('main > .chapter, .opening'), more = document.getElementById('san-khau-them');
             const sheet = document.querySelector('.display');
             if (one && sheet && sheet.contains(one) !== sheet.open) sheet.open ? sheet.close() : sheet.showModal();
             const inner = one && one.matches('summary') ? one.parentElement.parentElement : one;
             for (let fold = inner && inner.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
             if (one && one.closest('.panel') && !one.getClientRects().length && more && more.getClientRects().length) more.click();
             const place = one && (one.closest('.place') || document.getElementById((one.closest('.on') || {{ dataset: {{}} }}).dataset.of));
             const step = one && (one.closest('.step') || one.closest('.stepper') && document.querySelector('#cac-buoc > [aria-current]'));
             const part = step && root.view && !one.closest('h3, .step__tick, .step__ten') ? step : place || chapter;
             const aside = root.view === 'bat-dau' && part && part.matches('#kiem-tra, #thuc-hanh') && !one.getClientRects().length;
             const closed = part && part === step && root.view && location.hash !== '#' + step.id;
             const stage = one && one.closest('.stage, .topbar__move');
             const lost = root.window && !stage && part && !one.querySelector('.stage');
             const hidden = root.view && part && (aside || closed || lost || !part.getClientRects().length);
             const film = document.getElementById('may-ao')?.dataset.mode === 'xem';
             const to = root.view && stage && !root.window ? (film ? 'phim' : 'lam-theo') : hidden ? part.id : null;
             if (to) location.hash = to; return to",
            Value::from(element)
        );
        // Where no script runs there are no views, and what is not there yet is waited for by what comes next.
        let left = self.session.client.execute(&script, Vec::new()).await;
        if let Ok(Value::String(part)) = left {
            let there = format!(
                "document.documentElement.dataset.window && ['phim', 'lam-theo'].includes('{part}') ||
                 (part => part && part.getClientRects().length && !document.documentElement.dataset.window && !(part.matches('#kiem-tra, #thuc-hanh') && document.documentElement.dataset.view === 'bat-dau'))(document.getElementById('{part}'))"
            );
            self.wait_for(&there, "the part is shown").await;
            // The view scrolls to its beginning with the next frame, away under a pointer that is on its way.
            self.next_frame().await;
        }
    }

    /// Waits until the browser has drawn what was changed so far; a hidden document gets no frames, and none is
    /// waited for (WebKit's driver leaves a tab hidden that it was sent to).
    pub async fn next_frame(&self) {
        self.js("return document.hidden || new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
            .await;
    }

    /// What there is instead of an awaited state, for the message of a failure.
    async fn instead(&self, condition: &str) -> String {
        let script = format!(
            "var seen; try {{ seen = String({condition}) }} catch (error) {{ seen = String(error) }}
             return seen + ' in ' + location.href + ' (' + document.readyState + '), which says: ' +
                 (document.body ? document.body.innerText.slice(0, 300) : 'nothing')"
        );
        let seen = self.session.client.execute(&script, Vec::new()).await;
        let seen = seen.map_or_else(in_words, |text| {
            text.as_str().unwrap_or_default().to_owned()
        });
        let console = console_errors(&self.session).await.unwrap_or_default();
        format!("{seen}\nconsole: {console:#?}")
    }

    /// Finds an element and acts on it, again while it is not there yet, is being replaced or is covered.
    async fn act<T>(
        &self,
        element: &str,
        action: impl AsyncFn(Element) -> Result<T, CmdError>,
    ) -> Result<T, String> {
        let deadline = Instant::now() + DEADLINE;
        loop {
            let tried = match self.session.client.find(Locator::Css(element)).await {
                Ok(found) => action(found).await,
                Err(why) => Err(why),
            };
            match tried {
                Ok(done) => return Ok(done),
                Err(why) if passes(&why) && Instant::now() < deadline => {
                    tokio::time::sleep(PAUSE).await
                }
                Err(why) => return Err(in_words(why)),
            }
        }
    }

    /// Carries the place in the test into the message of a failure.
    #[track_caller]
    pub(super) fn step<T>(
        &self,
        what: impl Display,
        doing: impl Future<Output = Result<T, String>>,
    ) -> impl Future<Output = T> {
        let place = Location::caller();
        async move {
            let told = tokio::time::timeout(UNANSWERED, doing).await;
            match told.unwrap_or_else(|_| Err(format!("{NO_ANSWER} within {UNANSWERED:?}"))) {
                Ok(done) => done,
                Err(why) => panic!("{place}, {}: {what}: {why}", self.session.engine),
            }
        }
    }
}

/// Whether something else stands where was to be clicked.
fn covered(why: &CmdError) -> bool {
    matches!(why, CmdError::Standard(refusal) if refusal.error == ErrorStatus::ElementClickIntercepted)
}

/// Whether a refusal may be over a moment later, as while the page is still being mounted.
fn passes(why: &CmdError) -> bool {
    let CmdError::Standard(refusal) = why else {
        return false;
    };
    matches!(
        refusal.error,
        ErrorStatus::NoSuchElement
            | ErrorStatus::StaleElementReference
            | ErrorStatus::ElementNotInteractable
            | ErrorStatus::ElementClickIntercepted
    )
}
