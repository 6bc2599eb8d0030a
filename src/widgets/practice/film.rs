//! The scenes of the film as pictures with their words, for a film file.

use leptos::prelude::*;

use super::phone::{Look, Use, screen};
use super::{Practice, drawing};
use crate::widgets::frame::Snapshot;
use crate::widgets::names::id;
use vneid::{EntryForm, Finished, Mode, SAMPLE, Session, watch};

/// How many scenes the film has.
///
/// ```
/// assert_eq!(bhyt_vneid::widgets::practice::film::scenes(), 16);
/// ```
pub fn scenes() -> usize {
    watch(EntryForm::ThreeIssuers).count() + 1
}

fn at(scene: usize) -> Session {
    let place = scene.to_string();
    Session::new(
        Mode::Watch,
        EntryForm::ThreeIssuers,
        Finished::default(),
        &place,
    )
}

/// What is said in a scene, counted from 0.
///
/// ```
/// use bhyt_vneid::widgets::practice::film;
/// assert!(film::words(0).contains("cập nhật"));
/// assert!(film::words(film::scenes() - 1).ends_with("Bây giờ bạn tự bấm thử."));
/// ```
pub fn words(scene: usize) -> String {
    at(scene).voice().to_owned()
}

/// A scene: the step of the guide, the words, the phone.
pub fn still(scene: usize) -> AnyView {
    let session = at(scene);
    let look = Look {
        used: Use::Picture,
        marked: session.marked(),
        missed: None,
        card: &SAMPLE,
    };
    let state = session.state();
    let practice = Snapshot::of(&Practice::new(session));
    view! {
        <p class="film__place">{practice.view(id::PLACE)}</p>
        <p class="film__words">{practice.view(id::VOICE)}</p>
        <div class="phone">{drawing::status()}<div class="phone__screen">{screen(&state, look)}</div></div>
    }
    .into_any()
}
