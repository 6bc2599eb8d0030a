//! Days as an office writes them, and the day of the next report.

use chrono::{Datelike as _, Days, NaiveDate, NaiveDateTime, Timelike as _, Weekday};

/// The hour on a Wednesday before which a report is due.
const REPORT_HOUR: u32 = 9;

/// Reads a day written as day, month and year: `31/3/2025`.
///
/// ```
/// assert!(progress::parse_day("31/03/2025").is_some());
/// assert!(progress::parse_day("31/02/2025").is_none());
/// ```
pub fn parse(text: &str) -> Option<NaiveDate> {
    let mut parts = text.trim().split('/');
    let mut number = |digits: usize| {
        let part = parts.next()?;
        let is_number = part.len() <= digits && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| part.parse::<u32>().ok())?
    };
    let (day, month, year) = (number(2)?, number(2)?, number(4)?);
    let is_whole = parts.next().is_none() && (2000..=2100).contains(&year);
    is_whole.then(|| NaiveDate::from_ymd_opt(year.try_into().ok()?, month, day))?
}

/// Returns true for a day of any year, with any of the usual separators: `1/2/1960`, `01-02-1960`, `1.2.1960`.
pub(super) fn parse_any(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['/', '-', '.']).collect();
    let number = |part: &str| part.parse::<u32>().ok();
    let [day, month, year] = parts[..] else {
        return false;
    };
    year.len() == 4
        && day.len() <= 2
        && month.len() <= 2
        && number(day).is_some_and(|day| (1..=31).contains(&day))
        && number(month).is_some_and(|month| (1..=12).contains(&month))
        && number(year).is_some_and(|year| (1900..=2100).contains(&year))
}

/// Writes a day as day, month and year.
pub fn written(day: NaiveDate) -> String {
    format!("{}/{}/{}", day.day(), day.month(), day.year())
}

/// Returns the Wednesday of the next report: today until nine o'clock of a Wednesday, else the next one.
pub fn next_report(now: NaiveDateTime) -> NaiveDate {
    let wait =
        (7 + Weekday::Wed.num_days_from_monday() - now.date().weekday().num_days_from_monday()) % 7;
    let wait = if wait == 0 && now.hour() >= REPORT_HOUR {
        7
    } else {
        wait
    };
    now.date() + Days::new(wait.into())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{next_report, written};

    #[test]
    fn a_report_is_due_on_wednesday_until_nine() {
        for (month_day, hour, due) in [
            (1, 10, "2/12/2026"),
            (2, 8, "2/12/2026"),
            (2, 9, "9/12/2026"),
            (3, 0, "9/12/2026"),
        ] {
            let day = NaiveDate::from_ymd_opt(2026, 12, month_day).unwrap();
            let now = day.and_hms_opt(hour, 0, 0).unwrap();
            assert_eq!(written(next_report(now)), due, "{now}");
        }
    }
}
