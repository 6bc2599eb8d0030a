//! The components of the form.

use editor_protocol::{Change, Entry, FieldKind, Key, Section, Take, ids};
use js_sys::Array;
use leptos::html::{Dialog, Iframe};
use leptos::portal::Portal;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{
    BeforeUnloadEvent, Element, HtmlInputElement, HtmlTextAreaElement, IntersectionObserver,
    IntersectionObserverEntry,
};

use super::drafts::Remembered;
use super::editor::{self, Field, Question, Status};
use super::{drafts, files, text};

type State = editor::Editor;

/// The editor below its header.
#[component]
pub fn Editor() -> impl IntoView {
    let editor = State::start();
    provide_context(editor);
    // A draft that is neither taken away nor remembered is not lost without a question.
    let asks = window_event_listener(leptos::ev::beforeunload, move |event: BeforeUnloadEvent| {
        if editor.is_unsaved() {
            event.prevent_default();
        }
    });
    let compares = window_event_listener(leptos::ev::storage, move |_| editor.compare_remembered());
    on_cleanup(move || {
        asks.remove();
        compares.remove();
    });
    Effect::new(move |_| {
        let words = status_text(&editor.status.get());
        if let Some(status) = document().get_element_by_id(ids::STATUS) {
            status.set_text_content(Some(&words));
        }
    });
    let actions = document().get_element_by_id(ids::STATUS_ACTIONS);
    view! {
        {actions.map(|mount| view! { <Portal mount><StatusActions/></Portal> })}
        <main class="editor">
            <div class="form">
                <Start/>
                <OwnPart/>
                <CommonPart/>
                <TakeAway/>
                <Steps/>
            </div>
            <Preview/>
        </main>
        <AskFirst/>
    }
}

fn editor() -> State {
    expect_context()
}

fn status_text(status: &Status) -> String {
    match status {
        Status::Nothing => String::new(),
        Status::Text(words) => words.clone(),
        Status::FixFirst => text::FIX_FIRST.to_owned(),
        Status::Taken(name) => text::taken(name),
        Status::OtherTab => text::OTHER_TAB.to_owned(),
        Status::Unreadable(_) => text::UNREADABLE.to_owned(),
    }
}

/// The buttons that answer the status.
#[component]
fn StatusActions() -> impl IntoView {
    let editor = editor();
    let actions = move || {
        match editor.status.get() {
        Status::Taken(_) => view! {
            <button type="button" on:click=move |_| editor.confirm_taken()>{text::SEEN}</button>
            <button type="button" on:click=move |_| editor.status.set(Status::Text(text::BLOCKED.to_owned()))>{text::NOT_SEEN}</button>
        }
        .into_any(),
        Status::OtherTab => view! {
            <button type="button" on:click=move |_| editor.use_other_tab()>{text::USE_OTHER}</button>
            <button type="button" on:click=move |_| editor.replace_other_tab()>{text::USE_THIS}</button>
        }
        .into_any(),
        Status::Unreadable(one) => {
            let text = one.draft.clone();
            view! {
                <button type="button" on:click=move |_| files::take("ban-nho.json", &files::bytes_of_text(&text), "application/json")>{text::TAKE_UNREADABLE}</button>
                <button type="button" on:click=move |_| editor.forget(one.clone())>{text::FORGET}</button>
            }
            .into_any()
        }
        _ => ().into_any(),
    }
    };
    let left = move || {
        let lines = editor.left_behind.get();
        (!lines.is_empty()).then(|| view! { <p class="notice">{text::left_behind(&lines)}</p> })
    };
    view! { {left} <p class="row">{actions}</p> }
}

/// The question before a draft is closed.
#[component]
fn AskFirst() -> impl IntoView {
    let editor = editor();
    let dialog = NodeRef::<Dialog>::new();
    let question = move || editor.question.get();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if editor.question.get().is_none() {
            dialog.close();
        } else if !dialog.open() {
            // A dialog of the document can be shown.
            let _ = dialog.show_modal();
        }
    });
    let stay = move || editor.question.set(None);
    let go_on = move |_| {
        let question = editor.question.get_untracked();
        stay();
        if let Some(Question { then, .. }) = question {
            then();
        }
    };
    view! {
        <dialog node_ref=dialog aria-labelledby="hoi-lai" on:close=move |_| stay()>
            <p id="hoi-lai">{move || question().map(|question| question.text)}</p>
            <p class="row">
                <button type="button" id="hoi-lai-giu" on:click=move |_| stay()>{move || question().map(|question| question.stay)}</button>
                <button type="button" id="hoi-lai-lam" on:click=go_on>{text::GO_ON}</button>
            </p>
        </dialog>
    }
}

