//! What the page says about itself: a copy, a wrong clock, a failure. Which of it is shown is one attribute of the root
//! element, so that it can be said where only a few lines of script run, or none.

use leptos::prelude::*;

use super::text;

/// The lines under the heading: whose copy this is, and of which day; a clock that cannot be right.
pub fn standing(built: &str) -> AnyView {
    view! {
        <p class="opening__copy">{text::COPY_OF} " " <span id="ban-luu-ngay">{built.to_owned()}</span> "."</p>
        <p class="opening__clock notice">{text::CLOCK_WRONG}</p>
    }
    .into_any()
}

/// The notices that come while the page is read, at the edge of the window.
pub fn coming() -> AnyView {
    let notice = |reason: &'static str, words: &'static str, act: &'static str, name| {
        view! {
            <div class="coming__one" data-reason=reason role="status">
                <p>{words}</p>
                <button type="button" class="button" data-notice=act>{name}</button>
            </div>
        }
    };
    view! {
        <aside class="coming" aria-label=text::NOTICES>
            {notice("cut", text::NOTICE_CUT, "reload", text::RELOAD)}
            {notice("stopped", text::NOTICE_STOPPED, "reload", text::RELOAD)}
            {notice("unsaved", text::NOTICE_UNSAVED, "close", text::CLOSE)}
        </aside>
    }
    .into_any()
}

/// Why the tools of a chapter do not run; shown only where they do not.
pub fn tools_off() -> AnyView {
    let reasons =
        text::TOOLS_OFF.map(|(reason, words)| view! { <span data-reason=reason>{words}</span> });
    view! {
        <noscript>
            <p class="notice">{text::NO_SCRIPT}</p>
        </noscript>
        <p class="notice tools-notice">{reasons}</p>
    }
    .into_any()
}
