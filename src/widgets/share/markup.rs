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
    let ids = id::OWN_CODES[code];
    figure(locality, ids, text::OWN_QR)
}

/// The QR code of the page's own film on a sheet, and what stands in its place where the page has no address.
pub fn film_qr(locality: &Locality, code: usize, stand_in: AnyView) -> AnyView {
    let initial = Snapshot::of(&model(locality));
    let other = id::STAND_INS[code];
    view! {
        {figure(locality, id::FILM_CODES[code], text::FILM_QR)}
        <div id={other} {..shown(&initial.attributes, other)}>{stand_in}</div>
    }
    .into_any()
}

/// The QR code of the page's own film with what leads there, and what stands in its place where the page has no address.
pub fn film(locality: &Locality, stand_in: AnyView) -> AnyView {
    let initial = Snapshot::of(&model(locality));
    let attributes = &initial.attributes;
    let [ids, ..] = id::FILM_CODES;
    let other = id::STAND_INS[0];
    view! {
        <div id=ids.block {..shown(attributes, ids.block)}>
            <p class="notice">{text::FILM_NOTE}</p>
            <div class="video">
                <div class="qr-code">{drawing(&initial, ids)}</div>
                <div>
                    <p>{text::FILM_HOW}</p>
                    <p><a id={id::FILM_LINK} class="button" {..shown(attributes, id::FILM_LINK)}>{text::FILM_OPEN}</a></p>
                    <p class="address-line"><span id=ids.address class="address">{initial.view(ids.address)}</span></p>
                </div>
            </div>
        </div>
        <div id={other} {..shown(attributes, other)}>{stand_in}</div>
    }
    .into_any()
}

fn figure(locality: &Locality, ids: id::Code, words: &'static str) -> AnyView {
    let initial = Snapshot::of(&model(locality));
    view! {
        <figure id=ids.block class="own-qr" {..shown(&initial.attributes, ids.block)}>
            <div class="own-qr__code">{drawing(&initial, ids)}</div>
            <figcaption>
                {words} " " <span id=ids.address class="address own-qr__address">{initial.view(ids.address)}</span>
            </figcaption>
        </figure>
    }
    .into_any()
}

fn drawing(initial: &Snapshot, ids: id::Code) -> AnyView {
    let attributes = &initial.attributes;
    view! {
        <svg id=ids.drawing class="qr" role="img" shape-rendering="crispEdges" {..shown(attributes, ids.drawing)}>
            <rect width="100%" height="100%" fill="#fff"></rect>
            <path id=ids.modules fill="#000" {..shown(attributes, ids.modules)}></path>
        </svg>
    }
    .into_any()
}

fn model(locality: &Locality) -> Share {
    Share {
        public: locality.address.clone(),
        ..Share::default()
    }
}
