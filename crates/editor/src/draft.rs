//! A draft: a ward's content file that is being written, what it inherits, and the steps that led to it.

use std::rc::Rc;

use editor_protocol::{Change, Mistake};
use serde::{Deserialize, Serialize};
use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, TableLike, Value, value};

use super::text;
use content::entries::{add, entry, entry_mut, id_in, remove, rename_lists};
use content::{
    AudienceKind, Choice as _, ContentFile, FIELDS, Field, FieldPath, Inherited, Locality,
    PathItem, Problems, Section, SectionKind, TextKey, TextKind, empty_file, id_of, parse_files,
};

/// So many steps back are kept.
const STEPS_BACK: usize = 200;

/// Every list or section with fields in the form, with its name there.
pub fn sections() -> impl Iterator<Item = (Section, &'static str)> {
    let all = Section::ALL.iter();
    all.filter_map(|section| Some((*section, text::section(*section)?)))
}

/// The texts of a list or section that have fields in the form, with their labels.
pub fn fields(section: Section) -> impl Iterator<Item = (TextKey, &'static str)> {
    let texts = section.texts().iter();
    texts.filter_map(|key| Some((*key, text::label(*key)?)))
}

/// The text of a list or section with a field in the form.
fn key_of(section: Section, name: &str) -> Option<TextKey> {
    let (key, _) = fields(section).find(|(key, _)| key.name() == name)?;
    Some(key)
}

/// The path of a value of the words by its name in the form: list, id and key; the id is empty where there is one section alone.
///
/// ```
/// use editor::draft::path_of;
/// let path = path_of("answer/qua-ba-lan/do").unwrap();
/// assert_eq!((path.section(), path.id()), ("answer", Some("qua-ba-lan")));
/// assert!(path_of("answer/qua-ba-lan/id").is_none());
/// ```
pub fn path_of(name: &str) -> Option<FieldPath> {
    let mut parts = name.split('/');
    let (list, id, key) = (parts.next()?, parts.next()?, parts.next()?);
    let section = Section::of(list)?;
    let key = key_of(section, key)?.name();
    Some(match section {
        Section::File => FieldPath::of(key),
        list if list.has_ids() => FieldPath::of_entry(list.name(), id).child(key),
        section => FieldPath::of(section.name()).child(key),
    })
}

/// The name in the form of the value that a path leads to, or into; nothing where the form has no field for it.
fn name_of(path: &FieldPath) -> Option<String> {
    let section = Section::of(path.section())?;
    let key = key_of(section, path.key()?)?;
    let id = if section.has_ids() { path.id()? } else { "" };
    Some([section.name(), id, key.name()].join("/"))
}

/// The text of a value in one file, a line each where it is a list.
fn read(file: &DocumentMut, path: &FieldPath) -> Option<String> {
    let table = match (path.section(), path.id()) {
        ("", _) => file.as_table(),
        (section, None) => file.get(section)?.as_table()?,
        (list, Some(id)) => entry(file, list, id)?,
    };
    match table.get(path.key()?)?.as_value()? {
        Value::Array(items) => {
            let items = items.iter().filter_map(Value::as_str);
            Some(items.collect::<Vec<_>>().join("\n"))
        }
        Value::String(text) => Some(text.value().clone()),
        _ => None,
    }
}

/// Makes a file say this value; nothing takes it away, and an entry or a section that says nothing then.
fn put(file: &mut DocumentMut, path: &FieldPath, text: Option<&str>) {
    let list = path.section();
    let Some(key) = Section::of(list).and_then(|section| key_of(section, path.key()?)) else {
        return;
    };
    let new = text.map(|text| match key.kind() {
        TextKind::Text => value(text),
        TextKind::Texts => {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            value(lines.collect::<Array>())
        }
    });
    let table = match (list, path.id()) {
        ("", _) => file.as_table_mut(),
        (_, None) => {
            let section = file.entry(list).or_insert(Item::Table(Table::new()));
            let Some(section) = section.as_table_mut() else {
                return;
            };
            section
        }
        (_, Some(id)) => {
            if entry(file, list, id).is_none() {
                let mut entry = Table::new();
                entry.insert("id", value(id));
                add(file, list, entry);
            }
            let Some(entry) = entry_mut(file, list, id) else {
                return;
            };
            entry
        }
    };
    match new {
        Some(new) => drop(table.insert(key.name(), new)),
        None => drop(table.remove(key.name())),
    }
    forget_empty(file, list);
}

/// Takes the value of a path out of a file.
fn take_out(file: &mut DocumentMut, path: &FieldPath) -> Option<Item> {
    let (last, way) = path.steps().split_last()?;
    let mut table: &mut dyn TableLike = file.as_table_mut();
    for step in way {
        let inside = table.get_mut(&step.key)?;
        table = match &step.item {
            None => inside.as_table_like_mut()?,
            Some(item) => item_of(inside, item)?,
        };
    }
    table.remove(&last.key)
}

/// The item of a list, which a file writes as sections or as one value.
fn item_of<'f>(list: &'f mut Item, wanted: &PathItem) -> Option<&'f mut dyn TableLike> {
    let id = wanted.id.as_deref();
    match list {
        Item::ArrayOfTables(entries) => match id {
            Some(_) => Some(entries.iter_mut().find(|one| id_in(one) == id)?),
            None => Some(entries.get_mut(wanted.index?)?),
        },
        Item::Value(Value::Array(items)) if id.is_none() => {
            Some(items.get_mut(wanted.index?)?.as_inline_table_mut()?)
        }
        _ => None,
    }
}

/// Takes away entries that say nothing but their id, and sections that say nothing.
fn forget_empty(file: &mut DocumentMut, list: &str) {
    let empty = match file.get_mut(list) {
        Some(Item::ArrayOfTables(entries)) => {
            entries.retain(|entry| entry.len() > 1 || !entry.contains_key("id"));
            entries.is_empty()
        }
        Some(Item::Table(section)) => section.is_empty(),
        _ => false,
    };
    if empty {
        file.remove(list);
    }
}