/// Undo and redo, in sight wherever the form is scrolled.
#[component]
fn Steps() -> impl IntoView {
    let editor = editor();
    view! {
        <p class="row steps" role="group" aria-label=text::STEPS>
            <button type="button" id="hoan-tac" prop:disabled=move || !editor.can_undo.get() on:click=move |_| editor.change(Change::Undo)>{text::UNDO}</button>
            <button type="button" id="lam-lai" prop:disabled=move || !editor.can_redo.get() on:click=move |_| editor.change(Change::Redo)>{text::REDO}</button>
        </p>
    }
}

#[component]
fn Start() -> impl IntoView {
    let editor = editor();
    let open = move |event: leptos::ev::Event| {
        let input: HtmlInputElement = event_target(&event);
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            editor.open(file);
        }
        // The same file can be chosen once more.
        input.set_value("");
    };
    view! {
        <section aria-labelledby="bat-dau">
            <h2 id="bat-dau">{text::START}</h2>
            <p class="row"><button type="button" id="moi" on:click=move |_| editor.begin()>{text::NEW}</button></p>
            <p class="field"><label for="mo-tep">{text::OPEN}</label><input id="mo-tep" type="file" accept=".html,.htm,.toml" on:change=open/></p>
            <RememberedDrafts/>
        </section>
    }
}

/// The drafts that this device remembers beside the one that is edited.
#[component]
fn RememberedDrafts() -> impl IntoView {
    let editor = editor();
    let one = move |one: Remembered| {
        let name = match &*one.name {
            "" => text::NAMELESS.to_owned(),
            name => name.to_owned(),
        };
        let (opened, forgotten) = (one.clone(), one);
        view! {
            <li class="row">
                <span>{name}</span>
                <button type="button" on:click=move |_| editor.open_remembered(opened.clone())>{text::OPEN_REMEMBERED}</button>
                <button type="button" on:click=move |_| editor.forget(forgotten.clone())>{text::FORGET}</button>
            </li>
        }
    };
    move || {
        let others: Vec<_> = editor
            .remembered
            .get()
            .into_iter()
            .filter(|one| !drafts::is_own(&one.key))
            .collect();
        (!others.is_empty()).then(|| {
            view! {
                <h3 id="dang-nho">{text::REMEMBERED}</h3>
                <ul class="remembered" aria-labelledby="dang-nho">{others.into_iter().map(one).collect_view()}</ul>
            }
        })
    }
}

#[component]
fn OwnPart() -> impl IntoView {
    let editor = editor();
    view! {
        <section aria-labelledby="rieng">
            <h2 id="rieng">{text::OWN}</h2>
            <p>{text::OWN_HINT}</p>
            {move || editor.layout.get().fields.into_iter().map(|field| view! { <OwnField field/> }).collect_view()}
        </section>
    }
}

/// Returns the id of a field's element.
fn id_of(name: &str) -> String {
    ["o-", &name.replace(['/', '.'], "-")].concat()
}

/// Writes the text of a field into its element, first as it is shown and then whatever the builder gives it. A field that holds
/// the text already is left alone: its caret, and letters that are being composed, stay.
fn shows(element: Element, field: Field) {
    Effect::new(move |before: Option<()>| {
        let given = field.given.get();
        let text = match before {
            None => field.shown.get_untracked(),
            Some(()) => given,
        };
        if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
            if input.value() != text {
                input.set_value(&text);
            }
        } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>()
            && area.value() != text
        {
            area.set_value(&text);
        }
    });
}

