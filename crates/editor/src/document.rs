//! The editor as one HTML file.

use super::{Carried, markup, names, text};
use page::prerender::render;
use page::{Error, Parts, Program, Style, policy, scripts};

const STYLE: &str = include_str!("editor.css");
const SCRIPT: &str = include_str!("editor.js");

/// The editor: its form, its own program, and what it carries of the page. `tokens` are the values of the page's design.
///
/// # Errors
/// When a style or script of it is broken.
pub fn document(
    carried: &Carried,
    parts: &Parts,
    program: &Program,
    tokens: &str,
) -> Result<String, Error> {
    let css = Style::new(&[tokens, STYLE].concat())?.css;
    let boot = scripts::minify("editor.js", SCRIPT)?;
    let scripts = &parts.scripts;
    // The preview stands under this policy as well as under its own; its style differs with the ward's colour.
    let allowed: Vec<String> = [
        &scripts.early,
        &scripts.late,
        &scripts.embed,
        &scripts.behind_module(),
        &parts.program.glue,
        &scripts.boot,
        &scripts.compile,
        &program.glue,
        &boot,
    ]
    .into_iter()
    .map(|script| policy::hash(script))
    .collect();
    let policy = format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:; frame-src blob:; connect-src 'none'; form-action 'none'; base-uri 'none'",
        allowed.join(" ")
    );
    let data =
        serde_json::to_string(carried).map_err(|cause| Error::source("the editor", cause))?;
    let data = data.replace('<', "\\u003c");
    let (title, body, id) = (text::TITLE, render(markup::body), names::PARTS);
    let program = program.html(&scripts.compile, &boot);
    Ok(format!(
        "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n<style>{css}</style>\n</head>\n<body>\n{body}\n<script id=\"{id}\" type=\"application/json\">{data}</script>\n{program}\n</body>\n</html>\n"
    ))
}
