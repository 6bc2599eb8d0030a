//! The styles of the page: the files of `style/` joined in the order of their names.

use std::fs;

use super::{Failure, workspace};

/// Reads every `style/*.css` in the order of the file names (tokens and base first, print last), without comments and indentation.
pub fn read() -> Result<String, Failure> {
    let folder = workspace::root().join("style");
    let failed = |cause| Failure::step(folder.display(), cause);
    let mut files: Vec<_> = fs::read_dir(&folder)
        .map_err(failed)?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "css"))
        .collect();
    files.sort();
    let mut style = String::new();
    for file in files {
        style.push_str(&compact(
            &fs::read_to_string(&file).map_err(|cause| Failure::step(file.display(), cause))?,
        ));
    }
    Ok(style)
}

/// Drops comments, line ends and indentation; strings in our styles hold neither.
fn compact(css: &str) -> String {
    let mut rest = css;
    let mut kept = String::with_capacity(css.len());
    while let Some(start) = rest.find("/*") {
        kept.push_str(&rest[..start]);
        rest = rest[start..]
            .find("*/")
            .map_or("", |end| &rest[start + end + 2..]);
    }
    kept.push_str(rest);
    kept.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
        + "\n"
}

#[cfg(test)]
mod tests {
    use super::compact;

    #[test]
    fn comments_and_indentation_cost_the_reader_nothing() {
        let css = "/* why */\na {\n  color: red; /* two\nlines */\n}\n";
        assert_eq!(compact(css), "a {\ncolor: red;\n}\n");
    }
}
