//! Pages behind Debian's web servers: they work there, keep themselves on the device, and are embedded from another origin.

#[path = "../hosts/servers.rs"]
mod servers;

use super::case::browser_tests;
use super::directory;
use super::matrix::ward;
use super::page::Page;
use super::server::Offer;
use servers::{Host, Kind};

/// Two wards whose colours, and therefore whose styles, differ.
const WARDS: [&str; 2] = ["truong-thi", "thai-nguyen"];

async fn works_behind(page: &Page, kind: Kind) {
    let province = page.fresh_folder();
    directory::write(&province);
    for id in WARDS {
        servers::copy(&ward(id), &province.join(id));
    }
    let host = Host::start(kind, &province);
    let address = |path: &str| format!("http://{}/bhyt/{path}", host.authority());

    page.open(&address("")).await;
    page.fill("#tim", "lan anh").await;
    page.wait_for(
        "[...document.querySelectorAll('section li')].filter(one => one.getClientRects().length).length === 1",
        "the directory finds a ward",
    )
    .await;
    assert_eq!(page.console_errors().await, Vec::<String>::new());

    for id in WARDS {
        page.open(&address(&format!("{id}/#kiem-tra"))).await;
        page.wait_ready().await;
        page.type_keys("#so-the", "DN4010123498765").await;
        page.wait_for(
            "document.getElementById('ket-qua').dataset.verdict",
            "the checker answers",
        )
        .await;
        page.wait_for("navigator.serviceWorker.controller || (navigator.serviceWorker.getRegistration().then(one => window.kept = !!(one && one.active)), window.kept)", "the worker keeps the page").await;
        assert_eq!(page.console_errors().await, Vec::<String>::new(), "{id}");
    }

    // A site of another origin, with the lines that the page gives its webmaster.
    let site = format!(
        "<!DOCTYPE html><title>Cổng</title><h1>Cổng</h1><script src=\"{}\" data-view=\"kiem-tra\" data-height=\"400\" title=\"Kiểm tra\"></script>",
        address("truong-thi/embed.js")
    );
    let portal = Offer::default().page("/", site).serve();
    page.open(&portal.url("/")).await;
    page.wait_for(
        "document.querySelector('iframe')?.offsetHeight > 500",
        "the frame is as high as what it shows",
    )
    .await;
    // Servers end with the case: nothing of the page may go on asking them.
    page.open("about:blank").await;
}

browser_tests! {
    #[chromium]
    async fn every_page_of_a_province_works_behind_the_servers_of_the_document(page) {
        for kind in Kind::ALL {
            works_behind(page, kind).await;
        }
    }
}
