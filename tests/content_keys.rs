//! No key of a content file is dead: whatever its author changes, the page changes too.
//!
//! Most values take a word or a day that stands nowhere else: one page is built of all of these, and each must stand in it.
//! A value that takes none or shows none is changed alone, for a page of its own.

use std::fs;
use std::ops::Range;
use std::path::Path;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use chrono::{Datelike as _, NaiveDate};
use content::{AudienceKind, Choice as _, FigureKind, Locality, Screen};
use page::{self, Parts, Program, Scripts, Style};

static PARTS: LazyLock<Parts> = LazyLock::new(|| Parts {
    template: fs::read_to_string("index.html").expect("the template"),
    style: {
        let [first, rest] = site::style::read().expect("the styles");
        Style::new(&first, &rest).expect("styles")
    },
    scripts: Scripts::new().expect("the scripts"),
    program: Program::default(),
});

/// All files of the page of a ward.
///
/// # Errors
/// As [`page::build`].
fn page(ward: &Locality) -> Result<String, page::Error> {
    let day = NaiveDate::from_ymd_opt(2026, 11, 25).expect("a day");
    let page = page::build(&PARTS, ward, day)?;
    // What the page carries of its content for the editor changes with every letter of it, and is seen by nobody.
    let files = page.files();
    Ok(files.map(|(_, text)| page::source::without(text)).concat())
}

/// The ward of a content file over the common content.
///
/// # Errors
/// The lines that are refused of that one of the two files which is called `changed`.
fn read(name: &str, text: &str, common: &str, changed: &str) -> Result<Locality, Vec<usize>> {
    Locality::parse_over(name, text, common).map_err(|refused| {
        let here = refused.iter().filter(|one| one.source == changed);
        here.filter_map(|one| one.line).collect()
    })
}

/// A value of a content file.
#[derive(Clone, Copy)]
struct Value<'t> {
    /// Its line, from 1; no line holds two.
    line: usize,
    /// The key of its line; empty on a line of a list.
    key: &'t str,
    /// As it is written.
    text: &'t str,
    /// Where it begins in the file.
    from: usize,
}

impl Value<'_> {
    fn place(&self) -> Range<usize> {
        self.from..self.from + self.text.len()
    }
}

/// The values of a file: of each line `key = value`, and of each line of a list.
fn values(text: &str) -> Vec<Value<'_>> {
    let mut values = Vec::new();
    let mut at = 0;
    for (line, number) in text.split_inclusive('\n').zip(1..) {
        let plain = line.trim_end();
        let start = match plain.split_once(" = ") {
            Some((key, value))
                if key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') && value != "[" =>
            {
                Some((key, key.len() + 3))
            }
            _ if plain.trim_start().starts_with('"') => {
                Some(("", plain.len() - plain.trim_start().len()))
            }
            _ => None,
        };
        if let Some((key, start)) = start {
            values.push(Value {
                line: number,
                key,
                text: plain[start..].trim_end_matches(','),
                from: at + start,
            });
        }
        at += line.len();
    }
    values
}

/// A file with other values in some places, given in their order.
fn changed<'t>(text: &str, changes: impl IntoIterator<Item = (Value<'t>, String)>) -> String {
    let (mut changed, mut at) = (String::new(), 0);
    for (value, other) in changes {
        changed += &text[at..value.from];
        changed += &other;
        at = value.place().end;
    }
    changed + &text[at..]
}

/// Something to write in place of a value that stands nowhere else.
#[derive(Clone)]
struct Mark<'t> {
    value: Value<'t>,
    other: String,
    /// What a page that shows it says, in one of these ways.
    told: Vec<String>,
    /// An entry that the value then names.
    entry: String,
}

