//! Files in and out, and the picture of a link.

use bhyt_vneid::dom::download::download;
use editor_protocol::Picture;
use js_sys::{Array, Promise, Uint8Array};
use leptos::prelude::document;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement};

/// Returns a blob of these bytes.
pub fn blob(bytes: &Uint8Array, kind: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(bytes), &options).ok()
}

/// Hands a file to the browser to keep. Whether it does is not reported to a page.
pub fn take(name: &str, bytes: &Uint8Array, kind: &str) {
    if let Some(blob) = blob(bytes, kind) {
        download(name, &blob);
    }
}

/// Reads all bytes of a file.
pub async fn bytes_of(file: &Blob) -> Option<Uint8Array> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer))
}

/// Draws the picture of a link as PNG; nothing where the browser cannot.
pub async fn drawn(picture: &Picture) -> Option<Uint8Array> {
    let canvas = document().create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    canvas.set_width(picture.width);
    canvas.set_height(picture.height);
    let pen = canvas.get_context("2d").ok()??;
    let pen: CanvasRenderingContext2d = pen.dyn_into().ok()?;
    pen.set_fill_style_str(&picture.color);
    pen.fill_rect(0.0, 0.0, picture.width.into(), picture.height.into());
    pen.set_fill_style_str("#ffffff");
    let below = write_lines(&pen, &picture.title, "700 76px sans-serif", 240.0, 95.0);
    write_lines(
        &pen,
        &picture.place,
        "400 44px sans-serif",
        below + 20.0,
        60.0,
    );
    let blob = Promise::new(&mut |resolve, _| {
        // Nothing foreign was drawn, so the canvas gives its picture.
        let _ = canvas.to_blob(&resolve);
    });
    let blob: Blob = JsFuture::from(blob).await.ok()?.dyn_into().ok()?;
    bytes_of(&blob).await
}

/// Writes text in lines from a height on, and returns the height below them.
fn write_lines(
    pen: &CanvasRenderingContext2d,
    text: &str,
    font: &str,
    from: f64,
    step: f64,
) -> f64 {
    const MARGIN: f64 = 90.0;
    const WIDTH: f64 = 1020.0;
    pen.set_font(font);
    let mut line = String::new();
    let mut y = from;
    let mut write = |line: &str| {
        // A canvas takes any text.
        let _ = pen.fill_text(line, MARGIN, y);
        y += step;
    };
    for word in text.split(' ') {
        let longer = [&*line, word].join(" ").trim().to_owned();
        let fits = pen
            .measure_text(&longer)
            .is_ok_and(|size| size.width() <= WIDTH);
        if fits || line.is_empty() {
            line = longer;
        } else {
            write(&line);
            word.clone_into(&mut line);
        }
    }
    write(&line);
    y
}

/// Returns the bytes of a text.
pub fn bytes_of_text(text: &str) -> Uint8Array {
    Uint8Array::from(text.as_bytes())
}

/// Sets a sign on the window that a test or a script waits for.
pub fn sign(name: &str) {
    // The window takes any property.
    let _ = js_sys::Reflect::set(&leptos::prelude::window(), &name.into(), &JsValue::TRUE);
}
