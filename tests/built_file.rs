//! The built files: one document each, that asks for nothing and guards itself.
//!
//! They are read from `dist/`, where `cargo site test` has just built them.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use content::Locality;
use regex::Regex;
use scraper::{ElementRef, Html, Selector};
use sha2::{Digest as _, Sha256};
use site::content_files::load_all;
use site::{self, fingerprint};

struct Built {
    locality: Locality,
    folder: PathBuf,
    source: String,
    html: Html,
}

fn built() -> Vec<Built> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let localities = load_all(&root.join("content")).expect("content that loads");
    localities
        .into_iter()
        .map(|locality| {
            let folder = fingerprint::built(&locality.id).unwrap_or_else(|why| panic!("{why}"));
            let source = fs::read_to_string(folder.join("index.html")).expect("a built page");
            let html = Html::parse_document(&source);
            Built {
                locality,
                folder,
                source,
                html,
            }
        })
        .collect()
}

fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).expect("a selector"))
        .collect()
}

fn text(element: ElementRef) -> String {
    element.text().collect()
}

/// Inline styles and scripts that run, as they stand in the source; the data block of the WASM does not run.
fn inline(source: &str) -> (Vec<&str>, Vec<&str>) {
    let of = |pattern: &str| {
        let pattern = Regex::new(pattern).expect("a pattern");
        let bodies = pattern.captures_iter(source);
        bodies
            .map(|found| found.get(1).expect("a body").as_str())
            .collect()
    };
    (
        of(r"(?s)<style>(.*?)</style>"),
        of(r"(?s)<script>(.*?)</script>"),
    )
}

/// The module, unpacked.
fn module(page: &Built) -> Vec<u8> {
    let data = select(&page.html, "script#wasm");
    let packed = base64::engine::general_purpose::STANDARD
        .decode(text(data[0]))
        .expect("base64");
    let mut module = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(&packed[..]), &mut module)
        .expect("gzip");
    module
}

/// A link that a reader follows, or the address of the page itself, which no browser loads.
fn names_or_leads(element: ElementRef) -> bool {
    element.value().name() == "a" || element.attr("rel") == Some("canonical")
}

#[test]
fn the_page_asks_for_nothing_but_itself() {
    for page in built() {
        for element in page.html.root_element().descendent_elements() {
            for (name, value) in element.value().attrs() {
                let leads_out = matches!(
                    name,
                    "src"
                        | "srcset"
                        | "data"
                        | "poster"
                        | "action"
                        | "formaction"
                        | "background"
                        | "ping"
                ) || (name == "href" && !names_or_leads(element));
                assert!(
                    !leads_out || value.starts_with("data:") || value.starts_with('#'),
                    "{}: <{} {name}={value}>",
                    page.locality.id,
                    element.value().name()
                );
            }
        }
        for style in inline(&page.source).0 {
            assert!(!style.contains("url(") && !style.contains("@import"));
        }
    }
}

#[test]
fn every_link_that_leads_away_has_its_address_in_clear_text_beside_it() {
    for page in built() {
        let away: Vec<_> = select(&page.html, "a[href^='http']");
        assert!(!away.is_empty());
        for link in away {
            let address = link.attr("href").expect("an address");
            let beside = link
                .ancestors()
                .filter_map(ElementRef::wrap)
                .find(|part| matches!(part.value().name(), "li" | "section" | "div" | "details"))
                .expect("a part of the page");
            assert!(
                text(beside).contains(address),
                "{}: {address}",
                page.locality.id
            );
            assert_eq!(link.attr("rel"), Some("noopener noreferrer"));
        }
    }
}

