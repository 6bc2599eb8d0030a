//! What `cargo site build --table` wrote into a folder, and what in it is others': the file `.built`.
//!
//! A run writes a line of JSON when a page is complete; the last line of a page counts, and a run that ends writes the file anew.
//! Earlier versions wrote an id and a sum.

use std::collections::{BTreeMap, HashMap};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::page_writer::{unwritable, write_whole};
use super::{Failure, fingerprint};
use page::directory::{self, Ward};

/// The name of the record, below the folder of the pages.
pub const NAME: &str = ".built";

/// The entry of the files beside the folders of the wards.
pub const DIRECTORY: &str = ".";

/// A file as it was written.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Written {
    pub name: String,
    pub bytes: u64,
    pub sum: String,
    /// Nanoseconds since 1970: a file of this time and size is not read again.
    pub changed: u64,
}

impl Written {
    /// Notes a file that has just been written.
    ///
    /// # Errors
    /// Where the file is not there any more.
    pub fn note(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<Self> {
        let (length, changed) = stat(&folder.join(name))?;
        Ok(Self {
            name: name.to_owned(),
            bytes: length,
            sum: sum(bytes),
            changed,
        })
    }

    /// Returns true if the file in this folder is unchanged since it was written.
    pub fn is_whole(&self, folder: &Path) -> bool {
        let place = folder.join(&self.name);
        stat(&place).is_ok_and(|(bytes, changed)| {
            bytes == self.bytes
                && (changed == self.changed
                    || fs::read(&place).is_ok_and(|bytes| sum(&bytes) == self.sum))
        })
    }
}

fn sum(bytes: &[u8]) -> String {
    let mut sum = Sha256::new();
    sum.update(bytes);
    fingerprint::hex(sum)
}

fn stat(place: &Path) -> io::Result<(u64, u64)> {
    let about = fs::metadata(place)?;
    let changed = about.modified()?.duration_since(UNIX_EPOCH);
    let changed = changed.map_or(0, |time| u64::try_from(time.as_nanos()).unwrap_or(0));
    Ok((about.len(), changed))
}

/// The files written for one ward, or for the directory of all wards.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Entry {
    /// The id, or [`DIRECTORY`].
    pub id: String,
    /// A sum over what the page was made of.
    pub sum: String,
    pub files: Vec<Written>,
    /// The ward's line in the directory; `None` if the last table no longer had the ward.
    pub ward: Option<Ward>,
}

/// The record of a folder.
#[derive(Debug, Default)]
pub struct Record {
    out: PathBuf,
    entries: BTreeMap<String, Entry>,
    /// True if an earlier version wrote the record, which noted neither files nor the directory.
    is_old: bool,
}

impl Record {
    /// Reads the record of a folder; a folder without one has an empty one.
    ///
    /// # Errors
    /// Where the file of this name is somebody else's, in Vietnamese.
    pub fn read(out: &Path) -> Result<Self, Failure> {
        let mut record = Self {
            out: out.to_path_buf(),
            ..Self::default()
        };
        let text = match fs::read(out.join(NAME)) {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(_) => return Ok(record),
        };
        for line in text.lines() {
            // A line that an interrupted run did not finish is none.
            if let Some(entry) = parse(line) {
                record.is_old |= !line.starts_with('{');
                record.entries.insert(entry.id.clone(), entry);
            }
        }
        if record.entries.is_empty() && !text.trim().is_empty() {
            return Err(foreign(&out.join(NAME)));
        }
        if record.is_old {
            for entry in record
                .entries
                .values_mut()
                .filter(|entry| entry.files.is_empty())
            {
                entry.ward = published(out, &entry.id);
            }
        }
        Ok(record)
    }

    pub fn get(&self, id: &str) -> Option<&Entry> {
        self.entries.get(id)
    }

    pub fn put(&mut self, entry: Entry) {
        self.entries.insert(entry.id.clone(), entry);
    }

    /// The entries of wards.
    pub fn wards(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values().filter(|entry| entry.id != DIRECTORY)
    }

