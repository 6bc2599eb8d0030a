//! `cargo site check`: card numbers judged on this machine, for people and for programs.

mod input;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use card_number::{self, Issuer, Report, Verdict};

use super::Failure;

pub use input::{Column, Trouble};

/// Stands at the end of the help.
const EXIT_STATUS: &str = "Exit status: 0 all numbers are well-formed, 1 some are rejected, 2 the call or the table is wrong, \
     3 something could not be read or written.";

/// The words of the call.
#[derive(Args, Clone, Debug)]
#[command(after_help = EXIT_STATUS)]
pub struct Call {
    /// Who issued the cards: vss (BHXH Việt Nam), military (Bộ Quốc phòng), police (Công an nhân dân) [default: by the number].
    #[arg(long, value_name = "vss|military|police", value_parser = issuer)]
    issuer: Option<Issuer>,
    /// Print one JSON object a number, one a line.
    #[arg(long)]
    json: bool,
    /// Read tables instead: comma, semicolon, tab or bar, with or without a heading. The words are then files, or - for standard input.
    #[arg(long)]
    csv: bool,
    /// The column that holds the numbers, by its heading or counted from 1 [default: found from the first rows].
    #[arg(long, value_name = "NAME|N", requires = "csv", value_parser = Column::parse)]
    column: Option<Column>,
    /// Card numbers, or - for one number a line on standard input.
    #[arg(required_unless_present = "csv", value_name = "NUMBER")]
    numbers: Vec<String>,
}

fn issuer(word: &str) -> Result<Issuer, String> {
    Issuer::from_code(word).ok_or_else(|| "one of vss, military, police".into())
}

/// One number's answer as programs read it.
#[derive(Serialize)]
struct Answer<'a> {
    input: &'a str,
    verdict: &'static str,
    form: Option<&'static str>,
    last_ten: Option<&'a str>,
    issuer: Option<&'static str>,
    findings: Vec<AnswerFinding<'a>>,
}

#[derive(Serialize)]
struct AnswerFinding<'a> {
    code: &'static str,
    severity: &'static str,
    start: usize,
    end: usize,
    message: &'a str,
    suggestion: Option<&'a str>,
}

impl<'a> Answer<'a> {
    fn new(input: &'a str, report: &'a Report) -> Self {
        Self {
            input,
            verdict: report.verdict().as_str(),
            form: report.form.map(|form| form.as_str()),
            last_ten: report.last_ten.as_ref().map(|ten| ten.as_str()),
            issuer: report.issuer.map(Issuer::code),
            findings: report
                .findings
                .iter()
                .map(|finding| AnswerFinding {
                    code: finding.code.as_str(),
                    severity: finding.severity.as_str(),
                    start: finding.start,
                    end: finding.end,
                    message: &finding.message,
                    suggestion: finding.suggestion.as_deref(),
                })
                .collect(),
        }
    }
}

/// Checks every number in the order given; exit status 0 when all are ok, 1 when some are rejected.
///
/// # Errors
/// When a table has no such column or a line is too long (a wrong call), or when something cannot be read or written.
pub fn run(call: &Call) -> Result<ExitCode, Failure> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut all_ok = true;
    match all(call, &mut out, &mut all_ok).and_then(|()| Ok(out.flush()?)) {
        Ok(()) => Ok(if all_ok {
            ExitCode::SUCCESS
        } else {
            ExitCode::from(1)
        }),
        // The program that reads our answers, such as `head`, has seen enough.
        Err(Trouble::Io(cause)) if cause.kind() == io::ErrorKind::BrokenPipe => {
            Ok(ExitCode::SUCCESS)
        }
        Err(Trouble::Io(cause)) => Err(Failure::io("check", cause)),
        Err(Trouble::Call(failure)) => Err(failure),
    }
}

fn all(call: &Call, out: &mut impl Write, all_ok: &mut bool) -> Result<(), Trouble> {
    let mut judge = |number: &str| one(call, number, out, all_ok);
    if call.csv && call.numbers.is_empty() {
        return input::table(input::open("-")?, call.column.as_ref(), judge);
    }
    for word in &call.numbers {
        if call.csv {
            input::table(input::open(word)?, call.column.as_ref(), &mut judge)?;
        } else if word == "-" {
            input::lines(input::open(word)?, &mut judge)?;
        } else {
            judge(word)?;
        }
    }
    Ok(())
}

fn one(call: &Call, input: &str, out: &mut impl Write, all_ok: &mut bool) -> io::Result<()> {
    let report = card_number::check(input, call.issuer);
    // Behind the number in the text of a QR code stand a person's name and address.
    let input = card_number::first_field(input);
    *all_ok &= report.verdict() == Verdict::Ok;
    if call.json {
        serde_json::to_writer(&mut *out, &Answer::new(input, &report))?;
        return writeln!(out);
    }
    let verdict = report.verdict().as_str();
    let input = printable(input);
    match &report.last_ten {
        Some(ten) if report.verdict() == Verdict::Ok => {
            write!(out, "{input}\t{verdict}\t{}", ten.as_str())?
        }
        _ => write!(out, "{input}\t{verdict}")?,
    }
    if let Some(issuer) = report.issuer {
        write!(out, "\t{}", issuer.code())?;
    }
    writeln!(out)?;
    for finding in &report.findings {
        write!(out, "  {}", finding.code.as_str())?;
        if finding.start < finding.end {
            write!(out, " {}–{}", finding.start + 1, finding.end)?;
        }
        writeln!(out, ": {}", printable(&finding.message))?;
        if let Some(suggestion) = &finding.suggestion {
            writeln!(out, "  → {suggestion}")?;
        }
    }
    Ok(())
}

/// A text in which characters that a terminal would obey, or that change the direction of others, are written as their
/// numbers.
fn printable(text: &str) -> String {
    let mut shown = String::new();
    for c in text.chars() {
        let obeyed = c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if obeyed {
            shown.extend(c.escape_unicode());
        } else {
            shown.push(c);
        }
    }
    shown
}
