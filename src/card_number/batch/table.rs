//! The result as a table for spreadsheets, written while the rows are judged, so that it is there at once when asked for.

use super::text;

/// Between two cells and after a row, until it is known what the reader wants there: the two characters ASCII has for it.
const CELL: char = '\u{1f}';
const ROW: char = '\u{1e}';

pub(super) struct Table(String);

impl Table {
    pub(super) fn new(heading: &[String]) -> Table {
        let mut table = Table(String::new());
        table.begin(text::TABLE_HEADING[0]);
        for cell in &text::TABLE_HEADING[1..] {
            table.cell(cell);
        }
        table.rest(heading.iter().map(String::as_str));
        table
    }

    pub(super) fn push<'a>(
        &mut self,
        row: u32,
        verdict: &str,
        ten: &str,
        reasons: &str,
        cells: impl Iterator<Item = &'a str>,
    ) {
        self.begin(&row.to_string());
        self.cell(verdict);
        self.cell("");
        if !ten.is_empty() {
            self.0.push_str("=\"");
            self.0.push_str(ten);
            self.0.push('"');
        }
        self.cell(reasons);
        self.rest(cells);
    }

    fn begin(&mut self, cell: &str) {
        self.0.push_str(cell);
    }

    fn cell(&mut self, cell: &str) {
        self.0.push(CELL);
        self.0.push_str(cell);
    }

    fn rest<'a>(&mut self, cells: impl Iterator<Item = &'a str>) {
        for cell in cells {
            self.0.push(CELL);
            for piece in cell.split([CELL, ROW]) {
                self.0.push_str(piece);
            }
        }
        self.0.push(ROW);
    }

    /// As RFC 4180 has it, with `delimiter` between the cells.
    pub(super) fn write(&self, delimiter: char) -> String {
        let mut out = String::with_capacity(self.0.len() + self.0.len() / 4);
        for row in self.0.split_terminator(ROW) {
            for (at, cell) in row.split(CELL).enumerate() {
                if at > 0 {
                    out.push(delimiter);
                }
                write_cell(&mut out, cell, delimiter);
            }
            out.push_str("\r\n");
        }
        out
    }
}

fn write_cell(out: &mut String, cell: &str, delimiter: char) {
    let special = |b: u8| matches!(b, b'"' | b'\n' | b'\r') || char::from(b) == delimiter;
    if !cell.bytes().any(special) {
        out.push_str(cell);
        return;
    }
    out.push('"');
    for piece in cell.split_inclusive('"') {
        out.push_str(piece);
        if piece.ends_with('"') {
            out.push('"');
        }
    }
    out.push('"');
}
