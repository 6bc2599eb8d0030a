//! `cargo site film`: the film of the practice as video files, for messengers and screens.
//!
//! Every scene is the phone's own view with its words. Chromium photographs some at a time, because it takes seconds to start;
//! ffmpeg takes them apart again and joins them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use content::Locality;
use page::{Style, film};

use super::{Failure, build, style, timed};

/// What to film, and where to put it.
#[derive(Clone, Debug)]
pub struct Order {
    /// The content files of the wards whose names stand in the picture; none means every file of `content/`.
    pub content: Vec<PathBuf>,
    /// The folder that receives one folder per ward.
    pub out: PathBuf,
}

/// The two pictures: a name, the class of the scene, and the size in CSS pixels, of which each is three.
const PICTURES: [(&str, &str, u32, u32); 2] = [
    ("phim-doc.mp4", "upright", 360, 640),
    ("phim-ngang.mp4", "wide", 640, 360),
];

/// Of moments that stand still, ten pictures a second show as much as 25, in 40 % of the time and bytes to encode them.
const FILTER: &str = "fps=10,format=yuv420p";

/// The file with the words of the film.
const CAPTIONS: &str = "phim.vtt";

/// Renders the film for each ward.
///
/// # Errors
/// Broken content, a program that is missing or fails, and what cannot be written.
pub fn run(order: &Order) -> Result<(), Failure> {
    let localities = build::read(&order.content)?;
    let missing: Vec<_> = ["chromium", "ffmpeg"]
        .into_iter()
        .filter(|one| !runs(one))
        .collect();
    if !missing.is_empty() {
        return Err(Failure::Step(format!(
            "the film needs {0}; on Debian, as root: apt-get install --no-install-recommends {1}",
            missing.join(", "),
            missing.join(" ")
        )));
    }
    let [first, rest] = style::read()?;
    let css = Style::new(&first, &rest)?.all();
    for locality in &localities {
        let folder = order.out.join(&locality.id);
        timed(&format!("film {}", locality.id), || {
            ward(locality, &css, &folder)
        })?;
        println!("{}", folder.display());
    }
    Ok(())
}

fn runs(program: &str) -> bool {
    let call = Command::new(program)
        .arg("-version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    call.is_ok()
}

fn ward(locality: &Locality, css: &str, folder: &Path) -> Result<(), Failure> {
    let failed = |cause| Failure::io(folder.display(), cause);
    let scenes = folder.join("phim-canh");
    fs::create_dir_all(&scenes).map_err(failed)?;
    fs::write(folder.join(CAPTIONS), film::captions()).map_err(failed)?;
    for (name, class, width, height) in PICTURES {
        for page in 0..film::pages() {
            let file = scenes.join(format!("{class}-{page}.html"));
            fs::write(&file, film::document(locality, css, class, page)).map_err(failed)?;
            photograph(&file, width, height * film::ON_A_PAGE as u32)?;
        }
        join(&scenes, class, &folder.join(name))?;
    }
    fs::remove_dir_all(&scenes).map_err(failed)
}

/// Takes a picture of a page, beside it.
fn photograph(page: &Path, width: u32, height: u32) -> Result<(), Failure> {
    let (profile, picture) = (page.with_extension("profile"), page.with_extension("png"));
    succeed(
        Command::new("chromium")
            .args([
                "--headless",
                "--no-sandbox",
                "--hide-scrollbars",
                "--force-device-scale-factor=3",
            ])
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg(format!("--window-size={width},{height}"))
            .arg(format!("--screenshot={}", picture.display()))
            .arg(format!("file://{}", page.display())),
        "chromium",
    )
}

/// Takes the pages of a class apart, and joins their moments, each for as long as it stands.
fn join(folder: &Path, class: &str, film: &Path) -> Result<(), Failure> {
    let untile = format!("untile=1x{}", film::ON_A_PAGE);
    succeed(
        Command::new("ffmpeg")
            .args(["-y", "-loglevel", "error", "-i"])
            .arg(folder.join(format!("{class}-%d.png")))
            .args(["-vf", &untile, "-fps_mode", "passthrough"])
            .arg(folder.join(format!("{class}-moment-%d.png"))),
        "ffmpeg",
    )?;
    let lasts = film::lasts();
    let moment = |place: usize| format!("file '{class}-moment-{}.png'\n", place + 1);
    let mut list: String = lasts
        .iter()
        .enumerate()
        .map(|(place, seconds)| format!("{}duration {seconds}\n", moment(place)))
        .collect();
    // The last duration holds only where a file follows it.
    list.push_str(&moment(lasts.len() - 1));
    let file = folder.join(format!("{class}.txt"));
    fs::write(&file, list).map_err(|cause| Failure::io(file.display(), cause))?;
    succeed(
        Command::new("ffmpeg")
            .args(["-y", "-loglevel", "error", "-f", "concat", "-i"])
            .arg(&file)
            .args(["-vf", FILTER])
            .args(["-t", &lasts.iter().sum::<f64>().to_string()])
            .args([
                "-c:v",
                "libx264",
                // Of pictures that stand still, a slower preset makes larger files in more time.
                "-preset",
                "veryfast",
                "-tune",
                "stillimage",
                "-crf",
                "22",
                "-movflags",
                "+faststart",
            ])
            .arg(film),
        "ffmpeg",
    )
}

fn succeed(command: &mut Command, program: &str) -> Result<(), Failure> {
    let output = command
        .output()
        .map_err(|cause| Failure::step(program, cause))?;
    if output.status.success() {
        Ok(())
    } else {
        Err(Failure::step(
            program,
            String::from_utf8_lossy(&output.stderr),
        ))
    }
}
