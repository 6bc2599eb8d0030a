//! The phone to practise on: each way of using it to its end, with the keyboard alone too, and what is remembered.

use std::fs;

use super::case::browser_tests;
use super::matrix::dist;
use super::page::{Key, Page, file_url};
use super::server::Server;

async fn open(page: &Page, address: &str) {
    page.open(address).await;
    page.wait_ready().await;
}

async fn at_screen(page: &Page, screen: &str) {
    page.wait_for(
        &format!("document.getElementById('may-ao').dataset.screen === '{screen}'"),
        &format!("the phone shows {screen}"),
    )
    .await;
}

async fn marked(page: &Page, control: &str) {
    page.wait_for(
        &format!("[...document.querySelectorAll('#man-hinh .marked')].map(one => one.dataset.action).join() === 'practice-tap-{control}'"),
        &format!("{control} alone is marked"),
    )
    .await;
}

async fn tap(page: &Page, control: &str) {
    page.click(&format!("#man-hinh [data-action=practice-tap-{control}]"))
        .await;
}

/// Goes to an address inside the page, as its links do.
async fn go(page: &Page, address: &str) {
    page.js(&format!("location.hash = '#{address}'; return null"))
        .await;
}

async fn lesson(page: &Page) {
    go(page, "lam-theo").await;
    page.wait_for(
        "document.getElementById('may-ao').dataset.mode === 'lam-theo'",
        "the lesson",
    )
    .await;
}

/// The task at this place of the list, counted from 1.
async fn task(page: &Page, number: usize) {
    go(page, "thuc-hanh").await;
    page.click(&format!(".task-list li:nth-child({number}) > a"))
        .await;
    page.wait_for(
        "document.activeElement.matches('.task__story:not([hidden])')",
        "the focus is on the story of the task",
    )
    .await;
}

async fn to_the_form(page: &Page) {
    for control in ["wallet", "integrate", "new-request", "kind-health-card"] {
        tap(page, control).await;
    }
    at_screen(page, "form").await;
}

/// Presses Tab until the wanted control has the focus, as somebody without a mouse does.
async fn tab_to(page: &Page, control: &str) {
    let there = format!("return document.activeElement.matches('{control}')");
    for _ in 0..30 {
        if page.js(&there).await == serde_json::json!(true) {
            return;
        }
        page.press(Key::Tab).await;
    }
    panic!("{control} is not reached by the Tab key");
}

async fn counter_says(page: &Page, words: &str) {
    page.wait_for_text(".request-counter__count", words).await;
}

