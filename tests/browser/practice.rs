//! The phone to practise on: each way of using it to its end, with the keyboard alone too, and what is remembered.

use std::fs;

use super::matrix::dist;
use super::page::{Key, Page, file_url};
use super::server::Server;
use super::story::on_every_engine;

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
        &format!("[...document.querySelectorAll('.marked')].map(one => one.dataset.do).join() === 'practice-tap-{control}'"),
        &format!("{control} alone is marked"),
    )
    .await;
}

async fn tap(page: &Page, control: &str) {
    page.click(&format!("#man-hinh [data-do=practice-tap-{control}]"))
        .await;
}

async fn mode(page: &Page, mode: &str) {
    page.click(&format!("[data-do=practice-mode-{mode}]")).await;
}

/// The task at this place of the list, counted from 1.
async fn task(page: &Page, number: usize) {
    mode(page, "tu-lam").await;
    page.click(&format!(".task-choice li:nth-child({number}) > button"))
        .await;
    page.wait_for(
        "document.activeElement.matches('.task:not([hidden]) > h4')",
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

async fn diary_says(page: &Page, words: &str) {
    page.wait_for_text(".diary__count", words).await;
}

on_every_engine! {
    async fn the_film_leads_to_the_card_in_the_wallet_step_by_step_and_by_itself(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/")).await;
        for _ in 0..13 {
            page.click("[data-do=practice-on]").await;
        }
        page.wait_for_text(".practice__place", "Cảnh 14/14").await;
        at_screen(page, "wallet").await;
        assert!(page.text("#man-hinh").await.contains("Thẻ BHYT"));
        page.wait_for_text("#loi-may", "Hết phim. Khi đi khám, bạn cho nhân viên y tế xem thẻ này.").await;
        page.click("[data-do=practice-back]").await;
        page.wait_for_text(".practice__place", "Cảnh 13/14").await;
        page.fill("[data-do=practice-pace]", "3000").await;
        page.click("[data-do=practice-play]").await;
        page.wait_for_text(".practice__place", "Cảnh 14/14").await;
        page.wait_for_text("[data-do=practice-play]", "Phát").await;
    }

    async fn the_lesson_is_done_with_the_keyboard_alone(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/")).await;
        page.js("document.querySelector('[data-do=practice-mode-lam-theo]').focus(); return null").await;
        page.press(Key::Enter).await;
        marked(page, "wallet").await;
        for (control, screen) in [
            ("wallet", "wallet"),
            ("integrate", "integrate"),
            ("new-request", "kind"),
            ("kind-health-card", "form"),
        ] {
            tab_to(page, &format!("#man-hinh [data-do=practice-tap-{control}]")).await;
            page.press(Key::Enter).await;
            at_screen(page, screen).await;
            page.wait_for("document.activeElement.matches('#man-hinh h4')", "the focus is on the title of the screen").await;
        }
        tab_to(page, "[data-do=practice-tap-issuer]").await;
        page.type_keys("#man-hinh [data-do=practice-tap-issuer]", "B").await;
        marked(page, "number").await;
        tab_to(page, "[data-do=practice-tap-number]").await;
        page.type_keys("#man-hinh [data-do=practice-tap-number]", "3800004182").await;
        marked(page, "confirm").await;
        tab_to(page, "[data-do=practice-tap-confirm]").await;
        page.press(Key::Space).await;
        marked(page, "submit").await;
        tab_to(page, "[data-do=practice-tap-submit]").await;
        page.press(Key::Enter).await;
        at_screen(page, "success").await;
        page.wait_for_text("#loi-may", "Số lần bấm chưa đúng: 0.").await;
        assert_eq!(page.text("#man-hinh h4").await, "Gửi yêu cầu thành công");
        assert!(page.is_shown("#phieu").await);
    }

    async fn a_wrong_tap_in_the_lesson_is_explained_and_leaves_the_phone_as_it_is(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/")).await;
        mode(page, "lam-theo").await;
        tap(page, "other").await;
        page.wait_for_text("#loi-may", "Đây là dịch vụ khác, không liên quan đến thẻ BHYT. “Ví giấy tờ” mang số 1.").await;
        to_the_form(page).await;
        tap(page, "confirm").await;
        page.wait_for_text("#loi-may", "Ô này để xác nhận").await;
        page.wait_for("!document.querySelector('[data-do=practice-tap-confirm]:checked')", "the tick is not set").await;
    }

    async fn past_three_requests_a_day_vneids_sentence_is_read_and_tomorrow_it_works(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/")).await;
        task(page, 10).await;
        assert_eq!(page.count(".marked, #man-hinh .callout").await, 0, "a task has no marks");
        to_the_form(page).await;
        page.fill("#man-hinh [data-do=practice-tap-issuer]", "vss").await;
        page.type_keys("#man-hinh [data-do=practice-tap-number]", "3800001037").await;
        tap(page, "confirm").await;
        tap(page, "submit").await;
        page.wait_for_text("#loi-may", "Bạn đã gửi yêu cầu tích hợp thông tin quá số lần quy định. Vui lòng thử lại vào ngày mai").await;
        page.click("[data-do=practice-next-day]").await;
        tap(page, "submit").await;
        at_screen(page, "success").await;
        page.wait_for_text("#loi-may", "Bạn đã làm đúng. Số lần bấm chưa đúng: 1. Cần nhớ: Mỗi ngày gửi tối đa 3 lần.").await;
        page.click("[data-do=practice-tasks]").await;
        assert!(page.is_shown(".task-choice li:nth-child(10) em").await);
        assert!(!page.is_shown(".task-choice li:nth-child(9) em").await);
        page.reload().await;
        page.wait_ready().await;
        assert!(page.is_shown(".task-choice li:nth-child(10) em").await, "mode and solved tasks are remembered");
        assert_eq!(page.text("#phieu-so-bai").await, "1");
    }

    async fn a_task_is_failed_by_three_refusals_and_can_be_done_again(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/")).await;
        task(page, 7).await;
        assert_eq!(page.value("#man-hinh [data-do=practice-tap-number]").await, "DN4O10120003456");
        for _ in 0..3 {
            tap(page, "submit").await;
        }
        page.wait_for_text("#loi-may", "Máy đã từ chối 3 lần.").await;
        page.click("[data-do=practice-restart]").await;
        page.clear("#man-hinh [data-do=practice-tap-number]").await;
        page.type_keys("#man-hinh [data-do=practice-tap-number]", "0120003456").await;
        tap(page, "submit").await;
        page.wait_for_text("#loi-may", "Bạn đã làm đúng.").await;
        page.click("[data-do=practice-next-task]").await;
        page.wait_for_text(".practice__place", "Bài 8/11").await;
    }

    async fn the_form_of_the_readers_own_phone_can_be_chosen(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/")).await;
        mode(page, "lam-theo").await;
        page.fill("[data-do=practice-form]", "0").await;
        to_the_form(page).await;
        assert_eq!(page.count("#man-hinh select, #man-hinh [type=checkbox]").await, 0);
        assert!(page.text("#man-hinh").await.contains("Nhập 10 kí tự cuối trên mã số thẻ BHYT"));
        page.reload().await;
        page.wait_ready().await;
        at_screen(page, "form").await;
        assert_eq!(page.value("[data-do=practice-form]").await, "0");
    }

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

    async fn the_diary_counts_across_reloads_can_be_taken_back_and_believes_no_rubbish(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/")).await;
        diary_says(page, "bạn đã ghi 0 lần gửi, còn 3 lần").await;
        assert!(!page.is_shown("[data-do=diary-undo]").await);
        page.click("[data-do=diary-record]").await;
        page.click("[data-do=diary-record]").await;
        diary_says(page, "bạn đã ghi 2 lần gửi, còn 1 lần").await;
        page.reload().await;
        page.wait_ready().await;
        diary_says(page, "bạn đã ghi 2 lần gửi, còn 1 lần").await;
        page.click("[data-do=diary-undo]").await;
        diary_says(page, "bạn đã ghi 1 lần gửi, còn 2 lần").await;
        for rubbish in ["9", "{\"n\":3}", "☂:3", "20000:3", "-1:2"] {
            page.js(&format!("localStorage.setItem('bhyt:truong-thi:nhat-ky', '{rubbish}'); return null")).await;
            page.reload().await;
            page.wait_ready().await;
            diary_says(page, "bạn đã ghi 0 lần gửi, còn 3 lần").await;
        }
        page.js("localStorage.setItem('bhyt:truong-thi:nhat-ky', '900000:3'); return null").await;
        page.reload().await;
        page.wait_ready().await;
        diary_says(page, "Ngày trên máy sớm hơn ngày đã ghi").await;
    }

    async fn a_version_is_judged_and_the_other_checks_answer(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/")).await;
        for (typed, verdict) in [
            ("2.0.7", "Bản này thêm được thẻ BHYT"),
            ("2.0.3", "Bản này cũ hơn 2.0.4"),
            ("2.2.6", "Bản này đủ mới"),
            ("mới", "Chưa đọc được số phiên bản"),
        ] {
            page.clear("#phien-ban").await;
            page.type_keys("#phien-ban", typed).await;
            page.press(Key::Enter).await;
            page.wait_for_text("#phien-ban-ket-qua", verdict).await;
        }
        assert!(!page.is_shown(".version-by-eye").await, "the tool compares");
        page.click("label[for=xem-2-chua]").await;
        page.wait_for_text(".check:nth-child(2) .advice", "đến cơ quan công an để đăng ký").await;
    }

    async fn who_leaves_right_after_a_tap_finds_the_place_again(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/")).await;
        mode(page, "lam-theo").await;
        marked(page, "wallet").await;
        page.js("window.left = true; document.querySelector('#man-hinh [data-do=practice-tap-wallet]').click(); location.reload(); return null").await;
        page.wait_for("!window.left && window.bhytReady === true", "the page is there again").await;
        at_screen(page, "wallet").await;
    }

    async fn who_is_quicker_than_the_focus_keeps_it(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/")).await;
        mode(page, "lam-theo").await;
        for control in ["wallet", "integrate", "new-request"] {
            tap(page, control).await;
        }
        page.js("document.querySelector('#man-hinh [data-do=practice-tap-kind-health-card]').click(); document.querySelector('#man-hinh [data-do=practice-tap-number]').focus(); return null").await;
        page.wait_for("document.querySelector('[data-beating] [data-do=practice-tap-issuer].marked')", "what waits for the frame is done").await;
        assert_eq!(page.js("return document.activeElement.dataset.do").await, "practice-tap-number");
    }

    async fn a_copy_saved_in_the_middle_holds_no_typed_number_and_works_once(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/")).await;
        task(page, 1).await;
        to_the_form(page).await;
        page.fill("#man-hinh [data-do=practice-tap-issuer]", "vss").await;
        page.type_keys("#man-hinh [data-do=practice-tap-number]", "7987654312").await;
        tap(page, "confirm").await;
        let copy = page.fresh_folder().join("bản lưu.html");
        let saved = page.serialise().await;
        assert!(!saved.contains("7987654312"));
        let kept = page.js("return JSON.stringify({ ...localStorage })").await;
        assert!(!kept.to_string().contains("7987654312"));
        fs::write(&copy, saved).expect("a saved copy");
        open(page, &file_url(&copy)).await;
        mode(page, "lam-theo").await;
        page.click("[data-do=practice-restart]").await;
        to_the_form(page).await;
        assert_eq!(page.count("#man-hinh h4").await, 1);
        assert_eq!(page.count("#man-hinh [data-do=practice-tap-number]").await, 1);
    }

    async fn without_scripts_the_steps_stand_with_their_pictures_and_the_phone_says_why_it_rests(page without scripts) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        assert!(page.is_shown(".no-tools").await);
        assert!(page.is_shown("#buoc-6 .phone").await && page.is_shown("#man-hinh").await);
        assert!(!page.is_shown("[data-do=practice-play]").await && !page.is_shown("#nhat-ky").await);
        page.click("label[for=xem-1-co]").await;
        assert!(page.is_shown(".check .advice--co").await, "the first checks need no script");
        assert!(page.is_shown(".version-by-eye").await && !page.is_shown("form.version").await);
        let third = page.text(".check:nth-child(3)").await;
        assert!(!third.contains("Gõ") && !third.contains("gõ"), "nothing can be typed here: {third}");
    }
}
