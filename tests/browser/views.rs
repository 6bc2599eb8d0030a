//! The views of the page: what each address opens, the bar above them, and the browser's own way back.

use super::case::browser_tests;
use super::matrix::dist;
use super::page::Page;
use super::server::Server;

/// An address inside the page, its view, and what of it stands in the window.
const ADDRESSES: [(&str, &str, &str); 36] = [
    ("", "dau", "h1"),
    ("#dau", "dau", "h1"),
    ("#loi-ich", "dau", "#loi-ich"),
    ("#bat-dau", "bat-dau", "#bat-dau h2"),
    ("#chuan-bi", "bat-dau", "#chuan-bi"),
    ("#bat-dau-the", "bat-dau", "#bat-dau-the h2"),
    ("#bat-dau-xong", "bat-dau", "#bat-dau-xong h2"),
    ("#huong-dan", "bat-dau", "#bat-dau-lam-that h2"),
    ("#buoc-1", "bat-dau", "#buoc-1"),
    ("#buoc-6", "bat-dau", "#buoc-6"),
    ("#kiem-tra", "kiem-tra", "#kiem-tra"),
    ("#so-the", "kiem-tra", "#so-the"),
    ("#go-roi", "go-roi", "#go-roi-goc"),
    ("#go-roi-so", "go-roi", "#go-roi-so"),
    ("#hoi-qua-ba-lan", "go-roi", "#hoi-qua-ba-lan"),
    ("#hoi-loi-khac", "go-roi", "#hoi-loi-khac"),
    ("#tim", "go-roi", "#tim-gi"),
    ("#canh-bao", "go-roi", "#canh-bao"),
    ("#lien-he", "go-roi", "#lien-he"),
    ("#thuc-hanh", "thuc-hanh", "#thuc-hanh h2"),
    ("#phim", "thuc-hanh", "#khung-may"),
    ("#video", "thuc-hanh", "#video"),
    ("#may-ao", "thuc-hanh", "#may-ao"),
    ("#nhat-ky", "bat-dau", "#nhat-ky"),
    ("#giup", "giup", "#giup h2"),
    ("#danh-sach", "giup", "#danh-sach"),
    ("#viec-cua-ban", "giup", "#viec-cua-ban"),
    ("#chia-se", "giup", "#chia-se"),
    ("#to-roi", "giup", "#to-roi"),
    ("#ap-phich", "giup", "#ap-phich"),
    ("#ve-trang", "ve-trang", "#ve-trang h2"),
    ("#muc-ve-cong-van", "ve-trang", "#muc-ve-cong-van"),
    ("#ve-cong-van", "ve-trang", "#muc-ve-cong-van"),
    ("#so-lieu", "ve-trang", "#so-lieu"),
    ("#nguon", "ve-trang", "#nguon"),
    ("#nhung", "ve-trang", "#nhung"),
];

async fn shows(page: &Page, address: &str, view: &str, there: &str) {
    page.wait_for(
        &format!("document.documentElement.dataset.view === '{view}'"),
        &format!("{address} opens {view}"),
    )
    .await;
    page.wait_for(
        &format!(
            "(place => place.height > 0 && place.top >= -1 && place.top < innerHeight)(document.querySelector('{there}').getBoundingClientRect())"
        ),
        &format!("{there} stands in the window at {address}"),
    )
    .await;
}

/// The chapters that are rendered.
const CHAPTERS: &str = "return [...document.querySelectorAll('main > .chapter')].filter(one => one.offsetHeight).map(one => one.id)";

