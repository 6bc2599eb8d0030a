//! A content file is read, or refused with every mistake's line, field and mend.
//!
//! Each file of `tests/content/` but `phuong-mau.toml` is one rule. Its first lines say `# expect:` what
//! the reader answers and `# instead of:` which lines of `phuong-mau.toml` the rest of the file replaces; `# <-`
//! marks the line that the answer must name.

#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};

use content::{
    AudienceKind, Color, FigureKind, Locality, Screen, Section, SectionKind, TextKind, starter,
};
use toml_edit::{Array, DocumentMut, value};

/// The name every case is read under, because an id must equal its file's name.
const NAME: &str = "content/phuong-mau.toml";

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn good_file() -> String {
    fs::read_to_string(folder("tests/content/phuong-mau.toml")).unwrap()
}

/// The good file with one part replaced, and what is to be said of it.
struct Case {
    file: String,
    expected: Vec<String>,
}

fn case(written: &str) -> Case {
    let mut messages = Vec::new();
    let mut replaced = Vec::new();
    let mut put_in = Vec::new();
    for line in written.lines() {
        if let Some(message) = line.strip_prefix("# expect: ") {
            messages.push(message);
        } else if let Some(old) = line.strip_prefix("# instead of:") {
            replaced.push(old.trim_start());
        } else {
            put_in.push(line);
        }
    }
    let (old, new) = (replaced.join("\n") + "\n", put_in.join("\n") + "\n");
    let good = good_file();
    assert!(
        good.contains(&old),
        "phuong-mau.toml has no such lines:\n{old}"
    );
    let file = good.replacen(&old, &new, 1);
    let marked = (1..)
        .zip(file.lines())
        .filter(|(_, line)| line.ends_with("# <-"));
    let lines: Vec<usize> = marked.map(|(number, _)| number).collect();
    assert_eq!(lines.len(), messages.len(), "one mark for each message");
    let expected = lines
        .iter()
        .zip(messages)
        .map(|(line, message)| format!("{NAME}:{line}: {message}"))
        .collect();
    Case { file, expected }
}

