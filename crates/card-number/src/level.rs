//! The benefit level: character 3 of a 15-character number.

use super::text;

/// A benefit level (mã mức hưởng), 1 to 5 (QĐ 1351/QĐ-BHXH).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Level(u8);

impl Level {
    /// Creates a level from a number 1 to 5; `None` for any other number.
    ///
    /// ```
    /// use card_number::Level;
    /// assert_eq!(Level::new(4).map(Level::percent), Some(80));
    /// assert_eq!(Level::new(6), None);
    /// ```
    pub const fn new(digit: u8) -> Option<Level> {
        if 1 <= digit && digit <= 5 {
            Some(Level(digit))
        } else {
            None
        }
    }

    /// Returns the level as a number, 1 to 5.
    ///
    /// ```
    /// use card_number::Level;
    /// assert_eq!(Level::new(4).map(Level::digit), Some(4));
    /// ```
    pub const fn digit(self) -> u8 {
        self.0
    }

    /// Returns the share of the cost of care that the fund pays, in percent: 100, 95 or 80 (QĐ 1351/QĐ-BHXH).
    ///
    /// ```
    /// use card_number::Level;
    /// assert_eq!(Level::new(3).map(Level::percent), Some(95));
    /// ```
    pub const fn percent(self) -> u8 {
        match self.0 {
            3 => 95,
            4 => 80,
            _ => 100,
        }
    }

    /// Returns what the level means for the patient, in Vietnamese.
    ///
    /// ```
    /// use card_number::Level;
    /// assert!(Level::new(3).is_some_and(|level| level.words().contains("95")));
    /// ```
    pub const fn words(self) -> &'static str {
        match self.0 {
            1 | 2 => text::LEVEL_100,
            3 => text::LEVEL_95,
            4 => text::LEVEL_80,
            _ => text::LEVEL_100_BEYOND_SCOPE,
        }
    }
}
