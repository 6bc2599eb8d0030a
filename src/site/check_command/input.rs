//! What `check` reads besides its own words: lines and tables, from standard input or a file, in constant memory.
//!
//! Rows are read by [`Cells`], as the page reads them.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};

use encoding_rs::Encoding;
use encoding_rs_io::DecodeReaderBytesBuilder;

use super::super::Failure;
use crate::card_number::batch::{
    Cells, Columns, LONGEST_ROW, SAMPLE_ROWS, delimiter, is_heading, utf16_label,
};

/// How much is read at a time, in bytes.
const CHUNK: usize = 1 << 16;

/// The column of a table that holds the numbers, as the caller names it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Column {
    /// By its place, counted from 1.
    Number(usize),
    /// By its heading.
    Name(String),
}

impl Column {
    /// Reads a name or a place.
    ///
    /// # Errors
    /// For the place 0, since columns are counted from 1.
    ///
    /// ```
    /// use bhyt_vneid::site::check_command::Column;
    /// assert_eq!(Column::parse("2"), Ok(Column::Number(2)));
    /// assert_eq!(Column::parse("Số thẻ"), Ok(Column::Name("Số thẻ".into())));
    /// assert!(Column::parse("0").is_err());
    /// ```
    pub fn parse(word: &str) -> Result<Self, String> {
        match word.parse() {
            Ok(0) => Err("columns are counted from 1".into()),
            Ok(number) => Ok(Self::Number(number)),
            Err(_) => Ok(Self::Name(word.to_owned())),
        }
    }
}

/// Why reading ended early.
#[derive(Debug)]
pub enum Trouble {
    /// The words of the call or the input are wrong, or a file cannot be opened.
    Call(Failure),
    /// Reading or writing failed.
    Io(io::Error),
}

impl From<io::Error> for Trouble {
    fn from(cause: io::Error) -> Self {
        Self::Io(cause)
    }
}

/// Opens a file, or standard input for `-`; UTF-16 becomes UTF-8, with a byte order mark as Excel writes it or without.
pub fn open(name: &str) -> Result<impl BufRead + use<>, Trouble> {
    let mut raw: Box<dyn Read> = if name == "-" {
        Box::new(io::stdin().lock())
    } else {
        let file = File::open(name).map_err(|cause| Trouble::Call(Failure::io(name, cause)))?;
        Box::new(file)
    };
    let mut head = Vec::new();
    raw.by_ref().take(4096).read_to_end(&mut head)?;
    let label = utf16_label(&head);
    let text = DecodeReaderBytesBuilder::new()
        .encoding(label.and_then(|label| Encoding::for_label(label.as_bytes())))
        .utf8_passthru(true)
        .strip_bom(true)
        .build(io::Cursor::new(head).chain(raw));
    Ok(BufReader::with_capacity(CHUNK, text))
}

/// Hands over every line in turn, without its end; bytes that are no UTF-8 become U+FFFD, which no number contains.
pub fn lines(
    mut input: impl BufRead,
    mut judge: impl FnMut(&str) -> io::Result<()>,
) -> Result<(), Trouble> {
    let mut line = Vec::new();
    for number in 1.. {
        let limit = LONGEST_ROW as u64 + 1;
        if input.by_ref().take(limit).read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if line.len() > LONGEST_ROW {
            return Err(too_long(number));
        }
        let end = line.strip_suffix(b"\n").unwrap_or(&line);
        judge(&String::from_utf8_lossy(
            end.strip_suffix(b"\r").unwrap_or(end),
        ))?;
        line.clear();
    }
    Ok(())
}

fn too_long(line: usize) -> Trouble {
    Trouble::Call(Failure::Usage(format!(
        "line {line} is longer than {LONGEST_ROW} bytes, so this is no list of card numbers"
    )))
}

/// Hands over the number of every row of a table in turn, without the heading and without rows that are blank.
pub fn table(
    input: impl BufRead,
    column: Option<&Column>,
    mut judge: impl FnMut(&str) -> io::Result<()>,
) -> Result<(), Trouble> {
    let mut rows = Rows::new(input)?;
    let mut sample = Vec::new();
    while sample.len() < SAMPLE_ROWS
        && let Some(cells) = rows.next()?
    {
        if !cells.is_blank() {
            sample.push(cells.iter().map(str::to_owned).collect::<Vec<_>>());
        }
    }
    let Some((at, headed)) = place(&sample, column).map_err(Trouble::Call)? else {
        return Ok(());
    };
    for row in sample.iter().skip(usize::from(headed)) {
        judge(row.get(at).map_or("", String::as_str))?;
    }
    drop(sample);
    while let Some(cells) = rows.next()? {
        if !cells.is_blank() {
            judge(cells.get(at))?;
        }
    }
    Ok(())
}

