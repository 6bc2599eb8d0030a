//! What the page tells programs: the lines that Zalo and Facebook read, structured data, and the pictures.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use content::{Color, Locality};
use page::{PICTURE, PICTURE_SIZE, structured_data};
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use site::content_files::load_all;
use site::{fingerprint, picture};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn localities() -> Vec<Locality> {
    load_all(&root().join("content")).expect("the content files")
}

/// The folder in which `cargo site build` put the ward's page.
fn built(locality: &Locality) -> PathBuf {
    fingerprint::built(&locality.id).unwrap_or_else(|why| panic!("{why}"))
}

fn page(locality: &Locality) -> Html {
    let source = fs::read_to_string(built(locality).join("index.html"));
    Html::parse_document(&source.expect("a built page"))
}

fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).expect("a selector"))
        .collect()
}

/// The Open Graph lines by their property; each stands once.
fn open_graph(html: &Html) -> HashMap<String, String> {
    let mut lines = HashMap::new();
    for line in select(html, "meta[property]") {
        let read = |name| line.attr(name).expect("an attribute").to_owned();
        let before = lines.insert(read("property"), read("content"));
        assert_eq!(before, None, "{} stands twice", read("property"));
    }
    lines
}

fn structured(html: &Html) -> Value {
    let blocks = select(html, "script[type='application/ld+json']");
    assert_eq!(blocks.len(), 1);
    serde_json::from_str(&blocks[0].text().collect::<String>()).expect("JSON")
}

/// Width and height of a PNG, from its first chunk.
fn size(png: &[u8]) -> (u32, u32) {
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    assert_eq!(&png[12..16], b"IHDR");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("4 bytes"));
    (number(16), number(20))
}

fn at(mut locality: Locality, address: &str) -> Locality {
    locality.address = Some(address.to_owned());
    locality
}

#[test]
fn a_built_page_says_its_title_summary_and_language_to_zalo_and_facebook() {
    for locality in localities() {
        let page = page(&locality);
        let lines = open_graph(&page);
        assert_eq!(lines["og:title"], locality.title);
        assert_eq!(lines["og:description"], locality.summary);
        assert_eq!(lines["og:type"], "website");
        assert_eq!(lines["og:locale"], "vi_VN");
        assert_eq!(select(&page, "html[lang=vi]").len(), 1);
        assert_eq!(select(&page, "head > meta[name='twitter:card']").len(), 1);
        assert_eq!(
            lines.get("og:url"),
            locality.address.as_ref(),
            "{}",
            locality.id
        );
        assert!(
            select(&page, "body meta, body link").is_empty(),
            "all of it stands in the head"
        );
    }
}

#[test]
fn a_page_with_a_public_address_names_it_and_its_picture_in_full() {
    for (address, picture) in [
        (
            "https://truongthi.example.vn/bhyt/",
            "https://truongthi.example.vn/bhyt/share.png",
        ),
        (
            "https://truongthi.example.vn/bhyt/index.html?tab=1",
            "https://truongthi.example.vn/bhyt/share.png",
        ),
        (
            "https://truongthi.example.vn",
            "https://truongthi.example.vn/share.png",
        ),
        (
            "https://truongthi.example.vn:8443/a/b#c/d",
            "https://truongthi.example.vn:8443/a/b/share.png",
        ),
    ] {
        for locality in localities() {
            let locality = at(locality, address);
            let head = Html::parse_document(&structured_data::open_graph(&locality));
            let lines = open_graph(&head);
            assert_eq!(lines["og:image"], picture);
            assert_eq!(lines["og:url"], address);
            assert_eq!(lines["og:image:alt"], locality.title);
            assert_eq!(lines["og:image:type"], "image/png");
            let canonical = select(&head, "link[rel=canonical]");
            assert_eq!(canonical[0].attr("href"), Some(address));
            let written = (&*lines["og:image:width"], &*lines["og:image:height"]);
            assert_eq!(written, ("1200", "630"));
            let card = select(&head, "meta[name='twitter:card']");
            assert_eq!(card[0].attr("content"), Some("summary_large_image"));
        }
    }
}

#[test]
fn without_a_public_address_nothing_is_said_that_would_need_one() {
    for mut locality in localities() {
        locality.address = None;
        let head = structured_data::open_graph(&locality);
        for needs in ["og:url", "og:image", "canonical", "https://"] {
            assert!(!head.contains(needs), "{needs}");
        }
        assert!(!structured_data::json_ld(&locality).contains("#buoc-"));
    }
}

