//! Every figure, date and label of the source documents is found in the built page, as the documents write it.
//!
//! The documents: letter 202/UBND-VHXH of 07/03/2025 with its appendix 01 (Trường Thi), and the plan of 17/7/2025 with
//! its appendix (Thái Nguyên).

use std::fs;

use scraper::{ElementRef, Html, Selector};
use site::fingerprint;

const TRUONG_THI: &[&str] = &[
    "UBND phường Trường Thi",
    "thành phố Thanh Hóa",
    "202/UBND-VHXH",
    "07/03/2025",
    "đẩy mạnh tích hợp Sổ sức khỏe điện tử trên ứng dụng VNeID",
    "2450/UBND-KSTTHCNC",
    "27/02/2025",
    "1445/UBND-VHTT",
    "02/03/2025",
    "Bộ Công an",
    "13/02/2025",
    "503.334",
    "11,83%",
    "60/63",
    "8.922",
    "50%",
    "31/03/2025",
    "80%",
    "30/04/2025",
    "100%",
    "“đi từng ngõ, gõ từng nhà, rà từng người”",
    "giấy chuyển tuyến",
    "giấy hẹn khám lại",
    "ộ phận tiếp nhận và trả kết quả",
    "loa truyền thanh",
    "10/3/2025",
    "Công an phường",
    "Trạm y tế",
    "THCS",
    "Mặt trận Tổ quốc",
    "Đoàn Thanh niên",
    "Hội Phụ nữ",
    "đội tình nguyện",
    "Tổ trưởng tổ dân phố",
    "2.0.4",
    "2.0.7",
    "Android",
    "iOS",
    "“Số thẻ BHYT *”",
    "“Nhập 10 kí tự cuối trên mã số thẻ BHYT”",
    "10 ký tự cuối",
    "1/7/2025",
    "phường Hạc Thành",
    "Nghị quyết 1686/NQ-UBTVQH15",
];

const THAI_NGUYEN: &[&str] = &[
    "17/7/2025",
    "+10%",
    "30/9/2025",
    "37 xã, phường",
    "457.532",
    "32,90%",
    "3/63",
    "94.208",
    "26,74%",
    "100%",
    "thứ Tư",
    "09:00",
    "14 tuổi",
    "chữ ký số công cộng",
    "50.000",
    "488.648",
    "Viettel",
    "VNPT",
    "MobiFone",
    "Trung tâm Phục vụ hành chính công",
    "Zalo",
    "Báo",
    "Bắc Kạn",
    "“Mẫu thẻ cũ: (15 ký tự)”",
    "“Mẫu thẻ mới: (10 ký tự)”",
    "“Tích hợp thêm thông tin khác”",
];

const BOTH: &[&str] = &[
    "“Ví giấy tờ”",
    "“Tích hợp thông tin”",
    "“Tạo mới yêu cầu”",
    "“Thẻ bảo hiểm y tế”",
    "“Gửi yêu cầu”",
    "“Gửi yêu cầu thành công”",
    "“Cá nhân”",
    "“Phiên bản Ứng dụng”",
    "“Đơn vị cấp thẻ BHYT”",
    "“Số thẻ BHYT”",
    "“Tôi xác nhận các thông tin ở trên là đúng”",
    "“Lịch sử”",
    "“Bạn đã gửi yêu cầu tích hợp thông tin quá số lần quy định. Vui lòng thử lại vào ngày mai”",
    "Bảo hiểm xã hội Việt Nam",
    "Bảo hiểm xã hội Công an nhân dân",
    "Bảo hiểm xã hội Bộ Quốc phòng",
    "01–99",
    "10 chữ số",
    "15 ký tự",
    "tài khoản định danh điện tử mức 2",
    "CCCD gắn chip",
    "CH Play",
    "App Store",
    "1900 0368",
    "1900 9068",
];

/// What a reader looks for in one view: the facts of it, for both wards.
const IN_VIEWS: [(&str, &[&str]); 5] = [
    ("dau", &["Đưa căn cước là được", "lừa đảo"]),
    (
        "bat-dau",
        &[
            "“Ví giấy tờ”",
            "“Thẻ BHYT”",
            "“Phiên bản Ứng dụng”",
            "“Tích hợp thông tin”",
            "“Tạo mới yêu cầu”",
            "“Thẻ bảo hiểm y tế”",
            "“Đơn vị cấp thẻ BHYT”",
            "“Số thẻ BHYT”",
            "“Tôi xác nhận các thông tin ở trên là đúng”",
            "“Gửi yêu cầu thành công”",
            "CCCD gắn chip hoặc thẻ căn cước",
            "CH Play",
            "App Store",
        ],
    ),
    (
        "kiem-tra",
        &[
            "10 chữ số",
            "15 ký tự",
            "01–99, trừ 97 và 98",
            "Bảo hiểm xã hội Công an nhân dân: 98",
            "Bảo hiểm xã hội Bộ Quốc phòng: 97",
            "3 yêu cầu",
        ],
    ),
    (
        "go-roi",
        &[
            "“Bạn đã gửi yêu cầu tích hợp thông tin quá số lần quy định. Vui lòng thử lại vào ngày mai”",
            "“Thiết bị của bạn không an toàn, có rủi ro chứa mã độc”",
            "căn cước, VNeID mức 2 có thẻ, thẻ điện tử, thẻ giấy",
            "Trẻ dưới 6 tuổi chỉ có tài khoản mức 1",
            "Cơ quan BHXH tự gia hạn mỗi năm",
            "Từ 1/1/2026, sổ trong VNeID thay được sổ giấy",
            "bản 2.1.9",
            "LH là nhóm từ 75 tuổi",
            "Passcode là mã 6 số",
            "xin khóa tài khoản",
            "10 số cuối không đổi",
            "“gia hạn thẻ”",
            "Giọng nói quen cũng có thể là giả",
            "1900 0368",
            "1900 9068",
            "Theo Nghị định 188/2025/NĐ-CP, Điều 37",
        ],
    ),
    (
        "giup",
        &[
            "mật khẩu, passcode hay mã OTP",
            "Buổi 15 phút",
            "Buổi 45 phút",
        ],
    ),
];

