//! Single numbers and texts: expected reports, and properties that hold for every input.
//!
//! `card_numbers.csv` has one row per rule, in UTF-8. Invisible characters are not escaped; the column `reason` names
//! them. An empty `issuer` means that none is chosen; an empty `form`, `last_ten` or `found_issuer` means that the
//! report has none. `codes` are the codes of the findings, in order. `cases/numbers.jsonl` has real inputs. All numbers
//! are invented. Expectations follow VNeID's rule for "Số thẻ BHYT", QĐ 1351/QĐ-BHXH and QĐ 124/2004/QĐ-TTg.

use card_number::{
    CardNumber, Code, Form, GROUPS, Issuer, LastTen, Level, PROVINCES, Progress, ProvinceCode,
    Report, Severity, Verdict, check, first_field, fold, is_valid, parse, progress, tokens,
};
use proptest::prelude::*;
use std::collections::HashSet;

struct Vector {
    input: String,
    issuer: Option<Issuer>,
    expected: [String; 5],
    reason: String,
}

fn vectors() -> Vec<Vector> {
    let mut reader = csv::Reader::from_reader(include_str!("card_numbers.csv").as_bytes());
    let mut all = Vec::new();
    for row in reader.records() {
        let row = row.expect("a row of the vector file");
        let cell = |i: usize| row[i].to_owned();
        all.push(Vector {
            input: cell(0),
            issuer: Issuer::from_code(&row[1]),
            expected: [cell(2), cell(3), cell(4), cell(5), cell(6)],
            reason: cell(7),
        });
    }
    all
}

fn described(report: &Report) -> [String; 5] {
    let codes: Vec<&str> = report
        .findings
        .iter()
        .map(|finding| finding.code.as_str())
        .collect();
    [
        report.verdict().as_str().to_owned(),
        report.form.map_or("", Form::as_str).to_owned(),
        report
            .last_ten
            .map(|ten| ten.as_str().to_owned())
            .unwrap_or_default(),
        report.issuer.map_or("", Issuer::code).to_owned(),
        codes.join(" "),
    ]
}

