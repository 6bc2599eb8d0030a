//! `cargo site build --table`: the pages of a whole province from one table, a row a ward, and the directory to them.

use std::collections::{BTreeSet, HashMap};
use std::fs::{self, OpenOptions};
use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::Instant;

use chrono::NaiveDate;
use sha2::{Digest as _, Sha256};

use content::{self, FIELDS, Field, Locality, empty_file, id_of};
use page::directory::{self, Ward};

use super::page_writer::{PageWriter, forget_unfinished, on_all_cores, write_whole};
use super::wasm::Profile;
use super::{Failure, build, fingerprint, style, timed, workspace};

/// The column of the names that a ward had, or that were merged into it; the directory alone knows them.
const OLD_NAMES: &str = "Tên cũ";

/// What was built of what, below the folder of the pages: a line a page, the last one of a page counts.
const RECORD: &str = ".built";

/// What to build, and where to put it.
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

/// A row of the table.
#[derive(Clone, Debug)]
struct Row {
    /// Its number as spreadsheets count: the headings are row 1.
    number: usize,
    /// What it says, as a content file.
    file: String,
    id: String,
    old_names: Vec<String>,
}

/// Builds the pages of a table, their directory, and a `sitemap.xml` of those whose address is known; what did not change since the
/// last run stays.
///
/// # Errors
/// Mistakes of the table, all at once by row and column; nothing is built then, unless the order says to keep going.
pub fn run(order: &Order) -> Result<(), Failure> {
    let begun = Instant::now();
    let (rows, mut mistakes) = read(&order.table)?;
    let folder = order.table.parent().unwrap_or(Path::new(""));
    let mut good: Vec<Option<Ward>> = rows.iter().map(|_| None).collect();
    let mut notes = Vec::new();
    timed(&format!("check {} rows", rows.len()), || {
        let check = |row: &Row| locality(folder, row);
        on_all_cores(&rows, check, |at, checked| match checked {
            Ok(ward) => {
                good[at] = Some(directory_of(&rows[at], &ward));
                notes.extend(ward.notes);
            }
            Err(found) => mistakes.extend(told(&rows[at], &found)),
        });
        Ok(())
    })?;
    build::tell(&notes);
    mistakes.sort();
    mistakes.dedup();
    let report = report(&order.table, &mistakes);
    if !mistakes.is_empty() && !order.keep_going {
        return Err(Failure::Usage(format!(
            "{report}\nnothing was built; mend the table, or build the good rows alone with --keep-going"
        )));
    }
    let rows: Vec<Row> = rows
        .into_iter()
        .zip(&good)
        .filter(|(_, ward)| ward.is_some())
        .map(|(row, _)| row)
        .collect();
    let wards: Vec<Ward> = good.into_iter().flatten().collect();
    if wards.is_empty() {
        return Err(Failure::Usage(format!("{report}\nno row can be built")));
    }
    let today = build::today();
    let page_writer = PageWriter::new(order.profile, &order.out, today)?.for_many();
    let pages = write_pages(order, &rows, &page_writer)?;
    let tokens = style::tokens()?;
    write_directory(&order.out, &tokens, &wards, today)?;
    let took = begun.elapsed().as_secs_f32();
    println!(
        "{} pages: {} written, {} unchanged, in {took:.1} s; the directory is {}",
        wards.len(),
        pages.written,
        wards.len() - pages.written - pages.failed.len(),
        order.out.join("index.html").display()
    );
    if !pages.gone.is_empty() {
        println!(
            "no longer in the table, and left as they are: {}",
            pages.gone.join(", ")
        );
    }
    mistakes.extend(pages.failed);
    if mistakes.is_empty() {
        Ok(())
    } else {
        Err(Failure::Usage(format!(
            "{}\nthese rows were left out",
            self::report(&order.table, &mistakes)
        )))
    }
}

/// A mistake: its row, and what is wrong there.
type Mistake = (usize, String);

fn report(table: &Path, mistakes: &[Mistake]) -> String {
    let lines: Vec<String> = mistakes
        .iter()
        .map(|(row, message)| match row {
            0 => message.clone(),
            row => format!("{}: dòng {row}, {message}", table.display()),
        })
        .collect();
    lines.join("\n")
}

