//! The card-number checker: says what VNeID would say, without spending one of the day's three requests.
//!
//! The component is the markup; what it shows for a number is worked out in [`answer`], a pure function of what was typed,
//! and drawn into the markup by the room `browser`.
//!
//! A number that somebody typed lives in memory and in the *value* of fields only. Whatever stands in text or in an
//! attribute would go along into a saved copy of the page. The number field keeps its own text, which is only listened
//! to: a component that writes back while somebody types moves the caret and breaks input methods.

pub mod answer;
pub mod text;

use leptos::prelude::*;

use crate::card_number::Issuer;

/// The ids of the four boxes, in the order of [`text::PART`].
pub const BOXES: [&str; 4] = ["o-nhom", "o-muc", "o-noi-cap", "o-muoi-so"];

/// The form, the number field `#so-the`, the issuer `#don-vi-cap` and the result `#ket-qua`.
#[component]
pub fn Checker() -> impl IntoView {
    let [group, level, province, ten] = BOXES.map(|id| view! { <input id=id class="part__box" type="text" readonly tabindex="-1" autocomplete="off" /> });
    let [on_group, on_level, on_province, on_ten] = text::PART;
    view! {
        <form class="checker" autocomplete="off" novalidate=cfg!(target_arch = "wasm32")>
            <label for="so-the" class="checker__label">{text::NUMBER}</label>
            <p class="hint" id="so-the-goi-y">{text::NUMBER_HINT}</p>
            <p id="so-the-loi" class="field-error"></p>
            <input
                id="so-the"
                class="field field--number"
                type="text"
                required
                autocomplete="off"
                autocapitalize="characters"
                spellcheck="false"
                pattern="[0-9]{10}|[A-Za-z]{2}[1-5][0-9]{12}"
                title=text::NUMBER_PATTERN_HINT
                aria-describedby="so-the-goi-y so-the-loi dang-go"
            />
            <p id="dang-go" class="progress can-script"></p>
            <div class="checker__buttons">
                <button type="submit" class="button">{text::CHECK}</button>
                <button type="reset" class="button button--quiet">{text::CLEAR}</button>
            </div>
            {without_tools()}
            <div id="ket-qua" class="verdict" role="status" aria-atomic="false"></div>
            <button type="button" class="aloud can-script" data-aloud="#ket-qua p, #ket-qua label, #ket-qua li > span, #ket-qua input" hidden>{crate::ui::text::ALOUD}</button>
            <fieldset class="parts can-script">
                <legend>{text::PARTS}</legend>
                <div class="parts__row">
                    <label class="part">{on_group} {group}</label>
                    <label class="part">{on_level} {level}</label>
                    <label class="part">{on_province} {province}</label>
                    <label class="part part--ten">{on_ten} {ten}</label>
                </div>
                <ul id="giai-nghia" class="meanings"><li>{text::PARTS_EMPTY}</li></ul>
            </fieldset>
            <label for="don-vi-cap">{text::ISSUER}</label>
            <select id="don-vi-cap" class="field" aria-describedby="don-vi-thay">
                <option value="">{text::ISSUER_AUTOMATIC}</option>
                {Issuer::ALL.map(|issuer| view! { <option value=issuer.code()>{issuer.name()}</option> })}
            </select>
            <p id="don-vi-thay" class="progress can-script"></p>
            <p class="hint checker__promise">{text::STAYS_HERE}</p>
        </form>
    }
}

/// What the browser's own check of the pattern has found, where no tool can look closer.
#[cfg(not(target_arch = "wasm32"))]
fn without_tools() -> impl IntoView {
    view! { <p class="notice checker__plain">{crate::ui::text::NUMBER_PLAIN}</p> }
}

#[cfg(target_arch = "wasm32")]
fn without_tools() {}
