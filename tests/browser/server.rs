//! A web server of one test: a folder on a free port of this machine, with a record of what was asked for.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{Html, Response};
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tower_http::services::ServeDir;

/// The files beside the page that keep it on the device, and that it may therefore ask for.
pub const COMPANIONS: [&str; 5] = [
    "/sw.js",
    "/manifest.webmanifest",
    "/icon-192.png",
    "/icon-512.png",
    "/icon-512-maskable.png",
];

/// What a server offers, before it is started.
#[derive(Default)]
pub struct Offer {
    routes: Router,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl Offer {
    /// The files of a folder.
    pub fn folder(folder: &Path) -> Offer {
        Offer {
            routes: Router::new().fallback_service(ServeDir::new(folder)),
            headers: Vec::new(),
        }
    }

    /// One page written by the test itself, such as a site that embeds ours.
    pub fn page(self, path: &str, html: impl Into<String>) -> Offer {
        let html = html.into();
        let routes = self.routes.route(path, get(async move || Html(html)));
        Offer { routes, ..self }
    }

    /// A path that has moved for good: the answer sends every browser to another one, with any query left out.
    pub fn moved(self, path: &str, to: &'static str) -> Offer {
        let answer = async move || (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, to)]);
        let routes = self.routes.route(path, get(answer));
        Offer { routes, ..self }
    }

    /// A header on every answer, such as a host's own Content-Security-Policy.
    pub fn header(mut self, name: &'static str, value: &'static str) -> Offer {
        self.headers.push((
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        ));
        self
    }

    /// Serves it on a free port of 127.0.0.1 until the server is stopped or dropped.
    pub fn serve(self) -> Server {
        let seen = Seen {
            headers: self.headers,
            ..Seen::default()
        };
        let requests = Arc::clone(&seen.requests);
        let routes = self
            .routes
            .layer(middleware::from_fn_with_state(seen, record));
        let (tell_address, address) = std::sync::mpsc::channel();
        let (stop, stopped) = oneshot::channel::<()>();
        // A thread and a runtime of its own: when they end, connections still open end with them, as in a power cut.
        let thread = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .expect("a runtime for the server");
            runtime.block_on(async move {
                let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
                    .await
                    .expect("a free port");
                tell_address
                    .send(listener.local_addr().expect("an address"))
                    .expect("a test that waits for the address");
                tokio::select! {
                    ended = axum::serve(listener, routes) => ended.expect("a server that runs"),
                    _ = stopped => {}
                }
            });
        });
        let address = address.recv().expect("a server that started");
        Server {
            address,
            requests,
            stop: Some(stop),
            thread: Some(thread),
        }
    }
}

/// A running server.
pub struct Server {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves a folder.
    pub fn of(folder: &Path) -> Server {
        Offer::folder(folder).serve()
    }

    /// The address of a path that starts with `/`.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Knocks at the server's door.
    pub fn connect(&self) -> std::io::Result<std::net::TcpStream> {
        std::net::TcpStream::connect(self.address)
    }

    /// The paths asked for so far, with their queries, in order.
    pub fn requests(&self) -> Vec<String> {
        self.requests
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Whether nothing but the page at `/` and the files that keep it on the device were asked for, by their bare names.
    pub fn was_asked_for_the_page_alone(&self) -> bool {
        self.requests()
            .iter()
            .all(|path| path == "/" || COMPANIONS.contains(&path.as_str()))
    }

    /// Goes off the network: open connections are cut and new ones refused.
    pub fn stop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            thread.join().expect("a server that ends in order");
        }
    }
}

/// Stands where a server stood and answers every request the same way, or never, until it is dropped.
pub struct Impostor {
    stop: Arc<AtomicBool>,
    address: SocketAddr,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Takes the place of this server, which is stopped: every request gets this answer, or none.
    pub fn instead(&self, answer: Option<&'static str>) -> Impostor {
        let address = self.address;
        let listener =
            std::net::TcpListener::bind(address).expect("the port of the stopped server");
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let thread = thread::spawn(move || {
            let mut held = Vec::new();
            while let Ok((mut connection, _)) = listener.accept() {
                if stopped.load(Ordering::SeqCst) {
                    return;
                }
                if let Some(answer) = answer {
                    let _ = connection.read(&mut [0; 4096]);
                    let _ = connection.write_all(answer.as_bytes());
                } else {
                    held.push(connection);
                }
            }
        });
        Impostor {
            stop,
            address,
            thread: Some(thread),
        }
    }
}

impl Drop for Impostor {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        // Wakes the thread, which waits for a connection.
        let _ = std::net::TcpStream::connect(self.address);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // A panic here, while a failed test unwinds, would hide the test's own message.
            let _ = thread.join();
        }
    }
}

/// How a network ends in the middle of a document.
#[derive(Clone, Copy, Debug)]
pub enum Ending {
    /// Nothing more comes, and nobody says so.
    Silence,
    /// The connection is closed as if that were all.
    Close,
}

/// Serves a document up to a mark at `/cut`, and an empty one elsewhere; returns the address.
pub fn cut_off(html: &str, mark: &str, ending: Ending) -> String {
    let (before, _) = html.split_once(mark).expect("the mark in the document");
    broken_off("", before.as_bytes(), ending)
}

/// Serves the first bytes of a document packed by gzip at `/cut`, and an empty one elsewhere; returns the address.
pub fn first_bytes(packed: &[u8], length: usize) -> String {
    let header = "Content-Encoding: gzip\r\n";
    broken_off(header, &packed[..length], Ending::Silence)
}

fn broken_off(header: &str, body: &[u8], ending: Ending) -> String {
    let head = |header: &str| {
        format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{header}Connection: close\r\n\r\n")
    };
    let begun = head("");
    let answer = [head(header).as_bytes(), body].concat();
    let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    let address = listener.local_addr().expect("an address");
    thread::spawn(move || {
        for connection in listener.incoming() {
            let Ok(mut connection) = connection else {
                return;
            };
            let (answer, begun) = (answer.clone(), begun.clone());
            // Browsers open more connections than they use: each waits for itself, and ends with the test.
            thread::spawn(move || {
                let mut request = [0; 4096];
                let length = connection.read(&mut request).unwrap_or(0);
                let cut = request[..length].starts_with(b"GET /cut");
                let _ = connection.write_all(if cut { &answer } else { begun.as_bytes() });
                if cut && matches!(ending, Ending::Silence) {
                    let _ = connection.read(&mut request);
                }
            });
        }
    });
    format!("http://{address}/")
}

#[derive(Clone, Default)]
struct Seen {
    requests: Arc<Mutex<Vec<String>>>,
    headers: Vec<(HeaderName, HeaderValue)>,
}

async fn record(State(seen): State<Seen>, request: Request, next: Next) -> Response {
    seen.requests
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(request.uri().to_string());
    let mut response = next.run(request).await;
    response.headers_mut().extend(seen.headers.iter().cloned());
    response
}
