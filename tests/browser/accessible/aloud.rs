//! Reading aloud: what is asked to be spoken, when it stops, and where no button is shown.
//!
//! The machines that run the tests have no voices, so a stand-in for the browser's speech is there before the page's scripts.

use std::fs;

use serde_json::json;

use super::super::case::browser_tests;
use super::super::page::{Key, Page};
use super::super::server::{Offer, Server};
use super::{open, press, ward};

/// A device with these voices: language, and whether it speaks by itself.
fn device(voices: &str) -> String {
    format!(
        "window.spoken = []; window.hushed = 0;
         window.SpeechSynthesisUtterance = class extends EventTarget {{ constructor(text) {{ super(); this.text = text }} }};
         window.speech = new EventTarget();
         speech.voices = [{voices}].map(([lang, localService]) => ({{ lang, localService }}));
         speech.getVoices = () => speech.voices;
         speech.speak = one => {{ spoken.push(one) }};
         speech.cancel = () => {{ hushed++ }};
         Object.defineProperty(window, 'speechSynthesis', {{ value: speech, configurable: true }});"
    )
}

/// The page on a device that a script makes; the page's policy would forbid the script.
fn on(device: &str) -> Server {
    let page = fs::read_to_string(ward("truong-thi").join("index.html")).expect("the built page");
    let open = page.replacen(
        "http-equiv=\"Content-Security-Policy\"",
        "name=\"policy\"",
        1,
    );
    let changed = open.replacen("<title>", &format!("<script>{device}</script><title>"), 1);
    assert!(
        open != page && changed != open,
        "the page has a policy and a title"
    );
    Offer::default().page("/", changed).serve()
}

/// The row of the sheet that reads aloud.
const BUTTON: &str = "#nghe-doc";

const VOICES: &str = "['en-US', true], ['vi-VN', false], ['vi_VN', true]";

async fn spoken(page: &Page, count: usize) -> String {
    page.wait_for(
        &format!("window.spoken.length === {count}"),
        &format!("{count} texts were asked to be spoken"),
    )
    .await;
    let text = page.js("return spoken.at(-1).text").await;
    text.as_str().expect("a text").to_owned()
}

/// Opens the sheet of display settings and presses its row.
async fn read(page: &Page) {
    page.click(BUTTON).await;
    page.wait_for(
        "!document.querySelector('.display').open",
        "the sheet is closed again",
    )
    .await;
}

/// Whether the row is there once the sheet is open.
async fn is_offered(page: &Page) -> bool {
    page.click(".topbar__display").await;
    let offered = page.is_shown(BUTTON).await;
    page.click(".button.display__close").await;
    offered
}

async fn hushed(page: &Page) -> i64 {
    page.js("return hushed").await.as_i64().expect("a count")
}

