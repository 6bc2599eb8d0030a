//! For everybody: no accessibility violation in any state of the page, and what no checker can see, done by hand.

mod aloud;
mod axe;
mod keyboard;
mod live;
mod practice;
mod sight;
mod states;
mod structure;
mod widgets;

use super::matrix::ward;
use super::page::Page;

async fn open(page: &Page, address: &str) {
    page.open(address).await;
    page.wait_ready().await;
}

/// Clicks without the driver's pointer, which takes longer; for reaching a state, not for proving that it can be reached.
async fn press(page: &Page, element: &str) {
    page.reach(element).await;
    let found = page
        .js(&format!(
            "const found = document.querySelector(`{element}`); found?.click(); return !!found"
        ))
        .await;
    assert_eq!(found, true, "{element} is not there");
}
