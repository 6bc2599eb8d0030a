//! Embedding: the chapter in which a webmaster makes the lines that put this page into another site, and the line under
//! a part that is shown there alone.
//!
//! Both are prerendered. What the choices lead to is written by `src/scripts/snippets.js`, which knows no Vietnamese: the
//! words it needs stand in `data-` attributes here. The addresses (`?embed=1&view=…&theme=…`) are read by
//! `src/scripts/early.js`, and `style/embedding.css` hides what a frame does not show; the build puts the names of
//! [`VIEWS`] into both. The script must agree on [`THEMES`].

mod text;

use leptos::prelude::*;

use crate::document::parts::forgetful;
use crate::routes::view;
use crate::widgets::names::id;
use content::Locality;

/// What a site can show: a part of the page alone, or the whole page, which begins with its door or another view. The height in
/// pixels is held free until the frame tells its own: between what it is on a phone and in a column of 720 px.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct View {
    /// Its name in an address: the id of the chapter, or the view that the whole page begins with; empty for the door.
    pub name: &'static str,
    /// Whether the frame shows this part alone.
    pub is_part: bool,
    /// What a webmaster and a screen reader call it.
    pub label: &'static str,
    /// In CSS pixels.
    pub height: u32,
}

/// The parts that a site can embed; the first is offered first.
pub const VIEWS: [View; 7] = [
    View {
        name: id::CHECKER_CHAPTER,
        is_part: true,
        label: text::CHECKER,
        height: 1500,
    },
    View {
        name: id::PRACTICE_CHAPTER,
        is_part: true,
        label: text::PRACTICE,
        height: 2800,
    },
    View {
        name: id::GUIDE,
        is_part: true,
        label: text::STEPS,
        height: 1200,
    },
    View {
        name: id::VIDEO,
        is_part: true,
        label: text::VIDEO,
        height: 500,
    },
    View {
        name: view::PATH,
        is_part: false,
        label: text::PATH,
        height: 900,
    },
    View {
        name: view::TROUBLE,
        is_part: false,
        label: text::TROUBLE,
        height: 1800,
    },
    View {
        name: "",
        is_part: false,
        label: text::WHOLE,
        height: 1000,
    },
];

/// The looks that a site can ask for, by their name in an address; the first asks for none.
pub const THEMES: [(&str, &str); 4] = [
    ("", text::THEME_DEVICE),
    ("light", text::THEME_LIGHT),
    ("dark", text::THEME_DARK),
    ("contrast", text::THEME_CONTRAST),
];

/// The chapter for webmasters, for readers whose browser runs scripts.
pub fn chapter(locality: &Locality) -> AnyView {
    let parts: Vec<_> = VIEWS
        .iter()
        .map(|view| {
            let title = format!("{} – {}", view.label, locality.place.name);
            view! {
                <label class="pick">
                    <input
                        type="radio"
                        name="nhung-phan"
                        value=view.name
                        checked=*view == VIEWS[0]
                        data-height=view.height
                        data-title=title
                    />
                    <span>{view.label}</span>
                </label>
            }
        })
        .collect();
    let themes: Vec<_> = THEMES
        .iter()
        .map(|theme| {
            let (name, label) = *theme;
            view! {
                <label class="pick">
                    <input type="radio" name="nhung-mau" value=name checked=*theme == THEMES[0] />
                    <span>{label}</span>
                </label>
            }
        })
        .collect();
    let choices = forgetful(view! {
        <fieldset class="picks">
            <legend>{text::PART}</legend>
            {parts}
        </fieldset>
        <fieldset class="picks">
            <legend>{text::THEME}</legend>
            {themes}
        </fieldset>
    });
    view! {
        <section id=id::EMBEDDING class="chapter can-script" data-views=view::ABOUT aria-labelledby="nhung-tieu-de" data-address=locality.address.clone()>
            <h2 id="nhung-tieu-de">{text::HEADING}</h2>
            <p>{text::INTRO}</p>
            <p id="nhung-tep" class="notice" hidden>{text::FILE}</p>
            <details id="nhung-ma">
                <summary>{text::OPEN}</summary>
                {choices}
                {snippet("nhung-script", text::BY_SCRIPT, text::BY_SCRIPT_HOW, text::COPY_SCRIPT)}
                {snippet("nhung-iframe", text::BY_IFRAME, text::BY_IFRAME_HOW, text::COPY_IFRAME)}
                <p class="hint">{text::POLICY} " " <code id="nhung-goc"></code></p>
                <p id="nhung-da-chep" class="hint" role="status" data-copied=text::COPIED data-by-hand=text::BY_HAND></p>
                <p id="nhung-xem">
                    <button type="button" class="button">{text::PREVIEW}</button>
                </p>
                <div id="nhung-thu"></div>
            </details>
        </section>
    }
    .into_any()
}

/// Lines to copy into another site, filled in where the page is read.
fn snippet(
    id: &'static str,
    label: &'static str,
    how: &'static str,
    copy: &'static str,
) -> AnyView {
    let hint = format!("{id}-cach");
    view! {
        <div class="snippet">
            <label for=id>{label}</label>
            <p id=hint.clone() class="hint">{how}</p>
            <textarea
                id=id
                class="field"
                rows="5"
                readonly
                autocomplete="off"
                spellcheck="false"
                aria-describedby=hint
            ></textarea>
            <button type="button" class="button button--quiet" data-copy=id>{copy}</button>
        </div>
    }
    .into_any()
}

/// Under a part that another site shows: whose it is, and the way to the whole page.
pub fn whose(locality: &Locality) -> AnyView {
    view! {
        <footer class="framed">
            {locality.title.clone()} ". "
            <a href="?" target="_blank" rel="noopener">{text::WHOLE_PAGE}</a>
        </footer>
    }
    .into_any()
}
