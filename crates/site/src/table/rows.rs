//! The rows of a table from its text, with every mistake that needs no other file.

use std::collections::HashMap;

use content::{FIELDS, Field, empty_file, id_of, is_invisible, old_name, page_id, place_name};

use super::ids::{self, Claim};

/// The column of the names that a ward had, or that were merged into it; the directory alone knows them.
pub const OLD_NAMES: &str = "Tên cũ";

/// The column of ids.
const ID: &str = "Mã trang";

/// The message for a required cell that is empty.
const EMPTY_CELL: &str = "đang để trống; hãy điền ô này";

/// A row of the table.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its number as spreadsheets count: the first row is 1, blank ones count, `sep=;` does not.
    pub number: usize,
    /// The row as the text of a content file.
    pub file: toml_edit::DocumentMut,
    /// The id of its page; empty where it has neither id nor name.
    pub id: String,
    pub name: String,
    pub within: String,
    /// The former names that are possible names.
    pub old_names: Vec<String>,
    /// The mistakes of the row, each with its column.
    pub mistakes: Vec<(Option<&'static str>, String)>,
    has_own_id: bool,
}

impl Row {
    fn wrong(&mut self, column: Option<&'static str>, message: impl Into<String>) {
        self.mistakes.push((column, message.into()));
    }

    /// The path of a field is wrong in the content; what a cell lacks is told in words of a table.
    pub fn wrong_field(&mut self, field: &'static Field, message: &str) {
        if self
            .mistakes
            .iter()
            .any(|(column, _)| *column == Some(field.label))
        {
            return;
        }
        if field.path == "extends" {
            let base = field.read(&self.file).unwrap_or_default();
            let is_id = base == self.id;
            let base = shown(&base);
            if is_id {
                self.wrong(
                    Some(ID),
                    format!("{base} là tên của tệp dùng chung; hãy ghi mã khác"),
                );
            } else {
                let message = format!(
                    "không có tệp {base}.toml ở cạnh bảng; hãy để trống ô này, hoặc ghi đúng tên tệp dùng chung của tỉnh"
                );
                self.wrong(Some(field.label), message);
            }
            return;
        }
        let is_empty = field.read(&self.file).is_none_or(|text| text.is_empty());
        self.wrong(
            Some(field.label),
            if is_empty { EMPTY_CELL } else { message },
        );
    }
}

/// The id of the page that an earlier run built for a place, by its name and what it belongs to.
pub type BuiltIds = HashMap<(String, String), String>;

/// Reads the rows of a table.
///
/// # Errors
/// In Vietnamese, where its headings cannot be used.
pub fn rows(text: &str, built: &BuiltIds) -> Result<Vec<Row>, String> {
    let (separator, text) = separator_line(text);
    let delimiter = separator.unwrap_or_else(|| delimiter(text));
    let mut records = Records::new(text, delimiter);
    let Some((first, headings)) = records.next() else {
        return Err(NO_ROW.to_owned());
    };
    let columns = columns(&headings).map_err(|why| format!("dòng {first}: {why}"))?;
    let mut rows: Vec<Row> = records
        .map(|(number, record)| row(number, &columns, &record))
        .collect();
    if rows.is_empty() {
        return Err(NO_ROW.to_owned());
    }
    name_pages(&mut rows, built);
    Ok(rows)
}

const NO_ROW: &str = "bảng chưa có dòng nào; hãy điền mỗi phường, xã một dòng dưới dòng tên cột";

/// The sign that a first line `sep=;` names, as Excel reads and writes it, and the text behind that line, which is no row.
fn separator_line(text: &str) -> (Option<u8>, &str) {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let line = text[..end].trim_start_matches('"');
    let Some(sign) = line
        .get(..4)
        .filter(|start| start.eq_ignore_ascii_case("sep="))
    else {
        return (None, text);
    };
    let named = &line[sign.len()..];
    let sign = match named.as_bytes() {
        [b'\\', b't', ..] => b'\t',
        [sign, ..] if sign.is_ascii() => *sign,
        _ => return (None, text),
    };
    let rest = &text[end..];
    (
        Some(sign),
        rest.strip_prefix("\r\n")
            .or_else(|| rest.get(1..))
            .unwrap_or_default(),
    )
}

