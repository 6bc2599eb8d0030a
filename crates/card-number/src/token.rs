//! The tokens of a text: card numbers, dates, decimals, facility codes, labelled numbers of other kinds, and words.
//!
//! # Grammar
//!
//! Every character that is neither a letter nor a digit ends a piece. A token consists of one or more pieces:
//!
//! - A card number may be grouped by any separator.
//! - A date is a possible day with `/`, `-` or `.`, or a month and a year with `/`.
//! - A decimal tail is `.` or `,` and one or two digits after ungrouped digits.
//! - A facility code is five digits or `dd-ddd`, directly after a complete number.
//! - A phone, tax or patient number has a label before it.
//! - A name may follow a number without a separator.
//!
//! A grouping of exactly 10 digits or 15 characters takes precedence over all tokens except a date and a decimal tail.
//!
//! # Invariants
//!
//! Tokens do not share characters: removing the separators first would turn a date and an hour into a number.
//!
//! A suggestion is a complete token, the last ten of a complete token of 15 characters, or one of these with
//! look-alikes or a tone mark replaced. In any ambiguous case there is no suggestion: a missing suggestion costs less
//! than a wrong number.
//!
//! Every step is linear in the length of the text.
//!
//! # Sources
//!
//! Public bug reports and exports of clinics' and schools' programs; `tests/cases/numbers.jsonl` has inputs of each kind.

use super::check::{accepted, is_mobile, is_phone_like};
use super::fold::fold_char;
use super::groups::group;
use super::judge::{is_group, is_outside};
use super::label::{Label, Words, is_leading};
use super::look_alike::{as_digit, as_digits, as_group, plain_letter, tone_digit};
use super::qr::is_end;
use super::{Issuer, is_valid};

/// The kind of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// A complete card number of 10 or 15 characters, grouped or not.
    CardNumber,
    /// A number whose label names another kind, such as a phone, tax or patient number.
    Labelled,
    /// A date with a possible day, or a month and a year.
    Date,
    /// An hour and minutes, with or without seconds.
    Time,
    /// A decimal, tail included, whose digits before the tail are not a card number.
    Decimal,
    /// The decimal tail after a card number.
    DecimalTail,
    /// The facility code (first clinic) after a card number.
    FacilityCode,
    /// Any other characters that include a digit. Groups of digits separated by blanks, dots or dashes are one token.
    Other,
    /// Letters only.
    Word,
}

/// A token and its position in the text, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// The kind of the token.
    pub kind: TokenKind,
    /// The first byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// Splits a text into tokens, from left to right. Separators belong to no token.
///
/// ```
/// use card_number::{TokenKind, tokens};
/// let text = "SĐT 0868 123 456, thẻ 3821604417, sinh 01/02/1990";
/// let found: Vec<_> = tokens(text).iter().map(|token| (token.kind, &text[token.start..token.end])).collect();
/// assert_eq!(found[1], (TokenKind::Labelled, "0868 123 456"));
/// assert_eq!(found[3], (TokenKind::CardNumber, "3821604417"));
/// assert_eq!(found[5], (TokenKind::Date, "01/02/1990"));
/// assert_eq!(tokens("+84 912 345 678").len(), 1);
/// ```
pub fn tokens(text: &str) -> Vec<Token> {
    let Pieces { pieces, .. } = read(text, None);
    let mut tokens: Vec<Token> = Vec::new();
    for piece in &pieces {
        match tokens.last_mut() {
            Some(last) if piece.goes_on => last.end = piece.bytes.1,
            _ => tokens.push(Token {
                kind: piece.kind,
                start: piece.bytes.0,
                end: piece.bytes.1,
            }),
        }
    }
    tokens
}

/// Returns `true` if an input is a single number, well-formed or not, rather than a text with words, dates or several
/// numbers.
///
/// ```
/// use card_number::is_one_number;
/// assert!(is_one_number("DN 4 O1 012") && is_one_number("382 160 4417"));
/// assert!(!is_one_number("Mã số: 3821604417") && !is_one_number("3821604417 01028"));
/// ```
pub fn is_one_number(input: &str) -> bool {
    matches!(read(input, None).reading(input), Reading::One { .. })
}

/// A run of letters and digits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    bytes: (usize, usize),
    /// The first character and one past the last, counted in characters as typed.
    pub(super) start: usize,
    pub(super) end: usize,
    /// The number of its characters after folding.
    len: usize,
    digits: usize,
    /// The count and the value of the digits it begins with; the value is at most a million.
    lead: (usize, u32),
    /// One of its letters has a tone mark.
    toned: bool,
    /// What precedes it: `\0` for nothing, a blank, `\n`, a single separator, or `*` for several separators.
    before: char,
    /// Exactly one separator and no blank precede it.
    tight: bool,
    kind: TokenKind,
    /// It belongs to the same token as the piece before it.
    goes_on: bool,
}

impl Piece {
    const NONE: Piece = Piece {
        bytes: (0, 0),
        start: 0,
        end: 0,
        len: 0,
        digits: 0,
        lead: (0, 0),
        toned: false,
        before: '\0',
        tight: false,
        kind: TokenKind::Other,
        goes_on: false,
    };

    pub(super) fn kind(&self) -> TokenKind {
        self.kind
    }

    fn is_digits(&self) -> bool {
        self.digits == self.len
    }

