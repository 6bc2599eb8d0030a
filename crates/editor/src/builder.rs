//! The builder: holds the draft, answers the form's requests, and builds the page.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use content::{Color, FIELDS, Locality, Section, TextKind};
use editor_protocol::{
    Entry, Field, FieldKind, Key, Layout, Milliseconds, Picture, Reply, Request, State, Take,
};
use page::{PICTURE_SIZE, Page, Parts};
use vneid::day;

use super::draft::{self, Draft};
use super::{Carried, archive, text};

/// The builder of one editor.
pub struct Builder {
    parts: Parts,
    icons: Vec<(String, Vec<u8>)>,
    draft: Draft,
    /// What the form knows of the draft.
    known: Known,
}

/// The values and entries that the form shows.
#[derive(Default)]
struct Known {
    values: HashMap<String, String>,
    entries: HashMap<&'static str, Vec<Entry>>,
}

/// A reply, and the bytes that travel beside it.
pub type Answer = (Reply, Option<Vec<u8>>);

impl Builder {
    /// Begins with an empty draft.
    ///
    /// # Errors
    /// When the style among the parts cannot be read.
    pub fn new(carried: &Carried) -> Result<Self, page::Error> {
        Ok(Self {
            parts: carried.parts()?,
            icons: carried.icons(),
            draft: Draft::default(),
            known: Known::default(),
        })
    }

    /// Answers a request; `bytes` travelled beside it.
    pub fn answer(&mut self, request: Request, bytes: Option<Vec<u8>>) -> Answer {
        let reply = match request {
            Request::Begin(saved) => self.begin(saved.as_deref()),
            Request::Change(change) => {
                if let editor_protocol::Change::Write(name, _) = &change {
                    // The form has what was typed, which the file may hold without its last line end.
                    let name = name.clone();
                    self.draft.update(change);
                    let value = self.draft.value(&name).unwrap_or_default();
                    self.known.values.insert(name, value);
                } else {
                    self.draft.update(change);
                }
                Reply::State(self.state())
            }
            Request::Open(name) => match self.draft.open(&name, &bytes.unwrap_or_default()) {
                Ok(()) => Reply::State(self.state()),
                Err(why) => Reply::Refused(why),
            },
            Request::Preview(now) => {
                let page = self.draft.preview().ok();
                let page = page.and_then(|locality| self.build(&locality, now).ok());
                let html = page.map(|page| page.html.into_bytes());
                return (Reply::Preview(html.is_some()), html);
            }
            Request::Take(what, now) => match self.take(what, now, bytes) {
                Ok((name, kind, bytes)) => {
                    return (Reply::File(name, kind.to_owned()), Some(bytes));
                }
                Err(why) => Reply::Refused(why),
            },
        };
        (reply, None)
    }

    fn begin(&mut self, saved: Option<&str>) -> Reply {
        self.known = Known::default();
        self.draft = match saved.map(Draft::load) {
            None => Draft::default(),
            Some(Ok(draft)) => draft,
            Some(Err(why)) => return Reply::Refused(why),
        };
        Reply::Begun(layout(), self.state())
    }

    fn build(&self, locality: &Locality, now: Milliseconds) -> Result<Page, String> {
        page::build(&self.parts, locality, day::local(now).date()).map_err(|why| why.to_string())
    }

    /// Makes a file; returns its name, type and bytes.
    fn take(
        &self,
        what: Take,
        now: Milliseconds,
        picture: Option<Vec<u8>>,
    ) -> Result<(String, &'static str, Vec<u8>), String> {
        if what == Take::Content {
            if let Some((label, why)) = self.draft.unwritten() {
                return Err(text::unwritten(label, why));
            }
            return content_files(&self.draft, day::local(now));
        }
        let locality = self.draft.locality().map_err(|_| text::FIX_FIRST)?;
        if self.draft.unwritten().is_some() {
            return Err(text::FIX_FIRST.to_owned());
        }
        let page = self.build(&locality, now)?;
        if what == Take::Page {
            return Ok(("index.html".to_owned(), "text/html", page.html.into_bytes()));
        }
        let id = &locality.id;
        let made = day::local(now);
        let zip = archive::folder(&locality, &page, &self.icons, picture.as_deref(), made)?;
        Ok(([id, ".zip"].concat(), "application/zip", zip))
    }

