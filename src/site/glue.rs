//! Making wasm-bindgen's output lighter without changing what it does.
//!
//! The names by which module and glue know each other end in hashes that no compressor can shorten, and stand in both.

use walrus::Module;

/// Gives the functions that module and glue share short names on both sides, and returns the glue.
pub fn shorten(module: &mut Module, glue: &str) -> String {
    let imports = module.imports.iter_mut().map(|import| &mut import.name);
    let exports = module.exports.iter_mut().map(|export| &mut export.name);
    let mut names: Vec<_> = imports
        .chain(exports)
        .filter(|name| is_long(name))
        .collect();
    // One name may begin with another, so the longer ones are replaced first.
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let mut glue = trim(glue);
    for (number, name) in names.into_iter().enumerate() {
        let short = format!("_{number}");
        glue = glue.replace(name.as_str(), &short);
        *name = short;
    }
    glue
}

/// Whether wasm-bindgen made the name up, hash and all; names that its own code spells out stay.
fn is_long(name: &str) -> bool {
    let made_up = name.starts_with("__wbg_") || name.starts_with("_ZN");
    made_up && name.len() > 20
}

/// Takes indentation, blank lines and the comments that stand in lines of their own away.
///
/// ```
/// use bhyt_vneid::site::glue::trim;
/// assert_eq!(trim("  /**\n   * Adds.\n   */\n  add(a, b) {\n\n    // Both.\n    return a + b;\n  }\n"), "add(a, b) {\nreturn a + b;\n}\n");
/// ```
pub fn trim(glue: &str) -> String {
    let mut out = String::with_capacity(glue.len());
    let mut lines = glue.lines().map(str::trim);
    while let Some(line) = lines.next() {
        if line.starts_with("/**") {
            if !line.ends_with("*/") {
                lines.find(|line| line.ends_with("*/"));
            }
        } else if !line.is_empty() && !line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}
