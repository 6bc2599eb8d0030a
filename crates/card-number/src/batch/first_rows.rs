//! The first row of each number, to find duplicates.

use rustc_hash::FxHashMap;

use super::super::LastTen;

/// The number of tables. With a million rows each table holds 4,000 numbers and grows in less than a millisecond.
const TABLES: usize = 256;

/// The first row of each number, in many small tables.
///
/// A growing table moves all its entries. One large table would block a user interface while it grows; small tables
/// grow one at a time.
pub(super) struct FirstRows(Vec<FxHashMap<LastTen, u32>>);

impl FirstRows {
    pub(super) fn new() -> FirstRows {
        FirstRows((0..TABLES).map(|_| FxHashMap::default()).collect())
    }

    /// Returns the first row with these digits, which is `row` if no earlier one has them.
    pub(super) fn of(&mut self, ten: LastTen, row: u32) -> u32 {
        let digits = ten.as_str().bytes();
        let sum = digits.fold(0, |sum: usize, digit| {
            sum.wrapping_mul(31).wrapping_add(usize::from(digit))
        });
        *self.0[sum % TABLES].entry(ten).or_insert(row)
    }
}
