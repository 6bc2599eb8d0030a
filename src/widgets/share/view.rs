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
    let file = share.asked && share.loaded_from.is_none();
    frame.attribute(Attribute::flag(id::SHARE, "hidden", file));
    frame.attribute(Attribute::flag(id::KEEP, "hidden", file));
    frame.attribute(Attribute::flag(id::SHARE_FILE, "hidden", !file));
    frame.attribute(Attribute::flag(id::SEND, "hidden", !share.can_send));
    let own = share.address().map(str::to_owned);
    let film = |address: Option<&str>| Some([address?, "#", id::FILM].concat());
    let (on_screen, on_paper) = (film(share.address()), film(share.address_on_paper()));
    let link = on_screen.clone().unwrap_or_default();
    frame.attribute(Attribute::text(id::FILM_LINK, "href", link));
    codes(frame, &id::OWN_CODES, own);
    codes(frame, &id::FILM_CODES[..1], on_screen);
    codes(frame, &id::FILM_CODES[1..], on_paper.clone());
    for (stand_in, is_first) in id::STAND_INS.into_iter().zip([true, false, false]) {
        let is_known = if is_first {
            share.address().is_some()
        } else {
            on_paper.is_some()
        };
        frame.attribute(Attribute::flag(stand_in, "hidden", is_known));
    }
    frame.value(id::ADDRESS, share.loaded_from.clone().unwrap_or_default());
}

/// Renders codes that lead to one address, or hides them.
fn codes(frame: &mut impl Frame, codes: &[id::Code], address: Option<String>) {
    let address = address.unwrap_or_default();
    let drawing = qr::draw(&address).filter(|_| !address.is_empty());
    let is_hidden = drawing.is_none();
    let (side, path) = drawing.map_or((0, String::new()), |drawing| (drawing.side, drawing.path));
    let side = side.to_string();
    let label = [text::QR_OF, ": ", &address].concat();
    let view_box = ["0 0 ", &side, " ", &side].concat();
    for code in codes {
        frame.text(code.address, address.clone());
        frame.attribute(Attribute::flag(code.block, "hidden", is_hidden));
        frame.attribute(Attribute::text(code.drawing, "aria-label", label.clone()));
        frame.attribute(Attribute::text(code.drawing, "viewBox", view_box.clone()));
        frame.attribute(Attribute::text(code.modules, "d", path.clone()));
    }
}