fn locality(folder: &Path, row: &Row) -> Result<Locality, content::Problems> {
    super::content_files::parse_beside(folder, &format!("{}.toml", row.id), &row.file)
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

/// What is wrong with the content of a row, by its columns; what is wrong in a file that rows inherit is told once, by its line.
fn told(row: &Row, problems: &content::Problems) -> Vec<Mistake> {
    let own = format!("{}.toml", row.id);
    problems
        .iter()
        .map(|problem| {
            if problem.source != own {
                return (0, problem.to_string());
            }
            match problem.field.as_ref().and_then(Field::of_problem) {
                Some(field) => (
                    row.number,
                    format!("cột “{}”: {}", field.label, problem.message),
                ),
                None => (row.number, problem.in_file()),
            }
        })
        .collect()
}

/// The rows of a table with their mistakes; a row with a mistake of its own is not among them.
fn read(table: &Path) -> Result<(Vec<Row>, Vec<Mistake>), Failure> {
    let bytes = fs::read(table).map_err(|cause| Failure::io(table.display(), cause))?;
    let text = String::from_utf8(bytes).map_err(|_| {
        Failure::Usage(format!(
            "{}: không phải UTF-8; trong Excel hãy lưu dạng “CSV UTF-8”",
            table.display()
        ))
    })?;
    rows(text.trim_start_matches('\u{feff}'))
        .map_err(|why| Failure::Usage(format!("{}: {why}", table.display())))
}

/// The sign between the cells: the one that the headings hold most of.
fn delimiter(text: &str) -> u8 {
    let headings = text.lines().next().unwrap_or_default();
    let count = |sign: char| headings.matches(sign).count();
    [',', ';', '\t']
        .into_iter()
        .rev()
        .max_by_key(|sign| count(*sign))
        .map_or(b',', |sign| sign as u8)
}

fn rows(text: &str) -> Result<(Vec<Row>, Vec<Mistake>), String> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .flexible(true)
        .from_reader(text.as_bytes());
    let headings = reader.headers().map_err(|cause| cause.to_string())?.clone();
    let columns = columns(&headings)?;
    let mut rows = Vec::new();
    let mut mistakes = Vec::new();
    let mut ids: HashMap<String, usize> = HashMap::new();
    for record in reader.records() {
        let record = record.map_err(|cause| cause.to_string())?;
        let number = line(&record);
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let before = mistakes.len();
        if record.len() > columns.len()
            && record
                .iter()
                .skip(columns.len())
                .any(|cell| !cell.trim().is_empty())
        {
            mistakes.push((
                number,
                format!("có {} ô, bảng chỉ có {} cột", record.len(), columns.len()),
            ));
        }
        let broken: Vec<Mistake> = record
            .iter()
            .zip(&headings)
            .filter_map(|(cell, heading)| {
                let what = broken_cell(cell)?;
                Some((number, format!("cột “{}”: {what}", heading.trim())))
            })
            .collect();
        if !broken.is_empty() {
            mistakes.extend(broken);
            continue;
        }
        let row = row(number, &columns, &record, &mut mistakes);
        if let Some(first) = ids.get(&row.id) {
            mistakes.push((
                number,
                format!("cột “Mã trang”: mã {} đã có ở dòng {first}", row.id),
            ));
        }
        ids.entry(row.id.clone()).or_insert(number);
        if mistakes.len() == before {
            rows.push(row);
        }
    }
    if rows.is_empty() && mistakes.is_empty() {
        return Err("bảng chưa có dòng nào".to_owned());
    }
    Ok((rows, mistakes))
}

/// The line on which a record begins, counted from 1 with the blank ones, as a spreadsheet numbers its rows.
fn line(record: &csv::StringRecord) -> usize {
    let line = record.position().map_or(0, csv::Position::line);
    usize::try_from(line).unwrap_or(usize::MAX)
}

/// The longest cell that a table may have, in characters; the longest that content accepts has a few hundred.
const LONGEST_CELL: usize = 1000;

/// Returns why a cell cannot be one: a quotation mark that is not closed makes one cell of all rows up to the next mark.
fn broken_cell(cell: &str) -> Option<&'static str> {
    if cell.trim().contains(['\n', '\r']) {
        Some(
            "trong ô có dấu xuống dòng; xem lại dấu ngoặc kép (\") ở dòng này, hoặc viết ô đó trên một dòng",
        )
    } else if cell.chars().nth(LONGEST_CELL).is_some() {
        Some("ô dài quá 1.000 chữ; xem lại dấu ngoặc kép (\") ở dòng này")
    } else {
        None
    }
}

/// What a column holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Column {
    Field(&'static Field),
    OldNames,
}

fn columns(headings: &csv::StringRecord) -> Result<Vec<Column>, String> {
    let mut columns = Vec::new();
    let mut unknown = Vec::new();
    for heading in headings {
        if heading.trim().to_lowercase() == OLD_NAMES.to_lowercase() {
            columns.push(Column::OldNames);
        } else if let Some(field) = Field::of_label(heading) {
            columns.push(Column::Field(field));
        } else {
            unknown.push(format!("“{}”", heading.trim()));
        }
    }
    if !unknown.is_empty() {
        let known: Vec<&str> = FIELDS
            .iter()
            .map(|field| field.label)
            .chain([OLD_NAMES])
            .collect();
        return Err(format!(
            "dòng 1: không có cột {}; các cột là: {}",
            unknown.join(", "),
            known.join(", ")
        ));
    }
    for (at, column) in columns.iter().enumerate() {
        if columns[..at].contains(column) {
            return Err(format!("dòng 1: cột “{}” có hai lần", headings[at].trim()));
        }
    }
    let lacking = FIELDS.iter().filter(|field| {
        field.required && field.path != "id" && !columns.contains(&Column::Field(field))
    });
    let lacking: Vec<String> = lacking.map(|field| format!("“{}”", field.label)).collect();
    if !lacking.is_empty() {
        return Err(format!("dòng 1: thiếu cột {}", lacking.join(", ")));
    }
    Ok(columns)
}

