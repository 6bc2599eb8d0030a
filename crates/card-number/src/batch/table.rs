//! The result as CSV for spreadsheets, built while the rows are judged.

use super::super::{LastTen, first_field};
use super::cells::Cells;
use super::text;

/// Ends a cell: ASCII's unit separator. The delimiter is chosen when the table is written.
const CELL: char = '\u{1f}';
/// Ends a row: ASCII's record separator.
const ROW: char = '\u{1e}';

/// The size of a piece in bytes: the row that exceeds it is the last one of the piece.
const PIECE: usize = 128 * 1024;

/// The table in pieces of whole rows, which keeps the cost of growing and of writing a piece bounded.
pub(super) struct Table(Vec<String>);

impl Table {
    pub(super) fn new(heading: &[String]) -> Table {
        let mut table = Table(Vec::new());
        table.row(text::TABLE_HEADING, heading.iter().map(String::as_str));
        table
    }

    pub(super) fn push(
        &mut self,
        row: u32,
        verdict: &str,
        ten: Option<LastTen>,
        reasons: &str,
        cells: &Cells,
        column: usize,
    ) {
        // Spreadsheets read `="0123456789"` as text and keep leading zeros.
        let ten = ten.map_or_else(String::new, |ten| ["=\"", ten.as_str(), "\""].concat());
        // The other fields of a QR code's text are personal data.
        let kept = |(at, cell)| {
            if at == column {
                first_field(cell)
            } else {
                cell
            }
        };
        let cells = cells.iter().enumerate().map(kept);
        self.row([&row.to_string(), verdict, &ten, reasons], cells);
    }

    fn row<'a>(&mut self, judged: [&str; 4], cells: impl Iterator<Item = &'a str>) {
        if self.0.last().is_none_or(|piece| piece.len() > PIECE) {
            self.0.push(String::new());
        }
        let Some(piece) = self.0.last_mut() else {
            return;
        };
        for cell in judged {
            piece.push_str(cell);
            piece.push(CELL);
        }
        for cell in cells {
            if is_shortened(cell) {
                piece.push_str("=\"");
                piece.push_str(cell.trim_ascii());
                piece.push('"');
            } else {
                if is_run(cell) {
                    piece.push('\'');
                }
                piece.extend(cell.split([CELL, ROW]));
            }
            piece.push(CELL);
        }
        piece.push(ROW);
    }

    pub(super) fn pieces(&self) -> usize {
        self.0.len()
    }

    /// Returns a piece as RFC 4180 defines CSV, with `delimiter` between the cells.
    pub(super) fn piece(&self, at: usize, delimiter: u8) -> Option<String> {
        let piece = self.0.get(at)?;
        let delimiter = char::from(delimiter);
        let mut out = String::with_capacity(piece.len() + piece.len() / 4);
        for row in piece.split_terminator(ROW) {
            let mut ten = "";
            for (at, cell) in row.split_terminator(CELL).enumerate() {
                if at > 0 {
                    out.push(delimiter);
                }
                push(&mut out, cell, delimiter);
                if at == 2 {
                    ten = cell;
                }
                if at == 3 {
                    out.push(delimiter);
                    push(&mut out, bare(ten), delimiter);
                }
            }
            out.push_str("\r\n");
        }
        Some(out)
    }
}

/// Appends a cell, quoted if necessary.
fn push(out: &mut String, cell: &str, delimiter: char) {
    let is_special = |b: &u8| matches!(b, b'"' | b'\r' | b'\n') || char::from(*b) == delimiter;
    if !cell.as_bytes().iter().any(is_special) {
        return out.push_str(cell);
    }
    out.push('"');
    for (at, part) in cell.split('"').enumerate() {
        if at > 0 {
            out.push_str("\"\"");
        }
        out.push_str(part);
    }
    out.push('"');
}

/// Returns the digits of a cell `="0123456789"`; for the cell of the heading, the heading of the column of digits.
fn bare(cell: &str) -> &str {
    match cell.strip_prefix("=\"") {
        Some(number) => number.trim_end_matches('"'),
        None if cell.is_empty() => "",
        None => text::PLAIN_HEADING,
    }
}

/// Returns `true` if a spreadsheet would show other digits than a cell has: it drops leading zeros, and writes long numbers
/// with an exponent.
fn is_shortened(cell: &str) -> bool {
    let digits = cell.trim_ascii();
    let shortest = if digits.as_bytes().first() == Some(&b'0') {
        2
    } else {
        10
    };
    digits.len() >= shortest && digits.bytes().all(|b| b.is_ascii_digit())
}

/// Returns `true` if a spreadsheet would run a cell as a formula (OWASP, "CSV injection"). Leading blanks are ignored, and
/// full-width signs count. A single dash and `="0123456789"`, with which spreadsheets keep a number as text, are safe.
fn is_run(cell: &str) -> bool {
    let start = cell.trim_start();
    let kept = start
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'));
    if start.trim_end() == "-" {
        return false;
    }
    let is_number = kept.is_some_and(|kept| kept.bytes().all(|b| b.is_ascii_alphanumeric()));
    !is_number && start.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}