/// What a step changes, and taking it back restores.
#[derive(Clone, Debug, Eq, PartialEq)]
struct Version {
    /// The text of the ward's own file.
    own: String,
    bases: Rc<[ContentFile]>,
    unwritten: Vec<Unwritten>,
    keeps_id: bool,
    left_behind: Vec<String>,
}

/// The text of a field that the file cannot hold, such as a day that does not exist. It stays in the field and is reported.
#[derive(Clone, Debug, Eq, PartialEq)]
struct Unwritten {
    field: &'static Field,
    text: String,
    message: String,
}

/// A draft as text: what a device remembers, and what a builder that is started again begins with.
#[derive(Deserialize, Serialize)]
struct Saved {
    files: Vec<ContentFile>,
    #[serde(default)]
    unwritten: Vec<(String, String)>,
    #[serde(default)]
    keeps_id: bool,
    #[serde(default)]
    left_behind: Vec<String>,
}

/// A draft.
#[derive(Clone, Debug)]
pub struct Draft {
    own: DocumentMut,
    bases: Rc<[ContentFile]>,
    inherited: Inherited,
    /// What `inherited` was read for: the file that is extended, and the files to find it in.
    read_for: (Option<String>, Rc<[ContentFile]>),
    unwritten: Vec<Unwritten>,
    /// Whether the id stays when the ward's name changes: a page that was opened is published under its id.
    keeps_id: bool,
    past: Vec<Version>,
    future: Vec<Version>,
    /// The field that was typed into last: its letters are one step.
    last: Option<String>,
    left_behind: Vec<String>,
    renamed: Vec<(&'static str, &'static str)>,
}

impl Default for Draft {
    fn default() -> Self {
        let mut draft = Self {
            own: empty_file(),
            bases: Rc::default(),
            inherited: Inherited::default(),
            read_for: (None, Rc::default()),
            unwritten: Vec::new(),
            keeps_id: false,
            past: Vec::new(),
            future: Vec::new(),
            last: None,
            left_behind: Vec::new(),
            renamed: Vec::new(),
        };
        draft.inherit();
        draft
    }
}

impl Draft {
    /// Changes the draft.
    pub fn update(&mut self, change: Change) {
        let before = self.version();
        let typed = match &change {
            Change::Write(name, _) => Some(name.clone()),
            _ => None,
        };
        match change {
            Change::New => {
                let (past, future) = (std::mem::take(&mut self.past), Vec::new());
                *self = Self {
                    past,
                    future,
                    ..Self::default()
                };
            }
            Change::Write(name, text) => self.write(&name, &text),
            Change::Restore(name) => {
                if let Some(path) = path_of(&name) {
                    put(&mut self.own, &path, None);
                }
            }
            Change::Keep(id, kept) => self.keep(&id, kept),
            Change::Add(list) => self.add(&list),
            Change::Remove(list, id) => remove(&mut self.own, &list, &id),
            Change::Undo => return self.turn(true),
            Change::Redo => return self.turn(false),
        }
        self.inherit();
        self.step(before, typed);
    }

    /// Opens a built page or a content file.
    ///
    /// # Errors
    /// A file that is neither, or that cannot be read, in Vietnamese; the draft stays as it was.
    pub fn open(&mut self, name: &str, bytes: &[u8]) -> Result<(), String> {
        let before = self.version();
        let opened = Self::from_file(name, bytes)?;
        let (past, future) = (
            std::mem::take(&mut self.past),
            std::mem::take(&mut self.future),
        );
        *self = Self {
            past,
            future,
            ..opened
        };
        self.step(before, None);
        Ok(())
    }

    /// Puts the version before a change into the past, unless nothing changed or more letters of the same field were typed.
    fn step(&mut self, before: Version, typed: Option<String>) {
        if self.version() == before {
            return;
        }
        if typed.is_none() || typed != self.last {
            self.past.push(before);
            if self.past.len() > STEPS_BACK {
                self.past.remove(0);
            }
        }
        self.future.clear();
        self.last = typed;
    }

    fn turn(&mut self, back: bool) {
        let now = self.version();
        let (from, to) = match back {
            true => (&mut self.past, &mut self.future),
            false => (&mut self.future, &mut self.past),
        };
        let Some(version) = from.pop() else {
            return;
        };
        to.push(now);
        self.own = version.own.parse().unwrap_or_default();
        self.bases = version.bases;
        self.unwritten = version.unwritten;
        self.keeps_id = version.keeps_id;
        self.left_behind = version.left_behind;
        self.inherit();
        self.last = None;
    }

    fn version(&self) -> Version {
        Version {
            own: self.own.to_string(),
            bases: self.bases.clone(),
            unwritten: self.unwritten.clone(),
            keeps_id: self.keeps_id,
            left_behind: self.left_behind.clone(),
        }
    }

    fn from_file(name: &str, bytes: &[u8]) -> Result<Self, String> {
        let text = str::from_utf8(bytes).map_err(|_| [name, text::NOT_UTF8].concat())?;
        let text = text.trim_start_matches('\u{feff}');
        if text.trim().is_empty() {
            return Err([name, text::EMPTY_FILE].concat());
        }
        let files = match page::source::files(text) {
            Some(files) => files,
            None if name.to_lowercase().ends_with(".toml") => vec![ContentFile {
                name: name.to_owned(),
                text: text.to_owned(),
            }],
            None => return Err(text::NO_CONTENT.to_owned()),
        };
        Self::from_files(files)
    }

    /// Reads the ward's own file, the first, and those that it can extend.
    fn from_files(files: Vec<ContentFile>) -> Result<Self, String> {
        let mut draft = Self::default();
        let mut files = files.into_iter().map(|file| ContentFile {
            name: file_name(&file.name),
            ..file
        });
        let own = files.next().ok_or(text::NO_CONTENT)?;
        draft.own = own.text.parse().map_err(|_| syntax_mistakes(&own))?;
        spread_inline_tables(&mut draft.own).map_err(|key| text::inline_value(&own.name, &key))?;
        draft.renamed = rename_lists(&mut draft.own);
        check_ids(&own.name, &draft.own)?;
        draft.keeps_id = draft.own.get("id").is_some();
        draft.bases = files.map(|file| draft.with_present_names(file)).collect();
        draft.inherit();
        draft.leave_behind();
        Ok(draft)
    }

