//! How a text file is encoded, which it may not say.

/// How many bytes of a file are looked at.
const LOOKED_AT: usize = 4096;

/// The encoding's label, by the Encoding Standard, of a file that begins like UTF-16, with its byte order mark or without;
/// nothing for any other text.
///
/// In UTF-16 of digits and Latin letters every second byte is zero, and in other texts none.
///
/// ```
/// use bhyt_vneid::card_number::batch::utf16_label;
/// assert_eq!(utf16_label(b"3\08\02\0"), Some("utf-16le"));
/// assert_eq!(utf16_label(b"\03\08\02"), Some("utf-16be"));
/// assert_eq!(utf16_label(b"\xfe\xff\x1e\xbf"), Some("utf-16be"));
/// assert_eq!(utf16_label(b"3821604417"), None);
/// ```
pub fn utf16_label(start: &[u8]) -> Option<&'static str> {
    match start {
        [0xff, 0xfe, ..] => return Some("utf-16le"),
        [0xfe, 0xff, ..] => return Some("utf-16be"),
        _ => {}
    }
    let (mut first, mut second, mut count) = (0, 0, 0);
    for (at, byte) in start.iter().take(LOOKED_AT).enumerate() {
        let half = if at % 2 == 0 { &mut first } else { &mut second };
        *half += usize::from(*byte == 0);
        count += 1;
    }
    // Names hold letters of other pages of Unicode, whose upper byte is no zero.
    match (first, second) {
        (0, zeros) if zeros * 8 > count => Some("utf-16le"),
        (zeros, 0) if zeros * 8 > count => Some("utf-16be"),
        _ => None,
    }
}
