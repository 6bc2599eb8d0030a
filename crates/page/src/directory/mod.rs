//! A province's directory: the page that leads to the pages of its wards, by typing a name with or without its marks, by the old
//! names of before 1/7/2025, and by a list from A to Z that serves without scripts and on paper.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::prerender::render;
use super::{Error, Style, policy, scripts, template};
use content::fold::folded;

/// The styles of the directory alone; colours come from the tokens of the page.
const OWN_STYLE: &str = include_str!("directory.css");
/// The search of the directory.
const OWN_SCRIPT: &str = include_str!("directory.js");

/// A ward that the directory leads to.
#[derive(Clone, Debug, Eq, PartialEq)]
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

impl Ward {
    /// Its name without its kind, by which people look it up: “Mẫu” of “xã Mẫu”.
    fn bare_name(&self) -> &str {
        ["phường ", "xã ", "thị trấn ", "đặc khu "]
            .iter()
            .find_map(|kind| {
                let start = self.name.get(..kind.len())?;
                (start.to_lowercase() == **kind).then(|| &self.name[kind.len()..])
            })
            .unwrap_or(&self.name)
    }

    /// What the list is sorted by, in the order of Vietnamese dictionaries as far as letters without marks give it.
    fn order(&self) -> (String, &str) {
        (folded(self.bare_name()), &self.name)
    }
}

/// The directory to these wards, in any order; `built` is the day that it gives as its own.
///
/// # Errors
/// When its style or script is broken.
pub fn directory(tokens: &str, wards: &[Ward], built: NaiveDate) -> Result<String, Error> {
    let css = Style::new(&[tokens, OWN_STYLE].concat(), "")?.css;
    let script = scripts::minify("directory.js", OWN_SCRIPT)?;
    let mut wards: Vec<&Ward> = wards.iter().collect();
    wards.sort_by(|a, b| a.order().cmp(&b.order()));
    let title = title(&wards);
    let letters = by_letter(&wards);
    let body = render(|| {
        let jump: Vec<_> = letters
            .iter()
            .map(|(letter, _)| view! { <li><a href=format!("#{letter}")>{letter.to_string()}</a></li> })
            .collect();
        let lists: Vec<_> = letters
            .iter()
            .map(|(letter, wards)| list(*letter, wards))
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

fn by_letter<'w>(wards: &[&'w Ward]) -> Vec<(char, Vec<&'w Ward>)> {
    let mut letters: Vec<(char, Vec<&Ward>)> = Vec::new();
    for ward in wards {
        let first = folded(ward.bare_name()).chars().next().unwrap_or('#');
        let letter = first.to_ascii_uppercase();
        match letters.last_mut() {
            Some((last, list)) if *last == letter => list.push(ward),
            _ => letters.push((letter, vec![ward])),
        }
    }
    letters
}

fn list(letter: char, wards: &[&Ward]) -> AnyView {
    let wards: Vec<_> = wards
        .iter()
        .map(|ward| {
            let old = ward.old_names.join(", ");
            let old = (!old.is_empty())
                .then(|| view! { <span class="old">{format!("Trước 1/7/2025: {old}")}</span> });
            view! { <li><a href=format!("{}/", ward.id)>{ward.name.clone()}</a>{old}</li> }
        })
        .collect();
    view! {
        <section aria-labelledby=letter.to_string()>
            <h2 id=letter.to_string()>{letter.to_string()}</h2>
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
    (!known.is_empty()).then(|| {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{}</urlset>\n",
            known.concat()
        )
    })
}