    /// Returns the draft as text for [`Self::load`].
    pub fn save(&self) -> String {
        let unwritten = self.unwritten.iter();
        let saved = Saved {
            files: self.files(),
            unwritten: unwritten
                .map(|one| (one.field.path.to_owned(), one.text.clone()))
                .collect(),
            keeps_id: self.keeps_id,
            left_behind: self.left_behind.clone(),
        };
        // Text and lists of text are always JSON.
        serde_json::to_string(&saved).unwrap_or_default()
    }

    /// Reads a draft as [`Self::save`] returned it, or as the bare list of files that an older editor remembered.
    ///
    /// # Errors
    /// Text that is neither, in Vietnamese.
    pub fn load(saved: &str) -> Result<Self, String> {
        let saved: Saved = serde_json::from_str(saved)
            .or_else(|_| {
                serde_json::from_str(saved).map(|files| Saved {
                    files,
                    unwritten: Vec::new(),
                    keeps_id: false,
                    left_behind: Vec::new(),
                })
            })
            .map_err(|_| text::UNREADABLE_DRAFT.to_owned())?;
        let mut draft = Self::from_files(saved.files)?;
        draft.keeps_id = saved.keeps_id;
        for (name, text) in saved.unwritten {
            draft.write(&name, &text);
        }
        draft.left_behind.splice(0..0, saved.left_behind);
        Ok(draft)
    }

    /// A file of those that are inherited, with the present names of its lists.
    fn with_present_names(&mut self, file: ContentFile) -> ContentFile {
        let Ok(mut parsed) = file.text.parse() else {
            return file;
        };
        let renamed = rename_lists(&mut parsed);
        if renamed.is_empty() {
            return file;
        }
        for names in renamed {
            if !self.renamed.contains(&names) {
                self.renamed.push(names);
            }
        }
        ContentFile {
            text: parsed.to_string(),
            ..file
        }
    }

    /// Takes out what this program knows nothing of, as of an older one: no field shows it, and no page could be made with it.
    fn leave_behind(&mut self) {
        self.left_behind.clear();
        let strange = match self.locality() {
            Ok(_) => return,
            Err(problems) => problems,
        };
        let keys = strange.iter().filter(|problem| problem.is_unknown_key);
        for path in keys.filter_map(|problem| problem.field.as_ref()) {
            if let Some(gone) = take_out(&mut self.own, path) {
                let value = gone.to_string();
                self.left_behind.push(format!("{path} = {}", value.trim()));
            }
        }
        let wanted = self.own.get("leave_out").and_then(Item::as_array);
        let unknown: Vec<String> = wanted
            .into_iter()
            .flatten()
            .filter_map(|id| id.as_str())
            .filter(|id| !self.inherited.can_leave_out(id))
            .map(str::to_owned)
            .collect();
        for id in unknown {
            self.keep(&id, true);
            self.left_behind.push(format!("leave_out = {id}"));
        }
    }

    /// Returns what the file that was opened last had and no page has any more, each as name and value.
    pub fn left_behind(&self) -> &[String] {
        &self.left_behind
    }

    /// Returns the lists of the file that was opened last that had older names, each as old and present name.
    pub fn renamed(&self) -> &[(&'static str, &'static str)] {
        &self.renamed
    }

    /// Reads what the draft inherits, where it extends another file than before: reading takes the longest of a step.
    fn inherit(&mut self) {
        let extended = self.own.get("extends").and_then(Item::as_str);
        let now = (extended.map(str::to_owned), self.bases.clone());
        if now != self.read_for {
            self.inherited = Inherited::of(&self.files());
            self.read_for = now;
        }
    }

    fn write(&mut self, path: &str, text: &str) {
        if let Some(field) = FIELDS.iter().find(|field| field.path == path) {
            self.unwritten.retain(|other| other.field.path != path);
            let new_id = field.path == "place.name" && self.id_follows_the_name();
            if let Err(message) = field.write(&mut self.own, text) {
                let text = text.to_owned();
                self.unwritten.push(Unwritten {
                    field,
                    text,
                    message,
                });
            }
            if new_id {
                let id = id_of(text);
                if let Some(field) = FIELDS.iter().find(|field| field.path == "id") {
                    // An id of letters without marks is never refused.
                    let _ = field.write(&mut self.own, &id);
                }
            }
        } else if let Some(path) = path_of(path) {
            let same = self.inherited.text(&path) == Some(text);
            put(&mut self.own, &path, (!same).then_some(text));
        }
    }

    /// Whether the id is the one that the name gives, or none yet.
    fn id_follows_the_name(&self) -> bool {
        if self.keeps_id {
            return false;
        }
        let read = |path: &str| {
            FIELDS
                .iter()
                .find(|field| field.path == path)?
                .read(&self.own)
        };
        read("id").unwrap_or_default() == id_of(&read("place.name").unwrap_or_default())
    }

    fn keep(&mut self, id: &str, kept: bool) {
        let list = self.own.entry("leave_out").or_insert(value(Array::new()));
        if let Some(list) = list.as_array_mut() {
            list.retain(|one| one.as_str() != Some(id));
            if !kept {
                list.push(id);
            }
            if list.is_empty() {
                self.own.remove("leave_out");
            }
        }
    }

    fn add(&mut self, list: &str) {
        let Some(section) = Section::of(list).filter(|section| section.is_free()) else {
            return;
        };
        let taken = |id: &str| {
            Section::with_ids().any(|list| {
                self.inherited.has(list, id) || entry(&self.own, list.name(), id).is_some()
            })
        };
        let id = (1..)
            .map(|number| format!("rieng-{number}"))
            .find(|id| !taken(id))
            .unwrap_or_default();
        let mut new = Table::new();
        new.insert("id", value(&id));
        for (key, _) in fields(section) {
            let empty = match key.kind() {
                TextKind::Text => value(""),
                TextKind::Texts => value(Array::new()),
            };
            new.insert(key.name(), empty);
        }
        if section == Section::Audience {
            // A card of the ward's own is for whoever reads, as what the form asks for names nobody.
            let readers: Array = AudienceKind::ALL
                .iter()
                .map(|reader| reader.as_str())
                .collect();
            new.insert("for", value(readers));
        }
        if self.own.get("document").is_none() {
            content::own_authority(&mut self.own);
            let sources: Array = [content::OWN_AUTHORITY].into_iter().collect();
            new.insert("sources", value(sources));
        }
        add(&mut self.own, list, new);
    }

