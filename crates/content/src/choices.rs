//! The closed lists of the model: screens, readers, kinds of figures, grades of sources.

use super::text;

/// A word of a closed list, as a content file writes it.
pub trait Choice: Copy + PartialEq + Sized + 'static {
    /// Every word of the list, in the order in which an error names them.
    const ALL: &'static [Self];

    /// The word in a content file.
    fn as_str(self) -> &'static str;

    /// The choice a content file means by `word`; upper and lower case differ.
    ///
    /// ```
    /// use content::{Choice, Screen};
    ///
    /// assert_eq!(Screen::from_word("wallet"), Some(Screen::Wallet));
    /// assert_eq!(Screen::from_word("Wallet"), None);
    /// ```
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|c| c.as_str() == word)
    }
}

/// The screens of VNeID that a step can happen on, in the order in which a reader meets them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Screen {
    /// The app's page in the store, or its version in the app.
    Version,
    /// Logging in with a level-2 account.
    Login,
    /// The home screen.
    Home,
    /// “Ví giấy tờ”.
    Wallet,
    /// “Tích hợp thông tin”, where a new request is made.
    Integrate,
    /// Choosing the kind of information.
    Kind,
    /// Issuer, number, tick box.
    Form,
    /// The answer to the request.
    Success,
}

impl Choice for Screen {
    const ALL: &'static [Self] = &[
        Self::Version,
        Self::Login,
        Self::Home,
        Self::Wallet,
        Self::Integrate,
        Self::Kind,
        Self::Form,
        Self::Success,
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Version => "version",
            Self::Login => "login",
            Self::Home => "home",
            Self::Wallet => "wallet",
            Self::Integrate => "integrate",
            Self::Kind => "kind",
            Self::Form => "form",
            Self::Success => "success",
        }
    }
}

impl Screen {
    /// What the drawing of this screen shows, in Vietnamese.
    #[must_use]
    pub fn label(self) -> &'static str {
        text::screen(self)
    }
}

/// Who reads the page (“bạn là…”).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AudienceKind {
    /// Anybody who lives here.
    Citizen,
    /// A pupil or student.
    Pupil,
    /// A teacher or a school.
    Teacher,
    /// An official of the ward, the police, the health station.
    Official,
    /// A member of an organisation that helps.
    Volunteer,
    /// A head of a residents' group (tổ trưởng tổ dân phố).
    Leader,
}

impl Choice for AudienceKind {
    const ALL: &'static [Self] = &[
        Self::Citizen,
        Self::Pupil,
        Self::Teacher,
        Self::Official,
        Self::Volunteer,
        Self::Leader,
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::Pupil => "pupil",
            Self::Teacher => "teacher",
            Self::Official => "official",
            Self::Volunteer => "volunteer",
            Self::Leader => "leader",
        }
    }
}

impl AudienceKind {
    /// What completes “Bạn là…”, in Vietnamese.
    #[must_use]
    pub fn label(self) -> &'static str {
        text::reader(self)
    }
}

/// Whether a value was counted or is aimed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureKind {
    /// Counted on its date.
    Measured,
    /// To be reached by its date.
    Target,
}

impl Choice for FigureKind {
    const ALL: &'static [Self] = &[Self::Measured, Self::Target];

    fn as_str(self) -> &'static str {
        match self {
            Self::Measured => "measured",
            Self::Target => "target",
        }
    }
}

impl FigureKind {
    /// The word in the chart's legend and table, in Vietnamese.
    #[must_use]
    pub fn label(self) -> &'static str {
        text::figure_kind(self)
    }
}

/// How sure a source is, from the surest; the weakest source of an entry is what the entry is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// An official text or site, read.
    A,
    /// The press that quotes officials, or two independent health systems.
    B,
    /// One source that could not be confirmed.
    C,
    /// A guess; nothing that rests on it may be shown.
    D,
}

impl Choice for Grade {
    const ALL: &'static [Self] = &[Self::A, Self::B, Self::C, Self::D];

    fn as_str(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
        }
    }
}

impl Grade {
    /// What the grade means, in Vietnamese.
    #[must_use]
    pub fn label(self) -> &'static str {
        text::grade(self)
    }
}
