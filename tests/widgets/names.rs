//! Names that cross a border: what styles, scripts and the browser's edge look for stands in some view, or is set by one of
//! them; and nothing is looked for by a name that is written down a second time.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;
use scraper::Html;

use super::reach::{VIEWS, file, files, html, reachable, snapshot};
use bhyt_vneid::widgets::registry::Name;

/// What stands in no view: the name, the file that makes it, and how it is made there.
const MADE_ELSEWHERE: [(&str, &str, &str); 23] = [
    (
        "data-typing",
        "src/dom/events.rs",
        "attribute(&root, TYPING",
    ),
    // Only where a ward's content names the page's address.
    (
        "data-address",
        "src/document/embedding/mod.rs",
        "data-address=locality.address",
    ),
    ("data-built", "index.html", "data-built="),
    ("data-ward", "index.html", "data-ward="),
    ("data-off", "index.html", "data-off="),
    ("data-unsaved", "src/dom/failure.rs", "say(UNSAVED"),
    ("data-voice", "src/dom/speech.rs", "attribute(&root, VOICE"),
    (
        "data-reading",
        "src/dom/speech.rs",
        "attribute(&button, READING",
    ),
    ("data-view", "src/scripts/early.js", "put(\"data-view\""),
    ("data-place", "src/scripts/early.js", "put(\"data-place\""),
    ("data-window", "src/scripts/early.js", "put(\"data-window\""),
    ("data-node", "src/scripts/early.js", "put(\"data-node\""),
    ("data-wait", "src/scripts/early.js", "put(\"data-wait\""),
    (".here", "src/scripts/arrive.js", "classList.add(\"here\")"),
    ("data-resume", "src/scripts/early.js", "put(\"data-resume\""),
    ("data-in", "src/scripts/early.js", "put(\"data-in\""),
    ("data-clock", "src/scripts/early.js", "put(\"data-clock\""),
    (
        "data-embed",
        "src/scripts/early.js",
        "setAttribute(\"data-embed\"",
    ),
    (
        "data-followed",
        "src/scripts/framed.js",
        "setAttribute(\"data-followed\"",
    ),
    (
        "data-theme",
        "src/scripts/snippets.js",
        "setAttribute(\"data-theme\"",
    ),
    (
        ".print-card",
        "src/dom/commands.rs",
        "then_some(PRINT_CARD)",
    ),
    ("#wasm", "crates/page/src/lib.rs", "id=\\\"wasm\\\""),
    (
        "#nhung-js",
        "crates/page/src/scripts.rs",
        "id=\\\"nhung-js\\\"",
    ),
];

/// All that stands in views: ids, classes, and data attributes with their values.
#[derive(Default)]
struct Rendered {
    ids: BTreeSet<String>,
    classes: BTreeSet<String>,
    data: BTreeMap<String, BTreeSet<String>>,
}

impl Rendered {
    fn attribute(&mut self, name: &str, value: &str) {
        match name {
            "id" => drop(self.ids.insert(value.to_owned())),
            "class" => self
                .classes
                .extend(value.split_whitespace().map(str::to_owned)),
            data if data.starts_with("data-") => {
                let values = self.data.entry(data.to_owned()).or_default();
                values.insert(value.to_owned());
            }
            _ => {}
        }
    }
}

static RENDERED: LazyLock<Rendered> = LazyLock::new(|| {
    let mut rendered = Rendered::default();
    for view in VIEWS.iter() {
        // What stands in `noscript` is markup only where no script runs.
        let open = view.replace("<noscript>", "").replace("</noscript>", "");
        for element in Html::parse_fragment(&open)
            .root_element()
            .descendent_elements()
        {
            for (name, value) in element.value().attrs() {
                rendered.attribute(name, value);
            }
        }
    }
    for (widget, widgets) in reachable() {
        for one in snapshot(widget, &widgets).attributes {
            if let Some(value) = &one.value {
                rendered.attribute(one.name, value);
            }
        }
    }
    rendered
});

fn pattern(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a pattern")
}

fn captured(pattern: &Regex, text: &str) -> Vec<String> {
    let found = pattern.captures_iter(text);
    found.map(|found| found[1].to_owned()).collect()
}

