//! Card numbers: what a BHYT card number is, whether one is well-formed, and what to say when it is not.
//!
//! **What a number is.** A card of the form before 1/4/2021 prints 15 characters: two letters for the group that pays
//! (mã đối tượng), one digit for the benefit level, two for the province that issued the card (97 and 98 for the
//! army and the police), and the ten digits of the holder's mã số BHXH. A newer card (QĐ 1666/QĐ-BHXH) prints those
//! ten digits alone. VNeID takes either. No checksum exists in any of them.
//!
//! **First rule:** rejecting a valid number is far worse than accepting an invalid one. VNeID's own rule
//! alone decides `ok` or `rejected`; all else is a warning or information.
//!
//! **How it reads.** The tokens of an input are found before anything is folded (`token`): dates, decimal tails, facility codes,
//! labelled numbers and words lend no character to a number. Then one number is judged place by place (`places`) or by its
//! length (`lengths`), and a text by the complete numbers in it (`inside`).
//!
//! **It must never** claim that a card is real, right or still valid (only "đúng định dạng"); silently
//! change a look-alike; panic on any input; know the web, store or send anything. It uses the standard library alone, and
//! `csv-core` for the cells of a list ([`batch`]), because it is compiled into the page.
//!
//! **Where its rules come from:** the rules for "Số thẻ BHYT" in VNeID's guide attached to Thái Nguyên's plan of
//! 17/7/2025; QĐ 1351/QĐ-BHXH (groups and levels); QĐ 124/2004/QĐ-TTg (province codes); the mergers of 1/7/2025.
//! Reader-visible sentences live in `text`; names of groups and provinces live in their tables. Tests: `tests/card_numbers.csv`
//! (one row a rule), `tests/cases/` (real inputs and lists), and the properties in `tests/card_numbers.rs`.
//!
//! ```
//! use card_number::{Issuer, Verdict, check, is_valid};
//! assert!(is_valid("DN 4 01 0123456789"));
//! let report = check("QN5970000000001", None);
//! assert_eq!(report.verdict(), Verdict::Ok);
//! assert_eq!(report.issuer, Some(Issuer::Military));
//! ```

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