#[test]
fn every_vector_has_its_expected_report() {
    let wrong: Vec<String> = vectors()
        .iter()
        .filter_map(|vector| {
            let found = described(&check(&vector.input, vector.issuer));
            (found != vector.expected).then(|| {
                format!(
                    "{:?} ({}): expected {:?}, found {found:?}",
                    vector.input, vector.reason, vector.expected
                )
            })
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[derive(Debug)]
struct Case {
    kind: String,
    input: String,
    verdict: String,
    last_ten: Option<String>,
    /// The expected suggestion; the outer `None` means that any suggestion is right.
    suggestion: Option<Option<String>>,
    code: Option<String>,
}

/// Inputs of the kinds in public bug reports and real files, with the expected answers.
fn cases() -> Vec<Case> {
    let word = |value: &serde_json::Value| value.as_str().map(str::to_owned);
    include_str!("cases/numbers.jsonl")
        .lines()
        .map(|line| {
            let case: serde_json::Value = serde_json::from_str(line).expect("a case a line");
            Case {
                kind: word(&case["kind"]).expect("a kind"),
                input: word(&case["input"]).expect("an input"),
                verdict: word(&case["verdict"]).expect("a verdict"),
                last_ten: word(&case["last_ten"]),
                suggestion: case.get("suggestion").map(word),
                code: word(&case["code"]),
            }
        })
        .collect()
}

fn suggestion(report: &Report) -> Option<String> {
    let suggestions = report.findings.iter();
    suggestions
        .filter_map(|finding| finding.suggestion.clone())
        .next()
}

#[test]
fn every_real_input_has_its_expected_answer() {
    let wrong = cases().into_iter().filter_map(|case| {
        let report = check(&case.input, None);
        let ten = report.last_ten.map(|ten| ten.as_str().to_owned());
        let offered = suggestion(&report);
        let codes = described(&report)[4].clone();
        let right = report.verdict().as_str() == case.verdict
            && ten == case.last_ten
            && case
                .suggestion
                .as_ref()
                .is_none_or(|expected| *expected == offered)
            && case
                .code
                .as_ref()
                .is_none_or(|code| codes.split(' ').any(|found| found == code));
        (!right).then(|| {
            format!(
                "{}: {case:?}\n  found {ten:?} {offered:?} {codes}",
                case.kind
            )
        })
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_vectors_cover_every_code_and_every_group() {
    let vectors = vectors();
    assert!(vectors.len() >= 150);
    assert!(vectors.iter().all(|vector| !vector.reason.is_empty()));
    let seen: HashSet<&str> = vectors
        .iter()
        .flat_map(|vector| vector.expected[4].split(' '))
        .collect();
    for code in Code::ALL {
        assert!(
            seen.contains(code.as_str()),
            "no vector for {}",
            code.as_str()
        );
    }
    for group in &GROUPS {
        let shown =
            |vector: &Vector| vector.expected[0] == "ok" && vector.input.starts_with(group.code);
        assert!(vectors.iter().any(shown), "no vector for {}", group.code);
    }
}

#[test]
fn different_mistakes_get_different_messages() {
    let mistakes = [
        "038158001234",
        "172345678",
        "0912345670",
        "4383821604417",
        "DN4O83821604417",
        "0123456789",
        "TE138KT12345678",
        "HT6383821604417",
        "TV4383821604417",
        "ZZ4383821604417",
        "DN9383821604417",
        "DN4003821604417",
        "DN4383821X04417",
        "DN438382160441",
        "",
    ];
    let messages: HashSet<String> = mistakes
        .iter()
        .map(|input| check(input, None).findings[0].message.clone())
        .collect();
    assert_eq!(messages.len(), mistakes.len());
}

#[test]
fn a_citizen_number_is_explained_in_two_sentences() {
    let report = check("038158001234", None);
    let finding = &report.findings[0];
    assert_eq!(
        finding.message.matches('.').count(),
        2,
        "{}",
        finding.message
    );
    for word in ["căn cước", "10 số cuối"] {
        assert!(finding.message.contains(word), "{}", finding.message);
    }
    let more = finding.code.more().expect("what else is known");
    assert!(more.contains("1/8/2025"), "{more}");
}

/// An invented text with the layout of a new card's QR code.
const CARD_QR: &str = "3821604417|4C616E|01/01/1990|2|-|01 - 028|01/01/2026|-|01/01/2026|00000000000|-|4|01/01/2030|-|-|$";

#[test]
fn of_the_text_of_a_cards_code_the_number_alone_is_judged() {
    for (text, code) in [
        (CARD_QR.to_owned(), CARD_QR),
        (format!("{CARD_QR}\r\n"), CARD_QR),
        (CARD_QR.replace('|', "｜"), CARD_QR),
        (
            CARD_QR.replacen("3821604417", "DN4383821604417", 1),
            "DN4383821604417|",
        ),
    ] {
        let number = first_field(&text);
        assert!(code.starts_with(number));
        let (told, alone) = (check(&text, None), check(number, None));
        assert_eq!(told.verdict(), Verdict::Ok);
        assert_eq!(
            (told.form, told.last_ten, told.issuer),
            (alone.form, alone.last_ten, alone.issuer)
        );
        let [finding] = &told.findings[..] else {
            panic!("{:?}", told.findings)
        };
        assert_eq!(
            (finding.code, finding.start, finding.end),
            (Code::CardQr, 0, number.len())
        );
        assert!(
            !finding.message.contains('4'),
            "no digit, no name: {}",
            finding.message
        );
    }
}

#[test]
fn errors_of_a_number_precede_the_qr_code_information() {
    let report = check("382160441|4C616E|01/01/1990|$", None);
    let codes: Vec<_> = report.findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, [Code::OldIdentityCard, Code::CardQr]);
    assert_eq!(check("|4C616E", None).findings[0].code, Code::Empty);
}

#[test]
fn the_qr_code_of_a_citizen_card_is_recognised() {
    for text in [
        "038158001234|171234567|Nguyễn Thị Lan|01011958|Nữ|Thanh Hóa|01012022",
        "038158001234||Nguyễn Thị Lan|01011958|Nữ|Thanh Hóa|01012022||||",
    ] {
        let report = check(text, None);
        let [finding] = &report.findings[..] else {
            panic!("{:?}", report.findings)
        };
        assert_eq!((finding.code, finding.end), (Code::CitizenId, 12));
        assert!(
            finding.message.contains("mã QR của căn cước"),
            "{}",
            finding.message
        );
        assert!(!finding.message.contains("Lan"), "{}", finding.message);
    }
}

#[test]
fn long_inputs_take_linear_time() {
    // These inputs take minutes if reading looks back at every character.
    for piece in [
        "*",
        "\u{301}",
        "(",
        "3 ",
        "1/",
        "12.5 ",
        "DN ",
        "DN4 ",
        "382.",
        "Mã số: ",
        "38216044170 ",
        "3821604417 ",
        "A1 ",
        "01/01/2026 ",
    ] {
        let input = piece.repeat(60_000);
        let report = check(&input, None);
        assert_eq!(report.verdict(), Verdict::Rejected);
        assert!(report.findings.len() < 20, "{piece:?}");
        assert!(tokens(&input).len() <= 240_000, "{piece:?}");
        progress(&input, None);
    }
}

#[test]
fn digits_at_the_end_of_a_number_cut_short_are_not_offered() {
    for input in [
        "DN4010120003",
        "dn 4 01 012.0003",
        "H5 4 01 0120003",
        "8T2010120003",
        "ĐN4O10120003",
        "TV4010120003",
        "ZZ4010120003",
        "N4010120003",
        "(DN)4010120003",
        "Lan DN 4010120003",
        "DN401012",
        "DN4",
    ] {
        let report = check(input, None);
        assert_eq!(report.verdict(), Verdict::Rejected, "{input}");
        for finding in &report.findings {
            assert_eq!(finding.suggestion, None, "{input}: {finding:?}");
        }
        assert_eq!(report.findings[0].code, Code::Length, "{input}");
    }
}

#[test]
fn positions_count_characters_as_typed() {
    let place = |input: &str| {
        let finding = check(input, None).findings.swap_remove(0);
        (finding.start, finding.end)
    };
    assert_eq!(place("ĐN 4 38 3821604417"), (0, 1));
    assert_eq!(place("DN 4 O8 3821604417"), (5, 6));
    assert_eq!(
        place("\u{feff}DN\u{a0}4\u{a0}00\u{a0}3821604417\r\n"),
        (6, 8)
    );
    assert_eq!(place("DN–4–38–38216O4417"), (13, 14));
    assert_eq!(place("  \t"), (0, 3));
}

#[test]
fn suggestions_replace_look_alikes_or_keep_the_last_ten() {
    let suggestion = |input: &str| check(input, None).findings.swap_remove(0).suggestion;
    assert_eq!(
        suggestion("đN4O83821604417").as_deref(),
        Some("DN4083821604417")
    );
    assert_eq!(
        suggestion("8T2383821604417").as_deref(),
        Some("BT2383821604417")
    );
    assert_eq!(suggestion("382I6O4417").as_deref(), Some("3821604417"));
    assert_eq!(suggestion("4383821604417").as_deref(), Some("3821604417"));
    assert_eq!(suggestion("TV4383821604417").as_deref(), Some("3821604417"));
    assert_eq!(suggestion("D4383821604417").as_deref(), Some("3821604417"));
    assert_eq!(
        suggestion("Mã thẻ: 3821604417").as_deref(),
        Some("3821604417")
    );
    assert_eq!(suggestion("Máy nhà: 0912345670"), None);
    assert_eq!(suggestion("HT6383821604417"), None);
    assert_eq!(suggestion("TE138KT12345678"), None);
    assert_eq!(suggestion("038158001234"), None);
}

#[test]
fn text_around_a_number_contributes_no_characters() {
    for (input, offered) in [
        ("12/2026 1234", None),
        ("Hạn 1-2026 - 1-2026", None),
        ("3821604417 12/2026", Some("3821604417")),
        ("3821604417Lan", Some("3821604417")),
        ("3821604417Lê Thị Na", Some("3821604417")),
        ("DN4383821604417Lan", Some("DN4383821604417")),
        // The letters look like digits, so other ten digits could be meant.
        ("3821604417Sol", None),
        ("3821604417Lợi", None),
        ("382 160 4417 và 382 160 4418", None),
        ("382 160 4417 38012", Some("3821604417")),
        ("38 21 60 44 17 38-012", Some("3821604417")),
        ("38216 04417 38012", None),
        ("TÉ383821604417 38012", Some("TE1383821604417")),
        ("DN4O83821604417/38012", Some("DN4083821604417")),
        ("MS: 3821604417", Some("3821604417")),
        ("Card no: 3821604417", Some("3821604417")),
        ("No. 3821604417", Some("3821604417")),
        ("MS 3821604417", None),
        ("DN:4383821604 417 Lan", Some("DN4383821604417")),
        ("1220 - 261-366, 757Bo", None),
        ("DN 4383/1/26202984Bo", None),
        ("Mã đơn vị 3812345678", None),
        ("SĐT: 0868123456 - 3821604417", Some("3821604417")),
        ("SĐT: 0868123456 - 0817123456", None),
        ("CCCD 038058000123, 3821604417", Some("3821604417")),
        (
            "Mã hộ gia đình: 3812345678, thẻ 3821604417",
            Some("3821604417"),
        ),
        ("thẻ hộ gia đình 3821604417", Some("3821604417")),
    ] {
        let report = check(input, None);
        assert_eq!(report.verdict(), Verdict::Rejected, "{input}");
        assert_eq!(suggestion(&report).as_deref(), offered, "{input}");
    }
}

#[test]
fn no_message_claims_that_a_card_is_real_or_valid() {
    for vector in vectors() {
        for finding in check(&vector.input, vector.issuer).findings {
            for claim in ["thẻ đúng", "thẻ thật", "còn hạn", "hợp lệ"] {
                assert!(
                    !finding.message.to_lowercase().contains(claim),
                    "{}",
                    finding.message
                );
            }
        }
    }
}

#[test]
fn an_unfinished_number_has_no_error() {
    let told = |input: &str| progress(input, None).message();
    assert_eq!(told(""), "");
    assert_eq!(told("D"), "Còn thiếu 14 ký tự.");
    assert_eq!(told("DN 4 38 382160"), "Còn thiếu 4 ký tự.");
    assert_eq!(told("382160"), "Còn thiếu 4 ký tự.");
    assert_eq!(told("3821604417"), "Đủ ký tự, viết đúng cách.");
}

#[test]
fn an_unfinished_number_is_wrong_once_no_character_can_fix_it() {
    let code = |input: &str, issuer| match progress(input, issuer) {
        Progress::Wrong(finding) => Some(finding.code),
        _ => None,
    };
    assert_eq!(code("ZZ", None), Some(Code::UnknownGroup));
    assert_eq!(code("DN6", None), Some(Code::OldCardForm));
    assert_eq!(code("DN400", None), Some(Code::ProvinceZero));
    assert_eq!(code("DN4O", None), Some(Code::LookAlike));
    assert_eq!(code("38A", None), Some(Code::NotDigits));
    assert_eq!(code("38216044171", None), Some(Code::Length));
    assert_eq!(code("DN43838216044177", None), Some(Code::Length));
    assert_eq!(code("038158001234", None), Some(Code::CitizenId));
    assert_eq!(code("QN597", Some(Issuer::Vss)), Some(Code::IssuerMismatch));
    assert_eq!(code("DN40", None), None);
}

#[test]
fn groups_and_provinces_are_complete() {
    let groups: HashSet<&str> = GROUPS.iter().map(|group| group.code).collect();
    assert_eq!(groups.len(), 43);
    let provinces: HashSet<u8> = PROVINCES.iter().map(|province| province.code).collect();
    assert_eq!(provinces.len(), 63);
    let present: HashSet<&str> = PROVINCES
        .iter()
        .map(|province| province.present_name())
        .collect();
    assert_eq!(present.len(), 34);
    let kept: HashSet<u8> = PROVINCES.iter().map(|province| province.now).collect();
    assert_eq!(kept.len(), 34);
    assert!(kept.is_subset(&provinces));
}

#[test]
fn every_province_code_has_one_issuer_and_00_none() {
    for code in 0..=99 {
        let takers: Vec<Issuer> = Issuer::ALL
            .into_iter()
            .filter(|issuer| issuer.accepts(code))
            .collect();
        let owner = ProvinceCode::new(code).map(ProvinceCode::issuer);
        assert_eq!(takers, Vec::from_iter(owner), "{code}");
    }
}

fn ten() -> impl Strategy<Value = LastTen> {
    "[0-9]{10}".prop_map(|text| LastTen::new(&text).expect("ten digits"))
}

fn number() -> impl Strategy<Value = CardNumber> {
    let fifteen =
        (0..GROUPS.len(), 1..=5_u8, 1..=99_u8, ten()).prop_map(|(group, level, province, ten)| {
            CardNumber::Fifteen {
                group: &GROUPS[group],
                level: Level::new(level).expect("a level"),
                province: ProvinceCode::new(province).expect("a province code"),
                ten,
            }
        });
    prop_oneof![ten().prop_map(CardNumber::Ten), fifteen]
}

fn issuer() -> impl Strategy<Value = Option<Issuer>> {
    prop::option::of(prop::sample::select(Issuer::ALL.to_vec()))
}

/// Any text, mostly of characters that occur in typed card numbers.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[A-Za-z0-9 .đĐÉOIlSBZ\u{a0}–#+]{0,24}",
        "[DTQHC][NESAT][0-9OISB]{13}",
        "[0-9OIl]{8,14}",
        "(Mã thẻ: )?[DT][NE][1-7][0-9]{12,13}( Nguyễn)?",
    ]
}

/// A token of a text that is not a card number, mostly with digits.
fn other_token() -> impl Strategy<Value = String> {
    let day = || (1..=28_u8, 1..=12_u8, 1930..=2030_u16);
    let name = prop::sample::select(vec![
        "Lê Thị Na",
        "Bùi Văn A",
        "Lò Văn Ba",
        "Sùng A Lử",
        "Ông Bảo",
        "Lợi",
        "Zơ",
        "Ích",
        "Đỗ Tạ Sáu",
        "Na",
        "Nguyễn Văn Tiến",
        "le thi na",
        "NGUYỄN VĂN AN",
        "Nguye\u{302}\u{303}n Va\u{306}n An",
        "Cả",
        "Tý",
        "lớp 5A",
        "5 tuổi",
        "tổ 12",
        "nam",
    ]);
    let label = prop::sample::select(vec![
        "Mã số:",
        "MÃ SỐ",
        "Số",
        "ID",
        "ID:",
        "MA_THE",
        "Mã thẻ:",
        "Số thẻ BHYT:",
        "so the bhyt",
        "Mã số BHXH",
        "Thẻ BHYT",
        "Họ tên:",
        "Ngày sinh:",
        "sinh ngày",
        "Hạn",
        "KCB BĐ:",
        "GTSD từ",
        "Địa chỉ",
    ]);
    let labelled = prop::sample::select(vec![
        "SĐT:",
        "ĐT",
        "Điện thoại:",
        "dien thoai",
        "Di động",
        "Tel",
        "MST:",
        "Mã số thuế",
        "Mã BN:",
        "MA_BN",
        "Số hồ sơ",
    ]);
    prop_oneof![
        day().prop_map(|(d, m, y)| format!("{d:02}/{m:02}/{y}")),
        day().prop_map(|(d, m, y)| format!("{d}/{m}/{y}")),
        day().prop_map(|(d, m, y)| format!("{d:02}-{m:02}-{y}")),
        day().prop_map(|(d, m, y)| format!("{d:02}.{m:02}.{y}")),
        day().prop_map(|(d, m, y)| format!("{y}-{m:02}-{d:02}")),
        day().prop_map(|(d, m, y)| format!("{d:02}/{m:02}/{y} 10:30")),
        day().prop_map(|(d, m, y)| format!("{d:02}/{m:02}/{y} - {d:02}/{m:02}/{}", y + 1)),
        "[1-9][0-9]{0,7}[.,][0-9]{1,2}",
        "[1-9][0-9]{0,2}(\\.[0-9]{3}){1,2},0",
        (
            labelled,
            "0[35789][0-9]{8}|[0-9]{4} [0-9]{3} [0-9]{3}|[0-9]{10}"
        )
            .prop_map(|(label, number)| format!("{label} {number}")),
        name.prop_map(str::to_owned),
        label.prop_map(str::to_owned),
    ]
}

/// A text of other tokens around `inside`, with usual separators.
fn text_around(inside: String) -> impl Strategy<Value = String> {
    let others = || prop::collection::vec(other_token(), 0..4);
    let between = prop::sample::select(vec![" ", ", ", " - ", "; ", "\n", "\t", " | "]);
    (others(), others(), between).prop_map(move |(before, after, between)| {
        let tokens: Vec<String> = before
            .into_iter()
            .chain([inside.clone()])
            .chain(after)
            .collect();
        tokens.join(if between == " | " { " / " } else { between })
    })
}

/// Words, groups of digits and separators in any order.
fn scraps() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "Lan",
        "Lê",
        "B",
        "S",
        "O",
        "Số",
        "Mã",
        "ID",
        "Ba",
        "DN",
        "GD",
        "TE",
        "Cả",
        "lớp",
        "SĐT",
        "thẻ",
        "KT",
        "I",
        "Lợi",
        "TÉ",
        "BHYT",
        "MST",
        "01/01/2026",
        "1-2-1990",
        "12.5",
        "1500,25",
        "01028",
        "38-012",
    ]);
    let digits = prop_oneof![
        "[0-9]{1,7}",
        "[0-9]{10}",
        "(DN4|GD438|HS4|DN4O|TV438)[0-9]{0,13}"
    ];
    let scrap = prop_oneof![1 => word.prop_map(str::to_owned), 2 => digits];
    let between = prop::sample::select(vec![
        " ", " ", " ", "-", "/", ".", ",", " - ", ";", ":", ": ", "_", "\n", "*", "(",
    ]);
    prop::collection::vec((scrap, between), 1..6).prop_map(|scraps| {
        scraps
            .into_iter()
            .flat_map(|(scrap, between)| [scrap, between.to_owned()])
            .collect()
    })
}

