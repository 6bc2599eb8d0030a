//! No accessibility violation on the phone to practise on: every screen in every mode and every form, what is answered, what is earned.

use bhyt_vneid::routes::PLACES;
use vneid::SAMPLE;

use super::super::case::browser_tests;
use super::super::page::Page;
use super::axe::{Violations, walk};
use super::press;

/// Does what the marked control asks for; gives its name, or nothing where none is marked.
async fn obey(page: &Page) -> Option<String> {
    let marked = page
        .js("return document.querySelector('#man-hinh .marked')?.dataset.action.replace('practice-tap-', '')")
        .await;
    let control = marked.as_str()?.to_owned();
    let element = format!("#man-hinh [data-action=practice-tap-{control}]");
    match control.as_str() {
        "issuer" => page.fill(&element, "vss").await,
        "number" => {
            page.fill(&element, SAMPLE.ten()).await;
        }
        _ => press(page, &element).await,
    }
    Some(control)
}

/// Opens a task, by its number from 1.
async fn open_task(page: &Page, number: usize) {
    page.js(&format!("location.hash = '#bai-{number}'; return null"))
        .await;
    page.wait_for(
        &format!("document.getElementById('cho-tap').textContent.includes('Bài {number} / 13')"),
        "the task is open",
    )
    .await;
}

/// Presses a control of the window that is open, once it is there.
async fn tap(page: &Page, element: &str) {
    let there = format!("document.querySelector(`{element}`)");
    page.wait_for(&there, element).await;
    page.js(&format!("{there}.click(); return null")).await;
}

/// Puts a value into a field of the window that is open.
async fn enter(page: &Page, element: &str, value: &str) {
    let there = format!("document.querySelector(`{element}`)");
    page.wait_for(&there, element).await;
    page.js(&format!(
        "const field = {there}; field.value = '{value}'; field.dispatchEvent(new Event(field.matches('select') ? 'change' : 'input', {{ bubbles: true }})); return null"
    ))
    .await;
}

/// The forms of the entry screen, as their words in the list; the newest first.
const FORMS: [usize; 3] = [3, 2, 0];

async fn form(page: &Page, code: usize) {
    page.fill("[data-action=practice-form]", &code.to_string())
        .await;
}

/// Looks at the practice. The forms differ on the entry screen alone: the other screens are looked at with the first form.
async fn look(page: &Page, violations: &mut Violations<'_>, form: usize, state: &str) {
    let screen = page.attribute("#may-ao", "data-screen").await;
    if form == FORMS[0] || screen.as_deref() == Some("form") {
        // What still rises stands over what is looked at.
        page.wait_for(
            "document.getAnimations().every(one => one.animationName !== 'rise')",
            "a sheet has risen",
        )
        .await;
        violations.within(".practice", state).await;
    }
}

