//! The result of the list on its way out, in slices: a file that the browser keeps, or the clipboard.
//!
//! A result that fits into one slice goes out in the task of the reader's tap: later, some browsers no longer let a page
//! write to the clipboard.

use std::cell::RefCell;

use js_sys::{Array, Date, JsString};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Blob, HtmlElement, Url};

use super::clock::{SLICE, soon};
use super::elements::{attribute, once};
use super::{clipboard, send, with_widgets};
use crate::widgets::list::{self, Export, FILE_NAME, Note};
use crate::widgets::registry::Message;

/// How long a file that went out can still be read, in milliseconds.
const KEPT_MS: i32 = 60_000;

struct Writing {
    to: Export,
    /// How many pieces there were when it began: rows that are judged meanwhile would come in the middle of one.
    pieces: usize,
    at: usize,
    /// Of a file.
    blobs: Array,
    /// Of the clipboard: browsers join strings without moving them.
    text: JsString,
}

thread_local! {
    static WRITING: RefCell<Option<Writing>> = const { RefCell::new(None) };
}

/// Writes the result, in place of any that is being written.
pub fn begin(to: Export) {
    WRITING.set(Some(Writing {
        to,
        pieces: with_widgets(|widgets| widgets.list.pieces()).unwrap_or_default(),
        at: 0,
        blobs: Array::new(),
        text: JsString::from(""),
    }));
    slice();
}

/// Writes no further.
pub fn end() {
    WRITING.set(None);
}

fn slice() {
    let Some(mut writing) = WRITING.take() else {
        return;
    };
    let end = Date::now() + SLICE;
    while writing.at < writing.pieces {
        if Date::now() >= end {
            WRITING.set(Some(writing));
            return soon(slice);
        }
        let piece = with_widgets(|widgets| widgets.list.piece(writing.to, writing.at)).flatten();
        let piece = JsValue::from_str(&piece.unwrap_or_default());
        writing.at += 1;
        match writing.to {
            Export::Clipboard => writing.text = writing.text.concat(&piece),
            // A blob of strings takes any string.
            Export::File => {
                let blob = Blob::new_with_str_sequence(&Array::of1(&piece));
                let _ = blob.map(|blob| writing.blobs.push(&blob));
            }
        }
    }
    let note = match writing.to {
        Export::Clipboard if clipboard::copy_text(writing.text) => Note::Copied,
        Export::Clipboard => Note::NotCopied,
        Export::File => {
            download(&writing.blobs);
            Note::Saved
        }
    };
    send(Message::List(list::Message::Exported(note)));
}

/// Hands a file to the browser to keep.
fn download(blobs: &Array) {
    let address = Blob::new_with_blob_sequence(blobs)
        .and_then(|blob| Url::create_object_url_with_blob(&blob));
    let (Ok(address), Ok(link)) = (address, document().create_element("a")) else {
        return;
    };
    attribute(&link, "href", Some(&address));
    attribute(&link, "download", Some(FILE_NAME));
    if let Some(link) = link.dyn_ref::<HtmlElement>() {
        link.click();
    }
    // The browser may still be reading when the click returns.
    let revoke = once(move |_| {
        let _ = Url::revoke_object_url(&address);
    });
    // A window never refuses a timer.
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&revoke, KEPT_MS);
}
