//! The table as one CSV that a spreadsheet opens too.

use super::day;
use super::table::{Place, TARGET_NAME, Table, Target, target_percent};

const HEADINGS: [&str; 2] = ["Tổ dân phố", "Tài khoản mức 2"];
const NO_HEADING: &str = "Dòng đầu cần có tên cột: tổ, tài khoản mức 2, rồi các ngày.";
/// Without it Excel takes UTF-8 for another encoding.
const BOM: &str = "\u{feff}";

/// Where a file is no table, counted as Excel counts.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Damage {
    pub row: usize,
    pub column: usize,
    pub reason: &'static str,
}

impl std::fmt::Display for Damage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Dòng {}, ô {}: {}", self.row, self.column, self.reason)
    }
}

impl std::error::Error for Damage {}

/// Writes a table: a heading, its rows, and a line for each target.
pub fn save(table: &Table) -> String {
    let dates = table.dates().iter().map(String::as_str);
    let mut lines = vec![line(HEADINGS.into_iter().chain(dates))];
    for row in table.rows() {
        let cells = [&*row.name, &*row.accounts].into_iter();
        lines.push(line(cells.chain(row.counts.iter().map(String::as_str))));
    }
    for target in table.targets() {
        let name = format!("{TARGET_NAME}{}%", target.percent);
        lines.push(line([&*name, &*day::written(target.date)].into_iter()));
    }
    [BOM, &lines.concat()].concat()
}

/// Writes one line. Every cell is quoted, so that no separator or line break in a name ends it.
fn line<'t>(cells: impl Iterator<Item = &'t str>) -> String {
    let cells: Vec<String> = cells
        .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")))
        .collect();
    cells.join(";") + "\r\n"
}

/// Reads a table, with `;`, `,` or a tab between cells.
///
/// # Errors
/// The first cell that cannot be read, or that identifies a person.
pub fn open(bytes: &[u8]) -> Result<Table, Damage> {
    let damage = |row: usize, column: usize, reason| Damage {
        row: row + 1,
        column: column + 1,
        reason,
    };
    let text = std::str::from_utf8(bytes).map_err(|_| {
        damage(
            0,
            0,
            "Tệp không phải CSV UTF-8. Trong Excel, lưu dạng “CSV UTF-8”.",
        )
    })?;
    let text = text.strip_prefix(BOM).unwrap_or(text);
    let heading = text.lines().next().unwrap_or_default();
    let often = |separator: u8| heading.bytes().filter(|byte| *byte == separator).count();
    let separator = [b';', b',', b'\t']
        .into_iter()
        .rev()
        .max_by_key(|it| often(*it));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator.unwrap_or(b';'))
        .from_reader(text.as_bytes());
    // The reader takes a quote that is never closed for a cell up to the end of the file.
    if text.matches('"').count() % 2 == 1 {
        let row = text
            .lines()
            .position(|line| line.matches('"').count() % 2 == 1);
        return Err(damage(row.unwrap_or(0), 0, "Dấu ngoặc kép chưa đóng."));
    }
    if heading.trim().is_empty() {
        return Err(damage(0, 0, NO_HEADING));
    }
    let mut table = Table::default();
    let mut weeks = 0;
    for (number, record) in reader.records().enumerate() {
        let record = record.map_err(|_| damage(number, 0, "Không đọc được dòng này."))?;
        if number == 0 {
            if record.len() < 2 {
                return Err(damage(0, 0, NO_HEADING));
            }
            weeks = record.len() - 2;
            for (week, date) in record.iter().skip(2).enumerate() {
                let placed = table.set(Place::Date(week), date);
                placed.map_err(|reason| damage(0, week + 2, reason))?;
            }
            continue;
        }
        if let Some(percent) = record.get(0).and_then(target_percent) {
            let date = record.get(1).and_then(day::parse);
            let date =
                date.ok_or_else(|| damage(number, 1, "Mục tiêu cần một ngày, ví dụ 31/3/2025."))?;
            table.aim(Target { percent, date });
            continue;
        }
        if let Some(extra) = record
            .iter()
            .skip(weeks + 2)
            .position(|cell| !cell.is_empty())
        {
            return Err(damage(
                number,
                weeks + 2 + extra,
                "Ô này nằm ngoài các cột của dòng đầu.",
            ));
        }
        let row = table.rows().len();
        for (column, cell) in record.iter().take(weeks + 2).enumerate() {
            let place = match column {
                0 => Place::Name(row),
                1 => Place::Accounts(row),
                _ => Place::Count(row, column - 2),
            };
            let placed = table.set(place, cell);
            placed.map_err(|reason| damage(number, column, reason))?;
        }
    }
    Ok(table)
}
