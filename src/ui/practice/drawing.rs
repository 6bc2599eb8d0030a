//! The phone as a picture, beside the steps of the guide.

use leptos::prelude::*;

use super::phone::{Look, Use, screen};
use super::text;
use crate::content::{Choice as _, Screen as StepScreen};
use crate::vneid::{EntryForm, Screen, State, text as app};

/// One screen of the flow as a picture with its name, for the step that happens there.
///
/// ```
/// use bhyt_vneid::{content::Screen, ui::practice};
/// use leptos::prelude::RenderHtml;
/// assert!(practice::drawing(Screen::Integrate).to_html().contains("Tạo mới yêu cầu"));
/// ```
pub fn drawing(step: StepScreen) -> AnyView {
    let look = Look {
        used: Use::Picture,
        marked: None,
        callouts: true,
    };
    let shown = Screen::ALL
        .into_iter()
        .find(|one| one.name() == step.as_str());
    let inside = match shown {
        Some(shown) => screen(&State::on(shown, EntryForm::ThreeIssuers), look),
        None => before_the_flow(step),
    };
    let label = format!("{}: {}", text::DRAWING, step.label());
    view! {
        <div class="phone phone--small" role="img" aria-label=label>
            <div class="phone__screen">{inside}</div>
        </div>
    }
    .into_any()
}

/// The pictures of a step: its own screen and those passed before the next step's screen.
///
/// ```
/// use bhyt_vneid::{content::Screen, ui::practice};
/// let taps = practice::drawings(Screen::Integrate, Some(Screen::Form));
/// assert_eq!(taps.len(), 2); // the list of requests, the kinds of information
/// ```
pub fn drawings(step: StepScreen, next: Option<StepScreen>) -> Vec<AnyView> {
    StepScreen::ALL
        .iter()
        .filter(|one| **one == step || (**one > step && next.is_some_and(|next| **one < next)))
        .map(|one| drawing(*one))
        .collect()
}

/// The two screens that come before the simulated phone. Of the first, the sources show the two labels and 2.0.7
/// (screenshot of letter 202/UBND-VHXH, appendix 01); of the second they show nothing that could be redrawn.
fn before_the_flow(step: StepScreen) -> AnyView {
    let own = || view! { " " <small class="own">{app::ILLUSTRATIVE}</small> };
    if step == StepScreen::Version {
        return view! {
            <div class="phone__bar"><p class="phone__title">{text::PROFILE}</p></div>
            <span class="tap tap--row"><span>{text::APP_VERSION}</span><b>"2.0.7"</b></span>
        }
        .into_any();
    }
    let row = |kind: &str, label: &'static str| {
        view! { <span class=format!("tap tap--{kind} tap--own")><span>{label}{own()}</span></span> }
    };
    view! {
        <div class="phone__bar"><p class="phone__title">{text::LOGIN}</p>{own()}</div>
        {row("row", text::LOGIN_ID)}
        {row("row", text::LOGIN_SECRET)}
        {row("main", text::LOGIN)}
    }
    .into_any()
}
