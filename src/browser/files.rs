//! Lists that come as a paste, a drop or a file, and the file that goes out.

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{
    Blob, ClipboardEvent, DataTransfer, DragEvent, Event, File, FileReader, HtmlElement,
    HtmlInputElement, Url,
};

use super::dom::{attribute, by_id, closure, listen, target};
use super::send;
use crate::ui::list::{self, LARGEST_FILE, LONGEST_TEXT, Note};
use crate::ui::names::id;
use crate::ui::tools::Message;

/// How long a file that went out can still be read, in milliseconds.
const KEPT_MS: i32 = 60_000;

/// Listens for lists.
pub fn receive() {
    let Some(root) = by_id(id::LIST) else { return };
    listen(&root, "paste", pasted);
    listen(&root, "dragover", |event| event.prevent_default());
    listen(&root, "drop", dropped);
    if let Some(field) = by_id(id::LIST_FILE) {
        listen(&field, "change", chosen);
    }
}

fn take(text: String) {
    send(Message::List(list::Message::Text(text)));
}

/// A long text never comes into the field.
fn pasted(event: Event) {
    let text = event
        .dyn_ref::<ClipboardEvent>()
        .and_then(ClipboardEvent::clipboard_data)
        .and_then(|data| data.get_data("text/plain").ok());
    if let Some(text) = text.filter(|text| text.len() > LONGEST_TEXT) {
        event.prevent_default();
        take(text);
    }
}

fn dropped(event: Event) {
    event.prevent_default();
    let data: Option<DataTransfer> = event
        .dyn_ref::<DragEvent>()
        .and_then(DragEvent::data_transfer);
    let Some(data) = data else { return };
    if let Some(file) = data.files().and_then(|files| files.get(0)) {
        read(&file);
    } else if let Ok(text) = data.get_data("text/plain") {
        take(text);
    }
}

fn chosen(event: Event) {
    let Some(input) = target(&event).and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
    else {
        return;
    };
    if let Some(file) = input.files().and_then(|files| files.get(0)) {
        read(&file);
    }
    // The same file, mended, can be chosen again.
    input.set_value("");
}

/// Reads a file; the browser decodes UTF-8 and, by its byte order mark, UTF-16.
fn read(file: &File) {
    let refuse = |note| send(Message::List(list::Message::Refused(note)));
    if file.size() > LARGEST_FILE {
        return refuse(Note::TooLarge);
    }
    let Ok(reader) = FileReader::new() else {
        return refuse(Note::Unreadable);
    };
    // The reader comes with the event: a listener that held it would hold the file's text as long as the page.
    listen(&reader, "loadend", move |event| {
        let reader = event
            .target()
            .and_then(|reader| reader.dyn_into::<FileReader>().ok());
        match reader.and_then(|reader| reader.result().ok()?.as_string()) {
            Some(text) => take(text),
            None => refuse(Note::Unreadable),
        }
    });
    // What cannot be read ends without a result, which is told above.
    let _ = reader.read_as_text(file);
}

/// Hands a file to the browser to keep.
pub fn download(name: &str, text: &str) {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let address = Blob::new_with_str_sequence(&parts)
        .and_then(|blob| Url::create_object_url_with_blob(&blob));
    let (Ok(address), Ok(link)) = (address, document().create_element("a")) else {
        return;
    };
    attribute(&link, "href", Some(&address));
    attribute(&link, "download", Some(name));
    if let Some(link) = link.dyn_ref::<HtmlElement>() {
        link.click();
    }
    // The browser may still be reading when the click returns.
    let revoke = closure(move |_| {
        let _ = Url::revoke_object_url(&address);
    });
    // A window never refuses a timer.
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(
        revoke.as_ref().unchecked_ref(),
        KEPT_MS,
    );
    revoke.forget();
}
