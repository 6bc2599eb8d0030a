//! The routes of the page in its scripts and styles.
//!
//! A name in double braces stands for what [`bhyt_vneid::routes`] holds. In a style, a selector with a name of a list stands for one
//! selector of each row.

use std::ops::Range;

use bhyt_vneid::document::embedding;
use bhyt_vneid::routes::{
    Ids, LAST_ANSWER, PLACES, SHEETS, STAGES, USES, VIEWS, named, place, view, window,
};
use bhyt_vneid::widgets::names::id;

use super::Error;

/// Puts the routes into a script.
///
/// # Errors
/// When it has a name that stands for nothing.
///
/// ```
/// let script = page::routes::script("a.js", "go('{{home}}')").unwrap();
/// assert_eq!(script, "go('dau')");
/// ```
pub fn script(file: &str, source: &str) -> Result<String, Error> {
    let value = |name: &str| word(name).map(str::to_owned).or_else(|| pattern(name));
    filled(source, value).map_err(|name| unknown(file, &name))
}

/// Puts the routes into styles.
///
/// # Errors
/// When they have a name that stands for nothing.
///
/// ```
/// let css = page::routes::style("[data-in={{sheet}}] #{{sheet}}, b { color: red }").unwrap();
/// assert_eq!(css, "[data-in=to-roi] #to-roi,[data-in=ap-phich] #ap-phich, b { color: red }");
/// ```
pub fn style(source: &str) -> Result<String, Error> {
    let lists = lists();
    let listed = |name: &str| lists.iter().any(|list| list.names.contains(&name));
    let kept = |name: &str| listed(name).then(|| mark(name));
    let value = |name: &str| {
        let word = word(name).map(str::to_owned);
        word.or_else(|| (name == "chapters").then(chapters))
            .or_else(|| kept(name))
    };
    let mut css = filled(source, value).map_err(|name| unknown("style/", &name))?;
    for list in &lists {
        while let Some(at) = list.first_in(&css) {
            let rule = selectors(&css, at);
            let each = separate(&css[rule.clone()]).map(|one| list.each(one));
            let each = each.collect::<Vec<_>>().join(",");
            css.replace_range(rule, &each);
        }
    }
    Ok(css)
}

fn unknown(file: &str, name: &str) -> Error {
    Error::source(file, format_args!("{{{{{name}}}}} stands for no route"))
}

/// Puts values in place of names in double braces; gives back the name that has none.
fn filled(source: &str, value: impl Fn(&str) -> Option<String>) -> Result<String, String> {
    let mut text = String::new();
    let mut rest = source;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").unwrap_or((after, ""));
        text.push_str(before);
        text.push_str(&value(name).ok_or(name)?);
        rest = after;
    }
    text.push_str(rest);
    Ok(text)
}

/// Returns the name or the id that a name stands for, in scripts and styles.
fn word(name: &str) -> Option<&'static str> {
    Some(match name {
        "home" => view::HOME,
        "path" => view::PATH,
        "trouble" => view::TROUBLE,
        "practice" => view::PRACTICE,
        "about" => view::ABOUT,
        "helping" => view::HELPING,
        "card" => place::CARD,
        "practise" => place::PRACTISE,
        "real" => place::REAL,
        "sent" => place::SENT,
        "later" => place::LATER,
        "done" => place::DONE,
        "guide" => id::GUIDE,
        "warning" => id::WARNING,
        "contacts" => id::CONTACTS,
        "sharing" => id::SHARING,
        "embedding" => id::EMBEDDING,
        "handout" => id::HANDOUT,
        "poster" => id::POSTER,
        "checker" => id::CHECKER_CHAPTER,
        "topic" => id::TOPIC,
        "erased" => id::ERASED,
        "answer" => id::ANSWER.trim_end_matches('-'),
        "step" => id::STEP.trim_end_matches('-'),
        _ => return None,
    })
}

/// Returns what stands for a name in a script alone: a part of a regular expression, or the patterns of all views.
fn pattern(name: &str) -> Option<String> {
    Some(match name {
        "last-answer" => [id::ANSWER, LAST_ANSWER].concat(),
        "sheets" => SHEETS.join("|"),
        "parts" => parts().join("|"),
        "views" => patterns(named().map(|view| (view.name, view.ids))),
        "windows" => patterns(window::ALL.into_iter()),
        "places" => format!("\"{}\"", PLACES.join(" ")),
        _ => return None,
    })
}

/// Returns an object of JavaScript with a regular expression for each name, which matches the ids that lead there.
fn patterns(routes: impl Iterator<Item = (&'static str, &'static [Ids])>) -> String {
    let patterns = routes.map(|(name, ids)| {
        let ids: Vec<_> = ids.iter().map(|ids| ids.pattern()).collect();
        let name = if name.contains('-') {
            format!("\"{name}\"")
        } else {
            name.to_owned()
        };
        format!("{name}: /^({})$/", ids.join("|"))
    });
    format!("{{ {} }}", patterns.collect::<Vec<_>>().join(", "))
}

