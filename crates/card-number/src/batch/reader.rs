//! The rows of a list and the numbers in each row.
//!
//! A list is a table with tabs, semicolons, commas or `|`; a column of numbers; lines with several numbers each; or
//! texts of QR codes, one per line. The column is found by a heading in the first rows, or by cells that look like card
//! numbers.
//!
//! No row that contains a number is dropped: titles, headings and totals are skipped only if they contain none.
//!
//! The caller holds the text. A row is read from its first byte.

use super::super::check::{is_mobile, is_phone_like};
use super::super::label;
use super::super::{LastTen, first_field, parse, token};
use super::cells::{Cells, LONGEST_ROW, delimiter};
use super::column::{Columns, Layout};
use super::notice::Notice;

/// The number of bytes at the start of a list that decide how it is read.
pub const HEAD: usize = 4 * LONGEST_ROW;

/// The position of a number in a row: a cell and a range of its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    /// The cell, counted from 0.
    pub cell: usize,
    /// The first byte in the cell.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// A reader of a list: its layout and the cells of the last row.
///
/// [`Batch`](super::Batch) judges a whole list. Use the reader to process the numbers in another way.
pub struct Reader {
    cells: Cells,
    start: usize,
    layout: Layout,
    heading: Vec<String>,
    notice: Option<Notice>,
}

impl Reader {
    /// Creates a reader and finds the delimiter, the column of the numbers and the heading.
    ///
    /// `head` must be the whole list or its first [`HEAD`] bytes. If it may contain U+2028 or U+2029, call
    /// [`end_lines`] on it first.
    ///
    /// ```
    /// use card_number::batch::Reader;
    /// let list = "Lớp 5A;;\nTên;SĐT;Số thẻ\nLan;0868123456;3821604417\n";
    /// let reader = Reader::new(list.as_bytes());
    /// assert_eq!((reader.column(), reader.heading()), (Some(2), &["Tên", "SĐT", "Số thẻ"].map(str::to_owned)[..]));
    /// ```
    pub fn new(head: &[u8]) -> Reader {
        let mark = if head.starts_with(b"\xef\xbb\xbf") {
            3
        } else {
            0
        };
        let (start, hint) = match hinted(&head[mark..]) {
            Some((delimiter, len)) => (mark + len, Some(delimiter)),
            None => (mark, None),
        };
        let text = &head[start..];
        let mut reader = Reader {
            cells: Cells::new(hint.unwrap_or_else(|| delimiter(text))),
            start,
            layout: Layout::default(),
            heading: Vec::new(),
            notice: Notice::of(text),
        };
        if reader.notice.is_none() {
            let several = reader.holds_several_a_line(head);
            reader.cells.one_a_line(several);
            reader.lay_out(head, None);
        }
        reader
    }

    /// Sets the column of the numbers, counted from 0. `head` is the text that [`Reader::new`] got.
    ///
    /// # Errors
    ///
    /// Returns the number of columns if none of the first rows has the column.
    ///
    /// ```
    /// use card_number::batch::Reader;
    /// let list = b"3821604417;3821604418\n3821604419;3821604420\n";
    /// let mut reader = Reader::new(list);
    /// assert_eq!(reader.take_column(list, 1), Ok(()));
    /// assert_eq!(reader.column(), Some(1));
    /// assert_eq!(reader.take_column(list, 2), Err(2));
    /// ```
    pub fn take_column(&mut self, head: &[u8], column: usize) -> Result<(), usize> {
        self.cells.one_a_line(false);
        self.lay_out(head, Some(column));
        let width = self.layout.others.len();
        if column < width { Ok(()) } else { Err(width) }
    }

    /// Sets the column of the numbers by its heading, ignoring case. `head` is the text that [`Reader::new`] got.
    ///
    /// # Errors
    ///
    /// Returns the cells of the first row if no cell of the first rows has this text.
    ///
    /// ```
    /// use card_number::batch::Reader;
    /// let list = b"Name;Card\nLan;3821604417\n";
    /// let mut reader = Reader::new(list);
    /// assert_eq!(reader.take_heading(list, "card"), Ok(()));
    /// assert_eq!(reader.column(), Some(1));
    /// assert_eq!(reader.take_heading(list, "Number"), Err(vec!["Name".to_owned(), "Card".to_owned()]));
    /// ```
    pub fn take_heading(&mut self, head: &[u8], name: &str) -> Result<(), Vec<String>> {
        let wanted = name.trim().to_lowercase();
        self.cells.one_a_line(false);
        let (mut first, mut found) = (Vec::new(), None);
        self.sample(head, &mut |row, cells| {
            if first.is_empty() {
                first = cells.iter().map(|cell| cell.trim().to_owned()).collect();
            }
            let is_it = |cell: &str| cell.trim().to_lowercase() == wanted;
            if found.is_none()
                && let Some(column) = cells.iter().position(is_it)
            {
                found = Some((row, column, cells.iter().map(str::to_owned).collect()));
            }
            true
        });
        let Some((row, column, heading)) = found else {
            return Err(first);
        };
        self.layout.column = Some(column);
        self.layout.top = row;
        self.heading = heading;
        Ok(())
    }

