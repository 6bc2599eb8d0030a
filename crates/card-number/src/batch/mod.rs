//! Lists of numbers: cells pasted from a spreadsheet, or the text of a CSV file.
//!
//! [`Batch`] finds the column that holds the card numbers, checks each with [`check()`], counts the results, and marks
//! duplicates of the last ten digits, because VNeID rejects the second. The caller decides how many rows
//! [`Batch::work`] reads at a time, so that a user interface stays responsive. [`Reader`] finds the numbers of each row
//! without judging them. [`Decoder`] turns the bytes of a file into text.
//!
//! Reasons never contain a number, because callers may display, log or save them.
//!
//! Cells are read by `csv-core` as RFC 4180 defines them and as spreadsheets write them.
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

/// A list and the results of the rows judged so far.
pub struct Batch {
    /// The list in UTF-8.
    text: Vec<u8>,
    /// The first byte of the next row.
    at: usize,
    /// The end of the bytes that [`end_lines`] has processed. It advances with the rows, so that no call takes long.
    ended: usize,
    /// The number of rows read so far, blank rows included.
    row: u32,
    reader: Reader,
    /// The numbers of the row read last.
    numbers: Vec<Number>,
    notice: Option<Notice>,
    entries: Vec<Entry>,
    /// The places in `entries` of each kind.
    places: [Vec<u32>; Kind::ORDER.len()],
    seen: FirstRows,
    table: Table,
}

impl Batch {
    /// Creates a batch of a list, finding the delimiter and the column of the numbers. No row is judged yet.
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

    /// Judges at most `rows` further rows. Returns `true` if rows are left; a list without a column of numbers has none.
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
            // A line end may have begun in the bytes before.
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

    /// Returns the notice about the list as a whole, as far as it is read.
    ///
    /// ```
    /// use card_number::batch::{Batch, Notice};
    /// assert_eq!(Batch::new("[{\"maThe\":\"3821604417\"}]".to_owned()).notice(), Some(Notice::Json));
    /// ```
    pub fn notice(&self) -> Option<Notice> {
        self.notice
    }

    /// Returns the column of the numbers, counted from 0, or `None` if no column has card numbers.
    pub fn column(&self) -> Option<usize> {
        self.reader.column()
    }

    /// Returns the heading of the column of the numbers, or `None` if the list has no heading or a heading with anything but
    /// Latin letters and ASCII signs: a digit may be a person's.
    ///
    /// ```
    /// use card_number::batch::Batch;
    /// let batch = Batch::new("Tên;Số thẻ\nLan;3821604417".to_owned());
    /// assert_eq!(batch.column_heading(), Some("Số thẻ"));
    /// assert_eq!(Batch::new("3821604417".to_owned()).column_heading(), None);
    /// ```
    pub fn column_heading(&self) -> Option<&str> {
        let heading = self.reader.heading().get(self.column()?)?.trim_ascii();
        let is_word = |c: char| match c {
            '0'..='9' => false,
            '\0'..='\u{7f}' | 'À'..='\u{24f}' | '\u{300}'..='\u{36f}' | '\u{1e00}'..='\u{1eff}' => {
                true
            }
            _ => false,
        };
        (!heading.is_empty() && heading.chars().all(is_word)).then_some(heading)
    }

    /// Returns how much of the text is read, in percent, 0 to 100.
    ///
    /// ```
    /// let mut batch = card_number::batch::Batch::new("3821604417\n3821604418\n".to_owned());
    /// batch.work(1);
    /// assert_eq!(batch.percent(), 50);
    /// ```
    pub fn percent(&self) -> usize {
        // Divides first: the product of a long list's length and 100 would overflow 32 bits.
        match self.text.len() / 100 {
            0 => self.at * 100 / self.text.len().max(1),
            hundredth => (self.at / hundredth).min(100),
        }
    }

    /// Returns the count of the numbers judged so far. A row may have several.
    pub fn judged(&self) -> usize {
        self.entries.len()
    }

    /// Returns the count of the numbers of a kind so far. Each number has exactly one kind.
    pub fn count(&self, kind: Kind) -> usize {
        self.places[kind as usize].len()
    }

    /// Returns the count of the numbers that a filter keeps so far.
    pub fn kept(&self, filter: Filter) -> usize {
        filter.kinds().iter().map(|&kind| self.count(kind)).sum()
    }

    /// Returns the places of the numbers that a filter keeps, at most `len` of them after the first `from`.
    ///
    /// The worst kind comes first; within a kind the order is that of the list. A place is an argument of
    /// [`Batch::entry`] and [`Batch::details`].
    pub fn window(&self, filter: Filter, from: usize, len: usize) -> Vec<usize> {
        let kinds = filter.kinds().iter();
        let places = kinds.flat_map(|&kind| &self.places[kind as usize]);
        let window = places.skip(from).take(len);
        window.map(|&place| place as usize).collect()
    }

    /// Returns the judged number at a place, or `None` if there is no such place. Places count the judged numbers from 0.
    pub fn entry(&self, place: usize) -> Option<&Entry> {
        self.entries.get(place)
    }

    /// Returns what to show of the number at a place, or `None` if there is no such place.
    ///
    /// The row is read and judged again, so that a long list needs little memory.
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

    /// Returns a piece of the result as CSV (RFC 4180), or `None` if there is no such piece.
    ///
    /// Pieces are counted from 0, have about 128 KB, and form the whole result when concatenated. Each judged number
    /// has a row, in the order of the list: row number, verdict, last ten as `="0123456789"`, reasons, last ten as
    /// digits, and the cells of the list. Spreadsheets read `="0123456789"` as text and keep its leading zeros. Cells
    /// that a spreadsheet would run as a formula get an apostrophe in front, and long numbers of the list are written as the
    /// last ten are, so that a spreadsheet shows all of their digits.
    ///
    /// ```
    /// let mut batch = card_number::batch::Batch::new("Lan,0123498765".to_owned());
    /// batch.work(1);
    /// let piece = batch.piece(0, ',').unwrap();
    /// assert_eq!(piece.lines().nth(1), Some(r#"1,Viết đúng cách,"=""0123498765""",,0123498765,Lan,"=""0123498765""""#));
    /// assert_eq!(batch.piece(1, ','), None);
    /// ```
    pub fn piece(&self, at: usize, delimiter: char) -> Option<String> {
        self.table
            .piece(at, u8::try_from(delimiter).unwrap_or(b','))
    }

    /// Returns the count of the pieces.
    pub fn pieces(&self) -> usize {
        self.table.pieces()
    }

    /// Returns the delimiter for the result: comma, semicolon or tab, as in the list; a comma for a list with `|`,
    /// which spreadsheets do not read.
    pub fn delimiter(&self) -> char {
        match self.reader.delimiter() {
            b'|' => ',',
            other => char::from(other),
        }
    }
}

/// Returns `true` if a row contains U+FFFD, the result of a decoding error.
fn is_broken(row: &[u8]) -> bool {
    let mut begins = row.iter().enumerate().filter(|&(_, &b)| b == 0xef);
    begins.any(|(at, _)| row[at..].starts_with(b"\xef\xbf\xbd"))
}

/// Returns the reasons of a number in one line.
fn reasons(number: &str, report: &Report, first: Option<NonZeroU32>, others: bool) -> String {
    let twice = first.map(|first| text::twice(first).into());
    let others = others.then_some(Cow::Borrowed(text::OTHERS));
    let findings = report.findings.iter();
    let found = findings.map(|finding| text::reason(finding, number));
    let all: Vec<Cow<str>> = twice.into_iter().chain(found).chain(others).collect();
    all.join("; ")
}
