//! A list of numbers: cells pasted from a spreadsheet or the text of a file, read and judged a few rows at a time.
//!
//! **What it is for.** Class lists and lists of residents. It finds the column that holds the numbers, judges each, counts,
//! and marks duplicates of the last ten digits, since VNeID refuses the second.
//!
//! **It must never** read all rows in one go (the page would freeze: whoever calls decides how many), store or send
//! anything, or put a number into the words of a reason: those words go into the page's text, and that into a saved copy.
//!
//! **Where its rules come from:** one number is judged by [`check()`] alone. Cells are read by `csv-core`,
//! as RFC 4180 and spreadsheets write them.
//!
//! ```
//! use bhyt_vneid::card_number::batch::{Batch, Filter, Kind};
//! let mut batch = Batch::new("Tên;Số thẻ BHYT\nLan;DN4013821604417\nMinh;3821604417\nHoa;12345".to_owned());
//! while batch.work(100) {}
//! assert_eq!((batch.count(Kind::Ok), batch.count(Kind::Twice), batch.count(Kind::Rejected)), (1, 1, 1));
//! let worst = batch.window(Filter::All, 0, 10)[0];
//! assert_eq!(batch.entry(worst).map(|entry| entry.row), Some(4));
//! ```

mod cells;
mod column;
mod encoding;
mod entry;
mod first_rows;
mod table;
mod text;

pub use cells::{Cells, LONGEST_ROW, delimiter};
pub use column::{Columns, SAMPLE_ROWS, is_heading};
pub use encoding::utf16_label;
pub use entry::{Details, Entry, Filter, Kind};

use std::borrow::Cow;
use std::num::NonZeroU32;

use super::check::is_phone_like;
use super::{LastTen, Report, check, first_field, parse};
use first_rows::FirstRows;
use table::Table;

/// A list being judged.
pub struct Batch {
    /// In UTF-8.
    text: Vec<u8>,
    /// Where the next row begins, in bytes.
    at: usize,
    /// How several numbers on a line come to lines of their own; nothing where a row is a person.
    one_a_line: Option<OneALine>,
    /// Rows read so far, as a spreadsheet numbers them: blank ones count.
    row: u32,
    cells: Cells,
    /// Counted from 0.
    column: Option<usize>,
    entries: Vec<Entry>,
    /// The places of the entries of each kind.
    places: [Vec<u32>; Kind::ORDER.len()],
    seen: FirstRows,
    table: Table,
}

impl Batch {
    /// Takes the list, finds its delimiter and the column of the numbers, and judges nothing yet.
    ///
    /// ```
    /// use bhyt_vneid::card_number::batch::Batch;
    /// assert_eq!(Batch::new("Lan\t01/02/1980\t3821604417".to_owned()).column(), Some(2));
    /// assert_eq!(Batch::new("Lan\tThanh Hóa".to_owned()).column(), None);
    /// ```
    pub fn new(text: String) -> Batch {
        let mut text = text.into_bytes();
        let mut cells = Cells::new(delimiter(&text));
        let mut one_a_line = None;
        if several_a_line(&text, &mut cells) {
            one_a_line = Some(OneALine {
                delimiter: cells.delimiter(),
                end: 0,
            });
            cells = Cells::new(b',');
        }
        let mut columns = Columns::default();
        let (mut at, mut heading) = (start(&text), None);
        while at < text.len() && columns.rows() < SAMPLE_ROWS {
            if let Some(lines) = &mut one_a_line {
                lines.reach(&mut text, at);
            }
            at = cells.read(&text, at);
            if cells.is_blank() {
                continue;
            }
            columns.read(cells.iter());
            heading.get_or_insert_with(|| cells.iter().map(str::to_owned).collect::<Vec<_>>());
        }
        let column = columns.numbers();
        let heading = heading.filter(|cells| {
            column
                .and_then(|column| cells.get(column))
                .is_some_and(|cell| is_heading(cell))
        });
        let mut batch = Batch {
            at: start(&text),
            one_a_line,
            row: 0,
            column,
            entries: Vec::new(),
            places: Default::default(),
            seen: FirstRows::new(),
            table: Table::new(heading.as_deref().unwrap_or_default()),
            cells,
            text,
        };
        if heading.is_some() {
            batch.skip_heading();
        }
        batch
    }

