//! The list of numbers on the page: pasting, files as Excel writes them, filter, stop, and 100,000 rows.

use super::case::browser_tests;
use super::matrix::{self, dist};
use super::page::Page;
use super::server::Server;

const CLASS: &str = "STT;Họ và tên;Số thẻ BHYT\\r\\n1;Lê Thị Na;HS4383821604417\\r\\n2;Phạm An;HS438382160441\\r\\n3;Đỗ Minh;3821604417\\r\\n";

/// Opens the page at the list.
async fn open(page: &Page) -> Server {
    let server = matrix::open(page).await;
    page.go("giup").await;
    server
}

/// Puts a text, written as a JavaScript expression, into the field the way pasting does.
async fn paste(page: &Page, text: &str) {
    page.js(&format!(
        "const field = document.getElementById('danh-sach-o'); field.value = {text};
         field.dispatchEvent(new Event('input', {{ bubbles: true }})); return null"
    ))
    .await;
}

/// Hands over a file whose bytes are a JavaScript expression.
async fn choose(page: &Page, bytes: &str) {
    page.js(&format!(
        "const files = new DataTransfer(); files.items.add(new File([{bytes}], 'lop-5a.csv'));
         const input = document.getElementById('danh-sach-tep'); input.files = files.files;
         input.dispatchEvent(new Event('change', {{ bubbles: true }})); return null"
    ))
    .await;
}

fn utf_16(text: &str, big: bool) -> String {
    format!(
        "(function (text) {{
           const bytes = new DataView(new ArrayBuffer(2 + 2 * text.length));
           bytes.setUint16(0, 0xfeff, {little});
           for (let i = 0; i < text.length; i++) bytes.setUint16(2 + 2 * i, text.charCodeAt(i), {little});
           return bytes.buffer; }})('{text}')",
        little = !big
    )
}

/// The values of the fields of every shown row.
async fn rows(page: &Page) -> Vec<Vec<String>> {
    let rows = page
        .js(
            "return [...document.querySelectorAll('#danh-sach-dong > li')]
                 .map(row => [...row.querySelectorAll('input')].map(field => field.value))",
        )
        .await;
    serde_json::from_value(rows).expect("rows of words")
}

async fn the_class_is_judged(page: &Page) {
    page.wait_for_text(
        "#danh-sach-tin",
        "Đã xem xong 3 số: 1 viết đúng cách, 0 cần xem lại, 1 VNeID không nhận, 1 trùng.",
    )
    .await;
    assert_eq!(
        rows(page).await,
        [
            ["HS438382160441", "2 · Phạm An"],
            ["3821604417", "3 · Đỗ Minh"],
            ["HS4383821604417", "1 · Lê Thị Na"],
        ]
    );
}

/// A hundred thousand made-up rows: every twentieth with an O for a 0, every hundredth a repetition.
const MANY: &str = "(function () {
    const rows = ['Họ và tên\\tSố thẻ BHYT'];
    for (let i = 1; i <= 100000; i++) {
        const ten = String(3800000000 + (i % 100 ? i : i - 1));
        rows.push('Nguyễn Văn ' + i + '\\t' + (i % 20 == 7 ? 'DN4O1' : 'DN401') + ten);
    }
    return rows.join('\\r\\n'); })()";

