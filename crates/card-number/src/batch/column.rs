//! Finds the column of the card numbers and the heading of a table in its first rows.

use super::super::check::{is_mobile, is_phone_like};
use super::super::label::{self, Label};
use super::super::{fold, is_valid, lengths, token};
use super::cells::Cells;

/// The number of rows, blank rows excluded, that decide which column has the numbers.
pub const SAMPLE_ROWS: usize = 100;

/// The first rows of a table.
#[derive(Debug, Default)]
pub(super) struct Columns {
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    /// Its number in the list, counted from 1, blank rows included.
    number: u32,
    cells: Vec<Cell>,
}

#[derive(Debug)]
struct Cell {
    /// The kind of number that it names, as a heading.
    heading: Label,
    /// How much it looks like a card number, 0 to 4.
    likeness: usize,
    is_blank: bool,
    /// It has words and no number.
    is_words: bool,
    has_digits: bool,
    is_mobile: bool,
    /// The number or letter of a column, such as `2`, `B` or `(2)`, or a remark in parentheses.
    is_unit: bool,
}

/// The position of the numbers and of the heading.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Layout {
    /// The column of the numbers, counted from 0.
    pub(super) column: Option<usize>,
    /// Whether the heading of each column names another kind of number.
    pub(super) others: Vec<bool>,
    /// Whether numbers without a label in each column are of another kind: the column has a heading of its own beside
    /// that of the card numbers, or holds nothing but mobile numbers.
    pub(super) aside: Vec<bool>,
    /// The last row of titles and heading, counted from 1; 0 if there is none.
    pub(super) top: u32,
    /// The row of the heading, counted from 1; 0 if there is none.
    pub(super) heading: u32,
}

impl Columns {
    /// Adds a row that is not blank.
    pub(super) fn read(&mut self, number: u32, cells: &Cells) {
        let cells = cells.iter().map(Cell::new).collect();
        self.rows.push(Row { number, cells });
    }

    /// Returns `true` if there are [`SAMPLE_ROWS`] rows.
    pub(super) fn is_full(&self) -> bool {
        self.rows.len() >= SAMPLE_ROWS
    }

    /// Finds the layout. A column named by the caller takes precedence.
    pub(super) fn layout(&self, named: Option<usize>) -> Layout {
        let width = self.rows.iter().map(|row| row.cells.len()).max();
        let width = width.unwrap_or_default();
        let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.is_blank).count();
        let has_number = |row: &Row| row.cells.iter().any(|cell| cell.likeness > 0);
        // A title may contain a number, but is the only cell of its row.
        let is_data = |row: &Row| has_number(row) && (filled(row) > 1 || width == 1);
        let first = self.rows.iter().position(is_data);
        let first = first.or_else(|| self.rows.iter().position(has_number));
        let first = first.unwrap_or(self.rows.len());
        let (top, below) = self.rows.split_at(first);
        let names = |row: &Row| {
            row.cells
                .iter()
                .filter(|cell| cell.heading != Label::None)
                .count()
        };
        // Titles may name the card too. The heading is the row that names the most; among equals the last one.
        let candidates = if below.is_empty() {
            &top[..top.len().min(1)]
        } else {
            top
        };
        let candidates = candidates
            .iter()
            .enumerate()
            .filter(|(_, row)| names(row) > 0);
        let heading = candidates
            .max_by_key(|(_, row)| (names(row), filled(row)))
            .map(|(at, _)| at);
        let says = |column: usize| {
            let cell = heading.and_then(|at| top[at].cells.get(column));
            cell.map_or(Label::None, |cell| cell.heading)
        };
        let column = named.or_else(|| {
            let score = |column: usize| {
                let cells = self.rows.iter().filter_map(|row| row.cells.get(column));
                let likeness: usize = cells.map(|cell| cell.likeness).sum();
                match says(column) {
                    Label::Other => 0,
                    Label::Card => likeness + 3 * self.rows.len() + 1,
                    Label::None => likeness,
                }
            };
            // Among equals the leftmost column.
            let best = (0..width).rev().max_by_key(|&column| score(column));
            best.filter(|&column| score(column) > 0 || width == 1)
        });
        let is_phones = |column: usize| {
            let cells = self.rows.iter().filter_map(|row| row.cells.get(column));
            let mut alike = cells.filter(|cell| cell.likeness > 0).peekable();
            alike.peek().is_some() && alike.all(|cell| cell.is_mobile)
        };
        let is_card = column.is_some_and(|column| says(column) == Label::Card);
        let is_plain = column.is_some_and(|column| is_card || !is_phones(column));
        let is_aside = |at: usize| {
            let cell = heading.and_then(|row| top[row].cells.get(at));
            let named = is_card && cell.is_some_and(|cell| !cell.is_blank);
            says(at) == Label::None && (named || is_plain && is_phones(at))
        };
        let others = (0..width).map(|at| says(at) == Label::Other).collect();
        let aside = (0..width).map(is_aside).collect();
        let mut layout = Layout {
            column,
            others,
            aside,
            ..Layout::default()
        };
        if let Some(at) = heading {
            layout.heading = top[at].number;
            // Below the heading, a row may number the columns or name the card again.
            let again = |row: &&Row| {
                let cell = column.and_then(|column| row.cells.get(column));
                let named = cell.is_some_and(|cell| cell.heading == Label::Card);
                let units = || row.cells.iter().all(|cell| cell.is_blank || cell.is_unit);
                filled(row) > 1 && (named || units())
            };
            let last = top[at + 1..].iter().take_while(again).last();
            layout.top = last.map_or(layout.heading, |row| row.number);
        } else if let Some(column) = column {
            // Rows above the numbers are titles. The last one is the heading if its cell has words.
            let is_title = |row: &&Row| match row.cells.get(column) {
                Some(cell) if !cell.is_blank => cell.is_words,
                _ => row.cells.len() == 1,
            };
            let titles = if below.is_empty() {
                &top[..top.len().min(1)]
            } else {
                top
            };
            if let Some(last) = titles.iter().take_while(is_title).last() {
                let cell = last.cells.get(column);
                layout.top = last.number;
                if cell.is_some_and(|cell| !cell.is_blank && !cell.has_digits) {
                    layout.heading = last.number;
                }
            }
        }
        layout
    }
}

