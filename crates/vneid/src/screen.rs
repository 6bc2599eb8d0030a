//! The screens of the flow, and the forms that the entry screen is known to have.

use super::text;
use card_number::Issuer;

/// A screen of the simulated phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The app's page in the store.
    Store,
    /// Where the reader logs in.
    Login,
    /// "Cá nhân".
    Profile,
    /// The home of a level-2 account.
    Home,
    /// "Ví giấy tờ", whose title is "Thông tin công dân".
    Wallet,
    /// "Tích hợp thông tin": the requests so far, or the sentence that there are none.
    Integrate,
    /// "Chọn loại thông tin", a sheet over the entry screen.
    Kind,
    /// "Nhập thông tin tích hợp".
    Form,
    /// "Gửi yêu cầu thành công".
    Success,
    /// The history that "Lịch sử" opens.
    History,
    /// The passcode that VNeID asks for before it opens the card.
    Passcode,
    /// The opened card, or what stands there before a card is in.
    Card,
}

impl Screen {
    /// All of them, in the order of the flow.
    pub const ALL: [Screen; 12] = [
        Screen::Store,
        Screen::Login,
        Screen::Profile,
        Screen::Home,
        Screen::Wallet,
        Screen::Integrate,
        Screen::Kind,
        Screen::Form,
        Screen::Success,
        Screen::History,
        Screen::Passcode,
        Screen::Card,
    ];

    /// The word for `data-screen`.
    ///
    /// ```
    /// assert_eq!(vneid::Screen::Integrate.name(), "integrate");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Screen::Store => "store",
            Screen::Login => "login",
            Screen::Profile => "profile",
            Screen::Home => "home",
            Screen::Wallet => "wallet",
            Screen::Integrate => "integrate",
            Screen::Kind => "kind",
            Screen::Form => "form",
            Screen::Success => "success",
            Screen::History => "history",
            Screen::Passcode => "passcode",
            Screen::Card => "card",
        }
    }

    /// The screen of a word.
    ///
    /// ```
    /// use vneid::Screen;
    /// assert_eq!(Screen::of_name("kind"), Some(Screen::Kind));
    /// assert_eq!(Screen::of_name("camera"), None);
    /// ```
    pub fn of_name(word: &str) -> Option<Screen> {
        Screen::ALL.into_iter().find(|screen| screen.name() == word)
    }

    /// The screen of a step's word in a ward's content; "version" happens before the app is opened.
    ///
    /// ```
    /// use vneid::Screen;
    /// assert_eq!(Screen::of_step("kind"), Some(Screen::Kind));
    /// assert_eq!(Screen::of_step("version"), Some(Screen::Store));
    /// assert_eq!(Screen::of_step("open"), None);
    /// ```
    pub fn of_step(word: &str) -> Option<Screen> {
        match word {
            "version" => Some(Screen::Store),
            _ => Screen::of_name(word),
        }
    }

    /// The title at the top of the screen.
    ///
    /// ```
    /// assert_eq!(vneid::Screen::Wallet.title(), "Thông tin công dân");
    /// ```
    pub const fn title(self) -> &'static str {
        match self {
            Screen::Store => text::TITLE_STORE,
            Screen::Login => text::TITLE_LOGIN,
            Screen::Profile => text::PROFILE,
            Screen::Home => text::TITLE_HOME,
            Screen::Wallet => text::TITLE_WALLET,
            Screen::Integrate => text::INTEGRATE,
            Screen::Kind => text::TITLE_KIND,
            Screen::Form => text::TITLE_FORM,
            Screen::Success => text::TITLE_SUCCESS,
            Screen::History => text::TITLE_HISTORY,
            Screen::Passcode | Screen::Card => text::HEALTH_CARD,
        }
    }

    /// Whether the screen has the bar with the tabs at its bottom.
    ///
    /// ```
    /// use vneid::Screen;
    /// assert!(Screen::Wallet.has_tabs() && !Screen::Form.has_tabs());
    /// ```
    pub const fn has_tabs(self) -> bool {
        matches!(self, Screen::Home | Screen::Wallet | Screen::Profile)
    }

    /// Whether the screen as a whole must say that it is illustrative: no source draws it, or not all of it.
    ///
    /// ```
    /// use vneid::Screen;
    /// assert!(Screen::Passcode.illustrative() && !Screen::Kind.illustrative());
    /// ```
    pub const fn illustrative(self) -> bool {
        matches!(
            self,
            Screen::Store | Screen::Login | Screen::History | Screen::Passcode | Screen::Card
        ) || self.has_tabs()
    }
}

