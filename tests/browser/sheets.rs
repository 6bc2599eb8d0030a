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
    async fn a_view_is_printed_as_it_is_shown_and_without_its_buttons(page) {
        let server = Server::of(&ward("truong-thi"));
        let folder = page.fresh_folder();
        // What is printed of an address, what of other views or only to be pressed is not, and how many pages it takes at most.
        for (address, has, has_not, most) in [
            ("#kiem-tra", "Số thẻ BHYT", "Tập thử trên điện thoại tập", 1),
            ("#hoi-quan-doi-cong-an", "Quên số, sai tên, hết hạn", "Vẫn không được", 1),
            ("#bat-dau-muc-2", "Tài khoản của bạn", "VNeID trên máy bạn là bản nào", 1),
            ("#bat-dau-lam-that", "Bấm “Gửi yêu cầu”", "VNeID không nhận", 6),
            ("#thuc-hanh", "Video hướng dẫn", "Kiểm tra số thẻ BHYT", 1),
            ("#ve-trang", "Công văn 202 nói gì?", "Coi chừng lừa đảo", 4),
        ] {
            page.open("about:blank").await;
            page.open(&server.url(&format!("/{address}"))).await;
            page.wait_ready().await;
            let pdf = folder.join("view.pdf");
            fs::write(&pdf, page.print_to_pdf().await).expect("a PDF");
            let words = output("pdftotext", &[Path::new("-layout"), &pdf, Path::new("-")]);
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(words.contains(has), "{address}: {words}");
            assert!(!words.contains(has_not), "{address}: {words}");
            let info = output("pdfinfo", &[&pdf]);
            let pages = info.lines().find_map(|line| line.strip_prefix("Pages:"));
            let pages: u32 = pages.and_then(|pages| pages.trim().parse().ok()).expect("pages");
            assert!(pages <= most, "{address}: {pages} pages");
        }
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
