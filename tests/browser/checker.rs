//! The checker on the page: its verdicts, and what was typed before the widgets were there.

use std::fs;

use super::case::browser_tests;
use super::matrix::{dist, open};
use super::page::{Key, Page};
use super::server::{Offer, Server};

async fn verdict(page: &Page, verdict: &str) {
    page.wait_for(
        &format!("document.querySelector('#ket-qua').dataset.verdict === '{verdict}'"),
        &format!("the verdict is {verdict}"),
    )
    .await;
}

/// The page with its start held back until the test calls `startNow()`, as on a slow network.
pub fn held_back() -> Server {
    let source = fs::read_to_string(dist().join("index.html")).expect("the page");
    let policy = source.find("<meta http-equiv").expect("a policy");
    let end = policy + source[policy..].find('>').expect("its end") + 1;
    let source = [&source[..policy], &source[end..]].concat();
    let start = source.rfind("<script>").expect("the start script") + "<script>".len();
    let close = source.rfind("</script>").expect("its end");
    let held = [
        &source[..start],
        // The page itself would take so long a wait for a broken network.
        "window.bhytBegun = true; window.startNow = function () {",
        &source[start..close],
        "};",
        &source[close..],
    ];
    Offer::default().page("/", held.concat()).serve()
}

browser_tests! {
    #[chromium]
    async fn a_well_formed_number_is_praised_at_once_with_the_ten_to_type(page) {
        let _server = open(page).await;
        page.type_keys("#so-the", "qn 5 97 0123498765").await;
        verdict(page, "ok").await;
        assert_eq!(page.value("#muoi-so").await, "0123498765");
        assert!(page.text("#ket-qua").await.contains("Bảo hiểm xã hội Bộ Quốc phòng"));
        assert!(!page.text("#ket-qua").await.contains("0123498765"), "a saved copy would keep it");
    }

    #[every_engine]
    async fn clearing_empties_the_field_and_the_verdict(page) {
        let _server = open(page).await;
        page.type_keys("#so-the", "0123498765").await;
        verdict(page, "ok").await;
        page.click(".checker button[type=reset]").await;
        page.wait_for("document.getElementById('so-the').value === ''", "the field is empty").await;
        assert_eq!(page.attribute("#ket-qua", "data-verdict").await, None);
        assert_eq!(page.text("#ket-qua").await, "");
    }

    #[every_engine]
    async fn what_was_typed_chosen_and_focused_before_the_widgets_came_stays(page) {
        let server = held_back();
        page.open(&server.url("/")).await;
        page.type_keys("#so-the", "QN5970123498765").await;
        // A view scrolls to its beginning with the next frame.
        page.next_frame().await;
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

    #[chromium]
    async fn the_typed_number_is_in_no_storage_no_address_and_no_title(page) {
        let server = open(page).await;
        page.type_keys("#so-the", "DN4010123498765").await;
        page.press(Key::Enter).await;
        verdict(page, "ok").await;
        let kept = page
            .js("return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href, document.title])")
            .await;
        assert!(!kept.to_string().contains("98765"), "{kept}");
        assert!(server.was_asked_for_the_page_alone(), "{:?}", server.requests());
    }

    #[chromium]
    async fn what_a_scanner_types_of_a_cards_code_leaves_its_number_alone_in_the_field(page) {
        let _server = open(page).await;
        page.type_keys("#so-the", "DN4383821604417|4C616E|01/01/1990|2|-|01 - 028|01/01/2026|-|01/01/2026|00000000000|$").await;
        verdict(page, "ok").await;
        assert_eq!(page.value("#so-the").await, "DN4383821604417");
        let said = page.text("#ket-qua").await;
        assert!(said.contains("mã QR"), "{said}");
        let page_now = page.serialise().await;
        assert!(!page_now.contains("4C616E") && !page_now.contains("01/01/1990"), "a name stays in the page");
    }

    #[chromium]
    async fn a_suggestion_is_shown_as_a_value_and_taken_by_its_button(page) {
        let _server = open(page).await;
        page.type_keys("#so-the", "DN4O1O123498765").await;
        page.press(Key::Enter).await;
        verdict(page, "rejected").await;
        assert_eq!(page.value("#so-goi-y").await, "DN4010123498765");
        assert_eq!(page.count(".part__box--wrong").await, 2, "the province and the ten are marked");
        page.click("[data-action=checker-take]").await;
        verdict(page, "ok").await;
        assert_eq!(page.value("#so-the").await, "DN4010123498765");
        assert_eq!(page.attribute("#so-the", "aria-invalid").await, None);
        assert_eq!(page.count(".part__box--wrong").await, 0);
        page.wait_for("document.activeElement.id === 'muoi-so'", "the ten have the focus").await;
    }

    #[every_engine]
    async fn the_keyboard_alone_leads_from_a_mistake_to_the_ten(page) {
        let _server = open(page).await;
        page.js("document.getElementById('so-the').focus(); return null").await;
        page.type_keys("#so-the", "4010123498765").await;
        page.press(Key::Enter).await;
        verdict(page, "rejected").await;
        for (what, reached) in [("takes the suggestion", "[data-action=checker-take]"), ("copies the ten", "[data-action=checker-copy]")] {
            let mut steps = 0;
            while page.js(&format!("return document.activeElement.matches('{reached}')")).await != true {
                steps += 1;
                assert!(steps < 8, "the button that {what} is not reached by Tab");
                page.press(Key::Tab).await;
            }
            page.press(Key::Enter).await;
            verdict(page, "ok").await;
            page.wait_for("document.activeElement.id === 'muoi-so'", "the ten have the focus").await;
        }
    }

    #[every_engine]
    async fn copying_works_the_old_way_the_new_way_and_says_when_neither_does(page) {
        let _server = open(page).await;
        page.type_keys("#so-the", "DN4010123498765").await;
        verdict(page, "ok").await;
        page.js(
            "document.addEventListener('copy', () => {
               const field = document.activeElement;
               window.copied = field.value.slice(field.selectionStart, field.selectionEnd);
             }); return null",
        )
        .await;
        page.click("[data-action=checker-copy]").await;
        page.wait_for_text(".checker__copied", "Đã sao chép").await;
        assert_eq!(page.js("return window.copied").await, "0123498765");

        page.js(
            "document.execCommand = () => false;
             const clipboard = { writeText: async (text) => { window.written = text } };
             Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
             return null",
        )
        .await;
        // Another number with the same ten, which nobody has copied yet.
        page.fill("#so-the", "QN5970123498765").await;
        page.wait_for("document.querySelector('.checker__copied').textContent === ''", "nothing is said of the new answer").await;
        page.click("[data-action=checker-copy]").await;
        page.wait_for_text(".checker__copied", "Đã sao chép").await;
        assert_eq!(page.js("return window.written").await, "0123498765");

        page.js("Object.defineProperty(navigator, 'clipboard', { value: undefined }); return null").await;
        page.click("[data-action=checker-copy]").await;
        page.wait_for_text(".checker__copied", "không cho sao chép").await;
        let selected = page.js("return getSelection().toString() || document.activeElement.value.slice(0, document.activeElement.selectionEnd)").await;
        assert_eq!(selected, "0123498765", "the digits are selected for the hand");
    }

    #[every_engine]
    async fn a_saved_copy_holds_nothing_of_a_typed_number(page) {
        let _server = open(page).await;
        for typed in ["DN4010123498765", "DN4O10123498765", "4010123498765", "TV4010123498765", "so the 0123498765 day", "012349876512"] {
            page.clear("#so-the").await;
            page.type_keys("#so-the", typed).await;
            page.press(Key::Enter).await;
            page.wait_for("document.querySelector('#ket-qua').dataset.verdict", "a verdict").await;
            let copy = page.serialise().await;
            for piece in ["0123498", "3498765"] {
                assert!(!copy.contains(piece), "{typed}: {piece} is in the copy");
            }
        }
    }

    #[every_engine]
    async fn nothing_moves_when_the_widgets_come(page) {
        let server = held_back();
        page.open(&server.url("/")).await;
        let places = "const form = document.querySelector('.checker');
             return JSON.stringify([form, ...form.querySelectorAll('*')]
               .filter((one) => one.tagName !== 'OPTION' && one.getClientRects().length).map((one) => {
               const [box, frame] = [one.getBoundingClientRect(), form.getBoundingClientRect()];
               return [one.id || one.tagName, box.left, box.top - frame.top, box.width, box.height].map((it) => typeof it === 'number' ? Math.round(it) : it);
             }))";
        let before = page.js(places).await;
        page.js("startNow(); return null").await;
        page.wait_ready().await;
        assert_eq!(page.js(places).await, before);
    }

    #[chromium]
    async fn each_part_of_the_number_has_room_for_its_name_and_its_characters(page) {
        let _server = open(page).await;
        page.type_keys("#so-the", "DN4010123498765").await;
        verdict(page, "ok").await;
        for width in [320, 360, 768, 1280] {
            page.resize(width, 800).await;
            let wrong = page.js("
                const list = document.querySelector('.checker').getBoundingClientRect();
                return [...document.querySelectorAll('.part')].filter(part => {
                    const box = part.querySelector('.part__box'), place = part.getBoundingClientRect(), range = document.createRange();
                    range.selectNode(part.firstChild);
                    return box.scrollWidth > box.clientWidth + 1 || range.getBoundingClientRect().height > 60 || place.left < list.left || place.right > list.right;
                }).map(part => part.textContent)").await;
            assert_eq!(wrong, serde_json::json!([]), "{width}");
        }
    }
}
