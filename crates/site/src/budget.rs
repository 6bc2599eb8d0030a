//! The weights of the page, measured at every build: held to the budgets, and to what was accepted last.

use std::fs;

use serde::{Deserialize, Serialize};

use page::Page;

use super::{Failure, workspace};

/// The table of the accepted weights, below the project's folder.
const ACCEPTED: &str = "tests/weights.csv";

/// How far a weight may be over the accepted one, in percent.
const MORE_PERCENT: usize = 2;

/// One measured weight beside what it may be, both in bytes.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Line {
    /// What was weighed and how.
    pub what: &'static str,
    /// The measured weight.
    pub bytes: usize,
    /// The most it may weigh.
    pub at_most: usize,
    /// What we would like it to weigh, where that is less than what is allowed.
    pub aim: Option<usize>,
}

/// One row of the table of accepted weights.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Accepted {
    /// The ward's id.
    pub ward: String,
    /// What was weighed, as [`Line::what`] says it.
    pub what: String,
    /// Its accepted weight.
    pub bytes: usize,
}

/// Weighs a page after brotli at its hardest, which is what a good static host sends; the script for other sites as it is,
/// because their editors may take it in as it is, and the first screen after gzip, because every host has that. `style` is what all wards have in common.
pub fn weigh(page: &Page, style: &str) -> Vec<Line> {
    let line = |what, text: &str, at_most: usize| Line {
        what,
        bytes: precompress::brotli(text.as_bytes()).len(),
        at_most: at_most * 1024,
        aim: None,
    };
    vec![
        Line {
            what: "first screen",
            bytes: precompress::gzip(&page.html.as_bytes()[page.first_screen.clone()]).len(),
            at_most: 14 * 1024,
            aim: None,
        },
        line("styles", style, 13),
        line("WASM + glue", &page.program(), 134),
        Line {
            aim: Some(125 * 1024),
            ..line("index.html", &page.html, 183)
        },
        Line {
            what: "embed.js",
            bytes: page.embed.len(),
            at_most: 1024,
            aim: None,
        },
    ]
}

/// Reads the table of accepted weights.
///
/// # Errors
/// When it is missing or cannot be read.
pub fn accepted() -> Result<Vec<Accepted>, Failure> {
    let path = workspace::root().join(ACCEPTED);
    let failed = |cause: &dyn std::fmt::Display| Failure::step(path.display(), cause);
    let text = fs::read_to_string(&path).map_err(|cause| failed(&cause))?;
    csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .map_err(|cause| failed(&cause))
}

/// The table a build prints.
pub fn table(ward: &str, lines: &[Line]) -> String {
    let mut table = format!("{ward}, after brotli (first screen: gzip, embed.js: as it is)\n");
    for line in lines {
        let aim = line
            .aim
            .map_or_else(String::new, |aim| format!(", aim {}", kilobytes(aim)));
        let verdict = if line.bytes > line.at_most {
            "OVER"
        } else {
            "ok"
        };
        table.push_str(&format!(
            "  {:<12} {:>9}   at most {}{aim}   {verdict}\n",
            line.what,
            kilobytes(line.bytes),
            kilobytes(line.at_most)
        ));
    }
    table
}

fn kilobytes(bytes: usize) -> String {
    match bytes {
        ..=1023 => format!("{bytes} B"),
        _ => format!("{:.1} KB", bytes as f64 / 1024.0),
    }
}

/// What is wrong with a ward's weights, a line each: every budget that is passed and, where the ward is in the table, every
/// weight that grew by more than 2 % over the accepted one, with the rows for the table.
pub fn wrong(ward: &str, lines: &[Line], accepted: &[Accepted]) -> Vec<String> {
    let mut wrong: Vec<String> = lines
        .iter()
        .filter(|line| line.bytes > line.at_most)
        .map(|line| {
            let (bytes, at_most) = (line.bytes, line.at_most);
            format!(
                "{ward}: over budget: {}: {bytes} bytes, at most {at_most}",
                line.what
            )
        })
        .collect();
    let in_table: Vec<_> = accepted.iter().filter(|row| row.ward == ward).collect();
    let grown: Vec<String> = lines
        .iter()
        .filter(|_| !in_table.is_empty())
        .filter_map(|line| {
            let (what, bytes) = (line.what, line.bytes);
            match in_table.iter().find(|row| row.what == what) {
                None => Some(format!(
                    "{ward}: {what}: {bytes} bytes, and no accepted weight"
                )),
                Some(row) if bytes * 100 > row.bytes * (100 + MORE_PERCENT) => Some(format!(
                    "{ward}: {what}: {bytes} bytes, accepted {}: more than {MORE_PERCENT} % over",
                    row.bytes
                )),
                Some(_) => None,
            }
        })
        .collect();
    if !grown.is_empty() {
        wrong.extend(grown);
        wrong.push(format!(
            "where this is meant, change {ACCEPTED} in the same commit, with the reason in docs/measurements.md:"
        ));
        wrong.extend(
            lines
                .iter()
                .map(|line| format!("{ward},{},{}", line.what, line.bytes)),
        );
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::{Accepted, Line, table, wrong};

    const STYLES: &str = "styles";

    fn line(bytes: usize) -> Line {
        Line {
            what: STYLES,
            bytes,
            at_most: 8 * 1024,
            aim: None,
        }
    }

    fn accepted(bytes: usize) -> [Accepted; 1] {
        [Accepted {
            ward: "truong-thi".into(),
            what: STYLES.into(),
            bytes,
        }]
    }

    #[test]
    fn a_budget_holds_up_to_its_last_byte() {
        assert!(wrong("truong-thi", &[line(8 * 1024)], &[]).is_empty());
    }

    #[test]
    fn what_is_smaller_than_a_kilobyte_is_printed_to_the_byte() {
        let table = table("truong-thi", &[line(999)]);
        assert!(table.contains("999 B"), "{table}");
    }

    #[test]
    fn a_passed_budget_fails_the_build_and_is_marked_in_the_table() {
        let over = [line(8 * 1024 + 1)];
        assert_eq!(
            wrong("truong-thi", &over, &[]),
            ["truong-thi: over budget: styles: 8193 bytes, at most 8192"]
        );
        assert!(table("truong-thi", &over).contains("OVER"));
    }

    #[test]
    fn a_weight_may_grow_by_two_percent_and_shrink_as_it_likes() {
        for bytes in [1, 1000, 1020] {
            assert!(wrong("truong-thi", &[line(bytes)], &accepted(1000)).is_empty());
        }
    }

    #[test]
    fn a_weight_that_grew_more_fails_with_both_numbers_and_the_row_to_paste() {
        assert_eq!(
            wrong("truong-thi", &[line(1021)], &accepted(1000)),
            [
                "truong-thi: styles: 1021 bytes, accepted 1000: more than 2 % over",
                "where this is meant, change tests/weights.csv in the same commit, with the reason in docs/measurements.md:",
                "truong-thi,styles,1021",
            ]
        );
    }

    #[test]
    fn a_ward_outside_the_table_is_held_to_the_budgets_alone() {
        assert!(wrong("thai-nguyen", &[line(8000)], &accepted(1)).is_empty());
    }

    #[test]
    fn a_row_that_is_missing_for_a_ward_of_the_table_is_asked_for() {
        let mut other = accepted(1000);
        other[0].what = "fonts".into();
        let lines = wrong("truong-thi", &[line(1000)], &other);
        assert!(lines[0].ends_with("no accepted weight"), "{lines:?}");
    }
}