impl<'t> Mark<'t> {
    fn new(value: Value<'t>, number: usize) -> Option<Mark<'t>> {
        let letter = |place: usize| char::from(b'a' + (number / place % 26) as u8);
        let word = format!("zq{}{}{}k", letter(676), letter(26), letter(1));
        let mark = |other, entry| Mark {
            value,
            other,
            told: vec![word.clone()],
            entry,
        };
        if let Some(text) = first_text(value.text) {
            let other = in_place(value.text, text, &word);
            let entry = match value.key {
                "sources" => {
                    format!("\n[[source]]\nid = \"{word}\"\ntitle = \"{word}\"\ngrade = \"A\"\n")
                }
                _ => String::new(),
            };
            return Some(mark(other, entry));
        }
        value.text.parse::<NaiveDate>().ok()?;
        // Two digits for the day and two for the month, so that none of the days is the end of another.
        let (year, month, day) = (2015 + number / 54, 10 + number % 3, 11 + number / 3 % 18);
        let day = NaiveDate::from_ymd_opt(year as i32, month as u32, day as u32)?;
        let other = day.to_string();
        let told = vec![
            other.clone(),
            format!("{}/{}/{}", day.day(), day.month(), day.year()),
        ];
        Some(Mark {
            told,
            ..mark(other, String::new())
        })
    }

    /// How often a page says it.
    fn times(&self, page: &str) -> usize {
        let times = self.told.iter().map(|told| page.matches(told).count());
        times.sum()
    }
}

/// The lines of the values whose marks are taken, and then said by the page more often than before.
fn shown<W>(
    text: &str,
    before: &str,
    marks: &[Mark],
    read: &impl Fn(&str) -> Result<W, Vec<usize>>,
    page: &impl Fn(&W) -> Result<String, page::Error>,
) -> Vec<usize> {
    if marks.is_empty() {
        return Vec::new();
    }
    let others = marks.iter().map(|mark| (mark.value, mark.other.clone()));
    let refused = match read(&changed(text, others)).map(|ward| page(&ward)) {
        Ok(Ok(page)) => {
            let shown = marks
                .iter()
                .filter(|mark| mark.times(&page) > mark.times(before));
            return shown.map(|mark| mark.value.line).collect();
        }
        Ok(Err(_)) => Vec::new(),
        Err(lines) => lines,
    };
    let mut rest = marks.to_vec();
    rest.retain(|mark| !refused.contains(&mark.value.line));
    if rest.len() < marks.len() {
        return shown(text, before, &rest, read, page);
    }
    // The marks do not go together.
    let (first, second) = marks.split_at(marks.len() / 2);
    if first.is_empty() {
        return Vec::new();
    }
    let halves = [first, second].map(|half| shown(text, before, half, read, page));
    halves.concat()
}

/// A value with another text in place of one of its own.
fn in_place(value: &str, text: &str, other: &str) -> String {
    value.replacen(&format!("\"{text}\""), &format!("\"{other}\""), 1)
}

/// The text of a value, or the first text of a list.
fn first_text(value: &str) -> Option<&str> {
    match value.strip_prefix('"') {
        Some(text) => text.strip_suffix('"'),
        None if value.starts_with('[') => value.split('"').nth(1),
        None => None,
    }
}

/// Words that a key takes where it takes no other.
fn words_of(key: &str) -> Vec<&'static str> {
    match key {
        "accent" => vec!["#123456"],
        "call" => vec!["vneid", "bhxh"],
        "for" => AudienceKind::ALL.iter().map(|one| one.as_str()).collect(),
        "grade" => vec!["B", "C"],
        "kind" => FigureKind::ALL.iter().map(|one| one.as_str()).collect(),
        "leads_to" => vec!["loi-khac", "sai-so"],
        "links" => vec!["thuc-hanh", "nhat-ky"],
        "phone" => vec!["1900 1234"],
        "screen" => Screen::ALL.iter().map(|one| one.as_str()).collect(),
        "sources" => vec!["plan-tn", "nd188"],
        _ => Vec::new(),
    }
}

