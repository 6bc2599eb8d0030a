//! The text of a table's file, in whatever encoding a spreadsheet saved it.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1258};
use icu_normalizer::ComposingNormalizerBorrowed;

const UNREADABLE: &str =
    "không đọc được chữ tiếng Việt; trong Excel hãy chọn “Lưu thành” rồi chọn dạng “CSV UTF-8”";

/// A heading that every table has. It is missing from a text that is decoded with the wrong encoding.
const PROOF: &str = "tên phường xã";

/// Decodes a table's file to precomposed Vietnamese, without byte order mark.
///
/// # Errors
/// In Vietnamese, where it is no text, or in an encoding that cannot be told.
pub fn decode(bytes: &[u8]) -> Result<String, &'static str> {
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    let read = |encoding: &'static Encoding, bytes: &[u8]| {
        let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
        Some(
            nfc.normalize(text.trim_start_matches('\u{feff}'))
                .into_owned(),
        )
    };
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return read(encoding, &bytes[mark..]).ok_or(UNREADABLE);
    }
    let unmarked = without_mark(bytes);
    if unmarked == UTF_8
        && let Some(text) = read(UTF_8, bytes)
    {
        return Ok(text);
    }
    // Every byte is some letter of Windows-1258, and nearly every pair one of UTF-16: the heading proves the guess.
    [unmarked, WINDOWS_1258]
        .into_iter()
        .filter_map(|encoding| read(encoding, bytes))
        .find(|text| text.to_lowercase().contains(PROOF))
        .ok_or(UNREADABLE)
}

/// The encoding of a text without byte order mark: only UTF-16 has zero bytes, in the upper half of every ASCII letter.
fn without_mark(bytes: &[u8]) -> &'static Encoding {
    let zeros = |parity: usize| {
        let half = bytes.iter().skip(parity).step_by(2);
        half.filter(|byte| **byte == 0).count()
    };
    match (zeros(0), zeros(1)) {
        (0, 0) => UTF_8,
        (even, odd) if even > odd => UTF_16BE,
        _ => UTF_16LE,
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::WINDOWS_1258;
    use icu_normalizer::DecomposingNormalizerBorrowed;

    use super::decode;

    const TABLE: &str = "Tên phường xã;Thuộc\r\nxã Đồng Hỷ;tỉnh Thái Nguyên\r\nxã Ẵ;ế\r\n";

    fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn a_table_is_read_in_every_encoding_that_spreadsheets_save() {
        let marked = format!("\u{feff}{TABLE}");
        let decomposed = DecomposingNormalizerBorrowed::new_nfd()
            .normalize(TABLE)
            .into_owned();
        for (name, file) in [
            ("UTF-8", TABLE.into()),
            ("UTF-8 with a mark", marked.clone().into()),
            ("UTF-8 with two marks", format!("\u{feff}{marked}").into()),
            ("UTF-8, decomposed", decomposed.clone().into()),
            ("UTF-16 LE", utf_16(TABLE, u16::to_le_bytes)),
            ("UTF-16 LE with a mark", utf_16(&marked, u16::to_le_bytes)),
            (
                "UTF-16 LE, decomposed",
                utf_16(&decomposed, u16::to_le_bytes),
            ),
            ("UTF-16 BE", utf_16(TABLE, u16::to_be_bytes)),
            ("UTF-16 BE with a mark", utf_16(&marked, u16::to_be_bytes)),
        ] {
            assert_eq!(decode(&file).as_deref(), Ok(TABLE), "{name}");
        }
    }

    #[test]
    fn windows_1258_is_read_where_the_headings_prove_it() {
        // As iconv writes it: letters with circumflex, breve or horn, and the tone behind them.
        let apart: String = TABLE.chars().flat_map(tone_apart).collect();
        let (file, _, failed) = WINDOWS_1258.encode(&apart);
        assert!(!failed && std::str::from_utf8(&file).is_err());
        assert_eq!(decode(&file).as_deref(), Ok(TABLE));
    }

    /// A letter, and its tone where it has one.
    fn tone_apart(letter: char) -> Vec<char> {
        let nfc = icu_normalizer::ComposingNormalizerBorrowed::new_nfc();
        let nfd = DecomposingNormalizerBorrowed::new_nfd();
        let parts = nfd.normalize(letter.encode_utf8(&mut [0; 4])).into_owned();
        let is_tone = |mark: &char| "\u{300}\u{301}\u{303}\u{309}\u{323}".contains(*mark);
        let tone: Vec<char> = parts.chars().filter(is_tone).collect();
        let rest: String = parts.chars().filter(|mark| !is_tone(mark)).collect();
        nfc.normalize(&rest).chars().chain(tone).collect()
    }

    #[test]
    fn what_lost_its_letters_or_is_no_text_is_refused() {
        for bytes in [
            // TCVN3 of “Tên phường xã”, and letters of Windows-1252.
            &b"T\xaan ph\xad\xeang x\xb7;Thu\xe9c"[..],
            b"caf\xe9;na\xefve",
            b"\x89PNG\r\n\x1a\n\x00\x00",
            b"PK\x03\x04\x14\x00\x06\x00\xff",
            b"\xff\xfe\x00\xd8",
        ] {
            assert!(decode(bytes).is_err(), "{bytes:?}");
        }
    }
}
