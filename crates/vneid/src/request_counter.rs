//! Counts the real requests that the reader sent today, so that nobody runs into VNeID's limit unaware.
//!
//! It counts what the reader says, and never locks anything: the real count is VNeID's. The guide says "ngày mai", which
//! is read here as the next midnight in Vietnam.
//!
//! Stored is one short text, `day:count`, the day counted from 1/1/1970, never a number of a card. A day before today on which a
//! request was sent too follows as `day:count:earlier`. Where VNeID said that no more can be sent on the day, 4 is added to the
//! count. Whatever else is found there counts as nothing.
//!
//! A day stays stored until the next record, so that the page still knows on which day the last request was sent. A stored day
//! **after** today means that the clock is wrong now or was wrong then, and nobody can tell which. Its count is not believed, so
//! that it cannot take away today's three; but the reader is told ([`RequestCounter::clock_went_back`]), and the stored text
//! stands until the next record, so that a clock put right finds it again.

use chrono::{Datelike as _, NaiveDate};

use super::day::today;
use super::{PER_DAY, text};

/// Today's count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RequestCounter {
    today: NaiveDate,
    count: u8,
    /// Whether VNeID said that no more can be sent today, whatever was recorded.
    used_up: bool,
    /// The last day before today on which a request was sent.
    earlier: Option<NaiveDate>,
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
        let (day, count, earlier) = stored.and_then(parse).unwrap_or((today, 0, None));
        let used_up = day == today && count >= USED_UP;
        let count = count % USED_UP;
        let last = (day < today && count > 0).then_some(day);
        RequestCounter {
            today,
            count: if day == today { count } else { 0 },
            used_up,
            earlier: last.or(earlier).filter(|earlier| *earlier < today),
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

    /// Remembers that VNeID said that no more can be sent today. What was recorded stays as it is: a refused request is none.
    ///
    /// ```
    /// use vneid::RequestCounter;
    /// let mut request_counter = RequestCounter::read(None, 0);
    /// request_counter.use_up();
    /// assert_eq!(request_counter.text(), "Hôm nay hết lượt gửi. Từ ngày 2/1 mới gửi được nữa.");
    /// ```
    pub fn use_up(&mut self) {
        self.used_up = true;
        self.clock_went_back = false;
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
        if !std::mem::take(&mut self.used_up) {
            self.count = self.count.saturating_sub(1);
        }
    }

    /// The counter of the same day without any request.
    ///
    /// ```
    /// use vneid::RequestCounter;
    /// let forgotten = RequestCounter::read(Some("20777:2"), 1_795_314_600_000).forgotten();
    /// assert_eq!((forgotten.sent_on(), forgotten.write()), (None, "20779:0".to_owned()));
    /// ```
    #[must_use]
    pub const fn forgotten(&self) -> RequestCounter {
        RequestCounter {
            today: self.today,
            count: 0,
            used_up: false,
            earlier: None,
            clock_went_back: false,
        }
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
        if self.used_up {
            0
        } else {
            PER_DAY - self.count
        }
    }

    /// The day on which the last request was sent, if any was.
    ///
    /// ```
    /// use vneid::{RequestCounter, day};
    /// let now = 1_795_314_600_000; // 22/11/2026
    /// let sent = RequestCounter::read(Some("20777:2"), now).sent_on();
    /// assert_eq!(sent.map(day::written).as_deref(), Some("20/11/2026"));
    /// ```
    pub const fn sent_on(&self) -> Option<NaiveDate> {
        if self.count > 0 {
            Some(self.today)
        } else {
            self.earlier
        }
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

    /// The text to store. Where today's last one was taken back, it names the earlier day again.
    ///
    /// ```
    /// use vneid::RequestCounter;
    /// assert_eq!(RequestCounter::read(None, 0).write(), "0:0");
    /// let mut request_counter = RequestCounter::read(Some("20777:2"), 1_795_314_600_000);
    /// request_counter.record();
    /// assert_eq!(request_counter.write(), "20779:1:20777");
    /// request_counter.undo();
    /// assert_eq!(request_counter.write(), "20777:1");
    /// ```
    pub fn write(&self) -> String {
        let number = |day: NaiveDate| day.to_epoch_days().to_string();
        let count = self.count + if self.used_up { USED_UP } else { 0 };
        match self.earlier {
            None => [&number(self.today), ":", &count.to_string()].concat(),
            Some(earlier) if count == 0 => [&number(earlier), ":1"].concat(),
            Some(earlier) => [
                &number(self.today),
                ":",
                &count.to_string(),
                ":",
                &number(earlier),
            ]
            .concat(),
        }
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

/// What is added to the stored count of a day on which VNeID said that no more can be sent.
const USED_UP: u8 = PER_DAY + 1;

fn parse(stored: &str) -> Option<(NaiveDate, u8, Option<NaiveDate>)> {
    let mut parts = stored.split(':');
    let day = parse_day(parts.next()?)?;
    let count = parts.next()?.parse().ok()?;
    let earlier = match parts.next() {
        Some(earlier) => Some(parse_day(earlier)?),
        None => None,
    };
    (count <= USED_UP + PER_DAY && parts.next().is_none()).then_some((day, count, earlier))
}

fn parse_day(number: &str) -> Option<NaiveDate> {
    let day = NaiveDate::from_epoch_days(number.parse().ok()?)?;
    // No real clock stands before 1970 or after 9999.
    (1970..=9999).contains(&day.year()).then_some(day)
}
