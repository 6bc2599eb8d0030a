//! The text of a card's QR code, pasted or typed by a scanner: fields separated by `|`, or by `~` with some scanners.
//!
//! The first field is the number. The other fields are personal data (name, birth date, address) and are dropped.
//!
//! Source: five independent parsers of the QR code agree on this layout; no official document describes it.

/// Returns `true` for a separator of fields: `|`, `~` and their full-width forms.
pub(super) const fn is_end(c: char) -> bool {
    matches!(c, '|' | '~' | '\u{ff5c}' | '\u{ff5e}')
}

/// Returns the first field of a QR code's text; an input without separators of fields is returned whole.
///
/// ```
/// use card_number::first_field;
/// assert_eq!(first_field("DN4010123498765|4C616E|01/01/1990|$"), "DN4010123498765");
/// assert_eq!(first_field("DN 4 01 0123498765"), "DN 4 01 0123498765");
/// ```
pub fn first_field(input: &str) -> &str {
    input.split(is_end).next().unwrap_or_default()
}

/// Returns `true` if an input has several fields, as the text of a QR code does.
///
/// ```
/// use card_number::has_fields;
/// assert!(has_fields("0123498765|4C616E") && !has_fields("0123498765"));
/// ```
pub fn has_fields(input: &str) -> bool {
    input.contains(is_end)
}

/// Returns `true` if a line is the text of a QR code rather than a row of a table with `|` between its cells.
pub(super) fn is_code(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    let mut fields = line.split(|b| matches!(b, b'|' | b'~'));
    let first = fields.next().unwrap_or_default().trim_ascii();
    let rest: Vec<&[u8]> = fields.take(16).collect();
    let digits = |field: &[u8]| field.iter().filter(|b| b.is_ascii_digit()).count();
    if digits(first) < 9 || first.len() > 20 {
        return false;
    }
    // The name is written as hexadecimal of its UTF-8 bytes.
    let is_hex = |field: &[u8]| {
        let letters = matches!(field.first(), Some(b'4'..=b'7' | b'C' | b'E' | b'c' | b'e'));
        field.len() >= 4
            && field.len().is_multiple_of(2)
            && letters
            && digits(field) > 0
            && field.iter().all(u8::is_ascii_hexdigit)
    };
    let ends = line.ends_with(b"$") && rest.len() > 1;
    let name = rest
        .first()
        .is_some_and(|field| is_hex(field) && (digits(field) < field.len() || rest.len() > 3));
    let is_date = |field: &&[u8]| field.len() == 8 && digits(field) == 8;
    let citizen = digits(first) == 12 && rest.len() > 4 && rest.get(2).is_some_and(is_date);
    ends || name || citizen
}