browser_tests! {
    #[chromium]
    async fn the_film_has_no_accessibility_violations(page) {
        walk(page, "truong-thi", "film", async |violations, _| {
            for code in FORMS {
                form(page, code).await;
                page.js("location.hash = '#phim'; return null").await;
                page.wait_for("document.documentElement.dataset.window === 'film'", "the film is open").await;
                press(page, "[data-action=practice-play]").await;
                let mut scene = 0;
                loop {
                    look(page, violations, code, &format!("film, form {code}, scene {scene}")).await;
                    if page.js("return document.getElementById('practice-on').hidden").await == true {
                        break;
                    }
                    press(page, "[data-action=practice-on]").await;
                    scene += 1;
                }
                assert!(scene > 9, "the film of form {code} ended at scene {scene}");
            }
            press(page, "[data-action=practice-play]").await;
            violations.within(".practice", "the film plays").await;
        }).await;
    }

    #[chromium]
    async fn the_lesson_has_no_accessibility_violations(page) {
        walk(page, "truong-thi", "lesson", async |violations, _| {
            page.js("location.hash = '#lam-theo'; return null").await;
            press(page, "#man-hinh [data-action=practice-tap-other]").await;
            violations.within(".practice", "a wrong tap is explained").await;
            for code in FORMS {
                form(page, code).await;
                let mut done = 0;
                loop {
                    look(page, violations, code, &format!("lesson, form {code}, action {done}")).await;
                    if obey(page).await.is_none() {
                        break;
                    }
                    done += 1;
                }
                assert!(done >= 6, "the lesson of form {code} ended after {done} actions");
            }
            violations.within(".practice", "the end of the lesson").await;
            page.js("location.hash = '#phieu'; return null").await;
            page.wait_for("document.querySelector('#phieu').getClientRects().length", "the card of completion is earned").await;
            violations.within("#thuc-hanh", "the card of completion").await;
            open_task(page, 11).await;
            for control in ["wallet", "integrate", "request"] {
                press(page, &format!("#man-hinh [data-action=practice-tap-{control}]")).await;
            }
            violations.within(".practice", "a request that waits").await;
        }).await;
    }

    #[chromium]
    async fn the_tasks_have_no_accessibility_violations(page) {
        walk(page, "truong-thi", "tasks", async |violations, _| {
            page.js("location.hash = '#thuc-hanh'; return null").await;
            violations.within(".practice", "the choice of tasks").await;
            for task in 0..13 {
                page.js("location.hash = '#thuc-hanh'; return null").await;
                open_task(page, task + 1).await;
                violations.within(".practice", &format!("task {task}")).await;
            }
            open_task(page, 7).await;
            for refusal in 1..=3 {
                tap(page, "#man-hinh [data-action=practice-tap-submit]").await;
                violations.within(".practice", &format!("refusal {refusal}")).await;
            }
            tap(page, "#practice-restart").await;
            enter(page, "#man-hinh [data-action=practice-tap-number]", "0120003456").await;
            tap(page, "#man-hinh [data-action=practice-tap-submit]").await;
            page.wait_for_text("#loi-may", "Đúng rồi. Nhớ: ").await;
            violations.within(".practice", "a task is solved").await;
            page.js("location.hash = '#thuc-hanh'; return null").await;
            violations.within(".practice", "the choice with a solved task").await;
            open_task(page, 10).await;
            for control in ["wallet", "integrate", "new-request", "kind-health-card"] {
                tap(page, &format!("#man-hinh [data-action=practice-tap-{control}]")).await;
            }
            enter(page, "#man-hinh [data-action=practice-tap-issuer]", "vss").await;
            enter(page, "#man-hinh [data-action=practice-tap-number]", "3800001037").await;
            tap(page, "#man-hinh [data-action=practice-tap-confirm]").await;
            tap(page, "#man-hinh [data-action=practice-tap-submit]").await;
            page.wait_for_text("#loi-may", "quá số lần quy định").await;
            violations.within(".practice", "past three requests a day").await;
        }).await;
    }

    #[chromium]
    async fn the_places_of_the_wizard_have_no_accessibility_violations(page) {
        walk(page, "truong-thi", "path", async |violations, _| {
            for place in PLACES {
                page.js(&format!("location.hash = '{place}'; return null")).await;
                page.wait_for(&format!("document.documentElement.dataset.place === '{place}'"), "the place is shown").await;
                violations.in_view(place).await;
            }
            press(page, "[data-action=wizard-restart]").await;
            violations.within("#duong-di", "asked before the path begins anew").await;
            press(page, "[data-action=wizard-restart-no]").await;
            for version in ["2.0.7", "2.0.3", "2.2.6", "mới"] {
                page.fill("#phien-ban", version).await;
                press(page, "form.version button").await;
                violations.within("#bat-dau-ban", &format!("version {version}")).await;
            }
            for sent in 0..=4 {
                violations.within("#nhat-ky", &format!("{sent} requests in the diary")).await;
                press(page, ".wizard-next [data-action=counter-record]").await;
            }
        }).await;
    }
}
