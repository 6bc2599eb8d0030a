//! Province codes: characters 4–5 of a 15-character number.

use super::{Issuer, text};

/// Characters 4–5: a code 01 to 99, assigned to a province or not.
///
/// VNeID's rule accepts every code but 00 (guide attached to Thái Nguyên's plan of 17/7/2025).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProvinceCode(u8);

impl ProvinceCode {
    /// Creates a code from a number 1 to 99; `None` for any other number.
    ///
    /// ```
    /// use card_number::ProvinceCode;
    /// assert_eq!(ProvinceCode::new(7).map(|code| code.digits()), Some("07".to_owned()));
    /// assert_eq!(ProvinceCode::new(0), None);
    /// ```
    pub const fn new(code: u8) -> Option<ProvinceCode> {
        if 1 <= code && code <= 99 {
            Some(ProvinceCode(code))
        } else {
            None
        }
    }

    pub(super) fn from_digits(tens: char, ones: char) -> Option<ProvinceCode> {
        let code = tens.to_digit(10)? * 10 + ones.to_digit(10)?;
        ProvinceCode::new(u8::try_from(code).ok()?)
    }

    /// Returns the code as a number, 1 to 99.
    ///
    /// ```
    /// use card_number::ProvinceCode;
    /// assert_eq!(ProvinceCode::new(38).map(ProvinceCode::get), Some(38));
    /// ```
    pub const fn get(self) -> u8 {
        self.0
    }

    /// Returns the code as two digits, `01` to `99`.
    ///
    /// ```
    /// use card_number::ProvinceCode;
    /// assert_eq!(ProvinceCode::new(1).map(ProvinceCode::digits), Some("01".to_owned()));
    /// ```
    pub fn digits(self) -> String {
        format!("{:02}", self.0)
    }

    /// Returns the issuer of cards with this code: the army for 97, the police for 98, BHXH Việt Nam for any other.
    ///
    /// ```
    /// use card_number::{Issuer, ProvinceCode};
    /// assert_eq!(ProvinceCode::new(97).map(ProvinceCode::issuer), Some(Issuer::Military));
    /// ```
    pub const fn issuer(self) -> Issuer {
        match self.0 {
            97 => Issuer::Military,
            98 => Issuer::Police,
            _ => Issuer::Vss,
        }
    }
}

/// A province of QĐ 124/2004/QĐ-TTg, and the province that its territory belongs to since 1/7/2025.
#[derive(Debug, PartialEq, Eq)]
pub struct Province {
    /// The code on cards, 1 to 96.
    pub code: u8,
    /// The name before 1/7/2025.
    pub name: &'static str,
    /// The code of the present province, 1 to 96.
    pub now: u8,
}

/// The 63 provinces of QĐ 124/2004/QĐ-TTg, ordered by code, with the mergers into 34 of 1/7/2025.
pub static PROVINCES: [Province; 63] = [
    p(1, "Hà Nội", 1),
    p(2, "Hà Giang", 8),
    p(4, "Cao Bằng", 4),
    p(6, "Bắc Kạn", 19),
    p(8, "Tuyên Quang", 8),
    p(10, "Lào Cai", 15),
    p(11, "Điện Biên", 11),
    p(12, "Lai Châu", 12),
    p(14, "Sơn La", 14),
    p(15, "Yên Bái", 15),
    p(17, "Hòa Bình", 25),
    p(19, "Thái Nguyên", 19),
    p(20, "Lạng Sơn", 20),
    p(22, "Quảng Ninh", 22),
    p(24, "Bắc Giang", 24),
    p(25, "Phú Thọ", 25),
    p(26, "Vĩnh Phúc", 25),
    p(27, "Bắc Ninh", 24),
    p(30, "Hải Dương", 31),
    p(31, "Hải Phòng", 31),
    p(33, "Hưng Yên", 33),
    p(34, "Thái Bình", 33),
    p(35, "Hà Nam", 37),
    p(36, "Nam Định", 37),
    p(37, "Ninh Bình", 37),
    p(38, "Thanh Hóa", 38),
    p(40, "Nghệ An", 40),
    p(42, "Hà Tĩnh", 42),
    p(44, "Quảng Bình", 44),
    p(45, "Quảng Trị", 44),
    p(46, "Thừa Thiên Huế", 46),
    p(48, "Đà Nẵng", 48),
    p(49, "Quảng Nam", 48),
    p(51, "Quảng Ngãi", 51),
    p(52, "Bình Định", 52),
    p(54, "Phú Yên", 66),
    p(56, "Khánh Hòa", 56),
    p(58, "Ninh Thuận", 56),
    p(60, "Bình Thuận", 68),
    p(62, "Kon Tum", 51),
    p(64, "Gia Lai", 52),
    p(66, "Đắk Lắk", 66),
    p(67, "Đắk Nông", 68),
    p(68, "Lâm Đồng", 68),
    p(70, "Bình Phước", 75),
    p(72, "Tây Ninh", 80),
    p(74, "Bình Dương", 79),
    p(75, "Đồng Nai", 75),
    p(77, "Bà Rịa – Vũng Tàu", 79),
    p(79, "TP. Hồ Chí Minh", 79),
    p(80, "Long An", 80),
    p(82, "Tiền Giang", 82),
    p(83, "Bến Tre", 86),
    p(84, "Trà Vinh", 86),
    p(86, "Vĩnh Long", 86),
    p(87, "Đồng Tháp", 82),
    p(89, "An Giang", 91),
    p(91, "Kiên Giang", 91),
    p(92, "Cần Thơ", 92),
    p(93, "Hậu Giang", 92),
    p(94, "Sóc Trăng", 92),
    p(95, "Bạc Liêu", 96),
    p(96, "Cà Mau", 96),
];

