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
mod entry;
mod table;
mod text;

pub use cells::delimiter;
pub use column::{Columns, SAMPLE_ROWS, is_heading};
pub use entry::{Details, Entry, Filter, Kind};

use std::borrow::Cow;
use std::collections::HashMap;

use super::{LastTen, Report, check};
use cells::Cells;
use table::Table;

/// A list being judged.
pub struct Batch {
    text: String,
    /// Where the next row begins, in bytes.
    at: usize,
    /// Rows read so far, as a spreadsheet numbers them: blank ones count.
    row: u32,
    cells: Cells,
    /// Counted from 0.
    column: Option<usize>,
    entries: Vec<Entry>,
    counts: [usize; Kind::ORDER.len()],
    /// The row that had these digits first.
    seen: HashMap<LastTen, u32>,
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
        let mut cells = Cells::new(delimiter(text.as_bytes()));
        let mut columns = Columns::default();
        let (mut at, mut heading) = (start(&text), None);
        while at < text.len() && columns.rows() < SAMPLE_ROWS {
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
            row: 0,
            column,
            entries: Vec::new(),
            counts: [0; Kind::ORDER.len()],
            seen: HashMap::new(),
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
        self.at = self.cells.read(&self.text, from);
        self.row += 1;
        if self.cells.is_blank() {
            return;
        }
        let report = check(self.cells.get(column), None);
        let first = report
            .last_ten
            .map(|ten| *self.seen.entry(ten).or_insert(self.row))
            .filter(|&first| first != self.row);
        let kind = Kind::of(&report, first);
        self.table.push(
            self.row,
            text::verdict(kind),
            report.last_ten,
            &reasons(self.cells.get(column), &report, first),
            &self.cells,
        );
        self.counts[kind as usize] += 1;
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
        self.counts[kind as usize]
    }

    /// How many rows a filter keeps so far.
    pub fn kept(&self, filter: Filter) -> usize {
        filter.kinds().iter().map(|&kind| self.count(kind)).sum()
    }

    /// The places of the rows that a filter keeps, the worst first and each kind in the order of the list; `len` of
    /// them after the first `from`.
    pub fn window(&self, filter: Filter, from: usize, len: usize) -> Vec<usize> {
        let mut places = Vec::new();
        let mut skip = from;
        for &kind in filter.kinds() {
            for (place, entry) in self.entries.iter().enumerate() {
                if entry.kind != kind {
                    continue;
                }
                if skip > 0 {
                    skip -= 1;
                } else if places.len() < len {
                    places.push(place);
                } else {
                    return places;
                }
            }
        }
        places
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
        let number = self.cells.get(column);
        let report = check(number, None);
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
            reasons: reasons(number, &report, entry.first),
            suggestion: report
                .findings
                .into_iter()
                .find_map(|finding| finding.suggestion),
        })
    }

    /// All rows judged so far in the order of the list, each with its row number, verdict, last ten and reasons before
    /// its own cells; the cells of a row are separated by `delimiter`.
    ///
    /// The last ten stand as `="0123456789"`, which spreadsheets read as text: as a bare number they would lose their
    /// zeros in front.
    ///
    /// ```
    /// let mut batch = bhyt_vneid::card_number::batch::Batch::new("Lan,0123498765".to_owned());
    /// batch.work(1);
    /// let table = batch.table(',');
    /// assert_eq!(table.lines().nth(1), Some(r#"1,Đúng định dạng,"=""0123498765""",,Lan,0123498765"#));
    /// ```
    pub fn table(&self, delimiter: char) -> String {
        self.table.write(u8::try_from(delimiter).unwrap_or(b','))
    }

    /// The delimiter of the list: comma, semicolon or tab.
    pub fn delimiter(&self) -> char {
        char::from(self.cells.delimiter())
    }
}

/// A byte order mark belongs to the file, not to its first cell.
fn start(text: &str) -> usize {
    if text.starts_with('\u{feff}') { 3 } else { 0 }
}

fn reasons(number: &str, report: &Report, first: Option<u32>) -> String {
    let twice = first.map(|first| text::twice(first).into());
    let findings = report.findings.iter();
    let found = findings.map(|finding| text::reason(finding.code, number));
    let all: Vec<Cow<str>> = twice.into_iter().chain(found).collect();
    all.join("; ")
}
