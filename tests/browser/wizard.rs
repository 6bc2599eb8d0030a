//! The path from its first question to the opened card on a later day: by taps, by keyboard, and without scripts.

use bhyt_vneid::routes::PLACES;

use super::case::browser_tests;
use super::checker::held_back;
use super::failures::after;
use super::matrix::dist;
use super::page::{Key, Page};
use super::server::{Offer, Server};

async fn open(page: &Page, address: &str) {
    page.open(address).await;
    page.wait_ready().await;
}

/// Waits until a place is shown, alone and from its beginning, with its heading in the window.
async fn at(page: &Page, place: &str) {
    page.wait_for(
        &format!(
            "[...document.querySelectorAll('.place')].filter(one => one.getClientRects().length).map(one => one.id).join() === '{place}'
             && (box => box.top >= 0 && box.bottom <= innerHeight)(document.querySelector('#{place} h2').getBoundingClientRect())"
        ),
        &format!("{place} is shown, and its heading stands in the window"),
    )
    .await;
}

/// The moves of the place that is shown.
fn to(from: &str, place: &str) -> String {
    format!("#{from} .moves > [href=\"#{place}\"]")
}

/// The picture of a place shows, in the window, all of what is to be pressed or looked at.
async fn its_picture_shows_the_mark(page: &Page, place: &str) {
    page.wait_for(
        &format!(
            "((mark, crop) => mark.top >= crop.top && mark.bottom <= crop.bottom && crop.top >= 0 && crop.bottom <= innerHeight)(
                document.querySelector('#{place} .crop .marked').getBoundingClientRect(), document.querySelector('#{place} .crop').getBoundingClientRect())"
        ),
        &format!("the picture of {place} shows its mark"),
    )
    .await;
}

