//! The three prerequisites that are looked up before practising.

use super::text::check;

/// A question that the reader answers by looking at the real phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prerequisite {
    /// Is the card in the wallet already?
    Wallet,
    /// Is the account of level 2?
    Level,
    /// Is the app new enough? [`Version`](super::Version) answers with more than yes and no.
    Version,
}

impl Prerequisite {
    /// All three, in the order to ask them.
    pub const ALL: [Prerequisite; 3] = [
        Prerequisite::Wallet,
        Prerequisite::Level,
        Prerequisite::Version,
    ];

    const fn words(self) -> &'static [&'static str; 4] {
        match self {
            Prerequisite::Wallet => &check::WALLET,
            Prerequisite::Level => &check::LEVEL,
            Prerequisite::Version => &check::VERSION,
        }
    }

    /// The question.
    ///
    /// ```
    /// use bhyt_vneid::vneid::Prerequisite;
    /// assert_eq!(Prerequisite::Level.question(), "Tài khoản của bạn đã là mức 2 chưa?");
    /// ```
    pub const fn question(self) -> &'static str {
        self.words()[0]
    }

    /// Where to look.
    ///
    /// ```
    /// use bhyt_vneid::vneid::Prerequisite;
    /// assert!(Prerequisite::Version.how().contains("Phiên bản ứng dụng"));
    /// ```
    pub const fn how(self) -> &'static str {
        self.words()[1]
    }

    /// What a yes or a no means, and what to do.
    ///
    /// ```
    /// use bhyt_vneid::vneid::Prerequisite;
    /// assert!(Prerequisite::Level.advice(false).contains("công an"));
    /// ```
    pub const fn advice(self, yes: bool) -> &'static str {
        self.words()[if yes { 2 } else { 3 }]
    }
}
