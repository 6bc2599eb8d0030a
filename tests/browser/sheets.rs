//! On paper: each sheet is one A4 page on every engine, and both QR codes can be read from it.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::case::browser_tests;
use super::matrix::ward;
use super::page::Page;
use super::server::Server;

const VIDEO: &str = "https://vneid.gov.vn";

/// What a program prints, or a failure with what it complains about.
pub fn output(program: &str, arguments: &[&Path]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|why| panic!("{program}: {why}"));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The addresses that zbar reads from a picture, in no particular order.
pub fn codes(picture: &Path) -> Vec<String> {
    let read = output(
        "zbarimg",
        &[Path::new("--quiet"), Path::new("--raw"), picture],
    );
    let mut codes: Vec<_> = read.lines().map(str::to_owned).collect();
    codes.sort();
    codes
}

pub fn is_one_page_of_a4(pdf: &Path) {
    let info = output("pdfinfo", &[pdf]);
    let line = |name: &str| {
        let line = info.lines().find(|line| line.starts_with(name));
        line.unwrap_or_else(|| panic!("no {name} in: {info}"))
            .to_owned()
    };
    let pages = line("Pages:");
    assert_eq!(pages.split_whitespace().last(), Some("1"), "{pages}");
    let size = line("Page size:");
    assert!(size.contains("(A4)"), "{size}");
}

async fn one_page_with_both_codes(page: &Page, server: &Server, sheet: &str) {
    let own = server.url("/");
    page.open(&server.url(&format!("/?in={sheet}"))).await;
    page.wait_ready().await;
    assert!(page.is_shown(&format!("#{sheet}")).await);
    assert!(
        !page.is_shown("#dau").await,
        "the page itself stands behind the sheet"
    );
    let folder = page.fresh_folder();
    let pdf = folder.join("sheet.pdf");
    fs::write(&pdf, page.print_to_pdf().await).expect("a PDF");
    is_one_page_of_a4(&pdf);
    let picture = folder.join("sheet");
    let flags = ["-png", "-gray", "-r", "150", "-singlefile"].map(Path::new);
    output("pdftoppm", &[&flags[..], &[&pdf, &picture]].concat());
    let mut expected = vec![VIDEO.to_owned(), own];
    expected.sort();
    assert_eq!(codes(&picture.with_extension("png")), expected, "{sheet}");
}

browser_tests! {
    #[every_engine]
    async fn the_sheets_of_truong_thi_are_one_page_each(page) {
        let server = Server::of(&ward("truong-thi"));
        one_page_with_both_codes(page, &server, "to-roi").await;
        one_page_with_both_codes(page, &server, "ap-phich").await;
    }

    #[chromium]
    async fn the_sheets_of_thai_nguyen_are_one_page_each(page) {
        let server = Server::of(&ward("thai-nguyen"));
        one_page_with_both_codes(page, &server, "to-roi").await;
        one_page_with_both_codes(page, &server, "ap-phich").await;
    }

    #[chromium]
    async fn a_link_opens_a_sheet_and_leads_back(page) {
        let server = Server::of(&ward("truong-thi"));
        page.open(&server.url("/")).await;
        page.wait_ready().await;
        page.click("a[href='#to-roi']").await;
        page.wait_for("document.documentElement.dataset.in === 'to-roi'", "the handout is chosen").await;
        assert!(page.is_shown("#to-roi").await && !page.is_shown("#dau").await);
        page.click("#to-roi a[href='#chia-se']").await;
        page.wait_for("!document.documentElement.hasAttribute('data-in')", "the page is back").await;
        assert!(!page.is_shown("#to-roi").await && page.is_shown("#chia-se").await);
    }

    #[chromium]
    async fn a_sheet_opens_by_its_link_without_scripts(page without scripts) {
        let server = Server::of(&ward("truong-thi"));
        page.open(&server.url("/#ap-phich")).await;
        assert!(page.is_shown("#ap-phich").await && !page.is_shown("#to-roi").await);
    }
}
