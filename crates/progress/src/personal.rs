//! What identifies a person, and therefore has no place in a table of counts.

use super::day;

/// Most digits of a count: no ward has a million accounts.
pub(super) const COUNT_DIGITS: usize = 6;

/// Returns why a cell is refused; nothing where it identifies nobody.
///
/// Spaces, dots and hyphens between digits do not hide a number. A column of dates is what [`Place::Date`](super::Place::Date)
/// is for; any other date is taken for a date of birth.
///
/// ```
/// assert!(progress::refusal("0912 345 678").is_some());
/// assert!(progress::refusal("Tổ 12").is_none());
/// ```
pub fn refusal(cell: &str) -> Option<&'static str> {
    let cell = cell.trim();
    if cell.starts_with(['=', '+', '-', '@']) {
        return Some("Ô bắt đầu bằng dấu này thì Excel hiểu là phép tính. Bỏ dấu ở đầu ô.");
    }
    if cell.split_whitespace().any(day::parse_any) {
        return Some("Đây là ngày. Bảng chỉ ghi số đếm, không ghi ngày sinh của ai.");
    }
    let (mut letters, mut digits, mut longest) = (0, 0, (0, 0));
    for c in cell.chars() {
        match c {
            '0'..='9' => digits += 1,
            ' ' | '.' | '-' | '\u{a0}' => continue,
            _ if digits > 0 => (letters, digits) = (usize::from(c.is_alphabetic()), 0),
            _ if c.is_alphabetic() => letters += 1,
            _ => letters = 0,
        }
        if digits > longest.1 {
            longest = (letters, digits);
        }
    }
    match longest {
        (_, 0..9) => None,
        (2.., 13) | (_, 15) => {
            Some("Đây giống số thẻ 15 ký tự. Bảng chỉ ghi số đếm, không ghi số thẻ của ai.")
        }
        (_, 12) => Some("Đây giống số căn cước. Bảng chỉ ghi số đếm, không ghi số của ai."),
        (_, 9..=11) => {
            Some("Đây giống số thẻ hoặc số điện thoại. Bảng chỉ ghi số đếm, không ghi số của ai.")
        }
        _ => Some("Số này quá dài. Bảng chỉ ghi số đếm."),
    }
}
