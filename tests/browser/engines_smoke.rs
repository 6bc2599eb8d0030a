//! The harness itself on a page of three elements: if these cases fail, the browsers are at fault, not the page.

use std::fs;
use std::path::Path;
use std::time::Duration;

use fantoccini::wd::TimeoutConfiguration;
use serde_json::{Value, json};

use super::case::{browser_tests, run};
use super::commands::{chromium_requests, console_errors};
use super::engine::{Engine, Scripts, Session};
use super::matrix::dist;
use super::page::{Key, Page, file_url};
use super::pool::runtime;
use super::server::{Offer, Server};

const SMALL_PAGE: &str = r#"<!DOCTYPE html><html lang="vi"><meta charset="utf-8"><title>Thử</title>
<body style="margin:0"><input id="so-the"><button id="tiep" data-buoc="1">Tiếp</button><p id="buoc">Bước 1/6</p>
<noscript><p id="khong-script">Công cụ đang tắt</p></noscript>
<script>
var step = 1;
function forward() { step += 1; document.getElementById("buoc").textContent = "Bước " + step + "/6"; }
document.getElementById("tiep").addEventListener("click", forward);
document.addEventListener("keydown", function (event) { if (event.key === "ArrowRight") forward(); });
window.bhytDrawn = true;
</script></body></html>"#;

fn small_site() -> Server {
    Offer::default().page("/", SMALL_PAGE).serve()
}

