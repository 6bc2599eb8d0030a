//! The result as a table for spreadsheets, kept while the rows are judged, so that it is there at once when asked for.

use csv_core::{Terminator, WriterBuilder};

use super::super::{LastTen, first_field};
use super::cells::Cells;
use super::text;

/// After a cell and after a row: the separators that ASCII has for them, since the delimiter is chosen only when the table
/// is written.
const CELL: char = '\u{1f}';
const ROW: char = '\u{1e}';

/// So many bytes are written at a time, and moved when a piece grows.
const PIECE: usize = 128 * 1024;

/// In pieces of whole rows: one long text would be moved each time it grows, and take long to write.
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
        // Spreadsheets read `="0123456789"` as text; a bare number would lose its zeros in front.
        let ten = ten.map_or_else(String::new, |ten| ["=\"", ten.as_str(), "\""].concat());
        // Behind the number in the text of a QR code stand a person's name and address.
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
            if is_run(cell) {
                piece.push('\'');
            }
            piece.extend(cell.split([CELL, ROW]));
            piece.push(CELL);
        }
        piece.push(ROW);
    }

    pub(super) fn pieces(&self) -> usize {
        self.0.len()
    }

    /// As RFC 4180 has it, with `delimiter` between the cells.
    pub(super) fn piece(&self, at: usize, delimiter: u8) -> Option<String> {
        let piece = self.0.get(at)?;
        let mut writer = WriterBuilder::new()
            .delimiter(delimiter)
            .terminator(Terminator::CRLF)
            .build();
        let mut out = Vec::with_capacity(piece.len() + piece.len() / 4);
        let mut end = 0;
        for row in piece.split_terminator(ROW) {
            // Room enough: a quotation mark is doubled, and a separator becomes a delimiter and two quotation marks.
            out.resize(end + 3 * row.len() + PLAIN, 0);
            let mut cells: Vec<&str> = row.split_terminator(CELL).collect();
            if let &[_, _, ten, ..] = &*cells {
                cells.insert(text::TABLE_HEADING.len(), bare(ten));
            }
            for (at, cell) in cells.into_iter().enumerate() {
                if at > 0 {
                    end += writer.delimiter(&mut out[end..]).1;
                }
                end += writer.field(cell.as_bytes(), &mut out[end..]).2;
            }
            end += writer.terminator(&mut out[end..]).1;
        }
        out.truncate(end);
        // Cells of UTF-8 with ASCII between them are UTF-8.
        String::from_utf8(out).ok()
    }
}

/// More bytes than the column of the bare numbers and a line end take.
const PLAIN: usize = 64;

/// The number of a cell as `="0123456789"`; the heading over the heading of those.
fn bare(cell: &str) -> &str {
    match cell.strip_prefix("=\"") {
        Some(number) => number.trim_end_matches('"'),
        None if cell.is_empty() => "",
        None => text::PLAIN_HEADING,
    }
}

/// Whether a spreadsheet would run a cell as a formula, full-width signs and blanks before it included; an apostrophe in front
/// makes it text (OWASP, "CSV injection"). A dash alone is a note. `="0123456789"` is how spreadsheets themselves keep a number as text.
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
