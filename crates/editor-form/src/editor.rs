//! The form's state: one signal a field, and what the builder's replies change.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::time::Duration;

use editor_protocol::{
    Change, Entry, Layout, Milliseconds, Mistake, Picture, Reply, Request, State, Take,
};
use js_sys::Uint8Array;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use wasm_bindgen::JsCast as _;
use web_sys::{File, HtmlElement, Url};

use super::drafts::{self, Outcome, Present, Remembered};
use super::{builder, files, text};

/// How long typing must pause before the preview is built anew. Between two letters of a quick typist the frame would load for nothing.
const REST: Duration = Duration::from_millis(20);
/// How long the address of an old preview can still be read.
const PREVIEW_KEPT: Duration = Duration::from_secs(60);

/// A field of the form.
#[derive(Clone)]
pub struct Field {
    /// The text that the builder gave it last; it is written into the field where that holds another.
    pub given: ArcRwSignal<String>,
    /// The text that stands in it.
    pub shown: ArcRwSignal<String>,
    /// What is wrong with it; empty where nothing is.
    pub mistake: ArcRwSignal<String>,
    /// Whether it covers an inherited value.
    pub is_changed: ArcRwSignal<bool>,
}

/// What the status line says.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Status {
    #[default]
    Nothing,
    Text(String),
    /// Something is wrong, so that nothing could be taken away; it goes with the last mistake.
    FixFirst,
    /// A file was handed to the browser; whether it arrived only the reader knows.
    Taken(String),
    /// Another tab remembers a draft of the same ward.
    OtherTab,
    /// A remembered draft cannot be read.
    Unreadable(Remembered),
}

/// A question that has to be answered before a draft is closed or forgotten.
#[derive(Clone)]
pub struct Question {
    pub text: &'static str,
    pub stay: &'static str,
    pub then: Rc<dyn Fn()>,
}

/// The state of the editor. Copies share it.
#[derive(Clone, Copy)]
pub struct Editor {
    pub layout: RwSignal<Layout>,
    fields: StoredValue<HashMap<String, Field>>,
    entries: StoredValue<HashMap<String, ArcRwSignal<Vec<Entry>>>>,
    pub left_out: RwSignal<Vec<String>>,
    pub mistakes: RwSignal<Vec<Mistake>>,
    /// Whether somebody asked for the page: empty fields are reported from then on.
    pub is_asked: RwSignal<bool>,
    pub status: RwSignal<Status>,
    pub question: RwSignal<Option<Question>, LocalStorage>,
    pub can_undo: RwSignal<bool>,
    pub can_redo: RwSignal<bool>,
    pub bases: RwSignal<Vec<(String, String)>>,
    /// What the last file had and no page has any more.
    pub left_behind: RwSignal<Vec<String>>,
    pub remember: RwSignal<bool>,
    pub remembered: RwSignal<Vec<Remembered>>,
    /// The address of the page in the preview, the fragment that it shows, and its width.
    pub preview: RwSignal<String>,
    pub view: RwSignal<String>,
    /// The fragment that shows what was edited last.
    pub edited: RwSignal<String>,
    is_preview_seen: StoredValue<bool>,
    is_preview_old: StoredValue<bool>,
    wanted_view: StoredValue<Option<String>>,
    pub width: RwSignal<String>,
    picture: StoredValue<Option<Picture>>,
    id: StoredValue<String>,
    name: StoredValue<String>,
    /// The draft as the builder knows it, and as it was when it was last opened, taken away or remembered.
    draft: StoredValue<String>,
    safe: StoredValue<String>,
    /// The draft as it was opened or taken away, whatever this device remembers.
    base: StoredValue<String>,
    /// The draft in the file that was handed to the browser last.
    taken: StoredValue<String>,
    /// What is said of the draft that the editor begins with.
    first_status: StoredValue<Status>,
    /// What is taken away once no change waits.
    wanted_file: StoredValue<Option<Take>>,
    /// Whether a file is being made.
    is_taking: StoredValue<bool>,
    rest: StoredValue<Option<TimeoutHandle>>,
    /// Counts the files that were chosen: only the last one is opened.
    chosen: StoredValue<u32>,
}

thread_local! {
    static EDITOR: RefCell<Option<Editor>> = const { RefCell::new(None) };
}

