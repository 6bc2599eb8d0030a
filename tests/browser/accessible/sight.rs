//! For eyes and hands of every kind: 400 % zoom, wider text spacing, forced colours, less motion, targets to hit.

use serde_json::json;

use super::super::case::browser_tests;
use super::super::engine::Engine;
use super::super::guidance::CUT_OFF;
use super::super::matrix::VIEWS;
use super::super::page::Page;
use super::super::server::Server;
use super::super::sheets::codes;
use super::{open, press, ward};

/// Walks through the states in which the page holds most, and does something in each.
async fn in_full_states(page: &Page, server: &Server, look: impl AsyncFn(&Page, &str)) {
    open(page, &server.url("/")).await;
    for view in VIEWS {
        page.go(view).await;
        look(page, view).await;
    }
    page.js("for (const one of document.querySelectorAll('details')) one.open = true; return null")
        .await;
    page.reach("#buoc-4 > p").await;
    look(page, "an open step").await;
    for view in VIEWS {
        page.go(view).await;
        look(page, &format!("{view} unfolded")).await;
    }
    page.js("location.hash = '#lam-theo'; return null").await;
    for control in ["wallet", "integrate", "new-request", "kind-health-card"] {
        look(page, &format!("the lesson before {control}")).await;
        press(
            page,
            &format!("#man-hinh [data-action=practice-tap-{control}]"),
        )
        .await;
    }
    look(page, "the form on the phone").await;
    page.js("location.hash = '#thuc-hanh'; return null").await;
    look(page, "the choice of tasks").await;
    page.js("location.hash = '#bai-7'; return null").await;
    page.wait_for_text("#cho-tap", "Bài 7 / 13").await;
    press(page, "#man-hinh [data-action=practice-tap-submit]").await;
    look(page, "a refusal").await;
    press(page, ".wizard-next [data-action=counter-record]").await;
    for number in ["DN4O1O123498765", "QN5970123498765"] {
        page.fill("#so-the", number).await;
        press(page, ".checker [type=submit]").await;
        look(page, &format!("the checker with {number}")).await;
    }
    page.fill(
        "#danh-sach-o",
        "Nguyễn Thị Lan\tDN4O13821604417\nAn\t3821604418\nMinh\t3821604418",
    )
    .await;
    page.wait_for_text("#danh-sach-tin", "Đã xem xong 3 số")
        .await;
    look(page, "the list of numbers").await;
    page.js("localStorage.clear(); return null").await;
    for address in [
        "/?in=to-roi",
        "/?in=ap-phich",
        "/?embed=1&view=huong-dan",
        "/?embed=1&view=thuc-hanh",
    ] {
        open(page, &server.url(address)).await;
        look(page, address).await;
    }
}

/// What is pressed and smaller than a finger: 48 CSS pixels each way. A control counts with its label; links in a sentence
/// are as high as its line.
const SMALL: &str = "
    const small = [...document.querySelectorAll('a[href], button, input:not([readonly]), select, textarea:not([readonly]), summary')]
        .filter(one => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length)
        .map(one => {
            const label = ['radio', 'checkbox', 'file'].includes(one.type) && one.labels?.[0];
            const box = (label || one).getBoundingClientRect();
            return [one, box.width, box.height];
        })
        .filter(([one, width, height]) => (width < 47.9 || height < 47.9) && width > 1 && !(getComputedStyle(one).display === 'inline'
            && one.localName === 'a' && one.parentElement.textContent.trim().length > one.textContent.trim().length + 2))
        .map(([one, width, height]) => (one.id || one.className || one.localName) + ' ' + one.textContent.trim().slice(0, 30) + ' ' + Math.round(width) + '×' + Math.round(height));
    return [...new Set(small)]";

/// The least that a reader may set (WCAG 1.4.12), by the page's own style sheet, since its policy lets no other in.
const SPACING: &str = "
    const sheet = document.styleSheets[0];
    for (const rule of ['* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }', 'p { margin-bottom: 2em !important }'])
        sheet.insertRule(rule, sheet.cssRules.length);
    return null";

async fn emulate(page: &Page, name: &str, value: &str) {
    page.chromium_cdp(
        "Emulation.setEmulatedMedia",
        json!({ "features": [{ "name": name, "value": value }] }),
    )
    .await;
    assert_eq!(
        page.js(&format!("return matchMedia('({name}: {value})').matches"))
            .await,
        true
    );
}

