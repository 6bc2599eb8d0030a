//! Pages behind nginx and Apache as Debian ships them, with the settings that `docs/webmaster.md` shows.

#[path = "hosts/servers.rs"]
mod servers;

use std::collections::HashMap;
use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use content::Locality;
use page::{Page, policy};
use servers::{Host, Kind};
use site::fingerprint;

/// What a server answers: status, headers by their names in small letters, and the body.
struct Answer {
    status: String,
    headers: HashMap<String, String>,
    body: Vec<u8>,
}

/// Asks for a file.
fn get(host: &Host, file: &str, accepts: &str) -> Answer {
    let mut stream = TcpStream::connect(host.authority()).expect("a server");
    write!(
        stream,
        "GET /bhyt/{file} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Encoding: {accepts}\r\n\r\n"
    )
    .expect("a request");
    let mut whole = Vec::new();
    stream.read_to_end(&mut whole).expect("an answer");
    let end = whole
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .expect("the end of the headers");
    let head = String::from_utf8_lossy(&whole[..end]).into_owned();
    let mut lines = head.lines();
    let status = lines.next().unwrap_or_default().to_owned();
    let mut headers = HashMap::new();
    for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
        // A header that is sent twice is the list of both.
        headers
            .entry(name.to_lowercase())
            .and_modify(|first: &mut String| *first = format!("{first}, {value}"))
            .or_insert_with(|| value.to_owned());
    }
    let body = match headers.get("transfer-encoding").map(String::as_str) {
        Some("chunked") => joined(&whole[end + 4..]),
        _ => whole[end + 4..].to_vec(),
    };
    Answer {
        status,
        headers,
        body,
    }
}

/// The body as the browser reads it: out of its chunks, decompressed once as its header says.
fn decoded(answer: &Answer) -> Vec<u8> {
    let header = |name: &str| answer.headers.get(name).map_or("", String::as_str);
    let mut decoded = Vec::new();
    let mut body = &answer.body[..];
    match header("content-encoding") {
        "" => body.read_to_end(&mut decoded),
        "gzip" => flate2::read::GzDecoder::new(body).read_to_end(&mut decoded),
        "br" => brotli::Decompressor::new(body, 4096).read_to_end(&mut decoded),
        other => panic!("an encoding that was not asked for: {other}"),
    }
    .unwrap_or_else(|why| panic!("{:?}: {why}", answer.headers));
    decoded
}

/// Joins the chunks of a body whose length the server did not know beforehand.
fn joined(mut chunks: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    loop {
        let end = chunks
            .windows(2)
            .position(|two| two == b"\r\n")
            .expect("the length of a chunk");
        let length = std::str::from_utf8(&chunks[..end]).expect("a number");
        let length = usize::from_str_radix(length, 16).expect("a number");
        if length == 0 {
            return body;
        }
        let begin = end + 2;
        body.extend(&chunks[begin..begin + length]);
        chunks = &chunks[begin + length + 2..];
    }
}

const MODERN: &str = "gzip, deflate, br, zstd";

/// Asks for each file and checks that it arrives whole, once compressed at most, with its type and the headers of the settings.
fn assert_served(kind: Kind, folder: &Path, files: &[(&str, &str, &str)]) {
    let host = Host::start(kind, folder);
    for (address, file, mime) in files {
        for accepts in ["", "gzip, deflate", MODERN] {
            let answer = get(&host, address, accepts);
            let what = format!(
                "{kind:?}, /{address}, which accepts {accepts:?}: {} {:?}",
                answer.status, answer.headers
            );
            assert!(answer.status.ends_with("200 OK"), "{what}");
            let wanted = fs::read(folder.join(file)).expect("a file");
            assert!(decoded(&answer) == wanted, "{what}: not {file}");
            let header = |name: &str| answer.headers.get(name).map_or("", String::as_str);
            assert!(header("content-type").starts_with(mime), "{what}");
            assert_eq!(header("content-language"), "", "{what}");
            assert_eq!(header("cache-control"), "no-cache", "{what}");
            assert_eq!(header("x-content-type-options"), "nosniff", "{what}");
            assert_eq!(
                header("content-security-policy"),
                policy::OF_SERVER,
                "{what}"
            );
            if !header("content-encoding").is_empty() {
                assert!(header("vary").contains("Accept-Encoding"), "{what}");
            }
        }
    }
    let lost = get(&host, "nowhere", "").status;
    assert!(lost.contains("404"), "{kind:?}: {lost}");
}

const PAGE: [(&str, &str, &str); 7] = [
    ("", "index.html", "text/html"),
    ("index.html", "index.html", "text/html"),
    ("embed.js", "embed.js", "text/javascript"),
    ("sw.js", "sw.js", "text/javascript"),
    (
        "manifest.webmanifest",
        "manifest.webmanifest",
        "application/manifest+json",
    ),
    ("icon-192.png", "icon-192.png", "image/png"),
    ("share.png", "share.png", "image/png"),
];

fn page() -> PathBuf {
    fingerprint::built("truong-thi").unwrap_or_else(|why| panic!("{why}"))
}

#[test]
fn every_file_of_a_page_arrives_with_its_type() {
    for kind in Kind::ALL {
        assert_served(kind, &page(), &PAGE);
    }
}

