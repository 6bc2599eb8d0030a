//! The phone as a picture: beside the steps of the guide, and the pictograms that every drawing refers to.

use crate::locality::{Choice as _, Screen as StepScreen};
use crate::vneid::{Control, EntryForm, Screen, State, text as app};

use super::{Look, html, name};
use crate::ui::practice::text;

/// The pictograms, once a page: the drawings refer to them by id.
const ICONS: [(&str, &str); 13] = [
    ("back", "M15 5l-7 7 7 7"),
    (
        "wallet",
        "M3 7h15a3 3 0 0 1 3 3v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2zm0 0 12-4v4m2 6h4v4h-4z",
    ),
    (
        "profile",
        "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-8 9c0-4 3-6 8-6s8 2 8 6",
    ),
    ("other", "M4 4h6v6H4zm10 0h6v6h-6zM4 14h6v6H4zm10 0h6v6h-6z"),
    ("health-card", "M3 5h18v14H3zm5 4v6m-3-3h6m3-2h4m-4 4h4"),
    (
        "citizen-card",
        "M3 5h18v14H3zm5 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4zm-3 4c0-3 6-3 6 0m3-6h4m-4 4h4",
    ),
    (
        "licence",
        "M3 5h18v14H3zm3 4h12M6 13h5m-5 3h3m8 0a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
    ),
    ("vehicle", "M3 16v-4l3-6h12l3 6v4zm3 0v2m12-2v2M4 12h16"),
    ("insurance", "M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6z"),
    (
        "dependants",
        "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zm-6 9c0-4 2-6 6-6s6 2 6 6m3-9a2 2 0 1 0 0-4 2 2 0 0 0 0 4zm0 3c3 0 5 2 5 5",
    ),
    ("integrate", "M4 4h16v16H4zm8 4v8m-4-4h8"),
    ("request", "M6 3h9l4 4v14H6zm3 8h6m-6 4h6"),
    (
        "kind-health-card",
        "M3 5h18v14H3zm5 4v6m-3-3h6m3-2h4m-4 4h4",
    ),
];

/// The pictograms as one hidden drawing; it belongs into the page once, before the first phone.
pub fn icons() -> String {
    let mut sheet =
        String::from("<svg class=\"icons\" width=\"0\" height=\"0\" aria-hidden=\"true\">");
    for (name, path) in ICONS {
        sheet += &format!(
            "<symbol id=\"hinh-{name}\" viewBox=\"0 0 24 24\"><path d=\"{path}\"/></symbol>"
        );
    }
    sheet + "</svg>"
}

/// One screen of the flow as a picture with its name, for the step that happens there.
///
/// ```
/// use bhyt_vneid::{locality::Screen, ui::phone};
/// assert!(phone::drawing(Screen::Integrate).contains("Tạo mới yêu cầu"));
/// ```
pub fn drawing(screen: StepScreen) -> String {
    let inside = match Screen::ALL
        .into_iter()
        .find(|one| one.name() == screen.as_str())
    {
        Some(shown) => without_field(&html(
            &State::on(shown, EntryForm::ThreeIssuers),
            Look {
                marked: None,
                inert: true,
                callouts: true,
            },
        )),
        None => before_the_flow(screen),
    };
    format!(
        "<div class=\"phone phone--small\" role=\"img\" aria-label=\"{}: {}\"><div class=\"phone__screen\">{inside}</div></div>",
        text::DRAWING,
        screen.label()
    )
}

/// On the phone the number stands in a read-only field, as its value. A picture shows none, and nothing in it may take the
/// focus, not even by a click: an empty frame takes the field's place.
fn without_field(html: &str) -> String {
    let Some((before, field)) = html.split_once("<input ") else {
        return html.to_owned();
    };
    let after = field.split_once('>').map_or("", |(_, after)| after);
    let control = name(Control::Number);
    format!("{before}<span class=\"entry__field\" data-control=\"{control}\"></span>{after}")
}

/// The pictures of a step: its own screen and those passed before the next step's screen.
///
/// ```
/// use bhyt_vneid::{locality::Screen, ui::phone};
/// let taps = phone::drawings(Screen::Integrate, Some(Screen::Form));
/// assert_eq!(taps.matches("role=\"img\"").count(), 2); // the list of requests, the kinds of information
/// ```
pub fn drawings(screen: StepScreen, next: Option<StepScreen>) -> String {
    StepScreen::ALL
        .iter()
        .filter(|one| **one == screen || (**one > screen && next.is_some_and(|next| **one < next)))
        .map(|one| drawing(*one))
        .collect()
}

/// The two screens that come before the simulated phone. Of the first, the sources show the two labels and 2.0.7
/// (screenshot of letter 202/UBND-VHXH, appendix 01); of the second they show nothing that could be redrawn.
fn before_the_flow(screen: StepScreen) -> String {
    let mark_of_own = format!(" <small class=\"own\">{}</small>", app::ILLUSTRATIVE);
    let (title, mark, rows) = if screen == StepScreen::Version {
        (
            "Cá nhân",
            "",
            "<span class=\"tap tap--row\"><span>Phiên bản ứng dụng</span><b>2.0.7</b></span>"
                .to_owned(),
        )
    } else {
        let own = |kind: &str, label: &str| {
            format!(
                "<span class=\"tap tap--{kind} tap--own\"><span>{label}{mark_of_own}</span></span>"
            )
        };
        let rows = [
            own("row", text::LOGIN_ID),
            own("row", text::LOGIN_SECRET),
            own("main", text::LOGIN),
        ];
        (text::LOGIN, mark_of_own.as_str(), rows.concat())
    };
    format!("<div class=\"phone__bar\"><p class=\"phone__title\">{title}</p>{mark}</div>{rows}")
}
