//! What a reader sees after one round trip of the network, while the rest of the page is still on its way.

use std::fs;

use super::case::browser_tests;
use super::matrix::dist;
use super::server::first_bytes;

/// What a server sends before it waits for an answer: ten segments of a connection's beginning (RFC 6928), less the headers.
const FIRST_FLIGHT: usize = 14 * 1024;

browser_tests! {
    #[every_engine]
    async fn the_first_bytes_of_the_page_paint_its_first_screen(page) {
        let packed = fs::read(dist().join("index.html.gz")).expect("the packed page");
        let address = first_bytes(&packed, FIRST_FLIGHT);
        // A driver waits for a document that never ends; one frame further in, nobody waits.
        page.open(&address).await;
        page.js("document.body.innerHTML = '<iframe id=kin src=/cut width=412 height=823></iframe>'").await;
        let inside = "document.querySelector('#kin').contentWindow";
        page.wait_for(&format!("{inside}.performance.getEntriesByName('first-contentful-paint').length === 1"), "something is painted").await;
        page.wait_for(&format!("{inside}.document.querySelector('main')"), "what stands before the first chapter is all there").await;
        page.wait_for(&format!("{inside}.document.querySelector('h1').offsetHeight > 0"), "the heading is shown").await;
        page.wait_for(&format!("{inside}.document.readyState === 'loading'"), "the rest is still on its way").await;
    }
}
