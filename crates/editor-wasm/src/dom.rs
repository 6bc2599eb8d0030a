//! The editor in the browser: fields become messages, mistakes stand at their fields, the page is seen and taken away.

use std::cell::RefCell;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, Document, Element, Event, EventTarget,
    FileReader, HtmlAnchorElement, HtmlButtonElement, HtmlCanvasElement, HtmlElement,
    HtmlIFrameElement, HtmlInputElement, HtmlSelectElement, HtmlTemplateElement,
    HtmlTextAreaElement, Storage, Url, Window,
};

use content::{ContentFile, Locality};
use editor::model::{self, Draft, Message};
use editor::{Carried, names, take, text};
use page::{PICTURE_SIZE, Page, Parts};
use vneid::day;

/// How long the hands rest before the page is made anew, in milliseconds.
const REST: i32 = 120;
/// How long an address of a file is kept for the browser to read it, in milliseconds.
const KEPT: i32 = 60_000;
/// What the draft is kept under on this device.
const KEY: &str = "bhyt:soan-trang";

struct Desk {
    editor: Draft,
    parts: Parts,
    icons: Vec<(String, Vec<u8>)>,
    /// The present address of the preview, and a wait for the next one.
    preview: Option<String>,
    waiting: Option<i32>,
    /// Whether something was changed since the draft was last taken or opened.
    unsaved: bool,
}

thread_local! {
    static DESK: RefCell<Option<Desk>> = const { RefCell::new(None) };
}

/// Sets the form to work, and then says so in `window.bhytReady`.
#[wasm_bindgen(start)]
pub fn start() {
    let Some(carried) = by_id(names::PARTS).and_then(|data| data.text_content()) else {
        return;
    };
    let Ok(carried) = serde_json::from_str::<Carried>(&carried) else {
        return;
    };
    let Ok(parts) = carried.parts() else { return };
    let mut editor = Draft::default();
    if let Some((name, text)) = remembered() {
        // What cannot be read any more is no draft.
        let _ = editor.update(Message::Open(name, text));
        set_tick(names::REMEMBER, true);
    }
    DESK.set(Some(Desk {
        editor,
        parts,
        icons: carried.icons(),
        preview: None,
        waiting: None,
        unsaved: false,
    }));
    listen();
    say("");
    show_all();
    let _ = js_sys::Reflect::set(&window(), &"bhytReady".into(), &JsValue::TRUE);
}

fn window() -> Window {
    web_sys::window().unwrap_or_else(|| wasm_bindgen::throw_str("no window"))
}

fn document() -> Document {
    window()
        .document()
        .unwrap_or_else(|| wasm_bindgen::throw_str("no document"))
}

fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

fn each(selector: &str) -> Vec<Element> {
    let Ok(found) = document().query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.get(at)?.dyn_into().ok())
        .collect()
}

fn with<T>(work: impl FnOnce(&mut Desk) -> T) -> Option<T> {
    DESK.with(|desk| Some(work(desk.try_borrow_mut().ok()?.as_mut()?)))
}

fn on(target: &EventTarget, kind: &str, act: impl FnMut(Event) + 'static) {
    let act: Closure<dyn FnMut(Event)> = Closure::new(act);
    // A target takes any listener that is a function.
    let _ = target.add_event_listener_with_callback(kind, act.as_ref().unchecked_ref());
    act.forget();
}

fn after(milliseconds: i32, act: impl FnOnce() + 'static) -> Option<i32> {
    let act = Closure::once_into_js(act);
    window()
        .set_timeout_with_callback_and_timeout_and_arguments_0(act.unchecked_ref(), milliseconds)
        .ok()
}

