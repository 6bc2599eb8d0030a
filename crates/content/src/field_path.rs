//! Where a value stands in a content file.

use std::borrow::Cow;
use std::fmt;

/// The place of a value: the list or section, the entry of the list, and the key in it.
///
/// ```
/// use content::FieldPath;
///
/// let path = FieldPath::of_entry("answer", "qua-ba-lan").child("do");
/// assert_eq!((path.section(), path.id(), path.key()), ("answer", Some("qua-ba-lan"), Some("do")));
/// assert_eq!(FieldPath::of("place").child("name").to_string(), "place.name");
/// ```
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct FieldPath {
    steps: Vec<PathStep>,
    written: Option<&'static str>,
}

/// A key on the way to a value.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct PathStep {
    /// The key.
    pub key: Cow<'static, str>,
    /// The item of its list; `None` where the key's whole value is meant.
    pub item: Option<PathItem>,
}

/// An item of a list.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct PathItem {
    /// Its position, from 0, among all that the file has and inherits; `None` where the id alone is known.
    pub index: Option<usize>,
    /// Its id, where it has one.
    pub id: Option<String>,
}

impl FieldPath {
    /// The path of a value of the file itself, or of a whole section or list.
    pub fn of(key: impl Into<Cow<'static, str>>) -> Self {
        Self::default().child(key)
    }

    /// The path of an entry by its id.
    pub fn of_entry(list: &'static str, id: &str) -> Self {
        Self::of(list).with_item(PathItem {
            index: None,
            id: Some(id.to_owned()),
        })
    }

    /// The path of what a key holds in the table that this path leads to.
    #[must_use]
    pub fn child(&self, key: impl Into<Cow<'static, str>>) -> Self {
        let mut child = self.clone();
        let key = key.into();
        child.steps.push(PathStep { key, item: None });
        child
    }

    /// The path of an item of the list that this path leads to.
    #[must_use]
    pub(super) fn item(&self, index: usize, id: Option<&str>) -> Self {
        self.clone().with_item(PathItem {
            index: Some(index),
            id: id.map(str::to_owned),
        })
    }

    fn with_item(mut self, item: PathItem) -> Self {
        if let Some(last) = self.steps.last_mut() {
            last.item = Some(item);
        }
        self
    }

    /// The same path with its list called as the author of the file did.
    #[must_use]
    pub(super) fn written(mut self, list: Option<&'static str>) -> Self {
        self.written = list;
        self
    }

    /// Every key on the way to the value, from the file's own.
    pub fn steps(&self) -> &[PathStep] {
        &self.steps
    }

    /// The list or section in which the value stands, by its present name; empty for a value of the file itself.
    pub fn section(&self) -> &str {
        match &self.steps[..] {
            [] | [PathStep { item: None, .. }] => "",
            [first, ..] => &first.key,
        }
    }

    /// The id of the entry in which the value stands.
    pub fn id(&self) -> Option<&str> {
        self.steps.first()?.item.as_ref()?.id.as_deref()
    }

    /// The key of the value in its entry, its section or the file; `None` where a whole entry is meant.
    pub fn key(&self) -> Option<&str> {
        match &self.steps[..] {
            [PathStep { key, item: None }] | [_, PathStep { key, .. }, ..] => Some(key),
            _ => None,
        }
    }

    /// The path without the numbers of items, as the header of a table writes it.
    pub(super) fn header(&self) -> String {
        self.joined(|_| String::new())
    }

    fn joined(&self, number: impl Fn(usize) -> String) -> String {
        let mut path = String::new();
        for (at, step) in self.steps.iter().enumerate() {
            let written = self.written.filter(|_| at == 0);
            if at > 0 {
                path.push('.');
            }
            path.push_str(written.unwrap_or(&step.key));
            match &step.item {
                Some(PathItem {
                    index: Some(index), ..
                }) => path.push_str(&number(index + 1)),
                Some(PathItem { id: Some(id), .. }) => path.extend([".", id]),
                _ => {}
            }
        }
        path
    }
}

/// `step[2].title`: items count from 1, and a list has the name that the author of the file wrote.
impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.joined(|number| format!("[{number}]")))
    }
}
