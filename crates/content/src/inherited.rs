//! What a content file inherits, for whoever changes the file.

use std::collections::HashMap;

use toml::de::{DeTable, DeValue};

use super::field_path::FieldPath;
use super::layers::{self, Layer};
use super::load::among;
use super::log::Log;
use super::model::ContentFile;
use super::schema::{Section, SectionKind};

/// The texts and entries that a content file inherits, laid over each other as they are for its page.
///
/// ```
/// use content::{ContentFile, FieldPath, Inherited, Section, starter};
///
/// let own = ContentFile { name: "x.toml".into(), text: starter("x").unwrap() };
/// let inherited = Inherited::of(&[own]);
/// let path = FieldPath::of_entry("answer", "qua-ba-lan").child("ask");
/// assert!(inherited.text(&path).is_some_and(|text| text.starts_with("VNeID báo")));
/// assert!(inherited.has(Section::Answer, "qua-ba-lan"));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Inherited {
    texts: HashMap<FieldPath, String>,
    entries: Vec<(Section, String)>,
}

impl Inherited {
    /// What the first of these files inherits from the others and from the common content that the program carries; from the
    /// common content alone where it extends a file that is not there.
    pub fn of(files: &[ContentFile]) -> Self {
        let Some(own) = files.first().map(Layer::from) else {
            return Self::default();
        };
        let bases = match layers::chain(own, &among(files)) {
            Ok(chain) => chain.into_iter().skip(1).collect(),
            Err(_) => vec![Layer::common()],
        };
        // Mistakes are told where the page is read.
        let (table, _) = layers::merged(&bases, &Log::new(&bases));
        let mut inherited = Self::default();
        for section in Section::ALL {
            inherited.take(*section, &table);
        }
        inherited
    }

    fn take(&mut self, section: Section, file: &DeTable) {
        let name = section.name();
        let value = file.get(name).map(|value| value.get_ref());
        match (section, section.kind()) {
            (Section::File, _) => self.take_texts(section, &FieldPath::default(), file),
            (_, SectionKind::Table) => {
                if let Some(table) = value.and_then(DeValue::as_table) {
                    self.take_texts(section, &FieldPath::of(name), table);
                }
            }
            (_, SectionKind::Entries | SectionKind::Fixed) => {
                let items = value.and_then(DeValue::as_array);
                let tables = items
                    .into_iter()
                    .flat_map(|items| items.iter())
                    .filter_map(|item| item.get_ref().as_table());
                for table in tables {
                    if let Some(id) = layers::id_in(table) {
                        self.entries.push((section, id.to_owned()));
                        self.take_texts(section, &FieldPath::of_entry(name, id), table);
                    }
                }
            }
            // A list without ids is replaced as a whole.
            (_, SectionKind::Rows) => {}
        }
    }

    fn take_texts(&mut self, section: Section, path: &FieldPath, table: &DeTable) {
        for key in section.texts() {
            let text = table
                .get(key.name())
                .and_then(|value| text(value.get_ref()));
            if let Some(text) = text {
                self.texts.insert(path.child(key.name()), text);
            }
        }
    }

    /// The text of a value that the file inherits, a line each where it is a list.
    pub fn text(&self, path: &FieldPath) -> Option<&str> {
        self.texts.get(path).map(String::as_str)
    }

    /// The ids of the entries that the file inherits in a list, in their order.
    pub fn ids(&self, list: Section) -> impl Iterator<Item = &str> {
        let entries = self.entries.iter().filter(move |(of, _)| *of == list);
        entries.map(|(_, id)| &**id)
    }

    /// Whether the file inherits an entry.
    pub fn has(&self, list: Section, id: &str) -> bool {
        self.ids(list).any(|known| known == id)
    }

    /// Whether the file inherits an entry that it can leave out.
    pub fn can_leave_out(&self, id: &str) -> bool {
        let mut entries = self.entries.iter();
        entries.any(|(list, known)| list.is_free() && known == id)
    }
}

/// A text, or a list of texts as lines.
fn text(value: &DeValue) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Array(items) => {
            let texts = items.iter().filter_map(|item| item.get_ref().as_str());
            Some(texts.collect::<Vec<_>>().join("\n"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{ContentFile, FieldPath, Inherited, Section};

    fn file(name: &str, text: &str) -> ContentFile {
        ContentFile {
            name: name.to_owned(),
            text: text.to_owned(),
        }
    }

    #[test]
    fn a_file_inherits_from_what_it_extends_and_from_nothing_else() {
        let province = "extends = \"common\"\nleave_out = [\"the-lh\"]\nsummary = \"Của tỉnh.\"\n\n[[question]]\nid = \"qua-ba-lan\"\ndo = [\"Một.\", \"Hai.\"]\n";
        let province = file("tinh-x.toml", province);
        let summary = FieldPath::of("summary");
        let steps = FieldPath::of_entry("answer", "qua-ba-lan").child("do");
        let through = |extends: &str| {
            let own = file("xa-x.toml", &format!("extends = \"{extends}\"\n"));
            Inherited::of(&[own, province.clone()])
        };
        let inherited = through("tinh-x");
        assert_eq!(inherited.text(&summary), Some("Của tỉnh."));
        assert_eq!(inherited.text(&steps), Some("Một.\nHai."));
        assert!(!inherited.has(Section::Answer, "the-lh"));
        assert!(inherited.can_leave_out("qua-ba-lan") && !inherited.can_leave_out("the-lh"));
        for other in ["common", "tinh-y"] {
            let inherited = through(other);
            assert_ne!(inherited.text(&summary), Some("Của tỉnh."), "{other}");
            assert!(inherited.has(Section::Answer, "the-lh"), "{other}");
        }
        let alone = Inherited::of(&[file("xa-x.toml", "")]);
        assert_eq!(alone.text(&summary), None);
        assert_eq!(alone.ids(Section::Step).count(), 0);
    }

    #[test]
    fn steps_are_inherited_and_cannot_be_left_out() {
        let inherited = Inherited::of(&[file("x.toml", "extends = \"common\"\n")]);
        let steps: Vec<&str> = inherited.ids(Section::Step).collect();
        assert_eq!(steps.len(), 6);
        assert!(steps.iter().all(|id| !inherited.can_leave_out(id)));
    }
}
