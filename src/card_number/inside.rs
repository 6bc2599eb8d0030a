//! A text with a number inside, such as a pasted line with a label or a name.

use super::judge::Judge;
use super::token::{Found, Pieces, TokenKind};
use super::{Code, text};

impl Judge<'_> {
    /// Finds what keeps the text from being a number, and offers the number in it if it can be only one.
    pub(super) fn text(&mut self, tokens: &Pieces) {
        let mut numbers: Vec<&Found> = tokens
            .found
            .iter()
            .filter(|found| !found.is_phone())
            .collect();
        if numbers.is_empty() {
            numbers.extend(&tokens.mended);
        }
        let Some((&first, others)) = numbers.split_first() else {
            return self.no_number(tokens);
        };
        let whole = |code, message: &str| (code, 0, usize::MAX, message.to_owned());
        let same = others.iter().all(|other| other.number == first.number);
        let (code, from, to, message) = if others.iter().any(|other| other.ten() != first.ten()) {
            whole(Code::SeveralNumbers, text::SEVERAL_NUMBERS)
        } else if !same {
            whole(Code::SeveralNumbers, text::ONE_PERSON)
        } else if let Some((from, to)) = first.behind.filter(|_| others.is_empty()) {
            let (start, end) = (tokens.pieces[from].start, tokens.pieces[to].end);
            if tokens.pieces[from].kind() == TokenKind::DecimalTail {
                (
                    Code::DecimalTail,
                    start - 1,
                    end,
                    text::DECIMAL_TAIL.to_owned(),
                )
            } else {
                (
                    Code::FacilityCode,
                    start,
                    end,
                    text::FACILITY_CODE.to_owned(),
                )
            }
        } else if tokens.is_padded() {
            whole(Code::Length, text::PADDED)
        } else {
            whole(Code::Length, text::NUMBER_INSIDE)
        };
        if to == usize::MAX {
            self.find(code, 0, self.chars.len(), message);
        } else {
            self.find_typed(code, from, to, message);
        }
        if others.iter().any(|other| other.ten() != first.ten()) {
            return;
        }
        let offered = if same { &*first.number } else { first.ten() };
        self.suggest(Some(offered.to_owned()));
    }

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
