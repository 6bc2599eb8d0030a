//! `cargo site serve`: the built pages on this machine's own address, and nowhere else.

use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Sender, channel};
use std::time::Duration;

use axum::Router;
use axum::http::{HeaderValue, header};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use super::{Failure, workspace};

/// The pages of `dist` as a web application: the default ward at `/`, every ward at `/<id>/`.
///
/// Precompressed variants are sent to browsers that take them. `no-cache` lets a browser keep the page but makes it ask
/// whether it is still the newest.
pub fn app(dist: &Path) -> Router {
    let folder = |path: PathBuf| ServeDir::new(path).precompressed_br().precompressed_gzip();
    let wards = folder(dist.join(workspace::DEFAULT_LOCALITY)).fallback(folder(dist.to_path_buf()));
    Router::new()
        .fallback_service(wards)
        .layer(SetResponseHeaderLayer::overriding(
            header::CACHE_CONTROL,
            HeaderValue::from_static("no-cache"),
        ))
}

/// An open port of this machine, taken before a long build so that a taken one is said at once.
#[derive(Debug)]
pub struct Server(std::net::TcpListener);

impl Server {
    /// Takes the port on 127.0.0.1; 0 takes a free one.
    ///
    /// # Errors
    /// When the port is taken, with what to do.
    pub fn open(port: u16) -> Result<Self, Failure> {
        std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .map(Self)
            .map_err(|cause| match cause.kind() {
                std::io::ErrorKind::AddrInUse => Failure::Usage(format!(
                    "port {port} is taken; choose another, for example: cargo site serve --port 0"
                )),
                _ => Failure::step(format!("port {port} could not be opened"), cause),
            })
    }

    /// Where it is reached, with a slash at the end.
    ///
    /// # Errors
    /// When the network of this machine gives way.
    pub fn address(&self) -> Result<String, Failure> {
        let address = self.0.local_addr().map_err(stopped)?;
        Ok(format!("http://{address}/"))
    }

    /// Tells where it is reached, and serves `dist` until it is interrupted.
    ///
    /// # Errors
    /// When the network of this machine gives way.
    pub fn run(self, dist: &Path) -> Result<(), Failure> {
        println!("{}", self.address()?);
        self.run_until(dist, async {
            // A terminal that cannot tell about Ctrl+C still ends the process by itself.
            let _ = tokio::signal::ctrl_c().await;
        })
    }

    /// Serves `dist` as long as this process lives.
    pub fn run_in_background(self, dist: &Path) {
        let dist = dist.to_path_buf();
        std::thread::spawn(move || {
            if let Err(failure) = self.run_until(&dist, std::future::pending()) {
                eprintln!("{failure}");
            }
        });
    }

    /// Serves `dist` until `end`, and then waits for nobody: a request that is half sent may never end.
    ///
    /// # Errors
    /// When the network of this machine gives way.
    pub fn run_until(self, dist: &Path, end: impl Future<Output = ()>) -> Result<(), Failure> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(stopped)?;
        runtime.block_on(async {
            self.0.set_nonblocking(true).map_err(stopped)?;
            let listener = tokio::net::TcpListener::from_std(self.0).map_err(stopped)?;
            tokio::select! {
                served = axum::serve(listener, app(dist)) => served.map_err(stopped),
                () = end => Ok(()),
            }
        })
    }
}

fn stopped(cause: std::io::Error) -> Failure {
    Failure::step("the server stopped", cause)
}

/// How long nothing may change before a build begins: editors write a file in several steps.
const QUIET: Duration = Duration::from_millis(200);

/// Sends the path of each file at or below one of these paths that is changed, made or removed; reading is no change. Watches as
/// long as the watcher lives.
///
/// # Errors
/// When a path cannot be watched.
pub fn watch(paths: &[PathBuf], changed: Sender<PathBuf>) -> Result<RecommendedWatcher, Failure> {
    let failed = |cause| Failure::step("the folders cannot be watched", cause);
    let tell = move |event: notify::Result<Event>| {
        for path in event
            .into_iter()
            .filter(|event| !event.kind.is_access())
            .flat_map(|event| event.paths)
        {
            // Nobody listens any more when the program ends.
            let _ = changed.send(path);
        }
    };
    let mut watcher = notify::recommended_watcher(tell).map_err(failed)?;
    for path in paths {
        watcher
            .watch(path, RecursiveMode::Recursive)
            .map_err(failed)?;
    }
    Ok(watcher)
}

/// Builds anew, in the background, whenever content, style, source or the template changes.
///
/// The build runs as a process of its own through cargo, so that a change of the builder's source counts too.
///
/// # Errors
/// When the folders cannot be watched.
pub fn rebuild_on_change(arguments: Vec<String>) -> Result<(), Failure> {
    let (sender, changes) = channel();
    let sources = ["content", "crates", "style", "src", "index.html"];
    let watcher = watch(&sources.map(|name| workspace::root().join(name)), sender)?;
    std::thread::spawn(move || {
        let _watcher = watcher;
        while let Ok(path) = changes.recv() {
            while changes.recv_timeout(QUIET).is_ok() {}
            eprintln!("• {} changed", path.display());
            let built = workspace::cargo()
                .args(["run", "--quiet", "--package", "site", "--", "build"])
                .args(&arguments)
                .status();
            if !built.is_ok_and(|status| status.success()) {
                eprintln!("  the pages stay as they were; mend what stands above");
            }
        }
    });
    Ok(())
}
