//! Larger text and more contrast: two switches that are remembered. They were applied before the first paint already.

use leptos::prelude::document;
use web_sys::{Element, HtmlElement};

use super::{each, on, place};

/// Connects the buttons.
pub fn mount() {
    let Some(root) = document().document_element() else {
        return;
    };
    for button in each("[data-look]") {
        let Some(look) = button.get_attribute("data-look") else {
            continue;
        };
        press(&button, root.has_attribute(&attribute(&look)));
        let (root, pressed) = (root.clone(), button.clone());
        on(&button, "click", move |_| {
            // A well-formed attribute name cannot be refused.
            let _ = root.toggle_attribute(&attribute(&look));
            let wanted = root.has_attribute(&attribute(&look));
            press(&pressed, wanted);
            place::remember(&look, if wanted { "1" } else { "" });
        });
    }
}

fn attribute(look: &str) -> String {
    ["data-", look].concat()
}

fn press(button: &HtmlElement, pressed: bool) {
    // As above.
    let _ = Element::set_attribute(
        button,
        "aria-pressed",
        if pressed { "true" } else { "false" },
    );
}