fn row(
    number: usize,
    columns: &[Column],
    record: &csv::StringRecord,
    mistakes: &mut Vec<Mistake>,
) -> Row {
    let mut file = empty_file();
    let mut row = Row {
        number,
        file: String::new(),
        id: String::new(),
        old_names: Vec::new(),
    };
    let mut name = "";
    for (column, cell) in columns.iter().zip(record) {
        match column {
            Column::OldNames => {
                let names = cell.split([',', ';']).map(str::trim);
                row.old_names = names
                    .filter(|name| !name.is_empty())
                    .map(str::to_owned)
                    .collect();
            }
            // A ward that leaves it empty inherits what is common to all.
            Column::Field(field) if field.path == "extends" && cell.trim().is_empty() => {}
            Column::Field(field) => {
                match field.path {
                    "id" => row.id = cell.trim().to_owned(),
                    "place.name" => name = cell,
                    _ => {}
                }
                if let Err(message) = field.write(&mut file, cell) {
                    mistakes.push((number, format!("cột “{}”: {message}", field.label)));
                }
            }
        }
    }
    if row.id.is_empty() {
        row.id = id_of(name);
        file["id"] = toml_edit::value(&row.id);
    }
    row.file = file.to_string();
    row
}

/// What came of the pages.
struct Pages {
    written: usize,
    failed: Vec<Mistake>,
    /// The ids of pages that an earlier table had.
    gone: Vec<String>,
}

fn write_pages(order: &Order, rows: &[Row], page_writer: &PageWriter) -> Result<Pages, Failure> {
    let folder = order.table.parent().unwrap_or(Path::new(""));
    let program = fingerprint::program(&workspace::root())?;
    fs::create_dir_all(&order.out).map_err(|cause| Failure::io(order.out.display(), cause))?;
    let record = order.out.join(RECORD);
    let earlier = recorded(&record);
    let failed = |cause: io::Error| Failure::io(record.display(), cause);
    let mut now = OpenOptions::new()
        .create(true)
        .append(true)
        .open(&record)
        .map_err(failed)?;
    let mut pages = Pages {
        written: 0,
        failed: Vec::new(),
        gone: Vec::new(),
    };
    let mut progress = Progress::new(rows.len());
    let mut broken = None;
    let write = |row: &Row| -> Result<Option<String>, Failure> {
        let locality = locality(folder, row).map_err(|found| Failure::Usage(found.to_string()))?;
        let sum = sum(&program, &locality);
        let there = order.out.join(&row.id).join("index.html").is_file();
        if there && earlier.get(&row.id) == Some(&sum) {
            return Ok(None);
        }
        page_writer.write(&locality)?;
        Ok(Some(sum))
    };
    on_all_cores(rows, write, |at, written| {
        match written {
            Ok(None) => {}
            Ok(Some(sum)) => {
                pages.written += 1;
                if let Err(cause) = writeln!(now, "{} {sum}", rows[at].id) {
                    broken.get_or_insert(failed(cause));
                }
            }
            Err(Failure::Usage(message)) => pages.failed.push((rows[at].number, message)),
            Err(other) => drop(broken.get_or_insert(other)),
        }
        progress.step();
    });
    progress.end();
    forget_unfinished(&order.out)?;
    if let Some(failure) = broken {
        return Err(failure);
    }
    let present: BTreeSet<&str> = rows.iter().map(|row| &*row.id).collect();
    let mut gone: Vec<String> = earlier
        .into_keys()
        .filter(|id| !present.contains(&**id))
        .collect();
    gone.sort();
    gone.retain(|id| order.out.join(id).is_dir());
    pages.gone = gone;
    Ok(pages)
}

/// What an earlier run wrote, by the ids of the wards; nothing where there was none.
fn recorded(record: &Path) -> HashMap<String, String> {
    let text = fs::read_to_string(record).unwrap_or_default();
    let lines = text.lines().filter_map(|line| line.split_once(' '));
    lines
        .map(|(id, sum)| (id.to_owned(), sum.to_owned()))
        .collect()
}

/// What a page is made of: the program and the content, not the day.
fn sum(program: &str, locality: &Locality) -> String {
    let mut sum = Sha256::new();
    sum.update(program);
    sum.update(format!("{locality:?}"));
    fingerprint::hex(sum)
}

