//! The tools without a browser: every word that an element carries, every name that crosses a border, what comes of every
//! message, and that no view, no attribute and no stored word repeats the digits that somebody typed.

#[path = "tools/checker_answers.rs"]
mod checker_answers;
#[path = "tools/digits.rs"]
mod digits;
#[path = "tools/messages.rs"]
mod messages;
#[path = "tools/mistakes.rs"]
mod mistakes;
#[path = "tools/names.rs"]
mod names;
#[path = "tools/reach.rs"]
mod reach;
#[path = "tools/slots.rs"]
mod slots;
#[path = "../crates/vneid/tests/vneid/solutions.rs"]
mod solutions;
#[path = "tools/words.rs"]
mod words;
