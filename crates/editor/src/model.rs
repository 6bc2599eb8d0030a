//! A draft: a content file in the making, with what it inherits, and every state before it.

use std::rc::Rc;

use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, TableLike, Value, value};

use super::text;
use content::entries::{add, entry, entry_mut, id_in, remove, rename_lists};
use content::{
    AudienceKind, Choice as _, ContentFile, FIELDS, Field, FieldPath, Inherited, Locality,
    PathItem, Problems, Section, TextKey, TextKind, empty_file, id_of, parse_files,
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
/// use editor::model::path_of;
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

/// What happened to a draft.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Message {
    /// A new ward begins.
    New,
    /// A built page or a content file was opened: its name and text.
    Open(String, String),
    /// A field of the form holds this now: the path of [`Field`], or the name of [`path_of`].
    Write(String, String),
    /// A value becomes what is inherited.
    Restore(String),
    /// An entry of what is inherited is shown, or left out.
    Keep(String, bool),
    /// An entry of the ward's own is added to a list.
    Add(String),
    /// An entry of the ward's own is taken away: list and id.
    Remove(String, String),
    /// One step back.
    Undo,
    /// One step on again.
    Redo,
}

/// The ward's own file, and the files that it can extend beside the common content.
type State = (String, Rc<[ContentFile]>);

/// A draft.
#[derive(Clone, Debug)]
pub struct Draft {
    own: DocumentMut,
    bases: Rc<[ContentFile]>,
    inherited: Inherited,
    /// What `inherited` was read for: the file that is extended, and the files to find it in.
    read_for: (Option<String>, Rc<[ContentFile]>),
    /// What a field holds that the file cannot: a day that is none. It stays in the field, and is told.
    unwritten: Vec<(&'static Field, String, String)>,
    past: Vec<State>,
    future: Vec<State>,
    /// What was typed last: letters of one field are one step back.
    last: Option<String>,
    /// What the file that was opened last had and no page has any more.
    left_behind: Vec<String>,
    /// Lists of that file that had an older name, with the present one.
    renamed: Vec<(&'static str, &'static str)>,
}

impl Default for Draft {
    fn default() -> Self {
        let mut editor = Self {
            own: empty_file(),
            bases: Rc::default(),
            inherited: Inherited::default(),
            read_for: (None, Rc::default()),
            unwritten: Vec::new(),
            past: Vec::new(),
            future: Vec::new(),
            last: None,
            left_behind: Vec::new(),
            renamed: Vec::new(),
        };
        editor.inherit();
        editor
    }
}

impl Draft {
    /// Changes the draft; a refusal in Vietnamese leaves it as it was.
    ///
    /// # Errors
    /// A file that is neither a page of this project nor a content file.
    pub fn update(&mut self, message: Message) -> Result<(), String> {
        let before = self.state();
        let typed = match &message {
            Message::Write(path, _) => Some(path.clone()),
            _ => None,
        };
        match message {
            Message::New => {
                self.own = empty_file();
                self.unwritten.clear();
                self.bases = Rc::default();
            }
            Message::Open(name, text) => self.open(&name, text)?,
            Message::Write(path, text) => self.write(&path, &text),
            Message::Restore(path) => {
                if let Some(path) = path_of(&path) {
                    put(&mut self.own, &path, None);
                }
            }
            Message::Keep(id, kept) => self.keep(&id, kept),
            Message::Add(list) => self.add(&list),
            Message::Remove(list, id) => remove(&mut self.own, &list, &id),
            Message::Undo => {
                self.turn(true);
                return Ok(());
            }
            Message::Redo => {
                self.turn(false);
                return Ok(());
            }
        }
        self.inherit();
        if self.state() != before {
            // Letters typed into one field, one after the other, are one step.
            if typed.is_none() || typed != self.last {
                self.past.push(before);
                if self.past.len() > STEPS_BACK {
                    self.past.remove(0);
                }
            }
            self.future.clear();
            self.last = typed;
        }
        Ok(())
    }

