//! The guidance page: what it shows to whom, what it remembers, and that it fits every screen.

use std::fs;
use std::time::{Duration, Instant};

use serde_json::json;

use super::case::browser_tests;
use super::engine::Engine;
use super::matrix::{VIEWS, dist};
use super::page::{Page, file_url};
use super::server::{Offer, Server};
use super::sheets::codes;

async fn open(page: &Page, address: &str) {
    page.open(address).await;
    page.wait_ready().await;
}

/// The page as a reader meets it on another day: the content says that it was reviewed on `reviewed`.
fn reviewed(reviewed: &str) -> Server {
    let source = fs::read_to_string(dist().join("index.html")).expect("the page");
    let built = "data-reviewed=\"2026-11-22\"";
    assert!(source.contains(built), "the day of the review has changed");
    Offer::default()
        .page(
            "/",
            source.replace(built, &format!("data-reviewed=\"{reviewed}\"")),
        )
        .serve()
}

/// Takes pictures until a code with this address can be read: an engine may answer before it has painted the scroll.
async fn assert_read(page: &Page, part: &str, address: &str) {
    let picture = page.fresh_folder().join("screen.png");
    let deadline = Instant::now() + Duration::from_secs(60);
    loop {
        page.screenshot(&picture).await;
        let read = codes(&picture);
        if read.iter().any(|code| code == address) {
            return;
        }
        assert!(
            Instant::now() < deadline,
            "{part}: {address} is not among {read:?}"
        );
    }
}

/// What is wider than the window, or shows less of its text than there is. Cropped pictures (`.crop`) are cut on purpose.
pub const CUT_OFF: &str = "
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
    const cut = [...document.querySelectorAll('main *, header *, footer *')].filter(element => {
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        return box.width > 1 && box.height > 1 && !element.closest('.wide, .crop') &&
            (box.right > innerWidth + 1 || box.left < -1 ||
             (style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1 &&
              !['INPUT', 'SELECT', 'TEXTAREA', 'svg'].includes(element.tagName)));
    }).map(element => element.tagName + '.' + element.className + '#' + element.id);
    return [wide, [...new Set(cut)].slice(0, 5)]";

