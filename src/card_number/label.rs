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

/// Words that name the number of a card. A blank is the border of a word.
const CARD: &[&str] = &["BHYT", "BHXH", " MATHE", " SOTHE", " MA SO ", " BAO HIEM "];

/// Words that name a number of something else, or no number.
const OTHER: &[&str] = &[
    " SDT",
    " DT ",
    " DTDD ",
    " DD ",
    "THOAI",
    " DI DONG ",
    " PHONE",
    " TEL ",
    " MOBILE",
    "HOTLINE",
    " ZALO ",
    " FAX ",
    " MST",
    " THUE ",
    "CCCD",
    "CMND",
    " CMT ",
    " CAN CUOC ",
    " DINH DANH ",
    " MA BN ",
    "MABN",
    " BN ",
    " BENH ",
    "BENHNHAN",
    " HO SO ",
    "HOSO",
    " MA HS ",
    " MA Y TE ",
    " MA LK ",
    " TAI KHOAN ",
    " STK ",
    " SO TIEN ",
    " HO CHIEU ",
    " HOA DON ",
    " LIEN HE ",
    " MAY NHA ",
    " MA NHAN VIEN ",
    " MA NV ",
    " MA HOC SINH ",
    " MSSV ",
];

/// Words one after another: in plain capitals, each with a blank before and after it.
#[derive(Debug, Default)]
pub(super) struct Words(String);

/// A label has few words.
const LONGEST: usize = 96;

impl Words {
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    pub(super) fn push(&mut self, word: impl Iterator<Item = char>) {
        if self.0.len() > LONGEST {
            self.0.clear();
        }
        if self.0.is_empty() {
            self.0.push(' ');
        }
        self.0
            .extend(word.filter_map(plain_letter).take(LONGEST / 2));
        self.0.push(' ');
    }

    /// Whether the last word is the beginning of a label, short as it is.
    pub(super) fn end_in_a_label(&self) -> bool {
        [" SO ", " MA ", " ID "]
            .iter()
            .any(|word| self.0.ends_with(word))
    }

    /// What the words before a number say: the last one that says something decides.
    pub(super) fn label(&self) -> Label {
        if self.0.is_empty() {
            return Label::None;
        }
        let last = |keys: &[&str]| {
            keys.iter()
                .filter_map(|key| Some(self.0.rfind(key)? + key.len()))
                .max()
        };
        match (last(CARD), last(OTHER)) {
            (None, None) => Label::None,
            (card, other) if card > other => Label::Card,
            _ => Label::Other,
        }
    }
}
