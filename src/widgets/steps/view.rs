//! The bar under the steps, and what marks the present one.

use std::borrow::Cow;

use super::{Steps, text};
use crate::widgets::attribute::Attribute;
use crate::widgets::frame::Frame;
use crate::widgets::names::id;

/// Renders the place in words and the switch, marks the present step, and folds the others away unless all are wanted.
pub fn render(steps: &Steps, frame: &mut impl Frame) {
    frame.text(id::STEP_PLACE, steps.words());
    let switch = if steps.all { text::ONE } else { text::ALL };
    frame.text(id::STEP_SWITCH, switch.to_owned());
    let class = if steps.all {
        "steps"
    } else {
        "steps steps--one"
    };
    frame.attribute(Attribute::new(id::STEPS, "class", Some(class)));
    for step in 1..=steps.total() {
        let one = [id::STEP, &step.to_string()].concat();
        let current = (step == steps.step).then_some("step");
        frame.attribute(Attribute::new(one, "aria-current", current));
        let link = [id::STEP_LINK, &step.to_string()].concat();
        frame.attribute(Attribute::text(link, "href", steps.link(step)));
    }
    for (id, address) in [(id::STEP_BACK, steps.back()), (id::STEP_ON, steps.next())] {
        let disabled = address.is_none().then_some("true");
        frame.attribute(Attribute::new(id, "aria-disabled", disabled));
        frame.attribute(Attribute {
            value: address.map(Cow::Owned),
            ..Attribute::new(id, "href", None)
        });
    }
}
