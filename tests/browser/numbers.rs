//! Every card number that the page shows can be read to its last digit, on the narrowest phone and with the largest letters.

use serde_json::json;

use super::case::browser_tests;
use super::matrix::dist;
use super::page::Page;
use super::server::Server;

/// The visible elements that show a whole number and cut a part of it off, or reach out of the window.
const CUT: &str = r"
    const number = /(?:[A-Z]{2} ?\d ?\d{2} ?)?\d{10}/i;
    const shown = one => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length;
    const fields = [...document.querySelectorAll('input:not([type=checkbox]):not([type=radio])')].filter(one => shown(one) && number.test(one.value));
    const texts = [...document.querySelectorAll('main *, [role=dialog] *')].filter(one =>
        shown(one) && [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && number.test(node.data)));
    const outside = one => { const box = one.getBoundingClientRect(); return box.left < -1 || box.right > innerWidth + 1; };
    const cut = [...fields, ...texts].filter(one => outside(one) || one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline');
    return { count: fields.length + texts.length, cut: cut.map(one => (one.id || one.className || one.localName) + ' ' + one.scrollWidth + ' > ' + one.clientWidth + ' in ' + one.parentElement.clientWidth + ' at ' + getComputedStyle(one).fontSize) }";

/// Shows each number of the page, and counts those that are cut off.
async fn every_number_is_whole(page: &Page, what: &str) {
    let mut seen = 0;
    for (view, number, field) in [
        ("kiem-tra", "DN4010123498765", "#muoi-so"),
        ("kiem-tra", "WW4888888888888", "#so-the"),
        ("kiem-tra", "DN4O10123498765", "#so-goi-y"),
        ("bat-dau-the", "DN4888888888888", "#muoi-so"),
        ("buoc-5", "DN4888888888888", "#muoi-so-cua-ban"),
    ] {
        page.js(&format!("location.hash = '{view}'; return null"))
            .await;
        page.fill("#so-the", number).await;
        page.js("document.querySelector('.checker [type=submit]').click(); return null")
            .await;
        page.js(&format!("location.hash = '{view}'; return null"))
            .await;
        page.wait_for(
            &format!("document.querySelector('{field}').value.length >= 10 && document.querySelector('{field}').offsetWidth"),
            field,
        )
        .await;
        page.next_frame().await;
        seen += check(page, &format!("{field}, {what}")).await;
    }
    page.go("giup").await;
    page.fill(
        "#danh-sach-o",
        "Lan\tDN4888888888888\nMinh\t8888888888\nHoa\tDN4O18888888888",
    )
    .await;
    page.wait_for_text("#danh-sach-tin", "Đã xem xong 3 số")
        .await;
    seen += check(page, &format!("the list, {what}")).await;
    page.go("thuc-hanh").await;
    page.js("location.hash = '#lam-theo'; return null").await;
    seen += check(page, &format!("the lesson, {what}")).await;
    assert!(seen > 8, "{seen} numbers were seen: {what}");
}

async fn check(page: &Page, what: &str) -> u64 {
    let found = page.js(CUT).await;
    assert_eq!(found["cut"], json!([]), "{what}");
    found["count"].as_u64().unwrap_or_default()
}

browser_tests! {
    #[chromium]
    async fn every_number_is_shown_whole(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        for (width, height) in [(320, 568), (360, 640), (1280, 800)] {
            page.resize(width, height).await;
            for (size, large) in [("", false), ("", true), ("200%", false)] {
                page.js(&format!("document.documentElement.style.fontSize = '{size}'; document.documentElement.toggleAttribute('data-chu-to', {large}); return null")).await;
                every_number_is_whole(page, &format!("{width} px, text {size}, large {large}")).await;
            }
        }
    }
}
