//! nginx and Apache, started with the settings that the README shows, for the folder of a built page.

use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// The folder that the settings name.
const NAMED: &str = "/srv/bhyt";

/// A web server of Debian.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    Nginx,
    Apache,
}

impl Kind {
    /// Both.
    pub const ALL: [Kind; 2] = [Kind::Nginx, Kind::Apache];

    /// The settings as the README shows them.
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
    /// Starts a server for the folder of a page, which lies at `/bhyt/`.
    pub fn start(kind: Kind, page: &Path) -> Host {
        let folder = tempfile::tempdir().expect("a folder");
        let port = free_port();
        let policy = fs::read_to_string(page.join("csp.txt")).expect("the policy of the page");
        let policy = policy
            .trim()
            .trim_start_matches("Content-Security-Policy: ");
        let settings = kind
            .settings()
            .replace(NAMED, &served(page, folder.path()).display().to_string())
            .replace("POLICY", policy);
        let file = folder.path().join("server.conf");
        let (program, arguments, whole) = match kind {
            Kind::Nginx => (
                "nginx",
                vec!["-c"],
                around_nginx(folder.path(), port, &settings),
            ),
            Kind::Apache => (
                "apache2",
                vec!["-D", "FOREGROUND", "-f"],
                around_apache(folder.path(), port, &settings),
            ),
        };
        fs::write(&file, whole).expect("the settings");
        let process = Command::new(format!("/usr/sbin/{program}"))
            .args(arguments)
            .arg(&file)
            .stdout(Stdio::null())
            .spawn()
            .unwrap_or_else(|why| panic!("{program}: {why}"));
        let host = Host {
            process,
            port,
            folder,
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

/// The page where every account of the machine may read it: servers run under one of their own.
fn served(page: &Path, folder: &Path) -> PathBuf {
    let served = folder.join("page");
    fs::create_dir(&served).expect("a folder");
    for entry in fs::read_dir(page).expect("the page") {
        let entry = entry.expect("a file");
        fs::copy(entry.path(), served.join(entry.file_name())).expect("a copy");
    }
    #[cfg(unix)]
    for open in [folder, &served] {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(open, fs::Permissions::from_mode(0o755)).expect("a folder to be read");
    }
    served
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("an address").port()
}

fn around_nginx(folder: &Path, port: u16, settings: &str) -> String {
    let here = folder.display();
    format!(
        "daemon off;\npid {here}/pid;\nerror_log {here}/error.log;\nevents {{}}\nhttp {{\naccess_log off;\n\
         client_body_temp_path {here}/a;\nproxy_temp_path {here}/b;\nfastcgi_temp_path {here}/c;\nuwsgi_temp_path {here}/d;\nscgi_temp_path {here}/e;\n\
         server {{\nlisten 127.0.0.1:{port};\n{settings}}}\n}}\n"
    )
}

fn around_apache(folder: &Path, port: u16, settings: &str) -> String {
    let here = folder.display();
    let modules: String = [
        "mpm_event",
        "authz_core",
        "alias",
        "dir",
        "mime",
        "headers",
        "rewrite",
        "env",
    ]
    .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
    .concat();
    format!(
        "ServerRoot {here}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {here}/pid\nErrorLog {here}/error.log\nDefaultRuntimeDir {here}\nUser www-data\nGroup www-data\n{modules}TypesConfig /dev/null\n{settings}"
    )
}