#[test]
fn the_picture_for_links_lies_beside_the_page_in_the_size_that_is_told() {
    for locality in localities() {
        let png = fs::read(built(&locality).join(PICTURE)).expect("a picture");
        assert_eq!(size(&png), PICTURE_SIZE);
        assert!(
            png.len() <= 60 * 1024,
            "{}: {} bytes",
            locality.id,
            png.len()
        );
    }
}

#[test]
fn the_longest_title_that_a_ward_may_have_still_makes_a_picture() {
    let mut locality = localities().remove(0);
    locality.title =
        "Đưa thẻ bảo hiểm y tế vào VNeID – phường Nghĩa Đình Nguyễn Thượng Hiền".into();
    assert_eq!(
        locality.title.chars().count(),
        70,
        "as long as the rules allow"
    );
    let png = picture::share(&locality, Color::BLACK).expect("a picture");
    assert_eq!(size(&png), PICTURE_SIZE);
}

#[test]
fn the_icons_are_squares_of_the_sizes_that_their_names_tell() {
    let icons = picture::icons(Color::BLACK).expect("icons");
    let sizes: Vec<_> = icons.iter().map(|(name, png)| (*name, size(png))).collect();
    assert_eq!(
        sizes,
        [
            ("icon-192.png", (192, 192)),
            ("icon-512.png", (512, 512)),
            ("icon-512-maskable.png", (512, 512)),
        ]
    );
}

#[test]
fn the_steps_of_the_page_are_a_how_to_and_its_questions_a_faq() {
    for locality in localities() {
        let data = structured(&page(&locality));
        assert_eq!(data["@context"], "https://schema.org");
        let [how_to, faq] = &data["@graph"].as_array().expect("a graph")[..] else {
            panic!("two things");
        };
        assert_eq!(how_to["@type"], "HowTo");
        assert_eq!(how_to["name"], *locality.title);
        let steps = how_to["step"].as_array().expect("steps");
        assert_eq!(steps.len(), locality.steps.len());
        for (step, (written, number)) in steps.iter().zip(locality.steps.iter().zip(1..)) {
            assert_eq!(step["@type"], "HowToStep");
            assert_eq!(step["position"], number);
            assert_eq!(step["name"], *written.title);
            let text = step["text"].as_str().expect("a text");
            assert!(text.starts_with(&written.text));
            assert!(written.points.iter().all(|point| text.contains(point)));
        }
        assert_eq!(faq["@type"], "FAQPage");
        assert_eq!(
            faq["lastReviewed"],
            locality.reviewed.to_string(),
            "the day is written as ISO 8601 asks"
        );
        let questions = faq["mainEntity"].as_array().expect("questions");
        assert_eq!(questions.len(), locality.answers.len());
        for (question, written) in questions.iter().zip(&locality.answers) {
            assert_eq!(question["@type"], "Question");
            assert_eq!(question["name"], *written.ask);
            let answer = question["acceptedAnswer"]["text"].as_str().expect("a text");
            assert!(answer.starts_with(&written.why));
            assert!(written.steps.iter().all(|step| answer.contains(step)));
        }
    }
}

#[test]
fn every_step_of_a_page_with_an_address_leads_to_its_place_on_the_page() {
    let locality = at(localities().remove(0), "https://truongthi.example.vn/bhyt/");
    let html = Html::parse_fragment(&structured_data::json_ld(&locality));
    let data = structured(&html);
    let page = page(&locality);
    for step in data["@graph"][0]["step"].as_array().expect("steps") {
        let url = step["url"].as_str().expect("an address");
        let place = url.strip_prefix("https://truongthi.example.vn/bhyt/");
        assert_eq!(select(&page, place.expect("the page's own")).len(), 1);
    }
}

/// It weighs nothing before the first screen, and the scripts' own budget does not pay for it.
#[test]
fn the_structured_data_stand_after_everything_that_is_read() {
    for locality in localities() {
        let source = fs::read_to_string(built(&locality).join("index.html")).expect("a page");
        let data = source.find("application/ld+json").expect("data");
        assert!(source.find("</main>").expect("a page") < data);
        assert!(data < source.find("id=\"wasm\"").expect("a program"));
    }
}
