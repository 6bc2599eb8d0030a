//! The weight budgets of the page: measured at every build, printed as a table, and a failed build where one is passed.

use std::io::Write as _;

use super::Failure;

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

/// The parts of a page that have budgets.
#[derive(Clone, Copy, Debug)]
pub struct Weighed<'a> {
    /// The whole document.
    pub page: &'a str,
    /// The document from its first byte to the end of the first screen.
    pub first_screen: &'a str,
    /// All styles.
    pub style: &'a str,
    /// The text of the WASM, which the document tells.
    pub text: &'a str,
    /// The scripts and the packed WASM as they stand in the page.
    pub program: &'a str,
    /// The script for sites that embed the page.
    pub embed: &'a str,
}

/// Weighs the parts after brotli at its hardest, which is what a good static host sends; the script for other sites as it
/// is, because their editors may take it in as it is.
pub fn weigh(parts: Weighed<'_>) -> Vec<Line> {
    let line = |what, text: &str, at_most: usize, aim: Option<usize>| Line {
        what,
        bytes: brotli(text.as_bytes()).len(),
        at_most: at_most * 1024,
        aim: aim.map(|kilobytes| kilobytes * 1024),
    };
    vec![
        line(
            "document to the end of the first screen, brotli",
            parts.first_screen,
            14,
            None,
        ),
        line("styles, brotli", parts.style, 8, None),
        line(
            "text of the WASM in the document, brotli",
            parts.text,
            14,
            None,
        ),
        line("WASM + glue, brotli", parts.program, 90, Some(70)),
        line("whole index.html, brotli", parts.page, 130, Some(100)),
        Line {
            what: "embed.js, not compressed",
            bytes: parts.embed.len(),
            at_most: 1000,
            aim: None,
        },
    ]
}

/// The table a build prints.
pub fn table(locality: &str, lines: &[Line]) -> String {
    let kilobytes = |bytes: usize| match bytes {
        ..=1023 => format!("{bytes} B"),
        _ => format!("{:.1} KB", bytes as f64 / 1024.0),
    };
    let mut table = format!("{locality}\n");
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
            "  {:<50} {:>9}   at most {}{aim}   {verdict}\n",
            line.what,
            kilobytes(line.bytes),
            kilobytes(line.at_most)
        ));
    }
    table
}

/// Fails with every budget that is passed.
pub fn hold(locality: &str, lines: &[Line]) -> Result<(), Failure> {
    let over: Vec<_> = lines
        .iter()
        .filter(|line| line.bytes > line.at_most)
        .map(|line| line.what)
        .collect();
    if over.is_empty() {
        Ok(())
    } else {
        Err(Failure::Step(format!(
            "{locality}: over budget: {}",
            over.join("; ")
        )))
    }
}

/// Compresses for a static host that serves `.br` files.
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 1 << 16, 11, 22);
    writer
        .write_all(bytes)
        .expect("writing to memory does not fail");
    drop(writer);
    packed
}

#[cfg(test)]
mod tests {
    use super::{Line, hold, table};

    fn line(bytes: usize) -> Line {
        Line {
            what: "styles, brotli",
            bytes,
            at_most: 8 * 1024,
            aim: None,
        }
    }

    #[test]
    fn a_budget_holds_up_to_its_last_byte() {
        assert!(hold("truong-thi", &[line(8 * 1024)]).is_ok());
    }

    #[test]
    fn what_is_smaller_than_a_kilobyte_is_told_to_the_byte() {
        let small = Line {
            what: "embed.js, not compressed",
            bytes: 999,
            at_most: 1000,
            aim: None,
        };
        let table = table("truong-thi", &[small]);
        assert!(
            table.contains("999 B") && table.contains("at most 1000 B"),
            "{table}"
        );
    }

    #[test]
    fn a_passed_budget_fails_the_build_and_is_marked_in_the_table() {
        let over = [line(8 * 1024 + 1)];
        assert_eq!(
            hold("truong-thi", &over).unwrap_err().to_string(),
            "truong-thi: over budget: styles, brotli"
        );
        assert!(table("truong-thi", &over).contains("OVER"));
    }
}
