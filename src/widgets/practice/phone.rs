//! The simulated phone: one pure view for the phone to practise on, the film, and the drawings beside the steps.
//!
//! It follows the figures of both documents in its arrangement and not in its brand. What a reader typed never stands in it:
//! fields get their values from [`Frame::values`](crate::widgets::frame::Frame::values), and for the same reason a request shows no number and the
//! opened card shows the made-up card's. A screen with anything that no source shows says "minh họa" once; what no figure
//! names is a blank shape.

use leptos::prelude::*;

use super::action;
use crate::widgets::names::{ENTRY, MARKED, id};
use crate::widgets::practice::text;
use vneid::{Control, Digits, PASSCODE, Sample, Screen, State, Status, controls, text as app};

/// What a phone is drawn for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// To be pressed.
    Live,
    /// To be looked at; a press is answered by a word that this is a film.
    Film,
    /// A picture: nothing in it takes the focus or a tap.
    Picture,
}

/// How a screen is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// What for.
    pub used: Use,
    /// The control to point at, if any.
    pub marked: Option<Control>,
    /// The control that was pressed in its place, if any.
    pub missed: Option<Control>,
    /// The made-up card whose number is to be typed: it stands at the field, where it is seen above an open keyboard.
    pub card: &'static Sample,
    /// What the film shows of the number, in place of the whole form.
    pub digits: Option<Digits>,
}

const TICK: &str = "M5 13l5 5 9-11";
const TRAY: &str = "M3 14l4-8h10l4 8v6H3zM3 14h5l1.5 2.5h5L16 14h5";
const CARD: &str = "M3 5h18v14H3zm5 4v6m-3-3h6m3-2h4m-4 4h4";

/// The pictogram of a control as the path of a drawing of 24 × 24; empty for those that have none.
///
/// Each stands where it is used: an SVG `use` would be built as a tree of its own at every tap.
const fn pictogram(control: Control) -> &'static str {
    match control {
        Control::Back => "M15 5l-7 7 7 7",
        Control::CloseSheet => "M5 5l14 14M19 5L5 19",
        Control::HomeTab => "M4 11l8-7 8 7v9h-5v-6H9v6H4z",
        Control::Wallet => {
            "M3 7h15a3 3 0 0 1 3 3v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2zm0 0 12-4v4m2 6h4v4h-4z"
        }
        Control::Profile => "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-8 9c0-4 3-6 8-6s8 2 8 6",
        Control::Level => TICK,
        Control::HealthCard | Control::KindHealthCard | Control::Request => CARD,
        Control::DrivingLicence => {
            "M3 5h18v14H3zm3 4h12M6 13h5m-5 3h3m8 0a2 2 0 1 0 0-4 2 2 0 0 0 0 4z"
        }
        Control::VehiclePaper => "M3 16v-4l3-6h12l3 6v4zm3 0v2m12-2v2M4 12h16",
        Control::SocialInsurance => "M12 3v2M3 13a9 8 0 0 1 18 0zm9 0v6a2 2 0 0 0 4 0",
        Control::Dependants => {
            "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zm-6 9c0-4 2-6 6-6s6 2 6 6m3-9a2 2 0 1 0 0-4 2 2 0 0 0 0 4zm0 3c3 0 5 2 5 5"
        }
        Control::Integrate => "M4 4h16v16H4zm8 4v8m-4-4h8",
        _ => "",
    }
}

/// The inside of the phone's screen.
///
/// ```
/// use bhyt_vneid::widgets::practice::{Look, Use, screen};
/// use vneid::{EntryForm, SAMPLE, State};
/// use leptos::prelude::RenderHtml;
/// let look = Look { used: Use::Live, marked: None, missed: None, card: &SAMPLE, digits: None };
/// assert!(screen(&State::new(EntryForm::ThreeIssuers), look).to_html().contains("Ví giấy tờ"));
/// ```
pub fn screen(state: &State, look: Look) -> AnyView {
    let drawing = Drawing {
        state,
        look,
        screen: state.screen(),
    };
    let (head, body, foot) = drawing.parts();
    let body = if look.used == Use::Picture {
        boxed("phone__body", body)
    } else {
        // What scrolls can be scrolled by key.
        view! { <div id=id::SCREEN_BODY class="phone__body" role="group" aria-label=app::SCREEN_BODY tabindex="0">{body}</div> }.into_any()
    };
    view! { {head}{body}{foot} }.into_any()
}

/// A part of the screen.
fn boxed(class: &'static str, inside: AnyView) -> AnyView {
    view! { <div class=class>{inside}</div> }.into_any()
}