    /// Returns the draft as the form shows it, without what the form knows.
    fn state(&mut self) -> State {
        let locality = self.draft.locality();
        let mistakes = self.draft.mistakes_beside(locality.as_ref().err());
        let mut state = State {
            mistakes,
            picture: locality.ok().map(|locality| self.picture(&locality)),
            ..State::default()
        };
        for field in &FIELDS {
            self.tell(&mut state, field.path.to_owned());
        }
        for (section, _) in draft::sections() {
            let entries = self.entries(section);
            for entry in &entries {
                for (key, _) in draft::fields(section) {
                    let name = [section.name(), &entry.id, key.name()].join("/");
                    if self.draft.is_changed(&name) {
                        state.changed.push(name.clone());
                    }
                    self.tell(&mut state, name);
                }
                if !entry.is_own && self.draft.is_left_out(&entry.id) {
                    state.left_out.push(entry.id.clone());
                }
            }
            if self.known.entries.get(section.name()) != Some(&entries) {
                state
                    .entries
                    .push((section.name().to_owned(), entries.clone()));
                self.known.entries.insert(section.name(), entries);
            }
        }
        (state.can_undo, state.can_redo) = self.draft.turns();
        let value = |path| self.draft.value(path).unwrap_or_default();
        state.id = value("id");
        state.name = value("place.name");
        state.bases = self.draft.bases();
        state.left_behind = self.draft.left_behind().to_vec();
        state.renamed = self
            .draft
            .renamed()
            .iter()
            .map(|(old, new)| ((*old).to_owned(), (*new).to_owned()))
            .collect();
        state.draft = self.draft.save();
        state
    }

    /// Adds a field's value to a state where the form does not know it.
    fn tell(&mut self, state: &mut State, name: String) {
        let value = self.draft.value(&name).unwrap_or_default();
        if self.known.values.get(&name) != Some(&value) {
            self.known.values.insert(name.clone(), value.clone());
            state.values.push((name, value));
        }
    }

    /// Returns a section's entries: inherited ones, then the ward's own.
    fn entries(&self, section: Section) -> Vec<Entry> {
        let entry = |id: String, is_own| Entry {
            shown_at: shown_at(section, &id),
            id,
            is_own,
        };
        if !section.has_ids() {
            return vec![entry(String::new(), false)];
        }
        let inherited = self.draft.inherited(section).into_iter();
        let own = self.draft.added(section).into_iter();
        inherited
            .map(|id| entry(id, false))
            .chain(own.map(|id| entry(id, true)))
            .collect()
    }

    fn picture(&self, locality: &Locality) -> Picture {
        let accent = locality.colors.accent;
        let accent = accent.unwrap_or(self.parts.style.palette.accent);
        // The text on it is white.
        let color = accent.readable_on(Color::WHITE);
        let (title, place) = locality
            .title
            .split_once(" – ")
            .unwrap_or((&locality.title, ""));
        let (width, height) = PICTURE_SIZE;
        Picture {
            title: title.to_owned(),
            place: place.to_owned(),
            color: color.to_string(),
            width,
            height,
        }
    }
}

/// Returns the content file of a draft, or a zip of it and those that it extends: a browser asks before it takes several files.
fn content_files(
    draft: &Draft,
    made: NaiveDateTime,
) -> Result<(String, &'static str, Vec<u8>), String> {
    let mut files = draft.files().into_iter();
    let own = files.next().unwrap_or_else(|| content::ContentFile {
        name: String::new(),
        text: String::new(),
    });
    let name = match own.name.strip_suffix(".toml") {
        None | Some("") => text::NAMELESS_FILE.to_owned(),
        Some(_) => own.name,
    };
    let mut all = vec![(name.clone(), own.text.into_bytes())];
    all.extend(files.map(|file| (file.name, file.text.into_bytes())));
    if all.len() > 1 {
        let zip = archive::archive(&all, made)?;
        let name = [name.trim_end_matches("toml"), "zip"].concat();
        return Ok((name, "application/zip", zip));
    }
    let (name, text) = all.swap_remove(0);
    Ok((name, "application/toml", text))
}

/// Returns what the form consists of.
fn layout() -> Layout {
    let field = |field: &content::Field| {
        let kind = match field.path {
            "colors.accent" => FieldKind::Color,
            "extends" => FieldKind::Base,
            _ => FieldKind::Line,
        };
        let (label, hint) = match (kind, field.help) {
            (FieldKind::Base, _) => (text::BASE, String::new()),
            (_, "") => (field.label, [text::EXAMPLE, field.example].concat()),
            (_, help) => {
                let hint = [help, " ", text::EXAMPLE, field.example].concat();
                (field.label, hint)
            }
        };
        Field {
            name: field.path.to_owned(),
            label: label.to_owned(),
            hint,
            required: field.required,
            kind,
            shown_at: field_shown_at(field.path).to_owned(),
        }
    };
    let section = |(section, label): (Section, &str)| editor_protocol::Section {
        name: section.name().to_owned(),
        label: label.to_owned(),
        is_list: section.has_ids(),
        is_free: section.is_free(),
        keys: draft::fields(section)
            .map(|(key, label)| Key {
                name: key.name().to_owned(),
                label: match key.kind() {
                    TextKind::Text => label.to_owned(),
                    TextKind::Texts => [label, text::LINES].concat(),
                },
            })
            .collect(),
    };
    Layout {
        fields: FIELDS.iter().map(field).collect(),
        sections: draft::sections().map(section).collect(),
    }
}

