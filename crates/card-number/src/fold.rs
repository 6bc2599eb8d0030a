//! Folding: removes the separators that copying, spreadsheets and keyboards add to a number, and records the position of
//! each remaining character.
//!
//! Follows `clean` of python-stdnum: spaces, dots and all dashes are removed, full-width characters become ASCII, and only
//! ASCII digits are digits. Folding stops at the end of the first field of a QR code's text. Look-alikes (Đ for D, O for 0)
//! are kept; [`check()`](crate::check()) reports them.

use super::qr::{first_field, is_end};

/// A folded input, with the position of each character in the input as typed.
///
/// Positions count characters (`char`), not bytes.
///
/// ```
/// let folded = card_number::fold("dn 4-01");
/// assert_eq!(folded.text(), "DN401");
/// assert_eq!(folded.span(2, 5), (3, 7)); // the characters "4-01" as typed
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    text: String,
    positions: Vec<usize>,
    typed: usize,
}

impl Folded {
    /// Returns the folded text: upper case, without separators.
    ///
    /// ```
    /// assert_eq!(card_number::fold("０１２.３").text(), "0123");
    /// ```
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the start and the end (exclusive), in the input as typed, of the folded characters `from..to`. Positions
    /// past the end of the folded text give the end of the input.
    ///
    /// ```
    /// assert_eq!(card_number::fold(" 0 1").span(0, 2), (1, 4));
    /// ```
    pub fn span(&self, from: usize, to: usize) -> (usize, usize) {
        let start = self.positions.get(from).copied().unwrap_or(self.typed);
        let last = to.checked_sub(1).and_then(|i| self.positions.get(i));
        let end = last.map_or(self.typed, |position| position + 1);
        (start, end.max(start))
    }

    /// Returns the number of characters of the input, separators included. Of a QR code's text only the first field counts.
    ///
    /// ```
    /// assert_eq!(card_number::fold("dn 4").typed(), 4);
    /// ```
    pub fn typed(&self) -> usize {
        self.typed
    }
}

/// Folds an input and records the position of every character that is kept.
///
/// ```
/// use card_number::fold;
/// assert_eq!(fold("DN\u{a0}4\u{2013}01\u{200b}0123456789\r\n").text(), "DN4010123456789");
/// assert_eq!(fold("đn4").text(), "ĐN4"); // a look-alike is kept
/// assert_eq!(fold("DN4|4C616E").text(), "DN4"); // the text of a QR code
/// ```
pub fn fold(input: &str) -> Folded {
    let mut folded = Folded {
        text: String::new(),
        positions: Vec::new(),
        typed: 0,
    };
    for c in first_field(input).chars() {
        if let Some(kept) = fold_char(c) {
            folded.text.push(kept);
            folded.positions.push(folded.typed);
        }
        folded.typed += 1;
    }
    folded
}

/// The longest number has 15 characters.
pub(super) const LONGEST: usize = 15;

/// Folds without allocating. Returns the bytes, their count, and whether a separator other than a blank occurs; `None` as
/// soon as the input cannot be a number.
#[inline]
pub(super) fn fold_short(input: &str) -> Option<([u8; LONGEST], usize, bool)> {
    let mut number = [0; LONGEST];
    let (mut len, mut marked) = (0, false);
    let mut at = 0;
    while let Some(&b) = input.as_bytes().get(at) {
        let mut kept = PLAIN[usize::from(b)];
        if kept == BEYOND_ASCII {
            let c = input.get(at..)?.chars().next()?;
            if is_end(c) {
                break;
            }
            at += c.len_utf8() - 1;
            kept = match fold_char(c) {
                None if is_blank(c) => SEPARATOR,
                None => MARK,
                Some(c) if c.is_ascii_alphanumeric() => c as u8,
                Some(_) => OTHER,
            };
        }
        at += 1;
        if kept == SEPARATOR {
            continue;
        }
        if kept == MARK {
            marked = true;
            continue;
        }
        if kept == END {
            break;
        }
        // Letters are allowed in the first two places only; without them the number has ten digits.
        let letter = kept >= b'A';
        let long = number[0] >= b'A';
        let misplaced = match len {
            0 => false,
            1 => letter != long,
            2..10 => letter,
            _ => letter || !long,
        };
        if kept == OTHER || misplaced {
            return None;
        }
        *number.get_mut(len)? = kept;
        len += 1;
    }
    Some((number, len, marked))
}

const SEPARATOR: u8 = 0;
const OTHER: u8 = 1;
const BEYOND_ASCII: u8 = 2;
const END: u8 = 3;
/// A separator that dates, times and decimals use.
const MARK: u8 = 4;

