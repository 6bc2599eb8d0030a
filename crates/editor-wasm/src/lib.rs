//! The builder's entry point in the browser: it prerenders pages as the command line does, on Leptos's `ssr`.

#![cfg(target_arch = "wasm32")]

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// The builder for JavaScript.
#[wasm_bindgen]
pub struct Builder(editor::builder::Builder);

#[wasm_bindgen]
impl Builder {
    /// Begins from the parts of the page as JSON.
    ///
    /// # Errors
    /// When the parts are no such JSON, or their style cannot be read.
    #[wasm_bindgen(constructor)]
    pub fn new(parts: &str) -> Result<Builder, JsValue> {
        let carried = serde_json::from_str(parts).map_err(|cause| error(&cause.to_string()))?;
        let builder = editor::builder::Builder::new(&carried);
        Ok(Self(builder.map_err(|cause| error(&cause.to_string()))?))
    }

    /// Answers a request as JSON with a pair: the reply as JSON, and the bytes beside it, if any.
    ///
    /// # Errors
    /// When the request is no such JSON.
    pub fn answer(&mut self, request: &str, bytes: Option<Vec<u8>>) -> Result<Array, JsValue> {
        let request = serde_json::from_str(request).map_err(|cause| error(&cause.to_string()))?;
        let (reply, bytes) = self.0.answer(request, bytes);
        let reply = serde_json::to_string(&reply).map_err(|cause| error(&cause.to_string()))?;
        let bytes = bytes.map_or(JsValue::UNDEFINED, |bytes| Uint8Array::from(&*bytes).into());
        Ok(Array::of2(&reply.into(), &bytes))
    }
}

fn error(message: &str) -> JsValue {
    js_sys::Error::new(message).into()
}
