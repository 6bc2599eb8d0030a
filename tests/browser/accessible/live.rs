//! What is said by itself to those who hear the page: each answer once.

use serde_json::json;

use super::super::case::browser_tests;
use super::super::page::Page;
use super::super::server::Server;
use super::{open, press, ward};

/// Begins to count how often each live region's words change.
async fn listen(page: &Page) {
    page.js(
        "window.said = [];
         for (const region of document.querySelectorAll('[role=status]'))
             new MutationObserver(records => {
                 // Pieces of one answer come together; the same piece written twice would be read twice.
                 const written = new Map();
                 for (const record of records) {
                     const place = record.target.nodeType === Node.TEXT_NODE ? record.target.parentElement : record.target;
                     const pieces = record.type === 'characterData' ? [record.target] : record.addedNodes;
                     if (!place || place.closest('[aria-busy]')) continue;
                     for (const piece of pieces) {
                         if (piece.nodeType === Node.COMMENT_NODE) continue;
                         const said = place.closest('[role=status]');
                         const seen = written.get(said) || written.set(said, []).get(said);
                         seen.push(piece.isConnected && !seen.includes(piece) ? piece : null);
                     }
                 }
                 for (const [status, pieces] of written)
                     for (let i = pieces.filter(piece => !piece).length; i >= 0; i--)
                         said.push(status.textContent.trim().slice(0, 30));
             }).observe(region, { childList: true, characterData: true, subtree: true });
         return null",
    )
    .await;
}

/// Waits until something was said, and finds that it was said once and nothing else with it.
async fn once(page: &Page, words: &str) {
    page.wait_for("window.said.length", &format!("{words:?} is said"))
        .await;
    // What comes in the same turn or the next is said by now.
    page.session()
        .client
        .execute_async(
            "const [done] = arguments; setTimeout(() => setTimeout(done))",
            Vec::new(),
        )
        .await
        .expect("two turns of the page");
    let said = page
        .js("const said = window.said; window.said = []; return said")
        .await;
    let said: Vec<String> = serde_json::from_value(said).expect("words");
    assert_eq!(said.len(), 1, "{words}: {said:?}");
    assert!(said[0].starts_with(words), "{words}: {said:?}");
}

browser_tests! {
    #[chromium]
    async fn each_answer_is_said_once(page) {
        let server = Server::of(&ward("truong-thi"));
        open(page, &server.url("/")).await;
        listen(page).await;
        page.js("location.hash = '#buoc-2'; return null").await;
        page.wait_for("document.querySelector('#buoc-2[aria-current]')", "step 2 is the present one").await;
        // The phone shows the step's screen at the same time; its sentence belongs to the same event.
        page.wait_for("document.querySelector('#may-ao').dataset.screen === 'login'", "the phone is there too").await;
        let said = page.js("const said = window.said; window.said = []; return said.filter(one => one.startsWith('Bước')).length").await;
        assert_eq!(said, json!(1));
        for (control, words) in [
            (".way[href='#lam-theo']", "Bấm “"),
            ("#man-hinh [data-action=practice-tap-other]", "Chưa đúng. Bấm “"),
            ("#man-hinh [data-action=practice-tap-wallet]", "Đúng rồi. "),
        ] {
            press(page, control).await;
            once(page, words).await;
        }
        page.fill("#so-the", "DN40101").await;
        press(page, ".checker [type=submit]").await;
        once(page, "VNeID không nhận số này").await;
        page.fill("#so-the", "DN401012").await;
        page.fill("#so-the", "DN4010123498765").await;
        once(page, "Số viết đúng cách").await;
        press(page, ".checker [type=submit]").await;
        assert_eq!(page.js("return window.said").await, json!([]), "an answer that stands there already is not said again");
        press(page, ".wizard-next [data-action=counter-record]").await;
        once(page, "").await;
        page.fill("#danh-sach-o", "3821604417\n3821604418").await;
        page.wait_for_text("#danh-sach-tin", "Đã xem xong 2 số").await;
        once(page, "Đã xem xong 2 số").await;
        press(page, "[data-action=share-copy]").await;
        once(page, "").await;
    }

    #[chromium]
    async fn an_answer_inside_an_answer_is_said_alone(page) {
        let server = Server::of(&ward("truong-thi"));
        open(page, &server.url("/")).await;
        // A status is read as a whole by default; with a second one inside, every copying would repeat the verdict.
        let nested = page.js("return [...document.querySelectorAll('[role=status] [role=status]')].length").await;
        assert_eq!(nested, json!(0));
        page.fill("#so-the", "DN4010123498765").await;
        page.wait_for("document.querySelector('#ket-qua [role=status]')", "the place for the answer to copying").await;
        assert_eq!(page.attribute("#ket-qua", "aria-atomic").await.as_deref(), Some("false"));
    }
}
