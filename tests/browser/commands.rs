//! What differs between the drivers beyond the WebDriver standard: extra commands, window sizes, the console.

use std::future::Future;
use std::time::{Duration, Instant};

use base64::Engine as _;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

use super::engine::{Engine, Session};
use super::page::Page;

/// A command that only one driver knows.
#[derive(Debug)]
pub struct Extra {
    /// The path below the session, such as `goog/cdp/execute`.
    path: &'static str,
    body: Value,
}

impl Extra {
    pub fn post(path: &'static str, body: Value) -> Extra {
        Extra { path, body }
    }

    /// A command of the Chrome DevTools Protocol.
    pub fn cdp(command: &str, parameters: Value) -> Extra {
        let body = json!({ "cmd": command, "params": parameters });
        Extra::post("goog/cdp/execute", body)
    }
}

impl WebDriverCompatibleCommand for Extra {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

impl Page {
    /// Gives the page itself, without the browser's bars, this size in CSS pixels.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) -> impl Future<Output = ()> {
        self.step(format!("resize to {width} × {height}"), async move {
            resize(self.session(), width, height).await
        })
    }

    /// The errors in the console since the case began; Chromium gives each only once, WebKit gives none.
    #[track_caller]
    pub fn console_errors(&self) -> impl Future<Output = Vec<String>> {
        self.step("read the console", console_errors(self.session()))
    }

    /// The page on A4 paper with margins of 12 mm, as PDF. WebKit's driver has no such command, so the address is opened
    /// once more by a small program that prints with the same engine.
    #[track_caller]
    pub fn print_to_pdf(&self) -> impl Future<Output = Vec<u8>> {
        self.step("print", async move {
            if self.engine() == Engine::WebKit {
                print_in_webkit(self, None).await
            } else {
                print_by_driver(self).await
            }
        })
    }

    /// What the page prints by itself once a script has pressed its way to its own button, on A4 paper, as PDF. No headless
    /// browser has a print dialog: the button of the page is pressed, and the driver prints what stands there then. For
    /// WebKit the address is opened once more, the script runs there, and the page's own call is answered.
    #[track_caller]
    pub fn print_by_itself(&self, script: &str) -> impl Future<Output = Vec<u8>> {
        self.step(format!("print by {script}"), async move {
            if self.engine() == Engine::WebKit {
                return print_in_webkit(self, Some(script)).await;
            }
            let client = &self.session().client;
            let called = format!(
                "window.printed = 0; window.print = () => {{ window.printed += 1 }};\n{script};\nreturn window.printed"
            );
            let called = client.execute(&called, Vec::new()).await.map_err(in_words)?;
            if called != json!(1) {
                return Err(format!("the page asked {called} times to be printed"));
            }
            print_by_driver(self).await
        })
    }

    /// Takes Chromium off the network, or back; on the other engines stop the test's server.
    #[track_caller]
    pub fn chromium_offline(&self, offline: bool) -> impl Future<Output = ()> {
        self.step(format!("set offline to {offline}"), async move {
            let conditions = json!({ "network_conditions": {
                "offline": offline, "latency": 0, "download_throughput": -1, "upload_throughput": -1,
            } });
            let command = Extra::post("chromium/network_conditions", conditions);
            self.session().client.issue_cmd(command).await.map(drop).map_err(in_words)
        })
    }

    /// Sends a command of the Chrome DevTools Protocol, as `Emulation.setCPUThrottlingRate`; Chromium only.
    #[track_caller]
    pub fn chromium_cdp(&self, command: &str, parameters: Value) -> impl Future<Output = Value> {
        self.step(format!("send {command}"), async move {
            let command = Extra::cdp(command, parameters);
            self.session()
                .client
                .issue_cmd(command)
                .await
                .map_err(in_words)
        })
    }
}

/// A4 with margins of 12 mm, in the centimetres of the WebDriver standard; backgrounds stay unprinted, as by default.
fn a4() -> Value {
    let margin = 1.2;
    json!({
        "page": { "width": 21.0, "height": 29.7 },
        "margin": { "top": margin, "bottom": margin, "left": margin, "right": margin },
    })
}

async fn print_by_driver(page: &Page) -> Result<Vec<u8>, String> {
    let print = Extra::post("print", a4());
    let pdf = page.session().client.issue_cmd(print).await;
    let pdf = pdf.map_err(in_words)?;
    let pdf = pdf.as_str().ok_or("the driver printed nothing")?;
    base64::engine::general_purpose::STANDARD
        .decode(pdf)
        .map_err(|why| why.to_string())
}

async fn print_in_webkit(page: &Page, script: Option<&str>) -> Result<Vec<u8>, String> {
    let address = page
        .session()
        .client
        .current_url()
        .await
        .map_err(in_words)?;
    let file = page.fresh_folder().join("page.pdf");
    let program = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/browser/print_in_webkit.py"
    );
    // Debian's own Python has the bindings; one that stands before it on the path may not.
    let printed = std::process::Command::new("/usr/bin/python3")
        .arg(program)
        .arg(address.as_str())
        .arg(&file)
        .args(script)
        .envs(page.session().environment().iter().cloned())
        .output()
        .map_err(|why| format!("/usr/bin/python3: {why}"))?;
    std::fs::read(&file).map_err(|_| String::from_utf8_lossy(&printed.stderr).into_owned())
}

