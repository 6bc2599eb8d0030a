//! The table of `docs/measurements.md`.

use std::fs;

use serde::Deserialize;

use site::{Failure, workspace};

use super::super::speed;

/// The document with the table, below the project's folder.
const DOCUMENT: &str = "docs/measurements.md";
const BEGIN: &str = "<!-- compare:begin -->";
const END: &str = "<!-- compare:end -->";

/// What was measured of one page: bytes as brotli, times in milliseconds.
#[derive(Deserialize)]
struct Row {
    name: String,
    document: u64,
    js: u64,
    wasm: u64,
    all: u64,
    requests: u32,
    paint: u64,
    ready: u64,
    /// Whether its tools work when it is opened from a file, and those of a saved copy; nothing where it has none.
    from_file: Option<bool>,
    saved_from_file: Option<bool>,
    saved_from_server: Option<bool>,
}

/// The table with what has to be said about it.
///
/// # Errors
/// When the measurement cannot be read.
pub fn markdown(measured: &str) -> Result<String, Failure> {
    let rows: Vec<Row> =
        serde_json::from_str(measured).map_err(|cause| Failure::step("measure.mjs", cause))?;
    let mut out = String::from(
        "| page | document | JavaScript | WASM | together | requests | first paint | tools answer | opened from `file://` | saved copy from `file://` | saved copy on a server |\n|---|---|---|---|---|---|---|---|---|---|---|\n",
    );
    for row in &rows {
        let cells = [
            described(&row.name).to_owned(),
            kilobytes(row.document),
            kilobytes(row.js),
            kilobytes(row.wasm),
            kilobytes(row.all),
            row.requests.to_string(),
            format!("{} ms", row.paint),
            format!("{} ms", row.ready),
            works(row.from_file),
            works(row.saved_from_file),
            works(row.saved_from_server),
        ];
        out.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    out.push_str(&format!(
        "\nMeasured at {} ({}). Bytes after brotli; times are medians of five first visits on slow 4G with a processor four times slower.\n",
        speed::commit(),
        speed::date(),
    ));
    Ok(out)
}

fn described(name: &str) -> &str {
    match name {
        "leptos" => "small page, Leptos, hydrated",
        "preact" => "small page, Preact, hydrated",
        "solid" => "small page, Solid, hydrated",
        "small" => "small page, this project's way",
        "bare" => "first screen of the whole page, without tools",
        "ours" => "**this project's whole page**",
        other => other,
    }
}

fn kilobytes(bytes: u64) -> String {
    match bytes {
        0 => "–".into(),
        _ => format!("{:.1} KB", bytes as f64 / 1024.0),
    }
}

fn works(works: Option<bool>) -> String {
    match works {
        Some(true) => "works",
        Some(false) => "dead",
        None => "–",
    }
    .into()
}

/// Puts the table where the document has its marks; all else there stays.
///
/// # Errors
/// When the marks are missing.
pub fn put_into_document(table: &str) -> Result<(), Failure> {
    let path = workspace::root().join(DOCUMENT);
    let failed = |cause| Failure::step(DOCUMENT, cause);
    let document = fs::read_to_string(&path).map_err(failed)?;
    let (before, rest) = document
        .split_once(BEGIN)
        .ok_or_else(|| Failure::Step(format!("{DOCUMENT}: {BEGIN} is missing")))?;
    let (_, after) = rest
        .split_once(END)
        .ok_or_else(|| Failure::Step(format!("{DOCUMENT}: {END} is missing")))?;
    fs::write(&path, format!("{before}{BEGIN}\n{table}{END}{after}")).map_err(failed)
}
