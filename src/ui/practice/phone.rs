//! The simulated phone: one pure view for the phone to practise on, the film, and the drawings beside the steps.
//!
//! What a reader typed never stands in it: fields get their values from [`values`](super::view::values). For the same reason
//! a request shows no number. Whatever no source shows carries the word "minh họa", its control a dashed line as well.

use leptos::prelude::*;

use super::{text, word};
use crate::ui::names::id;
use crate::vneid::{Control, Screen, State, Status, controls, text as app};

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
    /// Whether the numbers (1)–(6) of the guide stand on their controls.
    pub callouts: bool,
}

const NAMES: [&str; Control::ALL.len()] = [
    "back",
    "wallet",
    "profile",
    "other",
    "health-card",
    "citizen-card",
    "licence",
    "vehicle",
    "insurance",
    "dependants",
    "integrate",
    "new-request",
    "request",
    "kind-health-card",
    "kind-field",
    "issuer",
    "number",
    "confirm",
    "submit",
    "more",
    "history",
    "to-home",
];

/// The name of a control in its word.
///
/// ```
/// use bhyt_vneid::{ui::practice, vneid::Control};
/// assert_eq!(practice::name(Control::Submit), "submit");
/// ```
pub const fn name(control: Control) -> &'static str {
    NAMES[control as usize]
}

/// The control of a name, or `None` for any other.
///
/// ```
/// use bhyt_vneid::{ui::practice, vneid::Control};
/// assert_eq!(practice::control("wallet"), Some(Control::Wallet));
/// assert_eq!(practice::control("Wallet"), None);
/// ```
pub fn control(name: &str) -> Option<Control> {
    let index = NAMES.iter().position(|one| *one == name)?;
    Some(Control::ALL[index])
}

/// The pictogram of a control as the path of a drawing of 24 × 24; empty for those that have none.
///
/// Each stands where it is used: an SVG `use` would be built as a tree of its own at every tap.
const fn pictogram(control: Control) -> &'static str {
    match control {
        Control::Back => "M15 5l-7 7 7 7",
        Control::Wallet => {
            "M3 7h15a3 3 0 0 1 3 3v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2zm0 0 12-4v4m2 6h4v4h-4z"
        }
        Control::Profile => "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-8 9c0-4 3-6 8-6s8 2 8 6",
        Control::OtherService => "M4 4h6v6H4zm10 0h6v6h-6zM4 14h6v6H4zm10 0h6v6h-6z",
        Control::HealthCard | Control::KindHealthCard => "M3 5h18v14H3zm5 4v6m-3-3h6m3-2h4m-4 4h4",
        Control::CitizenCard => {
            "M3 5h18v14H3zm5 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4zm-3 4c0-3 6-3 6 0m3-6h4m-4 4h4"
        }
        Control::DrivingLicence => {
            "M3 5h18v14H3zm3 4h12M6 13h5m-5 3h3m8 0a2 2 0 1 0 0-4 2 2 0 0 0 0 4z"
        }
        Control::VehiclePaper => "M3 16v-4l3-6h12l3 6v4zm3 0v2m12-2v2M4 12h16",
        Control::SocialInsurance => "M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6z",
        Control::Dependants => {
            "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zm-6 9c0-4 2-6 6-6s6 2 6 6m3-9a2 2 0 1 0 0-4 2 2 0 0 0 0 4zm0 3c3 0 5 2 5 5"
        }
        Control::Integrate => "M4 4h16v16H4zm8 4v8m-4-4h8",
        Control::Request => "M6 3h9l4 4v14H6zm3 8h6m-6 4h6",
        _ => "",
    }
}