#[test]
fn the_policy_allows_exactly_the_inline_styles_and_scripts_of_the_page() {
    for page in built() {
        let meta = select(
            &page.html,
            "head > meta[http-equiv=Content-Security-Policy]",
        );
        let policy = meta[0].attr("content").expect("a policy");
        let allowed = |directive: &str| -> BTreeSet<String> {
            let sources = policy
                .split("; ")
                .find_map(|part| part.strip_prefix(directive))
                .expect("a directive");
            let hashes = sources
                .split(' ')
                .filter(|source| source.starts_with("'sha256-"));
            hashes.map(str::to_owned).collect()
        };
        let hashed = |inline: Vec<&str>| -> BTreeSet<String> {
            let digest = |text: &str| {
                base64::engine::general_purpose::STANDARD.encode(Sha256::digest(text.as_bytes()))
            };
            inline
                .into_iter()
                .map(|text| format!("'sha256-{}'", digest(text)))
                .collect()
        };
        let (styles, mut scripts) = inline(&page.source);
        assert_eq!((styles.len(), scripts.len()), (3, 5));
        // The script for other sites is data here until the preview runs it.
        let embed = text(select(&page.html, "script#nhung-js")[0]);
        scripts.push(&embed);
        assert_eq!(allowed("style-src "), hashed(styles));
        assert_eq!(allowed("script-src "), hashed(scripts));
        for closed in [
            "default-src 'none'",
            "connect-src 'none'",
            "form-action 'none'",
            "base-uri 'none'",
        ] {
            assert!(policy.split("; ").any(|part| part == closed), "{closed}");
        }
        assert!(!policy.contains("'unsafe-inline'") && !policy.contains("'unsafe-eval'"));
    }
}

#[test]
fn the_header_for_servers_is_one_for_all_wards_and_allows_what_each_page_allows() {
    let pages = built();
    let headers = pages.iter().map(|page| {
        fs::read_to_string(page.folder.join("csp.txt")).expect("the header for servers")
    });
    let headers: BTreeSet<String> = headers.collect();
    assert_eq!(headers.len(), 1, "{headers:?}");
    let header = headers.first().expect("a header");
    let header = header
        .strip_prefix("Content-Security-Policy: ")
        .and_then(|rest| rest.strip_suffix('\n'))
        .expect("one line");
    let sources = |policy: &str, directive: &str| -> Option<BTreeSet<String>> {
        let found = policy.split("; ").find_map(|part| {
            let (name, sources) = part.split_once(' ')?;
            (name == directive).then_some(sources)
        })?;
        Some(found.split(' ').map(str::to_owned).collect())
    };
    // A hash would go with one ward and one version, and browsers pass over 'unsafe-inline' beside it.
    assert!(!header.contains("'sha256-"), "{header}");
    for page in &pages {
        let meta = select(
            &page.html,
            "head > meta[http-equiv=Content-Security-Policy]",
        );
        let own = meta[0].attr("content").expect("a policy");
        for part in own.split("; ") {
            let (directive, _) = part.split_once(' ').expect("a directive");
            let allowed = sources(header, directive)
                .or_else(|| sources(header, "default-src"))
                .expect("a directive or the default");
            for source in sources(own, directive).expect("its sources") {
                let needed = match &*source {
                    "'none'" => continue,
                    hash if hash.starts_with("'sha256-") => "'unsafe-inline'",
                    other => other,
                };
                assert!(allowed.contains(needed), "{directive} {source}: {header}");
            }
        }
    }
}

#[test]
fn the_policy_stands_before_everything_it_governs() {
    for page in built() {
        let position = |what: &str| {
            page.source
                .find(what)
                .unwrap_or_else(|| panic!("no {what}"))
        };
        let policy = position("http-equiv=\"Content-Security-Policy\"");
        assert!(
            policy < position("<style")
                && policy < position("<script")
                && policy < position("<link")
        );
    }
}

#[test]
fn no_element_carries_a_style_or_a_handler_that_the_policy_would_block() {
    for page in built() {
        for element in page.html.root_element().descendent_elements() {
            for (name, _) in element.value().attrs() {
                assert!(name != "style" && !name.starts_with("on"), "{name}");
            }
        }
    }
}

