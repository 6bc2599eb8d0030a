//! What changes on the chapter for sharing.

use super::{Share, text};
use crate::qr;
use crate::widgets::attribute::Attribute;
use crate::widgets::frame::Frame;
use crate::widgets::names::id;

/// Renders which ways of sharing there are, and the QR codes of the page's own address.
pub fn render(share: &Share, frame: &mut impl Frame) {
    let copied = match share.copied {
        Some(true) => text::COPIED,
        Some(false) => text::COPY_BY_HAND,
        None => "",
    };
    frame.text(id::SHARE_COPIED, copied.to_owned());
    let address = share.address().unwrap_or_default();
    for id in id::OWN_ADDRESS {
        frame.text(id, address.to_owned());
    }
    let file = share.asked && share.loaded_from.is_none();
    frame.attribute(Attribute::flag(id::SHARE, "hidden", file));
    frame.attribute(Attribute::flag(id::KEEP, "hidden", file));
    frame.attribute(Attribute::flag(id::SHARE_FILE, "hidden", !file));
    frame.attribute(Attribute::flag(id::SEND, "hidden", !share.can_send));
    let drawing = qr::draw(address).filter(|_| !address.is_empty());
    let none = drawing.is_none();
    let (side, path) = drawing.map_or((0, String::new()), |drawing| (drawing.side, drawing.path));
    let side = side.to_string();
    let label = [text::QR_OF, ": ", address].concat();
    let view_box = ["0 0 ", &side, " ", &side].concat();
    for code in 0..id::OWN_QR.len() {
        let (figure, drawing) = (id::OWN_QR[code], id::OWN_DRAWING[code]);
        frame.attribute(Attribute::flag(figure, "hidden", none));
        frame.attribute(Attribute::text(drawing, "aria-label", label.clone()));
        frame.attribute(Attribute::text(drawing, "viewBox", view_box.clone()));
        frame.attribute(Attribute::text(id::OWN_MODULES[code], "d", path.clone()));
    }
    frame.value(id::ADDRESS, share.loaded_from.clone().unwrap_or_default());
}