    /// Removes a ward's line from the directory.
    pub fn unlist(&mut self, id: &str) {
        if let Some(entry) = self.entries.get_mut(id) {
            entry.ward = None;
        }
    }

    /// Returns true if the ward's page was built from input with this sum and all its files are unchanged.
    pub fn is_current(&self, id: &str, sum: &str) -> bool {
        self.get(id).is_some_and(|entry| {
            let folder = self.out.join(id);
            entry.sum == sum
                && !entry.files.is_empty()
                && entry.files.iter().all(|file| file.is_whole(&folder))
        })
    }

    /// Returns the ids of built and listed pages by the lower-case name of their place.
    pub fn built_ids(&self) -> HashMap<(String, String), String> {
        let mut ids: HashMap<(String, String), String> = HashMap::new();
        for (id, ward) in self
            .wards()
            .filter_map(|entry| Some((&entry.id, entry.ward.as_ref()?)))
        {
            ids.insert(
                (ward.name.to_lowercase(), ward.within.to_lowercase()),
                id.clone(),
            );
        }
        ids
    }

    /// Refuses a folder in which others' files stand where these pages and their directory belong.
    ///
    /// # Errors
    /// Names what stands there, and says what to do, in Vietnamese.
    pub fn check_is_ours(&self, ids: &[&str], needs_sitemap: bool) -> Result<(), Failure> {
        let out = &self.out;
        if out.exists() && !out.is_dir() {
            return Err(foreign(out));
        }
        if !self.owns_directory() {
            let names = fs::read_dir(out).into_iter().flatten().flatten();
            let home = names
                .map(|entry| entry.file_name())
                .find(|name| is_home(&name.to_string_lossy()));
            if let Some(home) = home {
                return Err(foreign(&out.join(home)));
            }
        }
        if needs_sitemap && !self.owns_sitemap() && out.join(SITEMAP).exists() {
            return Err(foreign(&out.join(SITEMAP)));
        }
        for id in ids.iter().filter(|id| self.get(id).is_none()) {
            check_ward_folder(out, id)?;
        }
        Ok(())
    }

    fn owns_directory(&self) -> bool {
        let read = || fs::read_to_string(self.out.join(INDEX)).unwrap_or_default();
        self.is_old || self.get(DIRECTORY).is_some() || directory::is_directory(&read())
    }

    fn owns_sitemap(&self) -> bool {
        self.written(SITEMAP).is_some() || self.is_old
    }

    fn written(&self, name: &str) -> Option<&Written> {
        let files = &self.get(DIRECTORY)?.files;
        files.iter().find(|file| file.name == name)
    }

    /// Removes the sitemap of an earlier run. Returns true if a sitemap stays because others wrote or changed it.
    ///
    /// # Errors
    /// Where it cannot be removed.
    pub fn remove_sitemap(&self) -> Result<bool, Failure> {
        let place = self.out.join(SITEMAP);
        if !place.exists() {
            return Ok(false);
        }
        let ours = match self.written(SITEMAP) {
            Some(written) => written.is_whole(&self.out),
            None => {
                self.is_old
                    && directory::is_sitemap(&fs::read_to_string(&place).unwrap_or_default())
            }
        };
        if ours {
            fs::remove_file(&place).map_err(|cause| unwritable(&place, &cause))?;
        }
        Ok(!ours)
    }

    /// Opens the record for lines of pages as they are completed.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn open(&self) -> Result<File, Failure> {
        fs::create_dir_all(&self.out).map_err(|cause| unwritable(&self.out, &cause))?;
        let place = self.out.join(NAME);
        OpenOptions::new()
            .create(true)
            .append(true)
            .open(&place)
            .map_err(|cause| unwritable(&place, &cause))
    }

    /// Writes the record anew, an entry a line.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn write(&self) -> Result<(), Failure> {
        let lines: String = self.entries.values().map(line).collect();
        write_whole(&self.out, Path::new(NAME), lines.as_bytes())
    }
}