    /// The draft as content files: the ward's own, then what it inherits.
    pub fn files(&self) -> Vec<ContentFile> {
        files(&self.own, &self.bases)
    }

    /// The ward's page.
    ///
    /// # Errors
    /// Everything that is wrong with the draft.
    pub fn locality(&self) -> Result<Locality, Problems> {
        parse_files(&self.files())
    }

    /// The ward's page with something in each field that is still empty, for the preview.
    ///
    /// # Errors
    /// Everything else that is wrong with the draft.
    pub fn preview(&self) -> Result<Locality, Problems> {
        let mut filled = self.own.clone();
        for field in FIELDS.iter().filter(|field| field.required) {
            if field.read(&filled).is_none() {
                // Its own example is a value that every field takes.
                let _ = field.write(&mut filled, field.example);
            }
        }
        parse_files(&files(&filled, &self.bases))
    }

    /// Returns what is wrong, in the order of the form.
    pub fn mistakes(&self) -> Vec<Mistake> {
        self.mistakes_beside(self.locality().err().as_ref())
    }

    /// Returns what is wrong where [`Self::locality`] found these problems.
    pub fn mistakes_beside(&self, problems: Option<&Problems>) -> Vec<Mistake> {
        let mistake = |name: &str, message: &str| Mistake {
            field: Some(name.to_owned()),
            message: message.to_owned(),
            is_missing: message == text::FILL_IN,
        };
        let mut mistakes: Vec<Mistake> = Vec::new();
        for one in &self.unwritten {
            mistakes.push(mistake(one.field.path, &one.message));
        }
        // The fields report what is missing, also where a whole section is.
        for field in FIELDS.iter().filter(|field| field.required) {
            if self.value(field.path).unwrap_or_default().is_empty() {
                mistakes.push(mistake(field.path, text::FILL_IN));
            }
        }
        for problem in problems.into_iter().flat_map(Problems::iter) {
            let path = problem.field.as_ref();
            let found = match path.and_then(Field::of_problem) {
                Some(field) if field.read(&self.own).is_none() => {
                    Some(mistake(field.path, text::FILL_IN))
                }
                Some(field) => Some(mistake(field.path, &problem.message)),
                None => path
                    .and_then(name_of)
                    .map(|name| mistake(&name, &problem.message)),
            };
            let found = found.unwrap_or_else(|| Mistake {
                field: None,
                message: problem.in_file(),
                is_missing: false,
            });
            let is_known =
                found.field.is_some() && mistakes.iter().any(|known| known.field == found.field);
            if !is_known {
                mistakes.push(found);
            }
        }
        mistakes
    }

    /// Returns the label of the first field with a text that the file cannot hold, and why it cannot.
    pub fn unwritten(&self) -> Option<(&'static str, &str)> {
        let first = self.unwritten.first();
        first.map(|one| (one.field.label, &*one.message))
    }

    /// What a field of the form holds.
    pub fn value(&self, path: &str) -> Option<String> {
        if let Some(field) = FIELDS.iter().find(|field| field.path == path) {
            let unwritten = self.unwritten.iter().find(|other| other.field.path == path);
            return Some(match unwritten {
                Some(unwritten) => unwritten.text.clone(),
                None => field.read(&self.own).unwrap_or_default(),
            });
        }
        let path = path_of(path)?;
        Some(
            read(&self.own, &path)
                .or_else(|| self.inherited.text(&path).map(str::to_owned))
                .unwrap_or_default(),
        )
    }

    /// Whether a value is the ward's own and covers one that is inherited.
    pub fn is_changed(&self, path: &str) -> bool {
        path_of(path).is_some_and(|path| {
            read(&self.own, &path).is_some() && self.inherited.text(&path).is_some()
        })
    }

    /// Whether an entry of what is inherited is left out.
    pub fn is_left_out(&self, id: &str) -> bool {
        let list = self.own.get("leave_out").and_then(Item::as_array);
        list.is_some_and(|list| list.iter().any(|one| one.as_str() == Some(id)))
    }

    /// Returns the ids of the inherited entries of a list.
    pub fn inherited(&self, list: Section) -> Vec<String> {
        self.inherited.ids(list).map(str::to_owned).collect()
    }

    /// Returns what the draft can extend, as id and name; nothing where that is the common content alone.
    pub fn bases(&self) -> Vec<(String, String)> {
        let of_file = |file: &ContentFile| {
            let id = file.name.trim_end_matches(".toml").to_owned();
            let parsed: Option<DocumentMut> = file.text.parse().ok();
            let name = parsed
                .as_ref()
                .and_then(|file| file.get("place")?.get("name")?.as_str());
            (id.clone(), name.map_or(id, str::to_owned))
        };
        let common = (content::COMMON_ID.to_owned(), text::COMMON_BASE.to_owned());
        let files = self.bases.iter().map(of_file);
        match self.bases.is_empty() {
            true => Vec::new(),
            false => [common].into_iter().chain(files).collect(),
        }
    }

    /// The ids of the ward's own entries of a list, but the help that the form asks for by itself.
    pub fn added(&self, list: Section) -> Vec<String> {
        own_ids(&self.own, list)
            .filter(|id| *id != content::OWN_CONTACT && !self.inherited.has(list, id))
            .map(str::to_owned)
            .collect()
    }

    /// Whether there is a step back, and one on again.
    pub fn turns(&self) -> (bool, bool) {
        (!self.past.is_empty(), !self.future.is_empty())
    }
}

/// Returns the name under which a file from elsewhere is offered: an id and `.toml`, whatever the page that carried it says.
fn file_name(name: &str) -> String {
    let stem = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = stem.strip_suffix(".toml").unwrap_or(stem);
    match id_of(stem) {
        id if id.is_empty() => text::NAMELESS_FILE.to_owned(),
        id => [&id, ".toml"].concat(),
    }
}