#[test]
fn the_page_arrives_as_the_smallest_variant_that_the_browser_takes() {
    let page = page();
    for kind in Kind::ALL {
        let host = Host::start(kind, &page);
        let smallest = match kind {
            Kind::Apache => "index.html.br",
            // Debian's nginx has no brotli.
            Kind::Nginx => "index.html.gz",
        };
        for (accepts, variant) in [
            ("", "index.html"),
            ("gzip, deflate", "index.html.gz"),
            (MODERN, smallest),
        ] {
            let answer = get(&host, "", accepts);
            let wanted = fs::read(page.join(variant)).expect("a variant");
            assert!(
                answer.body == wanted,
                "{kind:?} with {accepts:?}: not {variant}"
            );
        }
    }
}

/// The built page with other words in its heading, as the editor hands it out: unpacked.
fn edited(into: &Path) -> PathBuf {
    let read = |name: &str| fs::read_to_string(page().join(name)).expect("a built file");
    let html = read("index.html").replacen("</h1>", " (bản mới)</h1>", 1);
    assert!(html.contains("(bản mới)"));
    let page = Page {
        html,
        embed: read("embed.js"),
        worker: read("sw.js"),
        manifest: read("manifest.webmanifest"),
        policy: read("csp.txt"),
        first_screen: 0..0,
        program: [0..0, 0..0],
    };
    let starter = content::starter("truong-thi").expect("a content file");
    let locality = Locality::parse("truong-thi.toml", &starter).expect("content");
    let made = NaiveDate::from_ymd_opt(2026, 11, 24).and_then(|day| day.and_hms_opt(9, 0, 0));
    let zip = editor::archive::folder(&locality, &page, &[], None, made.expect("a time"));
    zip::ZipArchive::new(Cursor::new(zip.expect("a zip")))
        .and_then(|mut zip| zip.extract(into))
        .expect("a zip that opens");
    into.join("truong-thi")
}

#[test]
fn a_page_of_the_editor_copied_over_a_built_one_is_what_everybody_reads() {
    let folder = tempfile::tempdir().expect("a folder");
    servers::copy(&page(), folder.path());
    let unpacked = tempfile::tempdir().expect("a folder");
    let edited = edited(unpacked.path());
    let new = fs::read(edited.join("index.html")).expect("a page");
    let compressed = fs::read(edited.join("index.html.gz")).expect("a variant");
    servers::copy(&edited, folder.path());
    for kind in Kind::ALL {
        let host = Host::start(kind, folder.path());
        for accepts in ["", "gzip, deflate", "br", MODERN] {
            let answer = get(&host, "", accepts);
            assert!(
                decoded(&answer) == new,
                "{kind:?} with {accepts:?}: an old page"
            );
            // The stored stream is as heavy as the page.
            if accepts.contains("gzip") {
                assert!(
                    answer.body == compressed,
                    "{kind:?} with {accepts:?}: not index.html.gz"
                );
            }
        }
    }
    // A server that prefers brotli without a look at its length, as nginx with `brotli_static`, sends the new page as well.
    let brotli = fs::read(folder.path().join("index.html.br")).expect("a variant");
    let mut read = Vec::new();
    brotli::Decompressor::new(&brotli[..], 4096)
        .read_to_end(&mut read)
        .expect("a stream of brotli");
    assert!(read == new, "index.html.br is of another page");
}

#[test]
fn a_folder_without_precompressed_files_is_served() {
    let folder = tempfile::tempdir().expect("a folder");
    servers::copy(&page(), folder.path());
    for variant in ["index.html.br", "index.html.gz"] {
        fs::remove_file(folder.path().join(variant)).expect("a variant");
    }
    for kind in Kind::ALL {
        assert_served(kind, folder.path(), &PAGE);
    }
}

#[test]
fn a_provinces_directory_is_served_with_the_pages_below_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let ward = folder.path().join("truong-thi");
    servers::copy(&page(), &ward);
    let directory =
        "<!DOCTYPE html><title>Các phường, xã</title><a href=\"truong-thi/\">Trường Thi</a>";
    fs::write(folder.path().join("index.html"), directory).expect("a directory");
    fs::write(folder.path().join("sitemap.xml"), "<urlset/>").expect("a sitemap");
    for kind in Kind::ALL {
        assert_served(
            kind,
            folder.path(),
            &[
                ("", "index.html", "text/html"),
                ("sitemap.xml", "sitemap.xml", "application/xml"),
                ("truong-thi/", "truong-thi/index.html", "text/html"),
                (
                    "truong-thi/index.html",
                    "truong-thi/index.html",
                    "text/html",
                ),
                ("truong-thi/sw.js", "truong-thi/sw.js", "text/javascript"),
            ],
        );
    }
}

#[test]
fn the_webmasters_document_shows_the_settings_that_are_tried_here() {
    let document = include_str!("../docs/webmaster.md");
    for kind in Kind::ALL {
        assert!(
            document.contains(kind.settings()),
            "{kind:?}: docs/webmaster.md shows other settings than tests/hosts/"
        );
        assert!(kind.settings().contains(policy::OF_SERVER), "{kind:?}");
    }
}
