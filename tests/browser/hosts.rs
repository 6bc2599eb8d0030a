//! The page behind Debian's web servers: it works there, keeps itself on the device, and is embedded from another origin.

#[path = "../hosts/servers.rs"]
mod servers;

use super::case::browser_tests;
use super::matrix::dist;
use super::page::Page;
use super::server::Offer;
use servers::{Host, Kind};

async fn works_behind(page: &Page, kind: Kind) {
    let host = Host::start(kind, &dist());
    page.open(&format!("http://{}/bhyt/#kiem-tra", host.authority()))
        .await;
    page.wait_ready().await;
    page.type_keys("#so-the", "DN4010123498765").await;
    page.wait_for(
        "document.getElementById('ket-qua').dataset.verdict",
        "the checker answers",
    )
    .await;
    page.wait_for("navigator.serviceWorker.controller || (navigator.serviceWorker.getRegistration().then(one => window.kept = !!(one && one.active)), window.kept)", "the worker keeps the page").await;

    // A site of another origin, with the lines that the page gives its webmaster.
    let site = format!(
        "<!DOCTYPE html><title>Cổng</title><h1>Cổng</h1><script src=\"http://{}/bhyt/embed.js\" data-view=\"kiem-tra\" data-height=\"400\" title=\"Kiểm tra\"></script>",
        host.authority()
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
    async fn the_page_works_behind_the_servers_of_the_readme(page) {
        for kind in Kind::ALL {
            works_behind(page, kind).await;
        }
    }
}
