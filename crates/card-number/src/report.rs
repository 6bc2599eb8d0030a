//! The result of a check. The names returned by `as_str` are stable: other programs depend on them.

use super::{Issuer, LastTen, text};

/// Whether VNeID's rule accepts the number. It does not tell whether the card exists or is still valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The number is well-formed.
    Ok,
    /// VNeID's rule rejects the number.
    Rejected,
}

impl Verdict {
    /// Returns the name for programs: `ok` or `rejected`.
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

/// The two forms of a number that VNeID accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The ten digits of a card issued since 1/4/2021 (QĐ 1666/QĐ-BHXH), or the last ten of an older one.
    Ten,
    /// The fifteen characters of an older card.
    Fifteen,
}

impl Form {
    /// Returns the name for programs: `ten` or `fifteen`.
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

    /// Returns the number of characters of this form: 10 or 15.
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
    /// VNeID's rule rejects the number.
    Error,
    /// The rule accepts the number, but the user probably means another one.
    Warning,
    /// Nothing is wrong; something needs an explanation.
    Info,
}

impl Severity {
    /// Returns the name for programs: `error`, `warning` or `info`.
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
        /// The kind of a finding. Each code has one severity.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Code { $($(#[$doc])* $name),* }

        impl Code {
            /// All codes, in the order of declaration.
            pub const ALL: &[Code] = &[$(Code::$name),*];

            /// Returns the name for programs, in snake case.
            ///
            /// ```
            /// use card_number::Code;
            /// assert_eq!(Code::ProvinceZero.as_str(), "province_zero");
            /// ```
            pub const fn as_str(self) -> &'static str {
                match self { $(Code::$name => $word),* }
            }

            /// Returns the severity of the code.
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
    /// The input has no characters other than separators.
    Empty "empty" Error
    /// The number has neither 10 nor 15 characters, or the input is a text without exactly one number.
    Length "length" Error
    /// Character 1 or 2 of 15 is not a letter.
    GroupNotLetters "group_not_letters" Error
    /// Characters 1–2 are not one of VNeID's 43 groups.
    UnknownGroup "unknown_group" Error
    /// Character 3 is not a digit 1 to 5.
    BenefitLevel "benefit_level" Error
    /// Characters 4–5 are 00.
    ProvinceZero "province_zero" Error
    /// Characters 4–5 belong to an issuer other than the chosen one.
    IssuerMismatch "issuer_mismatch" Error
    /// Characters that are not digits are in places of digits.
    NotDigits "not_digits" Error
    /// 12 digits: a citizen number (căn cước, CCCD).
    CitizenId "citizen_id" Error
    /// 9 digits: the number of an old identity card (CMND).
    OldIdentityCard "old_identity_card" Error
    /// A temporary code of a child under 6, which has letters in the last ten.
    TemporaryChildCode "temporary_child_code" Error
    /// A card form from before 2015: character 3 is 6, 7 or 9, or characters 6–7 are letters.
    OldCardForm "old_card_form" Error
    /// 13 digits: the two letters are missing.
    DroppedLetters "dropped_letters" Error
    /// A character that looks like the expected one, such as `O` for `0`.
    LookAlike "look_alike" Error
    /// Characters 4–5 are not assigned to a province.
    ProvinceUnassigned "province_unassigned" Warning
    /// The benefit level is unusual for the group.
    UnusualBenefit "unusual_benefit" Info
    /// The number looks like a mobile number.
    PhoneLike "phone_like" Warning
    /// The number looks like a sample: digits in order, or ten equal digits.
    SampleLike "sample_like" Info
    /// The number is the first field of the text of a card's QR code.
    CardQr "card_qr" Info
    /// A decimal tail that a spreadsheet appended, such as `.0`.
    DecimalTail "decimal_tail" Error
    /// The facility code (first clinic) after the number.
    FacilityCode "facility_code" Error
    /// The input contains more than one number.
    SeveralNumbers "several_numbers" Error
    /// A VNI keyboard turned the benefit level into a tone mark of the letter before it.
    ToneMark "tone_mark" Error
}

impl Code {
    /// Returns a further explanation of the code in Vietnamese, if there is one.
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

/// An error, a warning or information about a part of the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The kind of the finding.
    pub code: Code,
    /// The severity, equal to that of the code.
    pub severity: Severity,
    /// The first character. Positions count the characters (`char`) of the input as typed, from 0.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
    /// What is wrong and what to do, in Vietnamese.
    pub message: String,
    /// A number to type instead. It is well-formed and belongs to the same issuer.
    pub suggestion: Option<String>,
}

/// The result of [`check()`](super::check()).
///
/// `form` and `last_ten` are set if the number parses, even if it belongs to an issuer other than the chosen one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The form of the number.
    pub form: Option<Form>,
    /// The last ten digits, which VNeID accepts alone.
    pub last_ten: Option<LastTen>,
    /// The issuer that characters 4–5 belong to; `None` for the ten-digit form, which has no such characters.
    pub issuer: Option<Issuer>,
    /// Errors first, then warnings, then information; within a severity from left to right.
    pub findings: Vec<Finding>,
}

impl Report {
    /// Returns [`Verdict::Rejected`] if any finding is an error.
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