/// A piece of text, or a blank shape.
fn line(class: &'static str, words: &'static str) -> AnyView {
    view! { <span class=class>{words}</span> }.into_any()
}

/// Says that no source shows the screen, or not all of it.
fn own() -> AnyView {
    line("own", app::ILLUSTRATIVE)
}

fn drawn(path: &'static str) -> AnyView {
    view! { <svg class="tap__icon" viewBox="0 0 24 24" aria-hidden="true"><path d=path /></svg> }
        .into_any()
}

struct Drawing<'a> {
    state: &'a State,
    look: Look,
    screen: Screen,
}

impl Drawing<'_> {
    fn live(&self) -> bool {
        self.look.used == Use::Live
    }

    /// Head, body and foot of the screen.
    fn parts(&self) -> (AnyView, AnyView, AnyView) {
        let none = || ().into_any();
        let foot = |controls: &[Control]| boxed("phone__foot", self.each(controls, "main"));
        match self.screen {
            Screen::Store => (self.head(), self.store(), none()),
            Screen::Profile => (self.head(), self.profile(), self.tabs()),
            Screen::Home => (
                self.head(),
                self.button(Control::OtherService, "blank"),
                self.tabs(),
            ),
            Screen::Wallet => (self.head(), self.wallet(), self.tabs()),
            Screen::Integrate => (self.head(), self.requests(), foot(&[Control::NewRequest])),
            Screen::Kind => (
                line("phone__under", Screen::Form.title()),
                none(),
                self.sheet(),
            ),
            Screen::Login => (self.head(), login(), none()),
            Screen::Form => match self.look.digits {
                None => (self.head(), self.form(), foot(&[Control::Submit])),
                Some(Digits::Compared) if self.state.form().has_issuer() => (
                    none(),
                    view! { {self.ten()}{self.confirm()} }.into_any(),
                    foot(&[Control::Submit]),
                ),
                Some(Digits::Compared) => (none(), self.ten(), foot(&[Control::Submit])),
                Some(digits) => (none(), self.ten(), keyboard(digits, self.look.card)),
            },
            Screen::Success => (
                none(),
                view! { {drawn(TICK)}{self.title()}{line("", app::SUCCESS_SENTENCE)} }.into_any(),
                foot(&[Control::More, Control::History, Control::ToHome]),
            ),
            Screen::History => (self.head(), self.requests(), none()),
            Screen::Passcode => (self.head(), self.keypad(), none()),
            Screen::Card => (self.head(), self.card(), none()),
        }
    }

    /// The bar at the top. Where there are tabs, their bar says what is illustrative.
    fn head(&self) -> AnyView {
        let first = controls(self.screen, self.state.form()).first();
        let back = first.filter(|control| **control == Control::Back);
        let back = back.map(|back| self.button(*back, "bare"));
        let right = match self.screen {
            Screen::Integrate => Some(self.button(Control::History, "link")),
            one => (one.illustrative() && !one.has_tabs()).then(own),
        };
        let class = if self.screen.has_tabs() {
            "phone__bar phone__bar--low"
        } else {
            "phone__bar"
        };
        boxed(class, view! { {back}{self.title()}{right} }.into_any())
    }

    /// A picture is one thing: it adds no headings to the page around it.
    fn title(&self) -> AnyView {
        let title = self.screen.title();
        if self.live() {
            view! { <h3 id=id::SCREEN_TITLE class="phone__title" tabindex="-1">{title}</h3> }
                .into_any()
        } else {
            line("phone__title", title)
        }
    }

    /// The bar at the bottom. No figure names its third tab, and none its first.
    fn tabs(&self) -> AnyView {
        boxed(
            "phone__tabs",
            view! {
                {self.each(&[Control::HomeTab, Control::Wallet], "tab")}
                {own()}
                {self.button(Control::Profile, "tab")}
            }
            .into_any(),
        )
    }

    fn store(&self) -> AnyView {
        let blocks: Vec<_> = app::STORE_BLOCKS
            .iter()
            .map(|block| line("phone__block", block))
            .collect();
        view! {
            {line("phone__maker", app::STORE_MAKER)}
            {self.button(Control::Update, "main")}
            {blocks}
        }
        .into_any()
    }

    fn profile(&self) -> AnyView {
        use Control::{
            AppVersion, ChangePasscode, Devices, LogOut, Privacy, Terms, Unlock, VerifyByQr,
        };
        view! {
            {self.each(&[Unlock, ChangePasscode, Devices, VerifyByQr], "row")}
            {line("phone__heading", app::PROFILE_APP)}
            {self.each(&[Terms, Privacy, AppVersion, LogOut], "row")}
        }
        .into_any()
    }

    fn wallet(&self) -> AnyView {
        use Control::{
            CitizenCard, Dependants, DrivingLicence, HealthCard, Integrate, Level, SocialInsurance,
            VehiclePaper,
        };
        let tiles = [
            Integrate,
            VehiclePaper,
            DrivingLicence,
            SocialInsurance,
            HealthCard,
            Dependants,
        ];
        view! {
            {self.each(&[CitizenCard, Level], "row")}
            {boxed("phone__tiles", self.each(&tiles, "tile"))}
        }
        .into_any()
    }

    fn requests(&self) -> AnyView {
        let rows: Vec<_> = self
            .state
            .requests()
            .iter()
            .map(|sent| {
                let class = match sent.status {
                    Status::Approved => "status status--approved",
                    Status::Processing => "status",
                };
                let day = [text::DAY_OF_PRACTICE, &(sent.day + 1).to_string()].concat();
                let inside = view! {
                    {drawn(CARD)}
                    <span>{Control::Request.label()}<small>{day}</small></span>
                    {line(class, sent.status.label())}
                };
                self.tap(Control::Request, "row", inside.into_any())
            })
            .collect();
        let integrate = self.screen == Screen::Integrate;
        let note = integrate.then(|| line("phone__info", app::INTEGRATE_NOTE));
        let rows = if rows.is_empty() {
            boxed(
                "phone__empty",
                view! { {drawn(TRAY)}{line("", app::NO_HISTORY)} }.into_any(),
            )
        } else {
            view! { {integrate.then(own)}{rows} }.into_any()
        };
        view! { {note}{rows} }.into_any()
    }

    /// The sheet with the kinds of information, over the dimmed form.
    fn sheet(&self) -> AnyView {
        use Control::{CloseSheet, Dependants, DrivingLicence, KindHealthCard};
        boxed(
            "phone__sheet",
            view! {
                {boxed("phone__bar", view! { {self.title()}{self.button(CloseSheet, "bare")} }.into_any())}
                {self.each(&[Dependants, DrivingLicence, KindHealthCard], "row")}
            }
            .into_any(),
        )
    }

    fn form(&self) -> AnyView {
        let asks = self.state.form().has_issuer();
        let kind = Control::KindField;
        let chosen = if self.state.kind() {
            Control::KindHealthCard.label()
        } else {
            ""
        };
        let samples = |class: &'static str, label: &'static str| {
            boxed(
                "sample",
                view! { {line(class, "")}{line("", label)} }.into_any(),
            )
        };
        view! {
            {line("entry__label", kind.label())}
            {self.tap(kind, "field", line("", chosen))}
            {asks.then(|| self.issuer())}
            {asks.then(|| boxed("samples", view! {
                {samples("sample__old", app::SAMPLE_OLD)}
                {samples("sample__new", app::SAMPLE_NEW)}
            }.into_any()))}
            {self.number()}
            {asks.then(|| self.confirm())}
        }
        .into_any()
    }

    /// The number field in ten columns, as the card above it.
    fn ten(&self) -> AnyView {
        let digits = self.look.digits;
        // No source shows a keyboard.
        let mark = digits.filter(|digits| *digits != Digits::Compared);
        let mark = mark.map(|_| own());
        let ten = digits.map(|digits| columns(self.look.card, digits, true));
        let label = Control::Number.label();
        view! { <span class="entry__label">{label} " " {mark}</span>{ten} }.into_any()
    }

    fn keypad(&self) -> AnyView {
        let entered = usize::from(self.state.entered());
        let dots = ["●".repeat(entered), "○".repeat(PASSCODE.len() - entered)].concat();
        let keys: Vec<_> = controls(Screen::Passcode, self.state.form())[1..]
            .iter()
            .map(|key| self.button(*key, "key"))
            .collect();
        view! {
            {line("phone__heading", app::PASSCODE_TITLE)}
            <span class="phone__dots" aria-hidden="true">{dots}</span>
            {line("card-line", app::PRACTICE_PASSCODE)}
            {line("", app::NO_REAL_PASSCODE)}
            {boxed("phone__keys", keys.into_any())}
        }
        .into_any()
    }

    /// The opened card, of an invented person; or that there is none yet.
    fn card(&self) -> AnyView {
        if self.state.card().is_none() {
            return line("phone__info", app::NO_CARD_NOTE);
        }
        let row = |label: &'static str, words: &'static str| {
            view! { <small>{label}</small><b>{words}</b> }.into_any()
        };
        let rows: Vec<_> = app::CARD_ROWS
            .iter()
            .map(|(label, words)| row(label, words))
            .collect();
        view! {
            {boxed("phone__card", view! {
                {line("phone__heading", app::CARD_TITLE)}
                {row(app::CARD_NUMBER, self.look.card.printed)}
                {rows}
                {line("specimen", app::SPECIMEN)}
            }.into_any())}
            {line("phone__info", app::CARD_NOTE)}
        }
        .into_any()
    }

    fn each(&self, controls: &[Control], kind: &'static str) -> AnyView {
        let buttons: Vec<_> = controls
            .iter()
            .map(|control| self.button(*control, kind))
            .collect();
        buttons.into_any()
    }

    fn button(&self, control: Control, kind: &'static str) -> AnyView {
        let path = pictogram(control);
        let icon = (!path.is_empty()).then(|| drawn(path));
        // Of what is made of shapes alone, the word is for screen readers.
        let class = match kind {
            "bare" | "blank" => "unseen",
            _ => "",
        };
        let more = match control {
            Control::CitizenCard => Some(citizen_card()),
            Control::Level => Some(line("tap__more", app::LEVEL_TWO_SENTENCE)),
            Control::AppVersion => Some(line("tap__end", app::FIGURE_VERSION)),
            _ => None,
        };
        let inside = view! { {icon}{line(class, control.label())}{more} };
        self.tap(control, kind, inside.into_any())
    }

    /// Something to press.
    fn tap(&self, control: Control, kind: &str, inside: AnyView) -> AnyView {
        let on = match (self.screen, control) {
            (Screen::Home, Control::HomeTab)
            | (Screen::Wallet, Control::Wallet)
            | (Screen::Profile, Control::Profile) => " tap--on",
            _ => "",
        };
        let class = self.class(control, &["tap tap--", kind, on].concat());
        let word = self.word(control);
        if self.live() {
            view! { <button type="button" class=class data-action=word>{inside}</button> }
                .into_any()
        } else {
            view! { <span class=class data-action=word>{inside}</span> }.into_any()
        }
    }

    fn class(&self, control: Control, base: &str) -> String {
        let marked = if self.look.marked == Some(control) {
            MARKED
        } else if self.look.missed == Some(control) {
            "missed"
        } else {
            return base.to_owned();
        };
        [base, " ", marked].concat()
    }

    fn word(&self, control: Control) -> Option<String> {
        (self.look.used != Use::Picture).then(|| [action::TAP, control.name()].concat())
    }

    /// A field stands in the label that names it, so that no ids are needed.
    fn labelled(&self, control: Control, mark: Option<AnyView>, field: AnyView) -> AnyView {
        let label = view! {
            <span class="entry__label">{control.label()} " " {mark}</span>
            {field}
        }
        .into_any();
        if self.live() {
            view! { <label class=ENTRY>{label}</label> }.into_any()
        } else {
            view! { <span class=ENTRY>{label}</span> }.into_any()
        }
    }

    fn issuer(&self) -> AnyView {
        let control = Control::Issuer;
        let (class, word) = (self.class(control, "entry__field"), self.word(control));
        let field = if self.live() {
            let issuers: Vec<_> = self
                .state
                .form()
                .issuers()
                .iter()
                .map(|issuer| {
                    view! { <option value=issuer.code()>{issuer.name()}</option> }.into_any()
                })
                .collect();
            view! {
                <select aria-required="true" autocomplete="off" class=class data-action=word>
                    <option value=""></option>
                    {issuers}
                </select>
            }
            .into_any()
        } else {
            let chosen = self.state.issuer().map_or("", |one| one.name());
            view! { <span class=class data-action=word>{chosen}</span> }.into_any()
        };
        let mark = self.state.form().illustrative().then(own);
        self.labelled(control, mark, field)
    }

    fn number(&self) -> AnyView {
        let control = Control::Number;
        let hint = self.state.form().number_hint();
        let hint = (!hint.is_empty()).then(|| line("entry__hint", hint));
        let class = self.class(control, "entry__field entry__number");
        let word = self.word(control);
        let card = self.look.card;
        let field = match self.look.used {
            // In a picture, which nobody types into, the made-up number is text.
            Use::Picture => {
                let typed = if self.state.number().is_empty() {
                    ""
                } else {
                    card.ten()
                };
                view! { <span class=class>{typed}</span> }.into_any()
            }
            used => {
                let film = used == Use::Film;
                view! {
                    <input
                        type="text"
                        autocomplete="off"
                        autocapitalize="characters"
                        spellcheck="false"
                        aria-required=(!film).then_some("true")
                        aria-label=film.then_some(control.label())
                        tabindex=film.then_some("-1")
                        readonly=film
                        class=class
                        data-action=word
                    />
                }
                .into_any()
            }
        };
        let sample = self.live().then(|| {
            let start = card.start();
            view! { <span class="card-line">{text::CARD_LINE} " " {start} " " <b>{card.ten()}</b></span> }.into_any()
        });
        self.labelled(control, None, view! { {hint}{sample}{field} }.into_any())
    }

    fn confirm(&self) -> AnyView {
        let control = Control::Confirm;
        let word = self.word(control);
        if self.live() {
            let class = self.class(control, "tick__box");
            view! {
                <label class="tick">
                    <input type="checkbox" class=class data-action=word />
                    <span>{control.label()}</span>
                </label>
            }
            .into_any()
        } else {
            let class = self.class(control, "tick");
            let tick = if self.state.confirmed() {
                "☑ "
            } else {
                "☐ "
            };
            view! { <span class=class data-action=word>{tick}{control.label()}</span> }.into_any()
        }
    }
}

