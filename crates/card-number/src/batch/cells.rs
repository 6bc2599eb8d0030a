//! The cells of one row, read by `csv-core` from the first byte of the row.
//!
//! A row can be read from any position, so that it can be shown again without storing its cells.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::super::fold::fold_char;
use super::super::qr::is_code;

/// The most bytes of the cells of a row. A longer row is treated as one with an unclosed quotation mark.
const LONGEST: usize = 16 * 1024;
/// The most bytes of a row that are read, from its first byte: 32 KiB.
pub const LONGEST_ROW: usize = 2 * LONGEST;

/// Returns the delimiter of a text: tab, semicolon, comma or `|`.
///
/// The delimiter is the one that occurs equally often in most of the first 20 lines; comma if none does. The `|` in the
/// text of QR codes is not a delimiter.
///
/// ```
/// use card_number::batch::delimiter;
/// assert_eq!(delimiter("Lan;0,5;3821604417\nMinh, Hoa;1;3821604418".as_bytes()), b';');
/// assert_eq!(delimiter(b"3821604417\n3821604418"), b',');
/// assert_eq!(delimiter(b"| Lan | 3821604417 |\n"), b'|');
/// assert_eq!(delimiter(b"3821604417|4C616E|01/01/1990|$\n"), b',');
/// ```
pub fn delimiter(text: &[u8]) -> u8 {
    const CANDIDATES: [u8; 4] = *b"\t;,|";
    let (mut first, mut agreeing, mut here) = ([0; 4], [0; 4], [0; 4]);
    let (mut quoted, mut lines, mut start) = (false, 0, 0);
    // A line end is appended: the end of the text ends the last line.
    for (end, &b) in text.iter().take(LONGEST).chain(b"\n").enumerate() {
        quoted ^= b == b'"';
        if quoted {
            continue;
        }
        let ends = matches!(b, b'\n' | b'\r');
        if ends && here[3] > 0 && is_code(&text[start..end]) {
            here[3] = 0;
        }
        for at in 0..4 {
            here[at] += usize::from(b == CANDIDATES[at]);
            if ends {
                if first[at] == 0 {
                    first[at] = here[at];
                }
                agreeing[at] += usize::from(here[at] > 0 && here[at] == first[at]);
                here[at] = 0;
            }
        }
        if ends {
            start = end + 1;
        }
        lines += usize::from(b == b'\n');
        if lines == 20 {
            break;
        }
    }
    match agreeing {
        [tab, semicolon, comma, bar] if bar > tab.max(semicolon).max(comma) => b'|',
        [tab, semicolon, comma, _] if tab > 0 && tab >= semicolon.max(comma) => b'\t',
        [_, semicolon, comma, _] if semicolon > 0 && semicolon >= comma => b';',
        _ => b',',
    }
}

/// A reader of rows that holds the cells of the last row.
///
/// ```
/// use card_number::batch::Cells;
/// let mut cells = Cells::new(b',');
/// assert_eq!(cells.read(b"Lan,3821604417\nMinh", 0), 15);
/// assert_eq!(cells.iter().collect::<Vec<_>>(), ["Lan", "3821604417"]);
/// ```
pub struct Cells {
    delimiter: u8,
    /// Every cell is a row of its own: the delimiter ends a row.
    one_a_line: bool,
    reader: Reader,
    output: Vec<u8>,
    ends: Vec<usize>,
    count: usize,
}

impl Cells {
    /// Creates a reader of cells with this delimiter, an ASCII character.
    pub fn new(delimiter: u8) -> Cells {
        Cells {
            delimiter,
            one_a_line: false,
            reader: ReaderBuilder::new().delimiter(delimiter).build(),
            output: vec![0; LONGEST],
            // A row has at most one cell more than bytes.
            ends: vec![0; LONGEST + 1],
            count: 0,
        }
    }

    pub(super) fn one_a_line(&mut self, one_a_line: bool) {
        self.one_a_line = one_a_line;
    }

    pub(super) fn is_one_a_line(&self) -> bool {
        self.one_a_line
    }

    pub(super) fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// Reads the row that begins at byte `at` and returns the first byte of the next row.
    ///
    /// A row with an unclosed quotation mark ends with its first line. Past the end of the text the row has no cells.
    pub fn read(&mut self, text: &[u8], at: usize) -> usize {
        let rest = text.get(at..).unwrap_or_default();
        // csv-core skips blank lines, but row numbers must count them as spreadsheets do.
        let read = match rest.first() {
            None | Some(b'\n' | b'\r') => {
                self.count = 0;
                rest.len().min(1)
            }
            Some(_) if self.one_a_line => self.cell(rest),
            Some(_) => self.row(rest),
        };
        let end = at + read;
        let between = text.get(end.wrapping_sub(1)..=end);
        end + usize::from(between == Some(b"\r\n"))
    }