/// The view in which a reader looks for what a document says of itself and of its year.
const OF_DOCUMENTS: &str = "ve-trang";

fn words(part: ElementRef) -> String {
    // Scripts and styles are no words of the page; one of them holds what the widgets may say later.
    let is_read = |parent: ElementRef| !matches!(parent.value().name(), "script" | "style");
    let words = part
        .descendants()
        .filter(|node| {
            node.parent()
                .and_then(ElementRef::wrap)
                .is_some_and(is_read)
        })
        .filter_map(|node| node.value().as_text())
        .flat_map(|text| text.split_whitespace());
    words.collect::<Vec<_>>().join(" ")
}

fn document(id: &str) -> Html {
    let folder = fingerprint::built(id).unwrap_or_else(|why| panic!("{why}"));
    let source = fs::read_to_string(folder.join("index.html")).expect("a built page");
    Html::parse_document(&source)
}

fn page_text(id: &str) -> String {
    words(document(id).root_element())
}

/// The words of a view.
fn view_text(html: &Html, view: &str) -> String {
    let mut parts = format!("[data-views~=\"{view}\"]");
    if view == "dau" {
        parts.push_str(", .opening");
    }
    let parts = Selector::parse(&parts).expect("a selector");
    let texts = html.select(&parts).map(words);
    texts.collect::<Vec<_>>().join(" ")
}

fn assert_all_in(id: &str, facts: &[&str]) {
    let text = page_text(id);
    let missing: Vec<_> = facts
        .iter()
        .chain(BOTH)
        .filter(|fact| !text.contains(**fact))
        .collect();
    assert!(missing.is_empty(), "not in the page of {id}: {missing:?}");
}

#[test]
fn the_page_of_truong_thi_tells_every_fact_of_its_letter() {
    assert_all_in("truong-thi", TRUONG_THI);
}

#[test]
fn the_page_of_thai_nguyen_tells_every_fact_of_its_plan() {
    assert_all_in("thai-nguyen", THAI_NGUYEN);
}

#[test]
fn every_view_tells_what_its_readers_look_for() {
    for id in ["truong-thi", "thai-nguyen"] {
        let html = document(id);
        for (view, facts) in IN_VIEWS {
            let text = view_text(&html, view);
            let missing: Vec<_> = facts.iter().filter(|fact| !text.contains(**fact)).collect();
            assert!(
                missing.is_empty(),
                "not in the view {view} of {id}: {missing:?}"
            );
        }
    }
}

#[test]
fn what_the_documents_say_of_their_year_stands_where_they_are_told_of() {
    for (id, facts) in [
        (
            "truong-thi",
            &[
                "202/UBND-VHXH",
                "2450/UBND-KSTTHCNC",
                "1445/UBND-VHTT",
                "503.334",
                "60/63",
                "8.922",
                "2.0.4",
                "2.0.7",
            ][..],
        ),
        (
            "thai-nguyen",
            &[
                "17/7/2025",
                "457.532",
                "32,90%",
                "94.208",
                "26,74%",
                "488.648",
                "50.000",
                "năm bước",
            ][..],
        ),
    ] {
        let text = view_text(&document(id), OF_DOCUMENTS);
        let missing: Vec<_> = facts.iter().filter(|fact| !text.contains(**fact)).collect();
        assert!(
            missing.is_empty(),
            "not in the view {OF_DOCUMENTS} of {id}: {missing:?}"
        );
    }
}

#[test]
fn no_page_carries_a_mobile_number() {
    let mobile = regex::Regex::new(r"\b0[35789](?:[ .]?\d){8}\b").expect("a pattern");
    for id in ["truong-thi", "thai-nguyen"] {
        let text = page_text(id);
        let found: Vec<_> = mobile
            .find_iter(&text)
            .map(|found| found.as_str())
            .collect();
        assert!(found.is_empty(), "{id}: {found:?}");
    }
}
