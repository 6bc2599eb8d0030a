//! `cargo site build --table`: the pages of a whole province from one table, a row a ward, and the directory to them.

mod encoding;
mod ids;
mod rows;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::time::Instant;

use chrono::NaiveDate;
use sha2::{Digest as _, Sha256};

use content::{self, FIELDS, Field, Locality};
use page::directory::{self, Ward};

use self::rows::{OLD_NAMES, Row, rows};
use super::page_writer::{PageWriter, forget_unfinished, on_all_cores, unwritable, write_whole};
use super::record::{self, DIRECTORY, Entry, INDEX, Record, SITEMAP, Written};
use super::wasm::Profile;
use super::{Failure, build, fingerprint, style, timed, workspace};

/// The most rows that a message lists one by one.
const LISTED: usize = 20;

/// The input and output of a table build.
#[derive(Clone, Debug)]
pub struct Order {
    /// The table.
    pub table: PathBuf,
    /// The folder that receives one folder per ward, and the directory.
    pub out: PathBuf,
    /// How the WASM is compiled.
    pub profile: Profile,
    /// Whether good rows are built where others have mistakes.
    pub keep_going: bool,
}

/// Builds the pages of a table, their directory, and a `sitemap.xml` of those whose address is known; what did not change since the
/// last run stays.
///
/// # Errors
/// Mistakes of the table, all at once by row and column; nothing is built then, unless the order says to keep going. Files of others
/// where these pages belong, before anything is written.
pub fn run(order: &Order) -> Result<(), Failure> {
    let begun = Instant::now();
    let mut record = Record::read(&order.out)?;
    let mut rows = read(&order.table, &record)?;
    let folder = order.table.parent().unwrap_or(Path::new(""));
    let mut good: Vec<Option<Ward>> = rows.iter().map(|_| None).collect();
    let mut notes = Vec::new();
    let mut shared = BTreeSet::new();
    timed(&format!("đọc {} dòng của bảng", rows.len()), || {
        let mut found = Vec::new();
        on_all_cores(
            &rows,
            |row| locality(folder, row),
            |at, checked| match checked {
                Ok(ward) if rows[at].mistakes.is_empty() => {
                    good[at] = Some(directory_of(&rows[at], &ward));
                    notes.extend(ward.notes);
                }
                Ok(_) => {}
                Err(problems) => found.push((at, problems)),
            },
        );
        for (at, problems) in found {
            tell_row(&mut rows[at], &problems, &mut shared);
        }
        Ok(())
    })?;
    build::tell(&notes);
    let mut mistakes = report(&order.table, &rows, shared);
    if !mistakes.is_empty() && !order.keep_going {
        return Err(Failure::Usage(format!(
            "{}\nChưa làm trang nào. Hãy sửa bảng, hoặc thêm --keep-going để làm những dòng không có lỗi.",
            mistakes.join("\n")
        )));
    }
    if good.iter().all(Option::is_none) {
        return Err(Failure::Usage(format!(
            "{}\nChưa làm trang nào: dòng nào cũng có lỗi. Hãy sửa bảng.",
            mistakes.join("\n")
        )));
    }
    tell_ids(&rows);
    let ids: Vec<&str> = rows
        .iter()
        .zip(&good)
        .filter_map(|(row, ward)| ward.as_ref().map(|_| &*row.id))
        .collect();
    let has_address = good.iter().flatten().any(|ward| ward.address.is_some());
    record.check_is_ours(&ids, has_address)?;
    let today = build::today();
    let page_writer = PageWriter::new(order.profile, &order.out, today)?.for_many();
    let pages = write_pages(order, &rows, good, &page_writer, &mut record)?;
    mistakes.extend(
        pages
            .failed
            .iter()
            .map(|(row, why)| in_table(&order.table, *row, why)),
    );
    let lines = Lines::new(&rows, &pages.wards, &order.out, &record);
    let tokens = style::tokens()?;
    let stray_sitemap = write_directory(&order.out, &tokens, &lines.all, today, &mut record)?;
    for id in &lines.gone {
        record.unlist(id);
    }
    record.write()?;
    forget_unfinished(&order.out)?;
    println!(
        "{} trang: {} trang làm mới, {} trang giữ nguyên, hết {:.1} giây. Trang cửa: {}",
        pages.wards.len(),
        pages.written,
        pages.wards.len() - pages.written,
        begun.elapsed().as_secs_f32(),
        order.out.join(INDEX).display()
    );
    if !lines.gone.is_empty() {
        println!(
            "Không còn trong bảng nên không có trong trang cửa; thư mục trang thì để nguyên: {}",
            lines.gone.join(", ")
        );
    }
    if stray_sitemap {
        println!(
            "{}: không do lệnh này ghi, hoặc đã được sửa, nên để nguyên; trang nào cũng chưa có địa chỉ",
            order.out.join(SITEMAP).display()
        );
    }
    if mistakes.is_empty() {
        return Ok(());
    }
    mistakes.extend(lines.told());
    Err(Failure::Usage(mistakes.join("\n")))
}

