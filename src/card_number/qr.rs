//! The text of a QR code, pasted or typed by a scanner: fields with `|` between them, or with `~` as some scanners deliver
//! them, of which the number is the first.
//!
//! The others are a person's name, birth date and address. They are never looked at.

/// Whether a character ends the number, because a further field of a QR code's text follows; the full-width forms too.
pub(super) const fn is_end(c: char) -> bool {
    matches!(c, '|' | '~' | '\u{ff5c}' | '\u{ff5e}')
}

/// The part of an input that may be a number: all of it, or the first field of the text of a QR code.
///
/// ```
/// use bhyt_vneid::card_number::first_field;
/// assert_eq!(first_field("DN4010123498765|4C616E|01/01/1990|$"), "DN4010123498765");
/// assert_eq!(first_field("DN 4 01 0123498765"), "DN 4 01 0123498765");
/// ```
pub fn first_field(input: &str) -> &str {
    input.split(is_end).next().unwrap_or_default()
}

/// Whether an input is the text of a QR code.
///
/// ```
/// use bhyt_vneid::card_number::has_fields;
/// assert!(has_fields("0123498765|4C616E") && !has_fields("0123498765"));
/// ```
pub fn has_fields(input: &str) -> bool {
    input.contains(is_end)
}
