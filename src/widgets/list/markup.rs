//! The static markup of the list.

use leptos::prelude::*;

use super::{List, action, text};
use crate::document::parts::{forgetful, shown};
use crate::routes::view;
use crate::widgets::frame::Snapshot;
use crate::widgets::names::id;

/// The part of the page, without any row.
pub fn list() -> AnyView {
    let model = List::default();
    let initial = Snapshot::of(&model);
    let attributes = &initial.attributes;
    let act = |word: &'static str, class: &'static str, words: &'static str| {
        view! { <button type="button" class=class data-action=word>{words}</button> }
    };
    let filters: Vec<_> = text::FILTERS
        .iter()
        .enumerate()
        .map(|(at, name)| {
            let id = format!("{}{at}", id::LIST_FILTER);
            let pressed = shown(attributes, &id);
            let word = format!("{}{at}", action::FILTER);
            view! { <button id=id type="button" class="button button--quiet" data-action={word} {..pressed}>{*name}</button> }
        })
        .collect();
    let heading = format!("{}-tieu-de", id::LIST);
    let hint = format!("{}-goi-y", id::LIST);
    view! {
        <section id=id::LIST class="chapter list can-script" data-views=view::HELPING aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{text::HEADING}</h2>
            <p class="hint" id=hint.clone()>{text::HINT}</p>
            <label for=id::LIST_CELLS>{text::PASTE}</label>
            <textarea id=id::LIST_CELLS class="field" rows="4" autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby=hint data-action=action::CELLS></textarea>
            <label class="list__file">
                <span>{text::FILE}</span>
                <input id=id::LIST_FILE type="file" accept=".csv,.txt,.tsv,text/csv,text/plain" />
            </label>
            <div id={id::LIST_RESULT} {..shown(attributes, id::LIST_RESULT)}>
                <div id=id::LIST_RUN class="list__run" {..shown(attributes, id::LIST_RUN)}>
                    <progress id={id::LIST_BAR} max="100" aria-label={text::PROGRESS} {..shown(attributes, id::LIST_BAR)}></progress>
                    {act(action::STOP, "button button--quiet", text::STOP)}
                </div>
                <p id=id::LIST_COUNTS class="list__counts" role="status">{initial.view(id::LIST_COUNTS)}</p>
                <div id={id::LIST_VIEW} {..shown(attributes, id::LIST_VIEW)}>
                    <div class="list__buttons">
                        <button id=id::LIST_COPY type="button" class="button" data-action=action::COPY>{text::COPY}</button>
                        {act(action::SAVE, "button button--quiet", text::SAVE)}
                    </div>
                    <p id=id::LIST_SAID class="list__said" role="status">{initial.view(id::LIST_SAID)}</p>
                    <p class="hint">{text::SAVE_HINT}</p>
                    <div class="list__buttons" role="group" aria-label=text::FILTER>{filters}</div>
                    {forgetful(view! { <ol id=id::LIST_ROWS class="list__rows">{initial.view(id::LIST_ROWS)}</ol> })}
                    <div class="list__buttons">
                        <button id=id::LIST_MORE type="button" class="button button--quiet" data-action={action::MORE} {..shown(attributes, id::LIST_MORE)}>{text::MORE}</button>
                        <button id=id::LIST_CLEAR type="button" class="button button--quiet" data-action=action::CLEAR>{text::CLEAR}</button>
                    </div>
                </div>
            </div>
        </section>
    }
    .into_any()
}
