//! A province's directory: the page that leads to the pages of its wards, by typing a name with or without its marks, by the old
//! names of before 1/7/2025, and by a list from A to Z that serves without scripts and on paper.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::prerender::render;
use super::{Error, Style, policy, scripts, template};
use content::fold::folded;

/// How a map begins.
const SITEMAP_START: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

/// The styles of the directory alone; colours come from the tokens of the page.
const OWN_STYLE: &str = include_str!("directory.css");
/// The search of the directory.
const OWN_SCRIPT: &str = include_str!("directory.js");

/// A ward that the directory leads to.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Ward {
    /// The folder of its page.
    pub id: String,
    /// Its name, such as “xã Mẫu”.
    pub name: String,
    /// What it belongs to.
    pub within: String,
    /// The names that led here before wards were merged.
    pub old_names: Vec<String>,
    /// The public address of its page, where one is known.
    pub address: Option<String>,
}

/// What the names of wards begin with; people look them up by what follows.
const KINDS: [&str; 5] = ["phường ", "xã ", "thị trấn ", "thị xã ", "đặc khu "];

/// The letters of Vietnamese in the order of its dictionaries.
const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/// What stands over the names that begin with a number, and the id of that heading.
const NUMBERS: (&str, &str) = ("0–9", "so");

impl Ward {
    /// The same ward with precomposed names, as all of the directory reads them.
    fn composed(&self) -> Self {
        let nfc = ComposingNormalizerBorrowed::new_nfc();
        let compose = |name: &str| nfc.normalize(name).into_owned();
        Self {
            name: compose(&self.name),
            within: compose(&self.within),
            old_names: self.old_names.iter().map(|name| compose(name)).collect(),
            ..self.clone()
        }
    }

    /// Its name without its kind, by which people look it up: “Mẫu” of “xã Mẫu”.
    fn bare_name(&self) -> &str {
        KINDS
            .iter()
            .find_map(|kind| {
                let start = self.name.get(..kind.len())?;
                (start.to_lowercase() == **kind).then(|| self.name[kind.len()..].trim_start())
            })
            .unwrap_or(&self.name)
    }

    /// What the list is sorted by: the letters first, then the tones, in the order of Vietnamese dictionaries; numbers by their
    /// value. The rest makes the order the same on every machine.
    fn order(&self) -> (Vec<u32>, Vec<usize>, &str, &str) {
        let (letters, tones) = collation(self.bare_name());
        (letters, tones, &self.name, &self.within)
    }

    /// The heading under which it stands, and its id.
    fn heading(&self) -> (String, String) {
        match self.bare_name().chars().find(|sign| sign.is_alphanumeric()) {
            Some(digit) if digit.is_ascii_digit() => (NUMBERS.0.to_owned(), NUMBERS.1.to_owned()),
            Some(letter) => {
                let letter = letter_of(letter).to_uppercase().to_string();
                (letter.clone(), letter)
            }
            None => ("#".to_owned(), "khac".to_owned()),
        }
    }
}

/// The tones from the level one on, as dictionaries order them.
const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];

/// The small letter of the alphabet that a letter is, whatever its tone: â of Ấ.
fn letter_of(letter: char) -> char {
    let (nfc, nfd) = (
        ComposingNormalizerBorrowed::new_nfc(),
        DecomposingNormalizerBorrowed::new_nfd(),
    );
    let small: String = letter.to_lowercase().collect();
    let parts = nfd.normalize(&small).into_owned();
    let without_tone: String = parts.chars().filter(|mark| !TONES.contains(mark)).collect();
    let whole = nfc.normalize(&without_tone).chars().next();
    match whole.or(parts.chars().next()).unwrap_or(letter) {
        'ð' => 'đ',
        known if ALPHABET.contains(known) => known,
        // Letters of other languages stand with those that they look like.
        other => parts.chars().next().unwrap_or(other),
    }
}

/// What a name is sorted by: a number for each letter and each whole number in it, and the tones of its letters.
fn collation(name: &str) -> (Vec<u32>, Vec<usize>) {
    const LETTERS: u32 = 1_000_000;
    let nfd = DecomposingNormalizerBorrowed::new_nfd();
    let (mut letters, mut tones) = (Vec::<u32>::new(), Vec::new());
    let mut in_number = false;
    for sign in name.chars() {
        let digit = sign.to_digit(10);
        if let Some(digit) = digit {
            if !in_number {
                letters.push(1);
            }
            if let Some(number) = letters.last_mut() {
                *number = (*number - 1)
                    .saturating_mul(10)
                    .saturating_add(digit)
                    .min(LETTERS / 2)
                    + 1;
            }
        } else if sign.is_alphabetic() {
            let letter = letter_of(sign);
            let place = ALPHABET.chars().position(|known| known == letter);
            letters.push(LETTERS + place.map_or(u32::from(letter), |at| at as u32));
            let parts = nfd.normalize(sign.encode_utf8(&mut [0; 4])).into_owned();
            let tone = TONES.iter().position(|tone| parts.contains(*tone));
            tones.push(tone.map_or(0, |at| at + 1));
        } else if sign.is_whitespace() || sign == '-' {
            letters.push(0);
        }
        in_number = digit.is_some();
    }
    (letters, tones)
}