fn write_directory(
    out: &Path,
    tokens: &str,
    wards: &[Ward],
    built: NaiveDate,
) -> Result<(), Failure> {
    let html = directory::directory(tokens, wards, built)?;
    write_whole(out, Path::new("index.html"), html.as_bytes())?;
    if let Some(map) = directory::sitemap(wards, built) {
        write_whole(out, Path::new("sitemap.xml"), map.as_bytes())?;
    }
    forget_unfinished(out)
}

/// A line on standard error that says how many pages are done and how long the rest takes.
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
        let line = format!("{done} of {all} pages, {left:.0} s left");
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

#[cfg(test)]
mod tests {
    use super::{delimiter, rows, template};

    #[test]
    fn the_template_is_a_table_of_one_ward() {
        let (found, mistakes) = rows(template().trim_start_matches('\u{feff}')).unwrap();
        assert_eq!(mistakes, []);
        assert_eq!(found[0].id, "xa-mau");
        assert_eq!(found[0].old_names, ["xã Mẫu Một", "xã Mẫu Hai"]);
    }

    #[test]
    fn commas_semicolons_and_tabs_are_told_apart_by_the_headings() {
        for (headings, sign) in [
            ("a,b;c,d", b','),
            ("a;b,c;d", b';'),
            ("a\tb", b'\t'),
            ("a", b','),
        ] {
            assert_eq!(delimiter(headings), sign, "{headings}");
        }
    }

    #[test]
    fn every_mistake_is_told_by_row_and_column() {
        let head = "Tên phường xã;Thuộc;Cơ quan;Ngày xem lại;Mã trang";
        let table = format!(
            "{head}\nxã A;tỉnh B;UBND xã A;hôm qua;\n;;;;\nxã A;tỉnh B;UBND xã A;1/2/2026;xa-a\nxã C;tỉnh B;UBND xã C;2/1/2026;xa-a;thừa"
        );
        let (found, mistakes) = rows(&table).unwrap();
        assert_eq!(found.len(), 0);
        let told: Vec<String> = mistakes
            .iter()
            .map(|(row, message)| format!("{row} {message}"))
            .collect();
        assert_eq!(
            told,
            [
                "2 cột “Ngày xem lại”: ngày viết như 24/11/2026",
                "4 cột “Mã trang”: mã xa-a đã có ở dòng 2",
                "5 có 6 ô, bảng chỉ có 5 cột",
                "5 cột “Mã trang”: mã xa-a đã có ở dòng 2",
            ]
        );
    }

    #[test]
    fn a_quotation_mark_that_is_not_closed_is_a_mistake_of_its_row() {
        let head = "Tên phường xã;Thuộc;Cơ quan;Ngày xem lại";
        let ward = |name: char| format!("xã {name};tỉnh B;UBND xã {name};1/2/2026\n");
        let wards: String = ('A'..='Z').map(ward).collect();
        for (table, row) in [
            // Closed by the next mark, many rows further on.
            (
                format!(
                    "{head}\n{}\"{wards}xã Cuối\";tỉnh B;UBND;1/2/2026\n",
                    ward('M')
                ),
                3,
            ),
            // Never closed; blank lines count.
            (
                format!(
                    "{head}\n\n{}xã N;\"tỉnh B;UBND;1/2/2026\n{wards}",
                    ward('M')
                ),
                4,
            ),
        ] {
            let (found, mistakes) = rows(&table).unwrap();
            assert_eq!(found.len(), 1, "{table}");
            let [(number, message)] = &mistakes[..] else {
                panic!("{mistakes:?}")
            };
            assert_eq!(*number, row);
            assert!(message.contains("xem lại dấu ngoặc kép"), "{message}");
        }
        let long = "a".repeat(super::LONGEST_CELL + 1);
        let (_, mistakes) = rows(&format!("{head}\n{long};b;c;1/2/2026\n")).unwrap();
        assert!(mistakes[0].1.contains("ô dài quá"), "{mistakes:?}");
    }

    #[test]
    fn headings_that_are_unknown_doubled_or_missing_are_named() {
        for (headings, said) in [
            (
                "Tên;Thuộc",
                "không có cột “Tên”; các cột là: Tên phường xã, ",
            ),
            ("Thuộc;thuộc ", "cột “thuộc” có hai lần"),
            ("Thuộc;Cơ quan", "thiếu cột “Tên phường xã”, “Ngày xem lại”"),
        ] {
            let why = rows(&format!("{headings}\na;b")).unwrap_err();
            assert!(why.contains(said), "{why}");
        }
        assert_eq!(
            rows("Tên phường xã;Thuộc;Cơ quan;Ngày xem lại").unwrap_err(),
            "bảng chưa có dòng nào"
        );
    }
}