#[test]
fn the_qr_code_in_place_of_a_video_reads_back_as_its_address() {
    let run = Regex::new(r"M(\d+),(\d+)h(\d+)v1h-(\d+)z").expect("a pattern");
    for page in built() {
        let svg = select(&page.html, "#qr-thay svg.qr")[0];
        let side: usize = svg
            .attr("viewBox")
            .and_then(|view_box| view_box.rsplit(' ').next()?.parse().ok())
            .expect("a square");
        let path = select(&page.html, "#qr-thay svg.qr path")[0]
            .attr("d")
            .expect("a path");
        let mut dark = HashSet::new();
        for run in run.captures_iter(path) {
            let [x, y, there, back] =
                [1, 2, 3, 4].map(|i| run[i].parse::<usize>().expect("a number"));
            assert_eq!(there, back);
            dark.extend((x..x + there).map(|x| (x, y)));
        }
        const PIXELS: usize = 4;
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(side * PIXELS, side * PIXELS, |x, y| {
                if dark.contains(&(x / PIXELS, y / PIXELS)) {
                    0
                } else {
                    255
                }
            });
        let codes = image.detect_grids();
        assert_eq!(codes.len(), 1);
        let (_, address) = codes[0].decode().expect("a readable code");
        assert_eq!(address, page.locality.video.address);
    }
}

#[test]
fn ids_are_unique_and_every_inner_link_and_description_has_its_target() {
    for page in built() {
        let mut ids = HashSet::new();
        for element in select(&page.html, "[id]") {
            let id = element.attr("id").expect("an id");
            assert!(
                ids.insert(id),
                "{}: the id {id} stands twice",
                page.locality.id
            );
        }
        // The address of the first view, whose target is all of it.
        ids.insert("dau");
        // The verdict's field exists only while there is a verdict.
        for element in page.html.root_element().descendent_elements() {
            let inner = element.attr("href").and_then(|link| link.strip_prefix('#'));
            let named = ["for", "aria-labelledby", "aria-describedby"]
                .into_iter()
                .filter_map(|name| element.attr(name))
                .flat_map(str::split_whitespace);
            let windows = bhyt_vneid::routes::window::ALL;
            let windows = || windows.iter().flat_map(|(_, ids)| *ids);
            for id in inner.into_iter().chain(named) {
                assert!(
                    ids.contains(id) || windows().any(|window| window.holds(id)),
                    "{}: nothing has the id {id}",
                    page.locality.id
                );
            }
        }
        for section in [
            "huong-dan",
            "kiem-tra",
            "video",
            "so-the",
            "don-vi-cap",
            "ket-qua",
            "buoc-1",
        ] {
            assert!(
                ids.contains(section),
                "{}: {section} is missing",
                page.locality.id
            );
        }
    }
}

#[test]
fn headings_outline_the_page_without_a_gap() {
    for page in built() {
        // A sheet to print is shown instead of the page, so it has a main heading of its own.
        for part in ["#dau h1", "#to-roi h1", "#ap-phich h1"] {
            assert_eq!(select(&page.html, part).len(), 1, "{part}");
        }
        assert_eq!(select(&page.html, "h1").len(), 3);
        let mut above = 0;
        // The header's own is shown in the windows of the practice alone, which begin with it.
        let headings = select(&page.html, "h1, h2, h3, h4").into_iter();
        for heading in headings.filter(|one| one.attr("id") != Some("cho-tap")) {
            let level: u32 = heading.value().name()[1..].parse().expect("a level");
            assert!(
                level <= above + 1,
                "{}: {}",
                page.locality.id,
                text(heading)
            );
            above = level;
        }
    }
}

#[test]
fn the_script_for_other_sites_stands_beside_the_page_and_weighs_a_kilobyte_at_most() {
    let mut scripts = HashSet::new();
    for page in built() {
        let script = fs::read_to_string(page.folder.join("embed.js")).expect("the script");
        assert!(
            script.is_ascii(),
            "a site of another encoding would misread it"
        );
        assert!((1..=1024).contains(&script.len()), "{} bytes", script.len());
        assert!(!script.contains("//") && !script.contains('\n'), "{script}");
        assert_eq!(script, text(select(&page.html, "script#nhung-js")[0]));
        scripts.insert(script);
    }
    assert_eq!(scripts.len(), 1, "no ward's words are in it");
}