/// The directory to these wards, in any order; `built` is the day that it gives as its own.
///
/// # Errors
/// When its style or script is broken.
pub fn directory(tokens: &str, wards: &[Ward], built: NaiveDate) -> Result<String, Error> {
    let css = Style::new(&[tokens, OWN_STYLE].concat(), "")?.css;
    let script = scripts::minify("directory.js", OWN_SCRIPT)?;
    let wards: Vec<Ward> = wards.iter().map(Ward::composed).collect();
    let mut wards: Vec<&Ward> = wards.iter().collect();
    wards.sort_by_cached_key(|ward| ward.order());
    let title = title(&wards);
    let twice = found_twice(&wards);
    let letters = by_letter(&wards);
    let body = render(|| {
        let jump: Vec<_> = letters
            .iter()
            .map(|(letter, id, _)| view! { <li><a href=format!("#{id}")>{letter.clone()}</a></li> })
            .collect();
        let lists: Vec<_> = letters
            .iter()
            .map(|(letter, id, wards)| list(letter, id, wards, &twice))
            .collect();
        view! {
            <header>
                <h1>{title.clone()}</h1>
                <p>"Đưa thẻ BHYT vào VNeID: chọn nơi bạn ở để mở trang hướng dẫn."</p>
                <p class="search" hidden="">
                    <label for="tim">"Gõ tên phường, xã (tên cũ cũng được, không cần dấu)"</label>
                    <input id="tim" type="search" autocomplete="off" aria-describedby="tim-thay"/>
                </p>
                <p id="tim-thay" role="status"></p>
            </header>
            <main>
                <ul class="letters" aria-label="Chữ cái đầu">{jump}</ul>
                {lists}
            </main>
            <footer><p>{format!("Trang dựng ngày {}. Trang này không hỏi và không gửi đi gì của bạn.", bhyt_vneid::document::parts::date(built))}</p></footer>
        }
    });
    let policy = policy::policy(&[&css], &[&script]);
    let title = template::escape(&title);
    Ok(format!(
        "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<meta name=\"color-scheme\" content=\"light dark\">\n<style>{css}</style>\n</head>\n<body>\n{body}\n<script>{script}</script>\n</body>\n</html>\n"
    ))
}

/// A title that names the province, where all wards belong to one.
fn title(wards: &[&Ward]) -> String {
    let within = wards.first().map(|ward| &ward.within);
    match within.filter(|within| wards.iter().all(|ward| ward.within == **within)) {
        Some(within) => format!("Phường, xã của bạn ở {within}"),
        None => "Phường, xã của bạn".to_owned(),
    }
}

/// The names, without marks, that wards of several provinces or districts have.
fn found_twice(wards: &[&Ward]) -> HashSet<String> {
    let mut places: HashMap<String, &str> = HashMap::new();
    let mut twice = HashSet::new();
    for ward in wards {
        let name = folded(&ward.name);
        match places.get(&name) {
            Some(within) if **within != ward.within => drop(twice.insert(name)),
            Some(_) => {}
            None => drop(places.insert(name, &ward.within)),
        }
    }
    twice
}

/// The wards under each heading, with the heading's id.
fn by_letter<'w>(wards: &[&'w Ward]) -> Vec<(String, String, Vec<&'w Ward>)> {
    let mut letters: Vec<(String, String, Vec<&Ward>)> = Vec::new();
    for ward in wards {
        let (letter, id) = ward.heading();
        match letters.iter_mut().find(|(_, other, _)| *other == id) {
            Some((_, _, list)) => list.push(ward),
            None => letters.push((letter, id, vec![ward])),
        }
    }
    letters
}

fn list(letter: &str, id: &str, wards: &[&Ward], twice: &HashSet<String>) -> AnyView {
    let wards: Vec<_> = wards
        .iter()
        .map(|ward| {
            let within = twice.contains(&folded(&ward.name)).then(|| {
                view! { <span class="within">{format!(", {}", ward.within)}</span> }
            });
            let old: Vec<_> = ward
                .old_names
                .iter()
                .enumerate()
                .map(|(at, name)| {
                    view! { {(at > 0).then_some(", ")}<i>{name.clone()}</i> }
                })
                .collect();
            let old = (!old.is_empty())
                .then(|| view! { <span class="old">"Trước 1/7/2025: "{old}</span> });
            view! { <li><a href=format!("{}/", ward.id)>{ward.name.clone()}{within}</a>{old}</li> }
        })
        .collect();
    let (letter, label, id) = (letter.to_owned(), id.to_owned(), id.to_owned());
    view! {
        <section aria-labelledby=label>
            <h2 id=id>{letter}</h2>
            <ul>{wards}</ul>
        </section>
    }
    .into_any()
}

