//! The list of numbers in the page: takes pasted cells and dropped files, judges them in short slices, and shows a window.
//!
//! Nothing of a list is stored or sent. It lives in this module's memory and in the values of fields.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::{document, set_timeout};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{
    Blob, ClipboardEvent, DataTransfer, DragEvent, Element, Event, File, FileReader, HtmlElement,
    HtmlInputElement, HtmlTextAreaElement, Url,
};

use crate::card_number::batch::{Batch, Filter};
use crate::ui::list::{FIRST, MORE, Note, Run, counts, note, rows};

use super::{attribute, by_id, each, listen, show_near};

/// How long the page may stand still at a time, in milliseconds: half of what a task may take, for slower machines.
const SLICE: f64 = 10.0;
/// How many rows are judged between two looks at the clock.
const STEP: usize = 32;
/// A longer text (in UTF-16 units) never stays in the field: browsers take seconds to lay it out.
const LONG: u32 = 20_000;
/// A typed text shorter than a card number is not judged yet.
const SHORT: usize = 10;
/// A larger file (in bytes) is no list of people.
const LARGEST: f64 = 64.0 * 1024.0 * 1024.0;

/// Where the focus goes when what held it is hidden.
const FIELD: &str = "#danh-sach-o";
const KINDS: [&str; 6] = ["input", "change", "paste", "click", "dragover", "drop"];

#[wasm_bindgen]
extern "C" {
    /// Old, but the one way that also works on plain http.
    #[wasm_bindgen(js_namespace = document, js_name = execCommand)]
    fn exec_command(command: &str) -> bool;
}

struct Tool {
    batch: Option<Batch>,
    run: Run,
    filter: Filter,
    /// How many rows stand in the page.
    shown: usize,
    /// A slice is due.
    waiting: bool,
}

type Shared = Rc<RefCell<Tool>>;

/// Connects the list in the page; a saved copy's leftovers go first.
pub fn mount() {
    let Some(root) = by_id("danh-sach") else {
        return;
    };
    let tool = Rc::new(RefCell::new(Tool {
        batch: None,
        run: Run::Done,
        filter: Filter::All,
        shown: 0,
        waiting: false,
    }));
    tool.borrow_mut().clear();
    if let Some(field) = field() {
        take(&tool, &field);
    }
    for kind in KINDS {
        let tool = tool.clone();
        listen(&root, kind, move |event| answer(&tool, &event));
    }
}

fn answer(tool: &Shared, event: &Event) {
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    match &*event.type_() {
        "click" => {
            if let Some(target) = target {
                pressed(tool, &target);
            }
        }
        "input" => {
            if let Some(field) = target.and_then(|target| target.dyn_into().ok()) {
                take(tool, &field);
            }
        }
        "paste" => {
            let pasted = event
                .dyn_ref::<ClipboardEvent>()
                .and_then(ClipboardEvent::clipboard_data)
                .and_then(|data| data.get_data("text/plain").ok());
            if let Some(text) = pasted.filter(|text| text.len() > LONG as usize) {
                event.prevent_default();
                start(tool, text);
            }
        }
        "change" => {
            if let Some(input) =
                target.and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
            {
                if let Some(file) = input.files().and_then(|files| files.get(0)) {
                    read(tool, &file);
                }
                // The same file, mended, can be chosen again.
                input.set_value("");
            }
        }
        _ => {
            event.prevent_default();
            let dropped = event
                .dyn_ref::<DragEvent>()
                .and_then(DragEvent::data_transfer);
            if let Some(data) = dropped.filter(|_| event.type_() == "drop") {
                drop_in(tool, &data);
            }
        }
    }
}

fn drop_in(tool: &Shared, data: &DataTransfer) {
    if let Some(file) = data.files().and_then(|files| files.get(0)) {
        read(tool, &file);
    } else if let Ok(text) = data.get_data("text/plain") {
        start(tool, text);
    }
}