impl Editor {
    /// Starts the builder with the newest draft that this device remembers.
    pub fn start() -> Self {
        let editor = Self {
            layout: RwSignal::default(),
            fields: StoredValue::default(),
            entries: StoredValue::default(),
            left_out: RwSignal::default(),
            mistakes: RwSignal::default(),
            is_asked: RwSignal::new(false),
            status: RwSignal::default(),
            question: RwSignal::new_local(None),
            can_undo: RwSignal::new(false),
            can_redo: RwSignal::new(false),
            bases: RwSignal::default(),
            left_behind: RwSignal::default(),
            remember: RwSignal::new(false),
            remembered: RwSignal::new(drafts::all()),
            preview: RwSignal::default(),
            view: RwSignal::default(),
            edited: RwSignal::default(),
            is_preview_seen: StoredValue::new(false),
            is_preview_old: StoredValue::new(false),
            wanted_view: StoredValue::default(),
            width: RwSignal::new("phone".to_owned()),
            picture: StoredValue::default(),
            id: StoredValue::default(),
            name: StoredValue::default(),
            draft: StoredValue::default(),
            safe: StoredValue::default(),
            base: StoredValue::default(),
            taken: StoredValue::default(),
            first_status: StoredValue::default(),
            wanted_file: StoredValue::default(),
            is_taking: StoredValue::new(false),
            rest: StoredValue::default(),
            chosen: StoredValue::new(0),
        };
        EDITOR.set(Some(editor));
        builder::start(|event| {
            if let Some(editor) = EDITOR.with_borrow(|editor| *editor) {
                editor.hear(event);
            }
        });
        let newest = editor.remembered.with_untracked(|all| all.first().cloned());
        if let Some(newest) = &newest {
            drafts::adopt(&newest.key);
            editor.remember.set(true);
        }
        builder::send(Request::Begin(newest.map(|newest| newest.draft)), None);
        editor
    }

    /// Returns the field of a name.
    pub fn field(&self, name: &str) -> Field {
        if let Some(field) = self.fields.with_value(|fields| fields.get(name).cloned()) {
            return field;
        }
        let field = Field {
            given: ArcRwSignal::new(String::new()),
            shown: ArcRwSignal::new(String::new()),
            mistake: ArcRwSignal::new(String::new()),
            is_changed: ArcRwSignal::new(false),
        };
        self.fields
            .update_value(|fields| drop(fields.insert(name.to_owned(), field.clone())));
        field
    }

    /// Returns the entries of a section.
    pub fn entries(&self, section: &str) -> ArcRwSignal<Vec<Entry>> {
        let known = self.entries.with_value(|all| all.get(section).cloned());
        known.unwrap_or_else(|| {
            let new = ArcRwSignal::new(Vec::new());
            self.entries
                .update_value(|all| drop(all.insert(section.to_owned(), new.clone())));
            new
        })
    }

    /// Changes the draft.
    pub fn change(&self, change: Change) {
        if let Change::Write(name, text) = &change {
            self.field(name).shown.set(text.clone());
        }
        builder::send(Request::Change(change), None);
    }

    /// Leads the preview to where the page has what is edited. A preview out of sight waits: browsers scroll a frame into view that
    /// is led to a fragment.
    pub fn look_at(&self, fragment: &str) {
        if fragment.is_empty() {
            return;
        }
        set(&self.edited, fragment.to_owned());
        if self.is_preview_seen.get_value() {
            set(&self.view, fragment.to_owned());
        } else {
            self.wanted_view.set_value(Some(fragment.to_owned()));
        }
    }

    /// Notes whether the preview is in sight: only then it is built.
    pub fn set_preview_seen(&self, is_seen: bool) {
        self.is_preview_seen.set_value(is_seen);
        if !is_seen {
            return;
        }
        if let Some(view) = self.wanted_view.try_update_value(Option::take).flatten() {
            set(&self.view, view);
        }
        if self.is_preview_old.get_value() {
            self.schedule_preview();
        }
    }

    /// Does something that closes the draft, after a question where that was not taken away.
    fn leave_draft(&self, text: &'static str, then: impl Fn() + 'static) {
        match self.is_unsaved() {
            false => then(),
            true => self.ask(text, text::STAY, then),
        }
    }

    fn ask(&self, text: &'static str, stay: &'static str, then: impl Fn() + 'static) {
        let then = Rc::new(then);
        self.question.set(Some(Question { text, stay, then }));
    }

    /// Begins a new page.
    pub fn begin(&self) {
        let editor = *self;
        self.leave_draft(text::LOSE_NEW, move || editor.change(Change::New));
    }

