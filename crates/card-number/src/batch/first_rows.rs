//! In which row each number was seen first.

use rustc_hash::FxHashMap;

use super::super::LastTen;

/// A power of two. With a million rows a table holds 4,000 numbers, and to grow takes it less than a millisecond.
const TABLES: usize = 256;

/// The first row of each number.
///
/// One table would grow by moving everything it holds, and a page with a million rows would stand still for so long; of many
/// small ones each grows for itself.
pub(super) struct FirstRows(Vec<FxHashMap<LastTen, u32>>);

impl FirstRows {
    pub(super) fn new() -> FirstRows {
        FirstRows((0..TABLES).map(|_| FxHashMap::default()).collect())
    }

    /// The row that had these digits first: this one, where none had.
    pub(super) fn of(&mut self, ten: LastTen, row: u32) -> u32 {
        let digits = ten.as_str().bytes();
        let sum = digits.fold(0, |sum: usize, digit| {
            sum.wrapping_mul(31).wrapping_add(usize::from(digit))
        });
        *self.0[sum % TABLES].entry(ten).or_insert(row)
    }
}
