//! The three issuers that VNeID offers as "Đơn vị cấp thẻ BHYT".

use super::text;

/// The body that issued a card (VNeID's guide attached to Thái Nguyên's plan of 17/7/2025).
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
    /// All three issuers, in the order of VNeID's list.
    pub const ALL: [Issuer; 3] = [Issuer::Vss, Issuer::Military, Issuer::Police];

    /// Returns the name for programs: `vss`, `military` or `police`.
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

    /// Returns the name as VNeID writes it.
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

    /// Returns the issuer of a name returned by [`Issuer::code`], or `None` for any other text. Case matters.
    ///
    /// ```
    /// use card_number::Issuer;
    /// assert_eq!(Issuer::from_code("vss"), Some(Issuer::Vss));
    /// assert_eq!(Issuer::from_code("VSS"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<Issuer> {
        Issuer::ALL.into_iter().find(|issuer| issuer.code() == code)
    }

    /// Returns `true` if VNeID accepts this province code (characters 4–5) for this issuer: 97 for the army, 98 for the
    /// police, 1 to 96 and 99 for BHXH Việt Nam (VNeID's guide attached to Thái Nguyên's plan of 17/7/2025).
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
