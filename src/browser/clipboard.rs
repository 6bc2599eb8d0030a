//! Copying: by the old command, which works on plain http and inside other apps, else by the clipboard API.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{ClipboardEvent, Event, HtmlInputElement};

use super::dom::{by_id, closure};
use super::send;
use crate::ui::tools::Message;

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
    let done: Closure<dyn FnMut(JsValue)> = Closure::once(|_| send(copied));
    let failed: Closure<dyn FnMut(JsValue)> = Closure::once(|_| send(refused));
    let _ = Promise::resolve(&written).then2(&done, &failed);
    done.forget();
    failed.forget();
}

/// Copies a text that stands in no field, and sends what came of it.
pub fn copy_text(text: String, copied: Message, refused: Message) {
    let give = closure(move |event: Event| {
        let data = event
            .dyn_ref::<ClipboardEvent>()
            .and_then(ClipboardEvent::clipboard_data);
        if let Some(data) = data {
            // What the browser refuses here it reports from the command.
            let _ = data.set_data("text/plain", &text);
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
    send(if done { copied } else { refused });
}

/// Calls `navigator.clipboard.writeText`, which this browser may not have.
fn write(text: &str) -> Option<JsValue> {
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into()).ok()?;
    if !clipboard.is_object() {
        return None;
    }
    let write: Function = Reflect::get(&clipboard, &"writeText".into())
        .ok()?
        .dyn_into()
        .ok()?;
    write.call1(&clipboard, &text.into()).ok()
}
