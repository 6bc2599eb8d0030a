//! The mount points of sharing.

use leptos::prelude::*;

use super::{Share, text};
use crate::qr;
use crate::widgets::attribute::Attribute;
use crate::widgets::names::id;
use crate::widgets::parts::maybe;

/// Whether the address was copied.
pub fn copied(share: &Share) -> AnyView {
    maybe(match share.copied {
        Some(true) => text::COPIED,
        Some(false) => text::COPY_BY_HAND,
        None => "",
    })
}

/// The address under a QR code of the page's own.
pub fn own_address(share: &Share) -> AnyView {
    maybe(share.address().unwrap_or_default())
}

/// Which ways of handing on there are, and the QR codes of the page's own address.
pub fn attributes(share: &Share) -> Vec<Attribute> {
    let file = share.asked && share.loaded_from.is_none();
    let mut attributes = vec![
        Attribute::flag(id::SHARE, "hidden", file),
        Attribute::flag(id::KEEP, "hidden", file),
        Attribute::flag(id::SHARE_FILE, "hidden", !file),
        Attribute::flag(id::SEND, "hidden", !share.can_send),
    ];
    let address = share.address().unwrap_or_default();
    let drawing = qr::draw(address).filter(|_| !address.is_empty());
    let none = drawing.is_none();
    let (side, path) = drawing.map_or((0, String::new()), |drawing| (drawing.side, drawing.path));
    let side = side.to_string();
    for code in 0..id::OWN_QR.len() {
        attributes.extend([
            Attribute::flag(id::OWN_QR[code], "hidden", none),
            Attribute::text(
                id::OWN_DRAWING[code],
                "aria-label",
                [text::QR_OF, ": ", address].concat(),
            ),
            Attribute::text(
                id::OWN_DRAWING[code],
                "viewBox",
                ["0 0 ", &side, " ", &side].concat(),
            ),
            Attribute::text(id::OWN_MODULES[code], "d", path.clone()),
        ]);
    }
    attributes
}

/// The field with the address.
pub fn values(share: &Share) -> Vec<(String, Vec<String>)> {
    vec![(
        ["#", id::ADDRESS].concat(),
        vec![share.loaded_from.clone().unwrap_or_default()],
    )]
}