    fn is_letters(&self) -> bool {
        self.digits == 0
    }

    /// Returns `true` for ten digits, and for 15 characters that begin with a letter and contain 13 digits.
    fn is_complete(&self) -> bool {
        self.digits == self.lead.0 && self.len == 10 && self.digits == 10
            || self.digits == 13 && self.len == 15 && self.lead.0 == 0
    }

    /// Returns `true` for digits that belong to no other token.
    fn is_plain(&self) -> bool {
        self.is_digits() && self.kind == TokenKind::Other
    }

    /// Returns `true` if a single separator without blanks joins it to the piece before it.
    fn is_joined(&self) -> bool {
        self.tight && matches!(self.before, '.' | ',' | '/' | '-' | '_')
    }

    /// Returns its first 16 characters, folded: one more than a number has.
    fn chars(&self, text: &str) -> Vec<char> {
        let mut chars = Vec::new();
        self.append(text, &mut chars);
        chars
    }

    /// Appends its folded characters until there are 16.
    fn append(&self, text: &str, chars: &mut Vec<char>) {
        for c in text
            .get(self.bytes.0..self.bytes.1)
            .unwrap_or_default()
            .chars()
        {
            if chars.len() > 15 {
                return;
            }
            if let Class::Character(c) = class(c) {
                chars.push(c);
            }
        }
    }
}

/// Joins pieces into one token.
fn join(pieces: &mut [Piece], kind: TokenKind) {
    let mut goes_on = false;
    for piece in pieces {
        (piece.kind, piece.goes_on) = (kind, goes_on);
        goes_on = true;
    }
}

/// Returns `true` for zero-width characters, which do not separate pieces.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Returns `true` if a text begins with a word of two or more letters, one of which does not look like a digit.
fn is_word(text: &str) -> bool {
    let (mut letters, mut plain) = (0, false);
    for c in text.chars() {
        match class(c) {
            Class::Nothing => {}
            Class::Border(_) => break,
            Class::Character(c) if c.is_ascii_digit() => return false,
            Class::Character(c) => {
                letters += 1;
                plain |= as_digit(c).is_none();
            }
        }
    }
    letters > 1 && plain
}

/// Splits a text into pieces.
struct Lexer<'a> {
    text: &'a str,
    at: usize,
    typed: usize,
}

impl Iterator for Lexer<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        let mut piece = Piece::NONE;
        let mut open = false;
        let rest = self.text.get(self.at..)?;
        for (at, c) in rest.char_indices() {
            if is_end(c) {
                self.at = self.text.len();
                return open.then_some(piece);
            }
            let place = self.typed;
            match class(c) {
                Class::Nothing => {}
                Class::Border(_) if open => {
                    self.at += at;
                    return Some(piece);
                }
                Class::Border(border) => piece.border(border),
                Class::Character(folded) => {
                    if open && piece.is_complete() && is_word(rest.get(at..).unwrap_or_default()) {
                        self.at += at;
                        return Some(piece);
                    }
                    if !open {
                        (open, piece.start, piece.bytes.0) = (true, place, self.at + at);
                    }
                    piece.push(folded);
                    piece.end = place + 1;
                    piece.bytes.1 = self.at + at + c.len_utf8();
                }
            }
            self.typed += 1;
        }
        self.at = self.text.len();
        open.then_some(piece)
    }
}

/// What a character means to the lexer.
enum Class {
    /// An invisible character, which is skipped.
    Nothing,
    /// A separator: `' '` for blanks, `'\n'` for line ends, `'-'` for dashes, any other as it is.
    Border(char),
    /// A folded character of a piece.
    Character(char),
}

fn class(c: char) -> Class {
    match c {
        '0'..='9' | 'A'..='Z' => Class::Character(c),
        'a'..='z' => Class::Character(c.to_ascii_uppercase()),
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => Class::Border('\n'),
        '\0'..=' ' => Class::Border(' '),
        '\u{21}'..='\u{7f}' => Class::Border(c),
        _ if is_invisible(c) => Class::Nothing,
        'À'..='ɏ' | '\u{300}'..='\u{36f}' | '\u{400}'..='\u{4ff}' | 'Ḁ'..='ỿ' => {
            fold_char(c).map_or(Class::Nothing, Class::Character)
        }
        '\u{ff01}'..='\u{ff5e}' => class(char::from((c as u32 - 0xfee0) as u8)),
        '\u{80}'..='\u{a0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200a}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{3000}' => Class::Border(' '),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' => Class::Border('-'),
        _ => Class::Border(c),
    }
}

impl Piece {
    /// Records a separator before the piece.
    #[inline]
    fn border(&mut self, border: char) {
        let blank = matches!(border, ' ' | '\n');
        (self.before, self.tight) = match self.before {
            '\0' | ' ' if !blank => (border, self.before == '\0'),
            '\0' | ' ' => (border, false),
            '\n' => ('\n', false),
            before if blank => (if border == '\n' { '\n' } else { before }, false),
            _ => ('*', false),
        };
    }

    fn push(&mut self, c: char) {
        if let Some(digit) = c.to_digit(10) {
            if self.lead.0 == self.len {
                self.lead = (self.lead.0 + 1, (self.lead.1 * 10 + digit).min(1_000_000));
            }
            self.digits += 1;
        }
        self.toned |= tone_digit(c).is_some();
        self.len += 1;
    }
}

