//! Why a number is refused, and what to type instead.
//!
//! The length decides how the characters are read: 10 and 15 place by place, 9, 12 and 13 digits as the other numbers
//! people own, all else as too short, too long, or text with a number in it.

use super::check::accepted;
use super::look_alike::{as_digit, as_group, plain_letter};
use super::{Code, Finding, Folded, Issuer, OUTSIDE_THE_LIST, fold, text};

/// One refused input, the findings so far, and what each place should hold.
pub(super) struct Judge<'a> {
    input: &'a str,
    pub(super) folded: Folded,
    pub(super) chars: Vec<char>,
    pub(super) issuer: Option<Issuer>,
    pub(super) findings: Vec<Finding>,
    /// The characters that belong in the places; `None` where only the card can tell.
    pub(super) fixed: Vec<Option<char>>,
    /// The last ten would not help, because they are no mã số BHXH or belong to another issuer.
    pub(super) ten_is_no_help: bool,
}

impl<'a> Judge<'a> {
    pub(super) fn new(input: &'a str, issuer: Option<Issuer>) -> Self {
        let folded = fold(input);
        let chars: Vec<char> = folded.text().chars().collect();
        Judge {
            input,
            folded,
            fixed: vec![None; chars.len()],
            chars,
            issuer,
            findings: Vec::new(),
            ten_is_no_help: false,
        }
    }

    /// The findings of a number that does not parse: at least one error.
    pub(super) fn refused(mut self) -> Vec<Finding> {
        match self.chars.len() {
            0 => self.find(Code::Empty, 0, 0, text::EMPTY.to_owned()),
            _ if self.only_extra_characters() => {}
            len if self.is_scientific() => {
                self.find(Code::Length, 0, len, text::SCIENTIFIC.to_owned());
            }
            10 if self.chars.starts_with(&['K', 'T']) => self.short_places(),
            len @ ..15 if self.is_cut_short() => {
                self.find(Code::Length, 0, len, text::long_length(len));
            }
            10 => self.short_places(),
            15 if self.chars[2..5].iter().any(char::is_ascii_digit) => self.long_places(),
            _ => self.other_lengths(),
        }
        self.findings
    }

    /// The findings of a number still being typed: only errors that typing more cannot fix.
    pub(super) fn so_far(mut self) -> Vec<Finding> {
        if self.is_long() {
            self.long_places();
        } else {
            self.short_places();
        }
        self.findings
    }

    /// Whether the beginning is meant as the two letters of a long number.
    pub(super) fn is_long(&self) -> bool {
        is_long(&self.chars)
    }

    pub(super) fn has_group_letters(&self) -> bool {
        matches!(*self.chars, [a, b, ..] if is_group(a, b))
    }

    /// Whether it begins like a long number and is none yet: however many digits stand at its end, they are not its last
    /// ten.
    fn is_cut_short(&self) -> bool {
        let level = self.chars.get(2).is_none_or(|&c| as_digit(c).is_some());
        let (a, b) = match *self.chars {
            [a, b, ..] => (a, b),
            [only] => return plain_letter(only).is_some(),
            [] => return false,
        };
        let letters = (plain_letter(a).is_some(), plain_letter(b).is_some());
        let digits = (as_digit(a).is_some(), as_digit(b).is_some());
        let begins = match (letters, digits) {
            _ if is_group(a, b) => true,
            // Two letters of no group; of ten characters they may be digits with look-alikes.
            ((true, true), (true, true)) => self.chars.len() != 10,
            ((true, true), _) => true,
            // One letter is wrong or missing; of ten characters it is wrong, and of fourteen the other is missing.
            ((true, false), (false, true)) => !matches!(self.chars.len(), 10 | 14),
            _ => false,
        };
        begins && level
    }

    pub(super) fn find(&mut self, code: Code, from: usize, to: usize, message: String) {
        let (start, end) = self.folded.span(from, to);
        self.findings.push(Finding {
            code,
            severity: code.severity(),
            start: if code == Code::Empty { 0 } else { start },
            end,
            message,
            suggestion: None,
        });
    }

    pub(super) fn look_alike(&mut self, place: usize, wanted: char) {
        let message = text::look_alike(place + 1, &self.typed(place, place + 1), wanted);
        self.find(Code::LookAlike, place, place + 1, message);
    }

    pub(super) fn not_digits(&mut self, from: usize, to: usize) {
        if from < to {
            self.find(
                Code::NotDigits,
                from,
                to,
                text::not_digits(&self.typed(from, to)),
            );
        }
    }

    /// The characters as typed, at most eight: a message stays short, whatever was pasted. Of what are no letters there are at
    /// most four, because the digits of other scripts are digits of the number too, and no message repeats those.
    pub(super) fn typed(&self, from: usize, to: usize) -> String {
        let (start, end) = self.folded.span(from, to);
        let mut others = 0;
        let shown = |c: &char| {
            others += u8::from(!c.is_ascii_alphabetic() && plain_letter(*c).is_none());
            others <= 4
        };
        let typed = self.input.chars().skip(start);
        typed.take((end - start).min(8)).take_while(shown).collect()
    }

    /// Sets the same suggestion on every finding, if it is a number that VNeID takes.
    pub(super) fn suggest(&mut self, suggestion: Option<String>) {
        let Some(number) = suggestion.filter(|number| accepted(number, self.issuer)) else {
            return;
        };
        for finding in &mut self.findings {
            finding.suggestion = Some(number.clone());
        }
    }
}

/// Whether two characters are the letters of a group, look-alikes undone; of a real card's group outside of VNeID's list too.
pub(super) fn is_group(a: char, b: char) -> bool {
    let outside = || {
        let code: Option<String> = [plain_letter(a), plain_letter(b)].into_iter().collect();
        code.is_some_and(|code| OUTSIDE_THE_LIST.contains(&&*code))
    };
    as_group(a, b).is_some() || outside()
}

/// Whether the beginning is meant as letters: two letters, or one that no digit looks like.
pub(super) fn is_long(chars: &[char]) -> bool {
    match *chars {
        [] => false,
        [only] => plain_letter(only).is_some(),
        [a, b, ..] => {
            let letters = (plain_letter(a).is_some(), plain_letter(b).is_some());
            let digits = as_digit(a).is_some() && as_digit(b).is_some();
            letters == (true, true)
                || as_group(a, b).is_some()
                || (letters != (false, false) && !digits)
        }
    }
}
