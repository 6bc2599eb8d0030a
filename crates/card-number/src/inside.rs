//! Judges a text that contains numbers, such as a pasted line with a label or a name.

use super::judge::Judge;
use super::token::{Found, Pieces, TokenKind};
use super::{Code, text};

impl Judge<'_> {
    /// Reports why the text is not a number, and suggests the number in it if all complete numbers belong to one person.
    pub(super) fn text(&mut self, tokens: &Pieces) {
        let mut numbers: Vec<&Found> = tokens
            .found
            .iter()
            .filter(|found| !found.is_phone())
            .collect();
        if numbers.is_empty() {
            numbers.extend(&tokens.corrected);
        }
        let Some((&first, others)) = numbers.split_first() else {
            return self.no_number(tokens);
        };
        let one_person = others.iter().all(|other| other.ten() == first.ten());
        let same = others.iter().all(|other| other.number == first.number);
        let mut place = None;
        let (code, message) = if !one_person {
            (Code::SeveralNumbers, text::SEVERAL_NUMBERS)
        } else if !same {
            (Code::SeveralNumbers, text::ONE_PERSON)
        } else if let Some((from, to)) = first.behind.filter(|_| others.is_empty()) {
            let (from, end) = (&tokens.pieces[from], tokens.pieces[to].end);
            if from.kind() == TokenKind::DecimalTail {
                place = Some((from.start - 1, end));
                (Code::DecimalTail, text::DECIMAL_TAIL)
            } else {
                place = Some((from.start, end));
                (Code::FacilityCode, text::FACILITY_CODE)
            }
        } else if tokens.is_padded() {
            (Code::Length, text::PADDED)
        } else {
            (Code::Length, text::NUMBER_INSIDE)
        };
        let (start, end) = place.unwrap_or_else(|| self.folded.span(0, self.chars.len()));
        self.find_typed(code, start, end, message.to_owned());
        if one_person {
            let offered = if same { &*first.number } else { first.ten() };
            self.suggest(Some(offered.to_owned()));
        }
    }

    /// Reports a text without a complete number.
    fn no_number(&mut self, tokens: &Pieces) {
        let any = |kind| tokens.pieces.iter().any(|piece| piece.kind() == kind);
        let (code, message) = if any(TokenKind::Word) || any(TokenKind::CardNumber) {
            (Code::Length, text::NO_NUMBER)
        } else if any(TokenKind::Date) {
            (Code::Length, text::DATE)
        } else if any(TokenKind::Decimal) {
            (Code::DecimalTail, text::DECIMAL_SHORT)
        } else {
            (Code::Length, text::NO_NUMBER)
        };
        self.find(code, 0, self.chars.len(), message.to_owned());
    }
}
