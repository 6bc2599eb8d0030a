//! Notices about a list as a whole.

use super::text;

/// A notice about a list as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The text is JSON. None of it is judged.
    Json,
    /// The text is XML or HTML. None of it is judged.
    Xml,
    /// The text contains U+FFFD: letters were lost when an older encoding was decoded. Numbers are judged nevertheless.
    LostLetters,
}

impl Notice {
    /// Returns the message for the user, in Vietnamese.
    ///
    /// ```
    /// use card_number::batch::Notice;
    /// assert!(Notice::Json.words().contains("JSON"));
    /// ```
    pub const fn words(self) -> &'static str {
        match self {
            Notice::Json => text::JSON,
            Notice::Xml => text::XML,
            Notice::LostLetters => text::LOST_LETTERS,
        }
    }

    /// Returns the name for programs: `json`, `xml` or `lost_letters`.
    ///
    /// ```
    /// use card_number::batch::Notice;
    /// assert_eq!(Notice::LostLetters.as_str(), "lost_letters");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Notice::Json => "json",
            Notice::Xml => "xml",
            Notice::LostLetters => "lost_letters",
        }
    }

    /// Returns the notice about a text that begins like JSON, XML or HTML.
    pub(super) fn of(text: &[u8]) -> Option<Notice> {
        let text = text.trim_ascii_start();
        let next = |from: &[u8]| from.trim_ascii_start().first().copied();
        match text {
            [b'{', rest @ ..] => {
                let name = |b: u8| b.is_ascii_alphabetic() || matches!(b, b'"' | b'\'' | b'}');
                next(rest).is_some_and(name).then_some(Notice::Json)
            }
            [b'[', rest @ ..] => {
                let value = matches!(next(rest), Some(b'{' | b'[' | b'"' | b'\''));
                let rest = rest.trim_ascii_start();
                let number = rest.iter().position(|b| !b.is_ascii_digit());
                let many = number.is_some_and(|at| at > 0 && next(&rest[at..]) == Some(b','));
                (value || many).then_some(Notice::Json)
            }
            [b'<', next, ..] => {
                (next.is_ascii_alphabetic() || matches!(next, b'?' | b'!')).then_some(Notice::Xml)
            }
            _ => None,
        }
    }
}
