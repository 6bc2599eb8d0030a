//! What the page says about itself: a wrong clock, a failure. Which of it is shown is one attribute of the root
//! element, so that it can be said where only a few lines of script run, or none.

use leptos::prelude::*;

use crate::widgets::text;

/// The warning above every view about a clock that cannot be right.
pub fn clock() -> AnyView {
    view! {
        <section class="standing" aria-label=text::STANDING>
            <p class="standing__clock notice">{text::CLOCK_WRONG}</p>
        </section>
    }
    .into_any()
}

/// The notices that come while the page is read, at the edge of the window.
pub fn coming() -> AnyView {
    let notice = |reason: &'static str, words: &'static str, act: AnyView| {
        view! {
            <div class="coming__one" data-reason=reason role="status">
                <p>{words}</p>
                {act}
            </div>
        }
    };
    // A link to the page itself loads it anew where the last scripts did not come; they keep its address.
    let reload =
        || view! { <a class="button" href="" data-notice="reload">{text::RELOAD}</a> }.into_any();
    let close =
        view! { <button type="button" class="button" data-notice="close">{text::CLOSE}</button> };
    view! {
        <aside class="coming" aria-label=text::NOTICES>
            {notice("cut", text::NOTICE_CUT, reload())}
            {notice("stopped", text::NOTICE_STOPPED, reload())}
            {notice("unsaved", text::NOTICE_UNSAVED, close.into_any())}
        </aside>
    }
    .into_any()
}

/// Why the widgets of a chapter do not run; shown only where they do not.
pub fn tools_off() -> AnyView {
    let reasons =
        text::WIDGETS_OFF.map(|(reason, words)| view! { <span data-reason=reason>{words}</span> });
    let details = text::WIDGETS_OFF_DETAILS.map(|(reason, words)| {
        view! { <details data-reason=reason><summary>{text::WIDGETS_OFF_MORE}</summary><p>{words}</p></details> }
    });
    view! {
        <noscript>
            <p class="notice">{text::NO_SCRIPT}</p>
        </noscript>
        <p class="notice widgets-notice">{reasons}</p>
        {details}
    }
    .into_any()
}