    /// Opens a file.
    pub fn open(&self, file: File) {
        let editor = *self;
        self.leave_draft(text::LOSE_OPEN, move || {
            editor.chosen.update_value(|count| *count += 1);
            let chosen = editor.chosen.get_value();
            let file = file.clone();
            spawn_local(async move {
                let bytes = files::bytes_of(&file).await;
                // Another file was chosen while this one was read.
                if editor.chosen.get_value() != chosen {
                    return;
                }
                match bytes {
                    Some(bytes) => builder::send(Request::Open(file.name()), Some(bytes)),
                    None => {
                        let why = [&*file.name(), text::FILE_UNREADABLE].concat();
                        editor.status.set(Status::Text(why));
                    }
                }
            });
        });
    }

    /// Opens a draft that this device remembers.
    pub fn open_remembered(&self, one: Remembered) {
        let editor = *self;
        self.leave_draft(text::LOSE_OPEN, move || editor.open_at(&one.key));
    }

    /// Forgets a draft that this device remembers.
    pub fn forget(&self, one: Remembered) {
        let editor = *self;
        self.ask(text::LOSE_FORGET, text::KEEP_RECORD, move || {
            drafts::forget(&one.key);
            editor.remembered.set(drafts::all());
            editor.status.set(Status::Text(text::FORGOTTEN.to_owned()));
        });
    }

    /// Makes a file to take away, once everything that was typed is in the draft.
    pub fn take(&self, what: Take) {
        // A second press while the file is made asks for nothing new.
        if !self.is_taking.get_value() {
            self.wanted_file.set_value(Some(what));
            self.take_wanted();
        }
    }

    fn take_wanted(&self) {
        if builder::is_changing() {
            return;
        }
        let Some(what) = self.wanted_file.try_update_value(Option::take).flatten() else {
            return;
        };
        if what != Take::Content && !self.mistakes.with_untracked(Vec::is_empty) {
            self.is_asked.set(true);
            self.show_mistakes();
            self.status.set(Status::FixFirst);
            return scroll_to("#can-sua");
        }
        self.is_taking.set_value(true);
        self.status.set(Status::Text(text::MAKING.to_owned()));
        let picture = self.picture.get_value().filter(|_| what == Take::Zip);
        spawn_local(async move {
            let drawn = match &picture {
                Some(picture) => files::drawn(picture).await,
                None => None,
            };
            builder::send(Request::Take(what, now()), drawn);
        });
    }

    /// The reader saw the file that was taken, so that its draft is safe.
    pub fn confirm_taken(&self) {
        self.safe.set_value(self.taken.get_value());
        self.base.set_value(self.taken.get_value());
        let said = match self.is_unsaved() {
            true => text::SAVED_BEFORE,
            false => text::SAVED,
        };
        self.status.set(Status::Text(said.to_owned()));
    }

    /// Remembers the draft, or forgets it, as the tick says.
    pub fn set_remember(&self, wanted: bool) {
        self.remember.set(wanted);
        if wanted {
            match self.remember_draft(false) {
                Outcome::Remembered => self.status.set(Status::Text(text::KEPT.to_owned())),
                Outcome::Refused => self.remember.set(false),
                Outcome::OfAnotherTab => {}
            }
        } else {
            drafts::forget_own();
            self.safe.set_value(self.base.get_value());
            self.status.set(Status::Text(text::FORGOTTEN.to_owned()));
        }
        self.remembered.set(drafts::all());
    }

    /// Remembers the draft in place of that of another tab.
    pub fn replace_other_tab(&self) {
        if self.remember_draft(true) == Outcome::Remembered {
            self.status.set(Status::Text(text::KEPT.to_owned()));
        }
    }

    /// Opens the draft that is remembered in place of this one.
    pub fn use_other_tab(&self) {
        let editor = *self;
        self.leave_draft(text::LOSE_OPEN, move || {
            if let Some(other) = drafts::of(&editor.id.get_value()) {
                editor.open_at(&other.key);
            }
        });
    }

    /// Opens the draft that is remembered under a key now.
    fn open_at(&self, key: &str) {
        self.remembered.set(drafts::all());
        let Some(one) = drafts::at(key) else { return };
        drafts::adopt(key);
        self.remember.set(true);
        builder::send(Request::Begin(Some(one.draft)), None);
    }

    /// Another tab changed what this device remembers.
    pub fn compare_remembered(&self) {
        self.remembered.set(drafts::all());
        if !self.remember.get_untracked() {
            return;
        }
        match drafts::present() {
            Present::Own => {}
            Present::Nothing => drop(self.remember_draft(false)),
            Present::Other => {
                self.safe.set_value(self.base.get_value());
                self.status.set(Status::OtherTab);
            }
        }
    }

