//! Looks for accessibility violations with axe-core, in every look of the page, and counts what was looked at.
//!
//! axe-core comes by npm into `tests/axe/node_modules/`. WebDriver brings it into the page: the page's own policy, which
//! lets no strange script in, stays as it is.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use fantoccini::wd::TimeoutConfiguration;
use serde_json::{Value, json};

use super::super::commands::in_words;
use super::super::page::Page;
use super::super::server::Server;

/// Walks through a ward's page in each size, freshly opened, and fails where there is an accessibility violation.
pub async fn walk(
    page: &Page,
    ward: &'static str,
    case: &'static str,
    path: impl AsyncFn(&mut Violations<'_>, &Server),
) {
    let server = Server::of(&super::ward(ward));
    let mut violations = Violations::of(page, ward, case).await;
    for (width, height) in SIZES {
        page.resize(width, height).await;
        super::open(page, &server.url("/")).await;
        path(&mut violations, &server).await;
        page.js("localStorage.clear(); return null").await;
    }
    violations.end();
}

/// The widths, in CSS pixels, of a phone and of a desk, with heights to go with them.
pub const SIZES: [(u32, u32); 2] = [(360, 740), (1280, 900)];

/// WCAG 2.2 to level AA and what axe's authors recommend besides.
const TAGS: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

/// A part that is shown alone stands in another site's frame, under that site's main heading, where axe does not ask for
/// one either; the tests open it by itself.
const NO_MAIN_HEADING: &str = "page-has-heading-one";

/// Runs axe in the four looks, one after the other.
///
/// The looks differ in colours alone: the rules about colours run in each, all others in the light one. The colour rules run on
/// one text of each combination of colours that has passed in no state yet, in any page of this process: the same letters on
/// the same grounds have the same contrast. A combination that axe cannot judge on that text, because it is covered, clipped or
/// switched off, is judged on all other texts that have it. A text that axe could not judge is not asked about again in a window
/// of the same width while it and all that is around it have the same attributes.
///
/// Chapters that are not asked about are taken out of the document meanwhile, except for a look at the whole: axe walks
/// through all that is there, and no chapter lends another anything. The dark look is set by the page's media queries,
/// because not every driver can emulate the device's setting.
const RUN: &str = "
    const [whole, part, tags, without, passed, done] = arguments;
    const root = document.documentElement;
    const scheme = document.querySelector('meta[name=color-scheme]');
    const was = scheme.content;
    const contrast = root.getAttribute('data-tuong-phan');
    const rules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
        .filter(rule => rule.media && /color-scheme: *dark/.test(rule.media.mediaText));
    const queries = rules.map(rule => rule.media.mediaText);
    const found = [], broken = new Set();
    const others = whole ? [] : [...document.querySelectorAll('main > :not(style), .sheet')].filter(one =>
        part ? !one.querySelector(part) && !one.matches(part) : !one.getClientRects().length);
    const places = others.map(() => document.createComment(''));
    others.forEach((one, at) => one.replaceWith(places[at]));

    const known = window.passedColours ??= new Set();
    for (const hash of passed) known.add(hash);
    const before = new Set(known);
    // 53 bits of two multiplicative hashes: the combinations of all pages go to and fro with each look.
    const hash = text => {
        let high = 0xdeadbeef, low = 0x41c6ce57;
        for (let at = 0; at < text.length; at++) {
            high = Math.imul(high ^ text.charCodeAt(at), 2654435761);
            low = Math.imul(low ^ text.charCodeAt(at), 1597334677);
        }
        high = Math.imul(high ^ high >>> 16, 2246822507) ^ Math.imul(low ^ low >>> 13, 3266489909);
        low = Math.imul(low ^ low >>> 16, 2246822507) ^ Math.imul(high ^ high >>> 13, 3266489909);
        return (low & 0x1fffff) * 0x100000000 + (high >>> 0);
    };
    const isShownText = one => (one.matches('input, select, textarea')
        || [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim()))
        && one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length;
    // What a contrast is computed from: the letters, and every background below them.
    const colours = (look, one, grounds) => {
        const ground = one => {
            if (!one) return '';
            if (!grounds.has(one)) {
                const { backgroundColor, backgroundImage, opacity } = getComputedStyle(one);
                grounds.set(one, [backgroundColor, backgroundImage, opacity, ground(one.parentElement)].join());
            }
            return grounds.get(one);
        };
        const { color, fontSize, fontWeight, textDecorationLine } = getComputedStyle(one);
        const around = one.parentElement ? getComputedStyle(one.parentElement).color : '';
        return hash([look, one.localName, color, fontSize, fontWeight, textDecorationLine, around, ground(one)].join());
    };
    // What decides, besides the letters, whether axe can judge a text: every element that holds it, in this window.
    const place = (one, held) => {
        if (!one) return innerWidth;
        if (!held.has(one)) {
            const attributes = [...one.attributes].map(({ name, value }) => name + '=' + value);
            held.set(one, hash([one.localName, ...attributes, place(one.parentElement, held)].join()));
        }
        return held.get(one);
    };

    const colourRules = ['color-contrast', 'link-in-text-block'];
    const ask = async (look, context, options) => {
        const { violations, passes } = await axe.run(context, { iframes: false, elementRef: true, ...options });
        for (const rule of violations) for (const node of rule.nodes) {
            found.push([look, rule.id, node.target.join(' '), node.failureSummary || '', node.html.slice(0, 160)]);
            broken.add(node.element);
        }
        return passes;
    };
    (async () => {
        for (const [look, dark, strong] of [['light', false, false], ['dark', true, false],
                ['contrast', false, true], ['dark contrast', true, true]]) {
            for (const rule of rules) rule.media.mediaText = dark ? 'all' : 'not all';
            scheme.content = dark ? 'dark' : 'light';
            root.toggleAttribute('data-tuong-phan', strong);
            if (look === 'light') await ask(look, part ? { include: [part] } : document, {
                runOnly: { type: 'tag', values: tags },
                resultTypes: ['violations'],
                rules: Object.fromEntries([...colourRules, ...without].map(rule => [rule, { enabled: false }])),
            });
            const grounds = new Map(), held = new Map();
            const within = part ? document.querySelector(part) : root;
            const fresh = new Map();
            const unjudged = (its, one) => hash([its, place(one, held)].join());
            for (const one of within.querySelectorAll('*')) {
                if (!isShownText(one)) continue;
                const its = colours(look, one, grounds);
                if (known.has(its) || known.has(unjudged(its, one))) continue;
                if (!fresh.has(its)) fresh.set(its, []);
                fresh.get(its).push(one);
            }
            const judge = async texts => {
                if (!texts.length) return;
                const passes = await ask(look, { include: texts }, {
                    runOnly: { type: 'rule', values: colourRules },
                    resultTypes: ['violations', 'passes'],
                });
                // axe does not name what it cannot judge.
                const judged = new Set(passes.filter(rule => rule.id === 'color-contrast')
                    .flatMap(rule => rule.nodes.map(node => node.element)));
                for (const [its, [...all]] of fresh) if (all.some(one => judged.has(one))) {
                    known.add(its);
                    fresh.delete(its);
                }
            };
            await judge([...fresh.values()].map(([first]) => first));
            await judge([...fresh.values()].flatMap(([, ...others]) => others));
            for (const [its, all] of fresh) for (const one of all) if (!broken.has(one)) known.add(unjudged(its, one));
        }
    })().catch(why => found.push(['every look', 'axe itself', '', String(why.stack || why), ''])).then(() => {
        others.forEach((one, at) => places[at].replaceWith(one));
        rules.forEach((rule, at) => { rule.media.mediaText = queries[at] });
        scheme.content = was;
        if (contrast === null) root.removeAttribute('data-tuong-phan');
        else root.setAttribute('data-tuong-phan', contrast);
        done([found, [...known].filter(hash => !before.has(hash))]);
    });";

/// The accessibility violations found in one case about one ward.
pub struct Violations<'a> {
    page: &'a Page,
    ward: &'static str,
    case: &'static str,
    source: String,
    states: BTreeSet<String>,
    looks: usize,
    found: BTreeMap<String, BTreeSet<String>>,
}