/// Other values in place of one, the likeliest to be taken first.
fn others(value: &Value) -> Vec<String> {
    let Value {
        key, text: value, ..
    } = *value;
    if let Some(text) = first_text(value) {
        let words = [
            format!("Khác {text}"),
            format!("{text} khác"),
            format!("{text}/khac"),
            format!("{text}-khac"),
        ];
        return words_of(key)
            .into_iter()
            .map(str::to_owned)
            .chain(words)
            .filter(|other| other != text)
            .map(|other| in_place(value, text, &other))
            .collect();
    }
    match value {
        "true" => vec!["false".to_owned()],
        "false" => vec!["true".to_owned()],
        number => match (number.parse::<f64>(), number.parse::<NaiveDate>()) {
            (Ok(number), _) => vec![(number + 1.0).to_string(), (number - 1.0).to_string()],
            (_, Ok(date)) => [date.succ_opt(), date.pred_opt()]
                .into_iter()
                .flatten()
                .map(|date| date.to_string())
                .collect(),
            _ => Vec::new(),
        },
    }
}

/// What names a file or an entry for other files, and is no word of the page.
const NAMES: [&str; 4] = ["id", "extends", "leave_out", "page"];

/// Every one of these values that can be changed without a change of the page.
fn dead<W>(
    name: &str,
    text: &str,
    values: &[Value],
    read: impl Fn(&str) -> Result<W, Vec<usize>> + Sync,
    page: impl Fn(&W) -> Result<String, page::Error> + Sync,
) -> Vec<String> {
    let ward = read(text).unwrap_or_else(|lines| panic!("{name}: lines {lines:?} are refused"));
    let whole = page(&ward).expect("a page");
    let values = values.iter().filter(|value| !NAMES.contains(&value.key));
    let mut alone: Vec<_> = values.copied().collect();
    let marks: Vec<_> = alone
        .iter()
        .zip(0..)
        .filter_map(|(value, number)| Mark::new(*value, number))
        .collect();
    // The entries come with every mark, so that nothing but the marks tells the pages from this one.
    let entries = marks.iter().map(|mark| &*mark.entry);
    let with_entries: String = [text].into_iter().chain(entries).collect();
    let before = read(&with_entries)
        .unwrap_or_else(|lines| panic!("{name}: {lines:?}: the made-up entries"));
    let before = page(&before).expect("a page");
    let shown = shown(&with_entries, &before, &marks, &read, &page);
    alone.retain(|value| !shown.contains(&value.line));

    let verdict = |value: &Value| {
        let Value {
            line, text: old, ..
        } = value;
        let wards = others(value)
            .into_iter()
            .map(|other| read(&changed(text, [(*value, other)])));
        match wards.flatten().next() {
            Some(ward) => {
                let same = page(&ward).expect("a page") == whole;
                same.then(|| format!("{name}:{line}: {old} changes nothing"))
            }
            // A flag's other value may ask for other keys beside it.
            None if matches!(*old, "true" | "false") => None,
            None => Some(format!("{name}:{line}: no other value than {old} is taken")),
        }
    };
    let next = AtomicUsize::new(0);
    let work = || {
        let own = std::iter::from_fn(|| alone.get(next.fetch_add(1, Ordering::Relaxed)));
        own.filter_map(|value| Some((value.line, verdict(value)?)))
            .collect::<Vec<_>>()
    };
    let mut dead = thread::scope(|scope| {
        let other = scope.spawn(work);
        let mut dead = work();
        dead.extend(other.join().expect("no panic"));
        dead
    });
    dead.sort();
    dead.into_iter().map(|(_, why)| why).collect()
}

fn content(id: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("content/{id}.toml"));
    fs::read_to_string(file).expect("a content file")
}

