//! The page kept on the device: one visit is enough, the newest page always comes first, and nobody is held on an old one.

use std::fs;
use std::path::PathBuf;

use site::build;
use vneid::day;

use super::case::browser_tests;
use super::matrix::{dist, every_widget_works_once};
use super::page::{Page, file_url};
use super::server::{Offer, Server};

/// The ward's files in a folder that a test may change.
fn folder(page: &Page) -> PathBuf {
    let folder = page.fresh_folder();
    for file in fs::read_dir(dist()).expect("the built files") {
        let file = file.expect("a built file");
        fs::copy(file.path(), folder.join(file.file_name())).expect("a copy of it");
    }
    folder
}

/// Opens the page for the first time and waits until it is kept.
async fn first_visit(page: &Page, server: &Server) {
    page.open(&server.url("/")).await;
    page.wait_ready().await;
    page.wait_for(
        "navigator.serviceWorker.controller",
        "the worker has kept the page",
    )
    .await;
}

/// Waits for the page, whole and working, as a copy of today.
async fn is_a_copy_of_today(page: &Page) {
    page.wait_ready().await;
    page.click(".topbar__display").await;
    page.wait_for_text(
        ".display__copy",
        &format!("bản lưu ngày {}.", day::written(build::today())),
    )
    .await;
    page.click(".button.display__close").await;
}

/// Whether the page says that it is a copy.
async fn is_said_to_be_a_copy(page: &Page) -> bool {
    page.click(".topbar__display").await;
    let said = page.is_shown(".display__copy").await;
    page.click(".button.display__close").await;
    said
}

/// Loads the page again as a reader does it; Firefox's driver goes past the worker, as with the shift key held.
async fn reload(page: &Page) {
    page.js("window.left = true; location.reload()").await;
    page.wait_for("!window.left", "the page is loaded again")
        .await;
}

async fn kept_pages(page: &Page) -> u64 {
    page.js("caches.keys().then(function (names) { window.kept = names.length; })")
        .await;
    page.wait_for("window.kept >= 0", "the stores are counted")
        .await;
    page.js("const kept = window.kept; delete window.kept; return kept")
        .await
        .as_u64()
        .expect("a number")
}