fn listen() {
    let document = document();
    on(&document, "input", |event| {
        let Some(target) = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
        else {
            return;
        };
        if let Some(path) = target.get_attribute(names::FIELD) {
            update(Message::Write(path, value(&target)));
            // The name gives the id as long as nobody wrote another.
            show_field("id");
        }
    });
    on(&document, "change", |event| {
        let Some(target) = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
        else {
            return;
        };
        if let Some(id) = target.get_attribute(names::KEPT) {
            let kept = target
                .dyn_ref::<HtmlInputElement>()
                .is_some_and(HtmlInputElement::checked);
            update(Message::Keep(id, kept));
        } else if target.id() == names::OPEN {
            open(&target);
        } else if target.id() == names::VIEW || target.id() == names::WIDTH {
            look();
        } else if target.id() == names::REMEMBER {
            let kept = remember();
            say(match (asked_to_remember(), kept) {
                (true, true) => text::KEPT,
                (true, false) => text::CANNOT_KEEP,
                (false, _) => text::FORGOTTEN,
            });
        }
    });
    on(&document, "click", |event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let act = target.and_then(|target| target.closest("[data-act]").ok().flatten());
        if let Some(act) = act.and_then(|act| act.get_attribute(names::ACT)) {
            press(&act);
        }
    });
    // A draft that nobody has taken, and that this device does not keep, is not lost without a question.
    on(&window(), "beforeunload", |event| {
        if with(|desk| desk.unsaved).unwrap_or_default() && !asked_to_remember() {
            event.prevent_default();
        }
    });
}

/// The draft is as somebody has it: taken away, or just opened.
fn saved() {
    with(|desk| desk.unsaved = false);
}

fn press(act: &str) {
    let (word, rest) = act.split_once('/').unwrap_or((act, ""));
    match word {
        "new" => {
            update(Message::New);
            saved();
            say(text::BEGUN);
            show_all();
        }
        "undo" | "redo" => {
            update(if word == "undo" {
                Message::Undo
            } else {
                Message::Redo
            });
            show_all();
        }
        "restore" => {
            update(Message::Restore(rest.to_owned()));
            show_all();
            focus(&format!("[data-field=\"{rest}\"]"));
        }
        "add" => {
            update(Message::Add(rest.to_owned()));
            show_all();
            focus(&format!("#{}{rest} > :last-child textarea", names::OWN));
        }
        "remove" => {
            if let Some((list, id)) = rest.split_once('/') {
                update(Message::Remove(list.to_owned(), id.to_owned()));
                show_all();
                focus(&format!("[data-act=\"add/{list}\"]"));
            }
        }
        "toml" => {
            let files = with(|desk| desk.editor.files()).unwrap_or_default();
            for file in files {
                download(
                    &named(&file.name, "phuong-xa.toml"),
                    file.text.as_bytes(),
                    "application/toml",
                );
            }
            saved();
            say(text::TAKEN);
        }
        "page" | "zip" => take(word == "zip"),
        _ => {}
    }
}

/// A file name that has one: a ward without an id is called by its kind.
fn named(name: &str, else_: &str) -> String {
    if name.starts_with('.') {
        else_.to_owned()
    } else {
        name.to_owned()
    }
}

fn update(message: Message) {
    let refused = with(|desk| desk.editor.update(message).err()).flatten();
    match refused {
        Some(why) => say(&why),
        None => {
            with(|desk| desk.unsaved = true);
            show_mistakes(false);
            keep();
            let waiting = after(REST, preview);
            let before = with(|desk| std::mem::replace(&mut desk.waiting, waiting)).flatten();
            if let Some(before) = before {
                window().clear_timeout_with_handle(before);
            }
        }
    }
}

fn say(words: &str) {
    if let Some(status) = by_id(names::STATUS) {
        status.set_text_content(Some(words));
    }
}

fn focus(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it was.
        let _ = found.focus();
    }
}

fn value(field: &Element) -> String {
    match (
        field.dyn_ref::<HtmlInputElement>(),
        field.dyn_ref::<HtmlTextAreaElement>(),
    ) {
        (Some(input), _) => input.value(),
        (_, Some(area)) => area.value(),
        _ => String::new(),
    }
}

