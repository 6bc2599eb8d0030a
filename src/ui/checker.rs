//! The card-number checker: says what VNeID would say, without spending one of the day's three requests.
//!
//! A number that somebody typed lives in signals and in the *properties* of fields only. Whatever stands in text or in
//! an attribute would go along into a saved copy of the page. The number field keeps its own text, which the component
//! only listens to: a component that writes back while somebody types moves the caret and breaks input methods.

use leptos::prelude::*;

use crate::card_number::{self, Issuer, Report, Severity, Verdict};

use super::text;

/// The form, the number field `#so-the`, the issuer `#don-vi-cap` and the result `#ket-qua`.
#[component]
pub fn Checker() -> impl IntoView {
    let number = RwSignal::new(String::new());
    let issuer = RwSignal::new(None::<Issuer>);
    let asked = RwSignal::new(false);
    let report = Memo::new(move |_| number.with(|number| card_number::check(number, issuer.get())));
    // Somebody still typing is not scolded: a bad number is judged when asked, a good one at once.
    let shown = move || asked.get() || report.with(|report| report.verdict() == Verdict::Ok);

    view! {
        <form
            class="checker"
            autocomplete="off"
            novalidate=cfg!(target_arch = "wasm32")
            on:submit=move |event| {
                event.prevent_default();
                asked.set(true);
            }
            on:reset=move |_| {
                asked.set(false);
                number.set(String::new());
                issuer.set(None);
            }
        >
            <label for="so-the">{text::NUMBER}</label>
            <p class="hint" id="so-the-goi-y">{text::NUMBER_HINT}</p>
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
                aria-describedby="so-the-goi-y ket-qua"
                on:input=move |event| {
                    asked.set(false);
                    number.set(event_target_value(&event));
                }
            />
            <label for="don-vi-cap">{text::ISSUER}</label>
            <select
                id="don-vi-cap"
                class="field"
                on:change=move |event| issuer.set(Issuer::from_code(&event_target_value(&event)))
            >
                <option value="">{text::ISSUER_AUTOMATIC}</option>
                {Issuer::ALL.map(|issuer| view! { <option value=issuer.code()>{issuer.name()}</option> })}
            </select>
            <div class="checker__buttons">
                <button type="submit" class="button">{text::CHECK}</button>
                <button type="reset" class="button button--quiet">{text::CLEAR}</button>
            </div>
            <p class="hint">{text::STAYS_HERE}</p>
            <div
                id="ket-qua"
                class="verdict"
                role="status"
                data-verdict=move || shown().then(|| report.with(|report| report.verdict().as_str()))
            >
                {move || shown().then(|| report.with(verdict))}
            </div>
        </form>
    }
}

fn verdict(report: &Report) -> impl IntoView + use<> {
    let heading = match report.verdict() {
        Verdict::Ok => text::WELL_FORMED,
        Verdict::Rejected => text::REJECTED,
    };
    let findings: Vec<_> = report
        .findings
        .iter()
        .map(|finding| {
            let class = match finding.severity {
                Severity::Error => "finding finding--error",
                Severity::Warning => "finding finding--warning",
                Severity::Info => "finding",
            };
            view! { <li class=class>{finding.message.clone()}</li> }
        })
        .collect();
    let ten = (report.verdict() == Verdict::Ok)
        .then(|| report.last_ten.as_ref().map(|ten| ten.as_str().to_owned()))
        .flatten();
    let issuer = report
        .issuer
        .map(|issuer| view! { <p>{text::CHOOSE_ISSUER} " " <b>{issuer.name()}</b></p> });
    view! {
        <p class="verdict__heading">{heading}</p>
        <ul class="findings">{findings}</ul>
        {ten.map(|ten| {
            view! {
                <label for="muoi-so">{text::TYPE_THIS}</label>
                <input id="muoi-so" class="field field--ten" type="text" readonly autocomplete="off" prop:value=ten />
                {issuer}
                <p class="hint">{text::WELL_FORMED_LIMIT}</p>
            }
        })}
    }
}