/// Returns the page's fragment that shows a field of what the ward says of itself.
fn field_shown_at(path: &str) -> &'static str {
    match path.split_once('.').map_or(path, |(table, _)| table) {
        "contact" => "#lien-he",
        "video" => "#video",
        "document" | "reviewed" => "#ve-trang",
        _ => "",
    }
}

/// Returns the page's fragment that shows an entry.
fn shown_at(section: Section, id: &str) -> String {
    let of_list = match section {
        Section::Answer => return ["#hoi-", id].concat(),
        Section::Topic => return ["#muc-", id].concat(),
        Section::Step => "#huong-dan",
        Section::Benefit => "#loi-ich",
        Section::Audience => "#viec-cua-ban",
        Section::Contact | Section::Link => "#lien-he",
        Section::Scam => "#canh-bao",
        Section::Number => "#kiem-tra",
        Section::App => "#bat-dau-ban",
        _ => "",
    };
    of_list.to_owned()
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read as _};

    use content::FIELDS;
    use editor_protocol::{Change, Reply, Request, State, Take};
    use page::{Parts, Program, Scripts, Style};
    use zip::ZipArchive;

    use super::Builder;
    use crate::Carried;

    /// 30/11/2026 in Vietnam.
    const NOW: i64 = 1_796_014_800_000;

    fn builder() -> Builder {
        let tokens = include_str!("../../../style/0-tokens.css");
        let parts = Parts {
            template: include_str!("../../../index.html").to_owned(),
            style: Style::new(tokens, "").unwrap(),
            scripts: Scripts::new().unwrap(),
            program: Program::default(),
        };
        let icon = ("icon-192.png", vec![1]);
        let mut builder = Builder::new(&Carried::new(&parts, &[icon])).unwrap();
        let (begun, _) = builder.answer(Request::Begin(None), None);
        assert!(matches!(begun, Reply::Begun(..)));
        builder
    }

    fn change(builder: &mut Builder, change: Change) -> State {
        match builder.answer(Request::Change(change), None) {
            (Reply::State(state), None) => state,
            other => panic!("{other:?}"),
        }
    }

    fn write(builder: &mut Builder, name: &str, text: &str) -> State {
        change(builder, Change::Write(name.into(), text.into()))
    }

    fn filled() -> Builder {
        let mut builder = builder();
        for field in FIELDS.iter().filter(|field| field.required) {
            write(&mut builder, field.path, field.example);
        }
        builder
    }

    fn unzipped(bytes: Vec<u8>) -> Vec<(String, String)> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
        (0..zip.len())
            .map(|at| {
                let mut entry = zip.by_index(at).unwrap();
                let mut text = Vec::new();
                entry.read_to_end(&mut text).unwrap();
                (
                    entry.name().unwrap().into_owned(),
                    String::from_utf8_lossy(&text).into_owned(),
                )
            })
            .collect()
    }

    #[test]
    fn the_first_state_has_every_field_and_the_next_only_what_the_form_does_not_know() {
        let mut builder = builder();
        let (Reply::Begun(layout, state), _) = builder.answer(Request::Begin(None), None) else {
            panic!("no beginning");
        };
        let names: Vec<&str> = state.values.iter().map(|(name, _)| &**name).collect();
        for field in &layout.fields {
            assert!(names.contains(&&*field.name), "{}", field.name);
        }
        for section in &layout.sections {
            let (_, entries) = state
                .entries
                .iter()
                .find(|(name, _)| *name == section.name)
                .unwrap();
            for entry in entries {
                for key in &section.keys {
                    let name = [&*section.name, &entry.id, &key.name].join("/");
                    assert!(names.contains(&&*name), "{name}");
                }
            }
        }
        // What was typed is not given back, also where the file holds it in another form; the id follows the name.
        let state = write(&mut builder, "answer/qua-ba-lan/do", "Một.\n");
        assert_eq!(state.values, []);
        assert_eq!(state.entries, []);
        let state = write(&mut builder, "place.name", "xã A ");
        assert_eq!(state.values, [("id".to_owned(), "xa-a".to_owned())]);
        let state = change(&mut builder, Change::Undo);
        assert_eq!(
            state.values,
            [("place.name", ""), ("id", "")].map(|(name, text)| (name.to_owned(), text.to_owned()))
        );
    }

    #[test]
    fn a_builder_that_begins_with_the_last_draft_goes_on_where_the_other_ended() {
        let mut first = filled();
        let state = write(&mut first, "answer/qua-ba-lan/ask", "Quá ba lần?");
        let mut second = builder();
        let (Reply::Begun(_, begun), _) =
            second.answer(Request::Begin(Some(state.draft.clone())), None)
        else {
            panic!("no beginning");
        };
        assert_eq!(begun.draft, state.draft);
        assert_eq!(begun.mistakes, state.mistakes);
        assert_eq!(begun.changed, ["answer/qua-ba-lan/ask"]);
        let page = |builder: &mut Builder| builder.answer(Request::Take(Take::Page, NOW), None).1;
        assert!(page(&mut first).is_some());
        assert_eq!(page(&mut first), page(&mut second));
    }

    #[test]
    fn an_unreadable_draft_is_refused() {
        let (reply, _) = builder().answer(Request::Begin(Some("{".into())), None);
        assert!(matches!(reply, Reply::Refused(_)));
    }

    #[test]
    fn a_draft_with_mistakes_has_a_preview_and_no_page() {
        let mut builder = builder();
        let (reply, page) = builder.answer(Request::Preview(NOW), None);
        assert_eq!((reply, page.is_some()), (Reply::Preview(true), true));
        for what in [Take::Zip, Take::Page] {
            let (reply, file) = builder.answer(Request::Take(what, NOW), None);
            assert!(matches!(reply, Reply::Refused(_)) && file.is_none());
        }
    }

    #[test]
    fn the_sheet_of_a_zip_names_the_files_that_are_in_it() {
        for picture in [None, Some(vec![1])] {
            let has_picture = picture.is_some();
            let (_, zip) = filled().answer(Request::Take(Take::Zip, NOW), picture);
            let files = unzipped(zip.unwrap());
            let (name, sheet) = &files[0];
            assert_eq!(name, "DOC-TRUOC.txt");
            for (name, _) in &files[1..] {
                let name = name.strip_prefix("xa-mau/").unwrap();
                assert!(sheet.contains(name) || name.starts_with("icon-"), "{name}");
            }
            assert_eq!(sheet.contains("share.png"), has_picture);
            assert!(sheet.contains("làm ngày 30/11/2026") && !sheet.contains("soan-trang.html"));
            assert!(sheet.contains("xã Mẫu") && sheet.lines().count() > 8);
        }
    }

    #[test]
    fn no_content_file_is_taken_while_a_field_holds_what_it_cannot() {
        let mut builder = filled();
        write(&mut builder, "reviewed", "31/11/2026");
        let (reply, file) = builder.answer(Request::Take(Take::Content, NOW), None);
        assert!(file.is_none());
        assert!(matches!(reply, Reply::Refused(why) if why.contains("Ngày xem lại")));
        // Anything else that is wrong can be taken, and corrected later.
        write(&mut builder, "reviewed", "");
        let (reply, file) = builder.answer(Request::Take(Take::Content, NOW), None);
        let name = Reply::File("xa-mau.toml".into(), "application/toml".into());
        assert_eq!((reply, file.is_some()), (name, true));
    }

    #[test]
    fn the_content_of_a_page_that_extends_a_province_is_one_zip() {
        let own = "id = \"xa-a\"\nextends = \"tinh-x\"\n";
        let files = [
            ("xa-a.toml", own),
            (
                "tinh-x.toml",
                "extends = \"common\"\n[place]\nname = \"tỉnh X\"\n",
            ),
        ];
        let files = files.map(|(name, text)| content::ContentFile {
            name: name.into(),
            text: text.into(),
        });
        let page = page::source::block_of(&files).into_bytes();
        let mut builder = builder();
        let (reply, _) = builder.answer(Request::Open("index.html".into()), Some(page));
        let Reply::State(state) = reply else {
            panic!("{reply:?}")
        };
        let bases = [("common", "Cả nước"), ("tinh-x", "tỉnh X")];
        assert_eq!(
            state.bases,
            bases.map(|(id, name)| (id.to_owned(), name.to_owned()))
        );
        let (reply, zip) = builder.answer(Request::Take(Take::Content, NOW), None);
        assert_eq!(
            reply,
            Reply::File("xa-a.zip".into(), "application/zip".into())
        );
        let names: Vec<String> = unzipped(zip.unwrap())
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        assert_eq!(names, ["xa-a.toml", "tinh-x.toml"]);
    }
}