browser_tests! {
    #[chromium]
    async fn every_address_opens_its_view_with_its_target_in_the_window(page) {
        let server = Server::of(&dist());
        // Firefox shows its bars with the first page.
        page.open(&server.url("/")).await;
        page.resize(360, 640).await;
        for (address, view, there) in ADDRESSES {
            page.open("about:blank").await;
            page.open(&server.url(&format!("/{address}"))).await;
            page.wait_ready().await;
            shows(page, address, view, there).await;
            if address.strip_prefix('#') == Some(view) {
                page.wait_for("scrollY === 0", &format!("{address} begins at its top")).await;
            }
        }
    }

    #[every_engine]
    async fn a_link_opens_a_view_and_back_and_forward_lead_through_them(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        assert!(page.text(".topbar").await.starts_with("UBND phường Trường Thi"), "the first view says whose page it is");
        page.resize(360, 640).await;
        page.js("scrollTo(0, 120); return null").await;
        page.wait_for("scrollY === 120", "the page is scrolled").await;
        // The page is told with the next frame.
        page.next_frame().await;
        page.js("document.querySelector('.tile[href=\"#thuc-hanh\"]').click(); return null").await;
        shows(page, "#thuc-hanh", "thuc-hanh", "#thuc-hanh h2").await;
        assert_eq!(page.js(CHAPTERS).await, serde_json::json!(["thuc-hanh", "video"]));
        assert!(page.text(".topbar").await.contains("Tập thử"));
        page.js("location.hash = '#huong-dan'; return null").await;
        shows(page, "#huong-dan", "bat-dau", "#bat-dau-lam-that h2").await;
        assert_eq!(page.js(CHAPTERS).await, serde_json::json!(["duong-di", "huong-dan"]));
        assert_eq!(page.js("return document.activeElement.closest('section').id").await, "duong-di");
        page.js("history.go(-2); return null").await;
        page.wait_for("document.documentElement.dataset.view === 'dau'", "back leads to the first view").await;
        page.wait_for("Math.abs(scrollY - 120) < 1", "and to the place in it").await;
        page.js("history.go(2); return null").await;
        shows(page, "#huong-dan", "bat-dau", "#bat-dau-lam-that h2").await;
        page.click(".topbar__back").await;
        shows(page, "#thuc-hanh", "thuc-hanh", "#thuc-hanh h2").await;
        page.click(".topbar__back").await;
        page.wait_for("document.documentElement.dataset.view === 'dau'", "the first view again").await;
        assert_eq!(page.js("return location.hash").await, "", "the way back is the history's");
    }

    #[chromium]
    async fn who_comes_from_outside_is_led_back_to_what_an_address_belongs_to(page) {
        let server = Server::of(&dist());
        for (address, parents) in [
            ("bat-dau-the", &["bat-dau-muc-2", "bat-dau-ban", "bat-dau", "dau"][..]),
            ("buoc-3", &["bat-dau-lam-that", "bat-dau-tap"]),
            ("bat-dau-bam-thu", &["bat-dau-tap"]),
            ("lam-theo", &["thuc-hanh", "dau"]),
            ("hoi-qua-ba-lan", &["go-roi", "dau"]),
            ("chia-se", &["giup", "dau"]),
        ] {
            page.open("about:blank").await;
            page.open(&server.url(&format!("/#{address}"))).await;
            page.wait_ready().await;
            let before = page.js("return history.length").await;
            for parent in parents {
                page.click("a.topbar__back").await;
                page.wait_for(&format!("location.hash === '#{parent}'"), &format!("{address} leads back to {parent}")).await;
            }
            assert_eq!(page.js("return history.length").await, before, "{address}: no step back is a new address");
        }
    }

    #[chromium]
    async fn the_bar_stays_in_reach_wherever_one_has_scrolled(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        page.resize(360, 640).await;
        for view in ["bat-dau-lam-that", "kiem-tra", "go-roi", "hoi-qua-ba-lan", "giup", "ve-trang"] {
            page.js(&format!("location.hash = '{view}'; return null")).await;
            page.wait_for(&format!("document.getElementById('{view}').getClientRects().length"), view).await;
            page.js("scrollTo(0, document.documentElement.scrollHeight); return null").await;
            page.wait_for("document.documentElement.scrollHeight - innerHeight - scrollY < 2", "the end is in the window").await;
            let there = page.js("const home = document.querySelector('a.topbar__back').getBoundingClientRect(); return home.top >= 0 && home.top < 60 && document.elementFromPoint(home.left + 20, home.top + 20).closest('.topbar') !== null").await;
            assert_eq!(there, serde_json::json!(true), "{view}");
        }
    }

    #[chromium]
    async fn what_the_page_remembers_is_erased_and_said_to_be(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        page.click("[data-action=display-size-1]").await;
        page.js("localStorage.setItem('bhyt:xa-khac:chu-to', '1'); location.hash = 'bat-dau-the'; return null").await;
        page.wait_for("Object.keys(localStorage).filter(key => key.startsWith('bhyt:truong-thi:')).length > 1", "looks and place are remembered").await;
        page.go("ve-trang").await;
        page.click("#ve-trang details > summary").await;
        page.click("[data-notice=erase]").await;
        page.wait_for("!document.documentElement.hasAttribute('data-chu-to') && window.bhytDrawn", "the page begins anew").await;
        page.wait_for("(one => one.height && one.top >= 0 && one.bottom <= innerHeight)(document.getElementById('muc-da-xoa').getBoundingClientRect())", "it is said in the window").await;
        assert_eq!(page.js("return Object.keys(localStorage)").await, serde_json::json!(["bhyt:xa-khac:chu-to"]));
        page.go("dau").await;
        shows(page, "#dau", "dau", "h1").await;
        assert_eq!(page.js("return document.querySelectorAll('.resume').length > 0 && [...document.querySelectorAll('.resume')].every(one => !one.getClientRects().length)").await, serde_json::json!(true));
    }

    #[every_engine]
    async fn what_is_typed_in_one_view_stands_there_after_another(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/#kiem-tra")).await;
        page.wait_ready().await;
        page.type_keys("#so-the", "DN40101").await;
        page.js("location.hash = '#thuc-hanh'; return null").await;
        shows(page, "#thuc-hanh", "thuc-hanh", "#thuc-hanh h2").await;
        page.js("history.back(); return null").await;
        shows(page, "#kiem-tra", "kiem-tra", "#kiem-tra").await;
        assert_eq!(page.value("#so-the").await, "DN40101");
    }

    #[chromium]
    async fn the_door_is_one_question_and_two_windows_of_a_phone_at_most(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        page.resize(360, 640).await;
        page.wait_for("document.documentElement.scrollHeight <= 1280", "two windows hold the door").await;
        let first = page.js("const place = document.querySelector('.ask--first > .moves > .button').getBoundingClientRect(); return place.top > 0 && place.bottom < innerHeight").await;
        assert_eq!(first, serde_json::json!(true), "the first move stands in the window");
        page.click(".ask--first > .moves > .button").await;
        shows(page, "the first move", "bat-dau", "#bat-dau-ban .moves .button").await;
    }

    #[chromium]
    async fn no_view_of_a_citizen_is_longer_than_six_windows(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        page.resize(360, 640).await;
        for view in ["dau", "bat-dau", "kiem-tra", "go-roi", "thuc-hanh"] {
            page.go(view).await;
            page.wait_for("document.documentElement.scrollHeight <= 6 * 640", view).await;
        }
    }

    #[chromium]
    async fn what_vneid_says_leads_to_its_answer_in_two_taps_and_on_from_there(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        page.resize(360, 640).await;
        page.click(".tile[href='#go-roi']").await;
        shows(page, "the troubleshooter", "go-roi", "#go-roi-goc .door").await;
        page.click("#go-roi-goc .door[href='#hoi-qua-ba-lan']").await;
        shows(page, "the answer", "go-roi", "#hoi-qua-ba-lan > ol").await;
        assert!(!page.is_shown("#go-roi-goc").await && !page.is_shown("#hoi-sai-so").await);
        assert!(page.text("#hoi-qua-ba-lan .hint").await.contains("xem lại 24/11/2026"));
        assert!(page.is_shown("#hoi-qua-ba-lan a[href='tel:19000368']").await && page.is_shown(".answered a[href='#dau']").await);
        page.click(".answered__not").await;
        shows(page, "the last answer", "go-roi", "#hoi-loi-khac > ol").await;
        assert!(!page.is_shown(".answered__not").await);
        page.js("history.go(-2); return null").await;
        shows(page, "back", "go-roi", "#go-roi-goc .door").await;
        page.wait_for("!document.getElementById('hoi-qua-ba-lan').open", "the answer is folded again").await;
        page.click("#go-roi-goc .door[href='#go-roi-so']").await;
        shows(page, "a second question", "go-roi", "#go-roi-so .door").await;
        page.click(".topbar__back").await;
        shows(page, "one question back", "go-roi", "#go-roi-goc .door").await;
        page.click("#go-roi-goc .door[href='#hoi-quan-doi-cong-an']").await;
        shows(page, "the answer for army and police", "go-roi", "#hoi-quan-doi-cong-an > ol").await;
        page.click("#hoi-quan-doi-cong-an > summary").await;
        shows(page, "the list after the answer was folded", "go-roi", "#go-roi-goc .door").await;
    }

    #[every_engine]
    async fn the_search_finds_an_answer_without_its_marks(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        page.click(".topbar__find").await;
        shows(page, "the search", "go-roi", "#tim-gi").await;
        page.type_keys("#tim-gi", "qua so lan").await;
        page.wait_for("document.querySelector('#tim-thay a')?.hash === '#hoi-qua-ba-lan'", "the answer is the first that is found").await;
        page.click("#tim-thay a").await;
        shows(page, "what was found", "go-roi", "#hoi-qua-ba-lan > ol").await;
        page.js("history.back(); return null").await;
        for (people_say, answer) in [("bộ đội", "#hoi-quan-doi-cong-an"), ("tre em", "#hoi-tre-duoi-6")] {
            page.clear("#tim-gi").await;
            page.type_keys("#tim-gi", people_say).await;
            page.wait_for(&format!("[...document.querySelectorAll('#tim-thay a')].some(one => one.hash === '{answer}')"), people_say).await;
        }
        page.clear("#tim-gi").await;
        page.type_keys("#tim-gi", "xyzzy").await;
        page.wait_for_text("#tim-thay", "Không tìm thấy. Thử chữ ngắn hơn, hoặc chọn một câu ở trên.").await;
    }

    #[chromium]
    async fn a_teacher_reaches_the_list_in_two_taps_and_a_webmaster_the_snippet_in_three(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        page.resize(360, 640).await;
        page.click(".wide-tile[href='#giup']").await;
        page.click("#giup .door[href='#danh-sach']").await;
        shows(page, "the list", "giup", "#danh-sach-o").await;
        page.go("dau").await;
        page.click(".opening a[href='#ve-trang']").await;
        page.click("#ve-trang a[href='#nhung']").await;
        page.click("#nhung-ma > summary").await;
        page.wait_for("document.querySelector('#nhung-script, [id^=nhung-script]').offsetHeight > 0", "the lines to copy are shown").await;
    }

    #[every_engine]
    async fn without_scripts_every_chapter_is_there(page without scripts) {
        let server = Server::of(&dist());
        page.open(&server.url("/#thuc-hanh")).await;
        for chapter in ["duong-di", "huong-dan", "thuc-hanh", "kiem-tra", "go-roi", "canh-bao", "lien-he", "video", "giup", "viec-cua-ban", "chia-se", "ve-trang", "so-lieu", "nguon"] {
            assert!(page.is_shown(&format!("#{chapter}")).await, "{chapter}");
        }
        assert!(page.is_shown("h1").await && page.is_shown(".topbar__ward").await && !page.is_shown(".topbar__back").await);
    }
}