/// The entry screen differs from phone to phone; these are the forms that the sources show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EntryForm {
    /// The number alone, without issuer and tick (letter 202/UBND-VHXH, VNeID 2.0.7).
    NumberOnly,
    /// Two issuers and the tick; which two is told by [`EntryForm::issuers`] and is illustrative.
    TwoIssuers,
    /// Three issuers and the tick (VNeID's guide attached to Thái Nguyên's plan of 17/7/2025).
    ThreeIssuers,
}

impl EntryForm {
    /// All, the newest documented one first.
    pub const ALL: [EntryForm; 3] = [
        EntryForm::ThreeIssuers,
        EntryForm::TwoIssuers,
        EntryForm::NumberOnly,
    ];

    /// The issuers on offer; none where the field is missing. No source names the two of a phone that shows two, so
    /// that pair is the simulator's own choice.
    ///
    /// ```
    /// use vneid::EntryForm;
    /// assert_eq!(EntryForm::ThreeIssuers.issuers().len(), 3);
    /// assert!(EntryForm::NumberOnly.issuers().is_empty());
    /// ```
    pub const fn issuers(self) -> &'static [Issuer] {
        match self {
            EntryForm::NumberOnly => &[],
            EntryForm::TwoIssuers => &[Issuer::Vss, Issuer::Military],
            EntryForm::ThreeIssuers => &Issuer::ALL,
        }
    }

    /// Whether no source names the issuers on offer, so that the phone must say that they are illustrative.
    ///
    /// ```
    /// use vneid::EntryForm;
    /// assert!(EntryForm::TwoIssuers.illustrative() && !EntryForm::ThreeIssuers.illustrative());
    /// ```
    pub const fn illustrative(self) -> bool {
        matches!(self, EntryForm::TwoIssuers)
    }

    /// Whether the form has the issuer and the tick, which came together.
    ///
    /// ```
    /// use vneid::EntryForm;
    /// assert!(EntryForm::TwoIssuers.has_issuer() && !EntryForm::NumberOnly.has_issuer());
    /// ```
    pub const fn has_issuer(self) -> bool {
        !matches!(self, EntryForm::NumberOnly)
    }

    /// The hint inside or under the number field.
    ///
    /// ```
    /// use vneid::EntryForm;
    /// assert_eq!(EntryForm::NumberOnly.number_hint(), "Nhập 10 kí tự cuối trên mã số thẻ BHYT");
    /// ```
    pub const fn number_hint(self) -> &'static str {
        match self {
            EntryForm::NumberOnly => text::NUMBER_HINT,
            _ => "",
        }
    }

    /// What the choice of forms calls it.
    ///
    /// ```
    /// use vneid::EntryForm;
    /// assert_eq!(EntryForm::NumberOnly.label(), "Chỉ có ô số thẻ");
    /// ```
    pub const fn label(self) -> &'static str {
        match self {
            EntryForm::NumberOnly => text::FORM_NUMBER_ONLY,
            EntryForm::TwoIssuers => text::FORM_TWO_ISSUERS,
            EntryForm::ThreeIssuers => text::FORM_THREE_ISSUERS,
        }
    }

    /// The short word under which the choice is remembered.
    ///
    /// ```
    /// assert_eq!(vneid::EntryForm::TwoIssuers.code(), "2");
    /// ```
    pub const fn code(self) -> &'static str {
        match self {
            EntryForm::NumberOnly => "0",
            EntryForm::TwoIssuers => "2",
            EntryForm::ThreeIssuers => "3",
        }
    }

    /// The form of a remembered word; any other word gives the newest form.
    ///
    /// ```
    /// use vneid::EntryForm;
    /// assert_eq!(EntryForm::of_code("0"), EntryForm::NumberOnly);
    /// assert_eq!(EntryForm::of_code("rubbish"), EntryForm::ThreeIssuers);
    /// ```
    pub fn of_code(code: &str) -> EntryForm {
        match code {
            "0" => EntryForm::NumberOnly,
            "2" => EntryForm::TwoIssuers,
            _ => EntryForm::ThreeIssuers,
        }
    }
}
