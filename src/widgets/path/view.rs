//! What changes on the path: the ticks, and the question whether it shall begin anew.

use super::{Path, word};
use crate::widgets::attribute::Attribute;
use crate::widgets::names::{DO, id};

/// Whether it is asked if the path shall begin anew.
pub fn attributes(path: &Path) -> Vec<Attribute> {
    vec![
        Attribute::flag(id::PATH_RESTART, "hidden", path.asking),
        Attribute::flag(id::PATH_RESTART_ASK, "hidden", !path.asking),
    ]
}

/// The ticks.
pub fn values(path: &Path) -> Vec<(String, Vec<String>)> {
    (0..6)
        .map(|step| {
            let field = ["[", DO, "=", word::TICK, &(step + 1).to_string(), "]"].concat();
            let ticked = if path.ticked(step) { "yes" } else { "" };
            (field, vec![ticked.to_owned()])
        })
        .collect()
}