fn lexer(text: &str) -> Lexer<'_> {
    Lexer {
        text,
        at: 0,
        typed: 0,
    }
}

/// Returns `true` if a text that folds to a well-formed number contains a date, a time or a decimal tail, whose
/// characters do not belong to a card number.
pub(super) fn contains_date_or_decimal(text: &str) -> bool {
    if !may_contain_date_or_decimal(text) {
        return false;
    }
    mark(&mut lexer(text).collect::<Vec<Piece>>())
}

/// Returns `false` if the lengths of the groups and their separators rule out a date, a time and a decimal tail. This
/// is much faster than looking for one, and rules them out for nearly every grouping.
fn may_contain_date_or_decimal(text: &str) -> bool {
    // The lengths of this group and of the two before it, and the separators before each of them.
    let (mut lens, mut before) = ([0_u8; 3], [0_u8; 3]);
    // The separator before the next group; 0 within a group.
    let mut border = 0;
    let mut at = 0;
    loop {
        let mut digit = false;
        let next = match text.as_bytes().get(at) {
            Some(b) if b.is_ascii_alphanumeric() => {
                digit = b.is_ascii_digit();
                0
            }
            Some(&b @ 1..=0x7f) => b,
            Some(0) | None => b'\n',
            Some(_) => {
                let rest = text.get(at..).unwrap_or_default();
                let c = rest.chars().next().unwrap_or_default();
                at += c.len_utf8() - 1;
                match class(c) {
                    Class::Nothing => {
                        at += 1;
                        continue;
                    }
                    Class::Character(c) => {
                        digit = c.is_ascii_digit();
                        0
                    }
                    Class::Border(c) => u8::try_from(c).unwrap_or(b'*'),
                }
            }
        };
        if next == 0 {
            if border != 0 {
                lens = [0, lens[0], lens[1]];
                before = [border, before[0], before[1]];
                border = 0;
            }
            // Letters make a group too long for a date, a time or a tail.
            lens[0] = lens[0].saturating_add(if digit { 1 } else { 8 });
        } else if border == 0 {
            let [len, second, first] = lens;
            let by = before[0];
            let short =
                second <= 2 && (len <= 2 && (first <= 2 || first == 4) || len == 4 && first <= 2);
            let is_date = short && by == before[1] && matches!(by, b'/' | b'-' | b'.');
            let is_month = by == b'/' && next != by && second <= 2 && len == 4;
            let follows = text.as_bytes().get(at + 1);
            let goes_on = next == by && follows.is_some_and(u8::is_ascii_alphanumeric);
            let is_tail = len <= 2 && matches!(by, b':' | b'.' | b',') && !goes_on;
            if is_date || is_month || is_tail {
                return true;
            }
            border = next;
        } else if border <= b' ' {
            border = next;
        }
        if at >= text.len() {
            return false;
        }
        at += 1;
    }
}

/// Marks dates, times and decimals; returns `true` if there is one.
fn mark(pieces: &mut [Piece]) -> bool {
    let mut found = false;
    // The first piece of the current chain: pieces with the same separator between them.
    let mut chain = 0;
    for at in 0..pieces.len() {
        if at > 0 && !(at == chain + 1 || pieces[at].before == pieces[at - 1].before) {
            chain = at - 1;
        }
        if pieces[at].kind != TokenKind::Other {
            continue;
        }
        let day = date(&pieces[chain..], at - chain);
        let (kind, len) = if let Some(len) = day.or_else(|| month(pieces, at)) {
            (TokenKind::Date, len)
        } else if let Some(len) = time(&pieces[at..]).filter(|_| !is_headed(pieces, at)) {
            (TokenKind::Time, len)
        } else {
            found |= decimal(pieces, chain, at);
            continue;
        };
        found = true;
        join(&mut pieces[at..at + len], kind);
    }
    found
}

/// Returns the number of pieces of the date that begins at `at`. A card number whose groups, letters included, are
/// joined by one separator contains no date.
fn date(chain: &[Piece], at: usize) -> Option<usize> {
    let [a, b, c] = chain.get(at..at + 3)? else {
        return None;
    };
    let by = b.before;
    if !matches!(by, '/' | '-' | '.') || c.before != by {
        return None;
    }
    let goes_on = at > 0 && a.before == by;
    if goes_on && is_headed_number(chain, by) {
        return None;
    }
    let short = |piece: &Piece| piece.is_digits() && piece.len <= 2;
    let day = |a: &Piece, b: &Piece| {
        let (low, high) = (a.lead.1.min(b.lead.1), a.lead.1.max(b.lead.1));
        (1..=12).contains(&low) && high <= 31
    };
    let ends = || !goes_on && chain.get(at + 3).is_none_or(|next| next.before != by);
    let is_date = if short(a) && short(b) && c.is_digits() {
        day(a, b) && (is_year(c) && c.len == 4 || c.len == 2 && ends())
    } else {
        // The day may have a time behind it, as in `2026-01-01T10`.
        let last = c.lead.0 <= 2 && c.lead.0 > 0 && (c.is_digits() || c.lead.0 == 2);
        a.is_digits() && a.len == 4 && is_year(a) && short(b) && last && day(b, c)
    };
    is_date.then_some(3)
}

