//! The small page in Leptos: hydrated as a whole, and by this project's own way.

use std::path::{Path, PathBuf};

use page::Scripts;
use site::wasm::TARGET;
use site::{Failure, wasm, workspace};

use super::page::Texts;
use super::write;

/// What Leptos's own server writes for a page that waits for nothing.
const HYDRATION: &str =
    "<script>__RESOLVED_RESOURCES=[];__SERIALIZED_ERRORS=[];__INCOMPLETE_CHUNKS=[];</script>";

/// Builds both pages into `site`.
///
/// # Errors
/// When something does not compile or cannot be written.
pub fn build(texts: &Texts, site: &Path) -> Result<(), Failure> {
    let body = prerendered(texts)?;
    hydrated(texts, &body, &site.join("leptos"))?;
    mounted(texts, &body, &site.join("small"))
}

/// Documents differ in what stands in the head and after the page.
fn document(texts: &Texts, head: &str, body: &str, end: &str) -> String {
    let title = &texts.title;
    format!(
        "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n{head}</head>\n<body>{body}{end}</body>\n</html>\n"
    )
}

/// Loaded as Leptos's documentation has it: the module and its glue are asked for as soon as the head has come.
fn hydrated(texts: &Texts, body: &str, folder: &Path) -> Result<(), Failure> {
    let module = compiled(texts, "hydrate")?;
    let mut bound = wasm::bound(&module, |bindgen| bindgen.web(true))?;
    let head = format!(
        "<link rel=\"modulepreload\" href=\"./compare.js\">\n<link rel=\"preload\" href=\"./compare.wasm\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n{HYDRATION}\n<script type=\"module\">import start from './compare.js'; start({{ module_or_path: './compare.wasm' }});</script>\n"
    );
    write(&folder.join("index.html"), document(texts, &head, body, ""))?;
    write(&folder.join("compare.js"), bound.js())?;
    write(&folder.join("compare.wasm"), bound.wasm_mut().emit_wasm())
}

/// One file, packed and started like the project's own page.
fn mounted(texts: &Texts, body: &str, folder: &Path) -> Result<(), Failure> {
    let program = wasm::bind(
        &compiled(texts, "mount")?,
        "wasm_bindgen",
        precompress::gzip,
    )?;
    let scripts = Scripts::new()?;
    let end = program.html(&scripts.compile, &scripts.boot);
    write(&folder.join("index.html"), document(texts, "", body, &end))
}

/// The crate's own target folder, below ours.
fn target() -> PathBuf {
    workspace::target().join("compare").join("cargo")
}

fn cargo(texts: &Texts, command: &str) -> std::process::Command {
    let mut cargo = workspace::cargo();
    cargo
        .args([command, "--quiet", "--locked", "--manifest-path"])
        .arg(workspace::root().join("tests/compare/leptos/Cargo.toml"))
        .arg("--target-dir")
        .arg(target())
        .env("COMPARE_PAGE", &texts.rust);
    cargo
}

fn compiled(texts: &Texts, way: &str) -> Result<PathBuf, Failure> {
    let status = cargo(texts, "rustc")
        .args(["--lib", "--crate-type", "cdylib", "--target", TARGET])
        .args(["--profile", "wasm", "--features", way])
        .status()
        .map_err(|cause| Failure::step("cargo could not be started", cause))?;
    if !status.success() {
        return Err(Failure::Step(format!(
            "tests/compare/leptos does not compile to {way}"
        )));
    }
    Ok(target().join(TARGET).join("wasm").join("compare.wasm"))
}

fn prerendered(texts: &Texts) -> Result<String, Failure> {
    let output = cargo(texts, "run")
        .args(["--features", "ssr"])
        .stderr(std::process::Stdio::inherit())
        .output()
        .map_err(|cause| Failure::step("cargo could not be started", cause))?;
    if !output.status.success() {
        return Err(Failure::Step(
            "tests/compare/leptos does not prerender".into(),
        ));
    }
    String::from_utf8(output.stdout).map_err(|cause| Failure::step("tests/compare/leptos", cause))
}
