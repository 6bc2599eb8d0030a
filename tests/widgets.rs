//! The widgets without a browser: every word that an element carries, every name that crosses a border, what comes of every
//! message, and that no view, no attribute and no stored word repeats the digits that somebody typed.

#[path = "widgets/actions.rs"]
mod actions;
#[path = "widgets/checker_answers.rs"]
mod checker_answers;
#[path = "widgets/digits.rs"]
mod digits;
#[path = "widgets/messages.rs"]
mod messages;
#[path = "widgets/mistakes.rs"]
mod mistakes;
#[path = "widgets/mount_points.rs"]
mod mount_points;
#[path = "widgets/names.rs"]
mod names;
#[path = "widgets/reach.rs"]
mod reach;
#[path = "../crates/vneid/tests/vneid/solutions.rs"]
mod solutions;
#[path = "widgets/visible.rs"]
mod visible;
