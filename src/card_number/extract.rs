//! The one number inside a longer text, such as a pasted line with a label or a name.

use super::Issuer;
use super::check::{accepted, is_phone_like};
use super::judge::is_group;
use super::lengths::is_extra;

/// The number, if the text holds exactly one.
pub(super) fn only_number(chars: &[char], issuer: Option<Issuer>) -> Option<String> {
    let mut found: Option<String> = None;
    for from in 0..chars.len() {
        for len in [15, 10] {
            let Some(number) = number_at(chars, from, len, issuer) else {
                continue;
            };
            if found.as_ref().is_some_and(|other| *other != number) {
                return None;
            }
            found = Some(number);
        }
    }
    found
}

fn number_at(chars: &[char], from: usize, len: usize, issuer: Option<Issuer>) -> Option<String> {
    let window = chars.get(from..from + len)?;
    // A digit or a look-alike next to it would be part of a longer number.
    let part_of_more = |c: Option<&char>| {
        c.is_some_and(|c| matches!(c, '0'..='9' | 'O' | 'I' | 'L' | 'S' | 'B' | 'Z'))
    };
    let before = from.checked_sub(1).and_then(|i| chars.get(i));
    let digits_first = window.first().is_some_and(char::is_ascii_digit);
    if part_of_more(chars.get(from + len)) || (digits_first && part_of_more(before)) {
        return None;
    }
    // Ten digits right behind the letters of a group are the beginning of a number that was cut short.
    let mut earlier = chars[..from].iter().rev().filter(|&&c| !is_extra(c));
    if len == 10
        && let (Some(&b), Some(&a)) = (earlier.next(), earlier.next())
        && is_group(a, b)
    {
        return None;
    }
    if !window.iter().all(char::is_ascii_alphanumeric) {
        return None;
    }
    let number: String = window.iter().collect();
    (accepted(&number, issuer) && !is_phone_like(&number)).then_some(number)
}
