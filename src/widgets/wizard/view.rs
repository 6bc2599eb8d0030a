//! What changes on the wizard: the ticks, and the question whether it shall begin anew.

use super::{Wizard, action};
use crate::widgets::attribute::Attribute;
use crate::widgets::names::{ACTION, id};

/// Whether it is asked if the wizard shall begin anew.
pub fn attributes(wizard: &Wizard) -> Vec<Attribute> {
    vec![
        Attribute::flag(id::PATH_RESTART, "hidden", wizard.asking),
        Attribute::flag(id::PATH_RESTART_ASK, "hidden", !wizard.asking),
    ]
}

/// The ticks.
pub fn values(wizard: &Wizard) -> Vec<(String, Vec<String>)> {
    (0..6)
        .map(|step| {
            let field = ["[", ACTION, "=", action::TICK, &(step + 1).to_string(), "]"].concat();
            let ticked = if wizard.ticked(step) { "yes" } else { "" };
            (field, vec![ticked.to_owned()])
        })
        .collect()
}
