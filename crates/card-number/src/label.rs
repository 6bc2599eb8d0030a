//! Labels: what the words before a number, or at the head of a column, say that it is.
//!
//! Words are compared without marks and case; composed and decomposed letters are the same.

use super::look_alike::plain_letter;

/// What words say of a number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Label {
    /// Nothing.
    #[default]
    None,
    /// The card's number.
    Card,
    /// The number of something else.
    Other,
}

/// Words that name the number of a card. A blank is the border of a word, and a bar parts the entries: one text is smaller in
/// the page than a list of many.
const CARD: &str = "BHYT|BHXH| MATHE| SOTHE| MA SO | BAO HIEM ";

/// Words that name a number of something else, or no number.
const OTHER: &str = " SDT| DT | DTDD | DD |THOAI| DI DONG | PHONE| TEL | MOBILE|HOTLINE| ZALO | FAX | MST| THUE |CCCD|CMND| CMT | CAN CUOC | DINH DANH | MA BN |MABN| BN | BENH |BENHNHAN| HO SO |HOSO| MA HS | MA Y TE | MA LK | TAI KHOAN | STK | SO TIEN | HO CHIEU | HOA DON | LIEN HE | GOI | MAY NHA | MA NHAN VIEN | MA NV | MA HOC SINH | MSSV | MA HO | MA DON VI | DKKD | HO KHAU | SO DOANH NGHIEP ";

/// Words at the head of a column that make it another one, although they may speak of the card. The last ones are `SĐT` and
/// `Điện thoại` in encodings whose marked letters are lost.
const OTHER_COLUMN: &str = " NGAY | HAN | GT | TU | DEN | NOI | KCB| DKBD | TEN | MUC | PHI | LOAI | STT | DIA CHI | TIEN | BIEN LAI | S T | THO I | THOA I ";

/// Words that name the number of a card and nothing else; the last ones without their marked letters.
const CARD_NUMBER: &str = " SO THE | MA THE | MATHE| SOTHE| THE BHYT | SO BHYT | MA BHYT | MA SO BHXH | MA SO THE | M TH | M THE | S TH | S THE ";

/// Words that only lead to a number.
const LEADING: &str = " SO | MA | THE | BHYT | BHXH | ID | BAO | HIEM | Y | TE | XA | HOI | CUA | LA | MATHE | SOTHE | VA ";

/// Words one after another: in plain capitals, each with a blank before and after it.
#[derive(Debug, Default)]
pub(super) struct Words(Vec<u8>);

/// A label has few words.
const LONGEST: usize = 96;

impl Words {
    /// The words of a text; `maThe` is two.
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

    fn border(&mut self) {
        if self.0.last() != Some(&b' ') {
            self.0.push(b' ');
        }
    }

    /// Marks of their own are of the word.
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

    /// Where the last of some entries ends; 0 where there is none.
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

    /// What the words before a number say: the last one that says something decides.
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

    /// Whether the last word is the beginning of a label, short as it is.
    pub(super) fn end_in_a_label(&self) -> bool {
        self.last(" SO | MA | ID ") == self.0.len()
    }

    fn begin(&self, entries: &str) -> bool {
        entries
            .split('|')
            .any(|entry| self.0.starts_with(entry.as_bytes()))
    }
}

/// What the head of a column says that it holds.
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

/// Whether a column so headed counts the rows.
pub(super) fn is_count(cell: &str) -> bool {
    Words::of(cell).begin(" STT | TT ")
}

/// Whether a folded word only leads to a number, as in `Số thẻ BHYT:`.
pub(super) fn is_leading(word: &[char]) -> bool {
    let mut words = Words::default();
    words.push(word);
    words.last(LEADING) == words.0.len()
}

/// Whether a row that begins with this cell sums up, or is signed.
pub(super) fn is_total(cell: &str) -> bool {
    let words = Words::of(cell);
    let short =
        words.0.iter().filter(|&&b| b == b' ').count() <= 2 || words.begin(" TONG CONG | TONG SO ");
    // “Tống” and “Công” are names; “Tổng” and “Cộng” are none.
    let is_marked =
        |marks: [char; 3]| cell.chars().any(|c| marks.contains(&c)) || (cell.is_ascii() && short);
    words.begin(" TONG ") && is_marked(['ổ', 'Ổ', '\u{309}'])
        || words.begin(" CONG ") && is_marked(['ộ', 'Ộ', '\u{323}'])
        || words.begin(" TOTAL | NGUOI LAP ")
}
