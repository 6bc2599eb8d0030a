//! A content file and the files it extends, as one table.
//!
//! A file says what is its own and names in `extends` what it inherits; that file may extend another one. Sections are laid
//! over each other key by key, entries by their `id`; any other value replaces the inherited one. The texts of a chain count
//! as one behind the other, so that one number tells a value's file and line.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::field_path::FieldPath;
use super::log::{Cause, Log};
use super::model::ContentFile;
use super::nearest::nearest;
use super::problems::Problems;
use super::schema::{OWN, Section};
use super::text;

/// The id of the content that is the same for everybody, which the program carries.
pub const COMMON: &str = "common";
/// The text of the common content that the program carries.
pub const COMMON_TEXT: &str = include_str!("../../../content/common.toml");
/// The name of that file in messages.
pub(super) const COMMON_NAME: &str = "content/common.toml";

/// One file of a chain.
#[derive(Clone, Debug)]
pub(super) struct Layer {
    /// The file, as the caller named it.
    pub source: String,
    /// Its text.
    pub text: String,
}

impl Layer {
    /// The common content.
    pub(super) fn common() -> Self {
        Self {
            source: COMMON_NAME.to_owned(),
            text: COMMON_TEXT.to_owned(),
        }
    }

    /// The name of the file without its ending, which is its id.
    pub(super) fn stem(&self) -> &str {
        let name = self.source.rsplit(['/', '\\']).next().unwrap_or_default();
        name.strip_suffix(".toml").unwrap_or(name)
    }
}

impl From<&ContentFile> for Layer {
    fn from(file: &ContentFile) -> Self {
        Self {
            source: file.name.clone(),
            text: file.text.clone(),
        }
    }
}

/// Finds the file of an id; nothing where there is none.
pub(super) type Find<'f> = &'f dyn Fn(&str) -> Result<Option<Layer>, Problems>;

/// A file and what it extends, the file itself first.
///
/// # Errors
/// An id that names no file, or a file that extends itself; and what is wrong with a file that cannot be read.
pub(super) fn chain(first: Layer, find: Find) -> Result<Vec<Layer>, Problems> {
    let mut layers = vec![first];
    while let Some(last) = layers.last() {
        let (table, _) = DeTable::parse_recoverable(&last.text);
        let Some(named) = table.get_ref().get("extends") else {
            break;
        };
        // What is no text is told when the file is read.
        let Some(id) = named.get_ref().as_str().map(str::to_owned) else {
            break;
        };
        let refuse = |message| {
            let line = 1 + last.text[..named.span().start].matches('\n').count();
            Problems::of_field(&last.source, line, FieldPath::of("extends"), message)
        };
        if layers.iter().any(|layer| layer.stem() == id) {
            let ids: Vec<&str> = layers.iter().map(Layer::stem).collect();
            return Err(refuse(text::extends_itself(&ids, &id)));
        }
        match find(&id)? {
            Some(layer) => layers.push(layer),
            None => return Err(refuse(text::no_such_base(&id))),
        }
    }
    Ok(layers)
}

/// The tables of a chain as one; mistakes of the syntax, and of what is left out, go to the log.
///
/// The ids that were left out come with it.
pub(super) fn merged<'t>(layers: &'t [Layer], log: &Log) -> (DeTable<'t>, Vec<String>) {
    let mut merged = DeTable::new();
    let mut left_out = Vec::new();
    for (index, layer) in layers.iter().enumerate().rev() {
        let (table, mistakes) = DeTable::parse_recoverable(&layer.text);
        log.syntax(index, &mistakes);
        let mut table = shifted_table(table.into_inner(), log.base(index));
        rename_lists(&mut table, log);
        for own in OWN {
            merged.remove(own);
        }
        leave_out(&mut merged, &table, log, &mut left_out);
        lay_over(&mut merged, table);
    }
    (merged, left_out)
}

/// Gives the lists of one file their present names, and tells the log where it uses older ones.
///
/// A file may use both: their entries are one list, in the order of the file.
fn rename_lists(table: &mut DeTable, log: &Log) {
    for (old, new) in Section::renamed() {
        let is_list = table
            .get(old)
            .is_some_and(|value| value.get_ref().is_array());
        // Only lists can be joined; anything else under the old name is a key that nothing reads.
        if table.contains_key(new) && !is_list {
            continue;
        }
        let Some((key, mut value)) = table.remove_entry(old) else {
            continue;
        };
        log.renamed(old, new, &key.span(), extents(&value));
        if let Some(present) = table.remove(new) {
            replace(&mut value, present, true);
            if let DeValue::Array(entries) = value.get_mut() {
                entries.sort_by_key(|entry| entry.span().start);
            }
        }
        table.insert(Spanned::new(key.span(), new.into()), value);
    }
}