impl Cell {
    fn new(cell: &str) -> Cell {
        let cell = cell.trim();
        let digits = cell.bytes().filter(u8::is_ascii_digit).count();
        let likeness = likeness(cell);
        Cell {
            heading: if likeness == 0 && digits < 8 {
                label::heading(cell)
            } else {
                Label::None
            },
            likeness,
            is_blank: cell.is_empty(),
            is_words: likeness == 0 && (is_name(cell) || token::read(cell, None).are_words()),
            has_digits: digits > 0,
            is_mobile: likeness > 0 && is_mobile(fold(cell).text()),
            is_unit: cell.starts_with('(') && cell.ends_with(')')
                || cell.len() == 1
                || cell.len() == 2 && digits == 2,
        }
    }
}

/// Returns `true` for Latin letters without digits. `char::is_alphabetic` would link the table of all Unicode letters,
/// 1.4 KB of compressed WebAssembly.
fn is_name(cell: &str) -> bool {
    let is_latin = |c: char| matches!(c, 'A'..='Z' | 'a'..='z' | 'À'..='ɏ' | 'Ḁ'..='ỿ');
    cell.contains(is_latin) && !cell.contains(|c: char| c.is_ascii_digit())
}

/// Returns how much a cell looks like a card number, 0 to 4.
fn likeness(cell: &str) -> usize {
    let folded = fold(cell);
    let text = folded.text();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits < 5 {
        return 0;
    }
    match (is_valid(cell), text.len()) {
        (true, 15) => 4,
        (true, _) if is_phone_like(text) => 1,
        // Mobile numbers begin with 08 too.
        (true, _) => 3 - usize::from(text.starts_with("08")),
        // Numbers with an error, and citizen numbers typed instead of a card number.
        (false, 9..=16) if digits >= 8 => usize::from(!token::read(cell, None).is_labelled()),
        (false, _) if lengths::is_scientific(text) => 1,
        // A number with a label or other text.
        (false, _) if digits >= 10 => {
            let tokens = token::read(cell, None);
            let clear = !tokens.numbers_of_cell(cell).is_empty();
            if clear {
                3
            } else {
                tokens.tens().take(1).count()
            }
        }
        _ => 0,
    }
}
