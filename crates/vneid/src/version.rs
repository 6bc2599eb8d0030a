//! Versions of the app: what "Phiên bản Ứng dụng" shows, and whether it is new enough.

use super::text;

/// A version, compared number by number: 2.1.10 is newer than 2.1.9.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version([u16; 4]);

/// The text is no version; say [`text::NOT_A_VERSION`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAVersion;

/// What a version is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VersionVerdict {
    /// Older than the guide asks for.
    TooOld,
    /// Good for the card, too old for the e-health book.
    CardOnly,
    /// Good for both.
    Good,
}

impl Version {
    /// The floor of letter 202/UBND-VHXH of 7/3/2025.
    pub const CARD: Version = Version([2, 0, 4, 0]);
    /// What the e-health book needs (press quoting officials).
    pub const HEALTH_BOOK: Version = Version([2, 1, 10, 0]);

    /// Reads two to four numbers with dots between them, a "v" before them allowed. Commas count as dots, because
    /// phones set to Vietnamese offer a comma on the number keyboard.
    ///
    /// Errors: [`NotAVersion`] for all else.
    ///
    /// ```
    /// use vneid::{NotAVersion, Version};
    /// assert_eq!(Version::parse("v2.0.4"), Ok(Version::CARD));
    /// assert!(Version::parse("2.1.10").unwrap() > Version::parse("2.1.9").unwrap());
    /// assert_eq!(Version::parse("mới nhất"), Err(NotAVersion));
    /// ```
    pub fn parse(text: &str) -> Result<Version, NotAVersion> {
        let text = text.trim();
        let text = text.strip_prefix(['v', 'V']).unwrap_or(text);
        let mut numbers = [0; 4];
        let mut count = 0;
        for part in text.trim_start().split(['.', ',']) {
            let mount_point = numbers.get_mut(count).ok_or(NotAVersion)?;
            // A plus sign would pass as part of a number otherwise.
            if !part.bytes().all(|b| b.is_ascii_digit()) {
                return Err(NotAVersion);
            }
            *mount_point = part.parse().map_err(|_| NotAVersion)?;
            count += 1;
        }
        if count < 2 {
            return Err(NotAVersion);
        }
        Ok(Version(numbers))
    }

    /// What it is good for.
    ///
    /// ```
    /// use vneid::{Version, VersionVerdict};
    /// assert_eq!(Version::parse("2.0.7").map(Version::verdict), Ok(VersionVerdict::CardOnly));
    /// ```
    pub fn verdict(self) -> VersionVerdict {
        if self < Version::CARD {
            VersionVerdict::TooOld
        } else if self < Version::HEALTH_BOOK {
            VersionVerdict::CardOnly
        } else {
            VersionVerdict::Good
        }
    }
}

impl VersionVerdict {
    /// What to tell the reader; [`text::UPDATE_ANDROID`] and [`text::UPDATE_IOS`] say how to update.
    ///
    /// ```
    /// use vneid::VersionVerdict;
    /// assert!(VersionVerdict::CardOnly.message().contains("2.0.4"));
    /// ```
    pub const fn message(self) -> &'static str {
        match self {
            VersionVerdict::TooOld => text::VERSION_TOO_OLD,
            VersionVerdict::CardOnly => text::VERSION_CARD_ONLY,
            VersionVerdict::Good => text::VERSION_GOOD,
        }
    }

    /// Whether the reader should be shown how to update.
    ///
    /// ```
    /// use vneid::VersionVerdict;
    /// assert!(VersionVerdict::TooOld.asks_for_update() && !VersionVerdict::Good.asks_for_update());
    /// ```
    pub const fn asks_for_update(self) -> bool {
        !matches!(self, VersionVerdict::Good)
    }
}