/// The sign between the cells: the one that makes the most columns of the headings, or else stands in them most often.
fn delimiter(text: &str) -> u8 {
    let signs = [b'|', b'\t', b';', b','];
    let known = |sign: u8| {
        let headings = Records::new(text, sign).next();
        headings.map_or((0, 0), |(_, headings)| {
            let known = headings.iter().filter(|heading| column(heading).is_some());
            (known.count(), headings.len())
        })
    };
    signs
        .into_iter()
        .max_by_key(|sign| known(*sign))
        .unwrap_or(b',')
}

/// Returns the records that are not blank, with the numbers of their rows.
struct Records<'t> {
    text: &'t str,
    reader: csv::Reader<&'t [u8]>,
    number: usize,
}

impl<'t> Records<'t> {
    fn new(text: &'t str, delimiter: u8) -> Self {
        let reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .has_headers(false)
            .from_reader(text.as_bytes());
        Self {
            text,
            reader,
            number: 0,
        }
    }
}

impl Iterator for Records<'_> {
    type Item = (usize, csv::StringRecord);

    fn next(&mut self) -> Option<Self::Item> {
        let mut record = csv::StringRecord::new();
        loop {
            let start = self.reader.position().byte();
            // A text has no byte that the reader refuses.
            if !self.reader.read_record(&mut record).unwrap_or(false) {
                return None;
            }
            let start = usize::try_from(start).unwrap_or(usize::MAX);
            self.number += 1 + blank_lines(self.text, start);
            if !record.iter().all(|cell| clean(cell).is_empty()) {
                return Some((self.number, record));
            }
        }
    }
}

/// How many blank lines stand at a place between records: the reader of CSV passes over them, and spreadsheets count them.
fn blank_lines(text: &str, start: usize) -> usize {
    let (before, mut rest) = text.as_bytes().split_at(start.min(text.len()));
    if before.last() == Some(&b'\r') {
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    }
    let mut lines = 0;
    while let [b'\r', b'\n', after @ ..] | [b'\r' | b'\n', after @ ..] = rest {
        rest = after;
        lines += 1;
    }
    lines
}

/// A cell without what spreadsheets and web pages leave around and between words: blanks of all kinds become one.
fn clean(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
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

impl Column {
    fn label(self) -> &'static str {
        match self {
            Self::Field(field) => field.label,
            Self::OldNames => OLD_NAMES,
        }
    }
}

fn column(heading: &str) -> Option<Column> {
    let heading = clean(heading);
    if heading.to_lowercase() == OLD_NAMES.to_lowercase() {
        Some(Column::OldNames)
    } else {
        Field::of_label(&heading).map(Column::Field)
    }
}

/// The columns of the headings; a heading that is blank has none, and its cells must be blank too.
fn columns(headings: &csv::StringRecord) -> Result<Vec<Option<Column>>, String> {
    let mut columns: Vec<Option<Column>> = Vec::new();
    let mut unknown = Vec::new();
    for heading in headings {
        let found = column(heading);
        if found.is_some() && columns.contains(&found) {
            return Err(format!(
                "cột “{}” có hai lần; hãy xóa một cột",
                shown(&clean(heading))
            ));
        }
        if found.is_none() && !clean(heading).is_empty() {
            unknown.push(format!("“{}”", shown(&clean(heading))));
        }
        columns.push(found);
    }
    if !unknown.is_empty() {
        let known: Vec<&str> = FIELDS
            .iter()
            .map(|field| field.label)
            .chain([OLD_NAMES])
            .collect();
        return Err(format!(
            "không có cột {}; các cột là: {}",
            unknown.join(", "),
            known.join(", ")
        ));
    }
    let lacking = FIELDS.iter().filter(|field| {
        field.required && field.path != "id" && !columns.contains(&Some(Column::Field(field)))
    });
    let lacking: Vec<String> = lacking.map(|field| format!("“{}”", field.label)).collect();
    if !lacking.is_empty() {
        return Err(format!(
            "thiếu cột {}; hãy thêm vào dòng tên cột",
            lacking.join(", ")
        ));
    }
    Ok(columns)
}

