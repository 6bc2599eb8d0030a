//! Counts the real requests that the reader sent today, so that nobody runs into VNeID's limit unaware.
//!
//! It counts what the reader says, and never locks anything: the real count is VNeID's. The guide says "ngày mai", which
//! is read here as the next midnight in Vietnam.
//!
//! Stored is one short text, `day:count`, the day counted from 1/1/1970, never a number of a card. Whatever else is found
//! there counts as nothing. A stored day **after** today means that the clock is wrong now or was wrong then, and nobody can tell which. Its count
//! is not believed, so that it cannot take away today's three; but the reader is told ([`RequestCounter::clock_went_back`]), and
//! the stored text stands until the next record, so that a clock put right finds it again.

use chrono::{Datelike as _, NaiveDate};

use super::day::today;
use super::{PER_DAY, text};

/// Today's count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RequestCounter {
    today: NaiveDate,
    count: u8,
    clock_went_back: bool,
}

impl RequestCounter {
    /// Reads what was stored, if anything, at a moment in milliseconds since the epoch.
    ///
    /// ```
    /// use vneid::RequestCounter;
    /// let now = 1_795_314_600_000; // 22/11/2026, 9:30 in Vietnam
    /// assert_eq!(RequestCounter::read(Some("20779:2"), now).left(), 1);
    /// assert_eq!(RequestCounter::read(Some("20778:3"), now).left(), 3); // yesterday's
    /// assert_eq!(RequestCounter::read(Some("{\"a\":1}"), now).left(), 3); // not a request_counter's
    /// ```
    pub fn read(stored: Option<&str>, now_ms: i64) -> RequestCounter {
        let today = today(now_ms);
        let (day, count) = stored.and_then(parse).unwrap_or((today, 0));
        RequestCounter {
            today,
            count: if day == today { count } else { 0 },
            clock_went_back: day > today && count > 0,
        }
    }

    /// Counts one more, and says whether it could; past [`PER_DAY`] VNeID takes none, so the count stays.
    ///
    /// ```
    /// use vneid::RequestCounter;
    /// let mut request_counter = RequestCounter::read(None, 0);
    /// assert!(request_counter.record());
    /// assert_eq!((request_counter.count(), request_counter.left()), (1, 2));
    /// assert!(request_counter.record() && request_counter.record() && !request_counter.record());
    /// ```
    pub fn record(&mut self) -> bool {
        let counted = self.count < PER_DAY;
        self.count += u8::from(counted);
        self.clock_went_back = false;
        counted
    }

    /// Takes the last one back; at 0 it stays 0.
    ///
    /// ```
    /// use vneid::RequestCounter;
    /// let mut request_counter = RequestCounter::read(None, 0);
    /// request_counter.record();
    /// request_counter.undo();
    /// assert_eq!(request_counter.count(), 0);
    /// ```
    pub fn undo(&mut self) {
        self.count = self.count.saturating_sub(1);
    }

    /// How many were recorded today, 0 to [`PER_DAY`].
    ///
    /// ```
    /// assert_eq!(vneid::RequestCounter::read(None, 0).count(), 0);
    /// ```
    pub const fn count(&self) -> u8 {
        self.count
    }

    /// How many are left today.
    ///
    /// ```
    /// assert_eq!(vneid::RequestCounter::read(None, 0).left(), 3);
    /// ```
    pub const fn left(&self) -> u8 {
        PER_DAY - self.count
    }

    /// The day on which the count starts anew.
    ///
    /// ```
    /// use vneid::{RequestCounter, day};
    /// assert_eq!(day::written(RequestCounter::read(None, 0).anew()), "2/1/1970");
    /// ```
    pub fn anew(&self) -> NaiveDate {
        self.today.succ_opt().unwrap_or(self.today)
    }

    /// Whether the stored day lies after today.
    ///
    /// ```
    /// assert!(vneid::RequestCounter::read(Some("20779:1"), 0).clock_went_back());
    /// ```
    pub const fn clock_went_back(&self) -> bool {
        self.clock_went_back
    }

    /// The text to store.
    ///
    /// ```
    /// assert_eq!(vneid::RequestCounter::read(None, 0).write(), "0:0");
    /// ```
    pub fn write(&self) -> String {
        format!("{}:{}", self.today.to_epoch_days(), self.count)
    }

    /// What to tell the reader.
    ///
    /// ```
    /// let request_counter = vneid::RequestCounter::read(Some("0:1"), 0);
    /// assert_eq!(request_counter.text(), "Hôm nay bạn đã ghi 1 lần gửi, còn 2 lần. Sang ngày 2/1 đếm lại từ đầu.");
    /// ```
    pub fn text(&self) -> String {
        text::request_counter(self.count, self.left(), self.anew())
    }

    /// A word about the clock where the stored day lies after today, else nothing.
    ///
    /// ```
    /// assert_eq!(vneid::RequestCounter::read(None, 0).warning(), None);
    /// ```
    pub const fn warning(&self) -> Option<&'static str> {
        if self.clock_went_back {
            Some(text::COUNTER_CLOCK)
        } else {
            None
        }
    }
}

fn parse(stored: &str) -> Option<(NaiveDate, u8)> {
    let (day, count) = stored.split_once(':')?;
    let count = count.parse().ok().filter(|count| *count <= PER_DAY)?;
    let day = NaiveDate::from_epoch_days(day.parse().ok()?)?;
    // No real clock stands before 1970 or after 9999.
    (1970..=9999).contains(&day.year()).then_some((day, count))
}
