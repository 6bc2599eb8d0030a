//! The processes and files of one browser session: driver, browser and display, all tied to one temporary folder.
//!
//! Drivers start browsers, and browsers start helpers that outlive them, so nothing here relies on who is whose parent.
//! Every process of a session carries the session's folder in its environment or on its command line, and the end of
//! the session is the end of all of those.
//!
//! Every session's folder lies in one folder of the run. A shell that waits for the end of the test program, whatever
//! ends it, ends what is left then: browsers that wait for a next case, or all of them where a run was broken off.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, ErrorKind};
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{self, Child, Command, Stdio};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use std::{env, thread};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;
use tokio::net::TcpStream;

/// A driver or display that has not answered by then is broken; a cold start on a busy machine takes a few seconds.
const START_DEADLINE: Duration = Duration::from_secs(60);

/// A program the tests start, with the way to get it.
#[derive(Clone, Copy, Debug)]
pub struct Program {
    pub name: &'static str,
    /// Where it lives when it is not on the search path.
    pub elsewhere: &'static [&'static str],
    pub install: &'static str,
}

impl Program {
    /// The program's path; the error says what is missing and how to install it.
    pub fn find(self) -> Result<PathBuf, String> {
        let path = env::var_os("PATH").unwrap_or_default();
        let cargo_home = env::var_os("CARGO_HOME")
            .map(PathBuf::from)
            .or_else(|| env::home_dir().map(|home| home.join(".cargo")));
        env::split_paths(&path)
            .chain(cargo_home.map(|home| home.join("bin")))
            .map(|folder| folder.join(self.name))
            .chain(self.elsewhere.iter().map(PathBuf::from))
            .find(|candidate| candidate.is_file())
            .ok_or_else(|| {
                format!(
                    "{} is missing. Install it with: {}",
                    self.name, self.install
                )
            })
    }
}

/// What is left of a run is cleared away when nobody holds the other end of this shell's input any more.
const CLEAR_AWAY: &str = r#"
cat > /dev/null
for round in 1 2 3; do
    for process in /proc/[0-9]*; do
        if [ "$process" != "/proc/$$" ] && grep -qsF "$0" "$process/environ" "$process/cmdline"; then
            kill -9 "${process#/proc/}"
        fi
    done
    sleep 0.1
done
rm -rf "$0""#;

/// The folder of this run, which goes away with the test program.
fn run_folder() -> Result<&'static Path, String> {
    static FOLDER: LazyLock<Result<(PathBuf, Child), String>> = LazyLock::new(|| {
        let failed = |why| format!("no temporary folder for the browsers: {why}");
        let folder = tempfile::Builder::new()
            .prefix("browser-tests-")
            .tempdir()
            .map_err(failed)?
            .keep();
        let guard = Command::new("/bin/sh")
            .arg("-c")
            .arg(CLEAR_AWAY)
            .arg(&folder)
            // The keys that break a run off mean all of its processes, but not this one.
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|why| format!("/bin/sh: {why}"))?;
        Ok((folder, guard))
    });
    match &*FOLDER {
        Ok((folder, _)) => Ok(folder),
        Err(why) => Err(why.clone()),
    }
}

/// The processes of one session and the folder that holds their profiles, pages and log.
pub struct Processes {
    folder: TempDir,
    started: Vec<Child>,
}

