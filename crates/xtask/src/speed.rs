//! `cargo site speed`: how quickly the built pages come, paint and answer, beside what was recorded last.
//!
//! Lighthouse and Chromium measure (`tests/lighthouse/`). The test run judges what does not depend on the machine: the scores
//! for accessibility, best practices and SEO, layout shifts, and requests after the document. Performance is a time: it is
//! measured by `cargo site speed` alone, beside the bare page of the same hour, and fails only against that page.

pub mod bare;
mod history;

use std::path::PathBuf;
use std::process::Command;

use serde::Deserialize;

use bhyt_vneid::routes::named;
use site::{Failure, serve, timed, workspace};

use super::npm;
use history::Row;

/// The folder of the scripts that measure, and of the packages they need.
pub const FOLDER: &str = "tests/lighthouse";

/// The smallest accepted score for accessibility, best practices and SEO; the aim is 100.
const LEAST: u32 = 99;

/// The smallest accepted performance score of a view, in percent of the bare page's score in the same hour.
const LEAST_OF_BARE: u32 = 95;

/// What Lighthouse says of a page.
#[derive(Deserialize)]
struct Scores {
    accessibility: u32,
    best_practices: u32,
    seo: u32,
    cls: f64,
    bytes: u64,
    /// Addresses asked for after the document.
    others: Vec<String>,
    /// What a perfect score lacks.
    lacking: Vec<String>,
    /// Present where performance was measured.
    speed: Option<Speed>,
}

/// Lighthouse's performance score, and the times behind it in milliseconds.
#[derive(Clone, Copy, Deserialize)]
struct Speed {
    performance: u32,
    fcp: f64,
    lcp: f64,
    tbt: f64,
}

/// When the page paints and answers; milliseconds.
#[derive(Deserialize)]
struct Moments {
    slower_4: Visit,
    /// The first screen alone, likewise.
    bare: Visit,
    slower_20: Visit,
    slow_4g: Visit,
    slow_3g: Visit,
    answers: Answers,
}

/// What a page does by itself, in every place and width in which a visit can begin.
#[derive(Default, Deserialize)]
struct Unasked {
    /// Places and widths in which something moved.
    moved: Vec<String>,
    /// Addresses asked for after the document.
    asked: Vec<String>,
}

#[derive(Deserialize)]
struct Visit {
    paint: f64,
    ready: f64,
    ready_after_last_byte: f64,
}

/// The slowest answers on a device four times slower.
#[derive(Deserialize)]
struct Answers {
    /// A character of a card number.
    keystroke: Answer,
    /// A tap on the simulated phone.
    tap: Answer,
    /// A step of the guide.
    step: Answer,
    /// A change of view.
    view: Answer,
}

#[derive(Clone, Copy, Deserialize)]
struct Answer {
    /// How long the page's own scripts ran, with the layout that they ask for.
    work: f64,
    /// All that the device does for it: the event, the scripts, and the frame with styles, layout and paint.
    whole: f64,
    /// When it was painted; 0 for within one frame.
    painted: f64,
}

