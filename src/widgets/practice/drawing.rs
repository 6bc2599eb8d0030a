//! The phone as a picture, beside the steps of the guide.

use leptos::prelude::*;

use super::phone::{Look, Use, screen};
use super::text;
use content::{Choice as _, Screen as StepScreen};
use vneid::{Control, EntryForm, SAMPLE, Screen, State, scene, watch};

/// The form of the pictures: the newest that a source shows.
const FORM: EntryForm = EntryForm::ThreeIssuers;

/// The pictures of a step, each with what is pressed or looked at in it: those of its own screen and of the ones passed before
/// the next step's.
///
/// ```
/// use bhyt_vneid::widgets::practice;
/// use content::Screen;
/// let taps = practice::drawings(Screen::Integrate, Some(Screen::Form));
/// assert_eq!(taps.len(), 3); // the wallet, the list of requests, the kinds of information
/// ```
pub fn drawings(step: StepScreen, next: Option<StepScreen>) -> Vec<AnyView> {
    StepScreen::ALL
        .iter()
        .filter(|one| **one == step || (**one > step && next.is_some_and(|next| **one < next)))
        .flat_map(|one| pictures(*one))
        .collect()
}

/// One screen of the phone as a picture, with what is pressed or looked at in it.
pub fn picture(screen: Screen, marked: Control) -> AnyView {
    drawing(&State::on(screen, FORM), Some(marked))
}

/// Of the login no source shows anything: its picture is the line that says which account it is.
fn pictures(step: StepScreen) -> Vec<AnyView> {
    match step {
        StepScreen::Version => vec![
            picture(Screen::Store, Control::Update),
            picture(Screen::Profile, Control::AppVersion),
        ],
        StepScreen::Login => vec![picture(Screen::Wallet, Control::Level)],
        StepScreen::Home => vec![picture(Screen::Home, Control::Wallet)],
        StepScreen::Wallet => vec![picture(Screen::Wallet, Control::HealthCard)],
        StepScreen::Integrate => vec![
            picture(Screen::Wallet, Control::Integrate),
            picture(Screen::Integrate, Control::NewRequest),
        ],
        StepScreen::Kind => vec![picture(Screen::Kind, Control::KindHealthCard)],
        StepScreen::Form => vec![picture(Screen::Form, Control::Number)],
        StepScreen::Success => vec![
            drawing(&filled(), Some(Control::Submit)),
            drawing(&State::on(Screen::Success, FORM), None),
        ],
    }
}

/// The one picture of a step on paper: of the form with what was typed before, of all else the first.
pub fn main_picture(step: StepScreen) -> AnyView {
    match step {
        StepScreen::Integrate => picture(Screen::Kind, Control::KindHealthCard),
        StepScreen::Form => drawing(&filled(), Some(Control::Number)),
        other => pictures(other).into_iter().next().into_any(),
    }
}

/// The form as it is when the request is sent.
fn filled() -> State {
    let submit = watch(FORM).position(|step| step.action.control() == Some(Control::Submit));
    scene(FORM, submit.unwrap_or_default())
}

/// One screen as a picture with its name.
fn drawing(state: &State, marked: Option<Control>) -> AnyView {
    let look = Look {
        used: Use::Picture,
        marked,
        missed: None,
        card: &SAMPLE,
        digits: None,
    };
    let press = marked.map_or(String::new(), |control| {
        [text::DRAWING_SHOWS, control.label()].concat()
    });
    let label = [text::DRAWING, state.screen().title(), &press, "”"].concat();
    view! {
        <div class="phone phone--small" role="img" aria-label=label>
            {status()}
            <div class="phone__screen">{screen(state, look)}</div>
        </div>
    }
    .into_any()
}

/// What every phone shows at its top: an hour, and that it is a simulation.
pub fn status() -> AnyView {
    view! { <p class="phone__status"><span aria-hidden="true">"08:30"</span><b>{text::SIMULATED}</b></p> }.into_any()
}
