//! The editor's entry point in the browser: it prerenders pages as the command line does, on Leptos's `ssr`.

#![cfg(target_arch = "wasm32")]

mod dom;
