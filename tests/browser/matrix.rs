//! The page on every ground it must work on: a web server, a file, a saved copy, a browser that runs no scripts.

use std::fs;
use std::path::PathBuf;

use bhyt_vneid::routes::PLACES;
use site::fingerprint;

use super::case::browser_tests;
use super::failures::{MODULE, after};
use super::page::{Key, Page, file_url};
use super::server::Server;

/// The folder of a ward's built page.
pub fn ward(id: &str) -> PathBuf {
    fingerprint::built(id).unwrap_or_else(|why| panic!("{why}"))
}

/// The folder of the default ward's built page.
pub fn dist() -> PathBuf {
    ward("truong-thi")
}

/// Opens the default ward's page, which the server then answers for as long as it is kept.
pub async fn open(page: &Page) -> Server {
    let server = Server::of(&dist());
    page.open(&server.url("/")).await;
    page.wait_ready().await;
    server
}

/// The page copied alone into a fresh folder, as a volunteer gets it on a memory stick.
fn alone(page: &Page) -> PathBuf {
    let file = page.fresh_folder().join("huong-dan.html");
    fs::copy(dist().join("index.html"), &file).expect("a copy of the page");
    file
}

/// The views of the page.
pub const VIEWS: [&str; 7] = [
    "dau",
    "bat-dau",
    "kiem-tra",
    "go-roi",
    "thuc-hanh",
    "giup",
    "ve-trang",
];

/// Uses every widget once and finds it answering, and there once only.
pub async fn every_widget_works_once(page: &Page) {
    page.type_keys("#so-the", "DN4010123498765").await;
    page.wait_for(
        "document.querySelector('#ket-qua').dataset.verdict === 'ok'",
        "the checker took a well-formed number",
    )
    .await;
    assert_eq!(page.value("#muoi-so").await, "0123498765");
    page.click("#buoc-2 > h3 a").await;
    page.wait_for(
        "document.querySelector('#buoc-2[aria-current]')",
        "step 2 is the present one",
    )
    .await;
    for widget in [
        "#so-the",
        "#don-vi-cap",
        "#ket-qua",
        ".checker",
        ".stepper",
        "#cac-buoc > li[aria-current]",
    ] {
        assert_eq!(page.count(widget).await, 1, "{widget}");
    }
}

async fn save(page: &Page) -> PathBuf {
    let copy = page.fresh_folder().join("bản lưu.html");
    fs::write(&copy, page.serialise().await).expect("a saved copy");
    copy
}

/// What a browser's translation does to a page: every piece of text ends up inside two elements of its own.
const TRANSLATE: &str = "
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walk.nextNode()) {
        const parent = walk.currentNode.parentElement;
        if (walk.currentNode.data.trim() && !parent.closest('script, style, textarea, option, noscript, svg')) texts.push(walk.currentNode);
    }
    for (const text of texts) {
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = 'T ' + text.data;
        outer.append(inner);
        text.replaceWith(outer);
    }
    window.translated = (window.translated || []).concat(window.bhytReady === true);
";

/// Waits until a page that was translated says something of its own, which no translation has reached yet.
async fn every_widget_answers_in_a_translated_page(page: &Page) {
    every_widget_works_once(page).await;
    page.clear("#so-the").await;
    page.type_keys("#so-the", "12345").await;
    page.press(Key::Enter).await;
    page.wait_for(
        "document.querySelector('#ket-qua').dataset.verdict === 'rejected'",
        "the checker took a number that is too short",
    )
    .await;
    page.click(".wizard-next [data-action=counter-record]")
        .await;
    page.wait_for_text(".request-counter__count", "1 lần gửi")
        .await;
}