    /// Calls `read` with the number and the cells of each row that is not blank, until it returns `false` or `head` ends.
    fn sample(&mut self, head: &[u8], read: &mut dyn FnMut(u32, &Cells) -> bool) {
        let (mut at, mut row) = (self.start, 0);
        // A row that may continue after the head is skipped.
        let last = if head.len() < HEAD {
            head.len()
        } else {
            head.len() - LONGEST_ROW
        };
        while at < last {
            at = self.cells.read(head, at);
            row += 1;
            if !self.cells.is_blank() && !read(row, &self.cells) {
                return;
            }
        }
    }

    /// Finds the layout and the heading.
    fn lay_out(&mut self, head: &[u8], column: Option<usize>) {
        let mut columns = Columns::default();
        self.sample(head, &mut |row, cells| {
            columns.read(row, cells);
            !columns.is_full()
        });
        self.layout = columns.layout(column);
        let (at, mut heading) = (self.layout.heading, Vec::new());
        if at > 0 {
            self.sample(head, &mut |row, cells| {
                if row == at {
                    heading = cells.iter().map(str::to_owned).collect();
                }
                row < at
            });
        }
        self.heading = heading;
    }

    /// Returns `true` if a text has nothing but card numbers, and a line has those of several people.
    fn holds_several_a_line(&mut self, head: &[u8]) -> bool {
        let (mut rows, mut several, mut only) = (0, false, true);
        self.sample(head, &mut |_, cells| {
            let mut tens: Vec<LastTen> = Vec::new();
            let mut mobile = [false; 2];
            for cell in cells.iter().filter(|cell| !cell.trim_ascii().is_empty()) {
                match parse(cell).map(|number| number.last_ten()) {
                    Ok(ten) if !is_phone_like(ten.as_str()) && !tens.contains(&ten) => {
                        mobile[usize::from(is_mobile(ten.as_str()))] = true;
                        tens.push(ten)
                    }
                    _ => only = false,
                }
            }
            // A line with a mobile number and another number is a row about one person.
            only &= mobile != [true, true];
            several |= tens.len() > 1;
            rows += 1;
            only && rows < super::SAMPLE_ROWS
        });
        only && several
    }

    /// Returns the first byte of the first row, after a byte order mark and Excel's `sep=` line.
    pub fn start(&self) -> usize {
        self.start
    }

    /// Returns the column of the numbers, counted from 0, or `None` if no column has card numbers.
    pub fn column(&self) -> Option<usize> {
        self.layout.column
    }

    /// Returns the cells of the heading; an empty slice if the list has no heading.
    pub fn heading(&self) -> &[String] {
        &self.heading
    }

    /// Returns the notice about a list that is not a table, as far as its beginning tells.
    pub fn notice(&self) -> Option<Notice> {
        self.notice
    }

    /// Returns `true` if every cell is a row of its own, because a line has the numbers of several people.
    pub fn is_one_a_line(&self) -> bool {
        self.cells.is_one_a_line()
    }

    /// Returns the delimiter of the list: tab, semicolon, comma or `|`.
    pub fn delimiter(&self) -> u8 {
        self.cells.delimiter()
    }

    /// Returns the cells of the last row.
    pub fn cells(&self) -> &Cells {
        &self.cells
    }

    /// Returns `true` if the heading of a column, counted from 0, names another kind of number.
    pub fn is_other(&self, column: usize) -> bool {
        self.layout.others.get(column).copied().unwrap_or_default()
    }

    /// Reads the row that begins at byte `at` and returns the first byte of the next row.
    pub fn read(&mut self, text: &[u8], at: usize) -> usize {
        self.cells.read(text, at)
    }

    /// Replaces `numbers` with the numbers of the last row that should be judged. `row` is the number of the row, from 1.
    ///
    /// They are the cell of the column as a whole, or the numbers in that cell if it has a label or several numbers. In
    /// titles, headings and totals they are the complete numbers of all cells, except of columns whose heading names
    /// another kind of number.
    ///
    /// ```
    /// use card_number::batch::Reader;
    /// let list = b"Lan,DN4383821604417;HN2383821604417\nMinh,3821604418\n";
    /// let mut reader = Reader::new(list);
    /// reader.read(list, 0);
    /// let mut numbers = Vec::new();
    /// reader.numbers(1, &mut numbers);
    /// assert_eq!(numbers.len(), 1); // one person
    /// assert_eq!(reader.get(numbers[0]), "DN4383821604417");
    /// ```
    pub fn numbers(&self, row: u32, numbers: &mut Vec<Number>) {
        numbers.clear();
        let Some(column) = self.layout.column else {
            return;
        };
        if self.cells.is_blank() {
            return;
        }
        if row <= self.layout.top {
            return self.numbers_of_skipped_row(row, numbers);
        }
        let cell = self.cells.get(column);
        if parse(cell).is_err() {
            let digits = digits(cell);
            let first = self.cells.iter().find(|cell| !cell.trim_ascii().is_empty());
            let again = !cell.trim_ascii().is_empty()
                && self
                    .heading
                    .get(column)
                    .is_some_and(|heading| heading == cell);
            if digits < 9
                && (again || first.is_some_and(label::is_total) || self.is_uncounted(cell))
            {
                return self.numbers_of_skipped_row(row, numbers);
            }
            let field = first_field(cell);
            let places = if digits < 10 {
                Vec::new()
            } else {
                token::read(field, None).numbers_of_cell(field)
            };
            if !places.is_empty() {
                return numbers.extend(places.into_iter().map(|(start, end)| Number {
                    cell: column,
                    start,
                    end,
                }));
            }
        }
        numbers.push(Number {
            cell: column,
            start: 0,
            end: cell.len(),
        });
    }