browser_tests! {
    #[every_engine]
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

    #[every_engine]
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

    #[every_engine]
    async fn scripts_are_really_off(page without scripts) {
        let server = small_site();
        page.open(&server.url("/")).await;
        assert!(page.is_shown("#khong-script").await);
        page.click("#tiep").await;
        assert_eq!(page.text("#buoc").await, "Bước 1/6");
        assert_eq!(page.js("return typeof window.bhytDrawn").await, "undefined");
    }

    #[every_engine]
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

    #[every_engine]
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

    #[every_engine]
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

    #[every_engine]
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

/// What this browser remembers of a site, of a file and of what was done with it, as the next page in it can tell.
async fn traces(page: &Page, server: &Server, file: &Path) -> Value {
    let session = page.session();
    let logged = console_errors(session).await.expect("the console");
    let asked = match session.engine {
        Engine::Chromium => chromium_requests(session).await.expect("the requests"),
        _ => Vec::new(),
    };
    let windows = session.client.windows().await.expect("the windows");
    let limits = session.client.get_timeouts().await.expect("the limits");
    page.open(&server.url("/trang.html")).await;
    // A worker that is still keeping its files asks for others meanwhile.
    let fetched = || {
        let asked = server.requests();
        asked.iter().filter(|path| *path == "/nho.html").count()
    };
    let before = fetched();
    let kept = session
        .client
        .execute_async(KEPT, Vec::new())
        .await
        .expect("what is kept");
    let cached = fetched() == before;
    page.open(&file_url(file)).await;
    let kept_of_files = page.js("return localStorage.length").await;
    json!({
        "errors": logged.len(),
        "requests": asked.len(),
        "windows": windows.len(),
        "limit": limits.script(),
        "site": kept,
        "cached": cached,
        "files": kept_of_files,
    })
}

const KEPT: &str = "
    const [done] = arguments;
    (async () => {
        await (await fetch('/nho.html')).text();
        return {
            local: localStorage.length,
            session: sessionStorage.length,
            cookie: document.cookie,
            workers: (await navigator.serviceWorker.getRegistrations()).length,
            stores: (await caches.keys()).length,
            bases: (await indexedDB.databases()).length,
            size: [innerWidth, innerHeight],
            name: window.name,
            dark: matchMedia('(prefers-color-scheme: dark)').matches,
            online: navigator.onLine,
            place: (await navigator.permissions.query({ name: 'geolocation' })).state,
        };
    })().then(done, why => done(String(why)))";

/// Does what a case may do, and leaves all of it behind.
async fn leave_traces(page: &Page, server: &Server, file: &Path) {
    let client = &page.session().client;
    page.open(&file_url(file)).await;
    page.js("localStorage.setItem('a', 1)").await;
    page.resize(400, 500).await;
    page.open(&server.url("/")).await;
    page.wait_for(
        "navigator.serviceWorker.controller",
        "the worker has kept the page",
    )
    .await;
    page.js("window.name = 'a'; localStorage.setItem('a', 1); sessionStorage.setItem('a', 1);
             document.cookie = 'a=1; max-age=999'; indexedDB.open('a').onsuccess = () => { window.based = true };
             setTimeout(() => { window.thrown = true; throw new Error('hỏng rồi') })")
        .await;
    page.wait_for("window.based && window.thrown", "all is done")
        .await;
    if page.engine() == Engine::Chromium {
        let dark = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
        page.chromium_cdp("Emulation.setEmulatedMedia", dark).await;
        let denied = json!({ "permission": { "name": "geolocation" }, "setting": "denied" });
        page.chromium_cdp("Browser.setPermission", denied).await;
    }
    let limit = Some(Duration::from_secs(29));
    let limits = TimeoutConfiguration::new(limit, None, None);
    client.update_timeouts(limits).await.expect("a limit");
}

fn a_next_case_finds_nothing_of_the_last(engine: Engine) {
    runtime().block_on(async {
        let server = Offer::folder(&dist())
            .page("/trang.html", "<title>Trang</title>")
            .page("/nho.html", "nhớ")
            .header("cache-control", "max-age=3600")
            .serve();
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("tep.html");
        fs::write(&file, SMALL_PAGE).expect("a file");
        let page = Page::start(engine, Scripts::On).await.expect("a browser");
        let first = traces(&page, &server, &file).await;
        leave_traces(&page, &server, &file).await;
        let left = traces(&page, &server, &file).await;
        for (what, seen) in first.as_object().expect("traces") {
            // Only Chromium tells requests; WebKit tells no errors, and fetches again what another page of its fetched.
            let never = engine != Engine::Chromium && what == "requests"
                || engine == Engine::WebKit && ["errors", "cached"].contains(&&**what)
                || what == "windows";
            assert!(
                never || left[what] != *seen,
                "{what} leaves no trace: {left}"
            );
        }
        for (what, seen) in first["site"].as_object().expect("traces") {
            let never = engine != Engine::Chromium && ["dark", "place"].contains(&&**what)
                || what == "online";
            assert!(
                never || left["site"][what] != *seen,
                "{what} leaves no trace: {left}"
            );
        }
        // What cannot be looked at while it is there: no network, another window with a question in it.
        if engine == Engine::Chromium {
            page.chromium_offline(true).await;
        }
        let case = page.fresh_folder();
        page.open_tab().await;
        page.open(&file_url(&file)).await;
        page.js("setTimeout(() => alert('a'))").await;
        let asked = async { while page.session().client.get_alert_text().await.is_err() {} };
        let limit = Duration::from_secs(60);
        tokio::time::timeout(limit, asked)
            .await
            .expect("a question");
        let mut session = Session::from(page);
        session.clean().await.expect("a clean browser");
        assert!(!case.exists(), "the case's files");
        assert_eq!(session.log(), "", "what was said before");
        let page = Page::from(session);
        assert_eq!(traces(&page, &server, &file).await, first);
    });
}

mod a_next_case_finds_nothing {
    use super::{Engine, a_next_case_finds_nothing_of_the_last};

    #[test]
    fn in_chromium() {
        a_next_case_finds_nothing_of_the_last(Engine::Chromium);
    }

    #[test]
    fn in_firefox() {
        a_next_case_finds_nothing_of_the_last(Engine::Firefox);
    }

    #[test]
    fn in_webkit() {
        a_next_case_finds_nothing_of_the_last(Engine::WebKit);
    }
}

#[test]
fn a_click_that_is_missed_is_pressed_again_in_webkit() {
    let name = concat!(module_path!(), "::a_click_that_is_missed_is_pressed_again");
    run(Engine::WebKit, Scripts::On, name, async |page: &Page| {
        let server = small_site();
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        page.js("addEventListener('mousedown', () => { document.getElementById('tiep').style.marginLeft = '200px' }, { once: true })")
            .await;
        page.click("#tiep").await;
        page.wait_for_text("#buoc", "Bước 2/6").await;
    });
}
