//! The page at addresses that are no address of a server or file: `blob:`, `data:` and `about:srcdoc`, as in previews.

use std::fs;

use super::case::browser_tests;
use super::matrix::dist;
use super::page::Page;
use super::server::{Offer, Server};

/// A site whose frame shows the page in the way that the query names: none gives it an address of a server.
fn site() -> Server {
    const SITE: &str = "<!DOCTYPE html><title>Khung</title><body style='margin:0'><script>
        addEventListener('load', () => {
            const page = document.getElementById('page').textContent.replaceAll('\u{e000}', '<');
            const frame = document.createElement('iframe');
            frame.style = 'width: 100vw; height: 95vh; border: 0';
            switch (location.search) {
                case '?srcdoc': frame.srcdoc = page; break;
                case '?blob': frame.src = URL.createObjectURL(new Blob([page], { type: 'text/html' })); break;
                case '?data': {
                    let bytes = '';
                    for (const byte of new TextEncoder().encode(page)) bytes += String.fromCharCode(byte);
                    frame.src = 'data:text/html;base64,' + btoa(bytes);
                }
            }
            document.body.append(frame);
        });
        </script><script type='text/plain' id='page'>";
    let page = fs::read_to_string(dist().join("index.html")).expect("the page");
    assert!(!page.contains('\u{e000}'), "the mark of the copy");
    let site = [SITE, &page.replace('<', "\u{e000}"), "</script>"].concat();
    Offer::default().page("/", site).serve()
}

async fn widgets_answer(page: &Page) {
    page.wait_ready().await;
    page.fill("#so-the", "DN4O10123498765").await;
    page.click(".checker [type=submit]").await;
    page.wait_for(
        "document.querySelector('#ket-qua').dataset.verdict === 'rejected'",
        "the checker answers",
    )
    .await;
    page.click("[data-action=checker-take]").await;
    page.wait_for(
        "document.querySelector('#ket-qua').dataset.verdict === 'ok'",
        "the suggestion is taken",
    )
    .await;
}

async fn links_open_their_view(page: &Page) {
    page.js("document.querySelector('a[href=\"#go-roi\"]').click(); return null")
        .await;
    page.wait_for(
        "document.getElementById('go-roi').offsetHeight && window.bhytReady",
        "the link opens its view in the same page",
    )
    .await;
}

browser_tests! {
    #[every_engine]
    async fn widgets_answer_and_links_work_without_an_address_of_a_server(page) {
        let server = site();
        for (query, address) in [("/?blob", "blob:"), ("/?srcdoc", "about:"), ("/?data", "data:")] {
            page.open(&server.url(query)).await;
            page.enter_frame("iframe").await;
            page.wait_for(&format!("location.protocol === '{address}'"), address).await;
            widgets_answer(page).await;
            links_open_their_view(page).await;
            page.leave_frame().await;
        }
    }

    #[every_engine]
    async fn a_page_opened_from_a_blob_answers_in_a_window_of_its_own(page) {
        let source = fs::read_to_string(dist().join("index.html")).expect("the page");
        let source = serde_json::Value::from(source).to_string().replace('<', "\\u003c");
        let site = format!("<!DOCTYPE html><title>Blob</title><script>window.blob = URL.createObjectURL(new Blob([{source}], {{ type: 'text/html' }}))</script>");
        let server = Offer::default().page("/", site).serve();
        page.open(&server.url("/")).await;
        page.js("location.href = window.blob; return null").await;
        page.wait_for("location.protocol === 'blob:'", "the page is opened from the blob").await;
        widgets_answer(page).await;
        links_open_their_view(page).await;
    }
}
