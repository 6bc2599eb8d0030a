//! Where the page cannot work: each reason is told apart in plain words, and everything that needs no widget stays usable.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use super::case::browser_tests;
use super::engine::Engine;
use super::matrix::dist;
use super::page::{Key, Page};
use super::server::{Ending, Offer, Server, cut_off};

/// What the packed module stands behind.
pub const MODULE: &str = "<script id=\"wasm\" type=\"text/plain\">";

fn source() -> String {
    fs::read_to_string(dist().join("index.html")).expect("the built page")
}

/// The page as a browser meets it in which this script has run before anything else; the page's policy would forbid it.
pub fn after(script: &str) -> String {
    let page = source();
    let open = page.replacen(
        "http-equiv=\"Content-Security-Policy\"",
        "name=\"policy\"",
        1,
    );
    let changed = open.replacen("<title>", &format!("<script>{script}</script><title>"), 1);
    assert!(
        open != page && changed != open,
        "the page has a policy and a title"
    );
    changed
}

/// The reason that is shown above the checker, and the whole guidance still there.
async fn says(page: &Page, words: &str) {
    page.reach("#kiem-tra").await;
    page.wait_for_text("#kiem-tra .widgets-notice", words).await;
    let notice = page.text("#kiem-tra .widgets-notice").await;
    assert_eq!(
        notice.matches("kiểm tra").count(),
        1,
        "one reason, not {notice:?}"
    );
    keep(page, "widgets").await;
    for dead in [
        "#danh-sach",
        ".topbar__display",
        "#dieu-huong-buoc",
        "#nhat-ky",
        ".practice__menu",
    ] {
        // A chapter that is one widget is away as a whole.
        if dead == "#danh-sach" {
            // Where a host blocks the scripts there are no views.
            if page.attribute("html", "data-view").await.is_some() {
                page.go("giup").await;
            }
        } else {
            page.reach(dead).await;
        }
        assert!(!page.is_shown(dead).await, "{dead} would not answer");
    }
    assert!(page.is_shown("#thuc-hanh .no-widgets").await);
    page.reach("#buoc-1").await;
    for step in 1..=6 {
        assert!(page.is_shown(&format!("#buoc-{step}")).await, "step {step}");
    }
}

/// Keeps a picture of each kind of failure for whoever wants to look.
async fn keep(page: &Page, part: &str) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("failures");
    fs::create_dir_all(&folder).expect("a folder for the pictures");
    let reason = page
        .js("const root = document.documentElement; return root.dataset.off || (root.dataset.clock && 'clock') || 'unsaved'")
        .await;
    let reason = reason.as_str().unwrap_or("none").to_owned();
    page.resize(360, 740).await;
    if part == "widgets" {
        page.js("document.querySelector('#kiem-tra').scrollIntoView()")
            .await;
    }
    page.screenshot(&folder.join(format!("{reason}-{part}-{}.png", page.engine())))
        .await;
}

