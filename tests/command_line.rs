//! `cargo site` as its callers meet it: exit statuses, one clear line for a mistake, and the contract of `check`.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

fn site(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_site"))
        .args(arguments)
        .output()
        .expect("the command line starts")
}

fn site_reading(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_site"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command line starts");
    child
        .stdin
        .take()
        .expect("an input")
        .write_all(input)
        .expect("an input that is read");
    child.wait_with_output().expect("the command line ends")
}

fn lines(output: &Output) -> Vec<Value> {
    let text = std::str::from_utf8(&output.stdout).expect("UTF-8");
    text.lines()
        .map(|line| serde_json::from_str(line).expect("a JSON object a line"))
        .collect()
}

fn error(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr)
        .trim_end()
        .to_owned()
}

#[test]
fn every_command_explains_itself() {
    for arguments in [
        &["--help"][..],
        &["build", "--help"],
        &["serve", "--help"],
        &["test", "--help"],
        &["check", "--help"],
    ] {
        let output = site(arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert!(String::from_utf8_lossy(&output.stdout).contains("Usage: cargo site"));
    }
}

#[test]
fn unknown_words_end_with_status_2() {
    for arguments in [
        &["bulid"][..],
        &["build", "--ouput", "x"],
        &["serve", "--port", "many"],
        &["check", "--issuer", "bank", "0123498765"],
        &["check"],
        &[],
    ] {
        assert_eq!(site(arguments).status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn broken_content_is_named_by_file_line_and_field_before_anything_is_built() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("phuong-x.toml");
    let content = include_str!("../content/truong-thi.toml")
        .replace("id = \"truong-thi\"", "id = \"phuong-x\"")
        .replace(
            "address = \"https://vneid.gov.vn\"",
            "address = \"http://vneid.gov.vn\"",
        );
    std::fs::write(&file, &content).expect("a content file");
    let out = folder.path().join("out");
    let output = site(&[
        "build",
        "--content",
        file.to_str().expect("a path"),
        "--out",
        out.to_str().expect("a path"),
    ]);
    assert_eq!(output.status.code(), Some(2));
    let line = 1 + content
        .lines()
        .position(|line| line.contains("http://"))
        .expect("the mistake");
    let expected = format!("{}:{line}: video.address:", file.display());
    assert!(error(&output).contains(&expected), "{}", error(&output));
    assert!(!out.exists());
}

#[test]
fn a_content_file_that_does_not_exist_is_named() {
    let output = site(&["build", "--content", "content/khong-co.toml"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(error(&output).lines().count(), 1);
    assert!(error(&output).contains("content/khong-co.toml"));
}

#[test]
fn a_taken_port_is_one_clear_line_before_anything_is_built() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let output = site(&["serve", "--port", &port]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        error(&output),
        format!("port {port} is taken; choose another, for example: cargo site serve --port 0")
    );
}

#[test]
fn check_tells_the_last_ten_and_the_issuer_of_a_well_formed_number() {
    let output = site(&["check", "--json", "DN4010123456789"]);
    assert_eq!(output.status.code(), Some(0));
    let answer = &lines(&output)[0];
    assert_eq!(answer["verdict"], "ok");
    assert_eq!(answer["form"], "fifteen");
    assert_eq!(answer["last_ten"], "0123456789");
    assert_eq!(answer["issuer"], "vss");
}

#[test]
fn check_finds_the_military_by_itself_and_refuses_it_to_another_issuer() {
    for arguments in [
        &["check", "--json", "--issuer", "military", "QN5970000000001"][..],
        &["check", "--json", "QN5970000000001"],
    ] {
        let output = site(arguments);
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(lines(&output)[0]["issuer"], "military");
    }
    let output = site(&["check", "--json", "--issuer", "vss", "QN5970000000001"]);
    assert_eq!(output.status.code(), Some(1));
    let answer = &lines(&output)[0];
    assert_eq!(answer["verdict"], "rejected");
    assert_eq!(answer["findings"][0]["code"], "issuer_mismatch");
}

#[test]
fn check_answers_with_exactly_the_keys_of_the_contract() {
    let output = site(&["check", "--json", "QN5970000000001", "--issuer", "vss"]);
    let answer = &lines(&output)[0];
    let keys = |value: &Value| {
        value
            .as_object()
            .expect("an object")
            .keys()
            .cloned()
            .collect::<Vec<_>>()
    };
    let mut expected = ["input", "verdict", "form", "last_ten", "issuer", "findings"];
    expected.sort_unstable();
    assert_eq!(keys(answer), expected);
    let mut expected = ["code", "severity", "start", "end", "message", "suggestion"];
    expected.sort_unstable();
    assert_eq!(keys(&answer["findings"][0]), expected);
    assert_eq!(answer["findings"][0]["start"], 3);
    assert_eq!(answer["findings"][0]["end"], 5);
}

#[test]
fn the_short_form_tells_no_issuer() {
    let answer = &lines(&site(&["check", "--json", "0123498765"]))[0];
    assert_eq!(answer["form"], "ten");
    assert_eq!(answer["issuer"], json!(null));
}

#[test]
fn standard_input_is_one_number_a_line_blank_lines_and_bad_bytes_too() {
    let output = site_reading(
        &["check", "--json", "-"],
        b"0123498765\r\n\nDN40101234\xff6789\nGD4380123498765",
    );
    assert_eq!(output.status.code(), Some(1));
    let answers = lines(&output);
    let inputs: Vec<_> = answers
        .iter()
        .map(|answer| answer["input"].clone())
        .collect();
    assert_eq!(
        inputs,
        [
            "0123498765",
            "",
            "DN40101234\u{fffd}6789",
            "GD4380123498765"
        ]
    );
    let verdicts: Vec<_> = answers
        .iter()
        .map(|answer| answer["verdict"].clone())
        .collect();
    assert_eq!(verdicts, ["ok", "rejected", "rejected", "ok"]);
    assert_eq!(answers[1]["findings"][0]["code"], "empty");
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let numbers = "0123498765\n".repeat(100_000);
    let mut child = Command::new(env!("CARGO_BIN_EXE_site"))
        .args(["check", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command line starts");
    drop(child.stdout.take());
    // The other end may close first, which is the case under test.
    let _ = child
        .stdin
        .take()
        .expect("an input")
        .write_all(numbers.as_bytes());
    let output = child.wait_with_output().expect("the command line ends");
    assert_eq!(
        (output.status.code(), error(&output)),
        (Some(0), String::new())
    );
}

#[test]
fn a_new_ward_gets_a_file_that_loads_and_that_is_never_overwritten() {
    let folder = tempfile::tempdir().expect("a folder");
    let new = |id: &str| {
        Command::new(env!("CARGO_BIN_EXE_site"))
            .args(["new", id])
            .env("CARGO_MANIFEST_DIR", folder.path())
            .output()
            .expect("the command line starts")
    };
    let output = new("phuong-x");
    assert_eq!(output.status.code(), Some(0), "{}", error(&output));
    let file = folder.path().join("content/phuong-x.toml");
    let locality = bhyt_vneid::locality::load(&file).expect("a file that loads as it is");
    assert_eq!(locality.id, "phuong-x");
    std::fs::write(&file, "# sửa dở").expect("an edit");
    let output = new("phuong-x");
    assert_eq!(output.status.code(), Some(2));
    assert!(error(&output).contains("phuong-x.toml"));
    assert_eq!(
        std::fs::read_to_string(&file).expect("the edit"),
        "# sửa dở"
    );
    let output = new("Phường X");
    assert_eq!(
        (output.status.code(), error(&output).lines().count()),
        (Some(2), 1)
    );
}
