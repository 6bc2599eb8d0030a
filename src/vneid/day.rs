//! A day in Vietnam, whatever the zone of the phone: UTC+7 all year, without daylight saving.

const MS_PER_DAY: i64 = 86_400_000;
const ZONE_MS: i64 = 7 * 3_600_000;

/// A day, counted from 1/1/1970 in Vietnam.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(i64);

impl Day {
    /// The day in Vietnam at a moment in milliseconds since the epoch (what `Date.now()` gives).
    ///
    /// ```
    /// use bhyt_vneid::vneid::Day;
    /// assert_eq!(Day::at(1_795_280_399_000).text(), "21/11/2026"); // 16:59:59 UTC
    /// assert_eq!(Day::at(1_795_280_400_000).text(), "22/11/2026"); // 17:00:00 UTC
    /// ```
    pub const fn at(ms: i64) -> Day {
        Day(ms.saturating_add(ZONE_MS).div_euclid(MS_PER_DAY))
    }

    /// A day by its number, as it is stored; `None` before 1970 and after the year 9999, where no real clock stands.
    ///
    /// ```
    /// use bhyt_vneid::vneid::Day;
    /// assert_eq!(Day::from_number(0).map(|day| day.text()).as_deref(), Some("1/1/1970"));
    /// assert_eq!(Day::from_number(-1), None);
    /// ```
    pub const fn from_number(number: i64) -> Option<Day> {
        if 0 <= number && number <= 2_932_896 {
            Some(Day(number))
        } else {
            None
        }
    }

    /// Days since 1/1/1970.
    ///
    /// ```
    /// assert_eq!(bhyt_vneid::vneid::Day::at(0).number(), 0);
    /// ```
    pub const fn number(self) -> i64 {
        self.0
    }

    /// The day after.
    ///
    /// ```
    /// use bhyt_vneid::vneid::Day;
    /// assert_eq!(Day::at(0).next().text(), "2/1/1970");
    /// ```
    pub const fn next(self) -> Day {
        Day(self.0.saturating_add(1))
    }

    /// The moment it begins, in milliseconds since the epoch: midnight in Vietnam, 17:00 UTC of the day before.
    ///
    /// ```
    /// use bhyt_vneid::vneid::Day;
    /// assert_eq!(Day::at(0).next().begins_at(), 17 * 3_600_000);
    /// ```
    pub const fn begins_at(self) -> i64 {
        self.0.saturating_mul(MS_PER_DAY).saturating_sub(ZONE_MS)
    }

    /// Year, month and day of the month, by Howard Hinnant's `civil_from_days`.
    ///
    /// ```
    /// use bhyt_vneid::vneid::Day;
    /// assert_eq!(Day::at(951_782_400_000).date(), (2000, 2, 29));
    /// ```
    pub const fn date(self) -> (i64, i64, i64) {
        let days = self.0 + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        // Years begin in March here, so that the leap day comes last.
        let march_month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * march_month + 2) / 5 + 1;
        let month = if march_month < 10 {
            march_month + 3
        } else {
            march_month - 9
        };
        let year = year_of_era + era * 400 + (month <= 2) as i64;
        (year, month, day)
    }

    /// The date as Vietnam writes it, d/m/yyyy.
    ///
    /// ```
    /// assert_eq!(bhyt_vneid::vneid::Day::at(0).text(), "1/1/1970");
    /// ```
    pub fn text(self) -> String {
        let (year, month, day) = self.date();
        [
            &*day.to_string(),
            "/",
            &month.to_string(),
            "/",
            &year.to_string(),
        ]
        .concat()
    }
}
