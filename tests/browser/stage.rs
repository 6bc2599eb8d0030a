//! One moment of the practice in one window: its words, the phone with what is to be pressed, and the buttons, in every scene of
//! the film, step of the lesson and task, without any scrolling by the reader.

use serde_json::{Value, json};
use vneid::EntryForm;

use super::case::browser_tests;
use super::matrix::dist;
use super::page::Page;
use super::server::{Offer, Server};

/// An old phone with the browser's bars, a newer one, a tablet, a desk.
const WINDOWS: [(u32, u32); 6] = [
    (360, 640),
    (390, 844),
    (412, 915),
    (768, 1024),
    (1024, 640),
    (1280, 800),
];

/// What is wrong with what a person sees: each part in the window, what is to be pressed uncovered at its middle and large
/// enough for a finger, the words at most two lines, the phone's letters large enough, nothing wider than the window.
const WRONG: &str = "
    const wrong = [], name = one => one.dataset.action || one.id || one.className;
    const inside = (what, box) => {
        if (box.width < 1 || box.height < 1) wrong.push(what + ' is not there');
        if (box.top < -1 || box.bottom > innerHeight + 1 || box.left < -1 || box.right > innerWidth + 1)
            wrong.push(what + ' is not in the window: ' + [box.left, box.top, box.right, box.bottom].map(Math.round));
    };
    const at = selector => document.querySelector(selector);
    const words = [...document.querySelectorAll('#loi-may, .task__story')].find(one => one.getClientRects().length), phone = at('.stage__phone > .phone');
    inside('the words', words.getBoundingClientRect());
    inside('the phone', phone.getBoundingClientRect());
    for (const button of document.querySelectorAll('.practice__bar > *, .stage__words > .button')) if (button.getClientRects().length) {
        inside(name(button), button.getBoundingClientRect());
        if (button.scrollWidth > button.clientWidth + 1) wrong.push(name(button) + ' is cut off');
    }
    const range = document.createRange();
    range.selectNodeContents(words);
    const below = words.getBoundingClientRect().bottom - 4;
    const middles = [...range.getClientRects()].filter(box => box.width > 0 && box.top < below).map(box => (box.top + box.bottom) / 2).sort((a, b) => a - b);
    const lines = middles.filter((middle, at) => !at || middle - middles[at - 1] > 8).length;
    if (lines > (innerWidth < 360 || document.documentElement.dataset.chuTo ? 3 : 2)) wrong.push(lines + ' lines of words: ' + words.textContent);
    const mark = at('#man-hinh .marked');
    if (mark) {
        const target = mark.closest('.tick') || mark, box = target.getBoundingClientRect();
        inside('what is to be pressed', box);
        const on = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
        if (!target.contains(on)) wrong.push('what is to be pressed is covered by ' + (on && name(on)));
        if (box.width < 47.9 || box.height < 47.9) wrong.push('what is to be pressed is too small: ' + [box.width, box.height]);
    }
    for (const one of phone.querySelectorAll('*')) {
        const text = [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
        // A citizen card's picture is a picture, and its name says what it is.
        if (text && !one.closest('.citizen, .unseen') && one.getClientRects().length && parseFloat(getComputedStyle(one).fontSize) < 13.5)
            wrong.push('small letters: ' + one.textContent.trim().slice(0, 20) + ' ' + getComputedStyle(one).fontSize);
    }
    for (const one of phone.querySelectorAll('.phone__bar, .phone__foot, .phone__tabs, .tap'))
        if (one.scrollHeight > one.clientHeight + 2) wrong.push('squeezed: ' + one.textContent);
    for (const one of phone.querySelectorAll('.tap > span:not(.unseen), .phone__title, .entry__label'))
        if (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline') wrong.push('cut off: ' + one.textContent);
    if (document.documentElement.scrollWidth > innerWidth) wrong.push('the page is wider than the window');
    if (document.documentElement.scrollHeight > innerHeight) wrong.push('the page is higher than the window: ' + document.documentElement.scrollHeight);
    if (words.scrollHeight > words.clientHeight + 4) wrong.push('words are cut off');
    const strip = at('.stage__words').getBoundingClientRect();
    for (const face of document.querySelectorAll('.stage__words > .face')) if (face.getClientRects().length) inside('the card', face.getBoundingClientRect());
    if ([...document.querySelectorAll('.button:not(.button--quiet)')].filter(one => one.getClientRects().length).length > 1) wrong.push('two filled buttons');
    if (strip.bottom > phone.getBoundingClientRect().top + 1 && innerWidth < 896) wrong.push('the words stand on the phone');
    return wrong";

/// Waits until the answer is painted, and what follows it is done.
async fn settled(page: &Page) {
    page.wait_for(
        "document.querySelector('#man-hinh').hasAttribute('data-beating')
            && document.getAnimations().every(one => one.animationName !== 'rise')",
        "the answer is painted, and a sheet has risen",
    )
    .await;
}

async fn seen(page: &Page, state: &str) {
    settled(page).await;
    assert_eq!(page.js(WRONG).await, json!([]), "{state}");
}

async fn press(page: &Page, word: &str) {
    page.js(&format!(
        "document.querySelector('[data-action={word}]').click(); return null"
    ))
    .await;
}

async fn place(page: &Page) -> Value {
    page.js("return document.querySelector('#cho-tap').textContent")
        .await
}

/// Opens the view in a window of this size, with letters of either size.
async fn open(page: &Page, (width, height): (u32, u32), large: bool) -> Server {
    let server = Server::of(&dist());
    page.open("about:blank").await;
    page.resize(width, height).await;
    page.open(&server.url("/#thuc-hanh")).await;
    page.wait_ready().await;
    // Firefox takes a strip of the window for itself when it shows its first page.
    page.resize(width, height).await;
    press(
        page,
        if large {
            "display-size-1"
        } else {
            "display-size-0"
        },
    )
    .await;
    server
}

/// Goes to another address inside the page, as its links do, and waits until the page has followed.
async fn go(page: &Page, address: &str) {
    page.js(&format!(
        "const followed = new Promise(done => addEventListener('hashchange', done, {{ once: true }}));
         location.hash = '#{address}'; return followed.then(() => null)"
    ))
    .await;
    page.next_frame().await;
}

/// Plays the lesson with an entry form to its end, in every window, with letters of both sizes: each step stands in the window.
/// The forms differ on the entry screen alone ([`vneid::controls`]): the other screens are looked at with the first form.
async fn the_lesson(page: &Page, form: EntryForm) {
    for window in WINDOWS {
        for large in [false, true] {
            let state = format!("{form:?}, {window:?}, large: {large}");
            let _server = open(page, window, large).await;
            page.fill("[data-action=practice-form]", form.code()).await;
            go(page, "lam-theo").await;
            let (mut steps, mut seen_steps) = (0, 0);
            while page
                .js("return !document.querySelector('#practice-help').hidden")
                .await
                == true
            {
                let screen = page.attribute("#may-ao", "data-screen").await;
                if form == EntryForm::ThreeIssuers || screen.as_deref() == Some("form") {
                    let now = place(page).await;
                    seen(page, &format!("{now}, {state}")).await;
                    seen_steps += 1;
                }
                press(page, "practice-help").await;
                steps += 1;
                assert!(steps < 20, "the lesson does not end");
            }
            assert!(seen_steps > 1, "the entry screen was seen, {state}");
            let end = page.js(
                "const end = document.querySelector('#het-bai-tap').getBoundingClientRect();
                 return [end.width > 0, end.bottom <= innerHeight, document.documentElement.scrollHeight <= innerHeight]",
            ).await;
            assert_eq!(
                end,
                json!([true, true, true]),
                "the lesson is over, {state}"
            );
            press(page, "practice-back").await;
            seen(page, &format!("one step back, {state}")).await;
            page.js("localStorage.clear(); return null").await;
        }
    }
}

browser_tests! {
    #[chromium]
    async fn every_scene_of_the_film_stands_in_one_window(page) {
        for window in WINDOWS {
            for large in [false, true] {
                let _server = open(page, window, large).await;
                go(page, "phim").await;
                seen(page, &format!("the film plays, {window:?}, large: {large}")).await;
                press(page, "practice-play").await;
                loop {
                    let now = place(page).await;
                    seen(page, &format!("{now}, {window:?}, large: {large}")).await;
                    press(page, "practice-on").await;
                    if place(page).await == now {
                        break;
                    }
                }
                page.js("localStorage.clear(); return null").await;
            }
        }
    }

    #[chromium]
    async fn every_step_of_the_lesson_with_three_issuers_stands_in_one_window(page) {
        the_lesson(page, EntryForm::ThreeIssuers).await;
    }

    #[chromium]
    async fn every_step_of_the_lesson_with_two_issuers_stands_in_one_window(page) {
        the_lesson(page, EntryForm::TwoIssuers).await;
    }

    #[chromium]
    async fn every_step_of_the_lesson_with_the_number_alone_stands_in_one_window(page) {
        the_lesson(page, EntryForm::NumberOnly).await;
    }

    #[chromium]
    async fn every_task_stands_in_one_window_at_its_start_with_a_hint_refused_and_solved(page) {
        for window in WINDOWS {
            for large in [false, true] {
                let state = format!("{window:?}, large: {large}");
                let _server = open(page, window, large).await;
                for task in 1..=13 {
                    go(page, &format!("bai-{task}")).await;
                    seen(page, &format!("task {task}, {state}")).await;
                    let strip = "return document.querySelector('.stage__words').getBoundingClientRect().height";
                    let before = page.js(strip).await;
                    press(page, "practice-hint").await;
                    seen(page, &format!("its hint, task {task}, {state}")).await;
                    if page.count("#man-hinh [data-action=practice-tap-submit]").await > 0 {
                        for refusal in 1..=3 {
                            press(page, "practice-tap-submit").await;
                            seen(page, &format!("refusal {refusal}, task {task}, {state}")).await;
                        }
                    }
                    if window.0 < 896 {
                        assert_eq!(page.js(strip).await, before, "the strip keeps its height, task {task}, {state}");
                    }
                }
                page.js("localStorage.clear(); return null").await;
            }
        }
    }

    #[every_engine]
    async fn above_an_open_keyboard_the_field_its_label_and_the_cards_number_are_seen(page) {
        let _server = open(page, (360, 380), false).await;
        go(page, "lam-theo").await;
        for (control, screen) in [("wallet", "wallet"), ("integrate", "integrate"), ("new-request", "kind"), ("kind-health-card", "form")] {
            settled(page).await;
            // As a reader does who wants to press what only peeps into a window this low.
            let element = format!("#man-hinh [data-action=practice-tap-{control}]");
            page.js(&format!("document.querySelector('{element}').scrollIntoView({{ block: 'center' }}); return null")).await;
            page.click(&element).await;
            page.wait_for(&format!("document.querySelector('#may-ao').dataset.screen === '{screen}'"), "the next screen").await;
        }
        settled(page).await;
        page.fill("[data-action=practice-tap-issuer]", "vss").await;
        settled(page).await;
        page.click("[data-action=practice-tap-number]").await;
        settled(page).await;
        // As a browser does with the focused field when its keyboard opens.
        page.js("document.activeElement.scrollIntoView({ block: 'center' }); return null").await;
        let hidden = page.js(
            "const field = document.activeElement, entry = field.closest('.entry');
             return [field, entry.querySelector('.entry__label'), entry.querySelector('.card-line')].map(one => {
                 const box = one.getBoundingClientRect();
                 const on = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
                 return box.top >= 0 && box.bottom <= innerHeight && one.closest('label').contains(on) ? null : one.outerHTML;
             }).filter(Boolean)",
        ).await;
        assert_eq!(hidden, json!([]));
        assert_eq!(page.text(".card-line").await, "Thẻ mẫu: GD 4 38 3800004182");
    }

    #[chromium]
    async fn with_letters_of_twice_the_size_nothing_is_covered_and_nothing_sticks(page) {
        let _server = open(page, (320, 640), true).await;
        page.js("const sheet = document.styleSheets[0]; sheet.insertRule('html { font-size: 200% !important }', sheet.cssRules.length); return null").await;
        go(page, "lam-theo").await;
        while page.js("return !document.querySelector('#practice-help').hidden").await == true {
            settled(page).await;
            let seen = page.js(
                "const mark = document.querySelector('#man-hinh .marked'), target = mark.closest('.tick') || mark;
                 target.scrollIntoView({ block: 'center' });
                 const box = target.getBoundingClientRect();
                 return target.contains(document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2))",
            ).await;
            assert_eq!(seen, true, "{}", place(page).await);
            press(page, "practice-help").await;
        }
        let sticks = page.js("return [...document.querySelectorAll('#thuc-hanh *, .topbar')].filter(one => ['sticky', 'fixed'].includes(getComputedStyle(one).position)).map(one => one.className)").await;
        assert_eq!(sticks, json!([]));
    }

    #[chromium]
    async fn in_another_sites_frame_the_phones_size_comes_from_the_width(page) {
        let ward = Server::of(&dist());
        let mut sizes = Vec::new();
        for (width, height) in [(360, 500), (360, 3000), (700, 500)] {
            let address = ward.url("/?embed=1&view=thuc-hanh");
            let frame = format!("<!DOCTYPE html><title>Xã Mẫu</title><iframe src=\"{address}\" width={width} height={height}></iframe>");
            let site = Offer::default().page("/", frame).serve();
            page.open(&site.url("/")).await;
            page.enter_frame("iframe").await;
            page.wait_ready().await;
            sizes.push(page.js("const box = document.querySelector('.stage__phone > .phone').getBoundingClientRect(); return [box.width, box.height].map(Math.round)").await);
            page.leave_frame().await;
        }
        assert_eq!(sizes[0], sizes[1], "whatever the height");
        assert_ne!(sizes[0], sizes[2]);
    }
}
