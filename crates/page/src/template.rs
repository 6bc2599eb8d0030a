//! The page's template, `index.html`, and its placeholders.

use super::Error;

/// The file of the template, for messages.
const FILE: &str = "index.html";

/// Fills the `{{name}}` placeholders of the template, each exactly once.
///
/// # Errors
/// When a placeholder is missing, stands twice, or is left over: the template and the builder then disagree.
///
/// ```
/// let page = page::template::fill("<p>{{word}}</p>", &[("word", "xin chào")]).unwrap();
/// assert_eq!(page, "<p>xin chào</p>");
/// ```
pub fn fill(template: &str, placeholders: &[(&str, &str)]) -> Result<String, Error> {
    let mut parts = Vec::new();
    let mut used = vec![false; placeholders.len()];
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after
            .split_once("}}")
            .ok_or_else(|| Error::source(FILE, "a placeholder is not closed by }}"))?;
        let placeholder =
            |what: &str| Error::source(FILE, format_args!("the placeholder {{{{{name}}}}} {what}"));
        let index = placeholders
            .iter()
            .position(|(placeholder, _)| *placeholder == name)
            .ok_or_else(|| placeholder("is not known"))?;
        if std::mem::replace(&mut used[index], true) {
            return Err(placeholder("stands twice"));
        }
        parts.extend([before, placeholders[index].1]);
        rest = after;
    }
    if let Some(missing) = used.iter().position(|used| !used) {
        let name = placeholders[missing].0;
        return Err(Error::source(
            FILE,
            format_args!("the placeholder {{{{{name}}}}} is missing"),
        ));
    }
    parts.push(rest);
    Ok(parts.concat())
}

/// Escapes text for an HTML attribute in double quotes or for element content.
///
/// ```
/// assert_eq!(page::template::escape("<a title=\"&\">"), "&lt;a title=&quot;&amp;&quot;&gt;");
/// ```
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn a_placeholder_that_is_missing_unknown_or_doubled_is_named() {
        assert!(
            fill("<p></p>", &[("a", "1")])
                .unwrap_err()
                .to_string()
                .contains("{{a}} is missing")
        );
        assert!(
            fill("{{b}}", &[])
                .unwrap_err()
                .to_string()
                .contains("{{b}}")
        );
        assert!(
            fill("{{a}}{{a}}", &[("a", "1")])
                .unwrap_err()
                .to_string()
                .contains("stands twice")
        );
    }

    #[test]
    fn what_fills_a_placeholder_is_not_searched_for_placeholders() {
        assert_eq!(fill("{{a}}", &[("a", "{{a}}")]).unwrap(), "{{a}}");
    }
}
