//! What the widgets begin with: the address, what the device remembers, and what was typed before they came.

use leptos::prelude::window;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, HtmlSelectElement};

use super::elements::{attribute, attribute_of, by_id, each, takes_text, value};
use super::{clock, commands, events, storage};
use crate::widgets::display_settings::DisplaySettings;
use crate::widgets::frame::Widget as _;
use crate::widgets::names::{ACTION, EMBED, id, key};
use crate::widgets::practice::Practice;
use crate::widgets::registry::{Message, Widgets};
use crate::widgets::request_counter::RequestCounter;
use crate::widgets::share::Share;
use crate::widgets::steps::{Steps, step_of, step_of_hash};
use crate::widgets::wizard::Wizard;
use vneid::{EntryForm, Finished, Mode, Screen, Session};

/// The widgets as this reader left them.
pub fn widgets() -> Widgets {
    let (steps, screen) = steps();
    let mut request_counter = RequestCounter::default();
    request_counter.update(events::request_counter_opened());
    Widgets {
        request_counter,
        wizard: Wizard::read(&storage::recall(key::PATH).unwrap_or_default()),
        practice: practice(screen),
        steps,
        share: share(),
        display_settings: DisplaySettings::new(
            |name| attribute_of(&*by_id(id::ROOT)?, name),
            is_dark(),
        ),
        ..Widgets::default()
    }
}

/// Whether the device asks for dark colors.
fn is_dark() -> bool {
    let query = window().match_media("(prefers-color-scheme: dark)");
    matches!(query, Ok(Some(query)) if query.matches())
}

/// The steps, and the phone's screen of the one that the address names.
fn steps() -> (Steps, Option<Screen>) {
    let Some(list) = by_id(id::STEPS) else {
        return (Steps::default(), None);
    };
    let screens = each(&["#", id::STEPS, " > li"].concat())
        .iter()
        .map(|step| Screen::of_step(&attribute_of(step, "data-screen")?))
        .collect();
    let mut steps = Steps::new(screens);
    let asked = step_of_hash(&events::address(), steps.total());
    let remembered = || step_of(&storage::recall(key::STEP)?, steps.total());
    steps.step = asked.or_else(remembered).unwrap_or(1);
    // Steps that the reader is already looking at are not folded away under his eyes. In another site's frame the window is
    // as high as the site makes it and says nothing about what is seen.
    let framed = by_id(id::ROOT)
        .is_some_and(|root| attribute_of(&root, EMBED).is_some_and(|part| !part.is_empty()));
    let height = window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64());
    let place = list.get_bounding_client_rect();
    let seen = place.height() > 0.0 && place.top() < height.unwrap_or_default();
    steps.all = !framed && seen;
    steps.framed = framed;
    steps.open = asked.filter(|_| !framed);
    let screen = asked.and_then(|_| steps.screen());
    (steps, screen)
}

fn practice(screen: Option<Screen>) -> Practice {
    let word = |key| storage::recall(key).unwrap_or_default();
    let mut session = Session::new(
        Mode::of_code(&word(key::MODE)).unwrap_or(Mode::Watch),
        EntryForm::of_code(&word(key::FORM)),
        Finished::read(Some(&word(key::FINISHED))),
        &word(key::PLACE),
    );
    if let Some(screen) = screen {
        session.open(screen);
    }
    let mut practice = Practice::new(session);
    practice.day = clock::today();
    practice.beating = true;
    practice
}

fn share() -> Share {
    let location = window().location();
    let from_web = location
        .protocol()
        .is_ok_and(|protocol| protocol.starts_with("http"));
    let loaded_from = match (from_web, location.origin(), location.pathname()) {
        (true, Ok(origin), Ok(path)) => Some([origin, path].concat()),
        _ => None,
    };
    Share {
        can_send: loaded_from.is_some() && commands::sharing().is_some(),
        loaded_from,
        public: by_id(id::EMBEDDING).and_then(|chapter| attribute_of(&chapter, "data-address")),
        asked: true,
        copied: None,
    }
}

/// What was typed or chosen before the widgets came.
pub fn typed() -> Vec<Message> {
    // Asked one by one, what only is pressed took the larger part of the time.
    each(&[":is(input,select,textarea)[", ACTION, "]"].concat())
        .iter()
        .filter(|field| takes_text(field) || is_chosen(field))
        .filter_map(|field| {
            let text = value(field).filter(|text| !text.is_empty())?;
            Message::parse(&attribute_of(field, ACTION)?, Some(text))
        })
        .collect()
}

/// Whether a list stands on another entry than the page came with.
fn is_chosen(field: &HtmlElement) -> bool {
    field.dyn_ref::<HtmlSelectElement>().is_some_and(|list| {
        let entry = u32::try_from(list.selected_index())
            .ok()
            .filter(|entry| *entry > 0)
            .and_then(|entry| list.item(entry));
        entry.is_some_and(|entry| attribute_of(&entry, "selected").is_none())
    })
}

/// From here on the checker says what is wrong, not the browser.
pub fn take_over() {
    if let Some(form) = by_id(id::CHECKER) {
        attribute(&form, "novalidate", Some(""));
    }
}
