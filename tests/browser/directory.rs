//! The directory of a province: a ward is found by typing, by its old name, by keyboard, and from a folder.

#[path = "../wards/directory.rs"]
mod province;

use std::fs;
use std::path::Path;

use serde_json::json;

use super::case::browser_tests;
use super::matrix::dist;
use super::page::{Key, Page, file_url};
use super::server::Server;

/// The directory in a folder, with the built page behind each of its links.
pub fn write(folder: &Path) {
    fs::write(folder.join("index.html"), province::html()).expect("a file");
    for ward in province::wards() {
        let place = folder.join(ward.id);
        fs::create_dir(&place).expect("a folder");
        fs::copy(dist().join("index.html"), place.join("index.html")).expect("a page");
    }
}

/// The names in the list that a reader sees.
const SEEN: &str = "return [...document.querySelectorAll('section li')].filter(one => one.getClientRects().length).map(one => one.querySelector('a').textContent)";

async fn finds(page: &Page, typed: &str, names: &[&str]) {
    page.fill("#tim", typed).await;
    assert_eq!(page.js(SEEN).await, json!(names), "{typed}");
}

browser_tests! {
    #[every_engine]
    async fn a_ward_is_found_by_its_name_and_its_old_names_with_or_without_marks(page) {
        let folder = page.fresh_folder();
        write(&folder);
        let server = Server::of(&folder);
        page.open(&server.url("/")).await;
        page.resize(360, 640).await;
        assert!(page.is_shown("#tim").await);
        finds(page, "", &["xã An Bình", "phường Đông An", "đặc khu Hòn Mẫu", "xã Lan Anh"]).await;
        finds(page, "dong an", &["phường Đông An"]).await;
        finds(page, "ĐÔNG AN", &["phường Đông An"]).await;
        finds(page, "cau dat", &["phường Đông An"]).await;
        finds(page, "Lương", &["xã An Bình"]).await;
        finds(page, "an", &["xã An Bình", "phường Đông An", "xã Lan Anh"]).await;
        page.wait_for_text("#tim-thay", "Có 3 nơi khớp.").await;
        finds(page, "xyz", &[]).await;
        page.wait_for_text("#tim-thay", "Chưa thấy nơi nào.").await;
        page.clear("#tim").await;
        page.type_keys("#tim", "an binh").await;
        page.press(Key::Enter).await;
        page.wait_ready().await;
        assert_eq!(page.js("return location.pathname").await, "/xa-an-binh/");
    }

    #[every_engine]
    async fn from_a_folder_the_directory_opens_files(page) {
        let folder = page.fresh_folder();
        write(&folder);
        page.open(&file_url(&folder.join("index.html"))).await;
        page.click("a[href*='xa-lan-anh']").await;
        page.wait_ready().await;
        assert!(page.js("return location.pathname").await.as_str().is_some_and(|path| path.ends_with("/xa-lan-anh/index.html")));
    }

    #[chromium]
    async fn without_scripts_the_directory_is_a_list(page without scripts) {
        let folder = page.fresh_folder();
        write(&folder);
        let server = Server::of(&folder);
        page.open(&server.url("/")).await;
        assert!(!page.is_shown("#tim").await, "a field that finds nothing");
        page.click("a[href='phuong-dong-an/']").await;
        page.wait_for_text("h1", "Đưa thẻ BHYT vào VNeID").await;
    }
}
