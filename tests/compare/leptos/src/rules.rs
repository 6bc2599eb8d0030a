//! The few rules of the small page; `tests/compare/rules.js` is the same in JavaScript.

use crate::page;

/// What is to be said of a number, in order; nothing of an empty one.
pub fn findings(typed: &str) -> Vec<&'static str> {
    let number: Vec<char> = typed
        .chars()
        .filter(|one| !matches!(one, ' ' | '.' | '-'))
        .map(|one| one.to_ascii_uppercase())
        .collect();
    let mut found = Vec::new();
    let last_ten = match number.len() {
        0 => return found,
        10 => &number[..],
        15 => &number[5..],
        _ => return vec![page::WRONG_LENGTH],
    };
    if let [first, second, level, tens, ones, _, ..] = number[..]
        && number.len() == 15
    {
        let upper = |one: char| one.is_ascii_uppercase();
        if !upper(first) || !upper(second) {
            found.push(page::WRONG_LETTERS);
        }
        if !matches!(level, '1'..='5') {
            found.push(page::WRONG_LEVEL);
        }
        let digits = tens.is_ascii_digit() && ones.is_ascii_digit();
        if !digits || (tens, ones) == ('0', '0') {
            found.push(page::WRONG_PROVINCE);
        }
    }
    if !last_ten.iter().all(char::is_ascii_digit) {
        found.push(page::WRONG_DIGITS);
    }
    if found.is_empty() {
        found.push(page::RIGHT);
    }
    found
}
