//! Judges a number place by place: ten digits, or two letters, a level, a province and ten digits.

use super::check::accepted;
use super::judge::Judge;
use super::look_alike::{as_digit, as_group, plain_letter};
use super::{Code, ProvinceCode, text};

impl Judge<'_> {
    /// Judges the ten-digit form.
    pub(super) fn short_places(&mut self) {
        let from = if self.chars.starts_with(&['K', 'T']) {
            self.temporary_child_code(0)
        } else {
            0
        };
        self.digits(from, self.chars.len());
        self.suggest(self.whole_fixed());
    }

    /// Judges the 15-character form.
    pub(super) fn long_places(&mut self) {
        self.level();
        self.province();
        self.last_ten();
        // The message about the group offers the last ten only if they help, so the group is judged last. Findings are
        // ordered from left to right, so its findings come first.
        let mut others = std::mem::take(&mut self.findings);
        self.group_letters();
        self.findings.append(&mut others);
        let whole = self
            .whole_fixed()
            .filter(|whole| accepted(whole, self.issuer));
        self.suggest(whole.or_else(|| self.helpful_ten()));
    }

    fn group_letters(&mut self) {
        let (Some(&a), Some(&b)) = (self.chars.first(), self.chars.get(1)) else {
            return;
        };
        if let Some(code) = as_group(a, b) {
            for (place, wanted) in code.chars().enumerate() {
                self.fixed[place] = Some(wanted);
                if self.chars[place] != wanted {
                    self.look_alike(place, wanted);
                }
            }
            return;
        }
        let offer = if self.ten_is_no_help {
            ""
        } else {
            text::ONLY_THE_TEN
        };
        match (plain_letter(a), plain_letter(b)) {
            (Some(a), Some(b)) => {
                let code: String = [a, b].iter().collect();
                let message = text::unknown_group(&code, offer);
                self.find(Code::UnknownGroup, 0, 2, message);
            }
            (first, second) => {
                let from = usize::from(first.is_some());
                let to = if second.is_some() { 1 } else { 2 };
                let message = text::group_not_letters(offer);
                self.find(Code::GroupNotLetters, from, to, message);
            }
        }
    }

    fn level(&mut self) {
        let Some(&c) = self.chars.get(2) else { return };
        let fixed = as_digit(c).filter(|digit| matches!(digit, '1'..='5'));
        self.fixed[2] = fixed;
        match (c, fixed) {
            ('1'..='5', _) => {}
            ('6' | '7', _) => self.old_card_form(2, c),
            ('9', _) if self.has_group_letters() => self.old_card_form(2, c),
            (_, Some(digit)) => self.look_alike(2, digit),
            _ => self.find(Code::BenefitLevel, 2, 3, text::benefit_level(c)),
        }
    }

    fn province(&mut self) {
        self.digits(3, 5);
        if let Some(&[Some(tens), Some(ones)]) = self.fixed.get(3..5) {
            self.province_code(tens, ones, 3);
        }
    }

    /// Judges a province code of two digits at the place `from`.
    pub(super) fn province_code(&mut self, tens: char, ones: char, from: usize) {
        let Some(code) = ProvinceCode::from_digits(tens, ones) else {
            self.find(
                Code::ProvinceZero,
                from,
                from + 2,
                text::PROVINCE_ZERO.to_owned(),
            );
            return;
        };
        if let Some(chosen) = self.issuer
            && !chosen.accepts(code.get())
        {
            let message = text::issuer_mismatch(code, chosen);
            self.find(Code::IssuerMismatch, from, from + 2, message);
            self.ten_is_no_help = true;
        }
    }

    fn last_ten(&mut self) {
        let is_letter = |&c: &char| plain_letter(c).is_some() && as_digit(c).is_none();
        let child = match self.chars.get(5..7) {
            Some(['K', 'T']) => true,
            Some(head) => self.chars.starts_with(&['T', 'E']) && head.iter().all(is_letter),
            None => false,
        };
        let from = if child {
            self.temporary_child_code(5)
        } else if self.has_old_letters() {
            self.find(Code::OldCardForm, 5, 7, text::OLD_CARD_LETTERS.to_owned());
            self.ten_is_no_help = true;
            7
        } else {
            5
        };
        self.digits(from, self.chars.len());
    }

    /// Returns `true` if places 6–7 are letters and all later places are digits, as on cards of Ho Chi Minh City of 2013.
    fn has_old_letters(&self) -> bool {
        let Some((&[a, b], rest)) = self.chars.get(5..).and_then(|ten| ten.split_first_chunk())
        else {
            return false;
        };
        let letters = a.is_ascii_uppercase() && b.is_ascii_uppercase();
        let no_digits = as_digit(a).is_none() || as_digit(b).is_none();
        let city = self.chars[3..5] == ['7', '9'];
        letters && (no_digits || city) && rest.len() == 8 && rest.iter().all(char::is_ascii_digit)
    }

    /// Reports the letters of a child's temporary code at `from` and returns the place after them.
    fn temporary_child_code(&mut self, from: usize) -> usize {
        let message = text::TEMPORARY_CHILD_CODE.to_owned();
        self.find(Code::TemporaryChildCode, from, from + 2, message);
        self.ten_is_no_help = true;
        from + 2
    }

    /// Reports a level of a card form from before 2015.
    pub(super) fn old_card_form(&mut self, place: usize, level: char) {
        let message = text::old_card_form(level);
        self.find(Code::OldCardForm, place, place + 1, message);
        self.ten_is_no_help = true;
    }

    /// Judges places that must be digits. Adjacent other characters make one finding.
    fn digits(&mut self, from: usize, to: usize) {
        let to = to.min(self.chars.len());
        let mut others = from;
        for place in from..to {
            let c = self.chars[place];
            let Some(digit) = as_digit(c) else { continue };
            self.fixed[place] = Some(digit);
            self.not_digits(others, place);
            others = place + 1;
            if digit != c {
                self.look_alike(place, digit);
            }
        }
        self.not_digits(others, to);
    }

    /// Returns the number with its look-alikes replaced, if every place is known.
    fn whole_fixed(&self) -> Option<String> {
        text_of(&self.fixed)
    }

    /// Returns the last ten of fifteen with look-alikes replaced, unless they do not help.
    fn helpful_ten(&self) -> Option<String> {
        text_of(self.fixed.get(5..15)?).filter(|_| !self.ten_is_no_help)
    }
}

/// Returns the characters as a text, if all are known.
fn text_of(places: &[Option<char>]) -> Option<String> {
    places.iter().copied().collect()
}
