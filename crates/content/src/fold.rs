//! Vietnamese without its marks.

/// A text in small letters without the marks of Vietnamese, as people type it in a hurry.
///
/// ```
/// use content::fold::folded;
/// assert_eq!(folded("Quá số lần quy định"), "qua so lan quy dinh");
/// assert_eq!(folded("Đơn vị cấp thẻ"), "don vi cap the");
/// ```
pub fn folded(text: &str) -> String {
    text.chars().filter_map(plain).collect()
}

/// The blocks of Unicode that hold Vietnamese letters; a mark of its own, as some keyboards send it, is nothing.
const fn plain(letter: char) -> Option<char> {
    Some(match letter {
        '\u{300}'..='\u{36f}' => return None,
        'À'..='Å' | 'à'..='å' | 'Ă' | 'ă' | '\u{1ea0}'..='\u{1eb7}' => 'a',
        'È'..='Ê' | 'è'..='ê' | '\u{1eb8}'..='\u{1ec7}' => 'e',
        'Ì'..='Í' | 'ì'..='í' | 'Ĩ' | 'ĩ' | '\u{1ec8}'..='\u{1ecb}' => 'i',
        'Ò'..='Õ' | 'ò'..='õ' | 'Ơ' | 'ơ' | '\u{1ecc}'..='\u{1ee3}' => 'o',
        'Ù'..='Ú' | 'ù'..='ú' | 'Ũ' | 'ũ' | 'Ư' | 'ư' | '\u{1ee4}'..='\u{1ef1}' => 'u',
        'Ý' | 'ý' | '\u{1ef2}'..='\u{1ef9}' => 'y',
        // Some keyboards send the Icelandic letter, which looks the same in capitals.
        'Đ' | 'đ' | 'Ð' | 'ð' => 'd',
        other => other.to_ascii_lowercase(),
    })
}
