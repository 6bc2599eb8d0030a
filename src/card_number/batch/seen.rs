//! The last ten digits seen so far, and the row of each.
//!
//! A table of its own, because the standard library's would weigh more in the page than all the rest of this room.

use super::super::LastTen;

/// Open addressing with linear steps; a slot with row 0 is free, since rows are counted from 1.
#[derive(Default)]
pub(super) struct Seen {
    slots: Vec<(LastTenKey, u32)>,
    taken: usize,
}

type LastTenKey = u64;

impl Seen {
    /// The row that had these digits first, if there is one; otherwise this row is it.
    pub(super) fn first(&mut self, ten: LastTen, row: u32) -> Option<u32> {
        if self.taken * 2 >= self.slots.len() {
            self.grow();
        }
        let key = key(ten);
        let slot = self.slot(key);
        match self.slots[slot].1 {
            0 => {
                self.slots[slot] = (key, row);
                self.taken += 1;
                None
            }
            first => Some(first),
        }
    }

    /// The slot of a key, or the free one where it belongs; at most half are taken, so there is one.
    fn slot(&self, key: LastTenKey) -> usize {
        let mask = self.slots.len() - 1;
        // Fibonacci hashing (Knuth, TAOCP 6.4): serials in a row land far apart.
        let mut slot = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize & mask;
        while self.slots[slot].1 != 0 && self.slots[slot].0 != key {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        let slots = vec![(0, 0); (self.slots.len() * 2).max(64)];
        for (key, row) in std::mem::replace(&mut self.slots, slots) {
            if row != 0 {
                let slot = self.slot(key);
                self.slots[slot] = (key, row);
            }
        }
    }
}

fn key(ten: LastTen) -> LastTenKey {
    ten.as_str()
        .bytes()
        .fold(0, |key, digit| key * 10 + u64::from(digit - b'0'))
}
