//! The entries of the lists of a content file that is being changed, by their ids.

use toml_edit::{ArrayOfTables, DocumentMut, Item, Table};

/// The id of an entry.
pub fn id_in(entry: &Table) -> Option<&str> {
    entry.get("id").and_then(Item::as_str)
}

/// The entry of a list with an id.
pub fn entry<'f>(file: &'f DocumentMut, list: &str, id: &str) -> Option<&'f Table> {
    let entries = file.get(list)?.as_array_of_tables()?;
    entries.iter().find(|entry| id_in(entry) == Some(id))
}

/// The same, to be changed.
pub fn entry_mut<'f>(file: &'f mut DocumentMut, list: &str, id: &str) -> Option<&'f mut Table> {
    let entries = file.get_mut(list)?.as_array_of_tables_mut()?;
    entries.iter_mut().find(|entry| id_in(entry) == Some(id))
}

/// Adds an entry to a list, which begins with it where there is none.
pub fn add(file: &mut DocumentMut, list: &str, entry: Table) {
    let entries = file
        .entry(list)
        .or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    if let Some(entries) = entries.as_array_of_tables_mut() {
        entries.push(entry);
    }
}

/// Takes an entry away, and the list with its last one.
pub fn remove(file: &mut DocumentMut, list: &str, id: &str) {
    let Some(entries) = file.get_mut(list).and_then(Item::as_array_of_tables_mut) else {
        return;
    };
    entries.retain(|entry| id_in(entry) != Some(id));
    if entries.is_empty() {
        file.remove(list);
    }
}
