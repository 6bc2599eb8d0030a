//! Lists that come as a paste, a drop or a file, taken in piece by piece: a long text moved into the WASM at once would hold
//! the page up.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{JsString, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{
    ClipboardEvent, DataTransfer, DragEvent, Event, File, HtmlInputElement, TextDecodeOptions,
    TextDecoder,
};

use super::clock::soon;
use super::elements::{by_id, listen as on, settle, target};
use super::{clipboard, send};
use crate::widgets::list::{self, LARGEST_FILE, LONGEST_TEXT, Note};
use crate::widgets::names::id;
use crate::widgets::registry::Message;
use card_number::batch::utf16_label;

/// How much is taken in at a time: bytes of a file, units of UTF-16 of a text.
const PIECE: f64 = 512.0 * 1024.0;
/// How many bytes tell the encoding of a file.
const START: u32 = 4096;

/// Listens for lists.
pub fn listen() {
    let Some(root) = by_id(id::LIST) else { return };
    on(&root, "paste", pasted);
    on(&root, "dragover", |event| event.prevent_default());
    on(&root, "drop", dropped);
    if let Some(field) = by_id(id::LIST_FILE) {
        on(&field, "change", chosen);
    }
}

/// A long text never comes into the field.
fn pasted(event: Event) {
    let text = event
        .dyn_ref::<ClipboardEvent>()
        .and_then(ClipboardEvent::clipboard_data)
        .and_then(|data| clipboard::text_of(&data));
    if let Some(text) = text.filter(|text| text.length() as usize > LONGEST_TEXT) {
        event.prevent_default();
        take_text(text);
    }
}

fn dropped(event: Event) {
    event.prevent_default();
    let data: Option<DataTransfer> = event
        .dyn_ref::<DragEvent>()
        .and_then(DragEvent::data_transfer);
    let Some(data) = data else { return };
    if let Some(file) = data.files().and_then(|files| files.get(0)) {
        take_file(file);
    } else if let Some(text) = clipboard::text_of(&data) {
        take_text(text);
    }
}

fn chosen(event: Event) {
    let Some(input) = target(&event).and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
    else {
        return;
    };
    if let Some(file) = input.files().and_then(|files| files.get(0)) {
        take_file(file);
    }
    // The same file, mended, can be chosen again.
    input.set_value("");
}

/// A list that is being taken in.
struct Intake {
    source: Source,
    /// How far it is in.
    at: f64,
    text: String,
}

enum Source {
    Text(JsString),
    File(File, Option<TextDecoder>),
}

thread_local! {
    static INTAKE: RefCell<Option<Rc<RefCell<Intake>>>> = const { RefCell::new(None) };
}

/// Takes in nothing further.
pub fn end() {
    INTAKE.set(None);
}

fn take_text(text: JsString) {
    // Vietnamese names need a fifth more bytes than units.
    let bytes = text.length() / 5 * 6;
    begin(Source::Text(text), bytes as usize);
}

fn take_file(file: File) {
    end();
    let size = file.size();
    if size > LARGEST_FILE {
        return refuse(Note::TooLarge);
    }
    begin(Source::File(file, None), size as usize);
}

fn refuse(note: Note) {
    send(Message::List(list::Message::Refused(note)));
}

/// Takes in a list in place of any other.
fn begin(source: Source, bytes: usize) {
    INTAKE.set(Some(Rc::new(RefCell::new(Intake {
        source,
        at: 0.0,
        text: String::with_capacity(bytes),
    }))));
    next();
}

/// Takes in the next piece, or asks the browser for it.
fn next() {
    let Some(intake) = INTAKE.with_borrow(Clone::clone) else {
        return;
    };
    let at = intake.borrow().at;
    let (text, end, more) = match &intake.borrow().source {
        Source::Text(whole) => {
            let (start, length) = (at as u32, whole.length());
            let mut end = length.min(start + PIECE as u32);
            // A character of two units stays whole.
            if end < length && matches!(whole.char_code_at(end - 1) as u32, 0xd800..0xdc00) {
                end -= 1;
            }
            (
                String::from(whole.slice(start, end)),
                f64::from(end),
                end < length,
            )
        }
        Source::File(file, _) => {
            let Ok(piece) = file.slice_with_f64_and_f64(at, at + PIECE) else {
                return refuse(Note::Unreadable);
            };
            let (read, unreadable) = (Rc::clone(&intake), Rc::clone(&intake));
            return settle(
                &piece.array_buffer(),
                move |bytes| decode(&read, &bytes),
                move |_| {
                    if is_awaited(&unreadable) {
                        self::end();
                        refuse(Note::Unreadable);
                    }
                },
            );
        }
    };
    go_on(&intake, &text, end, more);
}

/// Whether nothing has taken its place meanwhile.
fn is_awaited(intake: &Rc<RefCell<Intake>>) -> bool {
    INTAKE.with_borrow(|now| now.as_ref().is_some_and(|now| Rc::ptr_eq(now, intake)))
}

/// Takes in bytes of a file.
fn decode(intake: &Rc<RefCell<Intake>>, bytes: &JsValue) {
    if !is_awaited(intake) {
        return;
    }
    let bytes = Uint8Array::new(bytes);
    let end = intake.borrow().at + PIECE;
    let options = TextDecodeOptions::new();
    let (text, more) = match &mut intake.borrow_mut().source {
        Source::Text(_) => return,
        Source::File(file, decoder) => {
            if decoder.is_none() {
                let start = bytes.subarray(0, START).to_vec();
                // Every browser knows the three labels.
                *decoder = TextDecoder::new_with_label(utf16_label(&start).unwrap_or("utf-8")).ok();
            }
            let more = end < file.size();
            options.set_stream(more);
            let text = decoder.as_ref().and_then(|decoder| {
                let text = decoder.decode_with_js_u8_array_and_options(&bytes, &options);
                text.ok()
            });
            // What is no text of the encoding is replaced, not refused.
            (text.unwrap_or_default(), more)
        }
    };
    go_on(intake, &text, end, more);
}

fn go_on(intake: &RefCell<Intake>, text: &str, at: f64, more: bool) {
    intake.borrow_mut().text.push_str(text);
    intake.borrow_mut().at = at;
    if more {
        soon(next);
    } else {
        let text = std::mem::take(&mut intake.borrow_mut().text);
        send(Message::List(list::Message::Text(text)));
    }
}