    /// Returns true where closing the page would lose something.
    pub fn is_unsaved(&self) -> bool {
        builder::is_changing() || self.draft.get_value() != self.safe.get_value()
    }

    fn remember_draft(&self, replace: bool) -> Outcome {
        let draft = self.draft.get_value();
        let (id, name) = (self.id.get_value(), self.name.get_value());
        let outcome = drafts::remember(&id, &name, &draft, replace);
        match outcome {
            Outcome::Remembered => {
                self.safe.set_value(draft);
                if self
                    .status
                    .with_untracked(|status| *status == Status::OtherTab)
                {
                    self.status.set(Status::Nothing);
                }
            }
            Outcome::Refused => self.status.set(Status::Text(text::CANNOT_KEEP.to_owned())),
            Outcome::OfAnotherTab => self.status.set(Status::OtherTab),
        }
        outcome
    }

    fn hear(&self, event: builder::Event) {
        match event {
            builder::Event::Reply(both, bytes) => {
                let (request, reply) = *both;
                self.receive(request, reply, bytes);
            }
            builder::Event::Restarted => {
                let draft = self.draft.get_value();
                let draft = (!draft.is_empty()).then_some(draft);
                if draft.is_some() {
                    self.status.set(Status::Text(text::RESTARTED.to_owned()));
                    builder::send_first(Request::Begin(draft));
                }
            }
            builder::Event::Failed => {
                self.is_taking.set_value(false);
                self.status.set(Status::Text(text::FAILED.to_owned()));
            }
        }
    }

    fn receive(&self, request: Request, reply: Reply, bytes: Option<Uint8Array>) {
        match (request, reply) {
            (_, Reply::Begun(layout, state)) => {
                let is_first = self.layout.with_untracked(|old| old.fields.is_empty());
                let is_restart = state.draft == self.draft.get_value();
                // The same layout would build every field anew.
                set(&self.layout, layout);
                let safe = state.draft.clone();
                self.show(state);
                if !is_restart {
                    self.base.set_value(safe.clone());
                    self.safe.set_value(safe);
                    let status = match is_first {
                        true => self.first_status.get_value(),
                        false => Status::Text(text::REMEMBERED_OPENED.to_owned()),
                    };
                    self.status.set(status);
                }
                if is_first {
                    spawn_local(async {
                        tick().await;
                        files::sign("bhytReady");
                    });
                }
            }
            (Request::Begin(Some(draft)), Reply::Refused(_)) => self.set_aside(draft),
            (request, Reply::Refused(why)) => {
                if matches!(request, Request::Take(..)) {
                    self.is_taking.set_value(false);
                }
                self.status.set(Status::Text(why));
            }
            (Request::Open(_), Reply::State(state)) => {
                let mut said = vec![text::OPENED.to_owned()];
                if !state.renamed.is_empty() {
                    said.push(text::renamed(&state.renamed));
                }
                self.status.set(Status::Text(said.join(" ")));
                self.show_new(state);
            }
            (Request::Change(Change::New), Reply::State(state)) => {
                self.status.set(Status::Text(text::BEGUN.to_owned()));
                self.show_new(state);
            }
            (Request::Change(change), Reply::State(state)) => {
                self.show(state);
                self.focus_after(change);
                if self.remember.get_untracked() {
                    self.remember_draft(false);
                }
            }
            (_, Reply::Preview(true)) => self.show_preview(bytes),
            (_, Reply::File(name, kind)) => {
                self.is_taking.set_value(false);
                if let Some(bytes) = bytes {
                    files::take(&name, &bytes, &kind);
                    self.taken.set_value(self.draft.get_value());
                    self.status.set(Status::Taken(name));
                }
            }
            // A draft that is wrong leaves the last page that was right.
            _ => {}
        }
        self.take_wanted();
    }

    /// A remembered draft cannot be read: it stays, and an empty one begins.
    fn set_aside(&self, draft: String) {
        let one = self.remembered.with_untracked(|all| {
            let mut all = all.iter();
            all.find(|one| one.draft == draft).cloned()
        });
        drafts::leave();
        self.remember.set(false);
        let status = match one {
            Some(one) => Status::Unreadable(one),
            None => Status::Text(text::UNREADABLE.to_owned()),
        };
        if self
            .layout
            .with_untracked(|layout| layout.fields.is_empty())
        {
            self.first_status.set_value(status);
            builder::send_first(Request::Begin(None));
        } else {
            self.status.set(status);
        }
    }

