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
//! use card_number::batch::{Batch, Filter, Kind};
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
mod notice;
mod reader;
mod table;
mod text;

pub use cells::{Cells, LONGEST_ROW, delimiter};
pub use column::SAMPLE_ROWS;
pub use encoding::{Decoder, LOOKED_AT, utf16_label};
pub use entry::{Details, Entry, Filter, Kind};
pub use notice::Notice;
pub use reader::{HEAD, Number, Reader, end_lines};

use std::borrow::Cow;
use std::num::NonZeroU32;

use super::{Report, check, first_field};
use first_rows::FirstRows;
use table::Table;

/// A list being judged.
pub struct Batch {
    /// In UTF-8.
    text: Vec<u8>,
    /// Where the next row begins, in bytes.
    at: usize,
    /// How far the line ends are plain ones: no further than rows are read, since a long text all at once would hold the page up.
    ended: usize,
    /// Rows read so far, as a spreadsheet numbers them: blank ones count.
    row: u32,
    reader: Reader,
    /// The numbers of the row read last.
    numbers: Vec<Number>,
    notice: Option<Notice>,
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
    /// use card_number::batch::Batch;
    /// assert_eq!(Batch::new("Lan\t01/02/1980\t3821604417".to_owned()).column(), Some(2));
    /// assert_eq!(Batch::new("Lan\tThanh Hóa".to_owned()).column(), None);
    /// ```
    pub fn new(text: String) -> Batch {
        let mut text = text.into_bytes();
        let head = text.len().min(HEAD);
        end_lines(&mut text[..head]);
        let reader = Reader::new(&text[..head]);
        Batch {
            at: reader.start(),
            ended: head,
            row: 0,
            numbers: Vec::new(),
            notice: reader.notice(),
            entries: Vec::new(),
            places: Default::default(),
            seen: FirstRows::new(),
            table: Table::new(reader.heading()),
            reader,
            text,
        }
    }

    /// Judges at most so many further rows; whether there are more.
    ///
    /// ```
    /// let mut batch = card_number::batch::Batch::new("3821604417\n3821604418".to_owned());
    /// assert!(batch.work(1));
    /// assert!(!batch.work(1));
    /// ```
    pub fn work(&mut self, rows: usize) -> bool {
        if self.column().is_none() {
            return false;
        }
        for _ in 0..rows {
            if self.at >= self.text.len() {
                break;
            }
            self.next_row();
        }
        self.at < self.text.len()
    }

    fn next_row(&mut self) {
        let from = self.at;
        let end = self.text.len().min(from + LONGEST_ROW + 3);
        if end > self.ended {
            // The first bytes of a line end may stand before.
            let begun = self.ended.saturating_sub(2).max(from);
            end_lines(&mut self.text[begun..end]);
            self.ended = end;
        }
        self.at = self.reader.read(&self.text, from);
        self.row += 1;
        if self.notice.is_none() && is_broken(&self.text[from..self.at]) {
            self.notice = Some(Notice::LostLetters);
        }
        let mut numbers = std::mem::take(&mut self.numbers);
        self.reader.numbers(self.row, &mut numbers);
        let others = !numbers.is_empty() && self.reader.has_others(&numbers);
        for (nth, &number) in numbers.iter().enumerate() {
            self.judge(from, nth, number, others);
        }
        self.numbers = numbers;
    }

    fn judge(&mut self, from: usize, nth: usize, number: Number, others: bool) {
        let typed = self.reader.get(number);
        let report = check(typed, None);
        let first = report
            .last_ten
            .map(|ten| self.seen.of(ten, self.row))
            .filter(|&first| first != self.row)
            .and_then(NonZeroU32::new);
        let kind = Kind::of(&report, first, others);
        self.table.push(
            self.row,
            text::verdict(kind),
            report.last_ten,
            &reasons(typed, &report, first, others),
            self.reader.cells(),
            number.cell,
        );
        self.places[kind as usize].push(self.entries.len() as u32);
        self.entries.push(Entry {
            row: self.row,
            from,
            nth: u16::try_from(nth).unwrap_or(u16::MAX),
            kind,
            first,
        });
    }

    /// What is to be said of the list as a whole, as far as it is read.
    ///
    /// ```
    /// use card_number::batch::{Batch, Notice};
    /// assert_eq!(Batch::new("[{\"maThe\":\"3821604417\"}]".to_owned()).notice(), Some(Notice::Json));
    /// ```
    pub fn notice(&self) -> Option<Notice> {
        self.notice
    }

    /// The column of the numbers, counted from 0, or `None` where no column looks like one.
    pub fn column(&self) -> Option<usize> {
        self.reader.column()
    }

    /// How much of the text is read, in percent.
    ///
    /// ```
    /// let mut batch = card_number::batch::Batch::new("3821604417\n3821604418\n".to_owned());
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
    /// let mut batch = card_number::batch::Batch::new("Lan,DN4O13821604417".to_owned());
    /// batch.work(1);
    /// let details = batch.details(0).unwrap();
    /// assert_eq!((&*details.number, &*details.beside), ("DN4O13821604417", "Lan"));
    /// assert_eq!(details.suggestion.as_deref(), Some("DN4013821604417"));
    /// ```
    pub fn details(&mut self, place: usize) -> Option<Details> {
        let entry = *self.entries.get(place)?;
        self.reader.read(&self.text, entry.from);
        self.reader.numbers(entry.row, &mut self.numbers);
        let at = *self.numbers.get(usize::from(entry.nth))?;
        let typed = self.reader.get(at);
        let report = check(typed, None);
        let others = self.reader.has_others(&self.numbers);
        let number = first_field(typed);
        let cells = self.reader.cells().iter().enumerate();
        let beside: Vec<&str> = cells
            .filter(|&(cell, text)| cell != at.cell && !text.trim_ascii().is_empty())
            .map(|(_, cell)| cell.trim_ascii())
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
    /// let mut batch = card_number::batch::Batch::new("Lan,0123498765".to_owned());
    /// batch.work(1);
    /// let piece = batch.piece(0, ',').unwrap();
    /// assert_eq!(piece.lines().nth(1), Some(r#"1,Viết đúng cách,"=""0123498765""",,0123498765,Lan,0123498765"#));
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

    /// The delimiter of the list: comma, semicolon or tab; a comma for one with bars, which no spreadsheet reads.
    pub fn delimiter(&self) -> char {
        match self.reader.delimiter() {
            b'|' => ',',
            other => char::from(other),
        }
    }
}

/// Whether U+FFFD stands in a row.
fn is_broken(row: &[u8]) -> bool {
    let mut begins = row.iter().enumerate().filter(|&(_, &b)| b == 0xef);
    begins.any(|(at, _)| row[at..].starts_with(b"\xef\xbf\xbd"))
}

fn reasons(number: &str, report: &Report, first: Option<NonZeroU32>, others: bool) -> String {
    let twice = first.map(|first| text::twice(first).into());
    let others = others.then_some(Cow::Borrowed(text::OTHERS));
    let findings = report.findings.iter();
    let found = findings.map(|finding| text::reason(finding, number));
    let all: Vec<Cow<str>> = twice.into_iter().chain(found).chain(others).collect();
    all.join("; ")
}
