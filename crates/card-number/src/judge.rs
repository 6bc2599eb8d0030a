//! Explains why a number is rejected, and suggests what to type instead.
//!
//! The tokens decide whether the input is one number or a text. One number is judged by its length: 10 and 15
//! characters place by place; 9, 12 and 13 digits as an old identity card, a citizen number and a number without its
//! letters; all others as too short or too long. For a text the complete number in it is suggested, if all numbers
//! belong to one person.

use super::check::accepted;
use super::look_alike::{as_digit, as_group, plain_letter};
use super::token::{self, Reading};
use super::{Code, Finding, Folded, Issuer, OUTSIDE_THE_LIST, fold, text};

/// A rejected input, its findings so far, and the expected character of each place.
pub(super) struct Judge<'a> {
    input: &'a str,
    pub(super) folded: Folded,
    pub(super) chars: Vec<char>,
    pub(super) issuer: Option<Issuer>,
    pub(super) findings: Vec<Finding>,
    /// The expected character of each place; `None` if only the card can tell.
    pub(super) fixed: Vec<Option<char>>,
    /// The last ten must not be suggested: they are not a mã số BHXH, or the card belongs to another issuer.
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

    /// Returns the findings of a number that does not parse, at least one of them an error.
    pub(super) fn refused(mut self) -> Vec<Finding> {
        if self.is_one_piece() {
            self.one_number();
            return self.findings;
        }
        let tokens = token::read(self.input, self.issuer);
        let cut = self.chars.len() < 15 && self.has_group_letters() && self.is_cut_short();
        match tokens.reading(self.input) {
            _ if self.is_scientific() => {
                self.find(
                    Code::Length,
                    0,
                    self.chars.len(),
                    text::SCIENTIFIC.to_owned(),
                );
            }
            Reading::Text if cut && !tokens.has_words(self.input) => self.one_number(),
            Reading::One { .. } if tokens.may_lose_a_tone() && self.tone_mark() => {}
            Reading::One { offer } => {
                self.one_number();
                if !offer {
                    self.findings
                        .iter_mut()
                        .for_each(|finding| finding.suggestion = None);
                }
            }
            Reading::Text => self.text(&tokens),
        }
        self.findings
    }

    /// Returns `true` if the input has no separators and no words: the common case, which needs no tokens.
    fn is_one_piece(&self) -> bool {
        let digits = self.chars.iter().filter(|c| c.is_ascii_digit()).count();
        let plain = |&c: &char| c.is_ascii_alphanumeric() || c == 'Đ';
        (1..15).contains(&digits)
            && !(self.ends_in_letters() && self.chars.len() > 11)
            && self.folded.typed() == self.chars.len()
            && self.chars.iter().all(plain)
    }

    /// Returns `true` if the last two characters are not digits; they may be a name.
    pub(super) fn ends_in_letters(&self) -> bool {
        matches!(*self.chars, [.., a, b] if !a.is_ascii_digit() && !b.is_ascii_digit())
    }

    /// Judges the input as one number.
    fn one_number(&mut self) {
        match self.chars.len() {
            0 => self.find(Code::Empty, 0, 0, text::EMPTY.to_owned()),
            len if self.is_scientific() => {
                self.find(Code::Length, 0, len, text::SCIENTIFIC.to_owned());
            }
            _ if self.only_extra_characters() => {}
            10 if self.chars.starts_with(&['K', 'T']) => self.short_places(),
            len @ ..15 if self.is_cut_short() => {
                self.find(Code::Length, 0, len, text::long_length(len));
            }
            10 => self.short_places(),
            15 if self.chars[2..5].iter().any(char::is_ascii_digit) => self.long_places(),
            _ => self.other_lengths(),
        }
    }

    /// Reports a level that became a tone mark; returns `false` if there is none.
    fn tone_mark(&mut self) -> bool {
        let Some(number) =
            token::without_tone(&self.chars).filter(|number| accepted(number, self.issuer))
        else {
            return false;
        };
        let marks = self.chars.len() - 13;
        self.find(Code::ToneMark, 1, 1 + marks, text::TONE_MARK.to_owned());
        self.suggest(Some(number));
        true
    }

    /// Returns the findings of a number that is being typed: only errors that further characters cannot fix.
    pub(super) fn so_far(mut self) -> Vec<Finding> {
        if self.is_long() {
            self.long_places();
        } else {
            self.short_places();
        }
        self.findings
    }

    /// Returns `true` if the first characters are meant as the letters of a 15-character number.
    pub(super) fn is_long(&self) -> bool {
        is_long(&self.chars)
    }

    /// Returns `true` if the first two characters are, or look like, the letters of a group.
    pub(super) fn has_group_letters(&self) -> bool {
        matches!(*self.chars, [a, b, ..] if is_group(a, b))
    }

    /// Returns `true` if the input begins like a 15-character number and ends early. Its last digits must not be
    /// suggested: they are not the last ten of the card.
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
            // The letters of no group, which look like digits: with ten characters they may be digits.
            ((true, true), (true, true)) => self.chars.len() != 10,
            ((true, true), _) => true,
            // One letter that looks like no digit: with ten characters it is a typing error in a place of digits, with
            // fourteen the other letter is missing.
            ((true, false), (false, true)) => !matches!(self.chars.len(), 10 | 14),
            _ => false,
        };
        begins && level
    }

    /// Adds a finding about the folded characters `from..to`.
    pub(super) fn find(&mut self, code: Code, from: usize, to: usize, message: String) {
        let (start, end) = self.folded.span(from, to);
        self.find_typed(code, start, end, message);
    }

    /// Adds a finding about the characters `start..end` of the input as typed.
    pub(super) fn find_typed(&mut self, code: Code, start: usize, end: usize, message: String) {
        self.findings.push(Finding {
            code,
            severity: code.severity(),
            start: if code == Code::Empty { 0 } else { start },
            end,
            message,
            suggestion: None,
        });
    }

    /// Reports a look-alike of the expected character.
    pub(super) fn look_alike(&mut self, place: usize, wanted: char) {
        let message = text::look_alike(place + 1, &self.typed(place, place + 1), wanted);
        self.find(Code::LookAlike, place, place + 1, message);
    }

    /// Reports the folded characters `from..to` as not being digits; an empty range reports nothing.
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

    /// Returns the folded characters `from..to` as typed, for a message. At most eight are returned, to keep messages
    /// short, and at most four that are not letters: messages must not repeat the number, even in the digits of another
    /// script.
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

    /// Sets the suggestion of every finding, if the number is accepted.
    pub(super) fn suggest(&mut self, suggestion: Option<String>) {
        let Some(number) = suggestion.filter(|number| accepted(number, self.issuer)) else {
            return;
        };
        for finding in &mut self.findings {
            finding.suggestion = Some(number.clone());
        }
    }
}

/// Returns `true` if two characters are, or look like, the letters of a group in VNeID's list or in [`OUTSIDE_THE_LIST`].
pub(super) fn is_group(a: char, b: char) -> bool {
    let outside = || Some(is_outside(plain_letter(a)?, plain_letter(b)?));
    as_group(a, b).is_some() || outside() == Some(true)
}

/// Returns `true` for the letters of a group in [`OUTSIDE_THE_LIST`].
pub(super) fn is_outside(a: char, b: char) -> bool {
    OUTSIDE_THE_LIST.iter().any(|code| code.chars().eq([a, b]))
}

/// Returns `true` if the first characters are meant as letters: two letters, or one that does not look like a digit.
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
