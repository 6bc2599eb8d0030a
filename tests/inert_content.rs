//! A content file cannot bring markup into the page: whatever it says comes out as text.

use std::path::Path;

use chrono::NaiveDate;
use content::Locality;
use page::{prerender::body, structured_data};
use scraper::{Html, Selector};
use site::content_files::load_all;

const MARKUP: &str = r#" "'><script>alert(1)</script><img src=x onerror=alert(2)>&lt;b&gt;{{body}}</section></main>"#;

fn localities() -> Vec<Locality> {
    load_all(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content")).expect("the content files")
}

/// The day on which these pages are built.
fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

/// Every sentence of the content that reaches the page.
fn sentences(of: &mut Locality) -> Vec<&mut String> {
    let mut all = vec![
        &mut of.title,
        &mut of.summary,
        &mut of.place.name,
        &mut of.place.within,
        &mut of.place.authority,
        &mut of.app.advice,
        &mut of.number.intro,
        &mut of.video.title,
        &mut of.video.leads_to,
        &mut of.scam.title,
        &mut of.scam.text,
    ];
    all.extend(&mut of.video.note);
    all.extend(&mut of.number.rules);
    all.extend(&mut of.scam.rules);
    if let Some(now) = &mut of.place.now {
        all.extend([
            &mut now.name,
            &mut now.within,
            &mut now.basis,
            &mut now.note,
        ]);
    }
    if let Some(document) = &mut of.document {
        all.extend([&mut document.kind, &mut document.subject]);
        all.extend(&mut document.number);
        for one in &mut document.based_on {
            all.extend([&mut one.number, &mut one.issuer]);
        }
    }
    for one in &mut of.sources {
        all.push(&mut one.title);
        all.extend(&mut one.date);
    }
    for one in &mut of.branches {
        all.push(&mut one.ask);
        all.extend(&mut one.group);
        all.extend(one.options.iter_mut().map(|(label, _)| label));
    }
    for one in &mut of.benefits {
        all.extend([&mut one.title, &mut one.text]);
    }
    for one in &mut of.steps {
        all.extend([&mut one.title, &mut one.text]);
        all.extend(&mut one.points);
        all.extend(&mut one.tip);
    }
    for one in &mut of.audiences {
        all.extend([&mut one.title, &mut one.meaning]);
        all.extend(&mut one.duties);
    }
    for one in &mut of.figures {
        all.extend([&mut one.title, &mut one.unit, &mut one.source]);
        for value in &mut one.values {
            all.push(&mut value.label);
            all.extend(&mut value.note);
        }
    }
    for one in &mut of.milestones {
        all.extend([&mut one.title, &mut one.text]);
    }
    for one in &mut of.answers {
        all.extend([&mut one.ask, &mut one.why]);
        all.extend(&mut one.steps);
    }
    for one in &mut of.contacts {
        all.extend([&mut one.name, &mut one.help]);
    }
    for one in &mut of.links {
        all.extend([&mut one.title, &mut one.help]);
    }
    for one in &mut of.topics {
        all.push(&mut one.title);
        all.extend(&mut one.text);
        all.extend(&mut one.points);
    }
    all
}

/// The tags of the page in their order: what a browser makes of it besides text.
fn tags(html: &Html) -> Vec<String> {
    html.root_element()
        .descendent_elements()
        .map(|element| element.value().name().to_owned())
        .collect()
}

/// Besides markup, what could end a script or begin a comment in one, and what JSON itself would stumble over.
const SCRIPT: &str = "</script><!--<script>]]> \u{2028}\"\\";

#[test]
fn markup_in_what_programs_read_stays_the_text_of_one_line_or_one_block() {
    for mut locality in localities() {
        locality.address = Some("https://x.example.vn/?a=1&b=2".into());
        let document = |of: &Locality| {
            let (head, data) = (
                structured_data::open_graph(of),
                structured_data::json_ld(of),
            );
            Html::parse_document(&format!("<head>{head}</head><body>{data}<p>end</p></body>"))
        };
        let clean = document(&locality);
        for sentence in sentences(&mut locality) {
            sentence.push_str(MARKUP);
            sentence.push_str(SCRIPT);
        }
        let marked = document(&locality);
        assert_eq!(tags(&marked), tags(&clean), "{}", locality.id);
        let one = |selector: &str| {
            let selector = Selector::parse(selector).expect("a selector");
            marked.select(&selector).next().expect("an element")
        };
        let title = one("meta[property='og:title']").attr("content");
        assert_eq!(title, Some(locality.title.as_str()));
        let data: String = one("script").text().collect();
        assert!(!data.contains('<'));
        let data: serde_json::Value = serde_json::from_str(&data).expect("JSON");
        assert_eq!(data["@graph"][0]["name"], *locality.title);
    }
}

#[test]
fn markup_in_any_sentence_of_the_content_is_inert_text() {
    for mut locality in localities() {
        let clean = Html::parse_document(&body(&locality, day()).expect("a page"));
        for sentence in sentences(&mut locality) {
            sentence.push_str(MARKUP);
        }
        let marked = Html::parse_document(&body(&locality, day()).expect("a page"));
        assert_eq!(tags(&marked), tags(&clean), "{}", locality.id);
        for element in marked.root_element().descendent_elements() {
            for (name, _) in element.value().attrs() {
                assert!(
                    !name.starts_with("on"),
                    "{name} on <{}>",
                    element.value().name()
                );
            }
        }
        let heading = Selector::parse(".opening__summary").expect("a selector");
        let heading = marked.select(&heading).next().expect("a heading");
        assert!(heading.text().collect::<String>().ends_with(MARKUP));
    }
}