browser_tests! {
    #[chromium]
    async fn no_view_is_cut_off_on_a_narrow_phone_or_with_letters_of_twice_the_size(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/")).await;
        for (width, height) in [(320, 640), (360, 640), (768, 1024), (1280, 800)] {
            page.resize(width, height).await;
            for size in ["", "200%"] {
                page.js(&format!("document.documentElement.style.fontSize = '{size}'; return null")).await;
                for view in VIEWS {
                    page.go(view).await;
                    assert_eq!(page.js(CUT_OFF).await, json!([false, []]), "{view} at {width} px, text {size}");
                }
            }
        }
    }

    #[chromium]
    async fn one_reader_sees_just_what_concerns_that_reader(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/")).await;
        page.click("label[for=ban-la-teacher]").await;
        assert!(page.is_shown("#viec-truong-hoc").await);
        assert!(!page.is_shown("#viec-cong-an").await && !page.is_shown("#viec-to-truong").await);
        page.click("label[for=ban-la-official]").await;
        assert!(page.is_shown("#viec-cong-an").await && !page.is_shown("#viec-truong-hoc").await);
    }

    #[every_engine]
    async fn looks_are_remembered_and_stand_before_the_first_paint(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/")).await;
        let normal = page.js("return getComputedStyle(document.body).fontSize").await;
        page.click("[data-action=display-size-1]").await;
        page.click("[data-action=display-colors-tuong-phan]").await;
        assert_eq!(page.attribute("[data-action=display-size-1]", "aria-pressed").await.as_deref(), Some("true"));
        page.reload().await;
        assert_eq!(page.attribute("html", "data-chu-to").await.as_deref(), Some("1"));
        assert_eq!(page.attribute("html", "data-tuong-phan").await.as_deref(), Some("1"));
        assert_ne!(page.js("return getComputedStyle(document.body).fontSize").await, normal);
        page.wait_ready().await;
        page.click("[data-action=display-size-0]").await;
        page.click("[data-action=display-colors-toi]").await;
        page.reload().await;
        assert_eq!(page.attribute("html", "data-chu-to").await, None);
        assert_eq!(page.attribute("html", "data-tuong-phan").await, None);
        assert_eq!(page.js("return getComputedStyle(document.body).backgroundColor").await, json!("rgb(23, 22, 20)"));
        page.wait_ready().await;
        page.click("[data-action=display-colors-sang]").await;
        page.wait_for("getComputedStyle(document.body).backgroundColor === 'rgb(250, 247, 241)'", "light colors come at once").await;
    }

    #[chromium]
    async fn the_old_address_of_a_wards_own_section_leads_to_it(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/#ve-cong-van")).await;
        for _ in 0..2 {
            page.wait_for("location.hash === '#muc-ve-cong-van'", "the address is the new one").await;
            page.wait_for(
                "Math.abs(document.getElementById('muc-ve-cong-van').getBoundingClientRect().top) < innerHeight / 2",
                "the section is in the window",
            )
            .await;
            page.js("scrollTo(0, 0); location.hash = '#ve-cong-van'; return null").await;
        }
    }

    #[chromium]
    async fn a_page_not_reviewed_for_180_days_says_so_also_from_a_saved_copy(page) {
        let fresh = reviewed("2026-11-22");
        open(page, &fresh.url("/")).await;
        assert!(!page.is_shown("#lau-chua-xem-lai").await);
        let stale = reviewed("2025-03-07");
        open(page, &stale.url("/")).await;
        assert!(page.is_shown("#lau-chua-xem-lai").await);
        let copy = page.fresh_folder().join("copy.html");
        fs::write(&copy, page.serialise().await.replace("2025-03-07", "2026-11-22")).expect("a copy");
        open(page, &file_url(&copy)).await;
        assert!(!page.is_shown("#lau-chua-xem-lai").await, "the copy judges by its own reader's day");
    }

    #[chromium]
    async fn the_readers_own_day_says_which_milestones_lie_behind(page) {
        let source = fs::read_to_string(dist().join("index.html")).expect("the page");
        let unmarked = source
            .replace("class=\"passed\"", "class=\"passed\" hidden")
            .replace("data-due=\"2025-07-01\"", "data-due=\"2099-07-01\"");
        assert_ne!(unmarked, source);
        let server = Offer::default().page("/", unmarked).serve();
        open(page, &server.url("/")).await;
        let hidden = page.js("return [...document.querySelectorAll('.milestone .passed')].map(mark => mark.hidden)").await;
        assert_eq!(hidden, json!([false, false, false, false, false, false, false, true]));
    }

    #[every_engine]
    async fn the_page_offers_its_address_to_share_from_the_web_and_itself_from_a_file(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/?moi#chia-se")).await;
        assert_eq!(page.value("#dia-chi").await, server.url("/"));
        page.click("[data-action=share-copy]").await;
        page.wait_for("document.getElementById('chia-se-da-chep').textContent !== ''", "copying is answered").await;
        assert!(page.is_shown("#luu-trang a[download]").await);
        let file = page.fresh_folder().join("index.html");
        fs::copy(dist().join("index.html"), &file).expect("a copy of the page");
        open(page, &file_url(&file)).await;
        page.reach("#chia-se").await;
        assert!(page.is_shown("#chia-se-tep").await);
        assert!(!page.is_shown("#luu-trang").await && !page.is_shown("#chia-se-dia-chi").await);
    }

    #[chromium]
    async fn both_codes_can_be_read_from_the_screen(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/")).await;
        page.resize(768, 1024).await;
        for (part, address) in [("#qr-phim .qr-code", server.url("/#phim")), ("#chia-se .own-qr", server.url("/"))] {
            page.reach(part).await;
            page.js(&format!("document.querySelector('{part}').scrollIntoView({{ block: 'center' }}); return null")).await;
            assert_read(page, part, &address).await;
        }
    }

    #[chromium]
    async fn the_code_of_the_film_leads_to_the_page_that_is_read_and_paper_to_no_private_address(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/?gi-do=1")).await;
        page.reach("#video").await;
        assert_eq!(page.text("#qr-phim-dia-chi").await, server.url("/#phim"));
        assert!(!page.is_shown("#qr-thay").await);
        page.click("#qr-phim-mo").await;
        page.wait_for("document.querySelector('#man-hinh').hasAttribute('data-beating')", "the film plays").await;
        open(page, &server.url("/?in=ap-phich")).await;
        assert!(page.is_shown("#qr-thay-ap-phich").await && !page.is_shown("#qr-phim-ap-phich").await);
        open(page, &file_url(&dist().join("index.html"))).await;
        page.reach("#video").await;
        assert!(page.is_shown("#qr-thay").await && !page.is_shown("#qr-phim").await);
        assert!(page.text("#qr-thay .notice").await.contains("không mở thẳng video"));
    }

    #[chromium]
    async fn codes_stay_black_on_white_in_the_dark(page) {
        if page.engine() == Engine::Chromium {
            page.chromium_cdp(
                "Emulation.setEmulatedMedia",
                json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] }),
            ).await;
        }
        let server = Server::of(&dist());
        open(page, &server.url("/")).await;
        if page.engine() == Engine::Chromium {
            assert_eq!(page.js("return matchMedia('(prefers-color-scheme: dark)').matches").await, json!(true));
        } else {
            // These drivers cannot ask for the dark: the rules of the dark are made to hold instead.
            page.js(
                "const rules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]);
                 for (const rule of rules) if (rule.media?.mediaText.includes('dark')) rule.media.mediaText = 'all';
                 return null",
            ).await;
        }
        assert_eq!(page.js("return getComputedStyle(document.body).backgroundColor").await, json!("rgb(23, 22, 20)"));
        page.reach("#video").await;
        page.js("document.querySelector('#qr-phim .qr-code').scrollIntoView({ block: 'center' }); return null").await;
        assert_read(page, "the dark page", &server.url("/#phim")).await;
    }
}
