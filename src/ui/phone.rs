//! The simulated phone as an HTML text: one pure function for the phone to practise on, its prerendered twin and the
//! drawings beside the steps.
//!
//! What a reader typed never stands in the text: whoever shows it sets the fields' `value` and `checked` properties
//! afterwards, because text and attributes go along into a saved copy. For the same reason a request shows no number.
//! The look is our own; whatever no source shows carries the word "minh họa", its control a dashed line as well, and the
//! phone's own note explains both.

#[cfg(not(target_arch = "wasm32"))]
mod drawing;

#[cfg(not(target_arch = "wasm32"))]
pub use drawing::{drawing, drawings};

use crate::vneid::{Control, Screen, State, Status, controls, text as app};

use super::practice::text;

/// How a screen is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// The control to point at, if any.
    pub marked: Option<Control>,
    /// To be looked at only: nothing in it takes the focus or a tap.
    pub inert: bool,
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

/// The word for `data-control`.
///
/// ```
/// use bhyt_vneid::{ui::phone, vneid::Control};
/// assert_eq!(phone::name(Control::Submit), "submit");
/// ```
pub const fn name(control: Control) -> &'static str {
    NAMES[control as usize]
}

/// The control of a `data-control` word, or `None` for any other.
///
/// ```
/// use bhyt_vneid::{ui::phone, vneid::Control};
/// assert_eq!(phone::control("wallet"), Some(Control::Wallet));
/// assert_eq!(phone::control("Wallet"), None);
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
/// use bhyt_vneid::{ui::phone::{Look, html}, vneid::{EntryForm, State}};
/// let look = Look { marked: None, inert: false, callouts: true };
/// assert!(html(&State::new(EntryForm::ThreeIssuers), look).contains("Ví giấy tờ"));
/// ```
pub fn html(state: &State, look: Look) -> String {
    let mut pen = Pen {
        out: String::new(),
        screen: state.screen(),
        look,
    };
    let mut rest = controls(state.screen(), state.form());
    pen.put("<div class=\"phone__bar\">");
    if let [Control::Back, after @ ..] = rest {
        pen.button(Control::Back, "back");
        rest = after;
    }
    pen.heading(state.screen().title());
    if state.screen().illustrative() {
        pen.own();
    }
    pen.put("</div>");
    pen.opening(state);
    let tiles = matches!(state.screen(), Screen::Home | Screen::Wallet);
    if tiles {
        pen.put("<div class=\"phone__tiles\">");
    }
    for &control in rest {
        pen.control(control, state);
    }
    if tiles {
        pen.put("</div>");
    }
    pen.out
}

struct Pen {
    out: String,
    screen: Screen,
    look: Look,
}

