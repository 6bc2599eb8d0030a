//! One ward's content: the model of `content/<id>.toml`, its reading and its rules.
//!
//! What is true for everybody stands in `content/common.toml`; a ward's file says what is its own and extends it. Each entry
//! names its sources and the day on which somebody last looked them up.
//!
//! A ward's webmaster changes words, dates and addresses without touching Rust; this module makes sure that
//! what they wrote can be shown, and tells them in Vietnamese where and how to mend what cannot, every
//! mistake at once. It knows nothing of how a page looks.
//!
//! It must never let through: an address that is not https, a number that looks like a private mobile
//! phone, an invisible character, a colour that cannot be read, a key it does not know. It never asks what
//! day it is, so that the same file always gives the same answer.
//!
//! Where its rules come from: the two documents the pages rest on (letter 202/UBND-VHXH of Trường Thi ward,
//! 7/3/2025; Thái Nguyên's plan of 17/7/2025), WCAG 2.2 for colours, and Luật 91/2025/QH15 on personal data
//! for what must stay out.
//!
//! It touches no file: `crates/site` reads files, and the editor has them in memory. The page's WASM holds none of it.

mod choices;
mod colors;
pub mod entries;
mod field_path;
pub mod fold;
mod form;
mod inherited;
mod layers;
mod load;
mod log;
mod model;
mod nearest;
mod new;
mod problems;
mod rules;
mod schema;
mod sections;
mod text;
mod toml_cursor;

pub use choices::{AudienceKind, Choice, FigureKind, Grade, Screen};
pub use colors::{Color, MIN_CONTRAST};
pub use field_path::{FieldPath, PathItem, PathStep};
pub use form::{FIELDS, Field, OWN_AUTHORITY, OWN_CONTACT, empty_file, id_of, own_authority};
pub use inherited::Inherited;
pub use layers::{COMMON as COMMON_ID, COMMON_TEXT as COMMON};
pub use load::{MAX_BYTES, builds_no_page, parse_files, parse_with, too_big};
pub use model::{
    Answer, App, Audience, BasedOn, Basis, Benefit, Branch, Colors, Contact, ContentFile, Document,
    Entry, Figure, FigureValue, Link, Locality, LocalityName, LocalityNow, Milestone, NumberRules,
    Scam, Source, Step, Target, Topic, Video, Way,
};
pub use new::{BadId, starter};
pub use problems::{Note, Problem, Problems};
pub use rules::{is_invisible, old_name, page_id, place_name};
pub use schema::{Section, SectionKind, TextKey, TextKind};