/// The directory's file.
pub const INDEX: &str = "index.html";

/// The list of pages for search engines.
pub const SITEMAP: &str = "sitemap.xml";

/// An entry as the record holds it.
pub fn line(entry: &Entry) -> String {
    let mut line = serde_json::to_string(entry).unwrap_or_default();
    line.push('\n');
    line
}

/// Adds an entry to an open record.
///
/// # Errors
/// Where it cannot be written.
pub fn append(file: &mut File, entry: &Entry) -> io::Result<()> {
    file.write_all(line(entry).as_bytes())
}

fn parse(line: &str) -> Option<Entry> {
    if line.starts_with('{') {
        return serde_json::from_str(line).ok();
    }
    let (id, sum) = line.split_once(' ')?;
    let is_sum = sum.len() == 64 && sum.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_sum.then(|| Entry {
        id: id.to_owned(),
        sum: sum.to_owned(),
        ..Entry::default()
    })
}

/// Reads a ward's directory line from its page, which does not contain the former names.
fn published(out: &Path, id: &str) -> Option<Ward> {
    let html = fs::read_to_string(out.join(id).join(INDEX)).ok()?;
    let ward = content::parse_files(&page::source::files(&html)?).ok()?;
    Some(Ward {
        id: id.to_owned(),
        name: ward.place.name,
        within: ward.place.within,
        old_names: Vec::new(),
        address: ward.address,
    })
}

/// Returns true if a server would show a file of this name as the page of its folder.
fn is_home(name: &str) -> bool {
    let name = name.to_lowercase();
    let stem = name.split('.').next().unwrap_or_default();
    name.contains('.') && matches!(stem, "index" | "default" | "home")
}

/// Refuses a ward's folder that holds files of others and no page of this project.
///
/// # Errors
/// Names the folder, and says what to do, in Vietnamese.
pub fn check_ward_folder(out: &Path, id: &str) -> Result<(), Failure> {
    let folder = out.join(id);
    let is_empty = match fs::read_dir(&folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(_) => !folder.exists(),
    };
    let is_page = || {
        fs::read_to_string(folder.join(INDEX))
            .is_ok_and(|html| page::source::files(&html).is_some())
    };
    if is_empty || is_page() {
        Ok(())
    } else {
        Err(foreign(&folder))
    }
}

