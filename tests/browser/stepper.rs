//! The stepper: button, link, arrow key, address and memory all lead to the same step.

use super::case::browser_tests;
use super::matrix::dist;
use super::page::{Key, Page};
use super::server::{Offer, Server};

async fn open(page: &Page, address: &str) {
    page.open(address).await;
    page.wait_ready().await;
}

/// The steps alone, as a part of another site's page, where a bar leads through them.
const PART: &str = "/?embed=1&view=huong-dan";

async fn at_step(page: &Page, step: usize) {
    page.wait_for(
        &format!("document.querySelector('#cac-buoc > [aria-current]').id === 'buoc-{step}'"),
        &format!("step {step} is marked as the present one"),
    )
    .await;
}

browser_tests! {
    #[chromium]
    async fn beside_the_real_phone_the_steps_are_lines_and_a_line_opens_and_closes_its_step(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/#bat-dau-lam-that")).await;
        assert!(page.is_shown("#buoc-6 > h3").await && !page.is_shown("#cac-buoc > li > p").await);
        for _ in 0..2 {
            page.click("#buoc-2 > h3 a").await;
            at_step(page, 2).await;
            assert!(page.is_shown("#buoc-2 > p").await && !page.is_shown("#buoc-1 > p").await && page.is_shown("#buoc-3 > h3").await);
            assert!(page.is_shown("#buoc-2 .phone").await && !page.is_shown(".stepper").await);
            page.click("#buoc-2 > h3 a").await;
            page.wait_for("!document.querySelector('.step.here')", "the step is a line again").await;
            assert_eq!(page.js("return location.hash").await, "#bat-dau-lam-that");
            assert!(!page.is_shown("#buoc-2 > p").await);
        }
    }

    #[chromium]
    async fn in_another_sites_frame_one_step_is_open_and_the_switch_opens_all(page) {
        let ward = Server::of(&dist());
        let address = ward.url("/?embed=1&amp;view=huong-dan");
        let site = format!("<!DOCTYPE html><title>Xã Mẫu</title><iframe width=360 height=5000 src=\"{address}\"></iframe>");
        let site = Offer::default().page("/", site).serve();
        page.open(&site.url("/")).await;
        page.enter_frame("iframe").await;
        page.wait_ready().await;
        at_step(page, 1).await;
        assert!(page.is_shown("#buoc-1 > p").await && !page.is_shown("#buoc-2 > p").await && page.is_shown("#buoc-2 > h3").await);
        page.wait_for_text(".stepper__all", "Xem tất cả các bước").await;
        page.js("document.querySelector('.stepper__all').click(); return null").await;
        page.wait_for_text(".stepper__all", "Xem từng bước một").await;
        assert!(page.is_shown("#buoc-1 > p").await && page.is_shown("#buoc-6 > p").await);
    }

    #[chromium]
    async fn on_and_back_lead_through_all_steps_and_no_further(page) {
        let server = Server::of(&dist());
        open(page, &server.url(PART)).await;
        for step in 2..=6 {
            page.click(".stepper > a:last-of-type").await;
            at_step(page, step).await;
        }
        assert_eq!(page.attribute(".stepper > a:last-of-type", "href").await, None);
        page.click(".stepper > a:first-of-type").await;
        at_step(page, 5).await;
    }

    #[every_engine]
    async fn arrow_keys_lead_through_the_steps_but_not_out_of_a_field(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/#buoc-1")).await;
        page.click("#buoc-2 > h3 a").await;
        at_step(page, 2).await;
        page.press(Key::Right).await;
        at_step(page, 3).await;
        page.press(Key::Left).await;
        at_step(page, 2).await;
        page.type_keys("#so-the", "DN").await;
        page.press(Key::Right).await;
        page.press(Key::Right).await;
        page.reach("#buoc-2").await;
        at_step(page, 2).await;
    }

    #[every_engine]
    async fn the_keyboard_alone_reaches_the_next_step_and_stands_at_its_heading(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/#buoc-1")).await;
        page.js("document.querySelector('#buoc-2 > h3 a').focus(); return null").await;
        page.press(Key::Enter).await;
        at_step(page, 2).await;
        page.wait_for(
            "document.activeElement.matches('#buoc-2 > h3')",
            "the heading of step 2 has the focus",
        )
        .await;
    }

    #[every_engine]
    async fn an_address_opens_its_step_and_the_browsers_back_button_returns(page) {
        let server = Server::of(&dist());
        open(page, &server.url("/#buoc-4")).await;
        at_step(page, 4).await;
        assert!(page.is_shown("#buoc-4 > p").await);
        page.click("#buoc-5 > h3 a").await;
        at_step(page, 5).await;
        page.js("history.back(); return null").await;
        at_step(page, 4).await;
    }

    #[chromium]
    async fn the_place_is_remembered_and_a_foreign_one_is_not_believed(page) {
        let server = Server::of(&dist());
        open(page, &server.url(PART)).await;
        page.click(".stepper > a:last-of-type").await;
        page.click(".stepper > a:last-of-type").await;
        at_step(page, 3).await;
        open(page, &server.url("/?embed=1&view=huong-dan&moi")).await;
        at_step(page, 3).await;
        for rubbish in ["99", "-1", "", "☂", "{}"] {
            page.js(&format!("localStorage.setItem('bhyt:truong-thi:buoc', '{rubbish}'); return null")).await;
            open(page, &server.url("/?embed=1&view=huong-dan&lai")).await;
            at_step(page, 1).await;
        }
    }
}
