//! The three bodies VNeID offers as "Đơn vị cấp thẻ BHYT".

use super::text;

/// Who issued the card (VNeID's guide attached to Thái Nguyên's plan of 17/7/2025).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Issuer {
    /// Bảo hiểm xã hội Việt Nam.
    Vss,
    /// Bảo hiểm xã hội Bộ Quốc phòng.
    Military,
    /// Bảo hiểm xã hội Công an nhân dân.
    Police,
}

impl Issuer {
    /// All three, in the order a list offers them.
    pub const ALL: [Issuer; 3] = [Issuer::Vss, Issuer::Military, Issuer::Police];

    /// The short name for programs: `vss`, `military` or `police`.
    ///
    /// ```
    /// assert_eq!(card_number::Issuer::Police.code(), "police");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            Issuer::Vss => "vss",
            Issuer::Military => "military",
            Issuer::Police => "police",
        }
    }

    /// The name as VNeID writes it.
    ///
    /// ```
    /// use card_number::Issuer;
    /// assert_eq!(Issuer::Military.name(), "Bảo hiểm xã hội Bộ Quốc phòng");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Issuer::Vss => text::VSS,
            Issuer::Military => text::MILITARY,
            Issuer::Police => text::POLICE,
        }
    }

    /// The issuer of a short name, or `None` for any other word.
    ///
    /// ```
    /// use card_number::Issuer;
    /// assert_eq!(Issuer::from_code("vss"), Some(Issuer::Vss));
    /// assert_eq!(Issuer::from_code("VSS"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<Issuer> {
        Issuer::ALL.into_iter().find(|issuer| issuer.code() == code)
    }

    /// Whether VNeID takes this province code (characters 4–5) under this issuer: 97 is the army's, 98 the police's,
    /// any other of 01–99 is BHXH Việt Nam's.
    ///
    /// ```
    /// use card_number::Issuer;
    /// assert!(Issuer::Vss.accepts(38) && !Issuer::Vss.accepts(97) && !Issuer::Vss.accepts(0));
    /// assert!(Issuer::Military.accepts(97) && Issuer::Police.accepts(98));
    /// ```
    pub const fn accepts(self, province: u8) -> bool {
        match self {
            Issuer::Vss => 1 <= province && province <= 96 || province == 99,
            Issuer::Military => province == 97,
            Issuer::Police => province == 98,
        }
    }
}
