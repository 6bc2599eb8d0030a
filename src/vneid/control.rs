//! Every button and field of the simulated phone: its label, its callout, and what it is.

use super::text;
use super::{EntryForm, Screen};

/// A button or field; the same one may stand on several screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Control {
    /// The arrow back at the top left.
    Back,
    /// "Ví giấy tờ".
    Wallet,
    /// "Cá nhân".
    Profile,
    /// Some other service of the home screen.
    OtherService,
    /// "Thẻ BHYT" in the wallet; there once a request is approved.
    HealthCard,
    /// "Thông tin Thẻ CCCD".
    CitizenCard,
    /// "Giấy phép lái xe".
    DrivingLicence,
    /// "Đăng ký xe".
    VehiclePaper,
    /// "Bảo hiểm xã hội".
    SocialInsurance,
    /// "Người phụ thuộc".
    Dependants,
    /// "Tích hợp thông tin".
    Integrate,
    /// "Tạo mới yêu cầu".
    NewRequest,
    /// A line of the history; there once something was sent.
    Request,
    /// "Thẻ bảo hiểm y tế" among the kinds of information.
    KindHealthCard,
    /// "Loại thông tin *" of the entry screen.
    KindField,
    /// "Đơn vị cấp thẻ BHYT *".
    Issuer,
    /// "Số thẻ BHYT *".
    Number,
    /// "Tôi xác nhận các thông tin ở trên là đúng".
    Confirm,
    /// "Gửi yêu cầu".
    Submit,
    /// "Tích hợp thêm thông tin khác".
    More,
    /// "Lịch sử".
    History,
    /// "Quay về trang chủ".
    ToHome,
}

use Control::*;

/// The controls of a screen in reading order. [`HealthCard`] and [`Request`] are
/// among them whether they are to be seen yet or not: see [`State::shows`](super::State::shows).
///
/// ```
/// use bhyt_vneid::vneid::{Control, EntryForm, Screen, controls};
/// assert!(!controls(Screen::Form, EntryForm::NumberOnly).contains(&Control::Confirm));
/// assert!(controls(Screen::Form, EntryForm::TwoIssuers).contains(&Control::Confirm));
/// ```
pub const fn controls(screen: Screen, form: EntryForm) -> &'static [Control] {
    match screen {
        Screen::Home => &[CitizenCard, Wallet, OtherService, Profile],
        Screen::Wallet => &[
            Back,
            HealthCard,
            Integrate,
            VehiclePaper,
            DrivingLicence,
            SocialInsurance,
            Dependants,
        ],
        Screen::Integrate => &[Back, Request, NewRequest],
        Screen::Kind => &[Back, VehiclePaper, DrivingLicence, KindHealthCard],
        Screen::Form if form.has_issuer() => &[Back, KindField, Issuer, Number, Confirm, Submit],
        Screen::Form => &[Back, KindField, Number, Submit],
        Screen::Success => &[More, History, ToHome],
        Screen::History => &[Back, Request],
    }
}

impl Control {
    /// Every control.
    pub const ALL: [Control; 22] = [
        Back,
        Wallet,
        Profile,
        OtherService,
        HealthCard,
        CitizenCard,
        DrivingLicence,
        VehiclePaper,
        SocialInsurance,
        Dependants,
        Integrate,
        NewRequest,
        Request,
        KindHealthCard,
        KindField,
        Issuer,
        Number,
        Confirm,
        Submit,
        More,
        History,
        ToHome,
    ];