fn pressed(tool: &Shared, target: &Element) {
    let Ok(Some(button)) = target.closest("button") else {
        return;
    };
    let tool = &mut *tool.borrow_mut();
    if let Some(filter) = button
        .get_attribute("data-filter")
        .and_then(|at| Filter::ALL.get(at.parse::<usize>().ok()?).copied())
    {
        tool.choose(filter);
        return;
    }
    match button.get_attribute("data-list").as_deref() {
        Some("stop") => tool.run = Run::Stopped,
        Some("more") => return tool.show(MORE),
        Some("copy") => return tool.copy(),
        Some("save") => return tool.save(),
        _ => {
            if let Some(field) = field() {
                field.set_value("");
            }
            return tool.clear();
        }
    }
    tool.tell();
    tool.show_again();
}

fn field() -> Option<HtmlTextAreaElement> {
    by_id("danh-sach-o")?.dyn_into().ok()
}

/// Takes what stands in the field; a long text leaves it.
fn take(tool: &Shared, field: &HtmlTextAreaElement) {
    let text = field.value();
    if field.text_length() > LONG {
        field.set_value("");
    }
    if text.len() < SHORT {
        tool.borrow_mut().clear();
    } else {
        start(tool, text);
    }
}

/// Reads a file; the browser decodes UTF-8 and, by its byte order mark, UTF-16.
fn read(tool: &Shared, file: &File) {
    let Ok(reader) = FileReader::new() else {
        return;
    };
    if file.size() > LARGEST {
        tool.borrow_mut().clear();
        say(note(Note::TooLarge));
        return;
    }
    let tool = tool.clone();
    // The reader comes with the event: a listener that held it would hold the file's text as long as the page.
    listen(&reader, "loadend", move |event| {
        let reader = event
            .target()
            .and_then(|reader| reader.dyn_into::<FileReader>().ok());
        match reader.and_then(|reader| reader.result().ok()?.as_string()) {
            Some(text) => start(&tool, text),
            None => say(note(Note::Unreadable)),
        }
    });
    // What cannot be read ends without a result, which is told above.
    let _ = reader.read_as_text(file);
}

fn start(tool: &Shared, text: String) {
    let mut now = tool.borrow_mut();
    now.clear();
    now.batch = Some(Batch::new(text));
    now.run = Run::Going;
    now.tell();
    if !now.waiting {
        now.waiting = true;
        go_on(tool.clone());
    }
}

/// Judges a slice and leaves the page to the reader in between.
fn go_on(tool: Shared) {
    set_timeout(
        move || {
            let mut now = tool.borrow_mut();
            now.waiting = now.slice();
            if now.waiting {
                drop(now);
                go_on(tool);
            }
        },
        Duration::ZERO,
    );
}

impl Tool {
    /// Judges rows until the slice is over; whether there are more.
    fn slice(&mut self) -> bool {
        if self.run != Run::Going {
            return false;
        }
        let Some(batch) = &mut self.batch else {
            return false;
        };
        let end = js_sys::Date::now() + SLICE;
        let mut more = true;
        while more && js_sys::Date::now() < end {
            more = batch.work(STEP);
        }
        if !more {
            self.run = Run::Done;
        }
        self.tell();
        // The first rows at once, the worst of all at the end; in between nothing jumps.
        if !more || self.shown == 0 {
            self.show_again();
        }
        more
    }

    fn tell(&self) {
        let Some(batch) = &self.batch else {
            return;
        };
        let going = self.run == Run::Going;
        let none = batch.judged() == 0;
        hide("danh-sach-kq", false, FIELD);
        hide("danh-sach-xem", none, FIELD);
        hide(
            "danh-sach-chay",
            !going,
            if none { FIELD } else { "[data-filter]" },
        );
        if let Some(bar) = by_id("danh-sach-tien-do") {
            attribute(&bar, "value", Some(&batch.percent().to_string()));
        }
        write(&counts(batch, self.run), going);
    }

    fn choose(&mut self, filter: Filter) {
        self.filter = filter;
        for (button, one) in each("[data-filter]").iter().zip(Filter::ALL) {
            let pressed = if one == filter { "true" } else { "false" };
            attribute(button, "aria-pressed", Some(pressed));
        }
        self.show_again();
    }

