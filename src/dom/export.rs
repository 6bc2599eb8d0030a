//! The result of the list on its way out, in slices: a file that the browser keeps, or the clipboard.
//!
//! A result that fits into one slice goes out in the task of the reader's tap: later, some browsers no longer let a page
//! write to the clipboard.

use std::cell::RefCell;

use js_sys::{Array, Date, JsString};
use wasm_bindgen::JsValue;
use web_sys::Blob;

use super::clock::{SLICE, soon};
use super::download::download;
use super::{clipboard, send, with_widgets};
use crate::widgets::list::{self, Export, FILE_NAME, Note};
use crate::widgets::registry::Message;

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
            if let Ok(blob) = Blob::new_with_blob_sequence(&writing.blobs) {
                download(FILE_NAME, &blob);
            }
            Note::Saved
        }
    };
    send(Message::List(list::Message::Exported(note)));
}
