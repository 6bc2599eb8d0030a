//! The scenes of the film as pictures with their words, for a film file.

use leptos::prelude::*;

use super::phone::{Look, Use, film_card, screen};
use super::{Practice, drawing};
use crate::widgets::frame::Snapshot;
use crate::widgets::names::id;
use vneid::{EntryForm, Finished, Mode, SAMPLE, Session};

/// The form of the film: the newest that a source shows.
const FORM: EntryForm = EntryForm::ThreeIssuers;

/// The moments of the film, in their order: each scene, and of the one that types each digit.
///
/// ```
/// assert_eq!(bhyt_vneid::widgets::practice::film::moments().len(), 28);
/// ```
pub fn moments() -> Vec<Session> {
    let mut film = Session::new(Mode::Watch, FORM, Finished::default(), "");
    film.play();
    let mut moments = vec![film.clone()];
    while film.playing() {
        film.tick();
        moments.push(film.clone());
    }
    moments
}

/// A moment: the step of the guide, the words, the card where the number is typed, the phone.
pub fn still(moment: &Session) -> AnyView {
    let look = Look {
        used: Use::Picture,
        marked: moment.marked(),
        missed: None,
        card: &SAMPLE,
        digits: moment.digits(),
    };
    let card = moment.digits().map(|digits| {
        view! { <div class="film-card">{film_card(&SAMPLE, digits)}</div> }
    });
    let state = moment.state();
    let practice = Snapshot::of(&Practice::new(moment.clone()));
    view! {
        <p class="film__place">{practice.view(id::PLACE)}</p>
        <p class="film__words">{practice.view(id::VOICE)}</p>
        <div class="film__picture">
            {card}
            <div class="phone">{drawing::status()}<div class="phone__screen">{screen(&state, look)}</div></div>
        </div>
    }
    .into_any()
}