/// A field of what a ward says of itself.
#[component]
fn OwnField(field: editor_protocol::Field) -> impl IntoView {
    let editor = editor();
    let signals = editor.field(&field.name);
    let id = id_of(&field.name);
    let (hint_id, mistake_id) = ([&id, "-goi-y"].concat(), [&id, "-loi"].concat());
    let is_invalid = {
        let mistake = signals.mistake.clone();
        move || (!mistake.with(String::is_empty)).then_some("true")
    };
    let name = field.name.clone();
    let write = move |event: leptos::ev::Event| {
        editor.change(Change::Write(name.clone(), event_target_value(&event)));
    };
    let fragment = field.shown_at.clone();
    let look = move |_| editor.look_at(&fragment);
    let described = [&*hint_id, " ", &mistake_id].concat();
    let input = match field.kind {
        FieldKind::Base => {
            let shown = signals.shown.clone();
            let options = move || {
                let all = editor.bases.get().into_iter();
                all.map(|(id, name)| view! { <option value=id>{name}</option> })
                    .collect_view()
            };
            view! { <select id=id.clone() data-field=field.name.clone() prop:value=move || shown.get() on:change=write>{options}</select> }
                .into_any()
        }
        FieldKind::Line | FieldKind::Color => {
            let required = field.required.then_some("true");
            let shown = signals.clone();
            view! {
                <input id=id.clone() type="text" data-field=field.name.clone() autocomplete="off" aria-describedby=described aria-required=required
                    aria-invalid=is_invalid use:shows=shown on:input=write on:focus=look/>
            }
            .into_any()
        }
    };
    let picker = (field.kind == FieldKind::Color).then(|| {
        let (name, shown, given) = (field.name.clone(), signals.shown.clone(), signals.given.clone());
        let pick = move |event| {
            let color = event_target_value(&event);
            given.set(color.clone());
            editor.change(Change::Write(name.clone(), color));
        };
        let color = move || match shown.get() {
            written if is_color(&written) => written,
            _ => "#0b5d66".to_owned(),
        };
        view! { <input type="color" class="picker" aria-label=text::PICK_COLOR prop:value=color on:input=pick/> }
    });
    let is_hidden = move || field.kind == FieldKind::Base && editor.bases.with(Vec::is_empty);
    let mistake = signals.mistake;
    view! {
        <p class="field" class:with-picker=field.kind == FieldKind::Color prop:hidden=is_hidden>
            <label for=id>{field.label.clone()}{field.required.then_some(" *")}</label>
            <span id=hint_id class="hint">{field.hint.clone()}</span>
            {input}
            {picker}
            <span id=mistake_id class="mistake" data-mistake=field.name.clone()>{move || mistake.get()}</span>
        </p>
    }
}

/// Returns true for what a colour picker can show.
fn is_color(written: &str) -> bool {
    written
        .strip_prefix('#')
        .is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|digit| digit.is_ascii_hexdigit()))
}

#[component]
fn CommonPart() -> impl IntoView {
    let editor = editor();
    view! {
        <section aria-labelledby="chung">
            <h2 id="chung">{text::COMMON}</h2>
            <p>{text::COMMON_HINT}</p>
            {move || editor.layout.get().sections.into_iter().map(|section| view! { <Common section/> }).collect_view()}
        </section>
    }
}

/// A list or section of the common content: inherited entries, then the ward's own.
#[component]
fn Common(section: Section) -> impl IntoView {
    let editor = editor();
    let entries = editor.entries(&section.name);
    let of = move |own: bool| {
        let entries = entries.clone();
        move || {
            let all = entries.get().into_iter();
            all.filter(|entry| entry.is_own == own).collect::<Vec<_>>()
        }
    };
    let (inherited, own) = (of(false), of(true));
    let (first, second, label) = (section.clone(), section.clone(), section.label.clone());
    let own_part = section.is_free.then(move || {
        let list = section.name.clone();
        let section = second.clone();
        view! {
            <div id=["rieng-", &list].concat()>
                <For each=own key=|entry| entry.id.clone() children=move |entry| view! { <EntryFields section=section.clone() entry/> }/>
            </div>
            <p class="row"><button type="button" data-add=list.clone() on:click=move |_| editor.change(Change::Add(list.clone()))>{text::ADD}</button></p>
        }
    });
    view! {
        <details class="kind">
            <summary>{label}</summary>
            <For each=inherited key=|entry| entry.id.clone() children=move |entry| view! { <EntryFields section=first.clone() entry/> }/>
            {own_part}
        </details>
    }
}