/// The `sitemap.xml` of the wards whose address is known (<https://www.sitemaps.org/protocol.html>); nothing where none is.
///
/// ```
/// use page::directory::{Ward, sitemap};
/// let ward = |address: Option<&str>| Ward {
///     id: "a".into(), name: "xã A".into(), within: "tỉnh B".into(), old_names: Vec::new(), address: address.map(Into::into),
/// };
/// let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
/// assert!(sitemap(&[ward(Some("https://a.vn/?b&c"))], day).unwrap().contains("<loc>https://a.vn/?b&amp;c</loc>"));
/// assert_eq!(sitemap(&[ward(None)], day), None);
/// ```
pub fn sitemap(wards: &[Ward], built: NaiveDate) -> Option<String> {
    let known: Vec<String> = wards
        .iter()
        .filter_map(|ward| ward.address.as_deref())
        .map(|address| {
            format!(
                "<url><loc>{}</loc><lastmod>{built}</lastmod></url>\n",
                template::escape(address)
            )
        })
        .collect();
    (!known.is_empty()).then(|| format!("{SITEMAP_START}{}</urlset>\n", known.concat()))
}

/// Whether a document is a directory that [`directory`] made.
pub fn is_directory(html: &str) -> bool {
    html.contains("<input id=\"tim\" type=\"search\"") && html.contains("id=\"tim-thay\"")
}

/// Whether a text is a map as [`sitemap`] makes it.
pub fn is_sitemap(xml: &str) -> bool {
    let lines = xml
        .strip_prefix(SITEMAP_START)
        .and_then(|rest| rest.strip_suffix("</urlset>\n"));
    lines.is_some_and(|lines| {
        lines
            .lines()
            .all(|line| line.starts_with("<url><loc>") && line.ends_with("</lastmod></url>"))
    })
}

#[cfg(test)]
mod tests {
    use super::{Ward, by_letter, collation, is_sitemap, sitemap};

    fn ward(name: &str) -> Ward {
        Ward {
            id: "a".into(),
            name: name.into(),
            within: "tỉnh B".into(),
            old_names: vec!["xã Cũ, (x)".into(), "phường 1".into()],
            address: Some("https://a.vn/?a&b".into()),
        }
    }

    fn day() -> chrono::NaiveDate {
        chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    #[test]
    fn names_stand_in_the_order_of_vietnamese_dictionaries() {
        let sorted = [
            "phường 2",
            "phường 10",
            "xã A",
            "xã À",
            "xã Ạ",
            "xã An",
            "xã An Bình",
            "xã An Hạ",
            "xã Anh",
            "xã Ăn",
            "xã Ân",
            "xã Bắc",
            "xã Da",
            "xã Dù",
            "xã Đa",
            "xã Ðô",
            "phường Đông",
            "xã E",
            "xã Ê",
            "xã Hà",
            "xã Hả",
            "xã Hã",
            "xã Há",
            "xã Hạ",
            "đặc khu Hạc",
            "xã O",
            "xã Ô",
            "xã Ơ",
            "xã U",
            "xã Ư",
            "Xã Vân",
            "xã Y",
        ];
        for pair in sorted.windows(2) {
            let [a, b] = [ward(pair[0]), ward(pair[1])];
            assert!(a.order() < b.order(), "{pair:?}");
        }
    }

    #[test]
    fn each_letter_of_the_alphabet_has_a_heading_of_its_own() {
        let names = [
            "xã Đa",
            "xã Da",
            "XÃ ĐÔNG",
            "xã Ðô",
            "phường 10",
            "phường 2",
            "xã Ấn",
            "xã An",
            "xã ’Bô",
            "xã Čư",
        ];
        let wards = names.map(ward);
        let mut wards: Vec<&Ward> = wards.iter().collect();
        wards.sort_by_cached_key(|ward| ward.order());
        let headings: Vec<_> = by_letter(&wards)
            .into_iter()
            .map(|(letter, id, wards)| (letter, id, wards.len()))
            .collect();
        let expected = [
            ("0–9", "so", 2),
            ("A", "A", 1),
            ("Â", "Â", 1),
            ("B", "B", 1),
            ("C", "C", 1),
            ("D", "D", 1),
            ("Đ", "Đ", 3),
        ];
        assert_eq!(
            headings,
            expected.map(|(letter, id, wards)| (letter.into(), id.into(), wards))
        );
    }

    #[test]
    fn numbers_of_any_length_are_sorted_without_overflow() {
        assert!(collation("9").0 < collation("10").0);
        assert!(collation("10").0 < collation("99999999999999999999").0);
        assert!(collation("99999999999999999999").0 < collation("a").0);
    }

    #[test]
    fn a_map_that_is_made_here_is_known_as_such() {
        let map = sitemap(&[ward("xã A")], day()).unwrap();
        assert!(is_sitemap(&map));
        for other in [
            "",
            "<urlset/>",
            &map.replace("<url>", "<url><priority>1</priority>"),
            &format!("{map}<!-- ours -->"),
        ] {
            assert!(!is_sitemap(other), "{other}");
        }
    }
}
