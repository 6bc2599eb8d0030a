//! Files that the browser keeps.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast as _;
use web_sys::{Blob, HtmlElement, Url};

use super::elements::{attribute, once};

/// How long the file can still be read, in milliseconds: the browser may be reading when the click returns.
const KEPT_MS: i32 = 60_000;

/// Hands a file to the browser to keep under a name. Whether it does is not reported to a page.
pub fn download(name: &str, file: &Blob) {
    let (Ok(address), Ok(link)) = (
        Url::create_object_url_with_blob(file),
        document().create_element("a"),
    ) else {
        return;
    };
    attribute(&link, "href", Some(&address));
    attribute(&link, "download", Some(name));
    if let Some(link) = link.dyn_ref::<HtmlElement>() {
        link.click();
    }
    let revoke = once(move |_| {
        let _ = Url::revoke_object_url(&address);
    });
    // A window never refuses a timer.
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&revoke, KEPT_MS);
}
