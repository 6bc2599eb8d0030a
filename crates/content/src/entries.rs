//! The entries of the lists of a content file that is being changed, by their ids.

use toml_edit::{ArrayOfTables, DocumentMut, Item, Key, Table};

use super::schema::Section;

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

/// Gives the lists of a file their present names; returns those that had an older one, as the old and the present name.
///
/// ```
/// use content::entries::rename_lists;
/// let mut file = "# Ghi chú.\n[[question]]\nid = \"a\"\n".parse().unwrap();
/// assert_eq!(rename_lists(&mut file), [("question", "answer")]);
/// assert_eq!(file.to_string(), "# Ghi chú.\n[[answer]]\nid = \"a\"\n");
/// ```
pub fn rename_lists(file: &mut DocumentMut) -> Vec<(&'static str, &'static str)> {
    let renamed = Section::renamed().filter(|(old, new)| {
        let both = file.contains_key(new);
        // Only lists can be joined; anything else is told as a mistake.
        if both && !(is_list(file, old) && is_list(file, new)) {
            return false;
        }
        let Some((key, item)) = file.remove_entry(old) else {
            return false;
        };
        if both {
            for entry in item.into_array_of_tables().into_iter().flatten() {
                join(file, new, entry);
            }
        } else {
            let key = Key::new(*new).with_leaf_decor(key.leaf_decor().clone());
            file.insert_formatted(&key, item);
        }
        true
    });
    renamed.collect()
}

fn is_list(file: &DocumentMut, list: &str) -> bool {
    file.get(list).is_some_and(Item::is_array_of_tables)
}

/// Adds an entry to a list; where its id is there already, what the list says goes before what the entry says.
fn join(file: &mut DocumentMut, list: &str, entry: Table) {
    let id = id_in(&entry).unwrap_or_default().to_owned();
    match entry_mut(file, list, &id) {
        Some(present) => {
            for (key, item) in entry {
                if !present.contains_key(&key) {
                    present.insert(&key, item);
                }
            }
        }
        None => add(file, list, entry),
    }
}