/// The fields of an entry.
#[component]
fn EntryFields(section: Section, entry: Entry) -> impl IntoView {
    let editor = editor();
    let name_of = {
        let (list, id) = (section.name.clone(), entry.id.clone());
        move |key: &Key| [&*list, &id, &key.name].join("/")
    };
    let fields = section
        .keys
        .iter()
        .map(|key| {
            view! { <EntryField name=name_of(key) label=key.label.clone() shown_at=entry.shown_at.clone() is_own=entry.is_own/> }
        })
        .collect_view();
    if !section.is_list {
        return fields.into_any();
    }
    let title = section
        .keys
        .first()
        .map(|key| editor.field(&name_of(key)).shown);
    let title = move || match title.as_ref().map(|title| title.get()).unwrap_or_default() {
        empty if empty.trim().is_empty() => text::NEW_ENTRY.to_owned(),
        title => title,
    };
    let (list, id) = (section.name, entry.id);
    if entry.is_own {
        let remove = move |_| editor.change(Change::Remove(list.clone(), id.clone()));
        return view! {
            <details class="entry" open>
                <summary>{title}</summary>
                {fields}
                <p class="row"><button type="button" class="remove" on:click=remove>{text::REMOVE}</button></p>
            </details>
        }
        .into_any();
    }
    let tick = ["co-", &list, "-", &id].concat();
    let is_out = {
        let id = id.clone();
        Memo::new(move |_| editor.left_out.with(|out| out.contains(&id)))
    };
    let keep = section.is_free.then(|| {
        let kept = id.clone();
        let set = move |event| editor.change(Change::Keep(kept.clone(), event_target_checked(&event)));
        view! {
            <p class="tick"><input id=tick.clone() type="checkbox" data-kept=id.clone() prop:checked=move || !is_out.get() on:change=set/><label for=tick>{text::KEEP}</label></p>
        }
    });
    view! {
        <details class="entry" data-out=move || is_out.get().then_some("")>
            <summary>{title}</summary>
            {keep}
            {fields}
        </details>
    }
    .into_any()
}

/// A field of an entry.
#[component]
fn EntryField(name: String, label: String, shown_at: String, is_own: bool) -> impl IntoView {
    let editor = editor();
    let signals = editor.field(&name);
    let id = id_of(&name);
    let mistake_id = [&id, "-loi"].concat();
    let rows = signals
        .given
        .with_untracked(|text| (text.chars().count() / 50 + text.lines().count()).clamp(1, 12));
    let is_invalid = {
        let mistake = signals.mistake.clone();
        move || (!mistake.with(String::is_empty)).then_some("true")
    };
    let write = {
        let name = name.clone();
        move |event| editor.change(Change::Write(name.clone(), event_target_value(&event)))
    };
    let restore = (!is_own).then(|| {
        let (name, is_changed) = (name.clone(), signals.is_changed.clone());
        let restored = name.clone();
        let restore = move |_| editor.change(Change::Restore(restored.clone()));
        view! { <button type="button" class="restore" data-restore=name prop:hidden=move || !is_changed.get() on:click=restore>{text::AS_COMMON}</button> }
    });
    let mistake = signals.mistake.clone();
    view! {
        <p class="field">
            <label for=id.clone()>{label}</label>
            <textarea id=id rows=rows.to_string() data-field=name.clone() autocomplete="off" aria-describedby=mistake_id.clone() aria-invalid=is_invalid
                use:shows=signals on:input=write on:focus=move |_| editor.look_at(&shown_at)></textarea>
            <span id=mistake_id class="mistake" data-mistake=name>{move || mistake.get()}</span>
            {restore}
        </p>
    }
}

#[component]
fn TakeAway() -> impl IntoView {
    let editor = editor();
    let take = move |what| move |_| editor.take(what);
    let remember = move |event: leptos::ev::Event| {
        let tick: HtmlInputElement = event_target(&event);
        editor.set_remember(tick.checked());
        tick.set_checked(editor.remember.get_untracked());
    };
    view! {
        <section aria-labelledby="tai">
            <h2 id="tai">{text::TAKE}</h2>
            <p>{text::TAKE_HINT}</p>
            <p class="row">
                <button type="button" id="tai-zip" class="primary" on:click=take(Take::Zip)>{text::TAKE_ZIP}</button>
                <button type="button" id="tai-trang" on:click=take(Take::Page)>{text::TAKE_PAGE}</button>
                <button type="button" id="tai-toml" on:click=take(Take::Content)>{text::TAKE_CONTENT}</button>
            </p>
            <p class="tick"><input id="nho" type="checkbox" prop:checked=move || editor.remember.get() on:change=remember/><label for="nho">{text::REMEMBER}</label></p>
            <Mistakes/>
        </section>
    }
}

