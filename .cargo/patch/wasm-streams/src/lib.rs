//! Takes the place of the crate wasm-streams, and weighs nothing.
//!
//! Leptos always brings server_fn along, which streams request bodies by wasm-streams. That crate exports its classes
//! from every module that links it, so they and the machinery of futures behind them stay in a page that never makes a
//! request. This is the part of its interface that server_fn compiles against. The page's policy forbids requests, so
//! none of it ever runs; whoever called it would find every stream empty.

#![forbid(unsafe_code)]

use futures_util::stream::{Empty, Stream, empty};
use wasm_bindgen::JsValue;
pub use web_sys::ReadableStream as Raw;

/// What a stream yields.
pub type Item = Result<JsValue, JsValue>;

/// A browser's stream of bytes.
#[derive(Debug)]
pub struct ReadableStream {
    raw: Raw,
}

impl ReadableStream {
    /// Takes a browser's own stream.
    pub fn from_raw(raw: Raw) -> Self {
        Self { raw }
    }

    /// Gives the browser's own stream back.
    pub fn into_raw(self) -> Raw {
        self.raw
    }

    /// An empty stream, whatever it is made from.
    pub fn from_stream<S: Stream<Item = Item> + 'static>(_: S) -> Self {
        Self {
            raw: Raw::from(JsValue::NULL),
        }
    }

    /// An empty stream, whatever the browser's own one holds.
    pub fn into_stream(self) -> Empty<Item> {
        empty()
    }
}
