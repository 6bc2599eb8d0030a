//! The checker's mount points.

use leptos::prelude::*;

use super::{Checker, action, text};
use crate::widgets::attribute::Attribute;
use crate::widgets::names::id;
use crate::widgets::parts::maybe;
use card_number::{Finding, Verdict};

/// The message over the field.
pub fn error(checker: &Checker) -> AnyView {
    maybe(&checker.answer.error)
}

/// The line under the field: what is missing, or what cannot be right.
pub fn progress(checker: &Checker) -> AnyView {
    maybe(&checker.answer.progress)
}

/// The line under the list of issuers.
pub fn issuer(checker: &Checker) -> AnyView {
    maybe(&checker.answer.issuer)
}

/// The verdict with what was found, and what to do next.
pub fn result(checker: &Checker) -> AnyView {
    let Some(report) = &checker.answer.report else {
        return ().into_any();
    };
    let well_formed = report.verdict() == Verdict::Ok;
    let heading = if well_formed {
        text::WELL_FORMED
    } else {
        text::REJECTED
    };
    let ten = checker.answer.ten.map(|_| {
        let copied = maybe(match checker.copied {
            Some(true) => text::COPIED,
            Some(false) => text::NOT_COPIED,
            None => "",
        });
        let issuer = report
            .issuer
            .map(|issuer| view! { <p>{text::CHOOSE_ISSUER}<b>{issuer.name()}</b></p> }.into_any());
        view! {
            {offer(text::TYPE_THIS, id::TEN, action::COPY, text::COPY)}
            <p class="progress checker__copied" role="status">{copied}</p>
            {issuer}
        }
        .into_any()
    });
    let findings: Vec<_> = (0..)
        .zip(&report.findings)
        .map(|(nth, one)| finding(checker, nth, one))
        .collect();
    let suggestion = checker
        .answer
        .suggestion
        .as_ref()
        .map(|_| offer(text::SUGGESTION, id::SUGGESTION, action::TAKE, text::TAKE));
    let heading = view! { <p class="verdict__heading">{heading}</p> }.into_any();
    let findings = view! { <ul class="findings">{findings}</ul> }.into_any();
    let more = report.findings.iter().find_map(|one| one.code.more());
    let more = more.map(|more| {
        view! { <details><summary>{text::MORE}</summary><p>{more}</p></details> }.into_any()
    });
    // What is to be looked at again comes before the good news.
    let (first, second) = if well_formed {
        (findings, heading)
    } else {
        (heading, findings)
    };
    view! {
        {first}
        {second}
        {ten}
        {more}
        {suggestion}
        {well_formed.then(|| view! { <p class="hint">{text::WELL_FORMED_LIMIT}</p> }.into_any())}
    }
    .into_any()
}

/// A read-only field, with the one thing to do with what it holds.
fn offer(
    label: &'static str,
    id: &'static str,
    action: &'static str,
    button: &'static str,
) -> AnyView {
    view! {
        <label for=id>{label}</label>
        <div class="offer">
            <input id=id class="field field--ten" type="text" readonly autocomplete="off" />
            <button type="button" class="button" data-action=action>{button}</button>
        </div>
    }
    .into_any()
}

fn finding(checker: &Checker, nth: usize, finding: &Finding) -> AnyView {
    // The first error stands over the field, its place selected; here it is for those who hear the result read out.
    let said = nth == 0 && checker.answer.verdict() == Some(Verdict::Rejected);
    let class = [
        "finding finding--",
        finding.severity.as_str(),
        if said { " finding--said" } else { "" },
    ]
    .concat();
    let place = (!said && checker.has_a_place(finding)).then(|| {
        let word = [action::PLACE, &nth.to_string()].concat();
        view! { <button type="button" class="finding__place" data-action=word>{text::SHOW_PLACE}</button> }.into_any()
    });
    view! { <li class=class><span>{finding.message.clone()}</span>" "{place}</li> }.into_any()
}

/// What the parts mean.
pub fn meanings(checker: &Checker) -> AnyView {
    let meanings = &checker.answer.meanings;
    if meanings.is_empty() {
        return view! { <li>{text::PARTS_EMPTY}</li> }.into_any();
    }
    let lines: Vec<_> = meanings
        .iter()
        .map(|(part, meaning)| {
            view! { <li><b>{text::PART[*part]}":"</b>" "{meaning.clone()}</li> }.into_any()
        })
        .collect();
    lines.into_any()
}

/// The verdict for styles and tests, whether the field is wrong, and which of the boxes are.
pub fn attributes(checker: &Checker) -> Vec<Attribute> {
    let wrong = !checker.answer.error.is_empty();
    let mut attributes = vec![
        Attribute::new(id::NUMBER, "aria-invalid", wrong.then_some("true")),
        Attribute::new(
            id::RESULT,
            "data-verdict",
            checker.answer.verdict().map(Verdict::as_str),
        ),
    ];
    for (id, flawed) in id::BOXES.into_iter().zip(checker.answer.flawed) {
        let class = if flawed {
            "part__box part__box--wrong"
        } else {
            "part__box"
        };
        attributes.push(Attribute::new(id, "class", Some(class)));
    }
    attributes
}

/// What the boxes and the read-only fields hold: properties, which do not go along into a saved copy.
pub fn values(checker: &Checker) -> Vec<(String, Vec<String>)> {
    let answer = &checker.answer;
    let ten = answer.ten.map(|ten| ten.as_str().to_owned());
    let one = |id: &str, value: String| (["#", id].concat(), vec![value]);
    let mut values: Vec<_> = id::BOXES
        .into_iter()
        .zip(&answer.boxes)
        .map(|(id, part)| one(id, part.clone()))
        .collect();
    values.extend(ten.map(|ten| one(id::TEN, ten)));
    values.extend(
        answer
            .suggestion
            .clone()
            .map(|number| one(id::SUGGESTION, number)),
    );
    values
}
