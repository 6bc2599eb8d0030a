//! Lists: cells, columns, headings, counts, duplicates, filters and the result. `cases/lists.jsonl` has real lists.

use std::num::NonZeroU32;

use card_number::batch::{Batch, Decoder, Filter, Kind, Notice};
use card_number::{LastTen, Verdict, check, first_field};
use proptest::prelude::*;

fn judged(text: &str) -> Batch {
    let mut batch = Batch::new(text.to_owned());
    while batch.work(7) {}
    batch
}

/// Returns the whole result.
fn table(batch: &Batch, delimiter: char) -> String {
    let pieces = (0..).map_while(|at| batch.piece(at, delimiter));
    let pieces: Vec<_> = pieces.collect();
    assert_eq!(pieces.len(), batch.pieces());
    pieces.concat()
}

/// Returns the row, the number and the kind of every number that a filter keeps, in order.
fn shown(batch: &mut Batch, filter: Filter) -> Vec<(u32, String, Kind)> {
    batch
        .window(filter, 0, usize::MAX)
        .into_iter()
        .map(|place| {
            let details = batch.details(place).expect("a judged row");
            let entry = batch.entry(place).expect("a judged row");
            (entry.row, details.number, entry.kind)
        })
        .collect()
}

fn numbers(text: &str) -> Vec<String> {
    let mut batch = judged(text);
    let mut rows = shown(&mut batch, Filter::All);
    rows.sort_by_key(|row| row.0);
    rows.into_iter().map(|row| row.1).collect()
}

/// Returns the last ten of the accepted numbers, in order, and the count of rejected numbers.
fn answers(text: &str) -> (Vec<String>, usize) {
    let mut batch = judged(text);
    let mut right = Vec::new();
    for place in 0..batch.judged() {
        let entry = *batch.entry(place).expect("a judged number");
        let details = batch.details(place).expect("a judged number");
        if entry.kind != Kind::Rejected {
            let report = check(&details.number, None);
            right.push(report.last_ten.expect("a right number").as_str().to_owned());
        }
    }
    (right, batch.count(Kind::Rejected))
}