impl Processes {
    pub fn new() -> Result<Processes, String> {
        let folder = tempfile::Builder::new()
            .prefix("session-")
            .tempdir_in(run_folder()?)
            .map_err(|why| format!("no temporary folder for the browser: {why}"))?;
        for inner in ["home", "tmp", "pages"] {
            fs::create_dir(folder.path().join(inner))
                .map_err(|why| format!("no temporary folder for the browser: {why}"))?;
        }
        Ok(Processes {
            folder,
            started: Vec::new(),
        })
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The folder of the present case's own files.
    pub fn pages(&self) -> PathBuf {
        self.folder().join("pages")
    }

    /// Removes the present case's files and makes room for those of the next.
    pub fn new_pages(&self) -> Result<(), String> {
        fs::remove_dir_all(self.pages())
            .and_then(|()| fs::create_dir(self.pages()))
            .map_err(|why| format!("{}: {why}", self.pages().display()))
    }

    /// Removes what the browser, which has ended, left in its home besides its settings.
    pub fn forget(&self) -> Result<(), String> {
        for inner in ["home/cache", "home/data"] {
            match fs::remove_dir_all(self.folder().join(inner)) {
                Err(why) if why.kind() != ErrorKind::NotFound => {
                    return Err(format!("{inner} cannot be removed: {why}"));
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Writes a file into the session's home folder, such as a setting of the browser.
    pub fn write_home(&self, path: &str, text: &str) -> Result<(), String> {
        let path = self.folder().join("home").join(path);
        path.parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(&path, text))
            .map_err(|why| format!("{} cannot be written: {why}", path.display()))
    }

    /// What the driver and the browser wrote to their output after this many bytes.
    pub fn log(&self, after: usize) -> String {
        fs::read(self.log_path()).map_or_else(
            |_| String::new(),
            |bytes| String::from_utf8_lossy(bytes.get(after..).unwrap_or_default()).into_owned(),
        )
    }

    /// How many bytes the driver and the browser wrote to their output so far.
    pub fn log_length(&self) -> usize {
        let length = fs::metadata(self.log_path()).map_or(0, |log| log.len());
        usize::try_from(length).unwrap_or(usize::MAX)
    }

    /// Starts a driver on a free port of this machine and waits until it listens; returns the port.
    pub async fn start_driver(
        &mut self,
        driver: &Path,
        arguments: impl Fn(u16) -> Vec<String>,
        environment: &[(&str, String)],
    ) -> Result<u16, String> {
        let mut tries = 3;
        loop {
            let port = free_port();
            let log = File::create(self.log_path()).map_err(|why| format!("no log file: {why}"))?;
            let log_too = log
                .try_clone()
                .map_err(|why| format!("no log file: {why}"))?;
            let mut command = self.command(driver);
            command
                .args(arguments(port))
                .envs(environment.iter().map(|(name, value)| (name, value)))
                .stdout(log)
                .stderr(log_too);
            self.start(command)?;
            tries -= 1;
            match self.wait_for_listener(port).await {
                Ok(()) => return Ok(port),
                // Somebody outside these tests can take the port between the choice and the start.
                Err(_) if tries > 0 => {}
                Err(why) => return Err(format!("{} {why}: {}", driver.display(), self.log(0))),
            }
        }
    }

    /// Waits until the process started last listens on a port.
    async fn wait_for_listener(&mut self, port: u16) -> Result<(), String> {
        let deadline = Instant::now() + START_DEADLINE;
        loop {
            if let Some(Ok(Some(status))) = self.started.last_mut().map(Child::try_wait) {
                return Err(format!("ended at once ({status})"));
            }
            if let Ok(connection) = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await {
                // Without a listener, Linux may connect a socket to itself when it picks this very port for its own end.
                if connection.local_addr().ok() != connection.peer_addr().ok() {
                    return Ok(());
                }
            }
            if Instant::now() > deadline {
                return Err(format!("does not answer on port {port}"));
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Starts a virtual display for engines without a headless mode; returns its name, such as `:3`.
    pub fn start_display(&mut self, xvfb: &Path) -> Result<String, String> {
        let framebuffer = self.framebuffer();
        let folder = framebuffer.parent().ok_or("no folder")?;
        fs::create_dir_all(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
        let mut command = self.command(xvfb);
        // Xvfb itself looks for a free number and says which it took, so sessions that start together do not collide.
        command
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "2400x1800x24",
                "-nolisten",
                "tcp",
                "-fbdir",
            ])
            .arg(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        self.start(command)?;
        let output = self.started.last_mut().and_then(|xvfb| xvfb.stdout.take());
        let mut number = String::new();
        output
            .ok_or("Xvfb has no output")
            .map(BufReader::new)?
            .read_line(&mut number)
            .map_err(|why| format!("Xvfb did not say its display: {why}"))?;
        match number.trim() {
            "" => Err("Xvfb ended before it offered a display".to_owned()),
            number => Ok(format!(":{number}")),
        }
    }

    /// The file with the pixels of the virtual display.
    pub fn framebuffer(&self) -> PathBuf {
        self.folder().join("display/Xvfb_screen0")
    }

    fn log_path(&self) -> PathBuf {
        self.folder().join("driver.log")
    }

    /// A command that carries the session's folder and keeps away from the settings of whoever runs the tests.
    fn command(&self, program: &Path) -> Command {
        let home = self.folder().join("home");
        let mut command = Command::new(program);
        command
            .env("HOME", &home)
            .env("TMPDIR", self.folder().join("tmp"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("XDG_DATA_HOME", home.join("data"))
            .stdin(Stdio::null());
        command
    }

    fn start(&mut self, mut command: Command) -> Result<(), String> {
        let child = command.spawn().map_err(|why| {
            format!(
                "{} cannot be started: {why}",
                command.get_program().display()
            )
        })?;
        self.started.push(child);
        Ok(())
    }

    /// The process ids that carry the session's folder in their environment or on their command line.
    fn alive(&self) -> Vec<Pid> {
        let mark = self.folder().display().to_string();
        let Ok(processes) = fs::read_dir("/proc") else {
            return Vec::new();
        };
        processes
            .flatten()
            .filter(|process| {
                ["environ", "cmdline"].iter().any(|what| {
                    fs::read(process.path().join(what))
                        .is_ok_and(|bytes| String::from_utf8_lossy(&bytes).contains(&mark))
                })
            })
            .filter_map(|process| Pid::from_raw(process.file_name().to_str()?.parse().ok()?))
            .collect()
    }
}

impl Drop for Processes {
    fn drop(&mut self) {
        // A process that is waited for without having been ended would be waited for without end.
        for child in &mut self.started {
            let _ = child.kill();
        }
        // Again and again, because a process may have started another one between the look and the signal.
        for _ in 0..100 {
            let alive = self.alive();
            if alive.is_empty() {
                break;
            }
            for process in alive {
                // One that ended by itself meanwhile is what we want.
                let _ = kill_process(process, Signal::KILL);
            }
            for child in &mut self.started {
                let _ = child.try_wait();
            }
            thread::sleep(Duration::from_millis(10));
        }
        for child in &mut self.started {
            let _ = child.wait();
        }
    }
}

/// A port that nobody listens on and that no other session of this test run was given.
///
/// It lies below the range from which Linux takes the ports of outgoing connections and of servers that ask for any
/// port (32768 and up), because browsers ask for several of those at the very time the driver starts.
fn free_port() -> u16 {
    const FIRST: u32 = 16_384;
    const COUNT: u32 = 16_000;
    static NEXT: LazyLock<AtomicU32> =
        LazyLock::new(|| AtomicU32::new(process::id().wrapping_mul(97)));
    (0..COUNT)
        .map(|_| FIRST + NEXT.fetch_add(1, Ordering::Relaxed) % COUNT)
        .filter_map(|port| u16::try_from(port).ok())
        .find(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok())
        .expect("a free port on this machine")
}
