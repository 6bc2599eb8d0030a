//! What is kept of a judged row, and which rows a reader wants to see.

use std::num::NonZeroU32;

use super::super::{Report, Severity};

/// The judgement of a row; each has exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// VNeID's rule refuses the number.
    Rejected,
    /// Well-formed, but a row before has the same last ten digits: VNeID refuses the second.
    Twice,
    /// Well-formed, but worth a second look at the card.
    Warning,
    /// Well-formed.
    Ok,
}

impl Kind {
    /// All four, the worst first.
    pub const ORDER: [Kind; 4] = [Kind::Rejected, Kind::Twice, Kind::Warning, Kind::Ok];

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

/// Which rows to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    /// Every row.
    All,
    /// All that is not plainly well-formed.
    Problems,
    /// The same last ten digits a second time.
    Twice,
    /// Well-formed, nothing to look at.
    Ok,
}

impl Filter {
    /// All four, in the order a page offers them.
    pub const ALL: [Filter; 4] = [Filter::All, Filter::Problems, Filter::Twice, Filter::Ok];

    /// The kinds of rows it keeps, the worst first.
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

/// A judged number. A row has one, or each of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Its number in the list, counted from 1 as a spreadsheet does, heading and blank rows included.
    pub row: u32,
    /// Where it begins, in bytes.
    pub(super) from: usize,
    /// Which of the numbers of its row it is, counted from 0.
    pub(super) nth: u16,
    /// Its judgement.
    pub kind: Kind,
    /// The row that had the same last ten digits first.
    pub first: Option<NonZeroU32>,
}

/// A row as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// The number, as it stands in the list: its cell, or its part of a cell that holds several or a label.
    pub number: String,
    /// The other cells that hold something.
    pub beside: String,
    /// What is wrong, in Vietnamese and without any digit of the number; empty where nothing is.
    pub reasons: String,
    /// A number to type instead.
    pub suggestion: Option<String>,
}
