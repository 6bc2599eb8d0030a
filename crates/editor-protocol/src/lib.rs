//! What the editor's form and its builder send each other.
//!
//! The form (`editor-form`) runs in the page and knows neither content files nor pages; the builder (`editor`, in a worker)
//! holds the draft. The form sends a [`Request`] and gets one [`Reply`], in order. Both travel as JSON, and the bytes of a file
//! travel beside them: see each variant.

use serde::{Deserialize, Serialize};

/// The ids of the editor's document that the form relies on.
pub mod ids {
    /// What the builder needs to build a page, as JSON.
    pub const PARTS: &str = "phan";
    /// The builder's module, gzip then base64.
    pub const BUILDER_MODULE: &str = "builder-module";
    /// The builder's glue and the script that starts it.
    pub const BUILDER_SCRIPT: &str = "builder-script";
    /// The script that answers messages in a worker.
    pub const WORKER_SCRIPT: &str = "worker-script";
    /// Where the form stands.
    pub const FORM: &str = "soan";
    /// The live region that reports the last thing done; it must be there before its first text.
    pub const STATUS: &str = "noi";
    /// What can be answered to it.
    pub const STATUS_ACTIONS: &str = "noi-viec";
}

/// A request of the form.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum Request {
    /// Begins with an empty draft, or with one as [`State::draft`] gave it. Answered by [`Reply::Begun`].
    Begin(Option<String>),
    /// Changes the draft. Answered by [`Reply::State`] or [`Reply::Refused`].
    Change(Change),
    /// Opens a built page or a content file of this name; its bytes travel beside. Answered as [`Request::Change`].
    Open(String),
    /// Builds the page for the preview, at this time. Answered by [`Reply::Preview`]; the page travels beside.
    Preview(Milliseconds),
    /// Makes a file to take away, at this time; for a zip, the PNG of [`State::picture`] travels beside, where the browser
    /// could draw it. Answered by [`Reply::File`] or [`Reply::Refused`].
    Take(Take, Milliseconds),
}

/// A time in milliseconds since 1970, UTC.
pub type Milliseconds = i64;

/// A change of the draft.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum Change {
    /// A new ward begins.
    New,
    /// A field holds this text now: the field's name, the text.
    Write(String, String),
    /// The value of a field becomes what the draft inherits.
    Restore(String),
    /// An inherited entry is shown, or left out: its id.
    Keep(String, bool),
    /// An entry of the ward's own is added to a list.
    Add(String),
    /// An entry of the ward's own is removed: list and id.
    Remove(String, String),
    /// Takes the last step back.
    Undo,
    /// Does the step again that was taken back last.
    Redo,
}

/// What can be taken away.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum Take {
    /// The folder of the page, as a zip.
    Zip,
    /// `index.html` alone.
    Page,
    /// The content file; a zip of several where the draft extends a province's.
    Content,
}

/// A reply of the builder.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub enum Reply {
    /// The draft was begun.
    Begun(Layout, State),
    /// The draft was changed.
    State(State),
    /// Nothing was changed; why, in Vietnamese.
    Refused(String),
    /// Tells whether there is a page to preview.
    Preview(bool),
    /// A file's name and type; its bytes travel beside.
    File(String, String),
}

/// What the form consists of; the same for every draft.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Layout {
    /// The fields of what a ward says of itself.
    pub fields: Vec<Field>,
    /// The lists and sections of the common content.
    pub sections: Vec<Section>,
}

/// A field of what a ward says of itself.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Field {
    /// Its name in [`Change::Write`].
    pub name: String,
    /// Its label.
    pub label: String,
    /// What it is for, with an example.
    pub hint: String,
    /// Whether it must be filled in.
    pub required: bool,
    /// How it is filled in.
    pub kind: FieldKind,
    /// The fragment at which the page shows it.
    pub shown_at: String,
}

/// How a field is filled in.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum FieldKind {
    /// A line of text.
    Line,
    /// A colour as `#rrggbb`, beside a picker.
    Color,
    /// One of [`State::bases`]; hidden where there is only one.
    Base,
}

/// A list or section of the common content.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Section {
    /// Its name, the first part of its fields' names.
    pub name: String,
    /// Its heading.
    pub label: String,
    /// Whether it is a list of entries; otherwise it has one entry with an empty id.
    pub is_list: bool,
    /// Whether entries can be left out and added.
    pub is_free: bool,
    /// The keys of an entry with their labels; a field is named `section/id/key`.
    pub keys: Vec<Key>,
}

/// A key of an entry.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Key {
    /// Its name, the last part of its fields' names.
    pub name: String,
    /// Its label.
    pub label: String,
}

/// The draft as the form shows it. Values and entries are only those that the form does not know yet.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct State {
    /// The fields whose text is another than the form knows, each with its text.
    pub values: Vec<(String, String)>,
    /// The sections whose entries are others than the form knows.
    pub entries: Vec<(String, Vec<Entry>)>,
    /// The fields that cover an inherited value.
    pub changed: Vec<String>,
    /// The inherited entries that are left out.
    pub left_out: Vec<String>,
    /// What is wrong, in the order of the form.
    pub mistakes: Vec<Mistake>,
    /// Whether there is a step to take back, and one to do again.
    pub can_undo: bool,
    pub can_redo: bool,
    /// The page's id; empty where it has none yet.
    pub id: String,
    /// The ward's name; empty where it has none yet.
    pub name: String,
    /// The whole draft for [`Request::Begin`].
    pub draft: String,
    /// The picture that Zalo and Facebook show with a link; nothing while something is wrong.
    pub picture: Option<Picture>,
    /// What the draft can extend: id and name.
    pub bases: Vec<(String, String)>,
    /// What the last file had and no page has any more, each as name and value.
    pub left_behind: Vec<String>,
    /// The lists of the last file under older names, each as old and new name.
    pub renamed: Vec<(String, String)>,
}

/// An entry of a section.
#[derive(Clone, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
pub struct Entry {
    /// Its id; empty for a section that is no list.
    pub id: String,
    /// Whether the ward added it.
    pub is_own: bool,
    /// The fragment at which the page shows it.
    pub shown_at: String,
}

/// Something wrong with the draft.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Mistake {
    /// The field, where one is meant.
    pub field: Option<String>,
    /// What is wrong and what to do, in Vietnamese.
    pub message: String,
    /// Whether a required field is only empty: that is reported once somebody wants to take the page away.
    pub is_missing: bool,
}

/// The text and background of the picture that Zalo and Facebook show with a link.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Picture {
    pub title: String,
    pub place: String,
    /// The background as `#rrggbb`.
    pub color: String,
    pub width: u32,
    pub height: u32,
}
