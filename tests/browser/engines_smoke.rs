//! The harness itself on a page of three elements: if these stories fail, the browsers are at fault, not the page.

use std::fs;

use super::engine::Engine;
use super::page::{Key, file_url};
use super::server::{Offer, Server};
use super::story::on_every_engine;

const SMALL_PAGE: &str = r#"<!DOCTYPE html><html lang="vi"><meta charset="utf-8"><title>Thử</title>
<body style="margin:0"><input id="so-the"><button id="tiep" data-buoc="1">Tiếp</button><p id="buoc">Bước 1/6</p>
<noscript><p id="khong-script">Công cụ đang tắt</p></noscript>
<script>
var step = 1;
function forward() { step += 1; document.getElementById("buoc").textContent = "Bước " + step + "/6"; }
document.getElementById("tiep").addEventListener("click", forward);
document.addEventListener("keydown", function (event) { if (event.key === "ArrowRight") forward(); });
window.bhytReady = true;
</script></body></html>"#;

fn small_site() -> Server {
    Offer::default().page("/", SMALL_PAGE).serve()
}

on_every_engine! {
    async fn a_page_is_clicked_typed_into_and_read(page) {
        let server = small_site();
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        page.click("#tiep").await;
        page.wait_for_text("#buoc", "Bước 2/6").await;
        page.press(Key::Right).await;
        page.wait_for("step === 3", "the arrow key went a step forward").await;
        page.type_keys("#so-the", "DN401").await;
        assert_eq!(page.value("#so-the").await, "DN401");
        page.clear("#so-the").await;
        assert_eq!(page.value("#so-the").await, "");
        assert_eq!(page.attribute("#tiep", "data-buoc").await.as_deref(), Some("1"));
        assert_eq!(page.count("button").await, 1);
        page.reload().await;
        page.wait_ready().await;
        assert_eq!(page.text("#buoc").await, "Bước 1/6");
        assert_eq!(server.requests().iter().filter(|path| *path == "/").count(), 2);
    }

    async fn a_copy_saved_after_use_opens_from_a_file(page) {
        let folder = page.fresh_folder();
        let (original, copy) = (folder.join("goc.html"), folder.join("bản sao.html"));
        fs::write(&original, SMALL_PAGE).expect("a file in a fresh folder");
        page.open(&file_url(&original)).await;
        page.click("#tiep").await;
        page.wait_for_text("#buoc", "Bước 2/6").await;
        fs::write(&copy, page.serialise().await).expect("a file in a fresh folder");
        page.open(&file_url(&copy)).await;
        page.wait_ready().await;
        assert_eq!(page.text("#buoc").await, "Bước 2/6", "the copy shows the state it was saved in");
        page.click("#tiep").await;
        page.click("#tiep").await;
        page.wait_for_text("#buoc", "Bước 3/6").await;
    }

    async fn scripts_are_really_off(page without scripts) {
        let server = small_site();
        page.open(&server.url("/")).await;
        assert!(page.is_shown("#khong-script").await);
        page.click("#tiep").await;
        assert_eq!(page.text("#buoc").await, "Bước 1/6");
        assert_eq!(page.js("return typeof window.bhytReady").await, "undefined");
    }

    async fn a_window_is_as_narrow_as_a_phone(page) {
        let server = small_site();
        page.open(&server.url("/")).await;
        for (width, height) in [(320, 568), (360, 640), (1280, 800)] {
            page.resize(width, height).await;
            let seen = page.js("return [innerWidth, innerHeight]").await;
            assert_eq!(seen, serde_json::json!([width, height]));
        }
        let picture = page.fresh_folder().join("cua-so.png");
        page.screenshot(&picture).await;
        let png = fs::read(&picture).expect("the screenshot");
        assert!(png.starts_with(b"\x89PNG"));
    }

    async fn a_page_lives_in_the_frame_of_another_origin(page) {
        let guest = small_site();
        let host = Offer::default()
            .page("/", format!(
                "<!DOCTYPE html><iframe id='mo' src='{0}'></iframe><iframe id='kin' sandbox='allow-scripts' src='{0}'></iframe>",
                guest.url("/"),
            ))
            .header("referrer-policy", "no-referrer")
            .serve();
        page.open(&host.url("/")).await;
        for frame in ["#mo", "#kin"] {
            page.enter_frame(frame).await;
            page.wait_ready().await;
            page.click("#tiep").await;
            page.wait_for_text("#buoc", "Bước 2/6").await;
            page.leave_frame().await;
        }
        page.enter_frame("#kin").await;
        let storage = "try { return typeof localStorage } catch (error) { return error.name }";
        assert_eq!(page.js(storage).await, "SecurityError", "a sandboxed frame has no storage");
    }

    async fn a_page_stays_usable_when_the_network_is_cut(page) {
        let mut server = small_site();
        let address = server.url("/");
        page.open(&address).await;
        page.wait_ready().await;
        server.stop();
        assert!(server.connect().is_err(), "the server still answers");
        page.click("#tiep").await;
        page.wait_for_text("#buoc", "Bước 2/6").await;
    }

    async fn what_a_driver_offers_beyond_the_standard(page) {
        let server = small_site();
        page.open(&server.url("/")).await;
        page.js("setTimeout(function () { window.thrown = true; throw new Error('hỏng rồi') }, 0)").await;
        page.wait_for("window.thrown", "the error was thrown").await;
        if page.engine() != Engine::WebKit {
            let errors = page.console_errors().await;
            assert!(errors.iter().any(|line| line.contains("hỏng rồi")), "{errors:?}");
            assert!(page.print_to_pdf().await.starts_with(b"%PDF"));
        }
        if page.engine() == Engine::Chromium {
            page.chromium_offline(true).await;
            assert_eq!(page.js("return navigator.onLine").await, false);
            page.chromium_offline(false).await;
            let version = page.chromium_cdp("Browser.getVersion", serde_json::json!({})).await;
            assert!(version["product"].as_str().is_some_and(|name| name.contains("Chrome")), "{version}");
        }
    }
}
