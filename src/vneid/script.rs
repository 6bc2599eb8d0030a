//! The script of the flow: played as the film, followed in the lesson.

use super::text::step;
use super::{Action, Control, EntryForm, SAMPLE, Screen, State, apply};
use crate::card_number::Issuer;

/// One action of the script.
#[derive(Debug, PartialEq, Eq)]
pub struct Step {
    /// What is done.
    pub action: Action<'static>,
    words: [&'static str; 3],
}

impl Step {
    /// What the lesson asks for.
    ///
    /// ```
    /// use bhyt_vneid::vneid::{EntryForm, follow};
    /// assert_eq!(follow(EntryForm::NumberOnly).next().unwrap().ask(), "Bấm “Ví giấy tờ”.");
    /// ```
    pub const fn ask(&self) -> &'static str {
        self.words[0]
    }

    /// Where to tap instead, after a wrong tap.
    ///
    /// ```
    /// use bhyt_vneid::vneid::{EntryForm, follow};
    /// assert_eq!(follow(EntryForm::NumberOnly).next().unwrap().hint(), "“Ví giấy tờ” mang số 1.");
    /// ```
    pub const fn hint(&self) -> &'static str {
        self.words[1]
    }

    /// What the film says while it points at what is done next.
    ///
    /// ```
    /// use bhyt_vneid::vneid::{EntryForm, watch};
    /// assert!(watch(EntryForm::NumberOnly).next().unwrap().caption().contains("Ví giấy tờ"));
    /// ```
    pub const fn caption(&self) -> &'static str {
        self.words[2]
    }

    fn fits(&self, form: EntryForm) -> bool {
        let control = self.action.control();
        form.has_issuer() || !matches!(control, Some(Control::Issuer | Control::Confirm))
    }
}

const fn step(action: Action<'static>, words: [&'static str; 3]) -> Step {
    Step { action, words }
}

static SCRIPT: [Step; 13] = [
    step(Action::Tap(Control::Wallet), step::WALLET),
    step(Action::Tap(Control::Integrate), step::INTEGRATE),
    step(Action::Tap(Control::NewRequest), step::NEW_REQUEST),
    step(Action::Tap(Control::KindHealthCard), step::KIND),
    step(Action::Choose(Some(Issuer::Vss)), step::ISSUER),
    step(Action::Type(SAMPLE.ten()), step::NUMBER),
    step(Action::Tap(Control::Confirm), step::CONFIRM),
    step(Action::Tap(Control::Submit), step::SUBMIT),
    step(Action::Tap(Control::History), step::HISTORY),
    step(Action::LetApprove, step::APPROVAL),
    step(Action::Tap(Control::Back), step::BACK),
    step(Action::Tap(Control::Back), step::BACK_TO_WALLET),
    step(Action::Tap(Control::HealthCard), step::CARD),
];

/// The lesson ends with the request sent; the film goes on to the card in the wallet.
const FOLLOWED: usize = 8;

/// The steps of the lesson on this form of the entry screen, up to "Gửi yêu cầu thành công".
///
/// ```
/// use bhyt_vneid::vneid::{EntryForm, follow};
/// assert_eq!(follow(EntryForm::ThreeIssuers).count(), 8);
/// assert_eq!(follow(EntryForm::NumberOnly).count(), 6); // no issuer, no tick
/// ```
pub fn follow(form: EntryForm) -> impl Iterator<Item = &'static Step> {
    SCRIPT
        .iter()
        .take(FOLLOWED)
        .filter(move |step| step.fits(form))
}

/// The steps of the film. Each frame carries the caption of the step that comes next; before the first one stands
/// [`FILM_OPENING`](super::text::FILM_OPENING), and after the last step [`FILM_ENDING`](super::text::FILM_ENDING).
///
/// ```
/// use bhyt_vneid::vneid::{EntryForm, watch};
/// assert_eq!(watch(EntryForm::ThreeIssuers).count(), 13);
/// ```
pub fn watch(form: EntryForm) -> impl Iterator<Item = &'static Step> {
    SCRIPT.iter().filter(move |step| step.fits(form))
}

/// The phone after so many steps of the film; past the end it is the end.
///
/// ```
/// use bhyt_vneid::vneid::{EntryForm, Screen, scene};
/// assert_eq!(scene(EntryForm::ThreeIssuers, 0).screen(), Screen::Home);
/// assert_eq!(scene(EntryForm::ThreeIssuers, 8).screen(), Screen::Success);
/// ```
pub fn scene(form: EntryForm, steps: usize) -> State {
    watch(form)
        .take(steps)
        .fold(State::new(form), |state, step| apply(&state, step.action).0)
}

impl State {
    /// The phone as the film first shows this screen: what opens for a step of the guide.
    ///
    /// ```
    /// use bhyt_vneid::vneid::{EntryForm, Screen, State};
    /// assert_eq!(State::on(Screen::Kind, EntryForm::NumberOnly).screen(), Screen::Kind);
    /// ```
    pub fn on(screen: Screen, form: EntryForm) -> State {
        let mut state = State::new(form);
        for step in watch(form) {
            if state.screen() == screen {
                break;
            }
            state = apply(&state, step.action).0;
        }
        state
    }
}
