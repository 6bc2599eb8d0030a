//! The page's shell, `index.html`, and its slots.

use super::Error;

/// The file of the shell, for messages.
const FILE: &str = "index.html";

/// Fills the `{{name}}` slots of the shell, each exactly once.
///
/// # Errors
/// When a slot is missing, stands twice, or is left over: the shell and the builder then disagree.
///
/// ```
/// let page = page::shell::fill("<p>{{word}}</p>", &[("word", "xin chào")]).unwrap();
/// assert_eq!(page, "<p>xin chào</p>");
/// ```
pub fn fill(shell: &str, slots: &[(&str, &str)]) -> Result<String, Error> {
    let mut parts = Vec::new();
    let mut used = vec![false; slots.len()];
    let mut rest = shell;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after
            .split_once("}}")
            .ok_or_else(|| Error::source(FILE, "a slot is not closed by }}"))?;
        let slot = |what: &str| Error::source(FILE, format_args!("the slot {{{{{name}}}}} {what}"));
        let index = slots
            .iter()
            .position(|(slot, _)| *slot == name)
            .ok_or_else(|| slot("is not known"))?;
        if std::mem::replace(&mut used[index], true) {
            return Err(slot("stands twice"));
        }
        parts.extend([before, slots[index].1]);
        rest = after;
    }
    if let Some(missing) = used.iter().position(|used| !used) {
        let name = slots[missing].0;
        return Err(Error::source(
            FILE,
            format_args!("the slot {{{{{name}}}}} is missing"),
        ));
    }
    parts.push(rest);
    Ok(parts.concat())
}

/// Escapes text for an HTML attribute in double quotes or for element content.
///
/// ```
/// assert_eq!(page::shell::escape("<a title=\"&\">"), "&lt;a title=&quot;&amp;&quot;&gt;");
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
    fn a_slot_that_is_missing_unknown_or_doubled_is_named() {
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
    fn what_fills_a_slot_is_not_searched_for_slots() {
        assert_eq!(fill("{{a}}", &[("a", "{{a}}")]).unwrap(), "{{a}}");
    }
}
