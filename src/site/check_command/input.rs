//! What `check` reads besides its own words: lines and tables, from standard input or a file, in constant memory.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};

use csv::{ByteRecord, ReaderBuilder};
use encoding_rs_io::DecodeReaderBytesBuilder;

use super::super::Failure;
use crate::card_number::batch::{Columns, SAMPLE_ROWS, delimiter, is_heading};

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
    /// The caller can mend it.
    Call(Failure),
    /// Reading or writing failed.
    Io(io::Error),
}

impl From<io::Error> for Trouble {
    fn from(cause: io::Error) -> Self {
        Self::Io(cause)
    }
}

impl From<csv::Error> for Trouble {
    fn from(cause: csv::Error) -> Self {
        Self::Io(cause.into())
    }
}

/// Opens a file, or standard input for `-`; UTF-16 with a byte order mark, as Excel writes it, becomes UTF-8.
pub fn open(name: &str) -> Result<impl BufRead, Trouble> {
    let raw: Box<dyn Read> = if name == "-" {
        Box::new(io::stdin().lock())
    } else {
        let file = File::open(name)
            .map_err(|cause| Trouble::Call(Failure::Usage(format!("{name}: {cause}"))))?;
        Box::new(file)
    };
    let text = DecodeReaderBytesBuilder::new()
        .utf8_passthru(true)
        .strip_bom(true)
        .build(raw);
    Ok(BufReader::with_capacity(1 << 16, text))
}

/// Hands over every line in turn, without its end; bytes that are no UTF-8 become U+FFFD, which no number contains.
pub fn lines(
    mut input: impl BufRead,
    mut judge: impl FnMut(&str) -> io::Result<()>,
) -> Result<(), Trouble> {
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line)? > 0 {
        let end = line.strip_suffix(b"\n").unwrap_or(&line);
        judge(&String::from_utf8_lossy(
            end.strip_suffix(b"\r").unwrap_or(end),
        ))?;
        line.clear();
    }
    Ok(())
}

/// Hands over the number of every row of a table in turn, without the heading and without rows that are blank.
pub fn table(
    mut input: impl BufRead,
    column: Option<&Column>,
    mut judge: impl FnMut(&str) -> io::Result<()>,
) -> Result<(), Trouble> {
    let mut head = Vec::new();
    input.by_ref().take(1 << 16).read_to_end(&mut head)?;
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter(&head))
        .has_headers(false)
        .flexible(true)
        .from_reader(head.chain(input));

    let mut sample = Vec::new();
    for row in reader.byte_records().take(SAMPLE_ROWS) {
        sample.push(row?);
    }
    let Some((at, headed)) = place(&sample, column).map_err(Trouble::Call)? else {
        return Ok(());
    };
    let mut number = |row: &ByteRecord| match row.iter().all(|cell| cell.trim_ascii().is_empty()) {
        true => Ok(()),
        false => judge(&String::from_utf8_lossy(row.get(at).unwrap_or_default())),
    };
    for row in sample.iter().skip(usize::from(headed)) {
        number(row)?;
    }
    drop(sample);
    let mut row = ByteRecord::new();
    while reader.read_byte_record(&mut row)? {
        number(&row)?;
    }
    Ok(())
}

/// The column of the numbers, counted from 0, and whether the first row is a heading; nothing for an empty table.
fn place(rows: &[ByteRecord], column: Option<&Column>) -> Result<Option<(usize, bool)>, Failure> {
    let text = |row: &ByteRecord| -> Vec<String> {
        row.iter()
            .map(|cell| String::from_utf8_lossy(cell).trim().to_owned())
            .collect()
    };
    let Some(first) = rows.first().map(text) else {
        return Ok(None);
    };
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
            let widest = rows.iter().map(ByteRecord::len).max().unwrap_or_default();
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
                columns.read(text(row).iter().map(String::as_str));
            }
            let at = columns.numbers().ok_or_else(|| {
                Failure::Usage("no column looks like card numbers; name it with --column".into())
            })?;
            Ok(Some((at, headed(at))))
        }
    }
}
