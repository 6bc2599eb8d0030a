//! The drafts that this device remembers, one a ward. Another tab's draft is never overwritten without a question.

use std::cell::RefCell;

use leptos::prelude::window;
use serde::{Deserialize, Serialize};
use web_sys::Storage;

/// The start of every key; the ward's id follows.
const PREFIX: &str = "bhyt:soan-trang:";
/// The one key of older editors.
const OLD_KEY: &str = "bhyt:soan-trang";

/// A remembered draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Remembered {
    pub key: String,
    /// The ward's name; empty where it had none yet.
    pub name: String,
    /// When it was remembered, in milliseconds since 1970.
    pub time: f64,
    /// The draft for the builder; the whole text where nothing else can be read from it.
    pub draft: String,
}

#[derive(Deserialize, Serialize)]
struct Record {
    name: String,
    time: f64,
    draft: String,
}

/// Whether a draft is remembered now.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Outcome {
    Remembered,
    /// The store is full or blocked.
    Refused,
    /// Another tab remembers a draft of the same ward, which differs.
    OfAnotherTab,
}

thread_local! {
    /// The key and text that this tab read or wrote last.
    static OWN: RefCell<Option<(String, String)>> = const { RefCell::new(None) };
}

fn store() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn key(id: &str) -> String {
    [PREFIX, id].concat()
}

fn read(key: &str, text: String) -> Remembered {
    match serde_json::from_str::<Record>(&text) {
        Ok(record) => Remembered {
            key: key.to_owned(),
            name: record.name,
            time: record.time,
            draft: record.draft,
        },
        // An older editor kept the draft alone.
        Err(_) => Remembered {
            key: key.to_owned(),
            name: String::new(),
            time: 0.0,
            draft: text,
        },
    }
}

/// Returns every remembered draft, the newest first.
pub fn all() -> Vec<Remembered> {
    let Some(store) = store() else {
        return Vec::new();
    };
    let count = store.length().unwrap_or_default();
    let keys = (0..count).filter_map(|at| store.key(at).ok().flatten());
    let keys: Vec<String> = keys
        .filter(|key| key == OLD_KEY || key.starts_with(PREFIX))
        .collect();
    let texts = keys.iter().filter_map(|key| {
        let text = store.get_item(key).ok().flatten()?;
        Some(read(key, text))
    });
    let mut all: Vec<Remembered> = texts.collect();
    all.sort_by(|a, b| b.time.total_cmp(&a.time));
    all
}

/// Returns the draft of a ward.
pub fn of(id: &str) -> Option<Remembered> {
    at(&key(id))
}

/// Returns the draft under a key as it is now: another tab may have changed it.
pub fn at(key: &str) -> Option<Remembered> {
    let text = store()?.get_item(key).ok().flatten()?;
    Some(read(key, text))
}

/// What stands in the place of this tab's draft.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Present {
    /// The draft, or nothing was remembered by this tab.
    Own,
    Nothing,
    Other,
}

/// Looks whether another tab changed the draft of this one.
pub fn present() -> Present {
    let Some((key, own)) = OWN.with_borrow(Clone::clone) else {
        return Present::Own;
    };
    match store().and_then(|store| store.get_item(&key).ok().flatten()) {
        None => Present::Nothing,
        Some(text) if text == own => Present::Own,
        Some(_) => Present::Other,
    }
}

/// Makes the draft under a key this tab's own: the next ones replace it.
pub fn adopt(key: &str) {
    let text = store().and_then(|store| store.get_item(key).ok().flatten());
    OWN.set(text.map(|text| (key.to_owned(), text)));
}

/// Returns true for the key of the draft that this tab read or wrote last.
pub fn is_own(key: &str) -> bool {
    OWN.with_borrow(|own| own.as_ref().is_some_and(|(own, _)| own == key))
}

/// Makes no draft this tab's own: what is remembered stays beside the next one.
pub fn leave() {
    OWN.set(None);
}

/// Remembers a draft; `replace` also replaces that of another tab.
pub fn remember(id: &str, name: &str, draft: &str, replace: bool) -> Outcome {
    let Some(store) = store() else {
        return Outcome::Refused;
    };
    let key = key(id);
    let own = OWN.with_borrow(Clone::clone);
    let present = store.get_item(&key).ok().flatten();
    let is_own = own.as_ref().is_some_and(|(own_key, text)| {
        *own_key == key && present.as_ref().is_none_or(|present| present == text)
    });
    if !replace && !is_own && present.is_some() {
        return Outcome::OfAnotherTab;
    }
    let record = Record {
        name: name.to_owned(),
        time: js_sys::Date::now(),
        draft: draft.to_owned(),
    };
    let text = serde_json::to_string(&record).unwrap_or_default();
    if store.set_item(&key, &text).is_err() {
        return Outcome::Refused;
    }
    // The ward has another id now.
    if let Some((old, text)) = own.filter(|(old, _)| *old != key)
        && store.get_item(&old).ok().flatten() == Some(text)
    {
        forget(&old);
    }
    OWN.set(Some((key, text)));
    Outcome::Remembered
}

/// Forgets the draft of this tab; what another tab put in its place stays.
pub fn forget_own() {
    let is_own = present() == Present::Own;
    if let Some((key, _)) = OWN.take().filter(|_| is_own) {
        forget(&key);
    }
}

/// Forgets the draft under a key.
pub fn forget(key: &str) {
    if let Some(store) = store() {
        // What is not there is forgotten already.
        let _ = store.remove_item(key);
    }
}