/// Returns `true` if a number occurs in a text between separators, with look-alikes replaced, or is the last ten of
/// such an occurrence.
fn stands_in(number: &str, text: &str) -> bool {
    let typed: Vec<(usize, char)> = text
        .chars()
        .enumerate()
        .filter(|(_, c)| c.is_alphanumeric())
        .map(|(at, c)| (at, c.to_ascii_uppercase()))
        .collect();
    let same = |typed: char, wanted: char| {
        typed == wanted
            || matches!(
                (typed, wanted),
                ('O', '0') | ('I' | 'L', '1') | ('Z', '2') | ('S', '5') | ('B', '8')
            )
    };
    (0..typed.len()).any(|from| {
        let Some(place) = typed.get(from..from + number.len()) else {
            return false;
        };
        let glued = |left: usize, right: usize| typed[left].0 + 1 == typed[right].0;
        let before = from > 0 && glued(from - 1, from) && !(number.len() == 10 && from >= 3);
        let to = from + number.len();
        let after = to < typed.len() && glued(to - 1, to);
        !before
            && !after
            && place
                .iter()
                .zip(number.chars())
                .all(|(&(_, typed), wanted)| same(typed, wanted))
    })
}

#[derive(Debug, Clone)]
enum Edit {
    Replace(char),
    Insert(char),
    Delete,
}

