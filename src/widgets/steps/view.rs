//! The words of the bar under the steps, and what marks the present one.

use std::borrow::Cow;

use leptos::prelude::*;

use super::{Steps, text};
use crate::widgets::attribute::Attribute;
use crate::widgets::names::id;

/// The present step in words.
pub fn place(steps: &Steps) -> AnyView {
    steps.words().into_any()
}

/// What the switch would do.
pub fn switch(steps: &Steps) -> AnyView {
    if steps.all { text::ONE } else { text::ALL }.into_any()
}

/// Marks the present step, and folds the others away unless all are wanted.
pub fn attributes(steps: &Steps) -> Vec<Attribute> {
    let class = if steps.all {
        "steps"
    } else {
        "steps steps--one"
    };
    let mut attributes = vec![Attribute::new(id::STEPS, "class", Some(class))];
    attributes.extend((1..=steps.total()).map(|step| {
        let one = [id::STEP, &step.to_string()].concat();
        Attribute::new(one, "aria-current", (step == steps.step).then_some("step"))
    }));
    for (id, address) in [(id::STEP_BACK, steps.back()), (id::STEP_ON, steps.next())] {
        attributes.push(Attribute::new(
            id,
            "aria-disabled",
            address.is_none().then_some("true"),
        ));
        attributes.push(Attribute {
            value: address.map(Cow::Owned),
            ..Attribute::new(id, "href", None)
        });
    }
    attributes
}