fn foreign(place: &Path) -> Failure {
    Failure::Usage(format!(
        "{}: có sẵn và không do lệnh này ghi, nên lệnh không ghi gì cả. Hãy chọn thư mục khác bằng --out, hoặc đổi tên, dời tệp ấy đi chỗ khác",
        place.display()
    ))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{DIRECTORY, Entry, NAME, Record, Ward, Written, append, check_ward_folder};

    fn entry(out: &Path, id: &str, files: &[(&str, &str)]) -> Entry {
        let folder = out.join(id);
        fs::create_dir_all(&folder).unwrap();
        let write = |(name, text): &(&str, &str)| {
            fs::write(folder.join(name), text).unwrap();
            Written::note(&folder, name, text.as_bytes()).unwrap()
        };
        Entry {
            id: id.to_owned(),
            sum: "sum".to_owned(),
            files: files.iter().map(write).collect(),
            ward: Some(Ward {
                id: id.to_owned(),
                name: "xã A".to_owned(),
                within: "tỉnh B".to_owned(),
                old_names: vec!["xã Cũ".to_owned()],
                address: None,
            }),
        }
    }

    #[test]
    fn a_page_is_current_while_every_file_of_it_is_what_was_written() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path();
        let files = [
            ("index.html", "page"),
            ("sw.js", "worker"),
            ("icon.png", "picture"),
        ];
        let mut record = Record::read(out).unwrap();
        record.put(entry(out, "xa-a", &files));
        record.write().unwrap();
        let is_current = |sum: &str| Record::read(out).unwrap().is_current("xa-a", sum);
        assert!(is_current("sum"));
        assert!(!is_current("another program, profile or content"));
        for (name, text) in files {
            let place = out.join("xa-a").join(name);
            let turned: String = text.chars().rev().collect();
            for damage in [
                Some(turned.as_str()),
                Some(""),
                Some("longer than before"),
                None,
            ] {
                match damage {
                    Some(other) => fs::write(&place, other).unwrap(),
                    None => fs::remove_file(&place).unwrap(),
                }
                assert!(!is_current("sum"), "{name} {damage:?}");
                // Of another time, as a copy is.
                fs::write(&place, text).unwrap();
                assert!(is_current("sum"), "{name}");
            }
        }
        // A file of others beside them is none of ours.
        fs::write(out.join("xa-a/tin.html"), "news").unwrap();
        assert!(is_current("sum"));
    }

    #[test]
    fn the_last_whole_line_of_a_page_counts() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path();
        let first = entry(out, "xa-a", &[("index.html", "page")]);
        let mut log = Record::read(out).unwrap().open().unwrap();
        append(&mut log, &first).unwrap();
        append(
            &mut log,
            &Entry {
                sum: "later".to_owned(),
                ..first.clone()
            },
        )
        .unwrap();
        let mut text = fs::read_to_string(out.join(NAME)).unwrap();
        // An interrupted run leaves half a line.
        text += &super::line(&first)[..40];
        fs::write(out.join(NAME), text).unwrap();
        let record = Record::read(out).unwrap();
        assert!(record.is_current("xa-a", "later") && !record.is_current("xa-a", "sum"));
        assert_eq!(
            record.built_ids().into_iter().collect::<Vec<_>>(),
            [(("xã a".to_owned(), "tỉnh b".to_owned()), "xa-a".to_owned())]
        );
    }

    #[test]
    fn the_record_of_an_earlier_version_names_pages_to_build_again() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path();
        let page =
            content::Locality::parse("xa-a.toml", &content::starter("xa-a").unwrap()).unwrap();
        fs::create_dir(out.join("xa-a")).unwrap();
        fs::write(out.join("xa-a/index.html"), page::source::block(&page)).unwrap();
        fs::write(out.join("index.html"), "a directory of then").unwrap();
        fs::write(out.join(NAME), format!("xa-a {}\n", "0".repeat(64))).unwrap();
        let record = Record::read(out).unwrap();
        assert!(!record.is_current("xa-a", &"0".repeat(64)));
        record.check_is_ours(&["xa-a"], true).unwrap();
        let ward = record.get("xa-a").and_then(|entry| entry.ward.clone());
        assert_eq!(ward.map(|ward| ward.name), Some(page.place.name));
    }

    #[test]
    fn a_folder_is_ours_when_its_page_carries_content_or_nothing_is_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path();
        assert!(check_ward_folder(out, "xa-a").is_ok());
        fs::create_dir(out.join("xa-a")).unwrap();
        assert!(check_ward_folder(out, "xa-a").is_ok());
        fs::write(out.join("xa-a/index.html"), "<p>Cổng thông tin</p>").unwrap();
        assert!(check_ward_folder(out, "xa-a").is_err());
        let page =
            content::Locality::parse("xa-a.toml", &content::starter("xa-a").unwrap()).unwrap();
        fs::write(out.join("xa-a/index.html"), page::source::block(&page)).unwrap();
        assert!(check_ward_folder(out, "xa-a").is_ok());
        let mut record = Record::read(out).unwrap();
        assert!(record.check_is_ours(&["xa-a"], true).is_ok());
        fs::write(out.join("sitemap.xml"), "<urlset/>").unwrap();
        assert!(record.check_is_ours(&["xa-a"], true).is_err());
        assert!(record.check_is_ours(&["xa-a"], false).is_ok());
        fs::write(out.join("index.html"), "<p>Cổng thông tin</p>").unwrap();
        assert!(record.check_is_ours(&[], false).is_err());
        record.put(Entry {
            id: DIRECTORY.to_owned(),
            ..Entry::default()
        });
        assert!(record.check_is_ours(&[], false).is_ok());
    }
}