/// The parts that another site can show alone.
fn parts() -> Vec<&'static str> {
    let parts = embedding::VIEWS.into_iter().filter(|view| view.is_part);
    parts.map(|view| view.name).collect()
}

/// The selectors of the chapters that views begin with.
fn chapters() -> String {
    let views = named().map(|view| view.name);
    let chapters = views.map(|name| if name == view::PATH { id::GUIDE } else { name });
    chapters
        .map(|id| format!("#{id}"))
        .collect::<Vec<_>>()
        .join(", ")
}

/// Routes that one selector stands for, each with a value for every name.
struct List {
    names: &'static [&'static str],
    rows: Vec<Vec<&'static str>>,
}

fn lists() -> Vec<List> {
    let of = |names: &'static [&'static str], rows: Vec<&'static str>| List {
        names,
        rows: rows.into_iter().map(|one| vec![one]).collect(),
    };
    // The door itself asks who sent a request, and whose card has come.
    let resumed = PLACES
        .into_iter()
        .filter(|one| ![place::HAVE, place::SENT, place::LATER, place::DONE].contains(one));
    vec![
        of(&["view"], VIEWS.map(|view| view.name).into()),
        of(&["named-view"], named().map(|view| view.name).collect()),
        of(&["place"], PLACES.into()),
        of(&["resumed"], resumed.collect()),
        of(&["part"], parts()),
        of(&["sheet"], SHEETS.into()),
        List {
            names: &["using-place", "used-chapter"],
            rows: USES.map(|(place, chapter)| vec![place, chapter]).into(),
        },
        List {
            names: &["staged-place", "stage"],
            rows: STAGES.map(|(place, stage)| vec![place, stage]).into(),
        },
    ]
}

impl List {
    /// Returns where the first name of the list stands.
    fn first_in(&self, css: &str) -> Option<usize> {
        let names = self.names.iter();
        names.filter_map(|name| css.find(&mark(name))).min()
    }

    /// Returns a selector for each row, or the selector itself where it has no name of the list.
    fn each(&self, selector: &str) -> String {
        if self.first_in(selector).is_none() {
            return selector.to_owned();
        }
        let selector = selector.trim_end();
        let of_row = |row: &Vec<&str>| {
            let pairs = self.names.iter().zip(row);
            pairs.fold(selector.to_owned(), |selector, (name, value)| {
                selector.replace(&mark(name), value)
            })
        };
        self.rows.iter().map(of_row).collect::<Vec<_>>().join(",")
    }
}

/// Returns a name of a list as it stands in styles whose other names are filled in: no brace is a part of it.
fn mark(name: &str) -> String {
    format!("\u{1}{name}\u{2}")
}

/// Returns where the selectors of the rule stand that has a selector here.
fn selectors(css: &str, at: usize) -> Range<usize> {
    let before = &css[..at];
    let open = before.rfind(['{', '}', ';']).map_or(0, |end| end + 1);
    let comment = before.rfind("*/").map_or(0, |end| end + 2);
    let end = css[at..].find('{').map_or(css.len(), |end| at + end);
    open.max(comment)..end
}

/// Takes selectors apart at the commas outside of brackets.
fn separate(selectors: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    selectors.split(move |c| {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ => {}
        }
        c == ',' && depth == 0
    })
}

#[cfg(test)]
mod tests {
    use super::{script, style};

    #[test]
    fn a_selector_with_a_name_of_a_list_stands_for_each_row_and_its_neighbours_for_themselves() {
        let css = "@media screen { /* why, { */ a:is(b, i), p:not([c], [d=\"{{sheet}}\"]) > #{{sheet}}, u { e: f } }";
        let expected = "@media screen { /* why, { */ a:is(b, i), p:not([c], [d=\"to-roi\"]) > #to-roi, p:not([c], [d=\"ap-phich\"]) > #ap-phich, u { e: f } }";
        assert_eq!(style(css).unwrap(), expected);
        let css = "a:not([p=\"{{using-place}}\"]) #{{used-chapter}}{}";
        let expected = "a:not([p=\"bat-dau-the\"]) #kiem-tra,a:not([p=\"bat-dau-bam-thu\"]) #thuc-hanh,a:not([p=\"bat-dau-lam-that\"]) #huong-dan{}";
        assert_eq!(style(css).unwrap(), expected);
    }

    #[test]
    fn a_name_that_stands_for_nothing_is_refused() {
        let message = |error: crate::Error| error.to_string();
        assert_eq!(
            message(style("#{{nowhere}}{}").unwrap_err()),
            "style/: {{nowhere}} stands for no route"
        );
        assert_eq!(
            message(script("a.js", "{{view}}").unwrap_err()),
            "a.js: {{view}} stands for no route"
        );
    }
}