    /// Shows a draft that nothing was changed in yet.
    fn show_new(&self, state: State) {
        drafts::leave();
        self.is_asked.set(false);
        self.base.set_value(state.draft.clone());
        self.safe.set_value(state.draft.clone());
        self.show(state);
        if self.remember.get_untracked() {
            self.remember_draft(false);
        }
        self.remembered.set(drafts::all());
    }

    fn show(&self, state: State) {
        for (section, entries) in state.entries {
            self.entries(&section).set(entries);
        }
        for (name, text) in state.values {
            if !builder::is_writing(&name) {
                let field = self.field(&name);
                field.shown.set(text.clone());
                field.given.set(text);
            }
        }
        self.fields.with_value(|fields| {
            for (name, field) in fields {
                set(&field.is_changed, state.changed.contains(name));
            }
        });
        set(&self.left_out, state.left_out);
        set(&self.mistakes, state.mistakes);
        self.show_mistakes();
        set(&self.can_undo, state.can_undo);
        set(&self.can_redo, state.can_redo);
        set(&self.bases, state.bases);
        set(&self.left_behind, state.left_behind);
        self.picture.set_value(state.picture);
        self.id.set_value(state.id);
        self.name.set_value(state.name);
        self.draft.set_value(state.draft);
        self.schedule_preview();
    }

    /// Reports mistakes at their fields; empty fields only once somebody asked for the page.
    fn show_mistakes(&self) {
        let is_asked = self.is_asked.get_untracked();
        let mut of_field = HashMap::new();
        self.mistakes.with_untracked(|mistakes| {
            for mistake in mistakes.iter().filter(|one| is_asked || !one.is_missing) {
                if let Some(name) = &mistake.field {
                    of_field
                        .entry(name.clone())
                        .or_insert_with(|| mistake.message.clone());
                }
            }
        });
        for name in of_field.keys() {
            self.field(name);
        }
        self.fields.with_value(|fields| {
            for (name, field) in fields {
                set(&field.mistake, of_field.remove(name).unwrap_or_default());
            }
        });
        let is_fixed = self.mistakes.with_untracked(Vec::is_empty);
        if is_fixed
            && self
                .status
                .with_untracked(|status| *status == Status::FixFirst)
        {
            self.status.set(Status::Nothing);
        }
    }

    /// Moves the focus to what a change added or brought back.
    fn focus_after(&self, change: Change) {
        let selector = match change {
            Change::Restore(name) => format!("[data-field=\"{name}\"]"),
            Change::Add(list) => format!("#rieng-{list} > :last-child textarea"),
            Change::Remove(list, _) => format!("[data-add=\"{list}\"]"),
            _ => return,
        };
        spawn_local(async move {
            tick().await;
            let found = document().query_selector(&selector).ok().flatten();
            if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
                // An element that cannot take the focus leaves it where it was.
                let _ = found.focus();
            }
        });
    }

    fn schedule_preview(&self) {
        self.is_preview_old.set_value(true);
        if !self.is_preview_seen.get_value() {
            return;
        }
        let rest = set_timeout_with_handle(|| builder::send(Request::Preview(now()), None), REST);
        if let Some(Some(before)) = self
            .rest
            .try_update_value(|old| std::mem::replace(old, rest.ok()))
        {
            before.clear();
        }
    }

    fn show_preview(&self, page: Option<Uint8Array>) {
        let blob = page.and_then(|page| files::blob(&page, "text/html;charset=utf-8"));
        let address = blob.and_then(|blob| Url::create_object_url_with_blob(&blob).ok());
        let Some(address) = address else { return };
        self.is_preview_old.set_value(false);
        let before = self.preview.get_untracked();
        self.preview.set(address);
        if !before.is_empty() {
            set_timeout(move || drop(Url::revoke_object_url(&before)), PREVIEW_KEPT);
        }
    }
}

/// Scrolls to an element once what was rendered is there.
fn scroll_to(selector: &'static str) {
    spawn_local(async move {
        tick().await;
        if let Ok(Some(found)) = document().query_selector(selector) {
            found.scroll_into_view();
        }
    });
}

/// Sets a signal only where its value differs.
fn set<S, T>(signal: &S, value: T)
where
    S: Set<Value = T> + WithUntracked<Value = T>,
    T: PartialEq,
{
    if signal.with_untracked(|old| *old != value) {
        signal.set(value);
    }
}

fn now() -> Milliseconds {
    js_sys::Date::now() as i64
}