/// Returns the number of pieces of a month and a year at the beginning of a text, as in `12/2026 1234`. Elsewhere they
/// may belong to a card number.
fn month(pieces: &[Piece], at: usize) -> Option<usize> {
    let [a, b, next, ..] = pieces else {
        return None;
    };
    let parted = at == 0 && b.before == '/' && next.before != '/' && !next.tight;
    let month = a.is_digits() && a.len <= 2 && (1..=12).contains(&a.lead.1);
    (parted && month && is_year(b) && b.len == 4).then_some(2)
}

fn is_year(piece: &Piece) -> bool {
    piece.lead.0 == 4 && (1900..=2099).contains(&piece.lead.1)
}

/// Returns `true` if a chain begins with letters and has 15 characters.
fn is_headed_number(chain: &[Piece], by: char) -> bool {
    let [first, rest @ ..] = chain else {
        return false;
    };
    let rest = rest
        .iter()
        .take(14)
        .take_while(|piece| piece.tight && piece.before == by);
    let len = first.len + rest.map(|piece| piece.len).sum::<usize>();
    !first.is_digits() && (first.len <= 2 || !first.is_letters()) && len == 15
}

/// Returns the number of pieces of an hour with minutes, with or without seconds.
fn time(pieces: &[Piece]) -> Option<usize> {
    let [hour, minute, rest @ ..] = pieces else {
        return None;
    };
    let colon = |piece: &&Piece| piece.before == ':' && piece.tight;
    let sixty = |piece: &Piece| piece.is_digits() && piece.len == 2 && piece.lead.1 < 60;
    let is_hour = hour.is_digits() && hour.len <= 2 && hour.lead.1 < 24 && !colon(&hour);
    if !is_hour || !colon(&minute) || !sixty(minute) {
        return None;
    }
    match rest.first().filter(colon) {
        None => Some(2),
        Some(second) => (sixty(second) && rest.get(1).filter(colon).is_none()).then_some(3),
    }
}

/// Marks the decimal whose tail is the piece at `at`; returns `false` if there is none.
fn decimal(pieces: &mut [Piece], chain: usize, at: usize) -> bool {
    let tail = &pieces[at];
    let is_tail =
        tail.is_digits() && tail.len <= 2 && tail.tight && matches!(tail.before, '.' | ',');
    if !is_tail || at == 0 || pieces[at - 1].kind != TokenKind::Other {
        return false;
    }
    // The tail ends the field, or another number follows.
    let ends = pieces
        .get(at + 1)
        .is_none_or(|next| !next.is_joined() || (next.before != tail.before && next.digits >= 8));
    let Some(from) = base(pieces, chain, at).filter(|_| ends) else {
        return false;
    };
    join(&mut pieces[from..=at], TokenKind::Decimal);
    true
}

/// Returns `true` if letters precede a piece: `DN 4.38 …` and `DN 4:38 …` are groupings of a card number.
fn is_headed(pieces: &[Piece], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &pieces[before]);
    before.is_some_and(|before| !before.is_digits() && before.len <= 3)
}

/// Returns the first piece of the digits before a tail: an ungrouped run, or groups of three separated by the other
/// separator.
fn base(pieces: &[Piece], chain: usize, at: usize) -> Option<usize> {
    let (tail, last) = (&pieces[at], &pieces[at - 1]);
    let begins = |at: usize| {
        let piece = &pieces[at];
        at == 0 || !piece.is_joined() || pieces[at - 1].kind == TokenKind::Decimal
    };
    if begins(at - 1) {
        let headed = last.len < 4 && is_headed(pieces, at - 1);
        let long = last.digits >= 8 && last.lead.0 == 0;
        return ((last.is_digits() || long) && !headed).then_some(at - 1);
    }
    // With different separators, the last piece before the tail ends one chain and begins that of the tail.
    let other = last.before;
    let grouped = matches!(other, '.' | ',') && other != tail.before && chain == at - 1;
    let mut from = at - 1;
    while grouped
        && from > 0
        && pieces[from].len == 3
        && pieces[from].tight
        && pieces[from].before == other
    {
        from -= 1;
        if pieces[from].len < 3 {
            break;
        }
    }
    let whole = grouped
        && from < at - 1
        && pieces[from].is_digits()
        && pieces[from].len <= 3
        && begins(from);
    whole.then_some(from)
}

/// A complete number in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// The number to type: itself, or its last ten if its letters are not in VNeID's list.
    pub(super) number: String,
    pub(super) label: Label,
    /// Its first and its last piece.
    pub(super) first: usize,
    pub(super) last: usize,
    /// The first and the last piece of the decimal tail or facility code after it.
    pub(super) behind: Option<(usize, usize)>,
}

impl Found {
    /// Returns `true` if it looks like a mobile number and has no label of a card.
    pub(super) fn is_phone(&self) -> bool {
        self.number.len() == 10 && self.label != Label::Card && is_phone_like(&self.number)
    }

    pub(super) fn ten(&self) -> &str {
        self.number
            .get(self.number.len() - 10..)
            .unwrap_or_default()
    }
}