#[test]
fn every_part_and_theme_that_a_site_can_ask_for_is_there() {
    use bhyt_vneid::document::embedding::{THEMES, VIEWS};
    let script = bhyt_vneid::scripts::EARLY;
    for page in built() {
        for view in VIEWS.iter().filter(|view| view.is_part) {
            let chapter = format!("main > #{}", view.name);
            assert_eq!(select(&page.html, &chapter).len(), 1, "{chapter}");
        }
    }
    for view in VIEWS.iter().filter(|view| !view.is_part) {
        let is_view = bhyt_vneid::routes::VIEWS
            .iter()
            .any(|one| one.name == view.name);
        assert!(view.name.is_empty() || is_view, "{view:?}");
    }
    for (theme, _) in THEMES {
        assert!(script.contains(theme), "{theme}");
    }
}

#[test]
fn every_id_of_the_routes_and_every_place_stands_in_the_page() {
    use bhyt_vneid::routes::{PLACES, SHEETS, VIEWS, window};
    // What fills the window is shown by the phone's chapter: most of these addresses are no element's.
    let windows: Vec<_> = window::ALL.iter().flat_map(|(_, ids)| *ids).collect();
    for page in built() {
        let all = select(&page.html, "[id]");
        let ids: HashSet<&str> = all.iter().filter_map(|one| one.attr("id")).collect();
        let leads = VIEWS.iter().flat_map(|view| view.ids);
        for lead in leads.filter(|lead| !windows.contains(lead)) {
            let there = ids.iter().any(|id| lead.holds(id));
            assert!(there, "{lead:?}");
        }
        for id in PLACES.iter().chain(&SHEETS) {
            assert!(ids.contains(id), "{id}");
        }
    }
}

/// A site's choice of light or dark answers the media queries itself, which it can where they ask for nothing else.
#[test]
fn light_and_dark_are_asked_for_in_one_form() {
    for page in built() {
        let style = inline(&page.source).0[0];
        let asked = style.matches("prefers-color-scheme").count();
        assert!(asked > 0);
        assert_eq!(
            style.matches("@media (prefers-color-scheme:dark){").count(),
            asked
        );
    }
}

#[test]
fn the_compressed_variants_hold_the_same_page() {
    for page in built() {
        let mut from_gzip = String::new();
        let packed = fs::read(page.folder.join("index.html.gz")).expect("a .gz beside the page");
        std::io::Read::read_to_string(
            &mut flate2::read::GzDecoder::new(&packed[..]),
            &mut from_gzip,
        )
        .expect("gzip");
        assert_eq!(from_gzip, page.source);
        let packed = fs::read(page.folder.join("index.html.br")).expect("a .br beside the page");
        let mut from_brotli = Vec::new();
        brotli::BrotliDecompress(&mut &packed[..], &mut from_brotli).expect("brotli");
        assert_eq!(from_brotli, page.source.as_bytes());
    }
}

#[test]
fn the_wasm_is_the_same_for_every_ward_and_holds_none_of_its_prose() {
    let pages = built();
    let modules: Vec<_> = pages.iter().map(module).collect();
    assert!(modules.len() > 1 && modules.windows(2).all(|two| two[0] == two[1]));
    let holds = |prose: &str| {
        modules[0]
            .windows(prose.len())
            .any(|window| window == prose.as_bytes())
    };
    assert!(holds("Số viết đúng cách"), "the search itself works");
    for page in &pages {
        assert!(!holds(&page.locality.summary) && !holds(&page.locality.steps[0].title));
    }
}

#[test]
fn the_document_says_its_language_and_its_encoding_first() {
    for page in built() {
        assert!(
            page.source
                .starts_with("<!DOCTYPE html>\n<html lang=\"vi\"")
        );
        let charset = page
            .source
            .find("<meta charset=\"utf-8\">")
            .expect("an encoding");
        assert!(
            charset < 1024 - 22,
            "browsers look for it in the first kilobyte only"
        );
    }
}

