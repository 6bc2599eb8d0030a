//! What `check` reads besides its own words: lines and tables, from standard input or a file, in constant memory.
//!
//! Bytes are decoded by [`Decoder`] and rows are read by [`Reader`], as in the page, so that both answer alike.

use std::fs::File;
use std::io::{self, Read};

use super::super::Failure;
use card_number::batch::{Decoder, HEAD, LONGEST_ROW, Notice, Reader, end_lines};

/// How much is read at a time, in bytes: at least as much as tells the encoding.
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
    /// use site::check_command::Column;
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

/// Opens a file, or standard input for `-`.
pub fn open(name: &str) -> Result<Box<dyn Read>, Trouble> {
    if name == "-" {
        return Ok(Box::new(io::stdin().lock()));
    }
    let file = File::open(name).map_err(|cause| Trouble::Call(Failure::io(name, cause)))?;
    Ok(Box::new(file))
}

/// A text, of which a window is in memory.
struct Window<R> {
    input: R,
    decoder: Decoder,
    text: Vec<u8>,
    /// Where the next row begins in it.
    at: usize,
    ended: bool,
}

impl<R: Read> Window<R> {
    fn new(input: R) -> Window<R> {
        Window {
            input,
            decoder: Decoder::default(),
            text: Vec::new(),
            at: 0,
            ended: false,
        }
    }

    /// Reads on until the window holds so many bytes more than were read, or all that is left.
    fn fill(&mut self, len: usize) -> io::Result<()> {
        while !self.ended && self.text.len() - self.at <= len {
            self.text.drain(..self.at);
            self.at = 0;
            let mut bytes = Vec::new();
            self.input
                .by_ref()
                .take(CHUNK as u64)
                .read_to_end(&mut bytes)?;
            self.ended = bytes.is_empty();
            let mut read = String::new();
            if self.ended {
                self.decoder.end(&mut read);
            } else {
                self.decoder.read(&bytes, &mut read);
            }
            let mut read = read.into_bytes();
            end_lines(&mut read);
            self.text.append(&mut read);
        }
        Ok(())
    }

    /// What is not read yet.
    fn rest(&self) -> &[u8] {
        &self.text[self.at..]
    }

    /// Whether the next line is longer than any row of a list.
    fn is_too_long(&self) -> bool {
        let ends = |b: &u8| matches!(b, b'\n' | b'\r');
        self.rest()
            .get(..LONGEST_ROW)
            .is_some_and(|row| self.rest().len() > LONGEST_ROW && !row.iter().any(ends))
    }
}

/// Hands over every line in turn, without its end; bytes that are no text become U+FFFD, which no number contains.
pub fn lines(
    input: impl Read,
    mut judge: impl FnMut(&str) -> io::Result<()>,
) -> Result<(), Trouble> {
    let mut window = Window::new(input);
    let mark = "\u{feff}".as_bytes();
    for number in 1.. {
        window.fill(LONGEST_ROW)?;
        if number == 1 && window.rest().starts_with(mark) {
            window.at = mark.len();
        }
        if window.rest().is_empty() {
            break;
        }
        let end = window.rest().iter().position(|&b| b == b'\n');
        let line = &window.rest()[..end.unwrap_or(window.rest().len())];
        if line.len() > LONGEST_ROW {
            return Err(too_long(number));
        }
        judge(&String::from_utf8_lossy(
            line.strip_suffix(b"\r").unwrap_or(line),
        ))?;
        window.at += line.len() + usize::from(end.is_some());
    }
    Ok(())
}

fn too_long(line: usize) -> Trouble {
    Trouble::Call(Failure::Usage(format!(
        "line {line} is longer than {LONGEST_ROW} bytes, so this is no list of card numbers"
    )))
}

/// Hands over the numbers of every row of a table in turn, as the page judges them.
pub fn table(
    input: impl Read,
    column: Option<&Column>,
    mut judge: impl FnMut(&str) -> io::Result<()>,
) -> Result<(), Trouble> {
    let mut window = Window::new(input);
    window.fill(HEAD)?;
    let Some(mut reader) = reader(&window, column)? else {
        return Ok(());
    };
    window.at = reader.start();
    let (mut row, mut line, mut numbers) = (0, 1, Vec::new());
    loop {
        window.fill(LONGEST_ROW)?;
        if window.rest().is_empty() {
            break;
        }
        if !reader.is_one_a_line() && window.is_too_long() {
            return Err(too_long(line));
        }
        let from = window.at;
        window.at = reader.read(&window.text, from);
        row += 1;
        line += window.text[from..window.at]
            .iter()
            .filter(|b| **b == b'\n')
            .count();
        reader.numbers(row, &mut numbers);
        for &number in &numbers {
            judge(reader.get(number))?;
        }
    }
    if window.decoder.lost_letters() {
        eprintln!("letters of an old encoding are lost; the numbers are judged all the same");
    }
    Ok(())
}

/// How a table is read by its first rows; nothing for an empty one.
fn reader<R: Read>(window: &Window<R>, column: Option<&Column>) -> Result<Option<Reader>, Trouble> {
    let wrong = |message: String| Err(Trouble::Call(Failure::Usage(message)));
    let head = &window.text[..window.text.len().min(HEAD)];
    if window.is_too_long() && column.is_some() {
        return Err(too_long(1));
    }
    let mut reader = Reader::new(head);
    match (reader.notice(), column) {
        (Some(Notice::Json), _) => return wrong(NO_TABLE.replace("{}", "JSON")),
        (Some(Notice::Xml), _) => return wrong(NO_TABLE.replace("{}", "XML")),
        (_, Some(Column::Name(name))) => {
            if let Err(first) = reader.take_heading(head, name) {
                if first.is_empty() {
                    return Ok(None);
                }
                return wrong(format!(
                    "no column is headed {name:?}; the first row has: {}",
                    first.join(" | ")
                ));
            }
        }
        (_, Some(&Column::Number(number))) => match reader.take_column(head, number - 1) {
            Err(0) => return Ok(None),
            Err(width) => {
                return wrong(format!(
                    "there is no column {number}; the table has {width}"
                ));
            }
            Ok(()) => {}
        },
        (_, None) if reader.column().is_none() => {
            if head.trim_ascii().is_empty() {
                return Ok(None);
            }
            if window.is_too_long() {
                return Err(too_long(1));
            }
            return wrong("no column looks like card numbers; name it with --column".into());
        }
        _ => {}
    }
    Ok(Some(reader))
}

/// Says of a text that is no table what to do.
const NO_TABLE: &str = "this is {}, no table; open it with a spreadsheet and save it as .csv";
