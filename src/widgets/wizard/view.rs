//! What changes on the wizard: the ticks, and the question whether it shall begin anew.

use super::{Wizard, action};
use crate::widgets::attribute::Attribute;
use crate::widgets::frame::Frame;
use crate::widgets::names::{ACTION, id};

/// Renders the question, and the ticks as values of fields.
pub fn render(wizard: &Wizard, frame: &mut impl Frame) {
    frame.attribute(Attribute::flag(id::PATH_RESTART, "hidden", wizard.asking));
    frame.attribute(Attribute::flag(
        id::PATH_RESTART_ASK,
        "hidden",
        !wizard.asking,
    ));
    for step in 0..6 {
        let field = ["[", ACTION, "=", action::TICK, &(step + 1).to_string(), "]"].concat();
        let ticked = if wizard.ticked(step) { "yes" } else { "" };
        frame.values(field, vec![ticked.to_owned()]);
    }
}
