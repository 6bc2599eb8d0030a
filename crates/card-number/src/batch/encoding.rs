//! Decodes the bytes of a text file of unknown encoding.
//!
//! UTF-8 and UTF-16 are recognised with and without a byte order mark. The older Vietnamese encodings (Windows-1258, TCVN3,
//! VNI) cannot be told apart. All of them contain ASCII, which is enough for card numbers; every other byte becomes U+FFFD.

/// The number of bytes that decide the encoding of a file.
pub const LOOKED_AT: usize = 4096;

/// A decoder that accepts a file in pieces of any size.
///
/// ```
/// use card_number::batch::Decoder;
/// let mut text = String::new();
/// let mut decoder = Decoder::default();
/// decoder.read(b"3\x008\x00\xbf", &mut text);
/// decoder.read(b"\x1e", &mut text);
/// decoder.end(&mut text);
/// assert_eq!(text, "38\u{1ebf}");
/// ```
#[derive(Debug, Default)]
pub struct Decoder {
    /// The encoding; `None` before the first bytes.
    encoding: Option<Encoding>,
    /// The bytes of an incomplete character.
    begun: Vec<u8>,
    /// A high surrogate whose low surrogate is still missing.
    high: Option<u16>,
    /// Bytes were not valid in the encoding.
    lost: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    /// UTF-8, or another encoding that contains ASCII.
    Utf8,
    Utf16 {
        big: bool,
    },
}

impl Decoder {
    /// Decodes further bytes and appends them to `text`.
    ///
    /// The first call decides the encoding. It must get the whole file or at least [`LOOKED_AT`] bytes of it.
    pub fn read(&mut self, bytes: &[u8], text: &mut String) {
        let encoding = *self.encoding.get_or_insert_with(|| encoding(bytes));
        if self.begun.is_empty() {
            self.decode(encoding, bytes, text);
        } else {
            let mut all = std::mem::take(&mut self.begun);
            all.extend_from_slice(bytes);
            self.decode(encoding, &all, text);
        }
    }

    /// Ends the file: appends U+FFFD for an incomplete character.
    pub fn end(&mut self, text: &mut String) {
        let left = !std::mem::take(&mut self.begun).is_empty() | self.high.take().is_some();
        if left {
            self.lose(text);
        }
    }

    /// Returns `true` if bytes were not valid in the encoding and became U+FFFD.
    pub fn lost_letters(&self) -> bool {
        self.lost
    }

    /// Appends U+FFFD.
    fn lose(&mut self, text: &mut String) {
        self.lost = true;
        text.push(char::REPLACEMENT_CHARACTER);
    }

    fn decode(&mut self, encoding: Encoding, bytes: &[u8], text: &mut String) {
        match encoding {
            Encoding::Utf8 => self.utf8(bytes, text),
            Encoding::Utf16 { big } => self.utf16(bytes, big, text),
        }
    }

    fn utf8(&mut self, bytes: &[u8], text: &mut String) {
        let mut chunks = bytes.utf8_chunks().peekable();
        while let Some(chunk) = chunks.next() {
            text.push_str(chunk.valid());
            let invalid = chunk.invalid();
            let begun = chunks.peek().is_none()
                && std::str::from_utf8(invalid).is_err_and(|error| error.error_len().is_none());
            if begun {
                self.begun = invalid.to_vec();
            } else if !invalid.is_empty() {
                self.lose(text);
            }
        }
    }

    fn utf16(&mut self, bytes: &[u8], big: bool, text: &mut String) {
        let (pairs, left) = bytes.as_chunks();
        self.begun = left.to_vec();
        for &pair in pairs {
            let unit = if big {
                u16::from_be_bytes(pair)
            } else {
                u16::from_le_bytes(pair)
            };
            let high = self.high.take();
            match (high, unit) {
                (None, 0xd800..0xdc00) => self.high = Some(unit),
                (Some(high), 0xdc00..0xe000) => {
                    text.extend(char::decode_utf16([high, unit]).flatten())
                }
                _ => {
                    if high.is_some() {
                        self.lose(text);
                    }
                    match char::from_u32(u32::from(unit)) {
                        Some(c) => text.push(c),
                        None if (0xd800..0xdc00).contains(&unit) => self.high = Some(unit),
                        None => self.lose(text),
                    }
                }
            }
        }
    }
}