browser_tests! {
    #[chromium]
    async fn the_film_leads_to_the_opened_card_step_by_step_and_by_itself(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/#phim")).await;
        page.wait_for_text("#practice-play", "Tạm dừng").await;
        page.click("#practice-play").await;
        page.wait_for_text("#practice-play", "Phát").await;
        // How far the film came by itself until then depends on the machine.
        let mut scenes = 0;
        while page.is_shown("#practice-on").await {
            page.click("#practice-on").await;
            scenes += 1;
            assert!(scenes < 20, "the film does not end");
        }
        assert!(scenes > 10, "{scenes} scenes");
        page.wait_for_text("#cho-tap", "Hôm sau").await;
        at_screen(page, "card").await;
        assert!(page.text("#man-hinh").await.contains("NGUYỄN THỊ MẪU"));
        page.wait_for_text("#loi-may", "Thẻ đã hiện. Bây giờ bạn tự bấm thử.").await;
        page.click("[data-action=practice-back]").await;
        at_screen(page, "passcode").await;
        page.wait_for_text("#cho-tap", "Hôm sau ●●●●").await;
        page.click("[data-action=practice-play]").await;
        at_screen(page, "card").await;
        page.wait_for_text("[data-action=practice-play]", "Phát").await;
    }

    #[every_engine]
    async fn the_address_of_the_film_plays_it_in_the_window_and_its_end_leads_to_the_lesson(page) {
        let server = Server::of(&dist());
        // Firefox shows its bars with the first page.
        open(page, &server.url("/")).await;
        page.resize(360, 640).await;
        lesson(page).await;
        page.js("location.hash = 'phim'; return null").await;
        page.wait_for("document.querySelector('#practice-play').textContent === 'Tạm dừng'", "the film plays").await;
        page.wait_for_text("#cho-tap", "Bước 2").await;
        let there = "const box = document.querySelector('.stage__phone > .phone').getBoundingClientRect(); return [box.top >= -1, box.bottom <= innerHeight + 1, box.top, box.bottom, innerHeight, scrollY, document.querySelector('#san-khau').getBoundingClientRect().top]";
        let there = page.js(there).await;
        assert_eq!((&there[0], &there[1]), (&serde_json::json!(true), &serde_json::json!(true)), "the phone stands in the window: {there}");
        page.click("[data-action=practice-play]").await;
        let scrolled = page.js("return scrollY").await;
        for _ in 0..16 {
            page.click("[data-action=practice-on]").await;
        }
        page.wait_for_text("#loi-may", "Bây giờ bạn tự bấm thử.").await;
        page.wait_for(&format!("Math.abs(scrollY - {scrolled}) < 1"), "from the first to the last scene without a scroll").await;
        page.click("#tap-thu").await;
        page.wait_for("document.querySelector('#may-ao').dataset.mode === 'lam-theo'", "the lesson").await;
        open(page, &server.url("/?anew#phim")).await;
        page.wait_for("document.querySelector('#practice-play').textContent === 'Tạm dừng'", "it plays from the address").await;
    }

    #[every_engine]
    async fn the_lesson_is_done_with_the_keyboard_alone(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/#thuc-hanh")).await;
        page.js("document.querySelector('.way[href=\"#lam-theo\"]').focus(); return null").await;
        page.press(Key::Enter).await;
        marked(page, "wallet").await;
        for (control, screen) in [
            ("wallet", "wallet"),
            ("integrate", "integrate"),
            ("new-request", "kind"),
            ("kind-health-card", "form"),
        ] {
            tab_to(page, &format!("#man-hinh [data-action=practice-tap-{control}]")).await;
            page.press(Key::Enter).await;
            at_screen(page, screen).await;
            page.wait_for("document.activeElement.matches('#man-hinh h3')", "the focus is on the title of the screen").await;
        }
        tab_to(page, "[data-action=practice-tap-issuer]").await;
        page.type_keys("#man-hinh [data-action=practice-tap-issuer]", "B").await;
        marked(page, "number").await;
        tab_to(page, "[data-action=practice-tap-number]").await;
        page.type_keys("#man-hinh [data-action=practice-tap-number]", "3800004182").await;
        marked(page, "confirm").await;
        tab_to(page, "[data-action=practice-tap-confirm]").await;
        page.press(Key::Space).await;
        marked(page, "submit").await;
        tab_to(page, "[data-action=practice-tap-submit]").await;
        page.press(Key::Enter).await;
        at_screen(page, "success").await;
        page.wait_for("document.querySelector('#het-bai-tap').getClientRects().length", "the lesson says that it is over").await;
        go(page, "thuc-hanh").await;
        page.wait_for("document.querySelector('#phieu').getClientRects().length", "the card of completion is there").await;
    }

    #[chromium]
    async fn a_wrong_tap_in_the_lesson_is_explained_and_leaves_the_phone_as_it_is(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/#thuc-hanh")).await;
        lesson(page).await;
        tap(page, "other").await;
        page.wait_for_text("#loi-may", "Chưa đúng. Bấm “Ví giấy tờ” ở hàng dưới cùng.").await;
        page.wait_for("document.querySelector('#loi-them').textContent.includes('Đó là dịch vụ khác.')", "what more there is to say").await;
        to_the_form(page).await;
        tap(page, "confirm").await;
        page.wait_for("document.querySelector('#loi-them').textContent.includes('Ô này để xác nhận')", "what more there is to say").await;
        page.wait_for("!document.querySelector('[data-action=practice-tap-confirm]:checked')", "the tick is not set").await;
    }

    #[chromium]
    async fn past_three_requests_a_day_vneids_sentence_is_read_and_tomorrow_it_works(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/#thuc-hanh")).await;
        task(page, 10).await;
        assert_eq!(page.count("#man-hinh .marked").await, 0, "a task has no marks");
        to_the_form(page).await;
        page.fill("#man-hinh [data-action=practice-tap-issuer]", "vss").await;
        page.type_keys("#man-hinh [data-action=practice-tap-number]", "3800001037").await;
        tap(page, "confirm").await;
        tap(page, "submit").await;
        page.wait_for("document.querySelector('#loi-them').textContent.includes('“Bạn đã gửi yêu cầu tích hợp thông tin quá số lần quy định. Vui lòng thử lại vào ngày mai”')", "what more there is to say").await;
        page.click("[data-action=practice-next-day]").await;
        tap(page, "submit").await;
        at_screen(page, "success").await;
        page.wait_for_text("#loi-may", "Đúng rồi. Nhớ: mỗi ngày gửi tối đa 3 lần.").await;
        page.wait_for("document.querySelector('#loi-them').textContent.includes('Số lần bấm chưa đúng: 1.')", "what more there is to say").await;
        go(page, "thuc-hanh").await;
        page.wait_for("document.querySelector('.task-list li:nth-child(10) em').getClientRects().length", "the solved task is marked").await;
        assert!(!page.is_shown(".task-list li:nth-child(9) em").await);
        page.reload().await;
        page.wait_ready().await;
        page.wait_for("document.querySelector('.task-list li:nth-child(10) em').getClientRects().length", "mode and solved tasks are remembered").await;
        assert_eq!(page.text("#phieu-so-bai").await, "1");
    }

    #[chromium]
    async fn a_task_is_failed_by_three_refusals_and_can_be_done_again(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/#thuc-hanh")).await;
        task(page, 7).await;
        assert_eq!(page.value("#man-hinh [data-action=practice-tap-number]").await, "DN4O10120003456");
        for _ in 0..3 {
            tap(page, "submit").await;
        }
        page.wait_for_text("#loi-may", "Máy đã từ chối 3 lần.").await;
        assert!(page.is_shown(".stage__phone > .phone").await, "the phone never goes away");
        page.click("#practice-restart").await;
        page.clear("#man-hinh [data-action=practice-tap-number]").await;
        page.type_keys("#man-hinh [data-action=practice-tap-number]", "0120003456").await;
        tap(page, "submit").await;
        page.wait_for_text("#loi-may", "Đúng rồi. Nhớ: 10 số cuối không có chữ.").await;
        page.wait_for_text("#practice-next-task", "Bài 8 ›").await;
        page.click("#practice-next-task").await;
        page.wait_for_text("#cho-tap", "Bài 8 / 13").await;
        page.reload().await;
        page.wait_ready().await;
        page.wait_for_text("#cho-tap", "Bài 8 / 13").await;
    }

    #[chromium]
    async fn the_ring_around_what_is_to_be_pressed_beats_three_times_and_stands_still(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/#thuc-hanh")).await;
        lesson(page).await;
        page.wait_for("document.querySelector('[data-beating] .marked')", "the ring beats").await;
        let times = page
            .js("return document.getAnimations().map(one => [one.animationName, one.effect.getComputedTiming().iterations])")
            .await;
        assert_eq!(times, serde_json::json!([["beat", 3]]));
        page.js("document.getAnimations().forEach(one => one.finish()); return null").await;
        page.wait_for("document.getAnimations().length === 0", "nothing moves any more").await;
    }

    #[chromium]
    async fn the_next_pupil_at_a_computer_begins_afresh_when_asked_for_once(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/#thuc-hanh")).await;
        page.js("localStorage.setItem('bhyt:truong-thi:bai-xong', 'moi lam-theo'); return null").await;
        page.reload().await;
        page.wait_ready().await;
        let remembered = "return localStorage.getItem('bhyt:truong-thi:bai-xong')";
        page.click("[data-action=practice-erase]").await;
        page.wait_for("document.activeElement.dataset.action === 'practice-erase-no'", "who asks by mistake keeps everything").await;
        page.click("[data-action=practice-erase-no]").await;
        page.wait_for("document.activeElement.dataset.action === 'practice-erase'", "the button has the focus again").await;
        assert_eq!(page.js(remembered).await, "moi lam-theo");
        page.click("[data-action=practice-erase]").await;
        page.click("[data-action=practice-erase-yes]").await;
        page.wait_for("document.activeElement.id === 'cac-bai'", "the focus is on the list of tasks").await;
        assert_eq!(page.js(remembered).await, "");
        assert!(!page.is_shown("#phieu").await, "nothing is finished any more");
    }

    #[chromium]
    async fn the_form_of_the_readers_own_phone_can_be_chosen(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/#thuc-hanh")).await;
        lesson(page).await;
        go(page, "thuc-hanh").await;
        page.click(".options > summary").await;
        page.fill("[data-action=practice-form]", "0").await;
        lesson(page).await;
        to_the_form(page).await;
        assert_eq!(page.count("#man-hinh select, #man-hinh [type=checkbox]").await, 0);
        assert!(page.text("#man-hinh").await.contains("Nhập 10 kí tự cuối trên mã số thẻ BHYT"));
        page.reload().await;
        page.wait_ready().await;
        at_screen(page, "form").await;
        assert_eq!(page.value("[data-action=practice-form]").await, "0");
    }

    #[chromium]
    async fn the_address_of_a_step_opens_the_phone_on_its_screen(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/#buoc-5")).await;
        at_screen(page, "form").await;
        page.js("location.hash = '#buoc-4'; return null").await;
        at_screen(page, "integrate").await;
        marked(page, "new-request").await;
        task(page, 3).await;
        page.js("location.hash = '#buoc-3'; return null").await;
        at_screen(page, "home").await;
        assert_eq!(page.attribute("#may-ao", "data-mode").await.as_deref(), Some("lam-theo"));
    }

    #[every_engine]
    async fn the_request_counter_counts_across_reloads_can_be_taken_back_and_believes_no_rubbish(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/#bat-dau-da-gui")).await;
        counter_says(page, "bạn đã ghi 0 lần gửi.").await;
        assert!(!page.is_shown("[data-action=counter-undo]").await);
        page.click(".wizard-next [data-action=counter-record]").await;
        page.click(".wizard-next [data-action=counter-record]").await;
        page.wait_for("location.hash === '#bat-dau-da-gui'", "what comes next is said").await;
        counter_says(page, "bạn đã ghi 2 lần gửi, còn 1 lần").await;
        page.reload().await;
        page.wait_ready().await;
        counter_says(page, "bạn đã ghi 2 lần gửi, còn 1 lần").await;
        page.click("[data-action=counter-undo]").await;
        counter_says(page, "bạn đã ghi 1 lần gửi, còn 2 lần").await;
        for rubbish in ["9", "{\"n\":3}", "☂:3", "20000:3", "-1:2"] {
            page.js(&format!("localStorage.setItem('bhyt:truong-thi:nhat-ky', '{rubbish}'); return null")).await;
            page.reload().await;
            page.wait_ready().await;
            counter_says(page, "bạn đã ghi 0 lần gửi.").await;
        }
        page.js("localStorage.setItem('bhyt:truong-thi:nhat-ky', '900000:3'); return null").await;
        page.reload().await;
        page.wait_ready().await;
        counter_says(page, "Ngày trên máy sớm hơn ngày đã ghi").await;
    }

    #[chromium]
    async fn a_version_is_judged(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/#thuc-hanh")).await;
        for (typed, verdict) in [
            ("2.0.7", "Bản này đã cũ"),
            ("2.0.3", "Bản này quá cũ"),
            ("2.2.6", "Bản này đủ mới"),
            ("mới", "Chưa đọc được số phiên bản"),
        ] {
            page.clear("#phien-ban").await;
            page.type_keys("#phien-ban", typed).await;
            page.press(Key::Enter).await;
            page.wait_for_text("#phien-ban-ket-qua", verdict).await;
        }
        assert!(!page.is_shown(".version-by-eye").await, "the widget compares");
    }

    #[every_engine]
    async fn who_leaves_right_after_a_tap_finds_the_place_again(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/#thuc-hanh")).await;
        lesson(page).await;
        marked(page, "wallet").await;
        page.js("window.left = true; document.querySelector('#man-hinh [data-action=practice-tap-wallet]').click(); location.reload(); return null").await;
        page.wait_for("!window.left && window.bhytDrawn === true", "the page is there again").await;
        at_screen(page, "wallet").await;
    }

    #[every_engine]
    async fn who_is_quicker_than_the_focus_keeps_it(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/#thuc-hanh")).await;
        lesson(page).await;
        for control in ["wallet", "integrate", "new-request"] {
            tap(page, control).await;
        }
        page.js("document.querySelector('#man-hinh [data-action=practice-tap-kind-health-card]').click(); document.querySelector('#man-hinh [data-action=practice-tap-number]').focus(); return null").await;
        page.wait_for("document.querySelector('[data-beating] [data-action=practice-tap-issuer].marked')", "what waits for the frame is done").await;
        assert_eq!(page.js("return document.activeElement.dataset.action").await, "practice-tap-number");
    }

    #[every_engine]
    async fn a_copy_saved_in_the_middle_holds_no_typed_number_and_works_once(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/#thuc-hanh")).await;
        task(page, 1).await;
        to_the_form(page).await;
        page.fill("#man-hinh [data-action=practice-tap-issuer]", "vss").await;
        page.type_keys("#man-hinh [data-action=practice-tap-number]", "7987654312").await;
        tap(page, "confirm").await;
        let copy = page.fresh_folder().join("bản lưu.html");
        let saved = page.serialise().await;
        assert!(!saved.contains("7987654312"));
        let kept = page.js("return JSON.stringify({ ...localStorage })").await;
        assert!(!kept.to_string().contains("7987654312"));
        fs::write(&copy, saved).expect("a saved copy");
        open(page, &file_url(&copy)).await;
        lesson(page).await;
        to_the_form(page).await;
        assert_eq!(page.count("#man-hinh h3").await, 1);
        assert_eq!(page.count("#man-hinh [data-action=practice-tap-number]").await, 1);
    }

    #[chromium]
    async fn without_scripts_the_steps_stand_with_their_pictures_and_the_phone_says_why_it_rests(page without scripts) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        assert!(page.is_shown(".no-widgets").await);
        assert!(page.is_shown("#buoc-6 .phone").await && page.is_shown("#man-hinh").await);
        assert!(!page.is_shown("[data-action=practice-play]").await && !page.is_shown("#nhat-ky").await);
        assert!(page.is_shown(".version-by-eye").await && !page.is_shown("form.version").await);
        let version = page.text("#bat-dau-ban").await;
        assert!(!version.contains("Nhập số"), "nothing can be typed here: {version}");
    }
}