/// The lines of the directory, and the outcome of rows that were not built.
struct Lines {
    all: Vec<Ward>,
    /// The rows whose page and line stay as an earlier run built them, each with its id.
    kept: Vec<(usize, String)>,
    /// The rows that have no page.
    left_out: Vec<usize>,
    /// The ids of pages that stay because a row with a mistake may mean them.
    unclear: Vec<String>,
    /// The ids of pages that no row means any more.
    gone: Vec<String>,
}

impl Lines {
    /// Finds the line of each row: as it was built now, or else as an earlier run built it and its page still is there.
    fn new(rows: &[Row], built: &BTreeMap<usize, Ward>, out: &Path, record: &Record) -> Self {
        let mut lines = Self {
            all: built.values().cloned().collect(),
            kept: Vec::new(),
            left_out: Vec::new(),
            unclear: Vec::new(),
            gone: Vec::new(),
        };
        let is_there = |entry: &Entry| out.join(&entry.id).join(INDEX).is_file();
        let mut meant: HashSet<&str> = built.values().map(|ward| &*ward.id).collect();
        let built_ids = record.built_ids();
        for (_, row) in rows
            .iter()
            .enumerate()
            .filter(|(at, _)| !built.contains_key(at))
        {
            let by_place = built_ids.get(&rows::place(row)).map(|id| &**id);
            let entry = [Some(&*row.id), by_place]
                .into_iter()
                .flatten()
                .filter(|id| !meant.contains(id))
                .filter_map(|id| record.get(id))
                .find(|entry| entry.ward.is_some() && is_there(entry));
            match entry {
                Some(entry) => {
                    meant.insert(&entry.id);
                    lines.all.extend(entry.ward.clone().map(|ward| Ward {
                        // An earlier version noted no former names.
                        old_names: if ward.old_names.is_empty() {
                            row.old_names.clone()
                        } else {
                            ward.old_names
                        },
                        ..ward
                    }));
                    lines.kept.push((row.number, entry.id.clone()));
                }
                None => lines.left_out.push(row.number),
            }
        }
        for entry in record
            .wards()
            .filter(|entry| !meant.contains(&*entry.id) && is_there(entry))
        {
            match &entry.ward {
                // A row whose name and id are wrong may mean any page that no other row means.
                Some(ward) if !lines.left_out.is_empty() => {
                    lines.all.push(ward.clone());
                    lines.unclear.push(entry.id.clone());
                }
                _ => lines.gone.push(entry.id.clone()),
            }
        }
        lines
    }

    /// Returns the outcome of rows with mistakes as sentences for the terminal.
    fn told(&self) -> Vec<String> {
        let mut told = Vec::new();
        if !self.kept.is_empty() {
            let kept = self
                .kept
                .iter()
                .map(|(row, id)| format!("dòng {row} ({id})"));
            told.push(format!(
                "Chưa làm lại được; trang và tên trong trang cửa vẫn như lần trước: {}",
                kept.collect::<Vec<_>>().join(", ")
            ));
        }
        if !self.left_out.is_empty() {
            let rows = self.left_out.iter().map(|row| format!("dòng {row}"));
            told.push(format!(
                "Chưa có trang và chưa có trong trang cửa: {}",
                rows.collect::<Vec<_>>().join(", ")
            ));
        }
        if !self.unclear.is_empty() {
            told.push(format!(
                "Trang làm lần trước, nay chưa rõ là dòng nào, vẫn để trong trang cửa: {}",
                self.unclear.join(", ")
            ));
        }
        told
    }
}

fn in_table(table: &Path, row: usize, message: &str) -> String {
    format!("{}: dòng {row}, {message}", table.display())
}

