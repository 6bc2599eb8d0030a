//! No accessibility violation in the guidance: the chapters, the steps, the notices, the sheets, the views for other sites, without scripts.

use std::fs;

use super::super::case::browser_tests;
use super::super::directory;
use super::super::matrix::VIEWS;
use super::super::page::{Page, file_url};
use super::super::server::{Offer, Server};
use super::axe::{SIZES, Violations, walk};
use super::{open, press, ward};

/// Opens everything that can be unfolded.
async fn unfold(page: &Page) {
    page.js("for (const one of document.querySelectorAll('details')) one.open = true; return null")
        .await;
}

async fn chapters(page: &Page, id: &'static str) {
    walk(page, id, "chapters", async |violations, _| {
        violations.in_all("the page").await;
        for view in VIEWS {
            page.go(view).await;
            unfold(page).await;
            violations.in_view(&format!("{view} unfolded")).await;
        }
        let readers = page
            .js("return [...document.querySelectorAll('.reader__radio')].map(one => one.id)")
            .await;
        for reader in readers.as_array().expect("readers") {
            let reader = reader.as_str().expect("an id");
            press(page, &format!("#{reader}")).await;
            violations.within("#viec-cua-ban", reader).await;
        }
        press(page, "[data-action=share-copy]").await;
        page.wait_for(
            "document.querySelector('#chia-se [role=status]').textContent",
            "copying is answered",
        )
        .await;
        violations.within("#chia-se", "the address copied").await;
    })
    .await;
}

async fn sheets(page: &Page, id: &'static str) {
    walk(page, id, "sheets", async |violations, server| {
        for sheet in ["to-roi", "ap-phich"] {
            open(page, &server.url(&format!("/?in={sheet}"))).await;
            violations.in_sheet(sheet).await;
        }
    })
    .await;
}

/// The page as a browser without scripts shows it: none runs, and what is meant for that case is part of the document.
/// In a browser whose scripts are really off, axe, which is a script, cannot run to its end.
fn without_scripts(id: &str) -> Server {
    let page = fs::read_to_string(ward(id).join("index.html")).expect("the built page");
    let shown = page.replace("<noscript>", "").replace("</noscript>", "");
    assert_ne!(shown, page);
    Offer::default()
        .page("/", shown)
        .header("content-security-policy", "script-src 'none'")
        .serve()
}