#[test]
fn the_manifest_names_the_page_and_icons_of_the_sizes_it_says() {
    for page in built() {
        let manifest = fs::read(page.folder.join("manifest.webmanifest")).expect("a manifest");
        let manifest: serde_json::Value = serde_json::from_slice(&manifest).expect("JSON");
        assert_eq!(manifest["name"], page.locality.title);
        assert_eq!(manifest["lang"], "vi");
        let start = manifest["start_url"].as_str().expect("a start");
        assert!(page.folder.join(start).is_file());
        let icons = manifest["icons"].as_array().expect("icons");
        assert!(icons.iter().any(|icon| icon["purpose"] == "maskable"));
        for icon in icons {
            let name = icon["src"].as_str().expect("a file");
            let png = fs::read(page.folder.join(name)).expect("an icon beside the page");
            assert!(png.starts_with(b"\x89PNG"), "{name}");
            // Width and height stand in the header, as numbers of four bytes.
            let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four"));
            let size = format!("{}x{}", side(16), side(20));
            assert_eq!(icon["sizes"], size, "{name}");
        }
    }
}

#[test]
fn the_service_worker_is_the_same_for_every_ward_and_every_build() {
    let workers: HashSet<_> = built()
        .iter()
        .map(|page| fs::read_to_string(page.folder.join("sw.js")).expect("a worker"))
        .collect();
    assert_eq!(workers.len(), 1);
    for page in built() {
        let built = select(&page.html, "html")[0]
            .attr("data-built")
            .expect("a day");
        assert!(!workers.iter().any(|worker| worker.contains(built)));
    }
}

/// A project of few files with a page that was built from them.
fn small_project() -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a folder");
    for (file, text) in [
        ("Cargo.lock", "1"),
        ("Cargo.toml", "2"),
        (".cargo/config.toml", "3"),
        (".cargo/patch/one/lib.rs", "4"),
        ("crates/one/src/lib.rs", "0"),
        ("content/xa-mau.toml", "5"),
        ("index.html", "6"),
        ("rust-toolchain.toml", "7"),
        ("src/ui/mod.rs", "8"),
        ("style/page.css", "9"),
        ("dist/xa-mau/index.html", "page"),
    ] {
        let file = root.path().join(file);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(file, text).expect("a file");
    }
    let sum = fingerprint::sum(root.path()).expect("a sum");
    fingerprint::put(&root.path().join("dist"), "xa-mau", &sum).expect("a fingerprint");
    root
}

/// The page of a small project, as whoever reads it finds it.
fn page_of(project: &tempfile::TempDir, id: &str) -> Result<PathBuf, site::Failure> {
    let sum = fingerprint::sum(project.path())?;
    fingerprint::built_from(&project.path().join("dist"), id, &sum)
}

#[test]
fn a_page_is_read_only_where_it_was_built_from_what_stands_here() {
    let project = small_project();
    assert_eq!(
        page_of(&project, "xa-mau").expect("a page of these sources"),
        project.path().join("dist/xa-mau")
    );
    let why = page_of(&project, "xa-khac").expect_err("a page that nobody built");
    assert!(why.to_string().ends_with("run: cargo site build"), "{why}");
    fingerprint::lift(&project.path().join("dist"), "xa-mau").expect("no fingerprint");
    page_of(&project, "xa-mau").expect_err("a page that is being written");
}

#[test]
fn every_source_of_a_page_counts_with_its_name_and_nothing_else_does() {
    for changed in [
        "Cargo.lock",
        "Cargo.toml",
        ".cargo/config.toml",
        ".cargo/patch/one/lib.rs",
        "content/xa-mau.toml",
        "crates/one/src/lib.rs",
        "index.html",
        "rust-toolchain.toml",
        "src/ui/mod.rs",
        "src/new.rs",
        "style/page.css",
    ] {
        let project = small_project();
        fs::write(project.path().join(changed), "10").expect("another source");
        assert!(page_of(&project, "xa-mau").is_err(), "{changed}");
    }
    let project = small_project();
    let file = |name: &str| project.path().join(name);
    fs::rename(file("src/ui/mod.rs"), file("src/ui/page.rs")).expect("another name");
    page_of(&project, "xa-mau").expect_err("a source of another name");
    let project = small_project();
    for other in ["README.md", "content/.xa-mau.toml.swp"] {
        fs::write(project.path().join(other), "10").expect("no source");
    }
    page_of(&project, "xa-mau").expect("a page of these sources");
}