/// Formats every mistake as a line: first those of inherited files, each once, then those of the rows.
fn report(table: &Path, rows: &[Row], shared: BTreeSet<String>) -> Vec<String> {
    let mut lines: Vec<String> = shared.into_iter().collect();
    for row in rows {
        for (column, message) in &row.mistakes {
            let message = match column {
                Some(column) => format!("cột “{column}”: {message}"),
                None => message.clone(),
            };
            lines.push(in_table(table, row.number, &message));
        }
    }
    lines
}

/// Says which pages are called otherwise than by the plain name of their ward, and how to call them something else.
fn tell_ids(rows: &[Row]) {
    let renamed: Vec<&Row> = rows::renamed(rows).collect();
    for row in renamed.iter().take(LISTED) {
        eprintln!(
            "dòng {}: mã {} trùng với nơi khác, nên trang của {} là {}/; muốn tên khác thì ghi vào cột “Mã trang”",
            row.number,
            content::id_of(&row.name),
            rows::shown(&row.name),
            row.id
        );
    }
    if renamed.len() > LISTED {
        eprintln!("và {} dòng nữa cũng vậy", renamed.len() - LISTED);
    }
}

/// The file name under which a row is read as content.
fn source(row: &Row) -> String {
    format!("{}.toml", checked_id(row))
}

/// The id under which the content of a row is checked, where its own cannot be one.
fn checked_id(row: &Row) -> &str {
    if content::page_id(&row.id).is_ok() {
        &row.id
    } else {
        "xa-mau"
    }
}

fn locality(folder: &Path, row: &Row) -> Result<Locality, content::Problems> {
    let mut file = row.file.clone();
    file["id"] = toml_edit::value(checked_id(row));
    super::content_files::parse_beside(folder, &source(row), &file.to_string())
}

fn directory_of(row: &Row, locality: &Locality) -> Ward {
    Ward {
        id: row.id.clone(),
        name: locality.place.name.clone(),
        within: locality.place.within.clone(),
        old_names: row.old_names.clone(),
        address: locality.address.clone(),
    }
}

/// Notes what is wrong with the content of a row by its columns; what is wrong in a file that rows inherit goes to all of them.
fn tell_row(row: &mut Row, problems: &content::Problems, shared: &mut BTreeSet<String>) {
    let own = source(row);
    for problem in problems.iter() {
        if problem.source != own {
            shared.insert(problem.to_string());
            continue;
        }
        match problem.field.as_ref().and_then(Field::of_problem) {
            Some(field) => row.wrong_field(field, &problem.message),
            None => row.mistakes.push((None, problem.in_file())),
        }
    }
}

/// The rows of a table, each with its mistakes.
fn read(table: &Path, record: &Record) -> Result<Vec<Row>, Failure> {
    let bytes = fs::read(table).map_err(|cause| {
        let why = match cause.kind() {
            io::ErrorKind::NotFound => "không có tệp này; hãy kiểm tra đường dẫn".to_owned(),
            io::ErrorKind::IsADirectory => "là thư mục; hãy ghi đường dẫn tới tệp bảng".to_owned(),
            _ => format!(
                "không đọc được tệp; nếu đang mở trong Excel thì hãy đóng lại (mã lỗi {})",
                cause.raw_os_error().unwrap_or_default()
            ),
        };
        Failure::Io(format!("{}: {why}", table.display()))
    })?;
    encoding::decode(&bytes)
        .map_err(str::to_owned)
        .and_then(|text| rows(&text, &record.built_ids()))
        .map_err(|why| Failure::Usage(format!("{}: {why}", table.display())))
}

/// The outcome of writing the pages.
struct Pages {
    written: usize,
    /// The wards whose page is there and current, by their places in the table.
    wards: BTreeMap<usize, Ward>,
    failed: Vec<(usize, String)>,
}