#[test]
fn every_rule_has_a_file_that_breaks_it_and_is_told_how_to_mend_it() {
    let mut failures = Vec::new();
    let mut count = 0;
    for entry in fs::read_dir(folder("tests/content")).unwrap() {
        let path = entry.unwrap().path();
        if path.file_name().unwrap() == "phuong-mau.toml" {
            continue;
        }
        count += 1;
        let Case { file, expected } = case(&fs::read_to_string(&path).unwrap());
        let found: Vec<String> = match Locality::parse(NAME, &file) {
            Ok(_) => vec!["nothing: the file was accepted".to_owned()],
            Err(problems) => problems.iter().map(ToString::to_string).collect(),
        };
        if found != expected {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            failures.push(format!(
                "{name}\n  expected {expected:#?}\n  found {found:#?}"
            ));
        }
    }
    assert!(count > 70, "only {count} cases were found");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn the_good_file_says_what_it_says() {
    let ward = Locality::parse(NAME, &good_file()).unwrap();
    assert_eq!(ward.id, "phuong-mau");
    assert_eq!(
        ward.address.as_deref(),
        Some("https://phuongmau.gov.vn/bhyt")
    );
    assert!(ward.place.now.is_some());
    assert_eq!(
        ward.document.as_ref().unwrap().based_on[0].number,
        "34/UBND"
    );
    assert_eq!(ward.colors.accent, Color::parse("#9c1c1c"));
    let screens: Vec<Screen> = ward.steps.iter().map(|step| step.screen).collect();
    assert_eq!(screens[..3], [Screen::Login, Screen::Form, Screen::Success]);
    assert_eq!(
        ward.steps[1].points,
        ["So lại với thẻ.", "Đánh dấu xác nhận."]
    );
    assert_eq!(
        ward.audiences[0].readers,
        [AudienceKind::Citizen, AudienceKind::Pupil]
    );
    assert_eq!(ward.figures[0].values[0].value, 11.83);
    assert_eq!(ward.figures[1].values[0].kind, FigureKind::Target);
    assert_eq!(ward.answers[0].steps, ["So lại với thẻ."]);
    assert_eq!(ward.contacts[0].tel(), "tel:19000368");
    assert!(!ward.video.official);
}

#[test]
fn what_may_be_left_out_can_be_left_out() {
    let mut shorter = good_file();
    for optional in [
        "address = \"https://phuongmau.gov.vn/bhyt\"\n",
        "number = \"12/UBND-VHXH\"\n",
        "[colors]\naccent = \"#9c1c1c\"\n",
        "tip = \"Gửi tối đa 3 lần một ngày.\"\n",
        "date = 2025-02-13\n",
        "note = \"503.334 thẻ\"\n",
    ] {
        assert!(shorter.contains(optional), "{optional}");
        shorter = shorter.replacen(optional, "", 1);
    }
    let ward = Locality::parse(NAME, &shorter).unwrap();
    assert_eq!(ward.address, None);
    assert_eq!(ward.document.unwrap().number, None);
    assert_eq!(ward.colors.accent, None);
    assert_eq!(ward.steps[1].tip, None);
    assert_eq!(ward.figures[0].values[0].date, None);
}

#[test]
fn one_reader_needs_no_list() {
    let single = good_file().replace("for = [\"citizen\", \"pupil\"]", "for = \"leader\"");
    let ward = Locality::parse(NAME, &single).unwrap();
    assert_eq!(ward.audiences[0].readers, [AudienceKind::Leader]);
}

#[test]
fn hotlines_emergency_numbers_and_landlines_may_be_shown() {
    for phone in [
        "1900 9068",
        "18001091",
        "115",
        "1022",
        "0237 3852 115",
        "024 3825 3536",
    ] {
        let file = good_file().replace("1900 0368", phone);
        let ward = Locality::parse(NAME, &file).unwrap_or_else(|found| panic!("{found}"));
        assert_eq!(ward.contacts[0].phone, phone);
    }
}

#[test]
fn a_card_number_in_a_text_is_no_mobile_number() {
    for number in [
        "GD4380912345678",
        "GD 4 38 0912345678",
        "0123456789",
        "079085012345",
    ] {
        let ask = format!("Số {number} có đúng không");
        let file = good_file().replace("Máy không nhận số", &ask);
        let ward = Locality::parse(NAME, &file).unwrap_or_else(|found| panic!("{found}"));
        assert_eq!(ward.answers[0].ask, ask);
    }
}

#[test]
fn a_mobile_number_is_found_however_it_is_written() {
    for number in [
        "0912345678",
        "+84 912 345 678",
        "84.912.345.678",
        "(091) 234 5678",
        "(0912) 345-678",
        "0912–345–678",
        "0912—345—678",
        "0912\u{2011}345\u{2011}678",
        "0912\u{a0}345\u{a0}678",
        "0912\u{202f}345\u{202f}678",
        "0912/345/678",
        "091/2345678",
        "０９１２３４５６７８",
        "０９１２ ３４５ ６７８",
        "zalo0912345678",
        "Zalo:0912345678",
        "ĐT0912345678",
        "0912345678Zalo",
        "0912_345_678",
    ] {
        let file = good_file().replace("Máy không nhận số", &format!("Gọi {number} để hỏi"));
        let refused = Locality::parse(NAME, &file)
            .map(|_| number)
            .unwrap_err()
            .to_string();
        assert!(refused.contains("số di động"), "{number}: {refused}");
    }
}

#[test]
fn dates_and_numbers_of_documents_are_no_mobile_numbers() {
    for text in [
        "Từ 09/11/2026 đến 10/12/2026",
        "Quyết định 0935/QĐ-UBND ngày 12/3/2026",
        "Nghị định 75/2023/NĐ-CP, Thông tư 07/2025/TT-BYT",
        "Từ 7 giờ 30 đến 11 giờ 30, 09/11/2026",
        "Tổ 09, 12 và 345, số 678",
        "3.850.912 người, 97,5 %",
    ] {
        let file = good_file().replace("Máy không nhận số", text);
        let ward = Locality::parse(NAME, &file).unwrap_or_else(|found| panic!("{found}"));
        assert_eq!(ward.answers[0].ask, text);
    }
}

#[test]
fn addresses_with_port_path_and_query_are_accepted() {
    for address in [
        "https://hacthanh.thanhhoa.gov.vn",
        "https://vneid.gov.vn:8443/video/xem?id=12&t=3#bat-dau",
        "https://xn--thnhha-wqa.example.vn/",
    ] {
        let file = good_file().replace("https://vneid.gov.vn/huong-dan", address);
        let ward = Locality::parse(NAME, &file).unwrap_or_else(|found| panic!("{found}"));
        assert_eq!(ward.video.address, address);
    }
}

#[test]
fn line_ends_and_byte_order_marks_of_windows_are_read() {
    let file = format!("\u{feff}{}", good_file().replace('\n', "\r\n"));
    assert!(Locality::parse(NAME, &file).is_ok());
    let broken = file.replace("1900 0368", "không có");
    let line = 1 + good_file()
        .split("phone")
        .next()
        .unwrap()
        .matches('\n')
        .count();
    let problems = Locality::parse(NAME, &broken).unwrap_err();
    assert_eq!(problems.iter().next().unwrap().line, Some(line));
}

#[test]
fn an_empty_file_is_told_everything_it_lacks() {
    let problems = Locality::parse(NAME, "").unwrap_err();
    let fields = problems.iter().filter_map(|p| p.field.as_ref());
    let lacking: Vec<String> = fields.map(ToString::to_string).collect();
    assert_eq!(
        lacking,
        [
            "id", "summary", "reviewed", "place", "app", "benefit", "step", "number", "audience",
            "contact", "answer", "branch", "video", "scam"
        ]
    );
}

#[test]
fn what_a_new_wards_file_offers_in_comments_is_known_to_the_model() {
    let offered: String = starter("phuong-x")
        .unwrap()
        .lines()
        .map(|line| match line.strip_prefix("# ") {
            Some(rest)
                if rest.starts_with('[')
                    || rest.split_once(" = ").is_some_and(|(key, _)| is_key(key)) =>
            {
                format!("{rest}\n")
            }
            _ => format!("{line}\n"),
        })
        .collect();
    let offered = offered
        .replace("https://…", "https://phuongx.gov.vn")
        .replace("id = \"…\"", "id = \"muc-rieng\"");
    let ward = Locality::parse("content/phuong-x.toml", &offered)
        .unwrap_or_else(|found| panic!("{found}"));
    assert!(ward.address.is_some() && ward.document.is_some() && ward.colors.accent.is_some());
    let own = "Đến trạm y tế phường, có người giúp.";
    assert!(ward.answers.iter().any(|one| one.steps == [own]));
}

fn is_key(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
}

#[test]
fn a_new_ward_needs_a_name_that_a_folder_can_have() {
    for wrong in [
        "",
        "Phuong-X",
        "phường-x",
        "../phuong-x",
        "-x",
        "x-",
        "phuong x",
    ] {
        assert!(starter(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn the_shade_that_is_proposed_can_be_read_and_keeps_the_hue() {
    for pale in ["#ff8800", "#ffff00", "#00ff00", "#ffffff", "#7fb3ff"] {
        let pale = Color::parse(pale).unwrap();
        assert!(
            pale.readable_on(Color::WHITE).contrast(Color::WHITE) >= 4.5,
            "{pale}"
        );
    }
    let dark = Color::parse("#9c1c1c").unwrap();
    assert_eq!(dark.readable_on(Color::WHITE), dark);
    let night = Color::parse("#12151c").unwrap();
    assert!(dark.readable_on(night).contrast(night) >= 4.5);
}

#[test]
fn contrast_is_measured_as_wcag_measures_it() {
    // Worked out by hand from WCAG's formula: (1 + 0.05) / (0.1812 + 0.05) = 4.54.
    let grey = Color::parse("#767676").unwrap();
    assert!((grey.contrast(Color::WHITE) - 4.54).abs() < 0.01);
    assert!(Color::parse("#777777").unwrap().contrast(Color::WHITE) < 4.5);
}

#[test]
fn what_is_drawn_as_nothing_is_refused_by_its_number() {
    for hidden in [
        '\u{ad}',
        '\u{61c}',
        '\u{115f}',
        '\u{180e}',
        '\u{200b}',
        '\u{202e}',
        '\u{2066}',
        '\u{3164}',
        '\u{fe0f}',
        '\u{feff}',
        '\u{ffa0}',
        '\u{e0041}',
        '\u{e0100}',
    ] {
        let file = good_file().replace("Máy không nhận số", &format!("Máy{hidden} không nhận số"));
        let problems = Locality::parse(NAME, &file).unwrap_err().to_string();
        let number = format!("(U+{:04X})", u32::from(hidden));
        assert!(
            problems.contains("answer[1].ask: ") && problems.contains(&number),
            "{problems}"
        );
    }
}

#[test]
fn what_is_left_out_must_be_there_and_no_step() {
    let file = |left_out: &str| {
        let file = starter("phuong-x").unwrap();
        let line = format!("extends = \"common\"\nleave_out = [\"{left_out}\"]");
        file.replacen("extends = \"common\"", &line, 1)
    };
    let parse = |left_out: &str| Locality::parse("content/phuong-x.toml", &file(left_out));
    assert!(parse("the-lh").is_ok_and(|ward| ward.answers.iter().all(|one| one.id != "the-lh")));
    let told = |left_out: &str| parse(left_out).unwrap_err().to_string();
    assert!(told("the-lhh").contains("có phải bạn muốn viết the-lh?"));
    assert!(told("nhap-so").contains("sáu bước có ở mọi trang, không bỏ được"));
}

#[test]
fn every_text_of_the_schema_is_read_as_the_kind_that_the_schema_gives_it() {
    for section in Section::ALL {
        for key in section.texts() {
            let (wrong, expected) = match key.kind() {
                TextKind::Text => (
                    value(Array::from_iter(["a"])),
                    "phải là chữ trong ngoặc kép",
                ),
                TextKind::Texts => (value("a"), "phải là danh sách chữ trong ngoặc vuông"),
            };
            let mut file: DocumentMut = good_file().parse().unwrap();
            let table = match (section, section.kind()) {
                (Section::File, _) => Some(file.as_table_mut()),
                (_, SectionKind::Table) => file[section.name()].as_table_mut(),
                _ => {
                    let list = file[section.name()].as_array_of_tables_mut();
                    list.and_then(|list| list.get_mut(0))
                }
            };
            table.unwrap().insert(key.name(), wrong);
            let found = Locality::parse(NAME, &file.to_string()).unwrap_err();
            let told = found.iter().find(|problem| {
                let field = problem.field.as_ref().unwrap();
                (field.section(), field.key()) == (section.name(), Some(key.name()))
            });
            assert!(
                told.is_some_and(|problem| problem.message.starts_with(expected)),
                "{key:?}: {found}"
            );
        }
    }
}

/// The file as its author wrote it when `[[answer]]` and `[[branch]]` were called otherwise.
fn with_old_names(file: &str) -> String {
    file.replace("[[answer]]", "[[question]]")
        .replace("[[branch", "[[node")
}

/// The line of the first occurrence of some words.
fn line_of(file: &str, words: &str) -> usize {
    let before = file.split(words).next().unwrap_or_default();
    1 + before.matches('\n').count()
}

fn notes(ward: &Locality) -> Vec<String> {
    ward.notes.iter().map(ToString::to_string).collect()
}

#[test]
fn a_file_with_the_old_names_of_its_lists_builds_the_same_page_and_is_told_the_new_ones() {
    let good = good_file();
    let old = with_old_names(&good);
    let new_ward = Locality::parse(NAME, &good).unwrap();
    let old_ward = Locality::parse(NAME, &old).unwrap_or_else(|found| panic!("{found}"));
    assert_eq!(notes(&new_ward), [""; 0]);
    let note = |old_name: &str, new_name: &str| {
        let line = line_of(&old, old_name);
        format!("{NAME}:{line}: {old_name} nay viết là {new_name}; tệp vẫn dùng được")
    };
    assert_eq!(
        notes(&old_ward),
        [
            note("[[question]]", "[[answer]]"),
            note("[[node]]", "[[branch]]")
        ]
    );
    let same = Locality {
        files: new_ward.files.clone(),
        notes: Vec::new(),
        ..old_ward
    };
    assert_eq!(same, new_ward);
}

#[test]
fn old_and_new_names_of_a_list_are_one_list_in_the_order_of_the_file() {
    let answer = |list: &str, id: &str| {
        format!(
            "\n[[{list}]]\nid = \"{id}\"\nask = \"Hỏi {id}?\"\nwhy = \"Vì vậy.\"\ndo = [\"Làm.\"]\nsources = [\"nguon-mau\"]\n"
        )
    };
    let mixed = [
        good_file(),
        answer("question", "cau-hai"),
        answer("answer", "cau-ba"),
        "\n[[question]]\nid = \"sai-so\"\nwhy = \"Lời viết sau.\"\n".to_owned(),
    ]
    .concat();
    let ward = Locality::parse(NAME, &mixed).unwrap_or_else(|found| panic!("{found}"));
    let ids: Vec<&str> = ward.answers.iter().map(|one| &*one.id).collect();
    assert_eq!(ids, ["sai-so", "cau-hai", "cau-ba"]);
    assert_eq!(ward.notes.len(), 1, "{:?}", ward.notes);
}

#[test]
fn a_mistake_is_told_by_the_name_that_its_author_wrote() {
    let old = with_old_names(&good_file());
    for (right, wrong, expected) in [
        (
            "ask = \"Máy không nhận số\"",
            "ask = \"\"",
            "question[1].ask: ",
        ),
        ("to = \"sai-so\"", "to = \"sai\"", "node[2].options[1].to: "),
        ("why = ", "wy = ", "question[1].why: thiếu"),
        (
            "[[topic]]\nid = \"",
            "[[topic]]\nid = \"sai-so\"\n# \"",
            "topic[1].id: đã dùng ở question[1].id",
        ),
    ] {
        assert!(old.contains(right), "{right}");
        let found = Locality::parse(NAME, &old.replacen(right, wrong, 1)).unwrap_err();
        assert!(found.to_string().contains(expected), "{found}");
    }
    let options = old.find("[[node.options]]").unwrap();
    let next = old[options..].find("\n[[node]]").unwrap() + options;
    let found = Locality::parse(NAME, &[&old[..options], &old[next..]].concat()).unwrap_err();
    let expected = "node[1].options: thiếu; hãy thêm ít nhất một mục [[node.options]]";
    assert!(found.to_string().contains(expected), "{found}");
    // What is inherited keeps the name that stands there.
    let own = starter("phuong-x").unwrap()
        + "\n[[question]]\nid = \"qua-ba-lan\"\nwhy = \"\"\nmood = \"vui\"\n";
    let found = Locality::parse("content/phuong-x.toml", &own).unwrap_err();
    assert!(
        found
            .iter()
            .all(|one| one.in_file().starts_with("question[")),
        "{found}"
    );
    assert_eq!(found.count(), 2);
    let common = content::COMMON.replacen("\nwhy = \"", "\nwhy = \" ", 1);
    let own = own.replace("why = \"\"\nmood = \"vui\"\n", "why = \"Vì vậy.\"\n");
    let found = Locality::parse_over("content/phuong-x.toml", &own, &common).unwrap_err();
    assert!(found.to_string().contains(": answer["), "{found}");
}
