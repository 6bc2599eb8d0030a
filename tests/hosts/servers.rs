//! nginx and Apache as Debian ships them, with the settings that `docs/webmaster.md` shows.

use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// The folder that the settings name.
const NAMED: &str = "/srv/bhyt";

/// What the rest of the server sends, as for a portal of its own; no page of ours works under it.
const STRANGE_POLICY: &str = "default-src 'none'";

/// A web server of Debian.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    Nginx,
    Apache,
}

impl Kind {
    /// Both.
    pub const ALL: [Kind; 2] = [Kind::Nginx, Kind::Apache];

    /// The settings as `docs/webmaster.md` shows them.
    pub fn settings(self) -> &'static str {
        match self {
            Kind::Nginx => include_str!("nginx.conf"),
            Kind::Apache => include_str!("apache.conf"),
        }
    }
}

/// A running server; it ends with this value.
pub struct Host {
    process: Child,
    port: u16,
    folder: TempDir,
}

impl Host {
    /// Starts a server with Debian's own configuration and the document's settings; the files of `folder` lie at `/bhyt/`.
    pub fn start(kind: Kind, folder: &Path) -> Host {
        let place = tempfile::tempdir().expect("a folder");
        let port = free_port();
        let served = served(folder, place.path());
        let settings = kind
            .settings()
            .replace(NAMED, &served.display().to_string());
        let mut server = match kind {
            Kind::Nginx => nginx(place.path(), port, &settings),
            Kind::Apache => apache(place.path(), port, &settings),
        };
        let process = server
            .stdout(Stdio::null())
            .spawn()
            .unwrap_or_else(|why| panic!("{kind:?}: {why}"));
        let host = Host {
            process,
            port,
            folder: place,
        };
        host.wait();
        host
    }

    /// Where it is reached: host and port.
    pub fn authority(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    fn wait(&self) {
        let deadline = Instant::now() + Duration::from_secs(30);
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            let log = fs::read_to_string(self.folder.path().join("error.log")).unwrap_or_default();
            assert!(Instant::now() < deadline, "the server did not start: {log}");
            thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // A server that has ended already needs no end.
        let _ = Command::new("kill")
            .arg(self.process.id().to_string())
            .status();
        let _ = self.process.wait();
    }
}

/// Copies a folder to where every account of the machine may read it: servers run under one of their own.
fn served(folder: &Path, place: &Path) -> PathBuf {
    let served = place.join("page");
    copy(folder, &served);
    open_to_all(place);
    served
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            // Follows links, as those of Apache's enabled modules.
            fs::copy(&from, &to).expect("a copy");
        }
    }
    open_to_all(to);
}

#[cfg(unix)]
fn open_to_all(folder: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).expect("a folder to be read");
}

#[cfg(not(unix))]
fn open_to_all(_: &Path) {}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("an address").port()
}

/// Debian's nginx.conf with the document's settings in its site, and with the test's own places for what it writes.
fn nginx(place: &Path, port: u16, settings: &str) -> Command {
    let here = place.display();
    let stock = fs::read_to_string("/etc/nginx/nginx.conf").expect("nginx-light is installed");
    let site = format!(
        "client_body_temp_path {here}/a;\nproxy_temp_path {here}/b;\nfastcgi_temp_path {here}/c;\nuwsgi_temp_path {here}/d;\nscgi_temp_path {here}/e;\n\
         server {{\nlisten 127.0.0.1:{port};\nadd_header Content-Security-Policy \"{STRANGE_POLICY}\" always;\n{settings}}}\n"
    );
    let mut whole = stock.clone();
    for (stock, own) in [
        ("/run/nginx.pid", format!("{here}/pid")),
        ("/var/log/nginx/error.log", format!("{here}/error.log")),
        ("/var/log/nginx/access.log", format!("{here}/access.log")),
        ("include /etc/nginx/sites-enabled/*;", site),
    ] {
        assert!(whole.contains(stock), "nginx.conf has no {stock}");
        whole = whole.replace(stock, &own);
    }
    let file = place.join("nginx.conf");
    fs::write(&file, whole).expect("the settings");
    let mut command = Command::new("/usr/sbin/nginx");
    command.args(["-g", "daemon off;", "-c"]).arg(file);
    command
}

/// A copy of Debian's /etc/apache2, in which `a2enmod headers rewrite` was run and the site has the document's settings.
fn apache(place: &Path, port: u16, settings: &str) -> Command {
    let folder = place.join("apache2");
    copy(Path::new("/etc/apache2"), &folder);
    for module in ["headers", "rewrite"] {
        let name = format!("{module}.load");
        let available = folder.join("mods-available").join(&name);
        fs::copy(available, folder.join("mods-enabled").join(&name)).expect("a module of Debian");
    }
    fs::write(
        folder.join("ports.conf"),
        format!("Listen 127.0.0.1:{port}\n"),
    )
    .expect("the port");
    let strange = format!("set Content-Security-Policy \"{STRANGE_POLICY}\"");
    let site =
        format!("ServerName localhost\nHeader {strange}\nHeader always {strange}\n{settings}");
    fs::write(folder.join("sites-enabled/000-default.conf"), site).expect("the settings");
    let mut command = Command::new("/usr/sbin/apache2");
    command
        .args(["-D", "FOREGROUND", "-f", "apache2.conf", "-d"])
        .arg(&folder)
        .env("APACHE_RUN_USER", "www-data")
        .env("APACHE_RUN_GROUP", "www-data")
        .env("APACHE_PID_FILE", place.join("pid"))
        .env("APACHE_RUN_DIR", place)
        .env("APACHE_LOCK_DIR", place)
        .env("APACHE_LOG_DIR", place);
    command
}