fn row(number: usize, columns: &[Option<Column>], record: &csv::StringRecord) -> Row {
    let mut row = Row {
        number,
        file: empty_file(),
        id: String::new(),
        name: String::new(),
        within: String::new(),
        old_names: Vec::new(),
        mistakes: Vec::new(),
        has_own_id: false,
    };
    let beyond = (0..record.len())
        .filter(|at| columns.get(*at).copied().flatten().is_none())
        .any(|at| !clean(&record[at]).is_empty());
    if beyond {
        row.wrong(
            None,
            format!(
                "có {} ô, bảng chỉ có {} cột; hãy xóa ô thừa, hoặc đặt ô có dấu ngăn cách vào trong ngoặc kép (\")",
                record.len(),
                columns.iter().flatten().count()
            ),
        );
    }
    for (column, cell) in columns.iter().zip(record) {
        let Some(column) = *column else { continue };
        if let Some(why) = broken_cell(cell) {
            row.wrong(Some(column.label()), why);
            continue;
        }
        let cell = clean(cell);
        match column {
            Column::OldNames => read_old_names(&mut row, &cell),
            // A ward that leaves it empty inherits what is common to all.
            Column::Field(field) if field.path == "extends" && cell.is_empty() => {}
            Column::Field(field) => {
                match field.path {
                    "id" => row.id.clone_from(&cell),
                    "place.name" => row.name.clone_from(&cell),
                    "place.within" => row.within.clone_from(&cell),
                    _ => {}
                }
                if let Err(message) = field.write(&mut row.file, &cell) {
                    row.wrong(Some(field.label), message);
                }
            }
        }
    }
    if !row.name.is_empty()
        && let Err(why) = place_name(&row.name)
    {
        row.wrong(Some(FIELDS[0].label), why);
    }
    row.has_own_id = !row.id.is_empty();
    if row.has_own_id
        && let Err(why) = page_id(&row.id)
    {
        row.wrong(Some(ID), why);
    }
    row
}

fn read_old_names(row: &mut Row, cell: &str) {
    for name in split_names(cell) {
        match old_name(name) {
            Ok(name) if row.old_names.contains(&name) => {}
            Ok(name) => row.old_names.push(name),
            Err(why) => row.wrong(Some(OLD_NAMES), format!("“{}” {why}", shown(name))),
        }
    }
}

/// The names of a cell: commas and semicolons are between them, but within brackets.
fn split_names(cell: &str) -> impl Iterator<Item = &str> {
    let mut open = false;
    cell.split(move |sign| {
        match sign {
            '(' => open = true,
            ')' => open = false,
            _ => {}
        }
        !open && matches!(sign, ',' | ';')
    })
    .map(|name| name.trim().trim_end_matches('.').trim_end())
    .filter(|name| !name.is_empty())
}

/// Escapes a cell for a message: control and bidirectional characters are shown by their code points.
pub fn shown(cell: &str) -> String {
    let mut out = String::new();
    for sign in cell.chars().take(40) {
        if sign.is_control() || is_invisible(sign) {
            out.extend(sign.escape_unicode());
        } else {
            out.push(sign);
        }
    }
    if cell.chars().nth(40).is_some() {
        out.push('…');
    }
    out
}

