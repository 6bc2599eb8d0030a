//! The three quick checks before the phone.

use super::text::check;

/// A question that the reader answers by looking at the real phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// Is the card in the wallet already?
    Wallet,
    /// Is the account of level 2?
    Level,
    /// Is the app new enough? [`Version`](super::Version) answers with more than yes and no.
    Version,
}

impl Check {
    /// All three, in the order to ask them.
    pub const ALL: [Check; 3] = [Check::Wallet, Check::Level, Check::Version];

    const fn words(self) -> &'static [&'static str; 4] {
        match self {
            Check::Wallet => &check::WALLET,
            Check::Level => &check::LEVEL,
            Check::Version => &check::VERSION,
        }
    }

    /// The question.
    ///
    /// ```
    /// use bhyt_vneid::vneid::Check;
    /// assert_eq!(Check::Level.question(), "Tài khoản của bạn đã là mức 2 chưa?");
    /// ```
    pub const fn question(self) -> &'static str {
        self.words()[0]
    }

    /// Where to look.
    ///
    /// ```
    /// use bhyt_vneid::vneid::Check;
    /// assert!(Check::Version.how().contains("Phiên bản ứng dụng"));
    /// ```
    pub const fn how(self) -> &'static str {
        self.words()[1]
    }

    /// What a yes or a no means, and what to do.
    ///
    /// ```
    /// use bhyt_vneid::vneid::Check;
    /// assert!(Check::Level.advice(false).contains("công an"));
    /// ```
    pub const fn advice(self, yes: bool) -> &'static str {
        self.words()[if yes { 2 } else { 3 }]
    }
}