impl Pieces {
    /// Returns the byte ranges of the complete numbers of a cell, one per person. A single number is returned only if
    /// it follows a label or a row number and nothing else accompanies it; otherwise the cell is judged as a whole.
    pub(super) fn numbers_of_cell(&self, text: &str) -> Vec<(usize, usize)> {
        let mut kept: Vec<&Found> = Vec::new();
        for found in &self.found {
            if !found.is_phone() && kept.iter().all(|other| other.ten() != found.ten()) {
                kept.push(found);
            }
        }
        // A row number, as in `1. `.
        let counted = match &*self.pieces {
            [first, next, ..] => {
                first.is_plain()
                    && first.len <= 3
                    && !next.tight
                    && matches!(next.before, '.' | ')' | '-' | '/')
            }
            _ => false,
        };
        let leads = |piece: &Piece| match piece.kind {
            TokenKind::CardNumber => true,
            TokenKind::Word => is_leading(&piece.chars(text)),
            _ => false,
        };
        let clear = match &*self.found {
            [only] if only.first > 0 => {
                let rest = &self.pieces[usize::from(counted)..];
                only.behind.is_none() && rest.iter().all(leads)
            }
            [_] => false,
            _ => true,
        };
        if !clear {
            return Vec::new();
        }
        kept.iter().map(|found| self.place(found)).collect()
    }

    /// Returns the byte ranges of all complete numbers, except phone numbers.
    pub(super) fn places(&self) -> Vec<(usize, usize)> {
        self.found
            .iter()
            .filter(|found| !found.is_phone())
            .map(|found| self.place(found))
            .collect()
    }

    /// Returns the last ten of all complete numbers, except phone numbers.
    pub(super) fn tens(&self) -> impl Iterator<Item = &str> {
        self.found
            .iter()
            .filter(|found| !found.is_phone())
            .map(Found::ten)
    }

    fn place(&self, found: &Found) -> (usize, usize) {
        (
            self.pieces[found.first].bytes.0,
            self.pieces[found.last].bytes.1,
        )
    }

    /// Returns `true` if a label names a number as another kind.
    pub(super) fn is_labelled(&self) -> bool {
        self.pieces
            .iter()
            .any(|piece| piece.kind == TokenKind::Labelled)
    }

    /// Returns `true` if there is a word, and at most four digits outside of dates, times and years.
    pub(super) fn are_words(&self) -> bool {
        let word = |piece: &Piece| piece.kind == TokenKind::Word && piece.len > 1;
        let counts = |piece: &&Piece| match piece.kind {
            TokenKind::Date | TokenKind::Time => false,
            _ => piece.len != 4 || !is_year(piece),
        };
        let counted = self.pieces.iter().filter(counts);
        self.pieces.iter().any(word) && counted.map(|piece| piece.digits).sum::<usize>() < 5
    }
}

/// The pieces of a text and the complete numbers in it.
pub(super) struct Pieces {
    pub(super) pieces: Vec<Piece>,
    /// The complete numbers that are written correctly.
    pub(super) found: Vec<Found>,
    /// The complete numbers in which look-alikes or a tone mark must be replaced.
    pub(super) corrected: Vec<Found>,
    /// There is a date, a time or a decimal.
    pub(super) marked: bool,
}

/// Splits a text into pieces and finds the complete numbers that VNeID accepts for an issuer or, with `None`, for any.
pub(super) fn read(text: &str, issuer: Option<Issuer>) -> Pieces {
    let mut pieces: Vec<Piece> = lexer(text).collect();
    let marked = mark(&mut pieces);
    let mut finder = Finder {
        text,
        issuer,
        all: Pieces {
            pieces,
            found: Vec::new(),
            corrected: Vec::new(),
            marked,
        },
        words: Words::default(),
        labelled: false,
    };
    let mut at = 0;
    while at < finder.all.pieces.len() {
        at = finder.step(at).max(at + 1);
    }
    finder.all
}

struct Finder<'a> {
    text: &'a str,
    issuer: Option<Issuer>,
    all: Pieces,
    /// The words since the last digits.
    words: Words,
    /// A label named a number as another kind. Mobile numbers that follow are of that kind too.
    labelled: bool,
}

