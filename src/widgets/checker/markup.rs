//! The static markup of the checker: the form with its fields, and the mount points.

use leptos::prelude::*;

use super::{Checker, action, text};
use crate::document::parts::shown;
use crate::widgets::frame::Snapshot;
use crate::widgets::names::id;
use crate::widgets::text::NUMBER_PLAIN;
use card_number::Issuer;

/// The form. The number field keeps its own text, which is only listened to: a view that writes back while somebody types
/// moves the caret and breaks input methods.
pub fn form() -> AnyView {
    let model = Checker::default();
    let initial = Snapshot::of(&model);
    let attributes = &initial.attributes;
    let boxes = [0, 1, 2, 3].map(|part| {
        let id = id::BOXES[part];
        let class = if part == 3 { "part part--ten" } else { "part" };
        view! {
            <label class=class>
                {text::PART[part]}
                " "
                <input id=id type="text" readonly tabindex="-1" autocomplete="off" {..shown(attributes, id)} />
            </label>
        }
    });
    let described = [id::NUMBER_HINT, id::NUMBER_ERROR, id::PROGRESS].join(" ");
    view! {
        <form id=id::CHECKER class="checker" autocomplete="off">
            <div class="checker__main">
            <label for=id::NUMBER class="checker__label">{text::NUMBER}</label>
            <p class="hint" id=id::NUMBER_HINT>{text::NUMBER_HINT}</p>
            <p id=id::NUMBER_ERROR class="field-error">{initial.view(id::NUMBER_ERROR)}</p>
            <input
                id=id::NUMBER
                class="field field--number"
                type="text"
                required
                autocomplete="off"
                autocapitalize="characters"
                spellcheck="false"
                pattern="[0-9]{10}|[A-Za-z]{2}[1-5][0-9]{12}"
                title=text::NUMBER_PATTERN_HINT
                aria-describedby=described
                data-action=action::NUMBER
            />
            <p id=id::PROGRESS class="progress can-script">{initial.view(id::PROGRESS)}</p>
            <div class="checker__buttons">
                <button type="submit" class="button" data-action=action::CHECK>{text::CHECK}</button>
                <button type="reset" class="button button--quiet" data-action=action::CLEAR>{text::CLEAR}</button>
            </div>
            // What the browser's own check of the pattern has found, where no widget can look closer.
            <p class="notice checker__plain">{NUMBER_PLAIN}</p>
            <div id=id::RESULT class="verdict" role="status" aria-atomic="false">{initial.view(id::RESULT)}</div>
            <p class="hint checker__promise">{text::STAYS_HERE}</p>
            </div>
            <div class="checker__more">
            <fieldset class="parts can-script">
                <legend>{text::PARTS}</legend>
                <div class="parts__row">{boxes}</div>
                <ul id=id::MEANINGS class="meanings">{initial.view(id::MEANINGS)}</ul>
            </fieldset>
            <label for=id::ISSUER>{text::ISSUER}</label>
            <select id=id::ISSUER class="field" aria-describedby=id::ISSUER_SEEN data-action=action::ISSUER>
                <option value="">{text::ISSUER_AUTOMATIC}</option>
                {Issuer::ALL.map(|issuer| view! { <option value=issuer.code()>{issuer.name()}</option> })}
            </select>
            <p id=id::ISSUER_SEEN class="progress can-script">{initial.view(id::ISSUER_SEEN)}</p>
            </div>
        </form>
    }
    .into_any()
}