/// Of the login no source shows anything: shapes in place of its fields, and what the reader does there.
fn login() -> AnyView {
    view! {
        {line("phone__block", "")}
        {line("phone__block", "")}
        {line("", app::NO_REAL_PASSWORD)}
        {line("tap tap--main", "")}
    }
    .into_any()
}

/// The ten digits of a card in ten columns, on the card or in the field that they are typed into.
fn columns(card: &Sample, digits: Digits, field: bool) -> AnyView {
    let typed = match digits {
        Digits::Picked => 0,
        Digits::Typed(typed) => usize::from(typed),
        Digits::Compared => card.ten().len(),
    };
    let boxes: Vec<_> = (0..card.ten().len())
        .map(|place| {
            let class = match place < typed {
                true if digits == Digits::Compared => "ten__same",
                true => "ten__typed",
                false if field && place == typed => "ten__next",
                false => "",
            };
            let shown = !field || place < typed;
            let digit = card.ten().get(place..=place).filter(|_| shown);
            line(class, digit.unwrap_or_default())
        })
        .collect();
    boxed("ten", boxes.into_any())
}

/// The keyboard of the device, with the key of the next digit marked.
fn keyboard(digits: Digits, card: &Sample) -> AnyView {
    let next = match digits {
        Digits::Typed(typed) => card.ten().get(usize::from(typed)..=usize::from(typed)),
        _ => None,
    };
    let key = |label: &'static str| {
        let class = if next == Some(label) { MARKED } else { "" };
        line(class, label)
    };
    let keys = [
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "7",
        "8",
        "9",
        "⌫",
        "0",
        app::KEYBOARD_DONE,
    ]
    .map(key);
    boxed("keys", keys.into_iter().collect::<Vec<_>>().into_any())
}