/// Returns the mistakes of a file that is no TOML, in Vietnamese, with their lines.
fn syntax_mistakes(file: &ContentFile) -> String {
    let problems = parse_files(std::slice::from_ref(file)).err();
    let problems = problems.iter().flat_map(Problems::iter);
    // The others follow from what could not be read.
    let problems = problems.filter(|problem| problem.field.is_none()).take(3);
    let lines: Vec<String> = problems.map(ToString::to_string).collect();
    [text::UNREADABLE_TOML, &lines.join("; ")].concat()
}

/// Writes sections and lists that stand in one line, as `place = {…}` and `answer = [{…}]`, as tables: the form edits those.
///
/// # Errors
/// The key of a section that is neither a table nor a list of tables.
fn spread_inline_tables(file: &mut DocumentMut) -> Result<(), String> {
    let old_names = Section::renamed().map(|(old, _)| (old, true));
    let sections = Section::ALL.iter().filter(|one| **one != Section::File);
    let present = sections.map(|one| (one.name(), !matches!(one.kind(), SectionKind::Table)));
    for (name, is_list) in old_names.chain(present) {
        let Some(item) = file.get_mut(name) else {
            continue;
        };
        if is_list && item.as_array().is_some_and(Array::is_empty) {
            // An empty list replaces an inherited one.
            continue;
        }
        let value = std::mem::take(item);
        let spread = match is_list {
            true => value.into_array_of_tables().map(Item::ArrayOfTables),
            false => value.into_table().map(Item::Table),
        };
        *item = spread.map_err(|_| name.to_owned())?;
    }
    Ok(())
}

/// Checks that the form can name every entry of its lists.
///
/// # Errors
/// An id that is missing, occurs twice or would break a field's name, in Vietnamese.
fn check_ids(name: &str, file: &DocumentMut) -> Result<(), String> {
    for (section, _) in sections().filter(|(section, _)| section.has_ids()) {
        let list = section.name();
        let entries = file.get(list).and_then(Item::as_array_of_tables);
        let mut known = Vec::new();
        for entry in entries.into_iter().flatten() {
            let id = id_in(entry).unwrap_or_default();
            if id.is_empty() || id.contains(['/', '"', '\\']) {
                return Err(text::strange_id(name, list, id));
            }
            if known.contains(&id) {
                return Err(text::id_twice(name, list, id));
            }
            known.push(id);
        }
    }
    Ok(())
}

/// The ids of the entries of a list that a file itself has.
fn own_ids(file: &DocumentMut, list: Section) -> impl Iterator<Item = &str> {
    let entries = file.get(list.name()).and_then(Item::as_array_of_tables);
    entries
        .into_iter()
        .flat_map(ArrayOfTables::iter)
        .filter_map(id_in)
}

fn files(own: &DocumentMut, bases: &[ContentFile]) -> Vec<ContentFile> {
    let id = own.get("id").and_then(Item::as_str).unwrap_or_default();
    let own = ContentFile {
        name: format!("{id}.toml"),
        text: own.to_string(),
    };
    [own].into_iter().chain(bases.iter().cloned()).collect()
}

#[cfg(test)]
mod tests {
    use super::Draft;
    use content::{ContentFile, FIELDS, Section, starter};
    use editor_protocol::Change;

    fn write(editor: &mut Draft, path: &str, text: &str) {
        editor.update(Change::Write(path.into(), text.into()));
    }

    fn filled() -> Draft {
        let mut editor = Draft::default();
        for field in FIELDS
            .iter()
            .filter(|field| field.required && field.path != "id")
        {
            write(&mut editor, field.path, field.example);
        }
        editor
    }

    fn text(editor: &Draft) -> String {
        editor.files()[0].text.clone()
    }

    #[test]
    fn the_required_fields_alone_make_a_page_and_the_name_gives_its_id() {
        let editor = filled();
        assert_eq!(editor.mistakes(), []);
        assert_eq!(editor.locality().unwrap().id, "xa-mau");
    }

    #[test]
    fn an_empty_draft_can_be_previewed_and_says_what_to_fill_in() {
        let editor = Draft::default();
        assert_eq!(editor.preview().unwrap().place.name, FIELDS[0].example);
        let mistakes = editor.mistakes();
        for field in FIELDS.iter().filter(|field| field.required) {
            let told = mistakes
                .iter()
                .find(|one| one.field.as_deref() == Some(field.path));
            assert_eq!(
                told.map(|one| (&*one.message, one.is_missing)),
                Some(("Ô này phải điền.", true)),
                "{}",
                field.path
            );
        }
        assert!(
            mistakes.iter().all(|one| one.field.is_some()),
            "{mistakes:?}"
        );
    }

    #[test]
    fn a_word_is_changed_told_as_changed_and_taken_back() {
        let mut editor = filled();
        let before = text(&editor);
        let path = "answer/qua-ba-lan/ask";
        let common = editor.value(path).unwrap();
        write(&mut editor, path, "Quá ba lần?");
        assert!(editor.is_changed(path));
        assert_eq!(
            editor
                .locality()
                .unwrap()
                .answers
                .iter()
                .filter(|one| one.ask == "Quá ba lần?")
                .count(),
            1
        );
        editor.update(Change::Restore(path.into()));
        assert!(!editor.is_changed(path));
        assert_eq!(editor.value(path).unwrap(), common);
        assert_eq!(text(&editor), before);
        // What is typed back letter by letter is the common word again.
        write(&mut editor, path, "Quá");
        write(&mut editor, path, &common);
        assert_eq!(text(&editor), before);
    }

    #[test]
    fn an_entry_is_left_out_and_comes_back() {
        let mut editor = filled();
        let all = editor.locality().unwrap().answers.len();
        editor.update(Change::Keep("qua-ba-lan".into(), false));
        assert_eq!(editor.locality().unwrap().answers.len(), all - 1);
        assert!(editor.is_left_out("qua-ba-lan"));
        editor.update(Change::Keep("qua-ba-lan".into(), true));
        assert_eq!(editor.locality().unwrap().answers.len(), all);
    }

