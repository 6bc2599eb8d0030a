//! The card-number checker against its vectors, and the properties that hold for every input.
//!
//! `card_numbers.csv` is UTF-8 with the characters themselves, invisible ones too; the column `reason` names them. An
//! empty `issuer` means that none was chosen, an empty `form`, `last_ten` or `found_issuer` that there is none. `codes`
//! are the findings in order. Every serial is made up. Expectations come from VNeID's rule for "Số thẻ BHYT" and from
//! the tables of QĐ 1351/QĐ-BHXH and QĐ 124/2004/QĐ-TTg.

use bhyt_vneid::card_number::{
    CardNumber, Code, Form, GROUPS, Issuer, LastTen, Level, PROVINCES, Progress, ProvinceCode,
    Report, Severity, Verdict, check, fold, is_valid, parse, progress,
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
fn every_vector_is_judged_as_the_documents_say() {
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

#[test]
fn the_vectors_are_many_and_show_every_code_and_every_group() {
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
fn the_citizen_number_is_explained_by_what_it_says() {
    let message = &check("038158001234", None).findings[0].message;
    for word in ["Thanh Hóa", "nữ", "1958", "1/8/2025"] {
        assert!(message.contains(word), "{message} lacks {word}");
    }
    let unreadable = &check("999999999999", None).findings[0].message;
    assert!(!unreadable.contains("sinh năm"), "{unreadable}");
}

#[test]
fn a_place_is_counted_in_characters_as_typed() {
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
fn the_suggestion_is_the_number_with_its_look_alikes_put_right() {
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
fn typing_is_not_scolded_before_it_is_done() {
    let told = |input: &str| progress(input, None).message();
    assert_eq!(told(""), "");
    assert_eq!(told("D"), "Còn thiếu 14 ký tự.");
    assert_eq!(told("DN 4 38 382160"), "Còn thiếu 4 ký tự.");
    assert_eq!(told("382160"), "Còn thiếu 4 ký tự.");
    assert_eq!(told("3821604417"), "Đủ ký tự, đúng định dạng.");
}

#[test]
fn typing_is_stopped_where_no_further_character_can_mend_it() {
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
fn the_tables_are_complete_and_agree() {
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

/// Anything, but mostly of the characters people type into the field.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[A-Za-z0-9 .đĐÉOIlSBZ\u{a0}–#+]{0,24}",
        "[DTQHC][NESAT][0-9OISB]{13}",
        "[0-9OIl]{8,14}",
        "(Mã thẻ: )?[DT][NE][1-7][0-9]{12,13}( Nguyễn)?",
    ]
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

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn no_input_panics_and_every_answer_holds_together(input in typed(), issuer in issuer()) {
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
    fn every_suggestion_is_itself_taken(input in typed(), issuer in issuer()) {
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
    fn folding_twice_is_folding_once(input in typed()) {
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
    fn a_slip_of_one_character_is_valid_or_pointed_at(
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
}
