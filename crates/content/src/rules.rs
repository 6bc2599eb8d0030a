//! The rules of single values: each takes what the file says and gives the value, or the mend in Vietnamese.

use card_number::{TokenKind, tokens};
use chrono::{Datelike, NaiveDate};

use super::colors::{Color, MIN_CONTRAST};
use super::fold::folded;
use super::text;

/// The years a date may lie in; wider than any document of this campaign, narrow enough to catch 2205.
const YEARS: (i32, i32) = (2000, 2100);

/// The longest address that a QR code on a handout can still hold in modules a phone can read.
const ADDRESS_LIMIT: usize = 200;

/// A text for the reader: visible characters on one line, precomposed Vietnamese, no private phone number.
pub(super) fn words(written: &str, limit: usize) -> Result<String, String> {
    if written.trim().is_empty() {
        return Err(text::EMPTY.to_owned());
    }
    for character in written.chars() {
        match character {
            '\n' | '\r' => return Err(text::LINE_BREAK.to_owned()),
            '\u{300}'..='\u{36f}' => return Err(text::LOOSE_MARK.to_owned()),
            char::REPLACEMENT_CHARACTER => return Err(text::BROKEN_CHARACTER.to_owned()),
            c if c.is_control() || is_invisible(c) => return Err(text::hidden_character(c)),
            _ => {}
        }
    }
    if written.trim() != written {
        return Err(text::EDGE_SPACE.to_owned());
    }
    let length = written.chars().count();
    if length > limit {
        return Err(text::too_long(length, limit));
    }
    if holds_mobile_number(written) {
        return Err(text::PRIVATE_PHONE.to_owned());
    }
    Ok(written.to_owned())
}

/// The longest name of a place.
pub(super) const PLACE_NAME: usize = 160;

/// A name that a place had.
///
/// # Errors
/// As [`place_name`]; and what people write where there is none.
///
/// ```
/// use content::old_name;
/// assert_eq!(old_name("xã Lương Hòa").as_deref(), Ok("xã Lương Hòa"));
/// assert!(old_name("1/7/2025").is_err());
/// ```
pub fn old_name(written: &str) -> Result<String, String> {
    if NO_NAMES.contains(&&*folded(written)) {
        return Err(text::NO_OLD_NAME.to_owned());
    }
    place_name(written)
}

/// A name of a place, such as “thị trấn M’Đrắk” or “phường 1 (quận 3)”.
///
/// # Errors
/// A text for readers that none can be, and one that no place in Vietnam is called, in Vietnamese.
///
/// ```
/// use content::place_name;
/// assert_eq!(place_name("phường 1 (quận 3)").as_deref(), Ok("phường 1 (quận 3)"));
/// assert!(place_name("???").is_err());
/// ```
pub fn place_name(written: &str) -> Result<String, String> {
    let name = words(written, PLACE_NAME)?;
    if let Some(sign) = name.chars().find(|&sign| !is_of_a_name(sign)) {
        return Err(text::not_of_a_name(sign));
    }
    let bare = KINDS
        .iter()
        .find_map(|kind| strip_kind(&name, kind))
        .unwrap_or(&name);
    let has_kind = bare.len() < name.len();
    if !bare.contains(char::is_alphanumeric) {
        return Err(text::KIND_ALONE.to_owned());
    }
    if !has_kind && !bare.contains(char::is_alphabetic) {
        return Err(text::NUMBER_ALONE.to_owned());
    }
    let letters: Vec<char> = name.chars().collect();
    let is_sign = |sign: &char| !sign.is_alphanumeric() && *sign != ' ';
    let doubled = letters
        .windows(2)
        .any(|pair| pair[0] == pair[1] && is_sign(&pair[0]));
    let long_number = letters
        .split(|letter| !letter.is_ascii_digit())
        .any(|digits| digits.len() > 4);
    let starts = letters.first().is_some_and(|first| first.is_alphanumeric());
    let ends = letters
        .last()
        .is_some_and(|last| last.is_alphanumeric() || *last == ')');
    if doubled || long_number || !starts || !ends || !has_good_brackets(&name) {
        return Err(text::NO_PLACE_NAME.to_owned());
    }
    Ok(name)
}

