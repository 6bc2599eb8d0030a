//! The editor as one HTML file.

use super::{Carried, ids, text};
use page::{Error, Parts, Program, Style, policy, scripts};

const STYLE: &str = include_str!("editor.css");
/// Starts the form.
const SCRIPT: &str = include_str!("editor.js");
/// Starts the builder behind its glue, wherever both run.
const BUILDER: &str = include_str!("builder.js");
/// Answers the form's messages in a worker.
const WORKER: &str = include_str!("worker.js");

/// The two modules of the editor.
pub struct Programs {
    /// The form, whose glue defines `wasm_bindgen`.
    pub form: Program,
    /// The builder, whose glue defines [`BUILDER_GLOBAL`].
    pub builder: Program,
}

/// The name under which the builder's glue stands, beside the form's where no worker can be made.
pub const BUILDER_GLOBAL: &str = "builder_bindgen";

/// Returns the editor: its two modules, and what the builder needs to build a page. `tokens` are the values of the page's design.
///
/// # Errors
/// When a style or script of it is broken.
pub fn document(
    carried: &Carried,
    parts: &Parts,
    programs: &Programs,
    tokens: &str,
) -> Result<String, Error> {
    let css = Style::new(&[tokens, STYLE].concat(), "")?.css;
    let boot = scripts::minify("editor.js", SCRIPT)?;
    let builder = [
        &*programs.builder.glue,
        "\n",
        &scripts::minify("builder.js", BUILDER)?,
    ]
    .concat();
    let worker = scripts::minify("worker.js", WORKER)?;
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
        &programs.form.glue,
        &boot,
        &builder,
    ]
    .into_iter()
    .map(|script| policy::hash(script))
    .collect();
    let policy = format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; worker-src blob:; style-src 'unsafe-inline'; img-src data: blob:; frame-src blob:; connect-src 'none'; form-action 'none'; base-uri 'none'",
        allowed.join(" ")
    );
    let data =
        serde_json::to_string(carried).map_err(|cause| Error::source("the editor", cause))?;
    let data = data.replace('<', "\\u003c");
    let inert = |id: &str, kind: &str, text: &str| {
        format!("<script id=\"{id}\" type=\"{kind}\">{text}</script>\n")
    };
    let carried = [
        inert(ids::PARTS, "application/json", &data),
        inert(ids::BUILDER_MODULE, "text/plain", &programs.builder.packed),
        inert(ids::BUILDER_SCRIPT, "text/plain", &builder),
        inert(ids::WORKER_SCRIPT, "text/plain", &worker),
    ]
    .concat();
    let program = programs.form.html(&scripts.compile, &boot);
    let (title, intro, progress) = (text::TITLE, text::INTRO, text::PROGRESS);
    let (actions, form) = (ids::STATUS_ACTIONS, ids::FORM);
    let (status, coming, too_old) = (ids::STATUS, text::COMING, text::TOO_OLD);
    Ok(format!(
        "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n<style>{css}</style>\n</head>\n<body>\n<header class=\"head\"><h1>{title}</h1><p>{intro}</p><p><a href=\"theo-doi.html\">{progress}</a></p></header>\n<div class=\"status\"><p id=\"{status}\" role=\"status\" data-too-old=\"{too_old}\">{coming}</p><div id=\"{actions}\"></div></div>\n<div id=\"{form}\"></div>\n{carried}{program}\n</body>\n</html>\n"
    ))
}