impl Finder<'_> {
    /// Reads the token that begins at a piece and returns the first piece of the next token.
    fn step(&mut self, at: usize) -> usize {
        let piece = &self.all.pieces[at];
        match piece.kind {
            TokenKind::Decimal => return self.decimal(at),
            TokenKind::Other => {}
            _ => {
                self.words.clear();
                return at + 1;
            }
        }
        if piece.is_plain() {
            return self.digits(at);
        }
        if let Some(next) = self.headed(at) {
            return next;
        }
        let piece = &mut self.all.pieces[at];
        let chars = piece.chars(self.text);
        if piece.is_letters() {
            piece.kind = TokenKind::Word;
            self.words.push(&chars);
            return at + 1;
        }
        if let Some(number) = corrected(&chars).filter(|number| accepted(number, self.issuer)) {
            let label = self.words.label();
            self.all.corrected.push(Found {
                number,
                label,
                first: at,
                last: at,
                behind: None,
            });
        }
        self.words.clear();
        at + 1
    }

    /// Reads a number that begins with letters and consists of whole pieces.
    fn headed(&mut self, at: usize) -> Option<usize> {
        let pieces = &self.all.pieces;
        let first = &pieces[at];
        let mut chars = first.chars(self.text);
        let &[a, b] = chars.get(..2)? else {
            return None;
        };
        if first.toned
            || is_name_of_ten(&pieces[at..], self.text)
            || (first.is_letters() && first.len > 2)
        {
            return None;
        }
        let goes_on = |piece: &&Piece| piece.is_plain() && piece.before != '\n';
        let mut last = at;
        while chars.len() < 15
            && let Some(next) = pieces.get(last + 1).filter(goes_on)
        {
            next.append(self.text, &mut chars);
            last += 1;
        }
        let single = last == at;
        let number =
            fifteen(&chars).filter(|number| single || number.len() == 15 || is_outside(a, b));
        if let Some(number) = number {
            if accepted(&number, self.issuer) {
                return Some(self.complete(number, at, last));
            }
            self.words.clear();
            return Some(last + 1);
        }
        // Digits after the letters of a group are an unfinished card number. `ĐT` (phone) is a label unless 15 characters
        // follow from it.
        let is_label = (a, b) == ('Đ', 'T') && first.is_letters() && chars.len() != 15;
        if single || !is_group(a, b) || first.len > 9 || is_label {
            return None;
        }
        self.words.clear();
        let rest = pieces[at + 1..].iter();
        Some(at + 1 + rest.take_while(goes_on).count())
    }

    /// Reads a run of pieces that are digits.
    fn digits(&mut self, at: usize) -> usize {
        let rest = &self.all.pieces[at..];
        let run = rest.iter().take_while(|piece| piece.is_plain()).count();
        let lines = rest[1..run].iter().position(|piece| piece.before == '\n');
        let end = at + lines.map_or(run, |line| line + 1);
        let mut label = self.words.label();
        if self.labelled && label == Label::None {
            let digits: String = self.all.pieces[at].chars(self.text).iter().collect();
            if is_mobile(&digits) {
                label = Label::Other;
            }
        }
        let before = at.checked_sub(1).map(|before| &self.all.pieces[before]);
        // Letters directly before the digits may belong to the same number.
        let apart = before.is_none_or(|before| {
            self.all.pieces[at].before == '\n'
                || before.is_digits()
                || before.is_letters()
                    && (before.len > 2
                        || label == Label::Card
                        || self.words.end_in_a_label()
                        || !self.all.found.is_empty())
        });
        self.words.clear();
        if label == Label::Other {
            self.labelled = true;
            // The label names one number: a piece of nine digits or more, or the whole run of shorter pieces.
            let whole = self.all.pieces[at].len >= 9;
            let end = if whole { at + 1 } else { end };
            join(&mut self.all.pieces[at..end], TokenKind::Labelled);
            return end;
        }
        let is_ten = |piece: &Piece| piece.len == 10;
        let alone = |piece: &Piece| is_ten(piece) || piece.len == 15;
        if !self.all.pieces[at..end].iter().any(alone) {
            // Groups of digits are one token.
            for piece in &mut self.all.pieces[at + 1..end] {
                piece.goes_on = matches!(piece.before, ' ' | '.' | '-' | ')');
            }
            if apart {
                self.grouped(at, end, label);
            }
            return end;
        }
        let mut at = at;
        while at < end {
            let piece = &self.all.pieces[at];
            let chars = piece.chars(self.text);
            let number = if is_ten(piece) {
                Some(chars.iter().collect())
            } else {
                fifteen(&chars)
            };
            at = match number {
                Some(number) => {
                    let next = self.complete(number, at, at);
                    if let Some(found) = self.all.found.last_mut() {
                        found.label = label;
                    }
                    next
                }
                None => at + 1,
            };
        }
        end
    }

    /// Reads a run in which no piece is a complete number: its groups must form one or more numbers, and nothing may
    /// remain except a facility code.
    fn grouped(&mut self, from: usize, end: usize, label: Label) {
        let pieces = &self.all.pieces[from..end];
        let (mut numbers, mut first, mut len) = (Vec::new(), 0, 0);
        let uniform = |first: usize, last: usize| {
            let (groups, by) = (
                &pieces[first..=last],
                (pieces[last].before, pieces[last].tight),
            );
            let lens = || groups.iter().map(|piece| piece.len);
            let spread = lens().max()
                > lens()
                    .min()
                    .map(|least| least + usize::from(groups.len() == 3));
            // Blanks also separate unrelated numbers: without a label, groups separated by blanks must have similar
            // lengths.
            groups[1..]
                .iter()
                .all(|piece| (piece.before, piece.tight) == by)
                && !(by.0 == ' ' && label == Label::None && spread)
        };
        let mut at = 0;
        while at < pieces.len() {
            len += pieces[at].len;
            at += 1;
            if len < 10 {
                continue;
            }
            if len > 10 || !uniform(first, at - 1) {
                return;
            }
            numbers.push((from + first, from + at - 1));
            let inner = pieces[at - 1].before;
            let apart = pieces.get(at).is_some_and(|next| next.before != inner);
            // A facility code after the same separator must end the run, and the last ten digits of the run must not be
            // a grouping too.
            let mut behind = 0;
            let only = !pieces.iter().rev().any(|piece| {
                behind += piece.len;
                behind == 10
            });
            let code = facility(&self.all.pieces[..end], from + at)
                .filter(|&last| apart || only && numbers.len() == 1 && last + 1 == end);
            at = code.map_or(at, |last| last + 1 - from);
            (first, len) = (at, 0);
        }
        if len > 0 {
            return;
        }
        for (first, last) in numbers {
            let number = self.joined(first, last).iter().collect();
            self.complete(number, first, last);
            if let Some(found) = self.all.found.last_mut() {
                found.label = label;
            }
        }
    }

    /// Reads a decimal. The digits before the tail are a card number only as a whole.
    fn decimal(&mut self, at: usize) -> usize {
        let rest = &self.all.pieces[at + 1..];
        let tail = at + rest.iter().take_while(|piece| piece.goes_on).count();
        let label = self.words.label();
        self.words.clear();
        let base = self.joined(at, tail - 1);
        let is_ten = base.len() == 10 && base.iter().all(char::is_ascii_digit);
        let ten = || is_ten.then(|| base.iter().collect());
        let number: Option<String> = ten().or_else(|| fifteen(&base));
        if let Some(number) = number.filter(|number| accepted(number, self.issuer))
            && label != Label::Other
        {
            join(&mut self.all.pieces[at..tail], TokenKind::CardNumber);
            let piece = &mut self.all.pieces[tail];
            (piece.kind, piece.goes_on) = (TokenKind::DecimalTail, false);
            self.all.found.push(Found {
                number,
                label,
                first: at,
                last: tail - 1,
                behind: Some((tail, tail)),
            });
        }
        tail + 1
    }

    /// Returns the characters of several pieces.
    fn joined(&self, first: usize, last: usize) -> Vec<char> {
        let mut chars = Vec::new();
        for piece in &self.all.pieces[first..=last] {
            piece.append(self.text, &mut chars);
        }
        chars
    }

    /// Records a complete number and the facility code after it; returns the first piece of the next token.
    fn complete(&mut self, number: String, first: usize, last: usize) -> usize {
        let code = facility(&self.all.pieces, last + 1);
        if let Some(next) = self.all.pieces.get_mut(code.unwrap_or(last) + 1) {
            next.goes_on = false;
        }
        join(&mut self.all.pieces[first..=last], TokenKind::CardNumber);
        if let Some(end) = code {
            join(
                &mut self.all.pieces[last + 1..=end],
                TokenKind::FacilityCode,
            );
        }
        let label = self.words.label();
        self.words.clear();
        self.all.found.push(Found {
            number,
            label,
            first,
            last,
            behind: code.map(|end| (last + 1, end)),
        });
        code.unwrap_or(last) + 1
    }
}