browser_tests! {
    #[every_engine]
    async fn a_view_is_read_with_a_vietnamese_voice_of_the_device_itself(page) {
        let server = on(&device(VOICES));
        open(page, &server.url("/#buoc-5")).await;
        read(page).await;
        let text = spoken(page, 1).await;
        assert!(text.starts_with("Làm thật trên máy của bạn. "), "{text}");
        assert!(text.contains(" Nhập 10 số cuối của thẻ vào ô “Số thẻ BHYT”. Thẻ có 15 ký tự: bỏ 5 ký tự đầu. Thẻ có 10 số: nhập cả 10. "), "{text}");
        assert_eq!(text.matches("Thẻ có 15 ký tự").count(), 1, "nothing is read twice: {text}");
        assert!(!text.contains("Mô phỏng") && !text.contains("Bạn đang ở đây"), "neither pictures nor buttons are read: {text}");
        assert_eq!(
            page.js("const one = spoken[0]; return [one.lang, one.voice.lang, one.voice.localService]").await,
            json!(["vi-VN", "vi_VN", true])
        );
        page.click(".topbar__display").await;
        assert_eq!(page.text(BUTTON).await, "Dừng đọc");
    }

    #[every_engine]
    async fn a_second_press_stops_and_so_does_the_end(page) {
        let server = on(&device(VOICES));
        open(page, &server.url("/#bat-dau-ban")).await;
        let focused = format!("document.querySelector('.display').open || document.querySelector('.display').showModal(); document.querySelector('{BUTTON}').focus(); return null");
        page.js(&focused).await;
        page.press(Key::Enter).await;
        spoken(page, 1).await;
        page.js(&focused).await;
        assert_eq!(page.text(BUTTON).await, "Dừng đọc");
        page.press(Key::Space).await;
        page.wait_for("hushed === 1", "the reading stops").await;
        assert_eq!(page.js("return spoken.length").await, json!(1));
        page.js(&focused).await;
        assert_eq!(page.text(BUTTON).await, "Nghe đọc trang này");
        page.press(Key::Enter).await;
        spoken(page, 2).await;
        page.js(&focused).await;
        // The one that was stopped ends late, and must not be taken for the one that is read.
        page.js("spoken[0].dispatchEvent(new Event('error')); return null").await;
        assert_eq!(page.text(BUTTON).await, "Dừng đọc");
        page.js("spoken[1].dispatchEvent(new Event('end')); return null").await;
        page.wait_for_text(BUTTON, "Nghe đọc trang này").await;
    }

    #[every_engine]
    async fn another_address_another_moment_and_leaving_the_page_stop_the_reading(page) {
        let server = on(&device(VOICES));
        open(page, &server.url("/#bat-dau-ban")).await;
        read(page).await;
        spoken(page, 1).await;
        page.js("location.hash = '#lam-theo'; return null").await;
        page.wait_for("hushed === 1", "the place that was read is gone").await;
        read(page).await;
        spoken(page, 2).await;
        page.click("[data-action=practice-help]").await;
        page.wait_for("hushed === 2", "the sentence that was read is gone").await;
        read(page).await;
        spoken(page, 3).await;
        page.js("dispatchEvent(new PageTransitionEvent('pagehide')); return null").await;
        assert_eq!(hushed(page).await, 3);
    }

    #[chromium]
    async fn the_checkers_answer_is_read_with_its_number_digit_by_digit(page) {
        let server = on(&device(VOICES));
        open(page, &server.url("/#kiem-tra")).await;
        page.type_keys("#so-the", "QN5970123498765").await;
        page.wait_for("document.querySelector('#ket-qua').dataset.verdict === 'ok'", "a verdict").await;
        read(page).await;
        let text = spoken(page, 1).await;
        assert!(text.contains("Số viết đúng cách. Nhập vào VNeID: 0 1 2, 3 4 9, 8 7 6 5. Nếu VNeID hỏi đơn vị cấp thẻ, chọn: Bảo hiểm xã hội Bộ Quốc phòng."), "{text}");
        assert!(!text.contains("Sao chép"), "buttons are not read: {text}");
        page.fill("#so-the", "DN4O1O123498765").await;
        press(page, ".checker [type=submit]").await;
        page.wait_for("document.querySelector('#ket-qua').dataset.verdict === 'rejected'", "a verdict").await;
        assert_eq!(hushed(page).await, 1, "the answer that was read is gone");
        read(page).await;
        let text = spoken(page, 2).await;
        assert!(text.contains("VNeID không nhận số này. "), "{text}");
        assert!(text.contains("D N, 4, 0 1, 0 1 2, 3 4 9, 8 7 6 5."), "the suggestion: {text}");
        let copy = page.serialise().await;
        assert!(!copy.contains("3 4 9, 8"), "what is read does not stay in the page");
        assert_eq!(page.js("return JSON.stringify(localStorage).includes('0 1 2')").await, false);
        assert!(server.was_asked_for_the_page_alone(), "{:?}", server.requests());
    }

    #[chromium]
    async fn voices_that_come_late_bring_the_row_and_move_nothing_of_the_page(page) {
        let server = on(&device(""));
        for view in ["bat-dau", "kiem-tra"] {
            open(page, &server.url(&format!("/?{view}#{view}"))).await;
            assert!(!is_offered(page).await, "{view}");
            let places = "return JSON.stringify([...document.querySelectorAll('.topbar *, main *')]
                .filter(one => one.getClientRects().length && !one.matches('option'))
                .map(one => { const box = one.getBoundingClientRect(); return [box.left, box.top, box.width, box.height].map(Math.round) }))";
            let before = page.js(places).await;
            page.js(&format!("speech.voices = [{VOICES}].map(([lang, localService]) => ({{ lang, localService }})); speech.dispatchEvent(new Event('voiceschanged')); return null")).await;
            assert_eq!(page.js(places).await, before);
            assert!(is_offered(page).await, "{view}");
        }
    }

    #[every_engine]
    async fn without_a_voice_that_stays_on_the_device_nothing_is_offered(page) {
        for device in [
            device("['en-US', true], ['vi-VN', false]"),
            device(""),
            "Object.defineProperty(window, 'speechSynthesis', { value: undefined })".to_owned(),
        ] {
            let server = on(&device);
            open(page, &server.url("/#bat-dau-ban")).await;
            assert!(!is_offered(page).await, "{device}");
        }
    }

    #[chromium]
    async fn a_copy_saved_while_something_was_read_starts_silent(page) {
        let server = on(&device(VOICES));
        open(page, &server.url("/#bat-dau-ban")).await;
        read(page).await;
        spoken(page, 1).await;
        page.click(".topbar__display").await;
        let copy = page.serialise().await;
        let server = Offer::default().page("/", copy.replace("'vi_VN'", "'fr-FR'")).serve();
        open(page, &server.url("/#bat-dau-ban")).await;
        page.wait_for(
            &format!("location.href === '{}' && window.bhytDrawn === true && !document.querySelector('.display').open", server.url("/#bat-dau-ban")),
            "the copy begins with its sheet closed",
        )
        .await;
        assert!(!is_offered(page).await);
        let server = Offer::default().page("/", copy).serve();
        open(page, &server.url("/#bat-dau-ban")).await;
        page.wait_for("window.bhytDrawn", "all is there").await;
        page.click(".topbar__display").await;
        page.wait_for_text(BUTTON, "Nghe đọc trang này").await;
    }
}