    /// Returns `true` if the last row has words in place of a row number, and no card number: it is a section heading or a
    /// signature.
    fn is_uncounted(&self, number: &str) -> bool {
        let first = self.cells.get(0).trim_ascii_start();
        number.trim_ascii().is_empty()
            && !first.is_empty()
            && !first.starts_with(|c: char| c.is_ascii_digit())
            && self.cells.iter().all(|cell| digits(cell) < 9)
            && self
                .heading
                .first()
                .is_some_and(|cell| label::is_count(cell))
    }

    /// Adds the complete numbers of a title, heading or total. The heading does not apply to the cells above it.
    fn numbers_of_skipped_row(&self, row: u32, numbers: &mut Vec<Number>) {
        for (at, cell) in self
            .cells
            .iter()
            .enumerate()
            .filter(|&(at, _)| row <= self.layout.top || !self.is_other(at))
        {
            let field = first_field(cell);
            let places = token::read(field, None).places();
            numbers.extend(places.into_iter().map(|(start, end)| Number {
                cell: at,
                start,
                end,
            }));
        }
    }

    /// Returns the text of a number in the last row.
    pub fn get(&self, number: Number) -> &str {
        let cell = self.cells.get(number.cell);
        cell.get(number.start..number.end).unwrap_or_default()
    }

    /// Returns `true` if the last row has a number of another person besides the judged ones.
    pub(super) fn has_others(&self, numbers: &[Number]) -> bool {
        let is_judged = |ten: &str| {
            let mut judged = numbers
                .iter()
                .filter_map(|&number| parse(self.get(number)).ok());
            judged.any(|number| number.last_ten().as_str() == ten)
        };
        let mut cells = self.cells.iter().enumerate();
        cells.any(|(at, cell)| {
            if self.is_other(at) || numbers.iter().any(|number| number.cell == at) {
                return false;
            }
            match parse(cell) {
                Ok(number) => {
                    let ten = number.last_ten();
                    let aside = self.layout.aside.get(at).copied().unwrap_or_default();
                    !aside && !is_phone_like(ten.as_str()) && !is_judged(ten.as_str())
                }
                // A number with a name or a label.
                Err(_) if digits(cell) >= 10 => {
                    let field = first_field(cell);
                    token::read(field, None).tens().any(|ten| !is_judged(ten))
                }
                Err(_) => false,
            }
        })
    }
}

/// Returns the number of ASCII digits in a cell.
fn digits(cell: &str) -> usize {
    cell.bytes().filter(u8::is_ascii_digit).count()
}

/// Returns the delimiter of Excel's first line `sep=;` and the number of bytes of the line, line end included.
fn hinted(text: &[u8]) -> Option<(u8, usize)> {
    let quoted = usize::from(text.first() == Some(&b'"'));
    let (name, rest) = text.get(quoted..)?.split_at_checked(4)?;
    let (&delimiter, rest) = rest.split_first()?;
    let rest = rest.strip_prefix(b"\"").unwrap_or(rest);
    let end = match rest {
        [b'\r', b'\n', ..] => 2,
        [b'\n' | b'\r', ..] => 1,
        [] => 0,
        _ => return None,
    };
    let is_hint =
        name.eq_ignore_ascii_case(b"sep=") && matches!(delimiter, b',' | b';' | b'\t' | b'|');
    is_hint.then(|| (delimiter, text.len() - rest.len() + end))
}

/// Replaces the Unicode line ends U+2028 and U+2029 with two blanks and `\n`, in place.
///
/// ```
/// let mut text = "1\u{2028}2".to_owned().into_bytes();
/// card_number::batch::end_lines(&mut text);
/// assert_eq!(text, b"1  \n2");
/// ```
pub fn end_lines(text: &mut [u8]) {
    let mut at = 0;
    while let Some(next) = text[at..].iter().position(|&b| b == 0xe2) {
        at += next;
        if let Some(end @ [0xe2, 0x80, 0xa8 | 0xa9]) = text.get_mut(at..at + 3) {
            end.copy_from_slice(b"  \n");
        }
        at += 1;
    }
}
