//! `cargo site serve`: the built pages on this machine's own address, and nowhere else.

use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use axum::Router;
use axum::http::{HeaderValue, header};
use notify_debouncer_mini::new_debouncer;
use notify_debouncer_mini::notify::RecursiveMode;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use super::{Failure, workspace};

/// The pages of `dist` as a web application: the default ward at `/`, every ward at `/<id>/`.
///
/// Precompressed twins are sent to browsers that take them. `no-cache` lets a browser keep the page but makes it ask
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
        self.serve(dist, async {
            // A terminal that cannot tell about Ctrl+C still ends the process by itself.
            let _ = tokio::signal::ctrl_c().await;
        })
    }

    /// Serves `dist` as long as this process lives.
    pub fn run_in_background(self, dist: &Path) {
        let dist = dist.to_path_buf();
        std::thread::spawn(move || {
            if let Err(failure) = self.serve(&dist, std::future::pending()) {
                eprintln!("{failure}");
            }
        });
    }

    fn serve(
        self,
        dist: &Path,
        end: impl Future<Output = ()> + Send + 'static,
    ) -> Result<(), Failure> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(stopped)?;
        runtime.block_on(async {
            self.0.set_nonblocking(true).map_err(stopped)?;
            let listener = tokio::net::TcpListener::from_std(self.0).map_err(stopped)?;
            axum::serve(listener, app(dist))
                .with_graceful_shutdown(end)
                .await
                .map_err(stopped)
        })
    }
}

fn stopped(cause: std::io::Error) -> Failure {
    Failure::step("the server stopped", cause)
}

/// Builds anew, in the background, whenever content, style, source or the shell changes.
///
/// The build runs as a process of its own through cargo, so that a change of the builder's source counts too.
///
/// # Errors
/// When the folders cannot be watched.
pub fn rebuild_on_change(arguments: Vec<String>) -> Result<(), Failure> {
    let (sender, changes) = std::sync::mpsc::channel();
    let failed = |cause| Failure::step("the folders cannot be watched", cause);
    let mut watcher = new_debouncer(Duration::from_millis(200), sender).map_err(failed)?;
    for watched in ["content", "style", "src", "index.html"] {
        watcher
            .watcher()
            .watch(&workspace::root().join(watched), RecursiveMode::Recursive)
            .map_err(failed)?;
    }
    std::thread::spawn(move || {
        let _watcher = watcher;
        while changes.recv().is_ok() {
            while changes.try_recv().is_ok() {}
            eprintln!("• something changed");
            let built = workspace::cargo()
                .args(["run", "--quiet", "--bin", "site", "--", "build"])
                .args(&arguments)
                .status();
            if !built.is_ok_and(|status| status.success()) {
                eprintln!("  the pages stay as they were; mend what stands above");
            }
        }
    });
    Ok(())
}