#[test]
fn every_real_list_has_its_expected_answer() {
    let mut wrong = Vec::new();
    for line in include_str!("cases/lists.jsonl").lines() {
        let case: serde_json::Value = serde_json::from_str(line).expect("a case a line");
        let text = case["text"].as_str().expect("a text");
        let tens = case["ok"].as_array().expect("numbers").iter();
        let ok: Vec<_> = tens
            .map(|ten| ten.as_str().expect("ten digits").to_owned())
            .collect();
        let rejected = case["rejected"].as_u64().expect("a count") as usize;
        let found = answers(text);
        if found != (ok, rejected) {
            wrong.push(format!("{line}\n  found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const CLASS: &str = "\u{feff}STT;Họ và tên;Ngày sinh;Điện thoại;Mã thẻ BHYT;Ghi chú\r\n\
    1;Lê Thị Na;01/02/2015;0912345678;HS4383821604417;\r\n\
    2;Phạm Văn An;12/11/2015;0387654321;HS4383821604418;mới\r\n\
    \r\n\
    3;Đỗ Minh;05/05/2015;;HS438382160441;\r\n\
    4;Trần Hoa;06/06/2015;;3821604417;chép lại\r\n\
    5;Vũ Lan;07/07/2015;;HS4033821604420;\r\n";

#[test]
fn rows_are_numbered_as_in_the_spreadsheet_and_the_worst_come_first() {
    let mut batch = judged(CLASS);
    assert_eq!((batch.column(), batch.delimiter()), (Some(4), ';'));
    let rows = shown(&mut batch, Filter::All);
    let told: Vec<_> = rows
        .iter()
        .map(|(row, number, kind)| (*row, number.as_str(), *kind))
        .collect();
    assert_eq!(
        told,
        [
            (5, "HS438382160441", Kind::Rejected),
            (6, "3821604417", Kind::Twice),
            (7, "HS4033821604420", Kind::Warning),
            (2, "HS4383821604417", Kind::Ok),
            (3, "HS4383821604418", Kind::Ok),
        ]
    );
}

#[test]
fn details_have_the_reasons_and_the_other_cells() {
    let mut batch = judged(CLASS);
    let places = batch.window(Filter::Problems, 0, 10);
    let details: Vec<_> = places
        .into_iter()
        .map(|place| batch.details(place).expect("a judged row"))
        .collect();
    assert_eq!(details[0].reasons, "Có 14 ký tự, số thẻ cần 10 hoặc 15");
    assert_eq!(details[0].beside, "3 · Đỗ Minh · 05/05/2015");
    assert_eq!(
        details[0].suggestion, None,
        "nobody knows which digit is missing"
    );
    assert_eq!(details[1].reasons, "Trùng 10 số cuối với dòng 2");
    assert_eq!(details[1].beside, "4 · Trần Hoa · 06/06/2015 · chép lại");
    assert_eq!(details[2].reasons, "Không có tỉnh nào mang mã ở ký tự 4–5");
}

#[test]
fn filters_keep_their_kinds_and_windows_are_contiguous() {
    let mut batch = judged(CLASS);
    let kept = |batch: &mut Batch, filter| -> Vec<u32> {
        shown(batch, filter).into_iter().map(|row| row.0).collect()
    };
    assert_eq!(kept(&mut batch, Filter::Problems), [5, 6, 7]);
    assert_eq!(kept(&mut batch, Filter::Twice), [6]);
    assert_eq!(kept(&mut batch, Filter::Ok), [2, 3]);
    let all = batch.window(Filter::All, 0, 5);
    assert_eq!(batch.window(Filter::All, 0, 2), all[..2]);
    assert_eq!(batch.window(Filter::All, 2, 100), all[2..]);
    assert_eq!(batch.kept(Filter::All), 5);
    assert_eq!(batch.kept(Filter::Problems), 3);
}

#[test]
fn the_result_keeps_all_cells_and_the_order_of_rows() {
    let table = table(&judged(CLASS), ';');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .flexible(true)
        .from_reader(table.as_bytes());
    let heading: Vec<_> = reader
        .headers()
        .expect("a heading")
        .iter()
        .map(str::to_owned)
        .collect();
    assert_eq!(
        heading[..6],
        [
            "Dòng",
            "Kết quả",
            "10 số cuối",
            "Lý do",
            "10 số cuối (không có dấu =)",
            "STT"
        ]
    );
    let rows: Vec<Vec<String>> = reader
        .records()
        .map(|row| row.expect("a row").iter().map(str::to_owned).collect())
        .collect();
    assert_eq!(
        rows[0],
        [
            "2",
            "Viết đúng cách",
            "=\"3821604417\"",
            "",
            "3821604417",
            "1",
            "Lê Thị Na",
            "01/02/2015",
            "=\"0912345678\"",
            "HS4383821604417",
            ""
        ]
    );
    assert_eq!(
        rows[3][..4],
        [
            "6",
            "Trùng",
            "=\"3821604417\"",
            "Trùng 10 số cuối với dòng 2"
        ]
    );
    assert_eq!(rows[2][..3], ["5", "VNeID không nhận", ""]);
    assert_eq!(rows.len(), 5);
}

#[test]
fn cells_are_read_as_spreadsheets_write_them() {
    for (text, expected) in [
        ("3821604417\n3821604418", vec!["3821604417", "3821604418"]),
        (
            "Lan\t3821604417\r\nHoa\t3821604418\r\n",
            vec!["3821604417", "3821604418"],
        ),
        (
            "\"Na, Lê\",\"3821604417\"\n\"An \"\"Bé\"\"\",3821604418",
            vec!["3821604417", "3821604418"],
        ),
        (
            "\"Thôn 1\nxã A\",3821604417\nThôn 2,3821604418",
            vec!["3821604417", "3821604418"],
        ),
        (
            "Tên,=\"0123498765\"\nAn,'0123498766",
            vec!["=\"0123498765\"", "'0123498766"],
        ),
        (
            "Lan,\"3821604417\nHoa,3821604418\n",
            vec!["\"3821604417", "3821604418"],
        ),
        ("Số thẻ\n\n3821604417\n", vec!["3821604417"]),
        (
            "Na,3821604417,x\nAn\nHoa,3821604418",
            vec!["3821604417", "", "3821604418"],
        ),
    ] {
        assert_eq!(numbers(text), expected, "{text:?}");
    }
}

#[test]
fn a_list_without_numbers_has_no_column() {
    let batch = judged("Lan,Thôn 1\nHoa,Thôn 2\n");
    assert_eq!((batch.column(), batch.judged()), (None, 0));
    let nothing = judged("");
    assert_eq!((nothing.column(), nothing.judged()), (None, 0));
}

#[test]
fn every_duplicate_names_the_first_row() {
    let mut batch = judged("DN4013821604417\n3821604417\ndn 4 38 3821604417\n3821604418");
    let twice = batch.window(Filter::Twice, 0, 10);
    assert_eq!(twice, [1, 2]);
    for place in twice {
        assert_eq!(
            batch.entry(place).and_then(|entry| entry.first),
            NonZeroU32::new(1)
        );
        let reasons = batch.details(place).expect("a judged row").reasons;
        assert!(
            reasons.starts_with("Trùng 10 số cuối với dòng 1"),
            "{reasons}"
        );
    }
}

#[test]
fn no_reason_repeats_the_number() {
    let mut reader = csv::Reader::from_path("tests/card_numbers.csv").expect("the vector file");
    for row in reader.records() {
        let row = row.expect("a row of the vector file");
        let cell = row[0].replace('"', "\"\"");
        let mut batch = judged(&format!("Số thẻ BHYT\n\"{cell}\""));
        let Some(details) = batch.details(0) else {
            // A row of one blank cell is a blank row.
            assert_eq!(&row[6], "empty");
            continue;
        };
        let cell = first_field(&row[0]);
        // In a list, a label and a repeated number are not errors.
        assert!(
            details.number == cell
                || (matches!(&row[6], "length" | "several_numbers")
                    && cell.contains(&details.number)),
            "{cell}"
        );
        let expected = check(&details.number, None).verdict();
        assert_eq!(
            batch.count(Kind::Rejected) == 1,
            expected == Verdict::Rejected
        );
        let longest = details
            .reasons
            .split(|c: char| !c.is_ascii_digit())
            .map(str::len)
            .max();
        // The longest number in a reason is the year 2015.
        assert!(longest <= Some(4), "{}", details.reasons);
    }
}

fn serial() -> impl Strategy<Value = String> {
    "38[0-9]{8}"
}

proptest! {
    #[test]
    fn no_text_panics_and_every_number_has_one_kind(text in "(\\PC|[\"\t;,\r\n0-9]){0,300}") {
        let mut batch = judged(&text);
        let sum: usize = Kind::ORDER.iter().map(|&kind| batch.count(kind)).sum();
        prop_assert_eq!(sum, batch.judged());
        let shown = shown(&mut batch, Filter::All);
        prop_assert_eq!(shown.len(), sum);
        prop_assert!(batch.column().is_none() || batch.percent() == 100 || text.is_empty());
    }

    #[test]
    fn the_number_of_rows_per_call_does_not_change_the_result(serials in prop::collection::vec(serial(), 1..60), step in 1_usize..20) {
        let text = serials.join("\r\n");
        let mut slow = Batch::new(text.clone());
        while slow.work(step) {}
        let mut all_at_once = Batch::new(text);
        all_at_once.work(usize::MAX);
        prop_assert_eq!(table(&slow, ','), table(&all_at_once, ','));
        prop_assert_eq!(slow.window(Filter::All, 0, 99), all_at_once.window(Filter::All, 0, 99));
    }

    #[test]
    fn duplicates_are_the_equal_neighbours_of_the_sorted_list(serials in prop::collection::vec("380000000[0-9]|38[0-9]{8}", 0..200)) {
        let batch = judged(&serials.join("\n"));
        let mut sorted: Vec<_> = serials.iter().filter_map(|serial| LastTen::new(serial)).collect();
        sorted.sort();
        let duplicates = sorted.windows(2).filter(|pair| pair[0] == pair[1]).count();
        prop_assert_eq!(batch.count(Kind::Twice), duplicates);
    }

    #[test]
    fn cells_are_written_so_that_a_spreadsheet_shows_them_unchanged(name in "[^\u{0}\u{1e}\u{1f}\u{2028}\u{2029}\u{feff}]{0,40}", ten in serial()) {
        let quoted = name.replace('"', "\"\"");
        let text = format!("Tên;Số thẻ BHYT;Hết\n\"{quoted}\";{ten};1\n");
        let table = table(&judged(&text), ',');
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(table.as_bytes());
        let row = reader.records().next().expect("a row").expect("a row");
        // A cell that a spreadsheet would run has an apostrophe in front; what it would shorten is a text.
        let text = |cell: &str| cell.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')).map(str::to_owned);
        let kept = row[5].strip_prefix('\'').filter(|kept| *kept == name).unwrap_or(&row[5]);
        prop_assert!(kept == name || text(kept).as_deref() == Some(name.trim()), "{}", kept);
        prop_assert_eq!(text(&row[6]), Some(ten));
    }
}

#[test]
fn several_numbers_on_a_line_are_each_judged() {
    for text in [
        "3821604417, 3821604418",
        "3821604417;DN4013821604418\n3821604419",
        "3821604417\t3821604418\n",
    ] {
        let found = numbers(text);
        assert!(
            found.len() > 1
                && found
                    .iter()
                    .all(|number| !number.contains([',', ';', '\t'])),
            "{found:?}"
        );
        assert_eq!(judged(text).count(Kind::Ok), found.len(), "{text}");
    }
    // Two cards of one person.
    assert_eq!(
        numbers("DN4013821604417;3821604417\nDN4013821604418;3821604418").len(),
        2
    );
}

#[test]
fn another_number_in_a_row_is_not_passed_over_in_silence() {
    let mut batch =
        judged("Lan;3821604417;3821604418\nMinh;3821604419;0912345678\nHoa;3821604420;\n");
    let worst = batch.window(Filter::Problems, 0, 10);
    assert_eq!(worst.len(), 1);
    let details = batch.details(worst[0]).expect("a row");
    assert!(
        details.reasons.contains("còn số khác"),
        "{}",
        details.reasons
    );
    let table = table(&batch, ';');
    let row = table.lines().nth(1).expect("a row");
    assert!(row.contains("còn số khác"), "{row}");
}

#[test]
fn no_cell_leaves_the_list_as_a_formula() {
    for cell in [
        "=HYPERLINK(1)",
        "+1+cmd",
        "-2+3",
        "@SUM(A1)",
        " =1+1",
        "＝1+1",
        "=\"1\"&A1",
    ] {
        let text = format!("3821604417\t{cell}\tx");
        let table = table(&judged(&text), ';');
        let row = table.lines().nth(1).expect("a row");
        assert!(
            row.contains(&format!("'{}", cell.replace('"', "\"\""))),
            "{row}"
        );
    }
    let kept = table(&judged("3821604417\t=\"0123456789\"\tx"), ';');
    assert!(kept.contains("\"=\"\"0123456789\"\"\""), "{kept}");
    assert!(!kept.contains('\''), "{kept}");
}

#[test]
fn only_the_number_of_a_qr_code_is_kept() {
    let mut batch = judged("Lan;3821604417|4C616E|01/01/1990|$\nMinh;3821604418\n");
    assert_eq!(batch.count(Kind::Ok), 2);
    let details = batch.details(0).expect("a row");
    assert_eq!((&*details.number, &*details.beside), ("3821604417", "Lan"));
    assert!(!table(&batch, ',').contains("1990"));
}

/// Returns the last ten of the accepted numbers.
fn right(text: &str) -> Vec<String> {
    answers(text).0
}

#[test]
fn headings_of_card_numbers_are_recognised() {
    let headings = [
        "MA_THE",
        "maThe",
        "MATHE",
        "so the",
        "Số thẻ",
        "SỐ THẺ BHYT",
        "Mã thẻ BHYT",
        "ma the bhyt",
        "Mã số BHXH",
        "Thẻ",
        "So\u{302}\u{301} the\u{309}",
        "Ma\u{303} the\u{309} BHYT",
    ];
    for heading in headings {
        let text = format!("Ghi chú;{heading}\n2400012345;3821604417\n2400012346;3821604418\n");
        assert_eq!(right(&text), ["3821604417", "3821604418"], "{heading}");
    }
}

#[test]
fn columns_headed_as_other_numbers_are_ignored() {
    let headings = [
        "SĐT",
        "SDT",
        "S\u{110}T",
        "Số ĐT",
        "Điện thoại",
        "Die\u{323}\u{302}n thoa\u{323}i",
        "dien_thoai",
        "Tel",
        "MST",
        "Mã số thuế",
        "CCCD",
        "Số CMND",
        "MA_BN",
        "maBN",
        "Mã bệnh nhân",
        "Số hồ sơ",
        "soHoSo",
        "Số tiền",
        "Số tài khoản",
        "MA_LK",
        "Mã hộ gia đình",
        "MA_DKBD",
        "GT_THE_TU",
        "Ngày cấp thẻ",
        "Nơi đăng ký KCB BHYT",
    ];
    for heading in headings {
        let text =
            format!("{heading};Tên;Số\n0868123456;Lan;3821604417\n2400012345;Hoa;3821604418\n");
        let mut batch = judged(&text);
        assert_eq!(batch.column(), Some(2), "{heading}");
        let reasons = |batch: &mut Batch, place| batch.details(place).expect("a row").reasons;
        assert_eq!(
            (reasons(&mut batch, 0), reasons(&mut batch, 1)),
            (String::new(), String::new()),
            "{heading}"
        );
    }
}

#[test]
fn titles_and_totals_are_skipped_unless_they_contain_a_number() {
    let text = "DANH SÁCH THẺ BHYT;;\nNăm học 2026-2027;;\nTên;Mã thẻ;Ghi chú\nLan;3821604417;\nTống Văn An;;\nTổng cộng;1;\n";
    assert_eq!(answers(text), (vec!["3821604417".to_owned()], 1));
    let text =
        "Mẫu: 3821604418;;\nTên;Mã thẻ;Ghi chú\nLan;3821604417;\nTổng cộng;;thiếu 3821604419\n";
    assert_eq!(right(text), ["3821604418", "3821604417", "3821604419"]);
    let text = "Danh sách lớp 5A\nSố\n3821604417\nCộng: 1 em\n";
    assert_eq!(answers(text), (vec!["3821604417".to_owned()], 0));
}

#[test]
fn column_numbers_sections_and_signatures_are_skipped() {
    let one = vec!["3821604417".to_owned()];
    for text in [
        "Tên;Mã thẻ;Số tiền\n(1);(2);(3)\nLan;3821604417;1.250.000\n",
        "Tên;Mã thẻ;Tuổi\nA;B;C\n1;2;3\nLan;3821604417;5\n",
        "STT;Họ tên;Thẻ BHYT;\n;;Mã thẻ;Hạn dùng\n1;Lan;3821604417;31/12/2026\n",
        "STT;Tên;Mã thẻ\nTổ 1;;\n1;Lan;3821604417\nHiệu trưởng\n",
        "Năm học 2026-2027\n3821604417\n",
        "Ngày 01/01/2026 10 giờ\n3821604417\n",
        "Kỳ: 01/2026\n3821604417\n",
    ] {
        assert_eq!(answers(text), (one.clone(), 0), "{text}");
    }
    // A person without a number, and a number in place of a section heading.
    for text in [
        "STT;Tên;Mã thẻ\n1;Lan;3821604417\n2;Hoa;\n",
        "Tên;Mã thẻ\nNa;-\nLan;3821604417\n",
        "STT;Tên;Mã thẻ\n1;Lan;3821604417\nHoa 3821604418;;\n",
    ] {
        assert_eq!(answers(text), (one.clone(), 1), "{text}");
    }
}

#[test]
fn numbers_of_other_columns_are_not_second_card_numbers() {
    let clear = |text: &str| {
        let mut batch = judged(text);
        assert_eq!(batch.judged(), 2, "{text}");
        for place in 0..2 {
            let details = batch.details(place).expect("a row");
            assert_eq!(
                (&*details.reasons, details.number.contains("38216044")),
                ("", true),
                "{text}"
            );
        }
    };
    for heading in [
        "MANV",
        "MASOTHUE",
        "MA_HSBA",
        "T_TONGCHI",
        "ID",
        "Số hợp đồng",
        "SBD",
        "Mã KH",
    ] {
        clear(&format!(
            "{heading};Mã thẻ\n2400012345;3821604417\n2400012346;3821604418\n"
        ));
        clear(&format!(
            "Số thẻ BHYT;{heading}\n3821604417;2400012345\n3821604418;2400012346\n"
        ));
    }
    // Mobile numbers without a heading, including those that begin with 08.
    clear("Lan;0868123456;3821604417\nHoa;0817 123 456;3821604418\n");
    clear("3821604417;0868123456\n3821604418;0912345678\n");
    clear("0868123456\tDN4383821604417\n0817123456\tDN4383821604418\n");
    // 08 is also the code of Tuyên Quang: two such numbers on a line are two card numbers.
    assert_eq!(right("0812345678;0812345679\n").len(), 2);
    let mut batch = judged("Mã thẻ;Ghi chú\n3821604417;của Hoa 3821604418\n");
    assert!(
        batch
            .details(0)
            .is_some_and(|row| row.reasons.contains("còn số khác"))
    );
}

#[test]
fn the_sep_line_of_excel_is_not_a_row() {
    for hint in ["sep=;\n", "SEP=;\r\n", "\u{feff}sep=;\r\n", "\"sep=;\"\n"] {
        let mut batch = judged(&format!("{hint}Tên;Số thẻ\nNa, Lê;3821604417\n"));
        assert_eq!((batch.column(), batch.judged()), (Some(1), 1), "{hint:?}");
        assert_eq!(shown(&mut batch, Filter::All)[0].0, 2, "{hint:?}");
    }
}

#[test]
fn several_cards_in_a_cell_are_judged_once_per_person() {
    for between in [";", ",", " ", "/", " - ", "\n", " và "] {
        let text = format!(
            "Tên\tThẻ\nLan\t\"DN4383821604417{between}HN2383821604417\"\nHoa\t\"3821604418{between}3821604419\"\n"
        );
        assert_eq!(
            right(&text),
            ["3821604417", "3821604418", "3821604419"],
            "{between:?}"
        );
    }
}

#[test]
fn a_labelled_number_is_accepted_in_a_list() {
    for label in [
        "Số thẻ BHYT: ",
        "Mã thẻ ",
        "MA_THE: ",
        "so the bhyt ",
        "1. Mã số BHXH: ",
        "ID ",
    ] {
        let text = format!("{label}DN4383821604417\n{label}DN4383821604418\n");
        assert_eq!(
            answers(&text),
            (vec!["3821604417".to_owned(), "3821604418".to_owned()], 0),
            "{label}"
        );
    }
    assert_eq!(
        right("1. 3821604417\n2) DN4383821604418\n3 - 3821604419\n").len(),
        3
    );
    assert_eq!(answers("4 38 3821604417\nLan 3821604418\n").1, 2);
    assert_eq!(answers("Điện thoại 0868123456\n3821604417\n").1, 1);
}

#[test]
fn json_and_xml_are_recognised() {
    for (text, notice) in [
        (" {\"maThe\": \"3821604417\"}", Notice::Json),
        ("[[\"3821604417\"]]", Notice::Json),
        ("[3821604417, 3821604418]", Notice::Json),
        ("[{'maThe': '3821604417'}]", Notice::Json),
        ("{maThe: 3821604417}", Notice::Json),
        (
            "\u{feff}<?xml version=\"1.0\"?><MA_THE>3821604417</MA_THE>",
            Notice::Xml,
        ),
        ("<table><tr><td>3821604417", Notice::Xml),
    ] {
        let batch = judged(text);
        assert_eq!(
            (batch.notice(), batch.judged(), batch.column()),
            (Some(notice), 0, None),
            "{text}"
        );
    }
    assert_eq!(judged("[1] 3821604417\n").notice(), None);
}

#[test]
fn numbers_in_older_encodings_are_judged_with_a_notice() {
    // The heading and a name in Windows-1258, in TCVN3, and in VNI.
    let files = [
        &b"H\xf2 t\xean;\xd0i\xea\xf2n tho\xa1i;S\xf4\xec the\xd2\nL\xea Th\xf2;0868123456;3821604417\n"[..],
        b"H\xe4 t\xaan;S\xa7T;M\xb7 th\xce\nL\xaa Th\xde;0868123456;3821604417\n",
        b"Ho\xef te\xe2n;S\xd1T;Ma\xf5 the\xfb\nLe\xe2 Th\xf2;0868123456;3821604417\n",
    ];
    for bytes in files {
        let (mut decoder, mut text) = (Decoder::default(), String::new());
        decoder.read(bytes, &mut text);
        decoder.end(&mut text);
        let batch = judged(&text);
        assert!(decoder.lost_letters());
        assert_eq!(
            (batch.count(Kind::Ok), batch.judged(), batch.notice()),
            (1, 1, Some(Notice::LostLetters)),
            "{text}"
        );
    }
}

#[test]
fn a_list_longer_than_its_head_is_read_to_its_end() {
    let row = |at: u64| {
        format!(
            "Lê Thị Na {at};{}{}",
            3_821_000_000 + at,
            if at.is_multiple_of(3) {
                "\u{2028}"
            } else {
                "\n"
            }
        )
    };
    let text: String = (0..20_000).map(row).collect();
    assert_eq!(judged(&text).count(Kind::Ok), 20_000);
    let line: Vec<String> = (0..20_000_u64)
        .map(|at| (3_821_000_000 + at).to_string())
        .collect();
    assert_eq!(judged(&line.join(", ")).count(Kind::Ok), 20_000);
}

#[test]
fn cells_of_separators_take_linear_time() {
    // These cells take minutes if reading looks back at every character.
    for mark in ["*", "\u{301}", "1/", "Mã "] {
        let cell = mark.repeat(10_000 / mark.len());
        let text = format!("Tên;Số thẻ\n{}", format!("Lan;{cell}\n").repeat(60));
        judged(&text);
    }
}

#[test]
fn a_number_that_a_spreadsheet_would_shorten_is_written_as_text() {
    for (cell, written) in [
        ("0912345678", "\"=\"\"0912345678\"\"\""),
        ("038060004182", "\"=\"\"038060004182\"\"\""),
        ("007", "\"=\"\"007\"\"\""),
        ("0", "0"),
        ("2015", "2015"),
        ("38216O4417", "38216O4417"),
    ] {
        let table = table(&judged(&format!("3821604417;{cell};x\n")), ';');
        assert!(table.ends_with(&format!(";{written};x\r\n")), "{table}");
    }
}

#[test]
fn a_single_dash_is_not_escaped() {
    let table = table(&judged("3821604417;-;-1+2\n"), ',');
    assert!(table.ends_with(",-,'-1+2\r\n"), "{table}");
}

#[test]
fn the_result_has_a_column_of_plain_digits() {
    let table = table(&judged("Tên;Số thẻ\nLan;0123498765\nHoa;12345\n"), ',');
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    assert_eq!(
        reader.headers().expect("a heading").get(4),
        Some("10 số cuối (không có dấu =)")
    );
    let rows: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(
        (&rows[0][2], &rows[0][4]),
        ("=\"0123498765\"", "0123498765")
    );
    assert_eq!((&rows[1][2], &rows[1][4]), ("", ""));
}

#[test]
fn a_second_number_with_a_name_is_reported() {
    let mut batch = judged("Lan 3821604417, Hoa 3821604418\nMinh 3821604419\n");
    let reasons = batch.details(0).expect("a row").reasons;
    assert!(reasons.contains("còn số khác"), "{reasons}");
}

#[test]
fn a_number_beside_a_cell_of_several_is_reported() {
    let mut batch = judged("Lan\t3821604417; 3821604418\t3821604419\nHoa\t3821604420\t\n");
    assert_eq!(batch.judged(), 3);
    for place in 0..2 {
        let reasons = batch.details(place).expect("a number").reasons;
        assert!(reasons.contains("còn số khác"), "{reasons}");
    }
}

#[test]
fn a_column_of_numbers_with_facility_codes_is_found() {
    let mut batch = judged("Lan;DN4383821604417 38-012\nHoa;DN4383821604418 38-012\n");
    assert_eq!((batch.column(), batch.count(Kind::Rejected)), (Some(1), 2));
    let suggestion = batch.details(0).expect("a row").suggestion;
    assert_eq!(suggestion.as_deref(), Some("DN4383821604417"));
}
