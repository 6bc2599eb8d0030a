//! The WASM for every ward: compiled once, bound to its JavaScript glue, compressed for inlining.

use std::collections::HashMap;
use std::ffi::OsString;
use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine as _;
use sha2::{Digest as _, Sha256};
use wasm_bindgen_cli_support::{Bindgen, Output};

use editor::document::BUILDER_GLOBAL;
use page::{Program, scripts};

use super::{Failure, timed, workspace};

/// What the page is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Which cargo profile compiles the WASM.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Profile {
    /// Small and slow to build: what readers get, and what the budgets judge.
    Release,
    /// Quick to build and large: for the engineer's own eyes.
    Dev,
}

impl Profile {
    /// The name of the profile in `Cargo.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Release => "wasm",
            Self::Dev => "wasm-dev",
        }
    }
}

/// Compiles a program for the browser and binds it; the result does not depend on any ward's content.
pub fn build(program: For, profile: Profile) -> Result<Program, Failure> {
    ensure_target()?;
    let what = format!("compile {}", program.package());
    timed(&what, || compile(program, profile))?;
    let module = workspace::target()
        .join(TARGET)
        .join(profile.name())
        .join(format!("{}.wasm", program.package().replace('-', "_")));
    let key = binding_key(&module)?;
    let cache = module.with_extension("bound.json");
    if let Some(program) = cached(&cache, &key) {
        return Ok(program);
    }
    timed("bind and pack the WASM", || {
        let pack = match profile {
            Profile::Release => precompress::gzip,
            Profile::Dev => precompress::gzip_fast,
        };
        let program = bind(&module, program.global(), pack)?;
        let cached = serde_json::json!([key, program.glue, program.packed]);
        // Under a name of its own first: another build may read it at the same time.
        let own = cache.with_extension(std::process::id().to_string());
        fs::write(&own, cached.to_string())
            .and_then(|()| fs::rename(&own, &cache))
            .map_err(|cause| Failure::io(cache.display(), cause))?;
        Ok(program)
    })
}

/// Returns what decides how a module is bound: its bytes, and the build of this program.
fn binding_key(module: &Path) -> Result<String, Failure> {
    let failed = |cause| Failure::io(module.display(), cause);
    let sum = Sha256::digest(fs::read(module).map_err(failed)?);
    let binder = std::env::current_exe().and_then(fs::metadata);
    let built = binder
        .and_then(|binder| binder.modified())
        .map_err(failed)?;
    Ok(format!("{:02x?} {built:?}", &sum[..]))
}

/// Returns the module that was bound last with the same key. A content file that changes does not change the module, and binding
/// takes longer than all the rest of that build.
fn cached(cache: &Path, key: &str) -> Option<Program> {
    let text = fs::read_to_string(cache).ok()?;
    let (last, glue, packed): (String, String, String) = serde_json::from_str(&text).ok()?;
    (last == key).then_some(Program { glue, packed })
}

/// Adds the WASM target to the toolchain where it is missing.
///
/// # Errors
/// Where it cannot be added, with the command that adds it.
pub fn ensure_target() -> Result<(), Failure> {
    let installed = || {
        Command::new("rustc")
            .args(["--print", "target-libdir", "--target", TARGET])
            .current_dir(workspace::root())
            .output()
            .ok()
            .and_then(|out| String::from_utf8(out.stdout).ok())
            .is_some_and(|path| std::path::Path::new(path.trim()).is_dir())
    };
    if installed() {
        return Ok(());
    }
    timed("add the WASM target to the toolchain", || {
        let added = Command::new("rustup")
            .args(["target", "add", TARGET])
            .current_dir(workspace::root())
            .status()
            .is_ok_and(|status| status.success());
        if added && installed() {
            Ok(())
        } else {
            Err(Failure::Step(format!(
                "the Rust target {TARGET} is missing and could not be added; run: rustup target add {TARGET}"
            )))
        }
    })
}

/// Which of the programs of the project is compiled.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum For {
    /// The page that readers get.
    Page,
    /// The form of the editor, in which a ward makes its page.
    EditorForm,
    /// The builder of the editor, which makes the page.
    EditorBuilder,
    /// The progress table.
    ProgressForm,
}

impl For {
    /// The package with its entry point.
    pub fn package(self) -> &'static str {
        match self {
            Self::Page => "page-wasm",
            Self::EditorForm => "editor-form",
            Self::EditorBuilder => "editor-wasm",
            Self::ProgressForm => "progress-form",
        }
    }

    /// The name under which its glue stands in a script.
    fn global(self) -> &'static str {
        match self {
            Self::Page | Self::EditorForm | Self::ProgressForm => "wasm_bindgen",
            Self::EditorBuilder => BUILDER_GLOBAL,
        }
    }
}

fn compile(program: For, profile: Profile) -> Result<(), Failure> {
    let status = workspace::cargo()
        .args([
            "build",
            "--quiet",
            "--locked",
            "--package",
            program.package(),
            "--target",
            TARGET,
            "--profile",
            profile.name(),
        ])
        .env("CARGO_ENCODED_RUSTFLAGS", flags())
        .status()
        .map_err(|cause| Failure::step("cargo could not be started", cause))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::Step(
            "the WASM does not compile; cargo's messages stand above".into(),
        ))
    }
}