fn edit() -> impl Strategy<Value = Edit> {
    let c = || {
        prop_oneof![
            "[0-9A-Z]".prop_map(|s| s.chars().next().expect("one")),
            any::<char>()
        ]
    };
    prop_oneof![
        c().prop_map(Edit::Replace),
        c().prop_map(Edit::Insert),
        Just(Edit::Delete)
    ]
}

/// Returns the look-alikes of a character that people and scanners write.
fn look_alikes(c: char) -> &'static [char] {
    match c {
        '0' => &['O', 'o'],
        '1' => &['I', 'l'],
        '2' => &['Z', 'z'],
        '5' => &['S', 's'],
        '8' => &['B', 'b'],
        'D' => &['Đ', 'đ'],
        'O' => &['0', 'Ơ'],
        'I' => &['1'],
        'L' => &['1'],
        'Z' => &['2'],
        'S' => &['5'],
        'B' => &['8', 'В'],
        'T' => &['Т'],
        'H' => &['Н'],
        'E' => &['Ê'],
        'A' => &['Ă', 'Â'],
        'C' => &['С'],
        'X' => &['Х'],
        'K' => &['К'],
        'M' => &['М'],
        _ => &[],
    }
}

/// The variant of a character (itself, lower case or a look-alike) and the separator after it.
type Dress = (prop::sample::Index, &'static str);

fn dresses() -> impl Strategy<Value = Vec<Dress>> {
    let behind = prop::sample::select(vec!["", "", "", " ", ".", "-", " . ", "\u{a0}", "\u{200b}"]);
    prop::collection::vec((any::<prop::sample::Index>(), behind), 15)
}

fn dressed(text: &str, dresses: &[Dress]) -> String {
    let dress = |(c, (which, behind)): (char, &Dress)| {
        let mut looks = vec![c, c.to_ascii_lowercase()];
        looks.extend(look_alikes(c));
        format!("{}{behind}", looks[which.index(looks.len())])
    };
    text.chars().zip(dresses).map(dress).collect()
}

/// The text of a card's QR code around its first field.
fn qr_text(number: &str) -> impl Strategy<Value = String> + use<> {
    let number = number.to_owned();
    let other = prop_oneof![
        "[0-9A-F]{0,24}",
        Just("-".to_owned()),
        "[0-9]{2}/[0-9]{2}/[0-9]{4}",
        "[0-9]{15}"
    ];
    let end = prop::sample::select(vec!["$", "", "$\r", "$\n", "$\0"]);
    (prop::collection::vec(other, 1..24), end)
        .prop_map(move |(others, end)| format!("{number}|{}|{end}", others.join("|")))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn no_input_panics_and_reports_are_consistent(input in typed(), issuer in issuer()) {
        let report = check(&input, issuer);
        let typed = input.chars().count();
        prop_assert_eq!(report.findings.is_sorted_by_key(|finding| finding.severity), true);
        for finding in &report.findings {
            prop_assert!(finding.start <= finding.end && finding.end <= typed);
            prop_assert!(finding.start < finding.end || finding.code == Code::Empty);
            prop_assert_eq!(finding.severity, finding.code.severity());
        }
        let whole = parse(&input).is_ok();
        prop_assert_eq!(is_valid(&input), whole);
        prop_assert_eq!(report.form.is_some(), whole);
        prop_assert_eq!(report.last_ten.is_some(), whole);
        prop_assert_eq!(check(&input, None).verdict() == Verdict::Ok, whole);
        let complete = progress(&input, issuer) == Progress::Complete;
        prop_assert_eq!(complete, report.verdict() == Verdict::Ok);
    }

    #[test]
    fn a_text_suggests_its_number_or_nothing(
        (number, text) in (number(), prop::sample::select(vec!["", "", " 01028", " 01-028", "/38012", ".0", ",00"])).prop_flat_map(|(number, behind)| {
            (Just(number), text_around(format!("{}{behind}", number.compact())))
        }),
        issuer in issuer(),
    ) {
        let report = check(&text, issuer);
        let offered = suggestion(&report).or(report.last_ten.map(|ten| ten.as_str().to_owned()));
        let ten = number.last_ten();
        let right = offered.as_ref().is_none_or(|offered| *offered == number.compact() || offered == ten.as_str());
        prop_assert!(right, "{text:?}: {offered:?} in place of {}", number.compact());
    }

    #[test]
    fn suggestions_occur_in_the_text(text in scraps()) {
        let report = check(&text, None);
        let is_tone_mark = report.findings.iter().any(|finding| finding.code == Code::ToneMark);
        if let Some(offered) = suggestion(&report).filter(|_| !is_tone_mark) {
            prop_assert!(stands_in(&offered, &text), "{:?}: {}", text, offered);
        }
    }

    #[test]
    fn a_text_without_a_number_has_no_suggestion(text in text_around(String::new()), issuer in issuer()) {
        let report = check(&text, issuer);
        prop_assert_eq!((suggestion(&report), report.last_ten), (None, None), "{:?}", text);
    }

    #[test]
    fn tokens_do_not_overlap(text in prop_oneof![typed(), text_around("3821604417".to_owned())]) {
        let found = tokens(&text);
        prop_assert!(found.iter().all(|token| token.start < token.end && text.get(token.start..token.end).is_some()));
        prop_assert!(found.windows(2).all(|pair| pair[0].end <= pair[1].start));
    }

    #[test]
    fn every_suggestion_is_accepted(input in typed(), issuer in issuer()) {
        let mut findings = check(&input, issuer).findings;
        if let Progress::Wrong(finding) = progress(&input, issuer) {
            findings.push(finding);
        }
        for finding in findings {
            if let Some(suggestion) = finding.suggestion {
                prop_assert_eq!(check(&suggestion, issuer).verdict(), Verdict::Ok);
                prop_assert_eq!(parse(&suggestion).map(|number| number.compact()), Ok(suggestion));
            }
        }
    }

    #[test]
    fn folding_is_idempotent(input in typed()) {
        let once = fold(&input);
        let twice = fold(once.text());
        prop_assert_eq!(twice.text(), once.text());
        prop_assert_eq!(twice.typed(), once.text().chars().count());
    }

    #[test]
    fn folding_undoes_formatting(number in number()) {
        let formatted = number.format();
        let folded = fold(&formatted);
        prop_assert_eq!(folded.text(), number.compact());
        prop_assert_eq!(parse(&formatted), Ok(number));
        prop_assert_eq!(parse(&number.compact()), Ok(number));
    }

    #[test]
    fn a_valid_number_is_never_rejected(number in number()) {
        let report = check(&number.format(), None);
        prop_assert_eq!(report.verdict(), Verdict::Ok);
        prop_assert_eq!(report.last_ten, Some(number.last_ten()));
        prop_assert!(is_valid(&number.compact()));
    }

    #[test]
    fn no_beginning_of_a_valid_number_is_wrong(number in number()) {
        let compact = number.compact();
        for end in 0..compact.len() {
            prop_assert!(!matches!(progress(&compact[..end], None), Progress::Wrong(_)));
        }
        prop_assert_eq!(progress(&compact, None), Progress::Complete);
    }

    #[test]
    fn an_edit_of_one_character_is_valid_or_located(
        number in number(), pretty in any::<bool>(), at in any::<prop::sample::Index>(), edit in edit()
    ) {
        let text = if pretty { number.format() } else { number.compact() };
        let mut chars: Vec<char> = text.chars().collect();
        let at = at.index(chars.len());
        match edit {
            Edit::Replace(c) => chars[at] = c,
            Edit::Insert(c) => chars.insert(at, c),
            Edit::Delete => { chars.remove(at); }
        }
        let edited: String = chars.into_iter().collect();
        let report = check(&edited, None);
        let pointed_at = report.findings.iter().any(|finding| {
            let touches = finding.start <= at + 1 && at <= finding.end;
            finding.severity == Severity::Error && (touches || finding.code == Code::Length)
        });
        prop_assert!(report.verdict() == Verdict::Ok || pointed_at, "{:?}: {:?}", edited, report);
    }

    #[test]
    fn a_number_cut_short_is_unfinished_however_it_is_written(
        group in 0..GROUPS.len(), level in 1..=5_u8, province in 1..=99_u8, ten in ten(),
        len in 3..=14_usize, dresses in dresses(), issuer in issuer(),
    ) {
        let whole = format!("{}{level}{province:02}{}", GROUPS[group].code, ten.as_str());
        let cut = dressed(&whole[..len], &dresses);
        // With two digits in place of the letters, letters are not recognisable.
        prop_assume!(fold(&cut).text().chars().take(2).any(|c| !c.is_ascii_digit()));
        let report = check(&cut, issuer);
        prop_assert_eq!(report.verdict(), Verdict::Rejected);
        let [finding] = &report.findings[..] else { panic!("{cut}: {:?}", report.findings) };
        prop_assert_eq!(finding.code, Code::Length, "{}", &cut);
        prop_assert_eq!(&finding.suggestion, &None, "{}", &cut);
        let missing = format!("còn thiếu {}.", 15 - len);
        prop_assert!(finding.message.contains(&missing), "{}: {}", cut, finding.message);
    }

    #[test]
    fn of_the_text_of_a_code_the_first_field_alone_decides(
        (number, text) in prop_oneof![number().prop_map(|number| number.compact()), typed().prop_filter("no code", |typed| !typed.contains(['|', '｜', '~', '～']))]
            .prop_flat_map(|number| (Just(number.clone()), qr_text(&number))),
        issuer in issuer(),
    ) {
        let (alone, told) = (check(&number, issuer), check(&text, issuer));
        prop_assert_eq!(first_field(&text), &number);
        prop_assert_eq!((told.verdict(), told.form, told.last_ten, told.issuer), (alone.verdict(), alone.form, alone.last_ten, alone.issuer));
        let codes = |report: &Report| -> Vec<Code> { report.findings.iter().map(|one| one.code).filter(|code| *code != Code::CardQr).collect() };
        prop_assert_eq!(codes(&told), codes(&alone));
        prop_assert_eq!(is_valid(&text), is_valid(&number));
        prop_assert_eq!(progress(&text, issuer) == Progress::Complete, progress(&number, issuer) == Progress::Complete);
    }
}
