//! Which column of a table holds the card numbers, decided by its first rows.

use super::super::check::is_phone_like;
use super::super::{fold, is_valid};

/// How many rows decide.
pub const SAMPLE_ROWS: usize = 100;

/// What a heading of the column of the numbers says, folded: only plain letters become capitals. `str::to_lowercase`
/// would make two of these one, for 9 KB (brotli) of Unicode tables in the page.
const NAMES: [&str; 4] = ["BHYT", "BHXH", "THẻ", "THẺ"];

/// The likeness of every column to card numbers, row by row.
///
/// ```
/// use bhyt_vneid::card_number::batch::Columns;
/// let mut columns = Columns::default();
/// columns.read(["Lan", "0912345678", "3821604417"].into_iter());
/// assert_eq!(columns.numbers(), Some(2)); // the second is rather a phone number
/// ```
#[derive(Debug, Clone, Default)]
pub struct Columns {
    likeness: Vec<usize>,
    named: Vec<bool>,
    rows: usize,
}

impl Columns {
    /// Looks at one more row; the first may be a heading.
    pub fn read<'a>(&mut self, cells: impl Iterator<Item = &'a str>) {
        for (column, cell) in cells.enumerate() {
            if column == self.likeness.len() {
                self.likeness.push(0);
                self.named.push(self.rows == 0 && names_numbers(cell));
            }
            self.likeness[column] += likeness(cell);
        }
        self.rows += 1;
    }

    /// How many rows were looked at.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The column of the numbers, counted from 0: the one with the highest score, to which a heading that names the numbers
    /// adds much; of equals the leftmost. `None` where several columns have nothing like a number.
    pub fn numbers(&self) -> Option<usize> {
        let mut best = None;
        let mut most = 0;
        for (column, &likeness) in self.likeness.iter().enumerate() {
            let bonus = self.named[column] && likeness > 0;
            let score = likeness + usize::from(bonus) * 3 * self.rows;
            if score > most {
                (most, best) = (score, Some(column));
            }
        }
        best.or((self.likeness.len() == 1).then_some(0))
    }
}

/// Whether the topmost cell of the column of the numbers is its heading: it names the numbers, or holds no digit.
///
/// ```
/// use bhyt_vneid::card_number::batch::is_heading;
/// assert!(is_heading("Số thẻ BHYT 2026") && is_heading("input"));
/// assert!(!is_heading("DN4O13821604417") && !is_heading(""));
/// ```
pub fn is_heading(cell: &str) -> bool {
    let digits = || cell.contains(|c: char| c.is_ascii_digit());
    cell.contains(is_latin) && (!digits() || (likeness(cell) == 0 && names_numbers(cell)))
}

/// The letters of Vietnamese; the standard library's table of all the world's letters would cost the page 1.4 KB (brotli).
fn is_latin(c: char) -> bool {
    matches!(c, 'A'..='Z' | 'a'..='z' | 'À'..='ɏ' | 'Ḁ'..='ỿ')
}

fn names_numbers(cell: &str) -> bool {
    let folded = fold(cell);
    let within = |name: &[u8]| {
        let mut places = folded.text().as_bytes().windows(name.len());
        places.any(|place| place == name)
    };
    NAMES.iter().any(|name| within(name.as_bytes()))
}

fn likeness(cell: &str) -> usize {
    let folded = fold(cell);
    let text = folded.text();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    match (is_valid(cell), text.len()) {
        (true, 15) => 4,
        (true, _) if !is_phone_like(text) => 3,
        (true, _) => 1,
        // Numbers with a mistake in them, and the citizen numbers some people write instead.
        (false, 9..=16) if digits >= 8 => 1,
        _ => 0,
    }
}
