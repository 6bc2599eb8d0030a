//! The phone as a picture, beside the steps of the guide.

use crate::content::{Choice as _, Screen as StepScreen};
use crate::vneid::{Control, EntryForm, Screen, State, text as app};

use super::{Look, html, name};
use crate::ui::practice::text;

/// One screen of the flow as a picture with its name, for the step that happens there.
///
/// ```
/// use bhyt_vneid::{content::Screen, ui::phone};
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
/// use bhyt_vneid::{content::Screen, ui::phone};
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
