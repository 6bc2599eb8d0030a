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

async fn shown(page: &Page) -> serde_json::Value {
    page.js("return [...document.querySelectorAll('[data-aloud]')].filter(one => one.getClientRects().length).length")
        .await
}

async fn hushed(page: &Page) -> i64 {
    page.js("return hushed").await.as_i64().expect("a count")
}

browser_tests! {
    #[every_engine]
    async fn a_step_is_read_with_a_vietnamese_voice_of_the_device_itself(page) {
        let server = on(&device(VOICES));
        open(page, &server.url("/#buoc-5")).await;
        page.click("#buoc-5 [data-aloud]").await;
        let text = spoken(page, 1).await;
        assert!(text.starts_with("Bước 5. Nhập 10 số cuối; có ô đơn vị cấp thẻ và ô xác nhận thì làm cả hai. Nhập 10 số cuối của thẻ vào ô “Số thẻ BHYT”."), "{text}");
        assert!(text.contains(" Thẻ có 15 ký tự: bỏ 5 ký tự đầu. Thẻ có 10 số: nhập cả 10. "), "{text}");
        assert!(text.ends_with("So lại từng số với thẻ."), "the picture is not read: {text}");
        assert_eq!(
            page.js("const one = spoken[0]; return [one.lang, one.voice.lang, one.voice.localService]").await,
            json!(["vi-VN", "vi_VN", true])
        );
        assert_eq!(page.text("#buoc-5 [data-aloud]").await, "Dừng đọc");
    }

    #[every_engine]
    async fn a_second_press_stops_and_so_does_the_end(page) {
        let server = on(&device(VOICES));
        open(page, &server.url("/#buoc-2")).await;
        let button = "#buoc-2 [data-aloud]";
        page.js(&format!("document.querySelector('{button}').focus(); return null")).await;
        page.press(Key::Enter).await;
        spoken(page, 1).await;
        page.press(Key::Space).await;
        page.wait_for_text(button, "Đọc to").await;
        assert_eq!((page.js("return spoken.length").await, hushed(page).await), (json!(1), 1));
        page.press(Key::Enter).await;
        spoken(page, 2).await;
        // The one that was stopped ends late, and must not be taken for the one that is read.
        page.js("spoken[0].dispatchEvent(new Event('error')); return null").await;
        assert_eq!(page.text(button).await, "Dừng đọc");
        page.js("spoken[1].dispatchEvent(new Event('end')); return null").await;
        page.wait_for_text(button, "Đọc to").await;
    }

    #[every_engine]
    async fn another_text_another_step_and_leaving_the_page_stop_the_reading(page) {
        let server = on(&device(VOICES));
        open(page, &server.url("/#buoc-2")).await;
        page.click("#buoc-2 [data-aloud]").await;
        spoken(page, 1).await;
        page.reach("#may-ao").await;
        page.click(".practice__head [data-aloud]").await;
        let text = spoken(page, 2).await;
        assert!(text.contains("tài khoản mức 2"), "{text}");
        assert_eq!(page.attribute("#buoc-2 [data-aloud]", "data-reading").await, None);
        assert_eq!(hushed(page).await, 1);
        page.click("[data-action=practice-on]").await;
        page.wait_for_text(".practice__head [data-aloud]", "Đọc to").await;
        assert_eq!(hushed(page).await, 2, "the sentence that was read is gone");
        page.click("#buoc-2 [data-aloud]").await;
        spoken(page, 3).await;
        page.click("#buoc-sau").await;
        page.wait_for_text(".stepper__place", "Bước 3/6").await;
        assert_eq!(hushed(page).await, 3);
        page.click("#buoc-3 [data-aloud]").await;
        spoken(page, 4).await;
        page.js("dispatchEvent(new PageTransitionEvent('pagehide')); return null").await;
        assert_eq!(hushed(page).await, 4);
    }

    #[chromium]
    async fn the_checkers_answer_is_read_with_its_number_digit_by_digit(page) {
        let server = on(&device(VOICES));
        open(page, &server.url("/")).await;
        let button = ".checker > [data-aloud]";
        assert!(!page.is_shown(button).await, "there is no answer to read");
        page.type_keys("#so-the", "QN5970123498765").await;
        page.wait_for("document.querySelector('#ket-qua').dataset.verdict === 'ok'", "a verdict").await;
        press(page, button).await;
        let text = spoken(page, 1).await;
        assert!(text.starts_with("Số viết đúng cách. Nhập vào VNeID: 0 1 2, 3 4 9, 8 7 6 5. Nếu VNeID hỏi đơn vị cấp thẻ, chọn: Bảo hiểm xã hội Bộ Quốc phòng."), "{text}");
        assert!(!text.contains("Sao chép"), "buttons are not read: {text}");
        page.fill("#so-the", "DN4O1O123498765").await;
        press(page, ".checker [type=submit]").await;
        page.wait_for("document.querySelector('#ket-qua').dataset.verdict === 'rejected'", "a verdict").await;
        assert_eq!(hushed(page).await, 1, "the answer that was read is gone");
        press(page, button).await;
        let text = spoken(page, 2).await;
        assert!(text.starts_with("VNeID không nhận số này. "), "{text}");
        assert!(text.contains("D N, 4, 0 1, 0 1 2, 3 4 9, 8 7 6 5."), "the suggestion: {text}");
        let copy = page.serialise().await;
        assert!(!copy.contains("3 4 9, 8"), "what is read does not stay in the page");
        assert_eq!(page.js("return JSON.stringify(localStorage).includes('0 1 2')").await, false);
        assert!(server.was_asked_for_the_page_alone(), "{:?}", server.requests());
    }

    #[chromium]
    async fn a_task_is_read_with_its_story(page) {
        let server = on(&device(VOICES));
        open(page, &server.url("/")).await;
        press(page, "[data-action=practice-mode-tu-lam]").await;
        press(page, "[data-action=practice-task-0]").await;
        page.click(".practice__head [data-aloud]").await;
        let text = spoken(page, 1).await;
        assert!(text.starts_with("Bạn bấm trên điện thoại. Bấm nhầm cũng không sao. Bài 1: "), "{text}");
        assert_eq!(text.matches("Bài ").count(), 1, "one task alone: {text}");
    }

    #[chromium]
    async fn voices_that_come_late_bring_the_buttons_and_move_nothing(page) {
        let server = on(&device(""));
        for view in ["bat-dau", "thuc-hanh"] {
        open(page, &server.url(&format!("/?{view}#{view}"))).await;
        assert_eq!(shown(page).await, json!(0));
        // What beats is never twice in the same place.
        page.wait_for("document.querySelector('[data-beating] .marked')", "what is to be pressed beats").await;
        page.js("document.getAnimations().forEach(one => one.cancel()); return null").await;
        let places = "return JSON.stringify([...document.querySelectorAll('#huong-dan *, #thuc-hanh *')]
            .filter(one => one.getClientRects().length && !one.closest('[data-aloud]') && !one.matches('option'))
            .map(one => { const box = one.getBoundingClientRect(); return [box.left, box.top, box.width, box.height].map(Math.round) }))";
        let before = page.js(places).await;
        page.js(&format!("speech.voices = [{VOICES}].map(([lang, localService]) => ({{ lang, localService }})); speech.dispatchEvent(new Event('voiceschanged')); return null")).await;
        assert_eq!(shown(page).await, json!(1), "at the step that is shown, and at the phone");
        assert_eq!(page.js(places).await, before);
        }
    }

    #[every_engine]
    async fn without_a_voice_that_stays_on_the_device_no_button_is_shown(page) {
        for device in [
            device("['en-US', true], ['vi-VN', false]"),
            device(""),
            "Object.defineProperty(window, 'speechSynthesis', { value: undefined })".to_owned(),
        ] {
            let server = on(&device);
            open(page, &server.url("/#buoc-2")).await;
            assert_eq!(shown(page).await, json!(0), "{device}");
            page.click("#buoc-sau").await;
            page.wait_for_text(".stepper__place", "Bước 3/6").await;
        }
    }

    #[chromium]
    async fn a_copy_saved_while_something_was_read_starts_silent(page) {
        let server = on(&device(VOICES));
        open(page, &server.url("/#buoc-2")).await;
        page.click("#buoc-2 [data-aloud]").await;
        spoken(page, 1).await;
        let copy = page.serialise().await;
        let server = Offer::default().page("/", copy.replace("'vi_VN'", "'fr-FR'")).serve();
        open(page, &server.url("/#buoc-2")).await;
        page.wait_for(
            &format!("location.href === '{}' && window.bhytDrawn === true && [...document.querySelectorAll('[data-aloud]')].every(one => !one.getClientRects().length)", server.url("/#buoc-2")),
            "the copy shows no button",
        )
        .await;
        let server = Offer::default().page("/", copy).serve();
        open(page, &server.url("/#buoc-2")).await;
        page.wait_for_text("#buoc-2 [data-aloud]", "Đọc to").await;
    }

    #[chromium]
    async fn without_scripts_no_button_is_shown(page without scripts) {
        let server = Server::of(&ward("truong-thi"));
        page.open(&server.url("/")).await;
        assert!(!page.is_shown("#buoc-1 [data-aloud]").await);
    }
}