/// The result of folding each byte: a table lookup is faster than the comparisons of [`fold_char`].
static PLAIN: [u8; 256] = {
    let mut table = [BEYOND_ASCII; 256];
    let mut b = 0;
    while b < 128 {
        let byte = b as u8;
        table[b] = if byte.is_ascii_alphanumeric() {
            byte.to_ascii_uppercase()
        } else if matches!(byte, b'.' | b',' | b'/' | b'-' | b':') {
            MARK
        } else if is_ascii_separator(byte as char) {
            SEPARATOR
        } else if is_end(byte as char) {
            END
        } else {
            OTHER
        };
        b += 1;
    }
    table
};

/// Folds one character; `None` for a separator.
#[inline]
pub(super) fn fold_char(c: char) -> Option<char> {
    match c {
        '0'..='9' | 'A'..='Z' => Some(c),
        'a'..='z' => Some(c.to_ascii_uppercase()),
        '\0'..='\u{7f}' => (!is_ascii_separator(c)).then_some(c),
        'đ' => Some('Đ'),
        // Latin letters are never separators. Matching them before the long lists of separators saves time on words.
        'À'..='ɏ' | 'Ḁ'..='ỿ' => Some(c),
        '\u{ff01}'..='\u{ff5e}' => fold_full_width(c),
        _ => (!is_other_separator(c)).then_some(c),
    }
}

fn fold_full_width(c: char) -> Option<char> {
    // The full-width block is ASCII 0x21..=0x7E at an offset of 0xFEE0.
    let plain = char::from((c as u32 - 0xfee0) as u8).to_ascii_uppercase();
    (!is_ascii_separator(plain)).then_some(plain)
}

/// Quotes and the equals sign are what spreadsheets add (`="0123456789"`, a leading apostrophe).
const fn is_ascii_separator(c: char) -> bool {
    matches!(
        c,
        '\0'..=' ' | '\u{7f}' | '.' | '-' | ',' | ';' | ':' | '/' | '_' | '\'' | '"' | '`' | '='
    )
}

fn is_other_separator(c: char) -> bool {
    is_blank(c) || is_dot_or_quote(c) || is_dash(c)
}

/// Spaces, control characters, zero-width characters, direction marks and variation selectors.
fn is_blank(c: char) -> bool {
    matches!(
        c,
        '\u{80}'..='\u{a0}' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{1680}' | '\u{180e}'
            | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}'
            | '\u{3000}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
    )
}

fn is_dot_or_quote(c: char) -> bool {
    matches!(
        c,
        '\u{b4}' | '\u{b7}' | '\u{2018}'..='\u{201f}' | '\u{2022}' | '\u{2024}'..='\u{2027}'
            | '\u{2032}' | '\u{2033}' | '\u{2219}' | '\u{22c5}' | '\u{3002}' | '\u{30fb}'
            | '\u{ff61}' | '\u{ff65}'
    )
}

fn is_dash(c: char) -> bool {
    matches!(
        c,
        '\u{af}' | '\u{2d7}' | '\u{58a}' | '\u{5be}' | '\u{1806}' | '\u{2010}'
            ..='\u{2015}'
                | '\u{203e}'
                | '\u{2043}'
                | '\u{2053}'
                | '\u{207b}'
                | '\u{208b}'
                | '\u{2212}'
                | '\u{2500}'
                | '\u{2e17}'
                | '\u{2e1a}'
                | '\u{2e3a}'
                | '\u{2e3b}'
                | '\u{301c}'
                | '\u{3030}'
                | '\u{30a0}'
                | '\u{30fc}'
                | '\u{fe31}'
                | '\u{fe32}'
                | '\u{fe58}'
                | '\u{fe63}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fold_and_fold_short_agree_on_every_character() {
        for c in '\0'..=char::MAX {
            let mut input = c.to_string();
            input.push_str("821604417");
            let slow = fold(&input);
            let number = slow.text().bytes().all(|b| b.is_ascii_alphanumeric());
            let fast = fold_short(&input);
            match fast {
                Some((bytes, len, _)) => assert_eq!(&bytes[..len], slow.text().as_bytes(), "{c:?}"),
                // `fold_short` stops at a character of no number, or at a letter in a place of digits.
                None => assert!(
                    !number || slow.text().starts_with(char::is_alphabetic),
                    "{c:?}"
                ),
            }
        }
    }

    #[test]
    fn dashes_dots_and_blanks_are_removed() {
        for c in
            "-‐‑‒–—―−﹣－.·•…․ \u{a0}\u{2003}\u{202f}\u{3000}\u{200b}\u{200d}\u{2060}\u{feff}\r\n\t"
                .chars()
        {
            assert_eq!(fold(&c.to_string()).text(), "", "U+{:04X}", c as u32);
        }
    }
}
