//! `cargo site`: the project's own command line.

use std::path::PathBuf;
use std::process::ExitCode;

use bhyt_vneid::site::wasm::Profile;
use bhyt_vneid::site::{Failure, build, check_command, facts, film, new, serve, workspace};
use bhyt_vneid::workshop::{compare, speed, suite};
use clap::{Args, Parser, Subcommand};

/// Builds, serves and tests the BHYT – VNeID guide, and checks card numbers.
#[derive(Parser)]
#[command(
    name = "cargo site",
    bin_name = "cargo site",
    version,
    disable_help_subcommand = true
)]
struct Call {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build one HTML file per ward into dist/ID/, and check the weight budgets.
    Build(BuildCall),
    /// Build, then serve dist/ on 127.0.0.1, with the default ward at /.
    Serve {
        #[command(flatten)]
        build: BuildCall,
        /// The port to listen on; 0 takes a free one.
        #[arg(long, value_name = "N", default_value_t = 8080)]
        port: u16,
        /// Build again whenever content, style or source changes.
        #[arg(long)]
        watch: bool,
    },
    /// Write content/ID.toml for a new ward: a commented file that builds as it is.
    New {
        /// The ward's id, also the name of its file and folder: a–z, 0–9 and -.
        #[arg(value_name = "ID")]
        id: String,
    },
    /// Render the film of the practice as video files, upright and wide, with its words as .vtt.
    Film {
        /// The content file of a ward, whose name stands in the picture; may be given more than once [default: every file of
        /// content/].
        #[arg(long, value_name = "FILE")]
        content: Vec<PathBuf>,
        /// The folder that receives one folder per ward [default: dist/].
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// List every entry of the content with its sources, its grade and the age of its last check.
    Facts {
        /// A content file; may be given more than once [default: every file of content/].
        #[arg(long, value_name = "FILE")]
        content: Vec<PathBuf>,
    },
    /// Install what the tests need, or say what is missing; then run all of them.
    Test {
        /// Format, lints, build, the tests without a browser, and whether Chromium works: some minutes; nothing is installed.
        #[arg(long)]
        quick: bool,
    },
    /// Measure the built pages with Lighthouse and Chromium: scores, first paint, tools, answers; fails on a low score.
    Speed {
        /// Append what was measured to tests/lighthouse/history.csv.
        #[arg(long)]
        record: bool,
    },
    /// Build one small page in Leptos, Preact and Solid and by this project's own way, measure all, and write the table of README.md.
    Compare,
    /// Check card numbers the way VNeID does, without sending them anywhere.
    Check(check_command::Call),
}

#[derive(Args)]
struct BuildCall {
    /// A content file; may be given more than once [default: every file of content/].
    #[arg(long, value_name = "FILE")]
    content: Vec<PathBuf>,
    /// The folder that receives one folder per ward [default: dist/].
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Compile the WASM quickly instead of small, and let the budgets pass.
    #[arg(long)]
    dev: bool,
}

impl BuildCall {
    fn order(&self) -> build::Order {
        build::Order {
            content: self.content.clone(),
            out: self.out.clone().unwrap_or_else(workspace::dist),
            profile: if self.dev {
                Profile::Dev
            } else {
                Profile::Release
            },
        }
    }

    /// The same call as words, for the process that builds again on a change.
    fn words(&self) -> Vec<String> {
        let mut words = Vec::new();
        for file in &self.content {
            words.extend(["--content".into(), absolute(file)]);
        }
        if let Some(out) = &self.out {
            words.extend(["--out".into(), absolute(out)]);
        }
        words.extend(self.dev.then(|| "--dev".into()));
        words
    }
}

fn absolute(path: &std::path::Path) -> String {
    std::path::absolute(path)
        .unwrap_or_else(|_| path.to_path_buf())
        .display()
        .to_string()
}

fn main() -> ExitCode {
    match run(Call::parse().command) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::from(failure.exit_status())
        }
    }
}

fn run(command: Command) -> Result<ExitCode, Failure> {
    match command {
        Command::Build(call) => build::run(&call.order())?,
        Command::Serve {
            build: call,
            port,
            watch,
        } => {
            let order = call.order();
            let server = serve::Server::open(port)?;
            build::run(&order)?;
            if watch {
                serve::rebuild_on_change(call.words())?;
            }
            server.run(&order.out)?;
        }
        Command::New { id } => new::run(&id)?,
        Command::Film { content, out } => film::run(&film::Order {
            content,
            out: out.unwrap_or_else(workspace::dist),
        })?,
        Command::Facts { content } => facts::run(&content)?,
        Command::Test { quick: true } => suite::run_quick()?,
        Command::Test { quick: false } => suite::run()?,
        Command::Speed { record } => speed::run(record)?,
        Command::Compare => compare::run()?,
        Command::Check(call) => return check_command::run(&call),
    }
    Ok(ExitCode::SUCCESS)
}
