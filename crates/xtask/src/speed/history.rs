//! What was measured before: one line a ward and record in `tests/lighthouse/history.csv`, so that a slide is seen.

use std::fs::OpenOptions;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use site::{Failure, workspace};

/// One measurement of one ward's page. Times are milliseconds; `4x` and `20x` say how much slower than this machine the
/// device was made.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Row {
    /// The day of the commit.
    pub date: String,
    /// The commit; a `+` says that files had been changed since.
    pub commit: String,
    /// The ward's id.
    pub locality: String,
    pub performance: u32,
    pub accessibility: u32,
    pub best_practices: u32,
    pub seo: u32,
    /// First contentful paint, as Lighthouse reckons it for a phone.
    pub fcp_ms: f64,
    /// Largest contentful paint, likewise.
    pub lcp_ms: f64,
    /// Total blocking time, likewise.
    pub tbt_ms: f64,
    /// From the last byte to the tools.
    pub ready_4x_ms: f64,
    /// From the last byte to the tools.
    pub ready_20x_ms: f64,
    /// The page's work on the slowest keystroke of a card number.
    pub keystroke_4x_ms: f64,
    /// The page's work on the slowest tap on the simulated phone.
    pub tap_4x_ms: f64,
    /// The page's work on the slowest step of the guide.
    pub step_4x_ms: f64,
    /// The document on the wire.
    pub bytes: u64,
    /// First contentful paint on a device four times slower over slow 4G; rows before these columns have none.
    pub slow_4g_paint_ms: Option<f64>,
    /// From the beginning of the visit to the tools, likewise.
    pub slow_4g_ready_ms: Option<f64>,
    /// First contentful paint, over slow 3G.
    pub slow_3g_paint_ms: Option<f64>,
    /// From the beginning of the visit to the tools, likewise.
    pub slow_3g_ready_ms: Option<f64>,
    /// The slowest keystroke with the frame that shows its answer: the event, scripts, styles, layout and paint.
    pub keystroke_whole_4x_ms: Option<f64>,
    /// The slowest tap, likewise.
    pub tap_whole_4x_ms: Option<f64>,
    /// The slowest step, likewise.
    pub step_whole_4x_ms: Option<f64>,
}

impl Row {
    /// Everything that was measured, with its name; nothing stands for what was not.
    fn values(&self) -> [(&'static str, Option<f64>); 20] {
        [
            ("performance", Some(self.performance.into())),
            ("accessibility", Some(self.accessibility.into())),
            ("best practices", Some(self.best_practices.into())),
            ("SEO", Some(self.seo.into())),
            ("FCP", Some(self.fcp_ms)),
            ("LCP", Some(self.lcp_ms)),
            ("TBT", Some(self.tbt_ms)),
            ("tools at 4×", Some(self.ready_4x_ms)),
            ("tools at 20×", Some(self.ready_20x_ms)),
            ("keystroke", Some(self.keystroke_4x_ms)),
            ("tap", Some(self.tap_4x_ms)),
            ("step", Some(self.step_4x_ms)),
            ("bytes", Some(self.bytes as f64)),
            ("paint on slow 4G", self.slow_4g_paint_ms),
            ("tools on slow 4G", self.slow_4g_ready_ms),
            ("paint on slow 3G", self.slow_3g_paint_ms),
            ("tools on slow 3G", self.slow_3g_ready_ms),
            ("keystroke with its frame", self.keystroke_whole_4x_ms),
            ("tap with its frame", self.tap_whole_4x_ms),
            ("step with its frame", self.step_whole_4x_ms),
        ]
    }

    /// How far this is from an earlier one, in words; what is the same, or was not measured both times, is left out.
    pub fn against(&self, earlier: &Row) -> String {
        let changes: Vec<_> = self
            .values()
            .into_iter()
            .zip(earlier.values())
            .filter_map(|((name, now), (_, then))| Some((name, now? - then?)))
            .map(|(name, change)| (name, (change * 10.0).round() / 10.0))
            .filter(|(_, change)| *change != 0.0)
            .map(|(name, change)| format!("{name} {change:+}"))
            .collect();
        let changes = if changes.is_empty() {
            "the same".into()
        } else {
            changes.join(", ")
        };
        format!("against {} ({}): {changes}", earlier.date, earlier.commit)
    }
}

fn path() -> PathBuf {
    workspace::root().join("tests/lighthouse/history.csv")
}

fn failed(cause: impl std::fmt::Display) -> Failure {
    Failure::step(path().display(), cause)
}

/// What was recorded last of a ward.
///
/// # Errors
/// When the history cannot be read.
pub fn last(locality: &str) -> Result<Option<Row>, Failure> {
    if !path().exists() {
        return Ok(None);
    }
    let rows: Vec<Row> = csv::Reader::from_path(path())
        .and_then(|mut reader| reader.deserialize().collect())
        .map_err(failed)?;
    Ok(rows.into_iter().rfind(|row| row.locality == locality))
}

/// Adds a line at the end; the first one brings the heading along.
///
/// # Errors
/// When the history cannot be written.
pub fn append(row: &Row) -> Result<(), Failure> {
    let new = !path().exists();
    let file = OpenOptions::new()
        .create(true)
        .append(true)
        .open(path())
        .map_err(failed)?;
    let mut writer = csv::WriterBuilder::new().has_headers(new).from_writer(file);
    writer.serialize(row).map_err(failed)?;
    writer.flush().map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::Row;

    fn row() -> Row {
        Row {
            date: "2026-11-23".into(),
            commit: "ff26c74".into(),
            locality: "truong-thi".into(),
            performance: 100,
            accessibility: 100,
            best_practices: 100,
            seo: 100,
            fcp_ms: 800.0,
            lcp_ms: 900.0,
            tbt_ms: 0.0,
            ready_4x_ms: 60.0,
            ready_20x_ms: 300.0,
            keystroke_4x_ms: 1.2,
            tap_4x_ms: 1.4,
            step_4x_ms: 0.9,
            bytes: 99_000,
            slow_4g_paint_ms: Some(900.0),
            slow_4g_ready_ms: Some(1500.0),
            slow_3g_paint_ms: None,
            slow_3g_ready_ms: None,
            keystroke_whole_4x_ms: None,
            tap_whole_4x_ms: None,
            step_whole_4x_ms: None,
        }
    }

    #[test]
    fn what_changed_is_told_with_its_sign_and_the_rest_left_out() {
        let now = Row {
            performance: 99,
            keystroke_4x_ms: 1.5,
            slow_4g_ready_ms: Some(1450.0),
            slow_3g_paint_ms: Some(2500.0),
            ..row()
        };
        assert_eq!(
            now.against(&row()),
            "against 2026-11-23 (ff26c74): performance -1, keystroke +0.3, tools on slow 4G -50"
        );
        assert_eq!(
            row().against(&row()),
            "against 2026-11-23 (ff26c74): the same"
        );
    }
}
