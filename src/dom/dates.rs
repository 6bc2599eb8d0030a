//! What the reader's own day makes of the page's dates: passed milestones, a review long ago.

use super::clock;
use super::elements::{each, show};
use crate::widgets::names::{DUE, PASSED, REVIEWED};
use vneid::day;

/// After this long without a review the page says so.
const STALE_DAYS: i64 = 180;

/// Marks what lies behind. A clock that stands before a date simply marks nothing.
pub fn mark() {
    let today = day::today(clock::now_ms());
    for milestone in each(&["[", DUE, "]"].concat()) {
        let passed = milestone
            .get_attribute(DUE)
            .and_then(|due| day::from_iso(&due))
            .is_some_and(|due| due < today);
        if let (true, Ok(Some(mark))) = (passed, milestone.query_selector(&[".", PASSED].concat()))
        {
            show(&mark, true);
        }
    }
    for notice in each(&["[", REVIEWED, "]"].concat()) {
        let reviewed = notice
            .get_attribute(REVIEWED)
            .and_then(|reviewed| day::from_iso(&reviewed));
        let stale = reviewed.is_some_and(|reviewed| (today - reviewed).num_days() > STALE_DAYS);
        show(&notice, stale);
    }
}