browser_tests! {
    #[chromium]
    async fn the_chapters_of_truong_thi_have_no_accessibility_violations(page) {
        chapters(page, "truong-thi").await;
    }

    #[chromium]
    async fn the_chapters_of_thai_nguyen_have_no_accessibility_violations(page) {
        chapters(page, "thai-nguyen").await;
    }

    #[chromium]
    async fn the_steps_have_no_accessibility_violations(page) {
        walk(page, "truong-thi", "steps", async |violations, _| {
            for step in 1..=6 {
                page.js(&format!("location.hash = '#buoc-{step}'; return null")).await;
                page.wait_for(&format!("document.querySelector('#buoc-{step}.here[aria-current]')"), "the step is open").await;
                violations.within("#huong-dan", &format!("step {step}")).await;
            }
            page.js("location.hash = '#bat-dau-lam-that'; return null").await;
            page.wait_for("!document.querySelector('.step.here')", "the lines alone").await;
            violations.within("#huong-dan", "the lines of the steps").await;
        })
        .await;
    }

    #[chromium]
    async fn the_sheets_of_truong_thi_have_no_accessibility_violations(page) {
        sheets(page, "truong-thi").await;
    }

    #[chromium]
    async fn the_sheets_of_thai_nguyen_have_no_accessibility_violations(page) {
        sheets(page, "thai-nguyen").await;
    }

    #[chromium]
    async fn the_notices_have_no_accessibility_violations(page) {
        walk(page, "truong-thi", "notices", async |violations, _| {
            // Which notice is told is one attribute of the root, so setting it is the state itself.
            for (name, value, part) in [
                ("off", "old", "#kiem-tra"),
                ("off", "policy", "#kiem-tra"),
                ("off", "blocked", "#kiem-tra"),
                ("off", "failed", "#kiem-tra"),
                ("off", "cut", ".coming"),
                ("off", "stopped", ".coming"),
                ("unsaved", "1", ".coming"),
                ("clock", "wrong", ".standing"),
            ] {
                page.reach(part).await;
                page.js(&format!("document.documentElement.dataset.{name} = '{value}'; return null")).await;
                violations.within(part, &format!("{name}={value}")).await;
                if value == "stopped" {
                    for view in VIEWS {
                        page.go(view).await;
                        violations.in_view(&format!("the widgets have stopped in {view}")).await;
                    }
                    page.go("dau").await;
                }
                page.js(&format!("delete document.documentElement.dataset.{name}; return null")).await;
            }
            page.js("for (const id of ['lau-chua-xem-lai', 'chia-se-tep', 'nhung-tep']) document.getElementById(id).hidden = false; return null").await;
            violations.in_all("not reviewed for long, and opened from a file").await;
        })
        .await;
    }

    #[chromium]
    async fn the_page_without_scripts_has_no_accessibility_violations(page) {
        let server = without_scripts("truong-thi");
        let mut violations = Violations::of(page, "truong-thi", "without-scripts").await;
        for (width, height) in SIZES {
            page.resize(width, height).await;
            page.open(&server.url("/")).await;
            // What is folded shows less of the same.
            unfold(page).await;
            violations.in_all("without scripts, unfolded").await;
        }
        violations.end();
    }

    #[chromium]
    async fn the_editor_has_no_accessibility_violations(page) {
        let mut violations = Violations::of(page, "truong-thi", "editor").await;
        let editor = ward("truong-thi").with_file_name(site::editor_file::NAME);
        for (width, height) in SIZES {
            page.resize(width, height).await;
            page.open(&file_url(&editor)).await;
            page.wait_for("window.bhytReady === true", "the editor is ready").await;
            violations.in_all("the editor").await;
            page.js("for (const kind of document.querySelectorAll('.kind')) { kind.open = true; kind.querySelector('details')?.toggleAttribute('open', true) }
                document.querySelector('#tai-zip').click(); return null").await;
            page.wait_for_text("#noi", "Chưa tải được").await;
            violations.in_all("the editor with mistakes").await;
        }
        violations.end();
    }

    #[chromium]
    async fn the_progress_table_has_no_accessibility_violations(page) {
        let mut violations = Violations::of(page, "truong-thi", "progress").await;
        let table = ward("truong-thi").with_file_name(site::progress_file::NAME);
        for (width, height) in SIZES {
            page.resize(width, height).await;
            page.open(&file_url(&table)).await;
            page.wait_for("window.bhytReady === true", "the table is ready").await;
            violations.in_all("the empty table").await;
            page.click("#vi-du").await;
            page.fill("#phan-tram", "0").await;
            page.click("#them-muc-tieu").await;
            page.wait_for_text("#noi", "Ghi phần trăm").await;
            violations.in_all("the table with a report").await;
        }
        violations.end();
    }

    #[chromium]
    async fn the_directory_of_a_province_has_no_accessibility_violations(page) {
        let folder = page.fresh_folder();
        directory::write(&folder);
        let mut violations = Violations::of(page, "truong-thi", "directory").await;
        for (width, height) in SIZES {
            page.resize(width, height).await;
            page.open(&file_url(&folder.join("index.html"))).await;
            violations.in_all("the list").await;
            page.fill("#tim", "an").await;
            violations.in_all("some fit").await;
            page.fill("#tim", "xyz").await;
            violations.in_all("none fits").await;
        }
        violations.end();
    }

    // Proves that the other cases about accessibility violations can fail.
    #[chromium]
    async fn what_is_too_pale_is_found_in_every_look(page) {
        let server = Server::of(&ward("truong-thi"));
        let mut violations = Violations::of(page, "truong-thi", "pale").await;
        page.resize(360, 740).await;
        open(page, &server.url("/")).await;
        page.go("kiem-tra").await;
        let chapters = page.js("return document.querySelector('main').innerHTML.length").await;
        // What was judged before it grew pale is judged again.
        violations.within("#kiem-tra", "as it is").await;
        assert_eq!(violations.broken(""), [].into());
        page.js("const sheet = document.styleSheets[0];
            sheet.insertRule('#kiem-tra label { color: #999 !important; background: #bbb !important }', sheet.cssRules.length);
            return null").await;
        violations.within("#kiem-tra", "pale").await;
        let looks = ["contrast", "dark", "dark contrast", "light"].map(|look| format!("pale, 360 px, {look}"));
        assert_eq!(violations.broken("color-contrast"), looks.iter().map(String::as_str).collect());
        assert_eq!(page.js("return document.querySelector('main').innerHTML.length").await, chapters, "all chapters are back");
    }

    #[chromium]
    async fn the_views_for_other_sites_have_no_accessibility_violations(page) {
        walk(page, "truong-thi", "views", async |violations, server| {
            for view in ["", "&view=huong-dan", "&view=thuc-hanh", "&view=kiem-tra", "&view=video"] {
                open(page, &server.url(&format!("/?embed=1{view}"))).await;
                violations.in_view(&format!("embedded {view}")).await;
            }
            for theme in ["light", "dark", "contrast"] {
                open(page, &server.url(&format!("/?embed=1&view=kiem-tra&theme={theme}"))).await;
                violations.in_view(&format!("embedded {theme}")).await;
            }
        })
        .await;
    }
}