/// Codes whose province changed its name: seven by the mergers of 1/7/2025, and Huế, a centrally governed city since
/// 1/1/2025 (Nghị quyết 175/2024/QH15).
const RENAMED: [(u8, &str); 8] = [
    (15, "Lào Cai"),
    (24, "Bắc Ninh"),
    (44, "Quảng Trị"),
    (46, "Huế"),
    (52, "Gia Lai"),
    (80, "Tây Ninh"),
    (82, "Đồng Tháp"),
    (91, "An Giang"),
];

/// Codes of the centrally governed cities whose name has no "TP.".
const CITIES: [u8; 5] = [1, 31, 46, 48, 92];
const HO_CHI_MINH_CITY: u8 = 79;

const fn p(code: u8, name: &'static str, now: u8) -> Province {
    Province { code, name, now }
}

/// Returns the province of a code, or `None` if QĐ 124/2004/QĐ-TTg does not assign the code.
///
/// ```
/// use card_number::province;
/// assert_eq!(province(38).map(|province| province.name), Some("Thanh Hóa"));
/// assert_eq!(province(3), None);
/// ```
pub fn province(code: u8) -> Option<&'static Province> {
    PROVINCES.iter().find(|province| province.code == code)
}

impl Province {
    /// Returns the name of the present province, since 1/7/2025.
    ///
    /// ```
    /// use card_number::province;
    /// assert_eq!(province(15).map(|province| province.present_name()), Some("Lào Cai"));
    /// ```
    pub fn present_name(&self) -> &'static str {
        match RENAMED.iter().find(|(code, _)| *code == self.now) {
            Some((_, name)) => name,
            None => province(self.now).map_or("", |province| province.name),
        }
    }

    /// Returns the two-digit code and the name, with the present name if it differs.
    ///
    /// ```
    /// use card_number::province;
    /// let label = |code| province(code).map(|province| province.label()).unwrap_or_default();
    /// assert_eq!(label(15), "15 – Yên Bái (nay thuộc tỉnh Lào Cai)");
    /// assert_eq!(label(38), "38 – Thanh Hóa");
    /// ```
    pub fn label(&self) -> String {
        format!("{:02} – {}", self.code, self.full_name())
    }

    /// Returns the name, with the present name if it differs.
    ///
    /// ```
    /// use card_number::province;
    /// let name = |code| province(code).map(|province| province.full_name()).unwrap_or_default();
    /// assert_eq!(name(35), "Hà Nam (nay thuộc tỉnh Ninh Bình)");
    /// assert_eq!(name(38), "Thanh Hóa");
    /// ```
    pub fn full_name(&self) -> String {
        let present = self.present_name();
        if present == self.name {
            return self.name.to_owned();
        }
        let kind = match self.now {
            HO_CHI_MINH_CITY => "",
            now if CITIES.contains(&now) => text::CITY,
            _ => text::PROVINCE,
        };
        text::now_part_of(self.name, kind, present)
    }
}
