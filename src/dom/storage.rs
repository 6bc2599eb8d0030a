//! The reader's place, remembered on this device: a few short words, never anything that a person typed.

use std::cell::Cell;

use gloo_storage::{LocalStorage, Storage as _};
use leptos::prelude::window;

use super::elements::{attribute_of, by_id};
use super::failure;
use crate::widgets::names::{WARD, id};

thread_local! {
    static UNSAVED: Cell<bool> = const { Cell::new(false) };
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
fn full(key: &str) -> String {
    let ward = by_id(id::ROOT).and_then(|root| attribute_of(&root, WARD));
    ["bhyt:", &ward.unwrap_or_default(), ":", key].concat()
}

/// What was remembered under this key, as it stands there: another program may have changed it.
pub fn recall(key: &str) -> Option<String> {
    store()?.get_item(&full(key)).ok().flatten()
}

/// Remembers a word; where the store is full or blocked the page says so once, and works the same.
///
/// What stands there already is not written again: writing costs every tap more than looking.
pub fn remember(key: &str, word: &str) {
    let key = full(key);
    let kept = store().is_some_and(|store| {
        let stands = store.get_item(&key).ok().flatten();
        stands.as_deref() == Some(word) || store.set_item(&key, word).is_ok()
    });
    if !kept && !UNSAVED.replace(true) {
        failure::unsaved();
    }
}
