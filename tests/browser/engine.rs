//! The three browser engines: which programs each needs, how its driver is started, and how a session is asked for.
//!
//! A session has a profile and a folder of its own and, for WebKit, a display of its own, so tests never meet.
//! An engine that cannot be started is an error with what to install; no engine is ever skipped.

use std::fmt;
use std::path::{Path, PathBuf};

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use super::commands::in_words;
use super::framebuffer;
use super::processes::{Processes, Program};

/// The engine without the browser's own windows, menus and extensions, which cost more than many a case.
const CHROMIUM: Program = Program {
    // The script of this name in /usr/bin starts the browser as a child: its driver would end the script alone, and the pages of
    // every case would run on.
    name: "/usr/lib/chromium/chromium-headless-shell",
    elsewhere: &[],
    install: "apt-get install chromium-headless-shell",
};
const CHROMEDRIVER: Program = Program {
    name: "chromedriver",
    elsewhere: &[],
    install: "apt-get install chromium-driver",
};
const FIREFOX: Program = Program {
    name: "firefox-esr",
    elsewhere: &[],
    install: "apt-get install firefox-esr",
};
const GECKODRIVER: Program = Program {
    name: "geckodriver",
    elsewhere: &[],
    install: "cargo install --locked geckodriver",
};
const MINI_BROWSER: Program = Program {
    name: "MiniBrowser",
    elsewhere: &[
        "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    ],
    install: "apt-get install webkit2gtk-driver",
};
const WEBKIT_DRIVER: Program = Program {
    name: "WebKitWebDriver",
    elsewhere: &[],
    install: "apt-get install webkit2gtk-driver",
};
const XVFB: Program = Program {
    name: "Xvfb",
    elsewhere: &[],
    install: "apt-get install xvfb",
};

/// MiniBrowser's toolbar keeps the window 447 pixels wide; a phone is narrower.
const NARROW_TOOLBAR: &str =
    "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border: none; font-size: 1px; }";

/// One of the browser engines on which the page has to work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    fn driver(self) -> Program {
        match self {
            Engine::Chromium => CHROMEDRIVER,
            Engine::Firefox => GECKODRIVER,
            Engine::WebKit => WEBKIT_DRIVER,
        }
    }

    fn browser(self) -> Program {
        match self {
            Engine::Chromium => CHROMIUM,
            Engine::Firefox => FIREFOX,
            Engine::WebKit => MINI_BROWSER,
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, out)
    }
}

/// Whether the pages of a session may run their scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scripts {
    On,
    Off,
}

/// A running browser with its driver; dropping it ends every process and removes every file of it.
pub struct Session {
    pub engine: Engine,
    pub scripts: Scripts,
    pub client: Client,
    /// The window as the browser opened it: left, top, width and height.
    pub window: (u64, u64, u64, u64),
    environment: Vec<(&'static str, String)>,
    processes: Processes,
    port: u16,
    /// How much of the log is not of the present case.
    past: usize,
}

impl Session {
    /// Starts the driver and the browser.
    ///
    /// The error says in plain words which program is missing and how to get it, or what the driver answered.
    pub async fn start(engine: Engine, scripts: Scripts) -> Result<Session, String> {
        let driver = engine.driver().find()?;
        let browser = engine.browser().find()?;
        let mut processes = Processes::new()?;
        let mut environment = Vec::new();
        if engine == Engine::WebKit {
            let display = processes.start_display(&XVFB.find()?)?;
            environment = webkit_environment(display);
            processes.write_home("config/gtk-3.0/gtk.css", NARROW_TOOLBAR)?;
        }
        let port = processes
            .start_driver(&driver, |port| driver_arguments(engine, port), &environment)
            .await?;
        let client = connect(engine, scripts, &browser, &processes, port).await?;
        let window = client.get_window_rect().await;
        Ok(Session {
            engine,
            scripts,
            client,
            window: window.map_err(|why| format!("{engine} tells no window: {why}"))?,
            environment,
            processes,
            port,
            past: 0,
        })
    }

    /// Starts the browser again with the driver that runs already; nothing that it kept is left.
    pub async fn start_again(&mut self) -> Result<(), String> {
        let close = self.client.clone().close().await;
        close.map_err(|why| why.to_string())?;
        self.processes.forget()?;
        let browser = self.engine.browser().find()?;
        let (engine, scripts) = (self.engine, self.scripts);
        self.client = connect(engine, scripts, &browser, &self.processes, self.port).await?;
        Ok(())
    }

    /// Ends a case: its files are gone, and the log begins anew.
    pub fn turn_the_page(&mut self) -> Result<(), String> {
        self.past = self.processes.log_length();
        self.processes.new_pages()
    }