/// Measures every view of every ward's built page beside its bare page and prints the results; `record` appends them to the
/// history.
///
/// # Errors
/// When a score is too low, a view is slower than its bare page allows, the layout shifts, a request follows a document, or
/// nothing could be measured.
pub fn run(record: bool) -> Result<(), Failure> {
    npm::install(FOLDER)?;
    let localities = localities()?;
    for locality in &localities {
        bare::write(locality)?;
    }
    let address = served(workspace::dist())?;
    let bare_address = served(bare::folder())?;
    let mut held = Vec::new();
    // Asked once: the first record of this run changes a file of the project.
    let commit = commit();
    for locality in &localities {
        let url = format!("{address}{locality}/");
        let bare_url = format!("{bare_address}{locality}/");
        let scores = judge(locality, &url, &mut held)?;
        let bare = measured_speed(&bare_url)?.1;
        let (_, speed) = measured_speed(&url)?;
        println!("{locality}: {}", speed.beside(&bare));
        held.extend(too_slow(locality, &speed, &bare));
        for view in named() {
            let view = format!("#{}", view.name);
            let (scores, speed) = measured_speed(&format!("{url}{view}"))?;
            println!(
                "{locality} {view}: {}; {}",
                scores.in_words(),
                speed.beside(&bare)
            );
            let page = format!("{locality} {view}");
            held.extend(too_low(&page, &scores));
            held.extend(too_slow(&page, &speed, &bare));
        }
        let moments = timed(&format!("time {locality}"), || {
            measure("moments.mjs", &[&url, &bare_url])
        })?;
        let row = row(&commit, locality, &scores, &speed, &moments);
        print!("{}", report(&moments, &row)?);
        if record {
            history::append(&row)?;
        }
    }
    end(&held)
}

/// Judges what holds on every machine, of the default ward's page: one template makes the pages of all wards.
///
/// # Errors
/// When a score is too low, the layout shifts, or a request follows the document.
pub fn run_judged() -> Result<(), Failure> {
    npm::install(FOLDER)?;
    let address = served(workspace::dist())?;
    let mut held = Vec::new();
    let locality = workspace::DEFAULT_LOCALITY;
    judge(locality, &format!("{address}{locality}/"), &mut held)?;
    end(&held)
}

/// Measures a page's performance with Lighthouse.
fn measured_speed(url: &str) -> Result<(Scores, Speed), Failure> {
    let scores: Scores = measure("scores.mjs", &[url, "--performance"])?;
    match scores.speed {
        Some(speed) => Ok((scores, speed)),
        None => Err(Failure::step(url, "Lighthouse measured no performance")),
    }
}

/// The ids of the localities that have a page of their own; the default one is the first.
fn localities() -> Result<Vec<String>, Failure> {
    let localities = site::content_files::load_all(&workspace::content())
        .map_err(|problems| Failure::Usage(problems.to_string()))?;
    let mut ids: Vec<_> = localities.into_iter().map(|locality| locality.id).collect();
    ids.sort_by_key(|id| id != workspace::DEFAULT_LOCALITY);
    Ok(ids)
}

/// The address at which a folder is served for as long as this program runs.
fn served(folder: PathBuf) -> Result<String, Failure> {
    let server = serve::Server::open(0)?;
    let address = server.address()?;
    server.run_in_background(&folder);
    Ok(address)
}

/// Lighthouse's scores of a door, printed; what must not be there, as in what the page does unasked, is added to `held`.
fn judge(locality: &str, url: &str, held: &mut Vec<String>) -> Result<Scores, Failure> {
    let (scores, unasked): (Scores, Unasked) = timed(&format!("judge {locality}"), || {
        Ok((
            measure("scores.mjs", &[url])?,
            measure("unasked.mjs", &[url])?,
        ))
    })?;
    println!("{locality}: {}", scores.in_words());
    for one in &scores.lacking {
        println!("  lacks {one}");
    }
    held.extend(broken(locality, &scores, &unasked));
    Ok(scores)
}

fn end(held: &[String]) -> Result<(), Failure> {
    if held.is_empty() {
        Ok(())
    } else {
        Err(Failure::Step(held.join("\n")))
    }
}

fn measure<T: serde::de::DeserializeOwned>(script: &str, urls: &[&str]) -> Result<T, Failure> {
    let measured = npm::run(FOLDER, script, urls)?;
    serde_json::from_str(&measured).map_err(|cause| Failure::step(script, cause))
}