    /// Reads one cell as a row.
    fn cell(&mut self, rest: &[u8]) -> usize {
        let window = &rest[..rest.len().min(LONGEST)];
        let ends = |&b: &u8| b == self.delimiter || matches!(b, b'\n' | b'\r');
        let len = window.iter().position(ends);
        let cell = &window[..len.unwrap_or(window.len())];
        self.output[..cell.len()].copy_from_slice(cell);
        (self.ends[0], self.count) = (cell.len(), 1);
        len.map_or(window.len(), |len| len + 1)
    }

    /// Reads a row as CSV.
    fn row(&mut self, rest: &[u8]) -> usize {
        self.reader.reset();
        let window = &rest[..rest.len().min(LONGEST_ROW)];
        let (mut result, read, written, mut ends) =
            self.reader
                .read_record(window, &mut self.output, &mut self.ends);
        if result == ReadRecordResult::InputEmpty && window.len() == rest.len() {
            let (last, _, _, more_ends) =
                self.reader
                    .read_record(&[], &mut self.output[written..], &mut self.ends[ends..]);
            (result, ends) = (last, ends + more_ends);
        }
        let raw = &rest[..read];
        let closed = raw.iter().filter(|&&b| b == b'"').count() % 2 == 0;
        if result != ReadRecordResult::Record || (!closed && has_break(raw)) {
            return self.line_as_it_is(rest);
        }
        self.count = ends;
        read
    }

    /// Reads one line, ignoring quotation marks, so that an unclosed one does not consume the rest of the list.
    fn line_as_it_is(&mut self, rest: &[u8]) -> usize {
        let line = rest
            .split(|&b| b == b'\n' || b == b'\r')
            .next()
            .unwrap_or_default();
        let mut kept = 0;
        self.count = 0;
        for cell in line.split(|&b| b == self.delimiter) {
            let Some(target) = self.output.get_mut(kept..kept + cell.len()) else {
                break;
            };
            target.copy_from_slice(cell);
            kept += cell.len();
            self.ends[self.count] = kept;
            self.count += 1;
        }
        (line.len() + 1).min(rest.len())
    }

    /// Returns a cell, counted from 0; an empty text if the row has fewer cells.
    pub fn get(&self, cell: usize) -> &str {
        let ends = &self.ends[..self.count];
        let Some(&end) = ends.get(cell) else {
            return "";
        };
        let start = cell.checked_sub(1).map_or(0, |before| ends[before]);
        // A cell of a UTF-8 text is UTF-8: delimiters, quotes and line ends are ASCII.
        std::str::from_utf8(&self.output[start..end]).unwrap_or_default()
    }

    /// Returns the cells of the row, from left to right.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.count).map(|cell| self.get(cell))
    }

    /// Returns `true` if no cell has a letter or a digit.
    pub fn is_blank(&self) -> bool {
        let says = |c: char| c.is_ascii_alphanumeric() || (!c.is_ascii() && fold_char(c).is_some());
        !self.iter().any(|cell| cell.contains(says))
    }
}

/// Returns `true` if a row contains a line end other than its last.
fn has_break(raw: &[u8]) -> bool {
    let line = raw.strip_suffix(b"\n").unwrap_or(raw);
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    line.iter().any(|b| matches!(b, b'\n' | b'\r'))
}

#[cfg(test)]
mod tests {
    use super::Cells;

    fn rows(text: &str) -> Vec<Vec<String>> {
        let mut cells = Cells::new(b',');
        let mut at = 0;
        let mut rows = Vec::new();
        while at < text.len() {
            at = cells.read(text.as_bytes(), at);
            rows.push(cells.iter().map(str::to_owned).collect());
        }
        rows
    }

    #[test]
    fn a_quoted_cell_holds_delimiters_quotes_and_line_ends() {
        assert_eq!(
            rows("\"Lê, Thị \"\"Na\"\"\",1\r\n\"hai\ndòng\",2"),
            [["Lê, Thị \"Na\"", "1"], ["hai\ndòng", "2"]]
        );
    }

    #[test]
    fn blank_lines_are_rows_with_every_line_end() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["1", "", "", "2", ""].join(end);
            let expected: [&[&str]; 4] = [&["1"], &[], &[], &["2"]];
            assert_eq!(rows(&text), expected, "{end:?}");
        }
    }

    #[test]
    fn an_unclosed_quotation_mark_ends_with_its_line() {
        assert_eq!(rows("\"Lan,1\nMinh,2"), [["\"Lan", "1"], ["Minh", "2"]]);
        let long = ["\"Lan,1\n", &"Minh,2\n".repeat(10_000)].concat();
        assert_eq!(rows(&long).len(), 10_001);
    }

    #[test]
    fn a_row_that_is_too_long_does_not_affect_the_next_one() {
        let long = ["x".repeat(40_000).as_str(), ",1\nMinh,2"].concat();
        assert_eq!(rows(&long).last().map(Vec::len), Some(2));
    }
}