/// The rows of a table, of which a window is in memory.
struct Rows<R> {
    input: R,
    /// The window.
    text: String,
    /// Where the next row begins in it.
    at: usize,
    /// The line of that row, counted from 1.
    line: usize,
    /// The first bytes of a character whose rest is not read yet.
    begun: Vec<u8>,
    ended: bool,
    cells: Cells,
}

impl<R: BufRead> Rows<R> {
    fn new(input: R) -> Result<Rows<R>, Trouble> {
        let mut rows = Rows {
            input,
            text: String::new(),
            at: 0,
            line: 1,
            begun: Vec::new(),
            ended: false,
            cells: Cells::new(b','),
        };
        rows.fill()?;
        rows.cells = Cells::new(delimiter(rows.text.as_bytes()));
        Ok(rows)
    }

    /// The next row, blank ones too.
    fn next(&mut self) -> Result<Option<&Cells>, Trouble> {
        self.fill()?;
        if self.at >= self.text.len() {
            return Ok(None);
        }
        let from = self.at;
        let rest = &self.text.as_bytes()[from..];
        let longest = &rest[..rest.len().min(LONGEST_ROW)];
        if rest.len() > LONGEST_ROW && !longest.iter().any(|b| matches!(b, b'\n' | b'\r')) {
            return Err(too_long(self.line));
        }
        self.at = self.cells.read(self.text.as_bytes(), from);
        let read = &self.text.as_bytes()[from..self.at];
        self.line += read.iter().filter(|b| **b == b'\n').count();
        Ok(Some(&self.cells))
    }

    /// Reads on until the window holds more than a row may have, or all that is left.
    fn fill(&mut self) -> io::Result<()> {
        while !self.ended && self.text.len() - self.at <= LONGEST_ROW {
            self.text.drain(..self.at);
            self.at = 0;
            let before = self.begun.len();
            self.input
                .by_ref()
                .take(CHUNK as u64)
                .read_to_end(&mut self.begun)?;
            self.ended = self.begun.len() == before;
            let whole = match std::str::from_utf8(&self.begun) {
                Err(error) if error.error_len().is_none() && !self.ended => error.valid_up_to(),
                _ => self.begun.len(),
            };
            let bytes: Vec<u8> = self.begun.drain(..whole).collect();
            self.text.push_str(&String::from_utf8_lossy(&bytes));
        }
        Ok(())
    }
}

/// The column of the numbers, counted from 0, and whether the first row is a heading; nothing for an empty table.
fn place(rows: &[Vec<String>], column: Option<&Column>) -> Result<Option<(usize, bool)>, Failure> {
    let Some(first) = rows.first() else {
        return Ok(None);
    };
    let first: Vec<&str> = first.iter().map(|cell| cell.trim()).collect();
    let headed = |at: usize| first.get(at).is_some_and(|cell| is_heading(cell));
    match column {
        Some(Column::Name(name)) => {
            let wanted = name.trim().to_lowercase();
            let at = first.iter().position(|cell| cell.to_lowercase() == wanted);
            at.map(|at| Some((at, true))).ok_or_else(|| {
                Failure::Usage(format!(
                    "no column is headed {name:?}; the first row has: {}",
                    first.join(" | ")
                ))
            })
        }
        Some(&Column::Number(number)) => {
            let widest = rows.iter().map(Vec::len).max().unwrap_or_default();
            if number > widest {
                return Err(Failure::Usage(format!(
                    "there is no column {number}; the table has {widest}"
                )));
            }
            Ok(Some((number - 1, headed(number - 1))))
        }
        None => {
            let mut columns = Columns::default();
            for row in rows {
                columns.read(row.iter().map(String::as_str));
            }
            let at = columns.numbers().ok_or_else(|| {
                Failure::Usage("no column looks like card numbers; name it with --column".into())
            })?;
            Ok(Some((at, headed(at))))
        }
    }
}