/// The inside of the phone's screen.
///
/// ```
/// use bhyt_vneid::{ui::practice::{Look, Use, screen}, vneid::{EntryForm, State}};
/// use leptos::prelude::RenderHtml;
/// let look = Look { used: Use::Live, marked: None, callouts: true };
/// assert!(screen(&State::new(EntryForm::ThreeIssuers), look).to_html().contains("Ví giấy tờ"));
/// ```
pub fn screen(state: &State, look: Look) -> AnyView {
    let drawing = Drawing {
        state,
        look,
        screen: state.screen(),
    };
    let (back, rest) = match controls(state.screen(), state.form()) {
        [Control::Back, rest @ ..] => (Some(drawing.button(Control::Back, "back")), rest),
        rest => (None, rest),
    };
    let shown: Vec<_> = rest
        .iter()
        .filter(|control| state.shows(**control))
        .map(|control| drawing.control(*control))
        .collect();
    let class = if drawing.has_tiles() {
        "phone__tiles"
    } else {
        "phone__list"
    };
    view! {
        <div class="phone__bar">
            {back}
            {drawing.title()}
            {state.screen().illustrative().then(own)}
        </div>
        {drawing.opening()}
        <div class=class>{shown}</div>
    }
    .into_any()
}

/// Says that no source shows what stands before it.
fn own() -> AnyView {
    view! { " " <small class="own">{app::ILLUSTRATIVE}</small> }.into_any()
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

    fn has_tiles(&self) -> bool {
        matches!(self.screen, Screen::Home | Screen::Wallet)
    }

    /// A picture is one thing: it adds no headings to the page around it.
    fn title(&self) -> AnyView {
        let title = self.screen.title();
        if self.live() {
            view! { <h4 id=id::SCREEN_TITLE class="phone__title" tabindex="-1">{title}</h4> }
                .into_any()
        } else {
            view! { <p class="phone__title">{title}</p> }.into_any()
        }
    }

    /// What stands above the controls.
    fn opening(&self) -> AnyView {
        match self.screen {
            Screen::Home => view! {
                <p class="phone__level"><b>{app::LEVEL_TWO}</b><span>{app::LEVEL_TWO_SENTENCE}</span></p>
            }
            .into_any(),
            Screen::Integrate | Screen::History if self.state.requests().is_empty() => {
                view! { <p class="phone__empty">{app::NO_HISTORY}</p> }.into_any()
            }
            Screen::Success => view! {
                <svg class="phone__done" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 13l5 5 9-11" /></svg>
                <p>{app::SUCCESS_SENTENCE}</p>
            }
            .into_any(),
            _ => ().into_any(),
        }
    }

    fn control(&self, control: Control) -> AnyView {
        match control {
            Control::Request => self.requests(),
            Control::Issuer => self.issuer(),
            Control::Number => self.number(),
            Control::Confirm => self.confirm(),
            Control::NewRequest | Control::Submit | Control::ToHome => self.button(control, "main"),
            Control::More | Control::History => self.button(control, "quiet"),
            Control::KindField => {
                let kind = Control::KindHealthCard.label().into_any();
                view! {
                    <p class="entry__label">{control.label()}</p>
                    {self.tap(control, "row", kind)}
                }
                .into_any()
            }
            _ if self.has_tiles() => self.button(control, "tile"),
            _ => self.button(control, "row"),
        }
    }

    fn button(&self, control: Control, kind: &'static str) -> AnyView {
        let icon = matches!(kind, "tile" | "row" | "back").then(|| icon(control));
        let own = control.illustrative(self.screen).then(own);
        let inside = view! { {icon}<span>{control.label()}{own}</span> }.into_any();
        self.tap(control, kind, inside)
    }

    /// Something to press.
    fn tap(&self, control: Control, kind: &str, inside: AnyView) -> AnyView {
        let own = if control.illustrative(self.screen) {
            " tap--own"
        } else {
            ""
        };
        let class = self.class(control, &["tap tap--", kind, own].concat());
        let (word, callout) = (self.word(control), self.callout(control));
        if self.live() {
            view! { <button type="button" class=class data-do=word>{callout}{inside}</button> }
                .into_any()
        } else {
            view! { <span class=class data-do=word>{callout}{inside}</span> }.into_any()
        }
    }

    fn class(&self, control: Control, base: &str) -> String {
        let mark = if self.look.marked == Some(control) {
            " marked"
        } else {
            ""
        };
        [base, mark].concat()
    }

    fn word(&self, control: Control) -> Option<String> {
        (self.look.used != Use::Picture).then(|| [word::TAP, name(control)].concat())
    }

    fn callout(&self, control: Control) -> Option<AnyView> {
        let number = control.callout().filter(|_| self.look.callouts)?;
        Some(view! { <b class="callout">{number.to_string()}</b>" " }.into_any())
    }

    fn requests(&self) -> AnyView {
        let rows: Vec<_> = self
            .state
            .requests()
            .iter()
            .map(|sent| {
                let class = if sent.status == Status::Approved {
                    "status status--approved"
                } else {
                    "status"
                };
                let day = [text::DAY_OF_PRACTICE, &(sent.day + 1).to_string()].concat();
                let inside = view! {
                    {icon(Control::Request)}
                    <span>{Control::KindHealthCard.label()}<small>{day}</small>{own()}</span>
                    <em class=class>{sent.status.label()}</em>
                };
                self.tap(Control::Request, "row", inside.into_any())
            })
            .collect();
        rows.into_any()
    }

    /// A field stands in the label that names it, so that no ids are needed.
    fn labelled(&self, control: Control, illustrative: bool, field: AnyView) -> AnyView {
        let label = view! {
            <span class="entry__label">{self.callout(control)}{control.label()}{illustrative.then(own)}</span>
            {field}
        }
        .into_any();
        if self.live() {
            view! { <label class="entry">{label}</label> }.into_any()
        } else {
            view! { <span class="entry">{label}</span> }.into_any()
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
                <select aria-required="true" autocomplete="off" class=class data-do=word>
                    <option value="">{text::NOT_CHOSEN}</option>
                    {issuers}
                </select>
            }
            .into_any()
        } else {
            let chosen = self
                .state
                .issuer()
                .map_or(text::NOT_CHOSEN, |one| one.name());
            view! { <span class=class data-do=word>{chosen}</span> }.into_any()
        };
        self.labelled(control, self.state.form().illustrative(), field)
    }

    fn number(&self) -> AnyView {
        let control = Control::Number;
        let form = self.state.form();
        let hint = (!form.number_hint().is_empty())
            .then(|| view! { <small>{form.number_hint()}</small> }.into_any());
        let class = self.class(control, "entry__field entry__number");
        let word = self.word(control);
        let field = match self.look.used {
            // In a picture an empty frame takes the field's place: nothing in it may take the focus.
            Use::Picture => view! { <span class="entry__field"></span> }.into_any(),
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
                        data-do=word
                    />
                }
                .into_any()
            }
        };
        let field = view! { {hint}{field} }.into_any();
        // The number alone is all that the source of the other form shows.
        let samples = form.has_issuer().then(|| {
            let sample = |label: &'static str, start: &'static str| {
                view! { <span>{label}<i>{start}<b>"0123456789"</b>{own()}</i></span> }
            };
            view! { <p class="samples">{sample(app::SAMPLE_OLD, "DN 4 01 ")}{sample(app::SAMPLE_NEW, "")}</p> }
        });
        view! { {self.labelled(control, false, field)}{samples} }.into_any()
    }

    fn confirm(&self) -> AnyView {
        let control = Control::Confirm;
        let word = self.word(control);
        if self.live() {
            let class = self.class(control, "tick__box");
            view! {
                <label class="tick">
                    <input type="checkbox" autocomplete="off" class=class data-do=word />
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
            view! { <span class=class data-do=word>{tick}{control.label()}</span> }.into_any()
        }
    }
}

fn icon(control: Control) -> AnyView {
    view! { <svg class="tap__icon" viewBox="0 0 24 24" aria-hidden="true"><path d=pictogram(control) /></svg> }.into_any()
}