    fn skip_heading(&mut self) {
        while self.at < self.text.len() {
            self.at = self.cells.read(&self.text, self.at);
            self.row += 1;
            if !self.cells.is_blank() {
                return;
            }
        }
    }

    /// Judges at most so many further rows; whether there are more.
    ///
    /// ```
    /// let mut batch = bhyt_vneid::card_number::batch::Batch::new("3821604417\n3821604418".to_owned());
    /// assert!(batch.work(1));
    /// assert!(!batch.work(1));
    /// ```
    pub fn work(&mut self, rows: usize) -> bool {
        let Some(column) = self.column else {
            return false;
        };
        for _ in 0..rows {
            if self.at >= self.text.len() {
                break;
            }
            self.next_row(column);
        }
        self.at < self.text.len()
    }

    fn next_row(&mut self, column: usize) {
        let from = self.at;
        if let Some(lines) = &mut self.one_a_line {
            lines.reach(&mut self.text, from);
        }
        self.at = self.cells.read(&self.text, from);
        self.row += 1;
        if self.cells.is_blank() {
            return;
        }
        let report = check(self.cells.get(column), None);
        let first = report
            .last_ten
            .map(|ten| self.seen.of(ten, self.row))
            .filter(|&first| first != self.row)
            .and_then(NonZeroU32::new);
        let others = other_numbers(&self.cells, column, &report);
        let kind = Kind::of(&report, first, others);
        self.table.push(
            self.row,
            text::verdict(kind),
            report.last_ten,
            &reasons(self.cells.get(column), &report, first, others),
            &self.cells,
            column,
        );
        self.places[kind as usize].push(self.entries.len() as u32);
        self.entries.push(Entry {
            row: self.row,
            from,
            kind,
            first,
        });
    }

    /// The column of the numbers, counted from 0, or `None` where no column looks like one.
    pub fn column(&self) -> Option<usize> {
        self.column
    }

    /// How much of the text is read, in percent.
    ///
    /// ```
    /// let mut batch = bhyt_vneid::card_number::batch::Batch::new("3821604417\n3821604418\n".to_owned());
    /// batch.work(1);
    /// assert_eq!(batch.percent(), 50);
    /// ```
    pub fn percent(&self) -> usize {
        // Divided first: on 32 bits a long list times a hundred would not fit.
        match self.text.len() / 100 {
            0 => self.at * 100 / self.text.len().max(1),
            hundredth => (self.at / hundredth).min(100),
        }
    }

    /// How many rows are judged so far.
    pub fn judged(&self) -> usize {
        self.entries.len()
    }

    /// How many rows are of a kind so far; the kinds exclude each other.
    pub fn count(&self, kind: Kind) -> usize {
        self.places[kind as usize].len()
    }

    /// How many rows a filter keeps so far.
    pub fn kept(&self, filter: Filter) -> usize {
        filter.kinds().iter().map(|&kind| self.count(kind)).sum()
    }

    /// The places of the rows that a filter keeps, the worst first and each kind in the order of the list; `len` of
    /// them after the first `from`.
    pub fn window(&self, filter: Filter, from: usize, len: usize) -> Vec<usize> {
        let kinds = filter.kinds().iter();
        let places = kinds.flat_map(|&kind| &self.places[kind as usize]);
        let window = places.skip(from).take(len);
        window.map(|&place| place as usize).collect()
    }

    /// The judged row at a place.
    pub fn entry(&self, place: usize) -> Option<&Entry> {
        self.entries.get(place)
    }

    /// What to show of the row at a place: it is read and judged once more, so that a long list needs little memory.
    ///
    /// ```
    /// let mut batch = bhyt_vneid::card_number::batch::Batch::new("Lan,DN4O13821604417".to_owned());
    /// batch.work(1);
    /// let details = batch.details(0).unwrap();
    /// assert_eq!((&*details.number, &*details.beside), ("DN4O13821604417", "Lan"));
    /// assert_eq!(details.suggestion.as_deref(), Some("DN4013821604417"));
    /// ```
    pub fn details(&mut self, place: usize) -> Option<Details> {
        let entry = *self.entries.get(place)?;
        let column = self.column?;
        self.cells.read(&self.text, entry.from);
        let report = check(self.cells.get(column), None);
        let others = other_numbers(&self.cells, column, &report);
        let number = first_field(self.cells.get(column));
        let beside: Vec<&str> = self
            .cells
            .iter()
            .enumerate()
            .filter(|&(at, cell)| at != column && !cell.trim_ascii().is_empty())
            .map(|(_, cell)| cell)
            .collect();
        Some(Details {
            number: number.to_owned(),
            beside: beside.join(" · "),
            reasons: reasons(number, &report, entry.first, others),
            suggestion: report
                .findings
                .into_iter()
                .find_map(|finding| finding.suggestion),
        })
    }

