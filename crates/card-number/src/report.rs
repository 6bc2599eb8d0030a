//! The result of a check. The names of codes and severities are a contract with other programs.

use super::{Issuer, LastTen, text};

/// Whether VNeID's rule takes the number; it says nothing about a real card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Well-formed.
    Ok,
    /// VNeID's rule refuses it.
    Rejected,
}

impl Verdict {
    /// `ok` or `rejected`.
    ///
    /// ```
    /// assert_eq!(card_number::Verdict::Ok.as_str(), "ok");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Verdict::Ok => "ok",
            Verdict::Rejected => "rejected",
        }
    }
}

/// The two lengths VNeID takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The ten digits of a card from 1/4/2021 on, or the last ten of an older one.
    Ten,
    /// The fifteen characters of an older card.
    Fifteen,
}

impl Form {
    /// `ten` or `fifteen`.
    ///
    /// ```
    /// assert_eq!(card_number::Form::Ten.as_str(), "ten");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Form::Ten => "ten",
            Form::Fifteen => "fifteen",
        }
    }

    /// How many characters a number of this form has.
    ///
    /// ```
    /// assert_eq!(card_number::Form::Fifteen.characters(), 15);
    /// ```
    pub const fn characters(self) -> usize {
        match self {
            Form::Ten => 10,
            Form::Fifteen => 15,
        }
    }
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// VNeID's rule refuses the number.
    Error,
    /// The rule takes it, but it is probably not the number the reader means: look at the card again.
    Warning,
    /// Nothing is wrong; something is worth explaining.
    Info,
}

impl Severity {
    /// `error`, `warning` or `info`.
    ///
    /// ```
    /// assert_eq!(card_number::Severity::Info.as_str(), "info");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        }
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident $word:literal $severity:ident)*) => {
        /// What was found; a code has one severity.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Code { $($(#[$doc])* $name),* }

        impl Code {
            /// Every code, in the order of the contract.
            pub const ALL: &[Code] = &[$(Code::$name),*];

            /// The code's name for programs.
            ///
            /// ```
            /// use card_number::Code;
            /// assert_eq!(Code::ProvinceZero.as_str(), "province_zero");
            /// ```
            pub const fn as_str(self) -> &'static str {
                match self { $(Code::$name => $word),* }
            }

            /// How much it matters.
            ///
            /// ```
            /// use card_number::{Code, Severity};
            /// assert_eq!(Code::PhoneLike.severity(), Severity::Warning);
            /// ```
            pub const fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity),* }
            }
        }
    };
}

codes! {
    /// Nothing was typed.
    Empty "empty" Error
    /// Neither 10 nor 15 characters.
    Length "length" Error
    /// One of the first two of 15 characters is not a letter.
    GroupNotLetters "group_not_letters" Error
    /// The two letters are not among VNeID's 43.
    UnknownGroup "unknown_group" Error
    /// The third character is not 1 to 5.
    BenefitLevel "benefit_level" Error
    /// Characters 4–5 are 00.
    ProvinceZero "province_zero" Error
    /// Characters 4–5 belong to another issuer than the one chosen.
    IssuerMismatch "issuer_mismatch" Error
    /// Something that is no digit stands where digits belong.
    NotDigits "not_digits" Error
    /// 12 digits: the citizen number.
    CitizenId "citizen_id" Error
    /// 9 digits: an old identity card.
    OldIdentityCard "old_identity_card" Error
    /// A temporary code of a child under 6, with letters in the last ten.
    TemporaryChildCode "temporary_child_code" Error
    /// A card form from before 2015 (third character 6, 7 or 9, or two letters at places 6 and 7).
    OldCardForm "old_card_form" Error
    /// 13 digits: the two letters were left out.
    DroppedLetters "dropped_letters" Error
    /// A character that looks like the one that belongs there.
    LookAlike "look_alike" Error
    /// Characters 4–5 name no province.
    ProvinceUnassigned "province_unassigned" Warning
    /// A level that this group seldom has.
    UnusualBenefit "unusual_benefit" Info
    /// Perhaps a mobile number.
    PhoneLike "phone_like" Warning
    /// A number of the kind printed on samples.
    SampleLike "sample_like" Info
    /// The number was taken from the text of a card's QR code.
    CardQr "card_qr" Info
    /// The digits behind a point or a comma that a spreadsheet wrote.
    DecimalTail "decimal_tail" Error
    /// The code of the first clinic behind the number.
    FacilityCode "facility_code" Error
    /// More than one number.
    SeveralNumbers "several_numbers" Error
    /// A keyboard made the level a tone mark of the letter before it.
    ToneMark "tone_mark" Error
}

impl Code {
    /// What is worth knowing beyond a finding's message, for who wants it.
    ///
    /// ```
    /// use card_number::Code;
    /// assert!(Code::CitizenId.more().is_some() && Code::Length.more().is_none());
    /// ```
    pub const fn more(self) -> Option<&'static str> {
        match self {
            Code::CitizenId => Some(text::CITIZEN_ID_MORE),
            _ => None,
        }
    }
}

/// One thing found in the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// First character, counted in characters of the input as typed, from 0.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
    /// What is wrong and what to do, in Vietnamese.
    pub message: String,
    /// A number to type instead; it is itself well-formed under the same issuer.
    pub suggestion: Option<String>,
}

/// The whole answer. `form`, `last_ten` and `issuer` are set where the number can be read as a whole, which includes
/// one that only disagrees with the issuer chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Long or short.
    pub form: Option<Form>,
    /// What to type into VNeID.
    pub last_ten: Option<LastTen>,
    /// Read from characters 4–5; the short form does not tell it.
    pub issuer: Option<Issuer>,
    /// Errors first, then warnings, then information; each kind from left to right.
    pub findings: Vec<Finding>,
}

impl Report {
    /// Rejected if any finding is an error.
    ///
    /// ```
    /// use card_number::{Verdict, check};
    /// assert_eq!(check("0123498765", None).verdict(), Verdict::Ok);
    /// assert_eq!(check("DN9010123498765", None).verdict(), Verdict::Rejected);
    /// ```
    pub fn verdict(&self) -> Verdict {
        let wrong = |finding: &Finding| finding.severity == Severity::Error;
        if self.findings.iter().any(wrong) {
            Verdict::Rejected
        } else {
            Verdict::Ok
        }
    }
}