fn set_value(field: &Element, text: &str) {
    if let Some(input) = field
        .dyn_ref::<HtmlInputElement>()
        .filter(|input| input.value() != text)
    {
        input.set_value(text);
    }
    if let Some(area) = field
        .dyn_ref::<HtmlTextAreaElement>()
        .filter(|area| area.value() != text)
    {
        area.set_value(text);
    }
}

fn set_tick(id: &str, ticked: bool) {
    if let Some(tick) = by_id(id).and_then(|tick| tick.dyn_into::<HtmlInputElement>().ok()) {
        tick.set_checked(ticked);
    }
}

/// Shows what the draft says in a field, but for the one that somebody types into.
fn show_field(path: &str) {
    let active = document().active_element();
    for field in each(&format!("[data-field=\"{path}\"]")) {
        let text = with(|desk| desk.editor.value(path)).flatten();
        if let Some(text) = text.filter(|_| active.as_ref() != Some(&field)) {
            set_value(&field, &text);
        }
    }
}

/// Shows the draft in every field, the ward's own entries, the mistakes and the page.
fn show_all() {
    for (section, _) in model::sections().filter(|(section, _)| section.is_free()) {
        let list = section.name();
        let added = with(|desk| desk.editor.added(section)).unwrap_or_default();
        show_own(list, &added);
    }
    for field in each("[data-field]") {
        let path = field.get_attribute(names::FIELD).unwrap_or_default();
        if let Some(text) = with(|desk| desk.editor.value(&path)).flatten() {
            set_value(&field, &text);
        }
    }
    show_mistakes(false);
    preview();
}

/// The ward's own entries of a list, each from the template.
fn show_own(list: &str, ids: &[String]) {
    let place = by_id(&[names::OWN, list].concat());
    let template = by_id(&[names::TEMPLATE, list].concat())
        .and_then(|one| one.dyn_into::<HtmlTemplateElement>().ok());
    let (Some(place), Some(template)) = (place, template) else {
        return;
    };
    place.set_text_content(None);
    for id in ids {
        let Ok(entry) = template.content().clone_node_with_deep(true) else {
            continue;
        };
        // What was cloned is in the document only once it is appended.
        let _ = place.append_child(&entry);
        let Some(entry) = place.last_element_child() else {
            continue;
        };
        let Ok(inside) = entry.query_selector_all("*") else {
            continue;
        };
        for one in (0..inside.length()).filter_map(|at| inside.get(at)?.dyn_into::<Element>().ok())
        {
            for name in one
                .get_attribute_names()
                .iter()
                .filter_map(|name| name.as_string())
            {
                let old = one.get_attribute(&name).unwrap_or_default();
                let new = old
                    .replace("/ID", &format!("/{id}"))
                    .replace("-ID-", &format!("-{id}-"));
                if new != old {
                    // A name that stands on the element is a name.
                    let _ = one.set_attribute(&name, &new);
                }
            }
        }
    }
}