    #[test]
    fn an_entry_of_its_own_stands_beside_the_common_ones() {
        for (list, values) in [
            (
                "answer",
                [
                    ("ask", "Ở xã thì sao?"),
                    ("why", "Vì xã có trạm."),
                    ("do", "Đến trạm.\nHỏi."),
                ]
                .as_slice(),
            ),
            (
                "benefit",
                &[("title", "Gần nhà"), ("text", "Trạm ở ngay xã.")],
            ),
            (
                "contact",
                &[
                    ("name", "Công an xã"),
                    ("phone", "0208 3111 222"),
                    ("help", "Giúp cài VNeID."),
                ],
            ),
            (
                "link",
                &[
                    ("title", "Cổng của xã"),
                    ("address", "https://xamau.gov.vn"),
                    ("help", "Tin của xã."),
                ],
            ),
            (
                "audience",
                &[
                    ("title", "Hộ kinh doanh"),
                    ("meaning", "Cả hộ có thẻ trong VNeID."),
                    ("duties", "Xem thẻ.\nNhắc người làm."),
                ],
            ),
            (
                "topic",
                &[("title", "Lịch của xã"), ("text", "Thứ hai.\nThứ ba.")],
            ),
        ] {
            let section = Section::of(list).unwrap();
            let mut editor = filled();
            editor.update(Change::Add(list.into()));
            assert_eq!(editor.added(section), ["rieng-1"]);
            assert!(
                !editor.mistakes().is_empty(),
                "{list}: an empty entry is no entry"
            );
            for (key, value) in values {
                write(&mut editor, &format!("{list}/rieng-1/{key}"), value);
            }
            assert_eq!(editor.mistakes(), [], "{list}");
            editor.update(Change::Remove(list.into(), "rieng-1".into()));
            assert_eq!(editor.added(section), [""; 0]);
            assert_eq!(editor.mistakes(), []);
        }
    }

    #[test]
    fn a_mistake_stands_at_its_field() {
        let mut editor = filled();
        write(&mut editor, "contact.name", "Trạm y tế");
        write(&mut editor, "contact.phone", "0912 345 678");
        write(&mut editor, "contact.help", "Giờ hành chính.");
        write(&mut editor, "reviewed", "hôm qua");
        write(&mut editor, "answer/qua-ba-lan/ask", "");
        let at = |path: &str| {
            editor
                .mistakes()
                .into_iter()
                .find(|one| one.field.as_deref() == Some(path))
                .map(|one| one.message)
        };
        assert!(
            at("contact.phone").is_some_and(|message| message.contains("di động")),
            "{:?}",
            editor.mistakes()
        );
        assert_eq!(at("reviewed").as_deref(), Some("ngày viết như 24/11/2026"));
        assert!(
            at("answer/qua-ba-lan/ask").is_some(),
            "{:?}",
            editor.mistakes()
        );
        assert_eq!(
            editor.value("reviewed").as_deref(),
            Some("hôm qua"),
            "what was typed is not lost"
        );
    }

    #[test]
    fn the_form_shows_what_the_file_that_is_extended_says() {
        let mut editor = filled();
        let own = text(&editor).replacen("extends = \"common\"", "extends = \"tinh-x\"", 1);
        let province = "extends = \"common\"\nleave_out = [\"the-lh\"]\n\n[[answer]]\nid = \"qua-ba-lan\"\nask = \"Tỉnh hỏi gì?\"\n";
        let files = [("xa-mau.toml", &*own), ("tinh-x.toml", province)];
        let files = files.map(|(name, text)| ContentFile {
            name: name.into(),
            text: text.into(),
        });
        let page = page::source::block_of(&files);
        editor.open("index.html", page.as_bytes()).unwrap();
        let path = "answer/qua-ba-lan/ask";
        assert_eq!(editor.value(path).as_deref(), Some("Tỉnh hỏi gì?"));
        let has = |editor: &Draft, id: &str| {
            editor
                .inherited(Section::Answer)
                .iter()
                .any(|one| one == id)
        };
        assert!(!has(&editor, "the-lh"));
        write(&mut editor, "extends", "common");
        assert!(
            editor
                .value(path)
                .is_some_and(|words| words != "Tỉnh hỏi gì?")
        );
        assert!(has(&editor, "the-lh"));
        editor.update(Change::Undo);
        assert_eq!(editor.value(path).as_deref(), Some("Tỉnh hỏi gì?"));
        assert_eq!(editor.mistakes(), []);
    }

    #[test]
    fn steps_go_back_and_on_a_field_at_a_time() {
        let mut editor = Draft::default();
        let states: Vec<String> = ["x", "xã", "xã A"]
            .into_iter()
            .map(|name| {
                write(&mut editor, "place.name", name);
                text(&editor)
            })
            .collect();
        write(&mut editor, "place.within", "tỉnh B");
        let last = text(&editor);
        editor.update(Change::Undo);
        assert_eq!(text(&editor), states[2]);
        editor.update(Change::Undo);
        assert_eq!(text(&editor), "extends = \"common\"\n");
        assert_eq!(editor.turns(), (false, true));
        editor.update(Change::Redo);
        editor.update(Change::Redo);
        assert_eq!(text(&editor), last);
    }

    #[test]
    fn what_only_another_program_knew_is_left_behind_by_name_and_a_step_back_gives_the_draft_before()
     {
        let mut editor = filled();
        let mut old = text(&editor);
        old = old.replacen(
            "[place]",
            "motto = \"Vì dân\"\nleave_out = [\"qua-ba-lan\", \"muc-cu\"]\n[place]\nmayor = \"A\"",
            1,
        );
        old.push_str("\n[sponsor]\nname = \"B\"\n\n[[answer]]\nid = \"sai-so\"\nask = \"Sai số?\"\nmood = \"vui\"\n");
        old.push_str("\n[[branch]]\nid = \"so\"\noptions = [{ label = \"Sai số\", to = \"sai-so\", hue = \"xanh\" }]\n");
        old.push_str("\n[[branch]]\nid = \"cho\"\n[[branch.options]]\nlabel = \"Đợi\"\nto = \"sai-so\"\nsize = \"to\"\n");
        editor.open("xa-mau.toml", old.clone().as_bytes()).unwrap();
        let left = editor.left_behind().join("; ");
        for name in [
            "motto = ",
            "place.mayor = ",
            "sponsor",
            "mood = ",
            "hue = ",
            "size = ",
            "leave_out = muc-cu",
        ] {
            assert!(left.contains(name), "{name}: {left}");
        }
        assert_eq!(editor.mistakes(), []);
        assert!(editor.is_left_out("qua-ba-lan"), "what is known stays");
        assert_eq!(
            editor.value("answer/sai-so/ask").as_deref(),
            Some("Sai số?")
        );
        editor.update(Change::Undo);
        assert!(!text(&editor).contains("sai-so"));
        editor
            .open("xa-mau.toml", text(&editor).as_bytes())
            .unwrap();
        assert_eq!(editor.left_behind(), [""; 0]);
    }