    /// The label, exactly as VNeID writes it unless [`illustrative`](Control::illustrative).
    ///
    /// ```
    /// use bhyt_vneid::vneid::Control;
    /// assert_eq!(Control::NewRequest.label(), "Tạo mới yêu cầu");
    /// ```
    pub const fn label(self) -> &'static str {
        match self {
            Back => text::BACK,
            Wallet => text::WALLET,
            Profile => text::PROFILE,
            OtherService => text::OTHER_SERVICE,
            HealthCard => text::HEALTH_CARD,
            CitizenCard => text::CITIZEN_CARD,
            DrivingLicence => text::DRIVING_LICENCE,
            VehiclePaper => text::VEHICLE_PAPER,
            SocialInsurance => text::SOCIAL_INSURANCE,
            Dependants => text::DEPENDANTS,
            Integrate => text::INTEGRATE,
            NewRequest => text::NEW_REQUEST,
            Request => text::REQUEST,
            KindHealthCard => text::KIND_HEALTH_CARD,
            KindField => text::KIND_FIELD,
            Issuer => text::ISSUER,
            Number => text::NUMBER,
            Confirm => text::CONFIRM,
            Submit => text::SUBMIT,
            More => text::MORE,
            History => text::HISTORY,
            ToHome => text::TO_HOME,
        }
    }

    /// The number in the ward's guide that points at this control (letter 202/UBND-VHXH, appendix 01).
    ///
    /// ```
    /// use bhyt_vneid::vneid::Control;
    /// assert_eq!(Control::Wallet.callout(), Some(1));
    /// assert_eq!(Control::Back.callout(), None);
    /// ```
    pub const fn callout(self) -> Option<u8> {
        match self {
            Wallet => Some(1),
            Integrate => Some(2),
            NewRequest => Some(3),
            KindHealthCard => Some(4),
            Number => Some(5),
            Submit => Some(6),
            _ => None,
        }
    }

    /// Whether no source shows this label on this screen, so that the phone must say that it is illustrative.
    ///
    /// ```
    /// use bhyt_vneid::vneid::{Control, Screen};
    /// assert!(Control::OtherService.illustrative(Screen::Home));
    /// assert!(Control::DrivingLicence.illustrative(Screen::Kind));
    /// assert!(!Control::DrivingLicence.illustrative(Screen::Wallet));
    /// ```
    pub const fn illustrative(self, screen: Screen) -> bool {
        match self {
            Back | OtherService | Request => true,
            DrivingLicence | VehiclePaper => matches!(screen, Screen::Kind),
            _ => false,
        }
    }

    /// What the control is, for somebody who touched it by mistake.
    ///
    /// ```
    /// use bhyt_vneid::vneid::{Control, Screen};
    /// assert!(Control::Profile.what(Screen::Home).contains("Phiên bản ứng dụng"));
    /// ```
    pub const fn what(self, screen: Screen) -> &'static str {
        match self {
            Back => text::WHAT_BACK,
            Wallet => text::WHAT_WALLET,
            Profile => text::WHAT_PROFILE,
            OtherService => text::WHAT_OTHER_SERVICE,
            HealthCard => text::WHAT_HEALTH_CARD,
            CitizenCard => text::WHAT_CITIZEN_CARD,
            DrivingLicence | VehiclePaper if matches!(screen, Screen::Kind) => {
                text::WHAT_OTHER_KIND
            }
            DrivingLicence => text::WHAT_DRIVING_LICENCE,
            VehiclePaper => text::WHAT_VEHICLE_PAPER,
            SocialInsurance => text::WHAT_SOCIAL_INSURANCE,
            Dependants => text::WHAT_DEPENDANTS,
            Integrate => text::WHAT_INTEGRATE,
            NewRequest => text::WHAT_NEW_REQUEST,
            Request => text::WHAT_REQUEST,
            KindHealthCard => text::WHAT_KIND_HEALTH_CARD,
            KindField => text::WHAT_KIND_FIELD,
            Issuer => text::WHAT_ISSUER,
            Number => text::WHAT_NUMBER,
            Confirm => text::WHAT_CONFIRM,
            Submit => text::WHAT_SUBMIT,
            More => text::WHAT_MORE,
            History => text::WHAT_HISTORY,
            ToHome => text::WHAT_TO_HOME,
        }
    }
}
