//! What the page tells programs: the lines by which Zalo and Facebook show a link, and the steps and questions as
//! structured data (schema.org) for search engines.
//!
//! All of it comes from the ward's content. What needs the page's public address is there only where the content names it.

use serde_json::{Value, json};

use content::{Answer, Locality, Step};

use super::template::escape;
use super::{PICTURE, PICTURE_SIZE};

/// The language and country of every page, as Open Graph writes it.
const LOCALE: &str = "vi_VN";

/// The lines for the head: Open Graph (<https://ogp.me>), the card of X, and the canonical address.
pub fn open_graph(locality: &Locality) -> String {
    let (width, height) = PICTURE_SIZE;
    let mut lines = vec![
        property("og:type", "website"),
        property("og:locale", LOCALE),
        property("og:title", &locality.title),
        property("og:description", &locality.summary),
    ];
    let mut card = "summary";
    if let Some(address) = &locality.address {
        card = "summary_large_image";
        lines.extend([
            property("og:url", address),
            property("og:image", &beside(address, PICTURE)),
            property("og:image:type", "image/png"),
            property("og:image:width", &width.to_string()),
            property("og:image:height", &height.to_string()),
            property("og:image:alt", &locality.title),
            format!("<link rel=\"canonical\" href=\"{}\">", escape(address)),
        ]);
    }
    lines.push(format!("<meta name=\"twitter:card\" content=\"{card}\">"));
    lines.join("\n")
}

fn property(property: &str, content: &str) -> String {
    format!(
        "<meta property=\"{property}\" content=\"{}\">",
        escape(content)
    )
}

/// The address of a file that lies in the folder of the page. An address that ends in a plain word names a folder, as in
/// the lines for other sites (`src/browser/snippets.js`).
///
/// ```
/// use page::structured_data::beside;
/// assert_eq!(beside("https://x.vn/bhyt/?a=b/c", "y.png"), "https://x.vn/bhyt/y.png");
/// assert_eq!(beside("https://x.vn/bhyt/index.html", "y.png"), "https://x.vn/bhyt/y.png");
/// assert_eq!(beside("https://x.vn/bhyt", "y.png"), "https://x.vn/bhyt/y.png");
/// assert_eq!(beside("https://x.vn", "y.png"), "https://x.vn/y.png");
/// ```
pub fn beside(address: &str, file: &str) -> String {
    let end = address.find(['?', '#']).unwrap_or(address.len());
    let page = &address[..end];
    let path = page.find("://").map_or(0, |scheme| scheme + 3);
    match page[path..].rfind('/') {
        Some(slash) if page[path + slash..].contains('.') || page.ends_with('/') => {
            format!("{}/{file}", &page[..path + slash])
        }
        _ => format!("{page}/{file}"),
    }
}

/// The steps and the questions as one block of JSON-LD for the end of the body. A data block: no browser runs it.
pub fn json_ld(locality: &Locality) -> String {
    let steps: Vec<_> = locality
        .steps
        .iter()
        .zip(1..)
        .map(|(step, number)| how_to_step(step, number, locality.address.as_deref()))
        .collect();
    let questions: Vec<_> = locality.answers.iter().map(question).collect();
    let graph = json!({
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "HowTo",
                "name": locality.title,
                "description": locality.summary,
                "inLanguage": "vi",
                "step": steps,
            },
            {
                "@type": "FAQPage",
                "inLanguage": "vi",
                "lastReviewed": locality.reviewed.to_string(),
                "mainEntity": questions,
            },
        ],
    });
    // In JSON `<` stands in strings alone; written as an escape it can end no script element.
    let graph = graph.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{graph}</script>")
}

fn how_to_step(step: &Step, number: usize, address: Option<&str>) -> Value {
    let mut value = json!({
        "@type": "HowToStep",
        "position": number,
        "name": step.title,
        "text": sentences(&step.text, &step.points),
    });
    if let Some(address) = address {
        let page = address.split('#').next().unwrap_or_default();
        value["url"] = json!(format!("{page}#buoc-{number}"));
    }
    value
}

fn question(answer: &Answer) -> Value {
    json!({
        "@type": "Question",
        "name": answer.ask,
        "acceptedAnswer": { "@type": "Answer", "text": sentences(&answer.why, &answer.steps) },
    })
}

fn sentences(first: &str, rest: &[String]) -> String {
    rest.iter().fold(first.to_owned(), |mut all, one| {
        all.push(' ');
        all.push_str(one);
        all
    })
}