/// What wards were called before their name, as it stands in one.
const KINDS: [&str; 5] = ["phường", "thị trấn", "thị xã", "đặc khu", "xã"];

/// What people write where there is nothing to write.
const NO_NAMES: [&str; 5] = ["khong", "khong co", "chua co", "chua ro", "khong ro"];

/// What follows the kind of a place in its name; nothing where the name does not begin with it.
fn strip_kind<'n>(name: &'n str, kind: &str) -> Option<&'n str> {
    let start = name.get(..kind.len())?;
    let rest = &name[kind.len()..];
    (start.to_lowercase() == kind && !rest.starts_with(char::is_alphabetic)).then_some(rest)
}

/// Latin letters, digits, and the signs that stand in names of places: `M’Đrắk`, `Ea H'Leo`, `Xuân Hương - Đà Lạt`.
fn is_of_a_name(sign: char) -> bool {
    let letter = sign.is_ascii_alphanumeric()
        || (matches!(sign, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
            && !matches!(sign, '×' | '÷'));
    letter || matches!(sign, ' ' | '.' | ',' | '(' | ')') || is_apostrophe(sign) || is_hyphen(sign)
}

/// The signs that keyboards give for the one in `M’Đrắk`.
fn is_apostrophe(sign: char) -> bool {
    matches!(
        sign,
        '\'' | '`' | '´' | '‘' | '’' | '‛' | '′' | 'ʹ' | 'ʻ' | 'ʼ' | 'ʽ' | '＇'
    )
}

fn is_hyphen(sign: char) -> bool {
    sign == '-' || matches!(sign, '\u{2010}'..='\u{2015}')
}

/// Whether every bracket is closed, none stands in another, and commas stand in them alone.
fn has_good_brackets(name: &str) -> bool {
    let mut open = 0;
    for sign in name.chars() {
        match sign {
            '(' => open += 1,
            ')' => open -= 1,
            ',' if open == 0 => return false,
            _ => {}
        }
        if !(0..=1).contains(&open) {
            return false;
        }
    }
    open == 0
}

/// Characters that are drawn as nothing, and those that change the direction of others: they hide what a word or an address
/// really says. All of Unicode 17's `Default_Ignorable_Code_Point`, and line and paragraph separators.
///
/// ```
/// assert!(content::is_invisible('\u{202e}') && !content::is_invisible('’'));
/// ```
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// Vietnamese mobile numbers: 03, 05, 07, 08 or 09 and eight digits, or +84 in place of the 0.
///
/// The prefixes are those of the numbering plan in Thông tư 22/2014/TT-BTTTT as changed in 2018.
fn is_mobile_number(digits: &str) -> bool {
    let national = digits
        .strip_prefix("84")
        .filter(|rest| rest.len() == 9)
        .or_else(|| digits.strip_prefix('0').filter(|rest| rest.len() == 9));
    national.is_some_and(|rest| rest.starts_with(['3', '5', '7', '8', '9']))
}

/// Whether a text holds a mobile number, however its digits are written and grouped.
///
/// Dates, hours, decimals, facility codes and card numbers are read as such by [`tokens`] and are no mobile numbers. A wrong
/// alarm costs a person another wording; a missed number shows somebody's phone to a whole ward.
fn holds_mobile_number(written: &str) -> bool {
    let plain = plain(written);
    has_mobile_token(&plain) || has_mobile_token(&apart(&plain))
}

/// Whether a token of the text is a mobile number.
fn has_mobile_token(text: &str) -> bool {
    tokens(text).iter().any(|token| {
        let text = text.get(token.start..token.end).unwrap_or_default();
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        matches!(
            token.kind,
            TokenKind::CardNumber | TokenKind::Labelled | TokenKind::Other
        ) && !text.contains(char::is_alphabetic)
            && is_mobile_number(&digits)
    })
}

/// Writes digits, dashes and blanks of other kinds as those of ASCII.
fn plain(text: &str) -> String {
    let plain = |character: char| match character {
        '０'..='９' => char::from_digit(character as u32 - '０' as u32, 10).unwrap_or(character),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '－' => '-',
        '．' | '·' | '•' => '.',
        '／' => '/',
        '（' => '(',
        '）' => ')',
        '＋' => '+',
        one if one.is_whitespace() => ' ',
        one => one,
    };
    text.chars().map(plain).collect()
}

/// Takes away what is surely something else than a phone number, parts digits from letters that touch them, and writes slashes,
/// brackets and underscores as blanks: `zalo0912…`, `0912/345/678`, `(091) 234 5678`.
fn apart(text: &str) -> String {
    let mut out = String::new();
    let mut end = 0;
    for token in tokens(text) {
        push_apart(&mut out, text.get(end..token.start).unwrap_or_default());
        let token_text = text.get(token.start..token.end).unwrap_or_default();
        let may_be_phone = match token.kind {
            TokenKind::CardNumber => !token_text.contains(char::is_alphabetic),
            TokenKind::Labelled | TokenKind::Other => true,
            _ => false,
        };
        // A letter in its place keeps what stands before and after it apart.
        push_apart(&mut out, if may_be_phone { token_text } else { "x" });
        end = token.end;
    }
    push_apart(&mut out, text.get(end..).unwrap_or_default());
    out
}

fn push_apart(out: &mut String, text: &str) {
    for character in text.chars() {
        let blank = matches!(character, ' ' | '/' | '(' | ')' | '_');
        let character = if blank { ' ' } else { character };
        let last = out.chars().next_back().unwrap_or(' ');
        let touches = (last.is_alphabetic() && character.is_ascii_digit())
            || (last.is_ascii_digit() && character.is_alphabetic());
        if touches {
            out.push(' ');
        }
        if !(blank && last == ' ') {
            out.push(character);
        }
    }
}

/// The longest id, in letters.
pub(super) const ID_LENGTH: usize = 40;

/// Names that Windows keeps for devices: it stores no file and no folder under them, whatever their ending
/// (<https://learn.microsoft.com/windows/win32/fileio/naming-a-file>).
pub(super) fn is_device_name(id: &str) -> bool {
    let numbered = |id: &str| matches!(id.as_bytes(), [_, _, _, b'0'..=b'9']);
    match id.get(..3) {
        Some("com" | "lpt") => numbered(id),
        _ => matches!(id, "con" | "prn" | "aux" | "nul"),
    }
}

/// The id of a page, which names a file and a folder: a–z, 0–9, and `-` between them, at most 40 characters.
///
/// # Errors
/// In Vietnamese, where it is none, or where Windows stores no folder of this name.
///
/// ```
/// use content::page_id;
/// assert_eq!(page_id("xa-con").as_deref(), Ok("xa-con"));
/// assert!(page_id("con").is_err() && page_id("../xa").is_err());
/// ```
pub fn page_id(written: &str) -> Result<String, String> {
    if is_device_name(written) {
        return Err(text::DEVICE_NAME.to_owned());
    }
    id(written)
}

/// An id: a–z, 0–9, and `-` between them, at most 40 characters.
pub(super) fn id(written: &str) -> Result<String, String> {
    let fits = (1..=ID_LENGTH).contains(&written.len())
        && written
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !written.starts_with('-')
        && !written.ends_with('-');
    if fits {
        Ok(written.to_owned())
    } else {
        Err(text::ID.to_owned())
    }
}

/// An https address with a host, and nothing that could hide where it leads.
pub(super) fn address(written: &str) -> Result<String, String> {
    let Some(rest) = written.strip_prefix("https://") else {
        return Err(text::HTTPS.to_owned());
    };
    let forbidden = |c: char| !c.is_ascii_graphic() || "\"'`<>\\^{|}".contains(c);
    if written.contains(forbidden) {
        return Err(text::ADDRESS_CHARACTER.to_owned());
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return Err(text::ADDRESS_USER.to_owned());
    }
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    if !is_host(host) || port.parse::<u16>().is_err() {
        return Err(text::ADDRESS_HOST.to_owned());
    }
    if written.len() > ADDRESS_LIMIT {
        return Err(text::too_long(written.len(), ADDRESS_LIMIT));
    }
    Ok(written.to_owned())
}

/// The address of the page itself: links, snippets and codes put an address inside the page or a query behind it.
pub(super) fn own_address(written: &str) -> Result<String, String> {
    let address = address(written)?;
    if address.contains(['?', '#']) {
        return Err(text::OWN_ADDRESS.to_owned());
    }
    Ok(address)
}

fn is_host(host: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty()
            && label
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    host.contains('.') && host.split('.').all(label)
}

/// A hotline (1800 or 1900 and 4 or 6 digits), a short number (1xx, 1xxx) or a landline (02 and 8 or 9 digits).
pub(super) fn phone(written: &str) -> Result<String, String> {
    let digits: String = plain(written)
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    if is_mobile_number(&digits) {
        return Err(text::PRIVATE_PHONE.to_owned());
    }
    let spaced = written.chars().all(|c| c.is_ascii_digit() || c == ' ')
        && !written.contains("  ")
        && written.trim() == written;
    let hotline = ["1800", "1900"]
        .iter()
        .filter_map(|prefix| digits.strip_prefix(prefix))
        .any(|rest| matches!(rest.len(), 4 | 6));
    let short = digits.starts_with('1') && matches!(digits.len(), 3 | 4);
    let landline = digits.starts_with("02") && matches!(digits.len(), 10 | 11);
    if spaced && (hotline || short || landline) {
        Ok(written.to_owned())
    } else {
        Err(text::PHONE.to_owned())
    }
}

/// A colour that text can have on white.
pub(super) fn color(written: &str) -> Result<Color, String> {
    let color = Color::parse(written).ok_or_else(|| text::COLOR.to_owned())?;
    if color.contrast(Color::WHITE) < MIN_CONTRAST {
        return Err(text::contrast(color));
    }
    Ok(color)
}

/// A day within [`YEARS`].
pub(super) fn day(date: NaiveDate) -> Result<NaiveDate, String> {
    let (first, last) = YEARS;
    if (first..=last).contains(&date.year()) {
        Ok(date)
    } else {
        Err(text::year(first, last))
    }
}

/// A day as a message shows it: 7/3/2025.
pub(super) fn spoken(date: NaiveDate) -> String {
    format!("{}/{}/{}", date.day(), date.month(), date.year())
}

#[cfg(test)]
mod tests {
    use super::old_name;

    #[test]
    fn names_that_places_had_are_old_names() {
        for name in [
            "xã Lương Hòa",
            "phường 1",
            "Phường 12 (quận 3)",
            "xã Mẫu (huyện A, tỉnh B)",
            "thị trấn M’Đrắk",
            "xã Ea H'Leo",
            "xã B`Lao",
            "phường Xuân Hương - Đà Lạt",
            "TT. Sông Cầu",
            "Nông trường Việt Lâm",
            "xã Ƀiă",
            "phần còn lại của xã Mẫu 2",
            "XÃ ĐÔNG",
        ] {
            assert_eq!(old_name(name).as_deref(), Ok(name));
        }
    }

    #[test]
    fn what_no_place_is_called_is_no_old_name() {
        for name in [
            "",
            " ",
            "-",
            "12",
            "1 2",
            "1/7/2025",
            "xã",
            "Phường",
            "thị trấn .",
            "không",
            "Không có",
            "xã A / xã B",
            "xã A+xã B",
            "xã A|xã B",
            "xã ?ông",
            "x\u{fffd} A",
            "<b>xã A</b>",
            "https://a.vn",
            "a@b.vn",
            "xã A, xã B",
            "xã A (cũ",
            "xã A) cũ",
            "xã A ((cũ))",
            "xã -- A",
            "(xã A)",
            "-xã A",
            "xã A -",
            "xã 12345",
            "0912345678",
            // Cyrillic, which no keyboard of a reader finds; digits that are none of ours; a picture.
            "xã Аn",
            "xã ١",
            "xã 🏠",
            // Marks of direction and what is drawn as nothing.
            "xã\u{200f} A",
            "xã A\u{202e}B",
            "\u{2066}xã A\u{2069}",
            "xã\u{200b}A",
            "xã\u{ad}A",
            "xã A\u{feff}",
            "xã\u{61c}A",
            "xã\u{a0}A",
            "xã\nA",
            "xã\tA",
        ] {
            assert!(old_name(name).is_err(), "{name:?}");
        }
        assert!(old_name(&"a".repeat(160)).is_ok());
        let why = old_name(&"a".repeat(201)).unwrap_err();
        assert!(why.contains("dài 201 ký tự"), "{why}");
    }
}
