//! `cargo site` as its callers meet it: exit statuses, one clear line for a mistake, and the contract of `check`.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use card_number::batch::Batch;
use card_number::first_field;
use serde_json::{Value, json};
use site::workspace;

/// A file of the tests of the card number.
fn vector_file(name: &str) -> PathBuf {
    workspace::root()
        .join("crates/card-number/tests")
        .join(name)
}

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
fn an_old_name_in_a_content_file_is_told_once_and_the_file_works() {
    let folder = tempfile::tempdir().expect("a folder");
    let files = ["xa-a", "xa-b"].map(|id| {
        let file = folder.path().join(format!("{id}.toml"));
        let ward = content::starter(id).expect("a ward");
        let ward = ward.replacen("extends = \"common\"", "extends = \"tinh-x\"", 1);
        std::fs::write(&file, ward).expect("a file");
        file.display().to_string()
    });
    let province = folder.path().join("tinh-x.toml");
    let text = "id = \"tinh-x\"\nextends = \"common\"\n\n[[question]]\nid = \"sai-so\"\nwhy = \"Vì vậy.\"\n";
    std::fs::write(&province, text).expect("a file");
    let output = site(&["facts", "--content", &files[0], "--content", &files[1]]);
    assert_eq!(output.status.code(), Some(0), "{}", error(&output));
    let note = "[[question]] nay viết là [[answer]]; tệp vẫn dùng được";
    assert_eq!(error(&output), format!("{}:4: {note}", province.display()));
    assert!(String::from_utf8_lossy(&output.stdout).contains("answer.sai-so"));
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
    let content = fs::read_to_string(workspace::content().join("truong-thi.toml"))
        .expect("a content file")
        .replace("id = \"truong-thi\"", "id = \"phuong-x\"")
        .replace("accent = \"#0b5d66\"", "accent = \"0b5d66\"");
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
        .position(|line| line.contains("\"0b5d66\""))
        .expect("the mistake");
    let expected = format!("{}:{line}: colors.accent:", file.display());
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
    let locality = site::content_files::load(&file).expect("a file that loads as it is");
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
/// A row of the vector file: the input, the issuer it is checked under, and what is to be answered.
fn vectors() -> Vec<csv::StringRecord> {
    let mut reader =
        csv::Reader::from_path(vector_file("card_numbers.csv")).expect("the vector file");
    reader
        .records()
        .map(|row| row.expect("a row of the vector file"))
        .collect()
}

fn told(answer: &Value) -> [String; 6] {
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let codes: Vec<_> = answer["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .map(|finding| word(&finding["code"]))
        .collect();
    let [input, verdict, form, ten, issuer] =
        ["input", "verdict", "form", "last_ten", "issuer"].map(|key| word(&answer[key]));
    [input, verdict, form, ten, issuer, codes.join(" ")]
}

#[test]
fn the_vector_file_read_as_a_table_is_answered_row_for_row() {
    let rows = vectors();
    assert!(rows.len() >= 150);
    let file = vector_file("card_numbers.csv");
    let file = file.to_str().expect("a path");
    for issuer in ["", "vss", "military", "police"] {
        let mut arguments = vec!["check", "--json", "--csv", file];
        if issuer.is_empty() {
            arguments.extend(["--column", "input"]);
        } else {
            arguments.extend(["--issuer", issuer]);
        }
        let output = site(&arguments);
        assert_eq!(output.status.code(), Some(1), "{}", error(&output));
        let answers = lines(&output);
        assert_eq!(answers.len(), rows.len());
        for (answer, row) in answers.iter().zip(&rows) {
            // A byte order mark before a row belongs to no cell.
            let input = first_field(row[0].trim_start_matches('\u{feff}'));
            if answer["input"] != input {
                // In a list, a label and a second card of the same person are no mistakes.
                assert!(input.contains(&told(answer)[0]), "{input}");
                continue;
            }
            if row[1] == *issuer {
                let mut expected = [0, 2, 3, 4, 5, 6].map(|column| row[column].to_owned());
                expected[0] = input.to_owned();
                assert_eq!(told(answer), expected, "{}", &row[7]);
            }
        }
    }
}

/// The numbers that `check --csv` finds in a table, with all its words.
fn found(arguments: &[&str], table: &[u8]) -> Vec<String> {
    let output = site_reading(&[&["check", "--json", "--csv"], arguments].concat(), table);
    assert_ne!(output.status.code(), Some(2), "{}", error(&output));
    let answers = lines(&output);
    answers
        .iter()
        .map(|answer| told(answer)[0].clone())
        .collect()
}

#[test]
fn a_list_is_answered_as_in_the_page() {
    let cases = fs::read_to_string(vector_file("cases/lists.jsonl")).expect("the cases");
    for line in cases.lines() {
        let case: Value = serde_json::from_str(line).expect("a case a line");
        let text = case["text"].as_str().expect("a text");
        let mut batch = Batch::new(text.to_owned());
        while batch.work(100) {}
        let details = (0..batch.judged()).filter_map(|place| batch.details(place));
        let page: Vec<String> = details.map(|details| details.number).collect();
        let output = site_reading(&["check", "--json", "--csv", "-"], text.as_bytes());
        let answers = lines(&output);
        let command: Vec<String> = answers.iter().map(|one| told(one)[0].clone()).collect();
        assert_eq!(command, page, "{text}");
    }
}

#[test]
fn the_column_of_the_numbers_is_found_by_itself() {
    let tables = [
        "STT,Họ tên,Điện thoại,Số thẻ BHYT\r\n1,\"Lê, Thị Na\",0912345678,DN4013821604417\r\n2,Phạm An,0387654321,3821604418\r\n",
        "\u{feff}Số thẻ BHYT;Ngày sinh\nDN4013821604417;01/02/1980\n3821604418;1,5\n",
        "Lan\tDN4013821604417\n\n\t\nMinh\t3821604418",
        "DN4013821604417\n3821604418\n",
    ];
    for table in tables {
        for words in [&["-"][..], &[]] {
            assert_eq!(
                found(words, table.as_bytes()),
                ["DN4013821604417", "3821604418"],
                "{table}"
            );
        }
    }
}

#[test]
fn a_column_is_named_by_its_heading_or_by_its_number() {
    let table = "Mã cũ;Số thẻ\nDN4013821604417;3821604417\n";
    for column in ["Số thẻ", "số thẻ", "2"] {
        assert_eq!(
            found(&["--column", column, "-"], table.as_bytes()),
            ["3821604417"]
        );
    }
}

#[test]
fn a_column_that_is_not_there_is_a_wrong_call() {
    let numbers = "Họ tên,Số thẻ\nLan,3821604417\n";
    let names = "Họ tên,Thôn\nLan,Thôn 1\n";
    for (column, table, message) in [
        (
            &["--column", "Ma the"][..],
            numbers,
            "no column is headed \"Ma the\"; the first row has: Họ tên | Số thẻ",
        ),
        (
            &["--column", "3"],
            numbers,
            "there is no column 3; the table has 2",
        ),
        (
            &[],
            names,
            "no column looks like card numbers; name it with --column",
        ),
    ] {
        let output = site_reading(
            &[&["check", "--csv", "-"], column].concat(),
            table.as_bytes(),
        );
        assert_eq!(
            (output.status.code(), error(&output)),
            (Some(2), message.to_owned())
        );
    }
    assert_eq!(
        site(&["check", "--column", "2", "3821604417"])
            .status
            .code(),
        Some(2)
    );
}

#[test]
fn text_as_excel_saves_it_is_read_as_lines_and_as_a_table() {
    let little = |text: &str| -> Vec<u8> {
        let units = text.encode_utf16().flat_map(u16::to_le_bytes);
        [0xff, 0xfe].into_iter().chain(units).collect()
    };
    let big = |text: &str| -> Vec<u8> {
        let units = text.encode_utf16().flat_map(u16::to_be_bytes);
        [0xfe, 0xff].into_iter().chain(units).collect()
    };
    let table = "Họ tên\tSố thẻ BHYT\r\nLê Thị Na\tDN4013821604417\r\n";
    let numbers = "DN4013821604417\r\n3821604418\r\n";
    for encode in [&little as &dyn Fn(&str) -> Vec<u8>, &big] {
        assert_eq!(found(&["-"], &encode(table)), ["DN4013821604417"]);
        let answers = lines(&site_reading(&["check", "--json", "-"], &encode(numbers)));
        let inputs: Vec<_> = answers.iter().map(|answer| &answer["input"]).collect();
        assert_eq!(inputs, ["DN4013821604417", "3821604418"]);
    }
}

#[test]
fn bytes_that_are_no_text_are_a_finding_of_their_row() {
    let output = site_reading(
        &["check", "--json", "--csv", "-"],
        b"Lan,DN40138216\xff4417\nMinh,3821604418\n",
    );
    assert_eq!(output.status.code(), Some(1));
    let answers = lines(&output);
    assert_eq!(told(&answers[0])[5], "not_digits");
    assert_eq!(told(&answers[1])[1], "ok");
}

#[test]
fn the_help_says_what_the_exit_statuses_mean() {
    let help = String::from_utf8(site(&["check", "--help"]).stdout).expect("text");
    let told = help.split_whitespace().collect::<Vec<_>>().join(" ");
    for status in [
        "0 all numbers",
        "1 some",
        "2 the call",
        "3 something could not be read",
    ] {
        assert!(told.contains(status), "{help}");
    }
}

#[test]
fn what_cannot_be_read_or_written_ends_with_status_3() {
    for words in [
        &["check", "--csv", "khong-co.csv"][..],
        &["check", "--csv", "."],
    ] {
        let output = site(words);
        assert_eq!(output.status.code(), Some(3), "{}", error(&output));
        assert_eq!(error(&output).lines().count(), 1);
    }
    // A device that is always full.
    let full = std::fs::File::options()
        .write(true)
        .open("/dev/full")
        .expect("a full device");
    let status = Command::new(env!("CARGO_BIN_EXE_site"))
        .args(["check", "0123498765"])
        .stdout(full)
        .stderr(Stdio::null())
        .status()
        .expect("the command line starts");
    assert_eq!(status.code(), Some(3));
}

#[test]
fn a_quotation_mark_that_nobody_closes_costs_no_other_row() {
    let rows = 100_000;
    let mut table = String::from("Tên,Số thẻ\n");
    for row in 0..rows {
        let name = if row == 50 { "\"Lan" } else { "Minh" };
        table.push_str(&format!("{name},{}\n", 3_821_604_417_u64 + row));
    }
    let mut batch = Batch::new(table.clone());
    while batch.work(1000) {}
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("bang.csv");
    std::fs::write(&file, table).expect("a table");
    let answers = lines(&site(&[
        "check",
        "--json",
        "--csv",
        file.to_str().expect("a path"),
    ]));
    assert_eq!(answers.len(), rows as usize);
    assert_eq!(
        answers.len(),
        batch.judged(),
        "the page reads the same rows"
    );
}

#[test]
fn a_line_longer_than_any_list_has_is_refused_with_its_number() {
    let long = "1".repeat(40_000);
    for (words, input, line) in [
        (&["check", "-"][..], format!("0123498765\n{long}\n"), 2),
        (
            &["check", "--csv", "-"],
            format!("Tên,Số\nLan,0123498765\n{long},2\n"),
            3,
        ),
        (&["check", "--csv", "-"], long.clone(), 1),
    ] {
        let output = site_reading(words, input.as_bytes());
        assert_eq!(
            (output.status.code(), error(&output)),
            (
                Some(2),
                format!(
                    "line {line} is longer than 32768 bytes, so this is no list of card numbers"
                )
            )
        );
    }
}

#[test]
fn a_terminal_gets_no_character_that_it_would_obey() {
    let output = site(&["check", "DN40\u{1b}[2J1\u{202e}0123498765"]);
    let told = String::from_utf8(output.stdout).expect("text");
    assert!(!told.contains(['\u{1b}', '\u{202e}']), "{told:?}");
    assert!(told.contains("\\u{1b}[2J1\\u{202e}"), "{told:?}");
}

#[test]
fn an_empty_number_has_no_place() {
    let told = String::from_utf8(site(&["check", ""]).stdout).expect("text");
    assert!(told.contains("  empty: Bạn chưa nhập số thẻ."), "{told}");
}

#[test]
fn utf_16_is_recognised_without_its_mark() {
    let table = "Họ tên\tSố thẻ BHYT\r\nLê Thị Na\tDN4013821604417\r\nĐỗ Minh\t3821604418\r\n";
    let little: Vec<u8> = table.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = table.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for bytes in [little, big] {
        assert_eq!(found(&["-"], &bytes), ["DN4013821604417", "3821604418"]);
    }
}

#[test]
fn a_number_is_found_however_far_to_the_right_it_stands() {
    let table = format!("{}DN4013821604417\n", "x,".repeat(400));
    assert_eq!(found(&["-"], table.as_bytes()), ["DN4013821604417"]);
    let mut batch = Batch::new(table);
    while batch.work(1) {}
    assert_eq!((batch.column(), batch.judged()), (Some(400), 1));
}

#[test]
fn of_a_code_the_number_alone_is_answered() {
    let code = "3821604417|4C616E|01/01/1990|$";
    let output = site_reading(&["check", "-"], format!("{code}\n").as_bytes());
    let told = String::from_utf8(output.stdout).expect("text");
    assert!(told.starts_with("3821604417\tok\t3821604417\n"), "{told}");
    assert!(!told.contains("1990"), "{told}");
    assert_eq!(
        found(&["-"], format!("Lan;{code}\n").as_bytes()),
        ["3821604417"]
    );
}
