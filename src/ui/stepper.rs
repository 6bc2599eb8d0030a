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
    let mut address = "#buoc-".to_owned();
    address.push_str(&step.to_string());
    address
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

/// Where the reader is among the steps.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Place {
    /// The present step, from 1.
    pub step: usize,
    /// How many steps there are.
    pub total: usize,
    /// Whether all of them are shown at once.
    pub all: bool,
}

impl Place {
    /// The address of the step before, unless this is the first.
    ///
    /// ```
    /// use bhyt_vneid::ui::stepper::Place;
    /// assert_eq!(Place { step: 2, total: 6, all: true }.back().as_deref(), Some("#buoc-1"));
    /// assert_eq!(Place { step: 1, total: 6, all: true }.back(), None);
    /// ```
    pub fn back(self) -> Option<String> {
        (self.step > 1).then(|| hash(self.step - 1))
    }

    /// The address of the step after, unless this is the last.
    ///
    /// ```
    /// use bhyt_vneid::ui::stepper::Place;
    /// assert_eq!(Place { step: 2, total: 6, all: true }.on().as_deref(), Some("#buoc-3"));
    /// assert_eq!(Place { step: 6, total: 6, all: true }.on(), None);
    /// ```
    pub fn on(self) -> Option<String> {
        (self.step < self.total).then(|| hash(self.step + 1))
    }

    /// The place in words.
    ///
    /// ```
    /// use bhyt_vneid::ui::stepper::Place;
    /// assert_eq!(Place { step: 2, total: 6, all: true }.words(), "Bước 2/6");
    /// ```
    pub fn words(self) -> String {
        let mut words = text::STEP.to_owned();
        words.push(' ');
        words.push_str(&self.step.to_string());
        words.push('/');
        words.push_str(&self.total.to_string());
        words
    }

    /// What the switch would do.
    ///
    /// ```
    /// use bhyt_vneid::ui::stepper::Place;
    /// assert_eq!(Place { step: 2, total: 6, all: false }.switch(), "Xem tất cả các bước");
    /// ```
    pub fn switch(self) -> &'static str {
        if self.all {
            text::STEPS_ONE
        } else {
            text::STEPS_ALL
        }
    }
}

/// The bar under the steps, as the page is built; the room `browser` moves it on.
#[component]
pub fn Stepper(
    /// Where the reader is.
    place: Place,
) -> impl IntoView {
    let off = |address: &Option<String>| address.is_none().then_some("true");
    let (back, on) = (place.back(), place.on());
    view! {
        <div class="stepper">
            <a id="buoc-truoc" class="button button--quiet" aria-disabled=off(&back) href=back>
                {text::STEP_BACK}
            </a>
            <p id="buoc-nay" class="stepper__place" role="status">{place.words()}</p>
            <a id="buoc-sau" class="button" aria-disabled=off(&on) href=on>
                {text::STEP_ON}
            </a>
            <button id="moi-buoc" type="button" class="stepper__all can-script">
                {place.switch()}
            </button>
        </div>
    }
}
