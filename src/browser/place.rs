//! The reader's place, remembered on this device: a few short words, never anything that a person typed.

use std::cell::Cell;

use gloo_storage::{LocalStorage, Storage as _};
use leptos::prelude::{document, window};

use super::failure;

thread_local! {
    static TOLD: Cell<bool> = const { Cell::new(false) };
}

/// The store, or nothing where the browser blocks it (private mode, sandboxed frame), where gloo-storage itself would panic.
fn store() -> Option<web_sys::Storage> {
    window()
        .local_storage()
        .ok()
        .flatten()
        .map(|_| LocalStorage::raw())
}

/// Wards that share an origin, as all do on `file://`, must not share a place.
fn key(name: &str) -> String {
    let ward = document()
        .document_element()
        .and_then(|root| root.get_attribute("data-ward"))
        .unwrap_or_default();
    let mut key = "bhyt:".to_owned();
    key.push_str(&ward);
    key.push(':');
    key.push_str(name);
    key
}

/// What was remembered under this name, as it stands there: another program may have changed it.
pub fn recall(name: &str) -> Option<String> {
    store()?.get_item(&key(name)).ok().flatten()
}

/// Remembers a word; where the store is full or blocked the page says so once, and works the same.
///
/// What stands there already is not written again: writing costs every tap more than looking.
pub fn remember(name: &str, word: &str) {
    let key = key(name);
    let kept = store().is_some_and(|store| {
        let stands = store.get_item(&key).ok().flatten();
        stands.as_deref() == Some(word) || store.set_item(&key, word).is_ok()
    });
    if !kept && !TOLD.replace(true) {
        failure::unsaved();
    }
}