browser_tests! {
    #[every_engine]
    async fn after_one_visit_the_page_works_without_a_network(page) {
        let mut server = Server::of(&dist());
        first_visit(page, &server).await;
        assert!(!is_said_to_be_a_copy(page).await, "this comes from the network");
        server.stop();
        reload(page).await;
        is_a_copy_of_today(page).await;
        every_widget_works_once(page).await;
        assert_eq!(page.console_errors().await, Vec::<String>::new());
    }

    #[chromium]
    async fn the_kept_page_opens_at_its_other_name_and_at_the_address_of_a_step(page) {
        let mut server = Server::of(&dist());
        first_visit(page, &server).await;
        server.stop();
        page.open(&server.url("/index.html?zarsrc=31#buoc-2")).await;
        is_a_copy_of_today(page).await;
        page.wait_for("document.querySelector('#buoc-2[aria-current]')", "step 2 is the present one").await;
    }

    #[chromium]
    async fn an_address_that_redirects_to_the_page_opens_the_copy(page) {
        let mut server = Offer::folder(&dist()).moved("/", "/index.html").serve();
        page.open(&server.url("/?zarsrc=1")).await;
        page.wait_ready().await;
        page.wait_for("navigator.serviceWorker.controller", "the worker has kept the page").await;
        server.stop();
        for address in ["/?zarsrc=1", "/index.html"] {
            page.open("about:blank").await;
            page.open(&server.url(address)).await;
            is_a_copy_of_today(page).await;
        }
    }

    #[every_engine]
    async fn a_new_version_is_read_at_once_and_kept(page) {
        let folder = folder(page);
        let mut server = Server::of(&folder);
        first_visit(page, &server).await;
        let old = fs::read_to_string(folder.join("index.html")).expect("the page");
        let new = old.replacen("</h1>", " (bản mới)</h1>", 1);
        assert_ne!(old, new);
        fs::write(folder.join("index.html"), new).expect("a new version");
        reload(page).await;
        page.wait_for_text("h1", "(bản mới)").await;
        page.wait_ready().await;
        assert!(!is_said_to_be_a_copy(page).await);
        server.stop();
        reload(page).await;
        page.wait_for_text("h1", "(bản mới)").await;
        is_a_copy_of_today(page).await;
    }

    #[every_engine]
    async fn half_a_page_and_a_strangers_page_are_shown_and_never_kept(page) {
        let folder = folder(page);
        let mut server = Server::of(&folder);
        first_visit(page, &server).await;
        let whole = fs::read_to_string(folder.join("index.html")).expect("the page");
        let (half, _) = whole.split_once("</main>").expect("a main part");
        let (start, _) = whole.split_once("<head>").expect("a head");
        for other in [
            half.replacen("</h1>", " (nửa)</h1>", 1),
            "<!DOCTYPE html><meta charset=utf-8><h1>Trang khác</h1>".to_owned(),
            format!("{start}<meta charset=utf-8><h1>Trang khác</h1></html>"),
        ] {
            fs::write(folder.join("index.html"), &other).expect("another page");
            reload(page).await;
            page.wait_for("/nửa|khác/.test(document.querySelector('h1').textContent)", "the other page").await;
        }
        server.stop();
        reload(page).await;
        is_a_copy_of_today(page).await;
        assert!(!page.text("h1").await.contains("khác"));
    }

    #[every_engine]
    async fn a_page_that_was_taken_away_is_given_up(page) {
        let mut server = Server::of(&dist());
        first_visit(page, &server).await;
        assert_eq!(kept_pages(page).await, 1);
        server.stop();
        let _gone = server.instead(Some("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 12\r\n\r\n<p>Gone.</p>"));
        reload(page).await;
        page.wait_for("document.body.innerText.includes('Gone.')", "the server's own answer").await;
        // The worker gives up its copy beside answering; a case that waits in vain ends by itself.
        while kept_pages(page).await > 0 {}
    }

    #[every_engine]
    async fn where_the_network_is_silent_or_broken_the_copy_is_read(page) {
        let mut server = Server::of(&dist());
        first_visit(page, &server).await;
        server.stop();
        let silent = server.instead(None);
        reload(page).await;
        is_a_copy_of_today(page).await;
        drop(silent);
        let broken = server.instead(Some("HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"));
        reload(page).await;
        is_a_copy_of_today(page).await;
        drop(broken);
    }

    #[every_engine]
    async fn other_pages_beside_it_stay_what_they_are(page) {
        let mut server = Offer::folder(&dist())
            .page("/tin-tuc.html", "<h1>Tin tức của phường</h1>")
            .serve();
        first_visit(page, &server).await;
        page.open(&server.url("/tin-tuc.html")).await;
        page.wait_for_text("h1", "Tin tức của phường").await;
        assert_eq!(kept_pages(page).await, 1, "the page itself and nothing else");
        server.stop();
        page.open(&server.url("/")).await;
        is_a_copy_of_today(page).await;
    }

    #[chromium]
    async fn a_page_without_the_files_beside_it_is_a_page_like_others(page) {
        let html = fs::read_to_string(dist().join("index.html")).expect("the page");
        let server = Offer::default().page("/huong-dan.html", html).serve();
        page.open(&server.url("/huong-dan.html")).await;
        page.wait_ready().await;
        every_widget_works_once(page).await;
        assert_eq!(page.count("link[rel=manifest]").await, 0);
    }

    #[every_engine]
    async fn a_frame_and_a_file_keep_nothing(page) {
        let server = Server::of(&dist());
        let site = Offer::default()
            .page("/", format!("<iframe src='{}' width=600 height=900></iframe>", server.url("/?embed=1&view=kiem-tra")))
            .serve();
        page.open(&site.url("/")).await;
        page.enter_frame("iframe").await;
        page.wait_ready().await;
        page.wait_for("document.readyState === 'complete'", "the frame is loaded").await;
        assert_eq!(server.requests(), ["/?embed=1&view=kiem-tra"]);
        page.leave_frame().await;
        page.open(&file_url(&dist().join("index.html"))).await;
        page.wait_ready().await;
        assert_eq!(page.count("link[rel=manifest]").await, 0);
        page.click(".topbar__display").await;
        let built = page.text("#ban-luu-ngay").await;
        assert!(page.text(".display__copy").await.contains(&format!("bản lưu ngày {built}.")));
    }

    #[every_engine]
    async fn a_copy_saved_from_a_kept_page_asks_for_nothing(page) {
        let mut server = Server::of(&dist());
        first_visit(page, &server).await;
        server.stop();
        reload(page).await;
        is_a_copy_of_today(page).await;
        page.wait_for("document.querySelector('link[rel=manifest]')", "it can be installed").await;
        let copy = page.fresh_folder().join("bản lưu.html");
        fs::write(&copy, page.serialise().await).expect("a saved copy");
        page.open(&file_url(&copy)).await;
        page.wait_ready().await;
        assert_eq!(page.count("link[rel=manifest]").await, 0);
        let day = page.js("return document.getElementById('ban-luu-ngay').textContent").await;
        assert_eq!(page.attribute("html", "data-copy").await.as_deref(), day.as_str());
    }

    #[only_chromium]
    async fn the_page_can_be_installed(page) {
        let server = Server::of(&dist());
        first_visit(page, &server).await;
        page.wait_for("document.querySelector('link[rel=manifest]')", "the manifest is named").await;
        let manifest = page.chromium_cdp("Page.getAppManifest", serde_json::json!({})).await;
        assert_eq!(manifest["errors"], serde_json::json!([]), "{manifest}");
        assert!(manifest["url"].as_str().is_some_and(|url| url.ends_with("/manifest.webmanifest")));
        let errors = page.chromium_cdp("Page.getInstallabilityErrors", serde_json::json!({})).await;
        assert_eq!(errors["installabilityErrors"], serde_json::json!([]), "{errors}");
    }
}