/// The parts of the text that the entries of a list take up, or the value where it is no list.
fn extents(value: &Spanned<DeValue>) -> Vec<Range<usize>> {
    match value.get_ref() {
        DeValue::Array(entries) => entries.iter().map(extent).chain([value.span()]).collect(),
        _ => vec![extent(value)],
    }
}

/// The part of the text from a value's start to the end of the last value in it.
fn extent(value: &Spanned<DeValue>) -> Range<usize> {
    let inside: Vec<&Spanned<DeValue>> = match value.get_ref() {
        DeValue::Table(table) => table.values().collect(),
        DeValue::Array(items) => items.iter().collect(),
        _ => Vec::new(),
    };
    let own = value.span();
    let ends = inside.into_iter().map(|value| extent(value).end);
    own.start..ends.fold(own.end, usize::max)
}

/// Takes away the inherited entries that a file does not want.
fn leave_out(inherited: &mut DeTable, table: &DeTable, log: &Log, left_out: &mut Vec<String>) {
    let Some(wanted) = table.get("leave_out").and_then(|v| v.get_ref().as_array()) else {
        return;
    };
    for id in wanted.iter() {
        let Some(word) = id.get_ref().as_str() else {
            continue;
        };
        let refuse = |message: String| {
            let path = FieldPath::of("leave_out");
            log.add(id.span().start, path, message, Cause::Value);
        };
        let has = |list: Section| ids(inherited, list.name()).iter().any(|id| id == word);
        if Section::with_ids().any(|list| !list.is_free() && has(list)) {
            refuse(text::STEP_LEFT_OUT.to_owned());
            continue;
        }
        let mut known = Vec::new();
        let mut found = false;
        for list in Section::with_ids().filter(|list| list.is_free()) {
            known.extend(ids(inherited, list.name()));
            let entries = inherited.get_mut(list.name()).map(Spanned::get_mut);
            if let Some(DeValue::Array(items)) = entries {
                let before = items.len();
                let kept = items.iter().filter(|item| id_of(item) != Some(word));
                *items = kept.cloned().collect();
                found |= items.len() < before;
            }
        }
        if found {
            left_out.push(word.to_owned());
        } else {
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            refuse(text::nothing_to_leave_out(nearest(word, &known)));
        }
    }
}

/// The ids of the entries of a list, before any of them is read.
pub(super) fn ids(table: &DeTable, key: &str) -> Vec<String> {
    let items = table.get(key).and_then(|value| value.get_ref().as_array());
    let ids = items
        .into_iter()
        .flat_map(|items| items.iter())
        .filter_map(id_of);
    ids.map(str::to_owned).collect()
}

fn id_of<'v>(item: &'v Spanned<DeValue>) -> Option<&'v str> {
    id_in(item.get_ref().as_table()?)
}

/// The id that an entry gives itself.
pub(super) fn id_in<'v>(entry: &'v DeTable) -> Option<&'v str> {
    entry.get("id")?.get_ref().as_str()
}

fn lay_over<'t>(below: &mut DeTable<'t>, above: DeTable<'t>) {
    for (key, value) in above {
        let entries = Section::of(key.get_ref()).is_some_and(Section::has_ids);
        match below.get_mut(&**key.get_ref()) {
            Some(inherited) => replace(inherited, value, entries),
            None => drop(below.insert(key, value)),
        }
    }
}

fn replace<'t>(below: &mut Spanned<DeValue<'t>>, above: Spanned<DeValue<'t>>, entries: bool) {
    let span = above.span();
    match (below.get_mut(), above.into_inner()) {
        (DeValue::Table(inherited), DeValue::Table(own)) => {
            lay_over(inherited, own);
            let whole = std::mem::take(inherited);
            *below = Spanned::new(span, DeValue::Table(whole));
        }
        (DeValue::Array(inherited), DeValue::Array(own)) if entries => {
            for item in own {
                let same = id_of(&item).and_then(|id| {
                    let of_same_id = |other: &Spanned<DeValue>| id_of(other) == Some(id);
                    inherited.iter().position(of_same_id)
                });
                match same.and_then(|index| inherited.get_mut(index)) {
                    Some(entry) => replace(entry, item, false),
                    None => inherited.push(item),
                }
            }
        }
        (_, own) => *below = Spanned::new(span, own),
    }
}

fn shifted_table(table: DeTable, by: usize) -> DeTable {
    table
        .into_iter()
        .map(|(key, value)| {
            let at = key.span();
            let key = Spanned::new(at.start + by..at.end + by, key.into_inner());
            (key, shifted(value, by))
        })
        .collect()
}

fn shifted(value: Spanned<DeValue>, by: usize) -> Spanned<DeValue> {
    let at = value.span();
    let inside = match value.into_inner() {
        DeValue::Table(table) => DeValue::Table(shifted_table(table, by)),
        DeValue::Array(items) => {
            let items: DeArray = items.into_iter().map(|item| shifted(item, by)).collect();
            DeValue::Array(items)
        }
        other => other,
    };
    Spanned::new(at.start + by..at.end + by, inside)
}