browser_tests! {
    #[every_engine]
    async fn the_page_works_from_a_web_server_and_asks_for_nothing_more(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        every_widget_works_once(page).await;
        assert!(server.was_asked_for_the_page_alone(), "{:?}", server.requests());
        assert_eq!(page.console_errors().await, Vec::<String>::new());
    }

    #[every_engine]
    async fn the_page_works_from_a_file_that_was_copied_alone(page) {
        page.open(&file_url(&alone(page))).await;
        page.wait_ready().await;
        every_widget_works_once(page).await;
    }

    #[every_engine]
    async fn a_copy_saved_after_use_works_and_so_does_a_copy_of_the_copy(page) {
        page.open(&file_url(&alone(page))).await;
        page.wait_ready().await;
        every_widget_works_once(page).await;
        for _ in 0..2 {
            let copy = save(page).await;
            let saved = fs::read_to_string(&copy).expect("the saved copy");
            assert!(!saved.contains("0123498765"), "the typed number went along into the copy");
            page.open(&file_url(&copy)).await;
            page.wait_ready().await;
            assert_eq!(page.value("#so-the").await, "");
            page.click("#buoc-1 > h3 a").await;
            page.wait_for("document.querySelector('#buoc-1[aria-current]')", "step 1 is the present one").await;
            every_widget_works_once(page).await;
        }
    }

    #[chromium]
    async fn a_page_whose_packed_module_is_damaged_says_that_the_widgets_do_not_run(page) {
        let source = fs::read_to_string(dist().join("index.html")).expect("the page");
        let start = source.find("text/plain\">H4sI").expect("the packed module");
        let end = start + source[start..].find('<').expect("its end");
        for broken in [
            // Not gzip any more, and gzip that was cut off.
            source.replacen("H4sI", "H4sJ", 1),
            [&source[..end - 400], &source[end..]].concat(),
        ] {
            assert_ne!(broken, source);
            let file = page.fresh_folder().join("hong.html");
            fs::write(&file, broken).expect("a broken copy");
            page.open(&file_url(&file)).await;
            page.wait_for(
                "document.documentElement.dataset.off === 'failed'",
                "the notice that the widgets do not run",
            )
            .await;
            page.reach("#kiem-tra").await;
            assert!(page.is_shown(".widgets-notice [data-reason=failed]").await);
            assert_eq!(page.js("return window.bhytReady === true").await, false);
            page.type_keys("#so-the", "DN4010123498765").await;
            assert_eq!(page.text("#ket-qua").await, "", "a widget that works by halves");
        }
    }

    #[chromium]
    async fn a_page_translated_before_its_widgets_come_works(page) {
        let translated = after("").replacen(MODULE, &format!("<script>(function () {{ {TRANSLATE} }})()</script>{MODULE}"), 1);
        let file = page.fresh_folder().join("translated.html");
        fs::write(&file, translated).expect("a page that translates itself");
        page.open(&file_url(&file)).await;
        page.wait_ready().await;
        assert_eq!(page.js("return window.translated").await, serde_json::json!([false]));
        assert!(page.count("#cac-buoc font").await > 0);
        every_widget_answers_in_a_translated_page(page).await;
    }

    #[every_engine]
    async fn a_page_translated_while_it_is_used_works(page) {
        page.open(&file_url(&alone(page))).await;
        page.wait_ready().await;
        every_widget_works_once(page).await;
        page.click("#buoc-1 > h3 a").await;
        page.clear("#so-the").await;
        page.js(TRANSLATE).await;
        assert!(page.count("#kiem-tra font, #may-ao font").await > 0);
        every_widget_answers_in_a_translated_page(page).await;
        page.js(TRANSLATE).await;
        page.click("[data-action=counter-undo]").await;
        page.wait_for_text(".request-counter__count", "0 lần gửi").await;
    }

    #[every_engine]
    async fn two_tabs_know_of_each_other_what_is_remembered(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        page.open_tab().await;
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        for (tab, sent) in [(0, 1), (1, 2), (0, 3)] {
            page.to_tab(tab).await;
            page.click(".wizard-next [data-action=counter-record]").await;
            let said = if sent == 3 { "Hôm nay hết lượt gửi.".to_owned() } else { format!("bạn đã ghi {sent} lần gửi") };
            page.wait_for_text(".request-counter__count", &said).await;
        }
        page.to_tab(1).await;
        page.click("[data-action=counter-undo]").await;
        page.wait_for_text(".request-counter__count", "bạn đã ghi 2 lần gửi").await;
        every_widget_works_once(page).await;
        page.to_tab(0).await;
        every_widget_works_once(page).await;
    }

    #[chromium]
    async fn a_store_full_of_rubbish_is_believed_in_nothing(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        every_widget_works_once(page).await;
        page.click(".wizard-next [data-action=counter-record]").await;
        page.wait_for_text(".request-counter__count", "1 lần gửi").await;
        let kept = page.js("return Object.keys(localStorage).length").await;
        assert!(kept.as_u64().is_some_and(|kept| kept >= 2), "{kept} words to spoil");
        for rubbish in ["", "☂️", "99999999999999999999", "{\"a\":[1,2", "<img src=x>", "null", "-1"] {
            let spoil = format!(
                "const rubbish = {};
                for (const name of Object.keys(localStorage)) localStorage.setItem(name, rubbish);
                for (let i = 0; i < 50; i++) localStorage.setItem('bhyt:truong-thi:' + i, rubbish);",
                serde_json::json!(rubbish)
            );
            page.js(&spoil).await;
            page.reload().await;
            page.wait_ready().await;
            page.reach("#nhat-ky").await;
            page.wait_for_text(".request-counter__count", "bạn đã ghi 0 lần gửi").await;
        }
        page.click("#buoc-1 > h3 a").await;
        every_widget_works_once(page).await;
        assert_eq!(page.console_errors().await, Vec::<String>::new());
    }

    #[every_engine]
    async fn the_page_is_whole_without_scripts(page without scripts) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        for step in 1..=6 {
            assert!(page.is_shown(&format!("#buoc-{step}")).await, "step {step}");
        }
        assert!(page.is_shown("#so-the").await);
        assert!(page.text("#kiem-tra .notice").await.contains("đang tắt nó"));
        assert!(page.text("#kiem-tra-so-the").await.contains("Kiểm tra"));
        assert!(page.text("#go-roi").await.contains("Máy không nhận số"));
        assert!(page.is_shown("#qr-thay svg.qr").await);
        assert!(!page.is_shown("#dieu-huong-buoc").await, "a bar that only scripts can move");
        assert!(!page.is_shown(".widgets-notice").await, "a notice that is not true here");
    }

    #[chromium]
    async fn a_copy_saved_after_use_is_whole_without_scripts(page without scripts) {
        // What a browser that ran the scripts leaves in the document: a place of the path, one step open.
        let source = fs::read_to_string(dist().join("index.html")).expect("the page");
        let used = source
            .replace(" data-off=\"blocked\"", "")
            .replace("<html ", "<html data-view=\"bat-dau\" data-place=\"bat-dau-the\" ")
            .replace("class=\"steps\"", "class=\"steps steps--one\"")
            .replace("id=\"buoc-2\"", "id=\"buoc-2\" aria-current=\"step\"");
        assert_ne!(used, source);
        let copy = page.fresh_folder().join("used.html");
        fs::write(&copy, used).expect("a saved copy");
        page.open(&file_url(&copy)).await;
        for step in 1..=6 {
            assert!(page.is_shown(&format!("#buoc-{step}")).await, "step {step}");
            assert!(page.is_shown(&format!("#buoc-{step} > p")).await, "the words of step {step}");
        }
        for place in PLACES {
            assert!(page.is_shown(&format!("#{place} h2")).await, "{place}");
        }
        for part in ["#dau h1", "#loi-ich", "#thuc-hanh h2", "#kiem-tra h2", "#kiem-tra details", "#video", ".closing"] {
            assert!(page.is_shown(part).await, "{part}");
        }
    }
}
