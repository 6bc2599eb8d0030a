//! What cannot be mended is said: by one attribute of the root element, which the page's style turns into words.

use std::panic::{self, PanicHookInfo};

use web_sys::console;

use super::elements::{attribute, by_id};
use crate::widgets::names::{OFF, UNSAVED, id};

/// Takes the widgets away and says so if the program ever panics: a button that no longer answers must not stay.
///
/// The console learns where it happened, for whoever mends it; nothing that a person typed is written there.
pub fn watch() {
    panic::set_hook(Box::new(stopped));
}

fn stopped(panic: &PanicHookInfo) {
    say(OFF, "stopped");
    if let Some(place) = panic.location() {
        console::error_2(&place.file().into(), &place.line().into());
    }
}

/// Says that this device keeps nothing; quiet, because everything else works.
pub fn unsaved() {
    say(UNSAVED, "");
}

fn say(name: &str, word: &str) {
    if let Some(root) = by_id(id::ROOT) {
        attribute(&root, name, Some(word));
    }
}
