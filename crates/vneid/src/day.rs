//! The calendar of Vietnam: which date it is, whatever the zone of the phone, and how a date is written.

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveDateTime, TimeDelta};

/// Vietnam is ahead of UTC by this much all year, without daylight saving.
const ZONE: TimeDelta = TimeDelta::hours(7);

/// The date in Vietnam at a moment in milliseconds since the epoch (what `Date.now()` gives). A clock beyond the years
/// that chrono knows counts as the epoch.
///
/// ```
/// use vneid::day::{today, written};
/// assert_eq!(written(today(1_795_280_399_000)), "21/11/2026"); // 16:59:59 UTC
/// assert_eq!(written(today(1_795_280_400_000)), "22/11/2026"); // 17:00:00 UTC
/// ```
pub fn today(now_ms: i64) -> NaiveDate {
    local(now_ms).date()
}

/// Returns the date and time in Vietnam at a moment in milliseconds since the epoch; the epoch where chrono cannot hold it.
///
/// ```
/// use vneid::day::local;
/// assert_eq!(local(1_795_280_400_000).to_string(), "2026-11-22 00:00:00");
/// ```
pub fn local(now_ms: i64) -> NaiveDateTime {
    DateTime::from_timestamp_millis(now_ms)
        .and_then(|now| now.checked_add_signed(ZONE))
        .unwrap_or_default()
        .naive_utc()
}

/// A date as Vietnam writes it, d/m/yyyy.
///
/// ```
/// use vneid::day::{today, written};
/// assert_eq!(written(today(0)), "1/1/1970");
/// ```
pub fn written(date: NaiveDate) -> String {
    format!("{}/{}/{}", date.day(), date.month(), date.year())
}

/// A date as attributes of the page hold it, yyyy-mm-dd.
///
/// ```
/// use vneid::day::{iso, today};
/// assert_eq!(iso(today(0)), "1970-01-01");
/// ```
pub fn iso(date: NaiveDate) -> String {
    date.to_string()
}

/// Reads what [`iso`] wrote.
///
/// ```
/// use vneid::day::{from_iso, today};
/// assert_eq!(from_iso("1970-01-01"), Some(today(0)));
/// assert_eq!(from_iso("1/1/1970"), None);
/// ```
pub fn from_iso(text: &str) -> Option<NaiveDate> {
    // Not by `NaiveDate::from_str`, which would cost the page 8.6 KB (brotli).
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}