/// Gives every row its id, and finds those that are one place or one page.
fn name_pages(rows: &mut [Row], built: &BuiltIds) {
    let given: Vec<Option<String>> = rows
        .iter()
        .map(|row| row.has_own_id.then(|| row.id.clone()))
        .collect();
    let claims: Vec<Claim<'_>> = rows
        .iter()
        .zip(&given)
        .map(|(row, given)| Claim {
            name: &row.name,
            within: &row.within,
            given: given.as_deref(),
            built: built.get(&place(row)).map(String::as_str),
        })
        .collect();
    let ids = ids::resolve(&claims);
    let mut pages: HashMap<String, usize> = HashMap::new();
    let mut places: HashMap<(String, String), (usize, bool)> = HashMap::new();
    for (row, id) in rows.iter_mut().zip(ids) {
        row.id = id;
        if !row.has_own_id {
            row.file["id"] = toml_edit::value(&row.id);
        }
        let this = (row.number, row.has_own_id);
        let page = (!row.id.is_empty()).then(|| *pages.entry(row.id.clone()).or_insert(row.number));
        let first = (!row.name.is_empty()).then(|| *places.entry(place(row)).or_insert(this));
        // Two pages of one place are meant where both rows say so.
        let again = first.filter(|first| *first != this && !(first.1 && row.has_own_id));
        if let Some(first) =
            page.filter(|first| *first != row.number && (row.has_own_id || again.is_none()))
        {
            let message = format!(
                "mã {} đã có ở dòng {first}; hãy ghi mã khác",
                shown(&row.id)
            );
            row.wrong(Some(ID), message);
        } else if let Some((first, _)) = again {
            let message = format!(
                "{}, {} đã có ở dòng {first}; hãy xóa một dòng, hoặc ghi rõ hơn ở cột “Thuộc”",
                shown(&row.name),
                shown(&row.within)
            );
            row.wrong(Some(FIELDS[0].label), message);
        }
    }
}

/// A place by its name and what it belongs to, whatever the case of their letters.
pub fn place(row: &Row) -> (String, String) {
    (row.name.to_lowercase(), row.within.to_lowercase())
}