/// Returns `true` if pieces begin with a label and ten digits, as in `MS: 3821604417` and `No. 3821604417`. Both labels
/// are also letters of groups.
fn is_name_of_ten(pieces: &[Piece], text: &str) -> bool {
    let [name, ten, rest @ ..] = pieces else {
        return false;
    };
    if rest.first().is_some_and(Piece::is_digits) {
        return false;
    }
    let labels = match ten.before {
        ':' => true,
        '.' => !ten.tight && name.chars(text) == ['N', 'O'],
        _ => false,
    };
    labels && name.is_letters() && ten.len == 10 && ten.is_digits()
}

/// Returns the last piece of the facility code that begins at a piece.
fn facility(pieces: &[Piece], at: usize) -> Option<usize> {
    let first = pieces
        .get(at)
        .filter(|piece| piece.is_plain() && piece.before != '\n')?;
    let ends = |last: usize| {
        let next = pieces.get(last + 1);
        next.is_none_or(|next| !next.is_joined() || !next.is_plain())
            .then_some(last)
    };
    if first.len == 5 {
        return ends(at);
    }
    let second = pieces.get(at + 1).filter(|piece| piece.is_plain())?;
    (first.len == 2 && second.len == 3 && second.before == '-').then(|| ends(at + 1))?
}

/// Returns the number to type for fifteen characters: themselves if they are well-formed; their last ten if only the
/// letters are not in VNeID's list, or if a program padded ten digits with five zeros.
fn fifteen(chars: &[char]) -> Option<String> {
    if chars.len() != 15 {
        return None;
    }
    let number: String = chars.iter().collect();
    if is_valid(&number) {
        return Some(number);
    }
    let ten = number.get(5..)?;
    let head = number.get(..5)?;
    let digits = chars[2..].iter().all(char::is_ascii_digit);
    let letters = chars[..2].iter().all(char::is_ascii_uppercase);
    let unknown = letters && digits && matches!(chars[2], '1'..='5') && chars[3..5] != ['0', '0'];
    (unknown && group(head.get(..2)?).is_none() || head == "00000" && digits)
        .then(|| ten.to_owned())
}

/// Returns the number of a piece with its look-alikes or its tone mark replaced.
fn corrected(chars: &[char]) -> Option<String> {
    let typed = chars.iter().filter(|c| c.is_ascii_digit()).count();
    match chars.len() {
        10 if typed >= 7 => as_digits(chars),
        14 | 15 if let Some(number) = without_tone(chars) => Some(number),
        15 if typed >= 8 => {
            Some([as_group(chars[0], chars[1])?, &as_digits(&chars[2..])?].concat())
        }
        _ => None,
    }
}

/// Returns the number whose level a VNI keyboard turned into a tone mark: VNI does so with 1 to 5 after a vowel.
pub(super) fn without_tone(chars: &[char]) -> Option<String> {
    let (&first, rest) = chars.split_first()?;
    let (&second, mut rest) = rest.split_first()?;
    let mut level = tone_digit(second);
    // The mark may be a combining character.
    if level.is_none() {
        let (&mark, behind) = rest.split_first()?;
        (level, rest) = (tone_digit(mark), behind);
    }
    let mut number = String::new();
    number.push(plain_letter(first)?);
    number.push(plain_letter(second)?);
    number.push(level?);
    number.extend(rest);
    is_valid(&number).then_some(number)
}

