//! A simulation of VNeID to practise on, and two answers about the real app: whether it is new enough, and how many
//! requests are left today.
//!
//! **What it is.** A pure state machine of the flow that puts a BHYT card into VNeID: [`apply`] takes a [`State`] and an
//! [`Action`] and answers with the next state and a [`Reaction`]. Any action is legal on any screen; a useless one
//! changes nothing and says what was touched. On top of it stand the [`Lesson`] (one action at a time), the frames of the
//! film ([`watch`]), the tasks to solve alone ([`Attempt`]), [`Version`] and the [`RequestCounter`].
//!
//! **It must never** invent a label, a status or a message and pass it off as VNeID's: what no source documents is
//! marked by [`Screen::illustrative`], [`Control::illustrative`], [`Reaction::illustrative`] and [`Status::ILLUSTRATIVE`]. It must never hand out
//! a typed number for storing ([`RequestCounter::write`], [`Finished::write`] and the codes hold none), read a clock, know the
//! web, or panic. It uses the standard library, chrono and `card_number` alone, because it is compiled into the page.
//!
//! **Where its rules come from:** the guide in appendix 01 of letter 202/UBND-VHXH of Trường Thi ward of 7/3/2025 and its
//! screenshots (labels, the order of the screens, version 2.0.4); VNeID's guide attached to Thái Nguyên's plan of 17/7/2025 (both
//! fields, the issuers, the tick, three requests a day, the two refusals, the buttons of the success screen). Whether a
//! number is well-formed is decided by `card_number` alone. Reader-visible sentences live in `text`.
//!
//! ```
//! use vneid::{Action, Control, EntryForm, Reaction, Screen, State, apply};
//! let home = State::new(EntryForm::ThreeIssuers);
//! let (wallet, reaction) = apply(&home, Action::Tap(Control::Wallet));
//! assert_eq!((wallet.screen(), reaction), (Screen::Wallet, Reaction::Moved));
//! ```

mod action;
mod attempt;
mod control;
pub mod day;
mod lesson;
mod mode;
mod reaction;
mod request_counter;
mod screen;
mod script;
mod session;
mod state;
mod tasks;
pub mod text;
mod version;

pub use action::{Action, apply};
pub use attempt::{Attempt, Failure, Outcome};
pub use control::{Control, controls};
pub use lesson::{Answer, Lesson};
pub use mode::Mode;
pub use reaction::{Missing, Reaction, Refusal};
pub use request_counter::RequestCounter;
pub use screen::{EntryForm, Screen};
pub use script::{Course, Step, follow, lasts, moves, scene, steps, watch};
pub use session::{Digits, Session, Stage, Tone};
pub use state::{PASSCODE, PER_DAY, Request, State, Status};
pub use tasks::{Finished, Goal, NEW_SAMPLE, SAMPLE, Sample, TASKS, Task};
pub use version::{NotAVersion, Version, VersionVerdict};