fn row(commit: &str, locality: &str, scores: &Scores, speed: &Speed, moments: &Moments) -> Row {
    Row {
        date: date(),
        commit: commit.to_owned(),
        locality: locality.to_owned(),
        performance: speed.performance,
        accessibility: scores.accessibility,
        best_practices: scores.best_practices,
        seo: scores.seo,
        fcp_ms: speed.fcp.round(),
        lcp_ms: speed.lcp.round(),
        tbt_ms: speed.tbt.round(),
        ready_4x_ms: moments.slower_4.ready_after_last_byte,
        ready_20x_ms: moments.slower_20.ready_after_last_byte,
        keystroke_4x_ms: tenth(moments.answers.keystroke.work),
        tap_4x_ms: tenth(moments.answers.tap.work),
        step_4x_ms: tenth(moments.answers.step.work),
        bytes: scores.bytes,
        slow_4g_paint_ms: Some(moments.slow_4g.paint),
        slow_4g_ready_ms: Some(moments.slow_4g.ready),
        slow_3g_paint_ms: Some(moments.slow_3g.paint),
        slow_3g_ready_ms: Some(moments.slow_3g.ready),
        keystroke_whole_4x_ms: Some(tenth(moments.answers.keystroke.whole)),
        tap_whole_4x_ms: Some(tenth(moments.answers.tap.whole)),
        step_whole_4x_ms: Some(tenth(moments.answers.step.whole)),
    }
}

fn tenth(milliseconds: f64) -> f64 {
    (milliseconds * 10.0).round() / 10.0
}

/// The day of the present commit.
pub fn date() -> String {
    git(&["log", "-1", "--format=%cs"])
}

/// The present commit; a `+` says that files have been changed since.
pub fn commit() -> String {
    git(&["describe", "--always", "--exclude=*", "--dirty=+"])
}

/// What git says of the project; nothing where there is no git.
fn git(words: &[&str]) -> String {
    Command::new("git")
        .args(words)
        .current_dir(workspace::root())
        .output()
        .ok()
        .and_then(|output| String::from_utf8(output.stdout).ok())
        .unwrap_or_default()
        .trim()
        .to_owned()
}

impl Scores {
    fn in_words(&self) -> String {
        let Self {
            accessibility,
            best_practices,
            seo,
            cls,
            bytes,
            ..
        } = self;
        format!(
            "accessibility {accessibility}, best practices {best_practices}, SEO {seo}; CLS {cls}; {bytes} bytes"
        )
    }
}

impl Speed {
    /// Describes the speed with its ratios to the bare page of the same hour; that page blocks for no time, so blocking times
    /// are given as a difference.
    fn beside(&self, bare: &Self) -> String {
        format!(
            "performance {} (bare page {}), FCP {:.0} ms ({:.2} ×), LCP {:.0} ms ({:.2} ×), TBT {:.0} ms ({:+.0})",
            self.performance,
            bare.performance,
            self.fcp,
            self.fcp / bare.fcp,
            self.lcp,
            self.lcp / bare.lcp,
            self.tbt,
            self.tbt - bare.tbt,
        )
    }
}

fn report(moments: &Moments, row: &Row) -> Result<String, Failure> {
    let mut out = format!(
        "{}:\n  tools after the last byte: {} ms at 4×, {} ms at 20× slower; the first screen alone is there after {} ms at 4×\n",
        row.locality,
        moments.slower_4.ready_after_last_byte,
        moments.slower_20.ready_after_last_byte,
        moments.bare.ready_after_last_byte,
    );
    let Answers {
        keystroke,
        tap,
        step,
        view,
    } = moments.answers;
    out.push_str(&format!(
        "  slowest answers at 4×: keystroke {}, tap on the phone {}, step of the guide {}, change of view {}\n",
        keystroke.words(),
        tap.words(),
        step.words(),
        view.words(),
    ));
    for (network, visit) in [("slow 4G", &moments.slow_4g), ("slow 3G", &moments.slow_3g)] {
        out.push_str(&format!(
            "  {network}, 4×: first paint {} ms, tools {} ms\n",
            visit.paint, visit.ready
        ));
    }
    if let Some(last) = history::last(&row.locality)? {
        out.push_str(&format!("  {}\n", row.against(&last)));
    }
    Ok(out)
}

