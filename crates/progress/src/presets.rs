//! Targets as the letter and the plan to the wards had them.

use chrono::{Datelike as _, Days, NaiveDate};

use super::table::{Table, Target};

/// Percent, day and month of the letter's targets, in the order of their days.
const LETTER: [(u32, u32, u32); 2] = [(50, 31, 3), (80, 30, 4)];
/// What the plan asks for in addition, in percent a week.
const A_WEEK: u32 = 10;

impl Table {
    /// Replaces the targets by the letter's: 50% by 31 March and 80% by 30 April, in the year whose 30 April comes next.
    pub fn aim_by_letter(&mut self, today: NaiveDate) {
        let in_year = |year| {
            LETTER.map(|(percent, day, month)| {
                let date = NaiveDate::from_ymd_opt(year, month, day)?;
                Some(Target { percent, date })
            })
        };
        let has_passed =
            |targets: &[Option<Target>]| targets.iter().flatten().all(|target| target.date < today);
        let mut targets = in_year(today.year());
        if has_passed(&targets) {
            targets = in_year(today.year() + 1);
        }
        self.replace_targets(targets.into_iter().flatten());
    }

    /// Replaces the targets by the plan's: 10% more each week than the ward has today, until 100%.
    pub fn aim_weekly(&mut self, today: NaiveDate) {
        let share = self.summary(today).ward.tenths() / 10;
        let target = |week: u32| Target {
            percent: (share + A_WEEK * week).min(100),
            date: today + Days::new(u64::from(week) * 7),
        };
        let weeks = (100 - share).div_ceil(A_WEEK).max(1);
        self.replace_targets((1..=weeks).map(target));
    }
}
