//! What the reader's own day makes of the page's dates: passed milestones, a review long ago.

use crate::vneid::day;

use super::{each, show};

/// After this long without a review the page says so.
const STALE_DAYS: i64 = 180;

/// Marks what lies behind. A clock that stands before a date simply marks nothing.
pub fn mount() {
    let today = day::today(js_sys::Date::now() as i64);
    for milestone in each("[data-due]") {
        let passed = milestone
            .get_attribute("data-due")
            .and_then(|due| day::from_iso(&due))
            .is_some_and(|due| due < today);
        if let (true, Ok(Some(mark))) = (passed, milestone.query_selector(".passed")) {
            show(&mark, true);
        }
    }
    for notice in each("[data-reviewed]") {
        let reviewed = notice
            .get_attribute("data-reviewed")
            .and_then(|reviewed| day::from_iso(&reviewed));
        let stale = reviewed.is_some_and(|reviewed| (today - reviewed).num_days() > STALE_DAYS);
        show(&notice, stale);
    }
}
