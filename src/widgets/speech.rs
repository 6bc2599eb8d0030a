//! What is read aloud: the pieces of a text as sentences, and numbers digit by digit.
//!
//! Pure. A device's voice reads "0123498765" as one huge number, so long runs of digits are taken apart here, in the
//! groups in which people say them. Whether there is a voice, and which, is known to the room `browser` alone.

/// From this many digits on, a run of letters and digits is a number to be spelled rather than a quantity to be read.
const SPELLED: usize = 5;
/// How many characters of a card number are left where a group of it ends: two letters, the level, the province, and the
/// ten in three, three and four.
const GROUP_ENDS: [usize; 5] = [13, 12, 10, 7, 4];

/// The pieces as they are read: each a sentence of its own, with every long number spelled.
///
/// ```
/// use bhyt_vneid::widgets::speech::spoken;
/// assert_eq!(spoken(["Nhập vào VNeID:", "0123498765"]), "Nhập vào VNeID: 0 1 2, 3 4 9, 8 7 6 5.");
/// assert_eq!(spoken(["Bước 1 ", "", " Đăng\n  nhập"]), "Bước 1. Đăng nhập.");
/// ```
pub fn spoken<'a>(pieces: impl IntoIterator<Item = &'a str>) -> String {
    let mut out = String::new();
    for piece in pieces {
        let begun = out.len();
        for word in piece.split_ascii_whitespace() {
            if !out.is_empty() {
                out.push(' ');
            }
            spell(&mut out, word);
        }
        let ends = matches!(
            out.as_bytes().last(),
            Some(b'.' | b':' | b'?' | b'!' | b',')
        );
        if out.len() > begun && !ends {
            out.push('.');
        }
    }
    out
}

/// Copies a word, taking apart what in it is a long number.
fn spell(out: &mut String, word: &str) {
    let mut run = String::new();
    for c in word.chars() {
        if c.is_ascii_alphanumeric() {
            run.push(c);
        } else {
            number(out, &run);
            run.clear();
            out.push(c);
        }
    }
    number(out, &run);
}

fn number(out: &mut String, run: &str) {
    if run.bytes().filter(u8::is_ascii_digit).count() < SPELLED {
        return out.push_str(run);
    }
    for (at, c) in run.chars().enumerate() {
        if at > 0 {
            let left = run.len() - at;
            out.push_str(if GROUP_ENDS.contains(&left) {
                ", "
            } else {
                " "
            });
        }
        out.push(c);
    }
}

/// Whether a voice of this language, as devices write it, reads Vietnamese.
///
/// ```
/// use bhyt_vneid::widgets::speech::reads_vietnamese;
/// assert!(reads_vietnamese("vi-VN") && reads_vietnamese("vi_VN") && reads_vietnamese("vi"));
/// assert!(!reads_vietnamese("en-US") && !reads_vietnamese(""));
/// ```
pub fn reads_vietnamese(language: &str) -> bool {
    matches!(
        language.as_bytes(),
        [b'v' | b'V', b'i' | b'I'] | [b'v' | b'V', b'i' | b'I', b'-' | b'_', ..]
    )
}

#[cfg(test)]
mod tests {
    use super::{reads_vietnamese, spoken};

    #[test]
    fn a_card_number_is_spelled_in_the_groups_of_the_card() {
        assert_eq!(
            spoken(["DN4010123498765"]),
            "D N, 4, 0 1, 0 1 2, 3 4 9, 8 7 6 5."
        );
        assert_eq!(spoken(["0123498765"]), "0 1 2, 3 4 9, 8 7 6 5.");
        assert_eq!(spoken(["012345678901"]), "0 1, 2 3 4, 5 6 7, 8 9 0 1.");
        assert_eq!(
            spoken(["DN 4 01 0123498765"]),
            "DN 4 01 0 1 2, 3 4 9, 8 7 6 5."
        );
    }

    #[test]
    fn dates_versions_counts_and_short_numbers_are_read_as_they_stand() {
        for words in [
            "Mỗi ngày gửi tối đa 3 lần.",
            "Thẻ in 15 ký tự: chỉ nhập 10 ký tự cuối.",
            "Năm 2025, bản 2.0.4, ngày 07/03/2025.",
            "Gọi tổng đài 1900 0368.",
            "Công văn 202/UBND-VHXH.",
            "Có 503.334 thẻ, đạt 11,83 %.",
        ] {
            assert_eq!(spoken([words]), words);
        }
    }

    #[test]
    fn a_number_inside_quotes_or_before_a_comma_is_spelled_and_keeps_them() {
        assert_eq!(
            spoken(["số “0123498765”, rồi gửi"]),
            "số “0 1 2, 3 4 9, 8 7 6 5”, rồi gửi."
        );
    }

    #[test]
    fn every_piece_ends_as_a_sentence_and_empty_ones_are_not_read() {
        assert_eq!(
            spoken(["Đúng rồi. ", "Còn gì nữa?", "  ", "Xong"]),
            "Đúng rồi. Còn gì nữa? Xong."
        );
        assert_eq!(spoken([]), "");
        assert_eq!(spoken(["", " \n "]), "");
    }

    #[test]
    fn languages_that_only_begin_alike_are_not_vietnamese() {
        for other in ["vie", "vit", "v", "vid-XX", "fi-FI"] {
            assert!(!reads_vietnamese(other), "{other}");
        }
        assert!(reads_vietnamese("VI-vn"));
    }
}
