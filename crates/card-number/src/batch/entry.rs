//! Results of a list: judged numbers, their kinds, filters and details.

use std::num::NonZeroU32;

use super::super::{Report, Severity};

/// The result of a number of a list. Each number has exactly one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// VNeID's rule rejects the number.
    Rejected,
    /// The number is well-formed, but an earlier row has the same last ten digits. VNeID rejects the second.
    Twice,
    /// The number is well-formed but has a warning, or the row has a number that was not judged.
    Warning,
    /// The number is well-formed.
    Ok,
}

impl Kind {
    /// All kinds, the worst first.
    pub const ORDER: [Kind; 4] = [Kind::Rejected, Kind::Twice, Kind::Warning, Kind::Ok];

    /// Returns the kind of a number, given the first row with the same last ten and whether the row has unjudged numbers.
    pub(super) fn of(report: &Report, first: Option<NonZeroU32>, others: bool) -> Kind {
        let worst = report.findings.iter().map(|finding| finding.severity).min();
        match (worst, first) {
            (Some(Severity::Error), _) => Kind::Rejected,
            (_, Some(_)) => Kind::Twice,
            (Some(Severity::Warning), None) => Kind::Warning,
            (_, None) if others => Kind::Warning,
            (Some(Severity::Info) | None, None) => Kind::Ok,
        }
    }
}

/// A selection of judged numbers by their kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    /// All numbers.
    All,
    /// All kinds except [`Kind::Ok`].
    Problems,
    /// Only [`Kind::Twice`].
    Twice,
    /// Only [`Kind::Ok`].
    Ok,
}

impl Filter {
    /// All filters, in the order in which a user interface should offer them.
    pub const ALL: [Filter; 4] = [Filter::All, Filter::Problems, Filter::Twice, Filter::Ok];

    /// Returns the kinds that the filter keeps, the worst first.
    ///
    /// ```
    /// use card_number::batch::{Filter, Kind};
    /// assert_eq!(Filter::Twice.kinds(), [Kind::Twice]);
    /// ```
    pub const fn kinds(self) -> &'static [Kind] {
        match self {
            Filter::All => &Kind::ORDER,
            Filter::Problems => &[Kind::Rejected, Kind::Twice, Kind::Warning],
            Filter::Twice => &[Kind::Twice],
            Filter::Ok => &[Kind::Ok],
        }
    }
}

/// A judged number. A row may have several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The row, counted from 1 as in a spreadsheet, heading and blank rows included.
    pub row: u32,
    /// The first byte of the row.
    pub(super) from: usize,
    /// The index among the numbers of the row, from 0.
    pub(super) nth: u16,
    /// The result.
    pub kind: Kind,
    /// The first row with the same last ten digits, if it is an earlier one.
    pub first: Option<NonZeroU32>,
}

/// What to show of a judged number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// The number as typed: the whole cell, or a part of it if the cell has a label or several numbers.
    pub number: String,
    /// The other cells of the row that are not empty, separated by ` · `.
    pub beside: String,
    /// The reasons in Vietnamese, separated by `; `, without digits of the number; empty if there are none.
    pub reasons: String,
    /// A number to type instead, if there is one.
    pub suggestion: Option<String>,
}