fn write_pages(
    order: &Order,
    rows: &[Row],
    good: Vec<Option<Ward>>,
    page_writer: &PageWriter,
    record: &mut Record,
) -> Result<Pages, Failure> {
    let folder = order.table.parent().unwrap_or(Path::new(""));
    let program = fingerprint::of(&fingerprint::program(&workspace::root())?, order.profile);
    let mut log = record.open()?;
    let mut pages = Pages {
        written: 0,
        wards: BTreeMap::new(),
        failed: Vec::new(),
    };
    let wards: Vec<(usize, Ward)> = good
        .into_iter()
        .enumerate()
        .filter_map(|(at, ward)| Some((at, ward?)))
        .collect();
    let mut progress = Progress::new(wards.len());
    let mut broken = None;
    let mut entries = Vec::new();
    let write = |(at, ward): &(usize, Ward)| -> Result<Entry, Failure> {
        let row = &rows[*at];
        let locality = locality(folder, row).map_err(|found| Failure::Usage(found.to_string()))?;
        let sum = sum(&program, &locality);
        let files = if record.is_current(&row.id, &sum) {
            Vec::new()
        } else {
            page_writer.write(&locality)?.1
        };
        Ok(Entry {
            id: row.id.clone(),
            sum,
            files,
            ward: Some(ward.clone()),
        })
    };
    on_all_cores(&wards, write, |done, written| {
        let (at, ward) = &wards[done];
        match written {
            Ok(mut entry) => {
                if entry.files.is_empty() {
                    entry.files = record
                        .get(&entry.id)
                        .map(|old| old.files.clone())
                        .unwrap_or_default();
                } else {
                    pages.written += 1;
                    if let Err(cause) = record::append(&mut log, &entry) {
                        broken.get_or_insert(unwritable(&order.out.join(record::NAME), &cause));
                    }
                }
                pages.wards.insert(*at, ward.clone());
                entries.push(entry);
            }
            Err(Failure::Usage(message)) => pages.failed.push((rows[*at].number, message)),
            Err(other) => drop(broken.get_or_insert(other)),
        }
        progress.step();
    });
    progress.end();
    forget_unfinished(&order.out)?;
    if let Some(failure) = broken {
        return Err(failure);
    }
    entries.into_iter().for_each(|entry| record.put(entry));
    pages.failed.sort();
    Ok(pages)
}

/// Returns a sum over a page's input: the program and the content, not the day of the build.
fn sum(program: &str, locality: &Locality) -> String {
    let mut sum = Sha256::new();
    sum.update(program);
    sum.update(format!("{locality:?}"));
    fingerprint::hex(sum)
}

/// Writes the directory and the sitemap, or removes the sitemap of an earlier run. Returns true if a sitemap of others stays.
fn write_directory(
    out: &Path,
    tokens: &str,
    wards: &[Ward],
    built: NaiveDate,
    record: &mut Record,
) -> Result<bool, Failure> {
    let html = directory::directory(tokens, wards, built)?;
    let map = directory::sitemap(wards, built);
    let stays = match map {
        Some(_) => false,
        None => record.remove_sitemap()?,
    };
    let texts = [(INDEX, Some(html)), (SITEMAP, map)];
    let mut files = Vec::new();
    for (name, text) in texts {
        let Some(text) = text else { continue };
        write_whole(out, Path::new(name), text.as_bytes())?;
        files.push(
            Written::note(out, name, text.as_bytes())
                .map_err(|cause| unwritable(&out.join(name), &cause))?,
        );
    }
    record.put(Entry {
        id: DIRECTORY.to_owned(),
        files,
        ..Entry::default()
    });
    Ok(stays)
}

/// Prints to standard error how many pages are done and how long the rest takes.
struct Progress {
    begun: Instant,
    done: usize,
    all: usize,
    terminal: bool,
}

impl Progress {
    fn new(all: usize) -> Self {
        Self {
            begun: Instant::now(),
            done: 0,
            all,
            terminal: io::stderr().is_terminal(),
        }
    }

    fn step(&mut self) {
        self.done += 1;
        let (done, all) = (self.done, self.all);
        let left = self.begun.elapsed().as_secs_f64() / done as f64 * (all - done) as f64;
        let line = format!("{done}/{all} trang, còn {left:.0} giây");
        if self.terminal {
            eprint!("\r\u{1b}[K{line}");
        } else if done == all || done * 10 / all > (done - 1) * 10 / all {
            eprintln!("{line}");
        }
    }

    fn end(&self) {
        if self.terminal {
            eprintln!();
        }
    }
}

/// A table to begin with: the headings, and one row of examples.
///
/// The byte order mark makes Excel read it as UTF-8.
pub fn template() -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let labels = FIELDS.iter().map(|field| field.label).chain([OLD_NAMES]);
    let examples = FIELDS
        .iter()
        .map(|field| field.example)
        .chain(["xã Mẫu Một, xã Mẫu Hai"]);
    writer
        .write_record(labels)
        .and_then(|()| writer.write_record(examples))
        .expect("writing to memory does not fail");
    let table = writer
        .into_inner()
        .expect("writing to memory does not fail");
    format!("\u{feff}{}", String::from_utf8_lossy(&table))
}
