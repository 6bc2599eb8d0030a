//! The result as a table for spreadsheets, kept while the rows are judged, so that it is there at once when asked for.

use csv_core::{Terminator, WriterBuilder};

use super::super::LastTen;
use super::cells::Cells;
use super::text;

/// After a cell and after a row: the separators that ASCII has for them, since the delimiter is chosen only when the table
/// is written.
const CELL: char = '\u{1f}';
const ROW: char = '\u{1e}';

pub(super) struct Table(String);

impl Table {
    pub(super) fn new(heading: &[String]) -> Table {
        let mut table = Table(String::new());
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
    ) {
        // Spreadsheets read `="0123456789"` as text; a bare number would lose its zeros in front.
        let ten = ten.map_or_else(String::new, |ten| ["=\"", ten.as_str(), "\""].concat());
        self.row([&row.to_string(), verdict, &ten, reasons], cells.iter());
    }

    fn row<'a>(&mut self, judged: [&str; 4], cells: impl Iterator<Item = &'a str>) {
        for cell in judged {
            self.0.push_str(cell);
            self.0.push(CELL);
        }
        for cell in cells {
            self.0.extend(cell.split([CELL, ROW]));
            self.0.push(CELL);
        }
        self.0.push(ROW);
    }

    /// As RFC 4180 has it, with `delimiter` between the cells.
    pub(super) fn write(&self, delimiter: u8) -> String {
        let mut writer = WriterBuilder::new()
            .delimiter(delimiter)
            .terminator(Terminator::CRLF)
            .build();
        let mut out = Vec::with_capacity(self.0.len() + self.0.len() / 4);
        let mut end = 0;
        for row in self.0.split_terminator(ROW) {
            // Room enough: a quotation mark is doubled, and a separator becomes a delimiter and two quotation marks.
            out.resize(end + 3 * row.len() + 2, 0);
            for (at, cell) in row.split_terminator(CELL).enumerate() {
                if at > 0 {
                    end += writer.delimiter(&mut out[end..]).1;
                }
                end += writer.field(cell.as_bytes(), &mut out[end..]).2;
            }
            end += writer.terminator(&mut out[end..]).1;
        }
        out.truncate(end);
        // Cells of UTF-8 with ASCII between them are UTF-8.
        String::from_utf8(out).unwrap_or_default()
    }
}
