//! The bar that leads through the steps: where you are, one back, one on.
//!
//! The steps themselves are prose and stay in the page; this bar only says which of them is the present one. Its links
//! are real `#buoc-N` links, so they work before the WASM is there, and the browser's own back button works afterwards.

use leptos::prelude::*;

use super::text;

/// The address of a step inside the page, counted from 1.
///
/// ```
/// assert_eq!(bhyt_vneid::ui::stepper::hash(3), "#buoc-3");
/// ```
pub fn hash(step: usize) -> String {
    format!("#buoc-{step}")
}

/// The step that an address inside the page names, if there is such a step among `total`.
///
/// ```
/// use bhyt_vneid::ui::stepper::step_of_hash;
/// assert_eq!(step_of_hash("#buoc-3", 6), Some(3));
/// assert_eq!(step_of_hash("#buoc-7", 6), None);
/// assert_eq!(step_of_hash("#video", 6), None);
/// ```
pub fn step_of_hash(hash: &str, total: usize) -> Option<usize> {
    hash.strip_prefix("#buoc-")
        .and_then(|number| step_of(number, total))
}

/// The step that a stored text names, if there is such a step among `total`.
///
/// ```
/// use bhyt_vneid::ui::stepper::step_of;
/// assert_eq!(step_of("6", 6), Some(6));
/// assert_eq!(step_of("0", 6), None);
/// assert_eq!(step_of("rubbish", 6), None);
/// ```
pub fn step_of(number: &str, total: usize) -> Option<usize> {
    number
        .parse()
        .ok()
        .filter(|step| (1..=total).contains(step))
}

/// The bar under the steps. `all` says whether all steps are shown at once or only the present one.
#[component]
pub fn Stepper(total: usize, current: RwSignal<usize>, all: RwSignal<bool>) -> impl IntoView {
    let back = move || (current.get() > 1).then(|| hash(current.get() - 1));
    let on = move || (current.get() < total).then(|| hash(current.get() + 1));
    view! {
        <div class="stepper">
            <a class="button button--quiet" href=back aria-disabled=move || (current.get() == 1).then_some("true")>
                {text::STEP_BACK}
            </a>
            <p class="stepper__place" role="status">
                {text::STEP} " " {move || current.get()} "/" {total}
            </p>
            <a class="button" href=on aria-disabled=move || (current.get() == total).then_some("true")>
                {text::STEP_ON}
            </a>
            <button type="button" class="stepper__all can-script" on:click=move |_| all.update(|all| *all = !*all)>
                {move || if all.get() { text::STEPS_ONE } else { text::STEPS_ALL }}
            </button>
        </div>
    }
}
