//! Walks of people through the page, in the order and with the mistakes of a person, by presses at coordinates.

mod others;
mod person;

use vneid::{Action, Control, SAMPLE, TASKS};

use super::case::browser_tests;
use super::matrix::dist;
use super::page::Page;
use super::practice_tasks::solutions::{failure, solution};
use super::server::Server;
use person::{LAYOUT, Person};

/// Opens the page in a phone's window.
async fn on_a_phone(page: &Page) -> Server {
    opened(page, 360, 640).await
}

/// Opens the page in a window of a desk.
async fn on_a_desk(page: &Page) -> Server {
    opened(page, 1280, 800).await
}

async fn opened(page: &Page, width: u32, height: u32) -> Server {
    let server = Server::of(&dist());
    page.resize(width, height).await;
    page.open(&server.url("/")).await;
    page.wait_ready().await;
    server
}

/// Does on the phone what an action is, by presses and keys.
async fn does(who: &mut Person<'_>, page: &Page, action: &Action<'_>) {
    let on_the_phone =
        |control: Control| format!("#man-hinh [data-action=practice-tap-{}]", control.name());
    match action {
        Action::Tap(control) => who.tap(&format!("css:{}", on_the_phone(*control))).await,
        Action::Type(number) => {
            let field = on_the_phone(Control::Number);
            who.tap(&format!("css:{field}")).await;
            // What is marked goes with the first letter.
            page.js("document.activeElement.select(); return null")
                .await;
            who.type_text(number).await;
        }
        Action::Choose(issuer) => {
            let code = issuer.map_or("", card_number::Issuer::code);
            who.choose(&on_the_phone(Control::Issuer), code).await;
        }
        Action::NextDay => who.tap("Sang ngày mai").await,
        other => panic!("nobody does {other:?} with a finger"),
    }
}

/// Finds the phone and the sentence of the task whole in the window.
async fn sees_the_task_and_the_phone(page: &Page) {
    page.wait_for(
        "['#khung-may', '#loi-may, .task__story', '.stage .face'].every(one => {
             const seen = [...document.querySelectorAll(one)].find(one => one.getClientRects().length);
             const box = seen && seen.getBoundingClientRect();
             return box && box.height >= 16 && box.top > -1 && box.bottom < innerHeight + 1 && box.left > -1 && box.right < innerWidth + 1;
         })",
        "card, sentence and phone are whole in the window",
    )
    .await;
}

/// The views of the walk, each as it begins.
const WALKED: [&str; 15] = [
    "dau",
    "bat-dau",
    "bat-dau-ban",
    "bat-dau-muc-2",
    "bat-dau-the",
    "bat-dau-tap",
    "bat-dau-lam-that",
    "bat-dau-da-gui",
    "bat-dau-hom-sau",
    "bat-dau-xong",
    "bat-dau-bam-thu",
    "phim",
    "lam-theo",
    "mo-the",
    "bai-2",
];

/// Those whose likely move lies further down, because a list or a field comes before it.
const LONG: [&str; 2] = ["bat-dau-the", "bat-dau-lam-that"];

