//! Walks of those who help or have a question of their own, by presses at coordinates.

use super::super::case::browser_tests;
use super::super::server::Offer;
use super::person::Person;
use super::{on_a_desk, on_a_phone};

/// The cells of 45 children as a spreadsheet copies them; three numbers are wrong, and the names are made up.
fn class() -> String {
    let child = |at: u32| {
        let number = match at {
            7 => "HS438380000".to_owned(),
            19 => "HS4383800O04182".to_owned(),
            31 => "HS4383800000001".to_owned(),
            _ => format!("HS438{}", 3_800_000_000_u64 + u64::from(at)),
        };
        format!("{at}\tHọc sinh {at}\t{number}")
    };
    let rows: Vec<_> = (1..=45).map(child).collect();
    format!("STT\tHọ và tên\tSố thẻ BHYT\n{}", rows.join("\n"))
}

browser_tests! {
    #[chromium]
    async fn a_teacher_judges_45_rows_and_copies_the_result(page) {
        let _server = on_a_desk(page).await;
        let mut who = Person::at(page);
        who.tap("Giúp người khác").await;
        who.tap("Kiểm tra danh sách").await;
        who.tap("css:#danh-sach-o").await;
        page.fill("#danh-sach-o", &class()).await;
        page.wait_for_text("#danh-sach-tin", "Đã xem xong 45 số").await;
        assert!(page.text("#danh-sach-tin").await.contains("Đã đọc cột “Số thẻ BHYT”."));
        who.tap("Sao chép kết quả").await;
        page.wait_for_text("#danh-sach-noi", "sao chép").await;
        who.sees(&page.text("#danh-sach-noi").await).await;
        let apart = page
            .js("const box = one => document.querySelector(one).getBoundingClientRect();
                 return box('#danh-sach-noi').top - box('#danh-sach-chep').bottom")
            .await;
        assert!(apart.as_f64().is_some_and(|apart| (0.0..100.0).contains(&apart)), "{apart} px");
        who.tap("Có vấn đề").await;
        who.sees("Dòng 8").await;
    }

    #[chromium]
    async fn a_soldier_finds_what_to_choose_and_whom_to_call(page) {
        let _server = on_a_phone(page).await;
        let mut who = Person::at(page);
        who.tap("Gửi không được").await;
        who.tap("Thẻ của bộ đội, công an").await;
        who.sees("Bảo hiểm xã hội Bộ Quốc phòng").await;
        assert!(page.text("#hoi-quan-doi-cong-an").await.contains("nhập 10 số cuối"));
        assert!(page.is_shown("#hoi-quan-doi-cong-an a[href='tel:19000368']").await);
        assert!(who.taps <= 2, "{} taps", who.taps);
        who.tap("Vẫn không được").await;
        who.tap("‹ Lùi").await;
        who.tap("‹ Lùi").await;
        who.sees("Máy báo gì?").await;
    }

    #[chromium]
    async fn the_mother_of_a_small_child_finds_her_answer_by_her_own_words(page) {
        let _server = on_a_phone(page).await;
        let mut who = Person::at(page);
        who.tap("Tìm").await;
        who.tap("css:#tim-gi").await;
        who.type_text("em bé").await;
        who.tap("Con tôi dưới 6 tuổi thì làm thế nào?").await;
        who.sees("Con tôi dưới 6 tuổi thì làm thế nào?").await;
        assert!(page.text("#hoi-tre-duoi-6").await.contains("Đi khám: đưa thẻ của con"));
    }

    #[chromium]
    async fn who_is_told_of_the_quota_reads_when_to_go_on(page) {
        let _server = on_a_phone(page).await;
        let mut who = Person::at(page);
        who.tap("Gửi không được").await;
        who.tap("“Bạn đã gửi yêu cầu tích hợp thông tin quá số lần quy định…”").await;
        page.wait_for("document.querySelector('#hoi-qua-ba-lan').open", "the answer is open").await;
        who.tap("Đếm số lần gửi").await;
        who.tap("VNeID báo quá số lần").await;
        let said = page.text("#nhat-ky").await;
        assert!(said.contains("Từ ngày") && said.contains("mới gửi được nữa"), "{said}");
        assert!(!said.contains("còn 3 lần") && !said.contains("còn 2 lần"), "{said}");
    }

    #[chromium]
    async fn a_webmaster_embeds_the_whole_page_and_its_visitors_walk_in_it(page) {
        let _ward = on_a_desk(page).await;
        let mut who = Person::at(page);
        who.tap("Về trang này").await;
        who.tap("Đưa trang này vào trang web của bạn").await;
        who.tap("Lấy mã nhúng").await;
        who.tap("Cả trang, từ câu hỏi đầu").await;
        let code = page.value("#nhung-script").await;
        assert!(code.contains("data-view=\"\"") && !code.contains("undefined"), "{code}");
        let site = Offer::default().page("/", format!("<!DOCTYPE html><title>Xã Mẫu</title><h1>Xã Mẫu</h1>{code}")).serve();
        page.resize(1024, 768).await;
        page.open(&site.url("/")).await;
        let frame = "iframe[title]";
        page.wait_for(&format!("document.querySelector('{frame}')"), "the frame is there").await;
        assert!(!page.attribute(frame, "src").await.unwrap_or_default().contains("undefined"));
        page.enter_frame(frame).await;
        page.wait_ready().await;
        // A driver presses at coordinates of the window, not of the frame.
        let visitor = Person::at(page);
        visitor.sees("Thẻ BHYT của bạn đã có trong VNeID chưa?").await;
        page.click(".ask--first .button").await;
        page.wait_for("document.querySelector('#bat-dau-ban').offsetHeight", "the wizard goes on").await;
        visitor.sees("VNeID trên máy bạn là bản nào?").await;
        page.click(".topbar__back").await;
        page.wait_for("document.querySelector('#dau').offsetHeight", "the way back leads to the door").await;
        visitor.sees("Thẻ BHYT của bạn đã có trong VNeID chưa?").await;
    }
}
