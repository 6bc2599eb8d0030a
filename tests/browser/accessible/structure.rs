//! The outline of the page for those who do not see it: landmarks, headings, language.

use serde_json::{Value, json};

use super::super::case::browser_tests;
use super::super::matrix::VIEWS;
use super::super::page::Page;
use super::super::server::Server;
use super::{open, ward};

/// The level of each heading that is shown, in order.
async fn outline(page: &Page) -> Vec<u64> {
    let levels = page
        .js(
            "return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
             .filter(one => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length).map(one => +one.tagName[1])",
        )
        .await;
    serde_json::from_value(levels).expect("levels")
}

async fn without_a_gap(page: &Page, state: &str) {
    let levels = outline(page).await;
    // The first view has the page's own heading, the others begin below it.
    let first = page
        .js("return document.documentElement.dataset.view === 'dau' ? 1 : 2")
        .await;
    assert_eq!(json!(levels[0]), first, "{state}");
    let main = levels.iter().filter(|level| **level == 1).count();
    assert_eq!(main == 1, first == 1, "{state}: {levels:?}");
    for pair in levels.windows(2) {
        assert!(pair[1] <= pair[0] + 1, "{state}: {levels:?}");
    }
}

/// The landmarks that are shown, each with its name.
async fn landmarks(page: &Page) -> Value {
    page.js("return [...document.querySelectorAll('body > header, nav, main, body > footer, section, aside')]
         .filter(one => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length)
         .map(one => [one.localName, one.getAttribute('aria-label')
             || document.getElementById(one.getAttribute('aria-labelledby'))?.textContent || ''])")
        .await
}

browser_tests! {
    #[chromium]
    async fn headings_leave_no_gap_whatever_is_opened(page) {
        for id in ["truong-thi", "thai-nguyen"] {
            let server = Server::of(&ward(id));
            open(page, &server.url("/")).await;
            page.js("for (const one of document.querySelectorAll('details')) one.open = true; return null").await;
            for view in VIEWS {
                page.go(view).await;
                without_a_gap(page, view).await;
            }
            page.js("location.hash = '#thuc-hanh'; return null").await;
            without_a_gap(page, "the choice of tasks").await;
            page.js("location.hash = '#bai-3'; return null").await;
            without_a_gap(page, "a task").await;
            page.js("localStorage.clear(); return null").await;
        }
    }

    #[chromium]
    async fn every_landmark_has_a_name_of_its_own(page) {
        let server = Server::of(&ward("truong-thi"));
        open(page, &server.url("/")).await;
        let mut seen = 0;
        for view in VIEWS {
            page.go(view).await;
            let landmarks: Vec<(String, String)> = serde_json::from_value(landmarks(page).await).expect("landmarks");
            let count = |only: &str| landmarks.iter().filter(|(kind, _)| kind == only).count();
            let once = (count("header"), count("main"), count("footer"));
            assert_eq!(once, (1, 1, usize::from(view == "ve-trang")), "{view}");
            let mut named: Vec<_> = landmarks.iter().filter(|(kind, _)| !["header", "main", "footer"].contains(&&**kind)).collect();
            assert!(named.iter().all(|(_, name)| !name.is_empty()), "{view}: {named:?}");
            named.sort();
            let count = named.len();
            named.dedup();
            assert_eq!(named.len(), count, "{view}: {named:?}");
            seen += count;
        }
        assert!(seen > 20, "{seen} landmarks");
    }

    #[chromium]
    async fn the_page_says_that_it_is_vietnamese_and_holds_no_other_language(page) {
        let server = Server::of(&ward("truong-thi"));
        open(page, &server.url("/")).await;
        assert_eq!(page.attribute("html", "lang").await.as_deref(), Some("vi"));
        // Names of apps and systems stay as they are in every language; words of another one would need a mark.
        let foreign = page.js(
            "const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, text =>
                 text.parentElement.closest('script, style, noscript, code, textarea, .address') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
             const found = [];
             while (texts.nextNode()) found.push(...(texts.currentNode.data.match(/\\b(the|and|of|please|click|here|download|back|next|password|account|settings?|update|copy|share|print|search|menu|home)\\b/gi) || []));
             return found",
        ).await;
        assert_eq!(foreign, json!([]));
    }
}
