//! What changes on the checker.

use leptos::prelude::*;

use super::{Checker, action, text};
use crate::widgets::attribute::Attribute;
use crate::widgets::frame::Frame;
use crate::widgets::names::id;
use crate::widgets::parts::maybe;
use card_number::{Finding, Report, Verdict};

/// Renders the words around the field, the verdict, and the parts of the number.
pub fn render(checker: &Checker, frame: &mut impl Frame) {
    let answer = &checker.answer;
    frame.text(id::NUMBER_ERROR, answer.error.clone());
    frame.text(id::PROGRESS, answer.progress.clone());
    frame.text(id::ISSUER_SEEN, answer.issuer.clone());
    frame.mount(id::RESULT, Shown::of(checker), result);
    frame.mount(id::MEANINGS, answer.meanings.clone(), |of| meanings(of));
    let wrong = (!answer.error.is_empty()).then_some("true");
    frame.attribute(Attribute::new(id::NUMBER, "aria-invalid", wrong));
    let verdict = answer.verdict().map(Verdict::as_str);
    frame.attribute(Attribute::new(id::RESULT, "data-verdict", verdict));
    for (id, flawed) in id::BOXES.into_iter().zip(answer.flawed) {
        let class = if flawed {
            "part__box part__box--wrong"
        } else {
            "part__box"
        };
        frame.attribute(Attribute::new(id, "class", Some(class)));
    }
    // Digits are values of fields, which do not go along into a saved copy.
    for (id, part) in id::BOXES.into_iter().zip(&answer.boxes) {
        frame.value(id, part.clone());
    }
    let ten = answer.ten.map(|ten| ten.as_str().to_owned());
    if let Some(ten) = &ten {
        frame.value(id::TEN, ten.clone());
    }
    if let Some(number) = &answer.suggestion {
        frame.value(id::SUGGESTION, number.clone());
    }
    frame.attribute(Attribute::flag(id::NO_NUMBER, "hidden", ten.is_some()));
    frame.value(id::REAL_TEN, ten.unwrap_or_default());
}

/// What the result is made of; of the digits only whether there are any.
#[derive(PartialEq)]
struct Shown {
    report: Option<Report>,
    has_ten: bool,
    has_suggestion: bool,
    copied: Option<bool>,
    /// Whether each finding is about a part of the input rather than all of it.
    places: Vec<bool>,
}

impl Shown {
    fn of(checker: &Checker) -> Shown {
        let places = checker.findings().iter();
        Shown {
            report: checker.answer.report.clone(),
            has_ten: checker.answer.ten.is_some(),
            has_suggestion: checker.answer.suggestion.is_some(),
            copied: checker.copied,
            places: places.map(|one| checker.has_a_place(one)).collect(),
        }
    }
}

/// The verdict with what was found, and what to do next.
fn result(shown: &Shown) -> AnyView {
    let Some(report) = &shown.report else {
        return ().into_any();
    };
    let well_formed = report.verdict() == Verdict::Ok;
    let heading = if well_formed {
        text::WELL_FORMED
    } else {
        text::REJECTED
    };
    let ten = shown.has_ten.then(|| {
        let copied = maybe(match shown.copied {
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
        .zip(report.findings.iter().zip(&shown.places))
        .map(|(nth, (one, has_place))| {
            // The first error stands over the field, its place selected; here it is for those who hear the result read out.
            let said = nth == 0 && !well_formed;
            finding(nth, one, said, *has_place)
        })
        .collect();
    let suggestion = shown
        .has_suggestion
        .then(|| offer(text::SUGGESTION, id::SUGGESTION, action::TAKE, text::TAKE));
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
            <button type="button" class="button button--quiet" data-action=action>{button}</button>
        </div>
    }
    .into_any()
}

fn finding(nth: usize, finding: &Finding, said: bool, has_place: bool) -> AnyView {
    let class = [
        "finding finding--",
        finding.severity.as_str(),
        if said { " finding--said" } else { "" },
    ]
    .concat();
    let place = (!said && has_place).then(|| {
        let word = [action::PLACE, &nth.to_string()].concat();
        view! { <button type="button" class="finding__place" data-action=word>{text::SHOW_PLACE}</button> }.into_any()
    });
    view! { <li class=class><span>{finding.message.clone()}</span>" "{place}</li> }.into_any()
}

/// What the parts mean.
fn meanings(meanings: &[(usize, String)]) -> AnyView {
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
