//! The film files: of the length and the sizes they say, small enough to be sent, with their words beside them.

use std::path::Path;
use std::process::Command;

use site::workspace;

fn probe(file: &Path) -> (u32, u32, f64) {
    let told = Command::new("ffprobe")
        .args([
            "-v",
            "error",
            "-show_entries",
            "stream=width,height,duration",
            "-of",
            "csv=p=0",
        ])
        .arg(file)
        .output()
        .expect("ffprobe");
    let told = String::from_utf8(told.stdout).expect("text");
    let parts: Vec<_> = told.trim().split(',').collect();
    let [width, height, seconds] = parts[..] else {
        panic!("{told}");
    };
    (
        width.parse().expect("a width"),
        height.parse().expect("a height"),
        seconds.parse().expect("a duration"),
    )
}

/// The width, in pixels, of the edge that nothing may touch.
const EDGE: usize = 24;

/// The brightness of all that lies within [`EDGE`] of an edge of the picture, of one picture a second.
fn edges(film: &Path, width: usize, height: usize) -> Vec<u8> {
    let told = Command::new("ffmpeg")
        .args(["-v", "error", "-i"])
        .arg(film)
        .args(["-vf", "fps=1,format=gray", "-f", "rawvideo", "-"])
        .output()
        .expect("ffmpeg");
    assert!(told.status.success(), "{told:?}");
    assert_eq!(told.stdout.len() % (width * height), 0, "whole pictures");
    let mut edges = Vec::new();
    for (row, line) in told.stdout.chunks(width).enumerate() {
        let row = row % height;
        if row < EDGE || row >= height - EDGE {
            edges.extend_from_slice(line);
        } else {
            edges.extend_from_slice(&line[..EDGE]);
            edges.extend_from_slice(&line[width - EDGE..]);
        }
    }
    edges
}

#[test]
fn the_film_of_a_ward_is_two_files_of_at_most_90_seconds_with_captions() {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("film");
    let content = workspace::content().join("truong-thi.toml");
    let run = Command::new(env!("CARGO_BIN_EXE_site"))
        .args(["film", "--content"])
        .arg(content)
        .arg("--out")
        .arg(&out)
        .output()
        .expect("cargo site film");
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    let folder = out.join("truong-thi");
    for (name, width, height) in [("phim-doc.mp4", 1080, 1920), ("phim-ngang.mp4", 1920, 1080)] {
        let file = folder.join(name);
        let (wide, high, seconds) = probe(&file);
        assert_eq!((wide, high), (width, height), "{name}");
        assert!((45.0..=90.0).contains(&seconds), "{name}: {seconds} s");
        let size = file.metadata().expect("a file").len();
        assert!(size < 8 * 1024 * 1024, "{name}: {size} bytes");
        let edges = edges(&file, width as usize, height as usize);
        let paper = edges[0];
        let ink = edges.iter().filter(|one| one.abs_diff(paper) > 8).count();
        assert_eq!(ink, 0, "{name}: something is cut off at an edge");
    }
    let captions = std::fs::read_to_string(folder.join("phim.vtt")).expect("captions");
    assert!(captions.matches(" --> ").count() > 12, "{captions}");
    assert!(
        !folder.join("phim-canh").exists(),
        "what it was made of is gone"
    );
}