impl<'a> Violations<'a> {
    pub async fn of(page: &'a Page, ward: &'static str, case: &'static str) -> Violations<'a> {
        let file = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/axe/node_modules/axe-core/axe.min.js");
        let source = fs::read_to_string(&file).unwrap_or_else(|why| {
            panic!("{}: {why}; run: npm ci --prefix tests/axe", file.display())
        });
        // A whole page in four looks takes WebKit longer than the 30 seconds that a script usually gets.
        let limit = Duration::from_secs(120);
        page.session()
            .client
            .update_timeouts(TimeoutConfiguration::new(Some(limit), None, None))
            .await
            .expect("a driver that takes a time limit");
        Violations {
            page,
            ward,
            case,
            source,
            states: BTreeSet::new(),
            looks: 0,
            found: BTreeMap::new(),
        }
    }

    /// Looks at the whole document as it is now.
    pub async fn in_all(&mut self, state: &str) {
        self.look(state, true, Value::Null, None).await;
    }

    /// Looks at the whole of a view, of which the first alone has a main heading, or of a part that other sites show.
    pub async fn in_view(&mut self, state: &str) {
        self.look(state, false, Value::Null, Some(NO_MAIN_HEADING))
            .await;
    }

    /// Looks at what is shown of the document while a sheet to print is.
    pub async fn in_sheet(&mut self, state: &str) {
        self.look(state, false, Value::Null, None).await;
    }

    /// Looks at one part of the document as it is now.
    pub async fn within(&mut self, part: &str, state: &str) {
        self.page.reach(part).await;
        self.look(state, false, json!(part), None).await;
    }

    async fn look(&mut self, state: &str, whole: bool, part: Value, without: Option<&str>) {
        let client = &self.page.session().client;
        let mut passed = Vec::new();
        if self.page.js("return typeof axe !== 'object'").await == json!(true) {
            passed = Vec::from_iter(passed_colours().iter().copied());
            client
                .execute(&self.source, Vec::new())
                .await
                .unwrap_or_else(|why| panic!("{state}: {}", in_words(why)));
        }
        let found = client
            .execute_async(
                RUN,
                vec![
                    json!(whole),
                    part,
                    json!(TAGS),
                    json!(Vec::from_iter(without)),
                    json!(passed),
                ],
            )
            .await
            .unwrap_or_else(|why| panic!("{state}: {}", in_words(why)));
        let (found, newly_passed): (Vec<[String; 5]>, Vec<u64>) =
            serde_json::from_value(found).expect("findings and hashes");
        passed_colours().extend(newly_passed);
        let width = self.page.js("return innerWidth").await;
        self.states.insert(format!("{state} at {width} px"));
        self.looks += 4;
        for [look, rule, target, why, html] in found {
            self.found
                .entry(format!("{rule}: {target}\n    {html}\n    {why}"))
                .or_default()
                .insert(format!("{state}, {width} px, {look}"));
        }
    }

    /// The looks in which a rule was broken: what, and where.
    pub fn broken(&self, rule: &str) -> BTreeSet<&str> {
        let of_the_rule = self.found.iter().filter(|(what, _)| what.starts_with(rule));
        of_the_rule
            .flat_map(|(_, places)| places)
            .map(String::as_str)
            .collect()
    }

    /// Writes down what was looked at, for the summary of `cargo site test`, and fails where there was an accessibility violation.
    pub fn end(self) {
        let folder = folder();
        fs::create_dir_all(&folder).expect("a folder for the counts");
        let engine = self.page.engine();
        let file = folder.join(format!("{}.{}.{engine}.json", self.ward, self.case));
        let counts = json!({
            "ward": self.ward,
            "engine": engine.to_string(),
            "states": self.states.len(),
            "looks": self.looks,
            "violations": self.found.len(),
        });
        fs::write(&file, counts.to_string()).expect("a file for the counts");
        let found: Vec<_> = self
            .found
            .into_iter()
            .map(|(what, places)| {
                let first: Vec<_> = places.iter().take(4).map(String::as_str).collect();
                format!(
                    "{what}\n    in {} places: {}",
                    places.len(),
                    first.join("; ")
                )
            })
            .collect();
        assert!(
            found.is_empty(),
            "{} on {engine}: {} violations\n{}",
            self.ward,
            found.len(),
            found.join("\n")
        );
    }
}

/// The hashes of all combinations of colours that have passed, in every page so far.
fn passed_colours() -> MutexGuard<'static, BTreeSet<u64>> {
    static PASSED: Mutex<BTreeSet<u64>> = Mutex::new(BTreeSet::new());
    PASSED.lock().unwrap_or_else(PoisonError::into_inner)
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("axe")
}
