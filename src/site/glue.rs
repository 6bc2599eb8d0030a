//! Taking out of wasm-bindgen's output what nothing in the page uses.
//!
//! Leptos brings `server_fn` along, which brings `wasm-streams`, whose classes are exported from every module whether
//! anybody uses them or not. They, all they call, and the glue for it are a tenth of the page's program.

use std::collections::BTreeSet;

use walrus::Module;

/// How wasm-bindgen names the exports of `wasm-streams`, and its classes.
const EXPORTS: &str = "intounderlying";
const CLASSES: &str = "IntoUnderlying";

/// Takes the classes of `wasm-streams` out of the module, with every function only they need.
pub fn slim_module(module: &mut Module) {
    let unused: Vec<_> = module
        .exports
        .iter()
        .filter(|export| export.name.contains(EXPORTS))
        .map(|export| export.id())
        .collect();
    for export in unused {
        module.exports.delete(export);
    }
    walrus::passes::gc::run(module);
}

/// The names a module imports from its glue.
pub fn imports(module: &Module) -> BTreeSet<String> {
    module
        .imports
        .iter()
        .map(|import| import.name.clone())
        .collect()
}

/// Takes out of the glue the classes of `wasm-streams`, the functions the module does not import, comments and
/// indentation.
///
/// Works line by line on the shapes wasm-bindgen writes, and leaves alone whatever has another shape.
///
/// ```
/// use bhyt_vneid::site::glue::slim;
/// let glue = "  /** says so */\n__wbg_a_1: function() {\nreturn 1;\n},\n__wbg_b_2: function() {\nreturn 2;\n},\n";
/// assert_eq!(slim(glue, &["__wbg_b_2".to_owned()].into()), "__wbg_b_2: function() {\nreturn 2;\n},\n");
/// ```
pub fn slim(glue: &str, imports: &BTreeSet<String>) -> String {
    let mut out = String::with_capacity(glue.len());
    let mut lines = glue.lines().map(str::trim).filter(|line| !line.is_empty());
    while let Some(line) = lines.next() {
        if let Some(end) = end_of_unused(line, imports) {
            if !end(line) {
                lines.find(|line| end(line));
            }
            continue;
        }
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// How the last line of a part looks that begins with this line and is not used.
fn end_of_unused(line: &str, imports: &BTreeSet<String>) -> Option<fn(&str) -> bool> {
    let names_class = |rest: &str| rest.starts_with(CLASSES);
    if line.starts_with("/**") {
        return Some(|line| line.ends_with("*/"));
    }
    if line.strip_prefix("class ").is_some_and(names_class) {
        return Some(|line| line.starts_with("exports."));
    }
    if line.strip_prefix("const ").is_some_and(names_class) {
        return Some(|line| line.ends_with(';'));
    }
    let (name, body) = line.split_once(": function(")?;
    let unused = name.starts_with("__wbg_") && !imports.contains(name);
    let short = body.contains("handleError");
    match (unused, short) {
        (false, _) => None,
        (true, true) => Some(|line| line == "}, arguments); },"),
        (true, false) => Some(|line| line == "},"),
    }
}