/// Mistakes at their fields and in one list; what is only empty is told where somebody wants to take the page.
fn show_mistakes(asked: bool) {
    let state = with(|desk| {
        let mistakes = desk.editor.mistakes();
        let changed: Vec<String> = each("[data-act^=\"restore/\"]")
            .iter()
            .filter_map(|button| {
                Some(
                    button
                        .get_attribute(names::ACT)?
                        .strip_prefix("restore/")?
                        .to_owned(),
                )
            })
            .filter(|path| desk.editor.is_changed(path))
            .collect();
        (mistakes, changed, desk.editor.turns())
    });
    let Some((mistakes, changed, (back, on_again))) = state else {
        return;
    };
    let shown = |message: &str| asked || message != text::FILL_IN;
    for place in each("[data-mistake]") {
        let path = place.get_attribute(names::MISTAKE);
        let found = mistakes
            .iter()
            .find(|(known, message)| *known == path && shown(message));
        let words = found.map_or("", |(_, message)| message);
        if place.text_content().as_deref() != Some(words) {
            place.set_text_content(Some(words));
        }
        let field = place
            .parent_element()
            .and_then(|line| line.query_selector("[data-field]").ok().flatten());
        if let Some(field) = field {
            // The name is well-formed.
            let _ = if found.is_some() {
                field.set_attribute("aria-invalid", "true")
            } else {
                field.remove_attribute("aria-invalid")
            };
        }
    }
    for button in each("[data-act^=\"restore/\"]") {
        let path = button.get_attribute(names::ACT).unwrap_or_default();
        let path = path.trim_start_matches("restore/");
        let _ = button
            .toggle_attribute_with_force("hidden", !changed.iter().any(|known| known == path));
    }
    for tick in each("[data-kept]") {
        let id = tick.get_attribute(names::KEPT).unwrap_or_default();
        let out = with(|desk| desk.editor.is_left_out(&id)).unwrap_or_default();
        if let Some(tick) = tick.dyn_ref::<HtmlInputElement>() {
            tick.set_checked(!out);
        }
        if let Ok(Some(entry)) = tick.closest(".entry") {
            let _ = entry.toggle_attribute_with_force("data-out", out);
        }
    }
    for (act, there) in [("undo", back), ("redo", on_again)] {
        for button in each(&format!("[data-act={act}]")) {
            if let Some(button) = button.dyn_ref::<HtmlButtonElement>() {
                button.set_disabled(!there);
            }
        }
    }
    show_list(mistakes.iter().filter(|(_, message)| shown(message)));
}

fn show_list<'m>(mistakes: impl Iterator<Item = &'m (Option<String>, String)>) {
    let Some(list) = by_id(names::MISTAKES) else {
        return;
    };
    list.set_text_content(None);
    for (path, message) in mistakes {
        let Ok(line) = document().create_element("li") else {
            continue;
        };
        let field = path.as_ref().and_then(|path| {
            document()
                .query_selector(&format!("[data-field=\"{path}\"]"))
                .ok()
                .flatten()
        });
        let label = field.as_ref().and_then(|field| {
            field
                .parent_element()?
                .query_selector("label")
                .ok()
                .flatten()
        });
        let label = label.and_then(|label| label.text_content());
        match (field, label) {
            (Some(field), Some(label)) => {
                let Ok(link) = document().create_element("a") else {
                    continue;
                };
                // A well-formed name, and a link takes any address.
                let _ = link.set_attribute("href", &format!("#{}", field.id()));
                link.set_text_content(Some(&format!(
                    "{}: {message}",
                    label.trim_end_matches(" *")
                )));
                let _ = line.append_child(&link);
            }
            _ => line.set_text_content(Some(message)),
        }
        let _ = list.append_child(&line);
    }
}

/// The date and time in Vietnam, by the clock of the device.
fn now() -> chrono::NaiveDateTime {
    day::local(js_sys::Date::now() as i64)
}

fn build(desk: &Desk, locality: &Locality) -> Result<Page, String> {
    page::build(&desk.parts, locality, now().date()).map_err(|why| why.to_string())
}

/// Makes the page anew and shows it; a draft that is wrong leaves the last page that was right.
fn preview() {
    let made = with(|desk| {
        let locality = desk.editor.preview().ok()?;
        let page = build(desk, &locality).ok()?;
        let address = Url::create_object_url_with_blob(&blob(
            page.html.as_bytes(),
            "text/html;charset=utf-8",
        )?)
        .ok()?;
        Some(desk.preview.replace(address))
    });
    let Some(Some(before)) = made else { return };
    look();
    if let Some(before) = before {
        after(KEPT, move || drop(Url::revoke_object_url(&before)));
    }
}

