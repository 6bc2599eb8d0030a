//! With the keyboard alone: everything is reached in order, the focus is always seen, and nothing takes it away.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::super::case::browser_tests;
use super::super::checker::held_back;
use super::super::engine::Engine;
use super::super::matrix::VIEWS;
use super::super::page::{Key, Page};
use super::super::server::Server;
use super::{open, press, ward};

/// What the Tab key is to reach: one control of each group of radio buttons, and every other that is shown.
const REACHABLE: &str = "
    window.reachable = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex=\"0\"]')]
        .filter(one => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length)
        .filter(one => one.type !== 'radio' || one.checked
            || !document.querySelector(`[name=${one.name}]:checked`) && one === document.querySelector(`[name=${one.name}]`));
    return reachable.length";

/// Where the focus is, and what is wrong with how it is shown: a ring of 2 pixels with a contrast of 3 to 1, in the window,
/// and not covered. A control that is drawn by its label shows it there.
const FOCUS: &str = "
    const focus = document.activeElement;
    if (!focus || focus === document.body) return null;
    const drawn = parseFloat(getComputedStyle(focus).opacity) ? focus : document.querySelector(`label[for=\"${focus.id}\"]`);
    const style = getComputedStyle(drawn), box = drawn.getBoundingClientRect(), wrong = [];
    const light = color => { const [r, g, b] = color.match(/[\\d.]+/g).map(one => (one /= 255) <= .03928 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4);
        return .2126 * r + .7152 * g + .0722 * b + .05 };
    let ground = drawn.parentElement;
    while (ground && /, 0\\)$|transparent/.test(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
    const pair = [light(style.outlineColor), light(getComputedStyle(ground || document.body).backgroundColor)].sort((a, b) => b - a);
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) wrong.push('no ring: ' + style.outline);
    if (pair[0] / pair[1] < 3) wrong.push('a pale ring: ' + style.outlineColor);
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    if (!inside) wrong.push('outside the window');
    const [x, top, bottom] = [(Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2, Math.max(box.top, 0) + 2, Math.min(box.bottom, innerHeight) - 2];
    const seen = [top, (top + bottom) / 2, bottom].some(y => { const on = document.elementFromPoint(x, y);
        return on && (drawn.contains(on) || on.contains(drawn) && !on.matches('.voice, .coming')) });
    if (inside && !seen) wrong.push('covered');
    return [reachable.indexOf(focus), focus.id || focus.dataset.action || focus.textContent.trim().slice(0, 30) || focus.outerHTML.slice(0, 80), wrong]";

/// Which of the reachable controls has the focus, and what stays wrong with how it is shown; nothing at the end of the page.
async fn focus(page: &Page, ring: bool) -> Option<(Option<usize>, Option<String>)> {
    let deadline = Instant::now() + Duration::from_secs(60);
    loop {
        let Value::Array(focus) = page.js(FOCUS).await else {
            return None;
        };
        let index = focus[0].as_u64().map(|index| index as usize);
        if !ring || focus[2] == json!([]) {
            return Some((index, None));
        }
        // An engine may answer before it has scrolled to the focus.
        if Instant::now() > deadline {
            return Some((index, Some(format!("{} {}", focus[1], focus[2]))));
        }
    }
}

/// Presses Tab from the first control of the page to its end.
async fn tab_through(page: &Page, ring: bool) {
    let wanted = page.js(REACHABLE).await.as_u64().expect("a count") as usize;
    assert!(wanted >= 5, "{wanted}");
    // From the first on: a browser goes on from where something was pressed last, whatever has the focus. The first has a
    // test case of its own.
    page.js("reachable[0].focus(); return null").await;
    let mut reached = vec![false; wanted];
    reached[0] = true;
    let mut wrong = Vec::new();
    for _ in 0..wanted + 10 {
        page.press(Key::Tab).await;
        let Some((index, what)) = focus(page, ring).await else {
            break;
        };
        if let Some(index) = index
            && std::mem::replace(&mut reached[index], true)
        {
            break;
        }
        wrong.extend(what);
    }
    let missed: Vec<usize> = (0..wanted).filter(|index| !reached[*index]).collect();
    let missed = page
        .js(&format!(
            "return {missed:?}.map(index => reachable[index].outerHTML.slice(0, 120))"
        ))
        .await;
    assert_eq!(missed, json!([]), "not reached by the Tab key");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Waits until something that is shown has the focus: on a new screen of the phone it moves on once that is painted.
async fn keeps_focus(page: &Page, what: &str) {
    page.wait_for(
        "document.activeElement !== document.body && document.activeElement.getClientRects().length",
        &format!("the focus is not lost by {what}"),
    )
    .await;
}

/// Focuses a control and presses it by key.
async fn enter(page: &Page, control: &str) {
    page.reach(control).await;
    page.wait_for(
        &format!("document.querySelector(`{control}`)?.getClientRects().length"),
        "the control is shown",
    )
    .await;
    page.js(&format!(
        "document.querySelector(`{control}`).focus(); return null"
    ))
    .await;
    page.press(Key::Enter).await;
}

browser_tests! {
    #[every_engine]
    async fn the_tab_key_reaches_everything_on_a_phone_and_its_ring_is_seen(page) {
        let server = Server::of(&ward("truong-thi"));
        page.resize(360, 740).await;
        for view in VIEWS.into_iter().chain(["lam-theo", "bai-2"]) {
            page.open("about:blank").await;
            open(page, &server.url(&format!("/#{view}"))).await;
            page.js("for (const one of document.querySelectorAll('details')) one.open = true; return null").await;
            // WebKit's window is not the active one at this width under the tests, and shows no focus at all; it does on the desk.
            tab_through(page, page.engine() != Engine::WebKit).await;
        }
    }

    #[chromium]
    async fn the_tab_key_reaches_everything_on_a_desk_with_high_contrast(page) {
        let server = Server::of(&ward("thai-nguyen"));
        page.resize(1280, 900).await;
        open(page, &server.url("/")).await;
        press(page, "[data-action=display-colors-tuong-phan]").await;
        for view in VIEWS {
            page.open("about:blank").await;
            open(page, &server.url(&format!("/#{view}"))).await;
            page.js("const field = document.querySelector('#so-the'); field.value = 'DN4O1O123498765'; field.dispatchEvent(new Event('input', { bubbles: true })); document.querySelector('.checker [type=submit]').click(); return null").await;
            tab_through(page, true).await;
        }
    }

    #[every_engine]
    async fn what_goes_away_when_it_is_pressed_leaves_the_focus_near(page) {
        let server = Server::of(&ward("truong-thi"));
        open(page, &server.url("/")).await;
        for control in [".wizard-next [data-action=counter-record]", "[data-action=counter-undo]"] {
            enter(page, control).await;
            keeps_focus(page, control).await;
        }
        for control in [
            "a[href='#bai-7']", "#man-hinh [data-action=practice-tap-submit]", "#practice-hint", "#lam-lai-bai", "a[href='#phim']", "#practice-on", "#practice-play", "#practice-back",
        ] {
            enter(page, control).await;
            keeps_focus(page, control).await;
        }
        let rows = (0..60).map(|row| (3_821_604_417_u64 + row).to_string()).collect::<Vec<_>>().join("\n");
        page.fill("#danh-sach-o", &rows).await;
        page.wait_for_text("#danh-sach-tin", "Đã xem xong 60 số").await;
        for control in ["[data-action=list-more]", "[data-action=list-filter-1]", "[data-action=list-copy]", "[data-action=list-clear]"] {
            enter(page, control).await;
            keeps_focus(page, control).await;
        }
        page.fill("#so-the", "DN4010123498765").await;
        for control in ["[data-action=checker-copy]", ".checker [type=submit]", ".checker [type=reset]", "[data-action=share-copy]"] {
            enter(page, control).await;
            keeps_focus(page, control).await;
        }
    }

    #[every_engine]
    async fn the_focus_stays_where_it_is_when_the_widgets_come(page) {
        let server = held_back();
        for control in ["#so-the", "#don-vi-cap", ".checker [type=reset]", "#mo-buoc-2", ".way", "#danh-sach-o", "a.tile"] {
            page.open("about:blank").await;
            page.open(&server.url("/")).await;
            page.reach(control).await;
            page.js(&format!("document.querySelector('{control}').focus(); return null")).await;
            page.js("startNow(); return null").await;
            page.wait_ready().await;
            assert_eq!(page.js(&format!("return document.activeElement.matches('{control}')")).await, true, "{control}");
        }
    }

    #[every_engine]
    async fn the_skip_link_is_the_first_and_leads_past_the_opening(page) {
        let server = Server::of(&ward("truong-thi"));
        open(page, &server.url("/")).await;
        page.press(Key::Tab).await;
        assert_eq!(page.js("return document.activeElement.className").await, "skip");
        page.js(REACHABLE).await;
        // Before a first click WebKit's window under the tests shows no focus.
        let ring = page.engine() != Engine::WebKit;
        assert_eq!(focus(page, ring).await, Some((Some(0), None)));
        page.press(Key::Enter).await;
        page.wait_for("location.hash === '#noi-dung'", "the address names the content").await;
        page.press(Key::Tab).await;
        assert_eq!(page.js("return document.querySelector('main').contains(document.activeElement)").await, true);
    }
}