browser_tests! {
    #[every_engine]
    async fn pasted_cells_are_judged_with_the_problems_first(page) {
        let server = open(page).await;
        paste(page, &format!("'{CLASS}'")).await;
        the_class_is_judged(page).await;
        let text = page.text("#danh-sach-dong").await;
        assert!(text.contains("Dòng 3") && text.contains("Có 14 ký tự"), "{text}");
        assert!(text.contains("Trùng 10 số cuối với dòng 2"), "{text}");
        assert!(server.was_asked_for_the_page_alone(), "{:?}", server.requests());
    }

    #[every_engine]
    async fn files_are_read_as_excel_and_others_write_them(page) {
        let _server = open(page).await;
        for bytes in [
            format!("'{CLASS}'"),
            format!("'\\ufeff{CLASS}'"),
            format!("'{}'", CLASS.replace(';', ",")),
            utf_16(&CLASS.replace(';', "\\t"), false),
            utf_16(CLASS, true),
        ] {
            choose(page, &bytes).await;
            the_class_is_judged(page).await;
            page.click("[data-action=list-clear]").await;
            assert_eq!(page.text("#danh-sach-tin").await, "");
            assert_eq!(rows(page).await, Vec::<Vec<String>>::new());
        }
    }

    #[chromium]
    async fn every_case_of_real_lists_is_answered_in_the_page(page) {
        let _server = open(page).await;
        let cases = site::workspace::root().join("crates/card-number/tests/cases/lists.jsonl");
        let cases = std::fs::read_to_string(cases).expect("the cases");
        for line in cases.lines() {
            let case: serde_json::Value = serde_json::from_str(line).expect("a case a line");
            paste(page, &case["text"].to_string()).await;
            page.wait_for(
                "document.getElementById('danh-sach-tin').textContent && !document.querySelector('[data-action=list-stop]')?.offsetParent",
                "the list is judged",
            )
            .await;
            let found = page.js(
                "const rows = kind => [...document.querySelectorAll('#danh-sach-dong > .row--' + kind)];
                 const number = row => row.querySelector('input').value;
                 const tens = rows('ok').map(row => [+row.querySelector('b').textContent.replace(/\\D/g, ''), number(row).replace(/\\D/g, '').slice(-10)]);
                 return [[...new Set(tens.sort((a, b) => a[0] - b[0]).map(ten => ten[1]))], rows('error').length]",
            ).await;
            assert_eq!(found, serde_json::json!([case["ok"], case["rejected"]]), "{line}");
            page.reload().await;
            page.wait_ready().await;
        }
    }

    #[chromium]
    async fn the_numbers_of_a_file_in_an_old_encoding_are_judged_and_its_lost_letters_told(page) {
        let _server = open(page).await;
        // Windows-1258 and the like: a heading and a name whose letters are no UTF-8.
        choose(page, "new Uint8Array([...'T\\xean;S\\xf4\\xec the\\r\\nNa L\\xea;3821604417\\r\\n'].map(letter => letter.charCodeAt(0)))").await;
        page.wait_for_text("#danh-sach-tin", "1 viết đúng cách").await;
        let said = page.text("#danh-sach-tin").await;
        assert!(said.contains("kiểu chữ cũ"), "{said}");
    }

    #[chromium]
    async fn a_file_that_is_still_read_gives_way_to_what_comes_after_it(page) {
        let _server = open(page).await;
        page.js(
            "const real = Blob.prototype.arrayBuffer; window.waiting = []; window.hold = true;
             Blob.prototype.arrayBuffer = function () {
                 const read = real.call(this);
                 return hold ? new Promise(go => waiting.push(() => read.then(bytes => { go(bytes); }))) : read;
             }; return null",
        )
        .await;
        let first = format!("'{}'", CLASS.replace("38216", "49327"));
        for (number, what_comes) in ["another file", "the wish for none"].into_iter().enumerate() {
            page.js("window.hold = true; return null").await;
            choose(page, &first).await;
            page.wait_for(&format!("window.waiting.length === {}", number + 1), "the first file is being read").await;
            page.js("window.hold = false; return null").await;
            if number == 0 {
                choose(page, &format!("'{CLASS}'")).await;
                the_class_is_judged(page).await;
            } else {
                page.click("[data-action=list-clear]").await;
            }
            // What the page does with the bytes, it does before this answers.
            page.js("return waiting.pop()().then(() => new Promise(done => setTimeout(done)))").await;
            page.js("window.waiting.push(null); return null").await;
            if number == 0 {
                the_class_is_judged(page).await;
            } else {
                assert_eq!(rows(page).await, Vec::<Vec<String>>::new(), "{what_comes}");
                assert_eq!(page.text("#danh-sach-tin").await, "", "{what_comes}");
            }
        }
    }

    #[chromium]
    async fn a_text_longer_than_a_piece_is_taken_in_whole(page) {
        let _server = open(page).await;
        // Two units of UTF-16 for each character, so that one of them lies across the end of a piece.
        let long = format!("'x'.repeat(7) + '{CLASS}'.slice(0, -2) + ';' + '😀'.repeat(2000) + '\\r\\n' + ('4;' + '😀'.repeat(900) + ';3821604418\\r\\n').repeat(700)");
        choose(page, &long).await;
        let done = "Đã xem xong 703 số: 2 viết đúng cách, 0 cần xem lại, 1 VNeID không nhận, 700 trùng.";
        page.wait_for_text("#danh-sach-tin", done).await;
        page.click("[data-action=list-clear]").await;
        page.js(&format!(
            "const data = new DataTransfer(); data.setData('text/plain', {long});
             document.getElementById('danh-sach-o').dispatchEvent(
                 new DragEvent('drop', {{ bubbles: true, cancelable: true, dataTransfer: data }})); return null"
        ))
        .await;
        page.wait_for_text("#danh-sach-tin", done).await;
        page.click("[data-action=list-filter-3]").await;
        let beside = rows(page).await[1][1].clone();
        assert_eq!(beside.chars().filter(|c| *c == '😀').count(), 900, "no character is broken");
    }

    #[every_engine]
    async fn a_file_can_be_dropped(page) {
        let _server = open(page).await;
        page.js(&format!(
            "const data = new DataTransfer(); data.items.add(new File(['{CLASS}'], 'lop-5a.csv'));
             document.querySelector('.list__file').dispatchEvent(
                 new DragEvent('drop', {{ bubbles: true, cancelable: true, dataTransfer: data }})); return null"
        ))
        .await;
        the_class_is_judged(page).await;
    }

    #[chromium]
    async fn a_filter_shows_its_rows_alone(page) {
        let _server = open(page).await;
        paste(page, &format!("'{CLASS}'")).await;
        the_class_is_judged(page).await;
        for (filter, expected) in [
            (1, &["HS438382160441", "3821604417"][..]),
            (2, &["3821604417"]),
            (3, &["HS4383821604417"]),
            (0, &["HS438382160441", "3821604417", "HS4383821604417"]),
        ] {
            let button = format!("[data-action=list-filter-{filter}]");
            page.click(&button).await;
            assert_eq!(page.attribute(&button, "aria-pressed").await.as_deref(), Some("true"));
            assert_eq!(page.count("[data-action^=list-filter-][aria-pressed=true]").await, 1);
            let numbers: Vec<_> = rows(page).await.into_iter().map(|row| row[0].clone()).collect();
            assert_eq!(numbers, expected);
        }
    }

    #[chromium]
    async fn a_hundred_thousand_rows_are_judged_and_shown_in_a_window(page) {
        let _server = open(page).await;
        paste(page, MANY).await;
        page.wait_for_text("#danh-sach-tin", "Đã xem xong 100.000 số: 94.000 viết đúng cách, 0 cần xem lại, 5.000 VNeID không nhận, 1.000 trùng.").await;
        assert_eq!(page.value("#danh-sach-o").await, "", "a long text does not stay in the field");
        assert_eq!(page.count("#danh-sach-dong > li").await, 50);
        page.click("[data-action=list-more]").await;
        assert_eq!(page.count("#danh-sach-dong > li").await, 100);
        let first = &rows(page).await[0];
        assert_eq!(first[..], ["DN4O13800000007", "Nguyễn Văn 7", "DN4013800000007"]);
        page.click("[data-action=list-filter-2]").await;
        page.wait_for_text("#danh-sach-dong", "Trùng 10 số cuối với dòng 100").await;
    }

    #[chromium]
    async fn a_long_list_can_be_stopped_and_keeps_what_was_judged(page) {
        let _server = open(page).await;
        page.js(&format!(
            "const field = document.getElementById('danh-sach-o'); field.value = {MANY};
             field.dispatchEvent(new Event('input', {{ bubbles: true }}));
             document.querySelector('[data-action=list-stop]').click(); return null"
        ))
        .await;
        page.wait_for_text("#danh-sach-tin", "Đã dừng sau 0 số").await;
        paste(page, MANY).await;
        page.wait_for("document.querySelectorAll('#danh-sach-dong > li').length > 0", "the first rows are there").await;
        page.js("document.querySelector('[data-action=list-stop]').click(); return null").await;
        page.wait_for("document.getElementById('danh-sach-chay').hidden", "nothing runs").await;
        assert!(page.count("#danh-sach-dong > li").await > 0);
        paste(page, &format!("'{CLASS}'")).await;
        the_class_is_judged(page).await;
    }

    #[every_engine]
    async fn the_result_is_copied_as_cells_and_saved_for_excel(page) {
        let _server = open(page).await;
        paste(page, &format!("'{CLASS}'")).await;
        the_class_is_judged(page).await;
        page.js(
            "window.saved = []; const real = URL.createObjectURL;
             URL.createObjectURL = blob => { blob.arrayBuffer().then(bytes => saved.push([...new Uint8Array(bytes)]));
                                             return real.call(URL, blob); };
             const click = HTMLElement.prototype.click;
             HTMLElement.prototype.click = function () { window.named = this.download; click.call(this); };
             document.addEventListener('copy', event => { window.copied = event.clipboardData.getData('text/plain'); });
             return null",
        )
        .await;
        page.click("[data-action=list-copy]").await;
        page.wait_for_text("#danh-sach-noi", "Đã sao chép kết quả").await;
        page.click("[data-action=list-save]").await;
        page.wait_for("window.saved.length === 1", "the file is made").await;
        assert_eq!(page.js("return named").await, "ket-qua-kiem-tra-so-the.csv");
        let saved: Vec<u8> = serde_json::from_value(page.js("return saved[0]").await).expect("bytes");
        let saved = String::from_utf8(saved).expect("UTF-8");
        assert!(saved.starts_with("\u{feff}Dòng;Kết quả;10 số cuối;Lý do;10 số cuối (không có dấu =);STT;Họ và tên;Số thẻ BHYT\r\n"), "{saved}");
        assert!(saved.contains("2;Viết đúng cách;\"=\"\"3821604417\"\"\";;3821604417;1;Lê Thị Na;HS4383821604417\r\n"), "{saved}");
    }

    #[chromium]
    async fn nothing_of_a_list_goes_into_a_saved_copy_or_a_store(page) {
        let _server = open(page).await;
        paste(page, &format!("'{CLASS}'")).await;
        the_class_is_judged(page).await;
        let kept = page.serialise().await
            + &page.js("return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href])").await.to_string();
        for word in ["38216", "Phạm An", "Đỗ Minh"] {
            assert!(!kept.contains(word), "{word}");
        }
    }

    #[chromium]
    async fn without_scripts_the_list_is_not_offered(page without scripts) {
        let server = Server::of(&dist());
        page.open(&server.url("/")).await;
        assert!(!page.is_shown("#danh-sach").await);
    }
}
