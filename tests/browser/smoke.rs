//! One walk through every view and widget, in every engine. The quick test run plays it in Chromium.

use serde_json::json;

use super::case::browser_tests;
use super::guidance::CUT_OFF;
use super::matrix::{VIEWS, dist};
use super::page::Page;
use super::server::Server;

/// The windows that the layout is made for, in CSS pixels: an old phone, a phone, a tablet, a desktop.
pub const WINDOWS: [(u32, u32); 4] = [(360, 640), (412, 823), (768, 1024), (1280, 800)];

async fn verdict(page: &Page, verdict: &str) {
    page.wait_for(
        &format!("document.querySelector('#ket-qua').dataset.verdict === '{verdict}'"),
        &format!("the verdict is {verdict}"),
    )
    .await;
}

browser_tests! {
    #[every_engine]
    async fn every_view_and_widget_answers(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        for view in VIEWS {
            page.go(view).await;
            page.wait_for("[...document.querySelectorAll('main > .chapter, .opening')].some(one => one.offsetHeight)", view).await;
        }
        // The display settings.
        page.go("dau").await;
        page.click("[data-action=display-size-1]").await;
        page.wait_for("document.documentElement.hasAttribute('data-chu-to')", "the letters are large").await;
        page.click("[data-action=display-size-0]").await;
        // The checker, with a mistake that it can mend.
        page.type_keys("#so-the", "DN4O10123498765").await;
        page.click(".checker [type=submit]").await;
        verdict(page, "rejected").await;
        page.click("[data-action=checker-take]").await;
        verdict(page, "ok").await;
        assert_eq!(page.value("#muoi-so").await, "0123498765");
        page.fill("#don-vi-cap", "military").await;
        page.click(".checker [type=submit]").await;
        verdict(page, "rejected").await;
        page.fill("#don-vi-cap", "").await;
        // The list.
        page.fill("#danh-sach-o", "3821604417\n123\n").await;
        page.wait_for_text("#danh-sach-tin", "1 viết đúng cách").await;
        // The search and the troubleshooter.
        page.type_keys("#tim-gi", "qua so lan").await;
        page.wait_for("document.querySelector('#tim-thay a')?.hash === '#hoi-qua-ba-lan'", "the search finds the answer").await;
        page.click("#tim-thay a").await;
        page.wait_for("document.querySelector('#hoi-qua-ba-lan > ol').offsetHeight", "the answer is open").await;
        // The simulated phone: the lesson's first tap.
        page.go("thuc-hanh").await;
        page.js("location.hash = '#lam-theo'; return null").await;
        page.click("#man-hinh .marked").await;
        page.wait_for("document.getElementById('may-ao').dataset.screen !== 'home'", "the phone shows the next screen").await;
        // The request counter and the steps, beside the real phone.
        page.click(".wizard-next [data-action=counter-record]").await;
        page.wait_for_text(".request-counter__count", "1 lần gửi").await;
        page.click("#buoc-2 > h3 a").await;
        page.wait_for("document.querySelector('#buoc-2[aria-current]')", "step 2 is the present one").await;
        assert_eq!(page.console_errors().await, Vec::<String>::new());
    }

    #[every_engine]
    async fn no_view_is_cut_off_in_any_window(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        for (width, height) in WINDOWS {
            page.resize(width, height).await;
            for view in VIEWS {
                page.go(view).await;
                page.next_frame().await;
                let cut = page.js(CUT_OFF).await;
                assert_eq!(cut, json!([false, []]), "{view} at {width} × {height}");
            }
        }
    }
}
