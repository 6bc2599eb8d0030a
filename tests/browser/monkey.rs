//! Three thousand taps on whatever can be tapped.

use super::case::browser_tests;
use super::matrix::dist;
use super::page::Page;
use super::server::Server;

/// Made up, and in no document: where it is found, it was typed.
const TYPED: &str = "DN4016092748351";
const TAPS: usize = 3000;
/// Taps between two looks at where the number must not be.
const AT_A_TIME: usize = 100;

/// What the monkey needs: everything that asks for a person is stubbed, links to elsewhere lead nowhere, and each exception
/// is kept.
const PREPARE: &str = "
    window.wrong = []; window.trail = [];
    addEventListener('error', event => wrong.push(String(event.message)));
    addEventListener('unhandledrejection', event => wrong.push(String(event.reason)));
    const told = console.error; console.error = (...words) => { wrong.push(words.join(' ')); told(...words); };
    window.print = () => {}; window.open = () => null; navigator.share = () => Promise.resolve();
    addEventListener('click', event => {
        const link = event.target.closest('a[href]');
        if (link && !link.getAttribute('href').startsWith('#')) event.preventDefault();
    });
    addEventListener('click', event => {
        if (event.target.matches('input[type=file]') || event.target.matches('[data-notice=reload]')) {
            event.preventDefault(); event.stopImmediatePropagation();
        }
    }, true);
    // Xorshift: the same taps in every run.
    let state = 20261127;
    window.pick = count => {
        state ^= state << 13; state ^= state >>> 17; state ^= state << 5;
        return (state >>> 0) % count;
    };
    return null";

/// So many taps; a field is filled, an entry of a list chosen, all else clicked.
const TAP: &str = "
    return (async () => {
        for (let tap = 0; tap < COUNT; tap++) {
            const all = [...document.querySelectorAll('a[href], button:not([data-notice=erase]), summary, input, select, textarea')];
            let one, tries = 0;
            do one = all[pick(all.length)];
            while (tries++ < 500 && (one.disabled || !one.checkVisibility({ visibilityProperty: true })));
            trail.push(one.dataset.action || one.id || one.textContent.trim().slice(0, 30));
            if (one.matches('select')) {
                one.selectedIndex = pick(one.options.length);
                one.dispatchEvent(new Event('change', { bubbles: true }));
            } else if (one.matches('textarea, input:not([type]), input[type=text], input[type=search]') && !one.readOnly) {
                one.focus();
                one.value = ['TYPED', 'TYPED'.slice(5), 'TYPED'.slice(0, 9), ''][pick(4)];
                one.dispatchEvent(new Event('input', { bubbles: true }));
            } else {
                one.focus();
                one.click();
            }
            // What waits for the end of the task comes before the next tap, as with a person.
            if (tap % 3 === 0) await new Promise(done => setTimeout(done));
        }
        return null;
    })()";

async fn nothing_is_kept_or_broken(page: &Page, taps: usize) {
    let seen = page
        .js(
            "return { wrong, trail: trail.splice(0).slice(-30), off: document.documentElement.dataset.off ?? null,
              kept: [document.documentElement.outerHTML, document.title, location.href, document.cookie,
                     JSON.stringify(history.state), JSON.stringify({ ...localStorage }),
                     JSON.stringify({ ...sessionStorage })].map(text => text.includes('6092748351')) }",
        )
        .await;
    assert_eq!(
        (&seen["wrong"], &seen["off"]),
        (&serde_json::json!([]), &serde_json::Value::Null),
        "after {taps} taps, the last of them {}",
        seen["trail"]
    );
    assert_eq!(
        seen["kept"],
        serde_json::json!(vec![false; 7]),
        "after {taps} taps the typed number stands in the markup, title, address, cookies, history, local or session storage"
    );
}

browser_tests! {
    #[only_chromium]
    async fn three_thousand_taps_break_nothing_and_keep_no_number(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        page.js(PREPARE).await;
        let some = TAP.replace("COUNT", &AT_A_TIME.to_string()).replace("TYPED", TYPED);
        for taps in (AT_A_TIME..=TAPS).step_by(AT_A_TIME) {
            page.js(&some).await;
            nothing_is_kept_or_broken(page, taps).await;
        }
        // Chromium drops changes of the address that come too fast after one another; it takes them again after a while.
        page.wait_for(
            "document.documentElement.dataset.view === 'kiem-tra' || (location.hash = 'kiem-tra', false)",
            "the address is followed again",
        )
        .await;
        // The widgets are alive.
        page.js("document.querySelector('.checker [type=reset]').click(); return null").await;
        page.fill("#so-the", "DN4010123498765").await;
        page.wait_for("document.getElementById('ket-qua').dataset.verdict === 'ok'", "the checker answers").await;
        page.js("location.hash = '#lam-theo'; return null").await;
        page.js("document.querySelector('[data-action=practice-restart]').click(); return null").await;
        page.wait_for(
            "document.querySelector('#man-hinh .marked')?.dataset.action === 'practice-tap-wallet'",
            "the lesson begins",
        )
        .await;
    }
}
