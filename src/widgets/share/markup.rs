//! The static markup of the chapter about sharing.

use leptos::prelude::*;

use super::{Share, action, text};
use crate::document::extras::Extras;
use crate::document::parts::{chapter, shown};
use crate::widgets::frame::Snapshot;
use crate::widgets::names::id;
use content::Locality;

/// Where the size of the finished file is written once it is known.
pub const SIZE_MARK: &str = "@size@";

/// The chapter about sharing, keeping and printing.
pub fn share(locality: &Locality, extras: &Extras) -> AnyView {
    let name = format!("bhyt-vneid-{}.html", locality.id);
    let model = model(locality);
    let initial = Snapshot::of(&model);
    let attributes = &initial.attributes;
    chapter(
        id::SHARING,
        text::HEADING,
        view! {
            <div class="share">
                <div id=id::SHARE class="can-script" {..shown(attributes, id::SHARE)}>
                    <label for=id::ADDRESS>{text::ADDRESS}</label>
                    <input id=id::ADDRESS class="field" type="text" readonly autocomplete="off" />
                    <div class="buttons">
                        <button type="button" id=id::SEND class="button" data-action={action::SEND} {..shown(attributes, id::SEND)}>{text::SEND}</button>
                        <button type="button" class="button button--quiet" data-action=action::COPY>{text::COPY}</button>
                    </div>
                    <p id=id::SHARE_COPIED class="hint" role="status">{initial.view(id::SHARE_COPIED)}</p>
                    {own_qr(locality, 0)}
                </div>
                <p id=id::SHARE_FILE class="notice" {..shown(attributes, id::SHARE_FILE)}>{text::FILE}</p>
                <div id={id::KEEP} {..shown(attributes, id::KEEP)}>
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
                        <a class="button button--quiet" href=format!("#{}", id::HANDOUT)>{text::PRINT_HANDOUT}</a>
                        <a class="button button--quiet" href=format!("#{}", id::POSTER)>{text::PRINT_POSTER}</a>
                    </p>
                </div>
            </div>
        },
    )
}

/// One of the QR codes of the page's own address: drawn now where the content names the address, else where the page is
/// read.
pub fn own_qr(locality: &Locality, code: usize) -> AnyView {
    let model = model(locality);
    let initial = Snapshot::of(&model);
    let attributes = &initial.attributes;
    let [figure, drawing, modules] =
        [id::OWN_QR, id::OWN_DRAWING, id::OWN_MODULES].map(|ids| ids[code]);
    view! {
        <figure id={figure} class="own-qr" {..shown(attributes, figure)}>
            <div class="own-qr__code">
                <svg id={drawing} class="qr" role="img" shape-rendering="crispEdges" {..shown(attributes, drawing)}>
                    <rect width="100%" height="100%" fill="#fff"></rect>
                    <path id={modules} fill="#000" {..shown(attributes, modules)}></path>
                </svg>
            </div>
            <figcaption>
                {text::OWN_QR} " " <span id=id::OWN_ADDRESS[code] class="address own-qr__address">{initial.view(id::OWN_ADDRESS[code])}</span>
            </figcaption>
        </figure>
    }
    .into_any()
}

fn model(locality: &Locality) -> Share {
    Share {
        public: locality.address.clone(),
        ..Share::default()
    }
}
