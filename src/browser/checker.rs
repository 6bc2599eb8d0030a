//! The checker at work: listens to its form, and draws the answer into it.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement};

use crate::card_number::{Issuer, Verdict};
use crate::ui::checker::answer::{Answer, Asked, answer};
use crate::ui::checker::{BOXES, Checker, text};

use super::{aloud, attribute, by_id, listen, mount};

/// Mounts the form and connects it; what was typed before the tools came is judged at once.
pub fn mount() {
    let Some(root) = by_id("kiem-tra-so-the") else {
        return;
    };
    let focus = mount::over(&root, view! { <Checker /> });
    let mut form = Form::default();
    form.set(now());
    if let Some(focus) = focus {
        focus.put_back(&root);
    }
    let form = Rc::new(RefCell::new(form));
    for kind in ["input", "change", "submit", "reset", "click"] {
        let form = form.clone();
        listen(&root, kind, move |event| {
            // Drawing takes the focus from a button that goes, and some browsers report that at once.
            if let Ok(mut form) = form.try_borrow_mut() {
                form.happened(&event);
            }
        });
    }
}

/// What was asked last, and what stands in the page for it.
///
/// A signal and an effect would do the same, and bring the whole reactive system into the page: 6 KB on the wire.
#[derive(Default)]
struct Form {
    asked: Asked,
    drawn: Answer,
}

impl Form {
    fn set(&mut self, asked: Asked) {
        let new = answer(&asked);
        draw(&self.drawn, &new);
        self.asked = asked;
        self.drawn = new;
    }

    fn happened(&mut self, event: &Event) {
        match event.type_().as_bytes() {
            b"submit" => {
                event.prevent_default();
                self.set(Asked {
                    checked: true,
                    ..now()
                });
                self.point_at_error();
            }
            // The fields are emptied after this event.
            b"reset" => {
                self.set(Asked::default());
                focus(field());
            }
            b"click" => {
                let target = event
                    .target()
                    .and_then(|target| target.dyn_into::<Element>().ok());
                let button = target.and_then(|target| target.closest("[data-viec]").ok()?);
                if let Some(button) = button {
                    self.click(&button);
                }
            }
            // Another issuer for a number already judged is judged at once.
            b"change" => {
                let now = now();
                let checked = self.asked.checked && self.asked.typed == now.typed;
                let now = Asked { checked, ..now };
                if self.asked != now {
                    self.set(now);
                }
            }
            _ => self.set(now()),
        }
    }

    fn click(&mut self, button: &Element) {
        match button.get_attribute("data-viec").as_deref() {
            Some("nhan") => {
                let suggestion = input("so-goi-y").map(|one| one.value());
                if let (Some(field), Some(number)) = (field(), suggestion) {
                    field.set_value(&number);
                    self.set(now());
                    // The button is gone; the ten take the focus, without calling a keyboard up.
                    focus(input("muoi-so"));
                }
            }
            Some("chep") => copy(),
            _ => {
                let unit = |name| button.get_attribute(name)?.parse().ok();
                if let (Some(from), Some(to)) = (unit("data-tu"), unit("data-den")) {
                    select(from, to);
                }
            }
        }
    }

    fn point_at_error(&self) {
        if self.drawn.verdict == Some(Verdict::Rejected) {
            select(self.drawn.place.0, self.drawn.place.1);
        }
    }
}

fn field() -> Option<HtmlInputElement> {
    input("so-the")
}

fn input(id: &str) -> Option<HtmlInputElement> {
    by_id(id)?.dyn_into().ok()
}

/// The form as it stands.
fn now() -> Asked {
    let issuer = by_id("don-vi-cap").and_then(|list| list.dyn_into::<HtmlSelectElement>().ok());
    Asked {
        typed: field().map(|field| field.value()).unwrap_or_default(),
        issuer: issuer.and_then(|list| Issuer::from_code(&list.value())),
        checked: false,
    }
}

fn select(from: u32, to: u32) {
    focus(field());
    if let Some(field) = field() {
        // A field of text has a selection; one that refuses it keeps the focus all the same.
        let _ = field.set_selection_range(from, to);
    }
}

fn focus(field: Option<HtmlInputElement>) {
    if let Some(field) = field {
        // A field that cannot take the focus leaves it where it was.
        let _ = field.focus();
    }
}

/// Copies the ten, by the old way that works without a secure address, else by the new one.
fn copy() {
    let Some(ten) = input("muoi-so") else { return };
    focus(Some(ten.clone()));
    if super::share::copy(&ten) {
        return say(true);
    }
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into()).unwrap_or_default();
    let Some(written) = call(&clipboard, "writeText", &ten.value()) else {
        return say(false);
    };
    let done: Closure<dyn FnMut(JsValue)> = Closure::once(|_| say(true));
    let refused: Closure<dyn FnMut(JsValue)> = Closure::once(|_| say(false));
    let _ = Promise::resolve(&written).then2(&done, &refused);
    done.forget();
    refused.forget();
}

/// Calls a method that this browser may not have.
fn call(object: &JsValue, method: &str, argument: &str) -> Option<JsValue> {
    if !object.is_object() {
        return None;
    }
    let method: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    method.call1(object, &argument.into()).ok()
}

fn say(copied: bool) {
    set_text(
        "da-chep",
        if copied {
            text::COPIED
        } else {
            text::NOT_COPIED
        },
    );
}

fn set_text(id: &str, words: &str) {
    if let Some(element) = by_id(id) {
        element.set_text_content(Some(words));
    }
}

/// Writes what has changed; a result that stays keeps its focus and is not read out again.
fn draw(old: &Answer, new: &Answer) {
    if old.progress != new.progress {
        set_text("dang-go", &new.progress);
    }
    if old.issuer != new.issuer {
        set_text("don-vi-thay", &new.issuer);
    }
    if old.meanings != new.meanings
        && let Some(list) = by_id("giai-nghia")
    {
        list.set_inner_html(&new.meanings);
    }
    for ((id, value), flawed) in BOXES.into_iter().zip(&new.boxes).zip(new.flawed) {
        if let Some(part) = input(id) {
            part.set_value(value);
            // A class name without spaces is never refused.
            let _ = part
                .class_list()
                .toggle_with_force("part__box--wrong", flawed);
        }
    }
    if old.error != new.error {
        draw_error(&new.error);
    }
    let Some(result) = by_id("ket-qua") else {
        return;
    };
    if old.result != new.result {
        aloud::stop();
        result.set_inner_html(&new.result);
        attribute(&result, "data-verdict", new.verdict.map(Verdict::as_str));
    }
    if let (Some(field), Some(ten)) = (input("muoi-so"), new.ten) {
        field.set_value(ten.as_str());
    }
    if let (Some(field), Some(number)) = (input("so-goi-y"), &new.suggestion) {
        field.set_value(number);
    }
}

fn draw_error(message: &str) {
    let wrong = !message.is_empty();
    if let Some(line) = by_id("so-the-loi") {
        line.set_text_content(wrong.then_some(message));
    }
    if let Some(field) = by_id("so-the") {
        attribute(&field, "aria-invalid", wrong.then_some("true"));
    }
}