impl Answer {
    fn words(self) -> String {
        let Self {
            work,
            whole,
            painted,
        } = self;
        if painted == 0.0 {
            format!("{work:.1} ms of work, {whole:.1} with its frame, painted within one")
        } else {
            format!("{work:.1} ms of work, {whole:.1} with its frame, painted after {painted:.0}")
        }
    }
}

/// The scores that are too low, and a layout that shifted, each in a sentence.
fn too_low(page: &str, scores: &Scores) -> Vec<String> {
    let mut broken = Vec::new();
    for (what, score) in [
        ("accessibility", scores.accessibility),
        ("best practices", scores.best_practices),
        ("SEO", scores.seo),
    ] {
        if score < LEAST {
            broken.push(format!(
                "{page}: {what} scores {score}, and {LEAST} is the least"
            ));
        }
    }
    if scores.cls != 0.0 {
        broken.push(format!(
            "{page}: Lighthouse saw the layout shift by {}",
            scores.cls
        ));
    }
    broken
}

/// A performance score too far below the bare page's, in a sentence.
fn too_slow(page: &str, speed: &Speed, bare: &Speed) -> Option<String> {
    (speed.performance * 100 < bare.performance * LEAST_OF_BARE).then(|| {
        format!(
            "{page}: performance scores {}, less than {LEAST_OF_BARE} % of the bare page's {}",
            speed.performance, bare.performance
        )
    })
}

/// Everything that must not be, each in a sentence.
fn broken(locality: &str, scores: &Scores, unasked: &Unasked) -> Vec<String> {
    let mut broken = too_low(locality, scores);
    broken.extend(
        unasked
            .moved
            .iter()
            .map(|place| format!("{locality}: the layout shifted, {place}")),
    );
    broken.extend(
        scores
            .others
            .iter()
            .chain(&unasked.asked)
            .map(|url| format!("{locality}: the page asked for {url}")),
    );
    broken
}

#[cfg(test)]
mod tests {
    use super::{Scores, Speed, Unasked, broken, too_slow};

    fn scores() -> Scores {
        Scores {
            accessibility: 100,
            best_practices: 100,
            seo: 99,
            cls: 0.0,
            bytes: 100_000,
            others: Vec::new(),
            lacking: Vec::new(),
            speed: None,
        }
    }

    fn speed(performance: u32) -> Speed {
        Speed {
            performance,
            fcp: 800.0,
            lcp: 800.0,
            tbt: 0.0,
        }
    }

    #[test]
    fn a_page_that_stands_still_breaks_nothing() {
        assert!(broken("truong-thi", &scores(), &Unasked::default()).is_empty());
    }

    #[test]
    fn a_low_score_a_shift_and_a_request_are_each_named() {
        let scores = Scores {
            accessibility: 98,
            cls: 0.01,
            others: vec!["http://127.0.0.1/more.js".into()],
            ..scores()
        };
        let unasked = Unasked {
            moved: vec!["#video at 360×640: 0.02".into()],
            ..Unasked::default()
        };
        assert_eq!(
            broken("truong-thi", &scores, &unasked),
            [
                "truong-thi: accessibility scores 98, and 99 is the least",
                "truong-thi: Lighthouse saw the layout shift by 0.01",
                "truong-thi: the layout shifted, #video at 360×640: 0.02",
                "truong-thi: the page asked for http://127.0.0.1/more.js",
            ]
        );
    }

    #[test]
    fn performance_is_compared_with_the_bare_page_of_the_same_hour() {
        assert_eq!(too_slow("truong-thi", &speed(86), &speed(90)), None);
        assert_eq!(
            too_slow("truong-thi", &speed(85), &speed(90)).as_deref(),
            Some("truong-thi: performance scores 85, less than 95 % of the bare page's 90")
        );
    }
}
