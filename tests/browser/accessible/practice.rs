//! No barrier on the phone to practise on: every screen in every mode and every form, what is answered, what is earned.

use bhyt_vneid::widgets::path::PLACES;

use super::super::case::browser_tests;
use super::super::page::Page;
use super::axe::{Barriers, walk};
use super::press;

/// Does what the marked control asks for; gives its name, or nothing where none is marked.
async fn obey(page: &Page) -> Option<String> {
    let marked = page
        .js("return document.querySelector('#man-hinh .marked')?.dataset.do.replace('practice-tap-', '')")
        .await;
    let control = marked.as_str()?.to_owned();
    let element = format!("#man-hinh [data-do=practice-tap-{control}]");
    match control.as_str() {
        "issuer" => page.fill(&element, "vss").await,
        "number" => {
            let card = page
                .js("return document.querySelector('.sample-card .health-card__number b').textContent")
                .await;
            page.fill(&element, card.as_str().expect("the ten of the card"))
                .await;
        }
        _ => press(page, &element).await,
    }
    Some(control)
}

/// The forms of the entry screen, as their words in the list; the newest first.
const FORMS: [usize; 3] = [3, 2, 0];

async fn form(page: &Page, code: usize) {
    page.fill("[data-do=practice-form]", &code.to_string())
        .await;
}

/// Looks at the practice. The forms differ on the entry screen alone: the other screens are looked at with the first form.
async fn look(page: &Page, barriers: &mut Barriers<'_>, form: usize, state: &str) {
    let screen = page.attribute("#may-ao", "data-screen").await;
    if form == FORMS[0] || screen.as_deref() == Some("form") {
        // What still rises stands over what is looked at.
        page.wait_for(
            "document.getAnimations().every(one => one.animationName !== 'rise')",
            "a sheet has risen",
        )
        .await;
        barriers.within(".practice", state).await;
    }
}

browser_tests! {
    #[chromium]
    async fn the_film_holds_no_barrier(page) {
        walk(page, "truong-thi", "film", async |barriers, _| {
            for code in FORMS {
                form(page, code).await;
                let mut scene = 0;
                loop {
                    look(page, barriers, code, &format!("film, form {code}, scene {scene}")).await;
                    let place = page.text(".practice__place").await;
                    press(page, "[data-do=practice-on]").await;
                    if page.text(".practice__place").await == place {
                        break;
                    }
                    scene += 1;
                }
                assert!(scene > 9, "the film of form {code} ended at scene {scene}");
            }
            press(page, "[data-do=practice-play]").await;
            barriers.within(".practice", "the film plays").await;
        }).await;
    }

    #[chromium]
    async fn the_lesson_holds_no_barrier(page) {
        walk(page, "truong-thi", "lesson", async |barriers, _| {
            press(page, "[data-do=practice-mode-lam-theo]").await;
            press(page, "#man-hinh [data-do=practice-tap-other]").await;
            barriers.within(".practice", "a wrong tap is explained").await;
            for code in FORMS {
                form(page, code).await;
                let mut done = 0;
                loop {
                    look(page, barriers, code, &format!("lesson, form {code}, deed {done}")).await;
                    if obey(page).await.is_none() {
                        break;
                    }
                    done += 1;
                }
                assert!(done >= 6, "the lesson of form {code} ended after {done} deeds");
            }
            page.wait_for("document.querySelector('#phieu').getClientRects().length", "the card of completion is earned").await;
            barriers.within("#thuc-hanh", "the card of completion").await;
            press(page, "#man-hinh [data-do=practice-tap-history]").await;
            barriers.within(".practice", "the history").await;
            press(page, "[data-do=practice-approve]").await;
            barriers.within(".practice", "an approved request").await;
            press(page, "#man-hinh [data-do=practice-tap-back]").await;
            barriers.within(".practice", "back from the history").await;
        }).await;
    }

    #[chromium]
    async fn the_tasks_hold_no_barrier(page) {
        walk(page, "truong-thi", "tasks", async |barriers, _| {
            press(page, "[data-do=practice-mode-tu-lam]").await;
            barriers.within(".practice", "the choice of tasks").await;
            for task in 0..13 {
                press(page, "[data-do=practice-tasks]").await;
                press(page, &format!("[data-do=practice-task-{task}]")).await;
                barriers.within(".practice", &format!("task {task}")).await;
            }
            press(page, "[data-do=practice-task-6]").await;
            for refusal in 1..=3 {
                press(page, "#man-hinh [data-do=practice-tap-submit]").await;
                barriers.within(".practice", &format!("refusal {refusal}")).await;
            }
            press(page, "[data-do=practice-restart]").await;
            page.fill("#man-hinh [data-do=practice-tap-number]", "0120003456").await;
            press(page, "#man-hinh [data-do=practice-tap-submit]").await;
            page.wait_for_text("#loi-may", "Bạn đã làm xong bài này.").await;
            barriers.within(".practice", "a task is solved").await;
            press(page, "[data-do=practice-tasks]").await;
            barriers.within(".practice", "the choice with a solved task").await;
            press(page, "[data-do=practice-task-9]").await;
            for control in ["wallet", "integrate", "new-request", "kind-health-card"] {
                press(page, &format!("#man-hinh [data-do=practice-tap-{control}]")).await;
            }
            page.fill("#man-hinh [data-do=practice-tap-issuer]", "vss").await;
            page.fill("#man-hinh [data-do=practice-tap-number]", "3800001037").await;
            press(page, "#man-hinh [data-do=practice-tap-confirm]").await;
            press(page, "#man-hinh [data-do=practice-tap-submit]").await;
            page.wait_for_text("#loi-may", "quá số lần quy định").await;
            barriers.within(".practice", "past three requests a day").await;
        }).await;
    }

    #[chromium]
    async fn the_places_of_the_path_hold_no_barrier(page) {
        walk(page, "truong-thi", "path", async |barriers, _| {
            for place in PLACES {
                page.js(&format!("location.hash = '{place}'; return null")).await;
                page.wait_for(&format!("document.documentElement.dataset.place === '{place}'"), "the place is shown").await;
                barriers.in_view(place).await;
            }
            press(page, "[data-do=path-restart]").await;
            barriers.within("#duong-di", "asked before the path begins anew").await;
            press(page, "[data-do=path-restart-no]").await;
            for version in ["2.0.7", "2.0.3", "2.2.6", "mới"] {
                page.fill("#phien-ban", version).await;
                press(page, "form.version button").await;
                barriers.within("#bat-dau-ban", &format!("version {version}")).await;
            }
            for sent in 0..=4 {
                barriers.within("#nhat-ky", &format!("{sent} requests in the diary")).await;
                press(page, ".path-on [data-do=diary-record]").await;
            }
        }).await;
    }
}
