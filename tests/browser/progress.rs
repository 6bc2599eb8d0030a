//! The progress table: counts are typed and pasted, become a report, and are kept in a file that opens again.

use serde_json::{Value, json};
use site::progress_file;

use super::case::browser_tests;
use super::matrix::dist;
use super::page::{Key, Page, file_url};

async fn open(page: &Page) {
    // The fingerprint of the page beside it says that the sources are the present ones.
    let file = dist().with_file_name(progress_file::NAME);
    page.open(&file_url(&file)).await;
    page.wait_for("window.bhytReady === true", "the table is ready")
        .await;
}

/// Gives the table a file as if it had been chosen.
async fn choose(page: &Page, text: &str) {
    page.js_with(
        "const chosen = new DataTransfer();
         chosen.items.add(new File([arguments[0]], 'theo-doi.csv'));
         const field = document.getElementById('mo-tep');
         field.files = chosen.files;
         field.dispatchEvent(new Event('change', { bubbles: true }));
         return null",
        Value::from(text),
    )
    .await;
}

/// Notes what is handed to the browser to keep.
const NOTE: &str = "
    const blobs = new Map();
    const make = URL.createObjectURL;
    URL.createObjectURL = blob => { const address = make.call(URL, blob); blobs.set(address, blob); return address };
    HTMLAnchorElement.prototype.click = function () {
        const name = this.download;
        // The mark of UTF-8 at the start is kept.
        blobs.get(this.href).arrayBuffer().then(bytes =>
            window.taken = { name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) });
    };
    return null";

async fn saved(page: &Page) -> String {
    page.js("window.taken = null; return null").await;
    page.click("#luu").await;
    page.wait_for("window.taken", "a file is taken").await;
    let taken = page.js("return window.taken").await;
    assert_eq!(taken["name"], "theo-doi.csv");
    taken["text"].as_str().expect("a text").to_owned()
}

/// Pastes what a spreadsheet copies.
async fn paste(page: &Page, cell: &str, text: &str) {
    page.js_with(
        "const [cell, text] = arguments[0];
         const data = new DataTransfer();
         data.setData('text/plain', text);
         const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
         document.querySelector(cell).dispatchEvent(paste);
         return null",
        json!([cell, text]),
    )
    .await;
}

/// Types into a cell and leaves it.
async fn write(page: &Page, cell: &str, words: &str) {
    page.clear(cell).await;
    page.type_keys(cell, words).await;
    page.js("document.activeElement.blur(); return null").await;
}

async fn asks_before_leaving(page: &Page) -> bool {
    let asks = page
        .js(
            "const leaving = new Event('beforeunload', { cancelable: true });
             window.dispatchEvent(leaving);
             return leaving.defaultPrevented",
        )
        .await;
    asks == json!(true)
}

