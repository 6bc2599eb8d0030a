//! No key of a content file is dead: whatever its author changes, the page changes too.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use content::{AudienceKind, Choice as _, FigureKind, Locality, Screen};
use page::{self, Parts, Program, Scripts, Style};

fn parts() -> Parts {
    Parts {
        template: fs::read_to_string("index.html").expect("the template"),
        style: Style::new(&site::style::read().expect("the styles")).expect("styles"),
        scripts: Scripts::new().expect("the scripts"),
        program: Program::default(),
    }
}

/// All files of the page of a content file; nothing where the file is refused.
fn page(parts: &Parts, name: &str, text: &str, common: &str) -> Option<String> {
    let ward = Locality::parse_over(name, text, common).ok()?;
    let day = NaiveDate::from_ymd_opt(2026, 11, 25).expect("a day");
    let page = page::build(parts, &ward, day).expect("a page");
    // What the page carries of its content for the editor changes with every letter of it, and is seen by nobody.
    Some(
        page.files()
            .map(|(_, text)| page::source::without(text))
            .concat(),
    )
}

/// Other values in place of one, the likeliest to be taken first.
fn others(value: &str) -> Vec<String> {
    if let Some(text) = value
        .strip_prefix('"')
        .and_then(|text| text.strip_suffix('"'))
    {
        let words = [
            format!("Khác {text}"),
            format!("{text} khác"),
            format!("{text}/khac"),
            format!("{text}-khac"),
        ];
        let rules = ["Khác", "khac", "1900 1234", "#123456"].map(str::to_owned);
        let ids = [
            "loi-khac", "sai-so", "plan-tn", "nd188", "vneid", "bhxh", "B", "C",
        ];
        let rules = rules.into_iter().chain(ids.map(str::to_owned));
        let choices = Screen::ALL.iter().map(|one| one.as_str());
        let choices = choices.chain(AudienceKind::ALL.iter().map(|one| one.as_str()));
        let choices = choices.chain(FigureKind::ALL.iter().map(|one| one.as_str()));
        return words
            .into_iter()
            .chain(rules)
            .chain(choices.map(str::to_owned))
            .filter(|other| other != text)
            .map(|other| format!("\"{other}\""))
            .collect();
    }
    if let Some(list) = value.strip_prefix('[') {
        let first = list.split('"').nth(1).unwrap_or_default();
        return others(&format!("\"{first}\""))
            .into_iter()
            .map(|other| value.replacen(&format!("\"{first}\""), &other, 1))
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

/// The place of each value in a file: of each line `key = value`, and of each line of a list.
fn values(text: &str) -> Vec<(usize, usize)> {
    let mut values = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let plain = line.trim_end();
        let start = match plain.split_once(" = ") {
            Some((key, value))
                if key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') && value != "[" =>
            {
                Some(key.len() + 3)
            }
            _ if plain.trim_start().starts_with('"') => {
                Some(plain.len() - plain.trim_start().len())
            }
            _ => None,
        };
        if let Some(start) = start {
            values.push((at + start, at + plain.trim_end_matches(',').len()));
        }
        at += line.len();
    }
    values
}

/// What names a file or an entry for other files, and is no word of the page.
const NAMES: [&str; 4] = ["id", "extends", "leave_out", "page"];

/// Every value of a text that can be changed without a change of the page.
fn dead(name: &str, text: &str, page: impl Fn(&str, &str) -> Option<String>) -> Vec<String> {
    let whole = page(name, text).unwrap_or_else(|| panic!("{name} builds a page"));
    let values = values(text);
    assert!(values.len() > 90, "{name}: {} values", values.len());
    let mut dead = Vec::new();
    for (from, to) in values {
        let value = &text[from..to];
        let line = 1 + text[..from].matches('\n').count();
        let key = text[..from].rsplit('\n').next().unwrap_or_default();
        let is_name = NAMES
            .iter()
            .any(|name| key.starts_with(&format!("{name} = ")));
        let changed = others(value)
            .into_iter()
            .find_map(|other| page(name, &[&text[..from], &other, &text[to..]].concat()));
        match changed {
            Some(changed) if changed != whole => {}
            _ if is_name => {}
            Some(_) => dead.push(format!("{name}:{line}: {value} changes nothing")),
            // A flag's other value may ask for other keys beside it.
            None if matches!(value, "true" | "false") => {}
            None => dead.push(format!(
                "{name}:{line}: no other value than {value} is taken"
            )),
        }
    }
    dead
}

fn content(id: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("content/{id}.toml"));
    fs::read_to_string(file).expect("a content file")
}

#[test]
fn whatever_is_changed_in_a_wards_file_changes_its_page() {
    let (parts, common) = (parts(), content("common"));
    let mut all = Vec::new();
    for id in ["truong-thi", "thai-nguyen"] {
        let name = format!("content/{id}.toml");
        all.extend(dead(&name, &content(id), |name, text| {
            page(&parts, name, text, &common)
        }));
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn whatever_is_changed_in_the_common_content_changes_the_page_of_a_ward_that_adds_nothing() {
    let parts = parts();
    let ward = content::starter("phuong-x").expect("a ward");
    let all = dead("content/common.toml", &content("common"), |_, text| {
        page(&parts, "content/phuong-x.toml", &ward, text)
    });
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn one_sentence_changed_in_the_common_content_changes_both_pages() {
    let (parts, common) = (parts(), content("common"));
    let changed = common.replace(
        "Dừng lại. Hôm nay không gửi thêm được.",
        "Dừng lại hôm nay.",
    );
    assert_ne!(common, changed);
    for id in ["truong-thi", "thai-nguyen"] {
        let name = format!("content/{id}.toml");
        let page = page(&parts, &name, &content(id), &changed).expect("a page");
        assert!(page.contains("Dừng lại hôm nay."), "{id}");
    }
}

#[test]
fn a_ward_of_fifteen_lines_is_a_whole_page() {
    let file = "id = \"xa-mau\"\nextends = \"common\"\nreviewed = 2026-11-24\n\n[place]\nname = \"xã Mẫu\"\nwithin = \"tỉnh Mẫu\"\nauthority = \"UBND xã Mẫu\"\n";
    let page = page(&parts(), "content/xa-mau.toml", file, &content("common")).expect("a page");
    for words in [
        "Đưa thẻ BHYT vào VNeID – xã Mẫu",
        "id=\"buoc-6\"",
        "id=\"hoi-qua-ba-lan\"",
        "UBND xã Mẫu",
    ] {
        assert!(page.contains(words), "{words}");
    }
}
