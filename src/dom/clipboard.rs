//! Copying: by the old command, which works on plain http and inside other apps, else by the clipboard API.

use js_sys::{JsString, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{ClipboardEvent, DataTransfer, Event, HtmlInputElement};

use super::elements::{by_id, closure, method, settle};
use super::send;
use crate::widgets::registry::Message;

const PLAIN_TEXT: &str = "text/plain";

#[wasm_bindgen]
extern "C" {
    /// Throws where a browser has given it up.
    #[wasm_bindgen(js_namespace = document, js_name = execCommand, catch)]
    fn exec_command(command: &str) -> Result<bool, JsValue>;
}

/// Copies the text of a field, which is selected for it, and sends what came of it.
pub fn copy_field(id: &str, copied: Message, refused: Message) {
    let Some(field) = by_id(id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    // A field that cannot take the focus is copied all the same.
    let _ = field.focus();
    field.select();
    if exec_command("copy").unwrap_or_default() {
        return send(copied);
    }
    let Some(written) = write(&field.value()) else {
        return send(refused);
    };
    settle(&written, |_| send(copied), |_| send(refused));
}

/// Copies a text that stands in no field; whether the browser took it.
pub fn copy_text(text: JsString) -> bool {
    let give = closure(move |event: Event| {
        let data = event
            .dyn_ref::<ClipboardEvent>()
            .and_then(ClipboardEvent::clipboard_data);
        if let Some(data) = data {
            // What the browser refuses here it reports from the command.
            let set = method(&data, "setData");
            let _ = set.map(|set| set.call2(&data, &PLAIN_TEXT.into(), &text));
        }
        event.prevent_default();
    });
    // `beforecopy` lets the command run although nothing is selected.
    let document = document();
    let listener = give.as_ref().unchecked_ref();
    for kind in ["beforecopy", "copy"] {
        let _ = document.add_event_listener_with_callback(kind, listener);
    }
    let done = exec_command("copy").unwrap_or_default();
    for kind in ["beforecopy", "copy"] {
        let _ = document.remove_event_listener_with_callback(kind, listener);
    }
    done
}

/// The text that was pasted or dropped: a long one is not moved into the WASM at once.
pub fn text_of(data: &DataTransfer) -> Option<JsString> {
    let get = method(data, "getData")?;
    get.call1(data, &PLAIN_TEXT.into()).ok()?.dyn_into().ok()
}

/// Calls `navigator.clipboard.writeText`, which this browser may not have.
fn write(text: &str) -> Option<JsValue> {
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into()).ok()?;
    if !clipboard.is_object() {
        return None;
    }
    let write = method(&clipboard, "writeText")?;
    write.call1(&clipboard, &text.into()).ok()
}
