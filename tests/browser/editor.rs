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

async fn taken(page: &Page, act: &str) -> Value {
    page.js("window.taken = []; return null").await;
    page.click(&format!("[data-act={act}]")).await;
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

/// Every view of a page that was taken works where it was unpacked.
async fn works(page: &Page, file: &Path) {
    page.open(&file_url(file)).await;
    page.wait_ready().await;
    assert_eq!(page.text(".opening__authority").await, "UBND xã Mẫu");
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

browser_tests! {
    #[every_engine]
    async fn the_widgets_of_the_preview_answer(page) {
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
        open(page).await;
        page.js(NOTE).await;
        page.click("[data-act=zip]").await;
        page.wait_for_text("#noi", "Chưa tải được").await;
        page.wait_for_text("#loi", "Tên phường xã: Ô này phải điền.").await;
        required(page).await;
        assert_eq!(page.js("return document.querySelector('[data-field=id]').value").await, "xa-mau");
        page.wait_for("document.getElementById('xem-truoc').src.startsWith('blob:')", "a preview").await;
        assert_eq!(page.text("#loi").await, "");
        let zip = taken(page, "zip").await;
        assert_eq!(zip["name"], "xa-mau.zip");
        assert_eq!(zip["start"], json!([0x50, 0x4b, 3, 4]), "the beginning of a zip");
        for name in ["DOC-TRUOC.txt", "xa-mau/index.html", "xa-mau/sw.js", "xa-mau/share.png", "xa-mau/icon-192.png"] {
            assert!(zip["text"].as_str().is_some_and(|text| text.contains(name)), "{name} is not in the zip");
        }
        page.wait_for_text("#noi", "Đã tải về").await;
        let html = taken(page, "page").await;
        assert_eq!(html["name"], "index.html");
        let file = unpack(page, &zip).join("xa-mau/index.html");
        assert_eq!(fs::read_to_string(&file).expect("a page"), html["text"].as_str().expect("a page"));
        works(page, &file).await;
    }

    #[every_engine]
    async fn with_the_network_off_a_page_is_made_all_the_same(page) {
        let mut server = Offer::folder(built().parent().expect("a folder")).serve();
        page.open(&server.url("/soan-trang.html")).await;
        page.wait_for("window.bhytReady === true", "the editor is ready").await;
        server.stop();
        page.js(NOTE).await;
        required(page).await;
        let zip = taken(page, "zip").await;
        let file = unpack(page, &zip).join("xa-mau/index.html");
        works(page, &file).await;
    }

    #[every_engine]
    async fn a_saved_copy_of_the_editor_begins_afresh_and_makes_pages(page) {
        open(page).await;
        required(page).await;
        page.js("document.querySelector('[data-act=\"add/answer\"]').click(); return null").await;
        page.wait_for("document.querySelector('[data-field=\"answer/rieng-1/ask\"]')", "an entry of its own").await;
        let copy = page.fresh_folder().join("ban-luu.html");
        fs::write(&copy, page.serialise().await).expect("a file");
        open_copy(page, &copy).await;
        assert_eq!(page.count(&field("answer/rieng-1/ask")).await, 0);
        assert_eq!(page.value(&field("place.name")).await, "");
        assert_eq!(page.text("#noi").await, "");
        page.js(NOTE).await;
        required(page).await;
        let zip = taken(page, "zip").await;
        works(page, &unpack(page, &zip).join("xa-mau/index.html")).await;
    }

    #[every_engine]
    async fn the_keyboard_alone_makes_a_page(page) {
        open(page).await;
        page.js(NOTE).await;
        for (path, words) in REQUIRED {
            tab_to(page, &field(path)).await;
            page.type_keys(&field(path), words).await;
        }
        tab_to(page, "[data-act=zip]").await;
        page.press(Key::Enter).await;
        page.wait_for("window.taken.length === 1", "a file is taken").await;
        page.wait_for_text("#noi", "Đã tải về").await;
        let zip = page.js("return window.taken[0]").await;
        works(page, &unpack(page, &zip).join("xa-mau/index.html")).await;
    }

    #[chromium]
    async fn what_is_said_stands_in_the_window_of_a_phone(page) {
        page.resize(360, 640).await;
        open(page).await;
        page.js(NOTE).await;
        required(page).await;
        taken(page, "zip").await;
        page.wait_for_text("#noi", "Đã tải về").await;
        let seen = page.js("const box = document.getElementById('noi').getBoundingClientRect(); const on = document.elementFromPoint(180, box.top + 10); return box.top >= 0 && box.bottom <= innerHeight && on.id === 'noi'").await;
        assert_eq!(seen, json!(true));
    }

    #[every_engine]
    async fn a_built_page_opened_and_saved_is_the_page_of_the_command_line(page) {
        let html = fs::read_to_string(Path::new(&dist()).join("index.html")).expect("the built page");
        open(page).await;
        page.js(NOTE).await;
        on_the_day_of(page, &html).await;
        choose(page, "index.html", &html).await;
        page.wait_for_text("#noi", "Đã mở").await;
        assert_eq!(page.js("return document.querySelector('[data-field=\"place.name\"]').value").await, "phường Trường Thi");
        let same = taken(page, "page").await;
        assert!(same["text"] == html.as_str(), "{} bytes, built {}", same["size"], html.len());
        // One sentence changed changes that sentence, and the content that the page carries.
        page.js("for (const one of document.querySelectorAll('details')) one.open = true; return null").await;
        page.fill(&field("answer/qua-ba-lan/ask"), "Quá ba lần thì sao?").await;
        let changed = taken(page, "page").await;
        let changed = page::source::without(changed["text"].as_str().expect("a page"));
        let before = page::source::without(&html);
        assert!(changed.contains("Quá ba lần thì sao?") && changed != before);
        page.click("[data-act=\"restore/answer/qua-ba-lan/ask\"]").await;
        // The focus scrolls to its field, away under a pointer that is on its way.
        page.wait_for("document.activeElement.dataset.field === 'answer/qua-ba-lan/ask'", "the focus is in the field").await;
        let back = taken(page, "page").await;
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
        page.wait_for_text("#noi", "Trang bạn đang soạn vẫn còn nguyên").await;
        assert_eq!(page.js("return document.querySelector('[data-field=\"contact.phone\"]').value").await, "0912 345 678");
        page.click("[data-act=undo]").await;
        assert_eq!(page.js("return document.querySelector('[data-field=\"contact.phone\"]').value").await, "");
        page.click("[data-act=redo]").await;
        page.wait_for_text("[data-mistake=\"contact.phone\"]", "di động").await;
    }

    #[chromium]
    async fn an_entry_of_the_wards_own_is_added_filled_in_and_taken_away_by_keyboard(page) {
        open(page).await;
        required(page).await;
        page.js("document.querySelector('.kind').open = true; document.querySelector('[data-act=\"add/answer\"]').focus(); return null").await;
        page.press(Key::Enter).await;
        page.wait_for("document.activeElement.dataset.field === 'answer/rieng-1/ask'", "the focus is in the new entry").await;
        page.type_keys(&field("answer/rieng-1/ask"), "Ở xã thì hỏi ai?").await;
        page.type_keys(&field("answer/rieng-1/why"), "Vì trạm ở gần.").await;
        page.type_keys(&field("answer/rieng-1/do"), "Đến trạm y tế.").await;
        page.click("[data-act=zip]").await;
        assert_eq!(page.text("#loi").await, "");
        page.click("[data-act=\"remove/answer/rieng-1\"]").await;
        assert_eq!(page.count(&field("answer/rieng-1/ask")).await, 0);
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
        assert_eq!(page.js("return localStorage.getItem('bhyt:soan-trang')").await, Value::Null);
    }
}
