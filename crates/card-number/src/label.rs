//! Labels: words before a number, or in the heading of a column, that tell what the number is.
//!
//! Words are compared without marks and case. Composed and decomposed letters are equal.

use super::look_alike::plain_letter;

/// The kind of number that words name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Label {
    /// No kind.
    #[default]
    None,
    /// A card number.
    Card,
    /// Another number, such as a phone or tax number.
    Other,
}

/// Words that name a card number. Entries are separated by `|`; a blank marks the border of a word. One string takes less
/// space in a compiled program than an array of strings.
const CARD: &str = "BHYT|BHXH| MATHE| SOTHE| MA SO | BAO HIEM ";

/// Words that name another number, or something that is not a number.
const OTHER: &str = " SDT| DT | DTDD | DD |THOAI| DI DONG | PHONE| TEL | MOBILE|HOTLINE| ZALO | FAX | MST| THUE |CCCD|CMND| CMT | CAN CUOC | DINH DANH | MA BN |MABN| BN | BENH |BENHNHAN| HO SO |HOSO| MA HS | MA Y TE | MA LK | TAI KHOAN | STK | SO TIEN | HO CHIEU | HOA DON | LIEN HE | GOI | MAY NHA | MA NHAN VIEN | MA NV | MA HOC SINH | MSSV | MA HO | MA DON VI | DKKD | HO KHAU | SO DOANH NGHIEP ";

/// Words of a heading that name another column, even if the heading also mentions the card. The last entries are `SĐT` and
/// `Điện thoại` after decoding lost their marked letters.
const OTHER_COLUMN: &str = " NGAY | HAN | GT | TU | DEN | NOI | KCB| DKBD | TEN | MUC | PHI | LOAI | STT | DIA CHI | TIEN | BIEN LAI | S T | THO I | THOA I ";

/// Words that name a card number unambiguously. The last entries are `Mã thẻ` and `Số thẻ` after decoding lost their marked
/// letters.
const CARD_NUMBER: &str = " SO THE | MA THE | MATHE| SOTHE| THE BHYT | SO BHYT | MA BHYT | MA SO BHXH | MA SO THE | M TH | M THE | S TH | S THE ";

/// Words that may precede a card number as part of its label.
const LEADING: &str = " SO | MA | THE | BHYT | BHXH | ID | BAO | HIEM | Y | TE | XA | HOI | CUA | LA | MATHE | SOTHE | VA ";

/// A sequence of words in ASCII capitals, with a blank before and after each.
#[derive(Debug, Default)]
pub(super) struct Words(Vec<u8>);

/// The most bytes of words that are kept: labels are short.
const LONGEST: usize = 96;

impl Words {
    /// Splits a text into words; `maThe` is two words.
    fn of(text: &str) -> Words {
        let mut words = Words::default();
        let mut small = false;
        for c in text.chars() {
            if small && c.is_ascii_uppercase() {
                words.border();
            }
            small = c.is_ascii_lowercase();
            words.character(match c {
                'đ' => 'Đ',
                c => c.to_ascii_uppercase(),
            });
        }
        words.border();
        words
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// Ends the current word.
    fn border(&mut self) {
        if self.0.last() != Some(&b' ') {
            self.0.push(b' ');
        }
    }

    /// Appends a letter to the current word, or ends the word. Combining marks are skipped.
    fn character(&mut self, c: char) {
        match plain_letter(c) {
            _ if self.0.len() > LONGEST => {}
            Some(letter) => {
                if self.0.is_empty() {
                    self.border();
                }
                self.0.push(letter as u8);
            }
            None if matches!(c, '\u{300}'..='\u{36f}') => {}
            None => self.border(),
        }
    }

    /// Appends a folded word.
    pub(super) fn push(&mut self, word: &[char]) {
        if self.0.len() + word.len() > LONGEST {
            self.0.clear();
        }
        for &c in word {
            self.character(c);
        }
        self.border();
    }

    /// Returns the end of the last occurrence of any entry, or 0 if there is none.
    fn last(&self, entries: &str) -> usize {
        let mut last = 0;
        for entry in entries.split('|') {
            let entry = entry.as_bytes();
            let places = self.0.windows(entry.len());
            let at = places.into_iter().rposition(|place| place == entry);
            last = last.max(at.map_or(0, |at| at + entry.len()));
        }
        last
    }

    /// Returns the kind that the words before a number name. The last word that names one decides.
    pub(super) fn label(&self) -> Label {
        if self.0.is_empty() {
            return Label::None;
        }
        match (self.last(CARD), self.last(OTHER)) {
            (0, 0) => Label::None,
            (card, other) if card > other => Label::Card,
            _ => Label::Other,
        }
    }

    /// Returns `true` if the last word is `SO`, `MA` or `ID`.
    pub(super) fn end_in_a_label(&self) -> bool {
        self.last(" SO | MA | ID ") == self.0.len()
    }

    /// Returns `true` if the words begin with one of the entries.
    fn begin(&self, entries: &str) -> bool {
        entries
            .split('|')
            .any(|entry| self.0.starts_with(entry.as_bytes()))
    }
}

/// Returns the kind of number that a heading names.
pub(super) fn heading(cell: &str) -> Label {
    let words = Words::of(cell);
    if words.last(CARD_NUMBER) > 0 {
        Label::Card
    } else if words.last(OTHER).max(words.last(OTHER_COLUMN)) > 0 {
        Label::Other
    } else if words.last(CARD).max(words.last(" THE ")) > 0 {
        Label::Card
    } else {
        Label::None
    }
}

/// Returns `true` if the heading is that of a column of row numbers.
pub(super) fn is_count(cell: &str) -> bool {
    Words::of(cell).begin(" STT | TT ")
}

/// Returns `true` if a folded word can be part of a label, as those of `Số thẻ BHYT:`.
pub(super) fn is_leading(word: &[char]) -> bool {
    let mut words = Words::default();
    words.push(word);
    words.last(LEADING) == words.0.len()
}

/// Returns `true` if a row that begins with this cell is a total or a signature.
pub(super) fn is_total(cell: &str) -> bool {
    let words = Words::of(cell);
    let short =
        words.0.iter().filter(|&&b| b == b' ').count() <= 2 || words.begin(" TONG CONG | TONG SO ");
    // “Tống” and “Công” are names of people; “Tổng” and “Cộng” mean total.
    let is_marked =
        |marks: [char; 3]| cell.chars().any(|c| marks.contains(&c)) || (cell.is_ascii() && short);
    words.begin(" TONG ") && is_marked(['ổ', 'Ổ', '\u{309}'])
        || words.begin(" CONG ") && is_marked(['ộ', 'Ộ', '\u{323}'])
        || words.begin(" TOTAL | NGUOI LAP ")
}
