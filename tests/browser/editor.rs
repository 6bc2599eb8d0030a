//! The editor: a ward makes its page with a pointer and a keyboard, takes it away, and changes it later.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use site::editor_file;

use super::case::browser_tests;
use super::matrix::{VIEWS, dist};
use super::page::{Key, Page, file_url};
use super::server::Offer;

fn built() -> std::path::PathBuf {
    // The fingerprint of the page beside it says that the sources are the present ones.
    dist().parent().expect("a folder").join(editor_file::NAME)
}

async fn open(page: &Page) {
    open_copy(page, &built()).await;
}

async fn open_copy(page: &Page, file: &Path) {
    page.open(&file_url(file)).await;
    page.wait_for("window.bhytReady === true", "the editor is ready")
        .await;
}

fn field(path: &str) -> String {
    format!("[data-field=\"{path}\"]")
}

async fn fill(page: &Page, path: &str, words: &str) {
    page.type_keys(&field(path), words).await;
}

/// What a ward has to say of itself.
const REQUIRED: [(&str, &str); 4] = [
    ("place.name", "xã Mẫu"),
    ("place.within", "tỉnh Thái Nguyên"),
    ("place.authority", "UBND xã Mẫu"),
    ("reviewed", "24/11/2026"),
];

async fn required(page: &Page) {
    for (path, words) in REQUIRED {
        fill(page, path, words).await;
    }
}

/// Gives the editor a file as if it had been chosen.
async fn choose(page: &Page, name: &str, text: &str) {
    let script = format!(
        "const chosen = new DataTransfer();
         chosen.items.add(new File([{}], {}));
         const field = document.getElementById('mo-tep');
         field.files = chosen.files;
         field.dispatchEvent(new Event('change', {{ bubbles: true }}));
         return null",
        Value::from(text),
        Value::from(name)
    );
    page.js(&script).await;
}

/// What the editor hands to the browser to keep is noted instead of kept: names, and what can be read of it.
const NOTE: &str = "
    window.taken = [];
    const blobs = new Map();
    const make = URL.createObjectURL;
    URL.createObjectURL = blob => { const address = make.call(URL, blob); blobs.set(address, blob); return address };
    HTMLAnchorElement.prototype.click = function () {
        const one = { name: this.download };
        blobs.get(this.href).arrayBuffer().then(bytes => {
            const read = new Uint8Array(bytes);
            one.size = read.length;
            one.start = [...read.slice(0, 4)];
            one.text = new TextDecoder().decode(bytes);
            one.base64 = btoa(Array.from(read, byte => String.fromCharCode(byte)).join(''));
            window.taken.push(one);
        });
    };
    return null";

async fn taken(page: &Page, button: &str) -> Value {
    page.js("window.taken = []; return null").await;
    page.click(&format!("#{button}")).await;
    page.wait_for("window.taken.length === 1", "a file is taken")
        .await;
    page.js("return window.taken[0]").await
}

/// Unpacks what was taken, and gives its folder.
fn unpack(page: &Page, zip: &Value) -> std::path::PathBuf {
    let bytes = BASE64_STANDARD
        .decode(zip["base64"].as_str().expect("a file"))
        .expect("its bytes");
    let folder = page.fresh_folder();
    zip::ZipArchive::new(std::io::Cursor::new(bytes))
        .and_then(|mut zip| zip.extract(&folder))
        .expect("a zip");
    folder
}

/// Asserts that a zip holds the ward's page, whole; that such a page works is proven once, by [`works`].
fn assert_page_in(page: &Page, zip: &Value) {
    assert_eq!(zip["name"], "xa-mau.zip");
    let html = fs::read_to_string(unpack(page, zip).join("xa-mau/index.html")).expect("a page");
    assert!(html.contains("UBND xã Mẫu") && html.ends_with("</html>\n"));
}

/// Every view of a page that was taken works where it was unpacked.
async fn works(page: &Page, file: &Path) {
    page.open(&file_url(file)).await;
    page.wait_ready().await;
    assert_eq!(page.text(".topbar__ward").await, "UBND xã Mẫu");
    for view in VIEWS {
        page.go(view).await;
        page.wait_for("document.querySelector('main').innerText.length + document.querySelector('.opening').innerText.length > 300", view).await;
    }
    page.go("kiem-tra").await;
    page.type_keys("#so-the", "DN4010123498765").await;
    page.wait_for(
        "document.getElementById('ket-qua').dataset.verdict === 'ok'",
        "the checker answers",
    )
    .await;
    page.go("thuc-hanh").await;
    page.click("[data-action=practice-play]").await;
    page.wait_for(
        "document.querySelector('#man-hinh').hasAttribute('data-beating')",
        "the film plays",
    )
    .await;
}