    /// A piece of the result: rows judged so far in the order of the list, each with its row number, verdict, last ten and
    /// reasons before its own cells; the cells of a row are separated by `delimiter`. The pieces, of some 128 KB, are counted
    /// from 0, and make the whole when they are laid together.
    ///
    /// The last ten stand as `="0123456789"`, which spreadsheets read as text: as a bare number they would lose their
    /// zeros in front.
    ///
    /// ```
    /// let mut batch = bhyt_vneid::card_number::batch::Batch::new("Lan,0123498765".to_owned());
    /// batch.work(1);
    /// let piece = batch.piece(0, ',').unwrap();
    /// assert_eq!(piece.lines().nth(1), Some(r#"1,Viết đúng cách,"=""0123498765""",,Lan,0123498765"#));
    /// assert_eq!(batch.piece(1, ','), None);
    /// ```
    pub fn piece(&self, at: usize, delimiter: char) -> Option<String> {
        self.table
            .piece(at, u8::try_from(delimiter).unwrap_or(b','))
    }

    /// How many pieces there are.
    pub fn pieces(&self) -> usize {
        self.table.pieces()
    }

    /// The delimiter of the list: comma, semicolon or tab.
    pub fn delimiter(&self) -> char {
        char::from(self.cells.delimiter())
    }
}

/// Whether a text holds nothing but numbers, several of different people on a line: people type them so.
fn several_a_line(text: &[u8], cells: &mut Cells) -> bool {
    let (mut at, mut several) = (start(text), false);
    for _ in 0..SAMPLE_ROWS {
        if at >= text.len() {
            break;
        }
        at = cells.read(text, at);
        let tens = cells.iter().filter(|cell| !cell.trim_ascii().is_empty());
        let tens: Option<Vec<LastTen>> = tens
            .map(|cell| {
                Some(parse(cell).ok()?.last_ten()).filter(|ten| !is_phone_like(ten.as_str()))
            })
            .collect();
        let Some(tens) = tens else { return false };
        if (1..tens.len()).any(|at| tens[..at].contains(&tens[at])) {
            return false;
        }
        several |= tens.len() > 1;
    }
    several
}

/// Lays several numbers on a line on lines of their own, no further than rows are read: a long text all at once would hold
/// the page up.
struct OneALine {
    delimiter: u8,
    /// How far it is done, in bytes.
    end: usize,
}

impl OneALine {
    /// Does the row that begins at `at`.
    fn reach(&mut self, text: &mut [u8], at: usize) {
        let end = text.len().min(at + LONGEST_ROW);
        for byte in text.iter_mut().take(end).skip(self.end) {
            if *byte == self.delimiter {
                *byte = b'\n';
            }
        }
        self.end = end;
    }
}

/// A byte order mark belongs to the file, not to its first cell.
fn start(text: &[u8]) -> usize {
    if text.starts_with(b"\xef\xbb\xbf") {
        3
    } else {
        0
    }
}

/// Whether a row holds another person's number besides the one that is judged.
fn other_numbers(cells: &Cells, column: usize, report: &Report) -> bool {
    let others = cells.iter().enumerate().filter(|&(at, _)| at != column);
    let mut numbers = others.filter_map(|(_, cell)| parse(cell).ok());
    numbers.any(|number| {
        let ten = number.last_ten();
        !is_phone_like(ten.as_str()) && Some(ten) != report.last_ten
    })
}

fn reasons(number: &str, report: &Report, first: Option<NonZeroU32>, others: bool) -> String {
    let twice = first.map(|first| text::twice(first).into());
    let others = others.then_some(Cow::Borrowed(text::OTHERS));
    let findings = report.findings.iter();
    let found = findings.map(|finding| text::reason(finding.code, number));
    let all: Vec<Cow<str>> = twice.into_iter().chain(found).chain(others).collect();
    all.join("; ")
}