/// Leads the preview to the chosen view, in the chosen width.
fn look() {
    let Some(frame) =
        by_id(names::PREVIEW).and_then(|frame| frame.dyn_into::<HtmlIFrameElement>().ok())
    else {
        return;
    };
    let Some(address) = with(|desk| desk.preview.clone()).flatten() else {
        return;
    };
    let chosen = |id| {
        by_id(id)
            .and_then(|list| list.dyn_into::<HtmlSelectElement>().ok())
            .map(|list| list.value())
            .unwrap_or_default()
    };
    // A well-formed name.
    let _ = frame.set_attribute("data-width", &chosen(names::WIDTH));
    frame.set_src(&[address, chosen(names::VIEW)].concat());
}

fn blob(bytes: &[u8], kind: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &options)
        .ok()
}

fn download(name: &str, bytes: &[u8], kind: &str) {
    let Some(blob) = blob(bytes, kind) else {
        return;
    };
    let (Ok(address), Ok(link)) = (
        Url::create_object_url_with_blob(&blob),
        document().create_element("a"),
    ) else {
        return;
    };
    if let Some(link) = link.dyn_ref::<HtmlAnchorElement>() {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    after(KEPT, move || drop(Url::revoke_object_url(&address)));
}

/// Hands the page to the browser to keep, as a zip or by itself.
fn take(zipped: bool) {
    let wrong = with(|desk| !desk.editor.mistakes().is_empty()).unwrap_or(true);
    let made = with(|desk| {
        let locality = desk
            .editor
            .locality()
            .map_err(|_| text::MEND_FIRST.to_owned())?;
        Ok::<_, String>((build(desk, &locality)?, locality, desk.icons.clone()))
    });
    show_mistakes(true);
    let (page, locality, icons) = match made {
        Some(Ok(made)) if !wrong => made,
        Some(Err(why)) => return say(&why),
        _ => return say(text::MEND_FIRST),
    };
    if !zipped {
        download("index.html", page.html.as_bytes(), "text/html");
        saved();
        return say(text::TAKEN);
    }
    let id = locality.id.clone();
    picture(&locality, move |share| {
        match take::zip(&id, &page, &icons, share.as_deref(), now()) {
            Ok(zip) => {
                download(&format!("{id}.zip"), &zip, "application/zip");
                saved();
                say(text::TAKEN);
            }
            Err(why) => say(&why),
        }
    });
}

/// The picture that Zalo and Facebook show with a link, drawn by the browser; nothing where it cannot.
fn picture(locality: &Locality, drawn: impl FnOnce(Option<Vec<u8>>) + 'static) {
    let canvas = document()
        .create_element("canvas")
        .ok()
        .and_then(|canvas| canvas.dyn_into::<HtmlCanvasElement>().ok());
    let Some(canvas) = canvas else {
        return drawn(None);
    };
    let (width, height) = PICTURE_SIZE;
    canvas.set_width(width);
    canvas.set_height(height);
    let pen = canvas
        .get_context("2d")
        .ok()
        .flatten()
        .and_then(|pen| pen.dyn_into::<CanvasRenderingContext2d>().ok());
    let Some(pen) = pen else { return drawn(None) };
    let accent = with(|desk| {
        locality
            .colors
            .accent
            .unwrap_or(desk.parts.style.palette.accent)
    });
    pen.set_fill_style_str(&accent.map_or_else(String::new, |accent| accent.to_string()));
    pen.fill_rect(0.0, 0.0, f64::from(width), f64::from(height));
    pen.set_fill_style_str("#ffffff");
    let (title, place) = locality
        .title
        .split_once(" – ")
        .unwrap_or((&locality.title, ""));
    let below = lines(&pen, title, "700 76px sans-serif", 240.0, 95.0);
    lines(&pen, place, "400 44px sans-serif", below + 20.0, 60.0);
    let drawn = RefCell::new(Some(drawn));
    let took = Closure::once_into_js(move |blob: JsValue| {
        let Some(drawn) = drawn.take() else { return };
        let (Ok(blob), Ok(reader)) = (blob.dyn_into::<Blob>(), FileReader::new()) else {
            return drawn(None);
        };
        let done = reader.clone();
        let drawn = RefCell::new(Some(drawn));
        on(&reader, "loadend", move |_| {
            let bytes = done
                .result()
                .ok()
                .map(|bytes| Uint8Array::new(&bytes).to_vec());
            if let Some(drawn) = drawn.take() {
                drawn(bytes.filter(|bytes| !bytes.is_empty()));
            }
        });
        // A blob that was just made can be read.
        let _ = reader.read_as_array_buffer(&blob);
    });
    // A canvas that nothing foreign was drawn on gives its picture.
    let _ = canvas.to_blob(took.unchecked_ref());
}

/// Writes words in lines from a height on, and gives the height below them.
fn lines(pen: &CanvasRenderingContext2d, words: &str, font: &str, from: f64, step: f64) -> f64 {
    pen.set_font(font);
    let mut line = String::new();
    let mut y = from;
    let mut write = |line: &str| {
        // A canvas takes any text.
        let _ = pen.fill_text(line, 90.0, y);
        y += step;
    };
    for word in words.split(' ') {
        let longer = format!("{line} {word}").trim().to_owned();
        let fits = pen
            .measure_text(&longer)
            .is_ok_and(|size| size.width() <= 1020.0);
        if fits || line.is_empty() {
            line = longer;
        } else {
            write(&line);
            line = word.to_owned();
        }
    }
    write(&line);
    y
}

/// Opens the file of the field.
fn open(field: &Element) {
    let input = field.dyn_ref::<HtmlInputElement>();
    let file = input.and_then(|input| input.files()?.get(0));
    let (Some(file), Ok(reader)) = (file, FileReader::new()) else {
        return;
    };
    let (name, done) = (file.name(), reader.clone());
    on(&reader, "loadend", move |_| {
        let Some(text) = done.result().ok().and_then(|text| text.as_string()) else {
            return;
        };
        let refused =
            with(|desk| desk.editor.update(Message::Open(name.clone(), text)).err()).flatten();
        match refused {
            Some(why) => say(&why),
            None => {
                saved();
                let renamed = with(|desk| {
                    let names = desk.editor.renamed().iter();
                    let names = names.map(|(old, new)| format!("[[{old}]] nay là [[{new}]]"));
                    names.collect::<Vec<_>>().join("; ")
                });
                let left = with(|desk| desk.editor.left_behind().join("; "));
                let told = |words: &str, what: Option<String>| match what.unwrap_or_default() {
                    what if what.is_empty() => String::new(),
                    what => [words, &what, "."].concat(),
                };
                say(&[
                    text::OPENED,
                    &told(text::RENAMED, renamed),
                    &told(text::LEFT_BEHIND, left),
                ]
                .concat());
                keep();
                show_all();
            }
        }
    });
    // A file that cannot be read ends with no text.
    let _ = reader.read_as_text(&file);
    if let Some(input) = input {
        input.set_value("");
    }
}

fn store() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The draft that is kept on this device, in the form in which a page carries it.
fn remembered() -> Option<(String, String)> {
    let kept = store()?.get_item(KEY).ok()??;
    Some((
        String::from("index.html"),
        page::source::block_of(&serde_json::from_str::<Vec<ContentFile>>(&kept).ok()?),
    ))
}

fn asked_to_remember() -> bool {
    by_id(names::REMEMBER)
        .and_then(|tick| tick.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|tick| tick.checked())
}

/// Keeps the draft where that is asked for.
fn keep() {
    if asked_to_remember() && !remember() {
        say(text::CANNOT_KEEP);
    }
}

/// Keeps the draft, or forgets it, as the tick says; whether it is kept now.
fn remember() -> bool {
    let Some(store) = store() else { return false };
    if !asked_to_remember() {
        // What was not there is forgotten already.
        let _ = store.remove_item(KEY);
        return false;
    }
    let files = with(|desk| desk.editor.files()).unwrap_or_default();
    let Ok(text) = serde_json::to_string(&files) else {
        return false;
    };
    store.set_item(KEY, &text).is_ok()
}