browser_tests! {
    #[chromium]
    async fn the_whole_path_is_walked_with_taps_at_the_size_of_an_old_phone(page) {
        let server = Server::of(&dist());
        // Firefox shows its bars with the first page.
        open(page, &server.url("/")).await;
        page.resize(360, 640).await;
        page.click(".ask--first [href='#bat-dau']").await;
        at(page, "bat-dau").await;
        its_picture_shows_the_mark(page, "bat-dau").await;
        page.click(&to("bat-dau", "bat-dau-ban")).await;
        at(page, "bat-dau-ban").await;
        its_picture_shows_the_mark(page, "bat-dau-ban").await;
        page.type_keys("#phien-ban", "2.0.7").await;
        page.click("#bat-dau-ban form.version button").await;
        page.wait_for_text("#phien-ban-ket-qua", "Bản này đã cũ").await;
        let how = page.text("#phien-ban-ket-qua").await;
        assert!(how.contains("CH Play") && how.contains("App Store"), "{how}");
        page.clear("#phien-ban").await;
        page.type_keys("#phien-ban", "2.2.6").await;
        page.click("#bat-dau-ban form.version button").await;
        page.wait_for_text("#phien-ban-ket-qua", "Bản này đủ mới").await;
        page.click(&to("bat-dau-ban", "bat-dau-muc-2")).await;
        at(page, "bat-dau-muc-2").await;
        its_picture_shows_the_mark(page, "bat-dau-muc-2").await;
        page.click(&to("bat-dau-muc-2", "bat-dau-the")).await;
        at(page, "bat-dau-the").await;
        assert!(page.is_shown("#chua-co-so").await, "without a number step 5 stays empty");
        page.click("#the-15").await;
        page.wait_for_text(".card-hints", "Bỏ 5 ký tự đầu").await;
        page.click("#the-10").await;
        page.wait_for_text(".card-hints", "Nhập cả 10 số").await;
        page.type_keys("#so-the", "3821604417").await;
        page.wait_for("document.querySelector('#ket-qua').dataset.verdict === 'ok'", "the number is judged right there").await;
        assert!(!page.is_shown("#chua-co-so").await);
        page.click(".on[data-of=bat-dau-the] > [href=\"#bat-dau-tap\"]").await;
        at(page, "bat-dau-tap").await;
        page.click("#bat-dau-tap [data-action=practice-learn-3]").await;
        page.wait_for("document.documentElement.dataset.window === 'lesson' && document.querySelector('#may-ao').dataset.mode === 'lam-theo'", "the lesson begins").await;
        page.js("history.back(); return null").await;
        at(page, "bat-dau-tap").await;
        page.click("#bat-dau-tap [href=\"#bat-dau-lam-that\"]").await;
        at(page, "bat-dau-lam-that").await;
        assert_eq!(page.value("#muoi-so-cua-ban").await, "3821604417", "the checked number stands where it is typed");
        for step in 3..=6 {
            assert!(!page.is_shown("#lam-xong-buoc-6").await);
            page.wait_for(&format!("document.querySelector('[data-next]').id === 'buoc-{step}'"), "the next step is marked").await;
            page.click(&format!("[data-action=wizard-tick-{step}]")).await;
        }
        page.wait_for_text("#lam-xong-buoc-6", "Bấm “Tôi vừa gửi”").await;
        page.click(".wizard-next [data-action=counter-record]").await;
        at(page, "bat-dau-da-gui").await;
        page.wait_for_text(".request-counter__count", "bạn đã ghi 1 lần gửi").await;
        let kept = page.js("return JSON.stringify({ ...localStorage })").await.to_string();
        assert!(!kept.contains("3821604417") && !kept.contains("2.2.6"), "nothing typed is kept: {kept}");
        // On a later visit.
        page.open("about:blank").await;
        open(page, &server.url("/")).await;
        page.wait_for_text(".ask--sent", "Xem thẻ đã hiện chưa").await;
        assert!(!page.is_shown(".ask--first").await, "the door asks the one question that is left");
        page.click(".ask--sent [href='#bat-dau-xong']").await;
        at(page, "bat-dau-xong").await;
        page.js("location.hash = '#buoc-1'; return null").await;
        page.wait_for("document.querySelector('[data-action=wizard-tick-1]').checked", "the tick is remembered").await;
        page.js("history.back(); return null").await;
        at(page, "bat-dau-xong").await;
        page.open("about:blank").await;
        open(page, &server.url("/")).await;
        page.wait_for_text(".ask--done", "Thẻ đã hiện trong VNeID").await;
        assert!(!page.is_shown(".ask--sent").await && !page.is_shown(".ask--first").await);
        page.click(".ask--done [data-action=wizard-anew]").await;
        at(page, "bat-dau").await;
        page.go("dau").await;
        page.wait_for("document.querySelector('.ask--first').offsetHeight", "the door asks again").await;
    }

    #[chromium]
    async fn who_has_sent_a_request_is_told_so_before_the_widgets_come_and_on_the_way_to_another(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/")).await;
        // 20/11/2026.
        page.js("localStorage.setItem('bhyt:truong-thi:nhat-ky', '20777:2'); return null").await;
        let held = held_back();
        page.open(&held.url("/")).await;
        page.js("localStorage.setItem('bhyt:truong-thi:nhat-ky', '20777:2'); return null").await;
        page.reload().await;
        page.wait_for_text(".ask--sent", "Bạn đã gửi yêu cầu ngày 20/11/2026.").await;
        assert_eq!(page.js("return window.bhytReady === true").await, false);
        open(page, &server.url("/")).await;
        for place in ["bat-dau", "bat-dau-ban", "bat-dau-muc-2", "bat-dau-the", "bat-dau-tap", "bat-dau-lam-that"] {
            page.js(&format!("location.hash = '#{place}'; return null")).await;
            at(page, place).await;
            assert!(page.text(".waiting").await.contains("ngày 20/11/2026"), "{place}");
        }
        for place in ["bat-dau-da-gui", "bat-dau-hom-sau", "bat-dau-xong"] {
            page.js(&format!("location.hash = '#{place}'; return null")).await;
            at(page, place).await;
            assert!(!page.is_shown(".waiting").await, "{place}");
        }
        page.js("location.hash = '#bat-dau-the'; return null").await;
        at(page, "bat-dau-the").await;
        page.js("localStorage.removeItem('bhyt:truong-thi:duong'); return null").await;
        page.reload().await;
        page.wait_ready().await;
        assert!(!page.is_shown(".waiting [data-action=wizard-anew]").await, "the day is not forgotten by one tap");
        page.click(".waiting .not-sent > summary").await;
        page.click(".waiting [data-action=wizard-anew]").await;
        at(page, "bat-dau").await;
        page.wait_for("!document.documentElement.hasAttribute('data-sent')", "nothing is on record").await;
        assert!(!page.is_shown(".waiting").await);
        page.reload().await;
        page.wait_ready().await;
        assert_eq!(page.attribute("html", "data-sent").await, None);
    }

    #[chromium]
    async fn after_the_message_about_the_quota_the_count_says_when_to_go_on(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/#hoi-qua-ba-lan")).await;
        page.click("#hoi-qua-ba-lan [href='#nhat-ky']").await;
        page.wait_for_text("#bat-dau-da-gui h2", "Hôm nay bạn gửi được chưa?").await;
        assert!(!page.text("#bat-dau-da-gui").await.contains("còn 3 lần"));
        page.click("[data-action=counter-used-up]").await;
        page.wait_for_text(".request-counter__count", "Hôm nay hết lượt gửi. Từ ngày").await;
        assert!(!page.text("#bat-dau-da-gui").await.contains("còn 3 lần"));
        page.click("[data-action=counter-undo]").await;
        page.wait_for_text("#bat-dau-da-gui h2", "Hôm nay bạn gửi được chưa?").await;
    }

    #[every_engine]
    async fn the_path_is_walked_by_key(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/#bat-dau")).await;
        for (link, place) in [
            (to("bat-dau", "bat-dau-ban"), "bat-dau-ban"),
            (to("bat-dau-ban", "bat-dau-muc-2"), "bat-dau-muc-2"),
            (to("bat-dau-muc-2", "bat-dau-the"), "bat-dau-the"),
            (".on[data-of=bat-dau-the] > [href=\"#bat-dau-tap\"]".to_owned(), "bat-dau-tap"),
            ("#bat-dau-tap [href=\"#bat-dau-lam-that\"]".to_owned(), "bat-dau-lam-that"),
        ] {
            page.js(&format!("document.querySelector('{link}').focus(); return null")).await;
            page.press(Key::Enter).await;
            at(page, place).await;
            page.wait_for(&format!("document.activeElement.matches('#{place} h2')"), "the focus is on the place's heading").await;
        }
    }

    #[chromium]
    async fn beginning_anew_is_asked_for_once_and_forgets_place_ticks_and_number(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/#bat-dau-the")).await;
        page.type_keys("#so-the", "3821604417").await;
        page.js("location.hash = '#bat-dau-lam-that'; return null").await;
        at(page, "bat-dau-lam-that").await;
        page.click("[data-action=wizard-tick-2]").await;
        page.click("[data-action=wizard-restart]").await;
        page.wait_for("document.activeElement.dataset.action === 'wizard-restart-no'", "who asks by mistake keeps everything").await;
        page.click("[data-action=wizard-restart-no]").await;
        assert_eq!(page.value("#muoi-so-cua-ban").await, "3821604417");
        page.click("[data-action=wizard-restart]").await;
        page.click("[data-action=wizard-restart-yes]").await;
        at(page, "bat-dau").await;
        assert_eq!(page.value("#muoi-so-cua-ban").await, "");
        assert_eq!(page.value("#so-the").await, "");
        assert_eq!(page.js("return document.querySelector('[data-action=wizard-tick-2]').checked").await, false);
        page.open("about:blank").await;
        open(page, &server.url("/")).await;
        assert_eq!(page.js("return [...document.querySelectorAll('.resume')].filter(one => one.getClientRects().length).length").await, 0);
    }

    #[every_engine]
    async fn who_leaves_the_page_leaves_no_number_in_it(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/#bat-dau-the")).await;
        page.type_keys("#so-the", "3821604417").await;
        page.wait_for("document.querySelector('#muoi-so-cua-ban').value === '3821604417'", "the ten stand in their line").await;
        page.js("dispatchEvent(new PageTransitionEvent('pagehide')); return null").await;
        page.wait_for("!document.querySelector('#muoi-so-cua-ban').value && !document.querySelector('#so-the').value", "the number is gone").await;
    }

    #[chromium]
    async fn a_number_that_nobody_touches_for_a_quarter_of_an_hour_is_forgotten_while_the_film_plays(page) {
        // The quarter of an hour is over when the case says so; every timer but that runs as it does.
        let script = "const real = window.setTimeout, clear = window.clearTimeout; window.set = 0;
            window.setTimeout = (act, ms, ...more) => ms === 900000 ? (window.set++, window.over = act, -1) : real(act, ms, ...more);
            window.clearTimeout = timer => timer === -1 ? window.over = null : clear(timer)";
        let server = Offer::default().page("/", after(script)).serve();
        open(page, &server.url("/#bat-dau-the")).await;
        assert_eq!(page.js("return window.set").await, 0, "nothing is there to forget");
        page.type_keys("#so-the", "3821604417").await;
        page.wait_for("document.querySelector('#muoi-so-cua-ban').value === '3821604417'", "the ten stand in their line").await;
        page.wait_for("window.over", "the quarter of an hour has begun").await;
        page.js("location.hash = 'phim'; return null").await;
        page.wait_for("document.querySelector('#practice-play').textContent === 'Tạm dừng'", "the film plays").await;
        let set = page.js("return window.set").await;
        page.wait_for_text("#cho-tap", "Bước 2").await;
        assert_eq!(page.js("return window.set").await, set, "a scene of the film is no touch");
        page.js("over(); return null").await;
        page.wait_for("!document.querySelector('#muoi-so-cua-ban').value && !document.querySelector('#so-the').value", "the number is gone").await;
    }

    #[chromium]
    async fn without_scripts_the_path_is_a_list_with_its_pictures(page without scripts) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        for place in PLACES {
            assert!(page.is_shown(&format!("#{place}")).await, "{place}");
        }
        assert_eq!(page.count("ol.places > li").await, PLACES.len());
        for place in ["bat-dau", "bat-dau-ban", "bat-dau-muc-2"] {
            assert!(page.is_shown(&format!("#{place} .phone")).await, "{place}");
        }
    }
}