impl Pen {
    fn put(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn all(&mut self, pieces: &[&str]) {
        for piece in pieces {
            self.put(piece);
        }
    }

    fn heading(&mut self, title: &str) {
        // A drawing is one picture: it adds no headings to the page around it.
        let (open, close) = if self.look.inert {
            ("<p class=\"phone__title\">", "</p>")
        } else {
            ("<h4 class=\"phone__title\" tabindex=\"-1\">", "</h4>")
        };
        self.all(&[open, title, close]);
    }

    /// Says that no source shows what stands before it.
    fn own(&mut self) {
        self.all(&[" <small class=\"own\">", app::ILLUSTRATIVE, "</small>"]);
    }

    /// What stands above the controls.
    fn opening(&mut self, state: &State) {
        match self.screen {
            Screen::Home => self.all(&[
                "<p class=\"phone__level\"><b>",
                app::LEVEL_TWO,
                "</b><span>",
                app::LEVEL_TWO_SENTENCE,
                "</span></p>",
            ]),
            Screen::Integrate | Screen::History if state.requests().is_empty() => {
                self.all(&["<p class=\"phone__empty\">", app::NO_HISTORY, "</p>"]);
            }
            Screen::Success => self.all(&[
                "<svg class=\"phone__done\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M5 13l5 5 9-11\"/></svg><p>",
                app::SUCCESS_SENTENCE,
                "</p>",
            ]),
            _ => {}
        }
    }

    fn control(&mut self, control: Control, state: &State) {
        match control {
            _ if !state.shows(control) => {}
            Control::Request => self.requests(state),
            Control::Issuer => self.issuer(state),
            Control::Number => self.number(state),
            Control::Confirm => self.confirm(state),
            Control::NewRequest | Control::Submit | Control::ToHome => {
                self.button(control, "main");
            }
            Control::More | Control::History => self.button(control, "quiet"),
            Control::KindField => {
                self.all(&["<p class=\"entry__label\">", control.label(), "</p>"]);
                self.open(control, "row");
                self.all(&[Control::KindHealthCard.label()]);
                self.close();
            }
            _ if matches!(self.screen, Screen::Home | Screen::Wallet) => {
                self.button(control, "tile");
            }
            _ => self.button(control, "row"),
        }
    }

    fn button(&mut self, control: Control, kind: &str) {
        self.open(control, kind);
        if matches!(kind, "tile" | "row" | "back") {
            self.pictogram(control);
        }
        self.all(&["<span>", control.label()]);
        if control.illustrative(self.screen) {
            self.own();
        }
        self.put("</span>");
        self.close();
    }

    fn pictogram(&mut self, control: Control) {
        self.all(&[
            "<svg class=\"tap__icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"",
            pictogram(control),
            "\"/></svg>",
        ]);
    }

    fn open(&mut self, control: Control, kind: &str) {
        self.all(&[
            if self.look.inert {
                "<span"
            } else {
                "<button type=\"button\""
            },
            " class=\"tap tap--",
            kind,
            if control.illustrative(self.screen) {
                " tap--own"
            } else {
                ""
            },
        ]);
        self.name(control);
        self.callout(control);
    }

    fn close(&mut self) {
        let end = if self.look.inert {
            "</span>"
        } else {
            "</button>"
        };
        self.put(end);
    }

    /// Ends the class and the start tag.
    fn name(&mut self, control: Control) {
        if self.look.marked == Some(control) {
            self.put(" marked");
        }
        self.all(&["\" data-control=\"", name(control), "\">"]);
    }

    fn callout(&mut self, control: Control) {
        if let (true, Some(number)) = (self.look.callouts, control.callout()) {
            self.put("<b class=\"callout\">");
            self.out.push(char::from(b'0' + number));
            self.put("</b> ");
        }
    }

    fn requests(&mut self, state: &State) {
        for sent in state.requests() {
            self.open(Control::Request, "row");
            self.pictogram(Control::Request);
            self.all(&[
                "<span>",
                Control::KindHealthCard.label(),
                "<small>",
                text::DAY_OF_PRACTICE,
                &(sent.day + 1).to_string(),
                "</small>",
            ]);
            self.own();
            self.all(&[
                "</span><em class=\"status",
                if sent.status == Status::Approved {
                    " status--approved"
                } else {
                    ""
                },
                "\">",
                sent.status.label(),
                "</em>",
            ]);
            self.close();
        }
    }

    /// The tick is a label of its own; a field stands in the label that names it, so that no ids are needed.
    fn label(&mut self, control: Control, own: bool) {
        self.all(&[
            if self.look.inert { "<span" } else { "<label" },
            " class=\"entry\"><span class=\"entry__label\">",
        ]);
        self.callout(control);
        self.put(control.label());
        if own {
            self.own();
        }
        self.put("</span>");
    }

    fn label_end(&mut self) {
        let end = if self.look.inert {
            "</span>"
        } else {
            "</label>"
        };
        self.put(end);
    }

    fn issuer(&mut self, state: &State) {
        self.label(Control::Issuer, state.form().illustrative());
        if self.look.inert {
            self.put("<span class=\"entry__field");
            self.name(Control::Issuer);
            self.all(&[
                state.issuer().map_or(text::NOT_CHOSEN, |one| one.name()),
                "</span>",
            ]);
        } else {
            self.put("<select aria-required=\"true\" autocomplete=\"off\" class=\"entry__field");
            self.name(Control::Issuer);
            self.all(&["<option value=\"\">", text::NOT_CHOSEN, "</option>"]);
            for issuer in state.form().issuers() {
                self.all(&[
                    "<option value=\"",
                    issuer.code(),
                    "\">",
                    issuer.name(),
                    "</option>",
                ]);
            }
            self.put("</select>");
        }
        self.label_end();
    }

    fn number(&mut self, state: &State) {
        self.label(Control::Number, false);
        let hint = state.form().number_hint();
        if !hint.is_empty() {
            self.all(&["<small>", hint, "</small>"]);
        }
        self.all(&[
            "<input type=\"text\" autocomplete=\"off\" autocapitalize=\"characters\" spellcheck=\"false\" ",
            if self.look.inert {
                "tabindex=\"-1\" readonly aria-label=\""
            } else {
                "aria-required=\"true"
            },
            if self.look.inert {
                Control::Number.label()
            } else {
                ""
            },
            "\" class=\"entry__field entry__number",
        ]);
        self.name(Control::Number);
        self.label_end();
        // The number alone is all that the source of the other form shows.
        if state.form().has_issuer() {
            self.all(&[
                "<p class=\"samples\"><span>",
                app::SAMPLE_OLD,
                "<i>DN 4 01 <b>0123456789</b>",
            ]);
            self.own();
            self.all(&["</i></span><span>", app::SAMPLE_NEW, "<i><b>0123456789</b>"]);
            self.own();
            self.put("</i></span></p>");
        }
    }

    fn confirm(&mut self, state: &State) {
        if self.look.inert {
            self.put("<span class=\"tick");
            self.name(Control::Confirm);
            self.all(&[
                if state.confirmed() { "☑ " } else { "☐ " },
                Control::Confirm.label(),
                "</span>",
            ]);
        } else {
            self.put("<label class=\"tick\"><input type=\"checkbox\" autocomplete=\"off\" class=\"tick__box");
            self.name(Control::Confirm);
            self.all(&["<span>", Control::Confirm.label(), "</span></label>"]);
        }
    }
}
