//! Look-alikes: characters that look like a digit or a capital letter.

use super::groups::GROUPS;

/// Returns the ASCII capital of a Vietnamese letter, of Đ or of a Cyrillic look-alike; an ASCII capital is returned as
/// it is.
pub(super) fn plain_letter(c: char) -> Option<char> {
    Some(match c {
        'A'..='Z' => c,
        'Đ' | 'Ð' | 'ð' => 'D',
        'À'..='Å' | 'à'..='å' | 'Ă' | 'ă' | 'Ạ'..='ặ' | 'А' => 'A',
        'È'..='Ë' | 'è'..='ë' | 'Ẹ'..='ệ' | 'Е' => 'E',
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ' | 'ĩ' | 'Ỉ'..='ị' | 'І' => 'I',
        'Ò'..='Ö' | 'ò'..='ö' | 'Ơ' | 'ơ' | 'Ọ'..='ợ' | 'О' => 'O',
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ' | 'ũ' | 'Ư' | 'ư' | 'Ụ'..='ự' => 'U',
        'Ý' | 'ý' | 'Ỳ'..='ỹ' | 'У' => 'Y',
        'В' => 'B',
        'К' => 'K',
        'М' => 'M',
        'Н' => 'H',
        'С' => 'C',
        'Т' => 'T',
        'Х' => 'X',
        _ => return None,
    })
}

/// Returns the digit that a VNI keyboard turns into this letter's tone mark, or into this combining mark: 1 sắc, 2 huyền,
/// 3 hỏi, 4 ngã, 5 nặng.
pub(super) fn tone_digit(c: char) -> Option<char> {
    // Capitals only: each small letter is at a fixed offset from its capital.
    const TONES: [&str; 5] = [
        "ÁẤẮÉẾÍÓỐỚÚỨÝ\u{301}",
        "ÀẦẰÈỀÌÒỒỜÙỪỲ\u{300}",
        "ẢẨẲẺỂỈỎỔỞỦỬỶ\u{309}",
        "ÃẪẴẼỄĨÕỖỠŨỮỸ\u{303}",
        "ẠẬẶẸỆỊỌỘỢỤỰỴ\u{323}",
    ];
    if c.is_ascii() {
        return None;
    }
    let capital = match c {
        'à'..='ý' => c as u32 - 0x20,
        'ĩ' | 'ũ' | 'Ạ'..='ỹ' => c as u32 & !1,
        _ => c as u32,
    };
    let tone = TONES.iter().zip('1'..);
    let mut tone =
        tone.filter(|(letters, _)| letters.chars().any(|letter| letter as u32 == capital));
    tone.next().map(|(_, digit)| digit)
}

/// Returns the digit that a character is or looks like.
pub(super) fn as_digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        _ => match plain_letter(c)? {
            'O' => Some('0'),
            'I' | 'L' => Some('1'),
            'Z' => Some('2'),
            'S' => Some('5'),
            'B' => Some('8'),
            _ => None,
        },
    }
}

/// Returns the digits that the characters are or look like, if each of them does.
pub(super) fn as_digits(chars: &[char]) -> Option<String> {
    chars.iter().map(|&c| as_digit(c)).collect()
}

/// Returns the group of VNeID's list that a pair is or looks like. At least one of the pair must be a letter: otherwise 15
/// digits that begin with 15 would be read as the group LS.
pub(super) fn as_group(first: char, second: char) -> Option<&'static str> {
    if first.is_ascii_digit() && second.is_ascii_digit() {
        return None;
    }
    letters(first).into_iter().flatten().find_map(|a| {
        letters(second)
            .into_iter()
            .flatten()
            .find_map(|b| known(a, b))
    })
}

/// Returns the group with exactly these letters.
fn known(a: char, b: char) -> Option<&'static str> {
    let mut codes = GROUPS.iter().map(|group| group.code);
    codes.find(|code| code.chars().eq([a, b]))
}

/// Returns the letters that a character is or looks like.
fn letters(c: char) -> [Option<char>; 2] {
    match c {
        '0' => [Some('O'), None],
        '1' => [Some('I'), Some('L')],
        '2' => [Some('Z'), None],
        '5' => [Some('S'), None],
        '8' => [Some('B'), None],
        _ => [plain_letter(c), None],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_look_like_a_digit_are_read_as_it() {
        let pairs = [
            ('O', '0'),
            ('I', '1'),
            ('L', '1'),
            ('S', '5'),
            ('B', '8'),
            ('Z', '2'),
        ];
        for (letter, digit) in pairs {
            assert_eq!(as_digit(letter), Some(digit));
        }
        assert_eq!(as_digit('D'), None);
    }

    #[test]
    fn marked_letters_lose_their_mark_and_tones_become_digits() {
        for (marked, plain) in "ĐẶặÉệỌƠựÝỹ".chars().zip("DAAEEOOUYY".chars()) {
            assert_eq!(plain_letter(marked), Some(plain), "{marked}");
        }
        assert_eq!(plain_letter('5'), None);
        for (marked, digit) in "ÉẻữỹẠỳâÂĩũýÝd5Đ"
            .chars()
            .zip("1,3,4,4,5,2,,,4,4,1,1,,,".split(','))
        {
            assert_eq!(tone_digit(marked), digit.chars().next(), "{marked}");
        }
    }

    #[test]
    fn a_pair_is_a_group_only_if_one_is_a_letter() {
        assert_eq!(as_group('8', 'T'), Some("BT"));
        assert_eq!(as_group('1', 'S'), Some("LS"));
        assert_eq!(as_group('1', '5'), None);
        assert_eq!(as_group('T', 'V'), None);
    }
}