    #[test]
    fn a_page_with_old_names_is_opened_with_the_present_ones_and_says_so() {
        let mut editor = filled();
        write(&mut editor, "answer/qua-ba-lan/ask", "Quá ba lần?");
        editor.update(Change::Add("answer".into()));
        for key in ["ask", "why", "do"] {
            write(&mut editor, &format!("answer/rieng-1/{key}"), "Ở xã.");
        }
        let present = text(&editor) + "# Hết.\n";
        let old = present.replace("[[answer]]", "[[question]]");
        let province = |list: &str| ContentFile {
            name: "tinh-x.toml".into(),
            text: format!(
                "extends = \"common\"\n\n# Của tỉnh.\n[[{list}]]\nid = \"goc\"\nask = \"Hỏi gì?\"\n"
            ),
        };
        let old_files = [
            ContentFile {
                name: "xa-mau.toml".into(),
                text: old.replacen("extends = \"common\"", "extends = \"tinh-x\"", 1),
            },
            province("node"),
        ];
        let page = page::source::block_of(&old_files);
        editor.open("index.html", page.as_bytes()).unwrap();
        assert_eq!(
            editor.renamed(),
            [("question", "answer"), ("node", "branch")]
        );
        assert_eq!(editor.left_behind(), [""; 0]);
        assert_eq!(editor.mistakes(), []);
        let own = present.replacen("extends = \"common\"", "extends = \"tinh-x\"", 1);
        assert_eq!(text(&editor), own);
        assert_eq!(editor.files()[1], province("branch"));
        assert_eq!(editor.value("answer/rieng-1/ask").as_deref(), Some("Ở xã."));
        assert_eq!(editor.added(Section::Answer), ["rieng-1"]);
        assert_eq!(editor.locality().unwrap().notes, []);
        // What has the present names already is opened as it is, and nothing is said.
        editor
            .open("xa-mau.toml", present.clone().as_bytes())
            .unwrap();
        assert_eq!(editor.renamed(), []);
        assert_eq!(text(&editor), present);
    }

    #[test]
    fn entries_under_both_names_of_a_list_become_one_list() {
        let mut editor = filled();
        let old = text(&editor)
            + "\n[[question]]\nid = \"sai-so\"\nask = \"Sai số?\"\nwhy = \"Lời cũ.\"\n\n[[answer]]\nid = \"sai-so\"\nwhy = \"Lời mới.\"\n\n[[question]]\nid = \"qua-ba-lan\"\nask = \"Quá ba lần?\"\n";
        editor.open("xa-mau.toml", old.as_bytes()).unwrap();
        for (path, words) in [
            ("answer/sai-so/ask", "Sai số?"),
            ("answer/sai-so/why", "Lời mới."),
            ("answer/qua-ba-lan/ask", "Quá ba lần?"),
        ] {
            assert_eq!(editor.value(path).as_deref(), Some(words), "{path}");
        }
        assert!(!text(&editor).contains("question"));
        assert_eq!(editor.mistakes(), []);
    }

    #[test]
    fn a_file_is_opened_with_its_comments_and_a_strange_one_changes_nothing() {
        let mut editor = filled();
        let before = text(&editor);
        for (name, strange) in [
            ("a.html", "<p>"),
            ("a.txt", "id = \"x\""),
            ("a.toml", "id = "),
        ] {
            assert!(editor.open(name, strange.as_bytes()).is_err(), "{name}");
            assert_eq!(text(&editor), before);
        }
        let file = starter("xa-a").unwrap();
        editor.open("xa-a.toml", file.clone().as_bytes()).unwrap();
        assert_eq!(
            editor.files(),
            [ContentFile {
                name: "xa-a.toml".into(),
                text: file
            }]
        );
    }

    #[test]
    fn sections_in_one_line_are_edited_like_others() {
        let mut draft = Draft::default();
        let file = "id = \"xa-a\"\nextends = \"common\"\nreviewed = 2026-11-24\nplace = { name = \"xã A\", within = \"tỉnh B\", authority = \"UBND xã A\" }\nquestion = [{ id = \"qua-ba-lan\", ask = \"Quá ba lần?\" }]\n";
        draft.open("xa-a.toml", file.as_bytes()).unwrap();
        assert_eq!(draft.mistakes(), []);
        write(&mut draft, "place.name", "xã Á");
        write(&mut draft, "answer/qua-ba-lan/ask", "Quá ba lần thì sao?");
        let locality = draft.locality().unwrap();
        assert_eq!(locality.place.name, "xã Á");
        let asked = |ask: &str| locality.answers.iter().any(|one| one.ask == ask);
        assert!(asked("Quá ba lần thì sao?"));
        assert!(!asked("Quá ba lần?"));
    }

    #[test]
    fn a_section_that_no_form_can_edit_is_refused_by_name() {
        let mut draft = filled();
        let before = text(&draft);
        for strange in ["place = 3\n", "answer = \"x\"\n", "answer = [1]\n"] {
            let why = draft.open("xa-a.toml", strange.as_bytes()).unwrap_err();
            assert!(why.starts_with("xa-a.toml: mục "), "{why}");
            assert_eq!(text(&draft), before);
        }
    }

