//! The 12 digits of a citizen number (số định danh cá nhân), which people take for the card number.

use super::{Province, province};

/// What the digits of a citizen number tell: 3 for the province of birth registration, 1 for century and sex, 2 for the
/// year of birth; the last 6 are random.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Citizen {
    /// Where the birth was registered.
    pub province: &'static Province,
    /// Whether the holder is a woman.
    pub woman: bool,
    /// Year of birth, 1900 to 2049.
    pub born: u16,
}

impl Citizen {
    /// Reads 12 ASCII digits, or `None` if they do not read as those of a living person.
    ///
    /// ```
    /// use bhyt_vneid::card_number::Citizen;
    /// let citizen = Citizen::read("038158001234").unwrap();
    /// assert_eq!((citizen.province.name, citizen.woman, citizen.born), ("Thanh Hóa", true, 1958));
    /// assert_eq!(Citizen::read("999999999999"), None);
    /// ```
    pub fn read(digits: &str) -> Option<Citizen> {
        let bytes: [u8; 12] = digits.as_bytes().try_into().ok()?;
        if !bytes.iter().all(u8::is_ascii_digit) || bytes[0] != b'0' {
            return None;
        }
        let two = |i: usize| (bytes[i] - b'0') * 10 + bytes[i + 1] - b'0';
        let century_and_sex = bytes[3] - b'0';
        let born = match century_and_sex {
            0 | 1 => 1900 + u16::from(two(4)),
            // The clock is not known here; half a century on is certainly no birth year.
            2 | 3 if two(4) < 50 => 2000 + u16::from(two(4)),
            _ => return None,
        };
        Some(Citizen {
            province: province(two(1))?,
            woman: century_and_sex % 2 == 1,
            born,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fourth_digit_tells_century_and_sex() {
        let told = |digits| Citizen::read(digits).map(|citizen| (citizen.woman, citizen.born));
        assert_eq!(told("001075004321"), Some((false, 1975)));
        assert_eq!(told("079175004321"), Some((true, 1975)));
        assert_eq!(told("079202005678"), Some((false, 2002)));
        assert_eq!(told("038315004321"), Some((true, 2015)));
    }

    #[test]
    fn nobody_is_read_from_a_province_or_year_that_cannot_be() {
        for digits in [
            "003075004321",
            "101075004321",
            "001475004321",
            "001280004321",
            "00107500432",
        ] {
            assert_eq!(Citizen::read(digits), None, "{digits}");
        }
    }
}