/// Returns the encoding of a file that begins with these bytes. In UTF-16, every second byte of digits and ASCII
/// letters is zero; other texts have no zero bytes.
fn encoding(start: &[u8]) -> Encoding {
    match start {
        [0xff, 0xfe, ..] => return Encoding::Utf16 { big: false },
        [0xfe, 0xff, ..] => return Encoding::Utf16 { big: true },
        _ => {}
    }
    let start = &start[..start.len().min(LOOKED_AT)];
    let zeros = |half: usize| {
        start
            .iter()
            .skip(half)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    // Vietnamese letters have an upper byte other than zero, so one byte in eight is enough.
    match (zeros(0), zeros(1)) {
        (0, zeros) if zeros * 8 > start.len() => Encoding::Utf16 { big: false },
        (zeros, 0) if zeros * 8 > start.len() => Encoding::Utf16 { big: true },
        _ => Encoding::Utf8,
    }
}

/// Returns the Encoding Standard's label if a file begins like UTF-16, or `None` for any other file.
///
/// `start` should have [`LOOKED_AT`] bytes, or be the whole file.
///
/// ```
/// use card_number::batch::utf16_label;
/// assert_eq!(utf16_label(b"3\08\02\0"), Some("utf-16le"));
/// assert_eq!(utf16_label(b"\03\08\02"), Some("utf-16be"));
/// assert_eq!(utf16_label(b"\xfe\xff\x1e\xbf"), Some("utf-16be"));
/// assert_eq!(utf16_label(b"3821604417"), None);
/// ```
pub fn utf16_label(start: &[u8]) -> Option<&'static str> {
    match encoding(start) {
        Encoding::Utf16 { big: false } => Some("utf-16le"),
        Encoding::Utf16 { big: true } => Some("utf-16be"),
        Encoding::Utf8 => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Decoder;

    fn decoded(bytes: &[u8], step: usize) -> (String, bool) {
        let (mut decoder, mut text) = (Decoder::default(), String::new());
        let (first, rest) = bytes.split_at(bytes.len().min(super::LOOKED_AT));
        decoder.read(first, &mut text);
        rest.chunks(step)
            .for_each(|piece| decoder.read(piece, &mut text));
        decoder.end(&mut text);
        (text, decoder.lost_letters())
    }

    #[test]
    fn text_is_decoded_from_pieces_of_any_size() {
        let text = "Lê Thị Na 🙂;3821604417\r\n".repeat(300);
        let utf16 =
            |to: fn(u16) -> [u8; 2]| -> Vec<u8> { text.encode_utf16().flat_map(to).collect() };
        for bytes in [
            text.as_bytes().to_vec(),
            utf16(u16::to_le_bytes),
            utf16(u16::to_be_bytes),
        ] {
            for step in [1, 2, 3, 7, 4096] {
                assert_eq!(decoded(&bytes, step), (text.clone(), false), "{step}");
            }
        }
    }

    #[test]
    fn numbers_survive_older_encodings() {
        // Windows-1258, TCVN3 and VNI.
        for name in [&b"Nguy\xea\xden"[..], b"Nguy\xd4n \xb8", b"Nguye\xe3n"] {
            let bytes = [name, b";3821604417\n"].concat();
            let (text, lost) = decoded(&bytes, 1);
            assert!(lost && text.ends_with(";3821604417\n"), "{text}");
        }
        assert_eq!(decoded(b"\xe1\xbb", 1), ("\u{fffd}".to_owned(), true));
        assert_eq!(
            decoded(b"\xff\xfe\x00\xd83\x00", 1),
            ("\u{feff}\u{fffd}3".to_owned(), true)
        );
    }
}