/// All mistakes in one list, each with a link to its field.
#[component]
fn Mistakes() -> impl IntoView {
    let editor = editor();
    let label_of = move |name: &str| {
        editor.layout.with(|layout| {
            let own = layout.fields.iter().find(|field| field.name == name);
            let mut parts = name.split('/');
            let (section, key) = (parts.next(), parts.nth(1));
            let of_entry = || {
                let section = layout
                    .sections
                    .iter()
                    .find(|one| Some(&*one.name) == section)?;
                let key = section.keys.iter().find(|one| Some(&*one.name) == key)?;
                Some([&*section.label, " – ", &key.label].concat())
            };
            own.map(|field| field.label.clone()).or_else(of_entry)
        })
    };
    let line = move |mistake: editor_protocol::Mistake| {
        let named = mistake
            .field
            .as_deref()
            .and_then(|name| Some((name, label_of(name)?)));
        match named {
            Some((name, label)) => {
                let id = id_of(name);
                let target = id.clone();
                let open = move |_| open_around(&target);
                view! { <li><a href=["#", &id].concat() on:click=open>{label}": "{mistake.message}</a></li> }.into_any()
            }
            None => view! { <li>{mistake.message}</li> }.into_any(),
        }
    };
    let shown = move || {
        let is_asked = editor.is_asked.get();
        let all = editor.mistakes.get().into_iter();
        all.filter(|one| is_asked || !one.is_missing)
            .collect::<Vec<_>>()
    };
    view! {
        <h3 id="can-sua" prop:hidden=move || shown().is_empty()>{text::MISTAKES}</h3>
        <ul id="loi" aria-labelledby="can-sua">{move || shown().into_iter().map(line).collect_view()}</ul>
    }
}

/// Opens the details around a field, so that a link to it leads somewhere.
fn open_around(id: &str) {
    let mut around = document().get_element_by_id(id);
    while let Some(element) = around {
        if element.tag_name().eq_ignore_ascii_case("details") {
            // A well-formed name.
            let _ = element.set_attribute("open", "");
        }
        around = element.parent_element();
    }
    if let Some(field) = document().get_element_by_id(id)
        && let Some(field) = field.dyn_ref::<web_sys::HtmlElement>()
    {
        // An element that cannot take the focus leaves it where it was.
        let _ = field.focus();
    }
}

#[component]
fn Preview() -> impl IntoView {
    let editor = editor();
    let edited = move || {
        let edited = editor.edited.get();
        let is_view = text::VIEWS.iter().any(|(view, _)| *view == edited);
        (!edited.is_empty() && !is_view)
            .then(|| view! { <option value=edited>{text::EDITED}</option> })
    };
    let frame = NodeRef::<Iframe>::new();
    Effect::new(move |_| {
        if let Some(frame) = frame.get() {
            watch_sight(&frame, move |is_seen| editor.set_preview_seen(is_seen));
        }
    });
    let views =
        text::VIEWS.map(|(fragment, name)| view! { <option value=fragment>{name}</option> });
    let address = move || {
        let page = editor.preview.get();
        (!page.is_empty()).then(|| [page, editor.view.get()].concat())
    };
    view! {
        <section class="see" aria-labelledby="xem">
            <h2 id="xem">{text::SEE}</h2>
            <p class="row">
                <label>{text::VIEW} " " <select id="xem-phan" prop:value=move || editor.view.get() on:change=move |event| editor.view.set(event_target_value(&event))>{views}{edited}</select></label>
                <label>{text::WIDTH} " " <select id="xem-rong" on:change=move |event| editor.width.set(event_target_value(&event))><option value="phone">{text::PHONE}</option><option value="desk">{text::DESK}</option></select></label>
            </p>
            <iframe node_ref=frame id="xem-truoc" title=text::PREVIEW class="preview" data-width=move || editor.width.get() src=address></iframe>
        </section>
    }
}

/// Reports whether an element is in the window, now and whenever that changes.
fn watch_sight(element: &Element, report: impl Fn(bool) + 'static) {
    let hear = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        if let Ok(entry) = entries.at(-1).dyn_into::<IntersectionObserverEntry>() {
            report(entry.is_intersecting());
        }
    });
    if let Ok(observer) = IntersectionObserver::new(hear.as_ref().unchecked_ref()) {
        observer.observe(element);
    }
    hear.forget();
}