browser_tests! {
    #[chromium]
    async fn at_400_percent_nothing_has_to_be_scrolled_sideways(page) {
        // 1280 × 1024 pixels at 400 %.
        page.resize(320, 256).await;
        in_full_states(page, &Server::of(&ward("truong-thi")), async |page, state| {
            let wide = page.js("const root = document.documentElement; return [root.scrollWidth, root.clientWidth]").await;
            assert_eq!(wide[0], wide[1], "{state}");
        }).await;
    }

    #[chromium]
    async fn wider_text_spacing_cuts_nothing_off(page) {
        page.resize(360, 740).await;
        in_full_states(page, &Server::of(&ward("truong-thi")), async |page, state| {
            page.js(SPACING).await;
            assert_eq!(page.js(CUT_OFF).await, json!([false, []]), "{state}");
        }).await;
    }

    #[chromium]
    async fn everything_that_is_pressed_is_as_large_as_a_finger(page) {
        for id in ["truong-thi", "thai-nguyen"] {
            let server = Server::of(&ward(id));
            // Firefox shows its bars with the first page.
            open(page, &server.url("/")).await;
            page.resize(360, 740).await;
            in_full_states(page, &server, async |page, state| {
                assert_eq!(page.js(SMALL).await, json!([]), "{id}, {state}");
            }).await;
        }
    }

    #[chromium]
    async fn nothing_moves_unless_movement_is_welcome(page) {
        let server = Server::of(&ward("truong-thi"));
        open(page, &server.url("/")).await;
        let moving = page.js(
            "const found = [];
             const walk = (rules, welcome) => { for (const rule of rules) {
                 const style = rule.style;
                 if (style && !welcome && (style.animationName && style.animationName !== 'none' || style.transitionProperty || style.scrollBehavior === 'smooth')) found.push(rule.cssText);
                 if (rule.cssRules) walk(rule.cssRules, welcome || /prefers-reduced-motion: *no-preference/.test(rule.media?.mediaText || ''));
             } };
             for (const sheet of document.styleSheets) walk(sheet.cssRules, false);
             return found",
        ).await;
        assert_eq!(moving, json!([]));
        // Anything else would be styled and painted anew in every frame, on every phone, for as long as it moves.
        let costly = page.js(
            "const found = [];
             const walk = rules => { for (const rule of rules) {
                 if (rule instanceof CSSKeyframeRule) found.push(...[...rule.style].filter(name => !['transform', 'opacity'].includes(name)));
                 else if (rule.cssRules) walk(rule.cssRules);
             } };
             for (const sheet of document.styleSheets) walk(sheet.cssRules);
             return found",
        ).await;
        assert_eq!(costly, json!([]));
        if page.engine() == Engine::Chromium {
            page.go("thuc-hanh").await;
            page.js("location.hash = '#lam-theo'; return null").await;
            page.wait_for("document.querySelector('[data-beating] .marked')", "what is to be pressed beats").await;
            for (wish, name) in [("no-preference", "beat"), ("reduce", "none")] {
                emulate(page, "prefers-reduced-motion", wish).await;
                assert_eq!(page.js("return getComputedStyle(document.querySelector('#man-hinh .marked')).animationName").await, name);
            }
        }
    }

    // Only Chromium's driver can ask for forced colours.
    #[only_chromium]
    async fn forced_colours_show_what_is_chosen_and_keep_codes_black_on_white(page) {
        let server = Server::of(&ward("truong-thi"));
        emulate(page, "forced-colors", "active").await;
        page.resize(768, 1024).await;
        open(page, &server.url("/")).await;
        press(page, "#the-15").await;
        page.fill("#danh-sach-o", "3821604417").await;
        page.wait_for_text("#danh-sach-tin", "Đã xem xong 1 số")
            .await;
        let ground = |element: &str| {
            format!(
                "return getComputedStyle(document.querySelector(`{element}`)).backgroundColor"
            )
        };
        for (chosen, other) in [
            ("#the-15", "#the-10"),
            ("[for=ban-la-citizen]", "[for=ban-la-pupil]"),
            ("[data-action=list-filter-0]", "[data-action=list-filter-1]"),
        ] {
            page.reach(chosen).await;
            assert_ne!(
                page.js(&ground(chosen)).await,
                page.js(&ground(other)).await,
                "{chosen} looks like {other}"
            );
        }
        page.reach("#video").await;
        let wanted = "document.querySelector('#video .qr-code').scrollIntoView({ block: 'center' }); return null";
        page.js(wanted).await;
        let folder =
            std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("forced-colours");
        std::fs::create_dir_all(&folder).expect("a folder for the pictures");
        let picture = folder.join("code.png");
        page.screenshot(&picture).await;
        assert_eq!(codes(&picture), [server.url("/#phim")]);
        for (part, name) in [
            ("#may-ao", "phone"),
            ("#danh-sach-kq", "list"),
            ("#so-lieu", "figures"),
            ("#viec-cua-ban", "readers"),
        ] {
            page.js(&format!(
                "document.querySelector('{part}').scrollIntoView(); return null"
            ))
            .await;
            page.screenshot(&folder.join(format!("{name}.png"))).await;
        }
    }
}
