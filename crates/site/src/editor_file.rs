//! The editor beside the pages: `dist/soan-trang.html`.

use std::path::Path;

use editor::Carried;
use editor::document::{self, Programs};

use super::page_writer::{PageWriter, write_whole};
use super::wasm::{self, For, Profile};
use super::{Failure, style};

/// The editor's file.
pub const NAME: &str = "soan-trang.html";

/// The most that the editor may weigh after brotli, in bytes.
const AT_MOST: usize = 850 * 1024;

/// Compiles the editor's two modules and writes the editor, with its precompressed variants, for the parts of a page writer.
///
/// # Errors
/// When it does not compile, cannot be written, or is too heavy.
pub fn write(page_writer: &PageWriter, profile: Profile, out: &Path) -> Result<(), Failure> {
    let programs = Programs {
        form: wasm::build(For::EditorForm, profile)?,
        builder: wasm::build(For::EditorBuilder, profile)?,
    };
    let tokens = style::tokens()?;
    let carried = Carried::new(&page_writer.parts, &page_writer.icons);
    let html = document::document(&carried, &page_writer.parts, &programs, &tokens)?;
    let brotli = precompress::brotli(html.as_bytes());
    write_whole(out, Path::new(NAME), html.as_bytes())?;
    write_whole(out, Path::new("soan-trang.html.br"), &brotli)?;
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
