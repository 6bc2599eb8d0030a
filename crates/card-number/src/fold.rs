//! Normalisation, called folding here: removes what copying, spreadsheets and keyboards add to a number, and remembers
//! where each remaining character stood.
//!
//! Follows python-stdnum's `clean`: spaces, dots and every dash go, full-width characters become plain ones, digits
//! are ASCII only. It ends where the number ends in the text of a QR code. Letters that merely look like others (Đ for D, O for 0) stay: findings point at them.

use super::qr::{first_field, is_end};

/// A folded input, and where each of its characters stood in the input as typed.
///
/// ```
/// let folded = card_number::fold("dn 4-01");
/// assert_eq!(folded.text(), "DN401");
/// assert_eq!(folded.span(2, 5), (3, 7)); // the characters "4-01" as typed
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    text: String,
    places: Vec<usize>,
    typed: usize,
}

impl Folded {
    /// The text that is left: upper case, without separators.
    ///
    /// ```
    /// assert_eq!(card_number::fold("０１２.３").text(), "0123");
    /// ```
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The character range as typed (end exclusive) of the folded characters `from..to`; past the end it is the end.
    ///
    /// ```
    /// assert_eq!(card_number::fold(" 0 1").span(0, 2), (1, 4));
    /// ```
    pub fn span(&self, from: usize, to: usize) -> (usize, usize) {
        let start = self.places.get(from).copied().unwrap_or(self.typed);
        let last = to.checked_sub(1).and_then(|i| self.places.get(i));
        let end = last.map_or(self.typed, |place| place + 1);
        (start, end.max(start))
    }

    /// How many characters were typed, separators included; of the text of a QR code, those of its first field.
    ///
    /// ```
    /// assert_eq!(card_number::fold("dn 4").typed(), 4);
    /// ```
    pub fn typed(&self) -> usize {
        self.typed
    }
}

/// Folds an input and remembers the place of every character that stays.
///
/// ```
/// use card_number::fold;
/// assert_eq!(fold("DN\u{a0}4\u{2013}01\u{200b}0123456789\r\n").text(), "DN4010123456789");
/// assert_eq!(fold("đn4").text(), "ĐN4"); // a look-alike stays
/// assert_eq!(fold("DN4|4C616E").text(), "DN4"); // the text of a QR code
/// ```
pub fn fold(input: &str) -> Folded {
    let mut folded = Folded {
        text: String::new(),
        places: Vec::new(),
        typed: 0,
    };
    for c in first_field(input).chars() {
        if let Some(kept) = fold_char(c) {
            folded.text.push(kept);
            folded.places.push(folded.typed);
        }
        folded.typed += 1;
    }
    folded
}

/// The longest number has 15 characters.
pub(super) const LONGEST: usize = 15;

/// Folds without allocating: the bytes, their count, and whether something other than blanks parts them, or `None` as soon
/// as they cannot be a number.
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
        // Letters stand in the first two places or nowhere; without them the number is a short one.
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
/// A separator that a date, a time or a decimal may have.
const MARK: u8 = 4;

/// Lookup table of what each byte folds to: faster than the comparisons of [`fold_char`].
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

/// One character folded, or `None` if it only separates.
#[inline]
pub(super) fn fold_char(c: char) -> Option<char> {
    match c {
        '0'..='9' | 'A'..='Z' => Some(c),
        'a'..='z' => Some(c.to_ascii_uppercase()),
        '\0'..='\u{7f}' => (!is_ascii_separator(c)).then_some(c),
        'đ' => Some('Đ'),
        // Letters are no separators; this arm comes first for speed, since words are common and the lists below are long.
        'À'..='ɏ' | 'Ḁ'..='ỿ' => Some(c),
        '\u{ff01}'..='\u{ff5e}' => fold_full_width(c),
        _ => (!is_other_separator(c)).then_some(c),
    }
}

fn fold_full_width(c: char) -> Option<char> {
    // The full-width block repeats ASCII 0x21..=0x7E at this distance.
    let plain = char::from((c as u32 - 0xfee0) as u8).to_ascii_uppercase();
    (!is_ascii_separator(plain)).then_some(plain)
}

/// Quotes and the equals sign come from spreadsheets (`="0123456789"`, a leading apostrophe).
const fn is_ascii_separator(c: char) -> bool {
    matches!(
        c,
        '\0'..=' ' | '\u{7f}' | '.' | '-' | ',' | ';' | ':' | '/' | '_' | '\'' | '"' | '`' | '='
    )
}

fn is_other_separator(c: char) -> bool {
    is_blank(c) || is_dot_or_quote(c) || is_dash(c)
}

/// Spaces, control characters, zero-width and direction marks, variation selectors.
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
    fn both_ways_of_folding_agree_on_every_character() {
        for c in '\0'..=char::MAX {
            let mut input = c.to_string();
            input.push_str("821604417");
            let slow = fold(&input);
            let number = slow.text().bytes().all(|b| b.is_ascii_alphanumeric());
            let fast = fold_short(&input);
            match fast {
                Some((bytes, len, _)) => assert_eq!(&bytes[..len], slow.text().as_bytes(), "{c:?}"),
                // Given up early: another character, or a letter where only a digit can follow.
                None => assert!(
                    !number || slow.text().starts_with(char::is_alphabetic),
                    "{c:?}"
                ),
            }
        }
    }

    #[test]
    fn every_dash_dot_and_blank_of_the_keyboard_and_of_word_processors_goes() {
        for c in
            "-‐‑‒–—―−﹣－.·•…․ \u{a0}\u{2003}\u{202f}\u{3000}\u{200b}\u{200d}\u{2060}\u{feff}\r\n\t"
                .chars()
        {
            assert_eq!(fold(&c.to_string()).text(), "", "U+{:04X}", c as u32);
        }
    }
}
