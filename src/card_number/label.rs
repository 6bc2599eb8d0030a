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
    " GOI ",
    " MAY NHA ",
    " MA NHAN VIEN ",
    " MA NV ",
    " MA HOC SINH ",
    " MSSV ",
];

/// Words at the head of a column that make it another one, although they may speak of the card. The last ones are `SĐT` and
/// `Điện thoại` in encodings whose marked letters are lost.
const OTHER_COLUMN: &[&str] = &[
    " NGAY ",
    " HAN ",
    " GT ",
    " TU ",
    " DEN ",
    " NOI ",
    " KCB",
    " DKBD ",
    " TEN ",
    " MUC ",
    " PHI ",
    " LOAI ",
    " STT ",
    " DIA CHI ",
    " TIEN ",
    " MA HO ",
    " BIEN LAI ",
    " MA DON VI ",
    " S T ",
    " THO I ",
    " THOA I ",
];

/// Words that name the number of a card and nothing else; the last ones without their marked letters.
const CARD_NUMBER: &[&str] = &[
    " SO THE ",
    " MA THE ",
    " MATHE",
    " SOTHE",
    " THE BHYT ",
    " SO BHYT ",
    " MA BHYT ",
    " MA SO BHXH ",
    " MA SO THE ",
    " M TH ",
    " M THE ",
    " S TH ",
    " S THE ",
];

/// Words that only lead to a number.
const LEADING: &[&str] = &[
    "SO", "MA", "THE", "BHYT", "BHXH", "ID", "BAO", "HIEM", "Y", "TE", "XA", "HOI", "CUA", "LA",
    "MATHE", "SOTHE", "VA",
];

/// What the head of a column says that it holds.
pub(super) fn heading(cell: &str) -> Label {
    let mut words = Words::default();
    for word in cell.split(|c: char| plain(c).is_none() && !('\u{300}'..='\u{36f}').contains(&c)) {
        // `maThe` is two words.
        let mut from = 0;
        for (at, pair) in word.as_bytes().windows(2).enumerate() {
            if pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase() {
                words.push(word[from..=at].chars().filter_map(plain));
                from = at + 1;
            }
        }
        if from < word.len() {
            words.push(word[from..].chars().filter_map(plain));
        }
    }
    let has = |keys: &[&str]| keys.iter().any(|key| words.0.contains(key));
    if has(CARD_NUMBER) {
        Label::Card
    } else if has(OTHER) || has(OTHER_COLUMN) {
        Label::Other
    } else if has(CARD) || has(&[" THE "]) {
        Label::Card
    } else {
        Label::None
    }
}

/// The plain capital letter of a letter of Vietnamese.
fn plain(c: char) -> Option<char> {
    plain_letter(match c {
        'đ' => 'Đ',
        c => c.to_ascii_uppercase(),
    })
}

/// Whether a word only leads to a number, as in `Số thẻ BHYT:`.
pub(super) fn is_leading(word: impl Iterator<Item = char>) -> bool {
    let word: String = word.filter_map(plain_letter).take(LONGEST).collect();
    LEADING.contains(&&*word)
}

/// Whether a row that begins with this cell sums up, or is signed.
pub(super) fn is_total(cell: &str) -> bool {
    let mut words = cell
        .split(|c: char| plain(c).is_none() && !('\u{300}'..='\u{36f}').contains(&c))
        .filter(|word| !word.is_empty());
    let (first, second) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    let upper = |word: &str| -> String { word.chars().filter_map(plain).collect() };
    let next = upper(second);
    let short = second.is_empty() || matches!(&*next, "CONG" | "SO");
    // “Tống” and “Công” are names; “Tổng” and “Cộng” are none.
    let marked = |marks: [char; 3]| first.contains(marks) || (first.is_ascii() && short);
    match &*upper(first) {
        "TONG" => marked(['ổ', 'Ổ', '\u{309}']),
        "CONG" => marked(['ộ', 'Ộ', '\u{323}']),
        "TOTAL" => true,
        "NGUOI" => next == "LAP",
        _ => false,
    }
}

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
