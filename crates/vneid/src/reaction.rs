//! What the phone answers to an action.

use super::text;
use card_number::Code;

/// The answer to an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reaction {
    /// Another screen is shown.
    Moved,
    /// A field changed or was touched.
    Changed,
    /// The request was taken.
    Sent,
    /// The card in the wallet was opened.
    Card,
    /// It was opened, and there is no card in it yet.
    NoCard,
    /// What was touched is there to be looked at; this is what it says.
    Seen(&'static str),
    /// A line of the history was opened.
    Row,
    /// Nothing happened; this is what was touched.
    Explained(&'static str),
    /// What was touched is not on this screen.
    NotHere,
    /// "Gửi yêu cầu" does not work yet.
    Missing(Missing),
    /// "Gửi yêu cầu" was refused.
    Refused(Refusal),
    /// The next day of practice began.
    NextDay,
    /// The oldest request in process was approved.
    Approved,
    /// There was no request to approve.
    NothingToApprove,
    /// The practice began anew.
    Restarted,
}

/// What the form lacks; VNeID's own words for it are not documented.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// The kind of information.
    Kind,
    /// The issuer.
    Issuer,
    /// The number.
    Number,
    /// The tick.
    Confirm,
}

/// Why a request was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The number is not well-formed or disagrees with the issuer.
    Number {
        /// The finding of `card_number`; none where it reads a number that the app does not take.
        code: Option<Code>,
        /// Its words.
        why: String,
    },
    /// The day's three are used up: the one refusal whose words are VNeID's.
    Quota,
    /// A request is approved already.
    AlreadyApproved,
    /// The same last ten are being processed.
    InProcess,
}

impl Reaction {
    /// What to tell the reader; empty where the screen says it all.
    ///
    /// ```
    /// use vneid::{Reaction, Refusal};
    /// assert!(Reaction::Refused(Refusal::Quota).message().ends_with("Vui lòng thử lại vào ngày mai"));
    /// assert_eq!(Reaction::Moved.message(), "");
    /// ```
    pub fn message(&self) -> &str {
        match self {
            Reaction::Moved | Reaction::Changed => "",
            Reaction::Sent => text::TITLE_SUCCESS,
            Reaction::Card => text::CARD_OPENED,
            Reaction::NoCard => text::NO_CARD_YET,
            Reaction::Row => text::WHAT_REQUEST,
            Reaction::Explained(what) | Reaction::Seen(what) => what,
            Reaction::NotHere => text::NOT_HERE,
            Reaction::Missing(Missing::Kind) => text::MISSING_KIND,
            Reaction::Missing(Missing::Issuer) => text::MISSING_ISSUER,
            Reaction::Missing(Missing::Number) => text::MISSING_NUMBER,
            Reaction::Missing(Missing::Confirm) => text::MISSING_CONFIRM,
            Reaction::Refused(Refusal::Number { why, .. }) => why,
            Reaction::Refused(Refusal::Quota) => text::QUOTA,
            Reaction::Refused(Refusal::AlreadyApproved) => text::ALREADY_APPROVED,
            Reaction::Refused(Refusal::InProcess) => text::IN_PROCESS,
            Reaction::NextDay => text::NEXT_DAY_CAME,
            Reaction::Approved => text::APPROVAL_CAME,
            Reaction::NothingToApprove => text::NOTHING_TO_APPROVE,
            Reaction::Restarted => text::RESTARTED,
        }
    }

    /// Whether the phone answers in words that no source gives to VNeID, so that it must say so.
    ///
    /// ```
    /// use vneid::{Reaction, Refusal};
    /// assert!(Reaction::Refused(Refusal::InProcess).illustrative());
    /// assert!(!Reaction::Refused(Refusal::Quota).illustrative());
    /// ```
    pub const fn illustrative(&self) -> bool {
        match self {
            Reaction::Missing(_) | Reaction::Row | Reaction::NoCard => true,
            Reaction::Refused(why) => !matches!(why, Refusal::Quota),
            _ => false,
        }
    }

    /// Whether it counts as a wrong tap.
    ///
    /// ```
    /// use vneid::{Missing, Reaction};
    /// assert!(Reaction::Missing(Missing::Confirm).is_wrong() && !Reaction::Moved.is_wrong());
    /// ```
    pub const fn is_wrong(&self) -> bool {
        matches!(
            self,
            Reaction::Explained(_)
                | Reaction::NotHere
                | Reaction::Missing(_)
                | Reaction::Refused(_)
                | Reaction::NothingToApprove
        )
    }
}