/// The compiler's flags. The folder of the dependencies is called `crates`: panics carry the paths of sources, and the page
/// shall neither tell the builder's own folders nor differ with them. `erase_components` is Leptos's mode for small programs
/// (`.cargo/config.toml` has it too, but these flags replace those): 111 KB of WASM and glue became 94.
fn flags() -> OsString {
    let home = std::env::home_dir().unwrap_or_default().join(".cargo");
    let cargo = std::env::var_os("CARGO_HOME").map_or(home, PathBuf::from);
    let mut flags = OsString::from("--cfg\u{1f}erase_components\u{1f}--remap-path-prefix=");
    flags.push(cargo.join("registry").join("src"));
    flags.push("=crates");
    flags
}

/// Binds a compiled module to its glue, a script that defines `global`, and packs both for one file, the module as gzip.
///
/// # Errors
/// When wasm-bindgen refuses the module.
pub fn bind(
    module: &Path,
    global: &str,
    gzip: impl Fn(&[u8]) -> Vec<u8>,
) -> Result<Program, Failure> {
    let mut output = bound(module, |bindgen| {
        bindgen.no_modules(true)?.no_modules_global(global)
    })?;
    let names = shorten(&mut output);
    let glue = renamed(&without_script_address(output.js())?, &names);
    let module = gzip(&output.wasm_mut().emit_wasm());
    Ok(Program {
        glue: scripts::minify("the glue of wasm-bindgen", &glue)?,
        packed: base64::engine::general_purpose::STANDARD.encode(module),
    })
}

/// Removes from the glue the address of its own script, which nothing reads because the page hands its module over as bytes.
///
/// The glue resolves that address with `new URL("", location.href)`, which throws on `blob:`, `data:` and `about:srcdoc`
/// addresses, and no widget would answer there.
///
/// # Errors
/// Where the glue of another wasm-bindgen looks different.
fn without_script_address(glue: &str) -> Result<String, Failure> {
    let removed = glue
        .split_once("let script_src;")
        .and_then(|(before, rest)| {
            let (condition, after) = rest.split_once('}')?;
            let is_assignment = condition.contains("script_src = new URL(");
            (is_assignment && !after.contains("script_src")).then(|| [before, after].concat())
        });
    removed.ok_or_else(|| {
        Failure::Step("the glue of wasm-bindgen takes its script's address in another way".into())
    })
}

/// Gives what a module and its glue call each other the shortest names, and tells which name each had before. Those of
/// wasm-bindgen end in 16 digits by chance, which no compressor shortens, and stand in both: 4.3 KB of a page.
fn shorten(output: &mut Output) -> HashMap<String, String> {
    let module = output.wasm_mut();
    // The others belong to the API of the glue.
    let inner = |name: &str| name.starts_with("__") || name.starts_with("wasm_bindgen__");
    let imports = module.imports.iter_mut().map(|import| &mut import.name);
    let exports = module.exports.iter_mut().map(|export| &mut export.name);
    let mut names = HashMap::new();
    for name in imports.chain(exports).filter(|name| inner(name)) {
        let next = format!("_{}", names.len());
        *name = names.entry(std::mem::take(name)).or_insert(next).clone();
    }
    names
}

/// A script in which each of these names has become another, as a whole word.
fn renamed(script: &str, names: &HashMap<String, String>) -> String {
    let part_of_a_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    script
        .split_inclusive(|c| !part_of_a_name(c))
        .flat_map(|piece| {
            let word = piece.trim_end_matches(|c| !part_of_a_name(c));
            let short = names.get(word).map_or(word, String::as_str);
            [short, &piece[word.len()..]]
        })
        .collect()
}

/// Binds a compiled module to glue of one kind, without names, producers and types.
///
/// # Errors
/// When wasm-bindgen refuses the module.
pub fn bound<Cause: Display>(
    module: &Path,
    kind: impl FnOnce(&mut Bindgen) -> Result<&mut Bindgen, Cause>,
) -> Result<Output, Failure> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(module)
        .remove_name_section(true)
        .remove_producers_section(true)
        .typescript(false);
    kind(&mut bindgen)
        .map_err(|cause| Failure::step("wasm-bindgen", cause))?
        .generate_output()
        .map_err(|cause| Failure::step("wasm-bindgen", cause))
}

#[cfg(test)]
mod tests {
    use super::{renamed, without_script_address};

    #[test]
    fn the_glue_takes_no_address() {
        let glue = "a;\nlet script_src;\nif (document.currentScript) {\n    script_src = new URL(document.currentScript.src, location.href).toString();\n}\nb;";
        assert_eq!(without_script_address(glue).unwrap(), "a;\n\nb;");
        assert!(without_script_address("a;").is_err());
        assert!(without_script_address(&[glue, "fetch(script_src)"].concat()).is_err());
    }

    #[test]
    fn names_are_replaced_as_whole_words() {
        let names = [("__wbg_a_1".to_owned(), "_0".to_owned())].into();
        assert_eq!(
            renamed(
                "x={__wbg_a_1:f,__wbg_a_10:g,$__wbg_a_1:h};wasm.__wbg_a_1",
                &names
            ),
            "x={_0:f,__wbg_a_10:g,$__wbg_a_1:h};wasm._0"
        );
    }
}
