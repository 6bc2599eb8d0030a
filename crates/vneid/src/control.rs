//! Every button and field of the simulated phone: its label, and what it is.

use super::text;
use super::{EntryForm, Screen};

/// Declares the controls, each with its name: the enum, the list of all, and both ways between a control and its name.
macro_rules! declare_controls {
    ($($(#[$doc:meta])* $control:ident = $name:literal,)*) => {
        /// A button or field; the same one may stand on several screens.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Control {
            $($(#[$doc])* $control,)*
            /// A key of the passcode's keypad, 0 to 9.
            Digit(u8),
        }

        impl Control {
            /// Every control.
            pub const ALL: [Control; [$($name),*].len() + KEYS.len()] = [
                $(Control::$control,)*
                Digit(0),
                Digit(1),
                Digit(2),
                Digit(3),
                Digit(4),
                Digit(5),
                Digit(6),
                Digit(7),
                Digit(8),
                Digit(9),
            ];

            /// The name by which markup and messages call it.
            ///
            /// ```
            /// use vneid::Control;
            /// assert_eq!(Control::Submit.name(), "submit");
            /// assert_eq!(Control::Digit(7).name(), "key-7");
            /// ```
            pub const fn name(self) -> &'static str {
                match self {
                    $(Control::$control => $name,)*
                    Digit(digit) => KEYS[digit as usize % KEYS.len()],
                }
            }

            /// The control of a name, or `None` for any other.
            ///
            /// ```
            /// use vneid::Control;
            /// assert_eq!(Control::from_name("wallet"), Some(Control::Wallet));
            /// assert_eq!(Control::from_name("Wallet"), None);
            /// ```
            pub fn from_name(name: &str) -> Option<Control> {
                Control::ALL.into_iter().find(|control| control.name() == name)
            }
        }
    };
}

/// The names of the keys of the passcode's keypad.
const KEYS: [&str; 10] = [
    "key-0", "key-1", "key-2", "key-3", "key-4", "key-5", "key-6", "key-7", "key-8", "key-9",
];

declare_controls! {
    /// The arrow back at the top left.
    Back = "back",
    /// "Trang chủ", the first tab of the bar at the bottom.
    HomeTab = "home",
    /// "Ví giấy tờ", a tab.
    Wallet = "wallet",
    /// "Cá nhân", the last tab.
    Profile = "profile",
    /// The other services of the home screen, drawn as blank shapes.
    OtherService = "other",
    /// Updates the app in the store.
    Update = "update",
    /// "Sử dụng Vân tay / Khuôn mặt để VNeID mở khóa ứng dụng nhanh chóng và bảo mật hơn".
    Unlock = "unlock",
    /// "Đổi passcode".
    ChangePasscode = "change-passcode",
    /// "Quản lý thiết bị".
    Devices = "devices",
    /// "Xác minh ứng dụng qua QR code".
    VerifyByQr = "verify",
    /// "Điều khoản sử dụng Ứng dụng và dịch vụ".
    Terms = "terms",
    /// "Chính sách quyền riêng tư".
    Privacy = "privacy",
    /// "Phiên bản Ứng dụng".
    AppVersion = "version",
    /// "Đăng xuất".
    LogOut = "log-out",
    /// "Thẻ BHYT" in the wallet; there before any card is.
    HealthCard = "health-card",
    /// "Thông tin Thẻ CCCD".
    CitizenCard = "citizen-card",
    /// "Tài khoản mức 2".
    Level = "level",
    /// "Giấy phép lái xe".
    DrivingLicence = "licence",
    /// "Đăng ký xe".
    VehiclePaper = "vehicle",
    /// "Bảo hiểm xã hội".
    SocialInsurance = "insurance",
    /// "Người phụ thuộc".
    Dependants = "dependants",
    /// "Tích hợp thông tin".
    Integrate = "integrate",
    /// "Tạo mới yêu cầu".
    NewRequest = "new-request",
    /// A line of the history; there once something was sent.
    Request = "request",
    /// The cross of the sheet with the kinds of information.
    CloseSheet = "close",
    /// "Thẻ bảo hiểm y tế" among the kinds of information.
    KindHealthCard = "kind-health-card",
    /// "Loại thông tin *" of the entry screen.
    KindField = "kind-field",
    /// "Đơn vị cấp thẻ BHYT".
    Issuer = "issuer",
    /// "Số thẻ BHYT *".
    Number = "number",
    /// "Tôi xác nhận các thông tin ở trên là đúng".
    Confirm = "confirm",
    /// "Gửi yêu cầu".
    Submit = "submit",
    /// "Tích hợp thêm thông tin khác".
    More = "more",
    /// "Lịch sử".
    History = "history",
    /// "Quay về trang chủ".
    ToHome = "to-home",
}

use Control::*;

/// The controls of a screen in reading order. [`Request`] is among them whether it is to be seen yet or not: see
/// [`State::shows`](super::State::shows).
///
/// ```
/// use vneid::{Control, EntryForm, Screen, controls};
/// assert!(!controls(Screen::Form, EntryForm::NumberOnly).contains(&Control::Confirm));
/// assert!(controls(Screen::Form, EntryForm::TwoIssuers).contains(&Control::Confirm));
/// ```
pub const fn controls(screen: Screen, form: EntryForm) -> &'static [Control] {
    match screen {
        Screen::Store => &[Update],
        Screen::Login => &[],
        Screen::Profile => &[
            Unlock,
            ChangePasscode,
            Devices,
            VerifyByQr,
            Terms,
            Privacy,
            AppVersion,
            LogOut,
            HomeTab,
            Wallet,
            Profile,
        ],
        Screen::Home => &[OtherService, HomeTab, Wallet, Profile],
        Screen::Wallet => &[
            CitizenCard,
            Level,
            Integrate,
            VehiclePaper,
            DrivingLicence,
            SocialInsurance,
            HealthCard,
            Dependants,
            HomeTab,
            Wallet,
            Profile,
        ],
        Screen::Integrate => &[Back, History, Request, NewRequest],
        Screen::Kind => &[CloseSheet, Dependants, DrivingLicence, KindHealthCard],
        Screen::Form if form.has_issuer() => &[Back, KindField, Issuer, Number, Confirm, Submit],
        Screen::Form => &[Back, KindField, Number, Submit],
        Screen::Success => &[More, History, ToHome],
        Screen::History => &[Back, Request],
        Screen::Passcode => &[
            Back,
            Digit(1),
            Digit(2),
            Digit(3),
            Digit(4),
            Digit(5),
            Digit(6),
            Digit(7),
            Digit(8),
            Digit(9),
            Digit(0),
        ],
        Screen::Card => &[Back],
    }
}

impl Control {
    /// The label, exactly as VNeID writes it unless [`illustrative`](Control::illustrative). The arrow back and the cross
    /// show no word: theirs is for screen readers.
    ///
    /// ```
    /// use vneid::Control;
    /// assert_eq!(Control::NewRequest.label(), "Tạo mới yêu cầu");
    /// ```
    pub const fn label(self) -> &'static str {
        match self {
            Back => text::BACK,
            HomeTab => text::TITLE_HOME,
            Wallet => text::WALLET,
            Profile => text::PROFILE,
            OtherService => text::OTHER_SERVICE,
            Update => text::UPDATE,
            Unlock => text::UNLOCK,
            ChangePasscode => text::CHANGE_PASSCODE,
            Devices => text::DEVICES,
            VerifyByQr => text::VERIFY_BY_QR,
            Terms => text::TERMS,
            Privacy => text::PRIVACY,
            AppVersion => text::APP_VERSION,
            LogOut => text::LOG_OUT,
            HealthCard => text::HEALTH_CARD,
            CitizenCard => text::CITIZEN_CARD,
            Level => text::LEVEL_TWO,
            DrivingLicence => text::DRIVING_LICENCE,
            VehiclePaper => text::VEHICLE_PAPER,
            SocialInsurance => text::SOCIAL_INSURANCE,
            Dependants => text::DEPENDANTS,
            Integrate => text::INTEGRATE,
            NewRequest => text::NEW_REQUEST,
            Request => text::HEALTH_CARD,
            CloseSheet => text::CLOSE,
            KindHealthCard => text::KIND_HEALTH_CARD,
            KindField => text::KIND_FIELD,
            Issuer => text::ISSUER,
            Number => text::NUMBER,
            Confirm => text::CONFIRM,
            Submit => text::SUBMIT,
            More => text::MORE,
            History => text::HISTORY,
            ToHome => text::TO_HOME,
            Digit(digit) => text::DIGITS[digit as usize % text::DIGITS.len()],
        }
    }

    /// Whether no source shows this label, so that its screen must say that it is illustrative.
    ///
    /// ```
    /// use vneid::Control;
    /// assert!(Control::HomeTab.illustrative() && !Control::Wallet.illustrative());
    /// ```
    pub const fn illustrative(self) -> bool {
        matches!(self, HomeTab | OtherService | Update | Digit(_))
    }

    /// What the control is, for somebody who touched it by mistake.
    ///
    /// ```
    /// use vneid::{Control, Screen};
    /// assert!(Control::Profile.what(Screen::Home).contains("Phiên bản Ứng dụng"));
    /// ```
    pub const fn what(self, screen: Screen) -> &'static str {
        match self {
            Dependants | DrivingLicence if matches!(screen, Screen::Kind) => text::WHAT_OTHER_KIND,
            Back => text::WHAT_BACK,
            HomeTab | ToHome => text::WHAT_TO_HOME,
            Wallet => text::WHAT_WALLET,
            Profile => text::WHAT_PROFILE,
            OtherService => text::WHAT_OTHER_SERVICE,
            Update => text::WHAT_UPDATE,
            Unlock | ChangePasscode | Devices | VerifyByQr | Terms | Privacy | LogOut => {
                text::WHAT_SETTING
            }
            AppVersion => text::WHAT_APP_VERSION,
            HealthCard => text::WHAT_HEALTH_CARD,
            CitizenCard => text::WHAT_CITIZEN_CARD,
            Level => text::WHAT_LEVEL,
            DrivingLicence => text::WHAT_DRIVING_LICENCE,
            VehiclePaper => text::WHAT_VEHICLE_PAPER,
            SocialInsurance => text::WHAT_SOCIAL_INSURANCE,
            Dependants => text::WHAT_DEPENDANTS,
            Integrate => text::WHAT_INTEGRATE,
            NewRequest => text::WHAT_NEW_REQUEST,
            Request => text::WHAT_REQUEST,
            CloseSheet => text::WHAT_CLOSE,
            KindHealthCard => text::WHAT_KIND_HEALTH_CARD,
            KindField => text::WHAT_KIND_FIELD,
            Issuer => text::WHAT_ISSUER,
            Number => text::WHAT_NUMBER,
            Confirm => text::WHAT_CONFIRM,
            Submit => text::WHAT_SUBMIT,
            More => text::WHAT_MORE,
            History => text::WHAT_HISTORY,
            Digit(_) => text::PRACTICE_PASSCODE_ALONE,
        }
    }
}
