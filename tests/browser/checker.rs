//! The checker on the page: its verdicts, and what was typed before the tools were there.

use std::fs;

use super::matrix::dist;
use super::page::{Key, Page};
use super::server::{Offer, Server};
use super::story::on_every_engine;

async fn verdict(page: &Page, verdict: &str) {
    page.wait_for(
        &format!("document.querySelector('#ket-qua').dataset.verdict === '{verdict}'"),
        &format!("the verdict is {verdict}"),
    )
    .await;
}

/// The page with its start held back until the test calls `startNow()`, as on a slow network.
fn held_back() -> Server {
    let source = fs::read_to_string(dist().join("index.html")).expect("the page");
    let policy = source.find("<meta http-equiv").expect("a policy");
    let end = policy + source[policy..].find('>').expect("its end") + 1;
    let source = [&source[..policy], &source[end..]].concat();
    let start = source.rfind("<script>").expect("the start script") + "<script>".len();
    let close = source.rfind("</script>").expect("its end");
    let held = [
        &source[..start],
        "window.startNow = function () {",
        &source[start..close],
        "};",
        &source[close..],
    ];
    Offer::default().page("/", held.concat()).serve()
}

on_every_engine! {
    async fn a_well_formed_number_is_praised_at_once_with_the_ten_to_type(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        page.type_keys("#so-the", "qn 5 97 0123498765").await;
        verdict(page, "ok").await;
        assert_eq!(page.value("#muoi-so").await, "0123498765");
        assert!(page.text("#ket-qua").await.contains("Bảo hiểm xã hội Bộ Quốc phòng"));
        assert!(!page.text("#ket-qua").await.contains("0123498765"), "a saved copy would keep it");
    }

    async fn an_unfinished_number_is_not_scolded_until_it_is_asked_for(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        page.type_keys("#so-the", "DN40101").await;
        assert_eq!(page.attribute("#ket-qua", "data-verdict").await, None);
        page.press(Key::Enter).await;
        verdict(page, "rejected").await;
        assert!(page.text("#ket-qua").await.contains("VNeID sẽ không nhận số này"));
    }

    async fn the_chosen_issuer_is_held_against_the_number(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        page.type_keys("#so-the", "QN5970123498765").await;
        verdict(page, "ok").await;
        page.js(
            "const list = document.getElementById('don-vi-cap'); list.value = 'vss';
             list.dispatchEvent(new Event('change', { bubbles: true })); return null",
        )
        .await;
        page.click(".checker button[type=submit]").await;
        verdict(page, "rejected").await;
        assert!(page.text("#ket-qua").await.contains("Bảo hiểm xã hội Bộ Quốc phòng"));
    }

    async fn clearing_empties_the_field_and_the_verdict(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        page.type_keys("#so-the", "0123498765").await;
        verdict(page, "ok").await;
        page.click(".checker button[type=reset]").await;
        page.wait_for("document.getElementById('so-the').value === ''", "the field is empty").await;
        assert_eq!(page.attribute("#ket-qua", "data-verdict").await, None);
        assert_eq!(page.text("#ket-qua").await, "");
    }

    async fn what_was_typed_chosen_and_focused_before_the_tools_came_stays(page) {
        let server = held_back();
        page.open(&server.url("/")).await;
        page.type_keys("#so-the", "QN5970123498765").await;
        page.js(
            "const field = document.getElementById('so-the');
             document.getElementById('don-vi-cap').value = 'military';
             field.setSelectionRange(2, 5);
             window.scrollTo(0, Math.round(field.getBoundingClientRect().top + window.scrollY) - 200);
             window.scrolledTo = window.scrollY; return null",
        )
        .await;
        page.js("startNow(); return null").await;
        page.wait_ready().await;
        verdict(page, "ok").await;
        assert_eq!(page.value("#so-the").await, "QN5970123498765");
        let state = page
            .js(
                "const field = document.activeElement;
                 return [field.id, field.selectionStart, field.selectionEnd,
                         document.getElementById('don-vi-cap').value, window.scrollY - window.scrolledTo]",
            )
            .await;
        assert_eq!(state, serde_json::json!(["so-the", 2, 5, "military", 0]));
    }

    async fn the_typed_number_is_in_no_storage_no_address_and_no_title(page) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        page.type_keys("#so-the", "DN4010123498765").await;
        page.press(Key::Enter).await;
        verdict(page, "ok").await;
        let kept = page
            .js("return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href, document.title])")
            .await;
        assert!(!kept.to_string().contains("98765"), "{kept}");
        assert_eq!(server.requests(), ["/"]);
    }
}
