//! The page in three browser engines, as a reader meets it.
//!
//! The modules below are the harness; every other module writes test cases with it. The browsers and drivers a run needs
//! are named by `cargo site test`; an engine that is missing fails its tests, none is skipped.

mod accessible;
mod addresses;
mod case;
mod checker;
mod commands;
mod directory;
mod editor;
mod embedding;
mod engine;
mod engines_smoke;
mod failures;
mod first_screen;
mod framebuffer;
mod guidance;
mod hosts;
mod list;
mod matrix;
mod monkey;
mod numbers;
mod offline;
mod page;
mod pool;
mod practice;
mod practice_tasks;
mod processes;
mod progress;
mod server;
mod sheets;
mod smoke;
mod stage;
mod stepper;
mod wizard;

mod views;
mod walks;
