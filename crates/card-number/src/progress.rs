//! A number while it is being typed: what is still missing is no error.

use super::fold::{Folded, fold};
use super::judge::{Judge, is_long};
use super::{Finding, Form, Issuer, Severity, check, text};

/// The state of a number that is being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// Nothing yet.
    Empty,
    /// All right so far.
    Unfinished {
        /// The form its beginning points to.
        form: Form,
        /// How many characters are still to come.
        missing: usize,
    },
    /// A well-formed number.
    Complete,
    /// Typing more cannot fix it; with [`Code::Length`](super::Code::Length) it is too long already.
    Wrong(Finding),
}

impl Progress {
    /// What to tell the typist; empty before the first character.
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

/// Judges a number that may be unfinished.
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
    // A whole number with a label before it is not unfinished.
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

/// The four parts as far as they are typed; a short number has the last alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts<'a> {
    /// Characters 1–2.
    pub group: &'a str,
    /// Character 3.
    pub level: &'a str,
    /// Characters 4–5.
    pub province: &'a str,
    /// The last ten, and any surplus characters.
    pub ten: &'a str,
}

impl<'a> Parts<'a> {
    /// Cuts what is typed so far.
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

fn cut(text: &str, chars: usize) -> (&str, &str) {
    let at = text
        .char_indices()
        .nth(chars)
        .map_or(text.len(), |(at, _)| at);
    text.split_at_checked(at).unwrap_or((text, ""))
}
