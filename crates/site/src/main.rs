//! `cargo site`: the project's own command line.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use site::wasm::Profile;
use site::{Failure, build, check_command, facts, film, new, pack, serve, table, workspace, xtask};

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
    Build {
        #[command(flatten)]
        build: BuildCall,
        #[command(flatten)]
        table: TableCall,
    },
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
    /// Write content/ID.toml for a new ward: a commented file that builds as it is; or the table of a province.
    #[command(group = clap::ArgGroup::new("what").required(true))]
    New {
        /// The ward's id, also the name of its file and folder: a–z, 0–9 and -.
        #[arg(value_name = "ID", group = "what")]
        id: Option<String>,
        /// Write content/wards.csv, a table with a row a ward.
        #[arg(long, group = "what")]
        table: bool,
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
    /// Build, then write one zip with the editor, both example pages and a sheet to read first, for offices without a command line.
    Pack {
        /// The zip file [default: dist/bhyt-vneid.zip].
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    #[command(flatten)]
    Xtask(xtask::Command),
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

#[derive(Args)]
struct TableCall {
    /// A table with a row a ward: build all their pages, the directory to them and a sitemap [see: cargo site new --table].
    #[arg(long, value_name = "FILE", conflicts_with = "content")]
    table: Option<PathBuf>,
    /// Build the good rows of the table where others have mistakes.
    #[arg(long, requires = "table")]
    keep_going: bool,
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
            editor: self.content.is_empty(),
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
        Command::Build { build: call, table } => {
            let order = call.order();
            match table.table {
                None => build::run(&order)?,
                Some(file) => table::run(&table::Order {
                    table: file,
                    out: order.out,
                    profile: order.profile,
                    keep_going: table.keep_going,
                })?,
            }
        }
        Command::Serve {
            build: call,
            port,
            watch,
        } => {
            let order = call.order();
            let server = serve::Server::open(port)?;
            build::run(&build::Order {
                editor: false,
                ..order.clone()
            })?;
            if watch {
                serve::rebuild_on_change(call.words())?;
            }
            let out = order.out.clone();
            if order.editor {
                // Nobody who looks at a page waits for the editor's module.
                std::thread::spawn(move || {
                    if let Err(failure) = build::editor(&order) {
                        eprintln!("{failure}");
                    }
                });
            }
            server.run(&out)?;
        }
        Command::New { id: Some(id), .. } => new::run(&id)?,
        Command::New { id: None, .. } => new::table()?,
        Command::Pack { out } => pack::run(out.as_deref())?,
        Command::Film { content, out } => film::run(&film::Order {
            content,
            out: out.unwrap_or_else(workspace::dist),
        })?,
        Command::Facts { content } => facts::run(&content)?,
        Command::Xtask(_) => return Ok(ExitCode::from(xtask::run()?)),
        Command::Check(call) => return check_command::run(&call),
    }
    Ok(ExitCode::SUCCESS)
}
