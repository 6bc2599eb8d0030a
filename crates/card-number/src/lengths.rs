//! Judges inputs of neither 10 nor 15 characters: other numbers of a person, and numbers that are too short or too long.

use super::check::accepted;
use super::judge::Judge;
use super::look_alike::as_digits;
use super::{Code, text};

impl Judge<'_> {
    pub(super) fn other_lengths(&mut self) {
        let len = self.chars.len();
        match as_digits(&self.chars).filter(|_| !self.is_long()) {
            Some(digits) => self.digits_of_other_length(&digits),
            None => {
                let (message, suggestion) = self.length_with_letters();
                self.find(Code::Length, 0, len, message);
                if let Some((from, to)) = next_run(&self.chars, 0, is_extra) {
                    self.not_digits(from, to);
                }
                self.suggest(suggestion);
            }
        }
        let abroad = self
            .folded
            .text()
            .trim_start_matches('+')
            .strip_prefix("84");
        if abroad.is_some_and(is_mobile_number) {
            self.find(Code::PhoneLike, 0, len, text::PHONE_LIKE.to_owned());
        }
    }

    fn digits_of_other_length(&mut self, digits: &str) {
        match digits.len() {
            9 => self.find(
                Code::OldIdentityCard,
                0,
                9,
                text::OLD_IDENTITY_CARD.to_owned(),
            ),
            12 => self.find(Code::CitizenId, 0, 12, text::CITIZEN_ID.to_owned()),
            13 => self.dropped_letters(digits),
            len => self.find(Code::Length, 0, len, text::digits_length(len)),
        }
    }

    fn length_with_letters(&self) -> (String, Option<String>) {
        let len = self.chars.len();
        // With both letters present a digit is missing, and any place may be the one.
        if !self.has_group_letters()
            && let Some(ten) = self.ten_behind_one_letter()
        {
            return (text::ONE_LETTER_MISSING.to_owned(), Some(ten));
        }
        if self.has_group_letters() {
            return (text::long_length(len), None);
        }
        (text::other_length(len), None)
    }

    /// Returns the last ten of a 15-character number that lacks one of its letters.
    fn ten_behind_one_letter(&self) -> Option<String> {
        let [letter, rest @ ..] = self.chars.as_slice() else {
            return None;
        };
        let digits =
            as_digits(rest).filter(|digits| letter.is_ascii_alphabetic() && digits.len() == 13)?;
        let ten = digits.get(3..)?.to_owned();
        accepted(&format!("DN{digits}"), self.issuer).then_some(ten)
    }

    /// Reports the extra characters of a number that is well-formed without them, such as brackets; returns `false` for any
    /// other input.
    pub(super) fn only_extra_characters(&mut self) -> bool {
        let rest: String = self.chars.iter().filter(|&&c| !is_extra(c)).collect();
        if !accepted(&rest, self.issuer) {
            return false;
        }
        let mut at = 0;
        while let Some((from, to)) = next_run(&self.chars, at, is_extra) {
            self.find(
                Code::NotDigits,
                from,
                to,
                text::extra_characters(&self.typed(from, to)),
            );
            at = to;
        }
        self.suggest(Some(rest));
        true
    }

    fn dropped_letters(&mut self, digits: &str) {
        let mut chars = digits.chars();
        let (Some(level), Some(tens), Some(ones)) = (chars.next(), chars.next(), chars.next())
        else {
            return;
        };
        match level {
            '1'..='5' => {}
            '6' | '7' => self.old_card_form(0, level),
            _ => self.find(Code::BenefitLevel, 0, 1, text::benefit_level(level)),
        }
        self.province_code(tens, ones, 1);
        let mut parts = std::mem::take(&mut self.findings);
        let known = parts.is_empty() && !self.ends_in_letters();
        let ten = known.then(|| chars.as_str().to_owned());
        let message = text::dropped_letters(level, ten.is_some());
        // Findings are ordered from left to right; this one begins at 0.
        self.find(Code::DroppedLetters, 0, 13, message);
        self.findings.append(&mut parts);
        self.suggest(ten);
    }

    /// Returns `true` for a number in a spreadsheet's scientific notation, such as `4.01012E+12`, whose last digits are
    /// lost.
    pub(super) fn is_scientific(&self) -> bool {
        is_scientific(self.folded.text())
    }
}

/// Returns `true` if a folded text is digits, `E+` and digits.
pub(super) fn is_scientific(folded: &str) -> bool {
    let (before, after) = folded.split_once('E').unwrap_or_default();
    let after = after.strip_prefix('+').unwrap_or_default();
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    digits(before) && digits(after)
}

/// Returns `true` for the nine digits of a mobile number after the country code 84.
fn is_mobile_number(digits: &str) -> bool {
    digits.len() == 9
        && digits.starts_with(['3', '5', '7', '8', '9'])
        && digits.bytes().all(|b| b.is_ascii_digit())
}

/// Returns `true` for a character that is neither a digit nor a Latin or Cyrillic letter.
pub(super) fn is_extra(c: char) -> bool {
    !(c.is_ascii_alphanumeric()
        || matches!(c, '\u{c0}'..='\u{24f}' | '\u{400}'..='\u{4ff}' | '\u{1e00}'..='\u{1eff}'))
}

/// Returns the range of the next run of characters for which `is` holds, from `at` on.
fn next_run(chars: &[char], at: usize, is: fn(char) -> bool) -> Option<(usize, usize)> {
    let rest = chars.get(at..)?;
    let from = at + rest.iter().position(|&c| is(c))?;
    let len = chars.get(from..)?.iter().position(|&c| !is(c));
    Some((from, len.map_or(chars.len(), |len| from + len)))
}
