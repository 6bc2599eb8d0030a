//! The view for those who help others: what they can use, what they never ask for, and two outlines of a lesson.

pub mod text;

use leptos::prelude::*;

use crate::document::parts::{chapter, numbered};
use crate::widgets::names::id;

/// The chapter; the list checker, the cards of tasks and the sheets stand below it in the same view.
pub fn chapter_of() -> AnyView {
    let doors: Vec<_> = text::WIDGETS
        .iter()
        .map(|(address, name, hint)| {
            view! { <li><a class="door" href=format!("#{address}")><b>{*name}</b><span>{*hint}</span></a></li> }
        })
        .collect();
    let never: Vec<_> = text::NEVER
        .iter()
        .map(|one| view! { <li>{*one}</li> })
        .collect();
    let lesson = |heading: &'static str, steps: &[&str]| {
        let steps: Vec<String> = steps.iter().map(|&step| step.to_owned()).collect();
        view! { <details><summary>{heading}</summary>{numbered(&steps)}</details> }
    };
    chapter(
        id::HELPING,
        text::HEADING,
        view! {
            <p>{text::WHOM}</p>
            <ul class="doors">{doors}</ul>
            <h3>{text::NEVER_HEADING}</h3>
            <ul>{never}</ul>
            <h3>{text::LESSONS}</h3>
            {lesson(text::SHORT, &text::SHORT_STEPS)}
            {lesson(text::LONG, &text::LONG_STEPS)}
        },
    )
}
