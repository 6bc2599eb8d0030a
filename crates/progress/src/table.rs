//! The table as it is typed: text in every cell, so that a mistake stays where it was made.

use chrono::NaiveDate;

use super::personal::COUNT_DIGITS;
use super::{day, personal};

/// The most rows and weeks of a table.
const MOST: (usize, usize) = (500, 52);

/// One tổ dân phố, thôn or xóm.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Row {
    pub name: String,
    /// How many people have an account of level 2.
    pub accounts: String,
    /// How many of them have their card in VNeID, one cell a date.
    pub counts: Vec<String>,
}

/// A share of the accounts that is to be reached by a day.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Target {
    pub percent: u32,
    pub date: NaiveDate,
}

/// A cell.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Place {
    Date(usize),
    Name(usize),
    Accounts(usize),
    Count(usize, usize),
}

/// The table. Each row has as many counts as there are dates.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Table {
    dates: Vec<String>,
    rows: Vec<Row>,
    /// In the order of their dates.
    targets: Vec<Target>,
}

impl Table {
    pub fn dates(&self) -> &[String] {
        &self.dates
    }

    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    pub fn targets(&self) -> &[Target] {
        &self.targets
    }

    /// Returns the text of a cell; empty outside the table.
    pub fn cell(&self, place: Place) -> &str {
        let cell = match place {
            Place::Date(week) => self.dates.get(week),
            Place::Name(row) => self.rows.get(row).map(|row| &row.name),
            Place::Accounts(row) => self.rows.get(row).map(|row| &row.accounts),
            Place::Count(row, week) => self.rows.get(row).and_then(|row| row.counts.get(week)),
        };
        cell.map_or("", String::as_str)
    }

