//! What changes on the wizard: the ticks, what is next, whether the card has come, and the question whether it shall begin anew.

use super::{Wizard, action};
use crate::widgets::attribute::Attribute;
use crate::widgets::frame::Frame;
use crate::widgets::names::{ACTION, DONE, NEXT, id};

/// Renders the question, the step to be done next, and the ticks as values of fields. The root element tells the styles whether the
/// card has come.
pub fn render(wizard: &Wizard, frame: &mut impl Frame) {
    let done = wizard.done().then_some("1");
    frame.attribute(Attribute::new(id::ROOT, DONE, done));
    frame.attribute(Attribute::flag(id::PATH_RESTART, "hidden", wizard.asking));
    frame.attribute(Attribute::flag(
        id::PATH_RESTART_ASK,
        "hidden",
        !wizard.asking,
    ));
    let last = !wizard.ticked(5);
    frame.attribute(Attribute::flag(id::STEPS_DONE, "hidden", last));
    for step in 0..6 {
        let number = (step + 1).to_string();
        let next = wizard.next() == Some(step);
        frame.attribute(Attribute::flag([id::STEP, &number].concat(), NEXT, next));
        let field = ["[", ACTION, "=", action::TICK, &number, "]"].concat();
        let ticked = if wizard.ticked(step) { "yes" } else { "" };
        frame.values(field, vec![ticked.to_owned()]);
    }
}
