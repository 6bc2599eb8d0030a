//! A well-formed number as a type: parsing and formatting.

use super::fold::fold_short;
use super::groups::{GROUP_LETTERS, Group, group};
use super::token::contains_date_or_decimal;
use super::{Level, ProvinceCode};

/// The last ten characters, all digits: the holder's mã số BHXH.
///
/// They are the same on every card of a person, and VNeID accepts them alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LastTen([u8; 10]);

impl LastTen {
    /// Creates the value from exactly ten ASCII digits; `None` for any other text, separators included.
    ///
    /// ```
    /// use card_number::LastTen;
    /// assert_eq!(LastTen::new("0123456789").map(|ten| ten.as_str().len()), Some(10));
    /// assert_eq!(LastTen::new("012345678"), None);
    /// ```
    pub fn new(text: &str) -> Option<LastTen> {
        LastTen::from_bytes(text.as_bytes())
    }

    fn from_bytes(bytes: &[u8]) -> Option<LastTen> {
        let ten: [u8; 10] = bytes.try_into().ok()?;
        all_digits(&ten).then_some(LastTen(ten))
    }

    /// Returns the ten digits.
    ///
    /// ```
    /// use card_number::LastTen;
    /// assert_eq!(LastTen::new("3821604417").unwrap().as_str(), "3821604417");
    /// ```
    pub fn as_str(&self) -> &str {
        // Ten ASCII digits are always UTF-8; the empty default is never reached.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// A number that VNeID's rule accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardNumber {
    /// The ten digits of a card issued since 1/4/2021 (QĐ 1666/QĐ-BHXH), or the last ten of an older one.
    Ten(LastTen),
    /// The fifteen characters of an older card.
    Fifteen {
        /// Characters 1–2: the group that pays the contribution.
        group: &'static Group,
        /// Character 3: the benefit level.
        level: Level,
        /// Characters 4–5: the province, or the army or police.
        province: ProvinceCode,
        /// Characters 6–15: the mã số BHXH.
        ten: LastTen,
    },
}

impl CardNumber {
    /// Returns the last ten digits, which both forms have.
    ///
    /// ```
    /// let number = card_number::parse("DN4010123456789").unwrap();
    /// assert_eq!(number.last_ten().as_str(), "0123456789");
    /// ```
    pub fn last_ten(&self) -> LastTen {
        match *self {
            CardNumber::Ten(ten) | CardNumber::Fifteen { ten, .. } => ten,
        }
    }

    /// Returns the number without separators.
    ///
    /// ```
    /// let number = card_number::parse("dn 4 01 0123456789").unwrap();
    /// assert_eq!(number.compact(), "DN4010123456789");
    /// ```
    pub fn compact(&self) -> String {
        self.join("")
    }

    /// Returns the parts of the number with one space between them, as a card prints it; ten digits stay together.
    ///
    /// ```
    /// let number = card_number::parse("DN4010123456789").unwrap();
    /// assert_eq!(number.format(), "DN 4 01 0123456789");
    /// ```
    pub fn format(&self) -> String {
        self.join(" ")
    }

    fn join(&self, between: &str) -> String {
        match self {
            CardNumber::Ten(ten) => ten.as_str().to_owned(),
            CardNumber::Fifteen {
                group,
                level,
                province,
                ten,
            } => [
                group.code,
                &level.digit().to_string(),
                &province.digits(),
                ten.as_str(),
            ]
            .join(between),
        }
    }
}

/// The error of [`parse`]: the text is not a well-formed number. [`check()`](super::check()) returns the reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Malformed;

/// Parses a number. Separators and lower case are allowed; of a QR code's text only the first field is read.
///
/// The rule is VNeID's for "Số thẻ BHYT" (guide attached to Thái Nguyên's plan of 17/7/2025): ten digits; or a group of
/// [`GROUPS`](super::GROUPS), a level 1 to 5, a province code 01 to 99 and ten digits.
///
/// # Errors
///
/// Returns [`Malformed`] if the rule rejects the number, or if the text contains a date, a time or a decimal tail whose
/// digits only look like part of a number.
///
/// ```
/// use card_number::{CardNumber, Malformed, parse};
/// assert!(matches!(parse("HT3.38.0123456789"), Ok(CardNumber::Fifteen { .. })));
/// assert_eq!(parse("XX4010123456789"), Err(Malformed));
/// ```
pub fn parse(input: &str) -> Result<CardNumber, Malformed> {
    let (bytes, len, marked) = fold_short(input).ok_or(Malformed)?;
    let number = read(&bytes[..len]).ok_or(Malformed)?;
    if marked && contains_date_or_decimal(input) {
        return Err(Malformed);
    }
    Ok(number)
}

fn read(bytes: &[u8]) -> Option<CardNumber> {
    if let Some(ten) = LastTen::from_bytes(bytes) {
        return Some(CardNumber::Ten(ten));
    }
    if !well_formed(bytes) {
        return None;
    }
    let (head, ten) = bytes.split_at_checked(5)?;
    Some(CardNumber::Fifteen {
        group: group(std::str::from_utf8(head.get(..2)?).ok()?)?,
        level: Level::new(head[2] - b'0')?,
        province: ProvinceCode::new((head[3] - b'0') * 10 + head[4] - b'0')?,
        ten: LastTen::from_bytes(ten)?,
    })
}

/// Returns `true` if [`parse`] accepts the input, without allocating in nearly every case.
///
/// The issuer is not checked; [`check()`](super::check()) does that.
///
/// ```
/// use card_number::is_valid;
/// assert!(is_valid("GD4380123456789") && is_valid("0123456789"));
/// assert!(!is_valid("GD4000123456789") && !is_valid("038058000123"));
/// ```
pub fn is_valid(input: &str) -> bool {
    let bytes = input.as_bytes();
    if well_formed(bytes) {
        return true;
    }
    // Folding never makes a text longer, and folding a text of digits and capitals changes nothing.
    let is_plain = |b: &u8| matches!(b, b'0'..=b'9' | b'A'..=b'Z');
    let can_fold = bytes.len() >= 10 && !bytes.iter().all(is_plain);
    can_fold
        && fold_short(input).is_some_and(|(bytes, len, marked)| {
            well_formed(&bytes[..len]) && !(marked && contains_date_or_decimal(input))
        })
}

/// VNeID's rule, on folded bytes.
#[inline]
fn well_formed(bytes: &[u8]) -> bool {
    if let Ok(ten) = <&[u8; 10]>::try_from(bytes) {
        return all_digits(ten);
    }
    let Ok(all) = <&[u8; 15]>::try_from(bytes) else {
        return false;
    };
    let [first, second, level, tens, ones, ten @ ..] = all;
    let known = first.is_ascii_uppercase()
        && second.is_ascii_uppercase()
        && GROUP_LETTERS[usize::from(first - b'A')] >> (second - b'A') & 1 == 1;
    let province = tens.is_ascii_digit() & ones.is_ascii_digit() & ((tens | ones) != b'0');
    known & matches!(level, b'1'..=b'5') & province & all_digits(ten)
}

/// Has no branches: a mix of valid and invalid numbers would defeat the branch predictor.
#[inline]
fn all_digits(bytes: &[u8; 10]) -> bool {
    bytes.iter().fold(true, |all, b| all & b.is_ascii_digit())
}
