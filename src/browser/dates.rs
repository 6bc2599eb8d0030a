//! What the reader's own day makes of the page's dates: passed milestones, a review long ago.

use chrono::{DateTime, NaiveDate, TimeDelta};

use super::{each, show};

/// After this long without a review the page says so.
const STALE_DAYS: i64 = 180;

/// Marks what lies behind. A clock that stands before a date simply marks nothing.
pub fn mount() {
    let Some(today) = today() else { return };
    for milestone in each("[data-due]") {
        let passed = milestone
            .get_attribute("data-due")
            .and_then(|due| date(&due))
            .is_some_and(|due| due < today);
        if let (true, Ok(Some(mark))) = (passed, milestone.query_selector(".passed")) {
            show(&mark, true);
        }
    }
    for notice in each("[data-reviewed]") {
        let reviewed = notice
            .get_attribute("data-reviewed")
            .and_then(|reviewed| date(&reviewed));
        let stale = reviewed.is_some_and(|reviewed| (today - reviewed).num_days() > STALE_DAYS);
        show(&notice, stale);
    }
}

/// Today in Vietnam, which is seven hours ahead of UTC all year, whatever zone the device is set to.
fn today() -> Option<NaiveDate> {
    let now = DateTime::from_timestamp_millis(js_sys::Date::now() as i64)?;
    Some((now + TimeDelta::hours(7)).date_naive())
}

/// A date as the builder writes it into attributes: year-month-day.
fn date(written: &str) -> Option<NaiveDate> {
    let mut parts = written.split('-');
    let mut next = || parts.next()?.parse().ok();
    let (year, month, day): (u32, u32, u32) = (next()?, next()?, next()?);
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}