/// Returns the rows whose id is longer than their name alone gives, each with its id.
pub fn renamed(rows: &[Row]) -> impl Iterator<Item = &Row> {
    rows.iter()
        .filter(|row| !row.has_own_id && !row.id.is_empty() && row.id != id_of(&row.name))
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::{Row, delimiter};

    fn extending(base: &str, id: &str) -> Vec<String> {
        let table =
            format!("{HEAD};Dùng chung của;Mã trang\nxã A;tỉnh B;UBND;1/2/2026;{base};{id}\n");
        let mut rows = read(&table);
        let field = content::Field::of_label("Dùng chung của").unwrap();
        rows[0].wrong_field(field, "said of a content file");
        told(&rows)
    }

    #[test]
    fn what_cannot_be_inherited_is_told_in_words_of_a_table() {
        assert_eq!(
            extending("tinh-x", "xa-a"),
            [
                "2 Dùng chung của: không có tệp tinh-x.toml ở cạnh bảng; hãy để trống ô này, hoặc ghi đúng tên tệp dùng chung của tỉnh"
            ]
        );
        assert_eq!(
            extending("", "common"),
            ["2 Mã trang: common là tên của tệp dùng chung; hãy ghi mã khác"]
        );
    }

    const HEAD: &str = "Tên phường xã;Thuộc;Cơ quan;Ngày xem lại";

    fn read(text: &str) -> Vec<Row> {
        super::rows(text, &HashMap::new()).unwrap()
    }

    fn refused(text: &str) -> String {
        super::rows(text, &HashMap::new()).unwrap_err()
    }

    fn told(rows: &[Row]) -> Vec<String> {
        rows.iter()
            .flat_map(|row| {
                row.mistakes
                    .iter()
                    .map(|(column, why)| format!("{} {}: {why}", row.number, column.unwrap_or("")))
            })
            .collect()
    }

    fn ward(name: &str) -> String {
        format!("{name};tỉnh B;UBND;1/2/2026\n")
    }

    #[test]
    fn the_template_is_a_table_of_one_ward() {
        let rows = read(super::super::template().trim_start_matches('\u{feff}'));
        assert_eq!(told(&rows), [""; 0]);
        assert_eq!(rows[0].id, "xa-mau");
        assert_eq!(rows[0].old_names, ["xã Mẫu Một", "xã Mẫu Hai"]);
    }

    #[test]
    fn commas_semicolons_tabs_and_bars_are_told_apart_by_the_headings() {
        for (headings, sign) in [
            ("a,b;c,d", b','),
            ("a;b,c;d", b';'),
            ("a\tb", b'\t'),
            ("a|b", b'|'),
            ("a", b','),
            ("\n\na;b;c,d", b';'),
            // What is known says more than what is many.
            ("Tên phường xã;Thuộc,a,b,c,d", b';'),
            ("\"Tên phường xã\",\"Thuộc\",\"a;b;c;d\"", b','),
        ] {
            assert_eq!(delimiter(headings) as char, sign as char, "{headings}");
        }
    }

    #[test]
    fn a_line_that_names_the_separator_is_obeyed_and_is_no_row() {
        for (line, sign) in [
            ("sep=;", ";"),
            ("sep=,", ","),
            ("SEP=;", ";"),
            ("sep=\t", "\t"),
            ("sep=\\t", "\t"),
            ("sep=|", "|"),
            ("\"sep=;\"", ";"),
            ("sep=;;;;", ";"),
            ("sep=^", "^"),
        ] {
            for end in ["\n", "\r\n", "\r"] {
                let table = format!("{HEAD}\n{};x", ward("xã A").trim())
                    .replace(';', sign)
                    .replace('\n', end);
                let rows = read(&format!("{line}{end}{table}"));
                assert_eq!(rows[0].name, "xã A", "{line:?}");
                assert_eq!(rows[0].number, 2, "{line:?}");
            }
        }
        assert!(refused("sep=\nx").contains("không có cột “sep=”"));
        assert!(refused("sep=;").contains("bảng chưa có dòng nào"));
    }

    #[test]
    fn rows_are_counted_as_spreadsheets_count_them() {
        let bad = "xã B;tỉnh B;UBND;hôm qua\n";
        for end in ["\n", "\r\n", "\r"] {
            for (table, row) in [
                (format!("{HEAD}\n{bad}"), 2),
                (format!("{HEAD}\n\n{bad}"), 3),
                (format!("\n\n{HEAD}\n{}\n\n\n{bad}", ward("xã A")), 8),
                (format!(";;;\n{HEAD}\n;;;\n   \n\u{a0};;;\n{bad}"), 6),
                // A cell of two lines is one row.
                (format!("{HEAD}\n\"xã\nA\";tỉnh B;UBND;1/2/2026\n{bad}"), 3),
                (
                    format!(
                        "{HEAD}\n{}\"xã C\";\"tỉnh\n\n\nB\";UBND;1/2/2026\n\n{bad}",
                        ward("xã A")
                    ),
                    5,
                ),
            ] {
                let rows = read(&table.replace('\n', end));
                let last = rows.last().unwrap();
                assert_eq!((last.number, &*last.name), (row, "xã B"), "{table:?}");
                assert_eq!(last.mistakes.len(), 1, "{table:?}");
            }
        }
        // The number of the row of headings is told too.
        assert!(refused("\n\nTên\na").starts_with("dòng 3: "));
        assert!(refused("sep=;\n\nTên\na").starts_with("dòng 2: "));
    }

    #[test]
    fn every_mistake_is_told_by_row_and_column() {
        let table = format!(
            "{HEAD};Mã trang\nxã A;tỉnh B;UBND xã A;hôm qua;\n;;;;\nxã D;tỉnh B;UBND xã A;1/2/2026;xa-a\nxã C;tỉnh B;UBND xã C;31/11/2026;xa-a;thừa\nxã E;tỉnh B;UBND xã C;1/2/2026;../e"
        );
        assert_eq!(
            told(&read(&table)),
            [
                "2 Ngày xem lại: ngày viết như 24/11/2026",
                "5 : có 6 ô, bảng chỉ có 5 cột; hãy xóa ô thừa, hoặc đặt ô có dấu ngăn cách vào trong ngoặc kép (\")",
                "5 Ngày xem lại: lịch không có ngày này; ngày viết như 24/11/2026",
                "5 Mã trang: mã xa-a đã có ở dòng 4; hãy ghi mã khác",
                "6 Mã trang: chỉ gồm chữ thường không dấu a–z, chữ số và dấu gạch nối ở giữa, nhiều nhất 40 ký tự, ví dụ phuong-hac-thanh",
            ]
        );
    }

    #[test]
    fn ids_that_windows_cannot_store_are_mistakes_and_never_follow_from_a_name() {
        let given = |id: &str| format!("{HEAD};Mã trang\nxã A;tỉnh B;UBND;1/2/2026;{id}\n");
        for id in [
            "con", "nul", "aux", "prn", "com1", "lpt9", "con.", "nul.txt", "xa-a.",
        ] {
            let rows = read(&given(id));
            assert_eq!(rows[0].mistakes.len(), 1, "{id}");
            assert_eq!(rows[0].mistakes[0].0, Some("Mã trang"), "{id}");
        }
        for name in ["Con", "Nul", "COM1"] {
            let rows = read(&format!("{HEAD}\n{}", ward(name)));
            assert_eq!(rows[0].id, format!("noi-{}", name.to_lowercase()));
            assert_eq!(told(&rows), [""; 0]);
        }
    }

    #[test]
    fn a_name_that_no_place_has_is_a_mistake() {
        for name in [
            "???",
            "12",
            "xã",
            "xã ?ông",
            "x@a.vn",
            "xã\u{202e}A",
            "xã Аn",
        ] {
            let rows = read(&format!("{HEAD}\n{}", ward(name)));
            assert_eq!(rows[0].mistakes.len(), 1, "{name}");
            assert_eq!(rows[0].mistakes[0].0, Some("Tên phường xã"), "{name}");
        }
        let long = ward(&"xã A ".repeat(41));
        let told = told(&read(&format!("{HEAD}\n\n{long}")));
        assert_eq!(
            told,
            ["3 Tên phường xã: dài 204 ký tự, nhiều nhất là 160; hãy viết ngắn lại"]
        );
    }

    #[test]
    fn the_same_place_twice_is_a_mistake_of_the_second_row() {
        let rows = read(&format!(
            "{HEAD}\n{}{}{}",
            ward("xã A"),
            ward("xã Á"),
            ward("Xã A")
        ));
        assert_eq!(
            told(&rows),
            [
                "4 Tên phường xã: Xã A, tỉnh B đã có ở dòng 2; hãy xóa một dòng, hoặc ghi rõ hơn ở cột “Thuộc”"
            ]
        );
        assert_ne!(rows[0].id, rows[1].id);
        let with_ids = |first: &str, second: &str| {
            let row = |id: &str| format!("xã A;tỉnh B;UBND;1/2/2026;{id}\n");
            told(&read(&format!(
                "{HEAD};Mã trang\n{}{}",
                row(first),
                row(second)
            )))
        };
        assert_eq!(with_ids("xa-a-1", "xa-a-2"), [""; 0]);
        for (first, second) in [("", ""), ("xa-a", ""), ("", "xa-a"), ("xa-a", "xa-a")] {
            assert_eq!(with_ids(first, second).len(), 1, "{first} {second}");
        }
    }

    #[test]
    fn old_names_are_names_and_those_that_are_none_are_told() {
        let old = |cell: &str| {
            let rows = read(&format!(
                "Tên phường xã,Thuộc,Cơ quan,Ngày xem lại,Tên cũ\nxã A,tỉnh B,UBND,1/2/2026,\"{cell}\"\n"
            ));
            (rows[0].old_names.clone(), told(&rows))
        };
        let (names, mistakes) =
            old("xã M’Đrắk, phường 1 (quận 3, cũ);  xã\u{a0}Ea  H'Leo ;; xã M’Đrắk, xã B.");
        assert_eq!(
            names,
            ["xã M’Đrắk", "phường 1 (quận 3, cũ)", "xã Ea H'Leo", "xã B"]
        );
        assert_eq!(mistakes, [""; 0]);
        for cell in [
            "a".repeat(201),
            "xã \u{202e}A".to_owned(),
            "xã\u{200f}".to_owned(),
            "1/7/2025".to_owned(),
            "12".to_owned(),
            "-".to_owned(),
            "xã A / xã B".to_owned(),
        ] {
            let (names, mistakes) = old(&format!("xã Tốt, {cell}"));
            assert_eq!(names, ["xã Tốt"]);
            assert_eq!(mistakes.len(), 1, "{mistakes:?}");
            assert!(mistakes[0].starts_with("2 Tên cũ: “"), "{mistakes:?}");
            assert!(
                !mistakes[0].contains(['\u{202e}', '\u{200f}']),
                "{mistakes:?}"
            );
        }
    }

    #[test]
    fn a_quotation_mark_that_is_not_closed_is_a_mistake_of_its_row() {
        let wards: String = ('A'..='L')
            .map(|name| ward(&format!("xã {name}")))
            .collect();
        for (table, row) in [
            // Closed by the next mark, many rows further on.
            (
                format!(
                    "{HEAD}\n{}\"{wards}xã Cuối\";tỉnh B;UBND;1/2/2026\n",
                    ward("xã M")
                ),
                3,
            ),
            // Never closed; blank lines count.
            (
                format!(
                    "{HEAD}\n\n{}\nxã N;\"tỉnh B;UBND;1/2/2026\n{wards}",
                    ward("xã M")
                ),
                5,
            ),
        ] {
            let rows = read(&table);
            assert_eq!(rows.len(), 2, "{table}");
            assert_eq!(rows[0].mistakes, []);
            assert_eq!(rows[1].number, row);
            let told = told(&rows);
            assert!(told[0].contains("xem lại dấu ngoặc kép"), "{told:?}");
        }
        let long = "a".repeat(super::LONGEST_CELL + 1);
        let told = told(&read(&format!("{HEAD}\n{long};b;c;1/2/2026\n")));
        assert!(told[0].contains("ô dài quá"), "{told:?}");
    }

    #[test]
    fn headings_that_are_unknown_doubled_or_missing_are_named() {
        for (headings, said) in [
            (
                "Tên;Thuộc",
                "không có cột “Tên”; các cột là: Tên phường xã, ",
            ),
            ("Thuộc;thuộc ", "cột “thuộc” có hai lần"),
            (
                "Tên\u{1b}[2J\u{202e}",
                "không có cột “Tên\\u{1b}[2J\\u{202e}”",
            ),
            ("Tên cũ;TÊN  CŨ", "cột “TÊN CŨ” có hai lần"),
            ("Thuộc;Cơ quan", "thiếu cột “Tên phường xã”, “Ngày xem lại”"),
        ] {
            let why = refused(&format!("{headings}\na;b"));
            assert!(why.starts_with("dòng 1: ") && why.contains(said), "{why}");
        }
        for table in ["", "\n\n", HEAD, &format!("{HEAD}\n;;;\n\n")] {
            assert!(
                refused(table).starts_with("bảng chưa có dòng nào"),
                "{table:?}"
            );
        }
    }

    #[test]
    fn columns_without_a_heading_may_be_blank() {
        let rows = read(&format!(
            "{HEAD};;\nxã A;tỉnh B;UBND;1/2/2026;;\nxã C;tỉnh B;UBND;1/2/2026;;gì đó\n"
        ));
        assert_eq!(rows[0].mistakes, []);
        assert!(
            told(&rows)[0].starts_with("3 : có 6 ô, bảng chỉ có 4 cột"),
            "{:?}",
            told(&rows)
        );
    }
}
