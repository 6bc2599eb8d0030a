//! For everybody: no barrier in any state of the page, and what no checker can see, done by hand.

mod aloud;
mod axe;
mod keyboard;
mod live;
mod practice;
mod sight;
mod states;
mod structure;
mod tools;

use std::path::{Path, PathBuf};

use super::page::Page;

/// The folder of a ward's built page.
fn ward(id: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dist").join(id)
}

async fn open(page: &Page, address: &str) {
    page.open(address).await;
    page.wait_ready().await;
}

/// Clicks without the driver's pointer, which takes longer; for reaching a state, not for proving that it can be reached.
async fn press(page: &Page, element: &str) {
    let found = page
        .js(&format!(
            "const found = document.querySelector(`{element}`); found?.click(); return !!found"
        ))
        .await;
    assert_eq!(found, true, "{element} is not there");
}

/// Puts a value into a field or list and says so, as typing or choosing does.
async fn fill(page: &Page, field: &str, value: &str) {
    page.js(&format!(
        "const field = document.querySelector(`{field}`); field.value = '{value}';
         field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', {{ bubbles: true }})); return null"
    ))
    .await;
}