#[test]
fn whatever_is_changed_in_a_wards_file_changes_its_page() {
    let common = content("common");
    let mut all = Vec::new();
    for id in ["truong-thi", "thai-nguyen"] {
        let (name, text) = (format!("content/{id}.toml"), content(id));
        let values = values(&text);
        assert!(values.len() > 90, "{name}: {} values", values.len());
        let read = |text: &str| read(&name, text, &common, &name);
        all.extend(dead(&name, &text, &values, read, page));
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn whatever_is_changed_in_the_common_content_changes_the_page_of_a_ward_that_adds_nothing() {
    let ward = content::starter("phuong-x").expect("a ward");
    let (name, text) = ("content/common.toml", content("common"));
    let values = values(&text);
    assert!(values.len() > 90, "{name}: {} values", values.len());
    let read = |text: &str| read("content/phuong-x.toml", &ward, text, name);
    let all = dead(name, &text, &values, read, page);
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn a_key_that_no_view_reads_is_found() {
    let (name, text, common) = (
        "content/truong-thi.toml",
        content("truong-thi"),
        content("common"),
    );
    let own = ["authority", "within", "accent", "value"];
    let mut values = values(&text);
    values.retain(|value| own.contains(&value.key));
    let read = |text: &str| read(name, text, &common, name);
    let blind = |ward: &Locality| {
        let mut ward = ward.clone();
        ward.place.authority = "UBND".to_owned();
        ward.figures.clear();
        page(&ward)
    };
    let mut found = dead(name, &text, &values, read, blind);
    for line in &mut found {
        *line = line.rsplit(": ").next().expect("a reason").to_owned();
    }
    assert_eq!(
        found,
        [
            "\"UBND phường Trường Thi\" changes nothing",
            "11.83 changes nothing",
            "50 changes nothing",
            "80 changes nothing",
            "100 changes nothing",
        ]
    );
    assert!(dead(name, &text, &values, read, page).is_empty());
}

#[test]
fn of_a_made_up_program_each_line_that_it_does_not_read_is_found() {
    let text = "a = \"một\"\nb = \"hai\"\nc = [\n  \"ba\",\n  \"bốn\",\n]\nd = 2026-01-02\ne = 2026-01-02\nf = 3\ng = 3\nh = true\ni = [\"a\", \"b\"]\nj = [\"a\", \"b\"]\nk = \"loi-khac\"\nl = \"A\"\n";
    let unread = ["b", "e", "g", "h", "j"];
    let read = |text: &str| {
        let refuses = |line: &str| line.starts_with("l = ") && line != "l = \"A\"";
        let refused = text.lines().zip(1..).filter(|(line, _)| refuses(line));
        let refused: Vec<usize> = refused.map(|(_, number)| number).collect();
        refused.is_empty().then(|| text.to_owned()).ok_or(refused)
    };
    let page = |text: &String| {
        let seen = text.lines().zip(1..).filter(|(line, number)| {
            *number != 4
                && !unread
                    .iter()
                    .any(|key| line.starts_with(&format!("{key} = ")))
        });
        Ok(seen.map(|(line, _)| line).collect::<Vec<_>>().join("\n"))
    };
    assert_eq!(
        dead("x", text, &values(text), read, page),
        [
            "x:2: \"hai\" changes nothing",
            "x:4: \"ba\" changes nothing",
            "x:8: 2026-01-02 changes nothing",
            "x:10: 3 changes nothing",
            "x:11: true changes nothing",
            "x:13: [\"a\", \"b\"] changes nothing",
            "x:15: no other value than \"A\" is taken",
        ]
    );
}

#[test]
fn one_sentence_changed_in_the_common_content_changes_both_pages() {
    let common = content("common");
    let changed = common.replace(
        "Dừng lại. Hôm nay không gửi thêm được.",
        "Dừng lại hôm nay.",
    );
    assert_ne!(common, changed);
    for id in ["truong-thi", "thai-nguyen"] {
        let name = format!("content/{id}.toml");
        let ward = Locality::parse_over(&name, &content(id), &changed).expect("a ward");
        let page = page(&ward).expect("a page");
        assert!(page.contains("Dừng lại hôm nay."), "{id}");
    }
}

#[test]
fn a_ward_of_fifteen_lines_is_a_whole_page() {
    let file = "id = \"xa-mau\"\nextends = \"common\"\nreviewed = 2026-11-24\n\n[place]\nname = \"xã Mẫu\"\nwithin = \"tỉnh Mẫu\"\nauthority = \"UBND xã Mẫu\"\n";
    let ward = Locality::parse_over("content/xa-mau.toml", file, &content("common"));
    let page = page(&ward.expect("a ward")).expect("a page");
    for words in [
        "Đưa thẻ BHYT vào VNeID – xã Mẫu",
        "id=\"buoc-6\"",
        "id=\"hoi-qua-ba-lan\"",
        "UBND xã Mẫu",
    ] {
        assert!(page.contains(words), "{words}");
    }
}