/// The kind of a refusal and its words: WebKit's driver often gives the kind alone.
pub fn in_words(why: CmdError) -> String {
    match why {
        CmdError::Standard(refusal) => format!("{}: {}", refusal.error, refusal.message),
        other => other.to_string(),
    }
}

/// Makes the page, without the browser's bars, this wide and high in CSS pixels, and waits until it is.
async fn resize(session: &Session, width: u32, height: u32) -> Result<(), String> {
    if session.engine == Engine::Firefox {
        lift_least_width(session).await?;
    }
    let client = &session.client;
    let deadline = Instant::now() + Duration::from_secs(60);
    let (_, _, now_width, now_height) = client.get_window_rect().await.map_err(in_words)?;
    let inside = inner_size(session).await?;
    // The bars are as high in the next size, mostly.
    let with_bars = |wanted: u32, outer: u64, inner: u32| {
        let bars = u32::try_from(outer).unwrap_or(inner).saturating_sub(inner);
        wanted + bars
    };
    let mut outer_width = with_bars(width, now_width, inside.0);
    let mut outer_height = with_bars(height, now_height, inside.1);
    loop {
        client
            .set_window_size(outer_width, outer_height)
            .await
            .map_err(in_words)?;
        let settle = Instant::now() + Duration::from_millis(500);
        let (mut inner_width, mut inner_height) = inner_size(session).await?;
        while (inner_width, inner_height) != (width, height) && Instant::now() < settle {
            tokio::time::sleep(Duration::from_millis(25)).await;
            (inner_width, inner_height) = inner_size(session).await?;
        }
        if (inner_width, inner_height) == (width, height) {
            return Ok(());
        }
        if Instant::now() > deadline {
            return Err(format!("the page stays {inner_width} × {inner_height}"));
        }
        outer_width = (outer_width + width).saturating_sub(inner_width).max(1);
        outer_height = (outer_height + height).saturating_sub(inner_height).max(1);
    }
}

async fn inner_size(session: &Session) -> Result<(u32, u32), String> {
    let script = "return [window.innerWidth, window.innerHeight]";
    let size = session
        .client
        .execute(script, Vec::new())
        .await
        .map_err(in_words)?;
    serde_json::from_value(size).map_err(|why| why.to_string())
}

/// Firefox's own bars keep its window 500 pixels wide; a phone is narrower.
async fn lift_least_width(session: &Session) -> Result<(), String> {
    let client = &session.client;
    let context = |name: &str| Extra::post("moz/context", json!({ "context": name }));
    client
        .issue_cmd(context("chrome"))
        .await
        .map_err(in_words)?;
    let script = "document.documentElement.style.setProperty('min-width', '0', 'important');
        document.body?.style.setProperty('min-width', '0', 'important');";
    let lifted = client.execute(script, Vec::new()).await;
    client
        .issue_cmd(context("content"))
        .await
        .map_err(in_words)?;
    lifted.map(drop).map_err(in_words)
}

/// Everything that Chromium asked a network for since the last look; `data:`, `file:` and the like ask none.
pub async fn chromium_requests(session: &Session) -> Result<Vec<Request>, String> {
    let command = Extra::post("se/log", json!({ "type": "performance" }));
    let entries = session.client.issue_cmd(command).await.map_err(in_words)?;
    let events = entries
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let entry: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let event = &entry["message"];
            let url = event["params"]["request"]["url"].as_str()?;
            (event["method"] == "Network.requestWillBeSent" && url.starts_with("http")).then(|| {
                Request {
                    kind: event["params"]["type"]
                        .as_str()
                        .unwrap_or_default()
                        .to_owned(),
                    url: url.to_owned(),
                }
            })
        });
    Ok(events.collect())
}

/// A request as Chromium's DevTools report it.
#[derive(Debug)]
pub struct Request {
    /// `Document`, `Script`, `Fetch`, `Ping`, …
    pub kind: String,
    pub url: String,
}

/// The errors that the browser reported: Chromium's since the last look, Firefox's in this case, WebKit's never.
pub async fn console_errors(session: &Session) -> Result<Vec<String>, String> {
    match session.engine {
        Engine::Chromium => {
            let command = Extra::post("se/log", json!({ "type": "browser" }));
            let entries = session.client.issue_cmd(command).await.map_err(in_words)?;
            Ok(entries
                .as_array()
                .into_iter()
                .flatten()
                .filter(|entry| entry["level"] == "SEVERE")
                .filter_map(|entry| entry["message"].as_str().map(str::to_owned))
                .collect())
        }
        // Its own parts speak in the same log; the page's errors name an address or follow the console's own form.
        Engine::Firefox => Ok(session
            .log()
            .lines()
            .filter(|line| {
                [
                    "JavaScript error: http",
                    "JavaScript error: file:",
                    "console.error: \"",
                ]
                .iter()
                .any(|start| line.starts_with(start))
            })
            .map(str::to_owned)
            .collect()),
        Engine::WebKit => Ok(Vec::new()),
    }
}
