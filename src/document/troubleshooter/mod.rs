//! The troubleshooter: one question at a time from what VNeID says to what to do, and all answers in groups below it.
//!
//! Questions, choices and answers are data of the content. Each has an address, and every choice is a link: `early.js` says on the
//! root element whether one of them is open, and the style shows it alone. Without scripts the answers stand as a list.

mod text;

use leptos::prelude::*;

use crate::document::parts::{chapter, date, linked, numbered};
use crate::routes::{LAST_ANSWER, view};
use crate::widgets::names::id;
use content::{Answer, Basis, Branch, Locality, Target, Way};
use vneid::day::iso;

/// The chapter with all questions and answers.
pub fn chapter_of(locality: &Locality) -> AnyView {
    let branches: Vec<_> = locality
        .branches
        .iter()
        .map(|one| branch(locality, one))
        .collect();
    chapter(
        id::TROUBLE,
        text::HEADING,
        view! {
            {branches}
            {crate::widgets::search::markup::search()}
            <div class="answers">{groups(locality)}</div>
            <p class="moves answered">
                <a class="button button--quiet" href=format!("#{}", view::HOME)>{text::SOLVED}</a>
                <a class="button button--quiet answered__not" href=answer_address(locality, LAST_ANSWER)>{text::STUCK}</a>
            </p>
        },
    )
}

fn branch(locality: &Locality, branch: &Branch) -> AnyView {
    let choices: Vec<_> = branch
        .options
        .iter()
        .map(|(label, to)| view! { <li><a class="door" href=address(locality, to)><b>{label.clone()}</b></a></li> })
        .collect();
    let moves = (!is_first(locality, &branch.id)).then(|| {
        view! {
            <p class="moves">
                <a class="button button--quiet" href=answer_address(locality, LAST_ANSWER)>{text::NONE}</a>
            </p>
        }
    });
    view! {
        <section id=format!("{}{}", id::NODE, branch.id) class="node" aria-label=branch.ask.clone()>
            <h3>{branch.ask.clone()}</h3>
            {(branch.id == WAITING).then(|| view! { <p class="notice">{text::WAITING}</p> })}
            <ul class="choices">{choices}</ul>
            {moves}
        </section>
    }
    .into_any()
}

/// The question of who waits for the card.
const WAITING: &str = "cho";

/// Whether the flow begins with this question.
fn is_first(locality: &Locality, id: &str) -> bool {
    locality
        .branches
        .first()
        .is_some_and(|first| first.id == id)
}

/// The address of a question or an answer; of the first question, and of what a ward left out, it is the chapter's own.
fn address(locality: &Locality, to: &Target) -> String {
    let there = match to {
        Target::Branch(id) => {
            locality.branches.iter().any(|branch| branch.id == *id) && !is_first(locality, id)
        }
        Target::Answer(id) => locality.answers.iter().any(|answer| answer.id == *id),
    };
    match to {
        Target::Branch(id) if there => format!("#{}{id}", id::NODE),
        Target::Answer(id) if there => format!("#{}{id}", id::ANSWER),
        _ => format!("#{}", id::TROUBLE),
    }
}

/// The address of an answer.
pub fn answer_address(locality: &Locality, id: &str) -> String {
    address(locality, &Target::Answer(id.to_owned()))
}

/// The address of a question.
pub fn node_address(locality: &Locality, id: &str) -> String {
    address(locality, &Target::Branch(id.to_owned()))
}

/// The question that leads to this one or to this answer first.
fn asked_by<'l>(locality: &'l Locality, to: &Target) -> Option<&'l Branch> {
    let leads = |branch: &&Branch| branch.options.iter().any(|(_, target)| target == to);
    locality.branches.iter().find(leads)
}

/// The heading of a question's answers in the list of all.
fn heading(branch: &Branch) -> &str {
    branch.group.as_deref().unwrap_or(text::FIRST)
}

/// Every answer once, below the heading of the first question that leads to it.
fn groups(locality: &Locality) -> Vec<AnyView> {
    let mut headings: Vec<Option<&str>> = Vec::new();
    for branch in &locality.branches {
        if !headings.contains(&Some(heading(branch))) {
            headings.push(Some(heading(branch)));
        }
    }
    headings.push(None);
    let group =
        |answer: &Answer| asked_by(locality, &Target::Answer(answer.id.clone())).map(heading);
    let groups = headings.into_iter().filter_map(|heading| {
        let inside = locality.answers.iter().filter(|one| group(one) == heading);
        let answers: Vec<_> = inside.map(|one| answer(locality, one)).collect();
        (!answers.is_empty()).then(|| folded(heading.unwrap_or(text::OTHERS), answers))
    });
    groups.collect()
}

fn folded(heading: &str, answers: Vec<AnyView>) -> AnyView {
    view! { <details class="group"><summary>{heading.to_owned()}</summary>{answers}</details> }
        .into_any()
}

fn answer(locality: &Locality, answer: &Answer) -> AnyView {
    let call: Vec<_> = locality
        .contacts
        .iter()
        .filter(|contact| answer.call.contains(&contact.id))
        .map(|contact| view! { <a class="button button--quiet" href=contact.tel()>{crate::widgets::text::CALL} " " {contact.phone.clone()}</a> })
        .collect();
    let ways: Vec<_> = answer
        .links
        .iter()
        .enumerate()
        .filter_map(|(index, way)| {
            let (address, label) = way_on(locality, way)?;
            let class = if index == 0 {
                "button"
            } else {
                "button button--quiet"
            };
            Some(view! { <a class=class href=address>{label}</a> })
        })
        .collect();
    let words = answer
        .words
        .clone()
        .map(|words| view! { <p hidden>{words}</p> });
    view! {
        <details id=format!("{}{}", id::ANSWER, answer.id) class="question">
            <summary>{answer.ask.clone()}</summary>
            <p>{linked(&answer.why)}</p>
            {numbered(&answer.steps)}
            {words}
            <p class="moves">{ways}{call}</p>
            {basis(&answer.basis)}
        </details>
    }
    .into_any()
}

fn way_on(locality: &Locality, way: &Way) -> Option<(String, String)> {
    let part = |address: &str, label: &str| Some((format!("#{address}"), label.to_owned()));
    match way {
        Way::Checker => part(id::CHECKER_CHAPTER, text::CHECKER),
        Way::Path => part(view::PATH, text::PATH),
        Way::Practice => part(id::PRACTICE_CHAPTER, text::PRACTICE),
        Way::RequestCounter => part(id::REQUEST_COUNTER, text::REQUEST_COUNTER),
        Way::Answer(answer) => {
            let other = locality.answers.iter().find(|one| one.id == *answer)?;
            part(&format!("{}{answer}", id::ANSWER), &other.ask)
        }
    }
}

/// What an entry rests on and since when; hidden with it, a word for whoever reads it long after.
pub fn basis(basis: &Basis) -> AnyView {
    let titles: Vec<&str> = basis.sources.iter().map(|source| &*source.title).collect();
    view! {
        <p class="hint">
            {text::SOURCES} " " {titles.join("; ")} ", " {text::CHECKED} " " {date(basis.checked)} ". "
            <b data-reviewed=iso(basis.checked) hidden>{text::STALE}</b>
        </p>
    }
    .into_any()
}