    fn show_again(&mut self) {
        self.shown = 0;
        if let Some(list) = by_id("danh-sach-dong") {
            list.set_text_content(None);
        }
        self.show(FIRST);
    }

    /// Shows so many rows more.
    fn show(&mut self, more: usize) {
        let (Some(batch), Some(list)) = (&mut self.batch, by_id("danh-sach-dong")) else {
            return;
        };
        let old = list.get_elements_by_tag_name("input");
        let before = old.length();
        let (html, values) = rows(batch, self.filter, self.shown, more);
        // Our own markup is well-formed.
        let _ = list.insert_adjacent_html("beforeend", &html);
        for (at, value) in (before..).zip(&values) {
            if let Some(input) = old
                .item(at)
                .and_then(|input| input.dyn_into::<HtmlInputElement>().ok())
            {
                input.set_value(value);
            }
        }
        let kept = batch.kept(self.filter);
        self.shown = (self.shown + more).min(kept);
        for button in each("[data-list=more]") {
            show_near(&button, self.shown < kept, "[data-list=copy]");
        }
    }

    fn copy(&self) {
        let Some(batch) = &self.batch else {
            return;
        };
        let table = batch.table('\t');
        let give = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            if let Some(data) = event
                .dyn_ref::<ClipboardEvent>()
                .and_then(ClipboardEvent::clipboard_data)
            {
                // What the browser refuses here it reports from the command.
                let _ = data.set_data("text/plain", &table);
            }
            event.prevent_default();
        });
        // `beforecopy` lets the command run although nothing is selected.
        let document = document();
        let listener = give.as_ref().unchecked_ref();
        for kind in ["beforecopy", "copy"] {
            let _ = document.add_event_listener_with_callback(kind, listener);
        }
        let copied = exec_command("copy");
        for kind in ["beforecopy", "copy"] {
            let _ = document.remove_event_listener_with_callback(kind, listener);
        }
        say(note(if copied {
            Note::Copied
        } else {
            Note::NotCopied
        }));
    }

    fn save(&self) {
        let Some(batch) = &self.batch else {
            return;
        };
        let delimiter = match batch.delimiter() {
            '\t' => ',',
            other => other,
        };
        // By the byte order mark Excel knows that the file is UTF-8.
        let parts = js_sys::Array::of1(&JsValue::from_str(
            &["\u{feff}", &batch.table(delimiter)].concat(),
        ));
        let address = Blob::new_with_str_sequence(&parts)
            .and_then(|blob| Url::create_object_url_with_blob(&blob));
        let (Ok(address), Ok(link)) = (address, document().create_element("a")) else {
            return;
        };
        attribute(&link, "href", Some(&address));
        attribute(&link, "download", Some("ket-qua-kiem-tra-so-the.csv"));
        if let Some(link) = link.dyn_ref::<HtmlElement>() {
            link.click();
        }
        say(note(Note::Saved));
        // The browser may still be reading when the click returns.
        set_timeout(
            move || {
                let _ = Url::revoke_object_url(&address);
            },
            Duration::from_secs(60),
        );
    }

    fn clear(&mut self) {
        self.batch = None;
        self.run = Run::Done;
        self.choose(Filter::All);
        if let Some(list) = by_id("danh-sach-dong") {
            list.set_text_content(None);
        }
        say("");
        hide("danh-sach-kq", true, FIELD);
    }
}

fn say(words: &str) {
    write(words, false);
}

/// Writes the line under the list; a count that still runs is seen, and only where it ends is it read out.
fn write(words: &str, running: bool) {
    if let Some(line) = by_id("danh-sach-tin") {
        attribute(&line, "aria-busy", running.then_some("true"));
        line.set_text_content(Some(words));
    }
    hide("danh-sach-kq", words.is_empty(), FIELD);
}

fn hide(id: &str, hidden: bool, near: &str) {
    if let Some(element) = by_id(id) {
        show_near(&element, !hidden, near);
    }
}
