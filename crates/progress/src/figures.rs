//! What follows from the counts: shares, distances, the forecast, and who needs help most.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::day;
use super::table::{Row, Table, Target, count};

/// The accounts and cards of one row, or of the whole ward, and what follows from them.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Standing {
    pub name: String,
    pub accounts: u32,
    pub cards: u32,
    /// Cards that are missing for the target; nothing without a target.
    pub missing: Option<u32>,
    /// Cards a week until the day of the target; nothing once it has passed.
    pub per_week: Option<u32>,
    /// Cards on the day of the target at the pace between the last two counts; nothing with one count alone.
    pub forecast: Option<u32>,
}

impl Standing {
    /// Returns the share of the accounts in tenths of a percent, rounded down, so that 99,99% is never shown as 100%.
    pub fn tenths(&self) -> u32 {
        tenths(self.cards, self.accounts)
    }
}

/// The ward and its rows, those first that miss most of their target.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Summary {
    pub target: Option<Target>,
    pub ward: Standing,
    pub rows: Vec<Standing>,
}

fn tenths(part: u32, whole: u32) -> u32 {
    let tenths = u64::from(part) * 1000 / u64::from(whole.max(1));
    u32::try_from(tenths).unwrap_or(u32::MAX)
}

/// One row's numbers, and when they were counted.
struct Counted<'t> {
    name: &'t str,
    accounts: u32,
    /// The counts without a mistake, by date.
    counts: Vec<(NaiveDate, u32)>,
}

/// What the ward had on a date.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Point {
    pub date: NaiveDate,
    /// The share of the accounts in tenths of a percent, rounded down.
    pub tenths: u32,
}

impl Table {
    /// Returns the target that counts on a day: the first that has not passed, else the last.
    pub fn target(&self, today: NaiveDate) -> Option<Target> {
        let mut coming = self.targets().iter().filter(|target| target.date >= today);
        coming.next().or(self.targets().last()).copied()
    }

    /// Returns the standing of the ward and of every row that has accounts. Cells with a mistake are not counted.
    pub fn summary(&self, today: NaiveDate) -> Summary {
        let target = self.target(today);
        let mut rows: Vec<Standing> = self
            .counted()
            .iter()
            .map(|row| standing(row, target, today))
            .collect();
        // Sums of rows: a row rounds up what it misses, and the ward is what its rows are together.
        let sum = |value: fn(&Standing) -> Option<u32>| rows.iter().map(value).sum::<Option<u32>>();
        let accounts = rows.iter().map(|row| row.accounts).sum();
        let cards = rows.iter().map(|row| row.cards).sum();
        let missing = target.map(|target| needed(accounts, target).saturating_sub(cards));
        let ward = Standing {
            name: String::new(),
            accounts,
            cards,
            missing,
            per_week: missing.and_then(|missing| per_week(missing, target?, today)),
            forecast: sum(|row| row.forecast).filter(|_| !rows.is_empty()),
        };
        rows.sort_by_key(|row| (std::cmp::Reverse(row.missing), row.tenths()));
        Summary { target, ward, rows }
    }

    /// Returns the ward's share on each date that a row was counted. A row without a count on a date has its earlier one.
    pub fn history(&self) -> Vec<Point> {
        let counted = self.counted();
        let accounts = counted.iter().map(|row| row.accounts).sum();
        let all = counted.iter().flat_map(|row| &row.counts);
        let dates: BTreeSet<NaiveDate> = all.map(|(date, _)| *date).collect();
        let point = |date| {
            let cards = counted.iter().map(|row| {
                let until = row.counts.partition_point(|(counted, _)| *counted <= date);
                row.counts[..until].last().map_or(0, |(_, cards)| *cards)
            });
            Point {
                date,
                tenths: tenths(cards.sum(), accounts),
            }
        };
        dates.into_iter().map(point).collect()
    }

    fn counted(&self) -> Vec<Counted<'_>> {
        let dates: Vec<Option<NaiveDate>> = self.dates().iter().map(|it| day::parse(it)).collect();
        let rows = self.rows().iter();
        rows.filter_map(|row| counted(row, &dates)).collect()
    }
}

fn counted<'t>(row: &'t Row, dates: &[Option<NaiveDate>]) -> Option<Counted<'t>> {
    let accounts = count(&row.accounts).filter(|accounts| *accounts > 0)?;
    let mut good: Vec<(NaiveDate, u32)> = Vec::new();
    for (date, cell) in dates.iter().zip(&row.counts) {
        let (Some(date), Some(cards)) = (*date, count(cell)) else {
            continue;
        };
        let follows = good
            .last()
            .is_none_or(|last| date > last.0 && cards >= last.1);
        if cards <= accounts && follows {
            good.push((date, cards));
        }
    }
    Some(Counted {
        name: &row.name,
        accounts,
        counts: good,
    })
}

fn standing(row: &Counted<'_>, target: Option<Target>, today: NaiveDate) -> Standing {
    let cards = row.counts.last().map_or(0, |(_, cards)| *cards);
    let missing = target.map(|target| needed(row.accounts, target).saturating_sub(cards));
    Standing {
        name: row.name.to_owned(),
        accounts: row.accounts,
        cards,
        missing,
        per_week: missing.and_then(|missing| per_week(missing, target?, today)),
        forecast: target.and_then(|target| forecast(row, target)),
    }
}

/// Cards that a target asks for, rounded up: 50% of 3 accounts are 2 cards.
fn needed(accounts: u32, target: Target) -> u32 {
    let needed = (u64::from(accounts) * u64::from(target.percent)).div_ceil(100);
    u32::try_from(needed).unwrap_or(u32::MAX)
}

/// A week that has begun counts as one.
fn per_week(missing: u32, target: Target, today: NaiveDate) -> Option<u32> {
    let days = u32::try_from((target.date - today).num_days()).ok()?;
    Some(missing.div_ceil(days.div_ceil(7).max(1)))
}

fn forecast(row: &Counted<'_>, target: Target) -> Option<u32> {
    let [.., (before, fewer), (last, cards)] = row.counts[..] else {
        return None;
    };
    let days = u64::try_from((target.date - last).num_days()).unwrap_or(0);
    let between = u64::try_from((last - before).num_days()).ok()?;
    let more = u64::from(cards - fewer) * days / between.max(1);
    let expected = (u64::from(cards) + more).min(row.accounts.into());
    u32::try_from(expected).ok()
}
