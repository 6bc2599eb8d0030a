//! The page behind nginx and Apache, with the settings that the README shows.

#[path = "hosts/servers.rs"]
mod servers;

use std::collections::HashMap;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use bhyt_vneid::site::stamp;
use servers::{Host, Kind};

/// What a server answers: status, headers by their names in small letters, and the body.
struct Answer {
    status: String,
    headers: HashMap<String, String>,
    body: Vec<u8>,
}

/// Asks for a file; it comes in one piece, because its length is known.
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
    let headers = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
        .collect();
    Answer {
        status,
        headers,
        body: whole[end + 4..].to_vec(),
    }
}

#[test]
fn every_file_comes_with_its_type_policy_and_cache_and_the_page_as_its_smallest_twin() {
    let page = stamp::built("truong-thi").unwrap_or_else(|why| panic!("{why}"));
    let policy = fs::read_to_string(page.join("csp.txt")).expect("the policy");
    let policy = policy
        .trim()
        .trim_start_matches("Content-Security-Policy: ");
    for kind in Kind::ALL {
        let host = Host::start(kind, &page);
        for (file, accepts, twin, mime) in [
            ("", "", "index.html", "text/html"),
            ("", "gzip, deflate", "index.html.gz", "text/html"),
            (
                "",
                "gzip, deflate, br, zstd",
                if matches!(kind, Kind::Apache) {
                    "index.html.br"
                } else {
                    "index.html.gz"
                },
                "text/html",
            ),
            ("index.html", "gzip", "index.html.gz", "text/html"),
            ("embed.js", "gzip", "embed.js", "text/javascript"),
            ("sw.js", "gzip", "sw.js", "text/javascript"),
            (
                "manifest.webmanifest",
                "gzip",
                "manifest.webmanifest",
                "application/manifest+json",
            ),
            ("icon-192.png", "gzip", "icon-192.png", "image/png"),
            ("share.png", "gzip", "share.png", "image/png"),
        ] {
            let answer = get(&host, file, accepts);
            let what = format!(
                "{kind:?}, /{file}, which accepts {accepts:?}: {:?}",
                answer.headers
            );
            assert!(
                answer.status.ends_with("200 OK"),
                "{what}: {}",
                answer.status
            );
            assert!(
                answer.body == fs::read(page.join(twin)).expect("a file"),
                "{what}: not {twin}"
            );
            let header = |name: &str| {
                answer
                    .headers
                    .get(name)
                    .map(String::as_str)
                    .unwrap_or_default()
            };
            assert!(header("content-type").starts_with(mime), "{what}");
            let encoding = match twin.rsplit('.').next() {
                Some("br") => "br",
                Some("gz") => "gzip",
                _ => "",
            };
            assert_eq!(header("content-encoding"), encoding, "{what}");
            match file {
                "" | "index.html" => {
                    assert_eq!(header("content-security-policy"), policy, "{what}")
                }
                // Under the page's policy the worker could not ask for the page.
                "sw.js" => assert_eq!(header("content-security-policy"), "", "{what}"),
                _ => {}
            }
            assert_eq!(header("cache-control"), "no-cache", "{what}");
            assert_eq!(header("x-content-type-options"), "nosniff", "{what}");
            if !encoding.is_empty() {
                assert!(header("vary").contains("Accept-Encoding"), "{what}");
            }
        }
        assert!(get(&host, "nowhere", "").status.contains("404"), "{kind:?}");
    }
}

#[test]
fn the_readme_shows_the_settings_that_are_tried_here() {
    let readme = include_str!("../README.md");
    for kind in Kind::ALL {
        assert!(
            readme.contains(kind.settings()),
            "{kind:?}: README.md shows other settings than tests/hosts/"
        );
    }
}
