//! Larger text and more contrast: two switches that are remembered. They were applied before the first paint already.

use leptos::prelude::document;
use web_sys::HtmlElement;

use super::{attribute, each, listen, place};

/// Connects the buttons.
pub fn mount() {
    let Some(root) = document().document_element() else {
        return;
    };
    for button in each("[data-look]") {
        let Some(look) = button.get_attribute("data-look") else {
            continue;
        };
        press(&button, root.has_attribute(&data(&look)));
        let (root, pressed) = (root.clone(), button.clone());
        listen(&button, "click", move |_| {
            // A well-formed attribute name cannot be refused.
            let _ = root.toggle_attribute(&data(&look));
            let wanted = root.has_attribute(&data(&look));
            press(&pressed, wanted);
            place::remember(&look, if wanted { "1" } else { "" });
        });
    }
}

fn data(look: &str) -> String {
    ["data-", look].concat()
}

fn press(button: &HtmlElement, pressed: bool) {
    attribute(
        button,
        "aria-pressed",
        Some(if pressed { "true" } else { "false" }),
    );
}