browser_tests! {
    #[chromium]
    async fn every_view_of_the_walk_begins_in_order(page) {
        let server = Server::of(&dist());
        let mut faults = Vec::new();
        for (width, height) in [(360, 640), (390, 844), (1024, 768), (1280, 800)] {
            page.resize(width, height).await;
            page.open("about:blank").await;
            page.open(&server.url("/")).await;
            page.wait_ready().await;
            for text in ["", "1"] {
                page.js(&format!("document.documentElement.dataset.chuTo = '{text}'; if (!'{text}') delete document.documentElement.dataset.chuTo; return null")).await;
                for view in WALKED {
                    page.js(&format!("location.hash = '{view}'; return null")).await;
                    page.wait_for(&format!("location.hash === '#{view}' && scrollY < 2"), "the view begins at its top").await;
                    page.next_frame().await;
                    let found = page.js(LAYOUT).await;
                    for fault in found.as_array().into_iter().flatten() {
                        faults.push(format!("{view} at {width} x {height}, text {text:?}: {fault}"));
                    }
                    if (width, text) == (360, "") && !LONG.contains(&view) {
                        let low = page.js("return [...document.querySelectorAll('.button:not(.button--quiet)')].filter(one => one.getClientRects().length && !one.closest('dialog')).some(one => one.getBoundingClientRect().bottom > innerHeight + 1)").await;
                        if low == true {
                            faults.push(format!("{view}: the likely move lies below the window"));
                        }
                    }
                }
            }
        }
        assert!(faults.is_empty(), "{faults:#?}");
    }

    #[chromium]
    async fn a_woman_of_70_sends_her_request_with_large_letters(page) {
        let _server = on_a_phone(page).await;
        let mut she = Person::at(page);
        she.tap("Chữ, màu, nghe đọc").await;
        she.tap("To").await;
        she.tap("Đóng").await;
        she.sees("Thẻ BHYT của bạn đã có trong VNeID chưa?").await;
        (she.taps, she.swipes) = (0, 0);
        she.tap("Chưa có").await;
        she.sees("VNeID trên máy bạn là bản nào?").await;
        she.tap("Tôi đã cập nhật").await;
        she.sees("Tài khoản của bạn là mức 2 chưa?").await;
        she.tap("Đã là mức 2").await;
        she.sees("Bạn đang cầm thẻ nào?").await;
        she.tap("Tiếp").await;
        she.sees("Bấm thử trước khi làm thật").await;
        she.tap("Có, hoặc chưa biết").await;
        // The lesson: what the ring points at, in the order of the real app.
        for _ in 0..4 {
            she.tap_the_ring().await;
        }
        she.choose("#man-hinh select", "vss").await;
        she.tap_the_ring().await;
        she.type_text(SAMPLE.ten()).await;
        for _ in 0..2 {
            she.tap_the_ring().await;
        }
        she.sees("Xong bài tập").await;
        she.tap("Bây giờ làm thật").await;
        she.sees("Làm thật trên máy của bạn").await;
        // The first two were answered on the way.
        for step in 3..=6 {
            she.tap(&format!("css:[data-action=wizard-tick-{step}]")).await;
        }
        she.tap("Tôi vừa gửi").await;
        she.sees("Bạn đã gửi yêu cầu").await;
        assert!(she.taps <= 20 && she.swipes <= 6, "{} taps, {} swipes", she.taps, she.swipes);
        // Nobody sends twice without a word: the page knows the next time.
        she.reload().await;
        page.go("dau").await;
        she.sees("Xem thẻ đã hiện chưa").await;
        she.tap("Đã hiện").await;
        she.sees("Bạn xong rồi").await;
    }

    #[chromium]
    async fn a_pupil_makes_every_mistake_once_and_mends_it(page) {
        let _server = on_a_phone(page).await;
        let mut pupil = Person::at(page);
        pupil.tap("Tập thử").await;
        for (index, task) in TASKS.iter().enumerate() {
            let number = index + 1;
            if index == 0 {
                pupil.tap("css:a[href='#bai-1']").await;
            }
            page.wait_for_text("#cho-tap", &format!("Bài {number} / 13")).await;
            sees_the_task_and_the_phone(page).await;
            let (mistakes, _) = failure(task);
            let solution = solution(task);
            // Where nothing is left to be sent today, sending today is the mistake, and the next day mends it.
            let waits = solution[0] == Action::NextDay;
            let mistakes = if waits { &solution[1..] } else { &mistakes };
            for action in mistakes {
                does(&mut pupil, page, action).await;
            }
            pupil.sees("Chưa đúng.").await;
            sees_the_task_and_the_phone(page).await;
            let mend = if waits { "Sang ngày mai" } else { "Làm lại bài này" };
            pupil.tap(mend).await;
            let filled = page.js("return document.getElementById('may-ao').dataset.screen === 'form'").await;
            let rest = if waits && filled == true { &solution[solution.len() - 1..] } else { &solution[usize::from(waits)..] };
            for action in rest {
                does(&mut pupil, page, action).await;
            }
            pupil.sees("Đúng rồi.").await;
            sees_the_task_and_the_phone(page).await;
            let next = format!("Bài {}", number + 1);
            let next = if number == TASKS.len() { "Phiếu hoàn thành" } else { &next };
            pupil.tap(next).await;
        }
        page.wait_for("(box => box.top >= 0 && box.bottom <= innerHeight)(document.getElementById('phieu-tieu-de').getBoundingClientRect())", "the certificate is in the window").await;
        assert_eq!(page.text("#phieu-so-bai").await, "13");
    }

    #[chromium]
    async fn a_refused_request_is_mended_on_the_phone_and_after_three_the_task_begins_again(page) {
        let _server = on_a_phone(page).await;
        let mut pupil = Person::at(page);
        page.js("location.hash = 'bai-3'; return null").await;
        page.wait_for_text("#cho-tap", "Bài 3 / 13").await;
        let send = "css:#man-hinh [data-action=practice-tap-submit]";
        pupil.tap(send).await;
        pupil.sees("Chưa đúng.").await;
        sees_the_task_and_the_phone(page).await;
        pupil.tap("css:#man-hinh [data-action=practice-tap-confirm]").await;
        pupil.tap(send).await;
        pupil.sees("Đúng rồi.").await;
        page.js("location.hash = 'bai-7'; return null").await;
        page.wait_for_text("#cho-tap", "Bài 7 / 13").await;
        for _ in 0..3 {
            pupil.tap(send).await;
            pupil.sees("Chưa đúng.").await;
        }
        pupil.tap("Làm lại bài này").await;
        does(&mut pupil, page, &Action::Type(TASKS[6].card.ten())).await;
        pupil.tap(send).await;
        pupil.sees("Đúng rồi.").await;
    }

    #[chromium]
    async fn an_impatient_one_goes_back_and_reloads_everywhere_and_loses_nothing(page) {
        let _server = on_a_phone(page).await;
        let mut who = Person::at(page);
        who.tap("Chưa có").await;
        let places = [
            ("VNeID trên máy bạn là bản nào?", "Tôi đã cập nhật"),
            ("Tài khoản của bạn là mức 2 chưa?", "Đã là mức 2"),
            ("Bạn đang cầm thẻ nào?", "Tiếp"),
            ("Bấm thử trước khi làm thật", "Bỏ qua, làm thật"),
            ("Làm thật trên máy của bạn", "Tôi vừa gửi"),
        ];
        for (heading, on) in places {
            who.sees(heading).await;
            who.reload().await;
            who.sees(heading).await;
            who.tap(on).await;
            who.browser_back().await;
            who.sees(heading).await;
            who.tap(on).await;
            who.tap("‹ Lùi").await;
            who.sees(heading).await;
            page.js("history.forward(); return null").await;
            page.next_frame().await;
        }
        who.sees("Bạn đã gửi yêu cầu").await;
        who.reload().await;
        who.sees("Bạn đã gửi yêu cầu").await;
        // In the lesson, the way back is one move, and a reload keeps the screen.
        page.js("location.hash = 'lam-theo'; return null").await;
        page.wait_for_text("#cho-tap", "Bước 3").await;
        who.tap_the_ring().await;
        who.tap_the_ring().await;
        who.tap("‹ Lùi").await;
        page.wait_for("document.querySelector('#may-ao').dataset.screen === 'wallet'", "one move back").await;
        who.reload().await;
        page.wait_for("document.querySelector('#may-ao').dataset.screen === 'wallet'", "the same screen").await;
        who.tap("‹ Lùi").await;
        page.wait_for("document.querySelector('#may-ao').dataset.screen === 'home'", "the first move").await;
        who.tap("‹ Lùi").await;
        page.wait_for("location.hash !== '#lam-theo'", "out of the lesson").await;
    }
}