/// Goes on by Tab until what has the focus fits.
async fn tab_to(page: &Page, selector: &str) {
    for _ in 0..120 {
        if page
            .js(&format!(
                "return document.activeElement.matches('{selector}')"
            ))
            .await
            == json!(true)
        {
            return;
        }
        page.press(Key::Tab).await;
    }
    panic!("no Tab leads to {selector}");
}

/// The day on which the page in `dist/` was built, for the editor's clock: noon in Vietnam.
///
/// `window.Date` is the page's own: Firefox runs a script of its driver in a sandbox with a `Date` apart.
async fn on_the_day_of(page: &Page, html: &str) {
    let built = html
        .split("data-built=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .expect("a day");
    page.js(&format!(
        "const noon = Date.parse('{built}T05:00:00Z'); window.Date.now = () => noon; return null"
    ))
    .await;
}

/// Returns true where the browser would ask before it leaves the editor.
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

/// Waits until what was typed is in the draft.
async fn wait_for_mistake(page: &Page, path: &str, words: &str) {
    page.wait_for_text(&format!("[data-mistake=\"{path}\"]"), words)
        .await;
}

/// A remembered draft of the ward `xa-mau` with this name.
fn record(name: &str) -> String {
    let text = format!("id = \"xa-mau\"\nextends = \"common\"\n\n[place]\nname = \"{name}\"\n");
    let draft = json!({ "files": [{ "name": "xa-mau.toml", "text": text }] });
    json!({ "name": name, "time": 1, "draft": draft.to_string() }).to_string()
}

async fn store(page: &Page, key: &str, text: &str) {
    let (key, text) = (Value::from(key), Value::from(text));
    page.js(&format!("localStorage.setItem({key}, {text}); return null"))
        .await;
}

async fn stored(page: &Page, key: &str) -> Value {
    page.js(&format!(
        "return localStorage.getItem({})",
        Value::from(key)
    ))
    .await
}

browser_tests! {
    #[chromium]
    async fn the_widgets_of_the_preview_answer(page) {
        page.resize(1280, 800).await;
        open(page).await;
        page.wait_for("document.getElementById('xem-truoc').src.startsWith('blob:')", "a preview").await;
        page.enter_frame("#xem-truoc").await;
        page.wait_ready().await;
        // The preview may be shown anew meanwhile, without what was typed.
        page.wait_for(
            "(field => { field.value = 'DN4010123498765'; field.dispatchEvent(new Event('input', { bubbles: true }));
              return document.getElementById('ket-qua').dataset.verdict === 'ok' })(document.getElementById('so-the'))",
            "the checker answers",
        )
        .await;
        page.leave_frame().await;
    }

    #[every_engine]
    async fn a_ward_makes_its_page_and_the_preview_follows(page) {
        page.resize(1280, 800).await;
        open(page).await;
        page.js(NOTE).await;
        page.click("#tai-zip").await;
        page.wait_for_text("#noi", "Chưa tải được").await;
        page.wait_for_text("#loi", "Tên phường xã: Ô này phải điền.").await;
        required(page).await;
        page.wait_for("document.querySelector('[data-field=id]').value === 'xa-mau'", "the name gives the id").await;
        page.wait_for("document.getElementById('xem-truoc').src.startsWith('blob:')", "a preview").await;
        page.wait_for("document.getElementById('loi').textContent === ''", "nothing is wrong").await;
        let zip = taken(page, "tai-zip").await;
        assert_eq!(zip["name"], "xa-mau.zip");
        assert_eq!(zip["start"], json!([0x50, 0x4b, 3, 4]), "the beginning of a zip");
        for name in ["DOC-TRUOC.txt", "xa-mau/index.html", "xa-mau/sw.js", "xa-mau/share.png", "xa-mau/icon-192.png"] {
            assert!(zip["text"].as_str().is_some_and(|text| text.contains(name)), "{name} is not in the zip");
        }
        page.wait_for_text("#noi", "Đang tải về").await;
        let html = taken(page, "tai-trang").await;
        assert_eq!(html["name"], "index.html");
        let file = unpack(page, &zip).join("xa-mau/index.html");
        assert_eq!(fs::read_to_string(&file).expect("a page"), html["text"].as_str().expect("a page"));
        works(page, &file).await;
    }

    #[chromium]
    async fn with_the_network_off_a_page_is_made_all_the_same(page) {
        let mut server = Offer::folder(built().parent().expect("a folder")).serve();
        page.open(&server.url("/soan-trang.html")).await;
        page.wait_for("window.bhytReady === true", "the editor is ready").await;
        server.stop();
        page.js(NOTE).await;
        required(page).await;
        assert_page_in(page, &taken(page, "tai-zip").await);
    }

    #[every_engine]
    async fn a_saved_copy_of_the_editor_begins_afresh_and_makes_pages(page) {
        open(page).await;
        required(page).await;
        page.js("document.querySelector('[data-add=answer]').click(); return null").await;
        page.wait_for("document.querySelector('[data-field=\"answer/rieng-1/ask\"]')", "an entry of its own").await;
        let copy = page.fresh_folder().join("ban-luu.html");
        fs::write(&copy, page.serialise().await).expect("a file");
        open_copy(page, &copy).await;
        assert_eq!(page.count(&field("answer/rieng-1/ask")).await, 0);
        assert_eq!(page.value(&field("place.name")).await, "");
        assert_eq!(page.text("#noi").await, "");
        page.js(NOTE).await;
        required(page).await;
        assert_page_in(page, &taken(page, "tai-zip").await);
    }

    #[every_engine]
    async fn the_keyboard_alone_makes_a_page(page) {
        open(page).await;
        page.js(NOTE).await;
        for (path, words) in REQUIRED {
            tab_to(page, &field(path)).await;
            page.type_keys(&field(path), words).await;
        }
        tab_to(page, "#tai-zip").await;
        page.press(Key::Enter).await;
        page.wait_for("window.taken.length === 1", "a file is taken").await;
        page.wait_for_text("#noi", "Đang tải về").await;
        assert_page_in(page, &page.js("return window.taken[0]").await);
    }

    #[chromium]
    async fn what_is_said_stands_in_the_window_of_a_phone(page) {
        page.resize(360, 640).await;
        open(page).await;
        page.js(NOTE).await;
        required(page).await;
        taken(page, "tai-zip").await;
        page.wait_for_text("#noi", "Đang tải về").await;
        let seen = page.js("const box = document.getElementById('noi').getBoundingClientRect(); const on = document.elementFromPoint(180, box.top + 10); return box.top >= 0 && box.bottom <= innerHeight && on.id === 'noi'").await;
        assert_eq!(seen, json!(true));
    }

    #[chromium]
    async fn a_built_page_opened_and_saved_is_the_page_of_the_command_line(page) {
        let html = fs::read_to_string(Path::new(&dist()).join("index.html")).expect("the built page");
        open(page).await;
        page.js(NOTE).await;
        on_the_day_of(page, &html).await;
        choose(page, "index.html", &html).await;
        page.wait_for_text("#noi", "Đã mở").await;
        assert_eq!(page.js("return document.querySelector('[data-field=\"place.name\"]').value").await, "phường Trường Thi");
        let same = taken(page, "tai-trang").await;
        assert!(same["text"] == html.as_str(), "{} bytes, built {}", same["size"], html.len());
        // One sentence changed changes that sentence, and the content that the page carries.
        page.js("for (const one of document.querySelectorAll('details')) one.open = true; return null").await;
        page.fill(&field("answer/qua-ba-lan/ask"), "Quá ba lần thì sao?").await;
        let changed = taken(page, "tai-trang").await;
        let changed = page::source::without(changed["text"].as_str().expect("a page"));
        let before = page::source::without(&html);
        assert!(changed.contains("Quá ba lần thì sao?") && changed != before);
        page.click("[data-restore=\"answer/qua-ba-lan/ask\"]").await;
        // The focus scrolls to its field, away under a pointer that is on its way.
        page.wait_for("document.activeElement.dataset.field === 'answer/qua-ba-lan/ask'", "the focus is in the field").await;
        let back = taken(page, "tai-trang").await;
        assert!(back["text"] == html.as_str(), "taken back");
    }

    #[chromium]
    async fn what_is_wrong_stands_at_its_field_and_nothing_is_lost(page) {
        open(page).await;
        required(page).await;
        fill(page, "contact.phone", "0912 345 678").await;
        page.wait_for_text("[data-mistake=\"contact.phone\"]", "di động").await;
        assert_eq!(page.attribute(&field("contact.phone"), "aria-invalid").await.as_deref(), Some("true"));
        choose(page, "anh.html", "<p>Không phải trang</p>").await;
        page.click("#hoi-lai-lam").await;
        page.wait_for_text("#noi", "Trang bạn đang soạn vẫn còn nguyên").await;
        assert_eq!(page.js("return document.querySelector('[data-field=\"contact.phone\"]').value").await, "0912 345 678");
        page.click("#hoan-tac").await;
        page.wait_for("document.querySelector('[data-field=\"contact.phone\"]').value === ''", "the step is taken back").await;
        page.click("#lam-lai").await;
        page.wait_for_text("[data-mistake=\"contact.phone\"]", "di động").await;
    }

    #[chromium]
    async fn an_entry_of_the_wards_own_is_added_filled_in_and_taken_away_by_keyboard(page) {
        open(page).await;
        required(page).await;
        page.js("document.querySelector('.kind').open = true; document.querySelector('[data-add=answer]').focus(); return null").await;
        page.press(Key::Enter).await;
        page.wait_for("document.activeElement.dataset.field === 'answer/rieng-1/ask'", "the focus is in the new entry").await;
        page.type_keys(&field("answer/rieng-1/ask"), "Ở xã thì hỏi ai?").await;
        page.type_keys(&field("answer/rieng-1/why"), "Vì trạm ở gần.").await;
        page.type_keys(&field("answer/rieng-1/do"), "Đến trạm y tế.").await;
        page.click("#tai-zip").await;
        page.wait_for_text("#noi", "Đang tải về").await;
        assert_eq!(page.text("#loi").await, "");
        page.click("#rieng-answer .remove").await;
        page.wait_for("!document.querySelector('[data-field=\"answer/rieng-1/ask\"]')", "the entry goes").await;
    }

    #[every_engine]
    async fn a_draft_is_kept_on_the_device_only_when_asked(page) {
        open(page).await;
        fill(page, "place.name", "xã Mẫu").await;
        page.reload().await;
        page.wait_for("window.bhytReady === true", "the editor is ready").await;
        assert_eq!(page.js("return document.querySelector('[data-field=\"place.name\"]').value").await, "");
        fill(page, "place.name", "xã Mẫu").await;
        page.click("#nho").await;
        page.wait_for_text("#noi", "được nhớ trên máy này").await;
        page.reload().await;
        page.wait_for("window.bhytReady === true", "the editor is ready").await;
        assert_eq!(page.js("return document.querySelector('[data-field=\"place.name\"]').value").await, "xã Mẫu");
        page.click("#nho").await;
        page.wait_for_text("#noi", "Đã xóa").await;
        assert_eq!(page.js("return localStorage.getItem('bhyt:soan-trang:xa-mau')").await, Value::Null);
    }

    #[chromium]
    async fn the_preview_follows_what_is_edited_and_leaves_the_focus_where_it_is(page) {
        page.resize(1280, 800).await;
        open(page).await;
        page.wait_for("document.getElementById('xem-truoc').src.startsWith('blob:')", "a preview").await;
        page.js("for (const one of document.querySelectorAll('details')) one.open = true; return null").await;
        page.click(&field("answer/qua-ba-lan/ask")).await;
        page.wait_for("document.getElementById('xem-truoc').src.endsWith('#hoi-qua-ba-lan')", "the preview follows").await;
        page.enter_frame("#xem-truoc").await;
        page.wait_for("document.documentElement.dataset.view === 'go-roi'", "the answer is shown").await;
        page.leave_frame().await;
        assert_eq!(page.js("return document.activeElement.dataset.field").await, "answer/qua-ba-lan/ask");
        // WebKit's driver stays with the document that it entered, so the new one has to be there first.
        page.js("document.getElementById('xem-truoc').addEventListener('load', () => { window.shown = true }); return null").await;
        page.fill(&field("answer/qua-ba-lan/ask"), "Thật?").await;
        page.wait_for("window.shown", "the new page is loaded").await;
        page.enter_frame("#xem-truoc").await;
        page.wait_for("document.getElementById('hoi-qua-ba-lan')?.textContent.includes('Thật?')", "the new words are shown").await;
        page.leave_frame().await;
        assert_eq!(page.js("return document.activeElement.dataset.field").await, "answer/qua-ba-lan/ask");
    }

    #[chromium]
    async fn typing_on_a_phone_does_not_scroll_to_the_preview(page) {
        page.resize(360, 640).await;
        let server = Offer::folder(built().parent().expect("a folder")).serve();
        page.open(&server.url("/soan-trang.html")).await;
        page.wait_for("window.bhytReady === true", "the editor is ready").await;
        fill(page, "contact.phone", "0912 345 67").await;
        let before = page.js("return scrollY").await;
        fill(page, "contact.phone", "8").await;
        wait_for_mistake(page, "contact.phone", "di động").await;
        assert_eq!(page.js("return scrollY").await, before);
    }

    #[chromium]
    async fn a_draft_is_not_closed_without_a_question(page) {
        open(page).await;
        fill(page, "contact.phone", "0912 345 678").await;
        wait_for_mistake(page, "contact.phone", "di động").await;
        let typed = "document.querySelector('[data-field=\"contact.phone\"]').value";
        page.click("#moi").await;
        page.click("#hoi-lai-giu").await;
        assert_eq!(page.js(&format!("return {typed}")).await, "0912 345 678");
        choose(page, "x.toml", "id = \"x\"\n").await;
        page.wait_for("document.querySelector('dialog').open", "a question").await;
        page.press(Key::Escape).await;
        page.wait_for("!document.querySelector('dialog').open", "the question goes").await;
        assert_eq!(page.js(&format!("return {typed}")).await, "0912 345 678");
        page.click("#moi").await;
        page.click("#hoi-lai-lam").await;
        page.wait_for(&format!("{typed} === ''"), "a new page").await;
        page.click("#hoan-tac").await;
        page.wait_for(&format!("{typed} === '0912 345 678'"), "the page before").await;
    }

    #[chromium]
    async fn leaving_asks_until_the_file_was_seen(page) {
        open(page).await;
        assert!(!asks_before_leaving(page).await, "nothing was typed");
        page.js(NOTE).await;
        required(page).await;
        assert!(asks_before_leaving(page).await);
        taken(page, "tai-zip").await;
        page.wait_for_text("#noi", "xa-mau.zip").await;
        assert!(asks_before_leaving(page).await, "the browser may have blocked the file");
        page.click("#noi-viec button:nth-child(2)").await;
        page.wait_for_text("#noi", "chặn").await;
        assert!(asks_before_leaving(page).await);
        taken(page, "tai-zip").await;
        page.click("#noi-viec button").await;
        page.wait_for_text("#noi", "đóng trang này được").await;
        assert!(!asks_before_leaving(page).await);
        fill(page, "contact.name", "Trạm").await;
        assert!(asks_before_leaving(page).await, "changed since");
    }

    #[chromium]
    async fn a_full_store_is_reported_and_leaving_asks(page) {
        open(page).await;
        page.js("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }; return null").await;
        fill(page, "place.name", "xã Mẫu").await;
        page.click("#nho").await;
        page.wait_for_text("#noi", "chỗ nhớ đã đầy").await;
        assert!(asks_before_leaving(page).await);
    }

    #[chromium]
    async fn the_draft_of_another_tab_is_not_overwritten(page) {
        const KEY: &str = "bhyt:soan-trang:xa-mau";
        open(page).await;
        required(page).await;
        page.click("#nho").await;
        page.wait_for_text("#noi", "được nhớ trên máy này").await;
        let other = record("xã Mẫu Kia");
        store(page, KEY, &other).await;
        fill(page, "contact.name", "Trạm").await;
        page.wait_for_text("#noi", "một bản khác").await;
        assert_eq!(stored(page, KEY).await, Value::from(other.clone()));
        assert!(asks_before_leaving(page).await);
        page.click("#noi-viec button:nth-child(2)").await;
        page.wait_for_text("#noi", "được nhớ trên máy này").await;
        assert!(stored(page, KEY).await.as_str().is_some_and(|text| text.contains("Trạm")));
        store(page, KEY, &other).await;
        fill(page, "contact.name", " y tế").await;
        page.wait_for_text("#noi", "một bản khác").await;
        page.click("#noi-viec button").await;
        page.click("#hoi-lai-lam").await;
        page.wait_for("document.querySelector('[data-field=\"place.name\"]').value === 'xã Mẫu Kia'", "the other draft").await;
        assert_eq!(stored(page, KEY).await, Value::from(other));
    }

    #[chromium]
    async fn what_another_tab_remembers_is_not_forgotten_and_what_it_forgets_is_not_safe(page) {
        const KEY: &str = "bhyt:soan-trang:xa-mau";
        const TOLD: &str = "dispatchEvent(new StorageEvent('storage')); return null";
        open(page).await;
        required(page).await;
        page.click("#nho").await;
        page.wait_for_text("#noi", "được nhớ trên máy này").await;
        assert!(!asks_before_leaving(page).await);
        page.js("localStorage.clear(); return null").await;
        page.js(TOLD).await;
        assert!(stored(page, KEY).await.as_str().is_some_and(|text| text.contains("UBND xã Mẫu")));
        let other = record("xã Mẫu Kia");
        store(page, KEY, &other).await;
        page.js(TOLD).await;
        page.wait_for_text("#noi", "một bản khác").await;
        assert!(asks_before_leaving(page).await);
        page.click("#nho").await;
        page.wait_for_text("#noi", "Đã xóa").await;
        assert_eq!(stored(page, KEY).await, Value::from(other));
    }

    #[chromium]
    async fn a_remembered_draft_that_cannot_be_read_stays_until_somebody_deletes_it(page) {
        for text in ["{", "[]", "{\"name\":\"xã A\",\"time\":1,\"draft\":\"\"}"] {
            open(page).await;
            store(page, "bhyt:soan-trang:", text).await;
            page.reload().await;
            page.wait_for("window.bhytReady === true", "the editor is ready").await;
            page.wait_for_text("#noi", "không đọc được").await;
            assert_eq!(page.value(&field("place.name")).await, "");
            page.click("#nho").await;
            page.wait_for_text("#noi", "một bản khác").await;
            assert_eq!(stored(page, "bhyt:soan-trang:").await, text);
            page.js("localStorage.clear(); return null").await;
        }
    }

    #[chromium]
    async fn what_a_remembered_draft_had_and_no_page_has_is_reported_at_each_start(page) {
        open(page).await;
        let strange = record("xã Mẫu").replace("[place]", "[place]\\\\nmayor = \\\\\\\"A\\\\\\\"");
        store(page, "bhyt:soan-trang:xa-mau", &strange).await;
        for _ in 0..2 {
            page.reload().await;
            page.wait_for("window.bhytReady === true", "the editor is ready").await;
            page.wait_for_text("#noi-viec", "place.mayor").await;
            fill(page, "contact.name", "T").await;
            page.wait_for("localStorage.getItem('bhyt:soan-trang:xa-mau').includes('left_behind')", "the draft is remembered").await;
        }
    }

    #[chromium]
    async fn several_wards_are_remembered_and_each_can_be_opened(page) {
        open(page).await;
        store(page, "bhyt:soan-trang:xa-khac", &record("xã Khác").replace("\"time\":1", "\"time\":2")).await;
        store(page, "bhyt:soan-trang:xa-mau", &record("xã Mẫu")).await;
        page.reload().await;
        page.wait_for("window.bhytReady === true", "the editor is ready").await;
        assert_eq!(page.value(&field("place.name")).await, "xã Khác");
        // Another tab goes on with that ward meanwhile.
        store(page, "bhyt:soan-trang:xa-mau", &record("xã Mẫu Mới")).await;
        page.click(".remembered button").await;
        page.wait_for("document.querySelector('[data-field=\"place.name\"]').value === 'xã Mẫu Mới'", "the other ward as it is now").await;
        page.click(".remembered li:last-child button:last-child").await;
        page.click("#hoi-lai-lam").await;
        page.wait_for_text("#noi", "Đã xóa").await;
    }

    #[chromium]
    async fn a_slow_file_does_not_overtake_the_one_chosen_after_it(page) {
        open(page).await;
        page.js("const read = Blob.prototype.arrayBuffer;
            Blob.prototype.arrayBuffer = function () {
                const bytes = read.call(this);
                return this.name !== 'cham.toml' ? bytes : new Promise(resolve => { window.release = () => resolve(bytes) });
            };
            return null").await;
        choose(page, "cham.toml", "id = \"cham\"\nextends = \"common\"\n").await;
        page.wait_for("window.release", "the slow file is read").await;
        choose(page, "nhanh.toml", "id = \"nhanh\"\nextends = \"common\"\n").await;
        page.wait_for_text("#noi", "Đã mở").await;
        page.js("window.release(); return null").await;
        fill(page, "place.name", "xã A").await;
        page.wait_for("!document.getElementById('hoan-tac').disabled", "what was typed is in the draft").await;
        assert_eq!(page.value(&field("id")).await, "nhanh");
    }

    #[every_engine]
    async fn a_builder_that_dies_is_started_again_with_the_draft(page) {
        // WebKit makes no worker for a page from a file.
        let server = Offer::folder(built().parent().expect("a folder")).serve();
        page.open(&server.url("/soan-trang.html")).await;
        page.wait_for("window.bhytReady === true", "the editor is ready").await;
        page.js("const post = Worker.prototype.postMessage;
            Worker.prototype.postMessage = function (message) { window.builder = this; post.call(this, message) };
            return null").await;
        required(page).await;
        page.wait_for("window.builder", "the builder was asked").await;
        page.js(NOTE).await;
        page.js("window.builder.onerror(new Event('error')); return null").await;
        fill(page, "contact.phone", "0912 345 678").await;
        page.wait_for_text("#noi", "đã chạy lại").await;
        wait_for_mistake(page, "contact.phone", "di động").await;
        assert_eq!(page.value(&field("place.name")).await, "xã Mẫu");
        page.fill(&field("contact.phone"), "").await;
        let zip = taken(page, "tai-zip").await;
        assert_eq!(zip["name"], "xa-mau.zip");
    }

    // WebKit makes no worker from a file, so that its other cases prove the same.
    #[chromium]
    async fn where_no_worker_can_be_made_the_page_is_made_all_the_same(page) {
        let refused = page.fresh_folder().join("soan-trang.html");
        let html = fs::read_to_string(built()).expect("the editor");
        assert!(html.contains("worker-src blob:"));
        fs::write(&refused, html.replacen("worker-src blob:", "worker-src 'none'", 1)).expect("a file");
        open_copy(page, &refused).await;
        page.js(NOTE).await;
        required(page).await;
        assert_page_in(page, &taken(page, "tai-zip").await);
    }

    #[chromium]
    async fn a_color_is_picked_and_a_pale_one_is_refused_at_once(page) {
        open(page).await;
        let pick = |color: &str| format!("const picker = document.querySelector('.picker'); picker.value = '{color}'; picker.dispatchEvent(new Event('input', {{ bubbles: true }})); return null");
        page.js(&pick("#ffee00")).await;
        wait_for_mistake(page, "colors.accent", "tương phản").await;
        assert_eq!(page.value(&field("colors.accent")).await, "#ffee00");
        page.js(&pick("#7a1f1f")).await;
        page.wait_for("document.querySelector('[data-mistake=\"colors.accent\"]').textContent === ''", "a dark color").await;
        page.fill(&field("colors.accent"), "#0b5d66").await;
        page.wait_for("document.querySelector('.picker').value === '#0b5d66'", "the picker follows").await;
    }

    #[chromium]
    async fn what_was_to_be_fixed_first_goes_with_the_last_mistake(page) {
        open(page).await;
        page.click("#tai-zip").await;
        page.wait_for_text("#noi", "Chưa tải được").await;
        required(page).await;
        page.wait_for("document.getElementById('noi').textContent === ''", "nothing is left to fix").await;
        page.js("for (const one of document.querySelectorAll('details')) one.open = true; return null").await;
        page.fill(&field("answer/qua-ba-lan/ask"), "").await;
        wait_for_mistake(page, "answer/qua-ba-lan/ask", " ").await;
        page.js("for (const one of document.querySelectorAll('details')) one.open = false; return null").await;
        page.click("#loi a").await;
        page.wait_for("document.activeElement.dataset.field === 'answer/qua-ba-lan/ask'", "the link leads to the field").await;
    }
}
