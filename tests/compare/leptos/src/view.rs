//! The components.

use leptos::prelude::*;

use crate::page;
use crate::rules::findings;

#[component]
pub fn App() -> impl IntoView {
    let rules: Vec<_> = page::RULES
        .iter()
        .map(|rule| view! { <li>{*rule}</li> })
        .collect();
    view! {
        <main>
            <h1>{page::TITLE}</h1>
            <p>{page::SUMMARY}</p>
            <Steps />
            <section id="kiem-tra">
                <Checker />
            </section>
            <h2>{page::RULES_TITLE}</h2>
            <ul>{rules}</ul>
        </main>
    }
}

#[component]
fn Steps() -> impl IntoView {
    let (now, go) = signal(0);
    let last = page::STEPS.len() - 1;
    let steps: Vec<_> = page::STEPS
        .iter()
        .enumerate()
        .map(|(index, (title, text))| {
            view! {
                <li hidden=move || now.get() != index>
                    <h3>{*title}</h3>
                    <p>{*text}</p>
                </li>
            }
        })
        .collect();
    view! {
        <section id="huong-dan">
            <h2>{page::STEPS_TITLE}</h2>
            <ol id="cac-buoc">{steps}</ol>
            <p id="buoc-nay" role="status">{move || place(now.get())}</p>
            <button id="buoc-truoc" type="button" disabled=move || now.get() == 0 on:click=move |_| go.set(now.get() - 1)>
                {page::BACK}
            </button>
            <button id="buoc-sau" type="button" disabled=move || now.get() == last on:click=move |_| go.set(now.get() + 1)>
                {page::ON}
            </button>
        </section>
    }
}

/// The place among the steps in words.
pub fn place(now: usize) -> String {
    let mut words = page::STEP.to_owned();
    words.push(' ');
    words.push_str(&(now + 1).to_string());
    words.push('/');
    words.push_str(&page::STEPS.len().to_string());
    words
}

#[component]
fn Checker() -> impl IntoView {
    let (typed, set_typed) = signal(String::new());
    let list = move || {
        findings(&typed.get())
            .into_iter()
            .map(|found| view! { <li>{found}</li> })
            .collect::<Vec<_>>()
    };
    view! {
        <h2>{page::CHECK}</h2>
        <label for="so-the">{page::LABEL}</label>
        <input id="so-the" autocomplete="off" on:input=move |event| set_typed.set(event_target_value(&event)) />
        <ul id="ket-qua" role="status">{list}</ul>
    }
}