    fn turn(&mut self, back: bool) {
        let now = self.state();
        let (from, to) = match back {
            true => (&mut self.past, &mut self.future),
            false => (&mut self.future, &mut self.past),
        };
        let Some((own, bases)) = from.pop() else {
            return;
        };
        to.push(now);
        self.own = own.parse().unwrap_or_default();
        self.bases = bases;
        self.inherit();
        self.unwritten.clear();
        self.last = None;
    }

    fn state(&self) -> State {
        (self.own.to_string(), self.bases.clone())
    }

    fn open(&mut self, name: &str, text: String) -> Result<(), String> {
        let files = match page::source::files(&text) {
            Some(files) => files,
            None if name.ends_with(".toml") => vec![ContentFile {
                name: name.to_owned(),
                text,
            }],
            None => return Err(text::NO_CONTENT.to_owned()),
        };
        let mut files = files.into_iter();
        let own = files.next().map(|file| file.text).unwrap_or_default();
        self.own = own
            .parse()
            .map_err(|cause: toml_edit::TomlError| format!("{name}: {cause}"))?;
        self.unwritten.clear();
        self.renamed = rename_lists(&mut self.own);
        self.bases = files.map(|file| self.with_present_names(file)).collect();
        self.inherit();
        self.leave_behind();
        Ok(())
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

    /// What the file that was opened last had and no page has any more, each as name and value.
    pub fn left_behind(&self) -> &[String] {
        &self.left_behind
    }

    /// The lists of the file that was opened last that had an older name there, each as old and present name.
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
            self.unwritten.retain(|(other, _, _)| other.path != path);
            let new_id = field.path == "place.name" && self.id_follows_the_name();
            if let Err(message) = field.write(&mut self.own, text) {
                self.unwritten.push((field, text.to_owned(), message));
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

    /// What is wrong, in the order of the form: the path of the field, where it has one, and what to do.
    pub fn mistakes(&self) -> Vec<(Option<String>, String)> {
        let mut mistakes: Vec<(Option<String>, String)> = Vec::new();
        for (field, _, message) in &self.unwritten {
            mistakes.push((Some(field.path.to_owned()), message.clone()));
        }
        // What is missing is told by the field, also where a whole section is missing.
        for field in FIELDS.iter().filter(|field| field.required) {
            if self.value(field.path).unwrap_or_default().is_empty() {
                mistakes.push((Some(field.path.to_owned()), text::FILL_IN.to_owned()));
            }
        }
        if let Err(problems) = self.locality() {
            for problem in problems.iter() {
                let path = problem.field.as_ref();
                let found = match path.and_then(Field::of_problem) {
                    Some(field) if field.read(&self.own).is_none() => {
                        Some((field.path.to_owned(), text::FILL_IN.to_owned()))
                    }
                    Some(field) => Some((field.path.to_owned(), problem.message.clone())),
                    None => path
                        .and_then(name_of)
                        .map(|name| (name, problem.message.clone())),
                };
                let Some((name, message)) = found else {
                    mistakes.push((None, problem.in_file()));
                    continue;
                };
                if !mistakes
                    .iter()
                    .any(|(known, _)| known.as_deref() == Some(&*name))
                {
                    mistakes.push((Some(name), message));
                }
            }
        }
        mistakes
    }

    /// What a field of the form holds.
    pub fn value(&self, path: &str) -> Option<String> {
        if let Some(field) = FIELDS.iter().find(|field| field.path == path) {
            let unwritten = self
                .unwritten
                .iter()
                .find(|(other, _, _)| other.path == path);
            return Some(match unwritten {
                Some((_, text, _)) => text.clone(),
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

    /// The ids of all entries of a list, what is inherited first.
    pub fn ids(&self, list: Section) -> Vec<String> {
        let inherited = self.inherited.ids(list).map(str::to_owned);
        let own = own_ids(&self.own, list);
        let own = own.filter(|id| !self.inherited.has(list, id));
        inherited.chain(own.map(str::to_owned)).collect()
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
    use super::{Draft, Message};
    use content::{ContentFile, FIELDS, Section, starter};

    fn write(editor: &mut Draft, path: &str, text: &str) {
        editor
            .update(Message::Write(path.into(), text.into()))
            .unwrap();
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
                .find(|(path, _)| path.as_deref() == Some(field.path));
            assert_eq!(
                told.map(|(_, message)| &**message),
                Some("Ô này phải điền."),
                "{}",
                field.path
            );
        }
        assert!(
            mistakes.iter().all(|(path, _)| path.is_some()),
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
        editor.update(Message::Restore(path.into())).unwrap();
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
        editor
            .update(Message::Keep("qua-ba-lan".into(), false))
            .unwrap();
        assert_eq!(editor.locality().unwrap().answers.len(), all - 1);
        assert!(editor.is_left_out("qua-ba-lan"));
        editor
            .update(Message::Keep("qua-ba-lan".into(), true))
            .unwrap();
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
            editor.update(Message::Add(list.into())).unwrap();
            assert_eq!(editor.added(section), ["rieng-1"]);
            assert!(
                !editor.mistakes().is_empty(),
                "{list}: an empty entry is no entry"
            );
            for (key, value) in values {
                write(&mut editor, &format!("{list}/rieng-1/{key}"), value);
            }
            assert_eq!(editor.mistakes(), [], "{list}");
            editor
                .update(Message::Remove(list.into(), "rieng-1".into()))
                .unwrap();
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
                .find(|(known, _)| known.as_deref() == Some(path))
                .map(|(_, message)| message)
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
        editor
            .update(Message::Open("index.html".into(), page))
            .unwrap();
        let path = "answer/qua-ba-lan/ask";
        assert_eq!(editor.value(path).as_deref(), Some("Tỉnh hỏi gì?"));
        let has =
            |editor: &Draft, id: &str| editor.ids(Section::Answer).iter().any(|one| one == id);
        assert!(!has(&editor, "the-lh"));
        write(&mut editor, "extends", "common");
        assert!(
            editor
                .value(path)
                .is_some_and(|words| words != "Tỉnh hỏi gì?")
        );
        assert!(has(&editor, "the-lh"));
        editor.update(Message::Undo).unwrap();
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
        editor.update(Message::Undo).unwrap();
        assert_eq!(text(&editor), states[2]);
        editor.update(Message::Undo).unwrap();
        assert_eq!(text(&editor), "extends = \"common\"\n");
        assert_eq!(editor.turns(), (false, true));
        editor.update(Message::Redo).unwrap();
        editor.update(Message::Redo).unwrap();
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
        editor
            .update(Message::Open("xa-mau.toml".into(), old.clone()))
            .unwrap();
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
        editor.update(Message::Undo).unwrap();
        assert!(!text(&editor).contains("sai-so"));
        editor
            .update(Message::Open("xa-mau.toml".into(), text(&editor)))
            .unwrap();
        assert_eq!(editor.left_behind(), [""; 0]);
    }

    #[test]
    fn a_page_with_old_names_is_opened_with_the_present_ones_and_says_so() {
        let mut editor = filled();
        write(&mut editor, "answer/qua-ba-lan/ask", "Quá ba lần?");
        editor.update(Message::Add("answer".into())).unwrap();
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
        editor
            .update(Message::Open("index.html".into(), page))
            .unwrap();
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
            .update(Message::Open("xa-mau.toml".into(), present.clone()))
            .unwrap();
        assert_eq!(editor.renamed(), []);
        assert_eq!(text(&editor), present);
    }

    #[test]
    fn entries_under_both_names_of_a_list_become_one_list() {
        let mut editor = filled();
        let old = text(&editor)
            + "\n[[question]]\nid = \"sai-so\"\nask = \"Sai số?\"\nwhy = \"Lời cũ.\"\n\n[[answer]]\nid = \"sai-so\"\nwhy = \"Lời mới.\"\n\n[[question]]\nid = \"qua-ba-lan\"\nask = \"Quá ba lần?\"\n";
        editor
            .update(Message::Open("xa-mau.toml".into(), old))
            .unwrap();
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
            assert!(
                editor
                    .update(Message::Open(name.into(), strange.into()))
                    .is_err(),
                "{name}"
            );
            assert_eq!(text(&editor), before);
        }
        let file = starter("xa-a").unwrap();
        editor
            .update(Message::Open("xa-a.toml".into(), file.clone()))
            .unwrap();
        assert_eq!(
            editor.files(),
            [ContentFile {
                name: "xa-a.toml".into(),
                text: file
            }]
        );
    }
}