static ATTRIBUTE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"\[\s*([\w-]+)\s*(?:[~|^$*]?=\s*["']?([^"'\]]*)["']?)?\s*\]"#));
static ID: LazyLock<Regex> = LazyLock::new(|| pattern(r"#([A-Za-z][\w-]*)"));
static CLASS: LazyLock<Regex> = LazyLock::new(|| pattern(r"\.([A-Za-z][\w-]*)"));

/// The names in a selector, as `#id`, `.class`, `data-name` or `data-name=value`.
fn names_of(selector: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for found in ATTRIBUTE.captures_iter(selector) {
        if !found[1].starts_with("data-") {
            continue;
        }
        names.insert(match found.get(2) {
            Some(value) if found[0].contains("^=") => format!("{}^={}", &found[1], value.as_str()),
            Some(value) => format!("{}={}", &found[1], value.as_str()),
            None => found[1].to_owned(),
        });
    }
    let bare = ATTRIBUTE.replace_all(selector, "");
    let ids = captured(&ID, &bare);
    names.extend(ids.iter().map(|id| format!("#{id}")));
    let classes = captured(&CLASS, &bare);
    names.extend(classes.iter().map(|class| format!(".{class}")));
    names
}

/// The names that a style's selectors hold.
fn names_in_style(css: &str) -> BTreeSet<String> {
    let css = pattern(r"(?s)/\*.*?\*/").replace_all(css, "");
    // What stands before a brace and behind the end of what came before is a selector or an @-rule.
    let selectors = captured(&pattern(r"([^{};]+)\{"), &css);
    let selectors = selectors
        .iter()
        .filter(|one| !one.trim_start().starts_with('@'));
    selectors.flat_map(|selector| names_of(selector)).collect()
}

/// The names that a script looks for.
fn names_in_script(script: &str) -> BTreeSet<String> {
    let script = pattern(r"(?m)^\s*//.*$").replace_all(script, "");
    let ids = captured(&pattern(r#"getElementById\("([^"]+)"\)"#), &script);
    let mut names: BTreeSet<_> = ids.iter().map(|id| format!("#{id}")).collect();
    let selectors = r#"(?:querySelector|querySelectorAll|closest|matches)\("([^"]+)""#;
    let selectors = captured(&pattern(selectors), &script);
    names.extend(selectors.iter().flat_map(|selector| names_of(selector)));
    let classes = r#"classList\.\w+\("([^"]+)""#;
    let classes = captured(&pattern(classes), &script);
    names.extend(classes.iter().map(|class| format!(".{class}")));
    names.extend(captured(&pattern(r#""(data-[a-z-]+)""#), &script));
    names
}

/// Every name that a style or a script looks for, with one of the files that do.
static LOOKED_FOR: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let mut all = BTreeMap::new();
    for path in files("style", "css") {
        let css = page::routes::style(&file(&path)).expect("known routes");
        let names = names_in_style(&css);
        all.extend(names.into_iter().map(|name| (name, path.clone())));
    }
    for path in files("src/scripts", "js") {
        let script = page::routes::script(&path, &file(&path)).expect("known routes");
        let names = names_in_script(&script);
        all.extend(names.into_iter().map(|name| (name, path.clone())));
    }
    all
});

/// Whether a view or a model gives this name.
fn is_rendered(name: &str) -> bool {
    if let Some(id) = name.strip_prefix('#') {
        return RENDERED.ids.contains(id);
    }
    if let Some(class) = name.strip_prefix('.') {
        return RENDERED.classes.contains(class);
    }
    let values = |name: &str| RENDERED.data.get(name);
    match name.split_once('=') {
        None => values(name).is_some(),
        Some((name, value)) => match name.strip_suffix('^') {
            Some(name) => {
                values(name).is_some_and(|values| values.iter().any(|one| one.starts_with(value)))
            }
            None => values(name).is_some_and(|values| {
                values
                    .iter()
                    .any(|one| one.split(' ').any(|one| one == value))
            }),
        },
    }
}

/// The name without the value that it is compared with.
fn bare(name: &str) -> &str {
    name.split_once('=')
        .map_or(name, |(name, _)| name.trim_end_matches('^'))
}

#[test]
fn what_styles_and_scripts_look_for_stands_in_a_view_or_is_made_by_one_of_them() {
    assert!(LOOKED_FOR.len() > 250, "{} names", LOOKED_FOR.len());
    let missing: Vec<_> = LOOKED_FOR
        .iter()
        .filter(|(name, _)| !is_rendered(name))
        .filter(|(name, _)| !MADE_ELSEWHERE.iter().any(|(made, ..)| *made == bare(name)))
        .collect();
    assert!(missing.is_empty(), "in no view: {missing:#?}");
}

#[test]
fn what_is_said_to_be_made_elsewhere_is_made_there_and_looked_for() {
    for (name, path, how) in MADE_ELSEWHERE {
        assert!(file(path).contains(how), "{path} does not make {name}");
        assert!(!is_rendered(name), "{name} stands in a view now");
        let looked_for = LOOKED_FOR.keys().any(|one| bare(one) == name);
        assert!(looked_for, "nothing looks for {name}");
    }
}

/// The constants of a module of `names.rs`, by their names.
fn constants(module: &str) -> Vec<(String, String)> {
    let source = file("src/widgets/names.rs");
    let begin = source
        .find(&format!("pub mod {module} {{"))
        .expect("a module");
    let source = &source[begin..];
    let source = &source[..source.find("\n}").expect("its end")];
    let constant = pattern(r#"pub const (\w+): (?:&str|\[(?:&str|Code); \d+\])\s*=\s*([^;]+);"#);
    let string = pattern(r#""([^"]*)""#);
    let mut found = Vec::new();
    for one in constant.captures_iter(source) {
        let values = captured(&string, &one[2]);
        assert!(!values.is_empty(), "{} holds no name", &one[1]);
        found.extend(values.into_iter().map(|value| (one[1].to_owned(), value)));
    }
    assert_eq!(source.matches("pub const ").count(), {
        let mut names: Vec<_> = found.iter().map(|(name, _)| name).collect();
        names.dedup();
        names.len()
    });
    found
}

#[test]
fn every_id_of_the_names_stands_in_a_view() {
    let ids = constants("id");
    assert!(ids.len() > 60, "{}", ids.len());
    for (constant, id) in &ids {
        let stands = match id.strip_suffix('-') {
            // The root element, which has none.
            None if id.is_empty() => true,
            None => RENDERED.ids.contains(id),
            Some(_) => RENDERED.ids.iter().any(|one| {
                let rest = one.strip_prefix(id.as_str());
                rest.is_some_and(|rest| !rest.is_empty())
            }),
        };
        assert!(stands, "{constant} {id:?}");
    }
    let mut different: Vec<_> = ids.iter().map(|(_, id)| id).collect();
    different.sort();
    different.dedup();
    assert_eq!(different.len(), ids.len(), "an id has two names");
}

#[test]
fn an_id_stands_once_in_the_views_of_one_moment() {
    for (_, widgets) in reachable() {
        let mut seen = BTreeSet::new();
        for widget in Name::ALL {
            let shown = snapshot(*widget, &widgets);
            for mount_point in shown.mount_points() {
                let view = Html::parse_fragment(&html(&shown, mount_point));
                for element in view.root_element().descendent_elements() {
                    if let Some(id) = element.attr("id") {
                        assert!(seen.insert(id.to_owned()), "{id} stands twice");
                    }
                }
            }
        }
    }
}

#[test]
fn what_the_page_remembers_is_named_once() {
    let keys = constants("key");
    let mut names: Vec<_> = keys.iter().map(|(_, key)| key).collect();
    let count = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), count);
    let early = file("src/scripts/early.js");
    for key in ["chu-to", "mau", "tuong-phan"] {
        assert!(names.iter().any(|one| *one == key));
        assert!(early.contains(&format!("recall(\"{key}\", ")));
    }
}

#[test]
fn nothing_is_looked_for_by_a_name_that_is_written_in_the_edge() {
    let lookup = pattern(
        r#"(?:by_id|get_element_by_id|query_selector|query_selector_all|closest|each|rescue|in_place|to|has_attribute)\((?:&)?"([^"]*)""#,
    );
    // A translation's own element.
    let known = ["font"];
    let mut seen = BTreeSet::new();
    for path in files("src/dom", "rs") {
        for name in captured(&lookup, &file(&path)) {
            assert!(known.contains(&name.as_str()), "{path}: {name:?}");
            seen.insert(name);
        }
    }
    assert_eq!(seen.len(), known.len(), "a name is no longer looked for");
}

/// Where a text holds markup although no view is made of it: the lines that a webmaster copies are values of fields.
const MARKUP_IN_TEXT: [(&str, &str); 2] = [
    ("src/scripts/snippets.js", "\"<script src=\""),
    ("src/scripts/snippets.js", "\"<iframe src=\""),
];

#[test]
fn no_markup_is_made_of_text() {
    let markup = pattern(r#"inner_html|innerHTML|insertAdjacentHTML|push_str\("<|"<[a-z]"#);
    let mut known = BTreeSet::new();
    let sources = ["src/document", "src/widgets", "src/dom"];
    let sources = sources.iter().flat_map(|folder| files(folder, "rs"));
    let sources = sources.chain(files("src/scripts", "js"));
    for path in sources {
        for line in file(&path).lines() {
            if !markup.is_match(line) {
                continue;
            }
            let exception = MARKUP_IN_TEXT
                .iter()
                .position(|(file, words)| *file == path && line.contains(words));
            let exception = exception.unwrap_or_else(|| panic!("{path}: {line}"));
            known.insert(exception);
        }
    }
    assert_eq!(
        known.len(),
        MARKUP_IN_TEXT.len(),
        "an exception is no longer needed"
    );
}