    #[test]
    fn entries_that_the_form_cannot_tell_apart_are_refused_by_name() {
        let mut draft = filled();
        let before = text(&draft);
        for (entries, told) in [
            (
                "[[answer]]\nid = \"a\"\n[[answer]]\nid = \"a\"\n",
                "cùng mã “a”",
            ),
            ("[[question]]\nid = \"a/b\"\n", "“a/b”"),
            ("[[benefit]]\ntitle = \"A\"\n", "“”"),
        ] {
            let why = draft.open("xa-a.toml", entries.as_bytes()).unwrap_err();
            assert!(why.contains("xa-a.toml") && why.contains(told), "{why}");
            assert_eq!(text(&draft), before);
        }
    }

    #[test]
    fn an_empty_list_stays_as_it_is() {
        let mut draft = filled();
        let file = text(&draft).replacen("extends", "figure = []\nextends", 1);
        draft.open("xa-mau.toml", file.as_bytes()).unwrap();
        assert_eq!(text(&draft), file);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_refused_in_vietnamese() {
        let mut draft = filled();
        let before = text(&draft);
        let latin = b"id = \"x\xe3\"\n".as_slice();
        for (bytes, told) in [
            (latin, "UTF-8"),
            (b"", "trống"),
            (b"\xef\xbb\xbf \n", "trống"),
            ("id = \"x\"\nplace = [".as_bytes(), "a.toml:2"),
            ("id = x".as_bytes(), "chữ phải nằm trong ngoặc kép"),
        ] {
            let why = draft.open("a.toml", bytes).unwrap_err();
            assert!(why.contains("a.toml") && why.contains(told), "{why}");
            assert!(
                !why.contains("expected") && !why.contains("TOML parse"),
                "{why}"
            );
            assert_eq!(text(&draft), before);
        }
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_file() {
        let mut draft = Draft::default();
        let file = starter("xa-a").unwrap();
        draft
            .open("xa-a.toml", ["\u{feff}", &file].concat().as_bytes())
            .unwrap();
        assert_eq!(text(&draft), file);
    }

    #[test]
    fn a_day_that_does_not_exist_stays_in_its_field_and_is_never_saved_as_another() {
        let mut draft = filled();
        write(&mut draft, "place.within", "tỉnh B");
        write(&mut draft, "reviewed", "31/11/2026");
        assert_eq!(draft.value("reviewed").as_deref(), Some("31/11/2026"));
        assert_eq!(
            draft.unwritten().map(|(label, _)| label),
            Some("Ngày xem lại")
        );
        let loaded = Draft::load(&draft.save()).unwrap();
        assert_eq!(loaded.value("reviewed").as_deref(), Some("31/11/2026"));
        assert_eq!(loaded.mistakes(), draft.mistakes());
        write(&mut draft, "place.name", "xã Khác");
        draft.update(Change::Undo);
        assert_eq!(draft.value("reviewed").as_deref(), Some("31/11/2026"));
        draft.update(Change::Undo);
        assert_eq!(draft.value("reviewed").as_deref(), Some("24/11/2026"));
        draft.update(Change::Redo);
        assert_eq!(draft.value("reviewed").as_deref(), Some("31/11/2026"));
    }

    #[test]
    fn a_page_that_was_opened_keeps_its_id_when_the_ward_is_renamed() {
        let mut draft = Draft::default();
        draft
            .open("xa-mau.toml", text(&filled()).as_bytes())
            .unwrap();
        write(&mut draft, "place.name", "xã Mẫu Mới");
        assert_eq!(draft.value("id").as_deref(), Some("xa-mau"));
        let mut loaded = Draft::load(&draft.save()).unwrap();
        write(&mut loaded, "place.name", "xã Khác");
        assert_eq!(loaded.value("id").as_deref(), Some("xa-mau"));
        loaded.update(Change::New);
        write(&mut loaded, "place.name", "xã Khác");
        assert_eq!(loaded.value("id").as_deref(), Some("xa-khac"));
    }

    #[test]
    fn a_saved_draft_is_loaded_as_it_was_and_an_older_one_too() {
        let mut draft = filled();
        write(&mut draft, "answer/qua-ba-lan/ask", "Quá ba lần?");
        let loaded = Draft::load(&draft.save()).unwrap();
        assert_eq!(loaded.files(), draft.files());
        assert_eq!(loaded.save(), draft.save());
        let older = serde_json::to_string(&draft.files()).unwrap();
        assert_eq!(Draft::load(&older).unwrap().files(), draft.files());
        for broken in [
            "",
            "{",
            "{\"files\":[]}",
            "[]",
            "{\"files\":[{\"name\":\"a\",\"text\":\"id = \"}]}",
        ] {
            assert!(Draft::load(broken).is_err(), "{broken}");
        }
    }

    #[test]
    fn what_a_saved_draft_left_behind_is_still_known_after_it_is_saved_again() {
        let draft = filled();
        let strange = text(&draft).replacen("[place]", "[place]\nmayor = \"A\"", 1);
        let saved = serde_json::to_string(&[ContentFile {
            name: "xa-mau.toml".into(),
            text: strange,
        }]);
        let loaded = Draft::load(&saved.unwrap()).unwrap();
        assert_eq!(loaded.left_behind(), ["place.mayor = \"A\""]);
        let again = Draft::load(&loaded.save()).unwrap();
        assert_eq!(again.left_behind(), ["place.mayor = \"A\""]);
    }

    #[test]
    fn files_in_an_opened_page_get_harmless_names() {
        let own = text(&filled()).replacen("\"common\"", "\"cai-dat-bat\"", 1);
        let files = [
            ("../../xa-mau.toml", &*own),
            ("..\\cai-dat.bat", "extends = \"common\"\n"),
            ("…", "extends = \"common\"\n"),
        ];
        let files = files.map(|(name, text)| ContentFile {
            name: name.into(),
            text: text.into(),
        });
        let mut draft = Draft::default();
        draft
            .open("index.html", page::source::block_of(&files).as_bytes())
            .unwrap();
        let names: Vec<String> = draft.files().into_iter().map(|file| file.name).collect();
        assert_eq!(names, ["xa-mau.toml", "cai-dat-bat.toml", "phuong-xa.toml"]);
        assert_eq!(draft.mistakes(), []);
    }
}