browser_tests! {
    #[every_engine]
    async fn a_browser_too_old_for_the_widgets_is_told_so(page) {
        let server = Offer::default().page("/", after("delete window.DecompressionStream")).serve();
        page.open(&server.url("/")).await;
        says(page, "quá cũ").await;
    }

    #[every_engine]
    async fn a_mode_of_high_security_is_not_blamed_on_the_host(page) {
        let server = Offer::default().page("/", after("delete window.WebAssembly")).serve();
        page.open(&server.url("/")).await;
        says(page, "chế độ bảo mật cao").await;
    }

    #[every_engine]
    async fn a_module_that_this_browser_cannot_read_counts_as_too_old(page) {
        // A section of a kind that does not exist stands for an instruction that an old browser does not know.
        let module = precompress::gzip(b"\0asm\x01\0\0\0\x7f\x01\0");
        let page_of_today = source();
        let start = page_of_today.find(MODULE).expect("a module") + MODULE.len();
        let end = start + page_of_today[start..].find('<').expect("its end");
        let newer = [&page_of_today[..start], &BASE64_STANDARD.encode(module), &page_of_today[end..]].concat();
        let server = Offer::default().page("/", newer).serve();
        page.open(&server.url("/")).await;
        says(page, "quá cũ").await;
    }

    #[every_engine]
    async fn a_host_that_forbids_webassembly_is_named_as_the_reason(page) {
        let server = Offer::default()
            .page("/", after(""))
            .header("content-security-policy", "script-src 'unsafe-inline'")
            .serve();
        page.open(&server.url("/")).await;
        says(page, "bị chặn ở đây").await;
        page.click("#kiem-tra [data-reason=policy] > summary").await;
        page.wait_for_text("#kiem-tra details[data-reason=policy]", "WebAssembly").await;
    }

    #[every_engine]
    async fn a_hosts_policy_beside_the_pages_own_stops_the_widgets_or_nothing(page) {
        let server = Offer::folder(&dist())
            .header("content-security-policy", "script-src 'unsafe-inline'")
            .serve();
        page.open(&server.url("/")).await;
        // WebKit goes by the page's own policy, which allows WebAssembly.
        if page.engine() == Engine::WebKit {
            page.wait_ready().await;
        } else {
            says(page, "bị chặn ở đây").await;
        }
    }

    #[every_engine]
    async fn a_host_that_blocks_scripts_is_named_as_the_reason(page) {
        let server = Offer::folder(&dist())
            .header("content-security-policy", "script-src 'none'")
            .serve();
        page.open(&server.url("/")).await;
        says(page, "chặn phần kiểm tra").await;
    }

    #[chromium]
    async fn a_start_that_fails_for_another_reason_asks_to_load_again(page) {
        let broken = source().replacen(MODULE, &format!("{MODULE}AAAA"), 1);
        let server = Offer::default().page("/", broken).serve();
        page.open(&server.url("/")).await;
        says(page, "không chạy được ở đây").await;
    }

    #[every_engine]
    async fn a_panic_takes_the_widgets_away_and_offers_to_load_again(page) {
        // A second start is what the program itself calls impossible.
        let server = Offer::default()
            .page("/", after("addEventListener('again', () => wasm_bindgen.start())"))
            .serve();
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        page.click("#buoc-2 > h3 a").await;
        page.wait_for("document.querySelector('#buoc-2[aria-current]')", "step 2 is the present one").await;
        assert!(!page.is_shown(".coming__one[data-reason=stopped]").await);
        page.js("dispatchEvent(new Event('again'))").await;
        assert!(page.is_shown(".coming__one[data-reason=stopped]").await);
        keep(page, "window").await;
        says(page, "đã dừng").await;
        let address = page.js("return location.href").await;
        page.click("[data-reason=stopped] a").await;
        page.wait_ready().await;
        assert_eq!(page.js("return location.href").await, address, "the reader stays where he was");
        assert!(!page.is_shown(".coming__one[data-reason=stopped]").await);
        page.go("bat-dau").await;
        page.reach(".step__tick").await;
        assert!(page.is_shown(".step__tick").await);
    }

    #[every_engine]
    async fn a_program_that_ends_without_a_panic_is_caught_too(page) {
        let script = "addEventListener('trap', () => { throw new WebAssembly.RuntimeError('unreachable') })";
        let server = Offer::default().page("/", after(script)).serve();
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        page.js("dispatchEvent(new Event('trap'))").await;
        page.wait_for_text(".coming", "Tải lại").await;
        says(page, "đã dừng").await;
    }

    #[chromium]
    async fn an_error_of_a_strangers_script_stops_nothing(page) {
        let script = "addEventListener('slip', () => { throw new Error('an extension') }); addEventListener('error', event => { document.title = event.message })";
        let server = Offer::default().page("/", after(script)).serve();
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        page.js("dispatchEvent(new Event('slip'))").await;
        page.wait_for("document.title.includes('an extension')", "the error was heard").await;
        assert_eq!(page.attribute("html", "data-off").await, None);
        page.go("bat-dau").await;
        page.reach(".step__tick").await;
        assert!(page.is_shown(".step__tick").await);
    }

    #[every_engine]
    async fn a_store_that_is_full_is_told_once_and_changes_nothing_else(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        // A window that nobody has touched tells of no focus.
        page.click("h1").await;
        page.js("for (let size = 1 << 22; size; size >>= 1) try { for (let i = 0; ; i++) localStorage.setItem(`rubbish-${size}-${i}`, 'x'.repeat(size)) } catch (full) {}").await;
        assert!(!page.is_shown(".coming__one").await, "nothing had to be kept so far");
        // The place on the path is the first that has to be kept.
        page.reach(".wizard-next [data-action=counter-record]").await;
        page.wait_for_text(".coming", "không cho trang lưu").await;
        keep(page, "window").await;
        page.js("document.querySelector('.wizard-next [data-action=counter-record]').focus(); document.querySelector('[data-reason=unsaved] button').focus()").await;
        page.press(Key::Enter).await;
        page.wait_for("document.activeElement.matches('.wizard-next [data-action=counter-record]')", "the focus returns to where it was").await;
        assert!(!page.is_shown(".coming__one[data-reason=unsaved]").await);
        page.click(".wizard-next [data-action=counter-record]").await;
        page.wait_for_text(".request-counter__count", "1").await;
        assert!(!page.is_shown(".coming__one[data-reason=unsaved]").await, "said once is enough");
    }

    #[every_engine]
    async fn a_blocked_store_is_told_and_the_request_counter_still_counts(page) {
        let inner = Server::of(&dist());
        // Firefox's driver does not scroll the site around a frame: what is below its window cannot be pressed.
        let host = format!("<!DOCTYPE html><iframe id='kin' sandbox='allow-scripts' width='800' height='500' src='{}'></iframe>", inner.url("/"));
        let host = Offer::default().page("/", host).serve();
        page.open(&host.url("/")).await;
        page.enter_frame("#kin").await;
        page.wait_ready().await;
        page.reach(".wizard-next [data-action=counter-record]").await;
        page.wait_for_text(".coming", "không cho trang lưu").await;
        page.click("[data-reason=unsaved] button").await;
        page.click(".wizard-next [data-action=counter-record]").await;
        page.wait_for_text(".request-counter__count", "1").await;
        page.click(".wizard-next [data-action=counter-record]").await;
        page.wait_for_text(".request-counter__count", "2").await;
        page.click("[data-action=counter-undo]").await;
        page.wait_for_text(".request-counter__count", "1").await;
    }

    #[chromium]
    async fn a_clock_that_cannot_be_right_is_told_and_breaks_nothing(page) {
        for year in [1970, 2099] {
            let script = format!(
                "const real = Date, begun = real.now(), ms = real.UTC({year}, 0, 1, 5); window.Date = class extends real {{ constructor(...given) {{ given.length ? super(...given) : super(Date.now()) }} static now() {{ return ms + real.now() - begun }} }}"
            );
            let server = Offer::default().page("/", after(&script)).serve();
            page.open(&server.url("/")).await;
            page.wait_ready().await;
            assert!(page.text(".standing__clock").await.contains("Đồng hồ của máy"), "{year}");
            keep(page, &year.to_string()).await;
            page.click(".wizard-next [data-action=counter-record]").await;
            page.wait_for_text(".request-counter__count", "1").await;
            page.type_keys("#so-the", "DN4010123498765").await;
            page.wait_for("document.querySelector('#ket-qua').dataset.verdict === 'ok'", "the checker judged").await;
            page.js("localStorage.clear()").await;
        }
    }

    #[chromium]
    async fn a_right_clock_is_not_mentioned(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        assert!(!page.is_shown(".standing__clock").await);
    }

    #[every_engine]
    async fn a_document_cut_off_in_its_middle_can_be_read_and_says_so(page) {
        let whole = source();
        for (mark, ending) in [
            ("id=\"thuc-hanh\"", Ending::Silence),
            ("id=\"thuc-hanh\"", Ending::Close),
            (MODULE, Ending::Close),
            ("<script>let wasm_bindgen", Ending::Close),
        ] {
            let address = cut_off(&whole, mark, ending);
            // A driver waits for a document that never ends; one frame further in, nobody waits.
            page.open(&address).await;
            page.js("document.body.innerHTML = '<iframe id=kin src=/cut width=320 height=640></iframe>'").await;
            let inside = "document.querySelector('#kin').contentDocument";
            page.wait_for(&format!("{inside}.querySelector('.coming') && {inside}.querySelector('.coming').innerText.includes('chưa tải hết')"), "the notice stands there").await;
            page.wait_for(&format!("{inside}.querySelector('h1').innerText.includes('VNeID')"), "the heading can be read").await;
            page.js("document.querySelector('#kin').contentWindow.location.hash = 'huong-dan'; return null").await;
            for step in 1..=6 {
                page.wait_for(&format!("{inside}.querySelector('#buoc-{step}').offsetHeight > 0"), "the step can be read").await;
            }
            page.wait_for(&format!("{inside}.querySelector('#dieu-huong-buoc').offsetHeight === 0"), "a bar that nothing moves is gone").await;
        }
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("failures");
        fs::create_dir_all(&folder).expect("a folder for the pictures");
        page.screenshot(&folder.join(format!("cut-window-{}.png", page.engine()))).await;
    }

    #[chromium]
    async fn a_network_that_ends_right_after_the_document_is_not_missed(page) {
        let mut server = Server::of(&dist());
        page.open(&server.url("/")).await;
        server.stop();
        page.wait_ready().await;
        page.type_keys("#so-the", "DN4010123498765").await;
        page.wait_for("document.querySelector('#ket-qua').dataset.verdict === 'ok'", "the checker judged").await;
        page.click("#buoc-2 > h3 a").await;
        page.wait_for("document.querySelector('#buoc-2[aria-current]')", "step 2 is the present one").await;
    }
}