    /// What another program needs in its environment to show itself where this browser does.
    pub fn environment(&self) -> &[(&'static str, String)] {
        &self.environment
    }

    /// An empty folder that goes away with the case, for pages opened from `file://`.
    pub fn fresh_folder(&self) -> PathBuf {
        tempfile::tempdir_in(self.processes.pages())
            .expect("a folder inside the session's own folder")
            .keep()
    }

    /// What the window shows, as a PNG; for WebKit with the bars of its window.
    pub async fn screenshot(&self) -> Result<Vec<u8>, String> {
        match self.engine {
            Engine::WebKit => {
                let window = self.client.get_window_rect().await.map_err(in_words)?;
                framebuffer::png(&self.processes.framebuffer(), window)
            }
            Engine::Chromium | Engine::Firefox => self.client.screenshot().await.map_err(in_words),
        }
    }

    /// Everything the driver and the browser wrote in this case so far.
    pub fn log(&self) -> String {
        self.processes.log(self.past)
    }
}

async fn connect(
    engine: Engine,
    scripts: Scripts,
    browser: &Path,
    processes: &Processes,
    port: u16,
) -> Result<Client, String> {
    ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities(engine, scripts, browser))
        .connect(&format!("http://127.0.0.1:{port}"))
        .await
        .map_err(|why| format!("{engine} did not start: {why}\n{}", processes.log(0)))
}

fn driver_arguments(engine: Engine, port: u16) -> Vec<String> {
    match engine {
        Engine::Chromium => vec![format!("--port={port}")],
        // The second port, for another protocol, is fixed unless told otherwise: two tests at once would collide.
        Engine::Firefox => vec![
            format!("--port={port}"),
            "--websocket-port=0".to_owned(),
            // For windows as narrow as a phone, see `Page::resize`.
            "--allow-system-access".to_owned(),
        ],
        Engine::WebKit => vec![format!("--port={port}")],
    }
}

/// WebKit has no headless mode and its sandbox refuses root.
///
/// Without a graphics card, compositing compiles shaders for an emulated one, which takes half of the processor's time in these
/// tests, so it is off. WebKitGTK 2.50 then never answers a request for a screenshot: [`Session::screenshot`] reads the display.
fn webkit_environment(display: String) -> Vec<(&'static str, String)> {
    vec![
        ("DISPLAY", display),
        ("GDK_BACKEND", "x11".to_owned()),
        ("NO_AT_BRIDGE", "1".to_owned()),
        ("WEBKIT_DISABLE_COMPOSITING_MODE", "1".to_owned()),
        ("GSETTINGS_BACKEND", "memory".to_owned()),
        // Shared by all sessions: each would look through all plugins of GStreamer at its start.
        (
            "GST_REGISTRY",
            concat!(env!("CARGO_TARGET_TMPDIR"), "/gstreamer-plugins.bin").to_owned(),
        ),
        ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1".to_owned()),
    ]
}

fn capabilities(engine: Engine, scripts: Scripts, browser: &Path) -> Capabilities {
    let wanted = match engine {
        Engine::Chromium => chromium_capabilities(scripts, browser),
        Engine::Firefox => firefox_capabilities(scripts, browser),
        Engine::WebKit => webkit_capabilities(scripts, browser),
    };
    match wanted {
        Value::Object(wanted) => wanted,
        _ => unreachable!("capabilities are an object"),
    }
}

/// The driver makes a new profile in the session's folder for temporary files at each start.
fn chromium_capabilities(scripts: Scripts, browser: &Path) -> Value {
    let mut arguments = vec![
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // What is left of the window of a whole Chromium below its bars.
        "--window-size=780,437",
    ];
    if scripts == Scripts::Off {
        arguments.push("--blink-settings=scriptEnabled=false");
    }
    json!({
        "goog:chromeOptions": { "binary": browser, "args": arguments },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    })
}

fn firefox_capabilities(scripts: Scripts, browser: &Path) -> Value {
    json!({
        "moz:firefoxOptions": {
            "binary": browser,
            "args": ["-headless"],
            "prefs": {
                // geckodriver loosens the rules of file://; readers have them as they are.
                "security.fileuri.strict_origin_policy": true,
                "devtools.console.stdout.content": true,
                // A frame of another site keeps nothing, as where readers have chosen so.
                "network.cookie.cookieBehavior": 1,
                "javascript.enabled": scripts == Scripts::On,
            },
        },
    })
}

fn webkit_capabilities(scripts: Scripts, browser: &Path) -> Value {
    let mut arguments = vec![
        "--automation",
        "--enable-write-console-messages-to-stdout=true",
    ];
    if scripts == Scripts::Off {
        arguments.push("--enable-javascript=false");
    }
    json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": { "binary": browser, "args": arguments },
    })
}