browser_tests! {
    #[chromium]
    async fn an_official_makes_a_message_of_twelve_rows_and_goes_on_next_week(page) {
        page.resize(360, 640).await;
        open(page).await;
        page.js(NOTE).await;
        page.click("#them-tuan").await;
        write(page, "#ngay-0", "2/12/2026").await;
        write(page, "#ten-0", "Tổ 1").await;
        write(page, "#tk-0", "100").await;
        write(page, "#the-0-0", "20").await;
        page.click("#them-dong").await;
        let rows: Vec<String> = (2..=12).map(|row| format!("Tổ {row}\t100\t{}", 20 + row)).collect();
        paste(page, "#ten-1", &rows.join("\n")).await;
        page.click("#theo-thu").await;
        // 20 and 22 to 32 of 1,200 accounts.
        page.wait_for("document.getElementById('tin').value.includes('317/1200 thẻ (26,4%)')", "the ward's share").await;
        let message = page.value("#tin").await;
        assert!(message.contains("còn thiếu 283 thẻ") && message.contains("Báo cáo tiếp theo: thứ Tư"), "{message}");
        assert!(message.contains("- Tổ 1: 20/100 thẻ (20,0%), còn thiếu 30 thẻ"), "{message}");
        assert_eq!(page.count(".need tbody tr").await, 12);
        let fits = page.js("const page = document.documentElement; return page.scrollWidth === page.clientWidth").await;
        assert_eq!(fits, json!(true), "nothing is wider than the window");
        assert!(asks_before_leaving(page).await);
        let file = saved(page).await;
        assert!(!asks_before_leaving(page).await);

        open(page).await;
        page.js(NOTE).await;
        choose(page, &file).await;
        page.wait_for_text("#noi", "Đã mở").await;
        assert_eq!(page.value("#the-11-0").await, "32");
        page.click("#them-tuan").await;
        page.wait_for("document.getElementById('ngay-1').value === '9/12/2026'", "the next week").await;
        write(page, "#the-0-1", "19").await;
        page.wait_for_text("#the-0-1-loi", "Ít hơn tuần trước").await;
        write(page, "#the-0-1", "45").await;
        page.wait_for("document.getElementById('tin').value.includes('342/1200 thẻ (28,5%)')", "the new share").await;
        assert!(page.attribute(".chart", "aria-label").await.expect("a chart").contains("9/12/2026: 28,5%"));
        assert!(saved(page).await.contains("\"Tổ 1\";\"100\";\"20\";\"45\""));
    }

    #[chromium]
    async fn pasted_card_numbers_are_refused_by_name_and_nothing_is_taken(page) {
        open(page).await;
        page.click("#vi-du").await;
        let before = page.value("#tin").await;
        paste(page, "#ten-0", "0124600000\t120\n0124600001\t130").await;
        page.wait_for_text("#noi", "Dòng 1, ô 1").await;
        assert!(page.text("#noi").await.contains("số thẻ"));
        assert_eq!((page.value("#ten-0").await, page.value("#tin").await), ("Tổ 1".to_owned(), before));
        page.click("#them-dong").await;
        write(page, "#the-3-0", "DN4010124600000").await;
        page.wait_for_text("#noi", "số thẻ 15 ký tự").await;
        assert_eq!(page.value("#the-3-0").await, "");
    }

    #[chromium]
    async fn the_tab_key_leads_from_the_first_name_to_its_accounts(page) {
        open(page).await;
        page.type_keys("#ten-0", "Tổ 1").await;
        page.press(Key::Tab).await;
        page.wait_for("document.activeElement.id === 'tk-0'", "the accounts have the focus").await;
        assert_eq!(page.value("#ten-0").await, "Tổ 1");
    }

    #[chromium]
    async fn of_a_large_table_the_cells_in_sight_are_rendered(page) {
        open(page).await;
        let weeks = 52;
        let dates = (0..weeks).map(|week| format!(";{}/{}/2028", week % 5 * 7 + 1, week / 5 + 1));
        let mut lines = vec!["Tổ;Tài khoản".to_owned() + &dates.collect::<String>()];
        lines.extend((1..=500).map(|row| format!("Tổ {row};900") + &";5".repeat(weeks)));
        choose(page, &lines.join("\n")).await;
        page.wait_for_text("#noi", "Đã mở").await;
        assert_eq!(page.value("#ten-24").await, "Tổ 25");
        // 4 dates above 25 rows of a name, accounts and 4 counts.
        assert_eq!(page.count(".cells input").await, 4 + 25 * 6);
        assert_eq!(page.count(".need tbody tr").await, 25);
        page.click("#tat-ca").await;
        page.wait_for("document.querySelectorAll('.need tbody tr').length === 500", "every row by need").await;
    }

    #[every_engine]
    async fn a_saved_file_opens_and_is_saved_as_it_was(page) {
        open(page).await;
        page.js(NOTE).await;
        let file = "\u{feff}\"Tổ dân phố\";\"Tài khoản mức 2\";\"2/12/2026\"\r\n\"Tổ 1; xóm \"\"Đình\"\"\";\"240\";\"60\"\r\n\"Mục tiêu 50%\";\"31/3/2027\"\r\n";
        choose(page, file).await;
        page.wait_for_text("#noi", "Đã mở").await;
        assert_eq!(page.value("#ten-0").await, "Tổ 1; xóm \"Đình\"");
        assert_eq!(saved(page).await, file);
        choose(page, "Tổ;Tài khoản\nTổ 1;0912345678\n").await;
        page.wait_for_text("#noi", "Dòng 2, ô 2").await;
        assert_eq!(page.value("#tk-0").await, "240");
    }
}