/// How to judge an input.
pub(super) enum Reading {
    /// As one number, which may have errors.
    One {
        /// Whether a suggestion is allowed; `false` if a word of look-alikes would contribute characters to it.
        offer: bool,
    },
    /// As a text, with or without a number in it.
    Text,
}

impl Pieces {
    /// Decides whether an input is one number or a text.
    pub(super) fn reading(&self, text: &str) -> Reading {
        if self.marked
            || self
                .pieces
                .iter()
                .any(|piece| piece.kind == TokenKind::Labelled)
        {
            return Reading::Text;
        }
        if !self.found.is_empty() && !self.is_whole() || self.is_padded() {
            return Reading::Text;
        }
        let longest = self
            .pieces
            .iter()
            .map(|piece| piece.len)
            .max()
            .unwrap_or_default();
        let total: usize = self.pieces.iter().map(|piece| piece.len).sum();
        let long = |found: &Found| found.number.len() == 15;
        if total > 15 && self.corrected.iter().any(long) {
            return Reading::Text;
        }
        let (mut offer, mut at) = (true, 0);
        let mut at_three = self.pieces.len() == 1;
        let closed = |piece: &Piece| matches!(piece.before, '*' | '(' | ')' | '[' | ']');
        offer &= !self.pieces.iter().skip(1).any(closed);
        for piece in &self.pieces {
            if piece.is_letters() {
                match word(piece, at, text) {
                    Word::Hard => return Reading::Text,
                    // Ten characters: digits and the initial of a name.
                    Word::Soft | Word::Letters if longest > 3 && total == 10 => {
                        return Reading::Text;
                    }
                    Word::Soft if longest > 3 || piece.toned => offer = false,
                    _ => {}
                }
            }
            at += piece.len;
            at_three |= at == 3;
        }
        // Fifteen characters that begin with digits may be ten digits and a facility code. Thirteen digits in groups
        // are a level, a province and ten digits only if a group ends after the third.
        let digits = self.pieces.iter().all(Piece::is_digits);
        let headless = |first: &Piece| first.lead.0 >= first.len.min(2);
        let code =
            total == 15 && self.found.is_empty() && self.pieces.first().is_some_and(headless);
        if code || digits && total == 13 && !at_three {
            offer = false;
        }
        Reading::One { offer }
    }

    /// Returns `true` if the tone mark of the first letters may have been a digit, rather than that of a name before
    /// digits.
    pub(super) fn may_lose_a_tone(&self) -> bool {
        match &*self.pieces {
            [letters, province, ten] if letters.toned && letters.len <= 3 => {
                province.before == ten.before && province.len == 2 && ten.len == 10
            }
            [first, ..] => first.toned && first.len > 3,
            [] => false,
        }
    }

    /// Returns `true` if the text is ten digits that a program padded to fifteen.
    pub(super) fn is_padded(&self) -> bool {
        matches!((&*self.pieces, &*self.found), ([piece], [_]) if piece.is_digits() && piece.len == 15)
    }

    /// Returns `true` if there are words other than the letters of a number.
    pub(super) fn has_words(&self, text: &str) -> bool {
        let (mut at, many) = (0, !self.found.is_empty());
        self.pieces.iter().enumerate().any(|(nth, piece)| {
            let here = at;
            at += piece.len;
            piece.is_letters()
                && (many && piece.toned && piece.len > 2
                    || is_name_of_ten(&self.pieces[nth..], text)
                    || matches!(word(piece, here, text), Word::Hard))
        })
    }

    /// Returns `true` if the text is one complete number, or if that number is the end of a 15-character number with an
    /// error in its first characters.
    fn is_whole(&self) -> bool {
        let [found] = &*self.found else { return false };
        if found.behind.is_some() || found.last + 1 < self.pieces.len() {
            return false;
        }
        let before = &self.pieces[..found.first];
        let len: usize = before.iter().map(|piece| piece.len).sum();
        let letter = before.first().is_some_and(|piece| piece.lead.0 == 0);
        len == 0 || found.number.len() == 10 && (len == 3 || letter && (len == 4 || len == 5))
    }
}

/// What letters in an input are.
enum Word {
    /// A word or a label.
    Hard,
    /// Letters that look like digits, in places of digits.
    Soft,
    /// Letters in places of letters.
    Letters,
}

/// Classifies a piece of letters that begins at the folded character `at`.
fn word(piece: &Piece, at: usize, text: &str) -> Word {
    if piece.len > 15 {
        return Word::Hard;
    }
    let chars = piece.chars(text);
    if chars == ['K', 'T'] {
        return Word::Letters;
    }
    let head = 2_usize.saturating_sub(at).min(chars.len());
    if chars[head..]
        .iter()
        .any(|&c| as_digit(c).is_none() || tone_digit(c).is_some())
    {
        return Word::Hard;
    }
    if let &[a, b] = &chars[..head]
        && !is_group(a, b)
        && (piece.toned
            || chars.len() > 2
            || matches!((a, b), ('M', 'A') | ('S', 'O') | ('I', 'D')))
    {
        return Word::Hard;
    }
    if at >= 1 || chars.len() > 2 || piece.toned {
        Word::Soft
    } else {
        Word::Letters
    }
}
