//! Sharing: the page's address by the device's own sheet or by copying, its QR code, and the print dialog.

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast as _, JsValue, prelude::Closure};
use web_sys::HtmlInputElement;

use crate::qr;
use crate::ui::text;

use super::{attribute, by_id, each, listen, show};

/// Connects the chapter about sharing and the print buttons.
pub fn mount() {
    for button in each("[data-print]") {
        listen(&button, "click", |_| {
            // A browser that cannot print, as inside some apps, leaves the sheet on the screen.
            let _ = window().print();
        });
    }
    let location = window().location();
    let from_web = location
        .protocol()
        .is_ok_and(|protocol| protocol.starts_with("http"));
    for (id, wanted) in [
        ("chia-se-dia-chi", from_web),
        ("luu-trang", from_web),
        ("chia-se-tep", !from_web),
    ] {
        if let Some(part) = by_id(id) {
            show(&part, wanted);
        }
    }
    if let (true, Ok(origin), Ok(path)) = (from_web, location.origin(), location.pathname()) {
        address([&*origin, &path].concat());
    }
}

fn address(address: String) {
    let Some(field) = by_id("dia-chi").and_then(|field| field.dyn_into::<HtmlInputElement>().ok())
    else {
        return;
    };
    field.set_value(&address);
    own_qr(&address);
    if let Some(button) = by_id("chep-dia-chi") {
        listen(&button, "click", move |_| {
            say(if copy(&field) {
                text::SHARE_COPIED
            } else {
                text::SHARE_COPY_BY_HAND
            })
        });
    }
    let navigator = JsValue::from(window().navigator());
    let Some(share) = Reflect::get(&navigator, &"share".into())
        .ok()
        .and_then(|share| share.dyn_into::<Function>().ok())
    else {
        return;
    };
    if let Some(button) = by_id("gui-di") {
        show(&button, true);
        listen(&button, "click", move |_| {
            let what = Object::new();
            // A plain object takes any property.
            let _ = Reflect::set(&what, &"title".into(), &document().title().into());
            let _ = Reflect::set(&what, &"url".into(), &address.as_str().into());
            let shared = share.call1(&navigator, &what).ok();
            if let Some(shared) = shared.and_then(|shared| shared.dyn_into::<Promise>().ok()) {
                // A reader who closes the device's sheet has decided not to share: that is no error.
                let closed = Closure::<dyn FnMut(JsValue)>::new(|_| ());
                let _ = shared.catch(&closed);
                closed.forget();
            }
        });
    }
}

/// Copies by the old command, which works on plain http and inside other apps, where the clipboard API does not.
pub fn copy(field: &HtmlInputElement) -> bool {
    field.select();
    let document = JsValue::from(document());
    Reflect::get(&document, &"execCommand".into())
        .ok()
        .and_then(|command| {
            command
                .dyn_into::<Function>()
                .ok()?
                .call1(&document, &"copy".into())
                .ok()
        })
        .is_some_and(|copied| copied.is_truthy())
}

fn say(words: &str) {
    if let Some(status) = by_id("chia-se-da-chep") {
        status.set_text_content(Some(words));
    }
}

fn own_qr(address: &str) {
    let Some(drawing) = qr::draw(address) else {
        return;
    };
    for figure in each(".own-qr") {
        let part = |selector| figure.query_selector(selector).ok().flatten();
        if let (Some(code), Some(words)) = (part(".own-qr__code"), part(".own-qr__address")) {
            code.set_inner_html(&qr::svg(&drawing));
            words.set_text_content(Some(address));
            attribute(&code, "role", Some("img"));
            attribute(
                &code,
                "aria-label",
                Some(&[text::QR_OF, ": ", address].concat()),
            );
            show(&figure, true);
        }
    }
}
