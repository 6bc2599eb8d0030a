//! Checks Vietnamese health-insurance card numbers (số thẻ BHYT): whether a number is well-formed, which characters are
//! wrong, and what to type instead.
//!
//! # The number
//!
//! | characters | meaning | values |
//! |---|---|---|
//! | 1–2 | group that pays the contribution (mã đối tượng) | 43 pairs of letters, [`GROUPS`] |
//! | 3 | benefit level (mã mức hưởng) | 1 to 5, [`Level`] |
//! | 4–5 | province that issued the card; 97 is the army, 98 the police | 01 to 99, [`ProvinceCode`] |
//! | 6–15 | mã số BHXH, one per person for life | ten digits, [`LastTen`] |
//!
//! Cards issued before 1/4/2021 print all 15 characters. Newer cards (QĐ 1666/QĐ-BHXH) print the last ten digits alone.
//! VNeID accepts both forms. Neither has a checksum, so a well-formed number may belong to nobody.
//!
//! # First rule
//!
//! Rejecting a valid number is worse than accepting an invalid one. VNeID's own rule decides between [`Verdict::Ok`] and
//! [`Verdict::Rejected`]; everything else is a warning or information.
//!
//! # Entry points
//!
//! - [`is_valid`]: yes or no, without allocating.
//! - [`parse`]: the number as a [`CardNumber`].
//! - [`check()`]: a [`Report`] with findings, their places, Vietnamese messages and suggestions.
//! - [`progress()`]: the state of a number that is still being typed.
//! - [`batch`]: lists and tables.
//!
//! ```
//! use card_number::{Issuer, Verdict, check, is_valid};
//! assert!(is_valid("DN 4 01 0123456789"));
//! let report = check("QN5970000000001", None);
//! assert_eq!(report.verdict(), Verdict::Ok);
//! assert_eq!(report.issuer, Some(Issuer::Military));
//! ```
//!
//! # Guarantees
//!
//! The crate never panics on any input, never replaces a look-alike without reporting it, and never claims that a card is
//! real, right or still valid. It does no input or output. Its time is linear in the length of the input.
//!
//! # Design
//!
//! `check` parses first; only a number that does not parse is explained. `token` splits the input into tokens before
//! any separator is removed, so that a date, a decimal tail, a facility code, a labelled number or a word never
//! contributes characters to a card number. One number is then judged place by place (`places`) or by its length
//! (`lengths`); a text is judged by the complete numbers in it (`inside`). Messages are in `text`; names of groups and
//! provinces are in their tables.
//!
//! # Sources
//!
//! - VNeID's guide attached to Thái Nguyên's plan of 17/7/2025: the field "Số thẻ BHYT", the 43 groups, the issuers.
//! - QĐ 1351/QĐ-BHXH: groups and benefit levels.
//! - Nghị quyết 261/2025/QH15: the level of near-poor households from 1/1/2026.
//! - QĐ 124/2004/QĐ-TTg: province codes. The mergers of 1/7/2025: present provinces.
//! - Public bug reports and exports of clinics' and schools' programs: what copying, spreadsheets and keyboards do to a number.
//!
//! `tests/card_numbers.csv` has one row per rule, `tests/cases/` has real inputs, and the properties in
//! `tests/card_numbers.rs` hold for every input.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod batch;
mod check;
mod fold;
mod groups;
mod inside;
mod issuer;
mod judge;
mod label;
mod lengths;
mod level;
mod look_alike;
mod number;
mod places;
mod progress;
mod provinces;
mod qr;
mod report;
mod text;
mod token;

pub use check::check;
pub use fold::{Folded, fold};
pub use groups::{GROUPS, Group, OUTSIDE_THE_LIST, group};
pub use issuer::Issuer;
pub use level::Level;
pub use number::{CardNumber, LastTen, Malformed, is_valid, parse};
pub use progress::{Parts, Progress, progress};
pub use provinces::{PROVINCES, Province, ProvinceCode, province};
pub use qr::{first_field, has_fields};
pub use report::{Code, Finding, Form, Report, Severity, Verdict};
pub use token::{Token, TokenKind, is_one_number, tokens};

/// Compiles and runs the examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
