//! The three ways to use the phone.

use super::text;

/// How the reader practises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// The film plays.
    Watch,
    /// One action at a time.
    Follow,
    /// Tasks without marks.
    Alone,
}

impl Mode {
    /// All three, easiest first.
    pub const ALL: [Mode; 3] = [Mode::Watch, Mode::Follow, Mode::Alone];

    /// What the reader sees.
    ///
    /// ```
    /// assert_eq!(vneid::Mode::Follow.label(), "Làm theo");
    /// ```
    pub const fn label(self) -> &'static str {
        match self {
            Mode::Watch => text::MODE_WATCH,
            Mode::Follow => text::MODE_FOLLOW,
            Mode::Alone => text::MODE_ALONE,
        }
    }

    /// The word under which it is remembered.
    ///
    /// ```
    /// assert_eq!(vneid::Mode::Alone.code(), "tu-lam");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Mode::Watch => "xem",
            Mode::Follow => "lam-theo",
            Mode::Alone => "tu-lam",
        }
    }

    /// The mode of a remembered word, or `None` for any other.
    ///
    /// ```
    /// use vneid::Mode;
    /// assert_eq!(Mode::of_code("xem"), Some(Mode::Watch));
    /// assert_eq!(Mode::of_code(""), None);
    /// ```
    pub fn of_code(code: &str) -> Option<Mode> {
        Mode::ALL.into_iter().find(|mode| mode.code() == code)
    }
}
