//! The built pages are valid HTML, says the W3C's own checker.

#[path = "wards/directory.rs"]
mod province;

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use site::content_files::load_all;
use site::fingerprint;

/// What the checker does not know or cannot see, by the beginning of its message, and why it is right as it is.
const GAPS: [(&str, &str); 10] = [
    (
        "CSS: “field-sizing”",
        "CSS Basic User Interface 4: the editor's fields are as high as their text, where the browser knows how",
    ),
    (
        "CSS: “vector-effect”",
        "a property of SVG 2 that every engine has: lines keep their width in a drawing that is scaled",
    ),
    (
        "CSS: “container-type”",
        "CSS Containment 3, of 2022, which the checker's tables do not have",
    ),
    ("CSS: Unrecognized at-rule “@container”", "the same"),
    (
        "CSS: “font-size”: Parse Error",
        "container units, with a line in other units before it",
    ),
    (
        "CSS: “width”: Invalid type: “100%, var(--page)”",
        "the checker does not compute a custom property inside of min()",
    ),
    (
        "Attribute “aria-hidden” is unnecessary for elements that have attribute “hidden”",
        "the card of the film is hidden at the start alone; its digits are read from the words of the scene",
    ),
    (
        "The selector “",
        "the styles of what follows the first screen, print among them: in the head every reader would wait for them",
    ),
    (
        "A document should not include more than one visible element with “role=main”",
        "styles show the page or one of its two sheets, never two of them",
    ),
    (
        "Inline script violates Content Security Policy",
        "blocks of data: no browser runs them, so the policy has nothing to allow",
    ),
];

#[test]
fn every_built_page_is_valid_and_every_gap_of_the_checker_is_still_one() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let jar = root.join("tests/html/node_modules/vnu-jar/build/dist/vnu.jar");
    assert!(
        jar.is_file(),
        "{} is missing; run: npm ci --prefix tests/html",
        jar.display()
    );
    let mut pages: Vec<_> = load_all(&root.join("content"))
        .expect("content that loads")
        .iter()
        .map(|ward| {
            fingerprint::built(&ward.id)
                .unwrap_or_else(|why| panic!("{why}"))
                .join("index.html")
        })
        .collect();
    for name in [site::editor_file::NAME, site::progress_file::NAME] {
        pages.push(root.join("dist").join(name));
    }
    let folder = tempfile::tempdir().expect("a folder");
    pages.push(folder.path().join("index.html"));
    fs::write(&pages[pages.len() - 1], province::html()).expect("a directory");
    let output = Command::new("java")
        .args(["-Xss8m", "-jar"])
        .arg(&jar)
        .args(["--format", "json"])
        .args(&pages)
        .output()
        .expect("java starts; on Debian it comes with default-jre-headless");
    let told: Value = serde_json::from_slice(&output.stderr)
        .unwrap_or_else(|why| panic!("{why}: {}", String::from_utf8_lossy(&output.stderr)));
    let messages = told["messages"].as_array().expect("messages");
    let text = |message: &Value| message["message"].as_str().unwrap_or_default().to_owned();
    let gap = |message: &str| {
        GAPS.iter()
            .position(|(start, _)| message.starts_with(start))
    };
    let wrong: Vec<_> = messages
        .iter()
        .filter(|message| gap(&text(message)).is_none())
        .map(|message| {
            format!(
                "{}:{}: {}\n    {}",
                message["url"],
                message["lastLine"],
                text(message),
                message["extract"]
            )
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} messages\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    let seen: Vec<_> = messages
        .iter()
        .filter_map(|message| gap(&text(message)))
        .collect();
    for (at, (start, _)) in GAPS.iter().enumerate() {
        assert!(
            seen.contains(&at),
            "nothing is told any more that begins like this: {start}"
        );
    }
}
