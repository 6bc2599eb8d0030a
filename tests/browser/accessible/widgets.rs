//! No accessibility violation in the checker, the list of numbers and the chapter for webmasters.

use super::super::case::browser_tests;
use super::super::page::Page;
use super::axe::walk;
use super::press;

async fn check(page: &Page, number: &str) {
    page.fill("#so-the", number).await;
    press(page, ".checker [type=submit]").await;
    page.wait_for(
        "document.querySelector('#ket-qua').dataset.verdict",
        "a verdict",
    )
    .await;
}

browser_tests! {
    #[chromium]
    async fn the_checker_has_no_accessibility_violations(page) {
        walk(page, "truong-thi", "checker", async |violations, _| {
            violations.within("#kiem-tra-so-the", "nothing typed").await;
            press(page, ".checker [type=submit]").await;
            page.wait_for("document.querySelector('#so-the-loi').textContent", "a number is asked for").await;
            violations.within("#kiem-tra-so-the", "nothing to check").await;
            page.fill("#so-the", "DN4010").await;
            violations.within("#kiem-tra-so-the", "half typed").await;
            page.fill("#so-the", "DN9").await;
            violations.within("#kiem-tra-so-the", "wrong while it is typed").await;
            for (state, number) in [
                ("too short", "DN40101"),
                ("a wrong group", "ZZ4010123498765"),
                ("several mistakes", "DN9000123498765"),
                ("a suggestion", "DN4O1O123498765"),
                ("a citizen's number", "038158001234"),
                ("well-formed, fifteen", "DN4010123498765"),
                ("well-formed, ten", "0123498765"),
                ("well-formed with a warning", "DN4660123498765"),
                ("of the army", "QN5970123498765"),
            ] {
                check(page, number).await;
                violations.within("#kiem-tra-so-the", state).await;
            }
            press(page, "[data-action=checker-copy]").await;
            page.wait_for("document.querySelector('#ket-qua .checker__copied').textContent", "copying is answered").await;
            violations.within("#kiem-tra-so-the", "copied").await;
            page.fill("#don-vi-cap", "vss").await;
            press(page, ".checker [type=submit]").await;
            page.wait_for("document.querySelector('#ket-qua').dataset.verdict === 'rejected'", "the issuer does not fit").await;
            violations.within("#kiem-tra-so-the", "another issuer").await;
        })
        .await;
    }

    #[chromium]
    async fn the_list_of_numbers_has_no_accessibility_violations(page) {
        walk(page, "truong-thi", "list", async |violations, _| {
            page.fill("#danh-sach-o", "Lan\tDN4O13821604417\nAn\t3821604418\nMinh\t3821604418\nNa\tHS438382160441\nHà\tDN4663821604425").await;
            page.wait_for_text("#danh-sach-tin", "Đã xem xong 5 số").await;
            for filter in 0..4 {
                press(page, &format!("[data-action=list-filter-{filter}]")).await;
                violations.within("#danh-sach", &format!("filter {filter}")).await;
            }
            press(page, "[data-action=list-copy]").await;
            page.wait_for_text("#danh-sach-noi", "sao chép").await;
            violations.within("#danh-sach", "copied").await;
            press(page, "[data-action=list-clear]").await;
            page.fill("#danh-sach-o", "Không có số nào\nở đây").await;
            page.wait_for("document.querySelector('#danh-sach-tin').textContent", "an answer").await;
            violations.within("#danh-sach", "no numbers").await;
            page.js("document.querySelector('#danh-sach-kq').hidden = false; document.querySelector('#danh-sach-chay').hidden = false; return null").await;
            violations.within("#danh-sach", "numbers are judged").await;
        })
        .await;
    }

    #[chromium]
    async fn the_chapter_for_webmasters_has_no_accessibility_violations(page) {
        walk(page, "truong-thi", "webmasters", async |violations, _| {
            press(page, "#nhung-ma > summary").await;
            for view in ["kiem-tra", "thuc-hanh", "huong-dan", "video", ""] {
                press(page, &format!("[name=nhung-phan][value='{view}']")).await;
                violations.within("#nhung", &format!("lines for {view:?}")).await;
            }
            press(page, "[data-copy=nhung-script]").await;
            page.wait_for("document.querySelector('#nhung-da-chep').textContent", "copying is answered").await;
            violations.within("#nhung", "copied").await;
            press(page, "[name=nhung-phan][value='video']").await;
            press(page, "#nhung-xem button").await;
            page.wait_for("document.querySelector('#nhung-thu iframe')", "the preview").await;
            // What is in the frame is looked at as a view of its own.
            violations.within("#nhung", "the preview").await;
        })
        .await;
    }
}
