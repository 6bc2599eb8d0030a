//! Handing the page on: its address, its QR code, the file itself, and the sheets to print.

use leptos::prelude::*;

use crate::content::Locality;
use crate::qr::Drawing;

use super::page::Extras;
use super::parts::{chapter, qr_code};
use super::text;

/// Where the size of the finished file is written once it is known.
pub const SIZE_MARK: &str = "@size@";

/// The chapter about sharing, keeping and printing.
pub fn share(locality: &Locality, extras: &Extras) -> AnyView {
    let name = format!("bhyt-vneid-{}.html", locality.id);
    chapter(
        "chia-se",
        text::SHARE,
        view! {
            <div class="share">
                <div id="chia-se-dia-chi" class="can-script">
                    <label for="dia-chi">{text::SHARE_ADDRESS}</label>
                    <input id="dia-chi" class="field" type="text" readonly autocomplete="off" />
                    <div class="buttons">
                        <button type="button" id="gui-di" class="button" hidden>{text::SHARE_SEND}</button>
                        <button type="button" id="chep-dia-chi" class="button button--quiet">{text::SHARE_COPY}</button>
                    </div>
                    <p id="chia-se-da-chep" class="hint" role="status"></p>
                    {own_qr(locality, extras.own.as_ref())}
                </div>
                <p id="chia-se-tep" class="notice" hidden>{text::SHARE_FILE}</p>
                <div id="luu-trang">
                    <h3>{text::KEEP}</h3>
                    <p>{text::KEEP_HOW}</p>
                    <p>
                        <a class="button button--quiet" href="index.html" download=name>{text::KEEP_SAVE}</a>
                    </p>
                    <p class="hint">
                        {text::KEEP_SIZE} " " {SIZE_MARK} " KB, " {text::KEEP_DATE} " " {extras.built.clone()} "."
                    </p>
                </div>
                <div>
                    <h3>{text::PRINT}</h3>
                    <p>{text::PRINT_HOW}</p>
                    <p class="buttons">
                        <a class="button button--quiet" href="#to-roi">{text::PRINT_HANDOUT}</a>
                        <a class="button button--quiet" href="#ap-phich">{text::PRINT_POSTER}</a>
                    </p>
                </div>
            </div>
        },
    )
}

/// The QR code of the page's own address: drawn now where the content names the address, else where the page is read.
pub fn own_qr(locality: &Locality, drawing: Option<&Drawing>) -> AnyView {
    let address = locality.address.clone().unwrap_or_default();
    view! {
        <figure class="own-qr" hidden=drawing.is_none()>
            <div class="own-qr__code">{drawing.map(|drawing| qr_code(drawing, &address))}</div>
            <figcaption>{text::OWN_QR} " " <span class="address own-qr__address">{address}</span></figcaption>
        </figure>
    }
    .into_any()
}
