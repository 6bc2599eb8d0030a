//! The state of a number that is being typed: missing characters are not an error.

use super::fold::{Folded, fold};
use super::judge::{Judge, is_long};
use super::{Finding, Form, Issuer, Severity, check, text};

/// The state of a number that is being typed, returned by [`progress()`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// Nothing is typed yet.
    Empty,
    /// No error so far; characters are missing.
    Unfinished {
        /// The form that the first characters belong to.
        form: Form,
        /// The number of missing characters.
        missing: usize,
    },
    /// The number is well-formed.
    Complete,
    /// An error that further characters cannot fix. [`Code::Length`](super::Code::Length) means that the number is too
    /// long.
    Wrong(Finding),
}

impl Progress {
    /// Returns the message for the user, in Vietnamese; empty before the first character.
    ///
    /// ```
    /// use card_number::progress;
    /// assert_eq!(progress("DN 4 01 012345", None).message(), "Còn thiếu 4 ký tự.");
    /// ```
    pub fn message(&self) -> String {
        match self {
            Progress::Empty => String::new(),
            Progress::Unfinished { missing, .. } => text::missing(*missing),
            Progress::Complete => text::COMPLETE.to_owned(),
            Progress::Wrong(finding) => finding.message.clone(),
        }
    }
}

/// Checks a number that may be unfinished, for an issuer or, with `None`, for any.
///
/// ```
/// use card_number::{Code, Form, Progress, progress};
/// assert_eq!(progress("012345", None), Progress::Unfinished { form: Form::Ten, missing: 4 });
/// assert_eq!(progress("DN4010123456789", None), Progress::Complete);
/// assert!(matches!(progress("DN8", None), Progress::Wrong(f) if f.code == Code::BenefitLevel));
/// ```
pub fn progress(input: &str, issuer: Option<Issuer>) -> Progress {
    let typed: Vec<char> = fold(input)
        .text()
        .chars()
        .take(Form::Fifteen.characters())
        .collect();
    let form = if is_long(&typed) {
        Form::Fifteen
    } else {
        Form::Ten
    };
    let missing = form.characters().saturating_sub(typed.len());
    if typed.is_empty() {
        return Progress::Empty;
    }
    let mut findings = check(input, issuer).findings;
    // A complete number with a label before it is not unfinished.
    if missing > 0 && findings.iter().all(|finding| finding.suggestion.is_none()) {
        findings = Judge::new(input, issuer).so_far();
    }
    let wrong = findings
        .into_iter()
        .find(|finding| finding.severity == Severity::Error);
    match wrong {
        Some(finding) => Progress::Wrong(finding),
        None if missing > 0 => Progress::Unfinished { form, missing },
        None => Progress::Complete,
    }
}

/// The four parts of a number that may be unfinished; parts not yet typed are empty.
///
/// A number of the ten-digit form has the last part alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts<'a> {
    /// Characters 1–2: the group.
    pub group: &'a str,
    /// Character 3: the benefit level.
    pub level: &'a str,
    /// Characters 4–5: the province.
    pub province: &'a str,
    /// The last ten digits, followed by any surplus characters.
    pub ten: &'a str,
}

impl<'a> Parts<'a> {
    /// Splits a folded input into the four parts.
    ///
    /// ```
    /// use card_number::{Parts, fold};
    /// let folded = fold("dn 4 0");
    /// let parts = Parts::of(&folded);
    /// assert_eq!((parts.group, parts.level, parts.province, parts.ten), ("DN", "4", "0", ""));
    /// assert_eq!(Parts::of(&fold("0123")).ten, "0123");
    /// ```
    pub fn of(folded: &'a Folded) -> Parts<'a> {
        let beginning: Vec<char> = folded.text().chars().take(2).collect();
        let long = is_long(&beginning);
        let (group, rest) = cut(folded.text(), if long { 2 } else { 0 });
        let (level, rest) = cut(rest, usize::from(long));
        let (province, ten) = cut(rest, if long { 2 } else { 0 });
        Parts {
            group,
            level,
            province,
            ten,
        }
    }
}

/// Splits a text after a number of characters.
fn cut(text: &str, chars: usize) -> (&str, &str) {
    let at = text
        .char_indices()
        .nth(chars)
        .map_or(text.len(), |(at, _)| at);
    text.split_at_checked(at).unwrap_or((text, ""))
}
