//! The progress table beside the pages: `dist/theo-doi.html`.

use std::path::Path;

use page::{Program, Style, policy, scripts};

use super::page_writer::{PageWriter, write_whole};
use super::wasm::{self, For, Profile};
use super::{Failure, style};

/// The progress table's file.
pub const NAME: &str = "theo-doi.html";

/// The most that it may weigh after brotli, in bytes.
const AT_MOST: usize = 400 * 1024;

/// The rules of the editor, which looks alike, and those of the table.
const STYLE: [&str; 2] = [
    include_str!("../../editor/src/editor.css"),
    include_str!("../../progress-form/src/progress.css"),
];
/// Starts the form, as it starts the editor's.
const SCRIPT: &str = include_str!("../../editor/src/editor.js");

/// Compiles the form and writes the progress table with its precompressed variant.
///
/// # Errors
/// When it does not compile, cannot be written, or is too heavy.
pub fn write(page_writer: &PageWriter, profile: Profile, out: &Path) -> Result<(), Failure> {
    let program = wasm::build(For::ProgressForm, profile)?;
    let compile = &page_writer.parts.scripts.compile;
    let html = document(&program, compile, &style::tokens()?)?;
    let brotli = precompress::brotli(html.as_bytes());
    write_whole(out, Path::new(NAME), html.as_bytes())?;
    write_whole(out, Path::new("theo-doi.html.br"), &brotli)?;
    println!(
        "{NAME}: {} KB after brotli, at most {} KB\n",
        brotli.len() / 1024,
        AT_MOST / 1024
    );
    if profile == Profile::Release && brotli.len() > AT_MOST {
        return Err(Failure::Step(format!(
            "{NAME}: over budget: {} bytes, at most {AT_MOST}",
            brotli.len()
        )));
    }
    Ok(())
}

fn document(program: &Program, compile: &str, tokens: &str) -> Result<String, Failure> {
    let css = Style::new(&[tokens, STYLE[0], STYLE[1]].concat(), "")?.css;
    let boot = scripts::minify("editor.js", SCRIPT)?;
    let allowed = [&*program.glue, compile, &boot].map(policy::hash).join(" ");
    let program = program.html(compile, &boot);
    Ok(format!(
        "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {allowed} 'wasm-unsafe-eval'; style-src 'unsafe-inline'; connect-src 'none'; form-action 'none'; base-uri 'none'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Theo dõi tiến độ</title>\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n<style>{css}</style>\n</head>\n<body>\n<header class=\"head\"><h1>Theo dõi tiến độ đưa thẻ BHYT vào VNeID</h1><p>Trang này không gửi gì đi đâu. Làm xong, lưu tệp CSV về máy để tuần sau mở lại.</p></header>\n<div class=\"status\"><p id=\"noi\" role=\"status\" data-too-old=\"Trình duyệt này quá cũ. Dùng Chrome, Edge, Firefox hoặc Safari bản mới.\">Đang mở…</p></div>\n<div id=\"bieu-mau\"></div>\n{program}\n</body>\n</html>\n"
    ))
}

#[cfg(test)]
mod tests {
    use page::Program;

    use super::document;

    #[test]
    fn the_progress_table_may_connect_to_nothing_and_runs_its_own_scripts_alone() {
        let program = Program {
            glue: "var glue;".into(),
            packed: "H4s=".into(),
        };
        let tokens = crate::style::tokens().expect("the tokens");
        let html = document(&program, "compile()", &tokens).expect("a document");
        assert!(html.contains("default-src 'none'") && html.contains("connect-src 'none'"));
        for script in ["var glue;", "compile()"] {
            assert!(html.contains(&page::policy::hash(script)), "{script}");
        }
        assert!(!html.contains("src=") && !html.contains("http://") && !html.contains("https://"));
    }
}