    /// Writes a cell; the table grows to hold it.
    ///
    /// # Errors
    /// The reason where the text identifies a person or the table would be too large; nothing changes then.
    pub fn set(&mut self, place: Place, text: &str) -> Result<(), &'static str> {
        let text = text.trim();
        let refused = match place {
            Place::Date(_) if day::parse(text).is_some() => None,
            Place::Name(_) if is_target_name(text) => {
                Some("Tên này dành cho dòng mục tiêu. Đặt tên khác.")
            }
            _ => personal::refusal(text),
        };
        if let Some(reason) = refused {
            return Err(reason);
        }
        let (rows, weeks) = match place {
            Place::Date(week) => (0, week + 1),
            Place::Name(row) | Place::Accounts(row) => (row + 1, 0),
            Place::Count(row, week) => (row + 1, week + 1),
        };
        self.grow(rows, weeks)?;
        let cell = match place {
            Place::Date(week) => &mut self.dates[week],
            Place::Name(row) => &mut self.rows[row].name,
            Place::Accounts(row) => &mut self.rows[row].accounts,
            Place::Count(row, week) => &mut self.rows[row].counts[week],
        };
        text.clone_into(cell);
        Ok(())
    }

    /// Writes lines of cells separated by tabs, as a spreadsheet copies them, from a row and a column on. Column 0 is the name,
    /// 1 the accounts, the others the dates. A first line with a date is the heading.
    ///
    /// # Errors
    /// The line and cell of the first refusal with its reason; nothing changes then.
    pub fn paste(&mut self, row: usize, column: usize, text: &str) -> Result<(), String> {
        let mut pasted = self.clone();
        let mut at = row;
        for (number, line) in text.lines().enumerate() {
            let cells: Vec<&str> = line.split('\t').collect();
            let is_heading = number == 0
                && cells
                    .iter()
                    .enumerate()
                    .any(|(cell, text)| column + cell >= 2 && day::parse(text).is_some());
            for (cell, text) in cells.iter().enumerate() {
                let place = match (column + cell, is_heading) {
                    (0 | 1, true) => continue,
                    (column, true) => Place::Date(column - 2),
                    (0, false) => Place::Name(at),
                    (1, false) => Place::Accounts(at),
                    (column, false) => Place::Count(at, column - 2),
                };
                pasted
                    .set(place, text)
                    .map_err(|reason| format!("Dòng {}, ô {}: {reason}", number + 1, cell + 1))?;
            }
            at += usize::from(!is_heading);
        }
        *self = pasted;
        Ok(())
    }

    /// Adds a target, in place of another for the same day.
    pub fn aim(&mut self, target: Target) {
        self.targets.retain(|other| other.date != target.date);
        self.targets.push(target);
        self.targets.sort_by_key(|target| target.date);
    }

    /// Removes the target of a day.
    pub fn remove_target(&mut self, date: NaiveDate) {
        self.targets.retain(|target| target.date != date);
    }

    pub(super) fn replace_targets(&mut self, targets: impl Iterator<Item = Target>) {
        self.targets.clear();
        targets.for_each(|target| self.aim(target));
    }

    /// Removes a row.
    pub fn remove_row(&mut self, row: usize) {
        if row < self.rows.len() {
            self.rows.remove(row);
        }
    }

    fn grow(&mut self, rows: usize, weeks: usize) -> Result<(), &'static str> {
        if rows > MOST.0 || weeks > MOST.1 {
            return Err("Bảng nhiều nhất 500 dòng và 52 tuần.");
        }
        let weeks = weeks.max(self.dates.len());
        // A table of 26,000 cells is pasted cell by cell: what fits already is not gone through.
        if weeks > self.dates.len() {
            self.dates.resize(weeks, String::new());
            for row in &mut self.rows {
                row.counts.resize(weeks, String::new());
            }
        }
        if rows > self.rows.len() {
            let empty = Row {
                counts: vec![String::new(); weeks],
                ..Row::default()
            };
            self.rows.resize(rows, empty);
        }
        Ok(())
    }

    /// Returns what is wrong with a cell; nothing where it is right or empty and may be empty.
    pub fn mistake(&self, place: Place) -> Option<&'static str> {
        let text = self.cell(place);
        match place {
            Place::Date(week) => self.mistake_in_date(week),
            Place::Name(row) => {
                let row = self.rows.get(row)?;
                let is_used =
                    !row.accounts.is_empty() || row.counts.iter().any(|it| !it.is_empty());
                (text.is_empty() && is_used).then_some("Thiếu tên tổ.")
            }
            Place::Accounts(row) => {
                let counts = &self.rows.get(row)?.counts;
                if text.is_empty() {
                    let is_needed = counts.iter().any(|it| !it.is_empty());
                    return is_needed.then_some("Thiếu số tài khoản mức 2.");
                }
                count(text).is_none().then_some(NO_COUNT)
            }
            Place::Count(row, week) => {
                if text.is_empty() {
                    return None;
                }
                let row = self.rows.get(row)?;
                let Some(cards) = count(text) else {
                    return Some(NO_COUNT);
                };
                if count(&row.accounts).is_some_and(|accounts| cards > accounts) {
                    return Some("Nhiều hơn số tài khoản mức 2. Xem lại hai số.");
                }
                let before = row.counts[..week].iter().rev().find_map(|it| count(it));
                let falls = before.is_some_and(|before| cards < before);
                falls.then_some("Ít hơn tuần trước. Ghi số cộng dồn, không ghi số mới thêm.")
            }
        }
    }

    fn mistake_in_date(&self, week: usize) -> Option<&'static str> {
        let text = self.dates.get(week)?;
        if text.is_empty() {
            let is_used = self.rows.iter().any(|row| !row.counts[week].is_empty());
            return is_used.then_some("Thiếu ngày của cột này.");
        }
        let Some(date) = day::parse(text) else {
            return Some("Ghi ngày, tháng, năm, ví dụ 31/3/2025.");
        };
        let before = self.dates[..week]
            .iter()
            .rev()
            .find_map(|it| day::parse(it));
        let is_late = before.is_some_and(|before| date <= before);
        is_late.then_some("Ngày này phải sau ngày của cột trước.")
    }

    /// Returns all mistakes, the dates first, then row by row.
    pub fn mistakes(&self) -> Vec<(Place, &'static str)> {
        let weeks = self.dates.len();
        let dates = (0..weeks).map(Place::Date);
        let cells = (0..self.rows.len()).flat_map(|row| {
            let counts = (0..weeks).map(move |week| Place::Count(row, week));
            [Place::Name(row), Place::Accounts(row)]
                .into_iter()
                .chain(counts)
        });
        let all = dates.chain(cells);
        all.filter_map(|place| Some((place, self.mistake(place)?)))
            .collect()
    }
}

const NO_COUNT: &str = "Ô này ghi một số đếm, ví dụ 120.";

/// How the name of a target's line begins in a file.
pub(super) const TARGET_NAME: &str = "Mục tiêu ";

fn is_target_name(name: &str) -> bool {
    target_percent(name).is_some()
}

/// Reads the percent from the name of a target's line.
pub(super) fn target_percent(name: &str) -> Option<u32> {
    let percent = name.strip_prefix(TARGET_NAME)?.strip_suffix('%')?;
    percent
        .parse()
        .ok()
        .filter(|percent| (1..=100).contains(percent))
}

/// Reads a count. A dot or a space between thousands is part of it.
pub(super) fn count(text: &str) -> Option<u32> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit());
    let digits: String = if is_plain {
        text.to_owned()
    } else {
        let mut groups = text.split(['.', ' ', '\u{a0}']);
        let first = groups
            .next()
            .filter(|first| (1..=3).contains(&first.len()))?;
        let rest: Vec<&str> = groups.collect();
        if rest.iter().any(|group| group.len() != 3) {
            return None;
        }
        [first, &rest.concat()].concat()
    };
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && digits.len() <= COUNT_DIGITS).then(|| digits.parse().ok())?
}
