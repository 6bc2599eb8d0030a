//! The progress of a ward: how many cards each tổ dân phố has in VNeID by date, and how far that is from the targets.
//!
//! A [`Table`] holds counts alone. It refuses what identifies a person, so that neither a file nor a report can carry it. Nothing
//! here reads a clock: the caller says what day it is.

#![forbid(unsafe_code)]

mod day;
mod figures;
mod file;
mod personal;
mod presets;
mod table;
mod text;

pub use day::{next_report, parse as parse_day, written};
pub use figures::{Point, Standing, Summary};
pub use file::{Damage, open, save};
pub use personal::refusal;
pub use table::{Place, Row, Table, Target};
pub use text::message;