/// The card above the phone in the film: its last ten digits in the columns of the field below it.
pub fn film_card(card: &'static Sample, digits: Digits) -> AnyView {
    let start = card.start();
    let said = match digits {
        Digits::Picked => text::PICKED.to_owned(),
        Digits::Typed(typed) => {
            let [before, between] = text::TYPED;
            let left = card.ten().len() - usize::from(typed);
            [before, &typed.to_string(), between, &left.to_string()].concat()
        }
        Digits::Compared => text::COMPARED.to_owned(),
    };
    view! {
        {line("film-card__title", app::CARD_TITLE)}
        {line("specimen", app::SPECIMEN)}
        {boxed("film-card__start", view! { <s>{start}</s>{line("", text::START_LEFT_OUT)} }.into_any())}
        {columns(card, digits, false)}
        <span class="film-card__said">{said}</span>
    }
    .into_any()
}

/// The picture of a citizen card: invented, with a masked number, without emblem and portrait.
fn citizen_card() -> AnyView {
    view! {
        <span class="citizen">
            {line("citizen__portrait", "")}
            {line("citizen__state", app::CITIZEN_STATE)}
            {line("citizen__title", app::CITIZEN_TITLE)}
            {line("citizen__number", "0••••••••012")}
            {line("specimen", app::SPECIMEN)}
        </span>
    }
    .into_any()
}
